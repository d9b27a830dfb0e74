//! `tilmach extract`: a document in, a bilingual file a target out, nothing filled in.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use super::project_args::{ProjectArgs, format_by_name};
use crate::formats::xliff;
use crate::io::write_atomic;
use crate::memory::Metric;
use crate::memory::similarity::similarity;
use crate::model::{Lang, Message, Problem};
use crate::project::localize::{Source, read_bilingual};
use crate::project::{carry_over, extract, settle};

/// Arguments of `tilmach extract`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "DOCUMENT", required = true)]
    document: PathBuf,
    #[arg(long, value_name = "LANG", value_delimiter = ',', required = true)]
    to: Vec<String>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT")]
    input_format: Option<String>,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let project = args.project.project(args.document.parent().unwrap_or(Path::new("")))?;
    let targets = args.to.iter().map(|tag| super::parse_lang(tag)).collect::<Result<Vec<Lang>, _>>()?;
    if args.output.is_some() && targets.len() > 1 {
        return Err(Problem::new(Message::new("error-one-output")).into());
    }
    let format = args.input_format.as_deref().map(format_by_name).transpose()?;
    let source = Source::of(&args.document, app.read(&args.document)?, &project, format);
    for problem in &source.document.problems {
        app.warn(&problem.clone().in_file(args.document.display().to_string()).located(source.document.text()));
    }
    let (segmenter, problems) = project.segmenter()?;
    for problem in &problems {
        app.warn(problem);
    }
    for lang in &targets {
        let mut content = extract(&source.document, &segmenter, &project.config.source, lang);
        content.original = Some(project.relative(&args.document));
        content.source_hash = Some(source.hash.clone());
        let standard_input = args.document == Path::new("-");
        let to_stdout = args.output.as_deref() == Some(Path::new("-")) || (standard_input && args.output.is_none());
        if to_stdout {
            let mut out = app.raw_out();
            out.write_all(xliff::write(&content).as_bytes())?;
            out.flush()?;
            continue;
        }
        let path = args.output.clone().unwrap_or_else(|| project.outputs(&args.document, lang).0);
        let before = read_bilingual(&path)?;
        if let Some((_, old)) = &before {
            carry_over(&mut content, old.clone(), |a, b| similarity(a, b, Metric::Word));
        }
        let text = settle(&content, before.as_ref().map(|(text, old)| (text.as_str(), old)))?;
        write_atomic(&path, text.as_bytes())?;
        let segments = content.units.iter().flat_map(crate::model::Unit::translatable).count();
        app.note(&Message::new("extract-done").arg("file", path.display().to_string()).arg("segments", segments));
    }
    Ok(Exit::Clean)
}
