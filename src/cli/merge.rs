//! `tilmach merge`: finished bilingual files back into localized documents, and review tables back into bilingual
//! files.

use std::collections::HashSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use super::project_args::ProjectArgs;
use super::read_args::ReadArgs;
use crate::formats::review::Form;
use crate::model::{Bilingual, Message, Problem};
use crate::project::localize::{Source, draft_bytes};
use crate::project::{Ledger, Project, Tally, Untranslated, differing_codes};
use crate::text::words::Counting;

/// Arguments of `tilmach merge`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "DOCUMENT")]
    source: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "HOW")]
    untranslated: Option<Untranslated>,
    #[arg(long)]
    fail_if_incomplete: bool,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    if (args.output.is_some() || args.source.is_some()) && args.files.len() > 1 {
        return Err(Problem::new(Message::new("error-one-output")).into());
    }
    let mut exit = Exit::Clean;
    for path in &args.files {
        exit = exit.max(merge(path, args, app)?);
    }
    Ok(exit)
}

fn merge(path: &Path, args: &Args, app: &App) -> Result<Exit, Failure> {
    if let Some(form) = Form::of(path) {
        return super::review::merge(path, form, args.source.as_deref(), app);
    }
    let name = path.display().to_string();
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut project = args.project.project(folder)?;
    args.read.lay_over(&mut project)?;
    let (_, content) = super::bilingual::read(path, app)?;
    let Some(lang) = content.target_lang.clone() else {
        return Err(Problem::new(Message::new("error-no-target-language")).in_file(name).into());
    };
    let document = source_path(args, &project, &content, folder).ok_or_else(|| {
        Problem::new(Message::new("error-no-source-document"))
            .in_file(&name)
            .hint(Message::new("hint-no-source-document"))
    })?;
    let source = Source::read(&document, app.read_bytes(&document)?, &project, args.read.format()?)?;
    if content.source_hash.as_ref().is_some_and(|hash| *hash != source.hash) && !args.force {
        let message = Message::new("error-source-changed").arg("source", document.display().to_string());
        app.error(&Problem::new(message).in_file(name).hint(Message::new("hint-source-changed")));
        return Ok(Exit::Stale);
    }
    // A file that another tool made of its own reading of the document fits nowhere.
    let known: HashSet<&str> = source.document().blocks.iter().map(|block| block.id.as_str()).collect();
    if !content.units.is_empty() && !content.units.iter().any(|unit| known.contains(unit.id.as_str())) {
        let message = Message::new("error-xliff-other-tool").arg("source", document.display().to_string());
        return Err(Problem::new(message).in_file(name).hint(Message::new("hint-xliff-other-tool")).into());
    }
    let untranslated = args.untranslated.unwrap_or(project.config.output.untranslated);
    let (bytes, problems) = draft_bytes(&source, &content, untranslated)?;
    let (bytes, _) = project.config.output.people.apply(bytes)?;
    for problem in problems {
        app.warn(&problem);
    }
    for problem in differing_codes(&content) {
        app.warn(&problem.in_file(&name));
    }
    let output = args.output.clone().unwrap_or_else(|| project.outputs(&document, &lang).1);
    super::output::not_an_input(&output, [path, &document])?;
    if output == Path::new("-") {
        let mut out = app.raw_out();
        out.write_all(&bytes)?;
        out.flush()?;
    } else {
        let mut ledger = Ledger::open(&project.root);
        ledger.write(&output, &bytes, args.force)?;
        ledger.save()?;
    }
    let tally = Tally::of(&content, Counting::default());
    let message = Message::new("merge-done")
        .arg("file", output.display().to_string())
        .arg("segments", tally.segments)
        .arg("untranslated", tally.untranslated);
    app.note(&message);
    Ok(if args.fail_if_incomplete && tally.untranslated > 0 { Exit::Stale } else { Exit::Clean })
}

/// The document the bilingual file was made from: as told, else where the file says, seen from the
/// project, from the bilingual file, or from here.
fn source_path(args: &Args, project: &Project, content: &Bilingual, folder: &Path) -> Option<PathBuf> {
    if let Some(path) = &args.source {
        return Some(path.clone());
    }
    let original = Path::new(content.original.as_deref()?);
    [project.root.join(original), folder.join(original), original.to_owned()].into_iter().find(|path| path.is_file())
}
