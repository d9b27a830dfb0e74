//! Which quotation marks, brackets and titles are open at a place of a sentence.

use super::Options;
use super::chars::{Kind, Script, char_at, char_before, is_word, kind, script};
use super::chinese;
use super::rule::Rule;

/// The kinds of pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pair {
    Bracket,
    Title,
    Quote,
}

/// Closing marks of each pair number; half-width and full-width forms may close each other.
const CLOSERS: [(Pair, &[char]); 14] = [
    (Pair::Bracket, &[')', '）']),
    (Pair::Bracket, &[']', '］']),
    (Pair::Bracket, &['}', '｝']),
    (Pair::Bracket, &['】', '〗']),
    (Pair::Bracket, &['〕']),
    (Pair::Title, &['》']),
    (Pair::Title, &['〉']),
    (Pair::Quote, &['”', '〞', '〟']),
    (Pair::Quote, &['’']),
    (Pair::Quote, &['»']),
    (Pair::Quote, &['›']),
    (Pair::Quote, &['」', '﹂', '｣']),
    (Pair::Quote, &['』', '﹄']),
    (Pair::Quote, &['"', '＂']),
];

const STRAIGHT: u8 = 13;

/// How far ahead, in bytes, the closing mark of a bracket, a title, a quotation is looked for.
const REACH: [usize; 3] = [600, 300, 4000];

/// The same for a quotation that is a part of a sentence.
const EMBEDDED: usize = 300;

fn opens(c: char) -> Option<u8> {
    Some(match c {
        '(' | '（' => 0,
        '[' | '［' => 1,
        '{' | '｛' => 2,
        '【' | '〖' => 3,
        '〔' => 4,
        '《' => 5,
        '〈' => 6,
        '“' | '„' | '〝' => 7,
        '‘' | '‚' | '‛' => 8,
        '«' => 9,
        '‹' => 10,
        '「' | '﹁' | '｢' => 11,
        '『' | '﹃' => 12,
        _ => return None,
    })
}

fn closes(c: char) -> Option<u8> {
    Some(match c {
        ')' | '）' => 0,
        ']' | '］' => 1,
        '}' | '｝' => 2,
        '】' | '〗' => 3,
        '〕' => 4,
        '》' => 5,
        '〉' => 6,
        '”' | '〞' | '〟' => 7,
        '’' => 8,
        '»' => 9,
        '›' => 10,
        '」' | '﹂' | '｣' => 11,
        '』' | '﹄' => 12,
        '"' | '＂' => STRAIGHT,
        _ => return None,
    })
}

/// A mark that is open.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    pair: u8,
    at: usize,
    /// A bracket that stands inside the sentence and not around its beginning.
    inside: bool,
}

/// The open marks of one sentence. Only the first few levels are kept: deeper ones change nothing.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    open: [Open; 8],
    depth: usize,
    /// For each pair the last search for its closing mark: from, up to, found. It says something of the
    /// text and not of the sentence, so it outlives the sentence: many open marks cost one search.
    memo: [(usize, usize, bool); CLOSERS.len()],
}

impl Nesting {
    /// A new sentence of the same text: nothing is open.
    pub(super) fn clear(&mut self) {
        self.depth = 0;
    }

    pub(super) fn open(&mut self, text: &str, start: usize, c: char, at: usize) {
        // `:(` is a face.
        if c == '(' && at > start && char_before(text, at).is_some_and(|c| matches!(c, ':' | ';' | '=')) {
            return;
        }
        if let Some(pair) = opens(c) {
            self.push(text, start, pair, at);
        }
    }

    fn push(&mut self, text: &str, start: usize, pair: u8, at: usize) {
        if let Some(slot) = self.open.get_mut(self.depth) {
            // Asked of brackets only.
            let bracket = CLOSERS[usize::from(pair)].0 == Pair::Bracket;
            let inside = bracket && (at - start > 24 || text[start..at].chars().any(is_word));
            *slot = Open { pair, at, inside };
            self.depth += 1;
        }
    }

    /// Closes the innermost pair that `c` closes, and all inside it; gives the place where it was opened.
    pub(super) fn close(&mut self, c: char) -> Option<usize> {
        let pair = closes(c)?;
        let level = self.open[..self.depth].iter().rposition(|open| open.pair == pair)?;
        self.depth = level;
        Some(self.open[level].at)
    }

    /// Whether a pair that `c` closes is open.
    pub(super) fn awaits(&self, c: char) -> bool {
        closes(c).is_some_and(|pair| self.open[..self.depth].iter().any(|open| open.pair == pair))
    }

    /// A straight double quotation mark between two terminators: it opens or closes.
    pub(super) fn straight(&mut self, text: &str, start: usize, at: usize, after: usize) {
        if self.awaits('"') {
            self.close('"');
        } else if char_at(text, after).is_some_and(|c| !c.is_whitespace()) && (at == start || !ends_word(text, at)) {
            self.push(text, start, STRAIGHT, at);
        }
    }

