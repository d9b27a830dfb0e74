//! What once stood on lines of its own: rules drawn across the page, addresses, the heads of e-mails,
//! salutations. Text that lost its line ends is cut where they were, when the signs leave no doubt.

use super::chars::{Kind, char_at, char_before, kind};
use super::lexicon::{DATE, ENGLISH, STARTER};
use super::list;
use super::rule::Rule;
use crate::model::Span;

/// Shortest drawn rule: of signs, and of underscores, which also stand for a blank to fill in.
const DRAWN: usize = 8;
const BLANK: usize = 20;

/// A break that the sign at a place gives: the sign, where the sentence ends, the rule.
type Break = (Span, usize, Rule);

/// The break at the sign that begins at `at`, and how far it was read.
pub(super) fn at_sign(text: &str, start: usize, at: usize) -> (Option<Break>, usize) {
    match text.as_bytes()[at] {
        sign @ (b'_' | b'=' | b'*') => drawn(text, start, at, sign),
        b'/' => (address(text, start, at).or_else(|| stamp(text, start, at)), at + 1),
        b'>' => (mailbox(text, start, at), at + 1),
        _ => (None, at + 1),
    }
}

/// `==========`: before it, when something stands there, else after it.
fn drawn(text: &str, start: usize, at: usize, sign: u8) -> (Option<Break>, usize) {
    let end = at + text.as_bytes()[at..].iter().take_while(|&&byte| byte == sign).count();
    if end - at < if sign == b'_' { BLANK } else { DRAWN } {
        return (None, end);
    }
    let mark = Span::new(at, end);
    let before = text[start..at].trim_end();
    if !before.is_empty() && before.len() < at - start {
        return (Some((mark, start + before.len(), Rule::Drawn)), end);
    }
    let found = follows(text, end).map(|_| (mark, end, Rule::Drawn));
    (found, end)
}

/// `https://a.example/x https://b.example/y`: a list of addresses; and an address before a word that
/// begins sentences.
fn address(text: &str, start: usize, at: usize) -> Option<Break> {
    let bytes = text.as_bytes();
    if bytes.get(at + 1) != Some(&b'/') || at == start || bytes[at - 1] != b':' {
        return None;
    }
    let scheme = bytes[start..at - 1].iter().rev().take(8).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let head = at - 1 - scheme;
    if !matches!(&text[head..at - 1], "http" | "https" | "ftp") {
        return None;
    }
    if head > start && bytes[head - 1].is_ascii_graphic() && !matches!(bytes[head - 1], b'(' | b'<' | b'"' | b'[') {
        return None;
    }
    let end = at + bytes[at..].iter().take(1000).take_while(|byte| !byte.is_ascii_whitespace()).count();
    let before = text[start..head].trim_end_matches(' ');
    let previous = &before[before.len() - last_token(before)..];
    if before.len() < head - start && previous.contains("://") && previous.ends_with(|c: char| c.is_alphanumeric()) {
        return Some((Span::new(head, end), start + before.len(), Rule::AddressLine));
    }
    // The other slashes of the address are not looked at again: only this one stands after a colon.
    let letter = bytes[end - 1].is_ascii_alphanumeric() || bytes[end - 1] == b'/';
    let (next, first) = follows(text, end)?;
    let begins = first == Kind::Upper && ENGLISH.word(super::word::word_at(text, next)) & STARTER != 0;
    (letter && begins).then_some((Span::new(head, end), end, Rule::AddressLine))
}

/// Bytes of the last token of `text`, as far as one looks back.
fn last_token(text: &str) -> usize {
    text.bytes().rev().take(400).take_while(|byte| !byte.is_ascii_whitespace()).count()
}

