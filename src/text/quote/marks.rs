//! Quotation marks: which belong together.

use super::Voice;
use crate::model::{BlockKind, Code, CodeKind, CodeRole, Lang, Span};

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// What stands between them.
    pub inner: Span,
    /// Which marks.
    pub family: Family,
    /// What it is, judged by its marks and its length.
    pub voice: Voice,
    /// How many quotations it lies in.
    pub depth: usize,
}

/// A kind of quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// “ ”
    Double,
    /// ‘ ’
    Single,
    /// " "
    Straight,
    /// ' '
    StraightSingle,
    /// 「 」
    Corner,
    /// 『 』
    WhiteCorner,
    /// « »
    Guillemet,
    /// ‹ ›
    SingleGuillemet,
    /// 《 》
    Title,
    /// 〈 〉
    SingleTitle,
    /// „ “
    Low,
    /// `<q>`
    Element,
    /// A block quotation.
    Block,
}

/// A mark without a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unpaired {
    /// The mark.
    pub span: Span,
    /// Whether it opens.
    pub opens: bool,
}

/// The marks that have two forms.
const PAIRS: [(char, char, Family); 9] = [
    ('“', '”', Family::Double),
    ('‘', '’', Family::Single),
    ('「', '」', Family::Corner),
    ('『', '』', Family::WhiteCorner),
    ('«', '»', Family::Guillemet),
    ('‹', '›', Family::SingleGuillemet),
    ('《', '》', Family::Title),
    ('〈', '〉', Family::SingleTitle),
    ('〝', '〞', Family::Double),
];

impl Family {
    /// The opening and the closing mark; nothing for elements and blocks.
    pub fn marks(self) -> Option<(char, char)> {
        match self {
            Family::Straight => Some(('"', '"')),
            Family::StraightSingle => Some(('\'', '\'')),
            Family::Low => Some(('„', '“')),
            Family::Element | Family::Block => None,
            family => PAIRS.iter().find(|p| p.2 == family).map(|p| (p.0, p.1)),
        }
    }
}

/// A mark that is open.
#[derive(Clone, Copy)]
struct Open {
    at: usize,
    len: usize,
    family: Family,
    /// « written as », as locale data has it.
    reversed: bool,
}

pub(super) fn find(
    text: &str,
    lang: &Lang,
    blocks: &[(Span, BlockKind)],
    codes: &[Code],
) -> (Vec<Quotation>, Vec<Unpaired>) {
    let mut found = Vec::new();
    let mut unpaired = Vec::new();
    let whole = [(Span::new(0, text.len()), BlockKind::Paragraph)];
    let blocks = if blocks.is_empty() { &whole[..] } else { blocks };
    for (number, &(block, kind)) in blocks.iter().enumerate() {
        if kind == BlockKind::Quotation && !block.is_empty() {
            found.push(Quotation { span: block, inner: block, family: Family::Block, voice: Voice::Quoted, depth: 0 });
        }
        let mut reader = Reader {
            text,
            block,
            chinese: lang.is_chinese(),
            stack: Vec::new(),
            found: &mut found,
            unpaired: &mut unpaired,
        };
        reader.block();
        let left = std::mem::take(&mut reader.stack);
        let next = blocks.get(number + 1).map(|(span, _)| span.of(text));
        let alone = left.len() == 1;
        for open in left {
            let mark = &text[open.at..open.at + open.len];
            // Each paragraph of a long quotation opens again; only the last one closes.
            let goes_on = alone
                && next.is_some_and(|next| next.trim_start().starts_with(mark))
                // “illegal activities: a few words of a sentence are no speech of several paragraphs.
                && !text[open.at + open.len..].starts_with(char::is_lowercase)
                && open.family != Family::StraightSingle;
            if goes_on {
                push(text, &mut found, open, block.end, block.end);
            } else if open.family != Family::StraightSingle && (open.family != Family::Single || lang.is_chinese()) {
                unpaired.push(Unpaired { span: Span::new(open.at, open.at + open.len), opens: true });
            }
        }
    }
    let mut start = None;
    for code in codes.iter().filter(|code| code.role == CodeRole::Quote) {
        match (code.kind, start) {
            (CodeKind::Open, _) => start = Some(code.at),
            (CodeKind::Close, Some(from)) => {
                let span = Span::new(from, code.at);
                found.push(Quotation {
                    span,
                    inner: span,
                    family: Family::Element,
                    voice: voice(text, span, Family::Element),
                    depth: 0,
                });
                start = None;
            }
            _ => {}
        }
    }
    found.sort_by_key(|q| (q.span.start, std::cmp::Reverse(q.span.end)));
    // Depth, by what each lies in; a block quotation is a frame, not a level.
    let mut around: Vec<Span> = Vec::new();
    for quotation in &mut found {
        around.retain(|outer| quotation.span.start < outer.end);
        quotation.depth = around.len();
        if !matches!(quotation.family, Family::Block | Family::Title | Family::SingleTitle) {
            around.push(quotation.span);
        }
    }
    unpaired.sort_by_key(|mark| mark.span.start);
    (found, unpaired)
}

fn push(text: &str, found: &mut Vec<Quotation>, open: Open, inner_end: usize, end: usize) {
    let inner = Span::new(open.at + open.len, inner_end.max(open.at + open.len));
    let span = Span::new(open.at, end.max(inner.end));
    found.push(Quotation { span, inner, family: open.family, voice: voice(text, inner, open.family), depth: 0 });
}

