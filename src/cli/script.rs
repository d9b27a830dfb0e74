//! `tilmach script convert|detect|normalize`: the scripts of Uyghur and Chinese.

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Read as _, Write};
use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};
use serde_json::json;

use super::app::{App, Exit, Failure};
use super::{jsonl, parse_lang};
use crate::glossary::{Concept, Status, Term};
use crate::io::{Charset, encode};
use crate::model::{Lang, LineIndex, Message, Position, Problem, Variety};
use crate::text::convert::orthography::{Change, ChangeKind, repair};
use crate::text::convert::uyghur::Names;
use crate::text::convert::{self, Capitals, Exceptions, Options};
use crate::text::script::{Detection, EvidenceKind, detect};

/// Arguments of `tilmach script`.
#[derive(clap::Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Convert(ConvertArgs),
    Detect(DetectArgs),
    Normalize(NormalizeArgs),
}

#[derive(clap::Args)]
struct ConvertArgs {
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[arg(long, value_name = "LANG")]
    from: Option<String>,
    #[arg(long, value_name = "LANG", required_unless_present = "tsv")]
    to: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_enum, value_name = "WHERE", default_value = "none")]
    capitals: Where,
    #[arg(long)]
    lossless: bool,
    #[arg(long, value_name = "FILE")]
    exceptions: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE", conflicts_with = "tsv")]
    glossary: Vec<PathBuf>,
    #[arg(long)]
    regional_words: bool,
    #[arg(long, conflicts_with_all = ["from", "to", "output"])]
    tsv: bool,
    #[arg(long)]
    force: bool,
}

#[derive(clap::Args)]
struct DetectArgs {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, conflicts_with = "files")]
    jsonl: bool,
}

#[derive(clap::Args)]
struct NormalizeArgs {
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, conflicts_with = "output")]
    check: bool,
    #[arg(long, conflicts_with_all = ["output", "check"])]
    jsonl: bool,
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Where {
    None,
    Sentence,
    Names,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    match &args.command {
        Command::Convert(args) => convert_command(args, app),
        Command::Detect(args) => detect_command(args, app),
        Command::Normalize(args) => normalize_command(args, app),
    }
}

fn convert_command(args: &ConvertArgs, app: &App) -> Result<Exit, Failure> {
    let mut exceptions = match &args.exceptions {
        Some(path) => {
            let list = app.read(path)?.text;
            Exceptions::parse(&list).map_err(|problem| with_position(problem, path, &list))?
        }
        None => Exceptions::default(),
    };
    let capitals = match args.capitals {
        Where::None => Capitals::None,
        Where::Sentence => Capitals::Sentence,
        Where::Names => Capitals::Names,
    };
    let ends = (args.from.as_deref().map(parse_lang).transpose()?, args.to.as_deref().map(parse_lang).transpose()?);
    let text = if args.tsv { None } else { Some(app.read(&args.file)?) };
    let mut names = Names::default();
    if let (Some(decoded), (from, Some(to))) = (&text, &ends)
        && !args.glossary.is_empty()
    {
        let from = match from {
            Some(from) => from.clone(),
            None => guessed(&decoded.text, to).map_err(|p| p.in_file(args.file.display().to_string()))?,
        };
        let opened = super::glossary::open(&args.glossary, true, app)?;
        if !opened.whole {
            return Ok(Exit::Error);
        }
        opened.glossary.spellings(&from, to, |form, becomes| {
            // What the user listed comes first.
            if !exceptions.has(form) {
                exceptions.add(form, becomes);
            }
        });
        opened.glossary.concepts().iter().flat_map(names_of).for_each(|name| names.add(name));
    }
    let options = Options { capitals, names, lossless: args.lossless, exceptions, regional_words: args.regional_words };
    let (Some(decoded), (from, Some(to))) = (text, ends) else { return tsv(app, &options) };
    let from = match from {
        Some(from) => from,
        None => guessed(&decoded.text, &to).map_err(|problem| problem.in_file(args.file.display().to_string()))?,
    };
    let converted = convert::convert(&decoded.text, &from, &to, &options)?;
    deliver(app, &converted, args.output.as_deref(), args.force, decoded.charset)?;
    Ok(Exit::Clean)
}

/// The proper names among a concept's terms in Arabic script.
fn names_of(concept: &Concept) -> impl Iterator<Item = &str> {
    let is_name = |term: &&Term| {
        term.lang.variety() == Variety::UgArab
            && matches!(term.status, Status::Preferred | Status::Admitted)
            && term.pos.as_ref().or(concept.pos.as_ref()).is_some_and(|pos| pos == "proper")
    };
    concept.terms.iter().filter(is_name).map(|term| term.form.as_str())
}

