//! `tilmach tm …`: the translation memory.

mod add;
mod clean;
mod concordance;
mod diff;
mod export;
mod import;
mod lookup;
mod merge;
mod migrate;
mod pair;
mod stats;

use std::io::Write;
use std::path::Path;

use clap::Subcommand;

use super::app::{App, Exit, Failure};
use crate::memory::{SqliteStore, TranslationUnit, cache};
use crate::model::{Message, Problem};

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
    Clean(clean::Args),
    Diff(diff::Args),
    Merge(merge::Args),
    Migrate(migrate::Args),
}

pub(crate) fn run(args: Args, app: &App) -> Result<Exit, Failure> {
    match args.command {
        Command::Add(args) => add::run(&args, app),
        Command::Lookup(args) => lookup::run(&args, app),
        Command::Concordance(args) => concordance::run(&args, app),
        Command::Import(args) => import::run(&args, app),
        Command::Export(args) => export::run(&args, app),
        Command::Stats(args) => stats::run(&args, app),
        Command::Clean(args) => clean::run(&args, app),
        Command::Diff(args) => diff::run(&args, app),
        Command::Merge(args) => merge::run(&args, app),
        Command::Migrate(args) => migrate::run(&args, app),
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

/// Opens a memory that is there, for changing. A TMX is no store: what would be changed is a cache.
fn open_for_change(path: &Path) -> Result<SqliteStore, Problem> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("tmx")) {
        let problem = Problem::new(Message::new("error-memory-is-tmx")).in_file(path.display().to_string());
        return Err(problem.hint(Message::new("hint-memory-is-tmx")));
    }
    // Read-only first: a path mistyped must not become a new, empty memory.
    SqliteStore::open_read_only(path)?;
    SqliteStore::open(path)
}

/// A unit for people: a language a line.
fn write_unit(out: &mut impl Write, unit: &TranslationUnit, indent: &str) -> std::io::Result<()> {
    for variant in &unit.variants {
        writeln!(out, "{indent}{:<10} {}", variant.lang.to_string(), variant.content.labelled())?;
    }
    if let Some(document) = &unit.provenance.document {
        let dim = anstyle::Style::new().dimmed();
        writeln!(out, "{indent}{:<10} {dim}{document}{dim:#}", "")?;
    }
    Ok(())
}

/// A unit for programs.
fn unit_json(unit: &TranslationUnit) -> serde_json::Value {
    let texts: Vec<_> =
        unit.variants.iter().map(|v| serde_json::json!({ "lang": v.lang, "text": v.content.text })).collect();
    let p = &unit.provenance;
    serde_json::json!({ "texts": texts, "document": p.document, "identifier": p.identifier, "status": p.status })
}

/// A message for programs: its id and its arguments.
fn message_json(message: &Message) -> serde_json::Value {
    let args: serde_json::Map<_, _> =
        message.args.iter().map(|(name, value)| ((*name).to_owned(), serde_json::json!(value))).collect();
    serde_json::json!({ "id": message.id, "args": args })
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
