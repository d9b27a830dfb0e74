//! A single full stop in Latin letters: the end of a sentence, or of an abbreviation, an initial, a number, an
//! address.

use super::chars::{Kind, Script, kind, script, solid_before};
use super::chinese_words::CHINESE;
use super::engine::{Engine, Verdict};
use super::lexicon::{
    ABBREVIATION, CAPITAL, CAPTION, CLOSING, COUNTRY, DATE, ENGLISH, FINAL, FINITE, FOLLOWER, FREE, Flags, LABEL, LEAD,
    NEVER, NOUN, NUMBER, ORDINAL, PLACE, STARTER, STREET, TIME, TITLE, UG_ARAB, UNIT, ZONE,
};
use super::place::Place;
use super::rule::Rule;
use super::shape::{
    acronym, announced, capitalised, capitalised_word, consonants, contracted, ends_address, in_address, is_capitals,
    is_dotted, is_single, measured, name_like, numbered, previous_word, set_off, small_word_before, symbol, word_start,
};
use super::word::{word_at, word_before};

/// What follows a noun and hardly ever a subject.
const PREPOSITIONS: [&str; 10] = ["of", "in", "at", "on", "for", "to", "and", "or", "from", "under"];

impl Engine {
    /// A single full stop.
    pub(super) fn full_stop(&self, place: &Place) -> Verdict {
        let text = place.text;
        let next = place.next;
        let end = Some(place.close);
        let closed = place.quoted || place.bracketed || place.close > place.run;
        if !next.gap && !closed {
            return self.stop_without_space(place);
        }
        if place.bracketed && place.bracket.is_some() && !place.quoted && next.solid_kind == Kind::Lower && !next.opened
        {
            return (None, Rule::BracketGoesOn);
        }
        if place.quoted && next.solid_kind == Kind::Lower && !next.opened {
            return (None, Rule::Reporting);
        }
        let span = word_before(text, place.start, place.mark);
        let word = span.of(text);
        if word.is_empty() {
            // `(555-0100). call me`: no abbreviation ends in a bracket.
            let closed = solid_before(text, place.start, place.mark)
                .is_some_and(|(_, c)| matches!(kind(c), Kind::Close | Kind::Quote));
            return if next.solid_kind == Kind::Lower && (self.is_generic() || !closed) {
                (None, Rule::SmallLetter)
            } else {
                (end, Rule::Stop)
            };
        }
        if self.own_word(word) {
            return (None, Rule::Own);
        }
        if let Some(end) = self.number_apart(place, word) {
            return (Some(end), Rule::Footnote);
        }
        let mut flags = if acronym(place, word) { 0 } else { self.abbreviation(word) };
        let stopped = word.as_bytes().contains(&b'.');
        let dotted = stopped && is_dotted(word);
        let single = is_single(word);
        if flags & ABBREVIATION == 0 && dotted {
            flags |= FINAL;
        }
        if flags & ABBREVIATION == 0
            && stopped
            && let Some((_, last)) = word.rsplit_once('.')
        {
            // `Gov.-Gen.`, `Prof.Dr.`: the last part decides.
            flags |= self.abbreviation(last);
        }
        if (single || dotted) && flags & ABBREVIATION & !FINAL == 0 && ends_address(place, span.start) {
            return self.plain_stop(place, word);
        }
        if single && !dotted {
            return self.initial(place, span.start, word);
        }
        if flags & ABBREVIATION == 0 {
            return self.plain_stop(place, word);
        }
        if span.start == place.start && flags & FINAL != 0 && next.solid_kind == Kind::Upper {
            // `P.S. The letter is from him.`: alone it is no sentence.
            return (None, Rule::Inner);
        }
        self.after_abbreviation(place, span.start, flags)
    }

    /// The classes of an abbreviation; none when it is one only with a capital and has none.
    pub(super) fn abbreviation(&self, word: &str) -> Flags {
        if self.is_generic() {
            return 0;
        }
        let flags = ENGLISH.abbreviation(word);
        if flags == 0 && contracted(word) {
            return FINAL;
        }
        if flags & CAPITAL != 0 && !word.starts_with(char::is_uppercase) { flags & !ABBREVIATION } else { flags }
    }

