//! Names the language and script of a text, with its evidence.
//!
//! Every letter is counted by script. Chinese, Japanese and Korean are told by the kind of character;
//! in Arabic, Latin and Cyrillic script each language of `script.tsv` is scored by the letters that it
//! has and few others have (and by how few of those a text holds), the letters it lacks, its commonest
//! words and its endings. English, Chinese and Uyghur are what tilmach works on; the others are named
//! so that they are not taken for these. Nothing is named without evidence: a lone `Ankara` is `und`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::model::Lang;

/// What a text was found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detection {
    /// The language and script, for the six varieties that tilmach works on.
    pub lang: Option<Lang>,
    /// The tag of what was found, other languages too: `ug-Arab`, `fa`, `kk-Cyrl`; `und` when the text
    /// holds no letters, a script without a language here, or Latin words that prove nothing.
    pub name: &'static str,
    /// How sure, in percent: 50 when the next best is as likely.
    pub confidence: u8,
    /// What speaks for the name, most telling first.
    pub evidence: Vec<Evidence>,
    /// Letters by script (ISO 15924), most first: `Arab`, `Latn`, `Cyrl`, `Hani`, `Kana`, `Hang`, and
    /// `Zzzz` for all others.
    pub scripts: Vec<(&'static str, usize)>,
}

/// One reason for a detection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What was counted.
    pub kind: EvidenceKind,
    /// How often it was found.
    pub count: usize,
    /// Out of how many letters or words.
    pub of: usize,
    /// What was found, most frequent first, at most eight.
    pub found: Vec<String>,
}

/// What a piece of evidence counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// Letters of the script, of all letters.
    Script,
    /// Letters that few other languages of the script have, of the script's letters.
    Letters,
    /// Letters that the language does not have: these speak against it.
    Foreign,
    /// Its commonest words, of all words in the script.
    Words,
    /// Words with its endings.
    Endings,
    /// Words of a short text whose letters follow each other as in its words.
    Pairs,
    /// Characters of Simplified Chinese only, of all Chinese characters.
    Simplified,
    /// Characters of Traditional Chinese only.
    Traditional,
}

/// How much of a text is looked at, in bytes: enough to be sure, and the same time for any file.
const LOOKED_AT: usize = 64 * 1024;

const DATA: &str = include_str!("script.tsv");
/// Characters that only one of the two scripts of Chinese has.
const CHINESE: &str = include_str!("chinese.tsv");

/// How letters follow each other in Uyghur as against English.
const PAIRS: &str = include_str!("script_pairs.tsv");
/// A text of at most so many words is told by pairs of letters too; a longer one has better evidence.
const SHORT: usize = 4;
/// How far a word must lean to count; to Uyghur, one with a capital, which may be anybody's name, more.
const LEANS: f64 = 1.0;
const NAME_LEANS: f64 = 4.5;

/// The table of pairs, row by row: the border of a word, then a to z.
static LEANINGS: LazyLock<Vec<i8>> = LazyLock::new(|| {
    let rows = PAIRS.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.flat_map(|row| row.split('\t').skip(1)).map(|cell| cell.parse().unwrap_or(0)).collect()
});

/// How much more a word in Latin script looks like Uyghur than like English, by its pairs of letters.
fn leaning(word: &str) -> f64 {
    let place = |c: char| match c {
        'a'..='z' => c as usize - 'a' as usize + 1,
        'é' | 'ë' => 5,
        'ö' => 15,
        'ü' => 21,
        _ => 0,
    };
    let (mut last, mut sum) = (0, 0.0);
    for next in word.chars().filter(|c| *c != '\'').map(place).chain([0]) {
        sum += f64::from(LEANINGS[last * 27 + next]) / 3.0;
        last = next;
    }
    sum
}

