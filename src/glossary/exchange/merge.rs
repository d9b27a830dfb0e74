//! Three versions of a glossary into one: what one side changed is taken, what both changed
//! differently is a conflict.
//!
//! Concepts are known by their id, terms by language and form, and values of lists (sources,
//! decisions) by themselves. What one side removed and the other changed is kept and listed. Nothing
//! is decided in silence: a merge with conflicts gives the version of one side for each of them only
//! when the caller says whose.

use std::collections::BTreeMap;

use super::fields;
use crate::glossary::{Concept, Origin, Status, Term};

/// What both sides changed, each in its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The concept.
    pub concept: String,
    /// The term, language and form, when it is about one.
    pub term: Option<(String, String)>,
    /// The key: `definition`; empty when one side removed the whole.
    pub key: &'static str,
    /// What the common version says; `None` when it says nothing. So for the others.
    pub base: Option<String>,
    /// What our side says.
    pub ours: Option<String>,
    /// What their side says.
    pub theirs: Option<String>,
}

/// Whose word counts where both changed something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prefer {
    /// Ours.
    #[default]
    Ours,
    /// Theirs.
    Theirs,
}

/// What a merge gives.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The concepts: ours in our order, theirs that are new after the one they follow.
    pub concepts: Vec<Concept>,
    /// What has to be decided.
    pub conflicts: Vec<Conflict>,
    /// How many concepts were taken whole from their side.
    pub added: usize,
    /// How many changed by the merge.
    pub changed: usize,
    /// How many their side removed.
    pub removed: usize,
}

/// Keys that hold lists.
const LISTS: [&str; 10] =
    ["absent", "decision", "kept", "source", "not-near", "form", "spelling", "region", "example", "bad-example"];

/// Merges `ours` and `theirs`, which both come from `base` (empty when there is none).
pub fn merge(base: &[Concept], ours: &[Concept], theirs: &[Concept], prefer: Prefer) -> Merged {
    let by_id = |list: &[Concept]| -> BTreeMap<String, Concept> {
        list.iter().map(|c| (c.id.clone(), without_origin(c))).collect()
    };
    let (base_by, ours_by, theirs_by) = (by_id(base), by_id(ours), by_id(theirs));
    let mut merger = Merger { prefer, out: Merged::default() };
    for id in order(ours, theirs) {
        let (b, o, t) = (base_by.get(&id), ours_by.get(&id), theirs_by.get(&id));
        let concept = match (o, t) {
            (Some(ours), Some(theirs)) => Some(merger.concept(b, ours, theirs)),
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => merger.alone(b, one, o.is_some()),
        };
        if let Some(concept) = concept {
            match o {
                None => merger.out.added += 1,
                Some(ours) if *ours != concept => merger.out.changed += 1,
                Some(_) => {}
            }
            merger.out.concepts.push(concept);
        } else if o.is_some() {
            merger.out.removed += 1;
        }
    }
    merger.out
}

/// Ids in our order; one that only they have after the one it follows on their side.
fn order(ours: &[Concept], theirs: &[Concept]) -> Vec<String> {
    let mut ids: Vec<String> = ours.iter().map(|c| c.id.clone()).collect();
    let mut after: Option<usize> = None;
    for concept in theirs {
        match ids.iter().position(|id| *id == concept.id) {
            Some(at) => after = Some(at),
            None => {
                let at = after.map_or(0, |at| at + 1);
                ids.insert(at, concept.id.clone());
                after = Some(at);
            }
        }
    }
    ids
}

fn without_origin(concept: &Concept) -> Concept {
    let mut concept = concept.clone();
    concept.origin = Origin::default();
    concept.terms.iter_mut().for_each(|term| term.origin = Origin::default());
    concept
}

struct Merger {
    prefer: Prefer,
    out: Merged,
}

impl Merger {
    /// A concept that only one side has: new there, or removed on the other.
    fn alone(&mut self, base: Option<&Concept>, one: &Concept, is_ours: bool) -> Option<Concept> {
        match base {
            None => Some(one.clone()),
            Some(base) if base == one => None,
            Some(_) => {
                let said = Some(one.id.clone());
                self.out.conflicts.push(Conflict {
                    concept: one.id.clone(),
                    term: None,
                    key: "",
                    base: said.clone(),
                    ours: said.clone().filter(|_| is_ours),
                    theirs: said.filter(|_| !is_ours),
                });
                Some(one.clone())
            }
        }
    }

