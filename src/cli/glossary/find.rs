//! `tilmach glossary find`: where the terms of a glossary stand in a text.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::cli::app::{App, Exit, Failure};
use crate::cli::{jsonl, lang, parse_lang};
use crate::glossary::matcher::{Hit, Matcher, Pattern, Scratch};
use crate::glossary::{Glossary, GlossaryFile, Layer};
use crate::model::{Lang, LineIndex, Message, Problem};
use crate::project::Project;

/// Arguments of `tilmach glossary find`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", default_value = "-")]
    files: Vec<PathBuf>,
    #[arg(short, long, value_name = "LANG", required_if_eq("jsonl", "true"))]
    lang: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
    #[arg(long)]
    all: bool,
    #[arg(long, conflicts_with = "files")]
    jsonl: bool,
    #[arg(long)]
    explain: bool,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let told = args.lang.as_deref().map(parse_lang).transpose()?;
    if args.jsonl {
        let search = Search::new(told.unwrap_or_else(lang::english), args, app)?;
        let served = search.answer(args, app)?;
        return Ok(if served == Exit::Clean { search.terms.exit() } else { served });
    }
    let mut out = app.out();
    // Texts of one language follow each other more often than not.
    let mut last: Option<Search> = None;
    let mut exit = Exit::Clean;
    for path in &args.files {
        let text = app.read(path)?.text;
        let lang = told.clone().unwrap_or_else(|| lang::of_file(path, &text, app));
        let search = match last.take() {
            Some(search) if search.lang == lang => search,
            _ => Search::new(lang, args, app)?,
        };
        search.show(path, &text, args, app, &mut out)?;
        exit = exit.max(search.terms.exit());
        last = Some(search);
    }
    out.flush()?;
    Ok(exit)
}

/// The terms to look for in texts of one language.
struct Search {
    lang: Lang,
    terms: Terms,
    matcher: Matcher,
}

impl Search {
    /// Reads the terms; what cannot be looked for is told.
    fn new(lang: Lang, args: &Args, app: &App) -> Result<Search, Failure> {
        let terms = read_terms(&args.glossary, &lang, app)?;
        let (matcher, rejected) = Matcher::new(&lang, &terms.patterns);
        for rejected in rejected {
            let (file, line) = terms.origin(rejected.id);
            let mut problem = Problem::new(rejected.reason);
            if let Some(file) = file {
                problem = problem.in_file(file);
            }
            if let Some(line) = line {
                problem = problem.at(line);
            }
            app.warn(&problem);
        }
        Ok(Search { lang, terms, matcher })
    }

    /// Writes the hits in a text, a line each.
    fn show(&self, path: &Path, text: &str, args: &Args, app: &App, out: &mut impl Write) -> Result<(), Failure> {
        let Search { lang, terms, matcher } = self;
        let lines = LineIndex::new(text);
        let hits = if args.all { matcher.find_all(text) } else { terms.resolve(lang, matcher.find_longest(text)) };
        for hit in hits {
            let at = lines.position(text, hit.span.start);
            let found = hit.span.of(text).replace(['\n', '\r'], " ");
            writeln!(out, "{}:{}:{}: {found}\t{}", path.display(), at.line, at.column, terms.name(hit.id))?;
            if args.explain {
                for note in matcher.explain(text, &hit) {
                    writeln!(out, "    {}", app.ui.text(&note))?;
                }
            }
        }
        Ok(())
    }

    /// Serves a pipeline.
    fn answer(&self, args: &Args, app: &App) -> Result<Exit, Failure> {
        let Search { lang, terms, matcher } = self;
        let mut scratch = Scratch::default();
        let mut hits: Vec<Hit> = Vec::new();
        let json = terms.json();
        jsonl::serve(app, |record, out| {
            let text: &str = &record.text;
            if args.all {
                matcher.find_into(text, &mut scratch, &mut hits);
            } else {
                hits = terms.resolve(lang, matcher.find_longest(text));
            }
            out.extend_from_slice(b"{\"id\":");
            out.extend_from_slice(record.id().as_bytes());
            out.extend_from_slice(b",\"matches\":[");
            // Hits come by start, so code points are counted once.
            let (mut at, mut count) = (0, 0);
            for (i, hit) in hits.iter().enumerate() {
                count += code_points(&text.as_bytes()[at..hit.span.start]);
                at = hit.span.start;
                let end = count + code_points(hit.span.of(text).as_bytes());
                out.extend_from_slice(&b",{\"term_id\":"[usize::from(i == 0)..]);
                out.extend_from_slice(json.get(hit.id).as_bytes());
                out.extend_from_slice(b",\"start\":");
                places(count, end, out);
                if args.explain {
                    let notes: Vec<String> = matcher.explain(text, hit).iter().map(|note| app.ui.text(note)).collect();
                    out.extend_from_slice(b",\"why\":");
                    out.extend_from_slice(json_of(&notes).as_bytes());
                }
                out.push(b'}');
            }
            out.extend_from_slice(b"]}");
        })
    }
}

fn code_points(bytes: &[u8]) -> usize {
    // Every byte but the continuation bytes starts a character.
    bytes.iter().filter(|b| **b & 0xC0 != 0x80).count()
}

