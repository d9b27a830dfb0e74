//! ## What it does
//! Finds a *not* of the source that the translation lost, and one that it added.
//!
//! ## Why it matters
//! *She never broke any law* and *she broke the law* differ by one syllable in Uyghur and by one
//! character in Chinese.
//!
//! ## Wrong
//! ```text
//! en       The officials did not answer the question.
//! zh-Hans  官员回答了这个问题。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  官员没有回答这个问题。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Any word with a negative sense answers a *not* (refused, lacks, unable). One that was added is
//! reported where sentences stand one for one and the source has no such word at all.

use super::{Rule, copied};
use crate::check::registry::{Info, Scope};
use crate::check::version::weight;
use crate::check::{Context, Version};
use crate::memory::negations;
use crate::model::{Finding, Lang, Message, Severity, Span};

pub(super) struct Negation;

const INFOS: &[Info] = &[Info {
    code: "NEGA001",
    name: "negation-lost-or-added",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("negation.rs"),
}];

/// English words that negate what they stand in.
const PLAIN: [&str; 9] = ["not", "never", "no", "nobody", "nothing", "none", "neither", "without", "cannot"];

/// Phrases with such a word that may be said without one.
const HARMLESS: [&str; 17] = [
    "not only",
    "not just",
    "not least",
    "no longer",
    "no less than",
    "no fewer than",
    "no more than",
    "no later than",
    "no sooner",
    "no doubt",
    "no matter",
    "whether or not",
    "or not",
    "not to mention",
    "nothing but",
    "nothing more than",
    "if not",
];

/// English words with a negative sense beside those of [`PLAIN`], by their beginning.
const NEAR: [&str; 70] = [
    "absen",
    "anonym",
    "arbitrar",
    "avoid",
    "ban",
    "barely",
    "barr",
    "beyond",
    "block",
    "but",
    "ceas",
    "clos",
    "conceal",
    "den",
    "depriv",
    "different",
    "difficult",
    "disappear",
    "doubt",
    "empt",
    "escap",
    "except",
    "exempt",
    "fail",
    "few",
    "forbid",
    "forbad",
    "free",
    "gone",
    "halt",
    "hard",
    "hidden",
    "hide",
    "ignor",
    "illegal",
    "impossib",
    "impun",
    "indefinite",
    "independent",
    "instead",
    "lack",
    "less",
    "little",
    "lose",
    "losing",
    "loss",
    "lost",
    "mere",
    "miss",
    "nor",
    "only",
    "out",
    "prevent",
    "prohibit",
    "quiet",
    "rather",
    "refus",
    "reject",
    "scarce",
    "secre",
    "seldom",
    "shortage",
    "silen",
    "stop",
    "too",
    "unless",
    "until",
    "vanish",
    "withh",
    "yet",
];

/// Beginnings and the endings of words that are negative by their form.
const PREFIXES: [&str; 8] = ["un", "in", "im", "il", "ir", "dis", "non", "mis"];

/// What answers a *not* in Chinese and Uyghur though it does not negate by its form.
const ANSWERS: [&str; 43] = [
    "没",
    "沒",
    "無",
    "无",
    "非",
    "否认",
    "否認",
    "否定",
    "否决",
    "否決",
    "拒",
    "禁",
    "缺",
    "免",
    "难以",
    "難以",
    "困难",
    "困難",
    "很难",
    "很難",
    "止",
    "失败",
    "失敗",
    "失去",
    "丧失",
    "喪失",
    "毫",
    "欠",
    "以外",
    "才",
    "除非",
    "除了",
    "رەت",
    "ئىنكار",
    "چەكلى",
    "توس",
    "مەھرۇم",
    "خالاس",
    "توختا",
    "تەس",
    "سىز",
    "نامەلۇم",
    "بىگۇناھ",
];

/// Endings that negate a Uyghur verb; a suffix may follow (`data/negation.tsv` of the memory has all
/// of them with their sources).
const ENDINGS: [&str; 17] = [
    "مىدى",
    "مىدۇق",
    "مىغان",
    "مىگەن",
    "ماي",
    "مەي",
    "ماس",
    "مەس",
    "مىسا",
    "مىسە",
    "ماپتۇ",
    "مەپتۇ",
    "مىسۇن",
    "مىغىلى",
    "مىسىڭ",
    "مەڭ",
    "ماڭ",
];

/// Words that hold such letters by chance.
const CHANCE: [&str; 7] = ["ئىلتىماس", "نامايى", "نامايا", "ھىمايە", "ھىماي", "سىمايى", "ئالماس"];

/// What can hardly mean anything but a *not*: words of Chinese, words and endings of Uyghur verbs.
const DENIALS: [&str; 32] = [
    "没有",
    "沒有",
    "从未",
    "從未",
    "从不",
    "從不",
    "并未",
    "並未",
    "并非",
    "並非",
    "并没",
    "並沒",
    "并不",
    "並不",
    "不是",
    "未能",
    "未曾",
    "不会",
    "不會",
    "不能",
    "无法",
    "無法",
    "不再",
    "尚未",
    "مىدى",
    "مىغان",
    "مىگەن",
    "مايدۇ",
    "مەيدۇ",
    "ئەمەس",
    "يوق",
    "ماپتۇ",
];

