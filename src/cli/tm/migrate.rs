//! `tilmach tm migrate`: a term has changed; the memory follows, edit by reviewed edit.
//!
//! The first run writes the edits to a table (tab-separated, opened by any spreadsheet): `apply` is
//! `yes`, or `no` where a person has to say, and then `note` says why. The second run makes those
//! with `yes` whose text still reads as it did.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{Format, open_for_change};
use crate::cli::app::{App, Exit, Failure};
use crate::cli::output::deliver;
use crate::io::{file_problem, record_line};
use crate::memory::UnitId;
use crate::model::{Message, Position, Problem, Span};
use crate::project::migrate::{Change, Proposal, apply, proposals};

/// Arguments of `tilmach tm migrate`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "OLD", required_unless_present = "apply", conflicts_with = "apply")]
    old: Option<String>,
    #[arg(value_name = "NEW", required_unless_present = "apply", conflicts_with = "apply")]
    new: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(short, long, value_name = "LANG", required_unless_present = "apply", conflicts_with = "apply")]
    lang: Option<String>,
    #[arg(short, long, value_name = "FILE", default_value = "-", conflicts_with = "apply")]
    output: PathBuf,
    #[arg(long, value_name = "FILE")]
    apply: Option<PathBuf>,
    #[arg(long, conflicts_with = "apply")]
    force: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

const HEADS: [&str; 9] = ["apply", "unit", "place", "start", "end", "was", "becomes", "text", "note"];

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    match &args.apply {
        Some(edits) => carry_out(args, edits, app),
        None => propose(args, app),
    }
}

fn propose(args: &Args, app: &App) -> Result<Exit, Failure> {
    let change = Change {
        lang: crate::cli::parse_lang(args.lang.as_deref().unwrap_or_default())?,
        old: args.old.clone().unwrap_or_default(),
        new: args.new.clone().unwrap_or_default(),
    };
    let found = proposals(&super::open(&args.memory)?, &change)?;
    let bytes = table(&found, app).map_err(|error| file_problem(&args.output, &error))?;
    // The table that is there may hold a person's answers.
    deliver(&args.output, &bytes, args.force, app)?;
    let sure = found.iter().filter(|p| p.becomes.is_ok()).count();
    app.note(&Message::new("tm-migrate-proposed").arg("edits", sure).arg("left", found.len() - sure));
    Ok(Exit::Clean)
}

fn table(found: &[Proposal], app: &App) -> std::io::Result<Vec<u8>> {
    let mut table = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    table.write_record(HEADS)?;
    for p in found {
        let (yes, becomes, note) = match &p.becomes {
            Ok(new) => ("yes", new.as_str(), String::new()),
            Err(why) => ("no", "", app.ui.text(why)),
        };
        let [unit, place, start, end] =
            [p.unit.0.to_string(), p.place.to_string(), p.span.start.to_string(), p.span.end.to_string()];
        table.write_record([yes, &unit, &place, &start, &end, &p.was, becomes, &p.text, &note])?;
    }
    table.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn carry_out(args: &Args, path: &Path, app: &App) -> Result<Exit, Failure> {
    let (edits, lines) = read(path, app)?;
    let mut store = open_for_change(&args.memory)?;
    let applied = apply(&mut store, &edits, super::add::now().as_deref())?;
    let file = path.display().to_string();
    for &at in &applied.stale {
        let problem = Problem::new(Message::new("migrate-stale").arg("was", edits[at].was.as_str()));
        app.warn(&problem.in_file(file.clone()).at(Position { line: lines[at], column: 1 }));
    }
    let mut out = app.out();
    if args.format == Format::Json {
        let stale: Vec<usize> = applied.stale.iter().map(|&at| lines[at]).collect();
        let line = serde_json::json!({ "edits": applied.edits, "units": applied.units, "stale_lines": stale });
        writeln!(out, "{line}")?;
    } else {
        let message = Message::new("tm-migrate-done")
            .arg("edits", applied.edits)
            .arg("units", applied.units)
            .arg("stale", applied.stale.len());
        writeln!(out, "{}", app.ui.text(&message))?;
    }
    out.flush()?;
    Ok(if applied.stale.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// The edits that are to be made, and the line of each.
fn read(path: &Path, app: &App) -> Result<(Vec<Proposal>, Vec<usize>), Failure> {
    let text = app.read(path)?.text;
    let file = path.display().to_string();
    let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').flexible(true).from_reader(text.as_bytes());
    let wrong = |line: usize| {
        let problem = Problem::new(Message::new("error-migrate-line")).in_file(file.clone());
        Failure::from(problem.at(Position { line, column: 1 }).hint(Message::new("hint-migrate-line")))
    };
    if !reader.headers().is_ok_and(|heads| heads.iter().take(8).eq(HEADS.iter().take(8).copied())) {
        return Err(wrong(1));
    }
    let (mut edits, mut lines) = (Vec::new(), Vec::new());
    for record in reader.into_records() {
        let Ok(record) = record else { return Err(wrong(lines.last().map_or(1, |line: &usize| line + 1))) };
        let line = record_line(&text, record.position());
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let number = |at: usize| cell(at).trim().parse::<usize>().map_err(|_| wrong(line));
        match cell(0).trim() {
            "no" | "" => continue,
            "yes" => {}
            _ => return Err(wrong(line)),
        }
        let (start, end) = (number(3)?, number(4)?);
        if record.len() < 8 || start > end {
            return Err(wrong(line));
        }
        edits.push(Proposal {
            unit: UnitId(cell(1).trim().parse().map_err(|_| wrong(line))?),
            place: number(2)?,
            span: Span::new(start, end),
            was: cell(5).to_owned(),
            becomes: Ok(cell(6).to_owned()),
            text: cell(7).to_owned(),
        });
        lines.push(line);
    }
    Ok((edits, lines))
}
