//! The forms of a [`Matrix`]: a page, JSON and JUnit. (The terminal's table is drawn by the command.)

use std::io;

use super::Words;
use super::html::{begin, direction};
use super::junit::{Case, xml};
use crate::check::matrix::{Cell, Kind, Matrix, Verdict};
use crate::model::Message;

/// What a row is about, in the reader's words.
pub fn kind(kind: Kind) -> Message {
    Message::new(match kind {
        Kind::Concept => "matrix-concept",
        Kind::Name => "matrix-name",
        Kind::Number => "matrix-number",
        Kind::Date => "matrix-date",
        Kind::Quotation => "matrix-quotation",
    })
}

/// What is wrong with a cell, in the reader's words: what the rules say, each sentence once.
fn fault(cell: &Cell, words: &dyn Words) -> String {
    let mut said: Vec<String> = Vec::new();
    for reason in &cell.why {
        let one = format!("{}: {}", reason.code, words.text(&reason.message));
        if !said.contains(&one) {
            said.push(one);
        }
    }
    said.join("\n")
}

/// All matrices as one JSON object.
///
/// # Errors
/// Those of `out`.
pub fn json(matrices: &[(String, Matrix)], out: &mut dyn io::Write) -> io::Result<()> {
    let articles: Vec<_> = matrices
        .iter()
        .map(|(name, matrix)| serde_json::json!({ "article": name, "versions": matrix.versions, "rows": matrix.rows }))
        .collect();
    serde_json::to_writer_pretty(&mut *out, &serde_json::json!({ "version": 1, "articles": articles }))?;
    writeln!(out)
}

/// JUnit XML: a suite for each version, a case for each item.
///
/// # Errors
/// Those of `out`.
pub fn junit(matrices: &[(String, Matrix)], words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
    let mut cases = Vec::new();
    for (_, matrix) in matrices {
        for (column, version) in matrix.versions.iter().enumerate() {
            for row in &matrix.rows {
                let cell = &row.cells[column];
                cases.push(Case {
                    suite: version.file.clone(),
                    name: format!("{}: {}", words.text(&kind(row.kind)), row.item),
                    failure: cell.verdict.is_red().then(|| fault(cell, words)),
                });
            }
        }
    }
    super::junit::junit("tilmach matrix", &cases, out)
}

/// One self-contained page: a table for each article, red where a version lacks or contradicts.
///
/// # Errors
/// Those of `out`.
pub fn html(matrices: &[(String, Matrix)], words: &dyn Words, out: &mut dyn io::Write) -> io::Result<()> {
    let say = |id: &'static str| xml(&words.text(&Message::new(id)));
    begin("matrix-title", "style-src 'unsafe-inline'", words, out)?;
    writeln!(out, "<header><h1>{}</h1><p>{}</p></header>\n<main>", say("matrix-title"), say("matrix-legend"))?;
    for (name, matrix) in matrices {
        writeln!(out, "<section><h2><bdi>{}</bdi></h2>\n<table class=\"matrix\">\n<thead><tr><th></th>", xml(name))?;
        for version in &matrix.versions {
            writeln!(
                out,
                "<th scope=\"col\">{}<br><small><bdi>{}</bdi></small></th>",
                version.lang,
                xml(&version.file)
            )?;
        }
        writeln!(out, "</tr></thead>\n<tbody>")?;
        let mut last = None;
        for row in &matrix.rows {
            if last.replace(row.kind) != Some(row.kind) {
                let columns = matrix.versions.len() + 1;
                let head = xml(&words.text(&kind(row.kind)));
                writeln!(out, "<tr><th colspan=\"{columns}\" scope=\"colgroup\">{head}</th></tr>")?;
            }
            let concept = row.concept.as_deref().unwrap_or_default();
            writeln!(out, "<tr><th scope=\"row\"><bdi>{}</bdi> <small>{concept}</small></th>", xml(&row.item))?;
            for (cell, version) in row.cells.iter().zip(&matrix.versions) {
                let class = match cell.verdict {
                    Verdict::Has => "has",
                    Verdict::Lacks => "lacks",
                    Verdict::Contradicts => "contradicts",
                    Verdict::Open => "open",
                };
                let dir = direction(&version.lang);
                let said: Vec<String> = cell.words.iter().map(|w| format!("<bdi>{}</bdi>", xml(w))).collect();
                let said = match cell.verdict {
                    Verdict::Lacks if cell.count == 0 => say("matrix-lacks"),
                    Verdict::Open => "–".to_owned(),
                    _ => said.join(", "),
                };
                let times = if cell.count > 1 { format!(" <small>×{}</small>", cell.count) } else { String::new() };
                let why = xml(&fault(cell, words));
                let why = if why.is_empty() { why } else { format!(" title=\"{why}\"") };
                writeln!(out, "<td class=\"{class}\" lang=\"{}\" dir=\"{dir}\"{why}>{said}{times}</td>", version.lang)?;
            }
            writeln!(out, "</tr>")?;
        }
        writeln!(out, "</tbody></table></section>")?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}
