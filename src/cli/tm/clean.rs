//! `tilmach tm clean`: units that a memory would be better without.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{Format, message_json, open_for_change, unit_json, write_unit};
use crate::cli::app::{App, Exit, Failure};
use crate::glossary::{Concept, Glossary};
use crate::memory::clean::{Fault, Kind, Remedy, faults};
use crate::memory::{MemoryStore, TranslationUnit, UnitId};
use crate::model::{Lang, Message};
use crate::project::Project;

/// Arguments of `tilmach tm clean`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = kind)]
    only: Vec<Kind>,
    #[arg(long)]
    apply: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

fn kind(name: &str) -> Result<Kind, String> {
    let known = || Kind::ALL.map(Kind::name).join(", ");
    Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(known)
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let kinds = if args.only.is_empty() { &Kind::ALL[..] } else { &args.only };
    let mut store = if args.apply { open_for_change(&args.memory)? } else { super::open(&args.memory)? };
    let mut gone: Vec<UnitId> = Vec::new();
    let mut mended: Vec<(UnitId, TranslationUnit)> = Vec::new();
    let mut kept: Vec<Fault> = Vec::new();
    let mut out = app.out();
    let mut failed = Ok(());
    let wanted = kinds.contains(&Kind::Copied);
    let glossary = if wanted { Some(Project::of(Path::new("."))?.glossary()?) } else { None };
    let alike = |text: &str, from: &Lang, to: &Lang| glossary.as_ref().is_some_and(|g| keeps(g, text, from, to));
    faults(&store, kinds, &alike, &mut |fault| {
        if fault.remedy == Remedy::Keep && args.format == Format::Full {
            // Shown by themselves, after what is to go.
            kept.push(fault);
            return Ok(());
        }
        if failed.is_ok() {
            failed = show(&fault, args.format, app, &mut out);
        }
        match fault.remedy {
            Remedy::Mend(left) => mended.push((fault.unit, *left)),
            Remedy::Remove => gone.push(fault.unit),
            Remedy::Keep => {}
        }
        Ok(())
    })?;
    failed?;
    if !kept.is_empty() {
        writeln!(out, "{}", app.ui.text(&Message::new("tm-clean-kept").arg("kept", kept.len())))?;
    }
    for fault in &kept {
        show(fault, args.format, app, &mut out)?;
    }
    if args.apply {
        // Two steps, each whole: stopped between them, the next run does the second.
        store.update(&mended)?;
        store.remove(&gone)?;
    }
    let id = if args.apply { "tm-clean-done" } else { "tm-clean-dry" };
    if args.format == Format::Full {
        let message = Message::new(id).arg("removed", gone.len()).arg("mended", mended.len());
        writeln!(out, "{}", app.ui.text(&message))?;
    }
    out.flush()?;
    let clean = args.apply || gone.is_empty() && mended.is_empty();
    Ok(if clean { Exit::Clean } else { Exit::Findings })
}

/// Whether a concept has this very form in both languages.
fn keeps(glossary: &Glossary, text: &str, from: &Lang, to: &Lang) -> bool {
    let has = |concept: &Concept, lang: &Lang| {
        concept.terms.iter().any(|term| term.is_approved() && term.form == text && term.lang.serves(lang))
    };
    glossary.concepts().iter().any(|concept| has(concept, from) && has(concept, to))
}

fn show(fault: &Fault, format: Format, app: &App, out: &mut impl std::io::Write) -> std::io::Result<()> {
    if format == Format::Json {
        let mut line = unit_json(&fault.stored);
        line["unit"] = serde_json::json!(fault.unit);
        line["kind"] = serde_json::json!(fault.kind.name());
        line["why"] = message_json(&fault.message);
        line["action"] = serde_json::json!(match fault.remedy {
            Remedy::Remove => "remove",
            Remedy::Mend(_) => "mend",
            Remedy::Keep => "keep",
        });
        return writeln!(out, "{line}");
    }
    let bold = anstyle::Style::new().bold();
    writeln!(out, "{bold}{}{bold:#}  {}", fault.unit.0, app.ui.text(&fault.message))?;
    write_unit(out, &fault.stored, "    ")
}
