//! `tilmach tm concordance`: every unit that holds a piece of text, in any language.

use std::io::Write;
use std::path::PathBuf;

use super::Format;
use crate::cli::app::{App, Exit, Failure};
use crate::memory::{MemoryStore, TranslationUnit};
use crate::model::{Lang, Message};

/// Arguments of `tilmach tm concordance`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "TEXT", required = true)]
    text: String,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let langs = args.lang.iter().map(|tag| crate::cli::parse_lang(tag)).collect::<Result<Vec<Lang>, _>>()?;
    let store = super::open(&args.memory)?;
    let wanted = args.text.to_lowercase();
    let mut found: Vec<TranslationUnit> = Vec::new();
    let mut count = 0usize;
    store.each(&mut |_, unit| {
        let holds = unit.variants.iter().any(|v| {
            (langs.is_empty() || langs.iter().any(|lang| v.lang.serves(lang)))
                && v.content.text.to_lowercase().contains(&wanted)
        });
        if holds {
            count += 1;
            if found.len() < args.limit {
                found.push(unit);
            }
        }
        Ok(())
    })?;
    let mut out = app.out();
    for unit in &found {
        if args.format == Format::Json {
            let texts: Vec<_> =
                unit.variants.iter().map(|v| serde_json::json!({ "lang": v.lang, "text": v.content.text })).collect();
            let line = serde_json::json!({ "document": unit.provenance.document, "texts": texts });
            writeln!(out, "{line}")?;
            continue;
        }
        for variant in &unit.variants {
            writeln!(out, "{:<10} {}", variant.lang.to_string(), marked(&variant.content.text, &wanted))?;
        }
        if let Some(document) = &unit.provenance.document {
            let dim = anstyle::Style::new().dimmed();
            writeln!(out, "{:<10} {dim}{document}{dim:#}", "")?;
        }
        writeln!(out)?;
    }
    out.flush()?;
    if args.format == Format::Full {
        app.note(&Message::new("tm-concordance-done").arg("units", count).arg("shown", found.len()));
    }
    Ok(Exit::Clean)
}

/// The text with what was searched for in bold. Where lower case has other lengths than the text
/// (İ), nothing is marked.
fn marked(text: &str, wanted: &str) -> String {
    use std::fmt::Write as _;
    let bold = anstyle::Style::new().bold();
    let lower = text.to_lowercase();
    if wanted.is_empty() || lower.len() != text.len() {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut at = 0;
    for (start, part) in lower.match_indices(wanted) {
        let end = start + part.len();
        if !text.is_char_boundary(start) || !text.is_char_boundary(end) {
            return text.to_owned();
        }
        out.push_str(&text[at..start]);
        let word = &text[start..end];
        write!(out, "{bold}{word}{bold:#}").expect("a string");
        at = end;
    }
    out + &text[at..]
}
