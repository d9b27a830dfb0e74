//! `tilmach tm diff`: what one memory has and the other lacks, and where they disagree.

use std::io::Write;
use std::path::PathBuf;

use super::{Format, unit_json, write_unit};
use crate::cli::app::{App, Exit, Failure};
use crate::memory::compare::{diff, read};
use crate::memory::{SqliteStore, UnitId};
use crate::model::Message;

/// Arguments of `tilmach tm diff`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "A", required = true)]
    first: PathBuf,
    #[arg(value_name = "B", required = true)]
    second: PathBuf,
    #[arg(long)]
    summary: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let (first, second) = (super::open(&args.first)?, super::open(&args.second)?);
    let found = diff(&first, &second)?;
    let mut out = app.out();
    if !args.summary {
        for (ids, store, mark, kind) in
            [(&found.only_first, &first, '-', "only-first"), (&found.only_second, &second, '+', "only-second")]
        {
            for &id in ids {
                one(args.format, store, id, mark, kind, &mut out)?;
            }
        }
        for &(here, there) in &found.conflicts {
            conflict(args.format, [(&first, here), (&second, there)], app, &mut out)?;
        }
    }
    if args.format == Format::Json {
        let line = serde_json::json!({
            "kind": "summary", "same": found.same, "only_first": found.only_first.len(),
            "only_second": found.only_second.len(), "conflicts": found.conflicts.len(),
        });
        writeln!(out, "{line}")?;
    } else {
        let message = Message::new("tm-diff-done")
            .arg("same", found.same)
            .arg("first", found.only_first.len())
            .arg("second", found.only_second.len())
            .arg("conflicts", found.conflicts.len());
        writeln!(out, "{}", app.ui.text(&message))?;
    }
    out.flush()?;
    let alike = found.only_first.is_empty() && found.only_second.is_empty() && found.conflicts.is_empty();
    Ok(if alike { Exit::Clean } else { Exit::Findings })
}

fn one(
    format: Format,
    store: &SqliteStore,
    id: UnitId,
    mark: char,
    kind: &str,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let Some(unit) = read(store, id)? else { return Ok(()) };
    if format == Format::Json {
        let mut line = unit_json(&unit);
        line["kind"] = serde_json::json!(kind);
        line["unit"] = serde_json::json!(id);
        writeln!(out, "{line}")?;
        return Ok(());
    }
    write_unit(out, &unit, &format!("{mark} "))?;
    writeln!(out)?;
    Ok(())
}

/// Shows two units that disagree; `tm merge` lists the same ones.
pub(super) fn conflict(
    format: Format,
    sides: [(&SqliteStore, UnitId); 2],
    app: &App,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let [Some(here), Some(there)] = [read(sides[0].0, sides[0].1)?, read(sides[1].0, sides[1].1)?] else {
        return Ok(());
    };
    if format == Format::Json {
        let line = serde_json::json!({
            "kind": "conflict",
            "first": { "unit": sides[0].1, "content": unit_json(&here) },
            "second": { "unit": sides[1].1, "content": unit_json(&there) },
        });
        writeln!(out, "{line}")?;
        return Ok(());
    }
    let bold = anstyle::Style::new().bold();
    writeln!(out, "{bold}{}{bold:#}", app.word("tm-diff-conflict"))?;
    write_unit(out, &here, "- ")?;
    write_unit(out, &there, "+ ")?;
    writeln!(out)?;
    Ok(())
}
