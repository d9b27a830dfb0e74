//! Two versions of an article → translation units: sentences aligned, doubtful pairs told apart.

use crate::glossary::Glossary;
use crate::glossary::matcher::Matcher;
use crate::memory::clean::is_foreign;
use crate::memory::{Origin, Provenance, TranslationUnit, Variant, context_hash};
use crate::model::{Content, Document, Lang, Message, Span, State};
use crate::text::align::{self, Doubt, Sentence};
use crate::text::numbers::{self, Quantity, Weight};
use crate::text::segment::Segmenter;

/// One of the two versions, and what reads its language.
pub struct Version<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its language.
    pub lang: &'a Lang,
    /// Cuts it.
    pub segmenter: &'a Segmenter,
    /// Finds the glossary's terms in it.
    pub matcher: &'a Matcher,
}

/// Sentences that stand for each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The source; nothing when only the target has it.
    pub source: Content,
    /// The target; nothing when only the source has it.
    pub target: Content,
    /// Where each begins: the bytes of the document's first part, when it has only one.
    pub places: [Option<Span>; 2],
    /// Why a person should look before it is stored.
    pub doubt: Option<Message>,
}

/// A sentence, and all that is known of it.
struct Known {
    content: Content,
    place: Option<Span>,
    numbers: Vec<Quantity>,
}

/// The sentences of two versions that belong together, in order; none is left out. Witnesses are
/// the structure, the length, numbers, names in Latin letters and the concepts of `glossary` that
/// both versions name.
pub fn pair(source: &Version<'_>, target: &Version<'_>, glossary: &Glossary) -> Vec<Pair> {
    let (left, here) = read(source, glossary);
    let (right, there) = read(target, glossary);
    let groups = align::align(&here, &there);
    let doubts = align::doubts(&here, &there, &groups);
    let pairs = groups.iter().zip(doubts).map(|((a, b), doubt)| {
        let (a, b) = (&left[a.clone()], &right[b.clone()]);
        let numbers = if matches!(doubt, None | Some(Doubt::Beside)) { numbers_differ(a, b) } else { None };
        let doubt = numbers.or_else(|| doubt.map(|doubt| Message::new(why(doubt))));
        let (source_lang, target_lang) = (source.lang, target.lang);
        let (mut source, mut target) = (joined(a, source_lang), joined(b, target_lang));
        let foreign = || {
            let sides = [(&source, source_lang), (&target, target_lang)];
            let (_, lang) = sides.into_iter().find(|(content, lang)| is_foreign(&content.text, lang))?;
            Some(Message::new("doubt-language").arg("lang", lang.to_string()))
        };
        let doubt = doubt.or_else(foreign);
        match_codes(&mut source, &mut target);
        let place = |side: &[Known]| side.first().and_then(|known| known.place);
        Pair { source, target, places: [place(a), place(b)], doubt }
    });
    pairs.collect()
}

/// The units of the pairs that nothing speaks against, each with its neighbours in the source.
pub fn units(pairs: &[Pair], langs: [&Lang; 2], about: &Provenance) -> Vec<TranslationUnit> {
    let near = |at: Option<&Pair>| at.map(|pair| context_hash(&pair.source.text));
    let with_source: Vec<&Pair> = pairs.iter().filter(|pair| !pair.source.is_blank()).collect();
    let sure = with_source.iter().enumerate().filter(|(_, pair)| pair.doubt.is_none() && !pair.target.is_blank());
    let unit = |(at, pair): (usize, &&Pair)| TranslationUnit {
        variants: [(langs[0], &pair.source), (langs[1], &pair.target)]
            .map(|(lang, content)| Variant::new(lang.clone(), content.clone()))
            .into(),
        provenance: Provenance {
            previous: near(at.checked_sub(1).map(|before| with_source[before])),
            next: near(with_source.get(at + 1).copied()),
            origin: Origin::Aligned,
            status: State::Translated,
            ..about.clone()
        },
    };
    sure.map(unit).collect()
}

fn read(version: &Version<'_>, glossary: &Glossary) -> (Vec<Known>, Vec<Sentence>) {
    let document = version.document;
    let mut known = Vec::new();
    let mut sentences = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        let content = &block.content;
        for span in version.segmenter.sentences(&content.text) {
            let text = span.of(&content.text);
            if text.trim().is_empty() {
                continue;
            }
            let numbers: Vec<Quantity> =
                numbers::find(text, version.lang).into_iter().filter(|q| q.weight == Weight::Firm).collect();
            let hits = glossary.resolve(version.lang, &version.matcher.find_longest(text));
            let mut hints: Vec<String> = hits.iter().map(|hit| glossary.term(hit.id).0.id.clone()).collect();
            hints.extend(latin_names(text));
            hints.sort();
            hints.dedup();
            sentences.push(Sentence {
                block: number,
                kind: block.kind as u32,
                length: align::length(text),
                anchors: numbers.iter().map(|q| q.value.to_string()).collect(),
                hints,
            });
            let place = (document.parts.len() == 1).then(|| block.source_span(span));
            known.push(Known { content: content.slice(span), place, numbers });
        }
    }
    (known, sentences)
}

