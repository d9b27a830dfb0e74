//! `tilmach pseudo`: documents whose words were replaced by longer, accented or right-to-left ones, to
//! try a layout before anybody has translated a word.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use crate::formats::xliff::Change;
use crate::formats::{self, Format, Pseudo, WriteOptions};
use crate::io::{decode, encode};
use crate::model::{Lang, Message, Problem, State, Unit};
use crate::project::localize::{Source, parse_bilingual};
use crate::project::{Ledger, Project};

/// Arguments of `tilmach pseudo`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "STYLE", default_value = "accented")]
    style: Pseudo,
    #[arg(long, value_name = "PERCENT", default_value_t = 30)]
    longer: u8,
    #[arg(long, value_name = "FORMAT")]
    input_format: Option<String>,
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    if args.output.is_some() && args.files.len() > 1 {
        return Err(Problem::new(Message::new("error-one-output")).into());
    }
    let lang = super::parse_lang(args.style.tag())?;
    let format = args.input_format.as_deref().map(formats::named).transpose()?.map(Format::name);
    for path in &args.files {
        let project = Project::of(path.parent().unwrap_or(Path::new("")))?;
        let bytes = app.read_bytes(path)?;
        let bytes = if super::bilingual::is_bilingual(&bytes) {
            bilingual(path, bytes, args)?
        } else {
            document(path, bytes, format, &project, &lang, args)?
        };
        let output = args.output.clone().unwrap_or_else(|| project.outputs(path, &lang).1);
        if output == Path::new("-") {
            let mut out = app.raw_out();
            out.write_all(&bytes)?;
            out.flush()?;
            continue;
        }
        let mut ledger = Ledger::open(&project.root);
        ledger.write(&output, &bytes, args.force)?;
        ledger.save()?;
        app.note(&Message::new("pseudo-done").arg("file", output.display().to_string()));
    }
    Ok(Exit::Clean)
}

fn document(
    path: &Path,
    bytes: Vec<u8>,
    format: Option<&str>,
    project: &Project,
    lang: &Lang,
    args: &Args,
) -> Result<Vec<u8>, Problem> {
    let source = Source::read(path, bytes, project, format)?;
    let blocks = &source.document().blocks;
    let texts: Vec<_> = blocks.iter().map(|b| Some(args.style.translate(&b.content, args.longer))).collect();
    // The accented text is still in the language of its source.
    let options = WriteOptions { target: lang.is_rtl().then_some(lang) };
    source.file.write(&texts, &options)
}

/// A bilingual file gets targets where nobody has translated yet.
fn bilingual(path: &Path, bytes: Vec<u8>, args: &Args) -> Result<Vec<u8>, Problem> {
    let decoded = decode(bytes, None).map_err(|problem| problem.in_file(path.display().to_string()))?;
    let content = parse_bilingual(path, &decoded.text)?;
    let change = |unit: &Unit| {
        let open = unit.translatable().filter(|segment| !segment.is_finished() && !segment.locked);
        let changes = open.map(|segment| Change {
            unit: unit.id.clone(),
            segment: segment.id.clone(),
            target: Some(args.style.translate(&segment.source, args.longer)),
            state: State::Initial,
            filled: None,
        });
        changes.collect::<Vec<_>>()
    };
    let changes: Vec<Change> = content.units.iter().flat_map(change).collect();
    encode(&formats::bilingual::update(&decoded.text, &changes, None)?, decoded.charset)
}