/// `Amina K. 03/27/2001 09:11 AM The list is attached`: the head of a forwarded e-mail. Breaks before the
/// date and after the time.
fn stamp(text: &str, start: usize, at: usize) -> Option<Break> {
    let bytes = text.as_bytes();
    if at == start || !bytes[at - 1].is_ascii_digit() {
        return None;
    }
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let begin = at - bytes[start..at].iter().rev().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = at + 1;
    for (least, most, after) in [(1, 2, b'/'), (2, 4, b' '), (1, 2, b':'), (2, 2, b' ')] {
        let count = digits(end);
        if !(least..=most).contains(&count) {
            return None;
        }
        end += count;
        // Seconds.
        if least == 2 && most == 2 && bytes.get(end) == Some(&b':') && digits(end + 1) == 2 {
            end += 3;
        }
        if bytes.get(end) != Some(&after) {
            return None;
        }
        end += 1;
    }
    if !(1..=2).contains(&(at - begin)) || !matches!(bytes.get(end..end + 2), Some(b"AM" | b"PM")) {
        return None;
    }
    end += 2;
    let mark = Span::new(begin, end);
    let before = text[start..begin].trim_end_matches(' ');
    if !before.is_empty() && before.len() < begin - start {
        let word = &before[before.len() - last_token(before)..];
        let name = word.starts_with(|c: char| c.is_uppercase() || c == '<') || word.contains('@');
        let led = word.ends_with([':', ',', ';', '(']) || ENGLISH.word(word.trim_end_matches('.')) & DATE != 0;
        let preposition = matches!(word, "On" | "At" | "From" | "By" | "Since" | "Until" | "Before" | "After");
        if name && !led && !preposition {
            return Some((mark, start + before.len(), Rule::MailHead));
        }
        // `On 03/27/2001 09:11 AM Amina wrote:` is a sentence.
        if preposition || led {
            return None;
        }
    }
    let (_, first) = follows(text, end)?;
    (begin == start || first != Kind::Lower).then_some((mark, end, Rule::MailHead))
}

/// `"Amina" <amina@example.org> Dear all`: the end of a mailbox before a capital or a date.
fn mailbox(text: &str, start: usize, at: usize) -> Option<Break> {
    let head = &text.as_bytes()[start..at];
    let head = &head[head.len().saturating_sub(80)..];
    let inner = &head[memchr::memrchr(b'<', head)? + 1..];
    let length = inner.len();
    let is_mail = memchr::memchr(b'@', inner).is_some() && !inner.iter().any(u8::is_ascii_whitespace);
    let (_, first) = follows(text, at + 1).filter(|_| is_mail)?;
    matches!(first, Kind::Upper | Kind::Digit).then_some((Span::new(at - length - 1, at + 1), at + 1, Rule::MailHead))
}

/// A face in the text, `:-)`, at whose bracket `at` we are, before a capital: gives its end.
pub(super) fn face(text: &str, start: usize, at: usize) -> Option<usize> {
    let head = text[start..at].strip_suffix('-').unwrap_or(&text[start..at]);
    let eyes = head.strip_suffix([':', ';'])?;
    if !eyes.is_empty() && !eyes.ends_with(' ') {
        return None;
    }
    let end = list::faces(text, at);
    follows(text, end).filter(|(_, first)| *first == Kind::Upper).map(|_| end)
}

/// The salutation or the close of a letter that begins at `start`, before a capital: `Dear all,`,
/// `Sincerely,`. Gives its last mark and its end.
pub(super) fn letter(text: &str, start: usize) -> Option<Span> {
    const CLOSES: [&str; 14] = [
        "Regards",
        "Best regards",
        "Kind regards",
        "Kindest regards",
        "Warm regards",
        "Warmest regards",
        "Best wishes",
        "Sincerely",
        "Sincerely yours",
        "Yours sincerely",
        "Yours truly",
        "Yours faithfully",
        "Respectfully",
        "Cordially",
    ];
    let bytes = text.as_bytes();
    let opening = bytes.get(start..start + 4)?;
    if !matches!(opening, b"Dear" | b"Rega" | b"Best" | b"Kind" | b"Warm" | b"Sinc" | b"Your" | b"Resp" | b"Cord") {
        return None;
    }
    let rest = &text[start..];
    if let Some(name) = rest.strip_prefix("Dear ") {
        let length = name.bytes().take(40).position(|byte| matches!(byte, b',' | b':' | b'.' | b'!' | b'?' | b'\n'))?;
        let end = start + 5 + length;
        let short = name[..length].split(' ').count() <= 4;
        let capital = follows(text, end + 1).is_some_and(|(_, first)| first == Kind::Upper);
        return (short && capital && matches!(bytes[end], b',' | b':')).then_some(Span::new(end, end + 1));
    }
    let close = CLOSES.iter().find(|close| rest.strip_prefix(**close).is_some_and(|rest| rest.starts_with(',')))?;
    let end = start + close.len();
    let (next, first) = follows(text, end + 1)?;
    let word = super::word::word_at(text, next);
    (first == Kind::Upper && ENGLISH.word(word) & STARTER == 0).then_some(Span::new(end, end + 1))
}

/// What follows after spaces on the same line.
fn follows(text: &str, at: usize) -> Option<(usize, Kind)> {
    let rest = &text[at..];
    let next = at + rest.len() - rest.trim_start_matches([' ', '\t', '\u{A0}']).len();
    let first = char_at(text, next).filter(|_| next > at)?;
    let kind = kind(first);
    (kind != Kind::Space && char_before(text, next).is_some()).then_some((next, kind))
}
