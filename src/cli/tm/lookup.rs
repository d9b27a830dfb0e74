//! `tilmach tm lookup`: what a memory offers for a text, or for a stream of texts.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::cli::app::{App, Exit, Failure};
use crate::cli::jsonl;
use crate::memory::diff::{self, Change, Piece};
use crate::memory::{Context, Match, MatchKind, MemoryStore, Metric, Query, context_hash};
use crate::model::{Message, Value};
use crate::project::Project;

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
    #[arg(long, value_name = "TEXT", conflicts_with = "jsonl")]
    previous: Option<String>,
    #[arg(long, value_name = "TEXT", conflicts_with = "jsonl")]
    next: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with = "jsonl")]
    key: Option<String>,
    #[arg(long)]
    fragments: bool,
    #[arg(long)]
    diff: bool,
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
    let settings = Project::of(Path::new("."))?.config.pretranslate;
    let today = (settings.penalties.year > 0).then(today).flatten();
    let ask = |text: &str, context: Context<'_>| {
        store.lookup(&Query {
            min: args.min,
            limit: args.limit,
            metric: if args.metric == By::Char { Metric::Char } else { Metric::Word },
            context,
            penalties: settings.penalties,
            today: today.as_deref(),
            fragments: args.fragments,
            exhaustive: args.exhaustive,
            ..Query::new(text, &from, &to)
        })
    };
    if args.jsonl {
        let mut failed = None;
        let hold = || store.snapshot();
        let exit = jsonl::serve_held(app, hold, |record, out| {
            let near = |text: &Option<Cow<'_, str>>| text.as_deref().map(context_hash);
            let context = Context {
                previous: near(&record.previous),
                next: near(&record.next),
                identifier: record.key.as_deref(),
            };
            match ask(&record.text, context) {
                Ok(matches) => answer(record, &matches, args.diff, out),
                Err(problem) => {
                    let error = serde_json::json!(app.ui.problem(&problem));
                    write!(out, "{{\"id\":{},\"error\":{error}}}", record.id()).expect("a buffer");
                    failed.get_or_insert(problem);
                }
            }
        })?;
        return failed.map_or(Ok(exit), |problem| Err(problem.into()));
    }
    let near = |text: &Option<String>| text.as_deref().map(context_hash);
    let context = Context { previous: near(&args.previous), next: near(&args.next), identifier: args.key.as_deref() };
    let text = args.text.join(" ");
    let matches = ask(&text, context)?;
    let mut out = app.out();
    for found in &matches {
        show(app, &text, found, &mut out)?;
    }
    out.flush()?;
    if matches.is_empty() {
        app.note(&Message::new("tm-lookup-nothing").arg("min", usize::from(args.min)));
    }
    Ok(Exit::Clean)
}

/// The day as units have it, `YYYYMMDD`.
fn today() -> Option<String> {
    crate::cli::today::today().map(|day| day.replace('-', ""))
}

/// One answer line of the JSON Lines protocol, written by hand: it is most of the work of a lookup
/// that finds nothing.
fn answer(record: &jsonl::Record<'_>, matches: &[Match], with_diff: bool, out: &mut Vec<u8>) {
    all(out, &["{\"id\":", record.id(), ",\"matches\":["]);
    for (i, found) in matches.iter().enumerate() {
        all(out, &[if i == 0 { "" } else { "," }, "{\"score\":"]);
        number(out, i64::from(found.similarity));
        all(out, &[",\"adjusted\":"]);
        number(out, i64::from(found.adjusted));
        text(out, "kind", kind(found.kind));
        text(out, "source", &found.source.text);
        text(out, "target", &found.target.text);
        if let Some(adapted) = &found.adapted {
            text(out, "adapted", &adapted.text);
        }
        if with_diff {
            text(out, "diff", &diff::marked(&diff::diff(&found.source.text, &record.text)));
        }
        all(out, &[",\"why\":["]);
        for (j, reason) in found.why.iter().enumerate() {
            all(out, &[if j == 0 { "" } else { "," }, "{\"id\":\"", reason.id, "\""]);
            for (name, value) in &reason.args {
                match value {
                    Value::Number(value) => {
                        all(out, &[",\"", name, "\":"]);
                        number(out, *value);
                    }
                    Value::Text(value) => text(out, name, value),
                }
            }
            all(out, &["}"]);
        }
        all(out, &["]}"]);
    }
    all(out, &["]}"]);
}

/// Appends pieces of JSON.
fn all(out: &mut Vec<u8>, pieces: &[&str]) {
    for piece in pieces {
        out.extend_from_slice(piece.as_bytes());
    }
}

/// Appends a number.
fn number(out: &mut Vec<u8>, value: i64) {
    serde_json::to_writer(out, &value).expect("a buffer");
}

/// Appends a key and a string, after a comma.
fn text(out: &mut Vec<u8>, key: &str, value: &str) {
    all(out, &[",\"", key, "\":"]);
    serde_json::to_writer(out, value).expect("a buffer");
}

fn kind(kind: MatchKind) -> &'static str {
    match kind {
        MatchKind::Context => "context",
        MatchKind::Exact => "exact",
        MatchKind::Fuzzy => "fuzzy",
        MatchKind::Fragment => "fragment",
    }
}

fn show(app: &App, asked: &str, found: &Match, out: &mut impl Write) -> std::io::Result<()> {
    let bold = anstyle::Style::new().bold();
    let dim = anstyle::Style::new().dimmed();
    write!(out, "{bold}{:>3} %{bold:#}", found.score())?;
    if found.adjusted != found.similarity {
        write!(out, " {dim}({} %){dim:#}", found.similarity)?;
    }
    let label = match found.kind {
        MatchKind::Context => Some("tm-lookup-context"),
        MatchKind::Fragment => Some("tm-lookup-fragment"),
        MatchKind::Exact | MatchKind::Fuzzy => None,
    };
    if let Some(label) = label {
        write!(out, " {dim}{}{dim:#}", app.ui.text(&Message::new(label)))?;
    }
    writeln!(out, "  {}", found.source.labelled())?;
    if found.source.text != asked {
        write!(out, "       {dim}→{dim:#} ")?;
        show_diff(app, &diff::diff(&found.source.text, asked), out)?;
    }
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

/// What differs: in colour where there is any, else in wdiff's marks.
fn show_diff(app: &App, pieces: &[Piece<'_>], out: &mut impl Write) -> std::io::Result<()> {
    if !app.colored() {
        return writeln!(out, "{}", diff::marked(pieces));
    }
    let removed = anstyle::AnsiColor::Red.on_default().strikethrough();
    let added = anstyle::AnsiColor::Green.on_default().underline();
    for piece in pieces {
        let words = piece.text.trim_end();
        let space = &piece.text[words.len()..];
        match piece.change {
            Change::Same => write!(out, "{}", piece.text)?,
            Change::Removed => write!(out, "{removed}{words}{removed:#}{space}")?,
            Change::Added => write!(out, "{added}{words}{added:#}{space}")?,
        }
    }
    writeln!(out)
}
