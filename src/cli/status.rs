//! `tilmach status`: every article in every language: what is untranslated, stale or faulty.

use std::io::Write as _;
use std::path::PathBuf;

use super::app::{App, Exit, Failure};
use super::project_args::ProjectArgs;
use super::table::{Align, Table};
use crate::model::Message;
use crate::project::Status;
use crate::project::localize::{Engines, Source};
use crate::text::words::Counting;

/// Arguments of `tilmach status`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    to: Vec<String>,
    #[arg(long)]
    fail_if_stale: bool,
    #[arg(long)]
    fail_if_incomplete: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Human,
    Json,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let (project, documents, targets) = args.project.work(&args.paths, &args.to)?;
    let engines = Engines::new(project)?;
    let progress = app.progress((documents.len() * targets.len()) as u64, &Message::new("check-progress"));
    let mut rows = Vec::new();
    let mut failed = false;
    for path in &documents {
        let source = match app.read_bytes(path).and_then(|bytes| Source::read(path, bytes, &engines.project, None)) {
            Ok(source) => source,
            Err(problem) => {
                progress.suspend(|| app.error(&problem));
                failed = true;
                progress.inc(targets.len() as u64);
                continue;
            }
        };
        for lang in &targets {
            match engines.status(&source, lang, Counting::default()) {
                Ok(row) => rows.push(row),
                Err(problem) => {
                    progress.suspend(|| app.error(&problem));
                    failed = true;
                }
            }
            progress.inc(1);
        }
    }
    progress.finish_and_clear();
    let mut out = app.out();
    match args.format {
        Format::Human => {
            if !rows.is_empty() {
                write!(out, "{}", table(app, &rows).render())?;
            }
            let count = |wanted: fn(&Status) -> bool| rows.iter().filter(|row| wanted(row)).count();
            let summary = Message::new("status-summary")
                .arg("versions", rows.len())
                .arg("missing", count(|row| !row.present))
                .arg("incomplete", count(|row| row.present && row.is_incomplete()))
                .arg("stale", count(|row| row.stale));
            writeln!(out, "{}", app.ui.text(&summary))?;
        }
        Format::Json => {
            let report = serde_json::json!({ "version": 1, "versions": rows });
            serde_json::to_writer_pretty(&mut out, &report).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    out.flush()?;
    let stale = args.fail_if_stale && rows.iter().any(|row| row.stale);
    let incomplete = args.fail_if_incomplete && rows.iter().any(Status::is_incomplete);
    Ok(match (failed, stale || incomplete) {
        (true, _) => Exit::Error,
        (false, true) => Exit::Stale,
        (false, false) => Exit::Clean,
    })
}

fn table(app: &App, rows: &[Status]) -> Table {
    let mut table = Table::new();
    table.column(app.word("table-file"), Align::Start);
    table.column(app.word("table-language"), Align::Start);
    table.column(app.word("table-state"), Align::Start);
    for id in
        ["table-segments", "table-untranslated", "table-reviewed", "table-changed", "table-errors", "table-warnings"]
    {
        table.column(app.word(id), Align::End);
    }
    for row in rows {
        let state = match row {
            row if !row.present => "status-missing",
            row if row.stale => "status-stale",
            row if row.is_incomplete() => "status-incomplete",
            row if row.errors > 0 => "status-faulty",
            row if row.tally.reviewed < row.tally.segments => "status-translated",
            _ => "status-reviewed",
        };
        let tally = &row.tally;
        let numbers = [tally.segments, tally.untranslated, tally.reviewed, row.changed, row.errors, row.warnings];
        let words = [row.document.display().to_string(), row.lang.to_string(), app.word(state)];
        table.row(words.into_iter().chain(numbers.map(|number| number.to_string())));
    }
    table
}
