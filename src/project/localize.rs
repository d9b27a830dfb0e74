//! The whole way from an article to its bilingual files and drafts, for every target.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Carried, Counter, Ledger, ListedTerm, Project, Tally, Untranslated};
use crate::check::Checker;
use crate::formats::{self, Opened, WriteOptions, xliff};
use crate::glossary::Glossary;
use crate::glossary::matcher::Matcher;
use crate::io::xml::outermost;
use crate::io::{Charset, Decoded, Staged, decode, encode, file_problem, read_text, sha256_hex};
use crate::memory::similarity::similarity;
use crate::memory::{self, MemoryStore, Metric};
use crate::model::{Bilingual, Block, Content, Document, Finding, Lang, Message, Problem, Severity};
use crate::text::segment::srx::Srx;
use crate::text::segment::{Segmenter, Segmenters};
use crate::text::words::Counting;

/// The largest bilingual file that is read, in bytes; reading takes about twelve times as much memory.
const LARGEST: usize = 256 << 20;

/// About how much text of a document is worked on at a time, in bytes.
const PIECE: usize = 4 << 20;

/// Everything that is made once and serves all documents and targets.
pub struct Engines {
    /// The project they serve.
    pub project: Project,
    /// Cuts the source language.
    pub segmenter: Segmenter,
    /// All concepts: the shipped ones under the project's own.
    pub glossary: Cow<'static, Glossary>,
    /// Finds the terms of the source language.
    pub matcher: Matcher,
    /// Checks what was translated.
    pub checker: Checker,
    /// How the words of the figures are counted.
    pub counting: Counting,
    /// Terms that can never be found and segmentation rules that cannot be used.
    pub problems: Vec<Problem>,
}

/// A source document, read.
pub struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// SHA-256 of its bytes.
    pub hash: String,
    /// What it holds, and how to write it back.
    pub file: Opened,
}

/// One document in one target language, localized but not yet written.
pub struct Localized {
    /// The target language.
    pub lang: Lang,
    /// The bilingual file and what it is to hold.
    pub bilingual: Output,
    /// The draft and what it is to hold.
    pub draft: Output,
    /// The terms of its source.
    pub terms: Vec<ListedTerm>,
    /// Segments, words, bands.
    pub tally: Tally,
    /// What the checks found, notes left out, as places in the bilingual file.
    pub findings: Vec<Finding>,
    /// What was taken over from the bilingual file that was there.
    pub carried: Carried,
    /// The bilingual file that was there, when finished translations of it have no place in the new
    /// one; it is kept beside it.
    pub set_aside: Option<Output>,
    /// What was wrong but did not stop the work.
    pub problems: Vec<Problem>,
}

/// A file to be written.
pub struct Output {
    /// Where.
    pub path: PathBuf,
    /// What.
    pub body: Body,
}

/// What a file is to hold.
pub enum Body {
    /// These bytes.
    Bytes(Vec<u8>),
    /// More than memory should hold: it lies on the disk already, beside the place where it belongs.
    Staged(Staged),
    /// It has been written to its place.
    Written,
}

impl Source {
    /// Reads the bytes of a source document. `format`: by name, else by extension and content.
    pub fn read(path: &Path, bytes: Vec<u8>, project: &Project, format: Option<&str>) -> Result<Source, Problem> {
        let options = project.read_options();
        // By its name: a memory or a glossary taken as text would be cut to pieces.
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
        let exchange = ["xlf", "xliff", "sdlxliff", "mxliff", "tmx", "tbx", "srx", "toml", "db"];
        if format.is_none() && exchange.contains(&extension.as_str()) {
            let problem = Problem::new(Message::new("error-not-a-document")).in_file(path.display().to_string());
            return Err(problem.hint(Message::new("hint-not-a-document")));
        }
        let hash = sha256_hex(&bytes);
        let file = formats::open(Some(path), bytes, format, &options)
            .map_err(|problem| problem.in_file(path.display().to_string()))?;
        if format.is_none()
            && let Some(problem) = no_document(&file)
        {
            return Err(problem.in_file(path.display().to_string()));
        }
        Ok(Source { path: path.to_owned(), hash, file })
    }

    /// Its blocks and problems.
    pub fn document(&self) -> &Document {
        &self.file.document
    }
}

