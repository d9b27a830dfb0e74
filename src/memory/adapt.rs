//! Numbers, dates and names of the query put into the old translation.
//!
//! When two source texts are the same but for the value of a number, a date or a name, their
//! translations most often are too. What is offered was checked: each old value stood in the
//! translation as often as in the stored source, and each new one can be read from the result as
//! often as from the query. Where a language would change more than the value (*1 page*, *2 pages*;
//! a Uyghur suffix that follows the last vowel), nothing is offered.

use std::ops::Range;

use super::facts::Facts;
use super::lists::data_lines;
use super::names::{self, Name};
use crate::model::{Code, Content, Lang, Variety};
use crate::text::numbers::{self, ONE, Quantity, Value};

/// A part of a text that may have another value in another text.
#[derive(Clone, Copy, Debug)]
enum Part {
    Quantity(Quantity),
    Name(Name),
}

impl Part {
    fn range(&self) -> Range<usize> {
        match self {
            Part::Quantity(quantity) => quantity.span.start..quantity.span.end,
            Part::Name(name) => name.start..name.end,
        }
    }
}

/// The translation with the values of `asked` in place of those of `stored`.
pub(super) fn adapt(asked: &Facts<'_>, stored: &Facts<'_>, target: &Content, to: &Lang) -> Option<Content> {
    let (new, old) = (parts(asked), parts(stored));
    let (asked, stored) = (asked.text, stored.text);
    if new.len() != old.len() || !frame(asked, &new).eq(frame(stored, &old)) {
        return None;
    }
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let in_target = parts(&Facts::new(&target.text, to));
    let mut changed = false;
    for (new_part, old_part) in new.iter().zip(&old) {
        if asked[new_part.range()] == stored[old_part.range()] {
            continue;
        }
        changed = true;
        // The same old value must become the same new one everywhere.
        let as_often = |all: &[Part], like: &Part| all.iter().filter(|part| alike(like, part)).count();
        let consistent = old.iter().zip(&new).all(|(o, n)| !alike(old_part, o) || alike(new_part, n));
        let places: Vec<&Part> = in_target.iter().filter(|part| alike(old_part, part)).collect();
        if !consistent || places.is_empty() || places.len() != as_often(&old, old_part) {
            return None;
        }
        for place in places {
            let range = place.range();
            let text = replacement(&target.text, place, old_part, new_part, to)?;
            match edits.iter().find(|(at, _)| *at == range) {
                Some((_, before)) if *before == text => {}
                Some(_) => return None,
                None => edits.push((range, text)),
            }
        }
    }
    if !changed {
        return None;
    }
    edits.sort_by_key(|(range, _)| range.start);
    let adapted = apply(target, &edits)?;
    let after = parts(&Facts::new(&adapted.text, to));
    let as_often = |all: &[Part], like: &Part| all.iter().filter(|part| alike(like, part)).count();
    let sound = after.len() == in_target.len() && new.iter().all(|part| as_often(&new, part) == as_often(&after, part));
    sound.then_some(adapted)
}

/// The numbers, dates and names of a text, in order.
fn parts(facts: &Facts<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = facts.numbers().iter().copied().map(Part::Quantity).collect();
    for &name in facts.names() {
        let apart = |part: &Part| part.range().end <= name.start || part.range().start >= name.end;
        if parts.iter().all(apart) {
            parts.push(Part::Name(name));
        }
    }
    parts.sort_by_key(|part| part.range().start);
    parts
}

/// What stands between the parts, and of which kind each is. Parts may lie in each other: the year in 2019-05-06.
fn frame<'a>(text: &'a str, parts: &'a [Part]) -> impl Iterator<Item = (&'a str, &'static str)> {
    let mut from = 0;
    let places = parts.iter().map(|part| (part.range(), kind(part)));
    places.chain(std::iter::once((text.len()..text.len(), ""))).map(move |(place, kind)| {
        let between = text.get(from..place.start).unwrap_or_default();
        from = from.max(place.end);
        (between, kind)
    })
}

