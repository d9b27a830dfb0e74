//! English, and every other language in Latin letters (or in a script without rules of its own).

use super::chars::{Kind, Script, is_mark, is_word, kind, script, solid_before};
use super::engine::{Engine, Place, Verdict, word_at, word_before};
use super::lexicon::{
    ABBREVIATION, CAPITAL, CHINESE, CLOSING, DATE, ENGLISH, EXCLAIM, FINAL, FINITE, FOLLOWER, FREE, Flags, LABEL, LEAD,
    NEVER, NOUN, NUMBER, PLACE, REPORT, STARTER, STREET, TIME, TITLE, UG_ARAB, UNIT, ZONE,
};
use super::rule::Rule;

/// What follows a noun and hardly ever a subject.
const PREPOSITIONS: [&str; 10] = ["of", "in", "at", "on", "for", "to", "and", "or", "from", "under"];

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
        match next.solid_kind {
            Kind::Lower if closed && !next.opened => (None, Rule::Reporting),
            Kind::Lower if self.is_generic() => (None, Rule::SmallLetter),
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
        let begins = self.latin_word(following) & (STARTER | NOUN | LEAD) != 0 || self.clause_follows(place);
        !place.quoted && !place.next.opened && !begins
    }

    /// Whether the next word is what a company calls itself, with its stop: `Inc.`
    fn company(&self, place: &Place) -> bool {
        let word = word_at(place.text, place.next.solid_at);
        place.text.as_bytes().get(place.next.solid_at + word.len()) == Some(&b'.')
            && self.abbreviation(word) & CLOSING != 0
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

    /// A single full stop.
    fn full_stop(&self, place: &Place) -> Verdict {
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
    fn abbreviation(&self, word: &str) -> Flags {
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
            // `bldg.`, `Blvd.`: no word without a vowel.
            Kind::Lower if consonants(word) => (None, Rule::Unknown),
            Kind::Upper if consonants(word) && word.chars().any(char::is_lowercase) && !self.starts(place) => {
                (None, Rule::Unknown)
            }
            // `The order reads: 1. Stop work.`
            Kind::Upper if word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) && announced(place, word) => {
                (None, Rule::Numbered)
            }
            // `3. März`, and a number of a heading, `2. Background`, are generic matters.
            Kind::Lower if word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 2 => (None, Rule::Numbered),
            _ => (end, Rule::Stop),
        }
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
            let anew = starts || upper && self.clause_follows(place);
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
            if flags & (FINAL | TITLE) == 0 || starts {
                return (end, Rule::Stop);
            }
            return (None, Rule::Inner);
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
        if (flags & CLOSING != 0 || set_off(text, at)) && self.clause_follows(place) {
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
        rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_lowercase()) && !named(rest))
    }

    /// `Boeing Co. Airbus declined`, `Washington, D.C. Beijing sent no one`: whether a subject of one word and
    /// its verb come next.
    fn clause_follows(&self, place: &Place) -> bool {
        let (text, next) = (place.text, place.next);
        let subject = word_at(text, next.solid_at);
        let Some(rest) = text[next.solid_at + subject.len()..].strip_prefix(' ') else { return false };
        let verb = word_at(rest, 0);
        let past = verb.len() > 4 && verb.ends_with("ed") && verb.starts_with(|c: char| c.is_ascii_lowercase());
        !next.opened
            && self.latin_word(subject) & (FOLLOWER | TITLE | LABEL | ABBREVIATION) == 0
            && (past || ENGLISH.word(verb) & FINITE != 0 && verb.starts_with(char::is_lowercase))
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

/// Whether a word of at least two letters ends in small ones before the mark.
fn small_word_before(place: &Place) -> bool {
    let mut letters = place.text[place.start..place.mark].chars().rev().filter(|&c| !is_mark(c));
    letters.next().is_some_and(char::is_lowercase)
        && letters.next().is_some_and(|c| c.is_lowercase() || c.is_uppercase())
}

/// A capital and then a small letter, or a one-letter word.
fn capitalised(text: &str, at: usize) -> bool {
    let mut chars = text[at..].chars().filter(|&c| !is_mark(c));
    chars.next().is_some_and(char::is_uppercase)
        && chars.next().is_some_and(|c| c.is_lowercase() || c == ' ' || c == '\'' || c == '’')
}

/// Whether the stop stands inside an address: `https://…`, `name@site.Org`, `site.com/Path`.
fn in_address(place: &Place, word: usize) -> bool {
    // No address runs over Chinese punctuation, and none begins behind words of another script.
    let wide = |c: char| matches!(c, '\u{3001}'..='\u{3011}' | '！' | '（' | '）' | '，' | '：' | '；' | '？');
    let inside = |c: &char| !c.is_whitespace() && !wide(*c);
    let head = place.text[place.start..word].chars().rev().take(80).take_while(inside);
    let tail = place.text[place.close..].chars().take(60);
    let tail = tail.take_while(|c| inside(c) && !matches!(script(*c), Script::Han | Script::Arabic));
    let before: usize = head.map(char::len_utf8).sum();
    let after: usize = tail.map(char::len_utf8).sum();
    let token = &place.text[word - before..place.close + after];
    token.contains(['@', '/', '\\', '_', '=', '#']) || token.contains("www.")
}

/// Whether the short word before the stop is the end of an address: `?id=b`, `C:\a.b`.
fn ends_address(place: &Place, word: usize) -> bool {
    let text = &place.text[place.start..word];
    text.ends_with(['=', '/', '\\', '&', '_', '#', '?', '%', '~', '@']) && in_address(place, word)
}

/// The word before the one that begins at `at`.
fn previous_word(text: &str, start: usize, at: usize) -> &str {
    let head = text[start..at].trim_end_matches([' ', '\u{A0}', '(', '“', '"', '‘']);
    let end = start + head.len();
    word_before(text, start, end).of(text)
}

/// Where the word before the one at `at` begins.
fn word_start(text: &str, start: usize, at: usize) -> usize {
    let head = text[start..at].trim_end();
    word_before(text, start, start + head.len()).start
}

/// Single letters (or two, as in `Ph.D`) divided by stops.
fn is_dotted(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut chars = part.chars().filter(|&c| !is_mark(c));
        chars.next().is_some_and(char::is_alphabetic)
            && chars.next().is_none_or(char::is_lowercase)
            && chars.next().is_none()
    })
}

