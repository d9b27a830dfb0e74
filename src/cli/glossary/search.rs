//! `tilmach glossary search`: concepts by any spelling in any language.

use std::io::Write;

use comfy_table::Cell;

use super::{Format, Sources, cell, table, trimmed};
use crate::cli::app::{App, Exit, Failure};
use crate::glossary::{Concept, Rank};
use crate::model::{Lang, Message};

/// Arguments of `tilmach glossary search`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(required = true, num_args = 1.., value_name = "WORDS")]
    query: Vec<String>,
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
    #[command(flatten)]
    sources: Sources,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

/// The languages of the columns.
const COLUMNS: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ug-Arab"];

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let opened = args.sources.open(app)?;
    let query = args.query.join(" ");
    let found = opened.glossary.search(&query, args.limit);
    let langs: Vec<Lang> = COLUMNS.iter().map(|tag| tag.parse().expect("a constant tag")).collect();
    let mut out = app.out();
    if args.format == Format::Json {
        let results: Vec<_> = found
            .iter()
            .map(|f| {
                let mut forms = serde_json::Map::new();
                for lang in &langs {
                    forms.insert(lang.to_string(), best(f.concept, lang).into());
                }
                serde_json::json!({
                    "id": f.concept.id,
                    "rank": rank(f.rank),
                    "matched": f.term.map(|t| &t.form),
                    "forms": forms,
                    "definition": f.concept.definition,
                })
            })
            .collect();
        writeln!(out, "{}", serde_json::json!({ "query": query, "results": results }))?;
    } else if found.is_empty() {
        app.note(&Message::new("glossary-search-nothing").arg("query", query));
    } else {
        let mut table = table();
        let mut header = vec![Cell::new(app.word("glossary-table-concept"))];
        header.extend(langs.iter().map(|lang| cell(lang.to_string(), lang)));
        table.set_header(header);
        for f in &found {
            let mut row = vec![Cell::new(&f.concept.id)];
            row.extend(langs.iter().map(|lang| cell(best(f.concept, lang).unwrap_or("–"), lang)));
            table.add_row(row);
        }
        writeln!(out, "{}", trimmed(&table))?;
    }
    out.flush()?;
    Ok(opened.exit())
}

/// The form that a table shows for a language.
fn best<'a>(concept: &'a Concept, lang: &Lang) -> Option<&'a str> {
    concept.terms.iter().filter(|t| t.lang.serves(lang)).min_by_key(|t| t.status).map(|t| t.form.as_str())
}

fn rank(rank: Rank) -> &'static str {
    match rank {
        Rank::Exact => "exact",
        Rank::Folded => "folded",
        Rank::Start => "start",
        Rank::Word => "word",
        Rank::Part => "part",
        Rank::Near => "near",
        Rank::Text => "text",
    }
}