fn kind(part: &Part) -> &'static str {
    match part {
        Part::Name(_) => "name",
        Part::Quantity(quantity) => match quantity.value {
            Value::Number(_) | Value::Year(_) => "number",
            Value::Percent(_) => "percent",
            Value::Fraction(..) => "fraction",
            Value::Month(_, None) => "month",
            Value::Month(_, Some(_)) => "date",
            Value::Day(_) => "day",
            Value::Decade(_) => "decade",
            Value::Time(..) => "time",
            Value::Weekday(_) => "weekday",
            Value::Magnitude(_) => "magnitude",
        },
    }
}

fn alike(a: &Part, b: &Part) -> bool {
    match (a, b) {
        (Part::Quantity(a), Part::Quantity(b)) => numbers::same(a, b) && numbers::same(b, a),
        (Part::Name(a), Part::Name(b)) => a.of == b.of,
        _ => false,
    }
}

/// What is put in place of a part of the translation.
fn replacement(target: &str, place: &Part, old: &Part, new: &Part, to: &Lang) -> Option<String> {
    let range = place.range();
    match (place, old, new) {
        (Part::Name(_), _, Part::Name(new)) => {
            // A suffix on the old name may be another on the new one.
            let has_suffix = target[range.end..].chars().next().is_some_and(char::is_alphabetic);
            if to.is_uyghur() && has_suffix {
                return None;
            }
            names::form(new.of, to.variety()).map(str::to_owned)
        }
        (Part::Quantity(place), Part::Quantity(old), Part::Quantity(new)) => {
            if new.currency != old.currency || new.or.is_some() || place.or.is_some() {
                return None;
            }
            let is_one = |value| amount(value) == Some(ONE);
            // *1 page*, *2 pages*.
            if !(to.is_chinese() || to.is_uyghur()) && is_one(new.value) != is_one(old.value) {
                return None;
            }
            let after = &target[range.end..];
            // ‑دە follows 7 and ‑تە follows 5: a suffix right behind the digits may have to change.
            if to.is_uyghur() && (after.starts_with(char::is_alphabetic) || suffix_follows(after)) {
                return None;
            }
            let text = &target[range];
            match (place.value, new.value) {
                (Value::Month(month, day), Value::Month(new_month, new_day)) => {
                    date(text, (month, day), (new_month, new_day), to.variety())
                }
                (Value::Time(hour, minute), Value::Time(new_hour, new_minute)) => {
                    let [h, m] = &digit_runs(text)[..] else { return None };
                    let fits = whole(&text[h.clone()]) == Some(u32::from(hour))
                        && whole(&text[m.clone()]) == Some(u32::from(minute))
                        && !text.contains(char::is_alphabetic);
                    let new_hour = new_hour.to_string();
                    fits.then(|| replaced(text, &[(h.clone(), &new_hour), (m.clone(), &format!("{new_minute:02}"))]))
                }
                (old, new) => written_anew(text, amount(old)?, amount(new)?),
            }
        }
        _ => None,
    }
}

/// Whether a case suffix that changes with the number's last sound follows it, written apart: 1000-دىن, 3-تىن.
fn suffix_follows(after: &str) -> bool {
    let word = after.strip_prefix(['-', ' ']).unwrap_or(after);
    let word = word.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    matches!(
        word,
        "دىن"
            | "تىن"
            | "دا"
            | "تا"
            | "دە"
            | "تە"
            | "غا"
            | "قا"
            | "گە"
            | "كە"
            | "دىكى"
            | "تىكى"
            | "غىچە"
            | "قىچە"
            | "گىچە"
            | "كىچە"
    )
}

