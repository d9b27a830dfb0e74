//! Findings that somebody has looked at and allows, in a comment beside the text:
//!
//! ```text
//! <!-- tilmach: allow TERM002 reason="the ministry's own words" until=2027-01-01 -->
//! ```
//!
//! The words `tilmach: allow` count in any comment of the format (or in a note of an XLIFF file).
//! Standing beside text, a comment speaks for its own line; alone, for the block that follows (a paragraph, a
//! message, a unit);
//! `tilmach: allow-file` for the whole file. Several codes are divided by commas, and a prefix
//! (`TERM`) stands for all of its codes. A reason is required; `until` is the last day it holds.
//!
//! A comment that allows nothing, is malformed or out of date is itself a finding: a forgotten one
//! would hide the next error.

use super::registry::{self, Info, Scope};
use super::{Context, Version};
use crate::glossary::history::check_date;
use crate::io::closest;
use crate::model::{Applicability, Edit, Finding, Fix, LineIndex, Message, Severity, Span};

/// The codes this room reports.
pub(super) const INFOS: &[Info] = &[
    Info {
        code: "SUPP001",
        name: "unused-suppression",
        severity: Severity::Warning,
        scope: Scope::Version,
        page: PAGE,
    },
    Info {
        code: "SUPP002",
        name: "malformed-suppression",
        severity: Severity::Error,
        scope: Scope::Version,
        page: PAGE,
    },
    Info {
        code: "SUPP003",
        name: "expired-suppression",
        severity: Severity::Warning,
        scope: Scope::Version,
        page: PAGE,
    },
];

const PAGE: &str = include_str!("suppress.page.md");

/// One comment that allows something.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Allow {
    /// The comment's words in the file.
    span: Span,
    codes: Vec<String>,
    until: Option<String>,
    /// What it speaks for.
    scope: Span,
}

const MARK: &str = "tilmach:";

/// What may follow: for the place of the comment, and for the whole file.
const VERBS: [&str; 2] = ["allow", "allow-file"];

/// Takes away what is allowed and adds what is wrong with the comments themselves.
pub(super) fn apply(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let target = &context.target;
    if !target.source.contains(MARK) {
        return;
    }
    let (allows, mut own) = parse(context, target);
    let today = context.checker.settings.today.as_deref();
    let mut used = vec![false; allows.len()];
    let expired = |allow: &Allow| today.zip(allow.until.as_deref()).is_some_and(|(today, until)| until < today);
    findings.retain(|finding| {
        let covers = |allow: &Allow| {
            allow.scope.start <= finding.span.start
                && finding.span.start < allow.scope.end.max(allow.scope.start + 1)
                && allow.codes.iter().any(|code| finding.code.starts_with(code.as_str()))
        };
        let mut kept = true;
        for (allow, used) in allows.iter().zip(&mut used) {
            if covers(allow) {
                // Out of date: it hides nothing, but it is not unused either.
                *used = true;
                kept &= expired(allow);
            }
        }
        kept
    });
    for (allow, used) in allows.iter().zip(used) {
        let codes = allow.codes.join(", ");
        if expired(allow) {
            let until = allow.until.clone().unwrap_or_default();
            own.push(context.finding_at(
                "SUPP003",
                allow.span,
                Message::new("finding-supp003").arg("codes", codes).arg("until", until),
            ));
        } else if !used {
            let mut finding =
                context.finding_at("SUPP001", allow.span, Message::new("finding-supp001").arg("codes", codes));
            finding.fix = comment(target.source, allow.span).map(|span| Fix {
                edits: vec![Edit { span, replacement: String::new() }],
                applicability: Applicability::Suggested,
            });
            own.push(finding);
        }
    }
    findings.append(&mut own);
}

/// The whole comment around `span`, for taking it away.
fn comment(text: &str, span: Span) -> Option<Span> {
    let start = text[..span.start].rfind("<!--")?;
    let end = span.end + text[span.end..].find("-->")? + 3;
    text[start + 4..span.start].trim().is_empty().then_some(Span::new(start, end))
}

