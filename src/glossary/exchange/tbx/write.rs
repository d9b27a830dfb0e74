//! Concepts → strict TBX v3.
//!
//! What the dialect has no category for becomes a private note, so that import gives the same concepts
//! again; [`Options::private_notes`] turns that off, and then it is reported as lost.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::read::{OWN_ORIGIN, is_term_note};
use super::{
    Category, Dialect, MODULES, NAMESPACE, PRIVATE, Style, category, is_address, is_date, is_id, kind, kind_value,
    part_of_speech, status, status_value,
};
use crate::glossary::exchange::{Exported, Fate, Report, fields, tidy};
use crate::glossary::{Concept, Decision, Glossary, Kept, Status, Term};
use crate::io::xml::{escape_text, escape_value};
use crate::model::Lang;

/// How to write TBX.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How much may be said.
    pub dialect: Dialect,
    /// How categories are written; the Core dialect has none, and so only one style.
    pub style: Style,
    /// Whether what the dialect cannot say is written as a note.
    pub private_notes: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { dialect: Dialect::default(), style: Style::default(), private_notes: true }
    }
}

/// Writes the concepts of `glossary` that `wanted` names.
pub fn write(glossary: &Glossary, wanted: &[&Concept], options: &Options) -> Exported {
    let mut ids = BTreeSet::new();
    for concept in wanted {
        ids.insert(xml_id(&concept.id));
    }
    for object in glossary.kept() {
        ids.extend(object.id.clone().filter(|id| is_id(id)));
    }
    let style = if options.dialect == Dialect::Core { Style::Dca } else { options.style };
    let mut writer = Writer {
        glossary,
        options: Options { style, ..*options },
        report: Report::default(),
        out: String::new(),
        depth: 2,
        targets: ids,
        used: BTreeSet::new(),
    };
    writer.head(wanted);
    let mut terms = 0;
    let mut concepts = 0;
    for concept in wanted {
        if concept.terms.is_empty() {
            // The schema wants a term in every concept.
            writer.report.add(Fate::Lost, &concept.id, "", None);
            continue;
        }
        concepts += 1;
        terms += concept.terms.len();
        writer.concept(concept);
    }
    writer.tail();
    Exported { bytes: writer.out.into_bytes(), concepts, terms, report: writer.report }
}

/// The id of a concept as XML allows it.
fn xml_id(id: &str) -> String {
    if is_id(id) {
        return id.to_owned();
    }
    let safe: String =
        id.chars().map(|c| if c.is_alphanumeric() || matches!(c, '-' | '.') { c } else { '_' }).collect();
    format!("_{safe}")
}

struct Writer<'g> {
    glossary: &'g Glossary,
    options: Options,
    report: Report,
    out: String,
    depth: usize,
    /// Ids that something may point to.
    targets: BTreeSet<String>,
    /// Ids that stand already.
    used: BTreeSet<String>,
}

