//! Questions to a memory, its answers and their order: the same for every store.
//!
//! A unit that has no wording in the script asked for may have one in another script of the same
//! language (Traditional for Simplified, Latin for Arabic). The query is then converted into that
//! script and compared there, and what is offered is converted back. Such a match is never 100.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::LazyLock;

use super::adjust::{self, Penalties};
use super::facts::Facts;
use super::similarity::{Metric, Pattern, code_points, percent, similarity, tokens};
use super::store::UnitId;
use super::unit::{ContextHash, Provenance, TranslationUnit, Variant};
use crate::model::{Code, Content, Lang, Message};
use crate::text::convert;

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
    /// Also offers units whose text lies whole inside the query, or the query inside theirs, though
    /// they are below `min`. Default no.
    pub fragments: bool,
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
    /// The stored source, in the script of the query.
    pub source: Content,
    /// The stored translation, in the script asked for.
    pub target: Content,
    /// The language tag of the stored source; when its script is another, it was converted.
    pub source_lang: Lang,
    /// The language tag of the stored translation; when its script is another, it was converted.
    pub target_lang: Lang,
    /// The translation with the values of the query put in, where nothing but numbers, dates and
    /// names differs.
    pub adapted: Option<Content>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The unit, for commands that change it.
    pub unit: UnitId,
    /// Similarity by the other metric, where it decides about the order.
    closeness: u8,
    /// Whether penalties and guards have been applied; done for matches that are shown or compared.
    judged: bool,
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
    /// A text that lies whole inside the query, or the query inside it, and is not similar enough.
    Fragment,
}

/// The query as units of one script of its language have it.
pub(super) struct Reading<'q> {
    /// Language and script.
    pub(super) base: Lang,
    pub(super) text: Cow<'q, str>,
    /// Whether this is another script than that of the query.
    pub(super) converted: bool,
}

