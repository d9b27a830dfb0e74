//! `tilmach matrix`: the versions of an article side by side, red where one lacks or contradicts.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::app::{App, Exit, Failure};
use super::check::{Checkers, Kind, Read, read_input, walk};
use super::lang::tagged;
use super::output::renew;
use super::project_args::ProjectArgs;
use super::table::{Align, Table};
use crate::check::matrix::{Cell, Matrix, Verdict};
use crate::check::{Checker, Input, Profile, run as check};
use crate::model::{Lang, Message, Problem};
use crate::project::{RuleBook, Rules};
use crate::report;

/// Arguments of `tilmach matrix`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    #[arg(long, value_name = "LANG")]
    pivot: Option<String>,
    #[arg(short, long, value_name = "FORMAT[=FILE]")]
    format: Vec<String>,
    #[arg(long)]
    red: bool,
    #[arg(long)]
    exit_zero: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

const FORMATS: [&str; 4] = ["table", "html", "json", "junit"];

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let sinks = super::sinks::sinks(&args.format, &FORMATS, "table")?;
    let folder = args.paths.first().map_or(Path::new("."), |p| if p.is_dir() { p } else { p.parent().unwrap_or(p) });
    let project = args.project.project(folder)?;
    let pivot = args.pivot.as_deref().map(super::parse_lang).transpose()?;
    let pivot = pivot.unwrap_or_else(|| project.config.source.clone());
    let book = RuleBook::new(&project, Profile::Publish, None, Rules::default())?;
    let first = Checker::default().with_glossary(project.glossary()?).with_segmenters(project.segmenters()?);
    let mut checkers = Checkers::new(&project, book, first, super::today::today());

    let mut paths = Vec::new();
    for path in &args.paths {
        if path.is_dir() { paths.extend(walk(path)) } else { paths.push(path.clone()) }
    }
    let mut failed = false;
    let mut articles: BTreeMap<String, Vec<Read>> = BTreeMap::new();
    for path in &paths {
        match read_input(path, app, &project, None, None) {
            // What a bilingual file says stands in the documents made from it.
            Ok(Read { kind: Kind::Table(..) | Kind::Bilingual(_) | Kind::Exchange, .. }) => {}
            Ok(read) => articles.entry(article(path)).or_default().push(read),
            Err(problem) => {
                app.error(&problem);
                failed = true;
            }
        }
    }
    let mut matrices = Vec::new();
    for (name, mut versions) in articles {
        versions.sort_by_cached_key(|read| (lang(read).is_none_or(|lang| !lang.serves(&pivot)), read.name.clone()));
        let has_pivot = versions.first().and_then(lang).is_some_and(|lang| lang.serves(&pivot));
        if versions.len() < 2 || !has_pivot {
            let id = if has_pivot { "warning-matrix-alone" } else { "warning-matrix-no-pivot" };
            let message = Message::new(id).arg("article", name.as_str()).arg("lang", pivot.to_string());
            app.warn(&Problem::new(message).hint(Message::new("hint-matrix-versions")));
            continue;
        }
        let places: Vec<usize> = versions.iter().map(|read| checkers.of(&read.path)).collect();
        matrices.push((name, matrix(&checkers.of_all(&places), &versions, &project.config.source)));
    }
    if matrices.is_empty() && !failed {
        let problem = Problem::new(Message::new("error-matrix-nothing"));
        return Err(problem.hint(Message::new("hint-matrix-versions")).into());
    }
    let red: usize = matrices.iter().map(|(_, matrix)| matrix.red()).sum();
    if args.red {
        for (_, matrix) in &mut matrices {
            matrix.rows.retain(|row| row.cells.iter().any(|cell| cell.verdict.is_red()));
        }
    }
    let words = |message: &Message| app.ui.text(message);
    for (name, file) in &sinks {
        let mut bytes = Vec::new();
        match name.as_str() {
            "html" => report::matrix::html(&matrices, &words, &mut bytes)?,
            "json" => report::matrix::json(&matrices, &mut bytes)?,
            "junit" => report::matrix::junit(&matrices, &words, &mut bytes)?,
            _ => bytes = table(app, &matrices, red, file.is_none() && app.colored()).into_bytes(),
        }
        if let Some(path) = file {
            renew(path, &bytes, |old| report::is_own(name, old))?;
        } else {
            let mut out = app.out();
            out.write_all(&bytes)?;
            out.flush()?;
        }
    }
    Ok(match (failed, red > 0 && !args.exit_zero) {
        (true, _) => Exit::Error,
        (false, true) => Exit::Findings,
        (false, false) => Exit::Clean,
    })
}

