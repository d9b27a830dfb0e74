//! The built-in engine: one pass over the bytes that can end a sentence, a decision only there.
//!
//! A sentence is read from its own start: nothing before it is remembered. So a segment cut again
//! gives itself, and an unbalanced quotation mark does no harm beyond its sentence.

use super::chars::{Kind, Script, char_at, char_before, is_word, kind, script, solid_before};
use super::chinese;
use super::layout;
use super::lexicon::{self, ENGLISH, Flags, Lexicon, OWN, UG_ARAB, UG_CYRL, UG_LATN};
use super::list;
use super::nesting::Nesting;
use super::place::Place;
use super::rule::Rule;
use super::{Decision, Options};
use crate::model::{Lang, Span, Variety};

/// The rules of one language and the options.
#[derive(Clone, Debug)]
pub(super) struct Engine {
    pub(super) variety: Variety,
    pub(super) options: Options,
    /// Which bytes are worth a look.
    table: Box<[bool; 256]>,
    own: Lexicon,
}

/// A verdict: where the sentence ends, if it does, and the rule that says so.
pub(super) type Verdict = (Option<usize>, Rule);

impl Engine {
    pub(super) fn new(lang: &Lang, options: &Options) -> Engine {
        let mut table = Box::new([false; 256]);
        for byte in b".!?\n\r\x0b\x0c\"()[]{}_=*/>" {
            table[usize::from(*byte)] = true;
        }
        // Lead bytes of « », of general and CJK punctuation and of the full-width forms.
        for byte in [0xC2, 0xE2, 0xE3, 0xEF] {
            table[byte] = true;
        }
        // ؟ ۔ ؛ by the byte that is rare in the text: every Arabic letter begins as they do, and many
        // Chinese characters hold their second bytes.
        let variety = lang.variety();
        if variety == Variety::UgArab {
            table[0x9F] = true;
            table[0x94] = true;
            table[0x9B] |= options.break_at_semicolon;
        } else {
            table[0xD8] = true;
            table[0xDB] = true;
        }
        if options.break_at_semicolon {
            table[usize::from(b';')] = true;
        }
        if options.break_at_colon {
            table[usize::from(b':')] = true;
        }
        let mut own = Lexicon::default();
        for form in &options.abbreviations {
            own.add_abbreviation(form.trim(), OWN);
        }
        lexicon::load(variety);
        Engine { variety, options: options.clone(), table, own }
    }

