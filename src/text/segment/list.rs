//! What stands around sentences: list markers, reference marks, faces.

use super::chars::{Kind, char_at, char_before, is_word, kind};

/// The marker a sentence begins with: `1.`, `2)`, `(3)`, `a.`, `•`, `1.)`.
#[derive(Debug)]
pub(super) struct List {
    style: Style,
    /// Value of the number or the letter.
    value: u32,
    /// Where the marker ends.
    pub(super) end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// A number and this closing: `.`, `)`, `.)`.
    Number(Tail),
    Letter(Tail),
    Bullet(char),
    /// `（一）` or `（1）`: whether the number is written in Chinese.
    Wide(bool),
    /// `三、`: a heading, whose first sub-heading `（一）` may follow on the line.
    Heading,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    Stop,
    Round,
    Both,
}

fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '▪' | '●' | '◦' | '‣' | '■' | '◆' | '○' | '►' | '➢')
}

/// The list marker that the sentence at `start` begins with.
pub(super) fn marker(text: &str, start: usize) -> Option<List> {
    let c = char_at(text, start)?;
    if !c.is_ascii() && is_bullet(c) {
        let mut end = start + c.len_utf8();
        while char_at(text, end) == Some(' ') {
            end += 1;
        }
        // `• 9. The ninth`: the number belongs to the bullet.
        let end = number(text, end).map_or(end, |list| list.end);
        return Some(List { style: Style::Bullet(c), value: 0, end });
    }
    if c.is_ascii_alphanumeric() || c == '(' {
        return number(text, start);
    }
    wide(text, start).or_else(|| heading(text, start))
}

/// The number that begins at `at`, in ASCII digits or in Chinese up to 99, and whether it is Chinese; with its end.
fn numeral(text: &str, at: usize) -> Option<(u32, bool, usize)> {
    let rest = &text[at..];
    let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (digits < 4).then_some((rest[..digits].parse().ok()?, false, at + digits));
    }
    let mut value = 0;
    let mut end = at;
    for c in rest.chars().take(3) {
        let own = match c {
            '十' => {
                value = value.max(1) * 10;
                end += c.len_utf8();
                continue;
            }
            '一' => 1,
            '二' => 2,
            '三' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            _ => break,
        };
        value += own;
        end += c.len_utf8();
    }
    (end > at).then_some((value, true, end))
}

/// `（一）`, `（1）`; not `（一）项`.
fn wide(text: &str, start: usize) -> Option<List> {
    let inner = text[start..].strip_prefix('（')?;
    let (value, chinese, end) = numeral(text, text.len() - inner.len())?;
    let rest = text[end..].strip_prefix('）')?;
    let part = rest.starts_with(['项', '項', '款', '目', '、', '，', '和', '及', '至', '或']);
    (!part && !rest.is_empty()).then_some(List { style: Style::Wide(chinese), value, end: text.len() - rest.len() })
}

/// `三、`
fn heading(text: &str, start: usize) -> Option<List> {
    let (value, chinese, end) = numeral(text, start)?;
    let rest = text[end..].strip_prefix('、')?;
    chinese.then_some(List { style: Style::Heading, value, end: text.len() - rest.len() })
}