/// What is known of one language in one script.
#[derive(Default)]
struct Profile {
    tag: &'static str,
    script: &'static str,
    letters: BTreeSet<&'static str>,
    /// Letters of which any text but a short one holds some, and what the others cost: the negative
    /// logarithm of their share.
    own: BTreeSet<&'static str>,
    other_letter: f64,
    /// Letters of loans only.
    loan: BTreeSet<&'static str>,
    /// Letters that no word starts with.
    starts: BTreeSet<&'static str>,
    /// Letters that no word ends with.
    finals: BTreeSet<&'static str>,
    words: BTreeSet<&'static str>,
    endings: Vec<&'static str>,
}

static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    let mut profiles: Vec<Profile> = Vec::new();
    for line in DATA.lines().skip(1) {
        let columns: Vec<&'static str> = line.split('\t').collect();
        let [tag, script, kind, values, _source] = columns[..] else { continue };
        if profiles.last().is_none_or(|last| last.tag != tag) {
            profiles.push(Profile { tag, script, ..Profile::default() });
        }
        let profile = profiles.last_mut().expect("pushed above");
        match kind {
            "letters" => profile.letters.extend(values.split(' ')),
            "loan" => profile.loan.extend(values.split(' ')),
            "starts" => profile.starts.extend(values.split(' ')),
            "finals" => profile.finals.extend(values.split(' ')),
            "words" => profile.words.extend(values.split(' ')),
            "endings" => profile.endings.extend(values.split(' ')),
            // `own 17`: they are 17 % of the letters of running text.
            own => {
                let share: f64 = own.trim_start_matches("own ").parse().expect("a percentage; tested");
                profile.own.extend(values.split(' '));
                profile.other_letter = -(1.0 - share / 100.0).ln();
            }
        }
    }
    profiles
});

/// Simplified-only and Traditional-only characters.
static HAN: LazyLock<(BTreeSet<char>, BTreeSet<char>)> = LazyLock::new(|| {
    let pairs = CHINESE.lines().skip(1).filter_map(|line| line.split('\t').next());
    pairs.flat_map(|pairs| pairs.split(' ')).fold(Default::default(), |(mut hans, mut hant), pair| {
        let mut chars = pair.chars();
        hans.extend(chars.next());
        hant.extend(chars.next());
        (hans, hant)
    })
});

/// As [`char::is_alphabetic`]; the letters of most texts are known before the tables of Unicode are asked.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}' | '\u{6d5}' | '\u{4e00}'..='\u{9fff}' => {
            true
        }
        '\0'..='\u{7f}' | '\u{60c}' | '\u{3000}'..='\u{3002}' | '\u{ff0c}' => false,
        _ => c.is_alphabetic(),
    }
}

/// The script of a letter; `None` for what is no letter.
pub fn script_of(c: char) -> Option<&'static str> {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | '\u{AA}'
        | '\u{BA}'
        | '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2AF}'
        | '\u{1E00}'..='\u{1EFF}' => Some("Latn"),
        // The modifier letters that follow are apostrophes and marks of sound; of the punctuation of
        // Arabic and Chinese the last arm would say the same more slowly.
        '\0'..='\u{BF}'
        | '\u{2B0}'..='\u{2FF}'
        | '\u{600}'..='\u{60F}'
        | '\u{61B}'..='\u{61F}'
        | '\u{2000}'..='\u{206F}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{FF00}'..='\u{FF20}' => None,
        '\u{620}'..='\u{64A}'
        | '\u{66E}'..='\u{6D5}'
        | '\u{6EE}'
        | '\u{6EF}'
        | '\u{6FA}'..='\u{6FC}'
        | '\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{8A0}'..='\u{8C7}'
        | '\u{FB50}'..='\u{FDFB}'
        | '\u{FE70}'..='\u{FEFC}'
            if c != '\u{640}' && c != '\u{6D4}' =>
        {
            Some("Arab")
        }
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Some("Cyrl"),
        '\u{3005}'
        | '\u{3007}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' => Some("Hani"),
        '\u{3041}'..='\u{309F}'
        | '\u{30A1}'..='\u{30FA}'
        | '\u{30FC}'..='\u{30FF}'
        | '\u{31F0}'..='\u{31FF}'
        | '\u{FF66}'..='\u{FF9D}' => Some("Kana"),
        '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}' | '\u{AC00}'..='\u{D7A3}' => Some("Hang"),
        c if c.is_alphabetic() => Some("Zzzz"),
        _ => None,
    }
}

