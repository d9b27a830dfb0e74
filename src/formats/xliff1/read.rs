//! A file as a bilingual file.

use super::inline::Codes;
use super::place::{self, FilePlace};
use super::state::{percent, status};
use super::{Dialect, root};
use crate::io::xml::{Id, Tree};
use crate::model::{Bilingual, Content, Lang, LineIndex, Message, Problem, Segment, State, Suggestion, TermMark, Unit};

/// Reads a bilingual file. Units marked `translate="no"` are left out; they stay in the file.
///
/// # Errors
/// Text that is not well-formed XML, is not XLIFF 1, or whose source language is missing or no
/// language. What is wrong in a unit goes into `problems`, and the rest is read.
pub fn read(text: &str) -> Result<Bilingual, Problem> {
    let tree = Tree::parse(text)?;
    let (root, core, dialect) = root(&tree)?;
    let files = place::files(&tree, root, core);
    let Some(first) = files.first() else {
        let message = Message::new("error-xliff-no-source-lang").arg("attribute", "source-language");
        return Err(Problem::new(message).at(tree.start_tag(root)));
    };
    let lang = |file: &FilePlace, name: &str| lang(&tree, file.element, name);
    let Some(source_lang) = lang(first, "source-language")? else {
        let message = Message::new("error-xliff-no-source-lang").arg("attribute", "source-language");
        return Err(Problem::new(message).at(tree.start_tag(first.element)));
    };
    let mut bilingual = Bilingual {
        source_lang,
        target_lang: lang(first, "target-language")?,
        original: tree.value(first.element, "original").map(std::borrow::Cow::into_owned),
        source_hash: None,
        units: Vec::new(),
        problems: Vec::new(),
    };
    let lines = LineIndex::new(text);
    for file in &files {
        let same = lang(file, "source-language")?.as_ref() == Some(&bilingual.source_lang)
            && lang(file, "target-language")? == bilingual.target_lang;
        if !same {
            let message = Message::new("error-xliff-other-languages");
            bilingual.problems.push(Problem::new(message).at(tree.start_tag(file.element)));
            continue;
        }
        let mut reader = Reader { tree: &tree, core, dialect, lines: &lines, file, bilingual: &mut bilingual };
        file.units.iter().for_each(|(id, element)| reader.unit(id, *element));
    }
    Ok(bilingual)
}

/// The language that an attribute of a `file` names.
pub(super) fn lang(tree: &Tree<'_>, file: Id, name: &str) -> Result<Option<Lang>, Problem> {
    let Some(attribute) = tree.attribute(file, name).filter(|a| !a.raw.is_empty()) else { return Ok(None) };
    attribute.value().parse().map(Some).map_err(|_| {
        let message = Message::new("error-xliff-lang").arg("attribute", name).arg("value", attribute.raw);
        Problem::new(message).at(attribute.span)
    })
}

struct Reader<'r, 't> {
    tree: &'r Tree<'t>,
    core: &'r str,
    dialect: Dialect,
    lines: &'r LineIndex,
    file: &'r FilePlace,
    bilingual: &'r mut Bilingual,
}

impl Reader<'_, '_> {
    fn unit(&mut self, id: &str, element: Id) {
        let tree = self.tree;
        if tree.value(element, "id").is_none_or(|id| id.is_empty()) {
            let message = Message::new("error-xliff-no-id").arg("element", "trans-unit");
            self.bilingual.problems.push(Problem::new(message).at(tree.start_tag(element)));
        }
        let Some(place) = place::unit(tree, self.core, element, self.dialect, &self.file.labels) else {
            let message = Message::new("error-xliff-no-source").arg("unit", id);
            self.bilingual.problems.push(Problem::new(message).at(tree.start_tag(element)));
            return;
        };
        let offers = self.offers(element);
        let best = offers.iter().map(|(_, offer)| offer.score).max().unwrap_or(0);
        let mut segments: Vec<Segment> = Vec::new();
        for part in &place.parts {
            let status = status(tree, self.dialect, &place, part, best);
            let line = self.lines.line(tree.span(part.mrk.unwrap_or(place.origin)).start);
            let terms = part.terms.iter().map(|&span| TermMark {
                span,
                concept: String::new(),
                term: span.of(&part.source.text).to_owned(),
                equivalents: Vec::new(),
                definition: String::new(),
            });
            let blank = part.target.as_ref().is_none_or(|(_, content)| content.is_blank());
            let ignorable = part.id.is_empty() || status.locked && blank;
            segments.push(Segment {
                id: if ignorable { String::new() } else { part.id.clone() },
                source: part.source.clone(),
                target: part.target.as_ref().map(|(_, content)| content.clone()),
                state: if ignorable { State::default() } else { status.state },
                ignorable,
                locked: status.locked,
                filled: status.filled,
                matches: Vec::new(),
                terms: terms.collect(),
                line,
                target_span: part.target.as_ref().map(|&(target, _)| tree.inner(target)),
            });
        }
        for (mid, offer) in offers {
            let at = segments.iter().position(|s| !s.ignorable && mid.as_ref().is_none_or(|mid| *mid == s.id));
            if let Some(at) = at {
                segments[at].matches.push(offer);
            }
        }
        for segment in &mut segments {
            segment.matches.sort_by_key(|offer| std::cmp::Reverse(offer.score));
        }
        let notes = tree.elements(element).filter(|&e| tree.is(e, self.core, "note")).map(|note| tree.string(note));
        self.bilingual.units.push(Unit { id: id.to_owned(), segments, notes: notes.collect() });
    }

    /// What the file offers as translations (`alt-trans`), each with the segment it is for.
    fn offers(&self, element: Id) -> Vec<(Option<String>, Suggestion)> {
        let (tree, core) = (self.tree, self.core);
        let offered = tree.elements(element).filter(|&e| tree.is(e, core, "alt-trans")).filter(|&e| {
            // A translation that was rejected, or of an earlier version, is none to offer.
            matches!(tree.value(e, "alttranstype").as_deref(), None | Some("proposal" | "accepted"))
        });
        let offers = offered.filter_map(|offer| {
            let mut codes = Codes::default();
            let mut read = |name: &str| -> Option<Content> {
                let part = tree.child(offer, core, name)?;
                codes.read(tree, part, false, self.dialect, &self.file.labels).pop().map(|stretch| stretch.content)
            };
            let source = read("source").unwrap_or_default();
            let target = read("target").filter(|target| !target.is_blank())?;
            let score = tree.value(offer, "match-quality").map_or(0, |quality| percent(&quality));
            let origin = tree.value(offer, "origin").unwrap_or_default().into_owned();
            let mid = tree.value(offer, "mid").map(std::borrow::Cow::into_owned);
            Some((mid, Suggestion { score, similarity: score.min(100), source, target, origin }))
        });
        offers.collect()
    }
}
