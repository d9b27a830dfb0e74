//! From a translation to runs.

use std::fmt::Write as _;

use super::read::Shape;
use crate::io::xml::escape_text;
use crate::model::{CodeKind, CodeRole, Content, Lang, Piece, Span, Variety};

/// The runs of a translated paragraph.
pub(super) fn encode(shape: &Shape, content: &Content, target: Option<&Lang>) -> String {
    let Shape { prefix, base, drawing, .. } = shape;
    let mut out = String::new();
    let mut formats: Vec<(u32, &str)> = Vec::new();
    let mut after_break = false;
    for piece in content.pieces() {
        let format = formats.last().map_or(base.as_str(), |(_, format)| format);
        match piece {
            Piece::Text(text) => {
                let text = if after_break { text.strip_prefix('\n').unwrap_or(text) } else { text };
                after_break = false;
                if text.is_empty() {
                    continue;
                }
                let space = if *drawing { "" } else { " xml:space=\"preserve\"" };
                let _ = write!(out, "<{prefix}r>{}<{prefix}t{space}>", run_format(format, shape, target));
                escape_text(&text.replace(['\n', '\r'], " "), &mut out);
                let _ = write!(out, "</{prefix}t></{prefix}r>");
            }
            Piece::Code(code) if is_format(&code.raw, code.kind, code.role) => match code.kind {
                CodeKind::Open => formats.push((code.id, &code.raw)),
                _ => formats.retain(|(id, _)| *id != code.id),
            },
            Piece::Code(code) => {
                after_break = code.role == CodeRole::Ui;
                let name = code.raw.trim_start_matches('<').split([' ', '/', '>']).next().unwrap_or_default();
                let in_run = matches!(name.rsplit(':').next(), Some("tab" | "br" | "cr" | "sym"))
                    || (code.kind == CodeKind::Alone && is_run_child(name, prefix));
                if in_run {
                    let format = run_format(format, shape, target);
                    let _ = write!(out, "<{prefix}r>{format}{}</{prefix}r>", code.raw);
                } else {
                    out.push_str(&code.raw);
                }
            }
        }
    }
    out
}

/// Declares a paragraph's direction, when its target is written from right to left.
pub(super) fn direction(text: &str, shape: &Shape) -> Option<(Span, String)> {
    let Shape { prefix, drawing, properties, .. } = shape;
    let raw = properties.of(text);
    if *drawing || raw.contains(&format!("<{prefix}bidi/>")) {
        return None;
    }
    if properties.is_empty() {
        return Some((*properties, format!("<{prefix}pPr><{prefix}bidi/></{prefix}pPr>")));
    }
    if raw.ends_with("/>") && !raw.contains("</") && raw.matches('<').count() == 1 {
        let open = raw.trim_end_matches("/>");
        return Some((*properties, format!("{open}><{prefix}bidi/></{prefix}pPr>")));
    }
    // `bidi` has its place among the properties (ECMA-376 §17.3.1.26).
    let at = BEFORE_BIDI.iter().filter_map(|name| end_of(raw, prefix, name)).max();
    let at = at.unwrap_or_else(|| raw.find('>').map_or(raw.len(), |i| i + 1));
    let at = properties.start + at;
    Some((Span::new(at, at), format!("<{prefix}bidi/>")))
}