/// Tokens that a fragment has at least: one word alone is a matter for the glossary.
pub(super) const LEAST_FRAGMENT: usize = 2;

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
            fragments: false,
            exhaustive: false,
        }
    }

    /// Asks for a text with inline codes.
    pub fn content(content: &'a Content, from: &'a Lang, to: &'a Lang) -> Self {
        Query { codes: &content.codes, ..Query::new(&content.text, from, to) }
    }

    /// The query in its own script, and converted into those other scripts of its language for which
    /// `has` says that there are texts.
    pub(super) fn readings(&self, has: impl Fn(&Lang) -> bool) -> Vec<Reading<'a>> {
        let base = self.from.base();
        let mut readings = Vec::new();
        for other in scripts(&base).iter().filter(|other| **other != base && has(other)) {
            let named = converted(self.text, self.from, other);
            // What has no capitals may be stored without them: a label, the middle of a sentence.
            let plain = convert::convert(self.text, self.from, other, &convert::Options::default()).ok();
            let plain = plain.filter(|plain| named.as_ref() != Some(plain));
            readings.extend([named, plain].into_iter().flatten().map(|text| Reading {
                base: other.clone(),
                text: Cow::Owned(text),
                converted: true,
            }));
        }
        readings.insert(0, Reading { base, text: Cow::Borrowed(self.text), converted: false });
        readings
    }

    /// The matches that one unit offers, unordered: one for each pair of variants that serve the
    /// languages asked for, when the similarity reaches the threshold.
    pub(super) fn matches_of(&self, id: UnitId, unit: &TranslationUnit, readings: &[Reading<'_>]) -> Vec<Match> {
        let mut found = Vec::new();
        for (at, source) in unit.variants.iter().enumerate() {
            let stored = &source.content.text;
            let own = readings.iter().filter(|reading| source.lang.serves(&reading.base));
            let own = own.map(|reading| (similarity(&reading.text, stored, self.metric), reading));
            let Some((similarity, reading)) = own.max_by_key(|(similarity, _)| *similarity) else { continue };
            let fragment = similarity < self.min;
            if !fragment || (self.fragments && !reading.converted && is_fragment(&reading.text, stored)) {
                found.extend(self.offers(id, unit.clone(), at, similarity, fragment));
            }
        }
        found
    }

    /// The matches of a unit whose variant `source` is known to have this similarity.
    pub(super) fn offers(
        &self,
        id: UnitId,
        mut unit: TranslationUnit,
        source: usize,
        similarity: u8,
        fragment: bool,
    ) -> Vec<Match> {
        let converted = !unit.variants[source].lang.serves(self.from);
        if converted && unit.variants.iter().any(|v| v.lang.serves(self.from)) {
            return Vec::new();
        }
        let places = |serves: &dyn Fn(&Lang) -> bool| -> Vec<usize> {
            let all = unit.variants.iter().enumerate();
            all.filter(|(i, v)| *i != source && serves(&v.lang) && !v.content.is_blank()).map(|(i, _)| i).collect()
        };
        let mut targets = places(&|lang| lang.serves(self.to));
        if targets.is_empty() && !scripts(self.to).is_empty() {
            targets = places(&|lang| lang.language() == self.to.language());
        }
        let Some(last) = targets.pop() else { return Vec::new() };
        let similarity = if converted { similarity.min(99) } else { similarity };
        let kind = match similarity {
            _ if fragment => MatchKind::Fragment,
            100 if self.is_in_place(&unit.provenance) => MatchKind::Context,
            100 => MatchKind::Exact,
            _ => MatchKind::Fuzzy,
        };
        let offer = |source: Variant, target: Variant, provenance: Provenance| Match {
            kind,
            similarity,
            adjusted: similarity,
            why: Vec::new(),
            source: in_script(source.content, &source.lang, self.from),
            target: in_script(target.content, &target.lang, self.to),
            source_lang: source.lang,
            target_lang: target.lang,
            adapted: None,
            provenance,
            unit: id,
            closeness: 0,
            judged: false,
        };
        let copied = |target: &usize| {
            offer(unit.variants[source].clone(), unit.variants[*target].clone(), unit.provenance.clone())
        };
        let mut found: Vec<Match> = targets.iter().map(copied).collect();
        // Nearly always there is but one; nothing has to be copied for it.
        let source_variant = unit.variants.remove(source);
        let target_variant = unit.variants.remove(if source < last { last - 1 } else { last });
        found.push(offer(source_variant, target_variant, unit.provenance));
        found
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

    /// Applies penalties and guards to a match.
    fn judge(&self, asked: &Facts<'_>, found: &mut Match) {
        if !found.judged {
            found.judged = true;
            adjust::judge(self, asked, found);
        }
    }

    /// Puts matches in order, best first, and keeps the first [`Query::limit`]: by kind, by raw
    /// similarity, then among equals by the other metric, by agreeing neighbours, by `adjusted`, by
    /// region, by status, by the newer date, and at last by the order in which they were stored.
    pub fn rank(&self, matches: &mut Vec<Match>) {
        // What costs time is worked out only where it decides.
        let by_first = |m: &Match| (m.kind, Reverse(m.similarity));
        matches.sort_by_key(|m| (by_first(m), m.unit));
        let asked = Facts::new(self.text, self.from);
        let mut tie_break = None;
        let mut start = 0;
        while start < matches.len().min(self.limit) {
            let key = by_first(&matches[start]);
            let end = start + matches[start..].partition_point(|m| by_first(m) == key);
            if end - start > 1 {
                let tie_break = tie_break.get_or_insert_with(|| TieBreak::new(self.text, self.metric));
                self.rank_equals(&mut matches[start..end], self.limit - start, &asked, tie_break);
            }
            start = end;
        }
        matches.truncate(self.limit);
        for found in matches {
            self.judge(&asked, found);
        }
    }

    /// Puts matches in order that are of one kind and equally similar; of those after the first
    /// `wanted` only that they come after.
    fn rank_equals(&self, equal: &mut [Match], wanted: usize, asked: &Facts<'_>, tie_break: &mut TieBreak<'_>) {
        for found in equal.iter_mut() {
            found.closeness = if found.similarity == 100 { 100 } else { tie_break.score(&found.source.text) };
        }
        let first = |m: &Match| (m.closeness, self.neighbours(&m.provenance));
        equal.sort_by_key(|m| (Reverse(first(m)), m.unit));
        let last = first(&equal[wanted.min(equal.len()) - 1]);
        let compared = equal.partition_point(|m| first(m) >= last);
        let equal = &mut equal[..compared];
        for found in equal.iter_mut() {
            self.judge(asked, found);
        }
        equal.sort_by_cached_key(|m| {
            (
                Reverse(first(m)),
                Reverse(m.adjusted),
                m.source_lang != *self.from,
                m.target_lang != *self.to,
                Reverse(m.provenance.status),
                Reverse(m.provenance.changed.clone().or_else(|| m.provenance.created.clone())),
                m.unit,
            )
        });
    }
}

/// The scripts of a language between which texts are converted.
fn scripts(lang: &Lang) -> &'static [Lang] {
    static ALL: LazyLock<[Vec<Lang>; 2]> = LazyLock::new(|| {
        [&["zh-Hans", "zh-Hant"][..], &["ug-Arab", "ug-Latn", "ug-Cyrl"]]
            .map(|tags| tags.iter().map(|tag| tag.parse().expect("a language tag")).collect())
    });
    match lang.language() {
        "zh" => &ALL[0],
        "ug" => &ALL[1],
        _ => &[],
    }
}

