//! `tilmach glossary merge`: three versions of a glossary into one.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Format;
use crate::cli::app::{App, Exit, Failure};
use crate::cli::output::deliver;
use crate::glossary::exchange::merge::{Conflict, Prefer, merge};
use crate::glossary::exchange::toml;
use crate::glossary::{Glossary, Layer};
use crate::model::{Message, Problem};

/// Arguments of `tilmach glossary merge`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "OURS", required = true)]
    ours: PathBuf,
    #[arg(value_name = "THEIRS", required = true)]
    theirs: PathBuf,
    #[arg(long, value_name = "FILE")]
    base: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[arg(long, value_name = "SIDE")]
    prefer: Option<Side>,
    #[arg(long)]
    force: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Side {
    Ours,
    Theirs,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    if args.format == Format::Json && args.output == Path::new("-") {
        return Err(Problem::new(Message::new("error-exchange-two-outputs")).into());
    }
    let ours = read(&args.ours, app)?;
    let theirs = read(&args.theirs, app)?;
    let base = args.base.as_ref().map(|path| read(path, app)).transpose()?.unwrap_or_default();
    let kept = union(ours.kept(), theirs.kept());
    let pairs = union(ours.spelling_pairs(), theirs.spelling_pairs());
    let prefer = match args.prefer {
        Some(Side::Theirs) => Prefer::Theirs,
        _ => Prefer::Ours,
    };
    let merged = merge(base.concepts(), ours.concepts(), theirs.concepts(), prefer);
    let open = !merged.conflicts.is_empty() && args.prefer.is_none();
    if !open {
        deliver(&args.output, toml::write(&merged.concepts, &kept, &pairs).as_bytes(), args.force, app)?;
    }
    if args.format == Format::Json {
        let conflicts = merged.conflicts.iter().map(|conflict| {
            let term = conflict.term.as_ref().map(|(lang, form)| serde_json::json!({ "lang": lang, "form": form }));
            serde_json::json!({
                "concept": conflict.concept, "term": term, "key": conflict.key,
                "base": conflict.base, "ours": conflict.ours, "theirs": conflict.theirs,
            })
        });
        let value = serde_json::json!({
            "written": !open,
            "added": merged.added,
            "changed": merged.changed,
            "removed": merged.removed,
            "conflicts": conflicts.collect::<Vec<_>>(),
        });
        let mut out = app.out();
        writeln!(out, "{value}")?;
        out.flush()?;
    } else {
        for conflict in &merged.conflicts {
            app.tell(&sentence(conflict, app));
        }
        let message = Message::new("glossary-merge-done")
            .arg("concepts", merged.concepts.len())
            .arg("added", merged.added)
            .arg("changed", merged.changed)
            .arg("removed", merged.removed)
            .arg("conflicts", merged.conflicts.len());
        app.note(&message);
        if open {
            app.note(&Message::new("glossary-merge-open"));
        }
    }
    Ok(if open { Exit::Findings } else { Exit::Clean })
}

/// One file; a version with an error in it is not merged, since what was left out would seem removed.
fn read(path: &Path, app: &App) -> Result<Glossary, Failure> {
    let text = app.read(path)?.text;
    let (glossary, problems) = Glossary::load(&[Layer::file(path.display().to_string(), text)]);
    if problems.is_empty() { Ok(glossary) } else { Err(problems.into()) }
}

/// Ours, and what only they have.
fn union<'a, T: Clone + PartialEq + 'a>(
    ours: impl IntoIterator<Item = &'a T>,
    theirs: impl IntoIterator<Item = &'a T>,
) -> Vec<T> {
    let mut all: Vec<T> = ours.into_iter().cloned().collect();
    for item in theirs {
        if !all.contains(item) {
            all.push(item.clone());
        }
    }
    all
}

fn sentence(conflict: &Conflict, app: &App) -> String {
    let what = match &conflict.term {
        Some((lang, form)) => format!("{} · {form} ({lang})", conflict.concept),
        None => conflict.concept.clone(),
    };
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    let message = if conflict.key.is_empty() {
        let id = if conflict.ours.is_none() { "glossary-merge-removed-here" } else { "glossary-merge-removed-there" };
        Message::new(id).arg("what", what)
    } else {
        Message::new("glossary-merge-conflict")
            .arg("what", what)
            .arg("key", conflict.key)
            .arg("base", said(&conflict.base))
            .arg("ours", said(&conflict.ours))
            .arg("theirs", said(&conflict.theirs))
    };
    app.ui.text(&message)
}
