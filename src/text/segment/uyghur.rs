//! Uyghur in its three scripts. No capitals decide: the Arabic script has none, and the other two
//! are to cut alike.

use super::chars::{Folded, Kind, Script, char_at, is_mark, is_word, kind, script, skip_marks, solid_before};
use super::engine::{Engine, Verdict};
use super::lexicon::{
    ABBREVIATION, CAPTION, FINAL, FREE, JOIN, Lexicon, NEVER, NUMBER, ORDINAL, PRONOUN, REPORT, STARTER, SUFFIX, TAIL,
    TITLE, UNIT, VERB, VERB2,
};
use super::place::Place;
use super::rule::Rule;
use super::word::{word_at, word_before};

/// Longest reporting clause that is looked at, in words.
const CLAUSE: usize = 8;

impl Engine {
    pub(super) fn uyghur(&self, place: &Place, words: &Lexicon) -> Verdict {
        let text = place.text;
        let next = place.next;
        let end = Some(place.close);
        let closed = place.quoted || place.bracketed || place.close > place.run;

        if let Some(rule) = goes_on(place, words) {
            return (None, rule);
        }
        if place.bracketed
            && !place.quoted
            && place.bracket.is_some_and(|at| text[place.start..at].chars().any(is_word))
        {
            return (None, Rule::BracketGoesOn);
        }
        if place.ellipsis && !place.asks {
            let ended = place.dots == 4 || finite(text, place.start, place.mark, words) && !taken_up(place, words);
            return if place.quoted || ended { (end, Rule::FinalEllipsis) } else { (None, Rule::Pausing) };
        }
        if captioned(place, words) {
            return (None, Rule::Numbered);
        }
        if next.gap && self.options.abbreviations.is_empty() && plain(place, words) {
            return (end, Rule::Stop);
        }
        let span = word_before(text, place.start, place.mark);
        let word = span.of(text);
        if place.asks || place.dots == 0 {
            if next.gap
                || closed
                || letters(word) > 1
                    && matches!(next.first_kind, Kind::Letter | Kind::Upper | Kind::Lower | Kind::Open | Kind::Dash)
            {
                return (end, if next.gap || closed { Rule::Stop } else { Rule::NoSpace });
            }
            return (None, Rule::Address);
        }
        if self.own_word(word) {
            return (None, Rule::Own);
        }
        let last = word.rsplit('.').next().unwrap_or(word);
        let flags = words.abbreviation(word);
        let dotted = word.contains('.') && word.split('.').all(|part| letters(part) <= 1);
        if !next.gap && !closed {
            return no_space(place, word, flags, words);
        }
        let starts = || words.word(word_at(text, next.solid_at)) & STARTER != 0 && !next.opened;
        if flags & ABBREVIATION != 0 {
            return abbreviation(place, flags, starts());
        }
        if dotted {
            return if starts() { (end, Rule::FinalAbbreviation) } else { (None, Rule::Inner) };
        }
        if last.len() < word.len() && words.word(last) & TITLE != 0 {
            return (None, Rule::Title);
        }
        if last.len() <= 8 && letters(last) == 1 {
            // `ب د ت.` with spaces is an acronym at the end, not an initial.
            let before = text[place.start..span.start].trim_end();
            let previous = word_before(text, place.start, place.start + before.len()).of(text);
            let spaced = before.len() < span.start - place.start
                && letters(previous) == 1
                && previous.chars().all(|c| matches!(kind(c), Kind::Letter | Kind::Upper | Kind::Lower | Kind::Mark));
            // `دېدى ئۇ.`: after a verb it is the pronoun.
            let pronoun = words.word(word) & PRONOUN != 0 && finite(text, place.start, span.start, words);
            // `ئۇ ئا. ق. ش غا كەتتى`: the letter after it belongs to the same acronym.
            let following = word_at(text, next.solid_at);
            let goes_on = !next.opened && letters(following) == 1 && words.word(following) & PRONOUN == 0;
            if last.len() == word.len() && !goes_on && (spaced || pronoun) {
                return (end, Rule::NotInitial);
            }
            return (None, Rule::Initial);
        }
        if matches!(self.variety, crate::model::Variety::UgLatn) {
            // English abbreviations inside Latin-script Uyghur: names keep theirs.
            let english = self.latin_word(word);
            if word.starts_with(char::is_uppercase) && english & TITLE != 0 {
                return (None, Rule::Title);
            }
        }
        (end, Rule::Stop)
    }
}

