//! Writing TMX, unit by unit: valid by the DTD of TMX 1.4b, the same units giving the same bytes.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::inline::seg;
use super::{HEADER, newest};
use crate::memory::store::Header;
use crate::memory::unit::{Origin, Provenance, TranslationUnit, Variant};
use crate::model::{Lang, State};

/// Writes a TMX file. Call [`Writer::finish`] at the end, or the file stays open-ended.
#[derive(Debug)]
pub struct Writer<W: Write> {
    out: W,
    source: Lang,
    line: String,
}

/// Attributes that the DTD allows on a `tu` and on a `tuv`.
const TU: &[&str] = &[
    "tuid",
    "o-encoding",
    "datatype",
    "usagecount",
    "lastusagedate",
    "creationtool",
    "creationtoolversion",
    "creationdate",
    "creationid",
    "changedate",
    "segtype",
    "changeid",
    "o-tmf",
    "srclang",
];
const TUV: &[&str] = &[
    "o-encoding",
    "datatype",
    "usagecount",
    "lastusagedate",
    "creationtool",
    "creationtoolversion",
    "creationdate",
    "creationid",
    "changedate",
    "o-tmf",
    "changeid",
];

impl<W: Write> Writer<W> {
    /// Writes the header. `source` is the source language of most units; a unit with another says so.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn new(mut out: W, source: &Lang, header: &Header) -> io::Result<Self> {
        let kept = |name| header.attribute(name);
        write!(
            out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n\
             <header creationtool=\"tilmach\" creationtoolversion=\"{}\" segtype=\"sentence\" o-tmf=\"tilmach\"",
            env!("CARGO_PKG_VERSION")
        )?;
        let mut line = String::new();
        attribute(&mut line, "adminlang", kept("adminlang").unwrap_or("en"));
        attribute(&mut line, "srclang", &source.to_string());
        line.push_str(" datatype=\"plaintext\"");
        for name in HEADER.iter().filter(|name| **name != "adminlang") {
            if let Some(value) = kept(name) {
                attribute(&mut line, name, value);
            }
        }
        let mut props = header.props.iter().filter(|(name, _)| !name.starts_with('@')).peekable();
        if header.notes.is_empty() && props.peek().is_none() && header.encodings.is_empty() {
            line.push_str("/>\n<body>\n");
        } else {
            line.push_str(">\n");
            notes(&mut line, &header.notes, "  ");
            for (name, value) in props {
                prop(&mut line, name, value, "  ");
            }
            for encoding in &header.encodings {
                line.extend(["  ", encoding, "\n"]);
            }
            line.push_str("</header>\n<body>\n");
        }
        out.write_all(line.as_bytes())?;
        Ok(Writer { out, source: source.clone(), line })
    }

    /// Writes one unit.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn write(&mut self, unit: &TranslationUnit) -> io::Result<()> {
        let line = &mut self.line;
        line.clear();
        let p = &unit.provenance;
        line.push_str("<tu");
        for (name, value) in unit_attributes(unit, &self.source) {
            attribute(line, &name, &value);
        }
        line.push_str(">\n");
        notes(line, &p.notes, "  ");
        for (name, value) in unit_props(p) {
            prop(line, name, &value, "  ");
        }
        for variant in &unit.variants {
            tuv(line, variant);
        }
        line.push_str("</tu>\n");
        self.out.write_all(line.as_bytes())
    }

    /// Ends the file and gives the writer back.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(b"</body>\n</tmx>\n")?;
        self.out.flush()?;
        Ok(self.out)
    }
}

fn unit_attributes(unit: &TranslationUnit, source: &Lang) -> Vec<(String, String)> {
    let p = &unit.provenance;
    let mut list: Vec<(String, String)> = Vec::new();
    let kept = |list: &mut Vec<(String, String)>| {
        for (name, value) in &p.props {
            if let Some(name) = name.strip_prefix('@')
                && TU.contains(&name)
                && !list.iter().any(|(n, _)| n == name)
            {
                list.push((name.to_owned(), value.clone()));
            }
        }
    };
    let own =
        [("creationdate", &p.created), ("creationid", &p.creator), ("changedate", &p.changed), ("changeid", &p.author)];
    for (name, value) in own {
        // What a reader finds out from the variants need not be said twice.
        if let Some(value) = value
            && newest(&unit.variants, name) != Some(value)
        {
            list.push((name.to_owned(), value.clone()));
        }
    }
    kept(&mut list);
    if !list.iter().any(|(n, _)| n == "srclang")
        && let Some(first) = unit.variants.first()
        && first.lang != *source
    {
        list.push(("srclang".to_owned(), first.lang.to_string()));
    }
    list
}

