//! XLIFF 2.0, 2.1 and 2.2: the bilingual file.
//!
//! A block is a unit, a sentence a segment, the white space between two an ignorable. Inline codes are
//! `pc`, `sc`/`ec` and `ph` with the markup they stand for in `originalData`; matches, terms and the
//! hash of the source document are in the standard's modules, so other CAT tools read the file.
//!
//! - [`read`] takes any valid file, whatever its prefixes, modules and extensions.
//! - [`write()`] makes a new one.
//! - [`update`] changes targets and states of an existing one and nothing else, byte for byte.
//! - [`validate`] lists every constraint of the standard that a file breaks; reading is lenient.
//!
//! A target that came from memory is marked in the segment's `subState`
//! (`tilmach:filled-87-0123456789ab`): the score, and the hash of that target. A tool that follows the
//! standard drops the mark when it changes the state; one that does not still changes the target, and
//! then the hash no longer fits. Either way the target counts as a person's work from then on.

mod inline;
mod notes;
mod read;
pub mod rework;
mod update;
mod validate;
mod write;

pub use notes::add_notes;
pub use read::read;
pub use update::{Change, update};
pub use validate::{CLAUSES, clause, validate};
pub use write::{TAIL, head, write};

use crate::io::sha256_hex;
use crate::model::{Content, Filled};

/// The namespace of the core, version 2.0 and 2.1.
const CORE_20: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The namespace of the core, version 2.2.
const CORE_22: &str = "urn:oasis:names:tc:xliff:document:2.2";
const MATCHES: &str = "urn:oasis:names:tc:xliff:matches:2.0";
const GLOSSARY: &str = "urn:oasis:names:tc:xliff:glossary:2.0";
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";

/// What our `subState` begins with.
pub(super) const FILLED: &str = "tilmach:filled-";

/// Whether a text looks like a bilingual file that [`read`] understands.
pub fn sniff(text: &str) -> bool {
    let head = super::head(text);
    head.contains("<xliff") || head.contains(":xliff")
}

/// The `subState` of a target that came from memory.
pub(super) fn filled_mark(filled: Filled, target: &Content) -> String {
    format!("{FILLED}{}-{}", filled.score, target_hash(target))
}

/// What a `subState` says about the present target.
pub(super) fn filled_from(sub_state: &str, target: &Content) -> Option<Filled> {
    let (score, hash) = sub_state.strip_prefix(FILLED)?.split_once('-')?;
    (hash == target_hash(target)).then_some(Filled { score: score.parse().ok()? })
}

/// Twelve hexadecimal digits that change whenever the text or its codes do.
fn target_hash(target: &Content) -> String {
    let codes = target.codes.iter().map(|code| format!("\0{} {:?} {}", code.at, code.kind, code.id));
    let mut hash = sha256_hex([target.text.clone()].into_iter().chain(codes).collect::<String>().as_bytes());
    hash.truncate(12);
    hash
}
