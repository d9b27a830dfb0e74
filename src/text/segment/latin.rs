//! English, and every other language in Latin letters (or in a script without rules of its own).

use super::chars::{Kind, Script, is_word, script, solid_before};
use super::engine::{Engine, Verdict};
use super::lexicon::{CLOSING, EXCLAIM, LEAD, NOUN, REPORT, STARTER, TITLE};
use super::place::Place;
use super::rule::Rule;
use super::shape::{capitalised, previous_word, small_word_before};
use super::word::{word_at, word_before};

/// Words of the longest clause that reports a thought, its subject first.
const THOUGHT: usize = 5;

/// What the subject of a verb of saying begins with, beside names.
const SUBJECTS: [&str; 11] = ["the", "a", "an", "one", "another", "his", "her", "their", "he", "she", "they"];

impl Engine {
    pub(super) fn latin(&self, place: &Place) -> Verdict {
        if place.ellipsis {
            self.latin_ellipsis(place)
        } else if place.asks {
            self.exclamation(place)
        } else {
            self.full_stop(place)
        }
    }

    /// `!` and `?`.
    fn exclamation(&self, place: &Place) -> Verdict {
        let end = Some(place.close);
        let next = place.next;
        let closed = place.quoted || place.bracketed;
        if !next.gap && !closed {
            // `Why?The` and `什么?The`, but not `watch?v=` nor `!important`.
            let sentence =
                next.first_kind == Kind::Upper && small_word_before(place) && capitalised(place.text, next.first_at);
            // `Yahoo!公司`
            let han = script(next.first) == Script::Han && !self.exclamation_name(place);
            return if sentence || han || place.mark > place.start && next.opened && next.first_kind == Kind::Open {
                (end, Rule::NoSpace)
            } else {
                (None, Rule::Address)
            };
        }
        if !next.gap && place.bracketed && place.bracket.is_some_and(|at| at > place.start) && is_word(next.first) {
            // `雅虎（Yahoo!）2012年`
            return (None, Rule::BracketGoesOn);
        }
        match next.solid_kind {
            Kind::Lower if closed && !next.opened => (None, Rule::Reporting),
            Kind::Lower if self.is_generic() => (None, Rule::SmallLetter),
            // `Stop! — he cried.`
            Kind::Lower if next.first_kind == Kind::Dash => (None, Rule::GoesOn),
            Kind::Lower if !closed && self.thought(place) => (None, Rule::Reporting),
            Kind::Lower if self.exclamation_name(place) || !closed && self.name_inside(place) => {
                (None, Rule::ExclamationName)
            }
            Kind::Upper if place.quoted && !next.opened && self.named_speaker(place) => (None, Rule::Reporting),
            // `Yahoo! Inc.`, `Yum! Brands alike`; but `Yahoo! Google is faster`.
            Kind::Upper if self.exclamation_name(place) && (self.company(place) || self.name_follows(place)) => {
                (None, Rule::ExclamationName)
            }
            _ => (end, Rule::Stop),
        }
    }

    /// `“I want to go ho—” The line was cut.`: whether the mark at `at` closes speech that was broken off by a
    /// dash, and a word follows that begins sentences.
    pub(super) fn broken_off(&self, text: &str, start: usize, at: usize, after: usize) -> bool {
        let head = &text[start..at];
        if !head.ends_with(['—', '–']) && !head.ends_with("--") {
            return false;
        }
        let next = self.ahead(text, after);
        next.gap
            && next.first_kind == Kind::Upper
            && !self.is_generic()
            && self.latin_word(word_at(text, next.first_at)) & STARTER != 0
    }

    fn exclamation_name(&self, place: &Place) -> bool {
        let word = word_before(place.text, place.start, place.mark).of(place.text);
        place.text[place.mark..place.run].eq("!")
            && word.starts_with(|c: char| c.is_uppercase())
            && self.latin_word(word) & EXCLAIM != 0
    }

    /// `the magazine Yes! folded`: a capitalised word inside the sentence, and after it a small word that
    /// begins no sentence even where people write without capitals.
    fn name_inside(&self, place: &Place) -> bool {
        let text = place.text;
        let span = word_before(text, place.start, place.mark);
        let previous = previous_word(text, place.start, span.start);
        let following = word_at(text, place.next.solid_at);
        text[place.mark..place.run].eq("!")
            && capitalised(text, span.start)
            && text[..span.start].ends_with(' ')
            && previous.starts_with(char::is_lowercase)
            && following.len() > 2
            && self.latin_word(following) & (STARTER | LEAD) == 0
    }

    /// Whether the next word looks like a part of the name rather than the subject of a sentence.
    fn name_follows(&self, place: &Place) -> bool {
        let following = word_at(place.text, place.next.solid_at);
        let begins = self.latin_word(following) & (STARTER | NOUN | LEAD) != 0 || self.clause_follows(place, 1);
        !place.quoted && !place.next.opened && !begins
    }

    /// Whether the next word is what a company calls itself, with its stop: `Inc.`
    pub(super) fn company(&self, place: &Place) -> bool {
        let word = word_at(place.text, place.next.solid_at);
        place.text.as_bytes().get(place.next.solid_at + word.len()) == Some(&b'.')
            && self.abbreviation(word) & CLOSING != 0
    }

