//! What only shows when several documents are looked at together: one sentence translated in two ways in
//! two articles, a translation older than its source.
//!
//! The caller lays out every article once and keeps its [`Sentence`]s, which are small; [`conflicts`] compares
//! them. Where a file allows findings by comments, what was found goes into [`Context::given`] and the file is
//! checked again, so that the comments hold for it too.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::registry::{Info, Scope};
use super::rules::conflict::fold;
use super::version::weight;
use super::{Context, registry};
use crate::io::sha256_hex;
use crate::model::{Finding, Lang, Message, Severity, Span};

pub(super) const INFOS: &[Info] = &[Info {
    code: "STAL001",
    name: "older-than-source",
    severity: Severity::Warning,
    scope: Scope::Project,
    page: include_str!("stale.page.md"),
}];

/// The weight from which two articles are expected to say a sentence alike: about five words of English or eight
/// Chinese characters. Shorter ones recur by chance.
const LONG: f64 = 24.0;

/// A sentence and its translation, by which it is known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Of the source's words, and of both languages.
    source: u64,
    /// Of the translation's words, and of both languages.
    target: u64,
    /// Where the translation stands in its file, in bytes.
    pub place: Span,
}

/// The sentences of `context` that are long enough to be compared with those of other documents.
pub fn sentences(context: &Context<'_>) -> Vec<Sentence> {
    let Some(source) = context.source() else { return Vec::new() };
    let target = &context.target;
    let known = |words: &str| {
        let mut hasher = DefaultHasher::new();
        (words, source.lang.to_string(), target.lang.to_string()).hash(&mut hasher);
        hasher.finish()
    };
    let mut list = Vec::new();
    for group in context.translated() {
        let here = fold(Context::span(source, &group.source).of(&source.text));
        let span = Context::span(target, &group.target);
        let there = fold(span.of(&target.text));
        if weight(&here) >= LONG && weight(&there) >= LONG {
            let place = target.place(span);
            list.push(Sentence { source: known(&here.to_lowercase()), target: known(&there), place });
        }
    }
    list
}

/// A sentence that two documents treat differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The document that came later, as an index into the list.
    pub document: usize,
    /// Where its translation stands.
    pub place: Span,
    /// The document that came first.
    pub other: usize,
    /// Where its translation stands.
    pub other_place: Span,
    /// Whether the translation is the same and the sources differ; else the reverse.
    pub same_target: bool,
}

/// The sentences that a later document translates otherwise than the first that has them (CONS001), and
/// the reverse (CONS002). Conflicts within one document are the rule's.
pub fn conflicts(documents: &[Vec<Sentence>]) -> Vec<Conflict> {
    let mut found = Vec::new();
    for same_target in [false, true] {
        let key = |s: &Sentence| if same_target { (s.target, s.source) } else { (s.source, s.target) };
        let mut first: HashMap<u64, (usize, u64, Span)> = HashMap::new();
        for (document, sentences) in documents.iter().enumerate() {
            for sentence in sentences {
                let (known, says) = key(sentence);
                match first.entry(known) {
                    Entry::Vacant(entry) => drop(entry.insert((document, says, sentence.place))),
                    Entry::Occupied(entry) => {
                        let &(other, said, other_place) = entry.get();
                        if other != document && said != says {
                            found.push(Conflict { document, place: sentence.place, other, other_place, same_target });
                        }
                    }
                }
            }
        }
    }
    found
}

impl Conflict {
    /// The finding, in the document that came later; `at` names the other place: `file:line`.
    pub fn finding(&self, file: &str, lang: &Lang, other: &str, at: &str) -> Finding {
        let (code, id) = if self.same_target { ("CONS002", "finding-cons002") } else { ("CONS001", "finding-cons001") };
        let mut finding = finding(code, file, lang, self.place, Message::new(id).arg("other", other));
        finding.notes.push(Message::new("note-cons-elsewhere").arg("place", at));
        if self.same_target {
            finding.severity = Severity::Note;
        }
        // By its words, as every finding; the two sentences say enough.
        let key = format!("{code}\n{}\n{}", finding.message, self.place.len());
        finding.fingerprint.push_str(&sha256_hex(key.as_bytes())[..32]);
        finding
    }
}

/// The finding that the translation in `file` was made from an older form of `source`; `changed` counts the
/// sentences of the source that it does not know.
pub fn stale(file: &str, lang: &Lang, source: &str, changed: usize) -> Finding {
    let message = Message::new("finding-stal001").arg("source", source).arg("changed", changed);
    finding("STAL001", file, lang, Span::default(), message)
}

fn finding(code: &'static str, file: &str, lang: &Lang, span: Span, message: Message) -> Finding {
    Finding {
        code,
        severity: registry::find(code).map_or(Severity::Warning, |info| info.severity),
        file: file.to_owned(),
        lang: Some(lang.clone()),
        span,
        message,
        notes: Vec::new(),
        fix: None,
        fingerprint: String::new(),
    }
}
