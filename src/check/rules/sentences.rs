//! ## What it does
//! Finds sentences of the source that the translation dropped, sentences it added, translations far
//! too short for what they translate, and pairs of files that do not belong together.
//!
//! ## Why it matters
//! A dropped sentence is the one error that nobody sees who reads the translation alone.
//!
//! ## Wrong
//! ```text
//! en       He was held for two years. Nobody told his family.
//! zh-Hans  他被关押了两年。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  他被关押了两年。没有人告诉他的家人。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Sentences are aligned by structure, length and numbers; one that was merged into its neighbour is
//! recognised by the length of the result. A bilingual file needs no alignment and has UNTR001
//! instead. Two files that share hardly a number and few terms are taken to be no translation of each
//! other: that is one finding, and the second is then checked on its own.

use std::ops::Range;

use super::{Rule, negation, terms};
use crate::check::registry::{Info, Scope};
use crate::check::version::weight;
use crate::check::{Context, Version};
use crate::model::{Finding, Message, Severity, Span};
use crate::text::numbers::{Weight, same};

pub(super) struct Sentences;

const INFOS: &[Info] = &[Info {
    code: "UNTR003",
    name: "sentence-missing-or-added",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("sentences.rs"),
}];

/// How long the two versions of each group are, and how much that varies.
struct Lengths {
    /// Source and target of each group.
    groups: Vec<(f64, f64)>,
    /// How long a target is for a source of length one: the middle of this article.
    ratio: f64,
    /// By how much single sentences stray from that: a deviation of the logarithm.
    spread: f64,
}

fn length(version: &Version<'_>, range: &Range<usize>) -> f64 {
    weight(Context::span(version, range).of(&version.text))
}

impl Lengths {
    fn of(context: &Context<'_>, source: &Version<'_>) -> Lengths {
        let groups: Vec<(f64, f64)> = context
            .aligned
            .iter()
            .map(|group| (length(source, &group.source), length(&context.target, &group.target)))
            .collect();
        // One sentence for one: merged groups are those under suspicion.
        let both = context.aligned.iter().zip(&groups).filter(|(g, _)| g.source.len() == 1 && g.target.len() == 1);
        let both = both.map(|(_, lengths)| lengths).filter(|(here, there)| *here > 0.0 && *there > 0.0);
        let (here, there) = both.clone().fold((200.0, 200.0), |sum, g| (sum.0 + g.0, sum.1 + g.1));
        let ratio: f64 = (there / here).clamp(0.4, 2.5);
        // A few sentences say little about how much sentences vary: as if five more had been seen.
        let strays = both.filter(|(here, _)| *here >= 30.0).map(|(h, t)| (t / (h * ratio)).ln().clamp(-0.7, 0.7));
        let (count, squares) = strays.fold((5.0, 5.0 * 0.04), |sum, s| (sum.0 + 1.0, sum.1 + s * s));
        Lengths { groups, ratio, spread: f64::sqrt(squares / count).clamp(0.12, 0.3) }
    }

    /// How unlikely it is that `there` translates `here`: squared deviations.
    fn strain(&self, here: f64, there: f64) -> f64 {
        if here <= 0.0 || there <= 0.0 {
            return f64::INFINITY;
        }
        let z = (there / (here * self.ratio)).ln() / self.spread;
        z * z
    }

    /// Which of the sentences of `lengths` is likely to have no counterpart, when all of them were
    /// put together with something as long as `other` (in the same measure). `witness` says of a
    /// sentence whether it holds what the other side lacks, `joined` whether the other side has the
    /// commas of sentences that were joined: more or less is asked of the lengths then. (Of 63 pairs
    /// that were truly joined in the articles of `tests/spec/check`, none comes above 1.)
    fn odd(
        &self,
        lengths: &[f64],
        other: f64,
        forward: bool,
        joined: bool,
        witness: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let strain = |own: f64| if forward { self.strain(own, other) } else { self.strain(other, own) };
        let whole: f64 = lengths.iter().sum();
        let longer = if forward { whole * self.ratio > other } else { whole > other * self.ratio };
        if lengths.len() < 2 || !longer {
            return None;
        }
        let commas = if joined { -1.0 } else { 1.5 };
        let gain = |i: usize| strain(whole) - strain(whole - lengths[i]) + commas + if witness(i) { 4.0 } else { 0.0 };
        let best = (0..lengths.len()).max_by(|&a, &b| gain(a).total_cmp(&gain(b)))?;
        (lengths[best] >= 9.0
            && gain(best)
                > if !forward {
                    2.0
                } else if lengths[best] < 14.0 {
                    1.5
                } else {
                    1.0
                })
        .then_some(best)
    }

