//! Reading bilingual files for the commands that take them.

use std::path::Path;

use super::app::App;
use crate::io::Decoded;
use crate::model::{Bilingual, Problem};
use crate::project::localize::parse_bilingual;

/// Text, charset and content of the bilingual file at `path`; what is wrong with it is told.
pub(crate) fn read(path: &Path, app: &App) -> Result<(Decoded, Bilingual), Problem> {
    let decoded = app.read(path)?;
    let text = &decoded.text;
    let content = parse_bilingual(path, text)?;
    for problem in &content.problems {
        app.warn(&problem.clone().in_file(path.display().to_string()).located(text));
    }
    Ok((decoded, content))
}

/// Whether a file begins like a bilingual file, in any encoding.
pub(crate) fn is_bilingual(bytes: &[u8]) -> bool {
    // Without its zeros UTF-16 reads like ASCII, well enough for a look at the first tag.
    let head: Vec<u8> = bytes.iter().copied().filter(|&b| b != 0).take(4096).collect();
    crate::formats::bilingual::sniff(&String::from_utf8_lossy(&head))
}
