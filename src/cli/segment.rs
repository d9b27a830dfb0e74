//! `tilmach segment`: text to sentences, one a line, streamed.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::app::{App, Exit, Failure};
use super::{jsonl, lang};
use crate::io::file_problem;
use crate::model::{Lang, Message, Place, Problem, Span};
use crate::project::Project;
use crate::text::segment::srx::{self, Srx};
use crate::text::segment::{Options, Segmenter};

/// How much is read at a time; a sentence longer than this is still one sentence.
const BLOCK: usize = 1 << 20;

/// Arguments of `tilmach segment`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[arg(short, long, value_name = "LANG")]
    lang: Option<String>,
    #[arg(long, conflicts_with_all = ["explain", "format"])]
    jsonl: bool,
    #[arg(long, requires = "jsonl")]
    time: bool,
    #[arg(long)]
    explain: bool,
    #[arg(long)]
    join_lines: bool,
    #[arg(long)]
    whole_quotations: bool,
    #[arg(long)]
    at_semicolon: bool,
    #[arg(long)]
    at_colon: bool,
    #[arg(long, value_name = "WORD", value_delimiter = ',')]
    abbreviation: Vec<String>,
    #[arg(long, value_name = "FILE")]
    srx: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["jsonl", "explain", "srx"])]
    export_srx: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

/// How sentences are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// One sentence a line.
    Text,
    /// One JSON object a sentence: its byte span and text.
    Json,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    if args.export_srx {
        let mut out = app.raw_out();
        out.write_all(srx::export().as_bytes())?;
        out.flush()?;
        return Ok(Exit::Clean);
    }
    let options = options(args)?;
    let lang = args.lang.as_deref().map(super::parse_lang).transpose()?;
    if args.jsonl {
        let lang = lang.unwrap_or_else(lang::english);
        let segmenter = segmenter(args, &lang, &options, app)?;
        return answer_lines(args, &segmenter, app);
    }
    let mut input = Input::open(&args.file, app)?;
    let first = input.fill()?;
    let lang = match lang {
        Some(lang) => lang,
        None => lang::guessed(input.text(first), app),
    };
    let segmenter = segmenter(args, &lang, &options, app)?;
    let mut printer = Printer { out: app.raw_out(), args, offset: 0, number: 0 };
    stream(&mut input, first, &segmenter, &options, &mut printer)?;
    printer.out.flush()?;
    Ok(Exit::Clean)
}

/// The options of the project in this folder, if there is one, with the flags over them.
fn options(args: &Args) -> Result<Options, Problem> {
    let mut options = Project::of(Path::new(""))?.config.segment.options();
    options.join_lines |= args.join_lines;
    options.break_in_quotations &= !args.whole_quotations;
    options.break_at_semicolon |= args.at_semicolon;
    options.break_at_colon |= args.at_colon;
    options.abbreviations.extend(args.abbreviation.iter().cloned());
    Ok(options)
}

fn segmenter(args: &Args, lang: &Lang, options: &Options, app: &App) -> Result<Segmenter, Failure> {
    let project = Project::of(Path::new(""))?;
    let of_project = project.config.segment.srx.as_ref().map(|path| project.root.join(path));
    let Some(path) = args.srx.clone().or(of_project) else {
        let segmenter = Segmenter::new(lang, options);
        if segmenter.is_generic() {
            let message = Message::new("segment-generic").arg("lang", lang.to_string());
            app.warn(&Problem::new(message).hint(Message::new("hint-language-tag")));
        }
        return Ok(segmenter);
    };
    let file = path.display().to_string();
    let text = app.read(&path)?.text;
    let srx = Srx::read(&text).map_err(|problem| problem.in_file(&file))?;
    let rules = srx.rules(lang);
    for problem in rules.problems() {
        app.warn(&problem.clone().in_file(&file));
    }
    if rules.is_empty() {
        let message = Message::new("segment-srx-no-language").arg("lang", lang.to_string());
        app.warn(&Problem::new(message).in_file(&file));
    }
    Ok(Segmenter::from_srx(rules, options))
}

