//! `tilmach tm add` for two versions of a document: languages, alignment, what is stored and what
//! is listed.

use std::io::Write;
use std::path::Path;

use super::{Format, add, message_json};
use crate::cli::app::{App, Failure};
use crate::glossary::matcher::Matcher;
use crate::memory::{MemoryStore, Provenance, SqliteStore};
use crate::model::{Lang, LineIndex, Message, Problem, Span, State};
use crate::project::Project;
use crate::project::localize::Source;
use crate::project::pair::{Pair, Version, pair, units};
use crate::text::segment::Segmenter;

/// Adds what two versions of a document say.
pub(super) fn run(args: &add::Args, bytes: [Vec<u8>; 2], app: &App) -> Result<(), Failure> {
    let paths = [&args.files[0], &args.files[1]];
    let mut project = Project::of(paths[0].parent().unwrap_or(Path::new("")))?;
    let [first, second] = bytes;
    let documents = [Source::read(paths[0], first, &project, None)?, Source::read(paths[1], second, &project, None)?];
    let langs =
        [lang_of(args.from.as_deref(), &documents[0], "--from")?, lang_of(args.to.as_deref(), &documents[1], "--to")?];
    for document in &documents {
        let name = document.path.display().to_string();
        for problem in &document.document().problems {
            app.warn(&problem.clone().in_file(name.clone()).located(document.document().text()));
        }
    }
    let glossary = project.glossary()?;
    let mut tools: Vec<(Segmenter, Matcher)> = Vec::new();
    for lang in &langs {
        project.config.source = lang.clone();
        tools.push((project.segmenter()?.0, Matcher::new(lang, &glossary.patterns(lang)).0));
    }
    let version = |at: usize| Version {
        document: documents[at].document(),
        lang: &langs[at],
        segmenter: &tools[at].0,
        matcher: &tools[at].1,
    };
    let pairs = pair(&version(0), &version(1), &glossary);
    let about = Provenance {
        document: paths[0].file_name().map(|name| name.to_string_lossy().into_owned()),
        creator: args.author.clone(),
        project: args.project.clone(),
        created: add::now(),
        ..Provenance::default()
    };
    let mut taken = units(&pairs, [&langs[0], &langs[1]], &about);
    // Nobody has reviewed what was aligned a moment ago.
    let below = if args.least() > State::Translated { std::mem::take(&mut taken).len() } else { 0 };
    let added = SqliteStore::open(&args.memory)?.add(&taken)?;
    let mut out = app.out();
    let name = format!("{} → {}", paths[0].display(), paths[1].display());
    let doubtful: Vec<&Pair> = pairs.iter().filter(|pair| pair.doubt.is_some()).collect();
    let left_out = doubtful.len() + below + added.rejected.len();
    let lines = [0, 1].map(|at| LineIndex::new(documents[at].document().text()));
    let line = |at: usize, place: Option<Span>| {
        let text = documents[at].document().text();
        place.map(|span| lines[at].position(text, span.start).line)
    };
    if args.format == Format::Json {
        let list = doubtful.iter().map(|pair| {
            serde_json::json!({
                "why": pair.doubt.as_ref().map(message_json),
                "source": pair.source.text, "source_line": line(0, pair.places[0]),
                "target": pair.target.text, "target_line": line(1, pair.places[1]),
            })
        });
        let line = serde_json::json!({
            "file": paths[0].display().to_string(), "target": paths[1].display().to_string(),
            "from": langs[0], "to": langs[1], "stored": added.stored, "merged": added.merged,
            "left_out": left_out, "reasons": { "add-doubtful": doubtful.len(), "add-state": below },
            "doubtful": list.collect::<Vec<_>>(),
        });
        writeln!(out, "{line}")?;
    } else {
        add::tell(&name, added.stored, added.merged, left_out, app, &mut out)?;
        for (id, count) in [("add-doubtful", doubtful.len()), ("add-state", below)] {
            if count > 0 {
                writeln!(out, "  {}", app.ui.text(&Message::new(id).arg("segments", count)))?;
            }
        }
        let dim = anstyle::Style::new().dimmed();
        for pair in &doubtful {
            let why = pair.doubt.as_ref().map(|doubt| app.ui.text(doubt)).unwrap_or_default();
            writeln!(out, "\n  {why}")?;
            for (at, content) in [&pair.source, &pair.target].into_iter().enumerate() {
                if !content.is_blank() {
                    let line = line(at, pair.places[at]).map(|line| format!(":{line}")).unwrap_or_default();
                    writeln!(out, "    {dim}{}{line}{dim:#}  {}", paths[at].display(), content.labelled())?;
                }
            }
        }
    }
    out.flush()?;
    Ok(())
}

/// The language of a document: as the user says, as its name says (`article.zh-Hans.md`), as it
/// declares itself.
fn lang_of(given: Option<&str>, source: &Source, flag: &str) -> Result<Lang, Problem> {
    if let Some(tag) = given {
        return crate::cli::parse_lang(tag);
    }
    let stem = source.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let named = stem.rsplit_once('.').and_then(|(_, tag)| tag.parse::<Lang>().ok());
    named.or_else(|| source.document().lang.clone()).ok_or_else(|| {
        let problem = Problem::new(Message::new("error-add-language")).in_file(source.path.display().to_string());
        problem.hint(Message::new("hint-add-language").arg("flag", flag))
    })
}
