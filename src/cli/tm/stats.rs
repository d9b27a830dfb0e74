//! `tilmach tm stats`: what a memory holds.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use super::Format;
use crate::cli::app::{App, Exit, Failure};
use crate::memory::MemoryStore;
use crate::model::{Message, State};
use crate::text::words::Counts;

/// Arguments of `tilmach tm stats`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(long, value_name = "METHOD", default_value = "msword")]
    counting: String,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

#[derive(Default)]
struct Language {
    texts: usize,
    counts: Counts,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let counting = crate::cli::stats::counting(&args.counting)?;
    let store = super::open(&args.memory)?;
    let mut units = 0usize;
    let mut languages: BTreeMap<String, Language> = BTreeMap::new();
    let mut states: BTreeMap<State, usize> = BTreeMap::new();
    store.each(&mut |_, unit| {
        units += 1;
        *states.entry(unit.provenance.status).or_default() += 1;
        for variant in &unit.variants {
            let language = languages.entry(variant.lang.to_string()).or_default();
            language.texts += 1;
            language.counts += counting.count(&variant.content.text);
        }
        Ok(())
    })?;
    let mut out = app.out();
    if args.format == Format::Json {
        let languages: Vec<_> = languages
            .iter()
            .map(|(tag, l)| {
                let words = l.counts.words(counting);
                serde_json::json!({ "lang": tag, "texts": l.texts, "words": words, "characters": l.counts.characters })
            })
            .collect();
        let states: serde_json::Map<_, _> =
            states.iter().map(|(state, count)| (state.name().to_owned(), serde_json::json!(count))).collect();
        let all = serde_json::json!({
            "units": units, "counting": counting.name(), "states": states, "languages": languages,
        });
        writeln!(out, "{all}")?;
    } else {
        writeln!(out, "{}", app.ui.text(&Message::new("tm-stats-units").arg("units", units)))?;
        let mut table = comfy_table::Table::new();
        table.load_style(comfy_table::presets::NOTHING);
        let heads = ["tm-table-language", "tm-table-texts", "tm-table-words", "tm-table-characters"];
        table.set_header(heads.map(|id| app.word(id)));
        for (tag, language) in &languages {
            let words = language.counts.words(counting);
            table.add_row([
                tag.clone(),
                language.texts.to_string(),
                words.to_string(),
                language.counts.characters.to_string(),
            ]);
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(comfy_table::CellAlignment::Right);
        }
        writeln!(out, "{}", table.to_string().trim_end())?;
        for (state, count) in &states {
            let id = match state {
                State::Initial => "tm-stats-initial",
                State::Translated => "tm-stats-translated",
                State::Reviewed => "tm-stats-reviewed",
                State::Final => "tm-stats-final",
            };
            writeln!(out, "{}", app.ui.text(&Message::new(id).arg("units", *count)))?;
        }
    }
    out.flush()?;
    Ok(Exit::Clean)
}
