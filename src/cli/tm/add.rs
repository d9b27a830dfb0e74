//! `tilmach tm add`: what translators finished goes into a memory: bilingual files, or two versions
//! of a document (`pair`).

use std::io::Write;
use std::path::PathBuf;

use super::Format;
use crate::cli::app::{App, Exit, Failure};
use crate::memory::bilingual::{Taking, units};
use crate::memory::{MemoryStore, SqliteStore};
use crate::model::{Message, Problem, State};

/// Arguments of `tilmach tm add`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    pub(super) memory: PathBuf,
    #[arg(long, value_name = "LANG")]
    pub(super) from: Option<String>,
    #[arg(long, value_name = "LANG")]
    pub(super) to: Option<String>,
    #[arg(long, value_name = "STATE")]
    only: Option<Only>,
    #[arg(long, value_name = "NAME")]
    pub(super) author: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) project: Option<String>,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    pub(super) format: Format,
}

impl Args {
    /// The least state that is taken.
    pub(super) fn least(&self) -> State {
        match self.only {
            None => State::Initial,
            Some(Only::Translated) => State::Translated,
            Some(Only::Reviewed) => State::Reviewed,
            Some(Only::Final) => State::Final,
        }
    }
}

/// The least state that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Only {
    Translated,
    Reviewed,
    Final,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    // All files are read before anything is stored.
    if let [first, second] = &args.files[..]
        && [first, second].iter().all(|path| **path != *std::path::Path::new("-"))
    {
        let bytes = [app.read_bytes(first)?, app.read_bytes(second)?];
        if !bytes.iter().any(|bytes| crate::cli::bilingual::is_bilingual(bytes)) {
            super::pair::run(args, bytes, app)?;
            return Ok(Exit::Clean);
        }
    }
    let mut read = Vec::new();
    for file in &args.files {
        let (_, bilingual) = crate::cli::bilingual::read(file, app)?;
        if bilingual.target_lang.is_none() {
            let problem = Problem::new(Message::new("error-add-no-target"));
            return Err(problem.in_file(file.display().to_string()).into());
        }
        read.push((file, bilingual));
    }
    let mut store = SqliteStore::open(&args.memory)?;
    let mut out = app.out();
    for (file, bilingual) in read {
        let name = file.display().to_string();
        let taking = Taking {
            least: args.least(),
            document: file.file_name().map(|name| name.to_string_lossy().into_owned()),
            author: args.author.clone(),
            project: args.project.clone(),
            date: now(),
        };
        let (taken, left_out) = units(&bilingual, &taking);
        let added = store.add(&taken)?;
        let passed: usize = left_out.iter().map(|(_, count)| count).sum::<usize>() + added.rejected.len();
        if args.format == Format::Json {
            let reasons: serde_json::Map<_, _> =
                left_out.iter().map(|(message, count)| (message.id.to_owned(), serde_json::json!(count))).collect();
            let line = serde_json::json!({
                "file": name, "stored": added.stored, "merged": added.merged, "left_out": passed, "reasons": reasons,
            });
            writeln!(out, "{line}")?;
            continue;
        }
        tell(&name, added.stored, added.merged, passed, app, &mut out)?;
        for (message, _) in &left_out {
            writeln!(out, "  {}", app.ui.text(message))?;
        }
    }
    out.flush()?;
    Ok(Exit::Clean)
}

/// Says what was stored.
pub(super) fn tell(
    name: &str,
    stored: usize,
    merged: usize,
    out_of: usize,
    app: &App,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let message =
        Message::new("tm-add-done").arg("file", name).arg("stored", stored).arg("merged", merged).arg("out", out_of);
    writeln!(out, "{}", app.ui.text(&message))
}

/// This moment as TMX writes dates.
#[expect(clippy::disallowed_methods, reason = "the command line is where the clock is read")]
pub(super) fn now() -> Option<String> {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
    let (days, rest) = (i64::try_from(seconds / 86_400).ok()?, seconds % 86_400);
    // Days since 0000-03-01, counted in cycles of 400 years (Howard Hinnant, `chrono`-compatible
    // low-level date algorithms).
    let shifted = days + 719_468;
    let (era, day) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let part = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * part + 2) / 5 + 1, if part < 10 { part + 3 } else { part - 9 });
    let year = year + era * 400 + i64::from(month <= 2);
    let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
    Some(format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z"))
}
