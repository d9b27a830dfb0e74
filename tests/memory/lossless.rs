//! The promise of fuzzy look-up: the index finds what comparing with everything finds.

use proptest::prelude::*;
use tilmach::memory::similarity::similarity;
use tilmach::memory::{Match, MemoryStore, Metric, Query, RamStore, SqliteStore, TranslationUnit, UnitId};

use super::suite::lang;

const WORDS: [(&str, &[&str]); 3] = [
    ("en", &["the", "camp", "was", "not", "Kashgar", "2017", ",", ".", "they", "don't", "of", "left", "five"]),
    ("zh-Hans", &["新", "疆", "的", "2017", "年", "GTK", "应", "用", "。", "没", "有", "人", "被", "'s'", "x"]),
    ("ug-Arab", &["ئۇ", "قەشقەر", "كەلمىدى", "2017", "-", "يىلى", ".", "بىر", "ئادەم", "،", "كېتىپ"]),
];

/// What a person sees of a match.
fn seen(found: Vec<Match>) -> Vec<(u8, u8, String, String, Vec<&'static str>)> {
    let seen = |m: Match| {
        let why = m.why.iter().map(|why| why.id).collect();
        (m.similarity, m.adjusted, m.source.text, m.target.text, why)
    };
    found.into_iter().map(seen).collect()
}

/// One thing that happens to a memory.
#[derive(Clone, Debug)]
enum Step {
    Add(Vec<String>),
    Remove(i64),
    Ask(String, u8, usize, Metric),
}

/// Texts of few words, some without spaces, so that many are alike and Chinese has mixed runs.
fn text(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word = (prop::sample::select(words), prop::sample::select(vec!["", " ", " "]));
    prop::collection::vec(word, 0..10).prop_map(|all| all.into_iter().flat_map(|(word, space)| [word, space]).collect())
}

fn steps(words: &'static [&'static str]) -> impl Strategy<Value = Vec<Step>> {
    let metric = prop::sample::select(vec![Metric::Word, Metric::Word, Metric::Char]);
    let step = prop_oneof![
        2 => prop::collection::vec(text(words), 1..8).prop_map(Step::Add),
        1 => (1i64..40).prop_map(Step::Remove),
        4 => (text(words), 0u8..=100, 1usize..6, metric).prop_map(|(t, min, limit, metric)| Step::Ask(t, min, limit, metric)),
    ];
    prop::collection::vec(step, 1..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn both_stores_answer_alike(
        (from, steps) in prop::sample::select(WORDS.to_vec())
            .prop_flat_map(|(from, words)| steps(words).prop_map(move |steps| (from, steps)))
    ) {
        let (from, to) = (lang(from), lang("fr"));
        let (mut store, mut reference) = (SqliteStore::in_memory().unwrap(), RamStore::default());
        let mut number = 0;
        for step in steps {
            match step {
                Step::Add(texts) => {
                    let units: Vec<_> = texts.iter().filter(|text| !text.trim().is_empty()).map(|text| {
                        number += 1;
                        TranslationUnit::pair((from.clone(), text), (to.clone(), &format!("{number}")))
                    }).collect();
                    store.add(&units).unwrap();
                    reference.add(&units).unwrap();
                }
                Step::Remove(unit) => {
                    let removed = store.remove(&[UnitId(unit)]).unwrap();
                    prop_assert_eq!(removed, reference.remove(&[UnitId(unit)]).unwrap());
                }
                Step::Ask(text, min, limit, metric) => {
                    let query = Query { min, limit, metric, ..Query::new(&text, &from, &to) };
                    prop_assert_eq!(seen(store.lookup(&query).unwrap()), seen(reference.lookup(&query).unwrap()));
                }
            }
        }
    }
}

/// The same with files: imports that write them, a tail, removals, files made into one, a reopened store.
#[test]
fn files_of_the_index_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("m.db");
    for (from, words) in WORDS {
        let (from, to) = (lang(from), lang("fr"));
        let mut state = 7u64;
        let mut random = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let mut sentence = || -> String {
            let count = 2 + random(12);
            // Rare words too, or nearly everything would be alike.
            let word = |random: &mut dyn FnMut(usize) -> usize| match random(3) {
                0 => format!("{}{}", words[random(words.len())], random(500)),
                _ => words[random(words.len())].to_owned(),
            };
            let all: Vec<String> = (0..count).map(|_| word(&mut random)).collect();
            all.join(["", " "][random(2)])
        };
        let mut store = SqliteStore::open(&path).unwrap();
        let mut all: Vec<String> = Vec::new();
        let mut add = |store: &mut SqliteStore, count: usize, all: &mut Vec<String>| {
            let texts: Vec<String> = (0..count).map(|_| sentence()).collect();
            let target = |at: usize| format!("{at}");
            let units: Vec<_> = (all.len()..)
                .zip(&texts)
                .map(|(at, text)| TranslationUnit::pair((from.clone(), text), (to.clone(), &target(at))))
                .collect();
            store.add(&units).unwrap();
            all.extend(texts);
        };
        let check = |store: &SqliteStore, all: &[String], gone: &dyn Fn(usize) -> bool| {
            for query in all.iter().step_by(all.len() / 9) {
                let score = |text: &String| similarity(query, text, Metric::Word);
                let left = all.iter().enumerate().filter(|(at, _)| !gone(*at));
                let mut scores: Vec<u8> = left.map(|(_, text)| score(text)).collect();
                scores.sort_unstable_by(|a, b| b.cmp(a));
                for min in [50, 70, 90] {
                    let found = store.lookup(&Query { min, limit: 50, ..Query::new(query, &from, &to) }).unwrap();
                    let best: Vec<u8> = scores.iter().copied().filter(|score| *score >= min).take(50).collect();
                    assert_eq!(found.iter().map(|m| m.similarity).collect::<Vec<_>>(), best, "{query} {min}");
                }
            }
        };
        add(&mut store, 4200, &mut all);
        add(&mut store, 300, &mut all);
        check(&store, &all, &|_| false);
        let mut removed = Vec::new();
        store
            .each(&mut |id, unit| {
                let number: Option<usize> = unit.variants[1].content.text.parse().ok();
                if unit.variants[0].lang == from && number.is_some_and(|number| number % 5 == 0) {
                    removed.push(id);
                }
                Ok(())
            })
            .unwrap();
        store.remove(&removed).unwrap();
        check(&store, &all, &|at| at % 5 == 0);
        let before = all.len();
        add(&mut store, 1500, &mut all);
        drop(store);
        let store = SqliteStore::open(&path).unwrap();
        check(&store, &all, &|at| at < before && at % 5 == 0);
    }
}
