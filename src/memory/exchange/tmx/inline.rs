//! Inline elements of a `seg`: which markup may be written as it was read, and what is written for
//! other codes.

use std::borrow::Cow;
use std::fmt::Write as _;

use quick_xml::XmlVersion;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attribute;

use super::write::escape;
use crate::model::{Code, CodeKind, CodeRole, Content, Piece};

/// The text with its inline codes. Codes that came from a TMX are written as they were, as far as the
/// document type allows that; others become `bpt` and `ept` where both ends stand in the segment in
/// order, else `it`, or `ph`.
pub(super) fn seg(line: &mut String, content: &Content, markup: &[String]) {
    let codes = &content.codes;
    let partners = pairs(codes);
    let own = own_markup(markup, &partners);
    let mut numbers = vec![0u32; codes.len()];
    // Numbers of written markup must not be given twice.
    let mut last = own.iter().flatten().filter_map(|m| paired_number(m)).max().unwrap_or(0);
    let mut at = 0;
    for piece in content.pieces() {
        match piece {
            Piece::Text(text) => escape(line, text, false),
            Piece::Code(code) => {
                match (own.get(at).and_then(Option::as_deref), partners[at]) {
                    (Some(own), _) => line.push_str(own),
                    (None, Some(other)) if other > at => {
                        last += 1;
                        numbers[at] = last;
                        numbers[other] = last;
                        let role = type_of(code.role);
                        write!(line, "<bpt i=\"{last}\" x=\"{}\"{role}>", code.id).expect("a string");
                        escape(line, &code.raw, false);
                        line.push_str("</bpt>");
                    }
                    (None, Some(_)) => {
                        write!(line, "<ept i=\"{}\">", numbers[at]).expect("a string");
                        escape(line, &code.raw, false);
                        line.push_str("</ept>");
                    }
                    (None, None) => {
                        let (name, pos) = match code.kind {
                            CodeKind::Open => ("it", " pos=\"begin\""),
                            CodeKind::Close => ("it", " pos=\"end\""),
                            CodeKind::Alone => ("ph", ""),
                        };
                        write!(line, "<{name}{pos} x=\"{}\"{}>", code.id, type_of(code.role)).expect("a string");
                        escape(line, &code.raw, false);
                        write!(line, "</{name}>").expect("a string");
                    }
                }
                at += 1;
            }
        }
    }
}

/// The markup of each code that may stay. An end whose other end is not there, or says another number,
/// is none; nor is one whose other end is none.
fn own_markup<'a>(markup: &'a [String], partners: &[Option<usize>]) -> Vec<Option<Cow<'a, str>>> {
    let mut own: Vec<_> = markup.iter().map(|m| if m.is_empty() { None } else { allowed(m) }).collect();
    own.resize(partners.len(), None);
    for at in 0..own.len() {
        let is_end = |at: usize| markup.get(at).is_some_and(|m| m.starts_with("<bpt") || m.starts_with("<ept"));
        let number = |own: &Option<Cow<'_, str>>| own.as_deref().and_then(paired_number);
        let keeps = !is_end(at) || {
            partners[at].is_some_and(|other| number(&own[at]).is_some() && number(&own[at]) == number(&own[other]))
        };
        if !keeps {
            own[at] = None;
            if let Some(other) = partners[at].filter(|&other| is_end(other)) {
                own[other] = None;
            }
        }
    }
    own
}

/// What TMX 1.4b says of an inline element: its attributes, the one it must have, what may stand in it.
struct Element {
    name: &'static str,
    attributes: &'static [&'static str],
    required: Option<&'static str>,
    children: &'static [&'static str],
}

const SUB: &[&str] = &["sub"];
const INLINE: &[&str] = &["bpt", "ept", "ph", "it", "hi", "ut"];
const ELEMENTS: [Element; 7] = [
    Element { name: "bpt", attributes: &["i", "x", "type"], required: Some("i"), children: SUB },
    Element { name: "ept", attributes: &["i"], required: Some("i"), children: SUB },
    Element { name: "it", attributes: &["pos", "x", "type"], required: Some("pos"), children: SUB },
    Element { name: "ph", attributes: &["x", "assoc", "type"], required: None, children: SUB },
    Element { name: "hi", attributes: &["x", "type"], required: None, children: INLINE },
    Element { name: "ut", attributes: &["x"], required: None, children: SUB },
    Element { name: "sub", attributes: &["datatype", "type"], required: None, children: INLINE },
];