/// The amount of values that are written as one number.
fn amount(value: Value) -> Option<i128> {
    match value {
        Value::Number(n) | Value::Percent(n) => Some(n),
        Value::Year(n) | Value::Decade(n) => Some(i128::from(n) * ONE),
        Value::Day(n) => Some(i128::from(n) * ONE),
        _ => None,
    }
}

/// `500万` with another amount: the unit stays, the digits before it change.
fn written_anew(text: &str, old: i128, new: i128) -> Option<String> {
    let [run] = &digit_runs(text)[..] else { return None };
    let digits = &text[run.clone()];
    let written = decimal(digits)?;
    // What the digits are multiplied with: 万, million, nothing.
    if written == 0 || (old * ONE) % written != 0 {
        return None;
    }
    let unit = old * ONE / written;
    if unit <= 0 || new < 0 || (new * ONE) % unit != 0 {
        return None;
    }
    let value = new * ONE / unit;
    let (whole, rest) = (value / ONE, value % ONE);
    // 0.6万 and 12.3456万 are right and nobody writes them.
    if rest % (ONE / 100) != 0 || (unit > ONE && whole == 0) {
        return None;
    }
    let mut number = whole.to_string();
    if digits.contains(',') {
        let mut at = number.len();
        while at > 3 {
            at -= 3;
            number.insert(at, ',');
        }
    }
    if rest > 0 {
        let decimals = format!("{rest:06}");
        number = format!("{number}.{}", decimals.trim_end_matches('0'));
    }
    Some(replaced(text, &[(run.clone(), &number)]))
}

/// A month with its day, or alone: in digits (3月14日) or with the month's name (14-مارت).
fn date(text: &str, old: (u8, Option<u8>), new: (u8, Option<u8>), variety: Variety) -> Option<String> {
    let runs = digit_runs(text);
    let is =
        |run: &Range<usize>, value: Option<u8>| value.is_some() && whole(&text[run.clone()]) == value.map(u32::from);
    let digits = |value: Option<u8>| value.map(|v| v.to_string()).unwrap_or_default();
    match (&runs[..], old.1.is_some() == new.1.is_some()) {
        ([month, day], true) if is(month, Some(old.0)) && is(day, old.1) => {
            Some(replaced(text, &[(month.clone(), &digits(Some(new.0))), (day.clone(), &digits(new.1))]))
        }
        ([month], true) if old.1.is_none() && is(month, Some(old.0)) => {
            Some(replaced(text, &[(month.clone(), &digits(Some(new.0)))]))
        }
        ([day], true) if is(day, old.1) => {
            let name = month_name(text, old.0, variety)?;
            let named = month(new.0, variety)?;
            let mut edits =
                [(day.clone(), &*digits(new.1)), (name.clone(), if new.0 == old.0 { &text[name] } else { named })];
            edits.sort_by_key(|(range, _)| range.start);
            Some(replaced(text, &edits))
        }
        ([], true) if old.1.is_none() => {
            let name = month_name(text, old.0, variety)?;
            Some(replaced(text, &[(name, month(new.0, variety)?)]))
        }
        _ => None,
    }
}

/// The usual name of a month (`data/months.tsv`).
fn month(number: u8, variety: Variety) -> Option<&'static str> {
    let at = match variety {
        Variety::En => 1,
        Variety::UgArab => 2,
        Variety::UgLatn => 3,
        _ => return None,
    };
    let mut months = data_lines(include_str!("data/months.tsv"));
    months.nth(usize::from(number).checked_sub(1)?)?.split('\t').nth(at)
}

fn month_name(text: &str, number: u8, variety: Variety) -> Option<Range<usize>> {
    let name = month(number, variety)?;
    text.find(name).map(|at| at..at + name.len())
}

/// Numbers in ASCII digits, with the points and commas inside them.
fn digit_runs(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        while is_digit(at) || (at > start && matches!(bytes[at], b'.' | b',') && is_digit(at + 1)) {
            at += 1;
            if at == bytes.len() {
                break;
            }
        }
        if at > start {
            runs.push(start..at);
        } else {
            at += 1;
        }
    }
    runs
}

