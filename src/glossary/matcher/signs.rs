//! Signs at the edges of a term that are part of it: `C++` is not `C`, `.NET` no net.

use crate::model::Span;
use crate::text::normalize::{Gap, gap_of, is_ignorable};

/// Marks of quotation and of sentences, which texts put and leave out around a term.
const FREE: &str = "\"'“”‘’„‟«»‹›「」『』,;:!?…،؛؟。，；：！？";

/// The signs before and after the `words` of a form, if there are any. In Uyghur, abbreviations go without
/// their stop too.
pub(super) fn around(form: &str, words: Span, uyghur: bool) -> Option<Box<[String; 2]>> {
    let free = |c: char| FREE.contains(c) || is_ignorable(c) || uyghur && c == '.';
    let own = |c: &char| gap_of(*c) == Gap::Other && !free(*c);
    let start = form[..words.start].char_indices().rev().take_while(|(_, c)| own(c)).last();
    let before = start.map_or("", |(at, _)| &form[at..words.start]);
    let after: String = form[words.end..].chars().take_while(own).collect();
    (!before.is_empty() || !after.is_empty()).then(|| Box::new([before.to_owned(), after]))
}
