//! Tests of term recognition: literate cases, properties, hostile texts and terms, and, when the
//! conformance folder is there, the development sets.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tilmach::glossary::matcher::{Case, Hit, Matcher, Mode, Pattern};
use tilmach::glossary::{Glossary, Layer};
use tilmach::model::{Finding, Lang};
use tilmach::text::convert::uyghur;
use tilmach::text::morph::{en, ug};

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn spec(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec").join(folder)
}

/// The language a term is written in, by its letters, among those of the text's language.
fn term_lang(text: &Lang, term: &str) -> Lang {
    if !text.is_uyghur() {
        return text.clone();
    }
    // ICE may be a name of any language.
    if term.is_ascii() && !term.contains(|c: char| c.is_lowercase()) {
        return text.clone();
    }
    match term.chars().find(|c| c.is_alphabetic()) {
        Some('\u{400}'..='\u{52F}') => lang("ug-Cyrl"),
        Some('a'..='z' | 'A'..='Z' | 'é' | 'ö' | 'ü') => lang("ug-Latn"),
        _ => lang("ug-Arab"),
    }
}

fn matcher(text: &Lang, terms: &[&str]) -> Matcher {
    let patterns: Vec<_> =
        terms.iter().enumerate().map(|(i, t)| Pattern::new(i as u32, term_lang(text, t), *t)).collect();
    let (matcher, rejected) = Matcher::new(text, &patterns);
    assert!(rejected.is_empty(), "{rejected:?}");
    matcher
}

/// `text` with double brackets around the hits.
fn marked(text: &str, hits: &[Hit]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for hit in hits {
        if hit.span.start < at {
            continue; // A second term in the same place.
        }
        out += &text[at..hit.span.start];
        write!(out, "[[{}]]", hit.span.of(text)).unwrap();
        at = hit.span.end;
    }
    out + &text[at..]
}

