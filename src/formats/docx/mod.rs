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
use crate::io::xml::Tree;
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

impl PackageFormat for Docx {
    fn recognises(&self, entry: &str) -> bool {
        entry.starts_with("word/")
    }

    fn read_package(&self, bytes: &[u8], options: &ReadOptions) -> Document {
        package::read::<Docx>(bytes, options)
    }

    fn write_package(
        &self,
        bytes: &[u8],
        document: &Document,
        translations: &[Option<Content>],
        read: &ReadOptions,
        options: &WriteOptions<'_>,
    ) -> Result<Vec<u8>, Problem> {
        package::write::<Docx>(bytes, document, translations, read, options.target)
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

    fn read(
        tree: &Tree<'_>,
        name: &str,
        index: usize,
        ids: &mut Ids,
        options: &ReadOptions,
    ) -> Vec<(Block, read::Shape)> {
        read::read(tree, name, index, ids, options.tracked_changes)
    }

    fn skipped(tree: &Tree<'_>, index: usize, blocks: &[Span]) -> Vec<Skipped> {
        read::skipped(tree, index, blocks)
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
    use crate::formats::TrackedChanges;

    #[test]
    fn a_paragraph_without_properties_gets_its_direction() {
        let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Memo</w:t></w:r></w:p></w:body></w:document>";
        let bytes = crate::io::zip::create(&[("word/document.xml", document)]);
        let read = Docx.read_package(&bytes, &ReadOptions::default());
        let target = "ug".parse().unwrap();
        let options = WriteOptions { target: Some(&target) };
        let written = Docx
            .write_package(&bytes, &read, &[Some(Content::plain("خاتىرە"))], &ReadOptions::default(), &options)
            .unwrap();
        let again = Docx.read_package(&written, &ReadOptions::default());
        assert!(again.text().contains("<w:p><w:pPr><w:bidi/></w:pPr><w:r>"), "{}", again.text());
    }

    const CHANGED: &str = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\
        <w:p><w:r><w:t xml:space=\"preserve\">They were held in a </w:t></w:r>\
        <w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>school</w:delText></w:r></w:del>\
        <w:ins w:id=\"2\" w:author=\"A\"><w:r><w:rPr><w:b/><w:rPrChange w:id=\"3\" w:author=\"A\"><w:rPr/></w:rPrChange></w:rPr>\
        <w:t>camp</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>\
        <w:p><w:del w:id=\"4\" w:author=\"A\"><w:r><w:delText>Nobody asked.</w:delText></w:r></w:del></w:p>\
        <w:p><w:moveTo w:id=\"5\" w:author=\"A\"><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p></w:body></w:document>";

    /// What is read of [`CHANGED`], and its XML when each text was translated by itself in capitals.
    fn changed(tracked_changes: TrackedChanges) -> (Vec<String>, String) {
        let bytes = crate::io::zip::create(&[("word/document.xml", CHANGED)]);
        let options = ReadOptions { tracked_changes, ..ReadOptions::default() };
        let opened = crate::formats::open(None, bytes.clone(), Some("docx"), &options).unwrap();
        let plain = WriteOptions::default();
        assert_eq!(opened.write(&[const { None }; 3][..opened.document.blocks.len()], &plain).unwrap(), bytes);
        assert_eq!(crate::formats::verify(&opened, &bytes, &options).unwrap(), []);
        let blocks = &opened.document.blocks;
        let upper = |content: &Content| Some(Content { text: content.text.to_uppercase(), ..content.clone() });
        let list: Vec<_> = blocks.iter().map(|block| upper(&block.content)).collect();
        let again = Docx.read_package(&opened.write(&list, &plain).unwrap(), &ReadOptions::default());
        (blocks.iter().map(|block| block.content.labelled()).collect(), again.text().to_owned())
    }

    #[test]
    fn tracked_changes_are_kept_accepted_or_rejected() {
        let (texts, written) = changed(TrackedChanges::Keep);
        assert_eq!(texts, ["They were held in a <del><ins><b>camp</b></ins>.", "<moveTo>Moved.</moveTo>"]);
        assert!(written.contains("<w:delText>school</w:delText>") && written.contains(">CAMP<"), "{written}");

        let (texts, written) = changed(TrackedChanges::Accept);
        assert_eq!(texts, ["They were held in a <b>camp</b>.", "Moved."]);
        assert!(!written.contains("school") && !written.contains("<w:ins") && !written.contains("rPrChange"));
        assert!(written.contains("<w:b/>") && written.contains(">MOVED.<"), "{written}");
        // A paragraph without words of its own is left as it was.
        assert!(written.contains("Nobody asked."), "{written}");

        let (texts, written) = changed(TrackedChanges::Reject);
        assert_eq!(texts, ["They were held in a school.", "Nobody asked."]);
        assert!(written.contains("SCHOOL.<") && written.contains(">NOBODY ASKED.<"), "{written}");
        assert!(!written.contains("camp") && !written.contains("CAMP") && written.contains(">Moved.<"), "{written}");
    }

    #[test]
    fn a_rejected_change_of_formatting_gives_the_formatting_before() {
        let run = "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>camp</w:t></w:r>";
        let plain = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
        let body = format!("<w:p>{}{run}{}</w:p>", plain("In a "), plain(" at night."));
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let document = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
        let bytes = crate::io::zip::create(&[("word/document.xml", &document)]);
        for (tracked_changes, label, formatting) in [
            (TrackedChanges::Keep, "b", "<w:b/>"),
            (TrackedChanges::Accept, "b", "<w:b/>"),
            (TrackedChanges::Reject, "i", "<w:i/>"),
        ] {
            let options = ReadOptions { tracked_changes, ..ReadOptions::default() };
            let opened = crate::formats::open(None, bytes.clone(), Some("docx"), &options).unwrap();
            let content = &opened.document.blocks[0].content;
            assert_eq!(content.labelled(), format!("In a <{label}>camp</{label}> at night."));
            let translation = Content { text: content.text.to_uppercase(), ..content.clone() };
            let written = opened.write(&[Some(translation)], &WriteOptions::default()).unwrap();
            let again = Docx.read_package(&written, &ReadOptions::default());
            let text = again.text();
            let run = &text[..text.find(">CAMP<").unwrap()];
            let run = &run[run.rfind("<w:r>").unwrap()..];
            assert!(run.contains(formatting), "{tracked_changes:?}: {run}");
            assert_eq!(run.contains("rPrChange"), tracked_changes == TrackedChanges::Keep, "{run}");
            assert_eq!(run.contains("<w:b/>"), label == "b", "{run}");
        }
    }
}
