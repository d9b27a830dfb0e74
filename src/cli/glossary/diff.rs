//! `tilmach glossary diff`: what two glossaries say differently: files, folders, or git revisions.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{Format, layer, words};
use crate::cli::app::{App, Exit, Failure};
use crate::cli::git::{git, revision};
use crate::glossary::history::Difference;
use crate::glossary::{Glossary, GlossaryFile, Layer, Status};
use crate::model::{Message, Problem};

/// Arguments of `tilmach glossary diff`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "BEFORE")]
    before: String,
    #[arg(value_name = "AFTER")]
    after: Option<String>,
    #[arg(long, value_name = "PATH", default_value = "glossaries")]
    path: PathBuf,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let before = open(&args.before, &args.path, app)?;
    let after = match &args.after {
        Some(after) => open(after, &args.path, app)?,
        None => load(layer(&args.path, app)?)?,
    };
    let mut out = app.out();
    write!(out, "{}", render(&before, &after, args.format, app))?;
    out.flush()?;
    Ok(Exit::Clean)
}

/// A file or folder, `REVISION:PATH`, or a revision, which means `path` in it.
fn open(name: &str, path: &Path, app: &App) -> Result<Glossary, Failure> {
    if Path::new(name).exists() {
        return load(layer(Path::new(name), app)?);
    }
    let (at, path) = match name.split_once(':') {
        Some((at, path)) => (at, path.to_owned()),
        None => (name, path.display().to_string()),
    };
    let at = revision(at)?;
    let listed = git(&["ls-tree", "-r", "-z", "--name-only", at, "--", &path])?;
    let mut files = Layer::default();
    let is_toml = |file: &&str| Path::new(file).extension().is_some_and(|e| e == "toml");
    for file in listed.split('\0').filter(is_toml) {
        let text = git(&["show", &format!("{at}:./{file}")])?;
        files.files.push(GlossaryFile { path: format!("{at}:{file}"), text: text.into() });
    }
    if files.files.is_empty() {
        let problem = Problem::new(Message::new("error-glossary-diff-empty").arg("path", path).arg("revision", at));
        return Err(problem.hint(Message::new("hint-glossary-diff-empty")).into());
    }
    load(files)
}

/// A glossary of its own; or, where it only changes the shipped one, the shipped one with it.
fn load(layer: Layer) -> Result<Glossary, Failure> {
    let layers = [Layer::shipped(), layer];
    let (alone, problems) = Glossary::load(&layers[1..]);
    if problems.is_empty() {
        return Ok(alone);
    }
    let (over, problems) = Glossary::load(&layers);
    if problems.is_empty() { Ok(over) } else { Err(problems.into()) }
}

/// The differences as they are printed.
pub(super) fn render(before: &Glossary, after: &Glossary, format: Format, app: &App) -> String {
    let all = before.differences(after);
    if format == Format::Json {
        let concepts: Vec<_> =
            all.iter().map(|(id, found)| serde_json::json!({ "id": id, "differences": found })).collect();
        return format!("{}\n", serde_json::json!({ "version": 1, "concepts": concepts }));
    }
    let status = |status: &Status| app.word(words::status(*status));
    let mut text = String::new();
    for (id, found) in &all {
        match found[..] {
            [Difference::ConceptAdded] => {
                let _ = writeln!(text, "+ {id}");
                continue;
            }
            [Difference::ConceptRemoved] => {
                let _ = writeln!(text, "- {id}");
                continue;
            }
            _ => {
                let _ = writeln!(text, "~ {id}");
            }
        }
        for difference in found {
            let _ = match difference {
                Difference::TermAdded { lang, form, status: s } => writeln!(text, "  + {lang}  {form} · {}", status(s)),
                Difference::TermRemoved { lang, form, status: s } => {
                    writeln!(text, "  - {lang}  {form} · {}", status(s))
                }
                Difference::TermChanged { lang, form, key, before, after } => {
                    writeln!(text, "  ~ {lang}  {form}  {key}: {before} → {after}")
                }
                Difference::Changed { key, before, after } => writeln!(text, "  ~ {key}: {before} → {after}"),
                Difference::ConceptAdded | Difference::ConceptRemoved => Ok(()),
            };
        }
    }
    let _ = writeln!(text, "{}", app.ui.text(&Message::new("glossary-diff-count").arg("count", all.len())));
    text
}
