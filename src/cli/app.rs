//! What every command is given (the voice, the streams) and what it gives back (an exit code or a
//! failure); the run loop around it.

use std::io::{self, BufWriter, IsTerminal, Read as _, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anstream::AutoStream;
use clap::ColorChoice;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::i18n::Localizer;
use crate::io::{Decoded, read_stdin, read_text, remove_temporaries};
use crate::model::{Message, Problem};

/// The voice and the streams of the program.
pub(crate) struct App {
    /// Turns messages into words.
    pub(crate) ui: Localizer,
    color: anstream::ColorChoice,
    quiet: bool,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: done, nothing found.
    Clean,
    /// 1: findings at or above the gate.
    Findings,
    /// 2: usage, configuration, or an input or output that failed.
    Error,
    /// 3: stale or incomplete.
    Stale,
    /// 130: interrupted.
    Interrupted,
}

/// Why a command could not go on.
#[derive(Debug)]
pub enum Failure {
    /// Something is wrong with an input, an argument or the configuration; never empty.
    Problems(Vec<Problem>),
    /// Standard output failed; when its reader has gone away that is no error.
    Output(io::Error),
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Error => 2,
            Exit::Stale => 3,
            Exit::Interrupted => 130,
        })
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure::Problems(vec![problem])
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Failure::Problems(problems)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

impl App {
    pub(super) fn new(ui: Localizer, color: ColorChoice, quiet: bool) -> Self {
        let color = match color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        App { ui, color, quiet }
    }

    /// The words of a message without arguments.
    pub(crate) fn word(&self, id: &'static str) -> String {
        self.ui.text(&Message::new(id))
    }

    /// Standard output, buffered; colours written to it are dropped when nobody would see them.
    /// Flush it at the end: `out.flush()?`.
    pub(crate) fn out(&self) -> impl Write + use<> {
        BufWriter::new(AutoStream::new(io::stdout().lock(), self.color))
    }

    /// Standard output as it is, for bytes that must not change.
    #[expect(clippy::unused_self, reason = "all output goes through the app")]
    pub(crate) fn raw_out(&self) -> impl Write + use<> {
        BufWriter::with_capacity(1 << 16, io::stdout().lock())
    }

    /// Whether colours should be used on standard output.
    pub(crate) fn colored(&self) -> bool {
        AutoStream::new(io::stdout(), self.color).current_choice() != anstream::ColorChoice::Never
    }

    /// Tells a person something on standard error, unless `--quiet`.
    pub(crate) fn note(&self, message: &Message) {
        if !self.quiet {
            self.tell(&self.ui.text(message));
        }
    }

    /// Warns of a problem that does not stop the work.
    pub(crate) fn warn(&self, problem: &Problem) {
        let text = self.ui.problem(problem);
        self.tell(&self.ui.text(&Message::new("cli-warning").arg("text", text)));
        self.hint(problem);
    }

    /// Reports the problem that stopped the work.
    pub(crate) fn error(&self, problem: &Problem) {
        let text = self.ui.problem(problem);
        self.tell(&self.ui.text(&Message::new("cli-error").arg("text", text)));
        self.hint(problem);
    }

    /// Reads and decodes a file, or standard input for `-`.
    #[expect(clippy::unused_self, reason = "all input goes through the app")]
    pub(crate) fn read(&self, path: &Path) -> Result<Decoded, Problem> {
        if path == Path::new("-") { read_stdin() } else { read_text(path) }
    }

    /// The bytes of a file, or of standard input for `-`.
    #[expect(clippy::unused_self, reason = "all input goes through the app")]
    pub(crate) fn read_bytes(&self, path: &Path) -> Result<Vec<u8>, Problem> {
        let read = if path == Path::new("-") {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        } else {
            std::fs::read(path)
        };
        read.map_err(|error| crate::io::file_problem(path, &error))
    }

    /// A progress bar on standard error; invisible unless that is a terminal. `length` 0: unknown.
    pub(crate) fn progress(&self, length: u64, message: &Message) -> ProgressBar {
        if self.quiet || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let template = if length == 0 { "{spinner} {msg} {elapsed}" } else { "{msg} {wide_bar} {pos}/{len} {eta}" };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::with_draw_target((length > 0).then_some(length), ProgressDrawTarget::stderr())
            .with_style(style);
        bar.set_message(self.ui.text(message));
        bar
    }

    fn hint(&self, problem: &Problem) {
        if let Some(hint) = &problem.hint {
            let text = self.ui.text(hint);
            self.tell(&self.ui.text(&Message::new("cli-hint").arg("text", text)));
        }
    }

    /// Prints text that a person asked for.
    pub(super) fn print(&self, text: &str) {
        let mut out = AutoStream::new(io::stdout().lock(), self.color);
        // Nobody is left to tell when even the terminal is gone.
        let _ = out.write_all(text.as_bytes());
    }

    /// Tells a person something on standard error whatever else was asked for.
    pub(crate) fn tell(&self, line: &str) {
        let mut stderr = AutoStream::new(io::stderr().lock(), self.color);
        // When standard error is gone there is nobody to tell.
        let _ = writeln!(stderr, "{line}");
    }
}

/// Runs `work` on a thread of its own until it ends or the user interrupts.
pub(super) fn run_to_end(app: App, work: impl FnOnce(&App) -> Result<Exit, Failure> + Send + 'static) -> Exit {
    let app = Arc::new(app);
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            app.error(&crate::io::file_problem(Path::new("-"), &error));
            return Exit::Error;
        }
    };
    let worker = Arc::clone(&app);
    let exit = runtime.block_on(async move {
        let work = tokio::task::spawn_blocking(move || match work(&worker) {
            Ok(exit) => exit,
            Err(Failure::Problems(problems)) => {
                for problem in &problems {
                    worker.error(problem);
                }
                Exit::Error
            }
            Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clean,
            Err(Failure::Output(error)) => {
                worker.error(&crate::io::file_problem(Path::new("-"), &error));
                Exit::Error
            }
        });
        tokio::select! {
            // A panic is a mistake in the program; its text is on standard error already.
            ended = work => ended.unwrap_or(Exit::Error),
            () = interrupted() => Exit::Interrupted,
        }
    });
    if exit == Exit::Interrupted {
        remove_temporaries();
        app.note(&Message::new("cli-interrupted"));
        // The worker may be anywhere, even waiting for input: leave without it.
        runtime.shutdown_background();
    }
    exit
}

/// Waits for Ctrl-C, or on Unix for SIGTERM.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