/// The language of a text whose user did not name it; it must be one that converts to `to`.
fn guessed(text: &str, to: &Lang) -> Result<Lang, Problem> {
    let detection = detect(text);
    detection.lang.filter(|lang| lang.language() == to.language()).ok_or_else(|| {
        let message = Message::new("error-script-unknown").arg("found", detection.name);
        Problem::new(message).hint(Message::new("hint-script-from"))
    })
}

/// A problem of a list that the user named, with its file, line and column.
fn with_position(problem: Problem, path: &Path, text: &str) -> Problem {
    let problem = problem.in_file(path.display().to_string());
    match problem.place {
        Some(crate::model::Place::Span(span)) => {
            let position = LineIndex::new(text).position(text, span.start);
            problem.at(position)
        }
        _ => problem,
    }
}

/// Writes the result to a file or to standard output. A file is written in the charset of its source.
fn deliver(app: &App, text: &str, output: Option<&Path>, force: bool, charset: Charset) -> Result<(), Failure> {
    let Some(path) = output else { return super::output::deliver(Path::new("-"), text.as_bytes(), force, app) };
    // The letters of the other script may not exist in an old charset.
    let bytes = encode(text, charset).or_else(|_| encode(text, Charset::UTF8))?;
    super::output::deliver(path, &bytes, force, app)
}

/// Answers lines `FROM TAB TO TAB TEXT`, a line each; an unreadable one by an empty line.
fn tsv(app: &App, options: &Options) -> Result<Exit, Failure> {
    let mut input = BufReader::with_capacity(1 << 18, io::stdin().lock());
    let mut out = app.raw_out();
    let mut exit = Exit::Clean;
    let mut line = Vec::new();
    let mut tags: Option<(String, String, Lang, Lang)> = None;
    for number in 1.. {
        line.clear();
        let read = (&mut input).take(LONGEST_LINE).read_until(b'\n', &mut line);
        if read.map_err(|error| crate::io::file_problem(Path::new("-"), &error))? == 0 {
            break;
        }
        if line.len() as u64 == LONGEST_LINE && line.last() != Some(&b'\n') {
            let message = Message::new("error-jsonl-line-too-long").arg("limit", LONGEST_LINE >> 20);
            return Err(Problem::new(message).in_file("-").at(Position { line: number, column: 1 }).into());
        }
        match converted(&line, &mut tags, options) {
            Ok(text) => out.write_all(text.as_bytes())?,
            Err(problem) => {
                exit = Exit::Error;
                app.error(&problem.in_file("-").at(Position { line: number, column: 1 }));
            }
        }
        out.write_all(b"\n")?;
        // Nothing is held back while the other side may be waiting for it.
        if memchr::memchr(b'\n', input.buffer()).is_none() {
            out.flush()?;
        }
    }
    out.flush()?;
    Ok(exit)
}

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 256 << 20;

fn converted(
    line: &[u8],
    tags: &mut Option<(String, String, Lang, Lang)>,
    options: &Options,
) -> Result<String, Problem> {
    let bad = || Problem::new(Message::new("error-script-tsv"));
    let line = std::str::from_utf8(line).map_err(|_| bad())?;
    let line = line.strip_suffix('\n').unwrap_or(line);
    let line = line.strip_suffix('\r').unwrap_or(line);
    let (from, rest) = line.split_once('\t').ok_or_else(bad)?;
    let (to, text) = rest.split_once('\t').ok_or_else(bad)?;
    // The tags seldom change from line to line.
    if !tags.as_ref().is_some_and(|known| known.0 == from && known.1 == to) {
        *tags = Some((from.to_owned(), to.to_owned(), parse_lang(from)?, parse_lang(to)?));
    }
    let Some((_, _, from, to)) = tags else { return Err(bad()) };
    convert::convert(text, from, to, options)
}

fn detect_command(args: &DetectArgs, app: &App) -> Result<Exit, Failure> {
    if args.jsonl {
        return jsonl::serve(app, |record, out| {
            let answer = detection_json(&detect(&record.text));
            out.extend_from_slice(format!("{{\"id\":{},{}", record.id(), &answer[1..]).as_bytes());
        });
    }
    let standard_input = [PathBuf::from("-")];
    let files = if args.files.is_empty() { &standard_input[..] } else { &args.files[..] };
    let mut exit = Exit::Clean;
    let mut out = app.out();
    for file in files {
        match app.read(file) {
            Ok(decoded) => {
                let detection = detect(&decoded.text);
                let name = match detection.lang {
                    Some(_) => detection.name.to_owned(),
                    None => format!("other ({})", detection.name),
                };
                writeln!(out, "{}\t{name}\t{}%", file.display(), detection.confidence)?;
                for evidence in &detection.evidence {
                    let id = match evidence.kind {
                        EvidenceKind::Script => "note-script-letters",
                        EvidenceKind::Letters => "note-script-telling",
                        EvidenceKind::Foreign => "note-script-foreign",
                        EvidenceKind::Words => "note-script-words",
                        EvidenceKind::Endings => "note-script-endings",
                        EvidenceKind::Pairs => "note-script-pairs",
                        EvidenceKind::Simplified => "note-script-simplified",
                        EvidenceKind::Traditional => "note-script-traditional",
                    };
                    let message = Message::new(id)
                        .arg("count", evidence.count)
                        .arg("of", evidence.of)
                        .arg("found", evidence.found.join(" "));
                    writeln!(out, "  {}", app.ui.text(&message))?;
                }
            }
            Err(problem) => {
                exit = Exit::Error;
                app.error(&problem);
            }
        }
    }
    out.flush()?;
    Ok(exit)
}

