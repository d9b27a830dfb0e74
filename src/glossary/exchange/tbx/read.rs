//! TBX → concepts. Total and lenient: what cannot be understood is kept or reported.

use super::{NAMESPACE, PRIVATE, category, is_date, kind, kind_value, part_of_speech, status, status_value};
use crate::glossary::exchange::{Fate, Imported, fields, group_languages, name_apart, settle_statuses, tidy};
use crate::glossary::{Before, Concept, Decision, Kept, Status, Term, TermType};
use crate::io::xml::{Id, Kind, Tree, XML};
use crate::model::{Lang, LineIndex, Message, Problem};

/// Where a file came from is what this program wrote there itself.
pub(super) const OWN_ORIGIN: &str = "Exported by tilmach";

/// Whether a text looks like TBX.
pub fn sniff(text: &str) -> bool {
    let head: String = text.chars().take(4000).collect();
    head.contains("<martif") || head.contains("<tbx") && head.contains("30042") || head.contains("<tbx ")
}

/// Reads a TBX file of any version, dialect and style.
///
/// # Errors
/// A text that is not well-formed XML, or is no TBX.
pub fn read(text: &str) -> Result<Imported, Problem> {
    let tree = Tree::parse(text).map_err(|problem| problem.located(text))?;
    let root = tree.root().filter(|&root| matches!(tree.local(root), "tbx" | "martif" | "TBX"));
    let Some(root) = root else {
        let found = tree.root().map_or(String::new(), |root| tree.local(root).to_owned());
        return Err(Problem::new(Message::new("error-tbx-root").arg("found", found)));
    };
    let mut reader = Reader { lines: LineIndex::new(text), tree: &tree, out: Imported::default() };
    for part in tree.elements(root) {
        match tree.local(part) {
            "tbxHeader" | "martifHeader" => reader.header(part),
            "text" => reader.text(part),
            _ => reader.lost(part),
        }
    }
    let mut out = reader.out;
    name_apart(&mut out.concepts, &mut out.report);
    Ok(out)
}

struct Reader<'t, 'a> {
    tree: &'t Tree<'a>,
    lines: LineIndex,
    out: Imported,
}

impl Reader<'_, '_> {
    fn line(&self, id: Id) -> usize {
        self.lines.position(self.tree.text, self.tree.span(id).start).line
    }

    fn mapped(&mut self, what: &str, to: &str, id: Id) {
        let line = self.line(id);
        self.out.report.add(Fate::Mapped, what, to, Some(line));
    }

    fn lost(&mut self, id: Id) {
        let line = self.line(id);
        self.out.report.add(Fate::Lost, &format!("<{}>", self.tree.qualified(id)), "", Some(line));
    }

    fn problem(&mut self, id: Id, message: Message) {
        let problem = Problem::new(message).at(self.tree.span(id)).located(self.tree.text);
        self.out.problems.push(problem);
    }

    fn header(&mut self, header: Id) {
        for element in self.tree.descendants(header).collect::<Vec<_>>() {
            let name = self.tree.local(element);
            let keep = matches!(name, "title" | "p" | "note");
            if !keep {
                continue;
            }
            let text = tidy(&self.tree.string(element));
            if text.is_empty() || text == OWN_ORIGIN {
                continue;
            }
            let parent = self.tree.parent(element).map_or("", |parent| self.tree.local(parent));
            let what = format!("{parent}:{name}");
            let line = self.line(element);
            self.out.report.add(Fate::Kept, &what, "kept", Some(line));
            self.out.kept.push(Kept { what, text, ..Kept::default() });
        }
    }

    fn text(&mut self, text: Id) {
        for part in self.tree.elements(text) {
            match self.tree.local(part) {
                "body" => {
                    for entry in self.tree.elements(part) {
                        match self.tree.local(entry) {
                            "conceptEntry" | "termEntry" => self.concept(entry),
                            _ => self.lost(entry),
                        }
                    }
                }
                "back" => self.back(part),
                _ => self.lost(part),
            }
        }
    }

