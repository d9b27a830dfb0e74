//! `tilmach man [FOLDER]`: manual pages, the main one on standard output or all of them into a folder.

use std::io::Write as _;
use std::path::PathBuf;

use clap_mangen::Man;

use super::app::{App, Exit, Failure};
use super::output::renew;

/// Arguments of `tilmach man`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let command = super::command(&app.ui);
    let Some(folder) = &args.folder else {
        let mut page = Vec::new();
        Man::new(command).render(&mut page)?;
        let mut out = app.raw_out();
        out.write_all(&page)?;
        out.flush()?;
        return Ok(Exit::Clean);
    };
    let mut pages = vec![("tilmach".to_owned(), command)];
    while let Some((name, command)) = pages.pop() {
        let mut page = Vec::new();
        Man::new(command.clone().name(name.clone())).render(&mut page)?;
        renew(&folder.join(format!("{name}.1")), &page, |old| old.contains(".TH tilmach"))?;
        pages.extend(command.get_subcommands().map(|sub| (format!("{name}-{}", sub.get_name()), sub.clone())));
    }
    Ok(Exit::Clean)
}