/// The versions of one article, the pivot first, each with its checker; they are compared with the one
/// in the language `source`, or with the pivot.
fn matrix(checkers: &[&Checker], versions: &[Read], source: &Lang) -> Matrix {
    let from = versions.iter().position(|read| lang(read).is_some_and(|lang| lang.serves(source))).unwrap_or(0);
    let laid_out: Vec<_> = versions.iter().filter_map(input).map(|input| checkers[0].lay_out(input)).collect();
    let beside = |(index, version)| {
        let checker: &Checker = checkers[index];
        if index == from { checker.alone(version) } else { checker.beside(Arc::clone(&laid_out[from]), version) }
    };
    let contexts: Vec<_> = laid_out.iter().cloned().enumerate().map(beside).collect();
    let findings: Vec<_> = contexts.iter().map(check).collect();
    Matrix::new(&contexts, &findings)
}

/// The article a file is a version of: its name without the language, wherever it lies.
fn article(path: &Path) -> String {
    let key = tagged(path).map_or_else(|| path.display().to_string(), |(_, key)| key);
    key.rsplit('/').next().unwrap_or(&key).to_owned()
}

fn lang(read: &Read) -> Option<&Lang> {
    match &read.kind {
        Kind::Document(_, lang) => Some(lang),
        Kind::Table(..) | Kind::Bilingual(_) | Kind::Exchange => None,
    }
}

fn input(read: &Read) -> Option<Input<'_>> {
    match &read.kind {
        Kind::Document(document, lang) => Some(Input { file: &read.name, document, lang }),
        Kind::Table(..) | Kind::Bilingual(_) | Kind::Exchange => None,
    }
}

/// How wide a cell of the terminal's table may be, in columns.
const CELL: usize = 28;

fn table(app: &App, matrices: &[(String, Matrix)], red: usize, color: bool) -> String {
    let mut out = String::new();
    for (name, matrix) in matrices.iter().filter(|(_, matrix)| !matrix.rows.is_empty()) {
        let mut table = Table::new();
        table.column(name.as_str(), Align::Start);
        for version in &matrix.versions {
            table.column(version.lang.to_string(), if version.lang.is_rtl() { Align::End } else { Align::Start });
        }
        let mut last = None;
        for row in &matrix.rows {
            if last.replace(row.kind) != Some(row.kind) {
                let head = app.ui.text(&report::matrix::kind(row.kind));
                table.row(std::iter::once(format!("── {head}")).chain(matrix.versions.iter().map(|_| String::new())));
            }
            table.row(std::iter::once(short(&row.item)).chain(row.cells.iter().map(|cell| words(app, cell))));
        }
        out.push_str(&table.render());
        out.push('\n');
    }
    let message = Message::new("matrix-summary").arg("articles", matrices.len()).arg("red", red);
    out.push_str(&app.ui.text(&message));
    out.push('\n');
    // Colours go in last: they have no width.
    if color { out.replace('✗', "\u{1b}[31m✗\u{1b}[0m").replace('⚠', "\u{1b}[31m⚠\u{1b}[0m") } else { out }
}

fn words(app: &App, cell: &Cell) -> String {
    let times = if cell.count > 1 { format!(" ×{}", cell.count) } else { String::new() };
    match cell.verdict {
        Verdict::Has => format!("{}{times}", short(&cell.words.join(", "))),
        Verdict::Contradicts => format!("⚠ {}{times}", short(&cell.words.join(", "))),
        Verdict::Lacks if cell.count == 0 => format!("✗ {}", app.word("matrix-lacks")),
        Verdict::Lacks => format!("✗ {}{times}", short(&cell.words.join(", "))),
        Verdict::Open => "–".to_owned(),
    }
}

fn short(text: &str) -> String {
    let text = text.replace(['\n', '\r', '\t'], " ");
    if text.width() <= CELL {
        return text;
    }
    let mut width = 0;
    let fits = |c: &char| {
        width += c.width().unwrap_or(0);
        width < CELL
    };
    text.chars().take_while(fits).chain(['…']).collect()
}