fn is_single(word: &str) -> bool {
    let mut chars = word.chars().filter(|&c| !is_mark(c));
    chars.next().is_some_and(char::is_alphanumeric) && chars.next().is_none()
}

/// Whether a word in capitals, `EST`, is an acronym and not the abbreviation that has its letters: nothing
/// around it is in capitals.
fn acronym(place: &Place, word: &str) -> bool {
    word.len() > 2
        && is_capitals(word)
        && place.next.solid_kind == Kind::Upper
        && !is_capitals(word_at(place.text, place.next.solid_at))
}

/// `Int'l`, `Pol'y`: what the apostrophe left out stands in the middle.
fn contracted(word: &str) -> bool {
    let Some((head, tail)) = word.split_once(['\'', '’']) else { return false };
    head.len() > 1 && head.starts_with(char::is_uppercase) && matches!(tail, "l" | "n" | "y" | "r" | "x" | "g" | "ns")
}

/// `Arlington, Va.`: whether a comma stands before the word at `at`, so that it closes the name before it.
fn set_off(text: &str, at: usize) -> bool {
    text[..at].ends_with(", ")
}

fn capitalised_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_capitals(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// Whether a colon or a semicolon stands before the number at the stop.
fn announced(place: &Place, number: &str) -> bool {
    let head = &place.text[place.start..place.mark - number.len()];
    let bare = head.trim_end_matches(' ');
    bare.len() < head.len() && bare.ends_with([':', ';'])
}

/// No vowel, so no word: `Pvt`, `bldg`. Capitals alone are an acronym.
fn consonants(word: &str) -> bool {
    word.len() > 1
        && word.len() <= 5
        && word.bytes().all(|b| b.is_ascii_alphabetic() && !matches!(b | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
        && word.bytes().any(|b| b.is_ascii_lowercase())
}

/// A roman numeral or a letter: what numbers an item.
fn numbered(word: &str) -> bool {
    let roman = !word.is_empty() && word.len() <= 6 && word.bytes().all(|b| b"IVXLCDM".contains(&b));
    roman || (word.len() == 1 && !matches!(word, "I" | "A"))
}

/// A document symbol or a number with letters: `A/HRC/51/5`, `CCPR/C/21`, `B2`.
fn symbol(text: &str, at: usize) -> bool {
    text[at..].chars().take(40).take_while(|c| !c.is_whitespace()).any(|c| c == '/' || c.is_ascii_digit())
}

/// Starters that are names too.
fn name_like(word: &str) -> bool {
    matches!(
        word,
        "An" | "So"
            | "No"
            | "Do"
            | "To"
            | "In"
            | "May"
            | "Will"
            | "Long"
            | "Just"
            | "Young"
            | "Early"
            | "Go"
            | "See"
            | "Few"
            | "Be"
    )
}