/// What a file is that its name does not tell: a memory, a glossary or rules by their outermost element, and XML of a
/// kind that nobody here reads, whose tags would be taken for words.
fn no_document(file: &Opened) -> Option<Problem> {
    file.charset().filter(|_| matches!(file.format.name(), "text" | "html"))?;
    let text = file.document.text();
    match outermost(text)? {
        "xliff" | "tmx" | "tbx" | "TBX" | "martif" | "srx" => {
            Some(Problem::new(Message::new("error-not-a-document")).hint(Message::new("hint-not-a-document")))
        }
        element if file.format.name() == "text" && text.trim_start().starts_with("<?xml") => {
            let message = Message::new("error-xml-unknown").arg("element", element);
            Some(Problem::new(message).hint(Message::new("hint-xml-unknown")))
        }
        _ => None,
    }
}

impl Engines {
    /// Reads the glossaries and compiles what the steps need.
    ///
    /// # Errors
    /// All that is wrong with the configuration, the rules or the glossaries.
    pub fn new(project: Project) -> Result<Engines, Vec<Problem>> {
        let source = project.config.source.clone();
        let (segmenter, mut problems) = project.segmenter().map_err(|problem| vec![problem])?;
        let glossary = project.glossary()?;
        let (matcher, rejected) = Matcher::new(&source, &glossary.patterns(&source));
        let unusable = rejected.into_iter().map(|rejected| {
            let (concept, term) = glossary.term(rejected.id);
            let message =
                Message::new("error-term-unusable").arg("term", term.form.as_str()).arg("concept", concept.id.as_str());
            Problem::new(message).hint(rejected.reason)
        });
        problems.extend(unusable);
        let checker = project.checker(glossary.clone()).map_err(|problem| vec![problem])?;
        let counting = Counting::default();
        Ok(Engines { project, segmenter, glossary, matcher, checker, counting, problems })
    }

    /// Localizes `source` into every one of `targets`, in parallel. Nothing is written to its place;
    /// a document that is worked on in pieces goes target by target and lies on the disk as it grows.
    ///
    /// # Errors
    /// When the memory cannot be opened; and for one target, when a bilingual file that is there cannot
    /// be read.
    pub fn localize(
        &self,
        source: &Source,
        targets: &[Lang],
        untranslated: Untranslated,
        ledger: &Ledger,
    ) -> Result<Vec<Result<Localized, Problem>>, Problem> {
        // A store serves one thread. They are opened one after the other: the first may have to be
        // made from a TMX file.
        let work =
            targets.iter().map(|lang| Ok((lang, self.project.memories()?))).collect::<Result<Vec<_>, Problem>>()?;
        let one = |(lang, stores): (&Lang, Vec<_>)| self.localize_into(source, lang, &stores, untranslated, ledger);
        if pieces(&source.document().blocks).len() > 1 {
            return Ok(work.into_iter().map(one).collect());
        }
        Ok(work.into_par_iter().map(one).collect())
    }

