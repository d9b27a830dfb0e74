//! ## What it does
//! Finds quotation marks of another language or of the typewriter.
//!
//! ## Why it matters
//! Marks show at a glance whose words these are; `"` and 「」 in a text that quotes with “ ” look like
//! patches from elsewhere, and they usually are.
//!
//! ## Wrong
//! ```text
//! zh-Hant  他說："不。"
//! ```
//!
//! ## Right
//! ```text
//! zh-Hant  他說：「不。」
//! ```
//!
//! ## Fix
//! Safe: the marks of the language, by depth.
//!
//! ## Options
//! | language | first level | second level |
//! |---|---|---|
//! | en | “ ” or " " | ‘ ’ |
//! | zh-Hans | “ ” | ‘ ’ |
//! | zh-Hant | 「 」 | 『 』 |
//! | ug | « » | ‹ › |
//!
//! Uyghur in Latin and Cyrillic letters may use “ ” too.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Edit, Finding, Fix, Message, Severity, Span, Variety};
use crate::text::quote::Family;

pub(super) struct WrongMarks;

const INFOS: &[Info] = &[Info {
    code: "QUOT002",
    name: "foreign-quotation-marks",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("wrong_marks.rs"),
}];

/// The usual marks of the first level.
pub(super) fn usual(variety: Variety) -> (char, char) {
    marks(variety, 0)
}

fn marks(variety: Variety, depth: usize) -> (char, char) {
    match (variety, depth % 2) {
        (Variety::ZhHant, 0) => ('「', '」'),
        (Variety::ZhHant, _) => ('『', '』'),
        (Variety::UgArab | Variety::UgLatn | Variety::UgCyrl, 0) => ('«', '»'),
        (Variety::UgArab | Variety::UgLatn | Variety::UgCyrl, _) => ('‹', '›'),
        (_, 0) => ('“', '”'),
        _ => ('‘', '’'),
    }
}

fn fits(variety: Variety, family: Family) -> bool {
    use Family::{
        Block, Corner, Double, Element, Guillemet, Low, Single, SingleGuillemet, SingleTitle, Straight, StraightSingle,
        Title, WhiteCorner,
    };
    match family {
        Block | Element => true,
        Title | SingleTitle => matches!(variety, Variety::ZhHans | Variety::ZhHant | Variety::Other),
        Corner | WhiteCorner => matches!(variety, Variety::ZhHant | Variety::Other),
        Double | Single => variety != Variety::ZhHant && variety != Variety::UgArab,
        Guillemet | SingleGuillemet => !matches!(variety, Variety::En | Variety::ZhHans | Variety::ZhHant),
        Straight | StraightSingle => {
            matches!(variety, Variety::En | Variety::UgLatn | Variety::UgCyrl | Variety::Other)
        }
        Low => matches!(variety, Variety::UgCyrl | Variety::Other),
    }
}

impl Rule for WrongMarks {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        let variety = target.lang.variety();
        for quotation in &target.speech.quotations {
            if fits(variety, quotation.family) {
                continue;
            }
            let words = quotation.inner.of(&target.text);
            // A quotation in the original language keeps its marks.
            let native = match variety {
                Variety::UgArab => words.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)),
                Variety::ZhHans | Variety::ZhHant => words.chars().any(|c| ('\u{3400}'..='\u{9fff}').contains(&c)),
                _ => words.bytes().any(|b| b.is_ascii_alphabetic()),
            };
            if !native {
                continue;
            }
            let (open, close) = marks(variety, quotation.depth);
            let (first, last) = (
                Span::new(quotation.span.start, quotation.inner.start),
                Span::new(quotation.inner.end, quotation.span.end),
            );
            if first.is_empty() {
                continue;
            }
            let message = Message::new("finding-quot002")
                .arg("found", format!("{}{}", first.of(&target.text), last.of(&target.text)))
                .arg("wanted", format!("{open}{close}"));
            let mut finding = context.finding("QUOT002", quotation.span, message);
            if target.is_literal(first) && target.is_literal(last) && !last.is_empty() {
                let edit = |span, mark: char| Edit { span: target.place(span), replacement: mark.to_string() };
                finding.fix =
                    Some(Fix { edits: vec![edit(first, open), edit(last, close)], applicability: Applicability::Safe });
            }
            out.push(finding);
        }
    }
}