/// Writes the places of a hit.
fn places(start: usize, end: usize, out: &mut Vec<u8>) {
    const END: &[u8] = b",\"end\":";
    // From the back: two numbers of at most twenty digits and what stands between them.
    let mut line = [0; 48];
    let mut at = line.len();
    let digits = |mut n: usize, at: &mut usize, line: &mut [u8; 48]| loop {
        *at -= 1;
        line[*at] = b'0' + (n % 10) as u8;
        n /= 10;
        if n == 0 {
            break;
        }
    };
    digits(end, &mut at, &mut line);
    at -= END.len();
    line[at..at + END.len()].copy_from_slice(END);
    digits(start, &mut at, &mut line);
    out.extend_from_slice(&line[at..]);
}

fn json_of<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("strings are always JSON")
}

/// What is looked for, and how it is named in the output.
struct Terms {
    patterns: Vec<Pattern>,
    names: Names,
    /// Whether every glossary could be read to its end.
    whole: bool,
}

enum Names {
    /// Of a TSV list: the ids and the line of each.
    List { file: String, ids: Vec<String>, lines: Vec<usize>, json: Ids },
    /// Of a glossary: a match is named by the concept's id.
    Glossary { glossary: Cow<'static, Glossary>, json: Ids },
}

/// The ids as JSON, one after the other in memory and nothing else, since every match reads one.
#[derive(Default)]
struct Ids {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Ids {
    fn push(&mut self, id: &str) {
        self.text.push_str(&json_of(id));
        self.ends.push(self.text.len() as u32);
    }

    fn get(&self, id: u32) -> &str {
        let start = if id == 0 { 0 } else { self.ends[id as usize - 1] };
        &self.text[start as usize..self.ends[id as usize] as usize]
    }
}

impl Terms {
    fn json(&self) -> &Ids {
        match &self.names {
            Names::List { json, .. } | Names::Glossary { json, .. } => json,
        }
    }

    /// Of the hits on one span, one for each concept; of a list all are kept.
    fn resolve(&self, lang: &Lang, hits: Vec<Hit>) -> Vec<Hit> {
        match &self.names {
            Names::List { .. } => hits,
            Names::Glossary { glossary, .. } => glossary.resolve(lang, &hits),
        }
    }

    /// Not clean when a glossary could not be read whole: its terms were not looked for.
    fn exit(&self) -> Exit {
        if self.whole { Exit::Clean } else { Exit::Error }
    }

    /// The id and the term for people.
    fn name(&self, id: u32) -> String {
        match &self.names {
            Names::List { ids, .. } => format!("{} ({})", ids[id as usize], self.patterns[id as usize].form),
            Names::Glossary { glossary, .. } => {
                let (concept, term) = glossary.term(id);
                format!("{} ({})", concept.id, term.form)
            }
        }
    }

    fn origin(&self, id: u32) -> (Option<String>, Option<crate::model::Position>) {
        match &self.names {
            Names::List { file, lines, .. } => {
                (Some(file.clone()), Some(crate::model::Position { line: lines[id as usize], column: 1 }))
            }
            Names::Glossary { glossary, .. } => match glossary.place(glossary.term(id).1.origin) {
                Some((file, position)) => (Some(file.to_owned()), Some(position)),
                None => (None, None),
            },
        }
    }
}

fn read_terms(paths: &[PathBuf], lang: &Lang, app: &App) -> Result<Terms, Failure> {
    let is_list = |path: &PathBuf| path.extension().is_some_and(|e| e.eq_ignore_ascii_case("tsv"));
    match paths {
        [] => Ok(glossary_terms(Project::of(Path::new(""))?.glossary()?, lang, true)),
        [path] if is_list(path) => read_list(path, lang, app),
        paths => {
            if let Some(path) = paths.iter().find(|p| is_list(p)) {
                let message = Message::new("error-terms-one-list");
                return Err(Problem::new(message).in_file(path.display().to_string()).into());
            }
            let files = paths
                .iter()
                .map(|path| {
                    let text = app.read(path)?.text;
                    Ok(GlossaryFile { path: path.display().to_string(), text: text.into() })
                })
                .collect::<Result<Vec<_>, Problem>>()?;
            let layers: Vec<Layer> = files.into_iter().map(|file| Layer { files: vec![file] }).collect();
            let (glossary, problems) = Glossary::load(&layers);
            for problem in &problems {
                app.error(problem);
            }
            Ok(glossary_terms(Cow::Owned(glossary), lang, problems.is_empty()))
        }
    }
}

fn glossary_terms(glossary: Cow<'static, Glossary>, lang: &Lang, whole: bool) -> Terms {
    let patterns = glossary.patterns(lang);
    let last = patterns.iter().map(|p| p.id + 1).max().unwrap_or(0);
    let mut json = Ids::default();
    (0..last).for_each(|id| json.push(&glossary.term(id).0.id));
    Terms { patterns, names: Names::Glossary { glossary, json }, whole }
}

/// Reads a list of terms: an id, a tab and the term on each line.
fn read_list(path: &Path, lang: &Lang, app: &App) -> Result<Terms, Failure> {
    let text = app.read(path)?.text;
    let (mut patterns, mut ids, mut lines, mut json) = (Vec::new(), Vec::new(), Vec::new(), Ids::default());
    for (i, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let Some((id, term)) = line.split_once('\t') else {
            let problem = Problem::new(Message::new("error-terms-list-line")).in_file(path.display().to_string());
            return Err(problem.at(crate::model::Position { line: i + 1, column: 1 }).into());
        };
        patterns.push(Pattern::new(ids.len() as u32, lang.clone(), term));
        json.push(id);
        ids.push(id.to_owned());
        lines.push(i + 1);
    }
    Ok(Terms { patterns, names: Names::List { file: path.display().to_string(), ids, lines, json }, whole: true })
}
