//! A new bilingual file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::inline::{self, Annotation, Codes, Mark, MarkElement, Present};
use super::read::EMPTY_UNIT;
use super::{CORE_20, GLOSSARY, MATCHES, METADATA, filled_mark};
use crate::io::xml::escape_text;
use crate::model::{Bilingual, CodeKind, CodeRole, Content, Segment, Unit};

/// What [`write()`] puts after the last unit.
pub const TAIL: &str = " </file>\n</xliff>\n";

/// Writes an XLIFF 2.1 file. The same data gives the same bytes.
pub fn write(bilingual: &Bilingual) -> String {
    let mut out = head(bilingual);
    for unit in &bilingual.units {
        write_unit(unit, bilingual.target_lang.is_some(), &mut out);
    }
    if bilingual.units.is_empty() {
        let _ =
            write!(out, "  <unit id=\"{EMPTY_UNIT}\" translate=\"no\">\n   <segment>\n    <source/>\n   </segment>\n");
        out.push_str("  </unit>\n");
    }
    out.push_str(TAIL);
    out
}

/// What [`write()`] puts before the first unit. A file too large for memory is written as its head,
/// the units of its pieces and [`TAIL`].
pub fn head(bilingual: &Bilingual) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = write!(out, "<xliff xmlns=\"{CORE_20}\" xmlns:mda=\"{METADATA}\" xmlns:mtc=\"{MATCHES}\" ");
    let _ = write!(out, "xmlns:gls=\"{GLOSSARY}\" version=\"2.1\" srcLang=\"{}\"", bilingual.source_lang);
    if let Some(lang) = &bilingual.target_lang {
        let _ = write!(out, " trgLang=\"{lang}\"");
    }
    out.push_str(" xml:space=\"preserve\">\n <file id=\"f1\"");
    if let Some(original) = &bilingual.original {
        inline::attribute("original", original, &mut out);
    }
    out.push_str(">\n");
    if let Some(hash) = &bilingual.source_hash {
        out.push_str(
            "  <mda:metadata>\n   <mda:metaGroup category=\"tilmach\">\n    <mda:meta type=\"source-sha256\">",
        );
        escape_text(hash, &mut out);
        out.push_str("</mda:meta>\n   </mda:metaGroup>\n  </mda:metadata>\n");
    }
    out
}

fn write_unit(unit: &Unit, has_target_lang: bool, out: &mut String) {
    out.push_str("  <unit");
    inline::attribute("id", &unit.id, out);
    out.push_str(">\n");
    let sources = || unit.segments.iter().map(|s| &s.source);
    let targets = || unit.segments.iter().filter_map(|s| s.target.as_ref());
    let mut data = Data::default();
    let codes = codes(sources().chain(targets()), &mut data);
    let annotations = annotations(unit);
    write_matches(unit, out);
    write_glossary(unit, &annotations, out);
    if !unit.notes.is_empty() {
        out.push_str("   <notes>\n");
        for note in &unit.notes {
            out.push_str("    <note>");
            inline::write_data(note, out);
            out.push_str("</note>\n");
        }
        out.push_str("   </notes>\n");
    }
    data.write("   ", out);
    let (source_codes, target_codes) = (inline::present(sources()), inline::present(targets()));
    for (segment, terms) in unit.segments.iter().zip(&annotations) {
        write_segment(segment, terms, &codes, [&source_codes, &target_codes], has_target_lang, out);
    }
    out.push_str("  </unit>\n");
}

fn write_segment(
    segment: &Segment,
    terms: &[Annotation],
    codes: &Codes,
    present: [&Present; 2],
    has_target_lang: bool,
    out: &mut String,
) {
    let element = if segment.ignorable { "ignorable" } else { "segment" };
    let _ = write!(out, "   <{element}");
    if !segment.ignorable {
        if !segment.id.is_empty() && !segment.id.starts_with('#') {
            inline::attribute("id", &segment.id, out);
        }
        let _ = write!(out, " state=\"{}\"", segment.state.name());
        if let (Some(filled), Some(target)) = (segment.filled, &segment.target) {
            inline::attribute("subState", &filled_mark(filled, target), out);
        }
    }
    out.push_str(">\n    <source>");
    inline::write(&segment.source, terms, codes, present[0], "", out);
    out.push_str("</source>\n");
    // Without a target language there may be no target (§4.3.1.1).
    if let Some(target) = segment.target.as_ref().filter(|_| has_target_lang) {
        out.push_str("    <target>");
        inline::write(target, &[], codes, present[1], "", out);
        out.push_str("</target>\n");
    }
    let _ = writeln!(out, "   </{element}>");
}

/// The marks of the terms, numbered through the unit.
fn annotations(unit: &Unit) -> Vec<Vec<Annotation>> {
    let entries = entries(unit);
    let mut count = 0;
    let segments = unit.segments.iter().map(|segment| {
        let marks =
            segment.terms.iter().filter(|t| segment.source.text.get(t.span.range()).is_some_and(|t| !t.is_empty()));
        marks
            .map(|term| {
                count += 1;
                let entry =
                    entries.iter().position(|(concept, text, _)| (concept, text) == (&&*term.concept, &&*term.term));
                Annotation {
                    id: format!("t{count}"),
                    span: term.span,
                    reference: entry.map(|i| format!("#gls=g{}", i + 1)),
                    value: None,
                }
            })
            .collect()
    });
    segments.collect()
}

