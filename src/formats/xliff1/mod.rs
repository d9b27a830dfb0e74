//! XLIFF 1.0 to 1.2, and what Trados (SDLXLIFF) and Phrase (MXLIFF) make of it.
//!
//! Such files come from other tools and go back to them: [`read()`] takes them as a bilingual file,
//! [`update`] changes targets and states and no other byte. We write new files as XLIFF 2.1.
//!
//! - A `trans-unit` is a unit. Where `seg-source` cuts it, every `mrk` of type `seg` is a segment and
//!   what stands between two is ignorable; else the whole unit is one segment.
//! - A code is written back as the file has it, so whatever stands in a `bpt` or a `ph`, `sub` included,
//!   comes back. A `g` that the translation's order tears apart becomes a `bx` and an `ex`.
//! - XLIFF 1.2 has one state for a unit; segments share it. SDLXLIFF has one for each (`sdl:seg`).
//! - A target that a tool filled in (`state-qualifier`, `origin`, `m:trans-origin`) and nobody confirmed
//!   counts as filled, and so does one that we filled in; see [`super::xliff`] for our own mark.
//! - Locked segments are a closed matter: never filled, never changed.
//!
//! `place` finds units, segments and targets in a file; reading and updating both stand on it.
//!
//! Sources: XLIFF 1.2 Specification (OASIS, 2008-02-01), §2 and §3. SDLXLIFF and MXLIFF have no public
//! specification: what is known of them is what their tools write.

mod inline;
mod notes;
mod place;
mod read;
mod state;
mod update;

pub use notes::add_notes;
pub use read::read;
pub use update::update;

use crate::io::xml::{Id, Tree};
use crate::model::{Message, Problem};

/// Namespaces of the core: 1.1 and 1.2; version 1.0 has none, and some tools leave it out.
const CORE: [&str; 3] = ["urn:oasis:names:tc:xliff:document:1.2", "urn:oasis:names:tc:xliff:document:1.1", ""];
const SDL: &str = "http://sdl.com/FileTypes/SdlXliff/1.0";
const MEMOQ: &str = "MQXliff";
const MEMSOURCE: &str = "http://www.memsource.com/mxlf/2.0";

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialect {
    /// As the standard has it.
    Plain,
    /// Trados Studio: the state of each segment in `sdl:seg`.
    Sdl,
    /// Phrase, earlier Memsource: the state in attributes of the unit, codes as text (`{1>`).
    Memsource,
}

/// Whether a text looks like a file that [`read()`] understands and not like XLIFF 2.
pub fn sniff(text: &str) -> bool {
    let head = super::head(text);
    let Some(root) = head.find("<xliff").or_else(|| head.find(":xliff")) else { return false };
    let tag = &head[root..];
    let tag = tag.find('>').map_or(tag, |end| &tag[..end]);
    let version = tag.split("version").nth(1).unwrap_or_default();
    let version = version.trim_start_matches(|c: char| c == '=' || c.is_whitespace());
    version.starts_with("\"1.") || version.starts_with("'1.") || tag.contains(CORE[0]) || tag.contains(CORE[1])
}

/// The root, its namespace and the dialect.
fn root<'t>(tree: &'t Tree<'_>) -> Result<(Id, &'t str, Dialect), Problem> {
    let root = tree.root().ok_or_else(|| Problem::new(Message::new("error-xml-empty")))?;
    let core = tree.namespace(root);
    let version = tree.value(root, "version").unwrap_or_default();
    if tree.local(root) != "xliff" {
        let message = Message::new("error-xliff-root").arg("found", tree.qualified(root));
        return Err(Problem::new(message).at(tree.start_tag(root)));
    }
    if !CORE.contains(&core) || !version.starts_with("1.") {
        let message = Message::new("error-xliff-version").arg("found", version.into_owned());
        return Err(Problem::new(message).at(tree.start_tag(root)));
    }
    let declares = |uri: &str| tree.attributes(root).iter().any(|a| a.name.starts_with("xmlns") && a.raw == uri);
    let dialect = match () {
        () if declares(SDL) => Dialect::Sdl,
        () if declares(MEMSOURCE) => Dialect::Memsource,
        () => Dialect::Plain,
    };
    Ok((root, core, dialect))
}
