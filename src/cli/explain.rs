//! `tilmach explain`: the page of a rule, the card of a term, or what was decided about a line.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use crate::check::registry;
use crate::glossary::Glossary;
use crate::glossary::matcher::Matcher;
use crate::model::{Lang, LineIndex, Message, Problem};
use crate::project::{Project, unknown_code};
use crate::text::script;

/// Arguments of `tilmach explain`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "CODE|TERM|FILE:LINE", num_args = 0..)]
    what: Vec<String>,
    #[arg(short, long, value_name = "LANG")]
    lang: Option<String>,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let what = args.what.join(" ");
    let mut out = app.out();
    let subject = what.to_ascii_uppercase();
    let listed: Vec<_> = registry::all().into_iter().filter(|i| what.is_empty() || i.subject() == subject).collect();
    if !listed.is_empty() {
        for info in listed {
            let severity = app.word(crate::report::severity(info.severity));
            writeln!(out, "{:<8} {severity}  {}", info.code, info.name)?;
        }
    } else if let Some(info) = registry::find(&what.to_ascii_uppercase()) {
        writeln!(out, "# {} {}\n\n{}", info.code, info.name, info.page())?;
    } else if let Some((path, line)) = place(&what) {
        explain_line(&path, line, args, app, &mut out)?;
    } else {
        let glossary = Project::of(Path::new(""))?.glossary()?;
        match super::glossary::show::cards(&glossary, &what, app) {
            Ok(cards) => write!(out, "{cards}")?,
            // What looks like a code is a slip in a code, whatever terms resemble it.
            Err(problem) => return Err(not_a_code(&what).unwrap_or(problem).into()),
        }
    }
    out.flush()?;
    Ok(Exit::Clean)
}

/// `FILE:LINE`, when there is such a file.
fn place(what: &str) -> Option<(PathBuf, usize)> {
    let (file, line) = what.rsplit_once(':')?;
    let path = PathBuf::from(file);
    path.is_file().then_some((path, line.parse().ok()?))
}

/// The problem with a word that was meant as the code of a rule.
fn not_a_code(what: &str) -> Option<Problem> {
    let upper = what.to_ascii_uppercase();
    let like_a_code = upper.len() >= 5 && upper.is_ascii() && upper.ends_with(|c: char| c.is_ascii_digit());
    if !like_a_code {
        return None;
    }
    Some(unknown_code(what))
}

/// Every decision about one line: where sentences end and why, and why each term was found.
fn explain_line(path: &Path, line: usize, args: &Args, app: &App, out: &mut impl Write) -> Result<(), Failure> {
    let text = app.read(path)?.text;
    let lines = LineIndex::new(&text);
    if line == 0 || line > lines.lines() {
        let message = Message::new("error-no-such-line").arg("lines", lines.lines());
        return Err(Problem::new(message).in_file(path.display().to_string()).into());
    }
    let span = lines.line_span(&text, line);
    let lang = match &args.lang {
        Some(tag) => super::parse_lang(tag)?,
        None => language(path, &text),
    };
    let project = Project::of(path.parent().unwrap_or(Path::new("")))?;
    let glossary = project.glossary()?;
    let words = span.of(&text);
    writeln!(out, "{}:{line} ({lang})\n{words}\n", path.display())?;
    let (segmenter, problems) = project.segmenter_for(&lang)?;
    for problem in &problems {
        app.warn(problem);
    }
    for decision in segmenter.explain(words) {
        let column = words[..decision.mark.start].chars().count() + 1;
        let verdict = if decision.end.is_some() { "explain-break" } else { "explain-no-break" };
        writeln!(out, "{column:>4}  {}  {}: {}", decision.mark.of(words), app.word(verdict), decision.rule)?;
    }
    explain_terms(&glossary, &lang, words, app, out)
}

/// Every hit: the place, the words, the concept, the term and its status, and why it matched.
fn explain_terms(
    glossary: &Glossary,
    lang: &Lang,
    words: &str,
    app: &App,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let (matcher, _) = Matcher::new(lang, &glossary.patterns(lang));
    for hit in glossary.resolve(lang, &matcher.find_all(words)) {
        let (concept, term) = glossary.term(hit.id);
        let column = words[..hit.span.start].chars().count() + 1;
        let status = app.word(super::glossary::words::status(term.status));
        writeln!(out, "{column:>4}  {}  {} · {} · {status}", hit.span.of(words), concept.id, term.form)?;
        for note in matcher.explain(words, &hit) {
            writeln!(out, "      {}", app.ui.text(&note))?;
        }
    }
    Ok(())
}

/// The language of a file: its name says it (`article.ug-Arab.md`), else its letters do.
fn language(path: &Path, text: &str) -> Lang {
    let named = path.file_stem().and_then(|stem| stem.to_str()?.rsplit_once('.')?.1.parse().ok());
    named.or_else(|| script::detect(text).lang).unwrap_or_else(|| "en".parse().expect("a constant tag"))
}
