//! `tilmach glossary import`: a termbase or a spreadsheet into a glossary file.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Format;
use super::exchange::{Form, show};
use crate::cli::app::{App, Exit, Failure};
use crate::cli::output::deliver;
use crate::glossary::exchange::{Imported, Report, table, tbx, toml, utx};
use crate::glossary::{Glossary, Layer};
use crate::io::decode;
use crate::model::{Message, Problem};
use crate::text::morph::ug::Spelling;

/// Arguments of `tilmach glossary import`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    file: PathBuf,
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[arg(long, value_name = "FORMAT")]
    input_format: Option<Form>,
    #[arg(long, value_name = "HEAD=KEY", value_delimiter = ',')]
    columns: Vec<String>,
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[arg(long)]
    force: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let name = args.file.display().to_string();
    if args.format == Format::Json && args.output == Path::new("-") {
        return Err(Problem::new(Message::new("error-exchange-two-outputs")).into());
    }
    let bytes = app.read_bytes(&args.file)?;
    let (imported, pairs) =
        read(args, bytes).map_err(|problem| if problem.file.is_some() { problem } else { problem.in_file(&name) })?;
    for problem in &imported.problems {
        app.warn(&problem.clone().in_file(&name));
    }
    let text = toml::write(&imported.concepts, &imported.kept, &pairs);
    deliver(&args.output, text.as_bytes(), args.force, app)?;
    let terms: usize = imported.concepts.iter().map(|c| c.terms.len()).sum();
    let report = show(&imported.report, args.format, app);
    if let Some(report) = report {
        let problems: Vec<String> = imported.problems.iter().map(|problem| app.ui.problem(problem)).collect();
        let value = serde_json::json!({
            "file": name,
            "output": args.output.display().to_string(),
            "concepts": imported.concepts.len(),
            "terms": terms,
            "lost": imported.report.lost(),
            "problems": problems,
            "report": report,
        });
        let mut out = app.out();
        writeln!(out, "{value}")?;
        out.flush()?;
    } else {
        let message = Message::new("glossary-import-done")
            .arg("file", name)
            .arg("concepts", imported.concepts.len())
            .arg("terms", terms)
            .arg("lost", imported.report.lost());
        app.note(&message);
    }
    Ok(if imported.problems.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// What the file holds, and the pairs of spellings that it declares for all terms.
fn read(args: &Args, bytes: Vec<u8>) -> Result<(Imported, Vec<Spelling>), Problem> {
    let mut options = table::Options::default();
    for told in &args.columns {
        let wrong = || {
            Problem::new(Message::new("error-table-mapping").arg("value", told.as_str()))
                .hint(Message::new("hint-table-columns"))
        };
        let (head, meaning) = told.rsplit_once('=').ok_or_else(wrong)?;
        options.columns.push((head.to_owned(), table::Column::parse(meaning).ok_or_else(wrong)?));
    }
    if bytes.starts_with(b"PK\x03\x04") || args.input_format == Some(Form::Xlsx) {
        return Ok((table::read_sheet(&bytes, args.sheet.as_deref(), &options)?, Vec::new()));
    }
    let text = decode(bytes, None)?.text;
    let text = text.trim_start_matches('\u{FEFF}');
    let seen = if tbx::sniff(text) {
        Some(Form::Tbx)
    } else if utx::sniff(text) {
        Some(Form::Utx)
    } else {
        Form::of(&args.file)
    };
    let unknown = || Problem::new(Message::new("error-exchange-form")).hint(Message::new("hint-exchange-form"));
    let imported = match args.input_format.or(seen).ok_or_else(unknown)? {
        Form::Tbx => tbx::read(text)?,
        Form::Utx => utx::read(text)?,
        Form::Tsv => table::read_text(text, Some(b'\t'), &options)?,
        Form::Csv => table::read_text(text, None, &options)?,
        Form::Xlsx => return Err(unknown()),
        Form::Toml => return Ok(glossary_file(&args.file, text)),
    };
    Ok((imported, Vec::new()))
}

/// A glossary file is read as it is; its entries are put in the usual order.
fn glossary_file(path: &Path, text: &str) -> (Imported, Vec<Spelling>) {
    let (glossary, problems) = Glossary::load(&[Layer::file(path.display().to_string(), text.to_owned())]);
    let pairs = glossary.spelling_pairs().cloned().collect();
    let (concepts, kept) = (glossary.concepts().to_vec(), glossary.kept().to_vec());
    (Imported { concepts, kept, problems, report: Report::default() }, pairs)
}
