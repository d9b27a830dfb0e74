//! The review table: source and target side by side, for an editor who has a word processor, a spreadsheet
//! or a browser, and no CAT tool.
//!
//! ```text
//! rows     a bilingual file as rows; codes as placeholders that can be read and typed
//! docx, html (and io::sheet for XLSX)   rows to a file and back
//! apply    what an editor changed, as changes of the bilingual file; what cannot be taken over is told
//! ```
//!
//! A row is known by its number and its source. Rows may be sorted, moved or deleted: each finds its segment,
//! and nothing that was typed is dropped without a word. Comments become notes; so do the margin comments of a
//! word processor, and its tracked changes are read as accepted.

mod apply;
mod docx;
mod html;
mod placeholder;

pub use apply::{Reviewed, apply};

use std::path::Path;

use crate::io::sheet;
use crate::model::{Bilingual, Content, Lang, Message, Problem, Unit};
use placeholder::Placeholders;

/// One segment as an editor sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number among the segments of the file, from 1; 0 when the table has none that can be read.
    pub number: usize,
    /// The source, with placeholders.
    pub source: String,
    /// The target, with placeholders; empty when there is none.
    pub target: String,
    /// Notes, a line each.
    pub comment: String,
}

/// The words around the rows, in the language of whoever reads them.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// What stands above the table: the document.
    pub title: String,
    /// How to fill it in.
    pub advice: String,
    /// The heads of the four columns.
    pub heads: [String; 4],
    /// On the button that saves an HTML table.
    pub save: String,
}

/// The forms of a review table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// Word, LibreOffice Writer, Google Docs.
    Docx,
    /// A page that a browser shows, edits and saves.
    Html,
    /// Excel, LibreOffice Calc, Google Sheets.
    Xlsx,
}

impl Form {
    /// The form that the name of a file says.
    pub fn of(path: &Path) -> Option<Form> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "docx" => Some(Form::Docx),
            "html" | "htm" => Some(Form::Html),
            "xlsx" => Some(Form::Xlsx),
            _ => None,
        }
    }

    /// The extension of such files.
    pub fn extension(self) -> &'static str {
        match self {
            Form::Docx => "docx",
            Form::Html => "html",
            Form::Xlsx => "xlsx",
        }
    }
}

/// The rows of a bilingual file: a segment each, in order.
pub fn rows(bilingual: &Bilingual) -> Vec<Row> {
    let mut rows = Vec::new();
    for unit in &bilingual.units {
        for (place, segment) in unit.translatable().enumerate() {
            let placeholders = Placeholders::of(segment);
            let said = |content: &Content| placeholders.write(content);
            rows.push(Row {
                number: rows.len() + 1,
                source: said(&segment.source),
                target: segment.target.as_ref().map(said).unwrap_or_default(),
                // Notes are the unit's: they stand beside its first segment.
                comment: if place == 0 { comment(unit) } else { String::new() },
            });
        }
    }
    rows
}

fn comment(unit: &Unit) -> String {
    unit.notes.join("\n")
}

/// The table as a file.
///
/// # Errors
/// A text longer than a cell of a spreadsheet may be.
pub fn write(form: Form, rows: &[Row], source: &Lang, target: &Lang, words: &Words) -> Result<Vec<u8>, Problem> {
    match form {
        Form::Docx => Ok(docx::write(rows, source, target, words)),
        Form::Html => Ok(html::write(rows, source, target, words).into_bytes()),
        Form::Xlsx => {
            let column = |width, rtl| sheet::Column { width, rtl };
            let columns =
                [column(6, false), column(56, source.is_rtl()), column(56, target.is_rtl()), column(30, false)];
            let cells =
                |row: &Row| vec![row.number.to_string(), row.source.clone(), row.target.clone(), row.comment.clone()];
            let table: Vec<_> = std::iter::once(words.heads.to_vec()).chain(rows.iter().map(cells)).collect();
            sheet::write_rows("tilmach", &columns, &table)
        }
    }
}

/// The rows of a table that came back.
///
/// # Errors
/// A file of another kind, and one without a table of four columns.
pub fn read(form: Form, bytes: &[u8]) -> Result<Vec<Row>, Problem> {
    let table = match form {
        Form::Docx => docx::read(bytes)?,
        Form::Html => html::read(&crate::io::decode(bytes.to_vec(), None)?.text),
        Form::Xlsx => sheet::read_rows(bytes, None)?.into_iter().map(|(_, cells)| cells).collect(),
    };
    // The head has no number; other tables have other heads.
    let rows: Vec<Row> = table.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return Err(Problem::new(Message::new("error-review-no-table")));
    }
    Ok(rows)
}

/// The first four cells; a row without a number is the head, unless somebody typed something into it.
fn row(cells: Vec<String>) -> Option<Row> {
    let mut cells = cells.into_iter().map(|cell| cell.trim_matches(['\n', ' ', '\u{A0}']).to_owned());
    let mut next = || cells.next().unwrap_or_default();
    // Spreadsheets and word processors write numbers in many ways: `12`, `12.0`, `12.`
    let number = next();
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    let number = digits.parse().ok()?;
    Some(Row { number, source: next(), target: next(), comment: next() })
}

#[cfg(test)]
mod tests;