/// Names the language and script of `text`; of a long text its first 64 KiB are looked at.
///
/// ```
/// use tilmach::text::script::detect;
/// assert_eq!(detect("ئۇيغۇرلار شىنجاڭدا ياشايدۇ").name, "ug-Arab");
/// assert_eq!(detect("他们在新疆工作").name, "zh-Hans");
/// assert_eq!(detect("Уйғурлар Қазақстанда яшайду").name, "ug-Cyrl");
/// assert_eq!(detect("مردم در ایران زندگی می‌کنند").name, "fa");
/// ```
pub fn detect(text: &str) -> Detection {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for script in text.chars().filter_map(script_of) {
        *counts.entry(script).or_default() += 1;
    }
    let of: usize = counts.values().sum();
    let mut scripts: Vec<_> = counts.iter().map(|(&script, &count)| (script, count)).collect();
    scripts.sort_by_key(|&(script, count)| (std::cmp::Reverse(count), script));
    // A Chinese character says as much as two letters: Latin names must not outweigh a Chinese text.
    let weight =
        |&(script, count): &(&str, usize)| if matches!(script, "Hani" | "Kana" | "Hang") { count * 2 } else { count };
    let main = scripts.iter().max_by_key(|entry| weight(entry)).map_or("Zzzz", |entry| entry.0);
    let count = |script: &str| counts.get(script).copied().unwrap_or(0);

    let mut detection = match main {
        "Hani" | "Kana" | "Hang" => east_asian(text, count("Hani"), count("Kana"), count("Hang")),
        "Arab" | "Latn" | "Cyrl" => alphabetic(text, main),
        _ => Detection { lang: None, name: "und", confidence: 0, evidence: Vec::new(), scripts: Vec::new() },
    };
    if of > 0 {
        let found = vec![main.to_owned()];
        detection.evidence.insert(0, Evidence { kind: EvidenceKind::Script, count: count(main), of, found });
    }
    if matches!(detection.name, "en" | "zh-Hans" | "zh-Hant" | "ug-Arab" | "ug-Latn" | "ug-Cyrl") {
        detection.lang = detection.name.parse().ok();
    }
    detection.scripts = scripts;
    detection
}

fn east_asian(text: &str, han: usize, kana: usize, hangul: usize) -> Detection {
    let all = han + kana + hangul;
    let other = |name, count: usize| Detection {
        lang: None,
        name,
        confidence: if count * 4 > all { 99 } else { 80 },
        evidence: Vec::new(),
        scripts: Vec::new(),
    };
    // A single の decorates Chinese shop signs; Japanese prose is a third kana and more.
    if kana * 8 > all {
        return other("ja", kana);
    }
    if hangul * 4 > all {
        return other("ko", hangul);
    }
    let (mut hans, mut hant) = (Tally::default(), Tally::default());
    for c in text.chars() {
        if HAN.0.contains(&c) {
            hans.add(c.to_string());
        } else if HAN.1.contains(&c) {
            hant.add(c.to_string());
        }
    }
    let (s, t) = (hans.count, hant.count);
    let name = if t > s { "zh-Hant" } else { "zh-Hans" };
    let evidence = [hans.evidence(EvidenceKind::Simplified, han), hant.evidence(EvidenceKind::Traditional, han)];
    let mut evidence: Vec<_> = evidence.into_iter().flatten().collect();
    evidence.sort_by_key(|evidence| std::cmp::Reverse(evidence.count));
    Detection { lang: None, name, confidence: sure(s.max(t) as f64, s.min(t) as f64), evidence, scripts: Vec::new() }
}

/// Counts things and keeps which.
#[derive(Default)]
struct Tally {
    count: usize,
    found: BTreeMap<String, usize>,
}

impl Tally {
    fn add(&mut self, what: String) {
        self.count += 1;
        *self.found.entry(what).or_default() += 1;
    }