fn parse(context: &Context<'_>, version: &Version<'_>) -> (Vec<Allow>, Vec<Finding>) {
    let text = version.source;
    let lines = LineIndex::new(text);
    let mut allows = Vec::new();
    let mut wrong = Vec::new();
    for (at, _) in text.match_indices(MARK) {
        let line_number = lines.position(text, at).line;
        let line = lines.line_span(text, line_number);
        let rest = &text[at + MARK.len()..line.end];
        let closed = || ["-->", "*/", "</note>", "#}", "%}"].iter().filter_map(|e| rest.find(e)).min();
        let end = if in_string(text, at) { string_end(rest) } else { closed().unwrap_or(rest.len()) };
        let span = Span::new(at, at + MARK.len() + rest[..end].trim_end().len());
        let rest = rest[..end].trim();
        let (verb, words) = rest.split_at(rest.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(rest.len()));
        if !VERBS.contains(&verb) {
            // Prose may say "tilmach: …"; a slip of the fingers must not pass for it.
            if let Some(near) = closest(verb, VERBS) {
                let message = Message::new("finding-supp002-word").arg("found", verb).arg("near", near);
                wrong.push(context.finding_at("SUPP002", span, message));
            }
            continue;
        }
        let whole = verb == VERBS[1];
        match read(words) {
            Ok((codes, until)) => {
                let scope = if whole { Span::new(0, text.len()) } else { scope(version, &lines, line_number, at) };
                allows.push(Allow { span, codes, until, scope });
            }
            Err(message) => wrong.push(context.finding_at("SUPP002", span, message)),
        }
    }
    (allows, wrong)
}

/// Whether the mark begins a string: a value of JSON, a cell of a table.
fn in_string(text: &str, at: usize) -> bool {
    text[..at].ends_with('"')
}

/// Where the string ends that `rest` goes on with; a backslash or a second quotation mark escapes one.
fn string_end(rest: &str) -> usize {
    let mut bytes = rest.bytes().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        let escaped = byte == b'\\' || byte == b'"' && bytes.peek().is_some_and(|&(_, next)| next == b'"');
        if escaped {
            bytes.next();
        } else if byte == b'"' {
            return at;
        }
    }
    rest.len()
}

/// The codes and the last day of `CODE, CODE reason="…" until=…`.
fn read(words: &str) -> Result<(Vec<String>, Option<String>), Message> {
    let words = words.trim().replace("&quot;", "\"").replace("\\\"", "\"").replace("\"\"", "\"");
    let mut codes = Vec::new();
    let mut rest = words.as_str();
    loop {
        rest = rest.trim_start_matches([' ', ',']);
        let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let word = &rest[..len];
        if word.is_empty() || rest[len..].starts_with('=') {
            break;
        }
        let code = word.to_ascii_uppercase();
        let all = registry::all();
        if !all.iter().any(|info| info.code.starts_with(&code)) {
            let near = closest(&code, all.iter().map(|info| info.code)).unwrap_or("TERM001");
            return Err(Message::new("finding-supp002-code").arg("code", word).arg("near", near));
        }
        codes.push(code);
        rest = &rest[len..];
    }
    if codes.is_empty() {
        return Err(Message::new("finding-supp002-no-code"));
    }
    let mut reason = false;
    let mut until = None;
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let Some((name, value)) = rest.split_once('=') else {
            return Err(Message::new("finding-supp002-syntax").arg("found", rest));
        };
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => {
                quoted.split_once('"').ok_or_else(|| Message::new("finding-supp002-syntax").arg("found", rest))?
            }
            None => value.split_once(' ').unwrap_or((value, "")),
        };
        match name.trim() {
            "reason" => reason = !value.trim().is_empty(),
            "until" if check_date(value).is_ok() => until = Some(value.to_owned()),
            _ => return Err(Message::new("finding-supp002-syntax").arg("found", format!("{name}={value}"))),
        }
        rest = after;
    }
    if reason { Ok((codes, until)) } else { Err(Message::new("finding-supp002-no-reason")) }
}

