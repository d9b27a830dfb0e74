//! What office documents (DOCX, ODT) have in common: a ZIP package of XML parts with paragraphs in them.
//!
//! A format says which parts hold text, how a paragraph is read and how it is written. Unpacking, patching
//! and packing again are the same for all; a part in which nothing changed is copied as it lies.

use std::collections::BTreeMap;

use super::run::Ids;
use super::{ReadOptions, patch};
use crate::io;
use crate::io::xml::Tree;
use crate::io::zip::{Entry, Package};
use crate::model::{Block, Content, Document, Lang, Message, Part, Problem, Skipped, Span};

/// One kind of office document.
pub(super) trait Office {
    /// What writing a paragraph takes beside its block: the formatting of most of it, a prefix.
    type Shape;

    /// The name of the format.
    const NAME: &'static str;

    /// The place of a part among those that are read, smallest first; `None` for one without text.
    fn rank(path: &str) -> Option<u8>;

    /// The paragraphs of the part of that name and number.
    fn read(
        tree: &Tree<'_>,
        name: &str,
        index: usize,
        ids: &mut Ids,
        options: &ReadOptions,
    ) -> Vec<(Block, Self::Shape)>;

    /// The texts of a part that are no paragraph on purpose.
    fn skipped(tree: &Tree<'_>, index: usize, blocks: &[Span]) -> Vec<Skipped>;

    /// What else changes in a part, given those of its paragraphs that are translated: the language, the
    /// direction.
    fn declare(part: &Part, translated: &[&Self::Shape], target: Option<&Lang>)
    -> Result<Vec<(Span, String)>, Problem>;

    /// A translated paragraph.
    fn encode(shape: &Self::Shape, content: &Content, target: Option<&Lang>) -> String;
}

/// Reads the package of an office document.
pub(super) fn read<F: Office>(bytes: &[u8], options: &ReadOptions) -> Document {
    let mut document = Document { format: F::NAME, ..Document::default() };
    let package = match Package::read(bytes) {
        Ok(package) => package,
        Err(problem) => {
            document.problems.push(problem);
            return document;
        }
    };
    if is_encrypted(&package) {
        document.problems.push(under_password("error-package-encrypted", "hint-package-encrypted"));
        return document;
    }
    let mut ids = Ids::default();
    for entry in parts::<F>(&package) {
        let index = document.parts.len();
        let read = package.unpack(entry).and_then(|bytes| io::decode(bytes, None)).and_then(|decoded| {
            let tree = Tree::parse(&decoded.text)?;
            let read = F::read(&tree, &entry.name, index, &mut ids, options);
            let blocks: Vec<Block> = read.into_iter().map(|(block, _)| block).collect();
            let mut spans: Vec<Span> = blocks.iter().map(|block| block.span).collect();
            spans.sort_by_key(|span| span.start);
            let skipped = F::skipped(&tree, index, &spans);
            Ok((Part { name: entry.name.clone(), text: decoded.text }, blocks, skipped))
        });
        match read {
            Ok((part, blocks, skipped)) => {
                document.blocks.extend(blocks);
                document.skipped.extend(skipped);
                document.parts.push(part);
            }
            Err(problem) => document.problems.push(problem.in_file(entry.name.clone())),
        }
    }
    if document.parts.is_empty() && document.problems.is_empty() {
        document.problems.push(Problem::new(Message::new("error-package-no-document")));
    }
    document
}

/// The package with the translations in place.
pub(super) fn write<F: Office>(
    bytes: &[u8],
    document: &Document,
    translations: &[Option<Content>],
    read: &ReadOptions,
    target: Option<&Lang>,
) -> Result<Vec<u8>, Problem> {
    let package = Package::read(bytes)?;
    let translated = translated(document, translations);
    let mut changed = BTreeMap::new();
    for (index, part) in document.parts.iter().enumerate().filter(|_| !translated.is_empty()) {
        let text = write_part::<F>(document, index, translations, &translated, read, target)?;
        if text != part.text {
            let entry = package.entries().iter().find(|entry| entry.name == part.name);
            let before = entry.map(|entry| package.unpack(entry)).transpose()?;
            let charset = io::decode(before.unwrap_or_default(), None)?.charset;
            changed.insert(part.name.as_str(), io::encode(&text, charset)?);
        }
    }
    Ok(package.with(&changed))
}

/// The blocks whose translation differs from them.
fn translated<'d>(document: &'d Document, translations: &[Option<Content>]) -> Vec<&'d Block> {
    let pairs = document.blocks.iter().zip(translations);
    let differs = |block: &Block, translation: &Option<Content>| {
        translation.as_ref().is_some_and(|translation| !patch::same(&block.content, translation))
    };
    pairs.filter(|(block, translation)| differs(block, translation)).map(|(block, _)| block).collect()
}