fn whole(digits: &str) -> Option<u32> {
    digits.parse().ok()
}

/// `1,234.5` in millionths.
fn decimal(digits: &str) -> Option<i128> {
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3) && groups[0].len() <= 3;
    if (groups.len() > 1 && !grouped) || rest.len() > 6 || rest.contains([',', '.']) || whole.len() > 20 {
        return None;
    }
    let whole: i128 = groups.concat().parse().ok()?;
    let rest: i128 = format!("{rest:0<6}").parse().ok()?;
    Some(whole * ONE + rest)
}

/// `text` with some ranges, in order, written anew.
fn replaced(text: &str, edits: &[(Range<usize>, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut at = 0;
    for (range, new) in edits {
        out.push_str(&text[at..range.start]);
        out.push_str(new);
        at = range.end;
    }
    out + &text[at..]
}

/// Applies edits to a content; codes behind them move along. `None` when one would tear a code out.
fn apply(target: &Content, edits: &[(Range<usize>, String)]) -> Option<Content> {
    let borrowed: Vec<(Range<usize>, &str)> = edits.iter().map(|(range, new)| (range.clone(), new.as_str())).collect();
    if borrowed.windows(2).any(|pair| pair[0].0.end > pair[1].0.start) {
        return None;
    }
    let inside = |code: &&Code| edits.iter().any(|(range, _)| range.start < code.at && code.at < range.end);
    if target.codes.iter().any(|code| inside(&code)) {
        return None;
    }
    let moved = |code: &Code| {
        let before = edits.iter().filter(|(range, _)| range.end <= code.at);
        before.fold(code.at, |at, (range, new)| at + new.len() - range.len())
    };
    let codes = target.codes.iter().map(|code| Code { at: moved(code), ..code.clone() }).collect();
    Some(Content { text: replaced(&target.text, &borrowed), codes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CodeKind, CodeRole};

    fn adapted(from: &str, to: &str, asked: &str, stored: &str, target: &str) -> String {
        let lang = |tag: &str| -> Lang { tag.parse().unwrap() };
        let target = Content::plain(target);
        let (from, to) = (lang(from), lang(to));
        adapt(&Facts::new(asked, &from), &Facts::new(stored, &from), &target, &to)
            .map(|content| content.text)
            .unwrap_or_default()
    }

    #[test]
    fn new_values_in_the_old_translation() {
        for (from, to, asked, stored, target, wanted) in [
            ("en", "zh", "Page 12 of 30", "Page 7 of 30", "共30页，第7页", "共30页，第12页"),
            (
                "en",
                "zh",
                "It holds 6 million people.",
                "It holds 5 million people.",
                "可容纳500万人。",
                "可容纳600万人。",
            ),
            (
                "en",
                "zh",
                "About 1,200 were held.",
                "About 1,500 were held.",
                "约有1,500人被关押。",
                "约有1,200人被关押。",
            ),
            ("en", "zh", "He left on March 15.", "He left on April 3.", "他4月3日离开。", "他3月15日离开。"),
            ("en", "zh", "He lives in Hotan now.", "He lives in Kashgar now.", "他现在住在喀什。", "他现在住在和田。"),
            ("en", "zh-Hant", "It rose by 8%.", "It rose by 6%.", "增長了6%。", "增長了8%。"),
            (
                "zh",
                "en",
                "共有300万人。",
                "共有200万人。",
                "There are 2 million people.",
                "There are 3 million people.",
            ),
            ("zh", "ug", "他2018年被捕。", "他2017年被捕。", "ئۇ 2017-يىلى تۇتۇلدى.", "ئۇ 2018-يىلى تۇتۇلدى."),
            (
                "en",
                "ug",
                "He was arrested on January 15, 2026.",
                "He was arrested on January 14, 2026.",
                "ئۇ 2026-يىلى 14-يانۋار تۇتۇلدى.",
                "ئۇ 2026-يىلى 15-يانۋار تۇتۇلدى.",
            ),
            (
                "zh",
                "ug",
                "他于2026年2月14日被捕。",
                "他于2025年1月14日被捕。",
                "ئۇ 2025-يىلى 14-يانۋار تۇتۇلدى.",
                "ئۇ 2026-يىلى 14-فېۋرال تۇتۇلدى.",
            ),
            (
                "ug",
                "en",
                "ئۇ 2026-يىلى تۇتۇلدى.",
                "ئۇ 2025-يىلى تۇتۇلدى.",
                "He was arrested in 2025.",
                "He was arrested in 2026.",
            ),
            ("en", "zh", "Born on 2019-05-07.", "Born on 2019-05-06.", "2019年5月6日生。", "2019年5月7日生。"),
            ("ug", "zh", "ئۇ خوتەندە.", "ئۇ قەشقەردە.", "他在喀什。", "他在和田。"),
        ] {
            assert_eq!(adapted(from, to, asked, stored, target), wanted, "{asked}");
        }
    }

    #[test]
    fn nothing_is_offered_where_more_than_the_value_changes() {
        for (from, to, asked, stored, target) in [
            // Said twice in the translation, and one of them may be another number.
            ("en", "zh", "5 men", "6 men", "6 个人，6 天"),
            ("en", "zh", "5 women", "6 men", "6 个男人"),
            // A number in words has no digits to change.
            ("en", "zh", "5 men", "6 men", "六个人"),
            ("zh", "en", "共2页", "共1页", "1 page"),
            // The suffix follows the name's vowels.
            ("en", "ug", "He lives in Hotan.", "He lives in Kashgar.", "ئۇ قەشقەردە ياشايدۇ."),
            // … and the number's last sound: 1000-دىن, 3-تىن.
            ("en", "ug", "More than 3 people", "More than 1000 people", "1000-دىن ئارتۇق ئادەم"),
            ("en", "ug", "More than 3 people", "More than 1000 people", "1000 دىن ئارتۇق ئادەم"),
            ("en", "zh", "It costs $5.", "It costs €5.", "价格为5欧元。"),
            ("en", "zh", "from 5 to 5", "from 5 to 6", "从5到6"),
        ] {
            assert_eq!(
                adapted(from, to, asked, stored, target),
                if asked == "from 5 to 5" { "从5到5" } else { "" },
                "{asked}"
            );
        }
    }

    #[test]
    fn codes_move_with_the_text() {
        let code = Code { at: 9, kind: CodeKind::Alone, id: 1, role: CodeRole::Ui, label: "|".into(), raw: "|".into() };
        let target = Content { text: "共 9 页".into(), codes: vec![Code { at: 5, ..code.clone() }, code] };
        let (en, zh): (Lang, Lang) = ("en".parse().unwrap(), "zh".parse().unwrap());
        let got = adapt(&Facts::new("100 pages", &en), &Facts::new("9 pages", &en), &target, &zh).unwrap();
        assert_eq!((got.labelled().as_str(), got.codes[0].at, got.codes[1].at), ("共 100| 页|", 7, 11));
    }

    #[test]
    fn months_are_as_they_should_be() {
        for number in 1..=12 {
            for variety in [Variety::En, Variety::UgArab, Variety::UgLatn] {
                let lang: Lang = match variety {
                    Variety::En => "en",
                    Variety::UgArab => "ug",
                    _ => "ug-Latn",
                }
                .parse()
                .unwrap();
                let name = month(number, variety).unwrap();
                let text = if variety == Variety::En { format!("on {name} 14") } else { format!("14-{name}") };
                let found = numbers::find(&text, &lang);
                assert_eq!(found[0].value, Value::Month(number, Some(14)), "{text}");
            }
        }
    }
}
