//! `tilmach baseline`: findings of today, set aside.

use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use super::check;
use super::output::renew;
use crate::check::baseline::Baseline;
use crate::io::write_atomic;
use crate::model::Message;

/// Arguments of `tilmach baseline`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    Write(check::Args),
    Prune(check::Args),
}

/// Where a baseline lies when nobody says.
const FILE: &str = "tilmach-baseline.json";

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let (options, prune) = match &args.command {
        Command::Write(options) => (options, false),
        Command::Prune(options) => (options, true),
    };
    let path = options.baseline.clone().unwrap_or_else(|| PathBuf::from(FILE));
    let outcome = check::check_all(options, app, false)?;
    if outcome.failed() {
        // What was not read would be forgotten.
        return Ok(Exit::Error);
    }
    let name = path.display().to_string();
    if prune {
        let mut baseline = Baseline::parse(&app.read(Path::new(&path))?.text, &name)?;
        let gone = baseline.prune(&outcome.findings);
        write_atomic(&path, baseline.write().as_bytes())?;
        app.note(&Message::new("baseline-pruned").arg("file", name).arg("gone", gone).arg("left", baseline.len()));
    } else {
        let baseline = Baseline::of(&outcome.findings);
        renew(&path, baseline.write().as_bytes(), |old| Baseline::parse(old, &name).is_ok())?;
        app.note(&Message::new("baseline-written").arg("file", name).arg("count", baseline.len()));
    }
    Ok(Exit::Clean)
}