/// What a comment on line `number` speaks for.
fn scope(version: &Version<'_>, lines: &LineIndex, number: usize, at: usize) -> Span {
    let text = version.source;
    let line = lines.line_span(text, number);
    let words = line.of(text);
    let opening = ["<!--", "/*", "<note", "{#", "#", "//", "NOTE"].iter();
    let open = opening.filter_map(|open| Some((text[line.start..at].rfind(open)? + line.start, *open))).max();
    let before = text[line.start..open.map_or(at, |(start, _)| start)].trim();
    let after = ["-->", "*/", "</note>", "#}"].iter().find_map(|close| {
        let found = words[at - line.start..].find(close)?;
        Some(words[at - line.start + found + close.len()..].trim())
    });
    // A note stands beside the sentences of its unit, never beside words, however the file is laid out.
    let note = open.is_some_and(|(_, open)| open == "<note");
    if !note && (!before.is_empty() || after.is_some_and(|words| !words.is_empty())) {
        return line;
    }
    // Alone: the block that follows, be it a paragraph, a message or a unit.
    let mut following = version.segments.iter().skip_while(|segment| segment.anchor.start < at).peekable();
    let block = following.peek().map(|segment| segment.block);
    let end = following.take_while(|segment| Some(segment.block) == block).map(|segment| segment.anchor.end).max();
    let mut end = end.unwrap_or(text.len());
    // The plural forms of a message of PO are one message.
    for segment in &version.segments {
        if segment.anchor.start < end {
            continue;
        }
        let between = &text[end..segment.anchor.start];
        if !between.contains("msgstr[") || between.contains("msgid") {
            break;
        }
        end = segment.anchor.end;
    }
    Span::new(if note { at } else { line.start }, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats;
    use crate::text::segment::Segmenters;

    #[test]
    fn a_comment_is_read() {
        let (codes, until) = read(" TERM002, NUMB reason=\"as quoted\" until=2027-01-01").unwrap();
        assert_eq!(
            (codes.as_slice(), until.as_deref()),
            (&["TERM002".to_owned(), "NUMB".to_owned()][..], Some("2027-01-01"))
        );
        for (words, id) in [
            ("", "finding-supp002-no-code"),
            ("TERM002", "finding-supp002-no-reason"),
            ("TERN002 reason=\"x\"", "finding-supp002-code"),
            ("TERM002 reason=\"x\" until=soon", "finding-supp002-syntax"),
            ("TERM002 reason=\"x\" until=2027-02-31", "finding-supp002-syntax"),
            ("TERM002 because", "finding-supp002-code"),
        ] {
            assert_eq!(read(words).unwrap_err().id, id, "{words}");
        }
    }

    #[test]
    fn a_string_ends_where_its_format_says() {
        for (rest, words) in [
            (r#" a=\"b\"", c"#, r#" a=\"b\""#),
            (r#" a=""b""",c"#, r#" a=""b"""#),
            (r#" a",c"#, " a"),
            (" no end", " no end"),
        ] {
            assert_eq!(&rest[..string_end(rest)], words);
        }
    }

    #[test]
    fn a_comment_speaks_for_its_line_or_the_next_paragraph() {
        let text = "one <!-- tilmach: allow X -->\n\n<!-- tilmach: allow X -->\ntwo\nthree\n\nfour\n";
        let lines = LineIndex::new(text);
        let document = formats::by_name("markdown").unwrap().read(text, &formats::ReadOptions::default());
        let version = Version::of_document("a.md", &document, &"en".parse().unwrap(), &Segmenters::default());
        let at: Vec<usize> = text.match_indices(MARK).map(|(at, _)| at).collect();
        assert!(scope(&version, &lines, 1, at[0]).of(text).starts_with("one"));
        assert!(scope(&version, &lines, 3, at[1]).of(text).ends_with("three"));
    }
}
