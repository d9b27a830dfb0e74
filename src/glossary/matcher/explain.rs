//! Why a hit matched, for people.

use super::words::Words;
use super::{Engine, Hit, Matcher, REGEX};
use crate::model::Message;
use crate::text::convert::Options;
use crate::text::convert::uyghur::{self as script, Script};
use crate::text::morph::en;
use crate::text::morph::ug::Variant;
use crate::text::morph::ug::suffix::SUFFIXES;
use crate::text::normalize::uyghur::readable;
use crate::text::normalize::{Gap, Sink, english, uyghur};

impl Matcher {
    /// Says what a hit of this matcher in `text` was found by: stem, how it differs from the term, each
    /// suffix with its meaning, and whether letters were folded.
    pub fn explain(&self, text: &str, hit: &Hit) -> Vec<Message> {
        if hit.why.entry >= REGEX {
            return vec![Message::new("note-term-regex")];
        }
        let found = hit.span.of(text);
        match &self.engine {
            Engine::Chinese(chinese) => {
                let form = chinese.shown(hit.why.entry);
                vec![if found == form {
                    Message::new("note-term-as-written")
                } else {
                    Message::new("note-term-folded").arg("term", form)
                }]
            }
            Engine::Words(words) if words.is_uyghur() => {
                let (noun, stem) = words.noun_and_stem(hit.why.entry);
                let word = words.last_word(found);
                // The ending of BBC-نىڭ is a word of its own.
                let tail = if word.starts_with(stem) { &word[hit.why.stem as usize..] } else { word.as_str() };
                let acronym = words.ends_in_acronym(hit.why.entry);
                let written = |form: &str| {
                    let form = written(form, found.chars());
                    if acronym { form.to_uppercase() } else { form }
                };
                let mut notes = Vec::new();
                if words.is_other_form(hit.why.entry) {
                    notes.push(Message::new("note-term-spelling").arg("form", written(noun)));
                }
                let variant = words.entries[hit.why.entry as usize].variant;
                let id = match variant {
                    Variant::Base => "note-term-stem",
                    Variant::RaisedFinal | Variant::RaisedLast => "note-term-stem-raised",
                    Variant::Elided => "note-term-stem-elided",
                    Variant::Irregular => "note-term-stem-irregular",
                    Variant::Izafet => "note-term-stem-izafet",
                };
                notes.push(Message::new(id).arg("stem", written(stem)).arg("noun", written(noun)));
                let chains = SUFFIXES.chains(tail, words.takes(hit.why.entry), 1);
                for row in chains.first().into_iter().flatten() {
                    let suffix = self::written(row.form, found.chars().rev());
                    let suffix = suffix.trim_start_matches('ئ');
                    // Fluent's names cannot begin with a digit: 3 is p3 there.
                    let says = if row.says.starts_with(|c: char| c.is_ascii_digit()) { "p" } else { "" };
                    let says = format!("{says}{}", row.says);
                    notes.push(Message::new("note-term-suffix").arg("suffix", suffix).arg("says", says));
                }
                notes.extend(letters_folded(found, true));
                notes
            }
            Engine::Words(words) => {
                let mut notes = vec![wording(words, hit.why.entry)];
                notes.extend(letters_folded(found, false));
                notes
            }
        }
    }
}

/// A Uyghur form in the script of the first letter of `like`.
fn written(form: &str, mut like: impl Iterator<Item = char>) -> String {
    let form = readable(form);
    match like.find(|c| c.is_alphabetic()) {
        Some('a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}') | None => form,
        Some('\u{400}'..='\u{52F}') => script::convert(&form, Script::Latn, Script::Cyrl, &Options::default()),
        Some(_) => script::to_arabic(&form, Script::Latn),
    }
}

/// What an English wording is to its term: the same, its plural, another spelling, or a form that it lists.
fn wording(words: &Words, entry: u32) -> Message {
    let (term, form) = (words.form(words.first_entry(entry)), words.form(entry));
    let one_of = |forms: Vec<String>| forms.iter().any(|other| words.folded(other) == form);
    let id = if form == term {
        "note-term-form"
    } else if one_of(en::plurals(&term)) {
        "note-term-plural"
    } else if one_of(en::spellings(&term)) {
        "note-term-spelling"
    } else {
        "note-term-listed"
    };
    Message::new(id).arg("form", form).arg("term", term)
}

/// The letters of `found` that were read as others, each once, and the marks that were passed over.
fn letters_folded(found: &str, is_uyghur: bool) -> Option<Message> {
    let mut folds = Folds { text: found, is_uyghur, seen: Vec::new() };
    if is_uyghur {
        uyghur::fold(found, &mut folds);
    } else {
        english::fold(found, &mut folds);
    }
    (!folds.seen.is_empty()).then(|| Message::new("note-term-letters").arg("letters", folds.seen.join(", ")))
}

struct Folds<'a> {
    text: &'a str,
    is_uyghur: bool,
    /// `ه → e` for a letter, `U+200C` for a mark.
    seen: Vec<String>,
}

impl Folds<'_> {
    fn add(&mut self, what: String) {
        if !self.seen.contains(&what) {
            self.seen.push(what);
        }
    }

    /// Whether a letter is one of the orthography.
    fn is_usual(&self, letter: &str) -> bool {
        let usual = |c: char| {
            c.is_ascii()
                || matches!(c, '\u{2019}' | '\u{2BC}')
                || self.is_uyghur
                    && ("ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە".contains(c)
                        || matches!(c, '\u{400}'..='\u{52F}')
                        || "éëöüÉËÖÜ".contains(c))
        };
        letter.chars().all(usual)
    }
}

impl Sink for Folds<'_> {
    fn letter(&mut self, fold: &[u8], at: usize, end: usize) {
        let letter = &self.text[at..end];
        if !self.is_usual(letter) {
            let fold = readable(str::from_utf8(fold).unwrap_or_default());
            self.add(format!("{letter} → {fold}"));
        }
    }

    fn mark(&mut self, at: usize, end: usize) {
        for c in self.text[at..end].chars() {
            self.add(format!("U+{:04X}", u32::from(c)));
        }
    }

    fn gap(&mut self, _: Gap, _: usize, _: usize) {}
}
