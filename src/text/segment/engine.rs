//! The built-in engine: one pass over the bytes that can end a sentence, a decision only there.
//!
//! A sentence is read from its own start: nothing before it is remembered. So a segment cut again
//! gives itself, and an unbalanced quotation mark does no harm beyond its sentence.

use super::chars::{Kind, Script, char_at, char_before, is_word, kind, script, skip_marks, solid_before};
use super::chinese;
use super::layout;
use super::lexicon::{self, ENGLISH, Flags, Lexicon, OWN, UG_ARAB, UG_CYRL, UG_LATN};
use super::list;
use super::nesting::Nesting;
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
    fn line_ends(&self, bytes: &[u8], at: usize) -> bool {
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

    /// Gathers what belongs to the terminator at `mark` and what follows.
    fn place<'t>(&self, text: &'t str, start: usize, mark: usize, nesting: &mut Nesting) -> Place<'t> {
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
            let solid = skip_marks(text, at);
            let Some(c) = char_at(text, solid) else { break };
            let after = solid + c.len_utf8();
            match kind(c) {
                Kind::Terminator => {
                    if closed {
                        // `《回家吧！》。`, `(?).`: the last terminator decides, what it closes was part of it.
                        place.reopen(solid);
                        closed = false;
                    }
                    place.terminator(c);
                    at = after;
                    place.run = at;
                }
                Kind::Close | Kind::Quote => {
                    if !nesting.closes(text, c, after) {
                        break;
                    }
                    closer(&mut place, nesting, c);
                    closed = true;
                    at = after;
                }
                // `. . .`, `? !` and a closing mark set off by a space.
                Kind::Space if matches!(c, ' ' | '\u{A0}' | '\u{202F}') => {
                    let Some(next) = char_at(text, after) else { break };
                    let end = after + next.len_utf8();
                    let apart = char_at(text, end).is_none_or(|c| !is_word(c));
                    let same = matches!(next, '.' | '!' | '?' | '؟') && apart && !closed;
                    if same && (next != '.' || place.dots > 0) && !place.wide {
                        place.spaced += 1;
                        at = after;
                    } else if apart && nesting.awaits(next) {
                        closer(&mut place, nesting, next);
                        closed = true;
                        at = end;
                    } else {
                        break;
                    }
                }
                _ => break,
            }
        }
        place.ellipsis |= place.dots > 1;
        place.close = list::references(text, skip_trailing_marks(text, at));
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

/// The word that begins at `at`, without a closing apostrophe.
#[inline]
pub(super) fn word_at(text: &str, at: usize) -> &str {
    let mut end = at;
    let bytes = text.as_bytes();
    while end < at + 64 && bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
        end += 1;
    }
    for c in text[end..].chars().take(64) {
        let part = is_word(c) || super::chars::is_mark(c) || matches!(c, '\'' | '’' | 'ʼ');
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
        } else if !matches!(c, '\'' | '’' | 'ʼ' | '.' | '№' | '§' | '°' | 'º') && !super::chars::is_mark(c) {
            break;
        }
        begin -= c.len_utf8();
    }
    let trimmed = text[begin..at].trim_start_matches(|c| matches!(c, '\'' | '’' | '.') || super::chars::is_mark(c));
    Span::new(at - trimmed.len(), at)
}

/// Whether a plain word begins after this byte: ASCII, and none of what may stand inside a word.
fn ends_plainly(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && byte != b'.' && byte != b'\''
}

fn skip_trailing_marks(text: &str, at: usize) -> usize {
    let end = skip_marks(text, at);
    // A mark that opens the next word (an isolate, a byte-order mark) stays with that word.
    if end > at && char_at(text, end).is_some_and(|c| !c.is_whitespace()) { at } else { end }
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
