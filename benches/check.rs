//! Checks as CI runs them: start the program, read every version of many articles, report, exit.
//! Figures in docs/benchmarks.md.
//!
//! The articles are made by a fixed seed from the paragraphs of `tests/spec/check/articles`: about
//! 800 English words each, in four versions, with other numbers in every article and one planted
//! error in ten paragraphs. They stay in `target/tmp/check-bench`, so that memory can be measured
//! on the same files afterwards (`/usr/bin/time -v tilmach check all -f concise`).

#![expect(clippy::print_stderr, reason = "a bench that did not run says so")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use divan::Bencher;

fn main() {
    divan::main();
}

const BASES: [&str; 8] = ["asylum", "calls", "camps", "cotton", "deport", "poet", "school", "trial"];
const LANGS: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ug-Arab"];
const ARTICLES: usize = 1_000;
const WORDS: usize = 800;

/// xorshift64: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

/// One paragraph in all versions, and what can be planted in it.
struct Paragraph {
    words: [String; 4],
    /// The version, what stands there, and the error to put for it.
    errors: Vec<(usize, String, String)>,
}

/// The base articles, paragraph by paragraph, their titles first.
fn bases() -> Vec<Vec<Paragraph>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/check/articles");
    let read = |name: String| fs::read_to_string(folder.join(name)).expect("an article of the corpus");
    let base = |name: &&str| {
        let versions = LANGS.map(|lang| read(format!("{name}.{lang}.md")));
        let lists = LANGS.map(|lang| read(format!("{name}.{lang}.tsv")));
        let lines = versions.each_ref().map(|text| text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>());
        let paragraph = |number: usize| {
            let words = lines.each_ref().map(|lines| lines[number].to_owned());
            let errors = lists.iter().enumerate().flat_map(|(version, list)| {
                let rows = list.lines().skip(1).filter_map(|row| row.split_once('\t'));
                rows.map(move |(stands, put)| {
                    (version, stands.to_owned(), put.split('\t').next().unwrap_or("").to_owned())
                })
            });
            let errors = errors.filter(|(version, stands, _)| words[*version].contains(stands.as_str())).collect();
            Paragraph { words, errors }
        };
        (0..lines[0].len()).map(paragraph).collect()
    };
    BASES.iter().map(base).collect()
}

/// Other numbers for those of two and three digits above the days of a month, the same in every
/// version: what was equal stays equal.
fn renumbered(text: &str, by: usize) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        out.push_str(&rest[..at]);
        let len = rest[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len() - at);
        let digits = &rest[at..at + len];
        match digits.parse::<usize>() {
            Ok(value @ 32..=99) => drop(write!(out, "{}", 32 + (value - 32 + by) % 68)),
            Ok(value @ 100..=999) => drop(write!(out, "{}", 100 + (value - 100 + by) % 900)),
            _ => out.push_str(digits),
        }
        rest = &rest[at + len..];
    }
    out + rest
}

/// Folders `all` (1,000 articles), `half` (500 of them), `one` (one) and `po` (all, a PO file for
/// each translation).
fn newsroom() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("check-bench");
        let _ = fs::remove_dir_all(&folder);
        for sub in ["all", "half", "one", "po"] {
            fs::create_dir_all(folder.join(sub)).expect("the target folder can be written");
        }
        let bases = bases();
        let mut random = Random(2026);
        for number in 0..ARTICLES {
            let versions = article(&bases, &mut random, number);
            for (lang, paragraphs) in LANGS.iter().zip(&versions) {
                let text = paragraphs.join("\n\n") + "\n";
                let subs = [("all", true), ("half", number < ARTICLES / 2), ("one", number == 0)];
                for (sub, _) in subs.iter().filter(|(_, wanted)| *wanted) {
                    fs::write(folder.join(sub).join(format!("a{number:04}.{lang}.md")), &text).expect("is written");
                }
                if *lang != "en" {
                    let path = folder.join("po").join(format!("a{number:04}.{lang}.po"));
                    fs::write(path, po(lang, &versions[0], paragraphs)).expect("is written");
                }
            }
        }
        folder
    })
}

