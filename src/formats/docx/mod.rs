//! DOCX: the paragraphs of a Word document, wherever they stand: body, tables, headers, footers,
//! footnotes, endnotes, comments, text boxes, charts.
//!
//! Word cuts a sentence into runs for reasons nobody sees (spelling marks, revisions). Runs of equal
//! formatting are one stretch of text; a change of formatting is a pair of codes; everything else
//! (tabs, notes, drawings, fields, bookmarks) is a code with its own markup. A translated paragraph is
//! written as runs with the formatting that most of it had. Parts that nobody translated, and the
//! package around them, come back byte for byte.

mod read;
mod write;

use super::package::{self, Office};
use super::run::Ids;
use super::{Format, PackageFormat, ReadOptions, WriteOptions};
use crate::model::{Block, Content, Document, Lang, Part, Problem, Skipped, Span};

/// DOCX.
#[derive(Debug)]
pub(super) struct Docx;

impl Format for Docx {
    fn name(&self) -> &'static str {
        "docx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["docx", "docm", "dotx"]
    }

    fn sniff(&self, _: &str) -> bool {
        false
    }

    fn read(&self, text: &str, _: &ReadOptions) -> Document {
        package::no_package(self.name(), text)
    }

    fn write(&self, document: &Document, _: &[Option<Content>], _: &WriteOptions<'_>) -> Result<String, Problem> {
        Ok(document.text().to_owned())
    }

    fn package(&self) -> Option<&dyn PackageFormat> {
        Some(self)
    }
}

impl PackageFormat for Docx {
    fn recognises(&self, entry: &str) -> bool {
        entry.starts_with("word/")
    }

    fn read_package(&self, bytes: &[u8], _: &ReadOptions) -> Document {
        package::read::<Docx>(bytes)
    }

    fn write_package(
        &self,
        bytes: &[u8],
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<Vec<u8>, Problem> {
        package::write::<Docx>(bytes, document, translations, options.target)
    }
}

impl Office for Docx {
    type Shape = read::Shape;

    const NAME: &'static str = "docx";

    fn rank(path: &str) -> Option<u8> {
        if path == "docProps/core.xml" {
            // Nothing in it is translated, but a reader meets the title in it.
            return Some(7);
        }
        let file = path.strip_prefix("word/")?.strip_suffix(".xml")?;
        let numbered = |stem: &str| file.strip_prefix(stem).is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
        match file {
            _ if numbered("document") => Some(0),
            _ if numbered("header") => Some(1),
            _ if numbered("footer") => Some(2),
            _ if numbered("footnotes") => Some(3),
            _ if numbered("endnotes") => Some(4),
            _ if numbered("comments") => Some(5),
            _ if file.starts_with("charts/chart") || file.starts_with("diagrams/data") => Some(6),
            _ => None,
        }
    }

    fn read(part: &Part, index: usize, ids: &mut Ids) -> Result<Vec<(Block, read::Shape)>, Problem> {
        read::read(part, index, ids)
    }

    fn skipped(part: &Part, index: usize, blocks: &[Span]) -> Result<Vec<Skipped>, Problem> {
        read::skipped(&part.text, index, blocks)
    }

    fn declare(
        part: &Part,
        translated: &[&read::Shape],
        target: Option<&Lang>,
    ) -> Result<Vec<(Span, String)>, Problem> {
        let rtl = target.is_some_and(Lang::is_rtl);
        Ok(translated.iter().filter(|_| rtl).filter_map(|shape| write::direction(&part.text, shape)).collect())
    }

    fn encode(shape: &read::Shape, content: &Content, target: Option<&Lang>) -> String {
        write::encode(shape, content, target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_without_properties_gets_its_direction() {
        let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Memo</w:t></w:r></w:p></w:body></w:document>";
        let bytes = crate::io::zip::create(&[("word/document.xml", document)]);
        let read = Docx.read_package(&bytes, &ReadOptions::default());
        let target = "ug".parse().unwrap();
        let options = WriteOptions { target: Some(&target) };
        let written = Docx.write_package(&bytes, &read, &[Some(Content::plain("خاتىرە"))], &options).unwrap();
        let again = Docx.read_package(&written, &ReadOptions::default());
        assert!(again.text().contains("<w:p><w:pPr><w:bidi/></w:pPr><w:r>"), "{}", again.text());
    }
}