    fn localize_into(
        &self,
        source: &Source,
        lang: &Lang,
        stores: &[Box<dyn MemoryStore + Send>],
        untranslated: Untranslated,
        ledger: &Ledger,
    ) -> Result<Localized, Problem> {
        let (bilingual_path, draft_path) = self.project.outputs(&source.path, lang);
        // A large file that nobody has touched since holds nothing that is not made anew.
        let large = std::fs::metadata(&bilingual_path).is_ok_and(|meta| meta.len() > LARGEST as u64);
        let present = if large && ledger.is_own(&bilingual_path) { None } else { read_bilingual(&bilingual_path)? };
        let blocks = &source.document().blocks;
        let pieces = if present.is_some() { std::iter::once(0..blocks.len()).collect() } else { pieces(blocks) };

        let mut bilingual = Growing::new(&bilingual_path, pieces.len() > 1)?;
        let mut counter = Counter::new(self.counting);
        let (mut terms, mut findings, mut translations) = (Vec::new(), Vec::new(), Vec::new());
        let mut carried = Carried::default();
        let mut set_aside = None;
        for piece in &pieces {
            let mut content = self.pretranslated(source, lang, stores, piece.clone(), |content| {
                if let Some((_, old)) = &present {
                    carried = super::carry_over(content, old.clone(), |a, b| similarity(a, b, Metric::Word));
                }
            })?;
            super::mark_terms(&mut content, &self.glossary, &self.matcher);
            counter.add(&content);
            ListedTerm::add(&mut terms, super::list_terms(&content));

            let settled = super::settle(&content, present.as_ref().map(|(before, old)| (before, old)))?;
            let (text, charset) = (settled.text, settled.charset);
            let head = xliff::head(&content).len();
            if let Some((before, old)) = present.as_ref().filter(|_| carried.reopened > 0) {
                let body = Body::Bytes(encode(&before.text, before.charset)?);
                set_aside = Some(Output { path: aside(&bilingual_path, old, &before.text), body });
            }
            drop(content);
            let written = parse_bilingual(&bilingual_path, &text)?;
            let mut found = self.checker.check_bilingual(&written, &bilingual_path.display().to_string(), &text);
            found.retain(|finding| finding.severity > Severity::Note);
            // In the whole file the piece stands after those before it.
            let shift = bilingual.length.saturating_sub(head);
            for finding in &mut found {
                finding.span = finding.span.shift(shift);
                let edits = finding.fix.iter_mut().flat_map(|fix| &mut fix.edits);
                edits.for_each(|edit| edit.span = edit.span.shift(shift));
            }
            findings.append(&mut found);
            translations.extend(super::draft(&blocks[piece.clone()], &written, untranslated));
            drop(written);
            let first = piece.start == 0;
            let last = piece.end == blocks.len();
            // A file in pieces is a new one, in UTF-8.
            bilingual.push(match (first, last) {
                (true, true) if charset == Charset::UTF8 => text.into_bytes(),
                (true, true) => encode(&text, charset)?,
                (true, false) => text[..text.len() - xliff::TAIL.len()].into(),
                (false, true) => text[head..].into(),
                (false, false) => text[head..text.len() - xliff::TAIL.len()].into(),
            })?;
        }
        let (draft, problems) = encoded_draft(source, &translations, lang)?;
        let (draft, _) = self.project.config.output.people.apply(draft)?;
        drop(translations);
        let mut body = Growing::new(&draft_path, pieces.len() > 1)?;
        body.push(draft)?;
        Ok(Localized {
            lang: lang.clone(),
            tally: counter.tally(),
            bilingual: Output { path: bilingual_path, body: bilingual.body },
            draft: Output { path: draft_path, body: body.body },
            terms,
            findings,
            carried,
            set_aside,
            problems,
        })
    }

    /// The blocks in `piece` laid out and looked up. Their neighbours are looked up with them, so
    /// that a border between two pieces costs no match its context.
    fn pretranslated(
        &self,
        source: &Source,
        lang: &Lang,
        stores: &[Box<dyn MemoryStore + Send>],
        piece: Range<usize>,
        carry_over: impl FnOnce(&mut Bilingual),
    ) -> Result<Bilingual, Problem> {
        let blocks = &source.document().blocks;
        let wide = piece.start.saturating_sub(1)..(piece.end + 1).min(blocks.len());
        let mut content = super::extract(&blocks[wide.clone()], &self.segmenter, &self.project.config.source, lang);
        content.original = Some(self.project.relative(&source.path));
        content.source_hash = Some(source.hash.clone());
        carry_over(&mut content);
        super::pretranslate(&mut content, stores, &self.project.config.pretranslate)?;
        content.units.truncate(piece.end - wide.start);
        content.units.drain(..piece.start - wide.start);
        Ok(content)
    }
}

/// The blocks of a document in runs that are worked on together. All but very long documents, longer
/// than any book, are one piece; the checks see one piece at a time.
pub fn pieces(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let (mut start, mut length) = (0, 0);
    for (i, block) in blocks.iter().enumerate() {
        length += block.content.text.len();
        if length > PIECE {
            pieces.push(start..i + 1);
            (start, length) = (i + 1, 0);
        }
    }
    if start < blocks.len() || pieces.is_empty() {
        pieces.push(start..blocks.len());
    }
    pieces
}

/// A file's new content while it is made: in memory, or on the disk when it comes in pieces.
struct Growing {
    body: Body,
    length: usize,
}

impl Growing {
    fn new(path: &Path, in_pieces: bool) -> Result<Growing, Problem> {
        let body = if in_pieces { Body::Staged(Staged::new(path)?) } else { Body::Bytes(Vec::new()) };
        Ok(Growing { body, length: 0 })
    }

