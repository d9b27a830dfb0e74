//! Differences that matter more than their number of words: a negation, a number, a date, a name.
//!
//! The two texts are aligned token by token; only what stays unaligned is looked at, so a *not* in
//! the same place of both is no difference. Numbers and names are compared as what they stand for, in
//! their order: `5,000` and `5000` are the same, *from 5 to 6* and *from 6 to 5* are not. The lists
//! (`data/negation.tsv`, `text::names`) are facts with sources; a form that merely looks negative
//! lowers a score without need, which costs a second look, while a missed one would put the opposite
//! into print. Hence the guards lean towards warning.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::diff::{Change, align};
use super::facts::Facts;
use super::index::{HashMap64, text_hash};
use super::lists::{ByVariety, automaton, data_lines};
use super::names;
use super::similarity::{is_word, tokens};
use crate::model::{Lang, Variety};
use crate::text::han::is_han;
use crate::text::numbers::{self, Quantity, Weight};
use crate::text::transcription;

/// What differs between two texts of one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Differences {
    pub(super) negation: bool,
    pub(super) number: bool,
    pub(super) name: bool,
    /// Whether nothing but numbers, dates, punctuation and listed names may differ.
    pub(super) values_only: bool,
    /// Nothing but letter case differs.
    pub(super) case_only: bool,
    /// Nothing but punctuation differs.
    pub(super) punctuation_only: bool,
}

/// Compares two texts that are not identical.
pub(super) fn compare(asked: &Facts<'_>, stored: &Facts<'_>) -> Differences {
    let (here, there) = unaligned(asked, stored);
    let lang = asked.lang;
    let variety = lang.variety();
    let is_mark = |token: &&str| !is_word(token);
    let differ = !(here.is_empty() && there.is_empty());
    let punctuation_only = differ && here.iter().chain(&there).all(is_mark);
    let case_only = !punctuation_only
        && here != there
        && here.len() == there.len()
        && here.iter().zip(&there).all(|(a, b)| is_same_but_case(a, b));
    let words_differ = differ && !punctuation_only && !case_only;
    // A sign, a point or a percent sign can be the whole difference.
    let number = differ && !case_only && number(asked, stored, &here, &there);
    let name = words_differ && name(asked, stored, &here, &there, variety);
    let is_value = |token: &&str| is_mark(token) || may_be_number(token, lang) || names::may_be_part(token, variety);
    Differences {
        negation: words_differ && negation(asked.text, stored.text, &here, &there, variety),
        number,
        name,
        values_only: (number || name) && here.iter().chain(&there).all(is_value),
        case_only,
        punctuation_only,
    }
}

