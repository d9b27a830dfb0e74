//! `tilmach glossary export`: glossaries for other programs and people.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::exchange::{Form, show};
use super::{Format, Sources};
use crate::cli::app::{App, Exit, Failure};
use crate::cli::output::deliver;
use crate::cli::parse_lang;
use crate::glossary::Concept;
use crate::glossary::exchange::{Exported, Report, table, tbx, toml, utx};
use crate::model::{Lang, Message, Problem};

/// Arguments of `tilmach glossary export`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[arg(long, value_name = "FORMAT")]
    to: Option<Form>,
    #[arg(long, value_name = "DIALECT", default_value = "basic")]
    dialect: DialectName,
    #[arg(long, value_name = "STYLE", default_value = "dca")]
    style: StyleName,
    #[arg(long)]
    no_private_notes: bool,
    #[arg(short, long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<String>,
    #[arg(long, value_name = "GROUP", value_delimiter = ',')]
    group: Vec<String>,
    #[arg(long)]
    force: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
    #[command(flatten)]
    sources: Sources,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum DialectName {
    Core,
    Min,
    Basic,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum StyleName {
    Dca,
    Dct,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let opened = args.sources.open(app)?;
    let form = args
        .to
        .or_else(|| Form::of(&args.file))
        .ok_or_else(|| Problem::new(Message::new("error-exchange-form")).hint(Message::new("hint-exchange-form")))?;
    if args.format == Format::Json && args.file == Path::new("-") {
        return Err(Problem::new(Message::new("error-exchange-two-outputs")).into());
    }
    let langs = args.lang.iter().map(|tag| parse_lang(tag)).collect::<Result<Vec<Lang>, _>>()?;
    let wanted = |concept: &&Concept| args.group.is_empty() || args.group.contains(&concept.group);
    let own: Vec<Concept> = opened
        .glossary
        .concepts()
        .iter()
        .filter(wanted)
        .cloned()
        .map(|mut concept| {
            concept.terms.retain(|term| langs.is_empty() || langs.iter().any(|lang| term.lang.serves(lang)));
            concept
        })
        // A concept without a form in the languages asked for was not asked for.
        .filter(|concept| langs.is_empty() || !concept.terms.is_empty())
        .collect();
    let concepts: Vec<&Concept> = own.iter().collect();
    let exported = match form {
        Form::Tbx => {
            let options = tbx::Options {
                dialect: match args.dialect {
                    DialectName::Core => tbx::Dialect::Core,
                    DialectName::Min => tbx::Dialect::Min,
                    DialectName::Basic => tbx::Dialect::Basic,
                },
                style: match args.style {
                    StyleName::Dca => tbx::Style::Dca,
                    StyleName::Dct => tbx::Style::Dct,
                },
                private_notes: !args.no_private_notes,
            };
            tbx::write(&opened.glossary, &concepts, &options)
        }
        Form::Utx => match &langs[..] {
            [source, target] => utx::write(&concepts, source, target),
            _ => return Err(Problem::new(Message::new("error-utx-two-languages")).into()),
        },
        Form::Csv => table::write_text(&concepts, b','),
        Form::Tsv => table::write_text(&concepts, b'\t'),
        Form::Xlsx => table::write_sheet(&concepts)?,
        Form::Toml => {
            let pairs: Vec<_> = opened.glossary.spelling_pairs().cloned().collect();
            Exported {
                bytes: toml::write(&own, opened.glossary.kept(), &pairs).into_bytes(),
                concepts: own.len(),
                terms: own.iter().map(|c| c.terms.len()).sum(),
                report: Report::default(),
            }
        }
    };
    deliver(&args.file, &exported.bytes, args.force, app)?;
    if let Some(report) = show(&exported.report, args.format, app) {
        let value = serde_json::json!({
            "file": args.file.display().to_string(),
            "concepts": exported.concepts,
            "terms": exported.terms,
            "lost": exported.report.lost(),
            "report": report,
        });
        let mut out = app.out();
        writeln!(out, "{value}")?;
        out.flush()?;
    } else {
        let message = Message::new("glossary-export-done")
            .arg("file", args.file.display().to_string())
            .arg("concepts", exported.concepts)
            .arg("terms", exported.terms)
            .arg("lost", exported.report.lost());
        app.note(&message);
    }
    Ok(opened.exit())
}