    /// Persons and other things that entries point to.
    fn back(&mut self, back: Id) {
        let tree = self.tree;
        for section in tree.elements(back) {
            let kind = tree.value(section, "type").unwrap_or_default();
            for object in tree.elements(section) {
                let what = format!("{}:{kind}", tree.local(object));
                let more = tree
                    .descendants(object)
                    .filter(|&item| tree.local(item) == "item")
                    .map(|item| Kept {
                        what: format!("item:{}", tree.value(item, "type").unwrap_or_default()),
                        text: tidy(&tree.string(item)),
                        ..Kept::default()
                    })
                    .collect();
                let id = tree.value(object, "id").map(Into::into);
                let line = self.line(object);
                self.out.report.add(Fate::Kept, &what, "kept", Some(line));
                self.out.kept.push(Kept { what, id, more, ..Kept::default() });
            }
        }
    }

    fn concept(&mut self, entry: Id) {
        let tree = self.tree;
        let id = tree.value(entry, "id").map_or_else(|| format!("c{}", self.out.concepts.len() + 1), Into::into);
        let mut concept = Concept::new(id);
        let mut notes = Vec::new();
        let mut unset = Vec::new();
        let mut explicit = Vec::new();
        for child in tree.elements(entry) {
            match tree.local(child) {
                "langSec" | "langSet" => self.section(child, &mut concept, &mut unset, &mut explicit),
                _ => self.of_concept(child, &mut concept, &mut notes),
            }
        }
        if !notes.is_empty() {
            concept.note = Some(notes.join("\n\n"));
        }
        if concept.definition.is_empty() {
            // The definition of a language is the concept's where it has none of its own.
            let first = concept.kept.iter().find(|k| k.what == "definition" && !k.text.is_empty());
            if let Some(text) = first.map(|kept| kept.text.clone()) {
                concept.definition = text;
            }
        }
        settle_statuses(&mut concept, &unset, &mut self.out.report);
        if let Some(pos) = &concept.pos {
            let shown = part_of_speech(pos);
            for (at, term) in concept.terms.iter_mut().enumerate() {
                if !explicit.contains(&at) && term.pos.as_deref() == Some(shown) {
                    term.pos = None;
                }
            }
        }
        group_languages(&mut concept);
        self.out.concepts.push(concept);
    }

    fn of_concept(&mut self, element: Id, concept: &mut Concept, notes: &mut Vec<String>) {
        let Some(item) = self.item(element) else { return };
        if let Some((key, value)) = private(&item) {
            if key == "id" {
                concept.id = value;
                return;
            }
            if fields::set_concept(concept, &key, &value).is_some() {
                self.mapped("note", &key, element);
                return;
            }
        }
        let plain = is_plain(&item) && !item.text.is_empty();
        match item.what.as_str() {
            "subjectField" if plain && concept.group.is_empty() => {
                self.mapped(&item.what, "group", element);
                concept.group = item.text;
            }
            "definition" if plain && concept.definition.is_empty() => {
                self.mapped(&item.what, "definition", element);
                concept.definition = item.text;
            }
            "note" if plain => {
                self.mapped(&item.what, "note", element);
                notes.push(item.text);
            }
            "transactionType" => match decision(&item) {
                Some(decision) => {
                    self.mapped(&item.what, "history", element);
                    concept.history.push(decision);
                }
                None => self.keep(element, item, &mut concept.kept),
            },
            _ => self.keep(element, item, &mut concept.kept),
        }
    }

    fn keep(&mut self, element: Id, item: Kept, kept: &mut Vec<Kept>) {
        let line = self.line(element);
        self.out.report.add(Fate::Kept, &item.what, "kept", Some(line));
        kept.push(item);
    }

    fn section(&mut self, section: Id, concept: &mut Concept, unset: &mut Vec<usize>, explicit: &mut Vec<usize>) {
        let tree = self.tree;
        let tag = tree.attribute_ns(section, XML, "lang").map(|a| a.value().into_owned());
        let tag = tag.or_else(|| tree.value(section, "lang").map(Into::into)).unwrap_or_default();
        let Ok(lang) = tag.parse::<Lang>() else {
            self.problem(section, Message::new("error-tbx-lang").arg("value", tag));
            self.lost(section);
            return;
        };
        for child in tree.elements(section) {
            match tree.local(child) {
                "termSec" | "tig" | "ntig" => self.term(child, &lang, concept, unset, explicit),
                _ => {
                    let Some(mut item) = self.item(child) else { continue };
                    if let Some((key, value)) = private(&item)
                        && key == "kept"
                        && fields::set_concept(concept, &key, &value).is_some()
                    {
                        self.mapped("note", &key, child);
                        continue;
                    }
                    item.section = Some(lang.clone());
                    self.keep(child, item, &mut concept.kept);
                }
            }
        }
    }

