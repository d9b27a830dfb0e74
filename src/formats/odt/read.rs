//! From a part's XML to paragraphs.

use super::inline::Inline;
use super::ns;
use super::styles::Styles;
use crate::formats::left;
use crate::formats::run::{Ids, Run};
use crate::io::xml::{Id, Kind, Tree};
use crate::model::{Block, BlockKind, Skipped, Span};

/// What is needed to write a paragraph.
#[derive(Debug, Default)]
pub(in crate::formats) struct Shape {
    /// The tags of the formatting that all of it has, and those that end it.
    pub(super) open: String,
    pub(super) close: String,
    /// The prefix of the text elements, with the colon; `None` where there is plain text only.
    pub(super) prefix: Option<String>,
}

/// Reads the paragraphs of a part.
pub(super) fn read(tree: &Tree<'_>, part: usize, ids: &mut Ids) -> Vec<(Block, Shape)> {
    let Some(root) = tree.root() else { return Vec::new() };
    let styles = Styles::of(tree);
    let mut paragraphs = Vec::new();
    for element in tree.descendants(root) {
        let what = what(tree, element);
        if what == What::Other || left_alone(tree, element).is_some() || !is_shown(tree, element) {
            continue;
        }
        let inner = tree.inner(element);
        if what == What::Plain {
            let kind =
                if tree.local(element) == "index-title-template" { BlockKind::Heading } else { BlockKind::Caption };
            let mut run = Run::default();
            for node in tree.children(element).filter(|&node| tree.kind(node) != Kind::Other) {
                run.text(&tree.characters(node), tree.inner(node));
            }
            let block = run.finish_whole(|| ids.next(kind), kind, part, inner);
            paragraphs.extend(block.map(|block| (block, Shape::default())));
        } else {
            let kind = kind(tree, &styles, element);
            let (mut run, mut shape) = Inline::read(tree, &styles, element);
            shape.prefix = tree.qualified(element).strip_suffix(tree.local(element)).map(str::to_owned);
            let block = run.finish_whole(|| ids.next(kind), kind, part, inner);
            paragraphs.extend(block.map(|block| (block, shape)));
        }
    }
    paragraphs
}

/// What an element is to a translator.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// A paragraph or a heading.
    Paragraph,
    /// A text without markup: the description of a picture, the title of an index.
    Plain,
    Other,
}

fn what(tree: &Tree<'_>, element: Id) -> What {
    match (tree.local(element), tree.namespace(element)) {
        ("p" | "h", ns::TEXT) => What::Paragraph,
        ("index-title-template", ns::TEXT) | ("title" | "desc", ns::SVG | ns::TABLE) => What::Plain,
        _ => What::Other,
    }
}

/// Why the text of an element is not translated; none when it is.
fn left_alone(tree: &Tree<'_>, element: Id) -> Option<&'static str> {
    let (mut indexed, mut title) = (false, false);
    for around in around(tree, element) {
        let reason = match (tree.local(around), tree.namespace(around)) {
            ("change-info", ns::OFFICE) => "skipped-comment",
            ("deletion", ns::TEXT) => "skipped-deleted",
            ("table-cell", ns::TABLE) if is_number(tree, around) => "skipped-computed",
            (local, ns::TEXT) => {
                title |= local == "index-title";
                indexed |= local == "index-body";
                continue;
            }
            _ => continue,
        };
        return Some(reason);
    }
    // An index is gathered from the headings, which are translated.
    (indexed && !title).then_some("skipped-computed")
}

/// Whether a reader meets an element: in the body, or in a header or a footer.
fn is_shown(tree: &Tree<'_>, element: Id) -> bool {
    around(tree, element).any(|e| tree.is(e, ns::OFFICE, "body") || tree.is(e, ns::OFFICE, "master-styles"))
}

/// The elements that an element lies in, the innermost first.
fn around<'t>(tree: &'t Tree<'_>, element: Id) -> impl Iterator<Item = Id> + 't {
    std::iter::successors(tree.parent(element), |&e| tree.parent(e))
}

/// Whether a cell holds a number or a date, which is shown as the cell's format says.
fn is_number(tree: &Tree<'_>, cell: Id) -> bool {
    tree.attribute_ns(cell, ns::OFFICE, "value-type").is_some_and(|a| a.raw != "string")
}

/// The texts of a part that are in no paragraph read.
pub(super) fn skipped(tree: &Tree<'_>, part: usize, blocks: &[Span]) -> Vec<Skipped> {
    left::in_xml(tree, part, blocks, |e| match (tree.local(e), tree.namespace(e)) {
        ("title" | "subject" | "description", ns::DC) | ("keyword", ns::META) => Some("skipped-property"),
        ("p" | "h", ns::TEXT) if is_shown(tree, e) => left_alone(tree, e),
        _ => None,
    })
}

/// What kind of text a paragraph is: by what it stands in, else by its style.
fn kind(tree: &Tree<'_>, styles: &Styles<'_>, element: Id) -> BlockKind {
    let within = |namespace: &str, names: &[&str]| {
        around(tree, element).any(|e| tree.namespace(e) == namespace && names.contains(&tree.local(e)))
    };
    if within(ns::TEXT, &["note"]) || within(ns::OFFICE, &["annotation"]) {
        return BlockKind::Note;
    }
    let style = tree.attribute_ns(element, ns::TEXT, "style-name").map_or("", |a| styles.of_paragraph(a.raw));
    match style {
        _ if tree.local(element) == "h" || style.starts_with("Heading") => BlockKind::Heading,
        "Title" | "Subtitle" => BlockKind::Heading,
        "Quotations" | "Quote" => BlockKind::Quotation,
        // What LibreOffice calls the captions of pictures, tables and drawings.
        "Caption" | "Illustration" | "Figure" | "Table" | "Drawing" | "Text" => BlockKind::Caption,
        _ if within(ns::TABLE, &["table-cell"]) => BlockKind::Cell,
        _ if within(ns::TEXT, &["list-item", "list-header"]) => BlockKind::ListItem,
        _ => BlockKind::Paragraph,
    }
}