fn detection_json(detection: &Detection) -> String {
    let evidence: Vec<_> = detection
        .evidence
        .iter()
        .map(|evidence| {
            let kind = match evidence.kind {
                EvidenceKind::Script => "script",
                EvidenceKind::Letters => "letters",
                EvidenceKind::Foreign => "foreign-letters",
                EvidenceKind::Words => "words",
                EvidenceKind::Endings => "endings",
                EvidenceKind::Pairs => "letter-pairs",
                EvidenceKind::Simplified => "simplified",
                EvidenceKind::Traditional => "traditional",
            };
            json!({ "kind": kind, "count": evidence.count, "of": evidence.of, "found": evidence.found })
        })
        .collect();
    let scripts: BTreeMap<_, _> = detection.scripts.iter().copied().collect();
    let lang = detection.lang.as_ref().map_or_else(|| "other".to_owned(), ToString::to_string);
    json!({
        "lang": lang,
        "name": detection.name,
        "confidence": detection.confidence,
        "evidence": evidence,
        "scripts": scripts,
    })
    .to_string()
}

fn normalize_command(args: &NormalizeArgs, app: &App) -> Result<Exit, Failure> {
    if args.jsonl {
        return jsonl::serve(app, |record, out| {
            let repaired = repair(&record.text);
            let changes: Vec<_> = repaired.changes.iter().map(change_json).collect();
            let text = serde_json::Value::from(repaired.text);
            let answer = format!("{{\"id\":{},\"text\":{text},\"changes\":{}}}", record.id(), json!(changes));
            out.extend_from_slice(answer.as_bytes());
        });
    }
    let decoded = app.read(&args.file)?;
    let repaired = repair(&decoded.text);
    if args.check {
        let lines = LineIndex::new(&decoded.text);
        let mut out = app.out();
        for change in &repaired.changes {
            let Position { line, column } = lines.position(&decoded.text, change.span.start);
            let message = Message::new("note-script-change")
                .arg("kind", app.word(kind_id(change.kind)))
                .arg("from", code_points(&change.from))
                .arg("to", if change.to.is_empty() { "–".to_owned() } else { code_points(&change.to) });
            writeln!(out, "{}:{line}:{column}: {}", args.file.display(), app.ui.text(&message))?;
        }
        out.flush()?;
        return Ok(if repaired.changes.is_empty() { Exit::Clean } else { Exit::Findings });
    }
    deliver(app, &repaired.text, args.output.as_deref(), args.force, decoded.charset)?;
    for kind in ChangeKind::ALL {
        let count = repaired.changes.iter().filter(|change| change.kind == kind).count();
        if count > 0 {
            app.note(&Message::new("note-script-changed").arg("kind", app.word(kind_id(kind))).arg("count", count));
        }
    }
    Ok(Exit::Clean)
}

fn change_json(change: &Change) -> serde_json::Value {
    json!({
        "start": change.span.start,
        "end": change.span.end,
        "from": change.from,
        "to": change.to,
        "kind": change.kind.name(),
    })
}

fn kind_id(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::LookAlike => "script-kind-look-alike",
        ChangeKind::PresentationForm => "script-kind-presentation-form",
        ChangeKind::Decomposed => "script-kind-decomposed",
        ChangeKind::Tatweel => "script-kind-tatweel",
        ChangeKind::VowelMark => "script-kind-vowel-mark",
        ChangeKind::Invisible => "script-kind-invisible",
    }
}

/// Characters that look alike are told apart by their numbers: `ی U+06CC`.
fn code_points(text: &str) -> String {
    let numbers: Vec<_> = text.chars().map(|c| format!("U+{:04X}", c as u32)).collect();
    let visible = text.chars().all(char::is_alphabetic);
    if visible { format!("{text} {}", numbers.join(" ")) } else { numbers.join(" ") }
}
