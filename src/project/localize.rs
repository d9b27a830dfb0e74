//! The whole way from an article to its bilingual files and drafts, for every target.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Carried, Ledger, Project, Tally, Untranslated};
use crate::check::{Checker, Profile, Settings};
use crate::formats::{self, Format, ReadOptions, WriteOptions, xliff};
use crate::glossary::Glossary;
use crate::glossary::matcher::Matcher;
use crate::io::{Charset, Decoded, encode, read_text, sha256_hex};
use crate::memory::similarity::similarity;
use crate::memory::{self, MemoryStore, Metric};
use crate::model::{Bilingual, Document, Finding, Lang, Message, Problem, Severity};
use crate::text::segment::Segmenter;
use crate::text::segment::srx::Srx;
use crate::text::words::Counting;

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
    /// Terms that can never be found and segmentation rules that cannot be used.
    pub problems: Vec<Problem>,
}

/// A source document, read.
pub struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// How its characters are spelled.
    pub charset: Charset,
    /// SHA-256 of its text.
    pub hash: String,
    /// Its format.
    pub format: &'static dyn Format,
    /// Its blocks.
    pub document: Document,
}

/// One document in one target language, localized but not yet written.
pub struct Localized {
    /// The target language.
    pub lang: Lang,
    /// The bilingual file and what it is to hold.
    pub bilingual: Output,
    /// The draft and what it is to hold.
    pub draft: Output,
    /// The bilingual file's content as data.
    pub content: Bilingual,
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
    pub bytes: Vec<u8>,
}

impl Source {
    /// Reads a source document. `format`: by name, else by extension and content.
    pub fn read(path: &Path, project: &Project, format: Option<&'static dyn Format>) -> Result<Source, Problem> {
        Ok(Source::of(path, read_text(path)?, project, format))
    }

    /// The same of a text that was read already.
    pub fn of(path: &Path, decoded: Decoded, project: &Project, format: Option<&'static dyn Format>) -> Source {
        let Decoded { text, charset } = decoded;
        let format = format.unwrap_or_else(|| formats::detect(Some(path), &text));
        let options = ReadOptions {
            join_lines: project.config.segment.options().join_lines,
            front_matter: project.config.read.front_matter.clone(),
        };
        let document = format.read(&text, &options);
        Source { path: path.to_owned(), charset, hash: sha256_hex(text.as_bytes()), format, document }
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
        let checker = project.checker(glossary.clone());
        Ok(Engines { project, segmenter, glossary, matcher, checker, problems })
    }

    /// Localizes `source` into every one of `targets`, in parallel. Nothing is written.
    ///
    /// # Errors
    /// When the memory cannot be opened; and for one target, when a bilingual file that is there cannot
    /// be read.
    pub fn localize(
        &self,
        source: &Source,
        targets: &[Lang],
        untranslated: Untranslated,
    ) -> Result<Vec<Result<Localized, Problem>>, Problem> {
        // A store serves one thread. They are opened one after the other: the first may have to be
        // made from a TMX file.
        let work =
            targets.iter().map(|lang| Ok((lang, self.project.memories()?))).collect::<Result<Vec<_>, Problem>>()?;
        Ok(work.into_par_iter().map(|(lang, stores)| self.localize_into(source, lang, &stores, untranslated)).collect())
    }

    fn localize_into(
        &self,
        source: &Source,
        lang: &Lang,
        stores: &[Box<dyn MemoryStore + Send>],
        untranslated: Untranslated,
    ) -> Result<Localized, Problem> {
        let (bilingual_path, draft_path) = self.project.outputs(&source.path, lang);
        let name = bilingual_path.display().to_string();
        let present = read_bilingual(&bilingual_path)?;

        let mut content = super::extract(&source.document, &self.segmenter, &self.project.config.source, lang);
        content.original = Some(self.project.relative(&source.path));
        content.source_hash = Some(source.hash.clone());
        let carried = match &present {
            Some((_, old)) => super::carry_over(&mut content, old.clone(), |a, b| similarity(a, b, Metric::Word)),
            None => Carried::default(),
        };
        super::pretranslate(&mut content, stores, &self.project.config.pretranslate)?;
        super::mark_terms(&mut content, &self.glossary, &self.matcher);

        let text = super::settle(&content, present.as_ref().map(|(text, old)| (text.as_str(), old)))?;
        let set_aside = match &present {
            Some((before, old)) if carried.reopened > 0 => {
                Some(Output { path: aside(&bilingual_path, old, before), bytes: before.as_bytes().to_vec() })
            }
            _ => None,
        };
        let written = parse_bilingual(&bilingual_path, &text)?;
        let mut findings = self.checker.check_bilingual(&written, &name, &text);
        findings.retain(|finding| finding.severity > Severity::Note);
        let (draft, problems) = draft_bytes(source, &written, untranslated)?;
        Ok(Localized {
            lang: lang.clone(),
            tally: Tally::of(&content, Counting::default()),
            bilingual: Output { path: bilingual_path, bytes: text.into_bytes() },
            draft: Output { path: draft_path, bytes: draft },
            content,
            findings,
            carried,
            set_aside,
            problems,
        })
    }
}