/// The markup of a code as the document type allows it: attributes it does not know are left out.
/// `None` when it cannot stay at all, since an attribute or the nesting is wrong.
fn allowed(markup: &str) -> Option<Cow<'_, str>> {
    if markup.starts_with("</") {
        return Some(Cow::Borrowed(markup));
    }
    let no_xml = |c: char| matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}');
    if markup.contains("]]>") || markup.contains(no_xml) {
        return None;
    }
    let mut reader = quick_xml::Reader::from_str(markup);
    // The start tag of a `hi` stands alone.
    reader.config_mut().check_end_names = false;
    let mut out = String::with_capacity(markup.len());
    let mut changed = false;
    let mut open: Vec<&Element> = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                let element = ELEMENTS.iter().find(|element| element.name == start.name().as_ref())?;
                if open.last().is_some_and(|around| !around.children.contains(&element.name)) {
                    return None;
                }
                open.push(element);
                out.extend(["<", element.name]);
                let mut required = element.required;
                for attribute in start.attributes() {
                    let known = attribute.ok().and_then(|attribute| element.value(&attribute));
                    changed |= known.is_none();
                    if let Some((name, value)) = known {
                        required = required.filter(|required| *required != name);
                        out.extend([" ", name, "=\""]);
                        escape(&mut out, &value, true);
                        out.push('"');
                    }
                }
                if required.is_some() {
                    return None;
                }
                out.push('>');
            }
            Event::End(end) => {
                open.pop()?;
                out.extend(["</", end.name().as_ref(), ">"]);
            }
            Event::Text(text) => out.push_str(&text),
            Event::GeneralRef(reference) => {
                if reference.resolve_char_ref().ok()?.is_some_and(no_xml) {
                    return None;
                }
                out.extend(["&", &*reference, ";"]);
            }
            Event::Eof => break,
            _ => return None,
        }
    }
    Some(if changed { Cow::Owned(out) } else { Cow::Borrowed(markup) })
}

impl Element {
    /// Name and value of an attribute that it may have.
    fn value<'a>(&self, attribute: &Attribute<'a>) -> Option<(&'static str, Cow<'a, str>)> {
        let name = *self.attributes.iter().find(|name| **name == attribute.key.as_ref())?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).ok()?;
        let valid = match name {
            "pos" => matches!(&*value, "begin" | "end"),
            "assoc" => matches!(&*value, "p" | "f" | "b"),
            "i" => value.trim().parse::<u32>().is_ok(),
            _ => true,
        };
        (valid && !attribute.value.contains('<')).then_some((name, value))
    }
}

/// The `i` of an element written as markup.
pub(super) fn paired_number(markup: &str) -> Option<u32> {
    let Ok(Event::Start(start)) = quick_xml::Reader::from_str(markup).read_event() else { return None };
    let value = start.try_get_attribute("i").ok()??.normalized_value(XmlVersion::Explicit1_0).ok()?;
    value.trim().parse().ok()
}

/// For each code the place of the other end of its pair, if it has one further on or before.
fn pairs(codes: &[Code]) -> Vec<Option<usize>> {
    let mut partners = vec![None; codes.len()];
    for (end, code) in codes.iter().enumerate().filter(|(_, c)| c.kind == CodeKind::Close) {
        let is_start = |&start: &usize| {
            codes[start].kind == CodeKind::Open && codes[start].id == code.id && partners[start].is_none()
        };
        if let Some(start) = (0..end).rev().find(is_start) {
            partners[start] = Some(end);
            partners[end] = Some(start);
        }
    }
    partners
}

fn type_of(role: CodeRole) -> &'static str {
    match role {
        CodeRole::Fmt => " type=\"x-fmt\"",
        CodeRole::Link => " type=\"link\"",
        CodeRole::Image => " type=\"image\"",
        CodeRole::Quote => " type=\"x-quote\"",
        CodeRole::Ui => " type=\"x-ui\"",
        CodeRole::Other => "",
    }
}
