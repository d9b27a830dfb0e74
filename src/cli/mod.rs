//! Layer 6: the command line. One file a command; this one holds the arguments they share, the run
//! loop, and the way from an error to an exit code.
//!
//! Help texts are Fluent messages (see `help.rs`). The work of a command is synchronous and runs on a
//! thread of its own, while tokio waits for it or for Ctrl-C.

mod app;
mod baseline;
mod bilingual;
mod check;
mod completions;
mod explain;
mod extract;
mod findings;
mod git;
mod glossary;
mod help;
mod init;
mod jsonl;
mod lang;
mod localize;
mod man;
mod matrix;
mod merge;
mod output;
mod pretranslate;
mod project_args;
mod pseudo;
mod read_args;
mod review;
mod script;
mod segment;
mod sinks;
mod stats;
mod status;
mod table;
mod tm;
mod today;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::i18n::{Isolation, Localizer};
use crate::model::{Lang, Message, Problem, Severity};
use app::App;
pub use app::{Exit, Failure};

/// The whole command line.
#[derive(Parser)]
#[command(name = "tilmach", version, disable_help_subcommand = true, arg_required_else_help = true)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// Flags that every command takes.
#[derive(clap::Args, Clone)]
struct Global {
    #[arg(long, global = true, value_name = "LANG")]
    ui_lang: Option<String>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: clap::ColorChoice,
    #[arg(short, long, global = true)]
    quiet: bool,
}

/// One variant a command, in the order that help shows them.
#[derive(Subcommand)]
enum Command {
    Init(init::Args),
    Localize(localize::Args),
    Extract(extract::Args),
    Pretranslate(pretranslate::Args),
    Review(review::Args),
    Merge(merge::Args),
    Check(check::Args),
    Baseline(baseline::Args),
    Explain(explain::Args),
    Matrix(matrix::Args),
    Segment(segment::Args),
    Stats(stats::Args),
    Status(status::Args),
    Pseudo(pseudo::Args),
    Tm(tm::Args),
    Glossary(glossary::Args),
    Script(script::Args),
    Completions(completions::Args),
    Man(man::Args),
}

impl Command {
    fn run(self, app: &App) -> Result<Exit, Failure> {
        match self {
            Command::Init(args) => init::run(&args, app),
            Command::Localize(args) => localize::run(&args, app),
            Command::Extract(args) => extract::run(&args, app),
            Command::Pretranslate(args) => pretranslate::run(&args, app),
            Command::Review(args) => review::run(&args, app),
            Command::Merge(args) => merge::run(&args, app),
            Command::Check(args) => check::run(&args, app),
            Command::Baseline(args) => baseline::run(&args, app),
            Command::Explain(args) => explain::run(&args, app),
            Command::Matrix(args) => matrix::run(&args, app),
            Command::Segment(args) => segment::run(&args, app),
            Command::Stats(args) => stats::run(&args, app),
            Command::Status(args) => status::run(&args, app),
            Command::Pseudo(args) => pseudo::run(&args, app),
            Command::Tm(args) => tm::run(args, app),
            Command::Glossary(args) => glossary::run(&args, app),
            Command::Script(args) => script::run(&args, app),
            Command::Completions(args) => completions::run(&args, app),
            Command::Man(args) => man::run(&args, app),
        }
    }
}

/// Runs the program on the arguments and the environment of this process.
pub fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let ui = Localizer::new(&ui_languages(&args), Isolation::Off);
    let matches = match command(&ui).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return refused(&error, ui).into(),
    };
    match Cli::from_arg_matches(&matches) {
        Ok(Cli { global, command }) => {
            let app = App::new(ui, global.color, global.quiet);
            if let Some(tag) = global.ui_lang.filter(|tag| !Localizer::speaks(tag)) {
                let message = Message::new("error-ui-language").arg("tag", tag);
                app.warn(&Problem::new(message).hint(Message::new("hint-ui-language")));
            }
            app::run_to_end(app, move |app| command.run(app)).into()
        }
        Err(error) => refused(&error, ui).into(),
    }
}

/// Shows help or the version, or says what is wrong with the command line.
fn refused(error: &clap::Error, ui: Localizer) -> Exit {
    let app = App::new(ui, clap::ColorChoice::Auto, false);
    match error.kind() {
        ErrorKind::DisplayVersion => app.print(&error.render().to_string()),
        ErrorKind::DisplayHelp => app.print(&help::lay_out(&error.render())),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            app.tell(help::lay_out(&error.render()).trim_end());
            return Exit::Error;
        }
        _ => {
            app.error(&usage::problem(error));
            if let Some(form) = usage::form(error) {
                app.tell("");
                app.note(&form);
            }
            return Exit::Error;
        }
    }
    Exit::Clean
}

/// The command line with its help in the language of `ui`.
pub fn command(ui: &Localizer) -> clap::Command {
    help::localize(Cli::command(), ui)
}

/// The Fluent ids of all help texts that the command line needs. Every locale must have one of each row.
pub fn help_ids() -> Vec<Vec<String>> {
    help::ids(&Cli::command())
}

/// From which severity on a run ends with exit code 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Gate {
    Note,
    Warning,
    Error,
    Never,
}

impl Gate {
    /// Whether a finding this bad fails the run.
    pub(crate) fn is_reached_by(self, severity: Severity) -> bool {
        match self {
            Gate::Note => true,
            Gate::Warning => severity >= Severity::Warning,
            Gate::Error => severity >= Severity::Error,
            Gate::Never => false,
        }
    }
}

/// A language tag typed by the user.
pub(crate) fn parse_lang(tag: &str) -> Result<Lang, Problem> {
    tag.parse().map_err(|_| {
        Problem::new(Message::new("error-language-tag").arg("tag", tag)).hint(Message::new("hint-language-tag"))
    })
}

/// What the user wants to read, best first: `--ui-lang`, then the environment as gettext reads it.
#[expect(clippy::disallowed_methods, reason = "the command line is where the environment is read")]
fn ui_languages(args: &[OsString]) -> Vec<Lang> {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let flag = words.iter().enumerate().find_map(|(i, word)| match word.strip_prefix("--ui-lang")? {
        "" => words.get(i + 1).copied(),
        value => value.strip_prefix('='),
    });
    let variables = ["TILMACH_UI_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
    let environment = variables.iter().filter_map(|name| std::env::var(name).ok());
    flag.map(str::to_owned)
        .into_iter()
        .chain(environment.flat_map(|value| value.split(':').map(str::to_owned).collect::<Vec<_>>()))
        .filter_map(|tag| tag.parse().ok())
        .collect()
}
