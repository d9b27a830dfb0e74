//! Whether a text holds a term in a form that the matcher does not know.
//!
//! The matcher is exact, since what it finds is shown, marked and replaced. To say that a term is
//! missing takes less: the words of the form, each recognised by its stem, in any order. Uyghur makes
//! many words of one verb (قايتۇرۇش, قايتۇرۇۋەتتى, قايتۇرۇلغان), writes some words apart or together
//! (چەت ئەل, چەتئەل) and forms words for people from places (ئاقسۇلۇق); Chinese leaves off what only
//! says what kind of thing it is (维吾尔人, 维吾尔作家).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::model::Lang;
use crate::text::script::{is_letter, script_of};

/// Whether `text`, in the language `lang`, holds `form` in one of these ways.
pub(super) fn holds(text: &str, form: &str, lang: &Lang) -> bool {
    let at_start = |other: &str| {
        other.chars().next().is_some_and(|c| text.starts_with(c.to_ascii_uppercase()))
            && text.get(1..other.len()).is_some_and(|rest| rest == &other[1..])
    };
    if kindred(form, lang).iter().any(|other| text.contains(other) || lang.language() == "en" && at_start(other)) {
        return true;
    }
    if lang.is_chinese() {
        return in_chinese(text, form);
    }
    if lang.language() == "en" {
        return in_english(text, form);
    }
    if !lang.is_uyghur() || !form.chars().all(|c| c.is_whitespace() || c == '-' || script_of(c) == Some("Arab")) {
        return false;
    }
    let words: Vec<&str> = form.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = words.iter().copied().filter(|word| !LIGHT.contains(word)).collect();
    let close: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let wanted = if telling.is_empty() { &words } else { &telling };
    !wanted.is_empty()
        && wanted.iter().all(|word| {
            let stem = stem(word);
            let letters = stem.chars().count();
            // چىقىرىش, چىقارماسلىق: the vowel of a syllable rises.
            let raised = stem.replace(RISING, "ى");
            let starts = |word: &str| {
                let word = word.trim_start_matches(|c: char| !is_letter(c));
                word.starts_with(stem) || letters > 3 && word.replace(RISING, "ى").starts_with(&raised)
            };
            text.split([' ', '-', '\n']).any(starts) || letters > 4 && close.contains(stem)
        })
}

/// Words that say the same as `form` without being a term for it (`kindred.tsv`): French for *France*,
/// 间谍 for 间谍活动.
fn kindred(form: &str, lang: &Lang) -> &'static [&'static str] {
    type Table = BTreeMap<&'static str, BTreeMap<&'static str, Vec<&'static str>>>;
    static ALL: OnceLock<Table> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut all = Table::new();
        for line in include_str!("kindred.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            if let (Some(lang), Some(form), Some(other)) = (cells.next(), cells.next(), cells.next()) {
                all.entry(lang).or_default().entry(form).or_default().push(other);
            }
        }
        all
    });
    all.get(lang.language()).and_then(|forms| forms.get(form)).map_or(&[], Vec::as_slice)
}

/// Whether a Chinese `text` holds `form` with its parts apart, shortened, or in a kindred word.
fn in_chinese(text: &str, form: &str) -> bool {
    const KINDS: [char; 6] = ['人', '族', '语', '語', '文', '者'];
    /// Verbs that only hand something over.
    const GIVING: [&str; 10] = ["给予", "給予", "准予", "批准", "提供", "获得", "獲得", "授予", "申请", "申請"];
    const PLACES: [char; 8] = ['里', '裡', '中', '内', '內', '地', '区', '區'];
    let letters: Vec<(usize, char)> = form.char_indices().collect();
    // 给予提出申请的人庇护: verb and object apart, in one clause.
    let apart = letters.len() == 4 && {
        let (verb, object) = form.split_at(letters[2].0);
        let clause = |rest: &str| rest.split(['，', '。', '；', '！', '？']).next().unwrap_or("").contains(object);
        let verbs: &[&str] = if GIVING.contains(&verb) { &GIVING } else { &[verb] };
        verbs.iter().any(|verb| text.match_indices(verb).any(|(at, _)| clause(&text[at + verb.len()..])))
    };
    // 恐怖活动 for 恐怖主义; 营里 for 拘禁营.
    let stem = ["主义", "主義"].iter().find_map(|ending| form.strip_suffix(ending));
    let kindred = stem.is_some_and(|stem| stem.chars().count() > 1 && text.contains(stem));
    let camp = |camp: char| form.ends_with(camp) && PLACES.iter().any(|place| text.contains(&format!("{camp}{place}")));
    // 联合国人权办公室 for 联合国人权事务高级专员办事处: the beginning of a long name.
    let begun = letters.len() >= 9 && text.contains(&form[..letters[5].0]);
    let bare = form.strip_suffix(KINDS);
    apart
        || kindred
        || begun
        || camp('营')
        || camp('營')
        || bare.is_some_and(|n| n.chars().count() > 1 && text.contains(n))
}

