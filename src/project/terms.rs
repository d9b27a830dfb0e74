//! The glossary's terms go into the bilingual file, with what the target language calls them.

use std::collections::{BTreeMap, BTreeSet};

use crate::glossary::matcher::Matcher;
use crate::glossary::{Glossary, Status};
use crate::model::{Bilingual, TermMark, Unit};

/// Marks the glossary terms in every source segment; `matcher` was made from `glossary` for the
/// source language. A definition stands at the first use of its concept; later ones have it only where
/// there is nothing else to say, or a long file would repeat it in every unit.
pub fn mark_terms(bilingual: &mut Bilingual, glossary: &Glossary, matcher: &Matcher) {
    let Some(target) = bilingual.target_lang.clone() else { return };
    let source = bilingual.source_lang.clone();
    let mut defined: BTreeSet<&str> = BTreeSet::new();
    for segment in bilingual.units.iter_mut().flat_map(|unit| &mut unit.segments).filter(|s| !s.ignorable) {
        segment.terms.clear();
        let hits = glossary.resolve(&source, &matcher.find_longest(&segment.source.text));
        for same_words in hits.chunk_by(|a, b| a.span == b.span) {
            // Where several concepts share a form, it is the one that prefers it which is meant:
            // Xinjiang the region, not the short name of the autonomous region.
            let best = same_words.iter().map(|hit| glossary.term(hit.id).1.status).min();
            for hit in same_words {
                let (concept, term) = glossary.term(hit.id);
                // An everyday word that its concept does not even prefer (*police* of the public
                // security bureau) would be told a translator as something it seldom means.
                let aside = term.ambiguous && term.status != Status::Preferred;
                if Some(term.status) != best || aside {
                    continue;
                }
                let equivalents = glossary.equivalents(concept, &target);
                let defines = defined.insert(&concept.id) || equivalents.is_empty();
                segment.terms.push(TermMark {
                    span: hit.span,
                    concept: concept.id.clone(),
                    term: term.form.clone(),
                    equivalents: equivalents.into_iter().map(|e| e.form.into_owned()).collect(),
                    definition: if defines { concept.definition.clone() } else { String::new() },
                });
            }
        }
    }
}

/// A term of an article and its equivalents, for the list that `localize` prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedTerm {
    /// The concept's id.
    pub concept: String,
    /// The words that stand for it in the article, each once, in the order of their first use.
    pub words: Vec<String>,
    /// How often the concept occurs.
    pub count: usize,
    /// The approved forms, preferred ones first.
    pub equivalents: Vec<String>,
}

impl ListedTerm {
    /// Adds the terms of the next piece of a document to those of the pieces before.
    pub fn add(list: &mut Vec<ListedTerm>, more: Vec<ListedTerm>) {
        for term in more {
            match list.iter_mut().find(|known| known.concept == term.concept) {
                Some(known) => {
                    known.count += term.count;
                    known.words.extend(term.words);
                    let mut seen = BTreeSet::new();
                    known.words.retain(|words| seen.insert(words.clone()));
                }
                None => list.push(term),
            }
        }
    }
}

/// The terms of an article in the order in which they first occur.
pub fn list_terms(bilingual: &Bilingual) -> Vec<ListedTerm> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut list: Vec<ListedTerm> = Vec::new();
    for segment in bilingual.units.iter().flat_map(Unit::translatable) {
        for mark in &segment.terms {
            let words = mark.span.of(&segment.source.text);
            if let Some(&at) = places.get(mark.concept.as_str()) {
                let listed: &mut ListedTerm = &mut list[at];
                listed.count += 1;
                if !listed.words.iter().any(|known| known.to_lowercase() == words.to_lowercase()) {
                    listed.words.push(words.to_owned());
                }
                continue;
            }
            places.insert(&mark.concept, list.len());
            list.push(ListedTerm {
                concept: mark.concept.clone(),
                words: vec![words.to_owned()],
                count: 1,
                equivalents: mark.equivalents.clone(),
            });
        }
    }
    list
}