    /// `Where had they gone? she wondered.`: whether a short clause that ends with a verb of saying follows what
    /// no marks enclose.
    fn thought(&self, place: &Place) -> bool {
        let mut rest = &place.text[place.next.first_at..];
        for i in 0..THOUGHT {
            let word = word_at(rest, 0);
            let behind = &rest[word.len()..];
            // `What now? asked the boy.`; but `excellent! answered all my questions`.
            let past = i == 0 && (word.ends_with("ed") || word == "said");
            if past && self.latin_word(word) & REPORT != 0 {
                let subject = word_at(behind.trim_start_matches(' '), 0);
                let named = SUBJECTS.contains(&subject) || subject.starts_with(char::is_uppercase);
                return named && place.text[place.start..].starts_with(char::is_uppercase);
            }
            if i > 0 && behind.starts_with(['.', ',']) {
                return self.latin_word(word) & REPORT != 0;
            }
            let Some(next) = behind.strip_prefix(' ').filter(|_| !word.is_empty()) else { return false };
            rest = next;
        }
        false
    }

    /// `?” Abdulla Tohti asked.`: names and a verb of saying, unless the speaker was named before.
    fn named_speaker(&self, place: &Place) -> bool {
        let before = place.opener.and_then(|at| solid_before(place.text, place.start, at));
        let before = before
            .map(|(at, c)| if c == ' ' { solid_before(place.text, place.start, at).map_or(' ', |b| b.1) } else { c });
        if matches!(before, Some(':' | ',' | '：' | '，')) {
            return false;
        }
        let text = place.text;
        let mut at = place.next.solid_at;
        for i in 0..6 {
            let word = word_at(text, at);
            if word.is_empty() {
                return false;
            }
            let flags = self.latin_word(word);
            let rest = &text[at + word.len()..];
            if i > 0 && (flags & REPORT != 0 || (word == "wanted" && rest.starts_with(" to know"))) {
                return true;
            }
            // `?” I asked.`: always a capital, so it tells nothing of a new sentence.
            let name = word == "I" || (word.starts_with(char::is_uppercase) && flags & (STARTER | NOUN) == 0);
            if !name && !matches!(word, "al" | "bin" | "de" | "van" | "of" | "the") {
                return false;
            }
            at += word.len();
            if text.as_bytes().get(at) == Some(&b'.') && (flags & TITLE != 0 || word.len() == 1) {
                at += 1;
            }
            match text.as_bytes().get(at) {
                Some(b' ' | b'-') => at += 1,
                Some(b',') => return self.after_apposition(&text[at + 1..]),
                _ => return false,
            }
        }
        false
    }

    /// `, a spokesman for the region, said`: whether a verb of saying follows what stands between commas.
    fn after_apposition(&self, rest: &str) -> bool {
        let ends = rest.bytes().take(120).position(|byte| matches!(byte, b',' | b'.' | b'!' | b'?' | b'\n' | b'\r'));
        let Some(end) = ends.filter(|&end| rest.as_bytes()[end] == b',') else { return false };
        let behind = rest[end + 1..].trim_start_matches(' ');
        self.latin_word(word_at(behind, 0)) & REPORT != 0
    }

    /// `...` and `…`: what follows decides.
    fn latin_ellipsis(&self, place: &Place) -> Verdict {
        let next = place.next;
        let closed = place.quoted || place.bracketed;
        let end = Some(place.close);
        if place.asks {
            return self.exclamation(place);
        }
        // `as it was. . . . The law`: a full stop, and after it what was left out.
        if place.dots == 4 && place.spaced == 3 && !closed && next.gap && next.solid_kind == Kind::Upper {
            let first = place.mark + 1;
            if solid_before(place.text, place.start, place.mark).is_some_and(|(_, c)| is_word(c)) {
                return (Some(first), Rule::FinalEllipsis);
            }
        }
        if !next.gap && !closed {
            // `well...see`, `...and`; but `over...The` begins anew.
            let anew =
                next.first_kind == Kind::Upper && small_word_before(place) && capitalised(place.text, next.first_at);
            return if anew { (end, Rule::NoSpace) } else { (None, Rule::Pausing) };
        }
        match next.solid_kind {
            Kind::Lower => (None, Rule::Pausing),
            // At the very beginning it stands for what was left out: `… The law says`.
            _ if place.mark == place.start => (None, Rule::Pausing),
            Kind::Upper => {
                // `… I` pauses as often as it ends; a closing mark or four dots end.
                let word = word_at(place.text, next.solid_at);
                let pronoun = matches!(word, "I" | "I'm" | "I’m" | "I've" | "I’ve" | "I'll" | "I’ll" | "I'd" | "I’d");
                if pronoun && !closed && place.dots < 4 && !next.opened {
                    (None, Rule::Pausing)
                } else {
                    (end, Rule::FinalEllipsis)
                }
            }
            Kind::Digit if !closed && place.dots < 4 => (None, Rule::Pausing),
            _ => (end, Rule::FinalEllipsis),
        }
    }
}