/// A stop right before a letter or a digit.
fn no_space(place: &Place, word: &str, flags: u32, words: &Lexicon) -> Verdict {
    let text = place.text;
    let next = place.next;
    match next.first_kind {
        Kind::Digit => (None, Rule::Decimal),
        Kind::Letter | Kind::Lower | Kind::Upper | Kind::Open | Kind::Quote => {
            let following = word_at(text, next.solid_at);
            let long = letters(following) > 2 || words.word(following) & STARTER != 0;
            let plain = letters(word) > 2 && !word.contains('.') && flags & ABBREVIATION == 0;
            // A Latin address: `uyghur.org`, in any Latin-script text.
            let address = script(next.first) == Script::Latin
                && (!next.first.is_uppercase() || text[place.start..place.mark].ends_with("www"));
            if plain && long && !address && !word.chars().all(char::is_numeric) {
                (Some(place.close), Rule::NoSpace)
            } else {
                (None, Rule::Inner)
            }
        }
        _ => (None, Rule::Address),
    }
}

/// A reporting clause, a case suffix or a noun that takes up the quotation.
fn goes_on(place: &Place, words: &Lexicon) -> Option<Rule> {
    let text = place.text;
    let next = place.next;
    let mut at = place.close;
    let mut dashed = false;
    let mut quoted = place.quoted;
    for _ in 0..12 {
        at = skip_marks(text, at);
        let c = char_at(text, at)?;
        match c {
            ' ' | '\u{A0}' | '\u{202F}' | '\t' => {}
            '-' | '_' | '–' | '—' | '―' | '‒' | '‐' => dashed = true,
            '«' | '‹' | '“' | '”' | '"' | '»' | '›' | '<' | '>' => quoted = true,
            '،' | ',' if dashed || quoted => return Some(Rule::GoesOn),
            _ => break,
        }
        at += c.len_utf8();
    }
    // Most words can follow neither a quotation nor a dash: they are not even read.
    if !place.quoted && !dashed && !char_at(text, at).is_some_and(|c| words.may_report(c)) {
        return None;
    }
    let first = word_at(text, at);
    if first.is_empty() {
        return None;
    }
    let flags = words.stem(first);
    if flags & REPORT != 0 {
        // `دېگەندەك،` begins a sentence of its own.
        let after = char_at(text, at + first.len());
        let comma = matches!(after, Some('،' | ','));
        // After a plain full stop only what needs a quotation before it.
        return (!comma || dashed || quoted).then_some(Rule::Reporting);
    }
    if place.quoted && dashed {
        // `«…!» — بۇ ئۇنىڭ سۆزى`: the dash ties the quotation to what follows.
        return Some(Rule::QuotationGoesOn);
    }
    if place.quoted {
        if flags & (TAIL | SUFFIX) != 0 {
            return Some(Rule::QuotationGoesOn);
        }
        if next.first_kind == Kind::Dash && !next.gap {
            // `«…!»-دە`: a suffix with its hyphen.
            return Some(Rule::QuotationGoesOn);
        }
    }
    let opens_quote = next.first_kind == Kind::Open;
    if !opens_quote && (place.quoted || (dashed && (place.asks || place.dots == 0))) && !attributed(place) {
        return reported(text, at, words).then_some(Rule::Reporting);
    }
    None
}

/// Whether the sentence so far is the number of a caption or a heading: `2-رەسىم.`, `بىرىنچى باب.`
fn captioned(place: &Place, words: &Lexicon) -> bool {
    let head = &place.text[place.start..place.mark];
    if head.len() >= 40 {
        return false;
    }
    let Some((number, word)) = head.split_once(['-', '–', ' ']) else { return false };
    words.word(word) & CAPTION != 0
        && (number.bytes().all(|byte| byte.is_ascii_digit()) || words.word(number) & ORDINAL != 0)
}

/// Whether the word before the mark ends as no abbreviation does and is longer than an initial: the
/// usual case, told without reading the word.
fn plain(place: &Place, words: &Lexicon) -> bool {
    let head = &place.text[place.start..place.mark];
    let mut last = head.chars().rev();
    let Some(own) = last.next().map(script) else { return false };
    let letter = |c: char| is_word(c) && !is_mark(c) && !c.is_ascii_digit() && script(c) == own;
    own != Script::Other
        && last.take(3).filter(|&c| letter(c)).count() == 3
        && head.bytes().last().is_some_and(|byte| !words.may_end(byte))
}

