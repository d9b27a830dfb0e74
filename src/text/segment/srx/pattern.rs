//! One side of an SRX rule: a Java or ICU regular expression, translated and compiled.

use std::fmt::Write as _;

use regex_syntax::hir::{Class, Hir, HirKind};

/// How far, in bytes, a rule may look to either side of a place. Bounds the time of any rule file.
const REACH: usize = 512;

/// Limits for one compiled expression.
const SIZE: usize = 4 << 20;
const STEPS: usize = 1_000;

/// How often expressions may give up in one text: at least so often, and once more for so many bytes. Then
/// those that backtrack are no longer asked. Real rule files never give up.
const GIVE_UPS: usize = 16;
const BYTES_PER_GIVE_UP: usize = 1_024;

/// What is left of the patience for one text.
#[derive(Clone, Copy, Debug)]
pub(in crate::text::segment) struct Patience(usize);

impl Patience {
    /// For a text of so many bytes.
    pub(in crate::text::segment) fn new(length: usize) -> Patience {
        Patience(GIVE_UPS + length / BYTES_PER_GIVE_UP)
    }

    /// Asks an expression that backtracks; one that gives up has not matched.
    fn ask<T>(&mut self, answer: impl FnOnce() -> Result<T, fancy_regex::Error>) -> Option<T> {
        if self.0 == 0 {
            return None;
        }
        answer().inspect_err(|_| self.0 -= 1).ok()
    }
}

/// The text before or after a possible break.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    matcher: Matcher,
    /// Bytes that can stand at the break; an expression that may match nothing allows all.
    edge: Option<Box<[bool; 256]>>,
}

#[derive(Clone, Debug)]
enum Matcher {
    /// Matches everywhere.
    Nothing,
    Plain(regex::Regex),
    Fancy(Box<fancy_regex::Regex>),
}

/// Which side of the break.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

impl Pattern {
    /// Compiles one side of a rule; the error says what the expression does wrong.
    pub(super) fn new(source: &str, side: Side) -> Result<Pattern, String> {
        if source.is_empty() {
            return Ok(Pattern { matcher: Matcher::Nothing, edge: None });
        }
        let Translated { text, fancy } = translate(source)?;
        // What looks at the text before the place needs that text: only fancy-regex searches from a place.
        let context = side == Side::After && (text.contains("\\b") || text.contains("\\B"));
        if !fancy && !context {
            let anchored = if side == Side::Before { format!("(?:{text})\\z") } else { format!("\\A(?:{text})") };
            let built = regex::RegexBuilder::new(&anchored).size_limit(SIZE).build();
            match built {
                Ok(regex) => {
                    let edge = regex_syntax::parse(&text).ok().and_then(|hir| edge(&hir, side));
                    return Ok(Pattern { matcher: Matcher::Plain(regex), edge });
                }
                Err(regex::Error::CompiledTooBig(limit)) => return Err(format!("compiled size exceeds {limit} bytes")),
                // Look-around, backreferences and possessive forms are left to the next engine.
                Err(_) => {}
            }
        }
        let anchored = if side == Side::Before { format!("(?:{text})\\z") } else { format!("(?:{text})") };
        fancy_regex::RegexBuilder::new(&anchored)
            .backtrack_limit(STEPS)
            .delegate_size_limit(SIZE)
            .build()
            .map(|regex| Pattern { matcher: Matcher::Fancy(Box::new(regex)), edge: None })
            .map_err(|error| error.to_string().lines().last().unwrap_or_default().trim().to_owned())
    }

    /// Whether `byte` can stand next to the break.
    pub(super) fn allows(&self, byte: u8) -> bool {
        self.edge.as_ref().is_none_or(|edge| edge[usize::from(byte)])
    }

    /// Whether some text that ends at `at` matches.
    pub(super) fn ends_at(&self, text: &str, at: usize, patience: &mut Patience) -> bool {
        let mut from = at.saturating_sub(REACH);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        match &self.matcher {
            Matcher::Nothing => true,
            Matcher::Plain(regex) => regex.is_match_at(&text[..at], from),
            Matcher::Fancy(regex) => {
                let input = fancy_regex::RegexInput::new(&text[..at]).from_pos(from);
                patience.ask(|| regex.is_match_input(input)).unwrap_or(false)
            }
        }
    }

