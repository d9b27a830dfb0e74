//! The memory's offers go into the bilingual file; good enough ones are filled in.

use super::{PREVIOUS, Pretranslate};
use crate::memory::{Context, ContextHash, Match, MemoryStore, Query, context_hash};
use crate::model::{Bilingual, Code, Content, Filled, Lang, Problem, Segment, State, Suggestion};

/// Looks every segment up in all `stores` and writes down what they offer. A segment that nobody
/// has finished is filled in when an offer reaches `settings.fill`; a finished one is not touched.
pub fn pretranslate(
    bilingual: &mut Bilingual,
    stores: &[Box<dyn MemoryStore + Send>],
    settings: &Pretranslate,
) -> Result<(), Problem> {
    let Some(target_lang) = bilingual.target_lang.clone() else { return Ok(()) };
    let source_lang = bilingual.source_lang.clone();
    let mut segments: Vec<&mut Segment> =
        bilingual.units.iter_mut().flat_map(|unit| &mut unit.segments).filter(|s| !s.ignorable).collect();
    let hashes: Vec<ContextHash> = segments.iter().map(|s| context_hash(&s.source.text)).collect();
    for (i, segment) in segments.iter_mut().enumerate() {
        let context = Context {
            previous: i.checked_sub(1).map(|before| hashes[before]),
            next: hashes.get(i + 1).copied(),
            identifier: None,
        };
        let offers = lookup(&segment.source, (&source_lang, &target_lang), context, stores, settings)?;
        let previous = segment.matches.drain(..).filter(|offer| offer.origin == PREVIOUS);
        let mut matches: Vec<Suggestion> = offers.into_iter().map(|offer| suggestion(offer, &segment.source)).collect();
        matches.extend(previous);
        matches.sort_by_key(|offer| std::cmp::Reverse(offer.score));
        matches.truncate(settings.limit.max(1));
        if !segment.is_finished() {
            fill(segment, matches.first(), settings.fill);
        }
        segment.matches = matches;
    }
    Ok(())
}

fn fill(segment: &mut Segment, best: Option<&Suggestion>, threshold: u8) {
    segment.target = None;
    segment.filled = None;
    segment.state = State::Initial;
    if let Some(best) = best.filter(|best| best.score >= threshold && best.origin != PREVIOUS) {
        segment.target = Some(best.target.clone());
        segment.filled = Some(Filled { score: best.score });
        if best.score >= 100 {
            segment.state = State::Translated;
        }
    }
}

/// The best offers of all stores, best first.
fn lookup(
    source: &Content,
    (from, to): (&Lang, &Lang),
    context: Context<'_>,
    stores: &[Box<dyn MemoryStore + Send>],
    settings: &Pretranslate,
) -> Result<Vec<Match>, Problem> {
    if source.text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let query = Query { min: settings.min, limit: settings.limit, context, ..Query::content(source, from, to) };
    let mut offers = Vec::new();
    for store in stores {
        offers.extend(store.lookup(&query)?);
    }
    // One store has ranked its own; several have to be ranked together.
    offers.sort_by_key(|offer| std::cmp::Reverse((offer.score(), offer.similarity)));
    offers.dedup_by(|a, b| a.source == b.source && a.target == b.target);
    Ok(offers)
}

/// What the bilingual file says of a match. Its codes become those of the source, by number; when
/// they do not fit, it is no exact match.
fn suggestion(offer: Match, source: &Content) -> Suggestion {
    let (target, fits) = with_codes_of(offer.adapted.as_ref().unwrap_or(&offer.target), source);
    Suggestion {
        score: if fits { offer.score() } else { offer.score().min(99) },
        similarity: offer.similarity,
        source: offer.source,
        target,
        origin: offer.provenance.document.unwrap_or_default(),
    }
}

/// `content` with each code replaced by the code of `source` that has its number and kind, and
/// whether the two hold the same codes.
fn with_codes_of(content: &Content, source: &Content) -> (Content, bool) {
    let mut fits = content.codes.len() == source.codes.len();
    let mut codes = Vec::with_capacity(content.codes.len());
    for code in &content.codes {
        match source.codes.iter().find(|own| own.id == code.id && own.kind == code.kind) {
            Some(own) => codes.push(Code { at: code.at, ..own.clone() }),
            None => fits = false,
        }
    }
    (Content { text: content.text.clone(), codes }, fits)
}
