//! Differences that matter more than their number of words: a negation, a number, a date, a name.
//!
//! Only what one text has and the other has not is looked at, so a *not* in both is no difference.
//! The lists (`data/negation.tsv`, `data/names.tsv`) are facts with sources; a form that merely looks
//! negative lowers a score without need, which costs a second look, while a missed one would put the
//! opposite into print. Hence the guards lean towards warning.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use super::similarity::{is_han, tokens};
use crate::model::{Code, Content, Lang, Variety};
use crate::text::numbers;

/// What differs between two texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Differences {
    pub(super) negation: bool,
    pub(super) number: bool,
    pub(super) name: bool,
    /// Nothing but letter case differs.
    pub(super) case_only: bool,
    /// Nothing but punctuation differs.
    pub(super) punctuation_only: bool,
}

/// Compares two texts that are not identical.
pub(super) fn compare(asked: &str, stored: &str, lang: &Lang) -> Differences {
    let (here, there) = only_in_each(asked, stored);
    let variety = lang.variety();
    let has_letters = |tokens: &[&str]| tokens.iter().any(|t| t.contains(char::is_alphanumeric));
    let lower = |tokens: &[&str]| {
        let mut all: Vec<String> = tokens.iter().map(|t| t.to_lowercase()).collect();
        all.sort();
        all
    };
    let case_only = !here.is_empty() && here != there && lower(&here) == lower(&there);
    let punctuation_only = here != there && !has_letters(&here) && !has_letters(&there);
    let words_differ = !punctuation_only && !case_only;
    Differences {
        negation: words_differ && negation(asked, stored, &here, &there, variety),
        number: words_differ && (has_number(&here, lang) || has_number(&there, lang)),
        name: words_differ && names(asked, stored, &here, &there, variety),
        case_only,
        punctuation_only,
    }
}

/// The tokens that only one of two texts has, each as often as it has more of them.
fn only_in_each<'a>(here: &'a str, there: &'a str) -> (Vec<&'a str>, Vec<&'a str>) {
    let sorted = |text: &'a str| {
        let mut all: Vec<&str> = tokens(text).collect();
        all.sort_unstable();
        all
    };
    let (left, right) = (sorted(here), sorted(there));
    let (mut only_left, mut only_right) = (Vec::new(), Vec::new());
    let (mut i, mut j) = (0, 0);
    while i < left.len() || j < right.len() {
        match (left.get(i), right.get(j)) {
            (Some(one), Some(other)) if one == other => (i, j) = (i + 1, j + 1),
            (Some(one), other) if other.is_none_or(|other| one < other) => {
                only_left.push(*one);
                i += 1;
            }
            (_, Some(other)) => {
                only_right.push(*other);
                j += 1;
            }
            (_, None) => break,
        }
    }
    (only_left, only_right)
}

// Negation.

/// The forms of one variety.
#[derive(Debug, Default)]
struct Forms {
    words: BTreeSet<&'static str>,
    /// Phrases that hold a negative form and do not negate.
    harmless: Vec<&'static str>,
    prefixes: Vec<&'static str>,
    suffixes: Vec<&'static str>,
    harmless_suffixes: Vec<&'static str>,
}

static NEGATION: LazyLock<BTreeMap<&'static str, Forms>> = LazyLock::new(|| {
    let mut all: BTreeMap<&str, Forms> = BTreeMap::new();
    for line in data_lines(include_str!("data/negation.tsv")) {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (lang, form, kind, note) = (next(), next(), next(), next());
        let forms = all.entry(lang).or_default();
        let harmless = note.starts_with("NOT negative") || note.contains("does not negate");
        match kind {
            _ if form.contains('…') => {}
            "suffix" if harmless => forms.harmless_suffixes.push(form.trim_start_matches('-')),
            "suffix" => forms.suffixes.push(form.trim_start_matches('-')),
            "prefix" => forms.prefixes.push(form.trim_end_matches('-')),
            _ if harmless => forms.harmless.push(form),
            "lexical" | "double" | "idiom" => {}
            _ => {
                forms.words.insert(form);
            }
        }
        // 未来, 非洲, 是否: the note names words in which a Chinese form negates nothing.
        if lang.starts_with("zh") && kind != "double" {
            let words = note.split(|c: char| !is_han(c)).filter(|w| w.chars().count() > 1 && w.contains(form));
            forms.harmless.extend(words);
        }
    }
    all
});