    /// Whether `c`, right after a terminator, closes; `after` is the place behind it.
    pub(super) fn closes(&self, text: &str, c: char, after: usize) -> bool {
        let joined = char_at(text, after).is_some_and(is_word);
        match c {
            // `Jr.'s`; Chinese sets no space behind it.
            '\'' | '’' => !joined || char_at(text, after).is_some_and(|c| script(c) == Script::Han),
            '"' | '＂' => !joined || self.awaits('"'),
            _ => true,
        }
    }

    /// The rule that forbids a break at `at`, if what is open does.
    pub(super) fn holds(&mut self, text: &str, start: usize, at: usize, options: &Options) -> Option<Rule> {
        // Of several open marks of one kind the innermost decides.
        let mut asked = 0u16;
        for level in (0..self.depth).rev() {
            let Open { pair, at: opened, inside } = self.open[level];
            if asked & (1 << pair) != 0 {
                continue;
            }
            asked |= 1 << pair;
            let (sort, closers) = CLOSERS[usize::from(pair)];
            let rule = match sort {
                Pair::Title => Rule::InTitle,
                // Brackets that hold the sentence itself let it end; those inside a sentence do not.
                Pair::Bracket if inside => Rule::InBrackets,
                Pair::Quote if !options.break_in_quotations && pair != 8 => Rule::InQuotation,
                Pair::Quote if pair != 8 && pair != STRAIGHT && embedded(text, start, opened) => {
                    let ahead = self.closed_ahead(text, pair, closers, at, EMBEDDED, options.join_lines);
                    if ahead.is_some_and(|close| carried_on(text, close)) {
                        return Some(Rule::InQuotation);
                    }
                    continue;
                }
                _ => continue,
            };
            if self.closed_ahead(text, pair, closers, at, REACH[sort as usize], options.join_lines).is_some() {
                return Some(rule);
            }
        }
        None
    }

    /// Where one of `closers` follows within `reach`, on the same line. What was searched is
    /// remembered, so that many questions about one bracket cost one search.
    fn closed_ahead(
        &mut self,
        text: &str,
        pair: u8,
        closers: &[char],
        at: usize,
        reach: usize,
        join: bool,
    ) -> Option<usize> {
        let (mut from, mut ahead) = (at, reach);
        let memo = &mut self.memo[usize::from(pair)];
        let (begin, upto, found) = *memo;
        if begin <= at && at <= upto {
            if found {
                return (upto - at <= reach).then_some(upto);
            }
            // Asked again and again: further than now needed, so that the next questions cost nothing.
            if upto - at >= reach {
                return None;
            }
            (from, ahead) = (upto, 2 * reach);
        }
        let mut limit = (at + ahead).min(text.len());
        while !text.is_char_boundary(limit) {
            limit -= 1;
        }
        if from >= limit {
            return None;
        }
        let mut window = &text[from..limit];
        if !join && let Some(end) = memchr::memchr2(b'\n', b'\r', window.as_bytes()) {
            window = &window[..end];
        }
        let found = window.find(closers);
        let upto = from + found.unwrap_or(window.len());
        *memo = (at, upto, found.is_some());
        (found.is_some() && upto - at <= reach).then_some(upto)
    }
}

/// Whether the quotation opened at `at` is a part of the sentence: no colon and no comma lead to it.
fn embedded(text: &str, start: usize, at: usize) -> bool {
    text[start..at].trim_end_matches(' ').chars().next_back().is_some_and(is_word)
}

/// Whether the sentence goes on after a quotation of whole sentences that closes at `close`:
/// `the slogan “Rise up! Rise up!” hangs there`.
fn carried_on(text: &str, close: usize) -> bool {
    let whole = char_before(text, close).is_some_and(|c| kind(c) == Kind::Terminator);
    let asks = char_before(text, close).is_some_and(|c| matches!(c, '！' | '？' | '!' | '?'));
    let mut rest = text[close..].chars();
    rest.next();
    whole
        && match rest.clone().next() {
            // `高喊“自由！自由！”，直到……`
            Some(c) if kind(c) == Kind::Pause => true,
            Some(' ') => rest.nth(1).is_some_and(|c| c.is_lowercase() || script(c) == Script::Arabic),
            Some(c) if script(c) == Script::Han => {
                let last = text[..close].chars().rev().take(8).map(script).find(|&script| script != Script::Other);
                last == Some(Script::Han) && chinese::carried_on(rest.as_str(), asks, true)
            }
            _ => false,
        }
}

/// Whether a word or a sentence ends at `at`, so that a straight mark there closes. Chinese writes no
/// space before an opening mark either.
fn ends_word(text: &str, at: usize) -> bool {
    char_before(text, at).is_some_and(|c| {
        let opening = matches!(c, '(' | '[' | '“' | '‘' | '-' | '—' | '–' | '/' | ':' | '：' | '，' | '،' | '（');
        !c.is_whitespace() && !opening && script(c) != Script::Han
    })
}