/// An `rPr` for the target language: its tag, and for a right-to-left script its direction, its
/// font, and the properties that Word keeps apart for such scripts.
fn run_format(format: &str, shape: &Shape, target: Option<&Lang>) -> String {
    let prefix = &shape.prefix;
    let Some(target) = target.filter(|_| !shape.drawing) else { return format.to_owned() };
    let inner = format.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</")).map_or("", |(inner, _)| inner);
    let mut inner = without(inner, prefix, "lang");
    let (attribute, tag) = match target.variety() {
        Variety::ZhHans => ("eastAsia", "zh-CN"),
        Variety::ZhHant => ("eastAsia", if target.region() == Some("HK") { "zh-HK" } else { "zh-TW" }),
        Variety::UgArab => ("bidi", "ug-CN"),
        _ => ("val", ""),
    };
    let tag = if tag.is_empty() { target.to_string() } else { tag.to_owned() };
    let mut tail = String::new();
    if target.is_rtl() {
        inner = without(&inner, prefix, "rtl");
        for (simple, complex) in [("b", "bCs"), ("i", "iCs"), ("sz", "szCs")] {
            if let Some(end) = end_of(&inner, prefix, simple)
                && end_of(&inner, prefix, complex).is_none()
            {
                let start = inner[..end].rfind('<').unwrap_or(0);
                let copy = inner[start..end].replacen(&format!("{prefix}{simple}"), &format!("{prefix}{complex}"), 1);
                inner.insert_str(end, &copy);
            }
        }
        if end_of(&inner, prefix, "rFonts").is_none() {
            let at = end_of(&inner, prefix, "rStyle").unwrap_or(0);
            inner.insert_str(at, &format!("<{prefix}rFonts {prefix}cs=\"{UYGHUR_FONT}\"/>"));
        }
        let _ = write!(tail, "<{prefix}rtl/>");
    }
    let _ = write!(tail, "<{prefix}lang {prefix}{attribute}=\"{tag}\"/>");
    // These come after the language (ECMA-376 §17.3.2.28).
    let late = ["eastAsianLayout", "specVanish", "oMath", "rPrChange"];
    let at = late.iter().filter_map(|name| inner.find(&format!("<{prefix}{name}"))).min().unwrap_or(inner.len());
    inner.insert_str(at, &tail);
    format!("<{prefix}rPr>{inner}</{prefix}rPr>")
}

/// The font that Windows brings for Uyghur.
const UYGHUR_FONT: &str = "Microsoft Uighur";

/// The paragraph properties that stand before `bidi`.
const BEFORE_BIDI: [&str; 18] = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
];

/// Whether a code is a change of formatting: its markup is an `rPr`, or nothing.
fn is_format(raw: &str, kind: CodeKind, role: CodeRole) -> bool {
    kind != CodeKind::Alone
        && role == CodeRole::Fmt
        && (raw.is_empty() || raw.split([' ', '>', '/']).next().is_some_and(|n| n.ends_with("rPr")))
}

/// Whether an element stands inside a run rather than beside one.
fn is_run_child(name: &str, prefix: &str) -> bool {
    let local = name.strip_prefix(prefix).unwrap_or(name);
    matches!(
        local,
        "drawing"
            | "pict"
            | "object"
            | "footnoteReference"
            | "endnoteReference"
            | "commentReference"
            | "fldChar"
            | "instrText"
            | "annotationRef"
            | "footnoteRef"
            | "endnoteRef"
            | "separator"
            | "continuationSeparator"
            | "ptab"
            | "pgNum"
            | "dayShort"
            | "monthShort"
            | "yearShort"
            | "ruby"
            | "delText"
    ) || name == "mc:AlternateContent"
}

/// Where the first element of that name ends.
fn end_of(text: &str, prefix: &str, name: &str) -> Option<usize> {
    let open = format!("<{prefix}{name}");
    let start = text
        .match_indices(&open)
        .map(|(at, _)| at)
        .find(|at| text[at + open.len()..].starts_with([' ', '/', '>', '\n', '\r', '\t']))?;
    let tag = start + text[start..].find('>')? + 1;
    if text[..tag].ends_with("/>") {
        return Some(tag);
    }
    let close = format!("</{prefix}{name}>");
    text[tag..].find(&close).map(|at| tag + at + close.len())
}

/// The text without the first element of that name.
fn without(text: &str, prefix: &str, name: &str) -> String {
    let Some(end) = end_of(text, prefix, name) else { return text.to_owned() };
    let open = format!("<{prefix}{name}");
    let start = text[..end].rfind(&open).unwrap_or(end);
    format!("{}{}", &text[..start], &text[end..])
}