/// Answers `{"id","text"}` with `{"id","sentences":[…]}`.
fn answer_lines(args: &Args, segmenter: &Segmenter, app: &App) -> Result<Exit, Failure> {
    let mut spent = Duration::ZERO;
    // What reading the clock takes is no time of the segmenter.
    let reading = args.time.then(|| (0..64).map(|_| clock::since(clock::now())).min()).flatten().unwrap_or_default();
    let mut spans: Vec<Span> = Vec::new();
    let exit = jsonl::serve(app, |record, out| {
        let text: &str = &record.text;
        let start = args.time.then(clock::now);
        spans.clear();
        spans.extend(segmenter.sentences(text));
        if let Some(start) = start {
            spent += clock::since(start).saturating_sub(reading);
        }
        out.extend_from_slice(b"{\"id\":");
        out.extend_from_slice(record.id().as_bytes());
        out.extend_from_slice(b",\"sentences\":[");
        for (i, span) in spans.iter().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            write_json(out, span.of(text));
        }
        out.extend_from_slice(b"]}");
    })?;
    if args.time {
        // Measured for a program, not said to a person: it is no message.
        let mut stderr = io::stderr().lock();
        let _ = writeln!(stderr, "{{\"seconds\": {:.6}}}", spent.as_secs_f64());
    }
    Ok(exit)
}

fn write_json(out: &mut Vec<u8>, text: &str) {
    // Writing to memory and from a string cannot fail.
    let _ = serde_json::to_writer(out, text);
}

/// CPU time of this thread where the system tells it, else the time that passed.
mod clock {
    use std::time::Duration;

    #[cfg(unix)]
    pub(super) fn now() -> Duration {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
    }

    #[cfg(unix)]
    pub(super) fn since(start: Duration) -> Duration {
        now().saturating_sub(start)
    }

    #[cfg(not(unix))]
    pub(super) fn now() -> std::time::Instant {
        std::time::Instant::now()
    }

    #[cfg(not(unix))]
    pub(super) fn since(start: std::time::Instant) -> Duration {
        start.elapsed()
    }
}

/// A text that is read block by block.
struct Input<'a> {
    source: Option<Box<dyn Read>>,
    file: &'a Path,
    bytes: Vec<u8>,
    /// Bytes that were read and given up before `bytes`.
    gone: usize,
}

impl<'a> Input<'a> {
    fn open(file: &'a Path, app: &App) -> Result<Self, Failure> {
        let mut input = Input { source: None, file, bytes: Vec::new(), gone: 0 };
        let mut source: Box<dyn Read> = if file == Path::new("-") {
            Box::new(io::stdin())
        } else {
            Box::new(std::fs::File::open(file).map_err(|error| file_problem(file, &error))?)
        };
        input.read_from(&mut source)?;
        let marked = input.bytes.starts_with(&[0xFF, 0xFE]) || input.bytes.starts_with(&[0xFE, 0xFF]);
        let valid = std::str::from_utf8(&input.bytes);
        let broken = valid.is_err_and(|error| error.error_len().is_some()) || input.bytes.contains(&0);
        if marked || broken {
            // Not UTF-8: the charset is found out from the whole.
            source.read_to_end(&mut input.bytes).map_err(|error| file_problem(file, &error))?;
            let decoded = crate::io::decode(std::mem::take(&mut input.bytes), None);
            input.bytes = decoded.map_err(|problem| problem.in_file(file.display().to_string()))?.text.into_bytes();
        } else {
            if input.bytes.starts_with("\u{FEFF}".as_bytes()) {
                input.bytes.drain(..3);
                input.gone = 3;
            }
            input.source = Some(source);
        }
        let _ = app;
        Ok(input)
    }

    fn read_from(&mut self, source: &mut dyn Read) -> Result<usize, Problem> {
        let before = self.bytes.len();
        let mut block = source.take(BLOCK as u64);
        block.read_to_end(&mut self.bytes).map_err(|error| file_problem(self.file, &error))?;
        Ok(self.bytes.len() - before)
    }

    /// Reads on if there is more, and gives the length of the text that can be used: whole characters.
    fn fill(&mut self) -> Result<usize, Failure> {
        if let Some(mut source) = self.source.take()
            && self.read_from(&mut *source)? > 0
        {
            self.source = Some(source);
        }
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => Ok(text.len()),
            Err(error) if error.error_len().is_none() && self.source.is_some() => Ok(error.valid_up_to()),
            Err(error) => {
                let at = self.gone + error.valid_up_to();
                let problem = Problem::new(Message::new("error-file-not-utf8").arg("offset", at));
                let problem = problem.at(Place::Byte(at as u64)).hint(Message::new("hint-file-charset"));
                Err(problem.in_file(self.file.display().to_string()).into())
            }
        }
    }

    fn text(&self, length: usize) -> &str {
        std::str::from_utf8(&self.bytes[..length]).expect("fill has checked this much")
    }

    fn ended(&self) -> bool {
        self.source.is_none()
    }

    fn give_up(&mut self, length: usize) {
        self.bytes.drain(..length);
        self.gone += length;
    }
}

