//! The place of a possible end: the terminator with all that belongs to it, and what follows.

use super::chars::{Kind, char_at, is_word, kind, skip_marks};
use super::chinese;
use super::engine::Engine;
use super::list;
use super::nesting::Nesting;

/// A mark that may end a sentence, with all that belongs to it and what follows.
pub(super) struct Place<'t> {
    pub(super) text: &'t str,
    /// Where the sentence begins.
    pub(super) start: usize,
    /// Where the first terminator begins.
    pub(super) mark: usize,
    /// Where the terminators before any closing mark end.
    pub(super) run: usize,
    /// Where the sentence would end: after closing quotes, brackets and reference marks.
    pub(super) close: usize,
    /// The terminators: how many, of what kind.
    pub(super) dots: usize,
    /// How many of them stand after a space.
    pub(super) spaced: usize,
    pub(super) ellipsis: bool,
    pub(super) asks: bool,
    pub(super) wide: bool,
    /// Closing quotation marks and brackets among the closing marks.
    pub(super) quoted: bool,
    pub(super) bracketed: bool,
    /// A title closes last: what was asked is its name.
    pub(super) titled: bool,
    /// Where the quotation that closes here was opened, if in this sentence.
    pub(super) opener: Option<usize>,
    /// Where the bracket that closes here was opened, if in this sentence.
    pub(super) bracket: Option<usize>,
    pub(super) next: Next,
}

/// What follows a possible end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next {
    /// White space stands between.
    pub(super) gap: bool,
    /// The first character that is no white space.
    pub(super) first: char,
    pub(super) first_kind: Kind,
    pub(super) first_at: usize,
    /// The first letter or digit, opening marks and dashes skipped.
    pub(super) solid: char,
    pub(super) solid_kind: Kind,
    pub(super) solid_at: usize,
    /// A quotation mark or bracket opens before it.
    pub(super) opened: bool,
}

impl Engine {
    /// Gathers what belongs to the terminator at `mark` and what follows.
    pub(super) fn place<'t>(&self, text: &'t str, start: usize, mark: usize, nesting: &mut Nesting) -> Place<'t> {
        let mut place = Place {
            text,
            start,
            mark,
            run: mark,
            close: mark,
            dots: 0,
            spaced: 0,
            ellipsis: false,
            asks: false,
            wide: false,
            quoted: false,
            bracketed: false,
            titled: false,
            opener: None,
            bracket: None,
            next: Next::NOTHING,
        };
        let mut at = mark;
        let mut closed = false;
        // The usual case: one mark, and a letter behind it.
        if let Some(c) = char_at(text, mark)
            && let Some(next) = letter_ahead(text, mark + c.len_utf8())
        {
            place.terminator(c);
            place.run = mark + c.len_utf8();
            place.close = place.run;
            place.next = next;
            return place;
        }
        loop {
            at = gather(&mut place, at, &mut closed, nesting);
            place.close = list::references(text, skip_trailing_marks(text, at));
            // `“Noa.”[3].`, `“so.[3]”`: the reference mark stands inside.
            let more = char_at(text, place.close).map(kind);
            if place.close == at || !matches!(more, Some(Kind::Terminator | Kind::Close | Kind::Quote)) {
                break;
            }
            (at, closed) = (place.close, true);
        }
        place.ellipsis |= place.dots > 1;
        if place.wide {
            place.close = chinese::source(text, place.close);
        } else {
            place.close = list::credit(text, place.close);
        }
        place.next = self.ahead(text, place.close);
        if let Some(end) = list::emoticon(text, place.close, place.next.first_at) {
            place.close = end;
            place.next = self.ahead(text, end);
        }
        place
    }

    /// What follows `at`.
    pub(super) fn ahead(&self, text: &str, at: usize) -> Next {
        if let Some(next) = letter_ahead(text, at) {
            return next;
        }
        let mut next = Next::NOTHING;
        let mut at = at;
        // Bounded: whatever is more than this is no opening of a sentence.
        for _ in 0..24 {
            at = skip_marks(text, at);
            let Some(c) = char_at(text, at) else { break };
            let kind = kind(c);
            match kind {
                Kind::Space => {
                    if matches!(c, '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{2028}' | '\u{2029}') {
                        if self.line_ends(text.as_bytes(), at) {
                            break;
                        }
                        if text.as_bytes()[at..].starts_with(b"\r\n") {
                            at += 1;
                        }
                    }
                    if next.first_kind == Kind::Space {
                        next.gap = true;
                    }
                    at += c.len_utf8();
                }
                Kind::Open | Kind::Quote | Kind::Dash | Kind::Close | Kind::Other => {
                    if next.first_kind == Kind::Space {
                        (next.first, next.first_kind, next.first_at) = (c, kind, at);
                    }
                    next.opened |= matches!(kind, Kind::Open | Kind::Quote);
                    (next.solid, next.solid_kind, next.solid_at) = (c, kind, at);
                    at += c.len_utf8();
                }
                _ => {
                    if next.first_kind == Kind::Space {
                        (next.first, next.first_kind, next.first_at) = (c, kind, at);
                    }
                    (next.solid, next.solid_kind, next.solid_at) = (c, kind, at);
                    break;
                }
            }
        }
        next
    }
}

