//! `tilmach tm export`: a memory as a file for other tools, always in the same order, so that it can
//! be kept in git. Units go out one by one; a memory of any size takes no more than a moment's memory.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::import::Exchange;
use crate::cli::app::{App, Exit, Failure};
use crate::cli::output;
use crate::formats::xliff;
use crate::io::{Staged, file_problem, sha256_file};
use crate::memory::{MemoryStore, Metadata, Origin, TranslationUnit, po, tmx, tsv};
use crate::model::{Bilingual, Lang, Message, Problem, Segment, State, Unit};

/// Arguments of `tilmach tm export`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(long, value_name = "LANG")]
    from: Option<String>,
    #[arg(long, value_name = "LANG")]
    to: Option<String>,
    #[arg(long)]
    drop_metadata: bool,
    #[arg(long)]
    force: bool,
    #[arg(short, long, value_name = "FORMAT")]
    format: Option<Exchange>,
}

/// What was written.
#[derive(Default)]
struct Written {
    units: usize,
    /// Units without the language pair asked for, or that the format cannot hold twice.
    left_out: usize,
    codes_left_out: usize,
    /// Units of which the format keeps less than the memory knows.
    bared: usize,
}

/// Whether a format has no place for something that is known of a unit; TMX has one for everything.
fn bares(format: Exchange, unit: &TranslationUnit) -> bool {
    let p = &unit.provenance;
    let remarks = unit.variants.iter().any(|v| !(v.notes.is_empty() && v.props.is_empty()));
    let rest = remarks || !p.props.is_empty() || p.quality.is_some() || p.origin != Origin::Human;
    let work = p.creator.is_some() || p.author.is_some() || p.created.is_some() || p.changed.is_some();
    let context = p.previous.is_some() || p.next.is_some();
    match format {
        Exchange::Tmx => false,
        Exchange::Tsv => rest || context || p.creator.is_some() && p.author.is_some(),
        Exchange::Xliff => {
            rest || context || work || p.project.is_some() || p.document.is_some() || p.identifier.is_some()
        }
        Exchange::Po => rest || context || work || p.project.is_some() || p.status > State::Translated,
    }
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let store = super::open(&args.memory)?;
    let lang = |tag: &Option<String>| tag.as_deref().map(crate::cli::parse_lang).transpose();
    let (from, to) = (lang(&args.from)?, lang(&args.to)?);
    let source = match from.clone() {
        Some(lang) => lang,
        None => match store.after(None)?.and_then(|(_, unit)| unit.variants.into_iter().next()) {
            Some(first) => first.lang,
            None => crate::cli::parse_lang("en")?,
        },
    };
    let metadata = Metadata { drop: args.drop_metadata, ..Metadata::default() };
    let format = match args.format {
        Some(format) => format,
        None => Exchange::named(&args.file).ok_or_else(|| {
            let unknown = Message::new("error-export-format").arg("file", args.file.display().to_string());
            Problem::new(unknown).hint(Message::new("hint-export-format"))
        })?,
    };
    let job = Job { store: &store, source, to, metadata, path: &args.file };
    if args.file == Path::new("-") {
        let written = job.write(format, app.raw_out())?;
        tell(&written, app);
        return Ok(Exit::Clean);
    }
    let present = sha256_file(&args.file)?;
    let mut sink = Sink { staged: Staged::new(&args.file)?, failed: None };
    let written = job.write(format, BufWriter::with_capacity(1 << 16, &mut sink));
    if let Some(problem) = sink.failed {
        return Err(problem.into());
    }
    let written = written?;
    match present {
        // It holds these bytes already.
        Some(old) if old == sink.staged.sha256() => {}
        Some(_) if !args.force => return Err(output::present(&args.file).hint(Message::new("hint-force")).into()),
        _ => sink.staged.commit()?,
    }
    let file = args.file.display().to_string();
    app.note(&Message::new("tm-export-done").arg("file", file).arg("units", written.units));
    tell(&written, app);
    Ok(Exit::Clean)
}

fn tell(written: &Written, app: &App) {
    let told = [
        ("tm-export-left-out", written.left_out),
        ("tm-export-codes", written.codes_left_out),
        ("tm-export-bared", written.bared),
    ];
    for (id, count) in told.into_iter().filter(|(_, count)| *count > 0) {
        app.note(&Message::new(id).arg("count", count));
    }
}