    /// A stop after a word that no list knows.
    fn plain_stop(&self, place: &Place, word: &str) -> Verdict {
        let next = place.next;
        let end = Some(place.close);
        match next.solid_kind {
            Kind::Lower if self.is_generic() => (None, Rule::SmallLetter),
            // `am 3. Oktober`: many languages write ordinals so.
            _ if self.is_generic() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) => {
                (None, Rule::Numbered)
            }
            // `Constr. Corps. Ltd.`
            Kind::Upper if !next.opened && capitalised_word(word) && self.company(place) => (None, Rule::Inner),
            Kind::Lower if measured(word) => (None, Rule::Unknown),
            // `bldg.`, `Blvd.`: no word without a vowel.
            Kind::Lower if consonants(word) => (None, Rule::Unknown),
            Kind::Upper if consonants(word) && word.chars().any(char::is_lowercase) && !self.starts(place) => {
                (None, Rule::Unknown)
            }
            Kind::Upper if self.captioned(place, word) => (None, Rule::Numbered),
            // `The order reads: 1. Stop work.`
            Kind::Upper if word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) && announced(place, word) => {
                (None, Rule::Numbered)
            }
            // `3. März`, and a number of a heading, `2. Background`, are generic matters.
            Kind::Lower if word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 2 => (None, Rule::Numbered),
            _ => (end, Rule::Stop),
        }
    }

    /// Whether the sentence so far is the number of a caption or a heading: `Fig. 2.`, `Chapter IV.`
    fn captioned(&self, place: &Place, number: &str) -> bool {
        let head = &place.text[place.start..place.mark - number.len()];
        let numeral = number.bytes().all(|byte| byte.is_ascii_digit())
            || numbered(number)
            || self.latin_word(number) & ORDINAL != 0;
        head.len() < 16 && numeral && self.latin_word(head.trim_end_matches([' ', '.'])) & CAPTION != 0
    }

    /// A single letter.
    fn initial(&self, place: &Place, at: usize, word: &str) -> Verdict {
        let text = place.text;
        let next = place.next;
        let end = Some(place.close);
        let upper = word.starts_with(char::is_uppercase);
        if word.chars().all(|c| c.is_ascii_digit()) {
            return self.plain_stop(place, word);
        }
        if !upper {
            return match next.solid_kind {
                Kind::Upper if !next.opened && self.starts(place) => (end, Rule::NotInitial),
                _ => (None, Rule::Initial),
            };
        }
        if next.solid_kind != Kind::Upper {
            // `Plan B. (See below.)`; an initial goes on with a name, in Chinese too: `A. 赵`.
            let letter = next.solid_kind == Kind::Letter;
            let name = script(next.solid) == Script::Han && !CHINESE.starts(&text[next.solid_at..]);
            return if letter && next.gap && self.home() != Script::Latin && !name {
                (end, Rule::NotInitial)
            } else {
                (None, Rule::Initial)
            };
        }
        if at == place.start {
            // `Q. Did you see him?`, `A. The first item`, `J. Smith`.
            return (None, Rule::Initial);
        }
        let previous = previous_word(text, place.start, at);
        let known = self.latin_word(previous);
        let small = previous.starts_with(char::is_lowercase);
        let labelled = previous.starts_with(char::is_uppercase) && known & LABEL != 0;
        // `you and I. Then`: the pronoun.
        let degrees = matches!(previous, "degree" | "degrees") && matches!(word, "C" | "F" | "K");
        if word == "I" && small || labelled || degrees {
            return (end, Rule::NotInitial);
        }
        if self.starts(place) && !next.opened && !name_like(word_at(text, next.solid_at)) {
            return (end, Rule::NotInitial);
        }
        (None, Rule::Initial)
    }

    fn after_abbreviation(&self, place: &Place, at: usize, flags: Flags) -> Verdict {
        let text = place.text;
        let next = place.next;
        let end = Some(place.close);
        let upper = next.solid_kind == Kind::Upper;
        let following = if next.solid_at < text.len() { word_at(text, next.solid_at) } else { "" };
        let starts = upper && self.starts(place);
        if flags & NEVER != 0 {
            return (None, Rule::Never);
        }
        if flags & TITLE != 0 && flags & (NUMBER | FINAL | UNIT) == 0 {
            return (None, Rule::Title);
        }
        if flags & STREET != 0 {
            // `on Main St. The`, `on 5th St. Police`: after a name or a number it is the street.
            let previous = previous_word(text, place.start, at);
            let street = previous.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                && self.latin_word(previous) & (STARTER | TITLE) == 0;
            let anew = starts || upper && self.clause_follows(place, 1);
            return if street && anew { (end, Rule::FinalAbbreviation) } else { (None, Rule::Title) };
        }
        if flags & NUMBER != 0 {
            if !upper {
                // Also a word of its own: `He said no. (…)`.
                return (None, Rule::Numbered);
            }
            if symbol(text, next.solid_at) || (!starts && numbered(following)) {
                return (None, Rule::Numbered);
            }
            if self.latin_word(following) & NUMBER != 0
                && text.as_bytes().get(next.solid_at + following.len()) == Some(&b'.')
            {
                return (None, Rule::Numbered);
            }
            // `He said no. Beijing agrees`, `the ISS. NASA`; but `Stat. Yearbook`
            let number = flags & (FINAL | TITLE) == 0;
            return if starts || number && (!capitalised(text, at) || self.clause_follows(place, 3)) {
                (end, Rule::Stop)
            } else {
                (None, Rule::Inner)
            };
        }
        if flags & FREE != 0 {
            return if matches!(next.solid_kind, Kind::Lower) {
                (None, Rule::Inner)
            } else {
                (end, Rule::FinalAbbreviation)
            };
        }
        if !upper {
            // `D.C. “We …”` was looked through to its letter; brackets, digits and small letters go on.
            let starts = match script(next.solid) {
                Script::Arabic => UG_ARAB.word(following) & STARTER != 0,
                Script::Han => CHINESE.starts(&text[next.solid_at..]),
                _ => false,
            };
            return if starts && next.gap { (end, Rule::FinalAbbreviation) } else { (None, Rule::Inner) };
        }
        if next.first_kind == Kind::Open && matches!(next.first, '(' | '[') {
            return (None, Rule::Inner);
        }
        if starts {
            // `In the U.S. The` cannot be told from a real end; `a.m. The` can.
            return (end, Rule::FinalAbbreviation);
        }
        let follow = self.latin_word(following);
        // `479 B.C. Athens`, but not `Vancouver, B.C. Premier`.
        let year = |at| previous_word(text, place.start, at).bytes().all(|byte| byte.is_ascii_digit());
        if flags & TIME != 0 && (flags & FINAL == 0 || year(at)) {
            let zone = text[next.solid_at + following.len()..].starts_with(" time");
            let go_on = follow & ZONE != 0 || zone || is_capitals(following) || self.led(place, at);
            return if go_on { (None, Rule::Inner) } else { (end, Rule::FinalAbbreviation) };
        }
        if flags & UNIT != 0 && matches!(following, "C" | "F" | "K" | "N" | "S" | "E" | "W") {
            // `41 deg. C`, `38 deg. N`
            return (None, Rule::Inner);
        }
        if flags & (DATE | UNIT) != 0 {
            return (end, Rule::FinalAbbreviation);
        }
        if follow & NOUN != 0 && !next.opened {
            return (end, Rule::FinalAbbreviation);
        }
        let names = if flags & CLOSING != 0 || set_off(text, at) {
            3
        } else {
            // `the U.K. Switzerland followed`, `under the I.C.C.P.R. China signed it`
            let article = matches!(previous_word(text, place.start, at), "the" | "The");
            usize::from(article && (flags & PLACE == 0 || follow & COUNTRY != 0))
        };
        if names > 0 && self.clause_follows(place, names) {
            return (end, Rule::FinalAbbreviation);
        }
        if flags & PLACE != 0
            && !next.opened
            && follow & (FOLLOWER | TITLE | LABEL) == 0
            && self.sentence_follows(place, at)
        {
            return (end, Rule::FinalAbbreviation);
        }
        (None, Rule::Inner)
    }

    /// After `in the U.S.`: whether a capitalised word and then a small one follow, as in
    /// `… in the U.S. Uyghurs fear …`, and the sentence so far is more than its opening.
    fn sentence_follows(&self, place: &Place, at: usize) -> bool {
        let text = place.text;
        let before = previous_word(text, place.start, at);
        let article = matches!(before, "the" | "The");
        let preposition = if article {
            let the = word_start(text, place.start, at);
            previous_word(text, place.start, the)
        } else {
            before
        };
        let led = matches!(
            preposition,
            "in" | "to"
                | "from"
                | "of"
                | "for"
                | "by"
                | "at"
                | "with"
                | "into"
                | "across"
                | "throughout"
                | "leave"
                | "left"
                | "reach"
                | "reached"
                | "entered"
                | "near"
                | "outside"
                | "within"
                | "around"
        );
        if !led || self.led(place, at) {
            return false;
        }
        let following = word_at(text, place.next.solid_at);
        let rest = &text[place.next.solid_at + following.len()..];
        // `the U.N. Secretariat in 2019`: one thing of the union, and where or when; no verb follows.
        let named = |rest: &str| !following.ends_with('s') && PREPOSITIONS.contains(&word_at(rest, 0));
        if self.latin_word(following) & COUNTRY != 0 && (rest.starts_with(',') || named(rest)) {
            return true;
        }
        rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_lowercase()) && !named(rest))
    }

    /// `Boeing Co. Airbus declined`, `Washington, D.C. Beijing sent no one`: whether a subject of at most
    /// `names` capitalised words and its verb come next.
    pub(super) fn clause_follows(&self, place: &Place, names: usize) -> bool {
        let mut rest = &place.text[place.next.solid_at..];
        for i in 0..=names {
            let word = word_at(rest, 0);
            if i > 0 && word.starts_with(char::is_lowercase) {
                let past = word.len() > 4 && word.ends_with("ed");
                return !place.next.opened && (past || ENGLISH.word(word) & FINITE != 0);
            }
            let name = word.starts_with(char::is_uppercase)
                && self.latin_word(word) & (FOLLOWER | TITLE | LABEL | ABBREVIATION) == 0;
            let Some(behind) = rest[word.len()..].strip_prefix(' ').filter(|_| name) else { return false };
            rest = behind;
        }
        false
    }

    /// Whether the sentence so far is only its opening: `At 5 a.m.`, `In the U.S.`
    fn led(&self, place: &Place, at: usize) -> bool {
        let head = &place.text[place.start..at];
        if head.len() > 40 || head.contains([',', ';', ':']) {
            return false;
        }
        let mut words = head.split_whitespace();
        let first = words.next().unwrap_or("").trim_start_matches(['"', '“', '‘', '\'', '(']);
        let count = words.count();
        first.starts_with(char::is_uppercase) && self.latin_word(first) & LEAD != 0 && count <= 3
    }

    /// Whether the next word is one that begins sentences.
    fn starts(&self, place: &Place) -> bool {
        let word = word_at(place.text, place.next.solid_at);
        // `the U.N. Third Committee`
        if matches!(word, "First" | "Second" | "Third" | "Fourth" | "Fifth") {
            let rest = &place.text[place.next.solid_at + word.len()..];
            if rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
                return false;
            }
        }
        // `T. A. Wu`: another initial.
        let initial = word.len() == 1 && place.text.as_bytes().get(place.next.solid_at + 1) == Some(&b'.');
        self.latin_word(word) & STARTER != 0 && !initial
    }

    /// A stop with something right after it.
    fn stop_without_space(&self, place: &Place) -> Verdict {
        let text = place.text;
        let next = place.next;
        let end = Some(place.close);
        let before = solid_before(text, place.start, place.mark).map(|(_, c)| c);
        let digit_before = before.is_some_and(|c| c.is_ascii_digit());
        match next.first_kind {
            Kind::Digit => {
                self.footnote(place).map_or((None, if digit_before { Rule::Decimal } else { Rule::Address }), |end| {
                    (Some(end), Rule::Footnote)
                })
            }
            // `Newsfeed.Com`
            Kind::Upper if matches!(word_at(text, next.first_at), "Com" | "Org" | "Net" | "Edu" | "Gov") => {
                (None, Rule::Address)
            }
            Kind::Upper if capitalised(text, next.first_at) => {
                let span = word_before(text, place.start, place.mark);
                let word = span.of(text);
                let number =
                    word.len() > 2 && word.bytes().all(|b| b.is_ascii_digit() || b == b',') && !word.contains('.');
                let plain = small_word_before(place)
                    && !word.contains('.')
                    && self.abbreviation(word) & ABBREVIATION == 0
                    && !in_address(place, span.start);
                if plain || number { (end, Rule::NoSpace) } else { (None, Rule::Address) }
            }
            Kind::Open | Kind::Quote
                if matches!(next.first, '“' | '"' | '«' | '「' | '(') && next.solid_kind == Kind::Upper =>
            {
                if small_word_before(place) {
                    (end, Rule::NoSpace)
                } else {
                    (None, Rule::Address)
                }
            }
            Kind::Letter if script(next.first) != Script::Latin => {
                let word = word_before(text, place.start, place.mark).of(text);
                let known = self.abbreviation(word) & ABBREVIATION != 0 || word.contains('.') || self.own_word(word);
                if !known && !is_single(word) && !digit_before { (end, Rule::NoSpace) } else { (None, Rule::Inner) }
            }
            _ => {
                // `p.m.`, `D.C.`
                let span = word_before(text, place.start, place.mark);
                let word = span.of(text);
                let letters = !word.is_empty()
                    && !digit_before
                    && (is_single(word) || is_dotted(word))
                    && !in_address(place, span.start);
                (None, if letters { Rule::Inner } else { Rule::Address })
            }
        }
    }

    /// `minority rights. 4 Even though`: a footnote number that lost its raised place and stands apart, before
    /// a word that begins sentences or at the end of the line. Gives the end behind it.
    fn number_apart(&self, place: &Place, word: &str) -> Option<usize> {
        let (text, at) = (place.text, place.next.first_at);
        if place.next.first_kind != Kind::Digit || word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        let rest = &text[at + digits..];
        let alone = rest.is_empty() || rest.starts_with(['\n', '\r']);
        let begins = rest.strip_prefix(' ').is_some_and(|rest| {
            rest.starts_with(char::is_uppercase) && self.latin_word(word_at(rest, 0)) & STARTER != 0
        });
        // `1 The first item. 2 The second item`: the items of a list.
        let listed = text[place.start..].starts_with(|c: char| c.is_ascii_digit());
        let note = (1..=3).contains(&digits) && (alone || begins) && !listed;
        (note && self.abbreviation(word) & ABBREVIATION == 0).then_some(at + digits)
    }

    /// `word.12 The next`: a footnote number that lost its raised place. Gives the end behind it.
    fn footnote(&self, place: &Place) -> Option<usize> {
        let text = place.text;
        let span = word_before(text, place.start, place.mark);
        let word = span.of(text);
        let plain = word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
        if !plain || self.abbreviation(word) & ABBREVIATION != 0 || in_address(place, span.start) {
            return None;
        }
        let digits = text[place.close..].bytes().take_while(u8::is_ascii_digit).count();
        let rest = text[place.close + digits..].strip_prefix(' ')?;
        (digits <= 3 && rest.starts_with(char::is_uppercase)).then_some(place.close + digits)
    }
}