    /// Whether text that begins at `at` matches.
    pub(super) fn begins_at(&self, text: &str, at: usize, patience: &mut Patience) -> bool {
        let mut end = (at + REACH).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        match &self.matcher {
            Matcher::Nothing => true,
            Matcher::Plain(regex) => regex.is_match(&text[at..end]),
            Matcher::Fancy(regex) => {
                // The leftmost match is the one that begins here, if one does.
                let input = fancy_regex::RegexInput::new(&text[..end]).from_pos(at);
                patience.ask(|| regex.find_input(input)).flatten().is_some_and(|found| found.start() == at)
            }
        }
    }
}

/// The bytes that can stand at the inner edge of a match; `None` when anything can.
fn edge(hir: &Hir, side: Side) -> Option<Box<[bool; 256]>> {
    let mut set = Box::new([false; 256]);
    (!collect(hir, side, &mut set)).then_some(set)
}

/// Adds the edge bytes of `hir` to `set`; whether it may match nothing.
fn collect(hir: &Hir, side: Side, set: &mut [bool; 256]) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => {
            let byte = if side == Side::Before { literal.0.last() } else { literal.0.first() };
            byte.inspect(|byte| set[usize::from(**byte)] = true).is_none()
        }
        HirKind::Class(Class::Unicode(class)) => {
            for range in class.iter() {
                for c in range.start() as u32..=(range.end() as u32).min(0x7F) {
                    set[c as usize] = true;
                }
                if range.end() as u32 > 0x7F {
                    // Any byte that ends or begins a longer character.
                    let bytes = if side == Side::Before { 0x80..=0xBF } else { 0xC2..=0xF4 };
                    set[bytes].fill(true);
                }
            }
            false
        }
        HirKind::Class(Class::Bytes(class)) => {
            for range in class.iter() {
                set[usize::from(range.start())..=usize::from(range.end())].fill(true);
            }
            false
        }
        HirKind::Repetition(repetition) => collect(&repetition.sub, side, set) || repetition.min == 0,
        HirKind::Capture(capture) => collect(&capture.sub, side, set),
        HirKind::Concat(parts) => {
            let mut parts: Vec<&Hir> = parts.iter().collect();
            if side == Side::Before {
                parts.reverse();
            }
            parts.into_iter().all(|part| collect(part, side, set))
        }
        HirKind::Alternation(parts) => parts.iter().filter(|part| collect(part, side, set)).count() > 0,
    }
}

struct Translated {
    text: String,
    /// Needs the backtracking engine.
    fancy: bool,
}

/// White space within a line, line ends: Java's `\h` and `\v`.
const HORIZONTAL: &str = r"\t \x{A0}\x{1680}\x{180E}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}";
const VERTICAL: &str = r"\n\x0B\x0C\r\x{85}\x{2028}\x{2029}";

