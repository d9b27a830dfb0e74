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
use crate::model::{Finding, Lang, Message, Severity, Span};
use crate::text::quote::{Kind, Report, Stance};
use crate::text::script::is_letter;

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
            let permits = permits(there.of(&target.text), &target.lang);
            let demanded = from.iter().filter(|r| demands(source, r) && !(permits && r.span.of(&source.text) == "may"));
            let demanded: Vec<&Report> = demanded.collect();
            let answers = answers(source, from, here, target, to);
            // *Reportedly* may be answered by naming who says so, beyond those whom the source names.
            // *May* is no question of who says it.
            let named = attributions(target, to).saturating_sub(attributions(source, from));
            let hearsay = demanded.iter().filter(|r| r.kind != Kind::Modal).count();
            if let Some(hedge) = demanded.last()
                && demanded.len() > answers + named.min(hearsay)
            {
                let message = Message::new("finding-hedg001-lost").arg("words", hedge.span.of(&source.text));
                out.push(context.finding_at("HEDG001", context.group_place(group), message));
            }
            if let Some(condition) = condition(here.of(&source.text), &source.lang)
                && !is_conditional(there.of(&target.text), &target.lang)
            {
                let words = condition.shift(here.start).of(&source.text);
                let message = Message::new("finding-hedg001-lost").arg("words", words);
                out.push(context.finding_at("HEDG001", context.group_place(group), message));
            }
            if let Some(hedge) = to.iter().find(|r| r.kind == Kind::Hedge && demands(target, r))
                && hedges(source, from) == 0
                && !from.iter().any(|r| r.kind.attributes())
            {
                let message = Message::new("finding-hedg001-added").arg("words", hedge.span.of(&target.text));
                out.push(context.finding("HEDG001", hedge.span, message));
            }
        }
    }
}

/// The *if* that begins a sentence in an English `text`: what follows is no fact.
fn condition(text: &str, lang: &Lang) -> Option<Span> {
    let found = ["If ", "Unless "].iter().find(|word| text.starts_with(**word));
    let word = found.filter(|_| lang.language() == "en" && text.contains(", ") && !text.starts_with("If not "))?;
    Some(Span::new(0, word.trim_end().len()))
}

/// Whether a target text says that something is permitted: 可在28天内, بەرسە بولىدۇ. *May* may mean that.
fn permits(text: &str, lang: &Lang) -> bool {
    if lang.is_chinese() {
        let other = |before: &str, after: &str| {
            before.ends_with(['许', '許', '认', '認', '不', '宁', '寧'])
                || after.starts_with(['能', '怕', '靠', '怜', '憐', '爱', '愛', '见', '見', '观', '觀', '疑', '行'])
        };
        return text.match_indices('可').any(|(at, sign)| !other(&text[..at], &text[at + sign.len()..]));
    }
    lang.is_uyghur() && ["سا بولىدۇ", "سە بولىدۇ"].iter().any(|words| text.contains(words))
}

/// Whether a target text holds any word or ending of a condition.
fn is_conditional(text: &str, lang: &Lang) -> bool {
    const CHINESE: [&str; 24] = [
        "如", "若", "倘", "假", "要是", "一旦", "的话", "的話", "只要", "只有", "除非", "即使", "即便", "哪怕", "万一",
        "萬一", "否则", "否則", "就", "便", "时", "時", "不然", "再",
    ];
    const UYGHUR: [&str; 12] = ["سا", "سە", "سام", "سەم", "سىڭىز", "ساق", "سەك", "ساڭ", "سەڭ", "سىلا", "سىمۇ", "سىڭلار"];
    if lang.is_chinese() {
        return CHINESE.iter().any(|word| text.contains(word));
    }
    let words = || text.split(|c: char| !is_letter(c));
    !lang.is_uyghur()
        || lang.script() != Some("Arab")
        || ["ئەگەر", "ناۋادا", "مۇبادا", "بولمىسا"].iter().any(|word| text.contains(word))
        || words().any(|word| UYGHUR.iter().any(|ending| word.ends_with(ending)))
}

/// How many words of `list` keep a statement open.
fn hedges(version: &Version<'_>, list: &[Report]) -> usize {
    list.iter().filter(|r| keeps_open(version, r)).count()
}

/// Whether a word keeps a statement open. The Uyghur copula does so at the end of a clause; inside it
/// only joins words (ئىكەنلىكى).
fn keeps_open(version: &Version<'_>, report: &Report) -> bool {
    let words = report.span.of(&version.text);
    // 抗议活动: to protest is to hold something for true.
    if words.starts_with("抗议") || words.starts_with("抗議") {
        return false;
    }
    report.kind.hedges() && report.stance != Stance::Factive && (!words.starts_with("ئىكەن") || words == "ئىكەن")
}

