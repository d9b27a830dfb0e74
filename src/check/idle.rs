//! Rules that have nothing to work with: what they look for, the glossary does not hold.

use super::rules::forbidden::is_name;
use crate::glossary::{Concept, Glossary, Status, Term, TermType, Voice};
use crate::model::{Lang, Variety};

/// A rule, and whether `concept` gives it something to look for in texts of a language.
type Need = (&'static str, fn(&Concept, &Lang) -> bool);

const NEEDS: &[Need] = &[
    ("NAME001", |concept, lang| bad(concept, lang).any(|term| is_name(concept, term))),
    ("TERM001", |concept, lang| bad(concept, lang).any(|term| !is_name(concept, term))),
    ("TERM002", |concept, lang| {
        approved(concept, lang).next().is_some() && concept.terms.iter().any(|term| !term.lang.serves(lang))
    }),
    ("TERM003", |concept, lang| {
        let varies = |term: &&Term| matches!(term.kind, TermType::Synonym | TermType::Spelling);
        approved(concept, lang).count() > 1 && approved(concept, lang).any(|term| varies(&term))
    }),
    ("TERM005", |concept, lang| own(concept, lang).any(|term| term.gloss.is_some())),
    ("VOICE001", |concept, lang| approved(concept, lang).any(|term| term.voice == Voice::Quoted)),
];

/// The rules that can never report anything about a text in `lang`, because no entry of `glossary` gives them
/// anything to look for.
pub fn idle(glossary: &Glossary, lang: &Lang) -> Vec<&'static str> {
    let unused = |(_, need): &&Need| !glossary.concepts().iter().any(|concept| need(concept, lang));
    // Names by way of Chinese are told by their spelling too.
    let by_spelling = |code: &str| code == "NAME001" && matches!(lang.variety(), Variety::En | Variety::UgLatn);
    NEEDS.iter().filter(unused).map(|(code, _)| *code).filter(|code| !by_spelling(code)).collect()
}

fn own<'c>(concept: &'c Concept, lang: &'c Lang) -> impl Iterator<Item = &'c Term> {
    concept.terms.iter().filter(move |term| term.lang.serves(lang))
}

fn approved<'c>(concept: &'c Concept, lang: &'c Lang) -> impl Iterator<Item = &'c Term> {
    own(concept, lang).filter(|term| term.is_approved())
}

fn bad<'c>(concept: &'c Concept, lang: &'c Lang) -> impl Iterator<Item = &'c Term> {
    own(concept, lang).filter(|term| term.status >= Status::Deprecated)
}