/// Cuts the text block by block. What follows the last line end, or the last two sentences of a very
/// long line, waits for the next block, so that a block border never decides.
fn stream(
    input: &mut Input,
    first: usize,
    segmenter: &Segmenter,
    options: &Options,
    printer: &mut Printer<impl Write>,
) -> Result<(), Failure> {
    let mut length = first;
    loop {
        let text = input.text(length);
        let done = if input.ended() {
            printer.sentences(segmenter, text, text.len())?;
            text.len()
        } else if let Some(end) = last_border(text, options.join_lines) {
            printer.sentences(segmenter, &text[..end], end)?;
            end
        } else {
            // One line fills the block: all but its last sentences.
            let spans: Vec<Span> = segmenter.sentences(text).collect();
            let end = if spans.len() > 2 { spans[spans.len() - 2].start } else { 0 };
            printer.sentences(segmenter, text, end)?;
            end
        };
        printer.offset += done;
        let ended = input.ended();
        input.give_up(done);
        if ended {
            return Ok(());
        }
        length = input.fill()?;
    }
}

/// The last place where a line (a paragraph, when lines are joined) certainly ends.
fn last_border(text: &str, join: bool) -> Option<usize> {
    if !join {
        return memchr::memrchr(b'\n', text.as_bytes()).map(|at| at + 1);
    }
    text.rfind("\n\n").map(|at| at + 2).max(text.rfind("\r\n\r\n").map(|at| at + 4))
}

struct Printer<'a, W> {
    out: W,
    args: &'a Args,
    /// Bytes of the text before the one in hand.
    offset: usize,
    number: usize,
}

impl<W: Write> Printer<'_, W> {
    /// Prints the sentences of `text` that begin before `until`.
    fn sentences(&mut self, segmenter: &Segmenter, text: &str, until: usize) -> io::Result<()> {
        if self.args.explain {
            return self.explain(segmenter, text, until);
        }
        for span in segmenter.sentences(text).take_while(|span| span.start < until) {
            self.sentence(text, span)?;
        }
        Ok(())
    }

    fn sentence(&mut self, text: &str, span: Span) -> io::Result<()> {
        self.number += 1;
        let sentence = span.of(text);
        if self.args.format == Format::Json {
            let place = span.shift(self.offset);
            let object = serde_json::json!({ "start": place.start, "end": place.end, "text": sentence });
            return writeln!(self.out, "{object}");
        }
        // With --join-lines a sentence may hold line ends; it is still one line.
        if memchr::memchr2(b'\n', b'\r', sentence.as_bytes()).is_some() {
            let lines: Vec<&str> = sentence.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            writeln!(self.out, "{}", lines.join(" "))
        } else {
            self.out.write_all(sentence.as_bytes())?;
            self.out.write_all(b"\n")
        }
    }

    /// Each sentence, and under it what was decided in it and at its end.
    fn explain(&mut self, segmenter: &Segmenter, text: &str, until: usize) -> io::Result<()> {
        let decisions = segmenter.explain(text);
        let mut next = decisions.iter().peekable();
        for span in segmenter.sentences(text).take_while(|span| span.start < until) {
            let mut own = Vec::new();
            while let Some(decision) = next.next_if(|d| d.mark.start < span.end || d.end == Some(span.end)) {
                own.push(decision);
            }
            if self.args.format == Format::Json {
                let list: Vec<_> = own
                    .iter()
                    .map(|d| {
                        let mark = d.mark.shift(self.offset);
                        serde_json::json!({ "start": mark.start, "end": mark.end, "break": d.end.is_some(), "rule": d.rule, "class": d.class.name() })
                    })
                    .collect();
                let place = span.shift(self.offset);
                let object = serde_json::json!({ "start": place.start, "end": place.end, "text": span.of(text), "decisions": list });
                writeln!(self.out, "{object}")?;
                continue;
            }
            self.sentence(text, span)?;
            for decision in own {
                let sign = if decision.end.is_some() { "|" } else { "-" };
                let mark = decision.mark.of(text).trim();
                let before = tail(text, span.start, decision.mark.start);
                writeln!(self.out, "    {sign} {before}{mark}  {} ({})", decision.rule, decision.class.name())?;
            }
        }
        Ok(())
    }
}

/// The last characters before `at`, to show where it is.
fn tail(text: &str, start: usize, at: usize) -> &str {
    let start = start.min(at);
    let head = &text[start..at];
    head.char_indices().rev().nth(15).map_or(head, |(i, _)| &head[i..])
}
