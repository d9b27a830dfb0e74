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
