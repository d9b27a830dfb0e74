//! Two memories side by side: what one has and the other lacks, and where they disagree.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::store::{Added, MemoryStore, UnitId};
use super::unit::{TranslationUnit, Variant};
use crate::model::Problem;

/// How two memories differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Units that both have: the same wordings in the same place.
    pub same: usize,
    /// Units that only the first has.
    pub only_first: Vec<UnitId>,
    /// Units that only the second has.
    pub only_second: Vec<UnitId>,
    /// A unit of each with the same source and another translation; neither is in the other memory.
    pub conflicts: Vec<(UnitId, UnitId)>,
}

/// Compares two memories. They are read once each; what is kept is some 50 bytes for each unit.
///
/// # Errors
/// Those of the stores.
pub fn diff(first: &dyn MemoryStore, second: &dyn MemoryStore) -> Result<Difference, Problem> {
    let mut whole: HashMap<u128, UnitId> = HashMap::new();
    let mut sources: HashMap<u128, Vec<UnitId>> = HashMap::new();
    let mut rest = Vec::new();
    first.each(&mut |id, unit| {
        whole.insert(identity(&unit), id);
        sources.entry(source(&unit)).or_default().push(id);
        rest.push(id);
        Ok(())
    })?;
    let mut found = Difference::default();
    let mut shared: Vec<UnitId> = Vec::new();
    let mut lacking: Vec<(UnitId, u128)> = Vec::new();
    second.each(&mut |id, unit| {
        match whole.get(&(identity(&unit))) {
            Some(&here) => shared.push(here),
            None => lacking.push((id, source(&unit))),
        }
        Ok(())
    })?;
    shared.sort_unstable();
    found.same = shared.len();
    let is_shared = |id: UnitId| shared.binary_search(&id).is_ok();
    let mut disputed: Vec<UnitId> = Vec::new();
    for (id, key) in lacking {
        let Some(candidates) = sources.get(&key) else {
            found.only_second.push(id);
            continue;
        };
        let Some(theirs) = read(second, id)? else { continue };
        let mut rival = None;
        for &here in candidates.iter().filter(|&&here| !is_shared(here)) {
            if read(first, here)?.is_some_and(|ours| disagree(&ours, &theirs)) {
                rival = Some(here);
                break;
            }
        }
        match rival {
            Some(here) => {
                disputed.push(here);
                found.conflicts.push((here, id));
            }
            None => found.only_second.push(id),
        }
    }
    disputed.sort_unstable();
    rest.retain(|id| !is_shared(*id) && disputed.binary_search(id).is_err());
    found.only_first = rest;
    Ok(found)
}

/// Adds to `into` all that `from` has: nothing of `into` is changed but dates and states of units
/// that both have, and translations that disagree live side by side. It happens wholly or not at all.
///
/// # Errors
/// Those of the stores.
pub fn merge(into: &mut dyn MemoryStore, from: &dyn MemoryStore) -> Result<Added, Problem> {
    let mut last = None;
    let added = into.add_all(&mut || {
        let next = from.after(last)?;
        Ok(next.map(|(id, unit)| {
            last = Some(id);
            unit
        }))
    })?;
    let mut header = into.header()?;
    if header.take_over(&from.header()?) {
        into.set_header(&header)?;
    }
    Ok(added)
}

/// The unit with this number.
pub fn read(store: &dyn MemoryStore, id: UnitId) -> Result<Option<TranslationUnit>, Problem> {
    let next = store.after(Some(UnitId(id.0 - 1)))?;
    Ok(next.filter(|(found, _)| *found == id).map(|(_, unit)| unit))
}

/// Whether a language that both have says another thing in each.
fn disagree(a: &TranslationUnit, b: &TranslationUnit) -> bool {
    let others = |unit: &TranslationUnit| unit.variants.iter().skip(1).cloned().collect::<Vec<Variant>>();
    let (a, b) = (others(a), others(b));
    a.iter().any(|v| b.iter().any(|w| w.lang == v.lang && w.content.text != v.content.text))
}

