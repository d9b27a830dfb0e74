//! TMX 1.4b, levels 1 and 2, streaming both ways.
//!
//! What has a place in [`super::super::Provenance`] goes there; every other attribute of `tu` and
//! `tuv` becomes a property whose name begins with `@`, and is written back as an attribute. Inline
//! elements (`bpt ept ph it hi sub ut`) become inline codes; their markup is kept beside the text and
//! written back as it was. Properties that carry what tilmach knows: `x-document`, `x-project`,
//! `x-status`, `x-origin`, `x-quality`, `x-previous`, `x-next`, `x-identifier`; read from other
//! tools: OmegaT's `file`, `id`, `prev`, `next` and Weblate's `context`.

mod inline;
mod read;
mod write;

pub use super::Entry;
pub use read::{Reader, read};
pub use write::Writer;

use std::path::Path;

pub use super::{Imported, MAX_REMARKS, Remark};
use super::{Metadata, take_in};
use crate::memory::store::MemoryStore;
use crate::memory::unit::Variant;
use crate::model::Problem;

/// Attributes of the header that are kept and written back; they are properties whose name begins with
/// `@`, as those of units are.
const HEADER: [&str; 6] = ["adminlang", "o-encoding", "creationdate", "creationid", "changedate", "changeid"];

/// Adds all units of a TMX file to a store, in one step: it happens wholly or not at all.
/// `progress` is told how many bytes have been read.
///
/// # Errors
/// A file that cannot be read or is not well-formed, with line and column; then nothing is stored.
pub fn import(store: &mut dyn MemoryStore, path: &Path, progress: &mut dyn FnMut(u64)) -> Result<Imported, Problem> {
    let file = std::fs::File::open(path).map_err(|error| crate::io::file_problem(path, &error))?;
    let name = path.display().to_string();
    import_from(store, Reader::new(file, Some(&name))?, &Metadata::default(), progress)
}

/// As [`import`], from any reader, and with a say in what is kept beside the texts.
///
/// # Errors
/// As [`import`].
pub fn import_from<R: std::io::Read>(
    store: &mut dyn MemoryStore,
    mut reader: Reader<R>,
    metadata: &Metadata,
    progress: &mut dyn FnMut(u64),
) -> Result<Imported, Problem> {
    let imported = take_in(
        store,
        metadata,
        &mut || {
            let entry = reader.next_entry()?;
            Ok(entry.map(|entry| (entry, reader.bytes())))
        },
        progress,
    )?;
    let mut header = store.header()?;
    let mut other = reader.header().clone();
    metadata.apply_to_header(&mut other);
    if header.take_over(&other) {
        store.set_header(&header)?;
    }
    Ok(imported)
}

/// The date that the newest variant bears in the attribute `name`, or who wrote it.
fn newest<'a>(variants: &'a [Variant], name: &str) -> Option<&'a String> {
    let get = |variant: &'a Variant, name: &str| {
        variant.props.iter().find(|(n, _)| n.strip_prefix('@') == Some(name)).map(|(_, value)| value)
    };
    let date = if name.starts_with("creation") { "creationdate" } else { "changedate" };
    let dated = variants.iter().filter_map(|v| Some((get(v, date), get(v, name)?)));
    dated.max_by_key(|(date, _)| *date).map(|(_, value)| value)
}
