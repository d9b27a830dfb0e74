//! Why a hit matched, for people.

use super::{Engine, Hit, Matcher, REGEX};
use crate::model::Message;
use crate::text::morph::ug::Variant;
use crate::text::morph::ug::suffix::SUFFIXES;
use crate::text::normalize::uyghur::readable;

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
                let form = chinese.form(hit.why.entry);
                vec![if found == form {
                    Message::new("note-term-as-written")
                } else {
                    Message::new("note-term-folded").arg("term", form)
                }]
            }
            Engine::Words(words) if words.is_uyghur() => {
                let (noun, stem) = words.noun_and_stem(hit.why.entry);
                let word = words.last_word(found);
                let mut notes = Vec::new();
                let variant = words.entries[hit.why.entry as usize].variant;
                let id = match variant {
                    Variant::Base => "note-term-stem",
                    Variant::RaisedFinal | Variant::RaisedLast => "note-term-stem-raised",
                    Variant::Elided => "note-term-stem-elided",
                    Variant::Irregular => "note-term-stem-irregular",
                    Variant::Izafet => "note-term-stem-izafet",
                };
                notes.push(Message::new(id).arg("stem", readable(stem)).arg("noun", readable(noun)));
                let tail = word.get(hit.why.stem as usize..).unwrap_or_default();
                let chains = SUFFIXES.chains(tail, words.takes(hit.why.entry), 1);
                for row in chains.first().into_iter().flatten() {
                    let says = Message::new("note-term-suffix").arg("suffix", readable(row.form)).arg("says", row.says);
                    notes.push(says);
                }
                notes
            }
            Engine::Words(words) => {
                let (_, stem) = words.noun_and_stem(hit.why.entry);
                vec![Message::new("note-term-form").arg("form", stem)]
            }
        }
    }
}
