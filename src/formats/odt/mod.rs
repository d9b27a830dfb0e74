//! ODT: the paragraphs of an OpenDocument text, wherever they stand: body, tables, lists, headers and footers,
//! footnotes, endnotes, comments, text boxes, charts; and the titles and descriptions of pictures.
//!
//! The names are those of OpenDocument 1.3, part 3. LibreOffice cuts a sentence into spans for reasons nobody
//! sees (every edit has its number): spans of equal formatting are one stretch of text, and what the
//! whole paragraph has in common stands around it. A change of formatting is a pair of codes, a note,
//! a picture, a field or a mark one code with all it holds. Parts that nobody translated, and the package
//! around them, come back byte for byte.
//!
//! ```text
//! read     from XML to paragraphs
//! inline   what stands in one paragraph
//! styles   which formatting is the same to a reader
//! write    a translated paragraph
//! declare  the language and the direction of the document
//! ```

mod declare;
mod inline;
mod read;
mod styles;
#[cfg(test)]
mod tests;
mod write;

use super::package::{self, Office};
use super::run::Ids;
use super::{Format, PackageFormat, ReadOptions, WriteOptions, head};
use crate::io::xml::Tree;
use crate::model::{Block, Content, Document, Lang, Part, Problem, Skipped, Span};

/// The namespaces of OpenDocument.
mod ns {
    pub(super) const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    pub(super) const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    pub(super) const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    pub(super) const DRAW: &str = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    pub(super) const STYLE: &str = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    pub(super) const FO: &str = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    pub(super) const SVG: &str = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    pub(super) const META: &str = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    pub(super) const DC: &str = "http://purl.org/dc/elements/1.1/";
}

/// ODT.
#[derive(Debug)]
pub(super) struct Odt;

impl Format for Odt {
    fn name(&self) -> &'static str {
        "odt"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["odt", "ott"]
    }

    fn sniff(&self, _: &str) -> bool {
        false
    }

    fn scan(&self, _: &str, _: &ReadOptions, document: &mut Document) {
        document.problems.push(package::no_package());
    }

    fn write(&self, document: &Document, _: &[Option<Content>], _: &WriteOptions<'_>) -> Result<String, Problem> {
        Ok(document.text().to_owned())
    }

    fn package(&self) -> Option<&dyn PackageFormat> {
        Some(self)
    }
}

/// Flat ODT: the parts of a package in one XML file (ODF 1.3 part 3, §3.1.2).
#[derive(Debug)]
pub(super) struct Flat;

impl Format for Flat {
    fn name(&self) -> &'static str {
        "fodt"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["fodt"]
    }

    fn sniff(&self, text: &str) -> bool {
        head(text).contains("<office:document ")
    }

    fn scan(&self, text: &str, options: &ReadOptions, document: &mut Document) {
        package::scan_flat::<Odt>(text, options, document);
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        package::write_flat::<Odt>(document, translations, options.target)
    }
}

impl PackageFormat for Odt {
    fn recognises(&self, entry: &str) -> bool {
        entry == "content.xml"
    }

    fn read_package(&self, bytes: &[u8], options: &ReadOptions) -> Document {
        package::read::<Odt>(bytes, options)
    }

    fn write_package(
        &self,
        bytes: &[u8],
        document: &Document,
        translations: &[Option<Content>],
        read: &ReadOptions,
        options: &WriteOptions<'_>,
    ) -> Result<Vec<u8>, Problem> {
        package::write::<Odt>(bytes, document, translations, read, options.target)
    }
}

impl Office for Odt {
    type Shape = read::Shape;

    const NAME: &'static str = "odt";

    fn rank(path: &str) -> Option<u8> {
        match path {
            "content.xml" => Some(0),
            "styles.xml" => Some(1),
            // A chart lies in the package as a document of its own: `Object 1/content.xml`.
            _ if path.starts_with("Object ") && path.ends_with("/content.xml") => Some(2),
            "meta.xml" => Some(3),
            _ => None,
        }
    }

    fn read(tree: &Tree<'_>, _: &str, index: usize, ids: &mut Ids, _: &ReadOptions) -> Vec<(Block, read::Shape)> {
        read::read(tree, index, ids)
    }

    fn skipped(tree: &Tree<'_>, index: usize, blocks: &[Span]) -> Vec<Skipped> {
        read::skipped(tree, index, blocks)
    }

    fn declare(part: &Part, _: &[&read::Shape], target: Option<&Lang>) -> Result<Vec<(Span, String)>, Problem> {
        target.map_or_else(|| Ok(Vec::new()), |target| declare::edits(&part.text, target))
    }

    fn encode(shape: &read::Shape, content: &Content, _: Option<&Lang>) -> String {
        write::encode(shape, content)
    }
}
