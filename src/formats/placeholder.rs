//! Placeholders in the messages of programs: `%s`, `%(name)d`, `%{name}`, `{name}`, `{{name}}`, `{0}`.

use std::ops::Range;

use super::run::Run;
use crate::model::{CodeRole, Span};

/// Adds `text`, which was read from `source`, to a run, with its placeholders as codes.
pub(super) fn add(run: &mut Run, text: &str, source: Span) {
    // Only where the text stands letter by letter can a part of it have a place of its own.
    let exact = text.len() == source.len();
    let place = |from: usize, to: usize| {
        if exact { Span::new(source.start + from, source.start + to) } else { source }
    };
    let mut at = 0;
    let mut from = 0;
    while let Some(found) = memchr::memchr2(b'%', b'{', &text.as_bytes()[from..]) {
        let start = from + found;
        let Some(length) = length(&text[start..]).filter(|_| exact) else {
            from = start + 1;
            continue;
        };
        if start > at {
            run.text(&text[at..start], place(at, start));
        }
        let raw = &text[start..start + length];
        run.alone(CodeRole::Other, raw, raw, place(start, start + length));
        at = start + length;
        from = at;
    }
    if at < text.len() {
        run.text(&text[at..], place(at, text.len()));
    }
}

/// Adds a message that stands at `start` letter by letter, with the syntax of an ICU message and
/// placeholders as codes.
pub(super) fn add_message(run: &mut Run, text: &str, start: usize) {
    let mut from = 0;
    for range in icu(text).unwrap_or_default() {
        add(run, &text[from..range.start], Span::new(start + from, start + range.start));
        let code = &text[range.clone()];
        run.alone(CodeRole::Other, code, code, Span::new(start + range.start, start + range.end));
        from = range.end;
    }
    add(run, &text[from..], Span::new(start + from, start + text.len()));
}

/// The length of the placeholder that `text` begins with.
fn length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    if bytes.starts_with(b"{{") && bytes.get(2) != Some(&b'{') {
        let inner = length(&text[1..])?;
        return text[1 + inner..].starts_with('}').then_some(inner + 2);
    }
    if bytes.starts_with(b"%{") && bytes.get(2) != Some(&b'{') {
        return length(&text[1..]).map(|inner| inner + 1);
    }
    if bytes.first() == Some(&b'{') {
        let end = text.find('}')?;
        let name = &text[1..end];
        let plain = name.len() <= 40 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-:!".contains(&b));
        return plain.then_some(end + 1);
    }
    // printf: %[n$][flags][width][.precision][length]conversion; Python: %(name)conversion
    let mut at = 1;
    if bytes.get(1) == Some(&b'%') {
        return None;
    }
    if bytes.get(1) == Some(&b'(') {
        at = text.find(')')? + 1;
    } else {
        let digits = bytes[1..].iter().take_while(|b| b.is_ascii_digit()).count();
        if digits > 0 && bytes.get(1 + digits) == Some(&b'$') {
            at = digits + 2;
        }
    }
    let skip = |at: usize, set: &[u8]| at + bytes[at.min(bytes.len())..].iter().take_while(|b| set.contains(b)).count();
    at = skip(at, b"-+#0'");
    at = skip(at, b"0123456789*.");
    at = skip(at, b"hlLzjtq");
    // A space as a flag would take `100 % sure` for a placeholder.
    bytes.get(at).filter(|b| b"diouxXeEfFgGaAcsSp@".contains(b)).map(|_| at + 1)
}

/// The syntax of an ICU message with branches: the ranges that are not words. `None` when the text
/// is none, or a broken one.
pub(super) fn icu(text: &str) -> Option<Vec<Range<usize>>> {
    if !text.contains(", plural")
        && !text.contains(", select")
        && !text.contains(",plural")
        && !text.contains(",select")
    {
        return None;
    }
    let mut syntax = Vec::new();
    let end = branch(text, 0, 0, &mut syntax)?;
    (end == text.len()).then_some(syntax)
}

/// Reads words up to the end of a branch, or of the text; gives the place.
fn branch(text: &str, from: usize, depth: usize, syntax: &mut Vec<Range<usize>>) -> Option<usize> {
    let mut at = from;
    while let Some(found) = text[at..].find(['{', '}', '\'']) {
        at += found;
        match text.as_bytes()[at] {
            b'\'' => {
                // `'{…'` is text that only looks like syntax.
                let quoted = text[at + 1..].starts_with(['{', '}', '#']);
                at = if quoted { text[at + 1..].find('\'').map_or(text.len(), |i| at + i + 2) } else { at + 1 };
            }
            b'}' => return (depth > 0).then_some(at),
            _ => at = argument(text, at, depth, syntax)?,
        }
    }
    (depth == 0).then_some(text.len())
}

/// Reads what a brace opens; gives the place after it.
fn argument(text: &str, open: usize, depth: usize, syntax: &mut Vec<Range<usize>>) -> Option<usize> {
    if depth > 10 {
        return None;
    }
    let body = &text[open..];
    let close = body.find('}')?;
    let branching = body[..close].split(',').nth(1).is_some_and(|kind| {
        ["plural", "select", "selectordinal"].contains(&kind.split('{').next().unwrap_or_default().trim())
    });
    if !branching {
        syntax.push(open..open + close + 1);
        return Some(open + close + 1);
    }
    let mut start = open;
    let mut at = open + 1;
    loop {
        // To the next branch, or to the end of them all.
        at += text[at..].find(['{', '}'])?;
        let ends = text.as_bytes()[at] == b'}';
        at += 1;
        syntax.push(start..at);
        if ends {
            return Some(at);
        }
        at = branch(text, at, depth + 1, syntax)?;
        start = at;
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_words() {
        for (text, wanted) in [
            ("%s", Some(2)),
            ("%1$s x", Some(4)),
            ("%-5.2f%", Some(6)),
            ("%(name)s", Some(8)),
            ("%lld", Some(4)),
            ("%%", None),
            ("% sure", None),
            ("%", None),
            ("{name}", Some(6)),
            ("{0}", Some(3)),
            ("{{name}} x", Some(8)),
            ("{{{name}}}", None),
            ("%{name}", Some(7)),
            ("{{name}", None),
            ("{}", Some(2)),
            ("{a b}", None),
            ("{", None),
        ] {
            assert_eq!(length(text), wanted, "{text}");
        }
    }
}
