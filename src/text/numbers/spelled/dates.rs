//! Days, months, years and times: `2026-01-14`, *January 14, 2026*, 2026-يىلى 14-يانۋار, *8 p.m.*

use super::{Kind, Reader, is_suffix, lower};
use crate::model::{Span, Variety};
use crate::text::numbers::digits::{self, Digits};
use crate::text::numbers::words::Role;
use crate::text::numbers::{ONE, Quantity, Value, Weight, year};

impl Reader<'_> {
    /// `2026-01-14`, and in Uyghur `2026-يىلى`, `14-يانۋار`, `8-ئاي`.
    pub(super) fn date(&mut self, at: usize) -> Option<usize> {
        let start = self.tokens[at].span.start;
        if let Some((y, m, d, len)) = digits::date(&self.text[start..]) {
            let last = self.tokens.iter().rposition(|t| t.span.end <= start + len).filter(|last| *last >= at)?;
            self.push(at, last, Value::Year(y), Weight::Firm);
            self.push(at, last, Value::Month(m, Some(d)), Weight::Firm);
            // Where the day comes first nobody can tell.
            if d <= 12
                && !self.text[start..]
                    .starts_with(|c: char| c.is_ascii_digit() && self.text[start + 4..].starts_with(['-', '/', '.']))
                && let Some(last) = self.found.last_mut()
            {
                last.or = Some(Value::Month(d, Some(m)));
            }
            return Some(last - at + 1);
        }
        if self.english() {
            return None;
        }
        let Kind::Digits(number) = self.tokens[at].kind else { return None };
        let whole = (number.value % ONE == 0).then_some(number.value / ONE)?;
        let hyphen = self.sign(at + 1, &['-', '–', '‑', '−']) && !self.tokens[at + 1].spaced;
        let next = if hyphen { at + 2 } else { at + 1 };
        // 14-، 15-يانۋار: a day whose month comes later.
        if hyphen
            && self.sign(next, &['،', ','])
            && matches!(self.tokens.get(next + 1).map(|t| t.kind), Some(Kind::Digits(_)))
            && whole <= 31
        {
            self.push(at, at + 1, Value::Day(whole as u8), Weight::Word);
            return Some(2);
        }
        let word = self.word(next)?;
        let unit = unit_of(word, self.variety);
        match unit {
            Some(Unit::Year) if hyphen || number.plain && number.whole == 4 => {
                if word_is_decade(word) && whole % 10 == 0 {
                    self.push(at, next, Value::Decade(whole as i32), Weight::Firm);
                } else if let Some(y) = year(number.value) {
                    self.push(at, next, Value::Year(y), Weight::Firm);
                } else {
                    return None;
                }
                Some(next - at + 1)
            }
            Some(Unit::Month) if hyphen && (1..=12).contains(&whole) => {
                // 1-ئاينىڭ 14-كۈنى
                let day = match (self.tokens.get(next + 1).map(|t| t.kind), self.sign(next + 2, &['-', '–', '‑'])) {
                    (Some(Kind::Digits(d)), true)
                        if d.value <= 31 * ONE
                            && self.word(next + 3).and_then(|w| unit_of(w, self.variety)) == Some(Unit::Day) =>
                    {
                        Some((d.value / ONE) as u8)
                    }
                    _ => None,
                };
                let last = if day.is_some() { next + 3 } else { next };
                self.push(at, last, Value::Month(whole as u8, day), Weight::Firm);
                Some(last - at + 1)
            }
            Some(Unit::Day) if hyphen && (1..=31).contains(&whole) => {
                self.push(at, next, Value::Day(whole as u8), Weight::Firm);
                Some(next - at + 1)
            }
            _ => match self.meaning(next).map(|m| m.role) {
                // 14-يانۋار; also 2026-14-يانۋار, where the year comes first.
                Some(Role::Month(month)) if (1..=31).contains(&whole) => {
                    self.push(at, next, Value::Month(month, Some(whole as u8)), Weight::Firm);
                    Some(next - at + 1)
                }
                _ => None,
            },
        }
    }

    /// `20:30`, `8 p.m.`, سائەت 8.
    pub(super) fn clock(&mut self, at: usize) -> Option<usize> {
        let Kind::Digits(hour) = self.tokens[at].kind else { return None };
        let h = (hour.plain && hour.value <= 24 * ONE).then_some((hour.value / ONE) as u8)?;
        let mut last = at;
        let mut minute = 0;
        if self.sign(at + 1, &[':']) && !self.tokens[at + 1].spaced {
            let Kind::Digits(m) = self.tokens.get(at + 2)?.kind else { return None };
            if m.whole != 2 || m.value >= 60 * ONE {
                return None;
            }
            minute = (m.value / ONE) as u8;
            last = at + 2;
        }
        let afternoon = if self.english() {
            let after = &self.text[self.tokens[last].span.end..];
            let after = after.trim_start().to_ascii_lowercase();
            if after.starts_with("p.m") || after.starts_with("pm") {
                Some(12)
            } else if after.starts_with("a.m") || after.starts_with("am ") || after.starts_with("o'clock") {
                Some(0)
            } else {
                None
            }
        } else {
            let hour_word = ["سائەت", "sa'et", "saet", "саәт"];
            (at > 0 && self.word(at - 1).is_some_and(|w| hour_word.iter().any(|h| lower(w).starts_with(h))))
                .then_some(0)
        };
        if last == at && afternoon.is_none() {
            return None;
        }
        let h = if h < 12 { h + afternoon.unwrap_or(0) } else { h };
        self.push(at, last, Value::Time(h, minute), Weight::Word);
        if minute == 0
            && let Some(found) = self.found.last_mut()
        {
            found.or = Some(Value::Number(i128::from(h % 12) * ONE));
        }
        Some(last - at + 1)
    }

    /// A month by name: `January 14, 2026`, `14 January`, `in May`, يانۋاردا.
    pub(super) fn month(&mut self, at: usize, month: u8) -> usize {
        let word = self.word(at).unwrap_or("");
        let plain = |number: &Digits, most: i128| number.plain && number.value <= most * ONE && number.value >= ONE;
        let dot = self.sign(at + 1, &['.']) && self.english();
        let next =
            at + 1 + usize::from(dot && matches!(self.tokens.get(at + 2).map(|t| t.kind), Some(Kind::Digits(_))));
        let day = match self.tokens.get(next).map(|t| t.kind) {
            Some(Kind::Digits(d)) if plain(&d, 31) && d.whole <= 2 => Some((d.value / ONE) as u8),
            _ => None,
        };
        if let Some(day) = day {
            // January 14th: the ending is a word of its own.
            let last = next;
            self.push(at, last, Value::Month(month, Some(day)), Weight::Firm);
            let tail = usize::from(self.word(last + 1).is_some_and(|w| matches!(w, "st" | "nd" | "rd" | "th")));
            return last + tail - at + 1;
        }
        // 14 January; the number was read as a plain one.
        if self.english()
            && let Some(last) = self.found.last().copied()
            && let Value::Number(n) = last.value
            && (ONE..=31 * ONE).contains(&n)
        {
            let gap = &self.text[last.span.end..self.tokens[at].span.start];
            if matches!(gap.trim(), "" | "of" | "st" | "nd" | "rd" | "th" | "th of" | "st of" | "nd of" | "rd of") {
                self.found.pop();
                let span = Span::new(last.span.start, self.tokens[at].span.end);
                let value = Value::Month(month, Some((n / ONE) as u8));
                self.found.push(Quantity { span, value, or: None, currency: None, weight: Weight::Firm });
                return 1;
            }
        }
        // May and March are words too; so is the Uyghur ماي (oil).
        let doubtful = matches!(word, "May" | "March" | "Mar" | "Sat" | "Sun" | "Jun" | "Dec")
            || word.starts_with("ماي")
            || self.variety != Variety::En && word.chars().count() <= 3;
        let year_follows =
            matches!(self.tokens.get(at + 1).map(|t| t.kind), Some(Kind::Digits(d)) if year(d.value).is_some());
        let date_before = at > 0
            && (self.word(at - 1).is_some_and(|w| {
                matches!(
                    w.to_ascii_lowercase().as_str(),
                    "in" | "since" | "until" | "by" | "last" | "next" | "late" | "early" | "mid" | "this" | "from"
                )
            }) || self.found.last().is_some_and(|q| {
                matches!(q.value, Value::Year(_)) && self.text[q.span.end..self.tokens[at].span.start].trim().is_empty()
            }));
        let weight = if doubtful && !year_follows && !date_before { Weight::Loose } else { Weight::Firm };
        self.push(at, at, Value::Month(month, None), weight);
        1
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Year,
    Month,
    Day,
}

/// The stems of year, month and day.
const UNITS: [(&str, Unit); 10] = [
    ("يىل", Unit::Year),
    ("yil", Unit::Year),
    ("йил", Unit::Year),
    ("жил", Unit::Year),
    ("ئاي", Unit::Month),
    ("ay", Unit::Month),
    ("ай", Unit::Month),
    ("كۈن", Unit::Day),
    ("kün", Unit::Day),
    ("күн", Unit::Day),
];

fn unit_of(word: &str, variety: Variety) -> Option<Unit> {
    let lower = lower(word);
    let (stem, unit) = UNITS.iter().find(|(stem, _)| lower.starts_with(stem))?;
    is_suffix(&lower[stem.len()..], variety).then_some(*unit)
}

/// 1990-يىللار, 90-يىللىرى.
fn word_is_decade(word: &str) -> bool {
    let lower = lower(word);
    ["يىللار", "يىللىر", "yillar", "yillir", "йиллар", "йиллир", "жиллар"].iter().any(|stem| lower.starts_with(stem))
}
