//! Bilingual files of every kind that is read: XLIFF 2 and XLIFF 1 with what Trados and Phrase make
//! of it. New files are XLIFF 2.1 ([`xliff::write`]).

use super::xliff::{self, Change};
use super::xliff1;
use crate::model::{Bilingual, Lang, Message, Problem};

/// Extensions of bilingual files, in small letters without the dot.
pub const EXTENSIONS: [&str; 5] = ["xlf", "xliff", "sdlxliff", "mxliff", "mqxliff"];

/// Whether a text looks like a bilingual file that [`read`] understands.
pub fn sniff(text: &str) -> bool {
    xliff::sniff(text)
}

/// Reads a bilingual file.
///
/// # Errors
/// Those of [`xliff::read`] and [`xliff1::read`]; text that is nothing of the kind is called that.
pub fn read(text: &str) -> Result<Bilingual, Problem> {
    let read = if xliff1::sniff(text) { xliff1::read(text) } else { xliff::read(text) };
    read.map_err(|problem| if sniff(text) { problem } else { Problem::new(Message::new("error-not-bilingual")) })
}

/// The text of a bilingual file with some targets and states changed; all other bytes stay.
///
/// # Errors
/// Those of [`xliff::update`] and [`xliff1::update`].
pub fn update(text: &str, changes: &[Change], target_lang: Option<&Lang>) -> Result<String, Problem> {
    if xliff1::sniff(text) {
        xliff1::update(text, changes, target_lang)
    } else {
        xliff::update(text, changes, target_lang)
    }
}

/// The text of a bilingual file with notes added; all other bytes stay. Each note is the id of a unit and the text.
///
/// # Errors
/// Those of [`xliff::add_notes`] and [`xliff1::add_notes`].
pub fn add_notes(text: &str, notes: &[(String, String)]) -> Result<String, Problem> {
    if xliff1::sniff(text) { xliff1::add_notes(text, notes) } else { xliff::add_notes(text, notes) }
}