/// The text of part `index` with the translations in place; `translated` are the blocks that have one.
fn write_part<F: Office>(
    document: &Document,
    index: usize,
    translations: &[Option<Content>],
    translated: &[&Block],
    read: &ReadOptions,
    target: Option<&Lang>,
) -> Result<String, Problem> {
    let part = &document.parts[index];
    // Which formatting a paragraph has is not in the document: it is read again.
    let tree = Tree::parse(&part.text)?;
    let paragraphs = F::read(&tree, &part.name, index, &mut Ids::default(), read);
    let shapes: BTreeMap<Span, F::Shape> = paragraphs.into_iter().map(|(block, shape)| (block.span, shape)).collect();
    let own: Vec<&F::Shape> =
        translated.iter().filter(|block| block.part == index).filter_map(|block| shapes.get(&block.span)).collect();
    let more = F::declare(part, &own, target)?;
    patch::translate(document, index, translations, more, &|block, content| {
        shapes.get(&block.span).map_or_else(String::new, |shape| F::encode(shape, content, target))
    })
}

/// Reads a document that is one XML file instead of a package of them.
pub(super) fn scan_flat<F: Office>(text: &str, options: &ReadOptions, document: &mut Document) {
    match Tree::parse(text) {
        Ok(tree) => {
            let read = F::read(&tree, "", 0, &mut Ids::default(), options);
            document.blocks = read.into_iter().map(|(block, _)| block).collect();
            let mut spans: Vec<Span> = document.blocks.iter().map(|block| block.span).collect();
            spans.sort_by_key(|span| span.start);
            document.skipped = F::skipped(&tree, 0, &spans);
        }
        Err(problem) => document.problems.push(problem),
    }
}

/// The text of such a document with the translations in place.
pub(super) fn write_flat<F: Office>(
    document: &Document,
    translations: &[Option<Content>],
    target: Option<&Lang>,
) -> Result<String, Problem> {
    let translated = translated(document, translations);
    if translated.is_empty() {
        return Ok(document.text().to_owned());
    }
    write_part::<F>(document, 0, translations, &translated, &ReadOptions::default(), target)
}

/// What is wrong with a package that is read as text.
pub(super) fn no_package() -> Problem {
    Problem::new(Message::new("error-zip-broken"))
}

/// Whether the manifest of an OpenDocument package says that its parts are encrypted (ODF 1.3 part 2, §3.4.1).
fn is_encrypted(package: &Package<'_>) -> bool {
    let manifest = package.entries().iter().find(|entry| entry.name == "META-INF/manifest.xml");
    let bytes = manifest.and_then(|entry| package.unpack(entry).ok());
    bytes.is_some_and(|bytes| memchr::memmem::find(&bytes, b"encryption-data").is_some())
}

/// What is wrong with a Microsoft Office file that is no ZIP package: one with a password is wrapped in the
/// container that files were before 2007 (MS-CFB §2.2, MS-OFFCRYPTO §2.3).
pub(super) fn in_old_container(bytes: &[u8]) -> Option<Problem> {
    let marked = bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    marked.then(|| under_password("error-office-old", "hint-office-old"))
}

fn under_password(error: &'static str, hint: &'static str) -> Problem {
    Problem::new(Message::new(error)).hint(Message::new(hint))
}

/// The entries that hold text, in the order of their ranks.
fn parts<'p, F: Office>(package: &'p Package<'_>) -> Vec<&'p Entry> {
    let mut parts: Vec<_> = package.entries().iter().filter_map(|e| Some((F::rank(&e.name)?, &e.name, e))).collect();
    parts.sort_by_key(|&(rank, name, _)| (rank, name));
    parts.into_iter().map(|(.., entry)| entry).collect()
}