#[test]
fn literate_cases() {
    let mut cases = 0;
    let mut wrong = Vec::new();
    for tag in ["en", "zh-Hans", "zh-Hant", "ug-Arab", "ug-Latn", "ug-Cyrl"] {
        let file = fs::read_to_string(spec("terms").join(format!("{tag}.txt"))).unwrap();
        let text_lang = lang(tag);
        let mut name = "";
        let mut finder = None;
        for line in file.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')) {
            if let Some(title) = line.strip_prefix("--- ") {
                name = title.trim_end_matches(" ---");
            } else if let Some(terms) = line.strip_prefix("terms: ") {
                finder = Some(matcher(&text_lang, &terms.split(" | ").collect::<Vec<_>>()));
            } else {
                let wanted = line.replace("\\n", "\n");
                let text = wanted.replace("[[", "").replace("]]", "");
                let found = marked(&text, &finder.as_ref().unwrap().find_longest(&text));
                cases += 1;
                if found != wanted {
                    wrong.push(format!("{tag}, {name}:\n  wanted {wanted}\n  found  {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases > 40, "only {cases} cases were read");
}

/// The words of the Uyghur treebank, where it is at hand.
fn treebank_words() -> Option<BTreeSet<String>> {
    let Some(folder) = std::env::var_os("TILMACH_CONFORMANCE") else {
        eprintln!("not run: TILMACH_CONFORMANCE is not set, the forms that cite the treebank were not looked up");
        return None;
    };
    let read = |part: &str| {
        fs::read_to_string(Path::new(&folder).join(format!("ud/ug_udt-ud-{part}.conllu"))).unwrap_or_default()
    };
    let text = read("train") + &read("dev");
    Some(text.lines().filter_map(|line| Some(line.split('\t').nth(1)?.to_owned())).collect())
}

#[test]
fn literate_morphology() {
    let file = fs::read_to_string(spec("morph").join("ug.txt")).unwrap();
    let mut noun = "";
    let mut cases = 0;
    let attested = treebank_words();
    let mut looked_up = false;
    for line in file.lines().filter(|l| !l.trim().is_empty()) {
        if line.starts_with("---") || line.starts_with('#') {
            looked_up = line == "# source: ud-ug";
            continue;
        }
        if let Some(others) = line.strip_prefix("! ") {
            let finder = matcher(&lang("ug-Arab"), &[noun]);
            for other in others.split(' ') {
                assert!(finder.find_all(other).is_empty(), "{other} is no form of {noun}");
                cases += 1;
            }
            continue;
        }
        let (name, forms) = line.split_once(": ").unwrap();
        noun = name;
        for form in forms.split("] ") {
            let (word, reading) = form.trim_end_matches(']').split_once('[').unwrap();
            if let Some(words) = attested.as_ref().filter(|_| looked_up) {
                assert!(words.contains(word), "{word} is not in UD Uyghur UDT");
            }
            let mut wanted = ug::Features::default();
            for part in reading.split(' ') {
                match part {
                    "p" => wanted.plural = true,
                    "1" => wanted.possessive = Some(ug::Possessive::First),
                    "2" => wanted.possessive = Some(ug::Possessive::Second),
                    "2p" => wanted.possessive = Some(ug::Possessive::SecondPolite),
                    "3" => wanted.possessive = Some(ug::Possessive::Third),
                    "1pl" => wanted.possessive = Some(ug::Possessive::FirstPlural),
                    "2pl" => wanted.possessive = Some(ug::Possessive::SecondPlural),
                    "gen" => wanted.case = Some(ug::Case::Genitive),
                    "acc" => wanted.case = Some(ug::Case::Accusative),
                    "dat" => wanted.case = Some(ug::Case::Dative),
                    "loc" => wanted.case = Some(ug::Case::Locative),
                    "abl" => wanted.case = Some(ug::Case::Ablative),
                    "lim" => wanted.case = Some(ug::Case::Limitative),
                    "att" => wanted.case = Some(ug::Case::LocativeAttributive),
                    "sim" => wanted.case = Some(ug::Case::Similative),
                    "equ" => wanted.case = Some(ug::Case::Equative),
                    other => panic!("{other}"),
                }
            }
            assert!(ug::features(noun, word).contains(&wanted), "{word} of {noun}: {:?}", ug::features(noun, word));
            let generated = ug::inflect(noun, &wanted);
            // Where a noun goes both ways the file may give the other one; it must still be read.
            if generated != word {
                assert!(ug::features(noun, &generated).contains(&wanted), "{generated} of {noun}");
                assert!(["كىتاب"].contains(&noun), "{noun}: {generated}, not {word}");
            }
            cases += 1;
        }
    }
    assert!(cases > 35, "only {cases} cases were read");
}

#[test]
fn every_generated_form_is_found_in_every_script() {
    let terms = ["لاگېر", "بالا", "مەكتەپ", "ئىسىم", "ئۇيغۇر تىلى", "سۇ", "ھەق", "باغ", "تەربىيەلەش", "دۇنيا"];
    let finder = matcher(&lang("ug-Arab"), &terms);
    for (id, term) in terms.iter().enumerate() {
        for (features, form) in ug::forms(term) {
            let found = finder.find_all(&form);
            // ھەققىدە is "about" before it is "in his right".
            let listed = form == "ھەققىدە" || form == "ھەققىدىكى";
            assert!(
                listed || found.iter().any(|h| h.id == id as u32 && h.span.len() == form.len()),
                "{form}, {features:?} of {term}"
            );
        }
    }
    // The same noun in Latin and Cyrillic letters, found by the term in Arabic ones.
    for (tag, word) in [("ug-Latn", "lagér"), ("ug-Cyrl", "лагер")] {
        let (finder, _) = Matcher::new(&lang(tag), &[Pattern::new(0, lang("ug-Arab"), "لاگېر")]);
        for (features, form) in ug::forms(word) {
            let found = finder.find_all(&form);
            assert!(found.first().is_some_and(|h| h.span.len() == form.len()), "{form} {features:?}");
        }
    }
}

#[test]
fn a_replacement_takes_the_form_of_the_word_replaced() {
    let readings = ug::features("لاگېر", "لاگېرلاردىن");
    assert_eq!(readings.len(), 1);
    assert_eq!(ug::inflect("مەكتەپ", &readings[0]), "مەكتەپلەردىن");
    assert_eq!(ug::inflect("بالا", &ug::features("لاگېر", "لاگېرىغىمۇ")[0]), "بالىسىغىمۇ");
}

#[test]
fn terms_say_what_they_want() {
    let english = lang("en");
    let pattern = |form: &str| Pattern::new(0, english.clone(), form);
    let spans = |pattern: Pattern, text: &str| {
        let (matcher, rejected) = Matcher::new(&english, &[pattern]);
        assert!(rejected.is_empty(), "{rejected:?}");
        let found: Vec<_> = matcher.find_all(text).iter().map(|h| h.span.of(text).to_owned()).collect();
        found.join("|")
    };
    assert_eq!(spans(Pattern { mode: Mode::Exact, ..pattern("camp") }, "camp camps Camp"), "camp|Camp");
    assert_eq!(spans(Pattern { mode: Mode::Regex, ..pattern("camps? \\d+") }, "camp 5, camps 12"), "camp 5|camps 12");
    assert_eq!(spans(Pattern { case: Case::Sensitive, ..pattern("ice") }, "ice ICE Ice"), "ice");
    assert_eq!(spans(Pattern { case: Case::Insensitive, ..pattern("ICE") }, "ice ICE"), "ice|ICE");
    let near = Pattern { not_near: vec!["summer".into()], ..pattern("camp") };
    assert_eq!(spans(near, "a summer camp, the camps"), "camps");
    let forms = Pattern { forms: vec!["concentration site".into()], ..pattern("camp") };
    assert_eq!(spans(forms, "two concentration sites"), "concentration sites");
    // A listed look-alike counts when the term itself lists it.
    let uyghur = lang("ug-Arab");
    let own = Pattern { forms: vec!["باشقا".into()], ..Pattern::new(0, uyghur.clone(), "باش") };
    assert_eq!(Matcher::new(&uyghur, &[own]).0.find_all("باشقا").len(), 1);
}

/// The same keys as an editor writes them.
#[test]
fn keys_of_a_glossary_file_reach_the_matcher() {
    let found = |keys: &str, text: &str| {
        let file = format!(
            "[[concept]]\nid = \"c\"\ndefinition = \"d\"\n[[concept.term]]\nlang = \"en\"\nstatus = \"preferred\"\n{keys}\n"
        );
        let (glossary, problems) = Glossary::load(&[Layer::file("keys.toml", &file)]);
        assert!(problems.is_empty(), "{problems:?}");
        let (matcher, rejected) = Matcher::new(&lang("en"), &glossary.patterns(&lang("en")));
        assert!(rejected.is_empty(), "{rejected:?}");
        marked(text, &matcher.find_all(text))
    };
    for (keys, text) in [
        ("form = \"camp\"", "a [[camp]], two [[camps]], the [[Camp]]’s"),
        ("form = \"camp\"\nmatch = \"exact\"", "a [[camp]], two camps"),
        ("form = \"camps? [0-9]+\"\nmatch = \"regex\"", "[[camp 5]] and [[camps 12]]"),
        ("form = \"NGO\"", "two [[NGOs]], an [[NGO]]’s, ngo"),
        ("form = \"ice\"\ncase = \"sensitive\"", "[[ice]] ICE"),
        ("form = \"ICE\"\ncase = \"insensitive\"", "[[ice]] [[ICE]]"),
        ("form = \"camp\"\nnot_near = [\"summer\"]", "a summer camp and a [[camp]]"),
        ("form = \"camp\"\nforms = [\"detention site\"]", "a [[camp]], [[detention sites]]"),
        ("form = \"re-education camp\"", "[[re-education camps]], [[re education camp]]"),
    ] {
        let plain = text.replace("[[", "").replace("]]", "");
        assert_eq!(found(keys, &plain), text, "{keys}");
    }
}

#[test]
fn patterns_of_other_languages_are_skipped() {
    let patterns = [Pattern::new(0, lang("en"), "camp"), Pattern::new(1, lang("zh-Hant"), "營")];
    let (matcher, rejected) = Matcher::new(&lang("zh-Hans"), &patterns);
    assert!(rejected.is_empty());
    assert_eq!(matcher.find_all("camp 营").len(), 1);
}

#[test]
fn what_can_never_be_found_is_refused() {
    let long = "a".repeat(1 << 20);
    let words = "word ".repeat(50);
    for (tag, form, mode, wanted) in [
        ("en", "…", Mode::Inflected, "error-term-no-letters"),
        ("en", "", Mode::Inflected, "error-term-no-letters"),
        ("ug-Arab", "ئ", Mode::Inflected, "error-term-no-letters"),
        ("zh-Hans", "，", Mode::Inflected, "error-term-no-letters"),
        ("en", long.as_str(), Mode::Inflected, "error-term-too-long"),
        ("ug-Arab", long.as_str(), Mode::Inflected, "error-term-too-long"),
        ("zh-Hans", long.as_str(), Mode::Inflected, "error-term-too-long"),
        ("en", words.as_str(), Mode::Inflected, "error-term-too-long"),
        ("en", "(a", Mode::Regex, "error-term-regex"),
        ("en", "((a{1000}){1000}){1000}", Mode::Regex, "error-term-regex"),
        ("en", "^$", Mode::Regex, "error-term-regex-empty"),
        ("zh-Hans", r"\b(?=)?", Mode::Regex, "error-term-regex"),
    ] {
        let pattern = Pattern { mode, ..Pattern::new(3, lang(tag), form) };
        let (matcher, rejected) = Matcher::new(&lang(tag), &[pattern]);
        assert_eq!(rejected.len(), 1, "{tag} {form:.20}");
        assert_eq!((rejected[0].id, rejected[0].reason.id), (3, wanted));
        assert!(matcher.find_all("some text").is_empty());
    }
}

/// The codes and notes of a glossary that holds one term.
fn lint_of(tag: &str, form: &str, keys: &str) -> Vec<(&'static str, Vec<String>)> {
    let form = toml::Value::String(form.to_owned());
    let text = format!(
        "[[concept]]\nid = \"x\"\ndefinition = \"x\"\n[[concept.term]]\nlang = \"{tag}\"\nform = {form}\nstatus = \"preferred\"\n{keys}"
    );
    let (glossary, problems) = Glossary::load(&[Layer::file("x.toml", text)]);
    assert_eq!(problems, []);
    let notes = |finding: &Finding| finding.notes.iter().map(|note| note.id.to_owned()).collect();
    glossary.lint().iter().map(|finding| (finding.code, notes(finding))).collect()
}

#[test]
fn a_term_that_folds_to_nothing_is_an_error_with_its_reason() {
    for (tag, form) in [("ug-Arab", "ـــ"), ("en", "—"), ("zh-Hans", "…"), ("ug-Arab", "\u{200C}ء"), ("ug-Latn", "''")]
    {
        let found = lint_of(tag, form, "");
        assert!(found.contains(&("GLOS008", vec!["error-term-no-letters".to_owned()])), "{form}: {found:?}");
    }
}

#[test]
fn an_expression_that_explodes_is_an_error_with_its_reason() {
    for form in ["a{1000}{1000}", "(?:[\\p{L}]{1,500}){500}", "(a*)*)", "[z-a]"] {
        let found = lint_of("en", form, "match = \"regex\"\n");
        assert!(found.contains(&("GLOS008", vec!["error-term-regex".to_owned()])), "{form}: {found:?}");
    }
    // What makes other engines backtrace for ever is found in time.
    let (matcher, rejected) = matcher_of(&[Pattern { mode: Mode::Regex, ..Pattern::new(0, lang("en"), "(a+)+b") }]);
    assert!(rejected.is_empty());
    assert!(matcher.find_all(&"a".repeat(20_000)).is_empty());
}

fn matcher_of(patterns: &[Pattern]) -> (Matcher, Vec<tilmach::glossary::matcher::Rejected>) {
    Matcher::new(&lang("en"), patterns)
}

#[test]
fn a_term_of_a_megabyte_is_an_error_with_its_reason() {
    for (tag, letter) in [("en", "a"), ("ug-Arab", "ا"), ("zh-Hans", "长")] {
        let found = lint_of(tag, &letter.repeat((1 << 20) / letter.len()), "");
        assert!(found.contains(&("GLOS008", vec!["error-term-too-long".to_owned()])), "{tag}: {found:?}");
    }
    let found = lint_of("en", "word ".repeat(200_000).trim_end(), "");
    assert!(found.contains(&("GLOS008", vec!["error-term-too-long".to_owned()])), "{found:?}");
}

/// A million is measured in the benchmarks; here the number is one that a debug build can take.
#[test]
fn very_many_terms_are_compiled_and_found() {
    for (tag, letters) in [("en", "bcdfghjklm"), ("ug-Arab", "بپتدرزسكلم"), ("zh-Hans", "国人民中山水火木金土")]
    {
        let letters: Vec<char> = letters.chars().collect();
        let form = |n: usize| n.to_string().bytes().map(|digit| letters[usize::from(digit - b'0')]).collect::<String>();
        let terms: Vec<String> = (100_000..160_000).map(form).collect();
        let patterns: Vec<_> =
            (0u32..).zip(&terms).map(|(id, term)| Pattern::new(id, lang(tag), term.as_str())).collect();
        let (matcher, rejected) = Matcher::new(&lang(tag), &patterns);
        assert!(rejected.is_empty());
        for id in [0, 31_007, 59_999] {
            assert!(matcher.find_all(&terms[id]).iter().any(|hit| hit.id == id as u32), "{tag} {id}");
        }
    }
}

#[test]
fn a_term_of_two_directions_is_an_error_unless_it_holds_a_name() {
    let codes =
        |tag: &str, form: &str| -> Vec<&str> { lint_of(tag, form, "").into_iter().map(|(code, _)| code).collect() };
    assert_eq!(codes("ug-Arab", "لاگېر camp"), ["GLOS005"]);
    assert_eq!(codes("ug-Arab", "camp"), ["GLOS005"]);
    assert_eq!(codes("en", "camp لاگېر"), ["GLOS005"]);
    assert_eq!(codes("ug-Arab", "لاگېر\u{202C}"), ["GLOS005"]);
    for form in ["WeChat ھېساباتى", "AP ئاگېنتلىقى", "G7 دۆلەتلىرى"] {
        assert_eq!(codes("ug-Arab", form), [""; 0], "{form}");
    }
    // It is found as it stands.
    let matcher = matcher(&lang("ug-Arab"), &["WeChat ھېساباتى"]);
    let text = "ئۇنىڭ WeChat ھېساباتىدىن";
    assert_eq!(marked(text, &matcher.find_all(text)), "ئۇنىڭ [[WeChat ھېساباتىدىن]]");
}

#[test]
fn a_term_under_the_tag_of_another_language_is_an_error() {
    for (tag, form) in [
        ("en", "拘留营"),
        ("zh-Hans", "لاگېر"),
        ("ug-Arab", "лагер"),
        ("ug-Latn", "لاگېر"),
        ("ug-Cyrl", "lagér"),
        ("zh-Hant", "camp"),
    ] {
        assert!(lint_of(tag, form, "").iter().any(|(code, _)| *code == "GLOS005"), "{tag} {form}");
    }
    assert!(lint_of("zh-Hans", "拘禁營", "").iter().any(|(code, _)| *code == "GLOS007"));
    // Well formed, and of no language that there are rules for.
    assert!(lint_of("uk", "табір", "").iter().any(|(code, _)| *code == "GLOS017"));
    assert!(lint_of("ug-Cyrl", "лагер", "").iter().all(|(code, _)| *code != "GLOS017"));
}

#[test]
fn a_term_that_can_never_match_says_why() {
    let reason = |tag: &str, form: &str, keys: &str| -> Vec<String> {
        let found = lint_of(tag, form, keys);
        found.into_iter().filter(|(code, _)| *code == "GLOS008").flat_map(|(_, notes)| notes).collect()
    };
    // A sign at the edge is no letter of the word.
    assert_eq!(reason("en", "camp!", ""), ["note-term-never-whole"]);
    assert_eq!(reason("en", "camp", ""), [""; 0]);
}

#[test]
fn a_hit_says_what_form_of_the_term_it_is() {
    let english = lang("en");
    let pattern =
        Pattern { forms: vec!["holding site".into()], ..Pattern::new(0, english.clone(), "detention centre") };
    let (matcher, _) = Matcher::new(&english, &[pattern]);
    for (text, id, form) in [
        ("a detention centre", "note-term-form", "detention centre"),
        ("two Detention-Centres", "note-term-plural", "detention centres"),
        ("a detention center", "note-term-spelling", "detention center"),
        ("a holding site", "note-term-listed", "holding site"),
    ] {
        let hits = matcher.find_longest(text);
        let notes = matcher.explain(text, &hits[0]);
        assert_eq!(notes[0].id, id, "{text}");
        assert!(notes[0].args.iter().any(|(name, value)| *name == "form" && value.to_string() == form), "{notes:?}");
    }
}

#[test]
fn a_hit_on_an_acronym_is_explained_in_its_capitals() {
    for (tag, term, text, wanted) in [
        ("en", "ICE", "ICE’s", vec!["note-term-form form=ICE term=ICE"]),
        ("zh-Hans", "ICE", "在ICE", vec!["note-term-as-written"]),
        ("zh-Hans", "ICE", "在ＩＣＥ", vec!["note-term-folded term=ICE"]),
        (
            "ug-Arab",
            "ICE",
            "ICEدىن",
            vec!["note-term-stem stem=ICE noun=ICE", "note-term-suffix suffix=دىن says=ablative"],
        ),
        (
            "ug-Arab",
            "BBC",
            "BBC-نىڭ",
            vec!["note-term-stem stem=BBC noun=BBC", "note-term-suffix suffix=نىڭ says=genitive"],
        ),
    ] {
        let (matcher, _) = Matcher::new(&lang(tag), &[Pattern::new(0, lang(tag), term)]);
        let hits = matcher.find_longest(text);
        let notes: Vec<String> = matcher.explain(text, &hits[0]).iter().map(ToString::to_string).collect();
        assert_eq!(notes, wanted, "{tag} {text}");
    }
}

#[test]
fn hostile_texts_and_terms_take_linear_time() {
    // Much of one letter (10 MB in benches/terms.rs), and terms that are prefixes of each other: minutes if anything were quadratic.
    for (tag, letter) in [("en", "a"), ("ug-Arab", "ا"), ("ug-Latn", "i"), ("zh-Hans", "一")] {
        let text_lang = lang(tag);
        let patterns: Vec<_> =
            (1..=100).map(|n| Pattern::new(n, text_lang.clone(), letter.repeat(n as usize))).collect();
        let (matcher, _) = Matcher::new(&text_lang, &patterns);
        let text = letter.repeat((1 << 16) / letter.len());
        let hits = matcher.find_all(&text);
        assert!(hits.len() <= 16 * text.chars().count(), "{tag} {}", hits.len());
        let spaced = format!("{letter} ").repeat(20_000);
        assert!(matcher.find_all(&spaced).len() >= usize::from(tag != "zh-Hans"), "{tag}");
    }
    // Terms that are the one before and another word (100,000 of them in benches/terms.rs).
    let english = lang("en");
    let mut patterns = Vec::new();
    for n in 0..10_000u32 {
        let words = vec!["a"; n as usize % 40 + 1].join(" ");
        patterns.push(Pattern::new(n, english.clone(), format!("{words} x{}", n / 40)));
    }
    let (matcher, rejected) = Matcher::new(&english, &patterns);
    assert!(rejected.iter().all(|r| r.reason.id == "error-term-too-long") && !rejected.is_empty());
    assert_eq!(matcher.find_all(&"a ".repeat(50_000)).len(), 0);
    assert!(matcher.find_all("a a x1").iter().any(|h| h.span.len() == 6));
}

/// Reads a development set and gives true positives, false positives and misses.
fn score(folder: &Path, set: &str, tag: &str) -> (usize, usize, usize) {
    let text_lang = lang(tag);
    let glossary = fs::read_to_string(folder.join(format!("{set}.glossary.tsv"))).unwrap();
    let names: Vec<&str> = glossary.lines().map(|l| l.split('\t').next().unwrap()).collect();
    let patterns: Vec<_> = glossary
        .lines()
        .enumerate()
        .map(|(i, l)| Pattern::new(i as u32, text_lang.clone(), l.split('\t').nth(1).unwrap()))
        .collect();
    let (matcher, _) = Matcher::new(&text_lang, &patterns);
    let (mut right, mut extra, mut missed) = (0, 0, 0);
    for line in fs::read_to_string(folder.join(format!("{set}.jsonl"))).unwrap().lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = row["text"].as_str().unwrap();
        let points = |at: usize| text[..at].chars().count() as u64;
        let gold: BTreeSet<(String, u64, u64)> = row["gold"]
            .as_array()
            .unwrap()
            .iter()
            .map(|g| (g[0].as_str().unwrap().to_owned(), g[1].as_u64().unwrap(), g[2].as_u64().unwrap()))
            .collect();
        let found: BTreeSet<(String, u64, u64)> = matcher
            .find_all(text)
            .iter()
            .map(|h| (names[h.id as usize].to_owned(), points(h.span.start), points(h.span.end)))
            .collect();
        let ignored = |hit: &(String, u64, u64)| {
            row["ignore"].as_array().unwrap().iter().any(|i| {
                let own = i.get(2).is_none_or(|t| t.as_str() == Some(hit.0.as_str()));
                own && hit.1 < i[1].as_u64().unwrap() && i[0].as_u64().unwrap() < hit.2
            })
        };
        right += found.intersection(&gold).count();
        missed += gold.difference(&found).count();
        extra += found.difference(&gold).filter(|h| !ignored(h)).count();
    }
    (right, extra, missed)
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the folder of the test suites is named by the environment")]
fn development_sets() {
    let Some(folder) = std::env::var_os("TILMACH_CONFORMANCE") else {
        eprintln!("development_sets did not run: TILMACH_CONFORMANCE is not set");
        return;
    };
    let folder = Path::new(&folder).join("terms");
    for (set, tag, least) in [
        ("ug.dev", "ug-Arab", 99.0),
        ("en.dev", "en", 99.2),
        ("zh-hans.dev", "zh-Hans", 99.5),
        ("zh-hant.dev", "zh-Hant", 99.4),
        ("zh-hans2hant.dev", "zh-Hant", 99.4),
        ("zh-hant2hans.dev", "zh-Hans", 99.5),
    ] {
        let (right, extra, missed) = score(&folder, set, tag);
        let f1 = 200.0 * right as f64 / (2 * right + extra + missed) as f64;
        assert!(f1 >= least, "{set}: F1 {f1:.2} below {least}");
    }
}

proptest! {
    #[test]
    fn spans_lie_on_characters_inside_the_text(
        text in "[ا-يئۇەىلرداتن \u{200C}\u{64B}a-cé'’.،-]{0,60}|[新疆維吾爾大陸軍事中國內地的a1，]{0,40}|\\PC{0,60}",
        terms in prop::collection::vec("[ا-يئۇەى]{1,4}|[新疆維吾爾大陸軍中國內]{1,3}|[a-c]{1,3}( [a-c]{1,2})?", 1..6),
        tag in "en|ug-Arab|ug-Latn|zh-Hans|zh-Hant",
    ) {
        let text_lang = lang(&tag);
        let patterns: Vec<_> = terms.iter().enumerate().map(|(i, t)| Pattern::new(i as u32, text_lang.clone(), t.as_str())).collect();
        let (matcher, _) = Matcher::new(&text_lang, &patterns);
        let all = matcher.find_all(&text);
        for hit in &all {
            prop_assert!(text.get(hit.span.range()).is_some_and(|t| !t.is_empty()));
            prop_assert!(!matcher.explain(&text, hit).is_empty());
        }
        let longest = matcher.find_longest(&text);
        prop_assert!(longest.iter().all(|h| all.contains(h)));
        prop_assert!(longest.windows(2).all(|w| w[0].span == w[1].span || w[0].span.end <= w[1].span.start));
    }

    #[test]
    fn a_term_is_found_as_it_is_written(term in "[a-z]{2,8}( [a-z]{2,8})?|[بپتجچدرزسشفقكگلمنۋي][اەوۇىې][بپتجدرزسشفقكگلمن]([اەۇى][رلمن])?") {
        let tag = if term.is_ascii() { "en" } else { "ug-Arab" };
        let (matcher, _) = Matcher::new(&lang(tag), &[Pattern::new(0, lang(tag), term.as_str())]);
        let text = format!("« {term} »");
        prop_assert_eq!(marked(&text, &matcher.find_longest(&text)), format!("« [[{term}]] »"));
    }

    #[test]
    fn any_english_term_is_found_in_any_form(term in "[b-df-hj-np-tv-z][aeiou][a-z]{2,6}( [b-df-hj-np-tv-z][aeiou][a-z]{2,6})?") {
        let (matcher, _) = Matcher::new(&lang("en"), &[Pattern::new(0, lang("en"), term.as_str())]);
        for form in std::iter::once(term.clone()).chain(en::plurals(&term)) {
            for end in ["", "'s", "’s"] {
                let text = format!("the {form}{end} here");
                let found = matcher.find_longest(&text);
                prop_assert!(found.len() == 1 && found[0].span.of(&text) == form, "{}", text);
            }
        }
    }

    #[test]
    fn any_noun_is_found_in_any_form(noun in "[بپتجچدرزسشفقكگلمنۋي]([اەوۇۆۈىې][بپتجچدرزسشغفقكگڭلمنيھ]){1,3}[اە]?", form in 0usize..160) {
        let forms = ug::forms(&noun);
        let (features, form) = &forms[form];
        let (matcher, _) = Matcher::new(&lang("ug-Arab"), &[Pattern::new(0, lang("ug-Arab"), noun.as_str())]);
        let found = matcher.find_all(form);
        let listed = ug::look_alikes().keys().any(|w| ug::features(w, form).iter().any(|f| *f == ug::Features::default()));
        prop_assert!(listed || found.first().is_some_and(|h| h.span.len() == form.len()), "{} {:?}", form, features);
    }

    /// Every form, written in Latin letters (with and without apostrophes, é or ë) and in Cyrillic ones, is the
    /// term that the glossary has in Arabic script, wherever it is in Arabic letters.
    #[test]
    fn any_noun_in_another_script_is_found_as_its_arabic_term(
        noun in "[بپتجچدرزسشفقكگلمنۋي]([اەوۇۆۈىې][بپتجچدرزسشغفقكگڭلمنيھ]){1,3}[اە]?",
        form in 0usize..160,
        way in 0usize..6,
    ) {
        let forms = ug::forms(&noun);
        let (features, form) = &forms[form];
        let latin = uyghur::to_latin(form);
        let (tag, text) = match way {
            0 => ("ug-Latn", latin),
            1 => ("ug-Latn", latin.replace('é', "ë")),
            2 => ("ug-Latn", latin.replace('\'', "’")),
            3 => ("ug-Latn", latin.replace('\'', "")),
            4 => ("ug-Latn", latin.to_uppercase()),
            _ => ("ug-Cyrl", uyghur::to_cyrillic(form)),
        };
        // Without apostrophes n'g is ng to a reader too, and s'h is sh.
        prop_assume!(way != 3 || uyghur::to_arabic(&text, uyghur::Script::Latn) == *form);
        let terms = [Pattern::new(0, lang("ug-Arab"), noun.as_str())];
        let hits = |tag: &str, text: &str| {
            let found = Matcher::new(&lang(tag), &terms).0.find_all(text);
            found.iter().map(|hit| hit.span.of(text) == text).collect::<Vec<_>>()
        };
        prop_assert_eq!(hits(tag, &text), hits("ug-Arab", form), "{} {} {:?}", form, text, features);
    }
}

/// Each suffix is named in the language of the program.
#[test]
fn suffixes_have_names_in_every_language() {
    let table = fs::read_to_string("src/text/morph/ug/suffixes.tsv").unwrap();
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    let says: BTreeSet<&str> = rows.filter_map(|line| line.split('\t').nth(3)).collect();
    assert!(says.contains("plural") && says.contains("3"), "{says:?}");
    for lang in ["en", "zh-Hans", "zh-Hant", "ug-Arab"] {
        let messages = fs::read_to_string(format!("locales/{lang}/terms.ftl")).unwrap();
        for says in &says {
            let key =
                if says.starts_with(|c: char| c.is_ascii_digit()) { format!("[p{says}]") } else { format!("[{says}]") };
            assert!(messages.contains(&key), "{lang}: no name for {says}");
        }
    }
}
