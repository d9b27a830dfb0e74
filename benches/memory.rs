//! Benchmarks of the translation memory; figures in docs/benchmarks.md.

use divan::Bencher;
use tilmach::memory::{MemoryStore, Query, SqliteStore, TranslationUnit};
use tilmach::model::Lang;

fn main() {
    divan::main();
}

fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language tag")
}

/// Sentences of 4 to 19 words, frequent words being as frequent as in a language; the same each time.
fn sentence(number: u64) -> String {
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let words = 4 + random() % 16;
    // The n-th of some hundred thousand words is about 1/n as often as the first (Zipf 1949): as many
    // fall between 2 and 4 as between 1000 and 2000.
    let mut word = || {
        let first = 1 << (random() % 17);
        format!("w{}", first + random() % first)
    };
    let words: Vec<String> = (0..words).map(|_| word()).collect();
    words.join(" ")
}

fn store(units: u64) -> SqliteStore {
    let mut store = SqliteStore::in_memory().expect("memory");
    let (en, ug) = (lang("en"), lang("ug"));
    let mut numbers = 0..units;
    let mut next = || Ok(numbers.next().map(|n| TranslationUnit::pair((en.clone(), &sentence(n)), (ug.clone(), "x"))));
    store.add_all(&mut next).expect("a store in RAM");
    store
}

#[divan::bench(args = [1_000, 10_000, 100_000])]
fn lookup(bencher: Bencher<'_, '_>, units: u64) {
    let store = store(units);
    let (en, ug) = (lang("en"), lang("ug"));
    let mut number = 0;
    bencher.bench_local(|| {
        number = (number + 7) % units;
        let text = sentence(number) + " changed";
        store.lookup(&Query::new(&text, &en, &ug)).expect("a lookup").len()
    });
}

/// As [`lookup`], of questions that have all been asked already: no lock and no comparison of versions
/// for each. This is what `localize` and `tm lookup --jsonl` do.
#[divan::bench(args = [1_000, 10_000, 100_000])]
fn lookup_in_a_snapshot(bencher: Bencher<'_, '_>, units: u64) {
    let store = store(units);
    let (en, ug) = (lang("en"), lang("ug"));
    store.lookup(&Query::new("w1", &en, &ug)).expect("a lookup");
    let _snapshot = store.snapshot().expect("a snapshot");
    let mut number = 0;
    bencher.bench_local(|| {
        number = (number + 7) % units;
        let text = sentence(number) + " changed";
        store.lookup(&Query::new(&text, &en, &ug)).expect("a lookup").len()
    });
}

#[divan::bench]
fn lookup_by_comparing_with_all(bencher: Bencher<'_, '_>) {
    let store = store(1_000);
    let (en, ug) = (lang("en"), lang("ug"));
    let text = sentence(7) + " changed";
    bencher.bench_local(|| {
        store.lookup(&Query { exhaustive: true, ..Query::new(&text, &en, &ug) }).expect("a lookup").len()
    });
}

/// Opens a store on disk and asks it once: what a command costs before its first answer.
#[divan::bench(args = [10_000, 100_000, 1_000_000])]
fn open_and_look_up(bencher: Bencher<'_, '_>, units: u64) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("m.db");
    let (en, ug) = (lang("en"), lang("ug"));
    let mut store = SqliteStore::open(&path).expect("a store");
    let mut numbers = 0..units;
    let mut next = || Ok(numbers.next().map(|n| TranslationUnit::pair((en.clone(), &sentence(n)), (ug.clone(), "x"))));
    store.add_all(&mut next).expect("room on the disk");
    drop(store);
    let text = sentence(7) + " changed";
    bencher.bench_local(|| {
        let store = SqliteStore::open_existing(&path).expect("a store");
        store.lookup(&Query::new(&text, &en, &ug)).expect("a lookup").len()
    });
}

/// Adds a unit to a store on disk and finds it.
#[divan::bench(args = [false, true])]
fn add_one(bencher: Bencher<'_, '_>, look_up: bool) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut store = SqliteStore::open(&folder.path().join("m.db")).expect("a store");
    let (en, ug) = (lang("en"), lang("ug"));
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let text = sentence(number);
        store.add(&[TranslationUnit::pair((en.clone(), &text), (ug.clone(), "x"))]).expect("room on the disk");
        if look_up {
            assert!(!store.lookup(&Query::new(&text, &en, &ug)).expect("a lookup").is_empty());
        }
    });
}