fn data_lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1)
}

fn tag(variety: Variety) -> &'static str {
    match variety {
        Variety::En => "en",
        Variety::ZhHans => "zh-Hans",
        Variety::ZhHant => "zh-Hant",
        Variety::UgArab => "ug-Arab",
        Variety::UgLatn => "ug-Latn",
        Variety::UgCyrl => "ug-Cyrl",
        Variety::Other => "",
    }
}

fn negation(asked: &str, stored: &str, here: &[&str], there: &[&str], variety: Variety) -> bool {
    let Some(forms) = NEGATION.get(tag(variety)) else { return false };
    match variety {
        Variety::ZhHans | Variety::ZhHant => chinese_negations(asked, forms) != chinese_negations(stored, forms),
        _ => {
            let count = |tokens: &[&str]| tokens.iter().filter(|token| is_negative(token, forms)).count();
            count(here) != count(there) || (variety == Variety::En && is_opposite(here, there, forms))
        }
    }
}

/// The characters that negate, phrases in which they do not left out.
fn chinese_negations(text: &str, forms: &Forms) -> Vec<char> {
    let mut text = text.to_owned();
    for phrase in &forms.harmless {
        if text.contains(phrase) {
            text = text.replace(phrase, " ");
        }
    }
    let negates = |c: &char| forms.words.contains(&*c.encode_utf8(&mut [0; 4]));
    let mut found: Vec<char> = text.chars().filter(negates).collect();
    found.sort_unstable();
    found
}

fn is_negative(token: &str, forms: &Forms) -> bool {
    let lower = token.to_lowercase().replace('\u{2019}', "'");
    if forms.words.contains(lower.as_str()) || lower.ends_with("n't") {
        return true;
    }
    // Suffix chains go on after a long form (-مىغان-لىق-ى); a short one counts at the end only.
    let has = |suffix: &&str| {
        let at = lower.find(*suffix);
        let long = suffix.chars().count() >= 4;
        at.is_some_and(|at| at > 0 && (long || lower.len() == at + suffix.len()))
    };
    !forms.harmless_suffixes.iter().any(|s| s.chars().count() > 2 && lower.ends_with(s))
        && forms.suffixes.iter().any(has)
}

/// Whether one side has a word of the other with a negating prefix: *lawful*, *unlawful*.
fn is_opposite(here: &[&str], there: &[&str], forms: &Forms) -> bool {
    let negated = |a: &str, b: &str| {
        let (a, b) = (a.to_lowercase(), b.to_lowercase());
        forms.prefixes.iter().any(|prefix| a.strip_prefix(prefix) == Some(&b))
    };
    here.iter().any(|a| there.iter().any(|b| negated(a, b) || negated(b, a)))
}

// Numbers and dates.

fn has_number(tokens: &[&str], lang: &Lang) -> bool {
    if tokens.iter().any(|token| token.contains(char::is_numeric)) {
        return true;
    }
    let between = if lang.is_chinese() { "" } else { " " };
    tokens.iter().any(|t| t.contains(char::is_alphabetic))
        && numbers::find(&tokens.join(between), lang).iter().any(|q| q.weight >= numbers::Weight::Word)
}

// Names.