fn unit_props(p: &Provenance) -> Vec<(&str, Cow<'_, str>)> {
    let mut list: Vec<(&str, Cow<'_, str>)> = Vec::new();
    let text = [("x-document", &p.document), ("x-identifier", &p.identifier), ("x-project", &p.project)];
    list.extend(text.iter().filter_map(|(name, value)| Some((*name, Cow::Borrowed(value.as_deref()?)))));
    if p.status != State::Translated {
        list.push(("x-status", p.status.name().into()));
    }
    if p.origin != Origin::Human {
        list.push(("x-origin", p.origin.name().into()));
    }
    if let Some(quality) = p.quality {
        list.push(("x-quality", quality.to_string().into()));
    }
    // A neighbour whose text is kept (OmegaT's `prev`, `next`) needs no hash.
    for (name, other, hash) in [("x-previous", "prev", p.previous), ("x-next", "next", p.next)] {
        if let Some(hash) = hash
            && !p.props.iter().any(|(n, _)| n == other)
        {
            list.push((name, hash.to_string().into()));
        }
    }
    let others = p.props.iter().filter(|(n, _)| n.strip_prefix('@').is_none_or(|n| !TU.contains(&n)));
    list.extend(others.map(|(name, value)| (name.as_str(), Cow::Borrowed(value.as_str()))));
    list
}

fn tuv(line: &mut String, variant: &Variant) {
    write!(line, "  <tuv xml:lang=\"{}\"", variant.lang).expect("a string");
    let is_attribute = |name: &str| name.strip_prefix('@').is_some_and(|n| TUV.contains(&n));
    for (name, value) in variant.props.iter().filter(|(n, _)| is_attribute(n)) {
        attribute(line, &name[1..], value);
    }
    line.push('>');
    if !variant.notes.is_empty() || variant.props.iter().any(|(n, _)| !is_attribute(n)) {
        line.push('\n');
        notes(line, &variant.notes, "    ");
        for (name, value) in variant.props.iter().filter(|(n, _)| !is_attribute(n)) {
            prop(line, name, value, "    ");
        }
        line.push_str("    ");
    }
    line.push_str("<seg>");
    seg(line, &variant.content, &variant.markup);
    line.push_str("</seg></tuv>\n");
}

fn notes(line: &mut String, notes: &[String], indent: &str) {
    for note in notes {
        write!(line, "{indent}<note>").expect("a string");
        escape(line, note, false);
        line.push_str("</note>\n");
    }
}

fn prop(line: &mut String, name: &str, value: &str, indent: &str) {
    write!(line, "{indent}<prop type=\"").expect("a string");
    escape(line, name, true);
    line.push_str("\">");
    escape(line, value, false);
    line.push_str("</prop>\n");
}

fn attribute(line: &mut String, name: &str, value: &str) {
    write!(line, " {name}=\"").expect("a string");
    escape(line, value, true);
    line.push('"');
}

/// Escapes for XML 1.0. A carriage return is written as a reference, or a reader would take it for
/// a line end; so are tabs and line ends in attributes. Characters that XML cannot hold at all
/// become U+FFFD.
pub(super) fn escape(line: &mut String, text: &str, in_attribute: bool) {
    for c in text.chars() {
        match c {
            '&' => line.push_str("&amp;"),
            '<' => line.push_str("&lt;"),
            '>' => line.push_str("&gt;"),
            '"' if in_attribute => line.push_str("&quot;"),
            '\r' => line.push_str("&#xD;"),
            '\t' | '\n' if in_attribute => write!(line, "&#x{:X};", u32::from(c)).expect("a string"),
            '\t' | '\n' => line.push(c),
            '\0'..='\x1F' | '\u{FFFE}' | '\u{FFFF}' => line.push('\u{FFFD}'),
            _ => line.push(c),
        }
    }
}
