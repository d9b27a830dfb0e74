//! `tilmach stats`: segments, words, repetitions and match bands of documents and bilingual files.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::app::{App, Exit, Failure};
use super::project_args::ProjectArgs;
use super::table::{Align, Table};
use crate::io::decode;
use crate::model::{Bilingual, Lang, Message, Problem};
use crate::project::localize::{Source, parse_bilingual, pieces};
use crate::project::{Counter, Earlier, Project, Tally, Volume, extract, pretranslate};
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

/// The counting method with this name.
pub(super) fn counting(name: &str) -> Result<Counting, Problem> {
    Counting::from_name(name).ok_or_else(|| {
        let known = Counting::ALL.map(Counting::name).join(", ");
        let message = Message::new("error-unknown-counting").arg("method", name);
        Problem::new(message).hint(Message::new("hint-known-countings").arg("known", known))
    })
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let counting = counting(&args.counting)?;
    let (project, paths) = args.project.documents(&args.paths)?;
    let targets = super::project_args::targets(&args.to, &project)?;
    let mut counting =
        Job { project: &project, targets: &targets, counting, earlier: BTreeMap::new(), rows: Vec::new() };
    for path in &paths {
        counting.count(path, app)?;
    }
    let Job { rows, counting, .. } = counting;
    let mut out = app.out();
    match args.format {
        Format::Human => tables(app, &rows, &mut out)?,
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

/// What all files share.
struct Job<'a> {
    project: &'a Project,
    targets: &'a [Lang],
    counting: Counting,
    /// The texts of the files before, by language.
    earlier: BTreeMap<String, Earlier>,
    rows: Vec<Row>,
}

impl Job<'_> {
    /// Counts one file: a bilingual file as it is, a document once for every target.
    fn count(&mut self, path: &Path, app: &App) -> Result<(), Failure> {
        let file = path.display().to_string();
        let bytes = app.read_bytes(path)?;
        if super::bilingual::is_bilingual(&bytes) {
            let text = decode(bytes, None).map_err(|problem| problem.in_file(&file))?.text;
            let content = parse_bilingual(path, &text)?;
            let lang = content.target_lang.as_ref().unwrap_or(&content.source_lang).to_string();
            let mut counter = self.counter(&lang);
            counter.add(&content);
            self.push(file, lang, counter);
            return Ok(());
        }
        let project = self.project;
        let source = Source::read(path, bytes, project, None)?;
        let (segmenter, problems) = project.segmenter()?;
        for problem in &problems {
            app.warn(problem);
        }
        let own = [project.config.source.clone()];
        let stores = if self.targets.is_empty() { Vec::new() } else { project.memories()? };
        for lang in if self.targets.is_empty() { &own[..] } else { self.targets } {
            let mut counter = self.counter(&lang.to_string());
            for piece in pieces(&source.document().blocks) {
                let blocks = &source.document().blocks[piece];
                let mut content: Bilingual = extract(blocks, &segmenter, &project.config.source, lang);
                pretranslate(&mut content, &stores, &project.config.pretranslate)?;
                counter.add(&content);
            }
            self.push(file.clone(), lang.to_string(), counter);
        }
        Ok(())
    }

    fn counter(&mut self, lang: &str) -> Counter {
        Counter::after(self.counting, self.earlier.remove(lang).unwrap_or_default())
    }

    fn push(&mut self, file: String, lang: String, counter: Counter) {
        let (tally, earlier) = counter.finish();
        self.earlier.insert(lang.clone(), earlier);
        self.rows.push(Row { file, lang, tally });
    }
}

/// Names for people; figures need none.
fn band_name(app: &App, band: &str) -> String {
    match band {
        "context" => "101".to_owned(),
        "exact" => "100".to_owned(),
        "fuzzy95" => "95–99".to_owned(),
        "fuzzy85" => "85–94".to_owned(),
        "fuzzy75" => "75–84".to_owned(),
        "fuzzy50" => "50–74".to_owned(),
        "repeated" => app.word("table-repetitions"),
        "repeated_elsewhere" => app.word("table-repetitions-elsewhere"),
        _ => app.word("table-new"),
    }
}

/// A table for each file and language: bands that have something, then the whole.
fn tables(app: &App, rows: &[Row], out: &mut impl std::io::Write) -> std::io::Result<()> {
    for (number, row) in rows.iter().enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        let bold = anstyle::Style::new().bold();
        writeln!(out, "{bold}{}{bold:#}  {}", row.file, row.lang)?;
        let mut table = Table::new();
        table.column(app.word("table-band"), Align::Start);
        for id in ["table-segments", "table-words", "table-characters"] {
            table.column(app.word(id), Align::End);
        }
        let tally = &row.tally;
        for (band, volume) in tally.bands.rows().into_iter().filter(|(_, volume)| volume.segments > 0) {
            let numbers = [volume.segments, volume.words, volume.characters].map(|n| n.to_string());
            table.row(std::iter::once(band_name(app, band)).chain(numbers));
        }
        let whole = [tally.segments, tally.words, tally.characters].map(|n| n.to_string());
        table.row(std::iter::once(app.word("table-total")).chain(whole));
        let states = [
            ("table-translated", tally.translated),
            ("table-reviewed", tally.reviewed),
            ("table-untranslated", tally.untranslated),
        ];
        for (id, count) in states {
            table.row([app.word(id), count.to_string(), String::new(), String::new()]);
        }
        write!(out, "{}", table.render())?;
    }
    Ok(())
}

/// A line for each band, the whole, and each state; states are counted in segments alone.
fn write_csv(out: &mut impl std::io::Write, rows: &[Row]) -> Result<(), Failure> {
    let mut csv = csv::Writer::from_writer(out);
    let fail = |error: csv::Error| Failure::Output(error.into());
    csv.write_record(["file", "lang", "band", "segments", "words", "characters"]).map_err(fail)?;
    for row in rows {
        let tally = &row.tally;
        let total = Volume { segments: tally.segments, words: tally.words, characters: tally.characters };
        for (band, volume) in tally.bands.rows().into_iter().chain([("total", total)]) {
            let [segments, words, characters] =
                [volume.segments, volume.words, volume.characters].map(|n| n.to_string());
            csv.write_record([&row.file, &row.lang, band, &segments, &words, &characters]).map_err(fail)?;
        }
        let states =
            [("translated", tally.translated), ("reviewed", tally.reviewed), ("untranslated", tally.untranslated)];
        for (state, count) in states {
            csv.write_record([&row.file, &row.lang, state, &count.to_string(), "", ""]).map_err(fail)?;
        }
    }
    csv.flush()?;
    Ok(())
}
