//! `tilmach pretranslate`: memory matches and glossary terms into bilingual files.

use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use super::output::deliver;
use super::project_args::ProjectArgs;
use crate::glossary::matcher::Matcher;
use crate::io::encode;
use crate::model::{Message, Problem};
use crate::project::{Tally, mark_terms, pretranslate, settle};
use crate::text::words::Counting;

/// Arguments of `tilmach pretranslate`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(1..=100))]
    min: Option<u8>,
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(1..=101))]
    fill: Option<u8>,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    if args.output.is_some() && args.files.len() > 1 {
        return Err(Problem::new(Message::new("error-one-output")).into());
    }
    let mut project = args.project.project(args.files[0].parent().unwrap_or(Path::new("")))?;
    let settings = &mut project.config.pretranslate;
    settings.min = args.min.unwrap_or(settings.min);
    settings.fill = args.fill.unwrap_or(settings.fill);
    let glossary = project.glossary()?;
    let stores = project.memories()?;
    for path in &args.files {
        let (before, old) = super::bilingual::read(path, app)?;
        if old.target_lang.is_none() {
            let problem = Problem::new(Message::new("error-no-target-language"));
            return Err(problem.in_file(path.display().to_string()).into());
        }
        let mut content = old.clone();
        let (matcher, _) = Matcher::new(&content.source_lang, &glossary.patterns(&content.source_lang));
        pretranslate(&mut content, &stores, &project.config.pretranslate)?;
        mark_terms(&mut content, &glossary, &matcher);
        let settled = settle(&content, Some((&before, &old)))?;
        let bytes = encode(&settled.text, settled.charset)?;
        let output = args.output.as_deref().unwrap_or(path);
        let in_place = output == path;
        deliver(output, &bytes, in_place || args.force, app)?;
        let tally = Tally::of(&content, Counting::default());
        let message = Message::new("pretranslate-done")
            .arg("file", path.display().to_string())
            .arg("segments", tally.segments)
            .arg("translated", tally.translated)
            .arg("terms", tally.terms);
        app.note(&message);
    }
    Ok(Exit::Clean)
}
