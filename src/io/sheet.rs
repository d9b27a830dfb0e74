//! Spreadsheets (XLSX) as rows of texts, with limits.
//!
//! calamine reads the cells and rust_xlsxwriter writes them; the package is looked through first,
//! so that one that unpacks to gigabytes or names a path outside itself is refused, and cells are
//! streamed, so that a lone cell in the last corner of a sheet costs nothing.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, open_workbook_from_rs};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::zip::Package;
use crate::model::{Message, Problem};

/// No sheet that people fill in has more cells.
const CELLS: usize = 4_000_000;
/// Nor do the parts of its package unpack to more bytes together.
const TOTAL: usize = 512 << 20;

/// The rows of a sheet (the first one, or the one named) that are not blank, each with its number from
/// 1. Cells that are empty are empty texts; a row is as long as its last cell that is not.
///
/// # Errors
/// What is no spreadsheet, or larger than any that people fill in.
pub(crate) fn read_rows(bytes: &[u8], name: Option<&str>) -> Result<Vec<(usize, Vec<String>)>, Problem> {
    let broken = |reason: String| Problem::new(Message::new("error-sheet-broken").arg("reason", reason));
    let package = Package::read(bytes)?;
    let mut total = 0;
    for entry in package.entries() {
        total += package.unpack(entry)?.len();
        if total > TOTAL {
            return Err(Problem::new(Message::new("error-zip-bomb").arg("name", &*entry.name)));
        }
    }
    let mut book: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(bytes)).map_err(|error: calamine::XlsxError| broken(error.to_string()))?;
    let names = book.sheet_names();
    let sheet = match name {
        Some(name) => names.iter().find(|own| *own == name).ok_or_else(|| {
            Problem::new(Message::new("error-sheet-name").arg("name", name).arg("known", names.join(", ")))
        })?,
        None => names.first().ok_or_else(|| broken(String::new()))?,
    };
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| broken(error.to_string()))?;
    let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    let mut count = 0;
    while let Some(cell) = cells.next_cell().map_err(|error| broken(error.to_string()))? {
        let text = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Float(number) => number.to_string(),
            DataRef::Int(number) => number.to_string(),
            DataRef::Bool(yes) => yes.to_string(),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::DateTime(date) => date.as_f64().to_string(),
            DataRef::Error(error) => error.to_string(),
        };
        let (row, column) = cell.get_position();
        count += 1;
        if count > CELLS || column > 1_000 {
            return Err(Problem::new(Message::new("error-sheet-large").arg("limit", CELLS)));
        }
        if !text.is_empty() {
            // Excel writes a line end inside a cell as either.
            rows.entry(row).or_default().insert(column, text.replace("\r\n", "\n"));
        }
    }
    Ok(rows
        .into_iter()
        .map(|(number, row)| {
            let width = row.keys().next_back().map_or(0, |&last| last as usize + 1);
            let mut texts = vec![String::new(); width];
            for (column, text) in row {
                texts[column as usize] = text;
            }
            (number as usize + 1, texts)
        })
        .collect())
}

/// How a column looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// Its width in characters.
    pub(crate) width: u16,
    /// Whether its texts run from right to left.
    pub(crate) rtl: bool,
}

/// A spreadsheet of one sheet; the first row is its head. The same rows give the same bytes.
///
/// # Errors
/// A text longer than a cell may be, or more rows than a sheet has.
pub(crate) fn write_rows(name: &str, columns: &[Column], rows: &[Vec<String>]) -> Result<Vec<u8>, Problem> {
    let build = || -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        let head = Format::new().set_bold().set_text_wrap();
        let left = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let right = left.clone().set_align(FormatAlign::Right).set_reading_direction(2);
        for (at, column) in columns.iter().enumerate() {
            sheet.set_column_width(at as u16, f64::from(column.width))?;
        }
        for (number, row) in rows.iter().enumerate() {
            for (at, text) in row.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                let rtl = columns.get(at).is_some_and(|column| column.rtl);
                let format = match (number, rtl) {
                    (0, _) => &head,
                    (_, true) => &right,
                    (_, false) => &left,
                };
                sheet.write_string_with_format(number as u32, at as u16, text, format)?;
            }
        }
        book.save_to_buffer()
    };
    build().map_err(|error| Problem::new(Message::new("error-sheet-write").arg("reason", error.to_string())))
}