/// A digest of all wordings with their languages and codes.
pub(super) fn said(unit: &TranslationUnit) -> u128 {
    let mut digest = Sha256::new();
    for variant in &unit.variants {
        text(&mut digest, &variant.lang.to_string());
        text(&mut digest, &variant.content.text);
        for code in &variant.content.codes {
            digest.update((code.at as u64).to_le_bytes());
            digest.update(code.id.to_le_bytes());
            text(&mut digest, &code.raw);
        }
        digest.update([0xFE]);
    }
    half(digest)
}

/// A digest of the place of a unit, when it names one: its neighbours and its identifier. The
/// document is none of it: an article that moved is the same article.
pub(super) fn place(unit: &TranslationUnit) -> Option<u128> {
    let p = &unit.provenance;
    if p.previous.is_none() && p.next.is_none() && p.identifier.is_none() {
        return None;
    }
    let mut digest = Sha256::new();
    for neighbour in [p.previous, p.next] {
        digest.update(neighbour.map_or([0; 8], |hash| hash.0.to_le_bytes()));
    }
    text(&mut digest, p.identifier.as_deref().unwrap_or_default());
    Some(half(digest))
}

/// A digest of all that makes a unit [the same](TranslationUnit::same_as) as another.
fn identity(unit: &TranslationUnit) -> u128 {
    let mut digest = Sha256::new();
    digest.update(said(unit).to_le_bytes());
    digest.update(place(unit).unwrap_or_default().to_le_bytes());
    text(&mut digest, unit.provenance.document.as_deref().unwrap_or_default());
    half(digest)
}

/// A digest of the source.
fn source(unit: &TranslationUnit) -> u128 {
    let mut digest = Sha256::new();
    if let Some(first) = unit.variants.first() {
        text(&mut digest, &first.lang.base().to_string());
        text(&mut digest, &first.content.text);
    }
    half(digest)
}

fn text(digest: &mut Sha256, text: &str) {
    digest.update((text.len() as u64).to_le_bytes());
    digest.update(text.as_bytes());
}

fn half(digest: Sha256) -> u128 {
    digest.finalize().iter().take(16).fold(0, |all, &byte| (all << 8) | u128::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::RamStore;

    fn store(pairs: &[(&str, &str)]) -> RamStore {
        let (en, zh) = ("en".parse().unwrap(), "zh-Hans".parse().unwrap());
        let mut store = RamStore::default();
        for (source, target) in pairs {
            store
                .add(&[TranslationUnit::pair(
                    (crate::model::Lang::clone(&en), source),
                    (crate::model::Lang::clone(&zh), target),
                )])
                .unwrap();
        }
        store
    }

    #[test]
    fn a_difference_has_three_parts_and_a_merge_loses_nothing() {
        let mut ours = store(&[("Both", "都有"), ("Ours", "我们的"), ("Said twice", "一种"), ("Open", "打开")]);
        let theirs = store(&[
            ("Theirs", "他们的"),
            ("Both", "都有"),
            ("Said twice", "另一种"),
            ("Open", "打开"),
            ("Open", "开放"),
        ]);
        let found = diff(&ours, &theirs).unwrap();
        assert_eq!(
            found,
            Difference {
                same: 2,
                only_first: vec![UnitId(2)],
                // A second translation beside one that both have is an addition, not a dispute.
                only_second: vec![UnitId(1), UnitId(5)],
                conflicts: vec![(UnitId(3), UnitId(3))],
            }
        );
        let added = merge(&mut ours, &theirs).unwrap();
        assert_eq!((added.stored, added.merged), (3, 2));
        assert_eq!(ours.len().unwrap(), 7);
        assert_eq!(diff(&ours, &theirs).unwrap().only_second, []);
        // Once more changes nothing.
        assert_eq!(merge(&mut ours, &theirs).unwrap().stored, 0);
    }
}
