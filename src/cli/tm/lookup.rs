//! `tilmach tm lookup`: what a memory offers for a text, or for a stream of texts.

use std::io::Write;
use std::path::PathBuf;

use crate::cli::app::{App, Exit, Failure};
use crate::cli::jsonl;
use crate::memory::{Match, MatchKind, MemoryStore, Metric, Query};
use crate::model::{Message, Value};

/// Arguments of `tilmach tm lookup`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "TEXT", required_unless_present = "jsonl", conflicts_with = "jsonl")]
    text: Vec<String>,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(long, value_name = "LANG")]
    from: String,
    #[arg(long, value_name = "LANG")]
    to: String,
    #[arg(long, value_name = "PERCENT", default_value_t = 70, value_parser = clap::value_parser!(u8).range(0..=100))]
    min: u8,
    #[arg(long, value_name = "N", default_value_t = 5)]
    limit: usize,
    #[arg(long, value_name = "METRIC", default_value = "word")]
    metric: By,
    #[arg(long)]
    jsonl: bool,
    #[arg(long)]
    exhaustive: bool,
}

/// What similarity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum By {
    Word,
    Char,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let from = crate::cli::parse_lang(&args.from)?;
    let to = crate::cli::parse_lang(&args.to)?;
    let store = super::open(&args.memory)?;
    let ask = |text: &str| {
        store.lookup(&Query {
            min: args.min,
            limit: args.limit,
            metric: if args.metric == By::Char { Metric::Char } else { Metric::Word },
            exhaustive: args.exhaustive,
            ..Query::new(text, &from, &to)
        })
    };
    if args.jsonl {
        let mut failed = None;
        let exit = jsonl::serve(app, |record, out| match ask(&record.text) {
            Ok(matches) => answer(record.id(), &matches, out),
            Err(problem) => {
                let error = serde_json::json!(app.ui.problem(&problem));
                write!(out, "{{\"id\":{},\"error\":{error}}}", record.id()).expect("a buffer");
                failed.get_or_insert(problem);
            }
        })?;
        return failed.map_or(Ok(exit), |problem| Err(problem.into()));
    }
    let matches = ask(&args.text.join(" "))?;
    let mut out = app.out();
    for found in &matches {
        show(app, found, &mut out)?;
    }
    out.flush()?;
    if matches.is_empty() {
        app.note(&Message::new("tm-lookup-nothing").arg("min", usize::from(args.min)));
    }
    Ok(Exit::Clean)
}

/// One answer line of the JSON Lines protocol, written by hand: it is most of the work of a lookup
/// that finds nothing.
fn answer(id: &str, matches: &[Match], out: &mut Vec<u8>) {
    let text = |out: &mut Vec<u8>, key: &str, value: &str| {
        write!(out, ",\"{key}\":").expect("a buffer");
        serde_json::to_writer(&mut *out, value).expect("a buffer");
    };
    write!(out, "{{\"id\":{id},\"matches\":[").expect("a buffer");
    for (i, found) in matches.iter().enumerate() {
        let comma = if i == 0 { "" } else { "," };
        write!(out, "{comma}{{\"score\":{},\"adjusted\":{}", found.similarity, found.adjusted).expect("a buffer");
        text(out, "kind", kind(found.kind));
        text(out, "source", &found.source.text);
        text(out, "target", &found.target.text);
        if let Some(adapted) = &found.adapted {
            text(out, "adapted", &adapted.text);
        }
        out.extend_from_slice(b",\"why\":[");
        for (j, reason) in found.why.iter().enumerate() {
            let comma = if j == 0 { "" } else { "," };
            write!(out, "{comma}{{\"id\":\"{}\"", reason.id).expect("a buffer");
            for (name, value) in &reason.args {
                match value {
                    Value::Number(number) => write!(out, ",\"{name}\":{number}").expect("a buffer"),
                    Value::Text(value) => text(out, name, value),
                }
            }
            out.push(b'}');
        }
        out.extend_from_slice(b"]}");
    }
    out.extend_from_slice(b"]}");
}

fn kind(kind: MatchKind) -> &'static str {
    match kind {
        MatchKind::Context => "context",
        MatchKind::Exact => "exact",
        MatchKind::Fuzzy => "fuzzy",
        MatchKind::Fragment => "fragment",
    }
}

fn show(app: &App, found: &Match, out: &mut impl Write) -> std::io::Result<()> {
    let bold = anstyle::Style::new().bold();
    let dim = anstyle::Style::new().dimmed();
    write!(out, "{bold}{:>3} %{bold:#}", found.score())?;
    if found.adjusted != found.similarity {
        write!(out, " {dim}({} %){dim:#}", found.similarity)?;
    }
    writeln!(out, "  {}", found.source.labelled())?;
    writeln!(out, "       {}", found.target.labelled())?;
    if let Some(adapted) = &found.adapted {
        let adapted = Message::new("tm-lookup-adapted").arg("text", adapted.labelled());
        writeln!(out, "       {}", app.ui.text(&adapted))?;
    }
    let mut about: Vec<String> = found.why.iter().map(|message| app.ui.text(message)).collect();
    about.extend(found.provenance.document.clone());
    if !about.is_empty() {
        writeln!(out, "       {dim}{}{dim:#}", about.join(" · "))?;
    }
    Ok(())
}
