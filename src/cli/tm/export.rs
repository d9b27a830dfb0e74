//! `tilmach tm export`: a memory as TMX, always in the same order, so that it can be kept in git.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::cli::app::{App, Exit, Failure};
use crate::io::{file_problem, write_atomic};
use crate::memory::MemoryStore;
use crate::memory::tmx::Writer;
use crate::model::{Lang, Message};

/// Arguments of `tilmach tm export`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(long, value_name = "LANG")]
    from: Option<String>,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let store = super::open(&args.memory)?;
    let source = match &args.from {
        Some(tag) => crate::cli::parse_lang(tag)?,
        None => first_language(&store)?,
    };
    if args.file == Path::new("-") {
        write(&store, &source, app.raw_out(), Path::new("-"))?;
        return Ok(Exit::Clean);
    }
    let (bytes, count) = write(&store, &source, Vec::new(), &args.file)?;
    write_atomic(&args.file, &bytes)?;
    let file = args.file.display().to_string();
    app.note(&Message::new("tm-export-done").arg("file", file).arg("units", count));
    Ok(Exit::Clean)
}

/// Writes every unit, and says how many.
fn write<W: Write>(store: &dyn MemoryStore, source: &Lang, out: W, path: &Path) -> Result<(W, usize), Failure> {
    let mut writer = Writer::new(out, source)?;
    let mut count = 0;
    store.each(&mut |_, unit| {
        count += 1;
        writer.write(&unit).map_err(|error| file_problem(path, &error))
    })?;
    Ok((writer.finish()?, count))
}

/// The source language of the first unit.
fn first_language(store: &dyn MemoryStore) -> Result<Lang, Failure> {
    let mut first = None;
    store.each(&mut |_, unit| {
        if first.is_none() {
            first = unit.variants.first().map(|v| v.lang.clone());
        }
        Ok(())
    })?;
    Ok(first.map_or_else(|| crate::cli::parse_lang("en"), Ok)?)
}
