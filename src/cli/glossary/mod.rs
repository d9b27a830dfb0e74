//! `tilmach glossary …`: look things up in glossaries and check them.

mod as_of;
mod diff;
mod exchange;
mod export;
mod find;
mod forms;
mod import;
mod lint;
mod log;
mod merge;
mod search;
pub(super) mod show;
mod test;
pub(super) mod words;

use std::path::{Path, PathBuf};

use clap::Subcommand;
use comfy_table::{Cell, CellAlignment, ContentArrangement, Table};

use super::app::{App, Exit, Failure};
use crate::glossary::{Glossary, GlossaryFile, Layer};
use crate::model::{Lang, Message, Problem};

/// Arguments of `tilmach glossary`.
#[derive(clap::Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Find(find::Args),
    Search(search::Args),
    Show(show::Args),
    Lint(lint::Args),
    Test(test::Args),
    Import(import::Args),
    Export(export::Args),
    Merge(merge::Args),
    Log(log::Args),
    AsOf(as_of::Args),
    Diff(diff::Args),
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    match &args.command {
        Command::Find(args) => find::run(args, app),
        Command::Search(args) => search::run(args, app),
        Command::Show(args) => show::run(args, app),
        Command::Lint(args) => lint::run(args, app),
        Command::Test(args) => test::run(args, app),
        Command::Import(args) => import::run(args, app),
        Command::Export(args) => export::run(args, app),
        Command::Merge(args) => merge::run(args, app),
        Command::Log(args) => log::run(args, app),
        Command::AsOf(args) => as_of::run(args, app),
        Command::Diff(args) => diff::run(args, app),
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

/// Which glossaries a command reads.
#[derive(clap::Args)]
pub(crate) struct Sources {
    #[arg(short, long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
    #[arg(long, alias = "no-shipped-glossaries")]
    no_shipped: bool,
}

/// The glossaries that a command asked for, and whether all of them could be read whole.
pub(crate) struct Opened {
    pub(crate) glossary: Glossary,
    pub(crate) whole: bool,
}

impl Opened {
    /// The exit code of a command that else has nothing to report.
    pub(crate) fn exit(&self) -> Exit {
        if self.whole { Exit::Clean } else { Exit::Error }
    }
}

impl Sources {
    /// Reads them; what is wrong in a file is told on standard error.
    pub(crate) fn open(&self, app: &App) -> Result<Opened, Failure> {
        open(&self.glossary, self.no_shipped, app)
    }
}

/// Reads the shipped glossaries (unless told not to) and `paths`, each a layer over those before it.
pub(super) fn open(paths: &[PathBuf], no_shipped: bool, app: &App) -> Result<Opened, Failure> {
    let mut layers = if no_shipped { Vec::new() } else { vec![Layer::shipped()] };
    for path in paths {
        layers.push(layer(path, app)?);
    }
    let (glossary, problems) = Glossary::load(&layers);
    for problem in &problems {
        app.error(problem);
    }
    Ok(Opened { glossary, whole: problems.is_empty() })
}

/// One file, or every TOML file of a folder.
fn layer(path: &Path, app: &App) -> Result<Layer, Problem> {
    let mut paths = Vec::new();
    if path.is_dir() {
        // Sorted, so that the same folder always gives the same order.
        for entry in ignore::WalkBuilder::new(path).sort_by_file_path(Path::cmp).build().flatten() {
            if entry.path().extension().is_some_and(|e| e == "toml") {
                paths.push(entry.into_path());
            }
        }
    } else {
        paths.push(path.to_owned());
    }
    let mut layer = Layer::default();
    for path in paths {
        let table = path
            .extension()
            .is_some_and(|e| ["csv", "tsv", "xlsx", "tbx", "utx"].iter().any(|t| e.eq_ignore_ascii_case(t)));
        if table {
            let message = Message::new("error-glossary-not-toml");
            return Err(Problem::new(message)
                .in_file(path.display().to_string())
                .hint(Message::new("hint-glossary-not-toml")));
        }
        let text = app.read(&path)?.text;
        layer.files.push(GlossaryFile { path: path.display().to_string(), text: text.into() });
    }
    Ok(layer)
}

/// A table without lines that fits the terminal, when there is one.
fn table() -> Table {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table
}

/// A cell of text in `lang`; right-to-left text stands at the right.
fn cell(text: impl Into<String>, lang: &Lang) -> Cell {
    let alignment = if lang.is_rtl() { CellAlignment::Right } else { CellAlignment::Left };
    Cell::new(text.into()).set_alignment(alignment)
}

/// A table's text without the blanks at the ends of its lines.
fn trimmed(table: &Table) -> String {
    table.to_string().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}
