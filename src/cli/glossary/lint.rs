//! `tilmach glossary lint`: what is wrong with glossary files.

use std::io::Write;
use std::path::PathBuf;

use super::Opened;
use crate::cli::app::{App, Exit, Failure};
use crate::glossary::Glossary;
use crate::model::{Finding, Message, Severity};
use crate::report::{Files, Json, JsonLines, Reporter, Run};

/// Arguments of `tilmach glossary lint`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, alias = "no-shipped-glossaries")]
    no_shipped: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Output,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Output {
    /// For people.
    Full,
    /// One JSON value.
    Json,
    /// One JSON object a finding.
    Jsonl,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let opened = super::open(&args.files, args.no_shipped, app)?;
    let mut findings = opened.glossary.lint();
    if !args.files.is_empty() {
        // The shipped glossaries are only the ground that the user's files stand on.
        let shipped = if args.no_shipped { 0 } else { crate::glossary::Layer::shipped().files.len() };
        let own: Vec<&str> = opened.glossary.files().iter().skip(shipped).map(|f| f.path.as_str()).collect();
        findings.retain(|finding| own.contains(&finding.file.as_str()));
    }
    show(&findings, &opened.glossary, args.format, app)?;
    if args.format == Output::Full {
        app.note(
            &Message::new("glossary-lint-sum")
                .arg("findings", findings.len())
                .arg("concepts", opened.glossary.concepts().len()),
        );
    }
    Ok(exit(&findings, &opened))
}

/// 2 when a file could not be read, 1 when something has to be done.
pub(super) fn exit(findings: &[Finding], opened: &Opened) -> Exit {
    if !opened.whole {
        Exit::Error
    } else if findings.iter().any(|f| f.severity >= Severity::Warning) {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

pub(super) fn show(findings: &[Finding], glossary: &Glossary, format: Output, app: &App) -> Result<(), Failure> {
    let mut files = Files::default();
    for file in glossary.files() {
        if findings.iter().any(|f| f.file == file.path) {
            files.insert(file.path.as_str(), file.text.as_ref(), None);
        }
    }
    let run = Run { findings, files: &files, pages: &[] };
    let words = |message: &Message| app.ui.text(message);
    let mut out = app.out();
    match format {
        Output::Json => Json.write(&run, &words, &mut out)?,
        Output::Jsonl => JsonLines.write(&run, &words, &mut out)?,
        Output::Full => {
            for finding in findings {
                let (start, _) = files.positions(finding);
                let place = format!("{}:{}:{}", finding.file, start.line, start.column);
                writeln!(out, "{place}: {} {}", finding.code, words(&finding.message))?;
                for note in &finding.notes {
                    writeln!(out, "    {}", words(note))?;
                }
            }
        }
    }
    out.flush()?;
    Ok(())
}
