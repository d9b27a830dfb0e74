//! `tilmach tm import`: units from exchange files into a memory.

use std::io::Write;
use std::path::PathBuf;

use super::Format;
use crate::cli::app::{App, Exit, Failure};
use crate::io::file_problem;
use crate::memory::SqliteStore;
use crate::memory::tmx::{self, Imported};
use crate::model::{Message, Problem};

/// Arguments of `tilmach tm import`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    // A missing file is found out before a new memory is made.
    for file in &args.files {
        std::fs::File::open(file).map_err(|error| file_problem(file, &error))?;
    }
    let mut store = SqliteStore::open(&args.memory)?;
    let mut out = app.out();
    for file in &args.files {
        let length = std::fs::metadata(file).map_or(0, |meta| meta.len());
        let name = file.display().to_string();
        let bar = app.progress(length, &Message::new("tm-import-progress").arg("file", name.clone()));
        let imported = tmx::import(&mut store, file, &mut |read| bar.set_position(read.min(length)));
        bar.finish_and_clear();
        let imported = imported?;
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
    Ok(Exit::Clean)
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