/// Takes in the terminators and the closing marks from `at` on; gives where they end.
fn gather(place: &mut Place, mut at: usize, closed: &mut bool, nesting: &mut Nesting) -> usize {
    let text = place.text;
    loop {
        let solid = skip_marks(text, at);
        let Some(c) = char_at(text, solid) else { break };
        let after = solid + c.len_utf8();
        match kind(c) {
            Kind::Terminator => {
                if *closed {
                    // `《回家吧！》。`, `(?).`: the last terminator decides, what it closes was part of it.
                    place.reopen(solid);
                    *closed = false;
                }
                place.terminator(c);
                at = after;
                place.run = at;
            }
            Kind::Close | Kind::Quote => {
                if !nesting.closes(text, c, after) {
                    break;
                }
                closer(place, nesting, c);
                *closed = true;
                at = after;
            }
            // `. . .`, `? !` and a closing mark set off by a space.
            Kind::Space if matches!(c, ' ' | '\u{A0}' | '\u{202F}') => {
                let Some(next) = char_at(text, after) else { break };
                let end = after + next.len_utf8();
                let apart = char_at(text, end).is_none_or(|c| !is_word(c));
                let same = matches!(next, '.' | '!' | '?' | '؟') && apart && !*closed;
                if same && (next != '.' || place.dots > 0) && !place.wide {
                    place.spaced += 1;
                    at = after;
                } else if apart && nesting.awaits(next) {
                    closer(place, nesting, next);
                    *closed = true;
                    at = end;
                } else {
                    break;
                }
            }
            _ => break,
        }
    }
    at
}

impl Place<'_> {
    /// Takes in a terminator.
    fn terminator(&mut self, c: char) {
        match c {
            '.' | '．' => self.dots += 1,
            '…' | '⋯' => self.ellipsis = true,
            '。' | '｡' => self.wide = true,
            '！' | '？' => {
                self.wide = true;
                self.asks = true;
            }
            '۔' => {}
            _ => self.asks = true,
        }
    }

    /// Forgets the terminators before a closing mark: another one follows at `mark`.
    fn reopen(&mut self, mark: usize) {
        self.mark = mark;
        (self.dots, self.spaced) = (0, 0);
        (self.ellipsis, self.asks, self.wide) = (false, false, false);
        (self.quoted, self.bracketed, self.titled) = (false, false, false);
        (self.opener, self.bracket) = (None, None);
    }
}

impl Next {
    pub(super) const NOTHING: Next = Next {
        gap: false,
        first: ' ',
        first_kind: Kind::Space,
        first_at: usize::MAX,
        solid: ' ',
        solid_kind: Kind::Space,
        solid_at: usize::MAX,
        opened: false,
    };
}

/// A letter or an ASCII digit at `at`, or behind one space.
#[inline]
fn letter_ahead(text: &str, at: usize) -> Option<Next> {
    let gap = text.as_bytes().get(at) == Some(&b' ');
    let first_at = at + usize::from(gap);
    let first = char_at(text, first_at)?;
    let first_kind = kind(first);
    let plain = matches!(first_kind, Kind::Upper | Kind::Lower | Kind::Letter) || first.is_ascii_digit();
    plain.then_some(Next {
        gap,
        first,
        first_kind,
        first_at,
        solid: first,
        solid_kind: first_kind,
        solid_at: first_at,
        opened: false,
    })
}

/// Takes in a closing quotation mark or bracket.
fn closer(place: &mut Place, nesting: &mut Nesting, c: char) {
    let opener = nesting.close(c);
    place.titled = matches!(c, '》' | '〉');
    if matches!(c, ')' | ']' | '}' | '）' | '］' | '｝' | '】' | '〕' | '》' | '〉') {
        place.bracketed = true;
        place.bracket = place.bracket.or(opener);
    } else {
        place.quoted = true;
        place.opener = opener.or(place.opener);
    }
}

fn skip_trailing_marks(text: &str, at: usize) -> usize {
    let end = skip_marks(text, at);
    // A mark that opens the next word (an isolate, a byte-order mark) stays with that word.
    if end > at && char_at(text, end).is_some_and(|c| !c.is_whitespace()) { at } else { end }
}
