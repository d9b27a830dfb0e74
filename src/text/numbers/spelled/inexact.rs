//! What is no plain number: *half*, *a third of*, *hundreds of thousands*, نەچچە يۈز.

use super::{Reader, lower};
use crate::text::numbers::words::Role;
use crate::text::numbers::{ONE, Value, Weight};

impl Reader<'_> {
    /// `hundreds of thousands`, يۈز مىڭلىغان.
    pub(super) fn magnitude(&mut self, at: usize, n: i64) -> usize {
        let mut value = i128::from(n);
        let mut last = at;
        if self.english() && self.word(at + 1) == Some("of") {
            let next = self.meaning(at + 2).map(|m| m.role);
            if let Some(Role::Indefinite(more) | Role::Multiplier(more)) = next {
                value *= i128::from(more);
                last = at + 2;
            }
        }
        self.push(at, last, Value::Magnitude(value.saturating_mul(ONE)), Weight::Word);
        last - at + 1
    }

    /// `half`, `a third`: only ever satisfied, seldom demanded.
    pub(super) fn half(&mut self, at: usize) -> usize {
        let Some(word) = self.word(at) else { return 0 };
        let lower = lower(word);
        let next = || self.word(at + 1).map(self::lower);
        if self.english() {
            if lower == "tens" && next().as_deref() == Some("of") {
                return self.magnitude(at, 10);
            }
            if lower == "billions" {
                return self.magnitude(at, 1_000_000_000);
            }
            if lower == "half" {
                // half a million
                let article = usize::from(next().as_deref() == Some("a"));
                if let Some(Role::Multiplier(n)) = self.meaning(at + 1 + article).map(|m| m.role)
                    && n > 100
                {
                    self.push(at, at + 1 + article, Value::Number(i128::from(n) * ONE / 2), Weight::Firm);
                    return 2 + article;
                }
                self.push(at, at, Value::Fraction(1, 2), Weight::Loose);
                return 1;
            }
            if matches!(&*lower, "quarter" | "quarters") {
                self.push(at, at, Value::Fraction(1, 4), Weight::Loose);
                return 1;
            }
            if matches!(&*lower, "a" | "an") {
                // a third of them; a third country is none
                if self.word(at + 2) == Some("of")
                    && let Some(parts) = next().as_deref().and_then(|word| self.parts(word))
                {
                    self.push(at, at + 1, Value::Fraction(1, parts), Weight::Word);
                    return 2;
                }
                return self.number(at, None);
            }
        } else if ["نەچچە", "بىرنەچچە", "nechche", "birnechche", "нәччә"].contains(&&*lower) {
            return self.several(at);
        } else if ["يېرىم", "yérim", "йерим"].iter().any(|h| lower.starts_with(h)) {
            self.push(at, at, Value::Fraction(1, 2), Weight::Loose);
            return 1;
        }
        0
    }

    /// نەچچە يۈز, نەچچە ئون مىڭ: only the order of magnitude is known.
    pub(super) fn several(&mut self, at: usize) -> usize {
        let (mut value, mut last) = (1_i128, at);
        while let Some(meaning) = self.meaning(last + 1) {
            let (Role::Multiplier(n) | Role::Cardinal(n @ 10)) = meaning.role else { break };
            value = value.saturating_mul(i128::from(n));
            last += 1;
            if !meaning.suffix.is_empty() {
                break;
            }
        }
        if last > at {
            self.push(at, last, Value::Magnitude(value.saturating_mul(ONE)), Weight::Word);
        }
        last - at
    }

    /// How many parts make a whole: 4 for *quarter*, 5 for *fifth*.
    pub(super) fn parts(&self, word: &str) -> Option<i64> {
        match (word, self.words.get(word)) {
            ("quarter", _) => Some(4),
            (_, Some(Role::Ordinal(n))) if n > 2 => Some(n),
            _ => None,
        }
    }
}
