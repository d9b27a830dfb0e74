//! The words beside a place.

use super::chars::{Script, is_mark, is_word, script};
use crate::model::Span;

/// The word that begins at `at`, without a closing apostrophe.
#[inline]
pub(super) fn word_at(text: &str, at: usize) -> &str {
    let mut end = at;
    let bytes = text.as_bytes();
    while end < at + 64 && bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
        end += 1;
    }
    for c in text[end..].chars().take(64) {
        let part = is_word(c) || is_mark(c) || matches!(c, '\'' | '’' | 'ʼ');
        if !part {
            break;
        }
        end += c.len_utf8();
    }
    text[at..end].trim_end_matches(['\'', '’'])
}

/// The word that ends at `at`: letters of one script, digits, apostrophes and inner stops (`Ph.D`).
#[inline]
pub(super) fn word_before(text: &str, start: usize, at: usize) -> Span {
    let mut begin = at;
    let mut own = Script::Other;
    // Most words are plain ASCII: those need no characters.
    let bytes = &text.as_bytes()[start..at];
    let plain = bytes.iter().rev().take(32).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if plain > 0 && bytes.len().checked_sub(plain + 1).is_none_or(|i| ends_plainly(bytes[i])) {
        return Span::new(at - plain, at);
    }
    for c in text[start..at].chars().rev().take(48) {
        if is_word(c) {
            // `他在U.S`: no space stands between the scripts.
            let script = script(c);
            if script != Script::Other && own != Script::Other && script != own {
                break;
            }
            if own == Script::Other {
                own = script;
            }
        } else if !matches!(c, '\'' | '’' | 'ʼ' | '.' | '№' | '§' | '°' | 'º') && !is_mark(c) {
            break;
        }
        begin -= c.len_utf8();
    }
    let trimmed = text[begin..at].trim_start_matches(|c| matches!(c, '\'' | '’' | '.') || is_mark(c));
    Span::new(at - trimmed.len(), at)
}

/// Whether a plain word begins after this byte: ASCII, and none of what may stand inside a word.
fn ends_plainly(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && byte != b'.' && byte != b'\''
}
