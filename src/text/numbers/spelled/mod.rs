//! Numbers in languages that write words with spaces: English, and Uyghur in three scripts.
//!
//! Both say units beside multipliers (*two hundred thousand*, ئىككى يۈز مىڭ) and mix digits with
//! multipliers (*1.2 million*, 16 مىڭ 245). Uyghur adds suffixes to the last word and writes dates
//! with a hyphen (2026-يىلى 14-يانۋار).
//!
//! Who does what: this room cuts the text into words, digits and signs and says what each means; `dates` reads days,
//! months, years and times; `amounts` numbers with their units and currencies; `inexact` halves, thirds and
//! *hundreds of thousands*; `suffixes` knows the endings of Uyghur numerals.

mod amounts;
mod dates;
mod inexact;
mod suffixes;

use std::borrow::Cow;

pub(super) use suffixes::is_suffix;

use super::digits::{self, Digits};
use super::words::{self, Role, Words};
use super::{ONE, Quantity, Value, Weight};
use crate::model::{Span, Variety};
use crate::text::script::is_letter;

/// A piece of text: a word, digits or a sign.
#[derive(Clone, Copy, Debug)]
struct Token<'t> {
    span: Span,
    kind: Kind<'t>,
    /// Whether white space stands before it.
    spaced: bool,
}

#[derive(Clone, Copy, Debug)]
enum Kind<'t> {
    Word(&'t str),
    Digits(Digits),
    Sign(char),
}

struct Reader<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    words: &'static Words,
    variety: Variety,
    found: Vec<Quantity>,
}

pub(super) fn find(text: &str, variety: Variety) -> Vec<Quantity> {
    let mut reader = Reader { text, tokens: tokens(text), words: words::of(variety), variety, found: Vec::new() };
    let mut at = 0;
    while at < reader.tokens.len() {
        at += reader.read(at).max(1);
    }
    reader.found
}

/// Whether `c` can stand inside a word (an apostrophe does, a hyphen does not).
fn in_word(c: char) -> bool {
    is_letter(c) || ('\u{64b}'..='\u{65f}').contains(&c) || c == '\u{200c}'
}

/// A word in small letters; most words are.
fn lower(word: &str) -> Cow<'_, str> {
    // First bytes of capitals; those of Arabic letters are 0xD8 to 0xDB.
    let may_be_capital = |byte: u8| matches!(byte, b'A'..=b'Z' | 0xC3..=0xD7 | 0xE0..);
    if word.bytes().any(may_be_capital) && word.contains(char::is_uppercase) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut spaced = true;
    while let Some((at, c)) = chars.next() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let (kind, end) = if digits::digit(c).is_some() {
            let Some(number) = digits::read(&text[at..]) else { continue };
            (Kind::Digits(number), at + number.len)
        } else if in_word(c) {
            let mut end = at + c.len_utf8();
            let mut rest = text[end..].chars().peekable();
            while let Some(c) = rest.next() {
                let apostrophe = matches!(c, '\'' | '’') && rest.peek().is_some_and(|c| in_word(*c));
                if !in_word(c) && !apostrophe {
                    break;
                }
                end += c.len_utf8();
            }
            (Kind::Word(&text[at..end]), end)
        } else {
            (Kind::Sign(c), at + c.len_utf8())
        };
        tokens.push(Token { span: Span::new(at, end), kind, spaced });
        spaced = false;
        while chars.peek().is_some_and(|(next, _)| *next < end) {
            chars.next();
        }
    }
    tokens
}

/// What a word means in a number, and its suffix.
struct Meaning<'t> {
    role: Role,
    suffix: &'t str,
}

impl<'t> Reader<'t> {
    fn word(&self, at: usize) -> Option<&'t str> {
        match self.tokens.get(at)?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    fn sign(&self, at: usize, signs: &[char]) -> bool {
        matches!(self.tokens.get(at).map(|t| t.kind), Some(Kind::Sign(c)) if signs.contains(&c))
    }

    fn english(&self) -> bool {
        matches!(self.variety, Variety::En | Variety::Other)
    }

