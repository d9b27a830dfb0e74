//! `tilmach localize`: an article in, for every target a bilingual file, a draft and a report out.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::app::{App, Exit, Failure};
use super::project_args::{ProjectArgs, warn_of_unknown};
use super::read_args::ReadArgs;
use super::table::{Align, Table};
use crate::model::{Lang, Message, Problem};
use crate::project::localize::{Engines, Localized, Source, check_collisions};
use crate::project::{Ledger, ListedTerm, Untranslated, orphans};

/// Arguments of `tilmach localize`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    to: Vec<String>,
    #[command(flatten)]
    project: ProjectArgs,
    #[arg(long, value_name = "HOW")]
    untranslated: Option<Untranslated>,
    #[arg(long, value_name = "METHOD", default_value = "msword")]
    counting: String,
    #[command(flatten)]
    read: ReadArgs,
    #[arg(long)]
    terms: bool,
    #[arg(long)]
    force: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: super::Gate,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Human,
    Json,
}

/// One source document and what became of it.
struct Done {
    source: PathBuf,
    targets: Vec<Localized>,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let (mut project, documents, targets) = args.project.work(&args.paths, &args.to)?;
    args.read.lay_over(&mut project)?;
    if documents.iter().any(|path| path == Path::new("-")) {
        return Err(Problem::new(Message::new("error-localize-stdin"))
            .hint(Message::new("hint-localize-stdin"))
            .into());
    }
    warn_of_unknown(&targets, app);
    check_collisions(&project, &documents, &targets)?;
    for problem in orphans(&project, &documents, &targets) {
        app.warn(&problem);
    }
    let format = args.read.format()?;

    let untranslated = args.untranslated.unwrap_or(project.config.output.untranslated);
    let counting = super::stats::counting(&args.counting)?;
    let root = project.root.clone();
    let mut engines = Engines::new(project)?;
    engines.counting = counting;
    for problem in &engines.problems {
        app.warn(problem);
    }
    let mut ledger = Ledger::open(&root);
    let bar = app.progress((documents.len() * targets.len()) as u64, &Message::new("localize-progress"));
    let mut done = Vec::new();
    let mut failed = false;
    for path in documents {
        let result = localize(&engines, &path, format, &targets, untranslated, args.force, &mut ledger, app);
        bar.inc(targets.len() as u64);
        match result {
            Ok((document, complete)) => {
                failed |= !complete;
                done.push(document);
            }
            Err(problem) => {
                bar.suspend(|| app.error(&problem));
                failed = true;
            }
        }
    }
    bar.finish_and_clear();
    ledger.save()?;

