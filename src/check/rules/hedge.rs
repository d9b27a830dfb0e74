//! ## What it does
//! Finds hedges (*alleged*, 涉嫌, گۇمان قىلىنغان) that the source has and the translation has not, or
//! that appear from nothing.
//!
//! ## Why it matters
//! Without *allegedly* an accusation is a verdict; with one that nobody wrote, a proven fact is in
//! doubt.
//!
//! ## Wrong
//! ```text
//! en       He allegedly leaked the files.
//! zh-Hans  他泄露了文件。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  据称，他泄露了文件。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Any other word that keeps the statement open satisfies the rule: a verb of claiming, a possible
//! mood, an attribution.

use super::Rule;
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{Finding, Message, Severity};
use crate::text::quote::{Kind, Report};

pub(super) struct Hedge;

const INFOS: &[Info] = &[Info {
    code: "HEDG001",
    name: "hedge-lost",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("hedge.rs"),
}];

impl Rule for Hedge {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        for group in context.translated() {
            let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
            if here.is_empty() || there.is_empty() {
                continue;
            }
            let (from, to) = (source.speech.reports_in(here), target.speech.reports_in(there));
            if let Some(hedge) = from.iter().find(|r| demands(source, r))
                && hedges(to) == 0
                // *Reportedly* may be answered by naming who says so, beyond those whom the source names.
                // *May* is no question of who says it.
                && (attributions(to) <= attributions(from) || hedge.kind == Kind::Modal)
            {
                let message = Message::new("finding-hedg001-lost").arg("words", hedge.span.of(&source.text));
                out.push(context.finding_at("HEDG001", context.group_place(group), message));
            }
            if let Some(hedge) = to.iter().find(|r| r.kind == Kind::Hedge && demands(target, r))
                && hedges(from) + attributions(from) == 0
            {
                let message = Message::new("finding-hedg001-added").arg("words", hedge.span.of(&target.text));
                out.push(context.finding("HEDG001", hedge.span, message));
            }
        }
    }
}

/// How many words of `list` keep a statement open.
fn hedges(list: &[Report]) -> usize {
    list.iter().filter(|r| r.kind.hedges()).count()
}

/// How many words of `list` hand a statement to somebody; two in a row (回应说) are one.
fn attributions(list: &[Report]) -> usize {
    let mut end = usize::MAX;
    let words = list.iter().filter(|r| r.kind.attributes());
    words.filter(|r| std::mem::replace(&mut end, r.span.end) != r.span.start).count()
}

/// Whether the other version must answer `report`: a hedge that puts a deed or a source in doubt.
/// Words of mere possibility and nouns for suspects are left out, but for *may* before a verb that
/// says what a deed is.
fn demands(version: &Version<'_>, report: &Report) -> bool {
    let words = report.span.of(&version.text);
    let lower = words.to_lowercase();
    match (version.lang.language(), report.kind) {
        ("en", Kind::Modal) => {
            const VERBS: [&str; 4] = ["be", "amount to", "constitute", "qualify as"];
            let after = version.text[report.span.end..].trim_start();
            matches!(lower.as_str(), "may" | "might" | "could") && VERBS.iter().any(|verb| begins(after, verb))
        }
        (_, kind) if kind != Kind::Hedge => false,
        ("en", _) => {
            !["may have", "might have", "appears to", "appear to", "apparently", "charged with", "convicted of"]
                .contains(&lower.as_str())
        }
        ("zh", _) => {
            !["可能", "似乎", "恐", "不排除", "嫌疑人", "犯罪嫌疑人", "外界认为", "外界認為", "普遍认为", "普遍認為"]
                .contains(&words)
        }
        // The Uyghur copulas are part of ordinary narration.
        _ => !["ئىكەن", "ئىمىش", "مۇمكىن", "ئېھتىمال", "بەلكىم", "ئەيىبلەنگەن", "ئىكەن، "]
            .iter()
            .any(|w| words.starts_with(w)),
    }
}

/// Whether `text` begins with these words and they end there.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}
