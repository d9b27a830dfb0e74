//! What a bilingual file that is there already becomes.

use crate::formats::{bilingual, xliff};
use crate::model::{Bilingual, Problem, Unit};

/// The new text of a bilingual file that is to hold `content`, when `present` (its text, and what
/// that reads as) stands there now.
///
/// A file that is as this program wrote it is written anew. In one that another tool saved, and
/// whose source is the same, only the targets that changed are patched, so that whatever the tool
/// put there stays.
pub fn settle(content: &Bilingual, present: Option<(&str, &Bilingual)>) -> Result<String, Problem> {
    let fresh = xliff::write(content);
    let Some((before, old)) = present else { return Ok(fresh) };
    if before == fresh || !same_sources(old, content) || xliff::write(old) == before {
        return Ok(fresh);
    }
    let mut changes = Vec::new();
    for (old_unit, unit) in old.units.iter().zip(&content.units) {
        for (was, is) in old_unit.translatable().zip(unit.translatable()) {
            if was.target != is.target || was.state != is.state || was.filled != is.filled {
                changes.push(xliff::Change {
                    unit: unit.id.clone(),
                    segment: is.id.clone(),
                    target: is.target.clone(),
                    state: is.state,
                    filled: is.filled,
                });
            }
        }
    }
    bilingual::update(before, &changes, content.target_lang.as_ref())
}

fn same_sources(a: &Bilingual, b: &Bilingual) -> bool {
    let same_unit = |(a, b): (&Unit, &Unit)| {
        a.id == b.id
            && a.segments.len() == b.segments.len()
            && a.segments.iter().zip(&b.segments).all(|(a, b)| a.id == b.id && a.source == b.source)
    };
    a.units.len() == b.units.len() && a.source_hash == b.source_hash && a.units.iter().zip(&b.units).all(same_unit)
}