    match args.format {
        Format::Human => human(app, &done, args.terms || done.len() == 1, &targets)?,
        Format::Json => print_json(app, &done)?,
    }
    let worst = done.iter().flat_map(|d| &d.targets).flat_map(|t| &t.findings).map(|f| f.severity).max();
    Ok(if failed {
        Exit::Error
    } else if worst.is_some_and(|worst| args.fail_on.is_reached_by(worst)) {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

/// Localizes one document and writes the files. A target that fails is reported and does not stop
/// the others; the answer says whether all went well.
#[expect(clippy::too_many_arguments, reason = "the settings of one run, used in one place")]
fn localize(
    engines: &Engines,
    path: &Path,
    format: Option<&'static str>,
    targets: &[Lang],
    untranslated: Untranslated,
    force: bool,
    ledger: &mut Ledger,
    app: &App,
) -> Result<(Done, bool), Problem> {
    let source = Source::read(path, app.read_bytes(path)?, &engines.project, format)?;
    for problem in &source.document().problems {
        app.warn(&problem.clone().in_file(path.display().to_string()).located(source.document().text()));
    }
    let mut complete = source.document().problems.is_empty();
    let mut localized = Vec::new();
    for result in engines.localize(&source, targets, untranslated, ledger)? {
        let written = result.and_then(|mut target| target.write(ledger, force).map(|_| target));
        match written {
            Ok(target) => {
                for problem in &target.problems {
                    app.warn(problem);
                }
                if let Some(aside) = &target.set_aside {
                    let message = Message::new("localize-set-aside")
                        .arg("count", target.carried.reopened)
                        .arg("file", aside.path.display().to_string());
                    app.note(&message);
                }
                localized.push(target);
            }
            Err(problem) => {
                app.error(&problem);
                complete = false;
            }
        }
    }
    Ok((Done { source: path.to_owned(), targets: localized }, complete))
}

fn human(app: &App, done: &[Done], terms: bool, targets: &[Lang]) -> Result<(), Failure> {
    let mut out = app.out();
    for document in done {
        super::findings::print(
            app,
            &mut out,
            document.targets.iter().map(|t| (&t.bilingual, &t.lang, &t.findings[..])),
        )?;
        if terms {
            print_terms(app, &mut out, document, targets)?;
        }
        writeln!(out, "{}", document.source.display())?;
        write!(out, "{}", bands_table(app, &document.targets).render())?;
        for target in &document.targets {
            let files = Message::new("localize-files")
                .arg("lang", target.lang.to_string())
                .arg("bilingual", target.bilingual.path.display().to_string())
                .arg("draft", target.draft.path.display().to_string());
            writeln!(out, "{}", app.ui.text(&files))?;
        }
    }
    out.flush()?;
    Ok(())
}

fn bands_table(app: &App, targets: &[Localized]) -> Table {
    let mut table = Table::new();
    table.column(app.word("table-language"), Align::Start);
    for id in ["table-segments", "table-words"] {
        table.column(app.word(id), Align::End);
    }
    for band in ["101", "100"] {
        table.column(band, Align::End);
    }
    // Most articles repeat nothing.
    let repeated = |target: &Localized| {
        let bands = &target.tally.bands;
        bands.repeated.segments + bands.repeated_elsewhere.segments
    };
    let repeats = targets.iter().any(|target| repeated(target) > 0);
    if repeats {
        table.column(app.word("table-repetitions"), Align::End);
    }
    for band in ["95–99", "85–94", "75–84", "50–74"] {
        table.column(band, Align::End);
    }
    for id in ["table-new", "table-untranslated", "table-terms", "table-findings"] {
        table.column(app.word(id), Align::End);
    }
    for target in targets {
        let (tally, bands) = (&target.tally, &target.tally.bands);
        let mut numbers = vec![tally.segments, tally.words, bands.context.segments, bands.exact.segments];
        if repeats {
            numbers.push(repeated(target));
        }
        numbers.extend([
            bands.fuzzy95.segments,
            bands.fuzzy85.segments,
            bands.fuzzy75.segments,
            bands.fuzzy50.segments,
            bands.new.segments,
            tally.untranslated,
            tally.terms,
            target.findings.len(),
        ]);
        table.row(std::iter::once(target.lang.to_string()).chain(numbers.iter().map(ToString::to_string)));
    }
    table
}

/// One row a concept: the words of the article and what each target calls it.
fn print_terms(app: &App, out: &mut impl std::io::Write, document: &Done, targets: &[Lang]) -> Result<(), Failure> {
    let lists: Vec<&[ListedTerm]> = document.targets.iter().map(|t| &t.terms[..]).collect();
    let Some(first) = lists.first().filter(|list| !list.is_empty()) else { return Ok(()) };
    let mut table = Table::new();
    table.column(app.word("table-term"), Align::Start);
    table.column(app.word("table-count"), Align::End);
    for lang in targets {
        table.column(lang.to_string(), if lang.is_rtl() { Align::End } else { Align::Start });
    }
    for (at, term) in first.iter().enumerate() {
        // Every target lists the same source terms in the same order.
        let forms = lists.iter().map(|list| list[at].equivalents.first().map_or("–", String::as_str).to_owned());
        table.row([term.words.join(", "), term.count.to_string()].into_iter().chain(forms));
    }
    write!(out, "{}", table.render())?;
    writeln!(out)?;
    Ok(())
}

fn print_json(app: &App, done: &[Done]) -> Result<(), Failure> {
    let target = |target: &Localized| {
        let file = target.bilingual.path.display().to_string();
        let text = if target.findings.is_empty() { "".into() } else { target.bilingual.text() };
        json!({
            "lang": target.lang,
            "bilingual": file,
            "draft": target.draft.path.display().to_string(),
            "tally": target.tally,
            "kept": target.carried.kept,
            "reopened": target.carried.reopened,
            "terms": target.terms.iter().map(|t| json!({
                "concept": t.concept, "words": t.words, "count": t.count, "equivalents": t.equivalents,
            })).collect::<Vec<_>>(),
            "findings": super::findings::json(app, &file, &text, &target.lang, &target.findings),
        })
    };
    let document = |document: &Done| {
        json!({
            "document": document.source.display().to_string(),
            "targets": document.targets.iter().map(target).collect::<Vec<_>>(),
        })
    };
    let report = json!({ "version": 1, "documents": done.iter().map(document).collect::<Vec<_>>() });
    let mut out = app.raw_out();
    serde_json::to_writer_pretty(&mut out, &report).map_err(std::io::Error::from)?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}
