//! `tilmach glossary log`: what was decided about a concept, when, why and by whom.

use std::fmt::Write as _;
use std::io::Write as _;

use super::{Format, Sources, show, words};
use crate::cli::app::{App, Exit, Failure};
use crate::glossary::history::check_date;
use crate::glossary::{Concept, Decision, Glossary, Status};
use crate::model::Message;

/// Arguments of `tilmach glossary log`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(num_args = 0.., value_name = "CONCEPT|TERM")]
    term: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    since: Option<String>,
    #[command(flatten)]
    sources: Sources,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    if let Some(date) = &args.since {
        check_date(date)?;
    }
    let opened = args.sources.open(app)?;
    let glossary = &opened.glossary;
    let query = args.term.join(" ");
    let concepts: Vec<&Concept> =
        if query.is_empty() { glossary.concepts().iter().collect() } else { show::find(glossary, &query)? };
    let since = args.since.as_deref().unwrap_or("");
    let mut entries: Vec<(&Decision, &Concept)> = concepts
        .iter()
        .flat_map(|concept| concept.history.iter().map(move |decision| (decision, *concept)))
        .filter(|(decision, _)| decision.date.as_str() >= since)
        .collect();
    // The newest first; within a day in the order of the files.
    entries.sort_by(|a, b| b.0.date.cmp(&a.0.date));
    let mut out = app.out();
    if args.format == Format::Json {
        let entries: Vec<_> =
            entries.iter().map(|(d, c)| serde_json::json!({ "concept": c.id, "decision": d })).collect();
        let standing: Vec<_> =
            if query.is_empty() { Vec::new() } else { concepts.iter().flat_map(|c| standing(c)).collect() };
        writeln!(out, "{}", serde_json::json!({ "version": 1, "decisions": entries, "standing": standing }))?;
    } else {
        for (decision, concept) in &entries {
            write!(out, "{}", entry(glossary, decision, concept, app))?;
        }
        if entries.is_empty() {
            app.note(&Message::new("glossary-log-none"));
        }
        if !query.is_empty() {
            for concept in concepts {
                write!(out, "{}", stands(glossary, concept, app))?;
            }
        }
    }
    out.flush()?;
    Ok(opened.exit())
}

/// One decision, its details indented below it.
fn entry(glossary: &Glossary, decision: &Decision, concept: &Concept, app: &App) -> String {
    let mut lines = vec![format!("{}  {}: {}", decision.date, concept.id, decision.change)];
    let mut detail = |id: &'static str, text: &str| {
        lines.push(format!("            {}", app.ui.text(&Message::new(id).arg("text", text))));
    };
    if let (Some(form), Some(was)) = (&decision.form, decision.was) {
        let was = was.status().map_or_else(|| app.word("glossary-log-new"), |status| app.word(words::status(status)));
        let lang = decision.lang.as_ref().map(|lang| format!("{lang} ")).unwrap_or_default();
        detail("glossary-log-was", &format!("{lang}{form}: {was}"));
    }
    if let Some(why) = &decision.why {
        detail("glossary-log-why", why);
    }
    if let Some(by) = &decision.by {
        detail("glossary-log-by", by);
    }
    if let Some(source) = &decision.source {
        let title = glossary.source(source).map(|known| format!(" {}", known.title)).unwrap_or_default();
        detail("glossary-log-source", &format!("{source}{title}"));
    }
    lines.join("\n") + "\n"
}

/// The forms as they stand, with what each rests on.
fn stands(glossary: &Glossary, concept: &Concept, app: &App) -> String {
    let mut text =
        format!("{}\n", app.ui.text(&Message::new("glossary-log-stands").arg("concept", concept.id.as_str())));
    for term in &concept.terms {
        let status = app.word(words::status(term.status));
        let _ = writeln!(text, "  {}  {} · {status}", term.lang, term.form);
        let shown = term.status >= Status::Deprecated;
        for reason in term.reason.iter().filter(|_| shown) {
            let _ =
                writeln!(text, "      {}", app.ui.text(&Message::new("glossary-log-why").arg("text", reason.as_str())));
        }
        for key in &term.sources {
            let title = glossary.source(key).map(|source| format!(" {}", source.title)).unwrap_or_default();
            let source = format!("{key}{title}");
            let _ = writeln!(text, "      {}", app.ui.text(&Message::new("glossary-log-source").arg("text", source)));
        }
    }
    text
}

fn standing(concept: &Concept) -> Vec<serde_json::Value> {
    let term = |term: &crate::glossary::Term| {
        serde_json::json!({
            "concept": concept.id, "lang": term.lang, "form": term.form, "status": term.status,
            "reason": term.reason, "sources": term.sources,
        })
    };
    concept.terms.iter().map(term).collect()
}