/// What a quotation is by its marks and its length: one to four words without the end of a sentence
/// are scare quotes (or a term that somebody uses).
fn voice(text: &str, inner: Span, family: Family) -> Voice {
    if matches!(family, Family::Title | Family::SingleTitle) {
        return Voice::Title;
    }
    let words = inner.of(text);
    let ideographs = words.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count();
    let spaced = words.split_whitespace().count();
    // American usage puts the comma or stop of the frame inside: called “poverty alleviation.”
    let fragment = words.starts_with(|c: char| !c.is_uppercase());
    let body = if fragment { words.strip_suffix(['.', ',']).unwrap_or(words) } else { words.trim_end_matches(',') };
    let sentence = body.contains(['.', '!', '?', '。', '！', '？', '؟', '，']);
    if !sentence && ideographs <= 10 && spaced <= 4 { Voice::Scare } else { Voice::Quoted }
}

struct Reader<'a> {
    text: &'a str,
    block: Span,
    chinese: bool,
    stack: Vec<Open>,
    found: &'a mut Vec<Quotation>,
    unpaired: &'a mut Vec<Unpaired>,
}

impl Reader<'_> {
    fn block(&mut self) {
        let words = self.block.of(self.text);
        let mut before = None;
        for (offset, c) in words.char_indices() {
            let at = self.block.start + offset;
            let after = words[offset + c.len_utf8()..].chars().next();
            match c {
                '"' | '＂' => self.straight(at, c, before, after),
                '\'' => self.apostrophe(at, c, before, after, words, offset),
                '’' => self.curly_apostrophe(at, before, after),
                '‘' if after.is_some_and(char::is_numeric) && !self.chinese => {}
                '„' => self.open(at, c, Family::Low, false),
                '“' if self.stack.last().is_some_and(|o| o.family == Family::Low) => self.close(at, c, Family::Low),
                _ => {
                    if let Some(&(_, _, family)) = PAIRS.iter().find(|p| p.0 == c) {
                        let reversed = self.stack.last().is_some_and(|o| o.reversed && o.family == family);
                        if reversed { self.close(at, c, family) } else { self.open(at, c, family, false) }
                    } else if let Some(&(_, _, family)) = PAIRS.iter().find(|p| p.1 == c) {
                        let opening =
                            before.is_none_or(char::is_whitespace) && after.is_some_and(char::is_alphanumeric);
                        let swappable = matches!(family, Family::Guillemet | Family::SingleGuillemet);
                        let is_open = self.stack.iter().any(|o| o.family == family && !o.reversed);
                        if swappable && opening && !is_open {
                            self.open(at, c, family, true);
                        } else {
                            self.close(at, c, family);
                        }
                    }
                }
            }
            before = Some(c);
        }
    }

    fn open(&mut self, at: usize, c: char, family: Family, reversed: bool) {
        self.stack.push(Open { at, len: c.len_utf8(), family, reversed });
    }

    fn close(&mut self, at: usize, c: char, family: Family) {
        let end = at + c.len_utf8();
        let Some(index) = self.stack.iter().rposition(|o| o.family == family) else {
            // „…“ closes with what opens elsewhere; ” may close it too.
            if family == Family::Double
                && let Some(index) = self.stack.iter().rposition(|o| o.family == Family::Low)
            {
                let open = self.stack.remove(index);
                push(self.text, self.found, open, at, end);
                return;
            }
            self.unpaired.push(Unpaired { span: Span::new(at, end), opens: false });
            return;
        };
        // What was opened inside and never closed.
        for open in self.stack.drain(index + 1..) {
            // In English the mark may be an apostrophe.
            if open.family != Family::StraightSingle && (open.family != Family::Single || self.chinese) {
                self.unpaired.push(Unpaired { span: Span::new(open.at, open.at + open.len), opens: true });
            }
        }
        if let Some(open) = self.stack.pop() {
            push(self.text, self.found, open, at, end);
        }
    }

    /// `"`: opens and closes in turn; after a digit it is an inch or a second.
    fn straight(&mut self, at: usize, c: char, before: Option<char>, after: Option<char>) {
        let is_open = self.stack.iter().any(|o| o.family == Family::Straight);
        if is_open {
            self.close(at, c, Family::Straight);
        } else if before.is_some_and(|b| b.is_ascii_digit()) && after.is_none_or(|a| !a.is_alphanumeric()) {
            // 5'10"
        } else {
            self.open(at, c, Family::Straight, false);
        }
    }

    /// `'`: a quotation only where a word begins after it and one ends before its partner.
    fn apostrophe(
        &mut self,
        at: usize,
        c: char,
        before: Option<char>,
        after: Option<char>,
        words: &str,
        offset: usize,
    ) {
        let word_before = before.is_some_and(char::is_alphanumeric);
        let word_after = after.is_some_and(char::is_alphanumeric);
        let is_open = self.stack.last().is_some_and(|o| o.family == Family::StraightSingle);
        if is_open && !word_after {
            self.close(at, c, Family::StraightSingle);
        } else if !word_before && word_after && !is_open {
            let rest = &words[offset + 1..];
            let closes = rest.char_indices().any(|(i, d)| {
                d == '\''
                    && rest[..i].chars().next_back().is_some_and(|b| !b.is_whitespace())
                    && !rest[i + 1..].starts_with(char::is_alphanumeric)
            });
            if closes && !after.is_some_and(char::is_numeric) {
                self.open(at, c, Family::StraightSingle, false);
            }
        }
    }

    /// `’`: an apostrophe between letters, a closing mark where one is open.
    fn curly_apostrophe(&mut self, at: usize, before: Option<char>, after: Option<char>) {
        let inside = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let is_open = self.stack.iter().any(|o| o.family == Family::Single);
        if is_open && (!inside || self.chinese) {
            // workers’ rights: a possessive, when another mark follows to close.
            let possessive =
                before == Some('s') && after == Some(' ') && self.text[at..self.block.end].matches('’').count() > 1;
            if !possessive {
                self.close(at, '’', Family::Single);
            }
        }
    }
}