/// An article of at least [`WORDS`] English words: the title of one base, then paragraphs of all.
fn article(bases: &[Vec<Paragraph>], random: &mut Random, number: usize) -> [Vec<String>; 4] {
    let mut versions: [Vec<String>; 4] = Default::default();
    let mut words = 0;
    let mut next = &bases[random.next(bases.len())][0];
    while words < WORDS {
        let mut texts = next.words.clone();
        if !next.errors.is_empty() && random.next(10) == 0 {
            let (version, stands, put) = &next.errors[random.next(next.errors.len())];
            texts[*version] = texts[*version].replacen(stands, put, 1);
        }
        words += texts[0].split_whitespace().count();
        for (version, text) in versions.iter_mut().zip(texts) {
            version.push(renumbered(&text, number));
        }
        let base = &bases[random.next(bases.len())];
        next = &base[1 + random.next(base.len() - 1)];
    }
    versions
}

/// A PO file with a message for each paragraph, as pofilter wants it.
fn po(lang: &str, source: &[String], target: &[String]) -> String {
    let quoted = |text: &String| text.replace('\\', "\\\\").replace('"', "\\\"");
    let head = "Content-Type: text/plain; charset=UTF-8\\n";
    let mut out = format!("msgid \"\"\nmsgstr \"{head}\"\n\"Language: {lang}\\n\"\n");
    for (number, (source, target)) in source.iter().zip(target).enumerate() {
        let _ = write!(out, "\nmsgctxt \"{number}\"\nmsgid \"{}\"\nmsgstr \"{}\"\n", quoted(source), quoted(target));
    }
    out
}

fn check(args: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_tilmach"))
        .args(["check", "--exit-zero", "-f", "concise"])
        .args(args)
        .current_dir(newsroom())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program runs");
    assert!(status.success());
}

/// Whole process: 4,000 files, some 3.2 million words.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn a_thousand_articles_in_four_versions(bencher: Bencher) {
    newsroom();
    bencher.bench_local(|| check(&["all"]));
}

/// Half of them: half the time, if it grows as the articles do.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn five_hundred_articles_in_four_versions(bencher: Bencher) {
    newsroom();
    bencher.bench_local(|| check(&["half"]));
}

/// Whole process, start-up included.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn one_article_in_four_versions(bencher: Bencher) {
    newsroom();
    bencher.bench_local(|| check(&["one"]));
}

/// The rules that pofilter has too, by our names and by its own.
const SHARED: (&str, &str) = (
    "NUMB,PUNC,QUOT,REPT,SPAC,TAGS,UNTR",
    "blank,untranslated,unchanged,numbers,doublequoting,doublewords,doublespacing,startpunc,endpunc,puncspacing,short,long,urls,brackets,xmltags",
);

#[divan::bench(sample_count = 3, sample_size = 1)]
fn the_rules_shared_with_pofilter(bencher: Bencher) {
    newsroom();
    bencher.bench_local(|| check(&["all", "--select", SHARED.0]));
}

/// The peer (translate-toolkit) on the same paragraphs as PO files, one process.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn pofilter_on_the_shared_rules(bencher: Bencher) {
    if Command::new("pofilter").arg("--version").output().is_err() {
        eprintln!("NOT RUN: there is no pofilter on PATH (pip install translate-toolkit)");
        return;
    }
    let tests = SHARED.1.split(',').flat_map(|test| ["-t", test]);
    bencher.bench_local(|| {
        let _ = fs::remove_dir_all(newsroom().join("po.out"));
        let mut pofilter = Command::new("pofilter");
        pofilter.args(tests.clone()).args(["--progress=none", "-i", "po", "-o", "po.out"]).current_dir(newsroom());
        assert!(pofilter.status().expect("pofilter runs").success());
    });
}