    /// The sentence that begins at or after `from`, without the white space around it. `sink` is
    /// told every decision on the way. `nesting` is kept for the whole text.
    #[inline]
    pub(super) fn next(
        &self,
        text: &str,
        from: usize,
        nesting: &mut Nesting,
        sink: &mut impl FnMut(Decision),
    ) -> Option<Span> {
        let bytes = text.as_bytes();
        let start = skip_space(text, from)?;
        nesting.clear();
        let list = list::marker(text, start);
        let mut at = list.as_ref().map_or(start, |list| list.end);
        if let Some(mark) = layout::letter(text, start) {
            sink(Decision::new(mark, Some(mark.end), Rule::Letter));
            return Some(Span::new(start, mark.end));
        }
        loop {
            // Eight at a time: most of a text is letters.
            while let Some(block) = bytes.get(at..at + 8) {
                if block.iter().fold(false, |any, &byte| any | self.table[usize::from(byte)]) {
                    break;
                }
                at += 8;
            }
            while at < bytes.len() && !self.table[usize::from(bytes[at])] {
                at += 1;
            }
            let Some(&byte) = bytes.get(at) else {
                return Some(Span::new(start, trim_end(text, start, bytes.len())));
            };
            let c = match byte {
                b'\n' | b'\r' | 0x0B | 0x0C => {
                    if self.line_ends(bytes, at) {
                        let end = trim_end(text, start, at);
                        sink(Decision::new(Span::new(at, at + 1), Some(end), Rule::Line));
                        return Some(Span::new(start, end));
                    }
                    at += 1;
                    continue;
                }
                0xD8 | 0xDB | 0x9F | 0x94 | 0x9B => {
                    let lead = if byte >= 0xC0 { at } else { at - 1 };
                    at = lead;
                    match (bytes[lead], bytes[lead + 1]) {
                        (0xD8, 0x9F) => '؟',
                        (0xD8, 0x9B) => '؛',
                        (0xDB, 0x94) => '۔',
                        _ => {
                            at += 2;
                            continue;
                        }
                    }
                }
                b'_' | b'=' | b'*' | b'/' | b'>' => {
                    let (found, read) = layout::at_sign(text, start, at);
                    if let Some((mark, end, rule)) = found {
                        sink(Decision::new(mark, Some(end), rule));
                        return Some(Span::new(start, end));
                    }
                    at = read;
                    continue;
                }
                byte if byte.is_ascii() => char::from(byte),
                _ => text[at..].chars().next().expect("a lead byte begins a character"),
            };
            let after = at + c.len_utf8();
            if let Some(list) = &list
                && let Some(end) = list.next_item(text, start, at, c)
            {
                sink(Decision::new(Span::new(at, after), Some(end), Rule::ListItem));
                return Some(Span::new(start, end));
            }
            match kind(c) {
                Kind::Terminator => {
                    let mut place = self.place(text, start, at, nesting);
                    let mark = Span::new(place.mark, place.run);
                    at = place.close;
                    if place.next.first_kind == Kind::Space {
                        // Nothing follows on the line: its end is the end.
                        continue;
                    }
                    let (end, rule) = match nesting.holds(text, start, at, &self.options) {
                        Some(rule) => (None, rule),
                        None => self.decide(&mut place),
                    };
                    sink(Decision::new(mark, end, rule));
                    if let Some(end) = end {
                        return Some(Span::new(start, end));
                    }
                }
                Kind::Pause if self.breaks_at(c) => {
                    at = after;
                    let next = self.ahead(text, at);
                    let open = next.first_kind != Kind::Space && (next.gap || !c.is_ascii());
                    if open && nesting.holds(text, start, at, &self.options).is_none() {
                        sink(Decision::new(Span::new(at - c.len_utf8(), at), Some(at), Rule::Pause));
                        return Some(Span::new(start, at));
                    }
                }
                Kind::Open => {
                    nesting.open(text, start, c, at);
                    at = after;
                }
                Kind::Close => {
                    if nesting.close(c).is_none()
                        && c == ')'
                        && let Some(end) = layout::face(text, start, at)
                    {
                        sink(Decision::new(Span::new(at, end), Some(end), Rule::Face));
                        return Some(Span::new(start, end));
                    }
                    if matches!(c, '”' | '’') && self.broken_off(text, start, at, after) {
                        sink(Decision::new(Span::new(at, after), Some(after), Rule::BrokenOff));
                        return Some(Span::new(start, after));
                    }
                    at = after;
                }
                Kind::Quote => {
                    nesting.straight(text, start, at, after);
                    if self.broken_off(text, start, at, after) {
                        sink(Decision::new(Span::new(at, after), Some(after), Rule::BrokenOff));
                        return Some(Span::new(start, after));
                    }
                    at = after;
                }
                Kind::Space if matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}') => {
                    sink(Decision::new(Span::new(at, after), Some(trim_end(text, start, at)), Rule::Line));
                    return Some(Span::new(start, trim_end(text, start, at)));
                }
                _ => at = after,
            }
        }
    }

    fn breaks_at(&self, c: char) -> bool {
        match c {
            ';' | '；' | '؛' | '﹔' => self.options.break_at_semicolon,
            ':' | '：' | '﹕' => self.options.break_at_colon,
            _ => false,
        }
    }

    /// Whether the line end at `at` ends a sentence: always, but with `join_lines` only an empty line.
    pub(super) fn line_ends(&self, bytes: &[u8], at: usize) -> bool {
        if !self.options.join_lines {
            return true;
        }
        if matches!(bytes[at], 0x0B | 0x0C) {
            return true;
        }
        let mut next = at + if bytes[at..].starts_with(b"\r\n") { 2 } else { 1 };
        while matches!(bytes.get(next), Some(b' ' | b'\t')) {
            next += 1;
        }
        matches!(bytes.get(next), Some(b'\n' | b'\r'))
    }

    /// Chooses the rules by the script of the place.
    fn decide(&self, place: &mut Place) -> Verdict {
        let next = place.next;
        if !next.gap && next.first_kind == Kind::Pause {
            return (None, Rule::GoesOn);
        }
        if matches!(next.first_kind, Kind::Pause | Kind::Close) && next.first != '’' {
            return (None, Rule::GoesOn);
        }
        if place.titled {
            return (None, Rule::InTitle);
        }
        if place.asks && aside(place) {
            return (None, Rule::GoesOn);
        }
        let before = solid_before(place.text, place.start, place.mark);
        // `(?)`, `[...]`, `(!)`: a mark alone in brackets says nothing about the sentence.
        if place.bracketed && before.is_some_and(|(_, c)| matches!(c, '(' | '[' | '（' | '［' | '〔')) {
            return (None, Rule::MarkAlone);
        }
        let own = match before {
            Some((at, c)) => match script(c) {
                Script::Other => self.script_before(place.text, place.start, at),
                known => known,
            },
            None => self.home(),
        };
        // What follows a quotation decides, and its script: `“Don't move!”他喊道`, `“走！” he shouted`.
        let script = match next.solid_kind {
            Kind::Upper | Kind::Lower | Kind::Letter if place.quoted && !next.opened => script(next.solid),
            _ if place.wide => Script::Han,
            _ => own,
        };
        match script {
            Script::Han => chinese::decide(place),
            Script::Arabic => self.uyghur(place, &UG_ARAB),
            Script::Cyrillic if self.variety == Variety::UgCyrl || !self.is_generic() => self.uyghur(place, &UG_CYRL),
            Script::Latin if self.variety == Variety::UgLatn => self.uyghur(place, &UG_LATN),
            _ => self.latin(place),
        }
    }

    /// The script of the declared language.
    pub(super) fn home(&self) -> Script {
        match self.variety {
            Variety::ZhHans | Variety::ZhHant => Script::Han,
            Variety::UgArab => Script::Arabic,
            Variety::UgCyrl => Script::Cyrillic,
            _ => Script::Latin,
        }
    }

    /// The script of the last letter before digits and signs, looking back a little.
    fn script_before(&self, text: &str, start: usize, at: usize) -> Script {
        let mut at = at;
        for _ in 0..8 {
            let Some((before, c)) = solid_before(text, start, at) else { break };
            match script(c) {
                Script::Other => at = before,
                known => return known,
            }
        }
        self.home()
    }

    pub(super) fn is_generic(&self) -> bool {
        self.variety == Variety::Other
    }

    /// What the lists say of a Latin word.
    pub(super) fn latin_word(&self, word: &str) -> Flags {
        self.own.word(word) | ENGLISH.word(word)
    }

    /// A project's own abbreviation.
    pub(super) fn own_word(&self, word: &str) -> bool {
        self.own.word(word) & OWN != 0
    }
}

/// Bytes of the longest exclamation between dashes.
const ASIDE: usize = 60;

/// `seven years — seven! — she waited`: whether a dash follows, and one in the sentence is still open.
fn aside(place: &Place) -> bool {
    let dash = |c: char| matches!(c, '—' | '–' | '―');
    if !dash(place.next.first) {
        return false;
    }
    let Some((before, inside)) = place.text[place.start..place.mark].rsplit_once(dash) else { return false };
    let before = before.trim_end_matches(dash);
    // A dash behind a colon or a stop begins speech.
    inside.len() <= ASIDE && before.trim_end_matches(' ').ends_with(is_word) && !before.contains(dash)
}

fn skip_space(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let c = char_at(text, at)?;
        if kind(c) != Kind::Space {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

fn trim_end(text: &str, start: usize, end: usize) -> usize {
    let mut at = end;
    while at > start {
        match char_before(text, at) {
            Some(c) if c.is_whitespace() => at -= c.len_utf8(),
            _ => break,
        }
    }
    at
}