    fn term(
        &mut self,
        section: Id,
        lang: &Lang,
        concept: &mut Concept,
        unset: &mut Vec<usize>,
        explicit: &mut Vec<usize>,
    ) {
        let tree = self.tree;
        let mut parts: Vec<Id> = Vec::new();
        for child in tree.elements(section) {
            // v2 wraps the term and what is said about it once more.
            if tree.local(child) == "termGrp" { parts.extend(tree.elements(child)) } else { parts.push(child) }
        }
        let mut term = Term::new(lang.clone(), "", Status::Admitted);
        let mut has_status = false;
        let mut own_pos = false;
        for part in parts {
            if tree.local(part) == "term" && in_core(tree, part) {
                if term.form.is_empty() {
                    term.form = tidy(&tree.string(part));
                    self.markup(part);
                } else {
                    self.lost(part);
                }
                continue;
            }
            let Some(item) = self.item(part) else { continue };
            if let Some((key, value)) = private(&item)
                && fields::set_term(&mut term, &key, &value).is_some()
            {
                has_status |= key == "status";
                own_pos |= key == "pos";
                self.mapped("note", &key, part);
                continue;
            }
            self.of_term(part, item, &mut term, &mut has_status);
        }
        if term.form.is_empty() {
            self.problem(section, Message::new("error-tbx-no-term").arg("concept", concept.id.clone()));
            self.lost(section);
            return;
        }
        // A file says what it says about the word first, in no order that means anything.
        term.kept.sort_by_cached_key(|kept| {
            if is_term_note(&kept.what) {
                (false, kept.what.clone(), kept.text.clone())
            } else {
                (true, String::new(), String::new())
            }
        });
        if !has_status {
            unset.push(concept.terms.len());
        }
        if own_pos {
            explicit.push(concept.terms.len());
        }
        concept.terms.push(term);
    }

    fn of_term(&mut self, part: Id, item: Kept, term: &mut Term, has_status: &mut bool) {
        let plain = is_plain(&item) && !item.text.is_empty();
        match item.what.as_str() {
            "administrativeStatus" | "termNote:normativeAuthorization" if plain && !*has_status => {
                match status(&item.text) {
                    Some(meant) => {
                        *has_status = true;
                        term.status = meant;
                        self.mapped(&item.what, "status", part);
                        if item.what != "administrativeStatus" || status_value(meant) != item.text {
                            term.kept.push(item);
                        }
                    }
                    None => self.keep(part, item, &mut term.kept),
                }
            }
            "partOfSpeech" if plain && term.pos.is_none() => {
                self.mapped(&item.what, "pos", part);
                term.pos = Some(item.text);
            }
            "termType" if plain && term.kind == TermType::Full => match kind(&item.text) {
                Some(meant) => {
                    self.mapped(&item.what, "type", part);
                    term.kind = meant;
                    if kind_value(meant) != Some(&*item.text) {
                        term.kept.push(item);
                    }
                }
                None => self.keep(part, item, &mut term.kept),
            },
            "geographicalUsage"
                if plain && item.text.len() == 2 && item.text.bytes().all(|b| b.is_ascii_uppercase()) =>
            {
                self.mapped(&item.what, "region", part);
                term.region.push(item.text);
            }
            "context" if plain => {
                self.mapped(&item.what, "examples.good", part);
                term.examples.good.push(item.text);
            }
            "source" if plain && cited(&item.text).is_some() => {
                self.mapped(&item.what, "sources", part);
                term.sources.extend(cited(&item.text));
            }
            _ => self.keep(part, item, &mut term.kept),
        }
    }

