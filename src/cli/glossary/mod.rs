//! `tilmach glossary …`: one file a subcommand.

mod find;

use super::app::{App, Exit, Failure};

/// Arguments of `tilmach glossary`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

/// One variant a subcommand, in the order that help shows them.
#[derive(clap::Subcommand)]
enum Command {
    Find(find::Args),
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    match &args.command {
        Command::Find(args) => find::run(args, app),
    }
}