    fn push(&mut self, more: Vec<u8>) -> Result<(), Problem> {
        self.length += more.len();
        match &mut self.body {
            Body::Staged(staged) => staged.write(&more),
            body => {
                *body = Body::Bytes(more);
                Ok(())
            }
        }
    }
}

impl Output {
    /// Writes it to its place.
    fn write(&mut self, ledger: &mut Ledger, force: bool) -> Result<bool, Problem> {
        match &mut self.body {
            Body::Bytes(bytes) => ledger.write(&self.path, bytes, force),
            body => match std::mem::replace(body, Body::Written) {
                Body::Staged(staged) => ledger.commit(&self.path, staged, force),
                _ => Ok(false),
            },
        }
    }

    /// Its text, read back from its place when it was too large to be kept.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.body {
            Body::Bytes(bytes) => match decode(bytes.clone(), None) {
                Ok(decoded) => Cow::Owned(decoded.text),
                Err(_) => String::from_utf8_lossy(bytes),
            },
            _ => Cow::Owned(std::fs::read_to_string(&self.path).unwrap_or_default()),
        }
    }
}

/// The draft of a document in the charset of its source, or in UTF-8 when that cannot hold it.
pub fn draft_bytes(
    source: &Source,
    content: &Bilingual,
    untranslated: Untranslated,
) -> Result<(Vec<u8>, Vec<Problem>), Problem> {
    let translations = super::draft(&source.document().blocks, content, untranslated);
    encoded_draft(source, &translations, content.target_lang.as_ref().unwrap_or(&content.source_lang))
}

fn encoded_draft(
    source: &Source,
    translations: &[Option<Content>],
    lang: &Lang,
) -> Result<(Vec<u8>, Vec<Problem>), Problem> {
    let options = WriteOptions { target: Some(lang) };
    match (source.file.write(translations, &options), source.file.charset()) {
        (Err(problem), Some(charset)) if problem.message.id == "error-charset-cannot-hold" => {
            let message = Message::new("warning-draft-utf8").arg("charset", charset.name());
            let warning = Problem::new(message).in_file(source.path.display().to_string());
            Ok((source.file.write_in(Some(Charset::UTF8), translations, &options)?, vec![warning]))
        }
        (written, _) => Ok((written?, Vec::new())),
    }
}

impl Localized {
    /// Writes the files, those that changed. Returns whether any did.
    pub fn write(&mut self, ledger: &mut Ledger, force: bool) -> Result<bool, Problem> {
        let mut changed = false;
        if let Some(Output { path, body: Body::Bytes(bytes) }) = &self.set_aside {
            changed |= crate::io::write_atomic(path, bytes)?;
        }
        // Whatever a translator did in the bilingual file was taken over, so it may be written.
        changed |= self.bilingual.write(ledger, true)?;
        changed |= self.draft.write(ledger, force)?;
        Ok(changed)
    }
}

/// Refuses documents that would write the same file.
pub fn check_collisions(project: &Project, documents: &[PathBuf], targets: &[Lang]) -> Result<(), Problem> {
    let mut owners: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    for document in documents {
        for lang in targets {
            let (bilingual, draft) = project.outputs(document, lang);
            for path in [bilingual, draft] {
                if path == *document {
                    let message = Message::new("error-output-is-source");
                    return Err(Problem::new(message).in_file(document.display().to_string()));
                }
                // Also two targets of one document.
                if let Some(other) = owners.insert(path.clone(), document) {
                    let message = Message::new("error-output-collision")
                        .arg("first", other.display().to_string())
                        .arg("second", document.display().to_string());
                    let hint = Message::new("hint-output-collision");
                    return Err(Problem::new(message).in_file(path.display().to_string()).hint(hint));
                }
            }
        }
    }
    Ok(())
}

fn too_large(path: &Path) -> Problem {
    let message = Message::new("error-bilingual-too-large").arg("limit", LARGEST >> 20);
    Problem::new(message).in_file(path.display().to_string()).hint(Message::new("hint-bilingual-too-large"))
}