static NAMES: LazyLock<BTreeMap<&'static str, CharwiseDoubleArrayAhoCorasick<u32>>> = LazyLock::new(|| {
    let mut forms: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for (number, line) in (0u32..).zip(data_lines(include_str!("data/names.tsv"))) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [_, arab, latin, english, chinese, ..] = fields[..] else { continue };
        let mut add = |lang, form: &'static str| {
            if form.chars().count() > 1 {
                forms.entry(lang).or_default().entry(form).or_insert(number);
            }
        };
        add("ug-Arab", arab);
        add("ug-Latn", latin);
        english.split(';').for_each(|form| add("en", form.trim()));
        chinese.split(' ').for_each(|form| add("zh-Hans", form));
    }
    let build = |forms: BTreeMap<&str, u32>| {
        CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build_with_values(forms)
            .expect("distinct forms that are not empty")
    };
    forms.into_iter().map(|(lang, forms)| (lang, build(forms))).collect()
});

fn names(asked: &str, stored: &str, here: &[&str], there: &[&str], variety: Variety) -> bool {
    if variety == Variety::En {
        // A capital inside a sentence is a name more often than not.
        let capital = |text: &str, tokens: &[&str]| {
            let first = self::tokens(text).find(|t| t.contains(char::is_alphabetic));
            tokens.iter().any(|t| t.starts_with(char::is_uppercase) && Some(*t) != first)
        };
        if capital(asked, here) || capital(stored, there) {
            return true;
        }
    }
    let Some(automaton) = NAMES.get(tag(variety)) else { return false };
    let found = |text: &str| -> BTreeSet<u32> {
        let whole = |start: usize, end: usize| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            // Uyghur hangs suffixes on a name; Chinese writes without spaces.
            variety == Variety::ZhHans
                || !(letter(text[..start].chars().next_back())
                    || variety == Variety::En && letter(text[end..].chars().next()))
        };
        let hits = automaton.leftmost_find_iter(text).filter(|m| whole(m.start(), m.end()));
        hits.map(|m| m.value()).collect()
    };
    found(asked) != found(stored)
}

// Adaptation.

/// The translation with new numbers, when nothing but numbers written in digits differs between
/// `asked` and `stored` and each old one can be found in the translation as often as in the source.
pub(super) fn adapt(asked: &str, stored: &str, target: &Content) -> Option<Content> {
    let is_digits = |token: &str| token.chars().all(|c| c.is_ascii_digit());
    let (new, old): (Vec<&str>, Vec<&str>) = (tokens(asked).collect(), tokens(stored).collect());
    if new.len() != old.len() {
        return None;
    }
    let mut changes: BTreeMap<&str, &str> = BTreeMap::new();
    for (new, old) in new.iter().zip(&old) {
        if is_digits(old) && is_digits(new) {
            // A number that stays must not be changed elsewhere, nor become two.
            if changes.insert(old, new).is_some_and(|before| before != *new) {
                return None;
            }
        } else if new != old {
            return None;
        }
    }
    let places = digit_runs(&target.text);
    for number in changes.keys() {
        let in_source = old.iter().filter(|token| *token == number).count();
        let in_target = places.iter().filter(|&&(start, end)| target.text[start..end] == **number).count();
        if changes[number] != *number && in_source != in_target {
            return None;
        }
    }
    changes.retain(|old, new| old != new);
    if changes.is_empty() {
        return None;
    }
    let mut adapted = Content::default();
    let mut codes: Vec<Code> = target.codes.clone();
    let mut at = 0;
    for (start, end) in places {
        let Some(new) = changes.get(&target.text[start..end]) else { continue };
        adapted.text.push_str(&target.text[at..start]);
        // Codes after the number move with it; one inside it would be torn.
        if target.codes.iter().any(|code| start < code.at && code.at < end) {
            return None;
        }
        for (code, was) in codes.iter_mut().zip(&target.codes) {
            if was.at >= end {
                code.at = code.at + new.len() - (end - start);
            }
        }
        adapted.text.push_str(new);
        at = end;
    }
    adapted.text.push_str(&target.text[at..]);
    adapted.codes = codes;
    Some(adapted)
}

