//! A number in words or digits with what stands beside it: percent, a currency, a fraction, the other end of a range.

use super::{Kind, Reader, lower};
use crate::text::numbers::digits::Digits;
use crate::text::numbers::words::Role;
use crate::text::numbers::{ONE, Value, Weight, year};

impl Reader<'_> {
    /// A number in words or digits from token `at` on, with its unit.
    pub(super) fn number(&mut self, at: usize, first: Option<Digits>) -> usize {
        let mut next = at;
        let mut total = 0_i128;
        let mut current: Option<i128> = None;
        let mut small = true; // no multiplier yet
        let mut ordinal = false;
        let mut suffix = "";
        let mut scale = 1_i128;
        let mut indefinite = false;
        if let Some(number) = first {
            current = Some(number.value);
            next += 1;
        } else if self.english() && self.word(at).is_some_and(|w| matches!(w, "a" | "an" | "A" | "An")) {
            // a hundred, a million
            if !matches!(self.meaning(at + 1).map(|m| m.role), Some(Role::Multiplier(_))) {
                return 0;
            }
            current = Some(ONE);
            next += 1;
        }
        while let Some(token) = self.tokens.get(next) {
            // twenty-one; one hundred and five
            let mut index = next;
            if next > at && self.english() {
                let hyphen = self.sign(index, &['-', '‑']) && !token.spaced;
                let joined = hyphen || self.word(index) == Some("and") && !small;
                index += usize::from(joined);
            }
            if let Some(Kind::Digits(more)) = self.tokens.get(index).map(|t| t.kind) {
                // 16 مىڭ 245, 1 مىليون 288 مىڭ
                if self.english()
                    || small
                    || current.is_some()
                    || more.value >= scale.saturating_mul(ONE)
                    || !suffix.is_empty()
                {
                    break;
                }
                current = Some(more.value);
                next = index + 1;
                suffix = "";
                continue;
            }
            let Some(meaning) = self.meaning(index) else { break };
            if !suffix.is_empty() {
                break;
            }
            match meaning.role {
                Role::Cardinal(n) | Role::Ordinal(n) => {
                    let n = i128::from(n) * ONE;
                    match current {
                        // twenty one; يىگىرمە بەش
                        Some(c)
                            if c % (100 * ONE) >= 20 * ONE
                                && c % (10 * ONE) == 0
                                && n < 10 * ONE
                                && (first.is_none() || !small) =>
                        {
                            current = Some(c + n);
                        }
                        Some(c)
                            if c % (100 * ONE) == 10 * ONE
                                && n < 10 * ONE
                                && !self.english()
                                && (first.is_none() || !small) =>
                        {
                            current = Some(c + n);
                        }
                        Some(c) if c >= 100 * ONE && c % (100 * ONE) == 0 && n < 100 * ONE && first.is_none() => {
                            current = Some(c + n);
                        }
                        Some(_) => break,
                        None => current = Some(n),
                    }
                    ordinal = matches!(meaning.role, Role::Ordinal(_));
                    if next == at && self.english() && index != next {
                        break;
                    }
                }
                Role::Multiplier(100) => {
                    if current.is_some_and(|c| c >= 100 * ONE) {
                        break;
                    }
                    current = Some(current.unwrap_or(ONE).saturating_mul(100));
                    scale = scale.max(100);
                    small = false;
                }
                Role::Multiplier(n) => {
                    let n = i128::from(n);
                    let part = match current.take() {
                        Some(part) => part,
                        None if total == 0 => ONE,
                        None => break,
                    };
                    total = total.saturating_add(part.saturating_mul(n));
                    scale = n;
                    small = false;
                }
                // مىڭلىغان after بەش يۈز
                Role::Indefinite(n) if !self.english() && next > at => {
                    let part = current.take().unwrap_or(ONE);
                    total = total.saturating_add(part.saturating_mul(i128::from(n)));
                    indefinite = true;
                    next = index + 1;
                    break;
                }
                _ => break,
            }
            suffix = meaning.suffix;
            next = index + 1;
            if ordinal {
                break;
            }
        }
        if next == at {
            return 0;
        }
        let value = total.saturating_add(current.unwrap_or(0));
        self.unit(at, next, first, value, scale, indefinite, suffix)
    }

    /// Pushes the number in the tokens `at..next` with the unit behind it.
    #[expect(clippy::too_many_arguments, reason = "the parts of one number, handed on once")]
    pub(super) fn unit(
        &mut self,
        at: usize,
        next: usize,
        first: Option<Digits>,
        value: i128,
        scale: i128,
        indefinite: bool,
        suffix: &str,
    ) -> usize {
        let last = next - 1;
        let taken = next - at;
        if indefinite {
            self.push(at, last, Value::Magnitude(value), Weight::Word);
            return taken;
        }
        // 50%, 50 percent, ئەللىك پىرسەنت
        if self.sign(next, &['%', '٪', '％']) {
            self.push(at, next, Value::Percent(value), Weight::Firm);
            return taken + 1;
        }
        let word = self.word(next).map(lower).unwrap_or_default();
        let hyphen = usize::from(self.sign(next, &['-']) && !self.tokens[next].spaced);
        let unit_word = if hyphen == 1 { self.word(next + 1).map(lower).unwrap_or_default() } else { word.clone() };
        if self.english() {
            let after = self.word(next + 1).map(lower).unwrap_or_default();
            let words = match (&*word, &*after) {
                ("percent" | "pct" | "percentage", "points" | "point") | ("per", "cent") => 2,
                ("percent" | "pct" | "percentage", _) => 1,
                _ => 0,
            };
            if words > 0 {
                self.push(at, next + words - 1, Value::Percent(value), Weight::Firm);
                return taken + words;
            }
            // Two dozen are twenty-odd.
            if word == "dozen" && value % ONE == 0 {
                let value = value.saturating_mul(12);
                self.push(at, next, Value::Number(value), Weight::Loose);
                if let Some(found) = self.found.last_mut() {
                    found.or = Some(Value::Number(value / (10 * ONE) * (10 * ONE)));
                }
                return taken + 1;
            }
            // the 1990s, the '90s, in his 20s
            if word == "s" && first.is_some() && !self.tokens[next].spaced {
                let decade = (value / ONE) as i32;
                let weight = if decade >= 1000 { Weight::Firm } else { Weight::Word };
                self.push(at, next, Value::Decade(decade), weight);
                if let Some(found) = self.found.last_mut() {
                    found.or = Some(Value::Number(value));
                }
                return taken + 1;
            }
            if matches!(&*word, "st" | "nd" | "rd" | "th") && first.is_some() && !self.tokens[next].spaced {
                self.push(at, next, Value::Number(value), Weight::Firm);
                return taken + 1;
            }
            // two-thirds, one in five is left alone
            let parts = unit_word.strip_suffix('s').unwrap_or(&unit_word);
            let denominator = match parts {
                "half" | "halve" => Some(2),
                // one fifth, two fifths
                _ if value == ONE || hyphen == 1 || unit_word.ends_with('s') => self.parts(parts),
                "quarter" => Some(4),
                _ => None,
            };
            if let Some(d) = denominator
                && value % ONE == 0
                && first.is_none()
                && value < 20 * ONE
            {
                self.push(at, next + hyphen, Value::Fraction((value / ONE) as i64, d), Weight::Word);
                return taken + hyphen + 1;
            }
        } else if matches!(self.meaning(next).map(|m| m.role), Some(Role::Percent)) {
            self.push(at, next, Value::Percent(value), Weight::Firm);
            return taken + 1;
        } else if let Some(top) = self.fraction(next, value, suffix) {
            self.push(at, next, Value::Fraction(top, (value / ONE) as i64), Weight::Word);
            return taken + 1;
        }
        let lone = first.is_none() && taken == 1;
        let weight = if first.is_some() {
            Weight::Firm
        } else if value == ONE || value == 0 || lone && self.is_doubtful(at) {
            Weight::Loose
        } else if value > 10 * ONE {
            Weight::Firm
        } else {
            Weight::Word
        };
        self.push(at, last, Value::Number(value), weight);
        let index = self.found.len() - 1;
        let end = self.tokens[last].span.end;
        let rest = &self.text[end..];
        let gap = rest.len() - rest.trim_start().len();
        let mut more = 0;
        if let Some((code, len)) = self.words.currency(rest.trim_start()) {
            let stop = end + gap + len;
            let boundary = !self.text[stop..].starts_with(|c: char| c.is_ascii_alphabetic());
            if boundary {
                self.found[index].currency = Some(code);
                self.found[index].span.end = stop;
                more = self.tokens[next..].iter().take_while(|t| t.span.start < stop).count();
            }
        }
        // 1 to 3 million, 10-15 thousand
        let joint = usize::from(
            self.sign(next, &['-', '–', '—']) || self.word(next).is_some_and(|w| matches!(w, "to" | "and" | "or")),
        );
        if scale == 1
            && joint == 1
            && let Some(Kind::Digits(second)) = self.tokens.get(next + 1).map(|t| t.kind)
        {
            let multiplier = match self.meaning(next + 2).map(|m| m.role) {
                Some(Role::Multiplier(n)) => i128::from(n),
                _ => 1,
            };
            if multiplier > 1 && value <= second.value {
                self.found[index].or = Some(Value::Number(value.saturating_mul(multiplier)));
            }
            // 2017-19
            if multiplier == 1
                && second.plain
                && second.whole == 2
                && let (Some(y), Some(first)) = (year(value), first)
                && first.whole == 4
                && !self.sign(next + 2, &['-', '/', '.'])
            {
                let end = Value::Year(y / 100 * 100 + (second.value / ONE) as i32);
                self.push(next + 1, next + 1, end, Weight::Firm);
                return taken + 2;
            }
        }
        taken + more
    }

    /// Whether a number word alone is as often something else.
    pub(super) fn is_doubtful(&self, at: usize) -> bool {
        let word = lower(self.word(at).unwrap_or_default());
        // The third from the left, but a third party and a second time.
        let counted = at > 0 && self.word(at - 1).is_some_and(|w| w.eq_ignore_ascii_case("the"));
        matches!(&*word, "second" | "third") && !counted
            || matches!(&*word, "first" | "one" | "hundred" | "thousand")
            || ["يۈز", "yüz", "йүз", "ئون", "قىرىق", "تۈمەن"].iter().any(|w| word.starts_with(w))
    }

    /// The numerator at `at` of a Uyghur fraction: ئۈچتىن بىرى is a third.
    pub(super) fn fraction(&self, at: usize, denominator: i128, suffix: &str) -> Option<i64> {
        let from = ["دىن", "تىن", "din", "tin", "дин", "тин"].contains(&suffix);
        let meaning = self.meaning(at)?;
        let until = ["چە", "che", "чә"].iter().any(|s| meaning.suffix.ends_with(s));
        match meaning.role {
            Role::Cardinal(n) | Role::Collective(n) if from && !until && i128::from(n) * ONE < denominator => Some(n),
            _ => None,
        }
    }

    /// A currency sign and its number: `$1.2 million`.
    pub(super) fn money(&mut self, at: usize) -> usize {
        let start = self.tokens[at].span.start;
        let Some((code, len)) = self.words.currency(&self.text[start..]) else { return 0 };
        let Some(next) = (at..self.tokens.len()).find(|i| self.tokens[*i].span.start >= start + len) else { return 0 };
        let Kind::Digits(number) = self.tokens[next].kind else { return 0 };
        let before = self.found.len();
        let taken = self.number(next, Some(number));
        if let Some(found) = self.found.get_mut(before) {
            found.currency = Some(code);
            found.span.start = start;
        }
        next - at + taken
    }
}