/// Whether an English `text` holds the words of `form` in other forms: tortured for *torture*, Thai for
/// *Thailand*, Chinese for *China*.
fn in_english(text: &str, form: &str) -> bool {
    const SMALL: [&str; 10] = ["of", "the", "and", "for", "in", "on", "to", "a", "an", "'s"];
    let proper = form.starts_with(char::is_uppercase);
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let form = form.to_lowercase();
    let mut telling =
        form.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !SMALL.contains(w)).peekable();
    telling.peek().is_some()
        && telling.all(|wanted| {
            // Endings change: four letters must stay, or all but three of a longer word.
            let keep = if proper { 4 } else { wanted.chars().count().saturating_sub(3).clamp(4, 6) };
            let stem: String = wanted.chars().take(keep).collect();
            words.iter().any(|word| word.starts_with(&stem))
        })
}

/// Whether `text` holds a part of `form` that tells what it is about: two characters of a Chinese term
/// in a row (the first of a term of two: 监狱, 监禁), one word of a Uyghur one by its stem.
pub(super) fn touches(text: &str, form: &str, lang: &Lang) -> bool {
    if lang.is_chinese() {
        let letters: Vec<char> = form.chars().filter(|c| is_letter(*c)).collect();
        return match letters[..] {
            [first, _] => text.contains(first),
            _ => letters.windows(2).any(|pair| text.contains(&pair.iter().collect::<String>())),
        };
    }
    let words = form.split([' ', '-']).filter(|word| !LIGHT.contains(word)).map(stem);
    words
        .filter(|stem| stem.chars().count() > 3)
        .any(|stem| text.split([' ', '-', '\n']).any(|word| word.starts_with(stem)))
}

/// Verbs that carry no meaning of their own beside a noun.
const LIGHT: [&str; 8] = ["قىلىش", "قىلىنىش", "ئېلىش", "بېرىش", "بولۇش", "كېتىش", "توغرىسىدىكى", "ۋە"];

/// Vowels that become ى in an open syllable.
const RISING: [char; 3] = ['ا', 'ە', 'ې'];

/// What stays of a word in all its forms, of three letters at least.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 20] = [
        "لىرىنىڭ",
        "لىرىنى",
        "لىرى",
        "لارنىڭ",
        "لار",
        "لەر",
        "دىكى",
        "تىكى",
        "نىڭ",
        "دىن",
        "تىن",
        "نى",
        "سى",
        "غا",
        "گە",
        "ىش",
        "ۇش",
        "ۈش",
        "ش",
        "ى",
    ];
    let long = |rest: &str| rest.chars().count() > 2;
    let cut = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| long(rest)));
    let rest = cut.unwrap_or(word);
    // تۈرمە, تۈرمىسى: the last vowel rises.
    rest.strip_suffix(['ە', 'ا']).filter(|rest| long(rest)).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_the_matcher_does_not_know() {
        let uyghur: Lang = "ug-Arab".parse().unwrap();
        for (text, form, wanted) in [
            ("تايلاند ئۇلارنى قايتۇرۇۋەتتى.", "قايتۇرۇش", true),
            ("ئاقسۇلۇق بىر دېھقان", "ئاقسۇ", true),
            ("چەت ئەل ساقچى پونكىتلىرى", "چەتئەلدىكى ساقچى پونكىتى", true),
            ("ئۇ ئاچلىق ئېلان قىلغان", "ئاچلىق ئېلان قىلىش", true),
            ("ئۇ ياردەم سورىغان", "پاناھلىق", false),
            ("ئۇ باشقا يەرگە كەتتى", "قايتۇرۇش", false),
        ] {
            assert_eq!(holds(text, form, &uyghur), wanted, "{text}: {form}");
        }
        let chinese: Lang = "zh-Hans".parse().unwrap();
        assert!(holds("维吾尔作家", "维吾尔人", &chinese));
        assert!(!holds("那里的作家", "维吾尔人", &chinese));
    }
}