    /// Whether a group beside `index` holds far too much: then something only moved.
    fn moved(&self, index: usize, missing: f64) -> bool {
        let beside = [index.wrapping_sub(1), index + 1].into_iter().filter_map(|i| self.groups.get(i));
        beside.into_iter().any(|&(here, there)| {
            there - here * self.ratio > 0.5 * missing && (here <= 0.0 || self.strain(here, there) > 1.5)
        })
    }
}

/// Whether `one`, which stands for the sentences `several`, parts its clauses more often than they do.
fn joined(one: &str, several: &str) -> bool {
    let commas = |text: &str| text.matches([',', ';', '，', '；', '،', '؛', ':', '：', '—', '、']).count();
    commas(one) > commas(several)
}

/// The beginning of a sentence, for a message.
pub(super) fn short(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// Whether the sentence holds a number that the other side has not, or terms and none of them is there,
/// or a *not* that nothing answers.
fn lacks(context: &Context<'_>, version: &Version<'_>, segment: usize, other: &Version<'_>, there: Span) -> bool {
    if version.lang.language() == "en"
        && other.lang.language() != "en"
        && negation::is_lost(version.words(segment), there.of(&other.text), &other.lang)
    {
        return true;
    }
    if let Some(glossary) = terms::glossary(context) {
        let concepts = |version: &Version<'_>, span: Span| -> Vec<&str> {
            version.uses_in(span).iter().map(|u| glossary.term(u.term).0.id.as_str()).collect()
        };
        let (own, theirs) = (concepts(version, version.segments[segment].span), concepts(other, there));
        if !own.is_empty() && !own.iter().any(|id| theirs.contains(id)) {
            return true;
        }
    }
    let numbers = version.numbers_in(version.segments[segment].span).iter().filter(|q| q.weight > Weight::Loose);
    let theirs = other.numbers_in(there);
    numbers.into_iter().any(|q| !theirs.iter().any(|r| same(q, r) || same(r, q)))
}

impl Rule for Sentences {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        if context.unrelated {
            let first = context.target.segments.first().map_or(Span::default(), |segment| segment.span);
            out.push(context.finding("UNTR003", first, Message::new("finding-untr003-unrelated")));
        }
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let bilingual = context.aligned.iter().any(|group| group.state.is_some());
        let lengths = Lengths::of(context, source);
        let count = context.translated().count();
        let missing = |from: &str| Message::new("finding-untr003-missing").arg("source", short(from));
        let added = |to: &str| Message::new("finding-untr003-added").arg("target", short(to));
        let spans = context.group_spans(source);
        // The words of a group and of those beside it, where something of it may have moved to.
        let around = |index: usize| {
            let near = &spans[index.saturating_sub(1)..(index + 2).min(spans.len())];
            let near = near.iter().map(|(_, there)| *there).filter(|there| !there.is_empty());
            near.reduce(|all, there| Span::new(all.start.min(there.start), all.end.max(there.end))).unwrap_or_default()
        };
        for (index, group) in context.aligned.iter().enumerate() {
            let (here, there) = lengths.groups[index];
            let from = Context::span(source, &group.source).of(&source.text);
            let to = Context::span(target, &group.target);
            if !bilingual && group.target.is_empty() && here >= 9.0 {
                out.push(context.finding_at("UNTR003", context.group_place(group), missing(from)));
            } else if !bilingual && group.source.is_empty() && there >= 14.0 {
                out.push(context.finding("UNTR003", to, added(to.of(&target.text))));
            } else if here >= 30.0 && there > 0.0 {
                let each = |version: &Version<'_>, range: &Range<usize>| -> Vec<f64> {
                    range.clone().map(|i| weight(version.words(i))).collect()
                };
                let share = there / (here * lengths.ratio);
                let lost = here * lengths.ratio - there;
                if let Some(odd) =
                    lengths.odd(&each(source, &group.source), there, true, joined(to.of(&target.text), from), |i| {
                        lacks(context, source, group.source.start + i, target, to)
                    })
                    && (!lengths.moved(index, lost)
                        || lacks(context, source, group.source.start + odd, target, around(index)))
                {
                    let message = missing(source.words(group.source.start + odd));
                    out.push(context.finding_at("UNTR003", context.group_place(group), message));
                } else if let Some(odd) = lengths.odd(&each(target, &group.target), here, false, true, |i| {
                    lacks(context, target, group.target.start + i, source, Context::span(source, &group.source))
                }) && !bilingual
                {
                    let segment = group.target.start + odd;
                    out.push(context.finding("UNTR003", target.segments[segment].span, added(target.words(segment))));
                } else if share < 0.42 && count > 2 && !lengths.moved(index, lost) {
                    let message = Message::new("finding-untr003-short").arg("percent", (share * 100.0) as i64);
                    out.push(context.finding("UNTR003", to, message));
                }
            }
        }
    }
}
