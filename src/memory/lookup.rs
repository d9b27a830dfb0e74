//! Questions to a memory, its answers and their order: the same for every store.

use std::cmp::Reverse;

use super::adjust::{self, Penalties};
use super::similarity::{Metric, Pattern, code_points, percent, similarity};
use super::store::UnitId;
use super::unit::{ContextHash, Provenance, TranslationUnit, Variant};
use crate::model::{Code, Content, Lang, Message};

/// What is asked of a memory.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    /// The text, without its inline codes.
    pub text: &'a str,
    /// Its inline codes.
    pub codes: &'a [Code],
    /// Its language.
    pub from: &'a Lang,
    /// The language wanted.
    pub to: &'a Lang,
    /// The least similarity, in whole percent. Default 70.
    pub min: u8,
    /// The greatest number of matches. Default 5.
    pub limit: usize,
    /// What similarity counts. Default words.
    pub metric: Metric,
    /// Where the text stands, for context matches.
    pub context: Context<'a>,
    /// What lowers `adjusted`.
    pub penalties: Penalties,
    /// The day, `YYYYMMDD`, when old units are to lose points ([`Penalties::year`]).
    pub today: Option<&'a str>,
    /// Compares with every unit instead of asking the index; for tests and measurements.
    pub exhaustive: bool,
}

/// Where a text stands in its document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context<'a> {
    /// The segment before it.
    pub previous: Option<ContextHash>,
    /// The segment after it.
    pub next: Option<ContextHash>,
    /// Its key in a string catalogue.
    pub identifier: Option<&'a str>,
}

/// One translation that a memory offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What kind of match.
    pub kind: MatchKind,
    /// Similarity of the source texts in whole percent, as [`super::similarity`] defines it.
    pub similarity: u8,
    /// The similarity after penalties and guards, never above it. Bands and pre-translation go by this.
    pub adjusted: u8,
    /// Why `adjusted` is lower, and other things worth knowing (not reviewed, another region).
    pub why: Vec<Message>,
    /// The stored source.
    pub source: Content,
    /// The stored translation.
    pub target: Content,
    /// The language tag of the stored source.
    pub source_lang: Lang,
    /// The language tag of the stored translation.
    pub target_lang: Lang,
    /// The translation with the numbers of the query put in, where nothing but numbers differs.
    pub adapted: Option<Content>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The unit, for commands that change it.
    pub unit: UnitId,
}

/// The kinds of match, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MatchKind {
    /// The identical text in the same place: the same neighbours, or the same identifier.
    Context,
    /// The identical text.
    Exact,
    /// A similar text.
    Fuzzy,
}

impl<'a> Query<'a> {
    /// Asks for `text` with the defaults.
    pub fn new(text: &'a str, from: &'a Lang, to: &'a Lang) -> Self {
        Query {
            text,
            codes: &[],
            from,
            to,
            min: 70,
            limit: 5,
            metric: Metric::Word,
            context: Context::default(),
            penalties: Penalties::default(),
            today: None,
            exhaustive: false,
        }
    }

    /// Asks for a text with inline codes.
    pub fn content(content: &'a Content, from: &'a Lang, to: &'a Lang) -> Self {
        Query { codes: &content.codes, ..Query::new(&content.text, from, to) }
    }

    /// The matches that one unit offers, unordered: one for each pair of variants that serve the
    /// languages asked for, when the similarity reaches the threshold.
    pub fn matches_of(&self, id: UnitId, unit: &TranslationUnit) -> Vec<Match> {
        let mut found = Vec::new();
        for (at, source) in unit.variants.iter().enumerate() {
            if !source.lang.serves(self.from) {
                continue;
            }
            let similarity = similarity(self.text, &source.content.text, self.metric);
            if similarity >= self.min {
                found.extend(self.offers(id, unit, at, similarity));
            }
        }
        found
    }

    /// The matches of a unit whose variant `source` is known to have this similarity.
    pub(super) fn offers(&self, id: UnitId, unit: &TranslationUnit, source: usize, similarity: u8) -> Vec<Match> {
        let from = &unit.variants[source];
        let targets = unit
            .variants
            .iter()
            .enumerate()
            .filter(|(i, v)| *i != source && v.lang.serves(self.to) && !v.content.is_blank());
        targets.map(|(_, to)| self.offer(id, &unit.provenance, from, to, similarity)).collect()
    }

