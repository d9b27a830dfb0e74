//! `tilmach tm import`: units from exchange files into a memory.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::Format;
use crate::cli::app::{App, Exit, Failure};
use crate::formats::bilingual::EXTENSIONS;
use crate::io::file_problem;
use crate::memory::bilingual::{Taking, entries};
use crate::memory::{Imported, MemoryStore, Metadata, SqliteStore, import_entries, po, tmx, tsv};
use crate::model::{Lang, Message, Problem, State};

/// Arguments of `tilmach tm import`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(long, value_name = "FORMAT")]
    input_format: Option<Exchange>,
    #[arg(long, value_name = "LANG")]
    from: Option<String>,
    #[arg(long, value_name = "LANG")]
    to: Option<String>,
    #[arg(long)]
    drop_metadata: bool,
    #[arg(long, value_name = "NAME")]
    author: Option<String>,
    #[arg(long, value_name = "NAME")]
    project: Option<String>,
    #[arg(long, value_name = "STATE", value_parser = state)]
    status: Option<State>,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

/// A format that memories travel in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Exchange {
    Tmx,
    Tsv,
    Xliff,
    Po,
}

impl Exchange {
    /// By the name of a file; TMX where it has no extension.
    pub(super) fn named(path: &Path) -> Option<Exchange> {
        let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        match extension.as_str() {
            "tsv" | "tab" | "txt" => Some(Exchange::Tsv),
            bilingual if EXTENSIONS.contains(&bilingual) => Some(Exchange::Xliff),
            "po" | "pot" => Some(Exchange::Po),
            "" | "tmx" | "xml" => Some(Exchange::Tmx),
            _ => None,
        }
    }
}

fn state(name: &str) -> Result<State, String> {
    State::from_name(name).ok_or_else(|| "initial, translated, reviewed, final".to_owned())
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    // A missing file is found out before a new memory is made.
    for file in &args.files {
        open(file)?;
    }
    let lang = |tag: &Option<String>| tag.as_deref().map(crate::cli::parse_lang).transpose();
    let langs = (lang(&args.from)?, lang(&args.to)?);
    let metadata = Metadata {
        drop: args.drop_metadata,
        author: args.author.clone(),
        project: args.project.clone(),
        status: args.status,
        origin: None,
    };
    let mut store = SqliteStore::open(&args.memory)?;
    let mut out = app.out();
    let mut exit = Exit::Clean;
    for file in &args.files {
        let length = std::fs::metadata(file).map_or(0, |meta| meta.len());
        let name = file.display().to_string();
        let bar = app.progress(length, &Message::new("tm-import-progress").arg("file", name.clone()));
        let format = args.input_format.unwrap_or_else(|| Exchange::named(file).unwrap_or(Exchange::Tmx));
        let imported =
            import(&mut store, file, format, &langs, &metadata, app, &mut |read| bar.set_position(read.min(length)));
        bar.finish_and_clear();
        let imported = imported?;
        // A file of which nothing could be used is no success.
        if imported.read > 0 && imported.rejected == imported.read {
            exit = Exit::Findings;
        }
        match args.format {
            Format::Json => {
                serde_json::to_writer(&mut out, &json(&name, &imported)).map_err(std::io::Error::from)?;
                writeln!(out)?;
            }
            Format::Full => {
                out.flush()?;
                for remark in &imported.remarks {
                    app.warn(&Problem::new(remark.message.clone()).in_file(name.clone()).at(remark.at));
                }
                let message = Message::new("tm-import-done")
                    .arg("file", name)
                    .arg("read", imported.read)
                    .arg("stored", imported.stored)
                    .arg("merged", imported.merged)
                    .arg("rejected", imported.rejected);
                writeln!(out, "{}", app.ui.text(&message))?;
            }
        }
    }
    out.flush()?;
    Ok(exit)
}

/// A file to read from; `-` is standard input.
fn open(path: &Path) -> Result<Box<dyn Read>, Problem> {
    if path == Path::new("-") {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    let file = std::fs::File::open(path).map_err(|error| file_problem(path, &error))?;
    Ok(Box::new(file))
}

fn import(
    store: &mut dyn MemoryStore,
    path: &Path,
    format: Exchange,
    (from, to): &(Option<Lang>, Option<Lang>),
    metadata: &Metadata,
    app: &App,
    progress: &mut dyn FnMut(u64),
) -> Result<Imported, Problem> {
    let name = path.display().to_string();
    match format {
        Exchange::Tmx => tmx::import_from(store, tmx::Reader::new(open(path)?, Some(&name))?, metadata, progress),
        Exchange::Tsv => {
            // For a file without a heading they name its columns.
            let langs: Vec<Lang> = from.iter().zip(to).flat_map(|(a, b)| [a.clone(), b.clone()]).collect();
            tsv::import(store, open(path)?, &name, &langs, metadata, progress)
        }
        Exchange::Po => {
            let source = from.clone().map_or_else(|| crate::cli::parse_lang("en"), Ok)?;
            po::import(store, &app.read(path)?.text, &name, &source, to.as_ref(), metadata, progress)
        }
        Exchange::Xliff => {
            let (_, bilingual) = crate::cli::bilingual::read(path, app)?;
            if bilingual.target_lang.is_none() {
                return Err(Problem::new(Message::new("error-add-no-target")).in_file(name));
            }
            let document = path.file_name().map(|name| name.to_string_lossy().into_owned());
            import_entries(store, entries(&bilingual, &Taking { document, ..Taking::default() }), metadata)
        }
    }
}

fn json(file: &str, imported: &Imported) -> serde_json::Value {
    let remarks = imported.remarks.iter().map(|remark| {
        let args: serde_json::Map<_, _> =
            remark.message.args.iter().map(|(name, value)| ((*name).to_owned(), serde_json::json!(value))).collect();
        serde_json::json!({ "line": remark.at.line, "column": remark.at.column, "id": remark.message.id, "args": args })
    });
    serde_json::json!({
        "file": file,
        "read": imported.read,
        "stored": imported.stored,
        "merged": imported.merged,
        "rejected": imported.rejected,
        "remarks": remarks.collect::<Vec<_>>(),
    })
}
