//! `tilmach completions SHELL`: a completion script on standard output.

use std::io::Write as _;

use clap_complete::Shell;

use super::app::{App, Exit, Failure};

/// Arguments of `tilmach completions`.
#[derive(clap::Args)]
pub(crate) struct Args {
    shell: Shell,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(&app.ui), "tilmach", &mut script);
    let mut out = app.raw_out();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Exit::Clean)
}
