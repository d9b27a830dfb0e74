//! `tilmach glossary test`: runs the examples of all terms and names terms that can never be found.

use std::path::PathBuf;

use super::lint::{Output, exit, show};
use crate::cli::app::{App, Exit, Failure};
use crate::model::Message;

/// Arguments of `tilmach glossary test`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, alias = "no-shipped-glossaries")]
    no_shipped: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Output,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let opened = super::open(&args.files, args.no_shipped, app)?;
    let outcome = opened.glossary.test();
    show(&outcome.findings, &opened.glossary, args.format, app)?;
    if args.format == Output::Full {
        let message = Message::new("glossary-test-sum")
            .arg("examples", outcome.examples)
            .arg("terms", outcome.terms)
            .arg("failures", outcome.findings.len());
        app.note(&message);
    }
    Ok(exit(&outcome.findings, &opened))
}