/// An abbreviation of the list before white space.
fn abbreviation(place: &Place, flags: u32, starts: bool) -> Verdict {
    let end = Some(place.close);
    if flags & NEVER != 0 {
        return (None, Rule::Never);
    }
    if flags & TITLE != 0 {
        return (None, Rule::Title);
    }
    if flags & NUMBER != 0 {
        // Before the number (`نو. 5`) or after it (`25-ب.`), and then only a starter ends.
        return if starts { (end, Rule::FinalAbbreviation) } else { (None, Rule::Numbered) };
    }
    if flags & (UNIT | FREE) != 0 {
        return (end, Rule::FinalAbbreviation);
    }
    if flags & FINAL != 0 && starts { (end, Rule::FinalAbbreviation) } else { (None, Rule::Inner) }
}

/// Whether the speaker was named before the quotation: `ئۇ سورىدى: «كىم؟»`.
fn attributed(place: &Place) -> bool {
    let Some(mut at) = place.opener else { return false };
    while let Some((before, c)) = solid_before(place.text, place.start, at) {
        if !c.is_whitespace() {
            return matches!(c, ':' | '：');
        }
        at = before;
    }
    false
}

/// Whether a short clause that begins here ends with a verb of saying: `ئۇ مۇخبىردىن سورىدى.`
fn reported(text: &str, mut at: usize, words: &Lexicon) -> bool {
    let mut last = 0;
    let mut before = 0;
    for i in 0..CLAUSE {
        let word = word_at(text, at);
        if word.is_empty() {
            break;
        }
        before = last;
        last = words.stem(word);
        // `جاۋاب بەردى ئۇ`: the subject may stand last.
        if last & REPORT != 0 || (i == 1 && last & VERB2 != 0 && before & VERB != 0) {
            return true;
        }
        at += word.len();
        let mut spaces = 0;
        while let Some(c) = char_at(text, at).filter(|&c| c == ' ' || is_mark(c)) {
            at += c.len_utf8();
            spaces += 1;
        }
        if spaces == 0 {
            break;
        }
    }
    let ends = char_at(text, at)
        .is_none_or(|c| matches!(kind(c), Kind::Terminator | Kind::Dash) || matches!(c, '،' | ',' | '\n' | '\r'));
    ends && (last & VERB != 0 || (last & VERB2 != 0 && before & (VERB | REPORT) != 0))
}

/// Letters of a word; the hamza carrier and its vowel are one, and so are `sh`, `ch`, `gh`, `zh`, `ng`.
fn letters(word: &str) -> usize {
    let mut count = 0;
    let mut previous = ' ';
    for c in word.chars().filter(|&c| !is_mark(c)) {
        let pair = match previous {
            'ئ' | 'ي' if count == 1 && matches!(c, 'ا' | 'ە' | 'ې' | 'ى' | 'و' | 'ۇ' | 'ۆ' | 'ۈ') => {
                previous == 'ئ' || word.contains('\u{654}')
            }
            's' | 'c' | 'g' | 'z' | 'S' | 'C' | 'G' | 'Z' => matches!(c, 'h' | 'H') && count == 1,
            'n' | 'N' => matches!(c, 'g') && count == 1,
            _ => false,
        };
        if !pair && (is_word(c) || c == '№') {
            count += 1;
        }
        previous = c;
    }
    count
}

/// Whether what follows the ellipsis takes the sentence up: a conjunction, or the same word once more.
fn taken_up(place: &Place, words: &Lexicon) -> bool {
    if !matches!(place.next.first_kind, Kind::Letter | Kind::Upper | Kind::Lower) {
        return false;
    }
    let following = word_at(place.text, place.next.first_at);
    let last = word_before(place.text, place.start, place.mark).of(place.text);
    let again = |(a, b): (Folded, Folded)| a.as_bytes() == b.as_bytes();
    words.word(following) & JOIN != 0 || Folded::new(following).zip(Folded::new(last)).is_some_and(again)
}

/// Whether the word before `mark` ends as a finite verb does: after one of these an ellipsis ends the
/// sentence, after anything else it pauses.
fn finite(text: &str, start: usize, mark: usize, words: &Lexicon) -> bool {
    let head = text[start..mark].trim_end();
    let word = word_before(text, start, start + head.len()).of(text);
    // The pronouns are endings too: `مەن...` alone pauses.
    words.is_finite(word) && words.word(word) & PRONOUN == 0
}
