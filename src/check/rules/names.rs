//! ## What it does
//! Finds a Uyghur person's or place's name in a form taken over from Chinese (pinyin) where the
//! Uyghur form is known: *Yining* for Ghulja, *Abudureyimu* for Abdurehim.
//!
//! ## Why it matters
//! A name spelled by way of Chinese characters is not the person's name, cannot be found by
//! relatives and search engines, and repeats the state's renaming.
//!
//! ## Wrong
//! ```text
//! en  Dinigeer Yilamujiang lit the flame.
//! ```
//!
//! ## Right
//! ```text
//! en  Dilnigar Ilhamjan lit the flame.
//! ```
//!
//! ## Fix
//! Suggested: the form the glossary prefers, for a place; for a person the usual spellings are
//! listed, since only the person can say which is theirs.
//!
//! ## Options
//! Quotations and titles keep their spelling. A form that is explained at first mention
//! (*Ghulja, Yining in Chinese*) is left alone.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Rule, forbidden, terms};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity, Span, Variety};
use crate::text::quote::Voice;
use crate::text::script::is_letter;

pub(super) struct Names;

const INFOS: &[Info] = &[Info {
    code: "NAME001",
    name: "name-by-way-of-chinese",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("names.rs"),
}];

impl Rule for Names {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        for bad in terms::bad(context).into_iter().filter(|bad| forbidden::is_name(bad.concept, bad.term)) {
            if glossed(&target.text, bad.span) {
                continue;
            }
            let words = bad.span.of(&target.text);
            let mut finding =
                context.finding("NAME001", bad.span, Message::new("finding-name001-form").arg("name", words));
            terms::explain(context, &mut finding, bad.concept, bad.term);
            finding.fix = terms::replace(context, bad.span, bad.concept, bad.term);
            out.push(finding);
        }
        if matches!(target.lang.variety(), Variety::En | Variety::UgLatn) {
            persons(context, out);
        }
    }
}

/// `Ghulja (Yining in Chinese)`: the form stands in brackets or is said to be Chinese.
fn glossed(text: &str, span: Span) -> bool {
    let before = text[..span.start].trim_end();
    let after = text[span.end..].trim_start();
    before.ends_with(['(', '（'])
        || after.starts_with("in Chinese")
        || before.ends_with("known in Chinese as")
        || before.ends_with("Chinese:")
}

/// Personal names spelled after Chinese characters.
fn persons(context: &Context<'_>, out: &mut Vec<Finding>) {
    let target = &context.target;
    let names = names();
    let mut at = 0;
    for word in target.text.split(|c: char| !is_letter(c)) {
        let start = at;
        at += word.len();
        at += target.text[at..].chars().next().map_or(0, char::len_utf8);
        // Short forms are other names and words as well.
        if word.len() < 6 || !word.starts_with(char::is_uppercase) {
            continue;
        }
        let Some(usual) = names.get(word) else { continue };
        let span = Span::new(start, start + word.len());
        if target.speech.voice(span) == Voice::Title || glossed(&target.text, span) || known(context, span) {
            continue;
        }
        let mut finding = context.finding("NAME001", span, Message::new("finding-name001").arg("name", word));
        finding.notes.push(Message::new("note-term-instead").arg("terms", usual.replace("; ", " · ")));
        out.push(finding);
    }
}

/// Whether the glossary has something to say about the place: then it decides.
fn known(context: &Context<'_>, span: Span) -> bool {
    context.target.uses.iter().any(|u| u.span.overlaps(span))
}

/// Pinyin form → the person's own spellings.
fn names() -> &'static HashMap<&'static str, &'static str> {
    static NAMES: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let listed = crate::text::names::all().iter().filter(|name| !name.pinyin.is_empty());
        listed.flat_map(|name| name.pinyin.split("; ").map(|form| (form, name.english))).collect()
    })
}
