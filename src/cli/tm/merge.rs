//! `tilmach tm merge`: one memory takes over what others have.

use std::io::Write as _;
use std::path::PathBuf;

use super::{Format, diff, open_for_change};
use crate::cli::app::{App, Exit, Failure};
use crate::memory::compare;
use crate::model::Message;

/// Arguments of `tilmach tm merge`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "INTO", required = true)]
    into: PathBuf,
    #[arg(value_name = "FROM", required = true)]
    from: Vec<PathBuf>,
    #[arg(short = 'n', long)]
    dry_run: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let mut into = open_for_change(&args.into)?;
    // All are opened before anything is changed.
    let others = args.from.iter().map(|path| Ok((path, super::open(path)?))).collect::<Result<Vec<_>, Failure>>()?;
    let mut out = app.out();
    for (path, from) in &others {
        let found = compare::diff(&into, from)?;
        for &(here, there) in &found.conflicts {
            diff::conflict(args.format, [(&into, here), (from, there)], app, &mut out)?;
        }
        let (stored, merged) = if args.dry_run {
            (found.only_second.len() + found.conflicts.len(), found.same)
        } else {
            let added = compare::merge(&mut into, from)?;
            (added.stored, added.merged)
        };
        let name = path.display().to_string();
        if args.format == Format::Json {
            let line = serde_json::json!({
                "kind": "summary", "file": name, "stored": stored, "merged": merged,
                "conflicts": found.conflicts.len(), "dry_run": args.dry_run,
            });
            writeln!(out, "{line}")?;
            continue;
        }
        let message = Message::new(if args.dry_run { "tm-merge-dry" } else { "tm-merge-done" })
            .arg("file", name)
            .arg("stored", stored)
            .arg("merged", merged)
            .arg("conflicts", found.conflicts.len());
        writeln!(out, "{}", app.ui.text(&message))?;
    }
    out.flush()?;
    Ok(Exit::Clean)
}