    fn concept(&mut self, base: Option<&Concept>, ours: &Concept, theirs: &Concept) -> Concept {
        let mut out = Concept::new(ours.id.clone());
        for key in fields::CONCEPT {
            let of = |concept: &Concept| fields::of_concept(concept, key);
            for value in self.key(&ours.id, None, key, base.map(of), of(ours), of(theirs)) {
                // The value comes from a concept, so it is one of the key's.
                let _ = fields::set_concept(&mut out, key, &value);
            }
        }
        let same = |a: &Term, b: &Term| a.lang == b.lang && a.form == b.form;
        let of = |concept: &Concept, term: &Term| concept.terms.iter().find(|own| same(own, term)).cloned();
        let mut wanted: Vec<Term> = ours.terms.clone();
        for term in &theirs.terms {
            if !wanted.iter().any(|own| same(own, term)) {
                // After the last one of its language, so that languages stay together.
                let at = wanted.iter().rposition(|own| own.lang == term.lang).map_or(wanted.len(), |at| at + 1);
                wanted.insert(at, term.clone());
            }
        }
        for term in wanted {
            let base = base.and_then(|base| of(base, &term));
            match (of(ours, &term), of(theirs, &term)) {
                (Some(a), Some(b)) => out.terms.push(self.term(&ours.id, base.as_ref(), &a, &b)),
                (a, b) => match (base, a.or(b.clone())) {
                    (None, Some(one)) => out.terms.push(one),
                    (Some(base), Some(one)) if base != one => {
                        let said = Some(one.form.clone());
                        self.out.conflicts.push(Conflict {
                            concept: ours.id.clone(),
                            term: Some((one.lang.to_string(), one.form.clone())),
                            key: "",
                            base: said.clone(),
                            ours: said.clone().filter(|_| b.is_none()),
                            theirs: said.filter(|_| b.is_some()),
                        });
                        out.terms.push(one);
                    }
                    _ => {}
                },
            }
        }
        self.preferred(base, ours, theirs, &mut out);
        out
    }

    /// Both sides prefer another form than before, each its own: as terms they only came and went,
    /// but a concept that prefers both has not been decided. The form that gives way is admitted.
    fn preferred(&mut self, base: Option<&Concept>, ours: &Concept, theirs: &Concept, out: &mut Concept) {
        let prefers = |concept: &Concept, like: &Term| -> Vec<String> {
            let alike =
                |term: &&Term| term.status == Status::Preferred && term.lang == like.lang && term.region == like.region;
            concept.terms.iter().filter(alike).map(|term| term.form.clone()).collect()
        };
        let mut seen: Vec<Term> = Vec::new();
        for term in ours.terms.iter().filter(|term| term.status == Status::Preferred) {
            if seen.iter().any(|known| known.lang == term.lang && known.region == term.region) {
                continue;
            }
            seen.push(term.clone());
            let before = base.map(|base| prefers(base, term)).unwrap_or_default();
            let (a, b) = (prefers(ours, term), prefers(theirs, term));
            let new = |side: &[String], other: &[String]| -> Vec<String> {
                side.iter().filter(|form| !before.contains(form) && !other.contains(form)).cloned().collect()
            };
            let (only_ours, only_theirs) = (new(&a, &b), new(&b, &a));
            if only_ours.is_empty() || only_theirs.is_empty() {
                continue;
            }
            self.out.conflicts.push(Conflict {
                concept: ours.id.clone(),
                term: Some((term.lang.to_string(), term.form.clone())),
                key: "preferred",
                base: (!before.is_empty()).then(|| before.join("\n")),
                ours: Some(a.join("\n")),
                theirs: Some(b.join("\n")),
            });
            let gives_way = if self.prefer == Prefer::Ours { only_theirs } else { only_ours };
            let like = |own: &&mut Term| own.lang == term.lang && own.region == term.region;
            for own in out.terms.iter_mut().filter(like).filter(|own| gives_way.contains(&own.form)) {
                own.status = Status::Admitted;
            }
        }
    }

    fn term(&mut self, concept: &str, base: Option<&Term>, ours: &Term, theirs: &Term) -> Term {
        let mut out = Term::new(ours.lang.clone(), ours.form.clone(), ours.status);
        for key in fields::TERM {
            let of = |term: &Term| fields::of_term(term, key);
            for value in self.key(concept, Some(ours), key, base.map(of), of(ours), of(theirs)) {
                let _ = fields::set_term(&mut out, key, &value);
            }
        }
        out
    }

    fn key(
        &mut self,
        concept: &str,
        term: Option<&Term>,
        key: &'static str,
        base: Option<Vec<String>>,
        ours: Vec<String>,
        theirs: Vec<String>,
    ) -> Vec<String> {
        let base = base.unwrap_or_default();
        if ours == theirs || theirs == base {
            return ours;
        }
        if ours == base {
            return theirs;
        }
        if LISTS.contains(&key) {
            // What either side took out is out, what either put in is in.
            let mut list: Vec<String> =
                ours.iter().filter(|value| theirs.contains(value) || !base.contains(value)).cloned().collect();
            list.extend(theirs.into_iter().filter(|value| !ours.contains(value) && !base.contains(value)));
            return list;
        }
        let said = |list: &[String]| (!list.is_empty()).then(|| list.join("\n"));
        self.out.conflicts.push(Conflict {
            concept: concept.to_owned(),
            term: term.map(|term| (term.lang.to_string(), term.form.clone())),
            key,
            base: said(&base),
            ours: said(&ours),
            theirs: said(&theirs),
        });
        match self.prefer {
            Prefer::Ours => ours,
            Prefer::Theirs => theirs,
        }
    }
}