    fn evidence(self, kind: EvidenceKind, of: usize) -> Option<Evidence> {
        let mut found: Vec<_> = self.found.into_iter().collect();
        found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let found = found.into_iter().take(8).map(|(what, _)| what).collect();
        (self.count > 0).then_some(Evidence { kind, count: self.count, of, found })
    }
}

/// The words of a text in one script, in small letters, with their letters: ULY's digraphs are one, and
/// so are Uzbek oʻ and gʻ.
struct Words {
    counts: Vec<(String, usize)>,
    letters: BTreeMap<String, usize>,
    count: usize,
    /// Those that were seen with a capital: they may be names, which prove little.
    capital: BTreeSet<String>,
}

fn words_of(text: &str, script: &str) -> Words {
    let mut words: BTreeMap<String, usize> = BTreeMap::new();
    let mut capital = BTreeSet::new();
    // An apostrophe belongs to words of ULY, Uzbek and English.
    let apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | 'ʻ' | 'ʼ');
    let belongs = |c: char| script_of(c) == Some(script) || (script == "Latn" && apostrophe(c));
    for word in text.split(|c| !belongs(c)) {
        let word = word.trim_matches(apostrophe);
        if !word.is_empty() {
            let small = word.to_lowercase().replace(apostrophe, "'");
            if word.starts_with(char::is_uppercase) {
                capital.insert(small.clone());
            }
            *words.entry(small).or_default() += 1;
        }
    }
    let mut letters: BTreeMap<String, usize> = BTreeMap::new();
    for (word, times) in &words {
        for letter in letters_of(word) {
            *letters.entry(letter.to_owned()).or_default() += times;
        }
    }
    let count = words.values().sum();
    Words { counts: words.into_iter().collect(), letters, count, capital }
}

/// The letters of a word, apostrophes left out.
fn letters_of(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let (letter, after) = (!rest.is_empty()).then(|| rest.split_at(letter_length(rest)))?;
        rest = after;
        Some(letter)
    })
    .filter(|letter| *letter != "'")
}

/// Length of the letter that `rest` starts with, in bytes.
fn letter_length(rest: &str) -> usize {
    match rest.as_bytes() {
        [b'c' | b's' | b'z' | b'g', b'h', ..] | [b'n', b'g', ..] => 2,
        // o'zbek, tog'lar; not who's or n'gh.
        [b'o', b'\'', next, _, ..] if !b"aeiou".contains(next) => 2,
        [b'g', b'\'', next, _, ..] if *next != b'h' => 2,
        _ => rest.chars().next().map_or(0, char::len_utf8),
    }
}

/// How far a word of a short text leans to Uyghur against English; 0 when that proves nothing. With a letter that ULY
/// lacks it is no Uyghur, though no English either: Cumhuriyeti.
fn told_by_pairs(word: &str, words: &Words) -> f64 {
    let leaning = leaning(word);
    if leaning > 0.0 {
        let to_uyghur = if words.capital.contains(word) { NAME_LEANS } else { LEANS };
        let spelled = |uly: &&Profile| letters_of(word).all(|letter| has(uly, letter));
        let uly = PROFILES.iter().find(|profile| profile.tag == "ug-Latn").filter(spelled);
        return if leaning > to_uyghur && uly.is_some() { leaning } else { 0.0 };
    }
    if leaning < -LEANS { leaning } else { 0.0 }
}

