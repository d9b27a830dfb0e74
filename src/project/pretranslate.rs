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
    // The whole text is asked at once, so the answers may be of one moment.
    let _held = stores.iter().map(|store| store.snapshot()).collect::<Result<Vec<_>, _>>()?;
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
        if !segment.is_finished() && !segment.locked {
            fill(segment, matches.first(), settings.fill);
        }
        segment.matches = matches;
    }
    Ok(())
}

/// What another tool filled in gives way only to a match that is as good.
fn fill(segment: &mut Segment, best: Option<&Suggestion>, threshold: u8) {
    let present = segment.filled.map_or(0, |filled| filled.score);
    if let Some(best) = best.filter(|best| best.score >= threshold.max(present) && best.origin != PREVIOUS) {
        segment.target = Some(best.target.clone());
        segment.filled = Some(Filled { score: best.score });
        segment.state = if best.score >= 100 { State::Translated } else { State::Initial };
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
    let query = Query {
        min: settings.min,
        limit: settings.limit,
        context,
        penalties: settings.penalties,
        today: settings.today.as_deref(),
        ..Query::content(source, from, to)
    };
    let mut offers = Vec::new();
    for store in stores {
        offers.extend(store.lookup(&query)?);
    }
    // One store has ranked its own; several have to be ranked together.
    offers.sort_by_key(|offer| std::cmp::Reverse((offer.score(), offer.similarity)));
    offers.dedup_by(|a, b| a.source == b.source && a.target == b.target);
    Ok(offers)
}

/// What the bilingual file says of a match. Its codes become those of the source; when they do not
/// fit, it is no exact match.
fn suggestion(offer: Match, source: &Content) -> Suggestion {
    let (target, fits) = with_codes_of(offer.adapted.as_ref().unwrap_or(&offer.target), &offer.source, source);
    Suggestion {
        score: if fits { offer.score() } else { offer.score().min(99) },
        similarity: offer.similarity,
        source: offer.source,
        target,
        origin: offer.provenance.document.unwrap_or_default(),
    }
}

/// `content`, a stored translation of `stored`, with the codes of `source` in place of its own, and
/// whether the two hold the same codes.
///
/// The numbers of a memory count within a sentence, those of a document within a block, so the
/// first code of the stored source stands for the first of the source, and so on; the translation
/// names the codes of the stored source.
fn with_codes_of(content: &Content, stored: &Content, source: &Content) -> (Content, bool) {
    let kinds = |content: &Content| content.codes.iter().map(|c| c.kind).collect::<Vec<_>>();
    let (named, own) = (numbers(stored), numbers(source));
    let mut fits = kinds(stored) == kinds(source) && content.codes.len() == source.codes.len();
    let mut codes = Vec::with_capacity(content.codes.len());
    for code in &content.codes {
        let number = named.iter().position(|&id| id == code.id).and_then(|at| own.get(at));
        match number.and_then(|&id| source.codes.iter().find(|own| own.id == id && own.kind == code.kind)) {
            Some(own) => codes.push(Code { at: code.at, ..own.clone() }),
            None => fits = false,
        }
    }
    (Content { text: content.text.clone(), codes }, fits)
}

/// The numbers of the codes in the order in which they first occur.
fn numbers(content: &Content) -> Vec<u32> {
    let mut seen = Vec::new();
    for code in &content.codes {
        if !seen.contains(&code.id) {
            seen.push(code.id);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CodeKind, CodeRole};

    /// `<1>`, `</1>` in the text are codes with that number and this markup.
    fn content(text: &str, open: &str, close: &str) -> Content {
        let mut content = Content::default();
        for part in text.split_inclusive('>') {
            let Some((words, tag)) = part.strip_suffix('>').and_then(|part| part.split_once('<')) else {
                content.push_str(part);
                continue;
            };
            content.push_str(words);
            let (kind, raw) = if tag.starts_with('/') { (CodeKind::Close, close) } else { (CodeKind::Open, open) };
            let id = tag.trim_start_matches('/').parse().expect("a number");
            let (label, raw) = (raw.into(), raw.into());
            content.codes.push(Code { at: content.text.len(), kind, id, role: CodeRole::Fmt, label, raw });
        }
        content
    }

    #[test]
    fn codes_of_a_memory_become_those_of_the_document_whatever_their_numbers() {
        let source = content("It was <4>mass detention</4>, <7>they</7> said.", "*", "*");
        let stored = content("It was <1>mass detention</1>, <2>they</2> said.", "<em>", "</em>");
        let target = content("<2>他们</2>说，那是<1>大规模拘押</1>。", "<em>", "</em>");
        let (filled, fits) = with_codes_of(&target, &stored, &source);
        assert!(fits);
        assert_eq!(filled.labelled(), "*他们*说，那是*大规模拘押*。");
        assert_eq!(filled.codes.iter().map(|c| c.id).collect::<Vec<_>>(), [7, 7, 4, 4]);
    }

    #[test]
    fn a_translation_with_other_codes_does_not_fit() {
        let source = content("<1>A</1> and <2>B</2>", "*", "*");
        let stored = content("<1>A</1> and B", "*", "*");
        let target = content("<1>甲</1>和乙", "*", "*");
        let (filled, fits) = with_codes_of(&target, &stored, &source);
        assert!(!fits);
        assert_eq!(filled.labelled(), "*甲*和乙");
    }
}