/// The draft of a document in the charset of its source, or in UTF-8 when that cannot hold it.
pub fn draft_bytes(
    source: &Source,
    content: &Bilingual,
    untranslated: Untranslated,
) -> Result<(Vec<u8>, Vec<Problem>), Problem> {
    let translations = super::draft(&source.document, content, untranslated);
    let options = WriteOptions { target: content.target_lang.as_ref() };
    let text = source.format.write(&source.document, &translations, &options)?;
    let mut problems = Vec::new();
    let bytes = encode(&text, source.charset).or_else(|_| {
        let message = Message::new("warning-draft-utf8").arg("charset", source.charset.name());
        problems.push(Problem::new(message).in_file(source.path.display().to_string()));
        encode(&text, Charset::UTF8)
    })?;
    Ok((bytes, problems))
}

impl Localized {
    /// Writes the files, those that changed. Returns whether any did.
    pub fn write(&self, ledger: &mut Ledger, force: bool) -> Result<bool, Problem> {
        let mut changed = false;
        if let Some(aside) = &self.set_aside {
            changed |= crate::io::write_atomic(&aside.path, &aside.bytes)?;
        }
        // Whatever a translator did in the bilingual file was taken over, so it may be written.
        changed |= ledger.write(&self.bilingual.path, &self.bilingual.bytes, true)?;
        changed |= ledger.write(&self.draft.path, &self.draft.bytes, force)?;
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
                if let Some(other) = owners.insert(path.clone(), document)
                    && other != document
                {
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

/// Text and content of the bilingual file at `path`, or nothing when there is none.
pub fn read_bilingual(path: &Path) -> Result<Option<(String, Bilingual)>, Problem> {
    if std::fs::symlink_metadata(path).is_err() {
        return Ok(None);
    }
    let text = read_text(path)?.text;
    let content = parse_bilingual(path, &text)?;
    Ok(Some((text, content)))
}

/// The content of a bilingual file with this text.
pub fn parse_bilingual(path: &Path, text: &str) -> Result<Bilingual, Problem> {
    xliff::read(text).map_err(|problem| problem.in_file(path.display().to_string()).located(text))
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
        let (lang, options) = (&self.config.source, self.config.segment.options());
        let Some(path) = &self.config.segment.srx else { return Ok((Segmenter::new(lang, &options), Vec::new())) };
        let path = self.root.join(path);
        let name = path.display().to_string();
        let rules = Srx::read(&read_text(&path)?.text).map_err(|problem| problem.in_file(&name))?.rules(lang);
        let problems = rules.problems().iter().map(|problem| problem.clone().in_file(&name)).collect();
        Ok((Segmenter::from_srx(rules, &options), problems))
    }

    /// The shipped glossaries with the project's own laid over them.
    ///
    /// # Errors
    /// All that is wrong with them: a term that is missed because of a typing error would be worse
    /// than a stop.
    pub fn glossary(&self) -> Result<Cow<'static, Glossary>, Vec<Problem>> {
        use crate::glossary::{GlossaryFile, Layer};
        let files = self.files(&self.config.glossaries).map_err(|problem| vec![problem])?;
        if files.is_empty() && self.config.shipped_glossaries {
            return Ok(Cow::Borrowed(Glossary::shipped()));
        }
        let mut own = Layer::default();
        for path in files {
            let text = read_text(&path).map_err(|problem| vec![problem])?.text;
            own.files.push(GlossaryFile { path: path.display().to_string(), text: Cow::Owned(text) });
        }
        let layers = if self.config.shipped_glossaries { vec![Layer::shipped(), own] } else { vec![own] };
        let (glossary, problems) = Glossary::load(&layers);
        if problems.is_empty() { Ok(Cow::Owned(glossary)) } else { Err(problems) }
    }

    /// The memories, opened.
    pub fn memories(&self) -> Result<Vec<Box<dyn MemoryStore + Send>>, Problem> {
        let cache = self.root.join(".tilmach").join("memory");
        let open = |path: &PathBuf| Ok(Box::new(memory::cache::open(path, &cache)?) as Box<dyn MemoryStore + Send>);
        self.files(&self.config.memory)?.iter().map(open).collect()
    }

    /// The checks as the project sets them.
    pub fn checker(&self, glossary: Cow<'static, Glossary>) -> Checker {
        let settings = Settings {
            // What is being localized is not finished: an open segment is counted, not reported.
            profile: Profile::Draft,
            select: self.config.check.select.clone(),
            ignore: self.config.check.ignore.clone(),
            ..Settings::default()
        };
        Checker::new(settings).with_glossary(glossary)
    }
}
