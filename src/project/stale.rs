//! Whether a translation was made from an older form of its source document.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::localize::{Source, read_bilingual};
use super::{Project, extract};
use crate::model::{Bilingual, Lang, Unit};
use crate::text::segment::Segmenters;

/// A translation that its source has left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The source document as it is now.
    pub source: PathBuf,
    /// Sentences of it that the bilingual file does not know.
    pub changed: usize,
}

impl Project {
    /// Compares a bilingual file with the source document it names. Nothing when it is up to date, when it was
    /// made by a tool that keeps no record of its source, or when that source is not here.
    pub fn stale(&self, content: &Bilingual, segmenters: &Segmenters) -> Option<Stale> {
        let (original, hash) = (content.original.as_ref()?, content.source_hash.as_ref()?);
        let path = self.root.join(original);
        let bytes = path.is_file().then(|| std::fs::read(&path))?.ok()?;
        let source = Source::read(&path, bytes, self, None).ok()?;
        if source.hash == *hash {
            return None;
        }
        let target = content.target_lang.as_ref().unwrap_or(&content.source_lang);
        let segmenter = segmenters.of(&content.source_lang);
        let fresh = extract(&source.document().blocks, &segmenter, &content.source_lang, target);
        let known: BTreeSet<&str> = sources(content).collect();
        Some(Stale { changed: sources(&fresh).filter(|text| !known.contains(text)).count(), source: path })
    }

    /// The same for a draft: by the bilingual file that it was written from, when the project keeps one.
    pub fn stale_draft(&self, source: &Path, draft: &Path, lang: &Lang, segmenters: &Segmenters) -> Option<Stale> {
        let (bilingual, own) = self.outputs(source, lang);
        let absolute = |path: &Path| std::path::absolute(path).ok();
        if absolute(&own) != absolute(draft) {
            return None;
        }
        let (_, content) = read_bilingual(&bilingual).ok()??;
        self.stale(&content, segmenters)
    }
}

/// The sentences to be translated.
pub(super) fn sources(bilingual: &Bilingual) -> impl Iterator<Item = &str> {
    bilingual.units.iter().flat_map(Unit::translatable).map(|segment| segment.source.text.trim())
}
