//! The one way a format writes: the source with some spans replaced.

use std::borrow::Cow;

use crate::model::Span;

/// `source` with every span replaced by its text; all other bytes stay as they are.
///
/// # Panics
/// When the spans are not sorted, overlap or do not lie in `source`: a reader made them, so that is
/// a mistake in the program.
///
/// ```
/// use tilmach::{io::patch, model::Span};
/// assert_eq!(patch("<p>old</p>", [(Span::new(3, 6), "new".into())]), "<p>new</p>");
/// ```
pub fn patch<'a>(source: &str, edits: impl IntoIterator<Item = (Span, Cow<'a, str>)>) -> String {
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    for (span, text) in edits {
        out.push_str(&source[at..span.start]);
        out.push_str(&text);
        at = span.end;
    }
    out.push_str(&source[at..]);
    out
}