fn number(text: &str, start: usize) -> Option<List> {
    let bytes = text.as_bytes();
    let open = usize::from(bytes.get(start) == Some(&b'('));
    let mut at = start + open;
    let first = *bytes.get(at)?;
    let letter = first.is_ascii_alphabetic();
    // Most sentences begin with a word.
    if !first.is_ascii_alphanumeric() || letter && !matches!(bytes.get(at + 1), Some(b'.' | b')')) {
        return None;
    }
    let mut value = 0;
    if letter {
        value = u32::from(first.to_ascii_lowercase() - b'a' + 1);
        at += 1;
    } else {
        while let Some(digit @ b'0'..=b'9') = bytes.get(at) {
            value = value * 10 + u32::from(digit - b'0');
            at += 1;
            if at - start > 4 {
                return None;
            }
        }
        if value == 0 {
            return None;
        }
    }
    let tail = match (bytes.get(at)?, bytes.get(at + 1)) {
        (b'.', Some(b')')) => Tail::Both,
        (b'.', _) if open == 0 => Tail::Stop,
        (b')', _) => Tail::Round,
        _ => return None,
    };
    let end = at + if tail == Tail::Both { 2 } else { 1 };
    let next = char_at(text, end)?;
    // `3.5`, `U.S.`, `a.m.` are no markers; a small letter alone is one only if a list follows, so
    // it must be the first of its list or a later item, which both look the same: `a. Text`.
    let free = next == ' ' || next == '\t' || (!letter && next.is_alphabetic());
    // A capital before a stop is an initial: `J. Smith`.
    let initial = letter && tail == Tail::Stop && first.is_ascii_uppercase();
    let style = if letter { Style::Letter(tail) } else { Style::Number(tail) };
    (free && !initial).then_some(List { style, value, end })
}

impl List {
    /// Whether `c` at `at` belongs to the marker of the next item on the same line; gives the end of
    /// this item.
    pub(super) fn next_item(&self, text: &str, start: usize, at: usize, c: char) -> Option<usize> {
        if matches!(self.style, Style::Wide(_) | Style::Heading) {
            return if c == '（' { self.next_wide(text, start, at) } else { None };
        }
        let begin = match self.style {
            Style::Bullet(bullet) if c == bullet => at,
            Style::Number(tail) | Style::Letter(tail) if c == if tail == Tail::Round { ')' } else { '.' } => {
                let mut begin = at;
                while begin > start && at - begin < 5 && text.as_bytes()[begin - 1].is_ascii_alphanumeric() {
                    begin -= 1;
                }
                if begin > start && text.as_bytes()[begin - 1] == b'(' {
                    begin -= 1;
                }
                let next = number(text, begin)?;
                if next.style != self.style || next.value != self.value + 1 {
                    return None;
                }
                begin
            }
            _ => return None,
        };
        // Set off by white space, after something, and not as part of an enumeration within the sentence.
        let before = text[start..begin].trim_end();
        let set_off = before.len() < begin - start && before.len() > self.end - start;
        let enumerated = before.ends_with([',', ';', ':', '،', '，', '、'])
            || before.ends_with(" and")
            || before.ends_with(" or")
            || before.ends_with(" to");
        (set_off && !enumerated).then_some(start + before.len())
    }

    /// `（一）基本情况（二）调查结果`, `三、结论（一）证据`; but `（一）和（二）`, `一、第四条（一）`.
    fn next_wide(&self, text: &str, start: usize, at: usize) -> Option<usize> {
        let next = wide(text, at)?;
        let follows = match self.style {
            Style::Heading => next.value == 1,
            own => next.style == own && next.value == self.value + 1,
        };
        let before = text[start..at].trim_end();
        let item = before.len() > self.end - start + 3;
        let named = before.ends_with(['条', '條', '款', '项', '項', '第', '和', '及', '与', '與', '或', '至', '到']);
        let open = before.chars().next_back().is_some_and(|c| kind(c) == Kind::Pause || c == '、');
        (follows && item && !named && !open).then_some(start + before.len())
    }
}

/// Skips reference marks after `at`: `[3]`, `[12][13]`, `³`, `†`; a space before them is allowed.
pub(super) fn references(text: &str, mut at: usize) -> usize {
    // A space and a letter: the usual case.
    if let Some([b' ', next]) = text.as_bytes().get(at..at + 2)
        && next.is_ascii_alphanumeric()
    {
        return at;
    }
    loop {
        let Some(c) = char_at(text, at) else { return at };
        let after = at + c.len_utf8();
        let end = match c {
            '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '†' | '‡' => Some(after),
            // At the end of the text a note, before a word the number of an item.
            '①'..='⑳' => char_at(text, after).is_none_or(|c| matches!(c, '\n' | '\r')).then_some(after),
            '*' => char_at(text, after).is_none_or(char::is_whitespace).then_some(after),
            '[' | '［' | '〔' => bracket(text, after, false),
            ' ' | '\u{A0}' => match char_at(text, after) {
                Some(c @ ('[' | '［' | '〔')) => bracket(text, after + c.len_utf8(), true),
                Some('¹' | '²' | '³' | '⁴'..='⁹' | '†' | '‡') => Some(after),
                _ => None,
            },
            _ => None,
        };
        match end {
            Some(end) => at = end,
            None => return at,
        }
    }
}

