//! Words that make a number a limit: *more than*, 不到, دىن ئارتۇق.

use super::{Quantity, Value};
use crate::model::{Lang, Span, Variety};
use crate::text::script::is_letter;

/// On which side of a number the true one lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// More than 100, at least 100.
    Least,
    /// Fewer than 100, nearly 100.
    Most,
}

use Bound::{Least, Most};

/// What stands before a number; longer forms before those that they end with.
const ENGLISH: [(&str, Bound); 24] = [
    ("no more than", Most),
    ("not more than", Most),
    ("no less than", Least),
    ("no fewer than", Least),
    ("not less than", Least),
    ("not fewer than", Least),
    ("more than", Least),
    ("at least", Least),
    ("upwards of", Least),
    ("upward of", Least),
    ("in excess of", Least),
    ("exceeding", Least),
    ("exceeded", Least),
    ("over", Least),
    ("fewer than", Most),
    ("less than", Most),
    ("at most", Most),
    ("up to", Most),
    ("as many as", Most),
    ("under", Most),
    ("nearly", Most),
    ("almost", Most),
    ("close to", Most),
    ("just short of", Most),
];

const CHINESE: [(&str, Bound); 41] = [
    ("不超过", Most),
    ("不超過", Most),
    ("不少于", Least),
    ("不少於", Least),
    ("不低于", Least),
    ("不低於", Least),
    ("不止", Least),
    ("超过", Least),
    ("超過", Least),
    ("超出", Least),
    ("逾", Least),
    ("至少", Least),
    ("最少", Least),
    ("起码", Least),
    ("起碼", Least),
    ("多于", Least),
    ("多於", Least),
    ("高于", Least),
    ("高於", Least),
    ("大于", Least),
    ("大於", Least),
    ("不到", Most),
    ("不足", Most),
    ("不满", Most),
    ("不滿", Most),
    ("未满", Most),
    ("未滿", Most),
    ("少于", Most),
    ("少於", Most),
    ("低于", Most),
    ("低於", Most),
    ("小于", Most),
    ("小於", Most),
    ("至多", Most),
    ("多达", Most),
    ("多達", Most),
    ("最高", Most),
    ("最多", Most),
    ("将近", Most),
    ("將近", Most),
    ("接近", Most),
];

/// What stands behind a number in Uyghur, behind its case ending.
const UYGHUR: [(&str, Bound); 12] = [
    ("ئارتۇق", Least),
    ("ئوشۇق", Least),
    ("كۆپ", Least),
    ("يۇقىرى", Least),
    ("ئاشىدۇ", Least),
    ("ئاشقان", Least),
    ("يەتمى", Most),
    ("يەتمە", Most),
    ("يېقىن", Most),
    ("ئاز", Most),
    ("تۆۋەن", Most),
    ("كام", Most),
];

/// Whether `quantity` of `text` is a limit, and of which kind.
///
/// ```
/// use tilmach::text::numbers::{Bound, bound, find};
/// let lang = "zh-Hans".parse()?;
/// let text = "来了不到100人";
/// assert_eq!(bound(text, &find(text, &lang)[0], &lang), Some(Bound::Most));
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn bound(text: &str, quantity: &Quantity, lang: &Lang) -> Option<Bound> {
    let (before, after) = (text.get(..quantity.span.start)?, text.get(quantity.span.end..)?);
    let words = quantity.span.of(text);
    match lang.variety() {
        Variety::En => {
            if let Some((_, bound)) = before_english(before) {
                return Some(bound);
            }
            let after = after.trim_start();
            after
                .starts_with("or more")
                .then_some(Least)
                .or_else(|| (after.starts_with("or fewer") || after.starts_with("or less")).then_some(Most))
        }
        Variety::ZhHans | Variety::ZhHant => {
            // 不到汉族工人工资的一半: a share follows what it is a share of.
            let clause = before.rsplit(['，', '。', '；', '\n', '“', '「']).next().unwrap_or("");
            let share = matches!(quantity.value, Value::Fraction(..)) && before.ends_with('的');
            let of_share = |form: &str| share && clause.contains(form);
            if let Some((_, bound)) = CHINESE.iter().find(|(form, _)| before.ends_with(form) || of_share(form)) {
                return Some(*bound);
            }
            let near = |c: char| after.chars().take(3).any(|found| found == c);
            if words.contains(['多', '余', '餘'])
                || after.starts_with(['多', '余', '餘'])
                || near('上') && after.contains("以上")
            {
                return Some(Least);
            }
            (near('下') && after.contains("以下")).then_some(Most)
        }
        Variety::UgArab => {
            // ئەڭ ئاز 1350; *the fewest* has no number behind it.
            let before_it = [("ئەڭ ئاز", Least), ("ئەڭ كۆپ", Most)];
            if let Some((_, bound)) = before_it.iter().find(|(form, _)| before.trim_end().ends_with(form)) {
                return Some(*bound);
            }
            if ["كەم دېگەندە", "ئەڭ ئاز دېگەندە", "ئاز دېگەندە"].iter().any(|form| before.trim_end().ends_with(form))
            {
                return Some(Least);
            }
            // The ending belongs to the digits before it or to the number word itself.
            let mut next = after.split_whitespace();
            let (first, second) = (next.next()?, next.next().unwrap_or(""));
            let ending = |word: &str, list: &[&str]| list.iter().any(|e| word.ends_with(e));
            let limits = |word: &str| UYGHUR.iter().any(|(form, _)| word.starts_with(form));
            // ئۈچ ئايغا يېقىن: what is counted has the ending.
            let behind = first.chars().count() <= 3 || !limits(first) && limits(second);
            let word = if behind { second } else { first };
            let case = if behind { first } else { words };
            let (_, bound) = UYGHUR.iter().find(|(form, _)| word.starts_with(form))?;
            let from = ending(case, &["دىن", "تىن"]);
            let to = ending(case, &["غا", "گە", "قا", "كە"]);
            let wants_to = ["يەتمى", "يەتمە", "يېقىن"].iter().any(|form| word.starts_with(form));
            (if wants_to { to } else { from }).then_some(*bound)
        }
        _ => None,
    }
}