/// A text in the other scripts of its language, with the language so written.
pub fn in_other_scripts(text: &str, lang: &Lang) -> Vec<(Lang, String)> {
    let others = scripts(lang).iter().filter(|other| !other.serves(lang));
    others.filter_map(|other| Some((other.clone(), converted(text, lang, other)?))).collect()
}

/// A text in another script; capitals as a writer sets them, where the other script has none.
fn converted(text: &str, from: &Lang, to: &Lang) -> Option<String> {
    let options = convert::Options { capitals: convert::Capitals::Names, ..convert::Options::default() };
    convert::convert(text, from, to, &options).ok()
}

/// A text in the script of `asked`, its codes between the same words.
fn in_script(content: Content, lang: &Lang, asked: &Lang) -> Content {
    if lang.serves(asked) {
        return content;
    }
    let convert = |text: &str| converted(text, lang, asked).unwrap_or_else(|| text.to_owned());
    let mut converted = Content::default();
    let mut at = 0;
    for code in &content.codes {
        converted.text.push_str(&convert(&content.text[at..code.at]));
        at = code.at;
        converted.codes.push(Code { at: converted.text.len(), ..code.clone() });
    }
    converted.text.push_str(&convert(&content.text[at..]));
    converted
}

/// Whether the tokens of one text lie in the other in one piece.
pub(super) fn is_fragment(asked: &str, stored: &str) -> bool {
    let (asked, stored): (Vec<&str>, Vec<&str>) = (tokens(asked).collect(), tokens(stored).collect());
    let (short, long) = if asked.len() < stored.len() { (asked, stored) } else { (stored, asked) };
    short.len() >= LEAST_FRAGMENT && short.len() < long.len() && long.windows(short.len()).any(|part| part == short)
}

/// Similarity by the metric that was not asked for, in whole percent.
pub(super) struct TieBreak<'a> {
    text: &'a str,
    metric: Metric,
    pattern: Pattern,
    length: usize,
    other: Vec<u32>,
}

impl<'a> TieBreak<'a> {
    /// What decides between texts that are equally similar to `text` by `metric`.
    pub(super) fn new(text: &'a str, metric: Metric) -> Self {
        let points = if text.len() > LONG_TEXT { Vec::new() } else { code_points(text) };
        TieBreak { text, metric, pattern: Pattern::new(&points), length: points.len(), other: points }
    }

    /// The score of `text`. Very long texts are not compared by character: it costs the product of
    /// their lengths and decides nothing but an order.
    pub(super) fn score(&mut self, text: &str) -> u8 {
        if self.metric == Metric::Char {
            return similarity(self.text, text, Metric::Word);
        }
        if self.text.len().max(text.len()) > LONG_TEXT {
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
