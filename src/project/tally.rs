//! How far a localization has come, in numbers.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;

use super::draft::is_usable;
use crate::model::{Bilingual, Segment, State, Unit};
use crate::text::words::{Counting, Counts};

/// The best match of each segment, by band.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bands {
    /// 101: the same text in the same place.
    pub context: usize,
    /// 100.
    pub exact: usize,
    /// 95 to 99.
    pub fuzzy95: usize,
    /// 85 to 94.
    pub fuzzy85: usize,
    /// 75 to 84.
    pub fuzzy75: usize,
    /// 50 to 74.
    pub fuzzy50: usize,
    /// Nothing of use in the memory.
    pub new: usize,
}

/// Segments and words of a bilingual file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Segments to translate.
    pub segments: usize,
    /// Words of the source, as the counting method counts them.
    pub words: usize,
    /// Characters of the source, white space left out.
    pub characters: usize,
    /// Segments with a translation that may be published.
    pub translated: usize,
    /// Of these, the ones a second person has checked, or that are final.
    pub reviewed: usize,
    /// Segments without one.
    pub untranslated: usize,
    /// Segments whose source stood in the same file before.
    pub repetitions: usize,
    /// Segments by their best match.
    pub bands: Bands,
    /// Occurrences of glossary terms in the source.
    pub terms: usize,
}

/// Counts a document piece by piece.
#[derive(Clone, Debug)]
pub struct Counter {
    tally: Tally,
    counting: Counting,
    counts: Counts,
    /// Hashes of the texts that were met: a long document must not be held for them.
    seen: BTreeSet<u64>,
}

impl Counter {
    /// Nothing counted yet.
    pub fn new(counting: Counting) -> Counter {
        Counter { tally: Tally::default(), counting, counts: Counts::default(), seen: BTreeSet::new() }
    }

    /// Counts the next piece.
    pub fn add(&mut self, bilingual: &Bilingual) {
        for segment in bilingual.units.iter().flat_map(Unit::translatable) {
            self.counts += self.counting.count(&segment.source.text);
            let mut hasher = DefaultHasher::new();
            segment.source.text.hash(&mut hasher);
            self.tally.repetitions += usize::from(!self.seen.insert(hasher.finish()));
            self.tally.add(segment);
        }
    }

    /// What was counted.
    pub fn tally(&self) -> Tally {
        Tally { words: self.counts.words(self.counting), characters: self.counts.characters, ..self.tally }
    }
}

impl Tally {
    /// Counts a bilingual file.
    pub fn of(bilingual: &Bilingual, counting: Counting) -> Tally {
        let mut counter = Counter::new(counting);
        counter.add(bilingual);
        counter.tally()
    }

    fn add(&mut self, segment: &Segment) {
        self.segments += 1;
        self.terms += segment.terms.len();
        if is_usable(segment) {
            self.translated += 1;
            self.reviewed += usize::from(segment.state >= State::Reviewed);
        } else {
            self.untranslated += 1;
        }
        let best = segment.matches.iter().map(|offer| offer.score).max().unwrap_or(0);
        let band = match best {
            101.. => &mut self.bands.context,
            100 => &mut self.bands.exact,
            95.. => &mut self.bands.fuzzy95,
            85.. => &mut self.bands.fuzzy85,
            75.. => &mut self.bands.fuzzy75,
            50.. => &mut self.bands.fuzzy50,
            _ => &mut self.bands.new,
        };
        *band += 1;
    }
}
