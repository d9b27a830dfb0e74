//! What differs between a stored text and the one asked for, token by token.

use super::similarity::tokens;

/// Whether a piece of text stayed, went or came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same,
    /// In the stored text only.
    Removed,
    /// In the text asked for only.
    Added,
}

/// A run of tokens with the same fate, and the white space behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What became of it.
    pub change: Change,
    /// Its text: of the text asked for, or of the stored one where it was removed.
    pub text: &'a str,
}

/// The way from `stored` to `asked` in the least number of tokens removed and added. What is the
/// same or added, put together, is `asked` without the white space before it.
///
/// ```
/// use tilmach::memory::diff::{diff, marked};
/// let pieces = diff("They left Hotan.", "They never left Kashgar.");
/// assert_eq!(marked(&pieces), "They {+never+} left [-Hotan-]{+Kashgar+}.");
/// ```
pub fn diff<'a>(stored: &'a str, asked: &'a str) -> Vec<Piece<'a>> {
    let (old, new) = (with_space(stored), with_space(asked));
    let words = |all: &[&'a str]| -> Vec<&'a str> { all.iter().map(|token| token.trim_end()).collect() };
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let (mut i, mut j) = (0, 0);
    let (mut removed, mut added) = (0..0, 0..0);
    for change in align(&words(&old), &words(&new)) {
        match change {
            Change::Removed => {
                removed = removed.start..i + 1;
                i += 1;
            }
            Change::Added => {
                added = added.start..j + 1;
                j += 1;
            }
            Change::Same => {
                push(&mut pieces, Change::Removed, stored, &old[removed]);
                push(&mut pieces, Change::Added, asked, &new[added]);
                push(&mut pieces, Change::Same, asked, &new[j..=j]);
                (i, j) = (i + 1, j + 1);
                (removed, added) = (i..i, j..j);
            }
        }
    }
    push(&mut pieces, Change::Removed, stored, &old[removed]);
    push(&mut pieces, Change::Added, asked, &new[added]);
    pieces
}

/// The tokens of a text, each with the white space behind it.
fn with_space(text: &str) -> Vec<&str> {
    let mut all = tokens(text);
    let mut starts = Vec::new();
    while let Some(token) = all.next() {
        starts.push(all.position() - token.len());
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &text[start..end]).collect()
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, change: Change, text: &'a str, tokens: &[&'a str]) {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
    let place = |token: &str| token.as_ptr() as usize - text.as_ptr() as usize;
    let (mut start, end) = (place(first), place(last) + last.len());
    if let Some(before) = pieces.last()
        && before.change == change
        && change == Change::Same
    {
        start = place(before.text);
        pieces.pop();
    }
    pieces.push(Piece { change, text: &text[start..end] });
}

/// The pieces as plain text, as wdiff writes them: `[-removed-]`, `{+added+}`.
pub fn marked(pieces: &[Piece<'_>]) -> String {
    let mut out = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        let words = piece.text.trim_end();
        let space = &piece.text[words.len()..];
        match piece.change {
            Change::Same => out.push_str(piece.text),
            Change::Removed => {
                out.extend(["[-", words, "-]"]);
                // What was added in its place brings the space along.
                if pieces.get(i + 1).is_none_or(|next| next.change != Change::Added) {
                    out.push_str(space);
                }
            }
            Change::Added => out.extend(["{+", words, "+}", space]),
        }
    }
    out
}

/// Cells of the table above which what differs in the middle of two texts is not aligned.
const LARGEST_TABLE: usize = 1 << 20;

/// The fate of each token in turn, with a longest common subsequence kept.
pub(super) fn align<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Change> {
    let before = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (left, right) = (&old[before..], &new[before..]);
    let after = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
    let (left, right) = (&left[..left.len() - after], &right[..right.len() - after]);
    let mut changes = vec![Change::Same; before];
    changes.reserve(left.len() + right.len() + after);
    let (mut i, mut j) = (0, 0);
    if !left.is_empty() && !right.is_empty() && left.len() * right.len() <= LARGEST_TABLE {
        // common[i][j]: the length of the longest common subsequence of left[i..] and right[j..].
        let width = right.len() + 1;
        let mut common = vec![0u32; (left.len() + 1) * width];
        for i in (0..left.len()).rev() {
            for j in (0..right.len()).rev() {
                common[i * width + j] = if left[i] == right[j] {
                    common[(i + 1) * width + j + 1] + 1
                } else {
                    common[(i + 1) * width + j].max(common[i * width + j + 1])
                };
            }
        }
        while i < left.len() && j < right.len() {
            if left[i] == right[j] {
                changes.push(Change::Same);
                (i, j) = (i + 1, j + 1);
            } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
                changes.push(Change::Removed);
                i += 1;
            } else {
                changes.push(Change::Added);
                j += 1;
            }
        }
    }
    changes.extend(left[i..].iter().map(|_| Change::Removed));
    changes.extend(right[j..].iter().map(|_| Change::Added));
    changes.extend(std::iter::repeat_n(Change::Same, after));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_went_and_what_came() {
        for (stored, asked, wanted) in [
            ("a b c", "a b c", "a b c"),
            ("", "x", "{+x+}"),
            ("x y", "", "[-x y-]"),
            ("他没有走。", "他走了。", "他[-没有-]走{+了+}。"),
            ("ئۇ قەشقەردە.", "ئۇ خوتەندە.", "ئۇ [-قەشقەردە-]{+خوتەندە+}."),
            ("one two three", "one three", "one [-two-] three"),
        ] {
            assert_eq!(marked(&diff(stored, asked)), wanted);
        }
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_it(
            stored in "([abc新.]{1,2} ?){0,12}",
            asked in "([abc新.]{1,2} ?){0,12}",
        ) {
            let pieces = diff(&stored, &asked);
            let side = |gone: Change| -> String {
                pieces.iter().filter(|p| p.change != gone).map(|p| p.text).collect()
            };
            prop_assert_eq!(side(Change::Removed), asked.trim_start());
            let without_space = |text: &str| text.replace(' ', "");
            prop_assert_eq!(without_space(&side(Change::Added)), without_space(&stored));
        }
    }
}
