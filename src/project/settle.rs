//! What a bilingual file that is there already becomes.

use crate::formats::{bilingual, xliff};
use crate::io::{Charset, Decoded};
use crate::model::{Bilingual, Problem, Unit};

/// The new text of a bilingual file that is to hold `content`, and its charset, when `present` (its text, and
/// what that reads as) stands there now.
///
/// A file that is as this program wrote it is written anew. In one that another tool saved, and
/// whose source is the same, only the targets that changed are patched, so that whatever the tool
/// put there stays, its charset too. What is written anew is UTF-8.
pub fn settle(content: &Bilingual, present: Option<(&Decoded, &Bilingual)>) -> Result<Decoded, Problem> {
    let fresh = Decoded { text: xliff::write(content), charset: Charset::UTF8 };
    let Some((before, old)) = present else { return Ok(fresh) };
    if before.text == fresh.text || !same_sources(old, content) || xliff::write(old) == before.text {
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
    let text = bilingual::update(&before.text, &changes, content.target_lang.as_ref())?;
    Ok(Decoded { text, charset: before.charset })
}

fn same_sources(a: &Bilingual, b: &Bilingual) -> bool {
    let same_unit = |(a, b): (&Unit, &Unit)| {
        a.id == b.id
            && a.segments.len() == b.segments.len()
            && a.segments.iter().zip(&b.segments).all(|(a, b)| a.id == b.id && a.source == b.source)
    };
    a.units.len() == b.units.len() && a.source_hash == b.source_hash && a.units.iter().zip(&b.units).all(same_unit)
}
