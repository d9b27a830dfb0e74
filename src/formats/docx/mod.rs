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

use std::collections::BTreeMap;

use super::{Format, PackageFormat, ReadOptions, WriteOptions, patch};
use crate::io;
use crate::io::zip::Package;
use crate::model::{Content, Document, Message, Part, Problem, Span};

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
        // A package is not text.
        Document {
            format: self.name(),
            parts: vec![Part { name: String::new(), text: text.to_owned() }],
            problems: vec![Problem::new(Message::new("error-zip-broken"))],
            ..Document::default()
        }
    }

    fn write(&self, document: &Document, _: &[Option<Content>], _: &WriteOptions<'_>) -> Result<String, Problem> {
        Ok(document.text().to_owned())
    }

    fn package(&self) -> Option<&dyn PackageFormat> {
        Some(self)
    }
}

impl PackageFormat for Docx {
    fn read_package(&self, bytes: &[u8], _: &ReadOptions) -> Document {
        let mut document = Document { format: self.name(), ..Document::default() };
        let package = match Package::read(bytes) {
            Ok(package) => package,
            Err(problem) => {
                document.problems.push(problem);
                return document;
            }
        };
        let mut ids = super::run::Ids::default();
        for entry in parts(&package) {
            let text = package.unpack(entry).and_then(|bytes| io::decode(bytes, None)).map(|decoded| decoded.text);
            let read = text.and_then(|text| {
                let part = document.parts.len();
                let paragraphs = read::read(&text, &entry.name, part, &mut ids)?;
                let skipped = read::skipped(&text, part, &paragraphs)?;
                Ok((text, paragraphs, skipped))
            });
            match read {
                Ok((text, paragraphs, skipped)) => {
                    document.blocks.extend(paragraphs.into_iter().map(|p| p.block));
                    document.skipped.extend(skipped);
                    document.parts.push(Part { name: entry.name.clone(), text });
                }
                Err(problem) => document.problems.push(problem.in_file(entry.name.clone())),
            }
        }
        if document.parts.is_empty() && document.problems.is_empty() {
            document.problems.push(Problem::new(Message::new("error-docx-no-document")));
        }
        document
    }

    fn write_package(
        &self,
        bytes: &[u8],
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<Vec<u8>, Problem> {
        let package = Package::read(bytes)?;
        let mut changed = BTreeMap::new();
        for (index, part) in document.parts.iter().enumerate() {
            // Which formatting a paragraph has is not in the document: it is read again.
            let paragraphs = read::read(&part.text, &part.name, index, &mut super::run::Ids::default())?;
            let by_span: BTreeMap<Span, &read::Paragraph> = paragraphs.iter().map(|p| (p.block.span, p)).collect();
            let writer = write::Writer { text: &part.text, target: options.target };
            let mut more = Vec::new();
            for (block, translation) in document.blocks.iter().zip(translations) {
                if let Some(translation) = translation
                    && block.part == index
                    && !patch::same(&block.content, translation)
                    && let Some(paragraph) = by_span.get(&block.span)
                {
                    more.extend(writer.paragraph_edit(paragraph));
                }
            }
            let text = patch::translate(document, index, translations, more, &|block, content| {
                by_span.get(&block.span).map_or_else(String::new, |p| writer.encode(p, content))
            })?;
            if text != part.text {
                let entry = package.entries().iter().find(|entry| entry.name == part.name);
                let charset = entry.map(|entry| package.unpack(entry)).transpose()?;
                let charset = io::decode(charset.unwrap_or_default(), None)?.charset;
                changed.insert(part.name.as_str(), io::encode(&text, charset)?);
            }
        }
        Ok(package.with(&changed))
    }
}

/// The entries that hold text, the document itself first.
fn parts<'p>(package: &'p Package<'_>) -> Vec<&'p crate::io::zip::Entry> {
    let rank = |name: &str| {
        if name == "docProps/core.xml" {
            // Nothing in it is translated, but a reader meets the title in it.
            return Some(7);
        }
        let file = name.strip_prefix("word/")?.strip_suffix(".xml")?;
        let numbered = |stem: &str| file.strip_prefix(stem).is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
        match file {
            _ if numbered("document") => Some(0),
            _ if numbered("header") => Some(1),
            _ if numbered("footer") => Some(2),
            _ if numbered("footnotes") => Some(3),
            _ if numbered("endnotes") => Some(4),
            _ if numbered("comments") => Some(5),
            _ if file.starts_with("charts/chart") || file.starts_with("diagrams/data") => Some(6),
            _ if file.starts_with("glossary/") => None,
            _ => None,
        }
    };
    let mut parts: Vec<_> = package.entries().iter().filter_map(|e| Some((rank(&e.name)?, &e.name, e))).collect();
    parts.sort_by_key(|&(rank, name, _)| (rank, name));
    parts.into_iter().map(|(.., entry)| entry).collect()
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
