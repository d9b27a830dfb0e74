//! ## What it does
//! Finds sentences that have no translation, whose translation is the source copied over, or that are
//! in another language than their version.
//!
//! ## Why it matters
//! An untranslated sentence in a published version is the most visible error there is, and the
//! easiest to miss in a language the editor does not read.
//!
//! ## Wrong
//! ```text
//! en       He was held for two years.
//! zh-Hans  He was held for two years.
//! ```
//!
//! ## Right
//! ```text
//! en       He was held for two years.
//! zh-Hans  他被关押了两年。
//! ```
//!
//! ## Fix
//! Translate the sentence. There is no automatic fix.
//!
//! ## Options
//! With the profile `draft` the finding is a note. Names, numbers, addresses and codes alone may
//! stay as they are: only in a bilingual file, where they have to be said, an empty one is reported.

use super::{Rule, half, sentences};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity, Span, Variety};
use crate::text::script::{is_letter, script_of};

pub(super) struct Copied;

const INFOS: &[Info] = &[Info {
    code: "UNTR001",
    name: "untranslated",
    severity: Severity::Error,
    scope: Scope::Pair,
    page: include_str!("copied.rs"),
}];

impl Rule for Copied {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        for segment in &context.target.segments {
            // A copy of the source has a message of its own.
            let words = segment.span.of(&context.target.text);
            let copied = || context.source().is_some_and(|source| source.text.contains(words));
            if is_foreign(words, context.target.lang.variety()) && !copied() {
                let lang = context.target.lang.to_string();
                let message = Message::new("finding-untr001-language").arg("lang", lang);
                out.push(context.finding("UNTR001", segment.span, message));
            } else if !context.target.lang.is_chinese() && !copied() {
                chinese(context, segment.span, out);
            }
        }
        let Some(source) = context.source() else { return };
        for group in &context.aligned {
            let original = Context::span(source, &group.source).of(&source.text).trim();
            let span = Context::span(&context.target, &group.target);
            let translation = span.of(&context.target.text).trim();
            // Many a Chinese sentence has the same characters in both scripts; SCRP speaks of the others.
            let same_language = source.lang.language() == context.target.lang.language();
            let id = match translation {
                // In a pair of documents UNTR003 says so.
                "" if group.state.is_some() && bare_words(original).any(has_letters) => "finding-untr001-empty",
                same if same == original && is_prose(original) && !same_language => "finding-untr001-copied",
                _ => continue,
            };
            let message = Message::new(id).arg("source", sentences::short(original));
            out.push(context.finding_at("UNTR001", context.group_place(group), message));
        }
    }
}

/// A Chinese sentence inside one of another language; names and terms are shorter, or stand in brackets or marks.
fn chinese(context: &Context<'_>, span: Span, out: &mut Vec<Finding>) {
    let words = span.of(&context.target.text);
    for run in half::runs(words, Some("Hani")) {
        let place = run.shift(span.start);
        if run.of(words).chars().count() > 8
            && !half::in_brackets(words, run)
            && context.target.speech.around(place).is_none()
        {
            let message = Message::new("finding-untr001-language").arg("lang", context.target.lang.to_string());
            out.push(context.finding("UNTR001", place, message));
        }
    }
}

/// Whether `text` is in another language than `variety`, as far as its letters show it: words of
/// another script and hardly one of its own, Japanese for Chinese, Arabic or Persian for Uyghur; for
/// English, ten words among which is none of the commonest.
pub(super) fn is_foreign(text: &str, variety: Variety) -> bool {
    const ENGLISH: [&str; 54] = [
        "the", "a", "an", "of", "and", "to", "in", "is", "was", "were", "are", "on", "for", "that", "with", "by", "at",
        "he", "she", "they", "it", "his", "her", "from", "as", "has", "have", "had", "no", "not", "how", "who", "what",
        "why", "when", "where", "without", "but", "be", "been", "this", "which", "or", "their", "its", "after",
        "before", "over", "into", "about", "than", "will", "can", "says",
    ];
    let own = match variety {
        Variety::ZhHans | Variety::ZhHant => "Hani",
        Variety::UgArab => "Arab",
        Variety::UgCyrl => "Cyrl",
        Variety::En | Variety::UgLatn => "Latn",
        Variety::Other => return false,
    };
    let (mut at_home, mut abroad, mut other) = (0, 0, 0);
    for c in text.chars() {
        match script_of(c) {
            None => continue,
            Some("Kana") => other += 1,
            Some(script) if script == own => at_home += 1,
            Some(_) => abroad += 1,
        }
        // Letters of Arabic words that Uyghur does not write.
        other += usize::from(own == "Arab" && "صضطظعثذحة".contains(c));
    }
    let is_word =
        |word: &&str| word.chars().filter(|c| c.is_lowercase()).count() > 1 && !word.contains(['/', '@', '.']);
    let words = || text.split_whitespace().map(|word| word.trim_matches(|c: char| !is_letter(c))).filter(is_word);
    if variety == Variety::En && abroad == 0 {
        let common = |word: &str| ENGLISH.iter().any(|common| common.eq_ignore_ascii_case(word));
        return !words().any(common) && words().count() >= 10;
    }
    let strange = || words().count() >= 2 || abroad > 12 || own == "Latn" && abroad > 3;
    at_home * 8 < abroad && strange() || other > 3 && other * 10 > at_home
}

/// Whether `text` holds words that somebody would translate: two letters in lower case in a row, or
/// any letter of a script without case.
fn is_prose(text: &str) -> bool {
    bare_words(text).any(|word| {
        let letters: Vec<char> = word.chars().filter(|c| is_letter(*c)).collect();
        letters.len() > 1 && letters[0].is_lowercase() || letters.iter().any(|c| !c.is_lowercase() && !c.is_uppercase())
    })
}

/// The words that are no addresses.
fn bare_words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| !word.contains("://") && !word.contains('@'))
}

fn has_letters(word: &str) -> bool {
    word.contains(char::is_alphabetic)
}