    fn offer(&self, id: UnitId, provenance: &Provenance, from: &Variant, to: &Variant, similarity: u8) -> Match {
        let kind = match similarity {
            100 if self.is_in_place(provenance) => MatchKind::Context,
            100 => MatchKind::Exact,
            _ => MatchKind::Fuzzy,
        };
        let judged = adjust::judge(self, from, to, provenance, similarity);
        Match {
            kind,
            similarity,
            adjusted: judged.adjusted,
            why: judged.why,
            source: from.content.clone(),
            target: to.content.clone(),
            source_lang: from.lang.clone(),
            target_lang: to.lang.clone(),
            adapted: judged.adapted,
            provenance: provenance.clone(),
            unit: id,
        }
    }

    /// Whether a unit comes from the very place where the query stands.
    fn is_in_place(&self, unit: &Provenance) -> bool {
        let asked = &self.context;
        let same_key = asked.identifier.is_some() && asked.identifier == unit.identifier.as_deref();
        let same_neighbours = asked.previous.is_some()
            && asked.previous == unit.previous
            && asked.next.is_some()
            && asked.next == unit.next;
        same_key || same_neighbours
    }

    /// How many of the neighbours agree.
    fn neighbours(&self, unit: &Provenance) -> u8 {
        let asked = &self.context;
        u8::from(asked.previous.is_some() && asked.previous == unit.previous)
            + u8::from(asked.next.is_some() && asked.next == unit.next)
    }

    /// Puts matches in order, best first, and keeps the first [`Query::limit`]: by kind, by raw
    /// similarity, then among equals by the other metric, by agreeing neighbours, by `adjusted`, by
    /// region, by status, by the newer date, and at last by the order in which they were stored.
    pub fn rank(&self, matches: &mut Vec<Match>) {
        // The other metric is worked out only where it decides.
        let by_first = |m: &Match| (m.kind, Reverse(m.similarity));
        matches.sort_by_key(|m| (by_first(m), m.unit));
        let mut tie_break = None;
        let mut start = 0;
        while start < matches.len().min(self.limit) {
            let key = by_first(&matches[start]);
            let end = start + matches[start..].partition_point(|m| by_first(m) == key);
            if end - start > 1 {
                let tie_break = tie_break.get_or_insert_with(|| self.tie_break());
                matches[start..end].sort_by_cached_key(|m| {
                    let other = if m.similarity == 100 { 100 } else { tie_break.score(&m.source.text) };
                    (
                        Reverse(other),
                        Reverse(self.neighbours(&m.provenance)),
                        Reverse(m.adjusted),
                        m.source_lang != *self.from,
                        m.target_lang != *self.to,
                        Reverse(m.provenance.status),
                        Reverse(m.provenance.changed.clone().or_else(|| m.provenance.created.clone())),
                        m.unit,
                    )
                });
            }
            start = end;
        }
        matches.truncate(self.limit);
    }

    /// What decides between texts that are equally similar.
    pub(super) fn tie_break(&self) -> TieBreak<'_> {
        let points = if self.text.len() > LONG_TEXT { Vec::new() } else { code_points(self.text) };
        TieBreak {
            query: self.text,
            metric: self.metric,
            pattern: Pattern::new(&points),
            length: points.len(),
            other: points,
        }
    }
}

/// Similarity by the metric that was not asked for, in whole percent.
pub(super) struct TieBreak<'a> {
    query: &'a str,
    metric: Metric,
    pattern: Pattern,
    length: usize,
    other: Vec<u32>,
}

impl TieBreak<'_> {
    /// The score of `text`. Very long texts are not compared by character: it costs the product of
    /// their lengths and decides nothing but an order.
    pub(super) fn score(&mut self, text: &str) -> u8 {
        if self.metric == Metric::Char {
            return similarity(self.query, text, Metric::Word);
        }
        if self.query.len().max(text.len()) > LONG_TEXT {
            return 0;
        }
        self.other.clear();
        self.other.extend(text.chars().map(u32::from));
        let longer = self.length.max(self.other.len());
        percent(self.pattern.distance(&self.other, longer).unwrap_or(longer), longer)
    }
}

/// Bytes above which texts are not compared by character to break a tie.
const LONG_TEXT: usize = 64 << 10;

impl Match {
    /// The score as CAT tools show it: 101 context, 100 exact, else `adjusted`.
    pub fn score(&self) -> u8 {
        match self.kind {
            MatchKind::Context if self.adjusted == 100 => 101,
            _ => self.adjusted,
        }
    }
}
