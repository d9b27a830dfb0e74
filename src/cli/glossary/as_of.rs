//! `tilmach glossary as-of`: the glossary as it stood on a day.

use std::io::Write as _;

use super::{Format, Sources, diff, show};
use crate::cli::app::{App, Exit, Failure};

/// Arguments of `tilmach glossary as-of`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "YYYY-MM-DD")]
    date: String,
    #[arg(num_args = 0.., value_name = "CONCEPT|TERM")]
    term: Vec<String>,
    #[command(flatten)]
    sources: Sources,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let opened = args.sources.open(app)?;
    let then = opened.glossary.as_of(&args.date)?;
    let mut out = app.out();
    if args.term.is_empty() {
        // Without a term: what has been decided since.
        write!(out, "{}", diff::render(&then, &opened.glossary, args.format, app))?;
    } else {
        write!(out, "{}", show::render(&then, &args.term.join(" "), args.format, app)?)?;
    }
    out.flush()?;
    Ok(opened.exit())
}