    /// The meaning of the word at `at`.
    fn meaning(&self, at: usize) -> Option<Meaning<'t>> {
        let word = self.word(at)?;
        if self.english() {
            // Months and weekdays are capital; the rest in any case.
            let exact = self.words.get(word);
            if let Some(role) = exact {
                return Some(Meaning { role, suffix: "" });
            }
            let Cow::Owned(lower) = lower(word) else { return None };
            let role = self.words.get(&lower)?;
            return (!matches!(role, Role::Month(_) | Role::Weekday(_))).then_some(Meaning { role, suffix: "" });
        }
        let found = self.words.stem(word).or_else(|| {
            // Latin and Cyrillic capitals.
            if self.variety == Variety::UgArab {
                return None;
            }
            let Cow::Owned(lower) = lower(word) else { return None };
            let (role, rest) = self.words.stem(&lower)?;
            let suffix = word.get(word.len().checked_sub(rest.len())?..)?;
            Some((role, suffix))
        });
        let (role, suffix) = found?;
        is_suffix(suffix, self.variety).then_some(Meaning { role, suffix })
    }

    fn push(&mut self, first: usize, last: usize, value: Value, weight: Weight) {
        let span = Span::new(self.tokens[first].span.start, self.tokens[last].span.end);
        // Four in five, nine out of ten: both numbers stand for the fraction as well.
        let english = self.english();
        if let (Value::Number(n), Some(before)) = (value, self.found.last_mut())
            && english
            && let Value::Number(part) = before.value
            && (2 * ONE..=1000 * ONE).contains(&n)
            && (ONE..n).contains(&part)
            && n % ONE == 0
            && part % ONE == 0
            && matches!(self.text[before.span.end..span.start].trim(), "in" | "in every" | "out of" | "out of every")
        {
            let or = Some(Value::Fraction((part / ONE) as i64, (n / ONE) as i64));
            if part > ONE {
                before.or = or;
                before.weight = before.weight.min(Weight::Word);
            }
            self.found.push(Quantity { span, value, or, currency: None, weight: weight.min(Weight::Word) });
            return;
        }
        // 10 to 20 percent: the first is a percentage as well.
        if let (Value::Percent(_), Some(before)) = (value, self.found.last_mut())
            && let Value::Number(n) = before.value
            && before.or.is_none()
            && matches!(
                self.text[before.span.end..span.start].trim(),
                "to" | "and" | "or" | "-" | "–" | "—" | "دىن" | "تىن" | "din" | "tin" | "дин" | "тин"
            )
        {
            before.or = Some(Value::Percent(n));
        }
        self.found.push(Quantity { span, value, or: None, currency: None, weight });
    }

    /// Reads one quantity at token `at`; how many tokens it took, or 0.
    fn read(&mut self, at: usize) -> usize {
        let token = self.tokens[at];
        // A number glued to a Latin name is part of it: COVID-19, G20, AK47. It may only satisfy.
        let glued = at > 0 && !token.spaced && {
            let hyphen = self.sign(at - 1, &['-', '‑']) && at > 1 && !self.tokens[at - 1].spaced;
            let before = if hyphen { at - 2 } else { at - 1 };
            matches!(self.tokens[before].kind, Kind::Word(w) if w.starts_with(|c: char| c.is_ascii_uppercase()))
        };
        match token.kind {
            Kind::Digits(number) => {
                let taken = self.date(at).or_else(|| self.clock(at));
                if let Some(taken) = taken {
                    return taken;
                }
                let before = self.found.len();
                let taken = self.number(at, Some(number));
                if glued {
                    for quantity in &mut self.found[before..] {
                        quantity.weight = Weight::Loose;
                    }
                }
                taken
            }
            Kind::Word(_) => {
                let Some(Meaning { role, .. }) = self.meaning(at) else { return self.half(at) };
                match role {
                    Role::Weekday(day) => {
                        self.push(at, at, Value::Weekday(day), Weight::Word);
                        1
                    }
                    Role::Month(month) => self.month(at, month),
                    Role::Indefinite(n) => self.magnitude(at, n),
                    Role::Collective(n) => {
                        // a dozen, two dozen, half a dozen are all left open
                        self.push(at, at, Value::Number(i128::from(n) * ONE), Weight::Loose);
                        1
                    }
                    Role::Percent => 0,
                    _ => self.number(at, None),
                }
            }
            Kind::Sign(_) => self.money(at),
        }
    }
}
