//! What importing, exporting and merging glossaries share: forms by name, writing, the report.

use std::path::Path;

use comfy_table::Cell;

use super::{Format, table, trimmed};
use crate::cli::app::App;
use crate::glossary::exchange::{Fate, Report};
use crate::model::Message;

/// A form that glossaries are exchanged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Form {
    /// Termbases.
    Tbx,
    /// Tab-separated terms of two languages.
    Utx,
    /// Comma-separated rows.
    Csv,
    /// Tab-separated rows.
    Tsv,
    /// A spreadsheet.
    Xlsx,
    /// A glossary file.
    Toml,
}

impl Form {
    /// The form that a file name promises.
    pub(super) fn of(path: &Path) -> Option<Form> {
        Some(match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "tbx" | "xml" | "mtf" => Form::Tbx,
            "utx" => Form::Utx,
            "csv" => Form::Csv,
            "tsv" | "tab" | "txt" => Form::Tsv,
            "xlsx" => Form::Xlsx,
            "toml" => Form::Toml,
            _ => return None,
        })
    }
}

/// What became of every kind of thing, a line each.
pub(super) fn show(report: &Report, format: Format, app: &App) -> Option<serde_json::Value> {
    if format == Format::Json {
        let rows = report.rows().map(|row| {
            serde_json::json!({
                "fate": row.fate.name(), "what": row.what, "to": row.to, "count": row.count, "line": row.line,
            })
        });
        return Some(rows.collect());
    }
    let mut lines = table();
    let mut any = false;
    for row in report.rows() {
        any = true;
        let fate = match row.fate {
            Fate::Lost => "exchange-lost",
            Fate::Kept => "exchange-kept",
            Fate::Mapped => "exchange-mapped",
        };
        let line = row.line.map(|line| app.ui.text(&Message::new("exchange-line").arg("line", line)));
        let to = if row.to.is_empty() { String::new() } else { format!("→ {}", row.to) };
        lines.add_row([
            Cell::new(app.word(fate)),
            Cell::new(row.count),
            Cell::new(row.what),
            Cell::new(to),
            Cell::new(line.unwrap_or_default()),
        ]);
    }
    if any {
        // The table has a blank before each first cell; a report begins at the edge.
        let text = trimmed(&lines);
        let text: Vec<&str> = text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let text = text.join("\n");
        app.note(&Message::new("exchange-report").arg("text", text));
    }
    None
}
