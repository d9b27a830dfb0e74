//! How far a localization has come, in numbers.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;

use super::draft::is_usable;
use crate::model::{Bilingual, Segment, State, Unit};
use crate::text::words::{Counting, Counts};

/// An amount of source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Volume {
    /// Segments.
    pub segments: usize,
    /// Words, as the counting method counts them. Where it divides (`gmx`), each amount is rounded
    /// once, so the bands may differ from the whole by a word or two.
    pub words: usize,
    /// Characters, white space left out.
    pub characters: usize,
}

/// Every segment once, by what makes it cheap: the best match in the memory, or that the same text
/// came before. A full match is better than a repetition, a repetition better than a fuzzy match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bands {
    /// 101: the same text in the same place.
    pub context: Volume,
    /// 100.
    pub exact: Volume,
    /// The same text came before in this document.
    pub repeated: Volume,
    /// The same text came before in another document of this run.
    pub repeated_elsewhere: Volume,
    /// 95 to 99.
    pub fuzzy95: Volume,
    /// 85 to 94.
    pub fuzzy85: Volume,
    /// 75 to 84.
    pub fuzzy75: Volume,
    /// 50 to 74.
    pub fuzzy50: Volume,
    /// Nothing of use in the memory.
    pub new: Volume,
}

impl Bands {
    /// Names and amounts, from the best to the least. The names are those of JSON and CSV.
    pub fn rows(&self) -> [(&'static str, Volume); 9] {
        [
            ("context", self.context),
            ("exact", self.exact),
            ("repeated", self.repeated),
            ("repeated_elsewhere", self.repeated_elsewhere),
            ("fuzzy95", self.fuzzy95),
            ("fuzzy85", self.fuzzy85),
            ("fuzzy75", self.fuzzy75),
            ("fuzzy50", self.fuzzy50),
            ("new", self.new),
        ]
    }
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
    /// The same by band.
    pub bands: Bands,
    /// Occurrences of glossary terms in the source.
    pub terms: usize,
}

/// The texts of the documents before, by their hashes: a long document must not be held for them.
#[derive(Clone, Debug, Default)]
pub struct Earlier(BTreeSet<u64>);

/// Counts a document piece by piece.
#[derive(Clone, Debug)]
pub struct Counter {
    tally: Tally,
    counting: Counting,
    counts: Counts,
    /// Segments and counts by band, in the order of [`Bands::rows`].
    bands: [(usize, Counts); 9],
    /// Hashes of the texts that were met.
    seen: BTreeSet<u64>,
    earlier: Earlier,
}

impl Counter {
    /// Nothing counted yet.
    pub fn new(counting: Counting) -> Counter {
        Counter::after(counting, Earlier::default())
    }

    /// Nothing counted yet, but other documents came before.
    pub fn after(counting: Counting, earlier: Earlier) -> Counter {
        Counter {
            tally: Tally::default(),
            counting,
            counts: Counts::default(),
            bands: [(0, Counts::default()); 9],
            seen: BTreeSet::new(),
            earlier,
        }
    }

    /// Counts the next piece.
    pub fn add(&mut self, bilingual: &Bilingual) {
        for segment in bilingual.units.iter().flat_map(Unit::translatable) {
            let counts = self.counting.count(&segment.source.text);
            self.counts += counts;
            let mut hasher = DefaultHasher::new();
            segment.source.text.hash(&mut hasher);
            let hash = hasher.finish();
            let (elsewhere, here) = (self.earlier.0.contains(&hash), !self.seen.insert(hash));
            let band = &mut self.bands[band_of(segment, here, elsewhere)];
            band.0 += 1;
            band.1 += counts;
            self.tally.add(segment);
        }
    }

    /// What was counted.
    pub fn tally(&self) -> Tally {
        let volume = |at: usize| {
            let (segments, counts) = self.bands[at];
            Volume { segments, words: counts.words(self.counting), characters: counts.characters }
        };
        let bands = Bands {
            context: volume(0),
            exact: volume(1),
            repeated: volume(2),
            repeated_elsewhere: volume(3),
            fuzzy95: volume(4),
            fuzzy85: volume(5),
            fuzzy75: volume(6),
            fuzzy50: volume(7),
            new: volume(8),
        };
        Tally { words: self.counts.words(self.counting), characters: self.counts.characters, bands, ..self.tally }
    }

    /// What was counted, and the texts that later documents may repeat.
    pub fn finish(self) -> (Tally, Earlier) {
        let tally = self.tally();
        let mut earlier = self.earlier;
        earlier.0.extend(self.seen);
        (tally, earlier)
    }
}

/// The place of a segment's band in [`Bands::rows`].
fn band_of(segment: &Segment, here: bool, elsewhere: bool) -> usize {
    match segment.matches.iter().map(|offer| offer.score).max().unwrap_or(0) {
        101.. => 0,
        100 => 1,
        _ if here => 2,
        _ if elsewhere => 3,
        95.. => 4,
        85.. => 5,
        75.. => 6,
        50.. => 7,
        _ => 8,
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Content, Suggestion};

    fn document(segments: &[(&str, u8)]) -> Bilingual {
        let segment = |&(text, score): &(&str, u8)| Segment {
            source: Content::plain(text),
            matches: (score > 0)
                .then(|| Suggestion {
                    score,
                    similarity: score.min(100),
                    source: Content::plain(text),
                    target: Content::plain("x"),
                    origin: String::new(),
                })
                .into_iter()
                .collect(),
            ..Segment::default()
        };
        Bilingual {
            source_lang: "en".parse().unwrap(),
            target_lang: None,
            original: None,
            source_hash: None,
            units: vec![Unit { segments: segments.iter().map(segment).collect(), ..Unit::default() }],
            problems: Vec::new(),
        }
    }

    #[test]
    fn every_segment_is_in_one_band() {
        let mut counter = Counter::new(Counting::Msword);
        counter.add(&document(&[("One two", 0), ("One two", 0), ("One two", 100), ("Three", 101), ("四五", 96)]));
        let (first, earlier) = counter.finish();
        let mut counter = Counter::after(Counting::Msword, earlier);
        counter.add(&document(&[("One two", 80), ("One two", 80), ("New here", 60), ("Newer", 40)]));
        let (second, _) = counter.finish();
        let of = |tally: &Tally| tally.bands.rows().map(|(_, v)| (v.segments, v.words));
        let zero = (0, 0);
        assert_eq!(of(&first), [(1, 1), (1, 2), (1, 2), zero, (1, 2), zero, zero, zero, (1, 2)]);
        assert_eq!(of(&second), [zero, zero, (1, 2), (1, 2), zero, zero, zero, (1, 2), (1, 1)]);
        assert_eq!((first.segments, first.words, second.words), (5, 9, 7));
    }

    #[test]
    fn each_counting_method_fills_the_bands_by_its_own_rule() {
        // Four Han characters and a Uyghur pair of words.
        let content = document(&[("新疆人民", 100), ("ئۇيغۇر تىلى", 0)]);
        let words = |method| {
            let bands = Tally::of(&content, method).bands;
            (bands.exact.words, bands.new.words)
        };
        assert_eq!(words(Counting::Msword), (4, 2));
        assert_eq!(words(Counting::Gmx), (1, 2));
        assert_eq!(words(Counting::Omegat), (1, 2));
        assert_eq!(words(Counting::Uax29), (4, 2));
        assert_eq!(words(Counting::Chars), (4, 10));
    }
}