/// Java's and ICU's spellings in the one of our engines.
fn translate(source: &str) -> Result<Translated, String> {
    let mut out = String::with_capacity(source.len() + 16);
    let mut fancy = false;
    let mut depth = 0usize; // of nested classes
    let mut class_start = false;
    let mut quantified = false; // the last item was a quantifier
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        let at_start = std::mem::take(&mut class_start);
        let was_quantified = std::mem::take(&mut quantified);
        match c {
            '\\' => escape(&mut chars, &mut out, depth > 0, &mut fancy)?,
            '[' => {
                depth += 1;
                class_start = true;
                out.push('[');
                if chars.peek() == Some(&'^') {
                    chars.next();
                    out.push('^');
                }
                // `[]abc]`: a bracket first in its class is itself.
                if chars.peek() == Some(&']') {
                    chars.next();
                    out.push_str("\\]");
                }
            }
            ']' if depth > 0 => {
                depth -= 1;
                out.push(']');
            }
            '-' if depth > 0 => {
                // `[\d-–]`: after a class of characters the hyphen is itself; and so it is at an end.
                let next = chars.peek().copied();
                let after_class =
                    ["\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "}", "]"].iter().any(|end| out.ends_with(end));
                let literal = at_start || matches!(next, Some(']' | '[' | '-') | None) || after_class;
                out.push_str(if literal { "\\-" } else { "-" });
            }
            '~' if depth > 0 => out.push_str("\\~"),
            '&' if depth > 0 && chars.peek() != Some(&'&') => out.push_str("\\&"),
            '&' if depth > 0 => {
                chars.next();
                out.push_str("&&");
            }
            '+' if depth == 0 && was_quantified => {
                fancy = true;
                out.push('+');
            }
            '*' | '+' | '?' if depth == 0 => {
                quantified = true;
                out.push(c);
            }
            '}' if depth == 0 => {
                quantified = out.rfind('{').is_some_and(|open| {
                    let inner = &out[open + 1..];
                    !inner.is_empty()
                        && inner.chars().all(|c| c.is_ascii_digit() || c == ',')
                        && !out[..open].ends_with('\\')
                });
                out.push_str(if quantified { "}" } else { "\\}" });
            }
            '{' if depth == 0 => {
                let digit = chars.peek().is_some_and(char::is_ascii_digit);
                out.push_str(if digit { "{" } else { "\\{" });
            }
            '(' if depth == 0 && chars.peek() == Some(&'?') => {
                let rest: String = chars.clone().take(3).collect();
                if ["?=", "?!", "?<=", "?<!", "?>"].iter().any(|form| rest.starts_with(form)) {
                    fancy = true;
                }
                out.push('(');
            }
            _ => out.push(c),
        }
    }
    if depth > 0 {
        return Err("unclosed character class".to_owned());
    }
    Ok(Translated { text: out, fancy })
}

type Chars<'s> = std::iter::Peekable<std::str::Chars<'s>>;

/// What follows a backslash.
fn escape(chars: &mut Chars, out: &mut String, class: bool, fancy: &mut bool) -> Result<(), String> {
    let Some(c) = chars.next() else { return Err("a backslash at the end".to_owned()) };
    let set = |out: &mut String, inner: &str, negated: bool| match (class, negated) {
        (true, false) => out.push_str(inner),
        (true, true) => {
            out.push_str("[^");
            out.push_str(inner);
            out.push(']');
        }
        (false, _) => {
            out.push_str(if negated { "[^" } else { "[" });
            out.push_str(inner);
            out.push(']');
        }
    };
    match c {
        'Q' => {
            let rest: String = chars.clone().collect();
            let (quoted, used) = rest.split_once("\\E").map_or((rest.as_str(), rest.len()), |(q, _)| (q, q.len() + 2));
            out.push_str(&regex::escape(quoted));
            let mut left = used;
            while left > 0 {
                left -= chars.next().map_or(left, char::len_utf8);
            }
        }
        'E' => {}
        'h' => set(out, HORIZONTAL, false),
        'H' => set(out, HORIZONTAL, true),
        'v' => set(out, VERTICAL, false),
        'V' => set(out, VERTICAL, true),
        'R' if !class => out.push_str(r"(?:\r\n|[\n\x0B\x0C\r\x{85}\x{2028}\x{2029}])"),
        'Z' if !class => out.push_str(r"(?:\n?\z)"),
        'e' => out.push_str(r"\x1B"),
        '0' => {
            let digits: String = std::iter::from_fn(|| chars.next_if(|c| ('0'..='7').contains(c))).take(3).collect();
            let code = u32::from_str_radix(&digits, 8).map_err(|_| "\\0 without octal digits".to_owned())?;
            let _ = write!(out, "\\x{{{code:X}}}");
        }
        'u' if chars.peek() != Some(&'{') => {
            let digits: String = std::iter::from_fn(|| chars.next_if(char::is_ascii_hexdigit)).take(4).collect();
            if digits.len() != 4 {
                return Err("\\u without four hexadecimal digits".to_owned());
            }
            let _ = write!(out, "\\x{{{digits}}}");
        }
        'p' | 'P' => {
            let name: String = if chars.next_if_eq(&'{').is_some() {
                let name = std::iter::from_fn(|| chars.next_if(|&c| c != '}')).collect();
                if chars.next().is_none() {
                    return Err("unclosed property name".to_owned());
                }
                name
            } else {
                chars.next().into_iter().collect()
            };
            property(&name, c == 'P', out, class);
        }
        '1'..='9' | 'k' | 'G' | 'K' if !class => {
            *fancy = true;
            out.push('\\');
            out.push(c);
        }
        'a' | 'f' | 't' | 'n' | 'r' | 'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'b' | 'B' | 'A' | 'z' | 'x' | 'u' => {
            out.push('\\');
            out.push(c);
        }
        c if c.is_ascii_alphanumeric() => return Err(format!("\\{c} is not known")),
        // An escaped sign is itself, whether it needed the backslash or not.
        c => out.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
    }
    Ok(())
}