fn is_same_but_case(a: &str, b: &str) -> bool {
    a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

/// The tokens of each text that stay without a counterpart in the other.
fn unaligned<'a, 'b>(left: &Facts<'a>, right: &Facts<'b>) -> (Vec<&'a str>, Vec<&'b str>) {
    let (old, new) = (left.keys(), right.keys());
    let before = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let after = old[before..].iter().rev().zip(new[before..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (mut here, mut there) = (Vec::new(), Vec::new());
    let (mut i, mut j) = (before, before);
    for change in align(&old[before..old.len() - after], &new[before..new.len() - after]) {
        match change {
            Change::Same => (i, j) = (i + 1, j + 1),
            Change::Removed => {
                here.push(left.tokens()[i]);
                i += 1;
            }
            Change::Added => {
                there.push(right.tokens()[j]);
                j += 1;
            }
        }
    }
    (here, there)
}

// Negation.

/// The forms of one variety.
#[derive(Default)]
struct Forms {
    words: HashSet<&'static str>,
    prefixes: Vec<&'static str>,
    /// Endings of a word.
    suffixes: Vec<&'static str>,
    /// Endings so long that they are looked for inside a word too: suffix chains go on after them
    /// (-مىغان-لىق-ى).
    infixes: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    harmless_suffixes: Vec<&'static str>,
    /// Chinese: the characters that negate, and phrases in which they do not (`None`).
    chinese: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
}

/// The value of a phrase that holds a negative character and does not negate.
const HARMLESS: u32 = 0;

static NEGATION: ByVariety<Forms> = ByVariety::new(Forms::of);

impl Forms {
    fn of(variety: Variety) -> Forms {
        let is_chinese = matches!(variety, Variety::ZhHans | Variety::ZhHant);
        let mut forms = Forms::default();
        let mut phrases: BTreeMap<&str, u32> = BTreeMap::new();
        let mut infixes: BTreeMap<&str, u32> = BTreeMap::new();
        for line in data_lines(include_str!("data/negation.tsv")) {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            let (lang, form, kind, note) = (next(), next(), next(), next());
            if Variety::of_column(lang) != variety {
                continue;
            }
            let harmless = note.starts_with("NOT negative") || note.contains("does not negate");
            let bare = form.trim_start_matches('-');
            match kind {
                _ if form.contains('…') => {}
                "suffix" if harmless && bare.chars().count() > 2 => forms.harmless_suffixes.push(bare),
                "suffix" if harmless => {}
                "suffix" if bare.chars().count() >= 4 => {
                    infixes.insert(bare, 0);
                }
                "suffix" => forms.suffixes.push(bare),
                "prefix" => forms.prefixes.push(form.trim_end_matches('-')),
                _ if harmless => {
                    phrases.insert(form, HARMLESS);
                }
                "lexical" | "double" | "idiom" => {}
                _ => {
                    forms.words.insert(form);
                }
            }
            // 未来, 非洲, 是否: the note names words in which a Chinese form negates nothing.
            if is_chinese && kind != "double" {
                let words = note.split(|c: char| !is_han(c)).filter(|w| w.chars().count() > 1 && w.contains(form));
                phrases.extend(words.map(|word| (word, HARMLESS)));
            }
        }
        if !infixes.is_empty() {
            // Overlapping ones are found too.
            let all = CharwiseDoubleArrayAhoCorasick::with_values(infixes);
            forms.infixes = Some(all.expect("distinct forms, not empty"));
        }
        if is_chinese {
            let characters = forms.words.iter().filter(|word| word.chars().count() == 1);
            phrases.extend(characters.map(|word| (*word, word.chars().next().map_or(HARMLESS, u32::from))));
            forms.chinese = Some(automaton(phrases));
        }
        forms
    }
}

/// How many words or characters of `text` negate what they stand in, as far as their form shows it.
pub(crate) fn negations(text: &str, lang: &Lang) -> usize {
    let variety = lang.variety();
    let forms = NEGATION.of(variety);
    match &forms.chinese {
        Some(automaton) => automaton.leftmost_find_iter(text).filter(|m| m.value() != HARMLESS).count(),
        None => tokens(text).filter(|t| is_word(t) && is_negative(&folded(t, variety), forms)).count(),
    }
}

fn negation(asked: &str, stored: &str, here: &[&str], there: &[&str], variety: Variety) -> bool {
    let forms = NEGATION.of(variety);
    if let Some(automaton) = &forms.chinese {
        let negations = |text| automaton.leftmost_find_iter(text).map(|m| m.value()).filter(|&c| c != HARMLESS);
        // One that moved to another clause stays unaligned in both texts.
        let moved = |token: &&str| forms.words.contains(token) && there.contains(token);
        return !negations(asked).eq(negations(stored)) || here.iter().any(moved) && negations(asked).count() > 0;
    }
    let negative = |tokens: &[&'_ str]| -> Vec<String> {
        let words = tokens.iter().filter(|token| is_word(token)).map(|token| folded(token, variety));
        words.filter(|token| is_negative(token, forms)).map(Cow::into_owned).collect()
    };
    let (left, right) = (negative(here), negative(there));
    left.len() != right.len()
        || left.iter().any(|token| right.contains(token))
        || (variety == Variety::En && is_opposite(here, there, forms))
}

/// A word in small letters, with a straight apostrophe.
fn folded(token: &str, variety: Variety) -> Cow<'_, str> {
    let plain =
        if token.is_ascii() { !token.bytes().any(|b| b.is_ascii_uppercase()) } else { variety == Variety::UgArab };
    if plain { Cow::Borrowed(token) } else { Cow::Owned(token.to_lowercase().replace('\u{2019}', "'")) }
}

fn is_negative(token: &str, forms: &Forms) -> bool {
    let inside = || forms.infixes.as_ref().is_some_and(|all| all.find_overlapping_iter(token).any(|m| m.start() > 0));
    let at_end = |suffix: &&str| token.len() > suffix.len() && token.ends_with(*suffix);
    forms.words.contains(token)
        || token.ends_with("n't")
        || !forms.harmless_suffixes.iter().any(|s| token.ends_with(s))
            && (forms.suffixes.iter().any(at_end) || inside())
}

/// Whether one side has a word of the other with a negating prefix: *lawful*, *unlawful*.
fn is_opposite(here: &[&str], there: &[&str], forms: &Forms) -> bool {
    let negated = |a: &str, b: &str| {
        a.len().checked_sub(b.len()).and_then(|at| a.split_at_checked(at)).is_some_and(|(prefix, rest)| {
            rest.eq_ignore_ascii_case(b) && forms.prefixes.iter().any(|known| prefix.eq_ignore_ascii_case(known))
        })
    };
    here.iter().any(|a| there.iter().any(|b| negated(a, b) || negated(b, a)))
}

// Numbers and dates.

/// Characters of which Chinese numbers, dates and measures are made.
const CHINESE_NUMERALS: &str =
    "〇零一二三四五六七八九十百千万亿萬億兆两兩俩仨半几幾数廿卅年月日号號岁歲点點分时時周週星期拜倍成折";

/// Whether a token can be a number, or belong to one, in a text that has one.
fn may_be_number(token: &str, lang: &Lang) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
        || if lang.is_chinese() && token.starts_with(is_han) {
            CHINESE_NUMERALS.contains(token)
        } else {
            is_number_word(token, lang)
        }
}

/// Whether a word is read as a quantity; remembered, since texts consist of few words.
fn is_number_word(word: &str, lang: &Lang) -> bool {
    const REMEMBERED: usize = 1 << 14;
    thread_local! {
        static KNOWN: RefCell<HashMap64<bool>> = RefCell::default();
    }
    let key = text_hash(word).wrapping_add(lang.variety() as u64);
    KNOWN.with_borrow_mut(|known| {
        if known.len() >= REMEMBERED {
            known.clear();
        }
        *known.entry(key).or_insert_with(|| word.contains(char::is_numeric) || !numbers::find(word, lang).is_empty())
    })
}

fn number(asked: &Facts<'_>, stored: &Facts<'_>, here: &[&str], there: &[&str]) -> bool {
    let may_be = |facts: &Facts<'_>, tokens: &[&str]| {
        tokens.iter().any(|token| {
            if is_word(token) { may_be_number(token, facts.lang) } else { touches_number(facts.text, token) }
        })
    };
    (may_be(asked, here) || may_be(stored, there)) && !same_numbers(asked.numbers(), stored.numbers())
}