/// Runs of ASCII digits that are no part of a word.
fn digit_runs(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        runs.push((start, at));
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CodeKind, CodeRole};

    fn found(lang: &str, a: &str, b: &str) -> String {
        let lang: Lang = lang.parse().unwrap();
        let one = compare(a, b, &lang);
        assert_eq!(one, compare(b, a, &lang), "{a} / {b}");
        let names = [
            (one.negation, "negation"),
            (one.number, "number"),
            (one.name, "name"),
            (one.case_only, "case"),
            (one.punctuation_only, "punctuation"),
        ];
        names.iter().filter(|(on, _)| *on).map(|(_, name)| *name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_matters_is_seen_in_three_languages() {
        for (lang, a, b, wanted) in [
            ("en", "They were allowed to leave.", "They were not allowed to leave.", "negation"),
            ("en", "They did leave the camp.", "They didn't leave the camp.", "negation"),
            ("en", "It was a lawful arrest.", "It was an unlawful arrest.", "negation"),
            ("en", "He was not seen in town.", "He was not seen in the village.", ""),
            ("en", "She waited 5 years.", "She waited 6 years.", "number"),
            ("en", "She came in March with him.", "She came in April with him.", "number name"),
            ("en", "He lives in Kashgar now.", "He lives in Hotan now.", "name"),
            ("en", "The Camp was shut.", "The camp was shut.", "case"),
            ("en", "They left, then.", "They left then.", "punctuation"),
            ("zh-Hans", "他们获准离开。", "他们未获准离开。", "negation"),
            ("zh-Hans", "他们没有离开。", "他们离开了。", "negation"),
            ("zh-Hans", "这是一部新法。", "这是一部未来新法。", ""),
            ("zh-Hans", "他住在喀什。", "他住在和田。", "name"),
            ("zh-Hant", "他們離開了。", "他們沒離開。", "negation"),
            ("ug", "ئۇلار كەلدى.", "ئۇلار كەلمىدى.", "negation"),
            ("ug", "ئۇ ئوقۇتقۇچى.", "ئۇ ئوقۇتقۇچى ئەمەس.", "negation"),
            ("ug", "ئۇ قەشقەردە.", "ئۇ خوتەندە.", "name"),
        ] {
            assert_eq!(found(lang, a, b), wanted, "{a} / {b}");
        }
    }

    #[test]
    fn numbers_are_put_into_the_old_translation() {
        let adapted = |new: &str, old: &str, target: &str| adapt(new, old, &Content::plain(target)).map(|c| c.text);
        assert_eq!(adapted("Page 12 of 30", "Page 7 of 30", "共30页，第7页").as_deref(), Some("共30页，第12页"));
        assert_eq!(adapted("7 of 7", "7 of 8", "8 之 7"), Some("7 之 7".into()));
        assert_eq!(adapted("5 men", "6 men", "6 个人，6 天"), None);
        assert_eq!(adapted("5 women", "6 men", "6 个男人"), None);
        assert_eq!(adapted("5 men", "6 men", "六个人"), None);
        let code = Code { at: 9, kind: CodeKind::Alone, id: 1, role: CodeRole::Ui, label: "|".into(), raw: "|".into() };
        let target = Content { text: "共 9 页".into(), codes: vec![Code { at: 5, ..code.clone() }, code] };
        let got = adapt("100 pages", "9 pages", &target).unwrap();
        assert_eq!((got.labelled().as_str(), got.codes[0].at, got.codes[1].at), ("共 100| 页|", 7, 11));
    }

    #[test]
    fn the_lists_are_as_they_should_be() {
        for lang in ["en", "zh-Hans", "zh-Hant", "ug-Arab", "ug-Latn", "ug-Cyrl"] {
            assert!(NEGATION[lang].words.len() > 10, "{lang}");
        }
        for (name, text) in [("negation", include_str!("data/negation.tsv")), ("names", include_str!("data/names.tsv"))]
        {
            let columns = text.lines().nth(1).unwrap().split('\t').count();
            for line in text.lines().skip(2) {
                let fields: Vec<&str> = line.split('\t').collect();
                assert_eq!(fields.len(), columns, "{name}: {line}");
                assert!(["attested", "derived", "unverified"].contains(&fields[columns - 1]), "{name}: {line}");
            }
        }
    }
}
