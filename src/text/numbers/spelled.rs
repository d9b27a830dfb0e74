//! Numbers in languages that write words with spaces: English, and Uyghur in three scripts.
//!
//! Both say units beside multipliers (*two hundred thousand*, ئىككى يۈز مىڭ) and mix digits with
//! multipliers (*1.2 million*, 16 مىڭ 245). Uyghur adds suffixes to the last word and writes dates
//! with a hyphen (2026-يىلى 14-يانۋار).

use std::borrow::Cow;

use super::digits::{self, Digits};
use super::words::{self, Role, Words};
use super::{ONE, Quantity, Value, Weight, year};
use crate::model::{Span, Variety};

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
    // The letters of most texts, before the tables of Unicode are asked.
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{620}'..='\u{64a}')
        || c.is_alphabetic()
        || ('\u{64b}'..='\u{65f}').contains(&c)
        || c == '\u{200c}'
}

/// A word in small letters; most words are.
fn lower(word: &str) -> Cow<'_, str> {
    if word.contains(char::is_uppercase) { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) }
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

    /// `2026-01-14`, and in Uyghur `2026-يىلى`, `14-يانۋار`, `8-ئاي`.
    fn date(&mut self, at: usize) -> Option<usize> {
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
        let unit = unit(word, self.variety);
        match unit {
            Some(Unit::Year) if hyphen || number.plain && number.whole == 4 => {
                if word_is_decade(word, self.variety) && whole % 10 == 0 {
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
    fn clock(&mut self, at: usize) -> Option<usize> {
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
    fn month(&mut self, at: usize, month: u8) -> usize {
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

    /// `hundreds of thousands`, يۈز مىڭلىغان.
    fn magnitude(&mut self, at: usize, n: i64) -> usize {
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
    fn half(&mut self, at: usize) -> usize {
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
    fn several(&mut self, at: usize) -> usize {
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
    fn parts(&self, word: &str) -> Option<i64> {
        match (word, self.words.get(word)) {
            ("quarter", _) => Some(4),
            (_, Some(Role::Ordinal(n))) if n > 2 => Some(n),
            _ => None,
        }
    }

    /// A number in words or digits from token `at` on, with its unit.
    fn number(&mut self, at: usize, first: Option<Digits>) -> usize {
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
    fn unit(
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
    fn is_doubtful(&self, at: usize) -> bool {
        let word = lower(self.word(at).unwrap_or_default());
        // The third from the left, but a third party and a second time.
        let counted = at > 0 && self.word(at - 1).is_some_and(|w| w.eq_ignore_ascii_case("the"));
        matches!(&*word, "second" | "third") && !counted
            || matches!(&*word, "first" | "one" | "hundred" | "thousand")
            || ["يۈز", "yüz", "йүз", "ئون", "قىرىق", "تۈمەن"].iter().any(|w| word.starts_with(w))
    }

    /// The numerator at `at` of a Uyghur fraction: ئۈچتىن بىرى is a third.
    fn fraction(&self, at: usize, denominator: i128, suffix: &str) -> Option<i64> {
        let from = ["دىن", "تىن", "din", "tin", "дин", "тин"].contains(&suffix);
        let meaning = self.meaning(at)?;
        let until = ["چە", "che", "чә"].iter().any(|s| meaning.suffix.ends_with(s));
        match meaning.role {
            Role::Cardinal(n) | Role::Collective(n) if from && !until && i128::from(n) * ONE < denominator => Some(n),
            _ => None,
        }
    }

    /// A currency sign and its number: `$1.2 million`.
    fn money(&mut self, at: usize) -> usize {
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

fn unit(word: &str, variety: Variety) -> Option<Unit> {
    unit_of(word, variety)
}

fn unit_of(word: &str, variety: Variety) -> Option<Unit> {
    let lower = lower(word);
    let (stem, unit) = UNITS.iter().find(|(stem, _)| lower.starts_with(stem))?;
    is_suffix(&lower[stem.len()..], variety).then_some(*unit)
}

/// 1990-يىللار, 90-يىللىرى.
fn word_is_decade(word: &str, _variety: Variety) -> bool {
    let lower = lower(word);
    ["يىللار", "يىللىر", "yillar", "yillir", "йиллар", "йиллир", "жиллар"].iter().any(|stem| lower.starts_with(stem))
}

/// Whether `rest` is a chain of the suffixes that numerals, months and units take.
pub(super) fn is_suffix(rest: &str, variety: Variety) -> bool {
    let known: &[&str] = match variety {
        Variety::UgArab => &[
            "",
            "ى",
            "سى",
            "نى",
            "نىڭ",
            "غا",
            "گە",
            "قا",
            "كە",
            "دا",
            "دە",
            "تا",
            "تە",
            "دىن",
            "تىن",
            "دىكى",
            "تىكى",
            "غىچە",
            "گىچە",
            "قىچە",
            "كىچە",
            "لىق",
            "لىك",
            "لۇق",
            "لۈك",
            "چە",
            "لار",
            "لەر",
            "لىرى",
            "مۇ",
            "نچى",
            "ىنچى",
            "لا",
            "دەك",
            "تەك",
            "نىلا",
            "ىدا",
            "ىدە",
            "ىدىن",
            "ىنى",
            "ىنىڭ",
            "ىغا",
            "ىگە",
            "ىدىكى",
            "ىغىچە",
            "ىگىچە",
            "سىدا",
            "سىدە",
            "سىدىن",
            "سىنى",
            "سىنىڭ",
            "سىگە",
            "سىغا",
            "لىرىدا",
            "لىرىدىكى",
            "لاردا",
            "لاردىكى",
            "لارنىڭ",
            "لىرىنىڭ",
            "دۇر",
            "ئىنچى",
            "ىنى",
            "نىمۇ",
            "گىمۇ",
            "لىغان",
            "لىق",
            "نىلا",
            "كى",
            "قى",
            "لىقى",
            "لىكى",
            "لىقنى",
            "لىقتا",
            "دىلا",
            "تىلا",
        ],
        Variety::UgLatn => &[
            "", "i", "si", "ni", "ning", "gha", "ge", "qa", "ke", "da", "de", "ta", "te", "din", "tin", "diki", "tiki",
            "ghiche", "giche", "qiche", "kiche", "liq", "lik", "luq", "lük", "che", "lar", "ler", "liri", "mu", "nchi",
            "inchi", "la", "dek", "tek", "ida", "ide", "idin", "ini", "ining", "igha", "ige", "idiki", "sida", "side",
            "sidin", "sini", "sining", "larda", "lirida",
        ],
        Variety::UgCyrl => &[
            "",
            "и",
            "си",
            "ни",
            "ниң",
            "ға",
            "гә",
            "қа",
            "кә",
            "да",
            "дә",
            "та",
            "тә",
            "дин",
            "тин",
            "дики",
            "тики",
            "ғичә",
            "гичә",
            "қичә",
            "кичә",
            "лиқ",
            "лик",
            "луқ",
            "лүк",
            "чә",
            "лар",
            "ләр",
            "лири",
            "му",
            "нчи",
            "инчи",
            "ла",
            "дәк",
            "тәк",
            "ида",
            "идә",
            "идин",
            "ини",
            "иниң",
            "иға",
            "игә",
            "идики",
            "сида",
            "сидә",
            "сидин",
            "сини",
            "синиң",
            "ларда",
            "лирида",
        ],
        _ => &[""],
    };
    known.contains(&rest)
}
