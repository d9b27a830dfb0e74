//! Finds similar sentences in three ways, one after another, on the same sentences and queries:
//! tilmach as a library, rapidfuzz comparing with all, tantivy with its best hundred compared again.
//!
//! `tilmach-peers [UNITS.tsv QUERIES.txt]`: a unit a line, its source first; a query a line. Without
//! files 100,000 made-up sentences. One thread; prints a table.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use rapidfuzz::distance::levenshtein::{Args, BatchComparator};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query as Search, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{Index, Searcher, TantivyDocument, Term};
use tilmach::memory::similarity::{Metric, similarity, tokens};
use tilmach::memory::{MemoryStore, Query, SqliteStore, TranslationUnit};
use tilmach::model::Lang;

/// The least similarity, in percent.
const MIN: u8 = 70;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (units, queries) = match (arguments.next(), arguments.next()) {
        (Some(units), Some(queries)) => (first_column(&units), lines(&queries)),
        _ => made_up(100_000),
    };
    println!("{} units, {} queries, at least {MIN} %", units.len(), queries.len());
    println!("{:<24} {:>10} {:>9} {:>9} {:>9} {:>9}", "", "queries/s", "p50 µs", "p99 µs", "build s", "found");

    // Comparing with all gives the truth; a tenth of the queries are enough for its speed.
    let some: Vec<&String> = queries.iter().step_by((queries.len() / 200).max(1)).collect();
    let start = Instant::now();
    let mut numbers = HashMap::new();
    let cut: Vec<Vec<u32>> = units.iter().map(|unit| numbered(unit, &mut numbers)).collect();
    let built = start.elapsed();
    let (truth, times) = timed(&some, |query| {
        let query = numbered(query, &mut numbers);
        let comparator = BatchComparator::new(query.iter().copied());
        let cutoff = Args::default().score_cutoff(f64::from(MIN) / 100.0);
        let scores = cut.iter().filter_map(|unit| comparator.normalized_similarity_with_args(unit.iter().copied(), &cutoff));
        scores.fold(0.0, f64::max)
    });
    let truth: Vec<u8> = truth.iter().map(|score| (score * 100.0 + 1e-9) as u8).collect();
    row("rapidfuzz, all", &times, built, 1.0);

    let start = Instant::now();
    let (en, zh): (Lang, Lang) = ("en".parse().expect("a tag"), "zh".parse().expect("a tag"));
    let folder = std::env::temp_dir().join(format!("tilmach-peers-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut store = SqliteStore::open(&folder.join("store.db")).expect("a store");
    let mut each = units.iter();
    let mut next = || Ok(each.next().map(|unit| TranslationUnit::pair((en.clone(), unit), (zh.clone(), "译文"))));
    store.add_all(&mut next).expect("room");
    let built = start.elapsed();
    let ask = |query: &&String| store.lookup(&Query { min: MIN, ..Query::new(query, &en, &zh) }).expect("an answer");
    let (_, times) = timed(&queries.iter().collect::<Vec<_>>(), |query| ask(&query).len());
    let (found, _) = timed(&some, |query| ask(&query).first().map_or(0, |best| best.similarity));
    row("tilmach, SQLite store", &times, built, share(&found, &truth));
    let snapshot = store.snapshot().expect("a snapshot");
    let (_, times) = timed(&queries.iter().collect::<Vec<_>>(), |query| ask(&query).len());
    row("tilmach, in a snapshot", &times, built, share(&found, &truth));
    drop(snapshot);

    let start = Instant::now();
    let (searcher, text, number) = index(&units);
    let built = start.elapsed();
    let (found, times) = timed(&some, |query| best_of_hundred(query, &units, &searcher, text, number));
    row("tantivy, best 100", &times, built, share(&found, &truth));
    let _ = std::fs::remove_dir_all(&folder);
}

/// Runs every query; what came out and how long each took.
fn timed<Q: Copy, T>(queries: &[Q], mut run: impl FnMut(Q) -> T) -> (Vec<T>, Vec<Duration>) {
    queries
        .iter()
        .map(|&query| {
            let start = Instant::now();
            let out = run(query);
            (out, start.elapsed())
        })
        .unzip()
}

fn row(name: &str, times: &[Duration], built: Duration, found: f64) {
    let mut sorted = times.to_vec();
    sorted.sort();
    let micros = |at: usize| sorted[at.min(sorted.len() - 1)].as_secs_f64() * 1e6;
    let all: Duration = times.iter().sum();
    let speed = times.len() as f64 / all.as_secs_f64();
    let (median, late) = (micros(times.len() / 2), micros(times.len() * 99 / 100));
    println!("{name:<24} {speed:>10.0} {median:>9.1} {late:>9.1} {:>9.2} {found:>9.4}", built.as_secs_f64());
}

/// Of the queries that have a match, the share whose best one was found.
fn share(found: &[u8], truth: &[u8]) -> f64 {
    let with: Vec<(u8, u8)> = found.iter().copied().zip(truth.iter().copied()).filter(|(_, best)| *best >= MIN).collect();
    with.iter().filter(|(found, best)| found >= best).count() as f64 / with.len().max(1) as f64
}

fn numbered<'t>(text: &'t str, numbers: &mut HashMap<String, u32>) -> Vec<u32> {
    let mut number = |token: &'t str| {
        let next = numbers.len() as u32;
        *numbers.entry(token.to_owned()).or_insert(next)
    };
    tokens(text).map(&mut number).collect()
}

