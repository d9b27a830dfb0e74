//! Exchange with other tools: what all formats share.

pub mod po;
mod source;
pub mod tmx;
pub mod tsv;

use super::store::{Header, MemoryStore, refuse};
use super::unit::{Origin, Provenance, TranslationUnit};
use crate::model::{Message, Position, Problem, State};

/// What became of a file's units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Units in the file.
    pub read: usize,
    /// Units that are new.
    pub stored: usize,
    /// Units that were there already.
    pub merged: usize,
    /// Units that were not taken.
    pub rejected: usize,
    /// Why, and where: the first [`MAX_REMARKS`] of them, and of elements left out.
    pub remarks: Vec<Remark>,
}

/// Something about a place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where the unit or element begins.
    pub at: Position,
    /// What about it.
    pub message: Message,
}

/// How many remarks are kept; the counts are always complete.
pub const MAX_REMARKS: usize = 1000;

/// One thing met in a file.
#[expect(clippy::large_enum_variant, reason = "nearly all are units, and none is kept for long")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A unit, and where it begins.
    Unit(TranslationUnit, Position),
    /// A unit that cannot be used, why, and where it begins.
    Rejected(Message, Position),
    /// Something that was passed over.
    LeftOut(Message, Position),
}

/// What an import does with what a file says beside the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Drops it all: dates, names, notes, properties, places. Inline codes belong to the texts.
    pub drop: bool,
    /// Replaces whoever made and changed the units.
    pub author: Option<String>,
    /// Replaces the project.
    pub project: Option<String>,
    /// Replaces the state.
    pub status: Option<State>,
    /// Replaces the origin.
    pub origin: Option<Origin>,
}

impl Metadata {
    /// Makes a unit as it is to be stored or written.
    pub fn apply(&self, unit: &mut TranslationUnit) {
        if self.drop {
            unit.provenance = Provenance { status: State::Translated, ..Provenance::default() };
            for variant in &mut unit.variants {
                variant.notes.clear();
                variant.props.clear();
            }
        }
        let p = &mut unit.provenance;
        if let Some(author) = &self.author {
            p.creator = Some(author.clone());
            p.author = None;
            for variant in &mut unit.variants {
                variant.props.retain(|(name, _)| name != "@creationid" && name != "@changeid");
            }
        }
        if self.project.is_some() {
            p.project.clone_from(&self.project);
        }
        p.status = self.status.unwrap_or(p.status);
        p.origin = self.origin.unwrap_or(p.origin);
    }

    /// As [`Metadata::apply`], of what a file says of itself.
    pub fn apply_to_header(&self, header: &mut Header) {
        if self.drop {
            *header = Header::default();
        }
        if self.author.is_some() {
            header.props.retain(|(name, _)| name != "@creationid" && name != "@changeid");
        }
    }
}

/// Adds entries that are in memory to a store, in one step.
///
/// # Errors
/// Those of the store.
pub fn import_entries(
    store: &mut dyn MemoryStore,
    entries: Vec<Entry>,
    metadata: &Metadata,
) -> Result<Imported, Problem> {
    let mut entries = entries.into_iter();
    take_in(store, metadata, &mut || Ok(entries.next().map(|entry| (entry, 0))), &mut |_| {})
}

/// Stores the units that `next` gives, each with the number of bytes read so far, in one step;
/// counts them, and keeps the reasons and places of what was not taken.
fn take_in(
    store: &mut dyn MemoryStore,
    metadata: &Metadata,
    next: &mut dyn FnMut() -> Result<Option<(Entry, u64)>, Problem>,
    progress: &mut dyn FnMut(u64),
) -> Result<Imported, Problem> {
    let mut imported = Imported::default();
    let keeps = *metadata == Metadata::default();
    let added = store.add_all(&mut || {
        while let Some((entry, bytes)) = next()? {
            let (at, message) = match entry {
                Entry::Unit(mut unit, at) => {
                    imported.read += 1;
                    if imported.read.is_multiple_of(1024) {
                        progress(bytes);
                    }
                    match refuse(&unit) {
                        None => {
                            if !keeps {
                                metadata.apply(&mut unit);
                            }
                            return Ok(Some(unit));
                        }
                        Some(reason) => {
                            imported.rejected += 1;
                            (at, reason)
                        }
                    }
                }
                Entry::Rejected(reason, at) => {
                    imported.read += 1;
                    imported.rejected += 1;
                    (at, reason)
                }
                Entry::LeftOut(message, at) => (at, message),
            };
            if imported.remarks.len() < MAX_REMARKS {
                imported.remarks.push(Remark { at, message });
            }
        }
        Ok(None)
    })?;
    imported.stored = added.stored;
    imported.merged = added.merged;
    Ok(imported)
}