/// Words in Latin letters that begin with a capital: other scripts keep many of them as they are.
fn latin_names(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|w| w.len() > 1 && w.starts_with(|c: char| c.is_ascii_uppercase())).map(str::to_lowercase)
}

fn why(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Alone => "doubt-alone",
        Doubt::Length => "doubt-length",
        Doubt::Many => "doubt-many",
        Doubt::Kind => "doubt-kind",
        Doubt::Beside => "doubt-beside",
    }
}

/// A number that one side has and the other does not.
fn numbers_differ(source: &[Known], target: &[Known]) -> Option<Message> {
    let all = |side: &[Known]| side.iter().flat_map(|k| k.numbers.clone()).collect::<Vec<_>>();
    let (here, there) = (all(source), all(target));
    let lost = here.iter().find(|a| !there.iter().any(|b| numbers::same(a, b)));
    let odd = lost.or_else(|| there.iter().find(|b| !here.iter().any(|a| numbers::same(a, b))))?;
    Some(Message::new("doubt-number").arg("number", odd.value.to_string()))
}

/// Several sentences as one.
fn joined(side: &[Known], lang: &Lang) -> Content {
    let mut whole = Content::default();
    for known in side {
        if !whole.text.is_empty() && !lang.is_chinese() {
            whole.push_str(" ");
        }
        whole.push(&known.content);
    }
    whole
}

/// Codes are numbered anew in each document. Where both sides have the same in the same order, those
/// of the target take the numbers of the source; else nobody knows which is which, and none is kept.
fn match_codes(source: &mut Content, target: &mut Content) {
    let shape = |content: &Content| content.codes.iter().map(|c| (c.kind, c.role)).collect::<Vec<_>>();
    if shape(source) == shape(target) {
        for (own, other) in target.codes.iter_mut().zip(&source.codes) {
            own.id = other.id;
        }
    } else {
        source.codes.clear();
        target.codes.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{ReadOptions, by_name};
    use crate::text::segment::Options;

    #[test]
    fn what_is_sure_becomes_a_unit_and_the_rest_says_why() {
        let (en, zh): (Lang, Lang) = ("en".parse().unwrap(), "zh-Hans".parse().unwrap());
        let glossary = Glossary::shipped();
        let read = |text: &str| by_name("markdown").unwrap().read(text, &ReadOptions::default());
        let source = read(
            "# A ruling\n\nGuan Heng left Xinjiang in 2020. He filmed 12 *camps* there.\n\nThis paragraph was added for readers abroad, who may not have heard of him before, and stands in none of the other versions of the article.\n\nThe court ruled in 2026.\n",
        );
        let target =
            read("# 一项裁决\n\n关恒于2020年离开新疆。他在那里拍摄了13座*集中营*。\n\n法院于2026年作出裁决。\n");
        let segmenters = [&en, &zh].map(|lang| Segmenter::new(lang, &Options::default()));
        let matchers = [&en, &zh].map(|lang| Matcher::new(lang, &glossary.patterns(lang)).0);
        let version =
            |document, lang, at: usize| Version { document, lang, segmenter: &segmenters[at], matcher: &matchers[at] };
        let pairs = pair(&version(&source, &en, 0), &version(&target, &zh, 1), glossary);
        let seen: Vec<_> = pairs.iter().map(|p| (p.source.text.as_str(), p.doubt.as_ref().map(|d| d.id))).collect();
        assert_eq!(
            seen,
            [
                ("A ruling", None),
                ("Guan Heng left Xinjiang in 2020.", None),
                ("He filmed 12 camps there.", Some("doubt-number")),
                (
                    "This paragraph was added for readers abroad, who may not have heard of him before, and stands in none of the other versions of the article.",
                    Some("doubt-alone")
                ),
                ("The court ruled in 2026.", None),
            ]
        );
        assert_eq!(pairs[2].source.codes.len(), 2);
        let units = units(&pairs, [&en, &zh], &Provenance::default());
        assert_eq!(units.len(), 3);
        assert_eq!(units[1].provenance.previous, Some(context_hash("A ruling")));
        assert_eq!(units[1].variants[1].content.text, "关恒于2020年离开新疆。");
    }
}