fn alphabetic(text: &str, script: &'static str) -> Detection {
    let words = words_of(text, script);
    let rivals: Vec<&Profile> = PROFILES.iter().filter(|profile| profile.script == script).collect();
    let rarities: Vec<f64> = words.letters.keys().map(|letter| rarity(letter, &rivals)).collect();
    let leaning: f64 = if script == "Latn" && words.count <= SHORT {
        words.counts.iter().map(|(word, times)| told_by_pairs(word, &words) * *times as f64).sum()
    } else {
        0.0
    };
    let mut scored: Vec<(f64, &Profile)> =
        rivals.iter().map(|profile| (score(profile, &rarities, &words, leaning), *profile)).collect();
    // The first of equals stays first: the file lists ours before the others.
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    // A title with a letter that Uyghur does not write (ğ, ç, ı) is in a language that does.
    let writes_all = |profile: &Profile| words.letters.keys().all(|letter| has(profile, letter));
    if words.count <= SHORT
        && scored[0].1.tag == "ug-Latn"
        && !writes_all(scored[0].1)
        && let Some(other) = scored.iter().position(|(_, profile)| profile.tag != "en" && writes_all(profile))
    {
        scored.drain(..other);
    }
    let (best, profile) = scored[0];
    let next = scored.get(1).map_or(0.0, |entry| entry.0);

    let all: usize = words.letters.values().sum();
    let (mut telling, mut foreign, mut common, mut ending, mut alike) = Default::default();
    for ((letter, times), &rarity) in words.letters.iter().zip(&rarities) {
        let tally: &mut Tally = if !has(profile, letter) {
            &mut foreign
        } else if rarity > 0.5 {
            &mut telling
        } else {
            continue;
        };
        tally.count += times;
        *tally.found.entry(letter.clone()).or_default() += times;
    }
    for (word, times) in &words.counts {
        for edge in foreign_edges(profile, word) {
            foreign.count += times;
            *foreign.found.entry(edge).or_default() += times;
        }
    }
    for (word, times) in &words.counts {
        let tally: &mut Tally = if profile.words.contains(word.as_str()) {
            &mut common
        } else if ending_length(profile, word) > 0 {
            &mut ending
        } else if words.count <= SHORT
            && (profile.tag == "ug-Latn" && told_by_pairs(word, &words) > 0.0
                || profile.tag == "en" && told_by_pairs(word, &words) < 0.0)
        {
            &mut alike
        } else {
            continue;
        };
        tally.count += times;
        *tally.found.entry(word.clone()).or_default() += times;
    }
    let evidence = [
        telling.evidence(EvidenceKind::Letters, all),
        common.evidence(EvidenceKind::Words, words.count),
        ending.evidence(EvidenceKind::Endings, words.count),
        alike.evidence(EvidenceKind::Pairs, words.count),
        foreign.evidence(EvidenceKind::Foreign, all),
    ];
    let evidence: Vec<_> = evidence.into_iter().flatten().collect();
    // A name or an acronym alone may stand in any language.
    let acronym = words.count == 1 && !text.contains(char::is_lowercase);
    if script == "Latn"
        && (acronym || words.count <= SHORT && evidence.iter().all(|evidence| evidence.kind == EvidenceKind::Foreign))
    {
        return Detection { lang: None, name: "und", confidence: 0, evidence: Vec::new(), scripts: Vec::new() };
    }
    Detection {
        lang: None,
        name: profile.tag,
        confidence: sure(best.max(0.0), next.max(0.0)),
        evidence,
        scripts: Vec::new(),
    }
}

/// The first and the last letter of a word where no word of the language has them there, `ا-` and `-ы`.
fn foreign_edges(profile: &Profile, word: &str) -> impl Iterator<Item = String> {
    let among = |letters: &BTreeSet<&str>, letter: &char| letters.contains(letter.encode_utf8(&mut [0; 4]) as &str);
    let first = word.chars().next().filter(|first| among(&profile.starts, first));
    let last = word.chars().next_back().filter(|last| among(&profile.finals, last));
    first.map(|c| format!("{c}-")).into_iter().chain(last.map(|c| format!("-{c}")))
}

/// Whether a language has a letter; a digraph that it does not count as one is two letters.
fn has(profile: &Profile, letter: &str) -> bool {
    profile.letters.contains(letter)
        || profile.loan.contains(letter)
        || (letter.len() == 2
            && letter.is_ascii()
            && letter.chars().all(|c| profile.letters.contains(c.encode_utf8(&mut [0; 4]) as &str)))
}

/// 0 for a letter that every language of the script has, growing with those that lack it.
fn rarity(letter: &str, rivals: &[&Profile]) -> f64 {
    let having = rivals.iter().filter(|profile| has(profile, letter)).count().max(1);
    (rivals.len() as f64 / having as f64).ln()
}

