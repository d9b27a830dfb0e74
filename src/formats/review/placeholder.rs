//! Codes as an editor reads and types them: `<b>`, `{name}`, `[1]`.

use std::collections::BTreeSet;

use crate::model::{Code, CodeKind, CodeRole, Content, Message, Piece, Segment};

/// The placeholders of one segment: each code has one, and none looks like a part of the text.
pub(super) struct Placeholders {
    /// Codes of the source, then those that only the target has; and what each is called.
    known: Vec<(Code, String)>,
}

impl Placeholders {
    pub(super) fn of(segment: &Segment) -> Self {
        let mut known: Vec<(Code, String)> = Vec::new();
        let mut taken = BTreeSet::new();
        let texts = [Some(&segment.source), segment.target.as_ref()];
        let is_text = |name: &str| texts.iter().flatten().any(|content| content.text.contains(name));
        for code in texts.into_iter().flatten().flat_map(|content| &content.codes) {
            if known.iter().any(|(own, _)| (own.id, own.kind) == (code.id, code.kind)) {
                continue;
            }
            // Both ends of a pair are called the same.
            let partner = known.iter().find(|(own, _)| own.id == code.id).map(|(_, name)| name.clone());
            let name = match (partner, code.kind) {
                (Some(open), CodeKind::Close) => format!("</{}", open.trim_start_matches('<')),
                (Some(close), CodeKind::Open) => close.replacen("</", "<", 1),
                _ => {
                    let plain = name(code);
                    let bare = plain.trim_start_matches(['<', '/']).to_owned();
                    let mut number = 1;
                    let mut own = plain.clone();
                    while taken.contains(own.trim_start_matches(['<', '/'])) || is_text(&own) {
                        number += 1;
                        own = numbered(&plain, number);
                    }
                    taken.insert(if number == 1 { bare } else { own.trim_start_matches(['<', '/']).to_owned() });
                    own
                }
            };
            known.push((code.clone(), name));
        }
        Placeholders { known }
    }

    /// The content with its placeholders.
    pub(super) fn write(&self, content: &Content) -> String {
        let piece = |piece: Piece<'_>| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Code(code) => {
                let own = self.known.iter().find(|(own, _)| (own.id, own.kind) == (code.id, code.kind));
                own.map_or_else(|| code.label.to_string(), |(_, name)| name.clone())
            }
        };
        content.pieces().map(piece).collect()
    }

    /// What was typed, with the codes in place of their placeholders.
    ///
    /// # Errors
    /// When a code of `wanted` is missing or stands twice: the message names it.
    pub(super) fn read(&self, typed: &str, wanted: &Content) -> Result<Content, Message> {
        let mut content = Content::default();
        let mut at = 0;
        while at < typed.len() {
            let rest = &typed[at..];
            let longest = self.known.iter().filter(|(_, name)| rest.starts_with(name.as_str()));
            if let Some((code, name)) = longest.max_by_key(|(_, name)| name.len()) {
                content.codes.push(Code { at: content.text.len(), ..code.clone() });
                at += name.len();
            } else {
                let c = rest.chars().next().unwrap_or_default();
                content.text.push(c);
                at += c.len_utf8().max(1);
            }
        }
        for (code, name) in &self.known {
            let count = |content: &Content| {
                content.codes.iter().filter(|own| (own.id, own.kind) == (code.id, code.kind)).count()
            };
            let (had, has) = (count(wanted), count(&content));
            if has < had {
                return Err(Message::new("review-code-missing").arg("code", name.as_str()));
            }
            if has > had.max(1) {
                return Err(Message::new("review-code-twice").arg("code", name.as_str()));
            }
        }
        let crossed = content.codes.iter().enumerate().find(|(at, code)| {
            let opens = |own: &Code| own.id == code.id && own.kind == CodeKind::Open;
            code.kind == CodeKind::Close
                && self.known.iter().any(|(own, _)| opens(own))
                && !content.codes[..*at].iter().any(opens)
        });
        match crossed
            .and_then(|(_, code)| self.known.iter().find(|(own, _)| (own.id, own.kind) == (code.id, code.kind)))
        {
            Some((_, name)) => Err(Message::new("review-code-order").arg("code", name.as_str())),
            None => Ok(content),
        }
    }
}

/// A code's label where that can be typed and told from words, else one by its role.
fn name(code: &Code) -> String {
    let label = &*code.label;
    let bracketed = [('<', '>'), ('{', '}'), ('[', ']')]
        .iter()
        .any(|&(open, close)| label.starts_with(open) && label.ends_with(close) && label.len() > 2);
    if bracketed && label.chars().count() <= 24 && !label.contains([' ', '\n', '"']) {
        return label.to_owned();
    }
    let slash = if code.kind == CodeKind::Close { "/" } else { "" };
    match (code.kind, code.role) {
        (CodeKind::Alone, _) => format!("[{}]", code.id),
        (_, CodeRole::Link) => format!("<{slash}link>"),
        (_, CodeRole::Quote) => format!("<{slash}q>"),
        (_, CodeRole::Fmt) if label == "**" || label == "__" => format!("<{slash}b>"),
        (_, CodeRole::Fmt) if label == "*" || label == "_" => format!("<{slash}i>"),
        _ => format!("<{slash}{}>", code.id),
    }
}

/// A text cut into words and what looks like a placeholder (`true`), so that each can be shown in its own direction.
pub(super) fn stretches(text: &str) -> Vec<(&str, bool)> {
    let mut out = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(open) = text[from..].find(['<', '{', '[']).map(|at| from + at) {
        let close = match text.as_bytes()[open] {
            b'<' => '>',
            b'{' => '}',
            _ => ']',
        };
        from = open + 1;
        let inner = text[from..].split(close).next().unwrap_or_default();
        let ends = text[from + inner.len()..].starts_with(close);
        if ends && !inner.is_empty() && inner.chars().count() <= 26 && !inner.contains([' ', '\n']) {
            let end = from + inner.len() + 1;
            out.extend((open > start).then(|| (&text[start..open], false)));
            out.push((&text[open..end], true));
            (start, from) = (end, end);
        }
    }
    out.extend((start < text.len()).then(|| (&text[start..], false)));
    out
}

/// `<a>` is `<a:2>` when it is the second.
fn numbered(name: &str, number: usize) -> String {
    let (body, end) = name.split_at(name.len() - 1);
    format!("{body}:{number}{end}")
}
