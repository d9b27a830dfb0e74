//! How far each article has come in each language, and whether its source has moved on.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::Serialize;

use super::localize::{Engines, Source, read_bilingual};
use super::stale::sources;
use super::{Tally, extract};
use crate::model::{Lang, Problem, Severity};
use crate::text::words::Counting;

/// The state of one article in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The source document.
    pub document: PathBuf,
    /// The target language.
    pub lang: Lang,
    /// Where its bilingual file belongs.
    pub bilingual: PathBuf,
    /// Whether there is one.
    pub present: bool,
    /// Segments, words, and what is translated; of the source when there is no bilingual file.
    #[serde(flatten)]
    pub tally: Tally,
    /// Whether the source document is not the one that the bilingual file was made from.
    pub stale: bool,
    /// Segments of the source document whose text the bilingual file does not have.
    pub changed: usize,
    /// Findings of severity error in what is translated.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
}

impl Status {
    /// Whether something is missing: the file, or translations in it.
    pub fn is_incomplete(&self) -> bool {
        !self.present || self.tally.untranslated > 0
    }
}

impl Engines {
    /// The state of `source` in `lang`, as its bilingual file has it.
    ///
    /// # Errors
    /// A bilingual file that cannot be read.
    pub fn status(&self, source: &Source, lang: &Lang, counting: Counting) -> Result<Status, Problem> {
        let (bilingual, _) = self.project.outputs(&source.path, lang);
        let fresh = extract(&source.document().blocks, &self.segmenter, &self.project.config.source, lang);
        let mut status = Status {
            document: source.path.clone(),
            lang: lang.clone(),
            bilingual,
            present: false,
            tally: Tally::of(&fresh, counting),
            stale: false,
            changed: 0,
            errors: 0,
            warnings: 0,
        };
        let Some((before, present)) = read_bilingual(&status.bilingual)? else { return Ok(status) };
        status.present = true;
        status.tally = Tally::of(&present, counting);
        let known: BTreeSet<&str> = sources(&present).collect();
        status.changed = sources(&fresh).filter(|text| !known.contains(text)).count();
        status.stale = match &present.source_hash {
            Some(hash) => *hash != source.hash,
            // Another tool made it: only the words can tell.
            None => status.changed > 0,
        };
        let findings = self.checker.check_bilingual(&present, &status.bilingual.display().to_string(), &before.text);
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        (status.errors, status.warnings) = (count(Severity::Error), count(Severity::Warning));
        Ok(status)
    }
}