/// Text, charset and content of the bilingual file at `path`, or nothing when there is none.
pub fn read_bilingual(path: &Path) -> Result<Option<(Decoded, Bilingual)>, Problem> {
    if std::fs::symlink_metadata(path).is_err() {
        return Ok(None);
    }
    if std::fs::metadata(path).map_err(|error| file_problem(path, &error))?.len() > LARGEST as u64 {
        return Err(too_large(path));
    }
    let decoded = read_text(path)?;
    let content = parse_bilingual(path, &decoded.text)?;
    Ok(Some((decoded, content)))
}

/// The content of a bilingual file with this text.
pub fn parse_bilingual(path: &Path, text: &str) -> Result<Bilingual, Problem> {
    if text.len() > LARGEST {
        return Err(too_large(path));
    }
    formats::bilingual::read(text).map_err(|problem| problem.in_file(path.display().to_string()).located(text))
}

/// Where an old bilingual file is kept: named by its content, so that none is ever overwritten.
fn aside(path: &Path, old: &Bilingual, text: &str) -> PathBuf {
    let hash = sha256_hex(text.as_bytes());
    let version = old.source_hash.as_deref().unwrap_or(&hash);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!("{stem}.before-{}-{}.xlf", &version[..version.len().min(8)], &hash[..8]))
}

impl Project {
    /// `path` seen from the project's folder, with `/`, when it lies inside; else as it is.
    pub fn relative(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy().replace('\\', "/")
    }

    /// The segmentation engine for the source language: the built-in rules or the project's SRX
    /// file; and the rules of that file that cannot be used.
    pub fn segmenter(&self) -> Result<(Segmenter, Vec<Problem>), Problem> {
        self.segmenter_for(&self.config.source)
    }

    /// The same for a text of another language.
    pub fn segmenter_for(&self, lang: &Lang) -> Result<(Segmenter, Vec<Problem>), Problem> {
        let options = self.config.segment.options();
        let Some((name, srx)) = self.srx()? else { return Ok((Segmenter::new(lang, &options), Vec::new())) };
        let rules = srx.rules(lang);
        let problems = rules.problems().iter().map(|problem| problem.clone().in_file(&name)).collect();
        Ok((Segmenter::from_srx(rules, &options), problems))
    }

    /// The segmenters of all languages, for the checks.
    pub fn segmenters(&self) -> Result<Segmenters, Problem> {
        Ok(Segmenters::new(self.config.segment.options(), self.srx()?.map(|(_, srx)| srx)))
    }

    /// The project's SRX file, if it has one, and its name.
    fn srx(&self) -> Result<Option<(String, Srx)>, Problem> {
        let Some(path) = &self.config.segment.srx else { return Ok(None) };
        let path = self.root.join(path);
        let name = path.display().to_string();
        let srx = Srx::read(&read_text(&path)?.text).map_err(|problem| problem.in_file(&name))?;
        Ok(Some((name, srx)))
    }

    /// The shipped glossaries with the project's own laid over them.
    ///
    /// # Errors
    /// All that is wrong with them: a term that is missed because of a typing error would be worse
    /// than a stop.
    pub fn glossary(&self) -> Result<Cow<'static, Glossary>, Vec<Problem>> {
        use crate::glossary::{GlossaryFile, Layer};
        let mut layers = Vec::new();
        // Each entry is a layer: a later one may change what an earlier one says.
        for entry in &self.config.glossaries {
            let mut own = Layer::default();
            for path in self.files(std::slice::from_ref(entry)).map_err(|problem| vec![problem])? {
                let text = read_text(&path).map_err(|problem| vec![problem])?.text;
                own.files.push(GlossaryFile { path: path.display().to_string(), text: Cow::Owned(text) });
            }
            layers.extend((!own.files.is_empty()).then_some(own));
        }
        if self.config.shipped_glossaries {
            if layers.is_empty() {
                return Ok(Cow::Borrowed(Glossary::shipped()));
            }
            layers.insert(0, Layer::shipped());
        }
        let (glossary, problems) = Glossary::load(&layers);
        if problems.is_empty() { Ok(Cow::Owned(glossary)) } else { Err(problems) }
    }

    /// The memories, opened.
    pub fn memories(&self) -> Result<Vec<Box<dyn MemoryStore + Send>>, Problem> {
        let cache = self.root.join(".tilmach").join("memory");
        let open = |path: &PathBuf| Ok(Box::new(memory::cache::open(path, &cache)?) as Box<dyn MemoryStore + Send>);
        self.files(&self.config.memory)?.iter().map(open).collect()
    }
}
