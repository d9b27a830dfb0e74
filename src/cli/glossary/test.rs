//! `tilmach glossary test`: runs the examples of all terms and names terms that can never be found and rules
//! that have nothing to look for.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use super::lint::{Output, exit, show};
use crate::check::{self, registry};
use crate::cli::app::{App, Exit, Failure};
use crate::glossary::Glossary;
use crate::model::{Lang, Message};

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
        idle(&opened.glossary, app)?;
        let message = Message::new("glossary-test-sum")
            .arg("examples", outcome.examples)
            .arg("terms", outcome.terms)
            .arg("failures", outcome.findings.len());
        app.note(&message);
    }
    Ok(exit(&outcome.findings, &opened))
}

/// Tells the rules that have nothing to look for, each with its languages.
fn idle(glossary: &Glossary, app: &App) -> Result<(), Failure> {
    let langs: BTreeSet<Lang> =
        glossary.concepts().iter().flat_map(|c| c.terms.iter().map(|t| t.lang.base())).collect();
    let mut rules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for lang in &langs {
        for code in check::idle(glossary, lang) {
            rules.entry(code).or_default().push(lang.to_string());
        }
    }
    let mut out = app.out();
    for (code, langs) in rules {
        let name = registry::find(code).map_or("", |info| info.name);
        let message = Message::new("glossary-test-idle").arg("code", code).arg("rule", name.replace('-', " "));
        writeln!(out, "{}", app.ui.text(&message.arg("langs", langs.join(", "))))?;
    }
    out.flush()?;
    Ok(())
}