/// How many words of the target keep the statement open, beyond those that translate the verbs and
/// nouns of accusing and claiming that the source has beside its hedges.
fn answers(source: &Version<'_>, from: &[Report], here: Span, target: &Version<'_>, to: &[Report]) -> usize {
    let weak = |report: &Report| {
        matches!(report.kind, Kind::HedgeNoun | Kind::Claim | Kind::Judge) && report.stance != Stance::Factive
    };
    let accuses = |report: &Report| {
        let words = report.span.of(&target.text);
        ["ئەيىب", "被控", "指控", "控告"].iter().any(|stem| words.starts_with(stem))
    };
    let (strong, weakly): (Vec<&Report>, Vec<&Report>) =
        to.iter().filter(|r| keeps_open(target, r)).partition(|r| !weak(r) && !accuses(r));
    // 相信 answers *believe*.
    let believes = holds_belief(source, here);
    let believed = strong.iter().filter(|r| believes && is_belief(target, r)).count();
    // *Reportedly* said as 据报道, where no source is named.
    let unnamed = |r: &&Report| r.kind == Kind::AccordingTo && is_hearsay(target, r);
    let rumoured = to.iter().filter(unnamed).count();
    let rumoured = rumoured.saturating_sub(from.iter().filter(|r| r.kind == Kind::AccordingTo).count());
    // دېيىلىشىچە may answer *officials say* and not the *probably* beside it.
    let saying = |list: &[Report]| list.iter().filter(|r| matches!(r.kind, Kind::Said | Kind::AccordingTo)).count();
    let hearsay = strong.iter().filter(|r| r.span.of(&target.text).ends_with("شىچە")).count();
    let only_modal = from.iter().all(|r| r.kind != Kind::Hedge);
    let hearsay = if only_modal { hearsay.min(saying(from).saturating_sub(saying(to))) } else { 0 };
    let taken = from.iter().filter(|r| weak(r) || charges(source, r)).count();
    (strong.len() + rumoured).saturating_sub(hearsay + believed) + weakly.len().saturating_sub(taken)
}

/// 相信, ئىشىنى…: to believe, or to be believed to.
fn is_belief(version: &Version<'_>, report: &Report) -> bool {
    let words = report.span.of(&version.text);
    ["相信", "ئىشىن", "ئىشەن"].iter().any(|stem| words.starts_with(stem))
}

/// Whether the English source itself speaks of belief or trust.
fn holds_belief(source: &Version<'_>, here: Span) -> bool {
    ["believ", "trust", "convinc", "confiden"].iter().any(|stem| here.of(&source.text).contains(stem))
}

/// 据报道, خەۋەرلەرگە قارىغاندا: what is reported, nobody says by whom.
fn is_hearsay(version: &Version<'_>, report: &Report) -> bool {
    let words = report.span.of(&version.text);
    ["خەۋەر", "ئۇچۇر", "ئاڭلىن", "ئېيتىلى", "دېيىلى", "据报", "據報", "据悉", "據悉", "据说", "據說", "据传", "據傳"]
        .iter()
        .any(|stem| words.starts_with(stem))
}

/// *Charged with*, *convicted of*: what a court did.
fn charges(version: &Version<'_>, report: &Report) -> bool {
    ["charged with", "convicted of", "accused of"].iter().any(|w| report.span.of(&version.text).eq_ignore_ascii_case(w))
}

/// How many words of `list` hand a statement to somebody; two in a row (回应说, دەپ ئاتايدۇ) are one, and
/// verbs of accusing and claiming count among the answers already.
fn attributions(version: &Version<'_>, list: &[Report]) -> usize {
    let mut end = 0;
    let telling = |r: &&Report| r.kind.attributes() && !matches!(r.kind, Kind::Claim | Kind::Judge | Kind::Asked);
    // دەپ alone joins what is thought and feared as well.
    let telling = |r: &&Report| telling(r) && r.span.of(&version.text) != "دەپ";
    list.iter().filter(telling).filter(|r| std::mem::replace(&mut end, r.span.end) + 1 < r.span.start.max(2)).count()
}

/// Whether the other version must answer `report`: a hedge that puts a deed or a source in doubt, or a
/// word of possibility that only means one.
fn demands(version: &Version<'_>, report: &Report) -> bool {
    let words = report.span.of(&version.text);
    let lower = words.to_lowercase();
    let after = version.text[report.span.end..].trim_start();
    match (version.lang.language(), report.kind) {
        ("en", Kind::Modal) => {
            const OPEN: [&str; 6] = ["probably", "possibly", "perhaps", "presumably", "maybe", "in all likelihood"];
            // *You may go* and the month are no possibility; *may not* and *nobody may* forbid.
            let clause = version.text[..report.span.start].rsplit([',', '.', ';', '“', '\n']).next().unwrap_or("");
            let allows = ["no ", "nobody", "none", "nothing", "only", "neither", "you "];
            let allows = allows.iter().any(|word| clause.to_lowercase().contains(word));
            let may = matches!(words, "may" | "might")
                && after.starts_with(char::is_lowercase)
                && !begins(after, "not")
                && !allows;
            let likely = lower == "likely" && !begins(after, "to") && !preceded(version, report, &["un", "not"]);
            may || likely || OPEN.contains(&lower.as_str())
        }
        (_, kind) if kind != Kind::Hedge => false,
        ("en", _) => !["appears to", "appear to", "apparently", "charged with", "convicted of", "accused of"]
            .contains(&lower.as_str()),
        ("zh", _) => {
            !["可能", "似乎", "恐", "不排除", "嫌疑人", "犯罪嫌疑人", "外界认为", "外界認為", "普遍认为", "普遍認為"]
                .contains(&words)
        }
        // The Uyghur copulas are part of ordinary narration.
        _ => !["ئىكەن", "ئىمىش", "مۇمكىن", "ئېھتىمال", "بەلكىم", "ئەيىبلەنگەن"].iter().any(|w| words.starts_with(w)),
    }
}

/// Whether one of `words` stands before `report`.
fn preceded(version: &Version<'_>, report: &Report, words: &[&str]) -> bool {
    let before = version.text[..report.span.start].trim_end();
    words.iter().any(|word| before.ends_with(word))
}

/// Whether `text` begins with these words and they end there.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}
