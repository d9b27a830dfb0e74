//! Benchmarks of term recognition: compiling, searching, hostile texts. Figures in docs/benchmarks.md.
//!
//! Texts and terms are made up from syllables with a fixed seed, so that runs can be compared.

use std::collections::BTreeSet;

use daachorse::CharwiseDoubleArrayAhoCorasick;
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use tilmach::glossary::matcher::{Hit, Matcher, Pattern, Scratch};
use tilmach::model::Lang;

fn main() {
    divan::main();
}

/// A small generator of numbers (xorshift); the sequence is the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

const LANGS: [&str; 3] = ["en", "ug-Arab", "zh-Hans"];

fn word(tag: &str, numbers: &mut Numbers) -> String {
    let pick = |parts: &[&str], numbers: &mut Numbers| parts[numbers.below(parts.len())].to_owned();
    match tag {
        "en" => {
            let syllables =
                ["re", "con", "tion", "er", "al", "ment", "pro", "de", "ta", "ri", "mo", "sen", "gu", "lit"];
            (0..2 + numbers.below(3)).map(|_| pick(&syllables, numbers)).collect()
        }
        "ug-Arab" => {
            let syllables = ["با", "لا", "كى", "تاپ", "شەن", "دۇ", "مەك", "تەپ", "گې", "رى", "قۇر", "سىت", "نا", "خەل"];
            (0..2 + numbers.below(3)).map(|_| pick(&syllables, numbers)).collect()
        }
        _ => {
            let characters: Vec<char> =
                "新疆维吾尔自治区人民政府国家主席会议经济发展社会教育工作中心学校学生老师文化历史".chars().collect();
            (0..2 + numbers.below(3)).map(|_| characters[numbers.below(characters.len())]).collect()
        }
    }
}

fn terms(tag: &str, count: usize) -> Vec<Pattern> {
    let mut numbers = Numbers(7);
    let lang: Lang = tag.parse().expect("a tag");
    let space = if tag.starts_with("zh") { "" } else { " " };
    let mut forms = BTreeSet::new();
    while forms.len() < count {
        let first = word(tag, &mut numbers);
        let single = numbers.below(3) == 0;
        forms.insert(if single { first } else { format!("{first}{space}{}", word(tag, &mut numbers)) });
    }
    (0u32..).zip(forms).map(|(id, form)| Pattern::new(id, lang.clone(), form)).collect()
}

fn text(tag: &str, bytes: usize) -> String {
    let mut numbers = Numbers(11);
    let (space, suffixes) = match tag {
        "en" => (" ", ["", "", "s", "'s"]),
        "ug-Arab" => (" ", ["", "دا", "نىڭ", "لىرىدىن"]),
        _ => ("", ["", "的", "，", "在"]),
    };
    let mut text = String::new();
    while text.len() < bytes {
        text.push_str(&word(tag, &mut numbers));
        text.push_str(suffixes[numbers.below(suffixes.len())]);
        text.push_str(space);
    }
    text
}

#[divan::bench(args = LANGS, sample_count = 10)]
fn compile_100k(bencher: Bencher, tag: &str) {
    let patterns = terms(tag, 100_000);
    let lang = tag.parse().expect("a tag");
    bencher.counter(ItemsCount::new(patterns.len())).bench(|| Matcher::new(&lang, &patterns));
}

#[divan::bench(args = LANGS, consts = [1_000, 10_000, 100_000], sample_count = 10)]
fn find<const TERMS: usize>(bencher: Bencher, tag: &str) {
    let (matcher, _) = Matcher::new(&tag.parse().expect("a tag"), &terms(tag, TERMS));
    let text = text(tag, 1 << 20);
    let (mut scratch, mut hits) = (Scratch::default(), Vec::<Hit>::new());
    bencher.counter(BytesCount::new(text.len())).bench_local(|| matcher.find_into(&text, &mut scratch, &mut hits));
}

/// The peer: the same terms as bare substrings (daachorse, every overlapping place), without folding, inflection,
/// word edges or the Chinese veto. What lies between the two is the price of being right.
#[divan::bench(args = LANGS, consts = [1_000, 10_000, 100_000], sample_count = 10)]
fn find_peer_substrings<const TERMS: usize>(bencher: Bencher, tag: &str) {
    let forms: Vec<String> = terms(tag, TERMS).into_iter().map(|pattern| pattern.form).collect();
    let automaton = CharwiseDoubleArrayAhoCorasick::<u32>::new(&forms).expect("distinct terms");
    let text = text(tag, 1 << 20);
    let mut places: Vec<(usize, usize, u32)> = Vec::new();
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        places.clear();
        places.extend(automaton.find_overlapping_iter(&text).map(|hit| (hit.start(), hit.end(), hit.value())));
    });
}

/// Ten megabytes of one letter, and 100,000 terms that are prefixes of each other.
#[divan::bench(args = LANGS, sample_count = 3, sample_size = 1)]
fn one_letter_10mb(bencher: Bencher, tag: &str) {
    let (letter, space) = match tag {
        "en" => ("a", " "),
        "ug-Arab" => ("ا", " "),
        _ => ("一", ""),
    };
    let lang: Lang = tag.parse().expect("a tag");
    let patterns: Vec<_> = (0..100_000u32)
        .map(|n| {
            let form = if space.is_empty() {
                letter.repeat(n as usize % 200 + 1)
            } else {
                // Words and letters both grow.
                vec![letter.repeat(n as usize % 150 + 1); n as usize % 30 + 1].join(space)
            };
            Pattern::new(n, lang.clone(), form)
        })
        .collect();
    let (matcher, _) = Matcher::new(&lang, &patterns);
    let text = letter.repeat((10 << 20) / letter.len());
    bencher.counter(BytesCount::new(text.len())).bench(|| matcher.find_longest(&text));
}
