//! `tilmach glossary show`: everything about a concept, on one card.

use std::io::Write;

use comfy_table::Cell;

use super::{Format, Sources, cell, forms, table, trimmed, words};
use crate::cli::app::{App, Exit, Failure};
use crate::glossary::matcher::{Case, Mode};
use crate::glossary::{Concept, Glossary, Rank, Status, Term};
use crate::model::{Message, Problem};

/// Arguments of `tilmach glossary show`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(required = true, num_args = 1.., value_name = "CONCEPT|TERM")]
    term: Vec<String>,
    #[arg(long)]
    cited: bool,
    #[arg(long)]
    forms: bool,
    #[command(flatten)]
    sources: Sources,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let opened = args.sources.open(app)?;
    let query = args.term.join(" ");
    let concepts = find(&opened.glossary, &query)?;
    let mut out = app.out();
    if args.format == Format::Json {
        let all: Vec<_> = concepts.iter().map(|c| json(&opened.glossary, c, args.forms)).collect();
        writeln!(out, "{}", serde_json::json!({ "concepts": all }))?;
    } else {
        for (at, concept) in concepts.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            write!(out, "{}", card(&opened.glossary, concept, args.cited, app))?;
            if args.forms {
                write!(out, "{}", forms::card(concept, &query, app))?;
            }
        }
    }
    out.flush()?;
    Ok(opened.exit())
}

/// The concepts that `query` names, as they are printed.
pub(super) fn render(glossary: &Glossary, query: &str, format: Format, app: &App) -> Result<String, Problem> {
    if format == Format::Json {
        let all: Vec<_> = find(glossary, query)?.into_iter().map(|c| json(glossary, c, false)).collect();
        return Ok(format!("{}\n", serde_json::json!({ "concepts": all })));
    }
    cards(glossary, query, app)
}

/// The cards of the concepts that `query` names.
pub(in crate::cli) fn cards(glossary: &Glossary, query: &str, app: &App) -> Result<String, Problem> {
    let cards = find(glossary, query)?.into_iter().map(|concept| card(glossary, concept, true, app));
    Ok(cards.collect::<Vec<_>>().join("\n"))
}

/// The concept with this id, else every concept that has this term.
pub(super) fn find<'g>(glossary: &'g Glossary, query: &str) -> Result<Vec<&'g Concept>, Problem> {
    if let Some(concept) = glossary.concept(query.trim()) {
        return Ok(vec![concept]);
    }
    let found = glossary.search(query, usize::MAX);
    let best = found.first().map_or(Rank::Text, |f| f.rank);
    if best <= Rank::Folded {
        return Ok(found.iter().filter(|f| f.rank == best).map(|f| f.concept).collect());
    }
    let mut problem = Problem::new(Message::new("error-glossary-no-concept").arg("query", query));
    if let Some(near) = found.first() {
        let meant = near.term.map_or(near.concept.id.as_str(), |t| t.form.as_str());
        problem = problem.hint(Message::new("hint-did-you-mean").arg("meant", meant));
    } else {
        problem = problem.hint(Message::new("hint-glossary-search"));
    }
    Err(problem)
}

fn card(glossary: &Glossary, concept: &Concept, cited: bool, app: &App) -> String {
    let mut lines = Vec::new();
    let mut head = vec![concept.id.clone(), app.word(words::sensitivity(concept.sensitivity))];
    head.extend((!concept.group.is_empty()).then(|| concept.group.clone()));
    lines.push(head.join(" · "));
    lines.push(concept.definition.clone());
    if let Some(note) = &concept.note {
        lines.push(note.clone());
    }
    lines.push(String::new());

    let mut table = table();
    let mut last = None;
    for term in &concept.terms {
        // The language once, before its first form.
        let lang = if last == Some(&term.lang) { String::new() } else { term.lang.to_string() };
        last = Some(&term.lang);
        table.add_row([
            Cell::new(lang),
            cell(&term.form, &term.lang),
            Cell::new(app.word(words::status(term.status))),
            Cell::new(remarks(term, app)),
        ]);
    }
    lines.push(trimmed(&table));
    for absent in &concept.absent {
        let message =
            Message::new("glossary-absent").arg("lang", absent.lang.to_string()).arg("reason", absent.reason.as_str());
        lines.push(app.ui.text(&message));
    }
    for decision in &concept.history {
        let why = decision.why.as_deref().map(|why| format!(" ({why})")).unwrap_or_default();
        lines.push(format!("{}  {}{why}", decision.date, decision.change));
    }
    if cited {
        lines.push(String::new());
        let mut keys: Vec<&String> = concept.terms.iter().flat_map(|t| &t.sources).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            let title = glossary.source(key).map(|s| s.title.as_str()).unwrap_or_default();
            lines.push(format!("{key}  {title}"));
        }
    }
    lines.join("\n") + "\n"
}

/// What else is worth knowing about a term, in one line.
fn remarks(term: &Term, app: &App) -> String {
    let labels = [words::kind(term.kind), words::voice(term.voice), words::confidence(term.confidence)];
    let mut parts: Vec<String> = labels.into_iter().flatten().map(|id| app.word(id)).collect();
    if term.ambiguous {
        parts.push(app.word("glossary-ambiguous"));
    }
    if !term.region.is_empty() {
        parts.push(term.region.join(", "));
    }
    parts.extend(term.reason.clone());
    if let Some(gloss) = &term.gloss {
        parts.push(app.ui.text(&Message::new("glossary-gloss").arg("gloss", gloss.as_str())));
    }
    parts.join(" · ")
}

fn json(glossary: &Glossary, concept: &Concept, forms: bool) -> serde_json::Value {
    let mut sources = serde_json::Map::new();
    for key in concept.terms.iter().flat_map(|t| &t.sources) {
        if let Some(source) = glossary.source(key) {
            sources.insert(key.clone(), serde_json::json!({ "title": source.title, "where": source.place }));
        }
    }
    serde_json::json!({
        "id": concept.id,
        "group": concept.group,
        "pos": concept.pos,
        "sensitivity": concept.sensitivity,
        "definition": concept.definition,
        "note": concept.note,
        "absent": concept.absent,
        "history": concept.history,
        "terms": concept.terms.iter().map(|t| term_json(t, forms)).collect::<Vec<_>>(),
        "sources": sources,
        "place": glossary.place(concept.origin).map(|(file, at)| format!("{file}:{}:{}", at.line, at.column)),
    })
}

fn term_json(term: &Term, forms: bool) -> serde_json::Value {
    let mode = match term.mode {
        Mode::Inflected => "inflected",
        Mode::Exact => "exact",
        Mode::Regex => "regex",
    };
    let case = match term.case {
        Case::Auto => "auto",
        Case::Sensitive => "sensitive",
        Case::Insensitive => "insensitive",
    };
    serde_json::json!({
        "lang": term.lang,
        "form": term.form,
        "status": term.status,
        "type": term.kind,
        "pos": term.pos,
        "voice": term.voice,
        "ambiguous": term.ambiguous,
        "reason": term.reason,
        "region": term.region,
        "sources": term.sources,
        "confidence": term.confidence,
        "match": mode,
        "case": case,
        "not_near": term.not_near,
        "forms": term.forms,
        "spellings": term.spellings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "gloss": term.gloss,
        "examples": term.examples,
        "inflected": forms.then(|| forms::of(term)),
        "offered": term.may_be_offered() && term.status == Status::Preferred,
    })
}
