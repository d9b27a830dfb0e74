//! The review table as a Word document: landscape, the head repeated on every page, source in grey, Uyghur from
//! right to left in its own font, placeholders in another colour.

use std::fmt::Write as _;

use super::placeholder::stretches;
use super::{Row, Words};
use crate::io::xml::{Attribute, Id, Tree, escape_text, is_xml_char};
use crate::io::zip::{self, Package};
use crate::model::{Lang, Problem, Variety};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
/// Number, source, target, comment: on A4 across, in twentieths of a point.
const WIDTHS: [usize; 4] = [700, 5100, 5100, 2900];

/// The document.
pub(super) fn write(rows: &[Row], source: &Lang, target: &Lang, words: &Words) -> Vec<u8> {
    let mut out =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"{W}\"><w:body>");
    paragraph(&mut out, &words.title, None, "<w:b/><w:sz w:val=\"28\"/>");
    paragraph(&mut out, &words.advice, None, "");
    out.push_str("<w:tbl><w:tblPr>");
    if target.is_rtl() && source.is_rtl() {
        out.push_str("<w:bidiVisual/>");
    }
    out.push_str("<w:tblW w:w=\"13800\" w:type=\"dxa\"/><w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(out, "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>");
    }
    out.push_str("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for width in WIDTHS {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (head, width) in words.heads.iter().zip(WIDTHS) {
        cell(&mut out, width, "E0E0E0", head, None, "<w:b/>");
    }
    out.push_str("</w:tr>");
    for row in rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(&mut out, WIDTHS[0], "F4F4F4", &row.number.to_string(), None, "");
        cell(&mut out, WIDTHS[1], "F4F4F4", &row.source, Some(source), "");
        cell(&mut out, WIDTHS[2], "", &row.target, Some(target), "");
        cell(&mut out, WIDTHS[3], "", &row.comment, None, "");
        out.push_str("</w:tr>");
    }
    out.push_str(
        "</w:tbl><w:p/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1000\" \
         w:right=\"1400\" w:bottom=\"1000\" w:left=\"1400\" w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/></w:sectPr>\
         </w:body></w:document>",
    );
    zip::create(&[("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", &out)])
}

fn cell(out: &mut String, width: usize, shade: &str, text: &str, lang: Option<&Lang>, format: &str) {
    let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    if !shade.is_empty() {
        let _ = write!(out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{shade}\"/>");
    }
    out.push_str("</w:tcPr>");
    for line in text.split('\n') {
        paragraph(out, line, lang, format);
    }
    out.push_str("</w:tc>");
}

/// One paragraph; `format` are properties that come before size and language (ECMA-376 §17.3.2.28).
fn paragraph(out: &mut String, text: &str, lang: Option<&Lang>, format: &str) {
    let rtl = lang.is_some_and(Lang::is_rtl);
    out.push_str("<w:p>");
    if rtl {
        out.push_str("<w:pPr><w:bidi/></w:pPr>");
    }
    let (fonts, tag) = match lang.map(Lang::variety) {
        Some(Variety::UgArab) => ("<w:rFonts w:cs=\"Microsoft Uighur\"/>", "<w:lang w:bidi=\"ug-CN\"/>".to_owned()),
        Some(Variety::ZhHans) => ("", "<w:lang w:eastAsia=\"zh-CN\"/>".to_owned()),
        Some(Variety::ZhHant) => ("", "<w:lang w:eastAsia=\"zh-TW\"/>".to_owned()),
        _ => ("", lang.map_or_else(String::new, |lang| format!("<w:lang w:val=\"{lang}\"/>"))),
    };
    let (size, direction) = if rtl { ("<w:szCs w:val=\"26\"/>", "<w:rtl/>") } else { ("", "") };
    let words = format!("{fonts}{format}{size}{direction}{tag}");
    for (text, is_code) in stretches(text) {
        // A placeholder runs from left to right whatever stands around it.
        let format = if is_code && lang.is_some() { "<w:color w:val=\"1463C2\"/>" } else { words.as_str() };
        let _ = write!(out, "<w:r><w:rPr>{format}</w:rPr><w:t xml:space=\"preserve\">");
        let clean: String = text.chars().filter(|&c| is_xml_char(c)).collect();
        escape_text(&clean, out);
        out.push_str("</w:t></w:r>");
    }
    out.push_str("</w:p>");
}

/// The cells of every table, row by row. Tracked changes are read as accepted, and a comment in the margin is put
/// to the comment of the row it stands in.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Vec<String>>, Problem> {
    let package = Package::read(bytes)?;
    let part = |name: &str| -> Result<String, Problem> {
        let Some(entry) = package.entries().iter().find(|entry| entry.name == name) else { return Ok(String::new()) };
        Ok(crate::io::decode(package.unpack(entry)?, None)?.text)
    };
    let (document, comments) = (part("word/document.xml")?, part("word/comments.xml")?);
    let margin = if comments.is_empty() { Vec::new() } else { margin(&Tree::parse(&comments)?) };
    let tree = Tree::parse(&document)?;
    let Some(root) = tree.root() else { return Ok(Vec::new()) };
    let rows = tree.descendants(root).filter(|&e| tree.local(e) == "tr").map(|row| {
        let mut cells: Vec<String> =
            tree.elements(row).filter(|&e| tree.local(e) == "tc").map(|cell| said(&tree, cell)).collect();
        for reference in tree.descendants(row).filter(|&e| tree.local(e) == "commentReference") {
            let id = tree.attributes(reference).iter().find(|a| a.local() == "id").map(Attribute::value);
            if let Some((_, text)) = margin.iter().find(|(own, _)| id.as_deref() == Some(own)) {
                cells.resize(cells.len().max(4), String::new());
                let comment = &mut cells[3];
                if !comment.is_empty() {
                    comment.push('\n');
                }
                comment.push_str(text);
            }
        }
        cells
    });
    Ok(rows.collect())
}

/// The comments in the margin: id and text.
fn margin(tree: &Tree<'_>) -> Vec<(String, String)> {
    let comments = tree.root().into_iter().flat_map(|root| tree.elements(root));
    let comments = comments.filter_map(|comment| {
        let id = tree.attributes(comment).iter().find(|a| a.local() == "id")?.value().into_owned();
        Some((id, said(tree, comment).trim().to_owned()))
    });
    comments.collect()
}

/// The text of the paragraphs in an element, without what was deleted.
fn said(tree: &Tree<'_>, holder: Id) -> String {
    let mut lines = Vec::new();
    for paragraph in tree.descendants(holder).filter(|&e| tree.local(e) == "p") {
        let mut line = String::new();
        for element in tree.descendants(paragraph) {
            let gone = std::iter::successors(tree.parent(element), |&e| tree.parent(e))
                .take_while(|&e| e != paragraph)
                .any(|e| matches!(tree.local(e), "del" | "moveFrom"));
            match tree.local(element) {
                _ if gone => {}
                "t" => line.push_str(&tree.string(element)),
                "br" | "cr" => line.push('\n'),
                "tab" if tree.parent(element).is_some_and(|run| tree.local(run) == "r") => line.push('\t'),
                "noBreakHyphen" => line.push('\u{2011}'),
                _ => {}
            }
        }
        lines.push(line);
    }
    lines.join("\n")
}