impl Rule for Negation {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source().filter(|source| source.lang.language() == "en") else { return };
        let target = &context.target;
        if !target.lang.is_chinese() && !target.lang.is_uyghur() {
            return;
        }
        for (at, group) in context.aligned.iter().enumerate() {
            let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
            if group.source.is_empty() || there.is_empty() {
                continue;
            }
            // A clause may move over the border of a sentence that was merged or split.
            let alone = |at: usize| context.aligned.get(at).is_none_or(|g| g.source.len() == 1 && g.target.len() == 1);
            let all = plain(source, here);
            let denied = all.first();
            // What is not translated, or not all of it, has a finding of its own.
            if copied::is_foreign(there.of(&target.text), target.lang.variety())
                || group.source.len() > group.target.len()
                    && weight(there.of(&target.text)) < 0.7 * weight(here.of(&source.text))
            {
                continue;
            }
            if let Some(word) = denied
                && answers(there.of(&target.text), &target.lang, sharp(here.of(&source.text))) < all.len()
            {
                let message = Message::new("finding-nega001-lost").arg("words", word.of(&source.text));
                out.push(context.finding_at("NEGA001", context.group_place(group), message));
            } else if denied.is_none()
                && alone(at)
                && alone(at.wrapping_sub(1))
                && alone(at + 1)
                && !near(here.of(&source.text))
                && let Some(word) = denial(target, there)
            {
                let message = Message::new("finding-nega001-added").arg("words", word.of(&target.text));
                out.push(context.finding("NEGA001", word, message));
            }
        }
    }
}

/// The words of the English `span` that negate, one a clause: *neither … nor* and *never … without* may
/// be said with one.
fn plain(source: &Version<'_>, span: Span) -> Vec<Span> {
    let text = span.of(&source.text);
    let mut found: Vec<Span> = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’')) {
        let start = at;
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        let lower = word.to_lowercase();
        let fails =
            matches!(lower.as_str(), "failed" | "fails" | "fail") && text[start + word.len()..].starts_with(" to ");
        let negates = fails || PLAIN.contains(&lower.as_str()) || lower.ends_with("n't") || lower.ends_with("n’t");
        // No. 5 is a number.
        if !negates || lower == "no" && text[start + word.len()..].starts_with('.') {
            continue;
        }
        let phrase = |words: &str| {
            let before = words.find(lower.as_str()).unwrap_or(0);
            let from = start.checked_sub(before);
            from.and_then(|from| text.get(from..from + words.len()))
                .is_some_and(|found| found.eq_ignore_ascii_case(words))
        };
        let clause = |last: &Span| !text[last.end - span.start..start].contains([',', ';', '.', '”', ':', '—']);
        if !HARMLESS.iter().any(|words| phrase(words)) && !found.last().is_some_and(clause) {
            found.push(Span::new(start, start + word.len()).shift(span.start));
        }
    }
    found
}

/// How much in a target answers a *not*: what negates, and words of a negative sense beyond the
/// `taken` ones that translate such words of the source.
fn answers(text: &str, lang: &Lang, taken: usize) -> usize {
    let words = ANSWERS.iter().map(|answer| text.matches(answer).count()).sum::<usize>();
    negated(text, lang) + words.saturating_sub(taken)
}

/// How much a target negates. In Uyghur the verb does: *nobody* and *never* stand beside it, and *until*
/// and *whether or not* have a negative form and deny nothing.
fn negated(text: &str, lang: &Lang) -> usize {
    if !lang.is_uyghur() {
        return negations(text, lang);
    }
    let denies = |word: &&str| {
        let inside = |ending: &&str| word.find(ending).is_some_and(|at| at > 0);
        word.starts_with("ئەمەس")
            // The *no* of an answer.
            || *word == "ياق"
            || word.starts_with("يوق") && !word.starts_with("يوقلا") && !word.starts_with("يوقلى")
            || ENDINGS.iter().any(inside) && !CHANCE.iter().any(|c| word.contains(c))
    };
    let words = text.split(|c: char| !c.is_alphabetic()).filter(denies).count();
    words - text.split('-').skip(1).filter(|rest| is_whether(rest)).count().min(words)
}

/// Whether what follows a hyphen is the second half of *whether or not* (بولۇش-بولماسلىقى).
fn is_whether(rest: &str) -> bool {
    let word = rest.split(' ').next().unwrap_or(rest);
    word.contains("ماسلى") || word.contains("مەسلى")
}

/// How many words of the English text have a translation of a negative sense of their own: *refused*,
/// *denies*.
fn sharp(text: &str) -> usize {
    const STEMS: [&str; 17] = [
        "avoid", "ban", "barr", "den", "fail", "forbid", "forbad", "free", "illegal", "lack", "lost", "miss",
        "prevent", "prohibit", "refus", "reject", "stop",
    ];
    let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    words.filter(|word| STEMS.iter().any(|stem| word.starts_with(stem))).count()
}

/// Such a word in `span` of a target; terms (*non-refoulement*) and *not few* are none.
fn denial(target: &Version<'_>, span: Span) -> Option<Span> {
    let text = span.of(&target.text);
    let places = DENIALS.iter().filter_map(|word| {
        let at = text.find(word)?;
        let is_few = text[..at].trim_end().ends_with("ئاز");
        // يوق is *there is not*, يوقلىدى *visited*.
        let visits = *word == "يوق" && text[at + word.len()..].starts_with('ل');
        // 一本也没有留下: a way of saying *all*.
        let stresses = text[..at].ends_with(['也', '都']);
        (!is_few && !visits && !stresses).then(|| Span::new(at, at + word.len()).shift(span.start))
    });
    let outside = |place: &Span| !target.uses.iter().any(|u| u.span.overlaps(*place));
    places.filter(outside).min_by_key(|place| place.start)
}

/// Whether an English text holds any word of a negative sense.
fn near(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’')).any(|word| {
        let word = word.to_lowercase();
        PLAIN.contains(&word.as_str())
            || word.ends_with("n't")
            || word.ends_with("n’t")
            || word.ends_with("less")
            || NEAR.iter().any(|start| word.starts_with(start))
            || word.len() > 5 && PREFIXES.iter().any(|prefix| word.starts_with(prefix))
    })
}