/// What stands in a group: element, category, item.
struct Native<'k> {
    element: &'static str,
    category: Option<&'static Category>,
    item: &'k Kept,
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn head(&mut self, concepts: &[&Concept]) {
        let Options { dialect, style, .. } = self.options;
        let lang =
            concepts.iter().flat_map(|c| &c.terms).next().map_or_else(|| "en".to_owned(), |t| t.lang.to_string());
        self.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let mut root = format!("<tbx type=\"{}\" style=\"{}\" xml:lang=\"", dialect.name(), style.name());
        escape_value(&lang, &mut root);
        root.push_str("\" xmlns=\"");
        root.push_str(NAMESPACE);
        root.push('"');
        if style == Style::Dct {
            let modules = MODULES.iter().take(if dialect == Dialect::Min { 1 } else { 2 });
            for (prefix, namespace) in modules {
                let _ = write!(root, " xmlns:{prefix}=\"{namespace}\"");
            }
        }
        root.push_str(">\n  <tbxHeader>\n    <fileDesc>\n");
        self.out.push_str(&root);
        self.depth = 3;
        let paragraphs =
            |what: &str| -> Vec<&Kept> { self.glossary.kept().iter().filter(|k| k.what == what).collect() };
        let title = paragraphs("titleStmt:title");
        let notes = paragraphs("titleStmt:note");
        let published = paragraphs("publicationStmt:p");
        let sources = paragraphs("sourceDesc:p");
        if let Some(title) = title.first() {
            self.open("titleStmt");
            self.element("title", "", &title.text);
            self.texts("note", &notes);
            self.close("titleStmt");
        }
        if !published.is_empty() {
            self.open("publicationStmt");
            self.texts("p", &published);
            self.close("publicationStmt");
        }
        self.open("sourceDesc");
        if sources.is_empty() {
            self.element("p", "", OWN_ORIGIN);
        }
        self.texts("p", &sources);
        self.close("sourceDesc");
        self.out.push_str("    </fileDesc>\n");
        let encoding = paragraphs("encodingDesc:p");
        self.depth = 2;
        if !encoding.is_empty() {
            self.open("encodingDesc");
            self.texts("p", &encoding);
            self.close("encodingDesc");
        }
        let changes = paragraphs("change:p");
        if !changes.is_empty() {
            self.open("revisionDesc");
            self.open("change");
            self.texts("p", &changes);
            self.close("change");
            self.close("revisionDesc");
        }
        self.out.push_str("  </tbxHeader>\n  <text>\n    <body>\n");
        self.depth = 3;
    }

    fn tail(&mut self) {
        self.out.push_str("    </body>\n");
        self.depth = 2;
        let objects: Vec<&Kept> =
            self.glossary.kept().iter().filter(|k| k.what.starts_with("refObject:") && !k.more.is_empty()).collect();
        if !objects.is_empty() {
            self.open("back");
            for same in objects.chunk_by(|a, b| a.what == b.what) {
                let kind = same[0].what.strip_prefix("refObject:").unwrap_or_default();
                let mut attributes = String::from(" type=\"");
                escape_value(kind, &mut attributes);
                attributes.push('"');
                self.open_with("refObjectSec", &attributes);
                for object in same {
                    let id = self.id(object);
                    self.open_with("refObject", &id);
                    for item in &object.more {
                        let kind = item.what.strip_prefix("item:").unwrap_or_default();
                        let mut attributes = String::new();
                        if !kind.is_empty() {
                            attributes.push_str(" type=\"");
                            escape_value(kind, &mut attributes);
                            attributes.push('"');
                        }
                        self.element("item", &attributes, &item.text);
                    }
                    self.close("refObject");
                }
                self.close("refObjectSec");
            }
            self.close("back");
        }
        let known =
            ["titleStmt:title", "titleStmt:note", "publicationStmt:p", "sourceDesc:p", "encodingDesc:p", "change:p"];
        for kept in self.glossary.kept() {
            if !known.contains(&&*kept.what) && !kept.what.starts_with("refObject:") {
                self.report.add(Fate::Lost, &kept.what, "", None);
            }
        }
        self.out.push_str("  </text>\n</tbx>\n");
    }

    fn open(&mut self, name: &str) {
        self.open_with(name, "");
    }

    fn open_with(&mut self, name: &str, attributes: &str) {
        self.line(&format!("<{name}{attributes}>"));
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        self.line(&format!("</{name}>"));
    }

    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        let mut line = format!("<{name}{attributes}>");
        escape_text(text, &mut line);
        let _ = write!(line, "</{name}>");
        self.line(&line);
    }

    fn texts(&mut self, name: &str, items: &[&Kept]) {
        for item in items {
            self.element(name, "", &item.text);
        }
    }

    fn id(&mut self, item: &Kept) -> String {
        let Some(id) = item.id.as_ref().filter(|id| is_id(id) && self.used.insert((*id).clone())) else {
            return String::new();
        };
        let mut out = String::from(" id=\"");
        escape_value(id, &mut out);
        out.push('"');
        out
    }

    fn concept(&mut self, concept: &Concept) {
        let id = xml_id(&concept.id);
        self.used.insert(id.clone());
        let mut attributes = String::from(" id=\"");
        escape_value(&id, &mut attributes);
        attributes.push('"');
        self.open_with("conceptEntry", &attributes);
        if id != concept.id {
            self.private("id", &concept.id);
        }
        let dialect = self.options.dialect;
        if !concept.group.is_empty() {
            self.category_or_note("subjectField", "group", &concept.group, 'C');
        }
        if !concept.definition.is_empty() {
            // It may be the definition of a language, which is written there.
            let promoted = concept.kept.iter().any(|k| k.what == "definition" && k.text == concept.definition);
            if !promoted {
                self.category_or_note("definition", "definition", &concept.definition, 'C');
            }
        }
        for key in ["pos", "sensitivity", "absent"] {
            for value in fields::of_concept(concept, key) {
                self.private(key, &value);
            }
        }
        for paragraph in concept.note.iter().flat_map(|note| note.split("\n\n")) {
            self.element("note", "", paragraph);
        }
        for decision in &concept.history {
            if dialect == Dialect::Basic && is_date(&decision.date) {
                self.decision(decision);
            } else {
                self.private("decision", &serde_json::to_string(decision).expect("texts are always JSON"));
            }
        }
        let mut langs: Vec<&Lang> = Vec::new();
        for term in &concept.terms {
            if !langs.contains(&&term.lang) {
                langs.push(&term.lang);
            }
        }
        let in_section = |kept: &Kept| kept.section.as_ref().is_some_and(|lang| langs.contains(&lang));
        for kept in concept.kept.iter().filter(|kept| !in_section(kept)) {
            // A section needs a term; without one its items stand here, and say where they belong.
            if kept.section.is_some() { self.keep_as_note(kept) } else { self.item(kept, 'C') }
        }
        for lang in langs {
            let mut attributes = String::from(" xml:lang=\"");
            escape_value(&lang.to_string(), &mut attributes);
            attributes.push('"');
            self.open_with("langSec", &attributes);
            for kept in concept.kept.iter().filter(|kept| kept.section.as_ref() == Some(lang)) {
                self.item(kept, 'L');
            }
            for term in concept.terms.iter().filter(|term| term.lang == *lang) {
                self.term(concept, term);
            }
            self.close("langSec");
        }
        self.close("conceptEntry");
    }

    fn decision(&mut self, decision: &Decision) {
        let Decision { date, change, why, by, source, lang, form, was } = decision;
        let (lang, was) = (lang.as_ref().map(ToString::to_string), was.map(|was| was.name().to_owned()));
        let kind = if change == "origination" { "origination" } else { "modification" };
        self.open("transacGrp");
        self.native("transac", category("transactionType"), "", kind);
        self.element("date", "", date);
        if let Some(by) = by {
            self.native("transacNote", category("responsibility"), "", by);
        }
        let changed = (change != kind).then_some(change);
        let facts = [
            ("change", changed),
            ("why", why.as_ref()),
            ("source", source.as_ref()),
            ("lang", lang.as_ref()),
            ("form", form.as_ref()),
            ("was", was.as_ref()),
        ];
        for (key, value) in facts {
            if let Some(value) = value {
                self.private(key, value);
            }
        }
        self.close("transacGrp");
    }

    fn term(&mut self, concept: &Concept, term: &Term) {
        self.open("termSec");
        self.element("term", "", &term.form);
        // What is said about the word comes first, in this order.
        let mut written: Vec<&Kept> = Vec::new();
        let replaced = |what: &str, fits: &dyn Fn(&str) -> bool| {
            term.kept.iter().find(|k| k.what == what && fits(&k.text) && self.fits(k, 'T').is_some())
        };
        let own_status = replaced("administrativeStatus", &|text| status(text) == Some(term.status));
        let own_kind = replaced("termType", &|text| kind(text) == Some(term.kind));
        let pos = term.pos.as_ref().or(concept.pos.as_ref());
        let mut notes: Vec<(&str, String)> = Vec::new();
        if self.options.dialect == Dialect::Core {
            notes.push(("status", term.status.name().to_owned()));
            notes.extend(term.pos.iter().map(|pos| ("pos", pos.clone())));
            notes.extend(fields::of_term(term, "type").into_iter().map(|kind| ("type", kind)));
        } else {
            match own_status {
                Some(kept) => {
                    written.push(kept);
                    self.item(kept, 'T');
                }
                None => self.native("termNote", category("administrativeStatus"), "", status_value(term.status)),
            }
            if term.status == Status::Forbidden {
                notes.push(("status", term.status.name().to_owned()));
            }
            if let Some(pos) = pos {
                let shown = part_of_speech(pos);
                self.native("termNote", category("partOfSpeech"), "", shown);
                let inherited = concept.pos.as_ref().is_some_and(|own| part_of_speech(own) == shown);
                if term.pos.is_some() && (inherited || pos != shown) {
                    notes.push(("pos", pos.clone()));
                }
            }
            match (own_kind, kind_value(term.kind)) {
                (Some(kept), _) => {
                    written.push(kept);
                    self.item(kept, 'T');
                }
                (None, Some(value)) if self.options.dialect == Dialect::Basic => {
                    self.native("termNote", category("termType"), "", value);
                }
                _ => notes.extend(fields::of_term(term, "type").into_iter().map(|kind| ("type", kind))),
            }
        }
        let mut regions = Vec::new();
        for region in &term.region {
            let plain = region.len() == 2 && region.bytes().all(|b| b.is_ascii_uppercase());
            if plain && regions.is_empty() && self.options.dialect == Dialect::Basic {
                self.native("termNote", category("geographicalUsage"), "", region);
            } else {
                regions.push(("region", region.clone()));
            }
        }
        notes.extend(regions);
        for kept in term.kept.iter().filter(|kept| is_term_note(&kept.what)) {
            let done = written.iter().any(|own| std::ptr::eq(*own, kept));
            if !done && self.fits(kept, 'T').is_some() {
                written.push(kept);
                self.item(kept, 'T');
            }
        }
        for key in ["voice", "ambiguous", "reason", "confidence", "match", "case", "not-near", "form", "gloss"] {
            notes.extend(fields::of_term(term, key).into_iter().map(|value| (key, value)));
        }
        for (key, value) in &notes {
            self.private(key, value);
        }
        for source in &term.sources {
            if self.options.dialect == Dialect::Basic && !source.contains(']') && tidy(source) == *source {
                let title = self.glossary.source(source).map_or("", |source| source.title.trim());
                let text = format!("[{source}] {title}");
                self.native("admin", category("source"), "", text.trim_end());
            } else {
                self.private("source", source);
            }
        }
        for example in &term.examples.good {
            self.category_or_note("context", "example", example, 'T');
        }
        for example in &term.examples.bad {
            self.private("bad-example", example);
        }
        for kept in term.kept.iter().filter(|kept| !written.iter().any(|own| std::ptr::eq(*own, *kept))) {
            self.item(kept, 'T');
        }
        self.close("termSec");
    }

    /// A text under its category where the dialect has one, else as a private note.
    fn category_or_note(&mut self, name: &str, key: &str, text: &str, level: char) {
        let known = category(name).filter(|c| c.dialect <= self.options.dialect && c.levels.contains(level));
        match known {
            Some(known) if tidy(text) == text => self.native(known.element, Some(known), "", text),
            _ => self.private(key, text),
        }
    }

    fn native(&mut self, element: &str, category: Option<&Category>, attributes: &str, text: &str) {
        match (category, self.options.style) {
            (Some(category), Style::Dca) => {
                self.element(element, &format!(" type=\"{}\"{attributes}", category.name), text);
            }
            (Some(category), Style::Dct) => {
                let prefix = if category.dialect == Dialect::Min { "min" } else { "basic" };
                self.element(&format!("{prefix}:{}", category.name), attributes, text);
            }
            (None, _) => self.element(element, attributes, text),
        }
    }

    fn private(&mut self, key: &str, value: &str) {
        if !self.options.private_notes {
            self.report.add(Fate::Lost, key, "", None);
            return;
        }
        self.report.add(Fate::Kept, key, "note", None);
        let quoted = value.starts_with('"') || tidy(value) != value;
        let value = if quoted { serde_json::Value::from(value).to_string() } else { value.to_owned() };
        self.element("note", "", &format!("{PRIVATE}{key} = {value}"));
    }

    fn keep_as_note(&mut self, kept: &Kept) {
        self.private("kept", &serde_json::to_string(kept).expect("texts are always JSON"));
    }

    /// Writes a kept item as the dialect says it, else as a private note.
    fn item(&mut self, kept: &Kept, level: char) {
        let Some(main) = self.fits(kept, level) else { return self.keep_as_note(kept) };
        if kept.more.is_empty() {
            return self.write_native(&main);
        }
        let group = match main.element {
            "admin" => "adminGrp",
            "termNote" => "termNoteGrp",
            "transac" => "transacGrp",
            _ => "descripGrp",
        };
        // The id of a group and that of its first element are one to us.
        let parts: Vec<Native<'_>> = kept.more.iter().filter_map(|more| self.part(more, main.element)).collect();
        self.open(group);
        self.write_native(&main);
        for part in &parts {
            self.write_native(part);
        }
        self.close(group);
    }

    fn write_native(&mut self, native: &Native<'_>) {
        let item = native.item;
        let mut attributes = self.id(item);
        if let Some(lang) = item.lang.as_ref() {
            attributes.push_str(" xml:lang=\"");
            escape_value(lang, &mut attributes);
            attributes.push('"');
        }
        if let Some(target) = &item.target {
            attributes.push_str(" target=\"");
            escape_value(target, &mut attributes);
            attributes.push('"');
        }
        self.native(native.element, native.category, &attributes, &item.text);
    }

    /// How the dialect says an item at this level with everything that stands beside it; `None` when it
    /// cannot.
    fn fits<'k>(&self, kept: &'k Kept, level: char) -> Option<Native<'k>> {
        let native = self.single(kept)?;
        match native.category {
            None if native.element == "note" => {}
            Some(category) if category.levels.contains(level) && native.element != "transacNote" => {}
            _ => return None,
        }
        // Identity of ids and sections is the reader's: an item of two groups would lose one.
        if !kept.more.is_empty() {
            let grouped = native.category.is_some_and(|c| c.grouped)
                && matches!(native.element, "admin" | "descrip" | "termNote" | "transac");
            if !grouped || kept.more.iter().any(|more| self.part_at(more, native.element, level).is_none()) {
                return None;
            }
        }
        Some(native)
    }

    fn part<'k>(&self, more: &'k Kept, main: &str) -> Option<Native<'k>> {
        let native = self.single(more).filter(|_| more.more.is_empty())?;
        let dct = self.options.style == Style::Dct;
        let allowed = match (main, native.element) {
            (_, "note") | ("transac", "date" | "transacNote") | ("descrip" | "termNote", "admin") => true,
            // Among tags a group of terms' notes may hold any tag, and the others too.
            ("admin" | "transac" | "termNote" | "descrip", "ref") => !dct || native.category.is_some(),
            _ => false,
        };
        allowed.then_some(native)
    }

    fn part_at<'k>(&self, more: &'k Kept, main: &str, level: char) -> Option<Native<'k>> {
        let native = self.part(more, main)?;
        let here = native.category.is_none_or(|category| category.grouped && category.levels.contains(level));
        here.then_some(native)
    }

    fn single<'k>(&self, kept: &'k Kept) -> Option<Native<'k>> {
        let plain_text = tidy(&kept.text) == kept.text;
        let lang = kept.lang.as_ref().is_none_or(|lang| lang.parse::<Lang>().is_ok());
        let id = kept.id.as_ref().is_none_or(|id| is_id(id) && !self.used.contains(id) && !self.targets.contains(id));
        if !plain_text || !lang || !id {
            return None;
        }
        match kept.what.as_str() {
            // A note that reads like one of ours would be taken for it.
            "note" if kept.target.is_none() && !kept.text.starts_with(PRIVATE) => {
                Some(Native { element: "note", category: None, item: kept })
            }
            "date" if is_date(&kept.text) && kept.target.is_none() && kept.lang.is_none() => {
                Some(Native { element: "date", category: None, item: kept })
            }
            name => {
                let category = category(name).filter(|category| category.dialect <= self.options.dialect)?;
                let value = category.values.is_empty() || category.values.contains(&&*kept.text);
                let target = match (&kept.target, category.element) {
                    (Some(target), "xref") => is_address(target),
                    (None, "xref") => false,
                    (Some(target), _) => self.targets.contains(target),
                    (None, _) => true,
                };
                // The schema gives these no language.
                let lang = kept.lang.is_none() || category.element != "xref";
                (value && target && lang).then_some(Native {
                    element: category.element,
                    category: Some(category),
                    item: kept,
                })
            }
        }
    }
}
