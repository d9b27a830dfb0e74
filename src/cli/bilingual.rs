//! Reading bilingual files for the commands that take them.

use std::path::Path;

use super::app::App;
use crate::model::{Bilingual, Problem};
use crate::project::localize::parse_bilingual;

/// Text and content of the bilingual file at `path`; what is wrong with it is told.
pub(crate) fn read(path: &Path, app: &App) -> Result<(String, Bilingual), Problem> {
    let text = app.read(path)?.text;
    let content = parse_bilingual(path, &text)?;
    for problem in &content.problems {
        app.warn(&problem.clone().in_file(path.display().to_string()).located(&text));
    }
    Ok((text, content))
}

/// Whether a file begins like a bilingual file, in any encoding.
pub(crate) fn is_bilingual(bytes: &[u8]) -> bool {
    // Without its zeros UTF-16 reads like ASCII, well enough for a look at the first tag.
    let head: Vec<u8> = bytes.iter().copied().filter(|&b| b != 0).take(4096).collect();
    crate::formats::xliff::sniff(&String::from_utf8_lossy(&head))
}