/// `\p{…}`: POSIX and Java names that our engine spells otherwise.
fn property(name: &str, negated: bool, out: &mut String, class: bool) {
    let posix = match name {
        "Punct" => Some("[:punct:]"),
        "Alpha" => Some("[:alpha:]"),
        "Digit" => Some("[:digit:]"),
        "Alnum" => Some("[:alnum:]"),
        "Upper" => Some("[:upper:]"),
        "Lower" => Some("[:lower:]"),
        "Space" => Some("[:space:]"),
        "Blank" => Some("[:blank:]"),
        "XDigit" => Some("[:xdigit:]"),
        "ASCII" => Some("[:ascii:]"),
        _ => None,
    };
    if let Some(posix) = posix {
        let inner = if negated { posix.replacen(':', ":^", 1) } else { posix.to_owned() };
        out.push_str(if class { "" } else { "[" });
        out.push_str(&inner);
        out.push_str(if class { "" } else { "]" });
        return;
    }
    let name = match name {
        "javaUpperCase" => "Lu",
        "javaLowerCase" => "Ll",
        "javaWhitespace" => "White_Space",
        name => name.strip_prefix("Is").unwrap_or(name),
    };
    out.push_str(if negated { "\\P{" } else { "\\p{" });
    out.push_str(name);
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern, Side::Before).unwrap().ends_at(text, text.len(), &mut Patience::new(0))
    }

    fn begins(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern, Side::After).unwrap().begins_at(text, 0, &mut Patience::new(0))
    }

    #[test]
    fn a_match_further_on_is_none_here() {
        assert!(!begins(r"\bword\b", "a word") && begins(r"\bword\b", "word"));
        assert!(!begins(r"(?!x)word", "a word"));
    }

    #[test]
    fn java_and_icu_forms_are_read() {
        assert!(ends(r"\Qa.b\E\.", "xa.b."));
        assert!(!ends(r"\Qa.b\E\.", "xaxb."));
        assert!(ends(r"\b[Nn]o\.\h", "see no.\u{A0}"));
        assert!(ends(r"[\d-–]", "-") && ends(r"[\d-–]", "–") && ends(r"[\d-–]", "7"));
        assert!(ends(r"(?<!\d)\.", "a.") && !ends(r"(?<!\d)\.", "1."));
        assert!(begins(r"\s+(?!\d)\p{Lu}", "  A"));
        assert!(begins(r"\p{Punct}", "!") && !begins(r"\p{Punct}", "a"));
        assert!(ends(r"[]x]\.", "]."));
        assert!(ends(r"\»\:", "»:"));
        assert!(ends("\\u3002[\\u201d]?", "。”"));
        assert!(begins(r"\R", "\r\n") && begins(r"\v", "\u{2028}"));
        assert!(ends(r"\p{L}++\.", "abc."));
        assert!(ends(r"[\p{L}&&[^a]]", "b") && !ends(r"[\p{L}&&[^a]]", "a"));
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        for bad in [r"(", r"[a", r"\p{NoSuchThing}", r"\y", r"a{1000}{1000}{1000}", r"*"] {
            let error = Pattern::new(bad, Side::Before).err();
            assert!(error.is_some_and(|e| !e.is_empty()), "{bad}");
        }
    }

    #[test]
    fn the_edge_is_never_too_narrow() {
        for (pattern, text) in
            [(r"[.?!]+", "a?"), (r"(?:a|b\s)?x*", ""), (r"\p{Lu}", "É"), (r"(Mr|Dr)\.\s", "Dr. "), (r"a\b", "a")]
        {
            let compiled = Pattern::new(pattern, Side::Before).unwrap();
            assert!(compiled.ends_at(text, text.len(), &mut Patience::new(0)));
            if let Some(byte) = text.as_bytes().last() {
                assert!(compiled.allows(*byte), "{pattern}");
            }
        }
    }
}