/// Whether a mark stands at a digit somewhere in `text`: 2.5 and 25, 5 % and 5, −3 and 3.
fn touches_number(text: &str, mark: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    text.match_indices(mark).any(|(at, _)| {
        digit(text[..at].trim_end().chars().next_back()) || digit(text[at + mark.len()..].trim_start().chars().next())
    })
}

/// Whether two texts state the same quantities in the same order. *One* and *a* (in any language)
/// may be no number, and are held against nothing.
fn same_numbers(here: &[Quantity], there: &[Quantity]) -> bool {
    let stated = |all: &[Quantity]| all.iter().copied().filter(|q| q.weight > Weight::Loose).collect::<Vec<_>>();
    let (left, right) = (stated(here), stated(there));
    let agree = |a: &Quantity, b: &Quantity| numbers::same(a, b) && numbers::same(b, a) && a.currency == b.currency;
    left.len() == right.len() && left.iter().zip(&right).all(|(a, b)| agree(a, b))
}

// Names.

fn name(asked: &Facts<'_>, stored: &Facts<'_>, here: &[&str], there: &[&str], variety: Variety) -> bool {
    if looks_like_name(asked, here, variety) || looks_like_name(stored, there, variety) {
        return true;
    }
    here.iter().chain(there).any(|token| names::may_be_part(token, variety))
        && !asked.names().iter().map(|name| name.of).eq(stored.names().iter().map(|name| name.of))
}