fn index(units: &[String]) -> (Searcher, Field, Field) {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs);
    let text = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
    let number = schema.add_u64_field("number", FAST);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(1, 200_000_000).expect("memory");
    for (at, unit) in units.iter().enumerate() {
        let cut = tokens(unit).enumerate().map(|(position, token)| Token {
            position,
            text: token.to_owned(),
            ..Token::default()
        });
        let mut document = TantivyDocument::default();
        document.add_pre_tokenized_text(text, PreTokenizedString { text: unit.clone(), tokens: cut.collect() });
        document.add_u64(number, at as u64);
        writer.add_document(document).expect("memory");
    }
    writer.commit().expect("memory");
    (index.reader().expect("an index").searcher(), text, number)
}

fn best_of_hundred(query: &str, units: &[String], searcher: &Searcher, text: Field, number: Field) -> u8 {
    let mut words: Vec<&str> = tokens(query).collect();
    words.sort_unstable();
    words.dedup();
    let terms = words.iter().map(|word| {
        let term = TermQuery::new(Term::from_field_text(text, word), IndexRecordOption::WithFreqs);
        (Occur::Should, Box::new(term) as Box<dyn Search>)
    });
    let found = searcher.search(&BooleanQuery::new(terms.collect()), &TopDocs::with_limit(100)).expect("an index");
    let name = searcher.schema().get_field_name(number).to_owned();
    let scores = found.iter().map(|(_, place)| {
        let column = searcher.segment_reader(place.segment_ord).fast_fields().u64(&name).expect("a column");
        let at = column.first(place.doc_id).expect("a number");
        similarity(query, &units[at as usize], Metric::Word)
    });
    scores.max().filter(|best| *best >= MIN).unwrap_or(0)
}

fn lines(path: &str) -> Vec<String> {
    std::fs::read_to_string(path).expect("a file of UTF-8 text").lines().map(str::to_owned).collect()
}

fn first_column(path: &str) -> Vec<String> {
    lines(path).iter().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

/// Sentences of 4 to 19 words, frequent words being as frequent as in a language, and queries of
/// which half are changed in a word or two; the same each time.
fn made_up(units: u64) -> (Vec<String>, Vec<String>) {
    let sentence = |number: u64| {
        let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut random = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        let words: Vec<String> =
            (0..4 + random() % 16).map(|_| format!("w{}", 20_000 / (1 + random() % 20_000))).collect();
        words.join(" ")
    };
    let queries = (0..2000).map(|n| {
        let text = sentence(n * 2 * units / 2000);
        if n % 2 == 0 { text } else { text + " changed" }
    });
    ((0..units).map(sentence).collect(), queries.collect())
}
