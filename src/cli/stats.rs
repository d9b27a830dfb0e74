//! `tilmach stats`: segments, words, repetitions and match bands of documents and bilingual files.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::app::{App, Exit, Failure};
use super::project_args::ProjectArgs;
use super::table::{Align, Table};
use crate::io::decode;
use crate::model::{Bilingual, Lang, Message, Problem};
use crate::project::localize::{Source, parse_bilingual, pieces};
use crate::project::{Counter, Project, Tally, extract, pretranslate};
use crate::text::words::Counting;

/// Arguments of `tilmach stats`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    to: Vec<String>,
    #[arg(long, value_name = "METHOD", default_value = "msword")]
    counting: String,
    #[arg(short, long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Human,
    Json,
    Csv,
}

/// One line of the statistics.
#[derive(Serialize)]
struct Row {
    file: String,
    lang: String,
    #[serde(flatten)]
    tally: Tally,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let counting = Counting::from_name(&args.counting).ok_or_else(|| {
        let known = Counting::ALL.map(Counting::name).join(", ");
        let message = Message::new("error-unknown-counting").arg("method", args.counting.as_str());
        Problem::new(message).hint(Message::new("hint-known-countings").arg("known", known))
    })?;
    let (project, paths) = args.project.documents(&args.paths)?;
    let mut targets = args.to.iter().map(|tag| super::parse_lang(tag)).collect::<Result<Vec<Lang>, _>>()?;
    if targets.is_empty() {
        targets.clone_from(&project.config.targets);
    }
    let mut rows = Vec::new();
    for path in &paths {
        count(path, &project, &targets, counting, app, &mut rows)?;
    }
    let mut out = app.out();
    match args.format {
        Format::Human => write!(out, "{}", table(app, &rows).render())?,
        Format::Json => {
            let report = serde_json::json!({ "version": 1, "counting": counting, "files": rows });
            serde_json::to_writer_pretty(&mut out, &report).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        Format::Csv => write_csv(&mut out, &rows)?,
    }
    out.flush()?;
    Ok(Exit::Clean)
}

/// Counts one file: a bilingual file as it is, a document once for every target.
fn count(
    path: &Path,
    project: &Project,
    targets: &[Lang],
    counting: Counting,
    app: &App,
    rows: &mut Vec<Row>,
) -> Result<(), Failure> {
    let file = path.display().to_string();
    let bytes = app.read_bytes(path)?;
    if super::bilingual::is_bilingual(&bytes) {
        let text = decode(bytes, None).map_err(|problem| problem.in_file(&file))?.text;
        let content = parse_bilingual(path, &text)?;
        let lang = content.target_lang.as_ref().unwrap_or(&content.source_lang).to_string();
        rows.push(Row { file, lang, tally: Tally::of(&content, counting) });
        return Ok(());
    }
    let source = Source::read(path, bytes, project, None)?;
    let (segmenter, problems) = project.segmenter()?;
    for problem in &problems {
        app.warn(problem);
    }
    let own = [project.config.source.clone()];
    let stores = if targets.is_empty() { Vec::new() } else { project.memories()? };
    for lang in if targets.is_empty() { &own[..] } else { targets } {
        let mut counter = Counter::new(counting);
        for piece in pieces(&source.document().blocks) {
            let blocks = &source.document().blocks[piece];
            let mut content: Bilingual = extract(blocks, &segmenter, &project.config.source, lang);
            pretranslate(&mut content, &stores, &project.config.pretranslate)?;
            counter.add(&content);
        }
        rows.push(Row { file: file.clone(), lang: lang.to_string(), tally: counter.tally() });
    }
    Ok(())
}

fn columns(tally: &Tally) -> [(&'static str, usize); 14] {
    let bands = &tally.bands;
    [
        ("segments", tally.segments),
        ("words", tally.words),
        ("characters", tally.characters),
        ("repetitions", tally.repetitions),
        ("101", bands.context),
        ("100", bands.exact),
        ("95–99", bands.fuzzy95),
        ("85–94", bands.fuzzy85),
        ("75–84", bands.fuzzy75),
        ("50–74", bands.fuzzy50),
        ("new", bands.new),
        ("translated", tally.translated),
        ("reviewed", tally.reviewed),
        ("untranslated", tally.untranslated),
    ]
}

fn table(app: &App, rows: &[Row]) -> Table {
    let mut table = Table::new();
    table.column(app.word("table-file"), Align::Start);
    table.column(app.word("table-language"), Align::Start);
    for (name, _) in columns(&Tally::default()) {
        let head = match name {
            "segments" => app.word("table-segments"),
            "words" => app.word("table-words"),
            "characters" => app.word("table-characters"),
            "repetitions" => app.word("table-repetitions"),
            "new" => app.word("table-new"),
            "translated" => app.word("table-translated"),
            "reviewed" => app.word("table-reviewed"),
            "untranslated" => app.word("table-untranslated"),
            band => band.to_owned(),
        };
        table.column(head, Align::End);
    }
    for row in rows {
        let numbers = columns(&row.tally).map(|(_, number)| number.to_string());
        table.row([row.file.clone(), row.lang.clone()].into_iter().chain(numbers));
    }
    table
}

fn write_csv(out: &mut impl std::io::Write, rows: &[Row]) -> Result<(), Failure> {
    let mut csv = csv::Writer::from_writer(out);
    let fail = |error: csv::Error| Failure::Output(error.into());
    let heads = columns(&Tally::default()).map(|(name, _)| name.to_owned());
    csv.write_record(["file".to_owned(), "lang".to_owned()].into_iter().chain(heads)).map_err(fail)?;
    for row in rows {
        let numbers = columns(&row.tally).map(|(_, number)| number.to_string());
        csv.write_record([row.file.clone(), row.lang.clone()].into_iter().chain(numbers)).map_err(fail)?;
    }
    csv.flush()?;
    Ok(())
}
