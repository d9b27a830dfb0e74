//! `tilmach check`: findings in documents, pairs, bilingual files and whole projects.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use rayon::prelude::*;

use super::app::{App, Exit, Failure};
use super::project_args::{ProjectArgs, format_by_name};
use super::{Gate, parse_lang};
use crate::check::baseline::Baseline;
use crate::check::{Checker, Context, Input, Profile, Settings, exchange, registry, run as check};
use crate::formats::{self, Format, ReadOptions};
use crate::io::{closest, encode, file_problem, patch, write_atomic};
use crate::model::{Applicability, Document, Edit, Finding, Lang, Message, Problem, Severity, Span};
use crate::project::Project;
use crate::project::localize::parse_bilingual;
use crate::report::{self, Files, Look, Page, Run};
use crate::text::script;

/// Arguments of `tilmach check`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_names = ["SOURCE", "TARGET"], num_args = 2)]
    pair: Vec<PathBuf>,
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    #[arg(long, value_name = "FORMAT")]
    input_format: Option<String>,
    #[arg(short, long, value_name = "FORMAT[=FILE]")]
    format: Vec<String>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    select: Vec<String>,
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    ignore: Vec<String>,
    #[arg(long, value_name = "SEVERITY")]
    min_severity: Option<Least>,
    #[arg(long, value_name = "SEVERITY", default_value = "warning")]
    fail_on: Gate,
    #[arg(long, value_name = "PROFILE", default_value = "publish")]
    profile: ProfileName,
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    #[arg(long, value_name = "REF", num_args = 0..=1, default_missing_value = "HEAD", require_equals = true)]
    changed: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    #[arg(long)]
    fix: bool,
    #[arg(long, requires = "fix")]
    suggested: bool,
    #[arg(long)]
    diff: bool,
    #[arg(long)]
    no_snippets: bool,
    #[arg(long)]
    exit_zero: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Least {
    Note,
    Warning,
    Error,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ProfileName {
    Draft,
    Publish,
}

/// One input, read.
pub(super) struct Read {
    pub(super) name: String,
    path: PathBuf,
    text: String,
    charset: crate::io::Charset,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    Document(Document, Lang),
    Bilingual(Box<crate::model::Bilingual>),
    /// A file that is only validated: a memory, a termbase, rules, or a bilingual file that cannot be read.
    Exchange,
}

/// What is checked at one go: a target, and its source if it has one.
struct Job {
    source: Option<usize>,
    target: usize,
}

impl Outcome {
    /// Whether an input could not be read.
    pub(super) fn failed(&self) -> bool {
        self.failed
    }
}

/// What came out of all jobs.
pub(super) struct Outcome {
    pub(super) findings: Vec<Finding>,
    pages: Vec<Page>,
    texts: Vec<Read>,
    /// An input could not be read: the run can never end well.
    failed: bool,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let sinks = sinks(&args.format)?;
    let with_pages = sinks.iter().any(|(name, _)| name == "html");
    let mut outcome = check_all(args, app, with_pages)?;
    if let Some(path) = &args.baseline {
        let text = app.read(path)?.text;
        let count = Baseline::parse(&text, &path.display().to_string())?.set_aside(&mut outcome.findings);
        if count > 0 {
            app.note(&Message::new("check-baseline").arg("count", count));
        }
    }
    if args.fix || args.diff {
        mend(args, app, &mut outcome)?;
    }
    let mut files = Files::default();
    for text in &outcome.texts {
        let lang = match &text.kind {
            Kind::Document(_, lang) => Some(lang.clone()),
            Kind::Bilingual(content) => content.target_lang.clone(),
            Kind::Exchange => None,
        };
        files.insert(text.name.clone(), text.text.clone(), lang);
    }
    let run = Run { findings: &outcome.findings, files: &files, pages: &outcome.pages };
    let words = |message: &Message| app.ui.text(message);
    if !args.diff {
        for (name, file) in &sinks {
            let look = Look { color: file.is_none() && app.colored(), snippets: !args.no_snippets };
            let Some(reporter) = report::by_name(name, look) else { continue };
            if let Some(path) = file {
                let mut bytes = Vec::new();
                reporter.write(&run, &words, &mut bytes)?;
                write_atomic(path, &bytes)?;
            } else {
                let mut out = app.out();
                reporter.write(&run, &words, &mut out)?;
                out.flush()?;
            }
        }
    }
    let reached = outcome.findings.iter().any(|finding| args.fail_on.is_reached_by(finding.severity));
    Ok(match (outcome.failed, reached && !args.exit_zero) {
        (true, _) => Exit::Error,
        (false, true) => Exit::Findings,
        (false, false) => Exit::Clean,
    })
}

/// The forms asked for and the files they go to.
fn sinks(wanted: &[String]) -> Result<Vec<(String, Option<PathBuf>)>, Problem> {
    let mut sinks = Vec::new();
    for one in wanted {
        let (name, file) =
            one.split_once('=').map_or((one.as_str(), None), |(name, file)| (name, Some(PathBuf::from(file))));
        if !report::NAMES.contains(&name) {
            let problem = Problem::new(Message::new("error-check-format").arg("format", name));
            let meant = closest(name, report::NAMES);
            return Err(match meant {
                Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
                None => problem.hint(Message::new("hint-check-formats").arg("known", report::NAMES.join(", "))),
            });
        }
        sinks.push((name.to_owned(), file));
    }
    if sinks.is_empty() {
        sinks.push(("full".to_owned(), None));
    }
    if sinks.iter().filter(|(_, file)| file.is_none()).count() > 1 {
        return Err(Problem::new(Message::new("error-check-two-formats")));
    }
    Ok(sinks)
}

fn settings(args: &Args, project: &Project) -> Result<Settings, Problem> {
    let upper = |list: &[String]| list.iter().map(|code| code.to_ascii_uppercase()).collect::<Vec<_>>();
    let mut settings = Settings {
        profile: match args.profile {
            ProfileName::Draft => Profile::Draft,
            ProfileName::Publish => Profile::Publish,
        },
        select: if args.select.is_empty() { project.config.check.select.clone() } else { upper(&args.select) },
        ignore: project.config.check.ignore.clone(),
        // Notes are for whoever asks; a report that says everything is read by nobody.
        min_severity: Some(match args.min_severity {
            Some(Least::Note) => Severity::Note,
            None | Some(Least::Warning) => Severity::Warning,
            Some(Least::Error) => Severity::Error,
        }),
        today: args.today.clone().or_else(today),
        ..Settings::default()
    };
    settings.ignore.extend(upper(&args.ignore));
    if let Some(&unknown) = settings.unknown().first() {
        let all = registry::all();
        let problem = Problem::new(Message::new("error-check-code").arg("code", unknown));
        return Err(match closest(unknown, all.iter().map(|info| info.code)) {
            Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
            None => problem.hint(Message::new("hint-check-codes")),
        });
    }
    Ok(settings)
}

/// The day, for suppressions with a last day and for the age of units.
#[expect(clippy::disallowed_methods, reason = "the command line is where the clock is read")]
pub(super) fn today() -> Option<String> {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
    // Howard Hinnant's civil_from_days, for days after 1970.
    let days = i64::try_from(seconds / 86_400).ok()? + 719_468;
    let era = days / 146_097;
    let of_era = days - era * 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Reads every input and checks it.
pub(super) fn check_all(args: &Args, app: &App, with_pages: bool) -> Result<Outcome, Failure> {
    let project = args.project.project(Path::new("."))?;
    let settings = settings(args, &project)?;
    let glossary = match project.glossary() {
        Ok(glossary) => glossary,
        Err(problems) => {
            for problem in &problems {
                app.error(problem);
            }
            return Ok(Outcome { findings: Vec::new(), pages: Vec::new(), texts: Vec::new(), failed: true });
        }
    };
    let checker = Checker::new(settings).with_glossary(glossary);
    let format = args.input_format.as_deref().map(format_by_name).transpose()?;
    let lang = args.lang.as_deref().map(parse_lang).transpose()?;

    let paired: Vec<(&Path, &Path)> =
        args.pair.chunks(2).filter_map(|p| Some((p.first()?.as_path(), p.get(1)?.as_path()))).collect();
    let mut paths: Vec<PathBuf> = paired.iter().flat_map(|(a, b)| [a.to_path_buf(), b.to_path_buf()]).collect();
    let single = paths.len();
    let given = if args.files.is_empty() && paired.is_empty() { vec![PathBuf::from(".")] } else { args.files.clone() };
    for path in &given {
        if path.is_dir() {
            paths.extend(walk(path));
        } else {
            paths.push(path.clone());
        }
    }
    let changed = args.changed.as_deref().map(changed).transpose()?;

    let read = |(index, path): (usize, &PathBuf)| -> Result<Read, Problem> {
        // In a pair the language of --lang is that of the target.
        let lang = lang.as_ref().filter(|_| index >= single || index % 2 == 1);
        read_input(path, app, &project, format, lang)
    };
    let mut seen = BTreeSet::new();
    let wanted: Vec<(usize, &PathBuf)> =
        paths.iter().enumerate().filter(|(index, path)| *index < single || seen.insert(path.as_path())).collect();
    let results: Vec<(usize, Result<Read, Problem>)> = wanted.into_par_iter().map(|one| (one.0, read(one))).collect();
    let mut texts = Vec::new();
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut failed = false;
    for (index, result) in results {
        match result {
            Ok(text) => {
                places.insert(index, texts.len());
                texts.push(text);
            }
            Err(problem) => {
                app.error(&problem);
                failed = true;
            }
        }
    }
    let mut jobs: Vec<Job> = (0..paired.len())
        .filter_map(|i| Some(Job { source: Some(*places.get(&(2 * i))?), target: *places.get(&(2 * i + 1))? }))
        .collect();
    let others: Vec<usize> = places.range(single..).map(|(_, at)| *at).collect();
    jobs.extend(group(&texts, &others, &project));
    if let Some(changed) = &changed {
        let is_changed = |at: usize| changed.contains(&real(&texts[at].path));
        jobs.retain(|job| is_changed(job.target) || job.source.is_some_and(is_changed));
    }
    let progress = app.progress(jobs.len() as u64, &Message::new("check-progress"));
    let done: Vec<(Vec<Finding>, Option<Page>)> = jobs
        .par_iter()
        .map(|job| {
            let done = work(&checker, &texts, job, with_pages);
            progress.inc(1);
            done
        })
        .collect();
    progress.finish_and_clear();
    let mut findings = validate(&checker, &texts);
    let mut pages = Vec::new();
    for (mut own, page) in done {
        findings.append(&mut own);
        pages.extend(page);
    }
    Ok(Outcome { findings, pages, texts, failed })
}

/// What the standards of exchange files forbid in them.
fn validate(checker: &Checker, texts: &[Read]) -> Vec<Finding> {
    let one = |text: &Read| {
        let extension = text.path.extension().and_then(|e| e.to_str()).unwrap_or("");
        let kind = exchange::kind(extension, &text.text)?;
        Some(exchange::validate(kind, &text.name, &text.text))
    };
    let mut findings: Vec<Finding> = texts.par_iter().filter_map(one).flatten().collect();
    let least = checker.settings.min_severity.unwrap_or(Severity::Note);
    findings.retain(|finding| finding.severity >= least && checker.settings.wants(finding.code));
    findings
}

fn work(checker: &Checker, texts: &[Read], job: &Job, with_pages: bool) -> (Vec<Finding>, Option<Page>) {
    let target = &texts[job.target];
    let context = match &target.kind {
        Kind::Exchange => None,
        Kind::Bilingual(content) => checker.bilingual(content, &target.name, &target.text),
        Kind::Document(document, lang) => {
            let input = Input { file: &target.name, document, lang };
            Some(match job.source.map(|source| &texts[source]) {
                Some(Read { name, kind: Kind::Document(document, lang), .. }) => {
                    checker.pair(Input { file: name, document, lang }, input)
                }
                _ => checker.document(input),
            })
        }
    };
    let Some(context) = context else { return (Vec::new(), None) };
    let page = with_pages.then(|| page(&context));
    (check(&context), page)
}

fn page(context: &Context<'_>) -> Page {
    Page {
        file: context.target.file.to_owned(),
        lang: context.target.lang.clone(),
        source_lang: context.source().map(|source| source.lang.clone()),
        rows: context.rows(),
    }
}

/// Every file below `folder` that a format claims by its name; what git ignores is left out.
pub(super) fn walk(folder: &Path) -> Vec<PathBuf> {
    let known = |path: &Path| {
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
        let document = formats::all().any(|format| format.extensions().contains(&extension.as_str()));
        // A text without a language in its name is a licence or a read-me.
        document && tagged(path).is_some() || matches!(extension.as_str(), "xlf" | "xliff")
    };
    let mut files: Vec<PathBuf> = ignore::Walk::new(folder)
        .flatten()
        .filter(|entry| entry.file_type().is_some_and(|t| t.is_file()) && known(entry.path()))
        .map(|entry| entry.path().strip_prefix("./").map_or_else(|_| entry.path().to_owned(), Path::to_owned))
        .collect();
    files.sort();
    files
}

pub(super) fn read_input(
    path: &Path,
    app: &App,
    project: &Project,
    format: Option<&'static dyn Format>,
    lang: Option<&Lang>,
) -> Result<Read, Problem> {
    let name = path.display().to_string();
    let decoded =
        app.read(path).map_err(|problem| if problem.file.is_some() { problem } else { problem.in_file(&name) })?;
    let text = decoded.text;
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
    let bilingual = matches!(extension.as_str(), "xlf" | "xliff") || format.is_none() && formats::xliff::sniff(&text);
    let exchanged =
        exchange::kind(&extension, &text).filter(|kind| *kind != exchange::Kind::Fluent && format.is_none());
    let kind = if bilingual {
        match parse_bilingual(path, &text) {
            Ok(content) => Kind::Bilingual(Box::new(content)),
            // The validation says what is wrong with it.
            Err(_) if exchanged.is_some() => Kind::Exchange,
            Err(problem) => return Err(problem),
        }
    } else if exchanged.is_some() {
        Kind::Exchange
    } else {
        let format = format.unwrap_or_else(|| formats::detect(Some(path), &text));
        let mut document = format.read(&text, &ReadOptions::default());
        let own = lang.cloned().or_else(|| tagged(path).map(|(lang, _)| lang)).or_else(|| document.lang.take());
        let lang = own.or_else(|| script::detect(&text).lang).unwrap_or_else(|| project.config.source.clone());
        Kind::Document(document, lang)
    };
    Ok(Read { name, path: path.to_owned(), text, charset: decoded.charset, kind })
}

/// The language a path names, and the path without it: `a/news.zh-Hans.md`, `zh-Hans/news.md`.
pub(super) fn tagged(path: &Path) -> Option<(Lang, String)> {
    let known = |tag: &str| {
        let lang: Lang = tag.parse().ok()?;
        // `tests/` and `go/` are language tags to a parser; only what tilmach works on counts.
        matches!(lang.language(), "en" | "zh" | "ug").then_some(lang)
    };
    let file = path.file_name()?.to_str()?;
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    for separator in ['.', '_', '-'] {
        for (at, _) in stem.match_indices(separator) {
            if let Some(lang) = known(&stem[at + 1..]) {
                let rest = path.with_file_name(format!("{}.{extension}", &stem[..at]));
                return Some((lang, rest.display().to_string()));
            }
        }
    }
    let parts: Vec<&str> =
        path.components().filter_map(|c| if let Component::Normal(c) = c { c.to_str() } else { None }).collect();
    let folders = parts.len().saturating_sub(1);
    let found = parts[..folders].iter().rposition(|part| known(part).is_some())?;
    let rest: Vec<&str> = parts.iter().enumerate().filter(|(i, _)| *i != found).map(|(_, part)| *part).collect();
    Some((known(parts[found])?, rest.join("/")))
}

/// Versions of one article belong together: same name, another language. Where the folders differ
/// (`out/`, `localized/`) the name alone decides, if only one source has it.
fn group(texts: &[Read], which: &[usize], project: &Project) -> Vec<Job> {
    let key = |at: usize| tagged(&texts[at].path).map(|(_, key)| key);
    let name = |key: &str| key.rsplit('/').next().unwrap_or(key).to_owned();
    let mut sources: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &at in which {
        if let (Kind::Document(_, lang), Some(key)) = (&texts[at].kind, key(at))
            && lang.serves(&project.config.source)
        {
            by_name.entry(name(&key)).or_default().push(at);
            sources.insert(key, at);
        }
    }
    let mut jobs = Vec::new();
    for &at in which {
        let mut source = None;
        if let (Kind::Document(_, lang), Some(key)) = (&texts[at].kind, key(at))
            && !lang.serves(&project.config.source)
        {
            let alone = by_name.get(&name(&key)).filter(|list| list.len() == 1).and_then(|list| list.first());
            source = sources.get(&key).or(alone).copied();
        }
        jobs.push(Job { source, target: at });
    }
    jobs
}

/// The absolute path, links resolved, so that two ways to name a file are one.
fn real(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// The files that differ from `reference` in git, new ones included.
fn changed(reference: &str) -> Result<BTreeSet<PathBuf>, Problem> {
    let git = |arguments: &[&str]| -> Result<String, Problem> {
        let output =
            Command::new("git").args(arguments).output().map_err(|error| file_problem(Path::new("git"), &error))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(Problem::new(Message::new("error-check-git").arg("reason", reason)))
    };
    // A reference that looks like a flag would be one.
    if reference.starts_with('-') {
        return Err(Problem::new(Message::new("error-check-git").arg("reason", reference)));
    }
    let root = PathBuf::from(git(&["rev-parse", "--show-toplevel"])?.trim_end());
    let listed = git(&["diff", "--name-only", "-z", reference, "--"])?;
    let fresh = git(&["ls-files", "--others", "--exclude-standard", "--full-name", "-z"])?;
    Ok(listed
        .split('\0')
        .chain(fresh.split('\0'))
        .filter(|name| !name.is_empty())
        .map(|name| real(&root.join(name)))
        .collect())
}

/// Applies fixes, or shows what they would change. What was mended is taken out of the findings once
/// the file has been read and checked again.
fn mend(args: &Args, app: &App, outcome: &mut Outcome) -> Result<(), Failure> {
    let mut out = app.out();
    let mut mended = 0_usize;
    for text in &mut outcome.texts {
        let mut taken: Vec<Span> = Vec::new();
        let mut edits: Vec<Edit> = Vec::new();
        for finding in outcome.findings.iter().filter(|f| f.file == text.name) {
            let Some(fix) = &finding.fix else { continue };
            if fix.applicability == Applicability::Suggested && !args.suggested {
                continue;
            }
            // Two fixes never touch each other: the second waits for the next run.
            let clash = fix.edits.iter().any(|e| taken.iter().any(|t| t.overlaps(e.span) || t.start == e.span.start));
            if !clash {
                taken.extend(fix.edits.iter().map(|e| e.span));
                edits.extend(fix.edits.iter().cloned());
                mended += 1;
            }
        }
        if edits.is_empty() {
            continue;
        }
        edits.sort_by_key(|edit| edit.span);
        let fixed = patch(&text.text, edits.iter().map(|e| (e.span, Cow::Borrowed(e.replacement.as_str()))));
        if args.diff {
            write!(out, "{}", difference(&text.name, &text.text, &fixed))?;
        } else if text.path == Path::new("-") {
            write!(out, "{fixed}")?;
        } else {
            write_atomic(&text.path, &encode(&fixed, text.charset)?)?;
        }
    }
    out.flush()?;
    if !args.diff {
        app.note(&Message::new("check-fixed").arg("count", mended));
        if mended > 0 {
            *outcome = check_all(args, app, !outcome.pages.is_empty())?;
        }
    }
    Ok(())
}

/// A unified difference, line by line; fixes never add or take away lines.
fn difference(name: &str, old: &str, new: &str) -> String {
    use std::fmt::Write as _;
    let mut out = format!("--- {name}\n+++ {name}\n");
    let (before, after): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    for (number, (a, b)) in before.iter().zip(&after).enumerate().filter(|(_, (a, b))| a != b) {
        let _ = writeln!(out, "@@ -{0} +{0} @@\n-{a}\n+{b}", number + 1);
    }
    out
}