/// The end of a reference in square brackets that opened before `at`. Set off by a space only
/// numbers count: `[3, 4]`; else words of a note too: `[note 2]`.
fn bracket(text: &str, at: usize, apart: bool) -> Option<usize> {
    let mut digits = false;
    for (i, c) in text[at..].char_indices().take(24) {
        match c {
            ']' | '］' | '〕' => return (digits || (!apart && i > 0)).then_some(at + i + c.len_utf8()),
            '0'..='9' => digits = true,
            ',' | '-' | '–' | ' ' => {}
            'a'..='z' if !apart => {}
            _ => return None,
        }
    }
    None
}

/// What the credit of a photo begins with, in small letters; the Uyghur words in all three scripts.
const CREDITS: [&str; 29] = [
    "photo",
    "photos",
    "image",
    "images",
    "picture",
    "file",
    "screenshot",
    "video",
    "graphic",
    "illustration",
    "source",
    "credit",
    "courtesy",
    "via",
    "ap",
    "afp",
    "reuters",
    "getty",
    "epa",
    "xinhua",
    "فوتو",
    "رەسىم",
    "مەنبە",
    "foto",
    "resim",
    "menbe",
    "фото",
    "рәсим",
    "мәнбә",
];

/// The end of the credit of a photo that closes the line after a sentence, `The gate of the camp. (Photo: Reuters)`;
/// else `at`.
pub(super) fn credit(text: &str, at: usize) -> usize {
    const LONGEST: usize = 80;
    let rest = text[at..].trim_start_matches([' ', '\u{A0}']);
    let Some(inner) = rest.strip_prefix(['(', '（']) else { return at };
    let closes = |c: char| matches!(c, ')' | '）' | '(' | '（' | '\n' | '\r');
    let end = inner.char_indices().take(LONGEST).find(|&(_, c)| closes(c));
    let Some((end, close @ (')' | '）'))) = end else { return at };
    let sentence = inner[..end].trim_end().ends_with(|c: char| kind(c) == Kind::Terminator);
    let after = &inner[end + close.len_utf8()..];
    let last = after.trim_start_matches([' ', '\t', '\u{A0}']);
    let ends = last.is_empty() || last.starts_with(['\n', '\r']);
    let first = inner[..end].split(|c| !is_word(c)).next().unwrap_or("");
    let named = inner[first.len()..].starts_with([':', '：']);
    if (ends || named) && !sentence && CREDITS.contains(&first.to_lowercase().as_str()) {
        text.len() - after.len()
    } else {
        at
    }
}

/// Where the mouths of a face end: `:-)))`.
pub(super) fn faces(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches([')', '(']).len()
}

/// The end of a face that follows at `next`: `:-)`, `;)`.
pub(super) fn emoticon(text: &str, close: usize, next: usize) -> Option<usize> {
    if !matches!(text.as_bytes().get(next), Some(b':' | b';' | b'=')) {
        return None;
    }
    let face = text.get(next..)?;
    let rest = face.strip_prefix([':', ';', '='])?;
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    let rest = rest.strip_prefix([')', '(', 'D', 'P', 'p'])?;
    let end = faces(text, text.len() - rest.len());
    let rest = &text[end..];
    let free = rest.chars().next().is_none_or(char::is_whitespace);
    (free && next >= close && char_before(text, next).is_some()).then_some(end)
}