    /// An element that says something, or a group of them: the first, and what stands beside it.
    fn item(&mut self, element: Id) -> Option<Kept> {
        let tree = self.tree;
        let name = tree.local(element);
        if in_core(tree, element) && name.ends_with("Grp") {
            let mut parts = tree.elements(element);
            let mut item = parts.next().map(|first| self.single(first))?;
            let rest: Vec<Id> = parts.collect();
            for part in rest {
                if let Some(more) = self.item(part) {
                    item.more.push(more);
                }
            }
            if item.id.is_none() {
                item.id = tree.value(element, "id").map(Into::into);
            }
            return Some(item);
        }
        if matches!(name, "termCompList" | "termComp" | "langSet" | "langSec") {
            self.lost(element);
            return None;
        }
        Some(self.single(element))
    }

    fn single(&mut self, element: Id) -> Kept {
        let tree = self.tree;
        let name = tree.local(element);
        let what = if in_core(tree, element) {
            let kind = tree.value(element, "type").unwrap_or_default();
            match category(&kind) {
                Some(known) if known.element == name => known.name.to_owned(),
                _ if kind.is_empty() => name.to_owned(),
                // The tag modules take some categories for another kind than the schemas of attributes do.
                Some(known) if name == "descrip" => known.name.to_owned(),
                _ => format!("{name}:{kind}"),
            }
        } else if category(name).is_some() {
            name.to_owned()
        } else {
            let meta = tree.value(element, "metatype").map_or_else(|| "descrip".to_owned(), Into::into);
            format!("{meta}:{name}")
        };
        self.markup(element);
        let attribute = |name: &str| tree.value(element, name).map(String::from).filter(|value| !value.is_empty());
        Kept {
            what,
            text: tidy(&tree.string(element)),
            lang: tree.attribute_ns(element, XML, "lang").map(|a| a.value().into_owned()),
            target: attribute("target"),
            id: attribute("id"),
            ..Kept::default()
        }
    }

    /// Markup inside a text: its words stay, itself is lost.
    fn markup(&mut self, element: Id) {
        for child in self.tree.children(element).collect::<Vec<_>>() {
            if self.tree.kind(child) == Kind::Element {
                self.lost(child);
            }
        }
    }
}

/// Whether an element is TBX's own and not one of a module of tags.
fn in_core(tree: &Tree<'_>, element: Id) -> bool {
    matches!(tree.namespace(element), NAMESPACE | "") || tree.local(element).ends_with("Grp")
}

pub(super) fn is_term_note(what: &str) -> bool {
    category(what).map_or_else(|| what.starts_with("termNote:"), |known| known.element == "termNote")
}

/// Whether an item is nothing but its text.
fn is_plain(item: &Kept) -> bool {
    item.lang.is_none() && item.target.is_none() && item.id.is_none() && item.more.is_empty()
}

/// Key and value of a note that holds a key of ours.
fn private(item: &Kept) -> Option<(String, String)> {
    let rest = item.text.strip_prefix(PRIVATE).filter(|_| item.what == "note" && is_plain(item))?;
    let (key, value) = rest.split_once(" = ")?;
    // What white space would not survive is written as a JSON string.
    let value = if value.starts_with('"') { serde_json::from_str(value).ok()? } else { value.to_owned() };
    Some((key.to_owned(), value))
}

/// The citation in a source that we wrote: `[key:locator] Title`.
fn cited(text: &str) -> Option<String> {
    let (key, _) = text.strip_prefix('[')?.split_once(']')?;
    (!key.is_empty()).then(|| key.to_owned())
}

/// A decision of the history, when the transaction says nothing that it cannot hold.
fn decision(item: &Kept) -> Option<Decision> {
    let mut decision = Decision { change: item.text.clone(), ..Decision::default() };
    if item.lang.is_some() || item.target.is_some() || item.id.is_some() {
        return None;
    }
    for more in &item.more {
        match more.what.as_str() {
            _ if !is_plain(more) => return None,
            "date" if decision.date.is_empty() && is_date(&more.text) => decision.date.clone_from(&more.text),
            "responsibility" if decision.by.is_none() => decision.by = Some(more.text.clone()),
            "note" => {
                let (key, value) = private(more)?;
                match key.as_str() {
                    "change" => decision.change = value,
                    "why" => decision.why = Some(value),
                    "source" => decision.source = Some(value),
                    "lang" => decision.lang = Some(value.parse().ok()?),
                    "form" => decision.form = Some(value),
                    "was" => decision.was = Some(Before::from_name(&value)?),
                    _ => return None,
                }
            }
            _ => return None,
        }
    }
    (!decision.date.is_empty()).then_some(decision)
}
