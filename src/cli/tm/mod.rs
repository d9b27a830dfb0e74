//! `tilmach tm …`: the translation memory.

mod add;
mod concordance;
mod export;
mod import;
mod lookup;
mod stats;

use std::path::Path;

use clap::Subcommand;

use super::app::{App, Exit, Failure};
use crate::memory::{SqliteStore, cache};
use crate::model::Problem;

/// Arguments of `tilmach tm`.
#[derive(clap::Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Add(add::Args),
    Lookup(lookup::Args),
    Concordance(concordance::Args),
    Import(import::Args),
    Export(export::Args),
    Stats(stats::Args),
}

pub(crate) fn run(args: Args, app: &App) -> Result<Exit, Failure> {
    match args.command {
        Command::Add(args) => add::run(&args, app),
        Command::Lookup(args) => lookup::run(&args, app),
        Command::Concordance(args) => concordance::run(&args, app),
        Command::Import(args) => import::run(&args, app),
        Command::Export(args) => export::run(&args, app),
        Command::Stats(args) => stats::run(&args, app),
    }
}

/// How results are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Full,
    /// One JSON value.
    Json,
}

/// Opens a memory that is only read. A TMX file is imported into the user's cache first.
fn open(path: &Path) -> Result<SqliteStore, Problem> {
    cache::open(path, &cache_folder())
}

/// Where stores made from TMX files are kept when no project says otherwise.
#[expect(clippy::disallowed_methods, reason = "the command line is where the environment is read")]
fn cache_folder() -> std::path::PathBuf {
    let from = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(std::path::PathBuf::from);
    from("XDG_CACHE_HOME")
        .or_else(|| from("HOME").map(|home| home.join(".cache")))
        .or_else(|| from("LOCALAPPDATA"))
        .unwrap_or_else(std::env::temp_dir)
        .join("tilmach")
}