/// The glossary entries of a unit: concept, term, and the number of its first mark. An entry must
/// say something (gls §5.2.2.2): a translation or a definition.
fn entries(unit: &Unit) -> Vec<(&str, &str, usize)> {
    let mut entries: Vec<(&str, &str, usize)> = Vec::new();
    let mut count = 0;
    for segment in &unit.segments {
        for term in &segment.terms {
            if segment.source.text.get(term.span.range()).is_none_or(str::is_empty) {
                continue;
            }
            count += 1;
            let known = entries.iter().any(|(concept, text, _)| (*concept, *text) == (&*term.concept, &*term.term));
            if !(known || term.equivalents.is_empty() && term.definition.is_empty()) {
                entries.push((&term.concept, &term.term, count));
            }
        }
    }
    entries
}

fn write_glossary(unit: &Unit, annotations: &[Vec<Annotation>], out: &mut String) {
    let entries = entries(unit);
    if entries.is_empty() {
        return;
    }
    out.push_str("   <gls:glossary>\n");
    for (i, (concept, text, first)) in entries.iter().enumerate() {
        debug_assert!(annotations.iter().flatten().count() >= *first);
        let all = unit.segments.iter().flat_map(|s| &s.terms);
        let Some(term) = all.into_iter().find(|t| (&*t.concept, &*t.term) == (*concept, *text)) else { continue };
        let _ = write!(out, "    <gls:glossEntry id=\"g{}\" ref=\"#t{first}\">\n     <gls:term", i + 1);
        inline::attribute("source", &format!("concept:{concept}"), out);
        out.push('>');
        escape_text(text, out);
        out.push_str("</gls:term>\n");
        for equivalent in &term.equivalents {
            out.push_str("     <gls:translation>");
            escape_text(equivalent, out);
            out.push_str("</gls:translation>\n");
        }
        if !term.definition.is_empty() {
            out.push_str("     <gls:definition>");
            escape_text(&term.definition, out);
            out.push_str("</gls:definition>\n");
        }
        out.push_str("    </gls:glossEntry>\n");
    }
    out.push_str("   </gls:glossary>\n");
}

fn write_matches(unit: &Unit, out: &mut String) {
    let with_matches = || unit.segments.iter().filter(|s| !s.ignorable && !s.matches.is_empty());
    if with_matches().next().is_none() {
        return;
    }
    out.push_str("   <mtc:matches>\n");
    for segment in with_matches() {
        for offered in &segment.matches {
            let kind = if offered.score > 100 { "icm" } else { "tm" };
            out.push_str("    <mtc:match");
            inline::attribute("ref", &format!("#{}", segment.id), out);
            let _ = write!(out, " type=\"{kind}\" similarity=\"{}\"", offered.similarity.min(100));
            let _ = write!(out, " matchQuality=\"{}\"", offered.score.min(100));
            if !offered.origin.is_empty() {
                inline::attribute("origin", &offered.origin, out);
            }
            out.push_str(">\n");
            let mut data = Data::default();
            let codes = codes([&offered.source, &offered.target], &mut data);
            data.write("     ", out);
            for (element, content) in [("source", &offered.source), ("target", &offered.target)] {
                let _ = write!(out, "     <{element}>");
                inline::write(content, &[], &codes, &inline::present([content]), "", out);
                let _ = writeln!(out, "</{element}>");
            }
            out.push_str("    </mtc:match>\n");
        }
    }
    out.push_str("   </mtc:matches>\n");
}

/// What the codes of a unit stand for, each once.
#[derive(Debug, Default)]
struct Data {
    ids: BTreeMap<String, usize>,
    list: Vec<String>,
}

impl Data {
    fn id(&mut self, raw: &str) -> String {
        let number = *self.ids.entry(raw.to_owned()).or_insert_with(|| {
            self.list.push(raw.to_owned());
            self.list.len()
        });
        format!("d{number}")
    }

    fn write(&self, indent: &str, out: &mut String) {
        if self.list.is_empty() {
            return;
        }
        let _ = writeln!(out, "{indent}<originalData>");
        for (i, raw) in self.list.iter().enumerate() {
            let _ = write!(out, "{indent} <data id=\"d{}\">", i + 1);
            inline::write_data(raw, out);
            out.push_str("</data>\n");
        }
        let _ = writeln!(out, "{indent}</originalData>");
    }
}

/// How every code of these contents is written; what it stands for goes to `data`.
fn codes<'c>(contents: impl IntoIterator<Item = &'c Content>, data: &mut Data) -> Codes {
    let mut codes = Codes::default();
    for code in contents.into_iter().flat_map(|content| &content.codes) {
        if codes.mark_mut(code.id).is_none() {
            let (kind, sub) = match code.role {
                CodeRole::Fmt => ("fmt", None),
                CodeRole::Link => ("link", None),
                CodeRole::Image => ("image", None),
                CodeRole::Quote => ("quote", None),
                CodeRole::Ui if *code.label == *"<br>" => ("fmt", Some("xlf:lb")),
                CodeRole::Ui => ("ui", None),
                CodeRole::Other => ("other", None),
            };
            let mut common = vec![("type".to_owned(), kind.to_owned())];
            common.extend(sub.map(|sub| ("subType".to_owned(), sub.to_owned())));
            let element = if code.kind == CodeKind::Alone { MarkElement::Alone } else { MarkElement::Pair };
            codes.insert(code.id, Mark { id: code.id.to_string(), element, common, ..Mark::default() });
        }
        let id = data.id(&code.raw);
        if let Some(mark) = codes.mark_mut(code.id) {
            let list = if code.kind == CodeKind::Close { &mut mark.end } else { &mut mark.start };
            if list.is_empty() {
                list.push(("dataRef".to_owned(), id));
                list.extend(inline::shown(&code.label));
            }
        }
    }
    codes
}