/// Letters in the longest ending of the language that the word has after two letters or more; 0 when none.
fn ending_length(profile: &Profile, word: &str) -> usize {
    let fits = |ending: &&&str| word.strip_suffix(**ending).is_some_and(|stem| stem.chars().count() >= 2);
    profile.endings.iter().filter(fits).map(|ending| ending.chars().count()).max().unwrap_or(0)
}

/// Points for telling letters, common words and endings, less those for letters it lacks; `leaning` is
/// that of [`told_by_pairs`] for a short text.
fn score(profile: &Profile, rarities: &[f64], words: &Words, leaning: f64) -> f64 {
    let letters: f64 = words
        .letters
        .iter()
        .zip(rarities)
        .map(|((letter, &times), &rarity)| {
            let points = if profile.loan.contains(letter.as_str()) {
                -0.7
            } else if !has(profile, letter) {
                -2.5
            } else if profile.own.contains(letter.as_str()) {
                rarity
            } else {
                rarity - profile.other_letter
            };
            points * times as f64
        })
        .sum();
    let lexical: f64 = words
        .counts
        .iter()
        .map(|(word, times)| {
            let points = if profile.words.contains(word.as_str()) {
                // A word of one letter is often somebody's initial; a long one is hardly anything else.
                match word.chars().count() {
                    1 => 1.0,
                    letters => 3.0 + letters as f64 * 0.5,
                }
            } else {
                // ning says more than ing.
                ending_length(profile, word) as f64 * 0.5
            };
            (points - 2.5 * foreign_edges(profile, word).count() as f64) * *times as f64
        })
        .sum();
    // Between near equals it is more often one of the languages that tilmach is used for; but Uyghur wants
    // evidence, a letter or a word of its own.
    let own = words.letters.keys().any(|letter| profile.own.contains(letter.as_str()));
    let ours = match profile.tag {
        "en" if lexical == 0.0 && words.letters.keys().any(|letter| !has(profile, letter)) => 0.0,
        "en" => 2.0 - leaning / 2.0,
        "ug-Latn" if leaning > 0.0 || lexical > 0.0 => 2.0 + leaning / 2.0,
        "ug-Arab" | "ug-Cyrl" if own || lexical > 0.0 => 2.0,
        "ug-Latn" | "ug-Arab" | "ug-Cyrl" => -2.0,
        _ => 0.0,
    };
    letters + lexical + ours
}

/// Percent from two scores: 50 when they are equal, growing with their distance.
fn sure(best: f64, next: f64) -> u8 {
    if best <= 0.0 {
        return 50;
    }
    (50.0 + 49.0 * (1.0 - (-(best - next) / 4.0).exp())) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_pairs_is_whole() {
        assert_eq!(LEANINGS.len(), 27 * 27);
        assert!(PAIRS.lines().filter(|line| !line.starts_with('#')).all(|line| line.split('\t').count() == 28));
        assert!(leaning("mektep") > 2.0 && leaning("people") < -2.0);
    }

    #[test]
    fn the_table_of_languages_is_whole() {
        let mut known = BTreeSet::new();
        for line in DATA.lines().skip(1) {
            let columns: Vec<_> = line.split('\t').collect();
            let &[tag, script, kind, values, _source] = &columns[..] else { panic!("five columns: {line}") };
            let share = kind.strip_prefix("own ").map(str::parse::<f64>);
            assert!(
                share.is_some_and(|share| share.is_ok())
                    || matches!(kind, "letters" | "loan" | "starts" | "finals" | "words" | "endings"),
                "{line}"
            );
            for value in values.split(' ') {
                assert!(!value.is_empty() && value == value.to_lowercase(), "{line}");
                assert!(value.chars().all(|c| c == '\'' || script_of(c) == Some(script)), "{value} of {line}");
                assert!(known.insert((tag, kind, value)), "{value} twice in {tag} {kind}");
            }
        }
    }
}
