//! `tilmach check`: findings in documents, pairs, bilingual files and whole projects.

mod inputs;
mod mend;
mod wide;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::app::{App, Exit, Failure};
use super::output::renew;
use super::project_args::ProjectArgs;
use super::read_args::ReadArgs;
use super::{Gate, git, parse_lang};
use crate::check::across::{self, Sentence};
use crate::check::baseline::Baseline;
use crate::check::{Checker, Context, Input, Profile, exchange, registry, run as check};
use crate::formats;
use crate::glossary::history::check_date;
use crate::model::{Finding, Message, Problem, Severity, Value};
use crate::project::{Memories, Project, RuleBook, Rules};
use crate::report::{self, Files, Look, Page, Run};
use inputs::Job;
pub(super) use inputs::{Kind, Read, group, read_input, walk};

/// Arguments of `tilmach check`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_names = ["SOURCE", "TARGET"], num_args = 2)]
    pair: Vec<PathBuf>,
    #[arg(short, long, value_name = "LANG")]
    lang: Option<String>,
    #[command(flatten)]
    read: ReadArgs,
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
    #[arg(long = "for", value_name = "AUDIENCE")]
    audience: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<String>,
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
    let sinks = super::sinks::sinks(&args.format, &report::NAMES, "full")?;
    let with_pages = !args.no_snippets && sinks.iter().any(|(name, _)| name == "html");
    let mut outcome = check_all(args, app, with_pages)?;
    if outcome.texts.is_empty() && !outcome.failed {
        // A gate that looked at nothing has not held anything.
        return Err(Problem::new(Message::new("error-check-nothing")).hint(Message::new("hint-check-nothing")).into());
    }
    let mut known = set_aside(args, app, &mut outcome)?;
    if (args.fix || args.diff) && mend::mend(args, app, &outcome)? {
        outcome = check_all(args, app, with_pages)?;
        known = set_aside(args, app, &mut outcome)?;
    }
    if known > 0 {
        app.note(&Message::new("check-baseline").arg("count", known));
    }
    if args.no_snippets {
        keep_back(&mut outcome.findings);
    }
    let mut files = Files::default();
    for text in &outcome.texts {
        let lang = match &text.kind {
            Kind::Document(_, lang) | Kind::Table(_, [_, lang]) => Some(lang.clone()),
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
                renew(path, &bytes, |old| report::is_own(name, old))?;
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

/// Takes out what the baseline holds; how many findings that were.
fn set_aside(args: &Args, app: &App, outcome: &mut Outcome) -> Result<usize, Problem> {
    let Some(path) = &args.baseline else { return Ok(0) };
    let text = app.read(path)?.text;
    Ok(Baseline::parse(&text, &path.display().to_string())?.set_aside(&mut outcome.findings))
}

/// Takes the words of the texts out of findings that others will read: a message that quotes anything gives way
/// to the name of its rule.
fn keep_back(findings: &mut [Finding]) {
    let quotes = |message: &Message| message.args.iter().any(|(_, value)| matches!(value, Value::Text(_)));
    for finding in findings {
        if quotes(&finding.message) {
            let rule = registry::find(finding.code).map_or(finding.code, |info| info.name);
            finding.message = Message::new("finding-kept-back").arg("rule", rule.replace('-', " "));
        }
        finding.notes.retain(|note| !quotes(note));
        finding.fix = None;
    }
}

/// What the configuration and the command line say about rules.
fn rules(args: &Args, project: &Project) -> Result<RuleBook, Problem> {
    let typed = Rules {
        select: args.select.clone(),
        ignore: args.ignore.clone(),
        min_severity: args.min_severity.map(|least| match least {
            Least::Note => Severity::Note,
            Least::Warning => Severity::Warning,
            Least::Error => Severity::Error,
        }),
        ..Rules::default()
    };
    let profile = match args.profile {
        ProfileName::Draft => Profile::Draft,
        ProfileName::Publish => Profile::Publish,
    };
    RuleBook::new(project, profile, args.audience.as_deref(), typed)
}

/// A checker for every file: most share one.
pub(super) struct Checkers<'p> {
    project: &'p Project,
    book: RuleBook,
    today: Option<String>,
    made: Vec<Checker>,
}

impl<'p> Checkers<'p> {
    pub(super) fn new(project: &'p Project, book: RuleBook, first: Checker, today: Option<String>) -> Checkers<'p> {
        Checkers { project, book, today, made: vec![first] }
    }

    /// The place of the checker for the file at `path`.
    pub(super) fn of(&mut self, path: &Path) -> usize {
        // The globs start at the project's folder, wherever the user stands.
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let root = std::path::absolute(if self.project.root.as_os_str().is_empty() {
            Path::new(".")
        } else {
            &self.project.root
        });
        let inside = root.ok().and_then(|root| absolute.strip_prefix(root).ok().map(Path::to_owned));
        let mut settings = self.book.settings(inside.as_deref().unwrap_or(path));
        settings.today.clone_from(&self.today);
        self.made.iter().position(|checker| checker.settings == settings).unwrap_or_else(|| {
            self.made.push(self.made[0].with_settings(settings));
            self.made.len() - 1
        })
    }

    /// The checkers at `places`.
    pub(super) fn of_all(&self, places: &[usize]) -> Vec<&Checker> {
        places.iter().map(|&place| &self.made[place]).collect()
    }
}

/// Reads every input and checks it.
pub(super) fn check_all(args: &Args, app: &App, with_pages: bool) -> Result<Outcome, Failure> {
    let mut project = args.project.project(Path::new("."))?;
    args.read.lay_over(&mut project)?;
    let book = rules(args, &project)?;
    if let Some(name) = &args.audience {
        let own = project.config.check.audience(name)?.glossaries.clone();
        project.config.glossaries.extend(own);
    }
    let glossary = match project.glossary() {
        Ok(glossary) => glossary,
        Err(problems) => {
            for problem in &problems {
                app.error(problem);
            }
            return Ok(Outcome { findings: Vec::new(), pages: Vec::new(), texts: Vec::new(), failed: true });
        }
    };
    let glossary = match &args.as_of {
        Some(date) => Cow::Owned(glossary.as_of(date)?),
        None => glossary,
    };
    // A memory that was named and is not there is a slip, whichever rules run.
    project.files(&project.config.memory)?;
    let memory = Memories::of(&project).map(Arc::new);
    let mut first = Checker::default().with_glossary(glossary).with_segmenters(project.segmenters()?);
    if let Some(memory) = &memory {
        first = first.with_memory(Arc::clone(memory) as _);
    }
    if let Some(today) = &args.today {
        check_date(today)?;
    }
    let mut checkers = Checkers::new(&project, book, first, args.today.clone().or_else(crate::cli::today::today));
    let format = args.read.format()?.and_then(formats::by_name);
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
    let changed = args.changed.as_deref().map(git::changed).transpose()?;

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
                // The rest was not read: the run can not end well.
                for problem in text.kind.problems() {
                    app.error(&problem.clone().in_file(&text.name).located(&text.text));
                    failed = true;
                }
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
        let is_changed = |at: usize| changed.contains(&git::real(&texts[at].path));
        jobs.retain(|job| is_changed(job.target) || job.source.is_some_and(is_changed));
    }
    let progress = app.progress(jobs.len() as u64, &Message::new("check-progress"));
    let mut planned: Vec<Planned> = Vec::new();
    for (turn, job) in jobs.into_iter().enumerate() {
        let checker = checkers.of(&texts[job.target].path);
        let given = wide::stale(&project, &checkers.made[checker], &texts, &job).into_iter().collect();
        planned.push(Planned { turn, checker, job, given });
    }
    let run = |planned: &[&Planned], with_pages| -> Vec<Checked> {
        let one = |article: &Vec<&Planned>| {
            let done = work(&checkers.made, &texts, article, with_pages);
            progress.inc(article.len() as u64);
            done
        };
        articles(planned).par_iter().map(one).flatten().collect()
    };
    let mut done = run(&planned.iter().collect::<Vec<_>>(), with_pages);
    done.sort_by_key(|checked| checked.turn);
    let lists: Vec<Vec<Sentence>> = done.iter_mut().map(|checked| std::mem::take(&mut checked.sentences)).collect();
    let mut again = Vec::new();
    for (turn, mut found) in wide::conflicts(&lists, &planned, &checkers.made, &texts) {
        // Only where comments allow findings it has to go through the same mill as the others.
        if texts[planned[turn].job.target].text.contains("tilmach:") {
            planned[turn].given.append(&mut found);
            again.push(turn);
        } else {
            let findings = &mut done[turn].findings;
            findings.append(&mut found);
            findings.sort_by_key(|finding| (finding.span.start, finding.code, finding.span.end));
        }
    }
    for checked in run(&again.iter().map(|&turn| &planned[turn]).collect::<Vec<_>>(), false) {
        done[checked.turn].findings = checked.findings;
    }
    progress.finish_and_clear();
    if let Some(problem) = memory.and_then(|memory| memory.problem()) {
        app.error(&problem);
        failed = true;
    }
    let mut findings = validate(&mut checkers, &texts);
    if given.iter().any(|path| path.is_dir()) {
        let (mut own, files) = wide::glossaries(&project, &mut checkers, changed.as_ref());
        findings.append(&mut own);
        texts.extend(files);
    }
    let mut pages = Vec::new();
    for mut checked in done {
        findings.append(&mut checked.findings);
        pages.extend(checked.page);
    }
    Ok(Outcome { findings, pages, texts, failed })
}

/// A job, the checker for it, its turn in the report, and what is known about it before it is looked at.
struct Planned {
    turn: usize,
    checker: usize,
    job: Job,
    given: Vec<Finding>,
}

/// What a job gave.
struct Checked {
    turn: usize,
    findings: Vec<Finding>,
    page: Option<Page>,
    /// By which other documents are compared with it.
    sentences: Vec<Sentence>,
}

/// Jobs by article: those that share a source, so that it is laid out once.
fn articles<'p>(planned: &[&'p Planned]) -> Vec<Vec<&'p Planned>> {
    let mut articles: BTreeMap<usize, Vec<&Planned>> = BTreeMap::new();
    for &planned in planned {
        articles.entry(planned.job.source.unwrap_or(planned.job.target)).or_default().push(planned);
    }
    articles.into_values().collect()
}