/// Whether one of the `tokens` stands where a name stands, listed or not.
fn looks_like_name(facts: &Facts<'_>, tokens: &[&str], variety: Variety) -> bool {
    match variety {
        // A capital inside a sentence is a name more often than not; a month is a date.
        Variety::En => {
            let first = facts.tokens().iter().find(|t| t.contains(char::is_alphabetic));
            let capital = |t: &&&str| t.starts_with(char::is_uppercase) && Some(**t) != first.copied();
            tokens.iter().filter(capital).any(|t| !is_number_word(t, facts.lang))
        }
        // 艾伦·普赖斯: characters of a transcription around a dot, or many in a row.
        Variety::ZhHans | Variety::ZhHant => {
            const MANY: usize = 4;
            let name = |run: &&str| run.contains('·') || run.chars().count() >= MANY;
            let mut runs = transcription::runs(facts.text).filter(name);
            !tokens.is_empty()
                && runs.any(|run| tokens.iter().any(|t| run.as_bytes().as_ptr_range().contains(&t.as_ptr())))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lang: &str, a: &str, b: &str) -> String {
        let lang: Lang = lang.parse().unwrap();
        let (left, right) = (Facts::new(a, &lang), Facts::new(b, &lang));
        let one = compare(&left, &right);
        assert_eq!(one, compare(&right, &left), "{a} / {b}");
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
            ("en", "She came in March with him.", "She came in April with him.", "number"),
            ("en", "He lives in Kashgar now.", "He lives in Hotan now.", "name"),
            ("en", "The Camp was shut.", "The camp was shut.", "case"),
            ("en", "They left, then.", "They left then.", "punctuation"),
            ("zh-Hans", "他们获准离开。", "他们未获准离开。", "negation"),
            ("zh-Hans", "他们没有离开。", "他们离开了。", "negation"),
            ("zh-Hans", "这是一部新法。", "这是一部未来新法。", ""),
            ("zh-Hans", "他住在喀什。", "他住在和田。", "name"),
            // Names that no list has, by where they stand.
            ("zh-Hans", "艾伦·普赖斯周二说他不知情。", "艾伦·普莱斯周二说他不知情。", "name"),
            ("zh-Hant", "律師埃利夫·德米爾說他不知情。", "律師埃利夫·德米特說他不知情。", "name"),
            ("zh-Hans", "律师周二说他不知情。", "律师周三说他不知情。", "number"),
            ("zh-Hant", "他們離開了。", "他們沒離開。", "negation"),
            ("ug", "ئۇلار كەلدى.", "ئۇلار كەلمىدى.", "negation"),
            ("ug", "ئۇ ئوقۇتقۇچى.", "ئۇ ئوقۇتقۇچى ئەمەس.", "negation"),
            ("ug", "ئۇ قەشقەردە.", "ئۇ خوتەندە.", "name"),
            ("zh-Hant", "他住在喀什。", "他住在和田。", "name"),
            ("ug-Latn", "U Qeshqerde.", "U Xotende.", "name"),
            // Numbers and dates by value, in their order.
            ("en", "About 5,000 people came.", "About 5000 people came.", ""),
            ("en", "Five people came.", "Six people came.", "number"),
            ("en", "From 5 to 6 men.", "From 6 to 5 men.", "number"),
            ("en", "It rose by 2.5 percent.", "It rose by 25 percent.", "number"),
            ("en", "It costs $5 now.", "It costs €5 now.", "number punctuation"),
            ("en", "They came, and 5 men left.", "They came and 5 men left.", "punctuation"),
            ("zh-Hans", "共有3万人。", "共有3亿人。", "number"),
            ("zh-Hans", "共有十二人。", "共有十三人。", "number"),
            ("zh-Hans", "他于2017年被捕。", "他于2018年被捕。", "number"),
            ("zh-Hans", "共有3万人。", "共有三万人。", ""),
            ("zh-Hant", "共有3萬人。", "共有3億人。", "number"),
            ("ug", "ئۇ 2026-يىلى 14-يانۋار كەلدى.", "ئۇ 2026-يىلى 15-يانۋار كەلدى.", "number"),
            ("ug", "ئۇ 2026-يىلى كەلدى.", "ئۇ 2025-يىلى كەلدى.", "number"),
            ("ug", "بەش ئادەم كەلدى.", "ئالتە ئادەم كەلدى.", "number"),
            // A negation that moved negates something else.
            ("en", "They did not eat and did sleep.", "They did eat and did not sleep.", "negation"),
            ("en", "He did not see the old town.", "He did not enter the village.", ""),
            ("zh-Hans", "他没有吃，但睡了。", "他吃了，但没有睡。", "negation"),
        ] {
            assert_eq!(found(lang, a, b), wanted, "{a} / {b}");
        }
    }

    #[test]
    fn the_lists_are_as_they_should_be() {
        use Variety::{En, UgArab, UgCyrl, UgLatn, ZhHans, ZhHant};
        for variety in [En, ZhHans, ZhHant, UgArab, UgLatn, UgCyrl] {
            assert!(NEGATION.of(variety).words.len() > 10, "{variety:?}");
        }
        let text = include_str!("data/negation.tsv");
        let columns = text.lines().nth(1).unwrap().split('\t').count();
        for line in text.lines().skip(2) {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), columns, "{line}");
            assert!(["attested", "derived", "unverified"].contains(&fields[columns - 1]), "{line}");
        }
    }
}