/// A file that grows beside its place.
struct Sink {
    staged: Staged,
    failed: Option<Problem>,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.staged.write(bytes) {
            Ok(()) => Ok(bytes.len()),
            Err(problem) => {
                self.failed = Some(problem);
                Err(io::Error::other("write failed"))
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// All that an export needs to know.
struct Job<'a> {
    store: &'a dyn MemoryStore,
    source: Lang,
    to: Option<Lang>,
    metadata: Metadata,
    path: &'a Path,
}

impl Job<'_> {
    fn write<W: Write>(&self, format: Exchange, out: W) -> Result<Written, Failure> {
        match format {
            Exchange::Tmx => self.tmx(out),
            Exchange::Tsv => self.tsv(out),
            Exchange::Xliff => self.xliff(out),
            Exchange::Po => self.po(out),
        }
    }

    /// Shows every unit as it is to be written.
    fn each(&self, visit: &mut dyn FnMut(TranslationUnit) -> io::Result<()>) -> Result<(), Problem> {
        self.store.each(&mut |_, mut unit| {
            if self.metadata.drop {
                self.metadata.apply(&mut unit);
            }
            visit(unit).map_err(|error| file_problem(self.path, &error))
        })
    }

    fn tmx<W: Write>(&self, out: W) -> Result<Written, Failure> {
        let mut header = self.store.header()?;
        self.metadata.apply_to_header(&mut header);
        let mut writer = tmx::Writer::new(out, &self.source, &header)?;
        let mut written = Written::default();
        self.each(&mut |mut unit| {
            if let Some(to) = &self.to {
                unit.variants.retain(|v| v.lang.serves(&self.source) || v.lang.serves(to));
                let has = |lang: &Lang| unit.variants.iter().any(|v| v.lang.serves(lang));
                if !(has(&self.source) && has(to)) {
                    written.left_out += 1;
                    return Ok(());
                }
            }
            written.units += 1;
            writer.write(&unit)
        })?;
        writer.finish()?.flush()?;
        Ok(written)
    }

    fn tsv<W: Write>(&self, out: W) -> Result<Written, Failure> {
        let langs = match &self.to {
            Some(to) => vec![self.source.clone(), to.clone()],
            None => self.languages()?,
        };
        let mut writer = tsv::Writer::new(out, &langs)?;
        let mut written = Written::default();
        self.each(&mut |unit| {
            if unit.variants.iter().filter(|v| langs.contains(&v.lang)).count() < 2 {
                written.left_out += 1;
                return Ok(());
            }
            written.units += 1;
            written.bared += usize::from(bares(Exchange::Tsv, &unit));
            writer.write(&unit)
        })?;
        written.codes_left_out = writer.codes_left_out;
        writer.finish()?.flush()?;
        Ok(written)
    }

    fn po<W: Write>(&self, out: W) -> Result<Written, Failure> {
        let mut writer = po::Writer::new(out, &self.source, self.target()?)?;
        let mut written = Written::default();
        self.each(&mut |unit| {
            let before = writer.left_out;
            writer.write(&unit)?;
            if writer.left_out == before {
                written.units += 1;
                written.bared += usize::from(bares(Exchange::Po, &unit));
            }
            Ok(())
        })?;
        written.left_out = writer.left_out;
        writer.finish()?.flush()?;
        Ok(written)
    }

    fn xliff<W: Write>(&self, mut out: W) -> Result<Written, Failure> {
        let target = self.target()?;
        let mut batch = Bilingual {
            source_lang: self.source.clone(),
            target_lang: Some(target.clone()),
            original: None,
            source_hash: None,
            units: Vec::new(),
            problems: Vec::new(),
        };
        let head = xliff::head(&batch);
        out.write_all(head.as_bytes())?;
        let flush = |batch: &mut Bilingual, out: &mut W| {
            let text = xliff::write(batch);
            batch.units.clear();
            out.write_all(&text.as_bytes()[head.len()..text.len() - xliff::TAIL.len()])
        };
        let mut written = Written::default();
        self.each(&mut |unit| {
            let source = unit.serving(&self.source).next();
            let Some((source, target)) = source.zip(unit.serving(target).next()) else {
                written.left_out += 1;
                return Ok(());
            };
            written.units += 1;
            written.bared += usize::from(bares(Exchange::Xliff, &unit));
            let segment = Segment {
                id: "s1".to_owned(),
                source: source.content.clone(),
                target: Some(target.content.clone()),
                state: unit.provenance.status,
                ..Segment::default()
            };
            let id = format!("u{}", written.units);
            batch.units.push(Unit { id, segments: vec![segment], notes: unit.provenance.notes.clone() });
            if batch.units.len() == 1024 { flush(&mut batch, &mut out) } else { Ok(()) }
        })?;
        if !batch.units.is_empty() || written.units == 0 {
            flush(&mut batch, &mut out)?;
        }
        out.write_all(xliff::TAIL.as_bytes())?;
        out.flush()?;
        Ok(written)
    }

    /// The target language, which formats of one pair need.
    fn target(&self) -> Result<&Lang, Problem> {
        let problem = || Problem::new(Message::new("error-export-target")).hint(Message::new("hint-export-target"));
        self.to.as_ref().ok_or_else(problem)
    }

    /// The languages of the memory, the source first, then in the order in which they occur.
    fn languages(&self) -> Result<Vec<Lang>, Problem> {
        let mut langs = vec![self.source.clone()];
        self.store.each(&mut |_, unit| {
            for variant in unit.variants {
                if !langs.contains(&variant.lang) {
                    langs.push(variant.lang);
                }
            }
            Ok(())
        })?;
        Ok(langs)
    }
}