/// What the standards of exchange files forbid in them.
fn validate(checkers: &mut Checkers<'_>, texts: &[Read]) -> Vec<Finding> {
    let places: Vec<usize> = texts.iter().map(|text| checkers.of(&text.path)).collect();
    let one = |(text, &place): (&Read, &usize)| {
        let extension = text.path.extension().and_then(|e| e.to_str()).unwrap_or("");
        let kind = exchange::kind(extension, &text.text)?;
        let mut findings = exchange::validate(kind, &text.name, &text.text);
        findings.retain_mut(|finding| checkers.made[place].settings.reports(finding));
        Some(findings)
    };
    texts.par_iter().zip(&places).filter_map(one).flatten().collect()
}

/// Checks the versions of one article.
fn work(checkers: &[Checker], texts: &[Read], article: &[&Planned], with_pages: bool) -> Vec<Checked> {
    // All checkers share one glossary, so any of them lays a text out for all.
    let lay_out = |at: usize| match &texts[at].kind {
        Kind::Document(document, lang) => Some(checkers[0].lay_out(Input { file: &texts[at].name, document, lang })),
        Kind::Table(..) | Kind::Bilingual(_) | Kind::Exchange => None,
    };
    let key = article.first().map(|first| first.job.source.unwrap_or(first.job.target));
    let shared = key.and_then(lay_out);
    let one = |planned: &&Planned| {
        let checker = &checkers[planned.checker];
        let target = &texts[planned.job.target];
        let laid_out = || if key == Some(planned.job.target) { shared.clone() } else { lay_out(planned.job.target) };
        let mut context = match &target.kind {
            Kind::Exchange => None,
            Kind::Bilingual(content) => checker.bilingual(content, &target.name, &target.text),
            Kind::Table(table, [from, to]) => {
                let source = Input { file: &target.name, document: &table.0, lang: from };
                Some(checker.table(source, &table.1, to))
            }
            Kind::Document(..) => {
                laid_out().map(|target| match shared.clone().filter(|_| planned.job.source.is_some()) {
                    Some(source) => checker.beside(source, target),
                    None => checker.alone(target),
                })
            }
        };
        if let Some(context) = &mut context {
            context.given.clone_from(&planned.given);
        }
        let context = context.as_ref();
        Checked {
            turn: planned.turn,
            findings: context.map_or_else(Vec::new, check),
            page: context.filter(|_| with_pages).map(page),
            sentences: context.filter(|_| checker.settings.wants("CONS")).map_or_else(Vec::new, across::sentences),
        }
    };
    article.par_iter().map(one).collect()
}

fn page(context: &Context<'_>) -> Page {
    Page {
        file: context.target.file.to_owned(),
        lang: context.target.lang.clone(),
        source_lang: context.source().map(|source| source.lang.clone()),
        rows: context.rows(),
    }
}
