//! TMX 1.4b, levels 1 and 2, streaming both ways.
//!
//! What has a place in [`super::super::Provenance`] goes there; every other attribute of `tu` and
//! `tuv` becomes a property whose name begins with `@`, and is written back as an attribute. Inline
//! elements (`bpt ept ph it hi sub ut`) become inline codes; their markup is kept beside the text and
//! written back as it was. Properties that carry what tilmach knows: `x-document`, `x-project`,
//! `x-status`, `x-origin`, `x-quality`, `x-previous`, `x-next`, `x-identifier`; read from other
//! tools: OmegaT's `file`, `id`, `prev`, `next` and Weblate's `context`.

mod read;
mod write;

pub use read::{Entry, Reader, read};
pub use write::Writer;

use std::path::Path;

use crate::memory::store::{MemoryStore, refuse};
use crate::model::{Message, Position, Problem};

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

/// Adds all units of a TMX file to a store, in one step: it happens wholly or not at all.
/// `progress` is told how many bytes have been read.
///
/// # Errors
/// A file that cannot be read or is not well-formed, with line and column; then nothing is stored.
pub fn import(store: &mut dyn MemoryStore, path: &Path, progress: &mut dyn FnMut(u64)) -> Result<Imported, Problem> {
    let file = std::fs::File::open(path).map_err(|error| crate::io::file_problem(path, &error))?;
    let name = path.display().to_string();
    import_from(store, Reader::new(file, Some(&name))?, progress)
}

/// As [`import`], from any reader.
///
/// # Errors
/// As [`import`].
pub fn import_from<R: std::io::Read>(
    store: &mut dyn MemoryStore,
    mut reader: Reader<R>,
    progress: &mut dyn FnMut(u64),
) -> Result<Imported, Problem> {
    let mut imported = Imported::default();
    let remarks = |imported: &mut Imported, at, message| {
        if imported.remarks.len() < MAX_REMARKS {
            imported.remarks.push(Remark { at, message });
        }
    };
    let added = store.add_all(&mut || {
        while let Some(entry) = reader.next_entry()? {
            let (at, message) = match entry {
                Entry::Unit(unit, at) => {
                    imported.read += 1;
                    if imported.read.is_multiple_of(1024) {
                        progress(reader.bytes());
                    }
                    match refuse(&unit) {
                        None => return Ok(Some(unit)),
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
            remarks(&mut imported, at, message);
        }
        Ok(None)
    })?;
    imported.stored = added.stored;
    imported.merged = added.merged;
    Ok(imported)
}
