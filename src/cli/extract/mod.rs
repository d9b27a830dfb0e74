//! `tilmach extract`: a document in, a bilingual file a target out, nothing filled in.

mod inspect;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use super::project_args::{ProjectArgs, warn_of_unknown};
use super::read_args::ReadArgs;
use crate::formats::xliff;
use crate::io::{Staged, encode, write_atomic};
use crate::memory::Metric;
use crate::memory::similarity::similarity;
use crate::model::{Bilingual, Block, Lang, Message, Problem, Unit};
use crate::project::localize::{Source, pieces, read_bilingual};
use crate::project::{carry_over, extract, settle};

/// Arguments of `tilmach extract`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "DOCUMENT", required = true)]
    document: PathBuf,
    #[arg(long, value_name = "LANG", value_delimiter = ',', required_unless_present = "inspect")]
    to: Vec<String>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    read: ReadArgs,
    #[arg(long, group = "inspect")]
    verify: bool,
    #[arg(long, group = "inspect")]
    report: bool,
    #[arg(long, group = "inspect")]
    scrub: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let mut project = args.project.project(args.document.parent().unwrap_or(Path::new("")))?;
    args.read.lay_over(&mut project)?;
    if args.scrub {
        return inspect::scrub(&args.document, args.output.as_ref(), &project.config.output.people, app);
    }
    if args.verify {
        return inspect::verify(&args.document, &project, args.read.format()?, app);
    }
    let targets = args.to.iter().map(|tag| super::parse_lang(tag)).collect::<Result<Vec<Lang>, _>>()?;
    warn_of_unknown(&targets, app);
    if args.output.is_some() && targets.len() > 1 {
        return Err(Problem::new(Message::new("error-one-output")).into());
    }
    let source = Source::read(&args.document, app.read_bytes(&args.document)?, &project, args.read.format()?)?;
    for problem in &source.document().problems {
        app.warn(&problem.clone().in_file(args.document.display().to_string()).located(source.document().text()));
    }
    if args.report {
        return inspect::report(&source, app);
    }
    let (segmenter, problems) = project.segmenter()?;
    for problem in &problems {
        app.warn(problem);
    }
    for lang in &targets {
        let standard_input = args.document == Path::new("-");
        let to_stdout = args.output.as_deref() == Some(Path::new("-")) || (standard_input && args.output.is_none());
        let lay_out = |blocks: &[Block]| {
            let mut content = extract(blocks, &segmenter, &project.config.source, lang);
            content.original = Some(project.relative(&args.document));
            content.source_hash = Some(source.hash.clone());
            content
        };
        let blocks = &source.document().blocks;
        if to_stdout {
            let mut out = app.raw_out();
            in_pieces(blocks, lay_out, |text| Ok(out.write_all(text.as_bytes())?))?;
            out.flush()?;
            continue;
        }
        let path = args.output.clone().unwrap_or_else(|| project.outputs(&args.document, lang).0);
        let segments = match read_bilingual(&path)? {
            Some((before, old)) => {
                let mut content = lay_out(blocks);
                carry_over(&mut content, old.clone(), |a, b| similarity(a, b, Metric::Word));
                let settled = settle(&content, Some((&before, &old)))?;
                write_atomic(&path, &encode(&settled.text, settled.charset)?)?;
                content.units.iter().flat_map(Unit::translatable).count()
            }
            None => {
                let mut staged = Staged::new(&path)?;
                let segments = in_pieces(blocks, lay_out, |text| Ok(staged.write(text.as_bytes())?))?;
                staged.commit()?;
                segments
            }
        };
        app.note(&Message::new("extract-done").arg("file", path.display().to_string()).arg("segments", segments));
    }
    Ok(if source.document().problems.is_empty() { Exit::Clean } else { Exit::Error })
}

/// Gives the bilingual file of `blocks` piece by piece to `write`. Returns the number of segments.
fn in_pieces(
    blocks: &[Block],
    lay_out: impl Fn(&[Block]) -> Bilingual,
    mut write: impl FnMut(&str) -> Result<(), Failure>,
) -> Result<usize, Failure> {
    let mut segments = 0;
    for piece in pieces(blocks) {
        let content = lay_out(&blocks[piece.clone()]);
        let text = xliff::write(&content);
        let start = if piece.start == 0 { 0 } else { xliff::head(&content).len() };
        let end = if piece.end == blocks.len() { text.len() } else { text.len() - xliff::TAIL.len() };
        write(&text[start..end])?;
        segments += content.units.iter().flat_map(Unit::translatable).count();
    }
    Ok(segments)
}