/// The words of limit that end an English `before`.
fn before_english(before: &str) -> Option<(&'static str, Bound)> {
    let before = before.trim_end();
    // *Fewer than one in ten*: the limit is that of the share.
    let shared = [" in", " in every", " out of"].iter().find_map(|joint| before.strip_suffix(joint));
    let before = shared.and_then(|part| part.rsplit_once(' ')).map_or(before, |(rest, _)| rest);
    let before = before.strip_suffix(" a").or_else(|| before.strip_suffix(" an")).unwrap_or(before);
    let tail = before.get(before.floor_char_boundary(before.len().saturating_sub(20))..)?.to_ascii_lowercase();
    let ends = |form: &str| {
        tail.strip_suffix(form).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '-'))
    };
    ENGLISH.iter().find(|(form, _)| ends(form)).copied()
}

/// The words that make `quantity` of an English `text` a limit and that no translation may leave out: *at least*.
/// *Nearly* and *over* may be rounded away.
pub fn firm_limit(text: &str, quantity: &Quantity) -> Option<&'static str> {
    const FIRM: [&str; 11] = [
        "at least",
        "more than",
        "fewer than",
        "less than",
        "up to",
        "at most",
        "as many as",
        "no more than",
        "no less than",
        "no fewer than",
        "not more than",
    ];
    let (words, _) = before_english(text.get(..quantity.span.start)?)?;
    FIRM.contains(&words).then_some(words)
}

/// Whether a Chinese or Uyghur `text` holds any word of a limit, of whatever number, or an ending of one behind
/// `quantity`.
pub fn speaks_of_limits(text: &str, quantity: Span, lang: &Lang) -> bool {
    const CHINESE_MORE: [&str; 24] = [
        "多", "余", "餘", "以上", "以下", "以内", "以內", "之内", "之內", "近", "高达", "高達", "达到", "達到", "上限",
        "下限", "最", "超", "起码", "起碼", "起步", "甚至", "几", "幾",
    ];
    const UYGHUR_MORE: [&str; 9] = ["نەچچە", "ئەڭ", "دېگەندە", "قەدەر", "ھەتتا", "تولا", "ئېشىپ", "ئاشقۇ", "ئاشى"];
    if lang.is_chinese() {
        return CHINESE.iter().map(|(form, _)| *form).chain(CHINESE_MORE).any(|form| text.contains(form));
    }
    // كامېرا: a camera is no limit.
    let forms = || UYGHUR.iter().map(|(form, _)| *form).filter(|form| *form != "كام").chain(UYGHUR_MORE);
    let words = |text| str::split(text, |c: char| !is_letter(c));
    let to = |word: &str| ["غىچە", "گىچە", "قىچە", "كىچە", "دەك", "تەك"].iter().any(|ending| word.ends_with(ending));
    let behind = text.get(quantity.end..).unwrap_or("").split(' ').take(3);
    words(text).any(|word| word == "كام" || forms().any(|form| word.starts_with(form)))
        || behind.chain([quantity.of(text)]).any(|word| to(word.trim_end_matches(|c: char| !is_letter(c))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::numbers::find;

    #[test]
    fn limits_in_three_languages() {
        for (lang, text, wanted) in [
            ("en", "more than 1,500 cases", Some(Least)),
            ("en", "no more than 30 people", Some(Most)),
            ("en", "fewer than 100 men", Some(Most)),
            ("en", "about 100 men", None),
            ("zh-Hans", "1500多起", Some(Least)),
            ("zh-Hans", "超过1500起", Some(Least)),
            ("zh-Hant", "不到100人", Some(Most)),
            ("zh-Hans", "100人", None),
            ("ug-Arab", "1500 دىن ئارتۇق ۋەقە", Some(Least)),
            ("ug-Arab", "ئەرلەر 100 گە يەتمىگەن", Some(Most)),
            ("ug-Arab", "كەم دېگەندە 630 ئىمام", Some(Least)),
            ("ug-Arab", "ئۈچ ئايغا يېقىن", Some(Most)),
            ("ug-Arab", "ئۈچ ئايدىن ئارتۇق", Some(Least)),
            ("ug-Arab", "100 ئادەم", None),
        ] {
            let lang: Lang = lang.parse().unwrap();
            assert_eq!(bound(text, &find(text, &lang)[0], &lang), wanted, "{text}");
        }
    }
}
