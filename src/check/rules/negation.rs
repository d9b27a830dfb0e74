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

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Rule, copied};
use crate::check::registry::{Info, Scope};
use crate::check::version::weight;
use crate::check::{Context, Version};
use crate::memory::negations;
use crate::model::{Finding, Lang, Message, Severity, Span};
use crate::text::script::is_letter;
use crate::text::transcription::sound;

pub(super) struct Negation;

const INFOS: &[Info] = &[Info {
    code: "NEGA001",
    name: "negation-lost-or-added",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("negation.rs"),
}];

/// The forms of `negation.tsv` of one language and role.
fn forms(language: &str, role: Role) -> &'static [&'static str] {
    // Every word of a text asks: by role, each with its languages.
    static ALL: LazyLock<Vec<BTreeMap<&str, Vec<&str>>>> = LazyLock::new(|| {
        let mut all = vec![BTreeMap::<&str, Vec<&str>>::new(); Role::NAMES.len()];
        for line in include_str!("negation.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(lang), Some(role), Some(form)) = (cells.next(), cells.next(), cells.next()) else { continue };
            if let Some(role) = Role::NAMES.iter().position(|name| *name == role) {
                all[role].entry(lang).or_default().push(form);
            }
        }
        all
    });
    ALL[role as usize].get(language).map_or(&[], Vec::as_slice)
}

/// Whether `word` begins with an English form of this `role`.
fn begins(word: &str, role: Role) -> bool {
    let first = word.as_bytes().first();
    forms("en", role).iter().any(|form| form.as_bytes().first() == first && word.starts_with(form))
}

/// What a form of the table does.
#[derive(Clone, Copy)]
enum Role {
    /// Negates what it stands in.
    Negates,
    /// A phrase with such a word that may be said without one.
    Harmless,
    /// The beginning of a verb that must be answered like a *not*: refused, denies.
    Refuses,
    /// The beginning of other verbs and nouns that have a translation of a negative sense of their own.
    Sharp,
    /// The beginning of any other word with a negative sense.
    Near,
    /// The beginning of a word that is negative by its form, …
    Prefix,
    /// … and of one that only looks so.
    NoPrefix,
    /// Answers a *not* though it does not negate by its form.
    Answers,
    /// Negates a Uyghur verb; a suffix may follow.
    Ending,
    /// The end of a Uyghur verb that forbids.
    Imperative,
    /// Holds such letters by chance.
    Chance,
    /// Can hardly mean anything but a *not*.
    Denies,
}

impl Role {
    /// What the table calls them, in their order.
    const NAMES: [&str; 12] = [
        "negates",
        "harmless",
        "refuses",
        "sharp",
        "near",
        "prefix",
        "no-prefix",
        "answers",
        "ending",
        "imperative",
        "chance",
        "denies",
    ];
}

impl Rule for Negation {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let judge = match (source.lang.language(), target.lang.language()) {
            ("en", "zh" | "ug") => from_english,
            ("zh" | "ug", "en") => to_english,
            _ => return,
        };
        for group in &context.aligned {
            let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
            if group.source.is_empty() || there.is_empty() {
                continue;
            }
            // A clause may move over the border of a sentence that was merged or split.
            let single = group.source.len() == 1 && group.target.len() == 1;
            // What is not translated, or not all of it, has a finding of its own.
            let translated = |_: &Change| {
                let part = group.source.len() > group.target.len()
                    && weight(there.of(&target.text)) < 0.7 * weight(here.of(&source.text));
                !part && !copied::is_foreign(there.of(&target.text), target.lang.variety())
            };
            match judge(source, here, target, there, single).filter(translated) {
                Some(Change::Lost(word)) => {
                    let message = Message::new("finding-nega001-lost").arg("words", word.of(&source.text));
                    out.push(context.finding_at("NEGA001", context.group_place(group), message));
                }
                Some(Change::Added(word)) => {
                    let message = Message::new("finding-nega001-added").arg("words", word.of(&target.text));
                    out.push(context.finding("NEGA001", word, message));
                }
                None => {}
            }
        }
    }
}

/// Whether the English `text` denies something and nothing in `target` answers that.
pub(super) fn is_lost(text: &str, target: &str, lang: &Lang) -> bool {
    denies_in_english(text) && answers(target, lang, 0, true) == 0
}

/// Whether `text` denies anything.
pub(super) fn is_negative_text(text: &str, lang: &Lang) -> bool {
    if lang.language() == "en" { denies_in_english(text) } else { answers(text, lang, 0, true) > 0 }
}

fn denies_in_english(text: &str) -> bool {
    !plain(text).is_empty() || !words_with(text, Role::Refuses).is_empty()
}

/// Whether `text` denies the deed at `span`: by a word before it in its clause or, in Uyghur, by the verb that ends
/// it.
pub(super) fn denies_at(text: &str, span: Span, lang: &Lang) -> bool {
    let ends = |c: char| ".,;:!?\n“”\"«»—，。；：！？、「」،؛؟".contains(c);
    if lang.is_uyghur() {
        let start = text[..span.start].rfind(|c: char| !is_letter(c)).map_or(0, |at| at + 1);
        let start = text.ceil_char_boundary(start);
        let clause = text[start..].split(ends).next().unwrap_or("");
        let own = span.end.saturating_sub(start);
        let (head, tail) = clause.split_at_checked(own).unwrap_or((clause, ""));
        let of_form = head.split(' ').any(|word| is_negative(word, true));
        let words = tail.split(' ').take(3).enumerate();
        let mut words =
            words.map(|(at, rest)| if at == 0 { (head.rsplit(' ').next().unwrap_or(""), rest) } else { ("", rest) });
        return words.any(|(before, rest)| {
            let word = format!("{before}{rest}");
            let no = word.starts_with("ئەمەس") || word.starts_with("يوق") && !word.starts_with("يوقال");
            no || (before.is_empty() || !of_form) && is_negative(&word, true)
        });
    }
    let clause = &text[text[..span.start].rfind(ends).map_or(0, |at| text.ceil_char_boundary(at + 1))..span.start];
    if lang.is_chinese() {
        const SIGNS: [&str; 16] =
            ["不", "未", "没", "沒", "无", "無", "别", "勿", "拒", "从未", "免", "禁", "停", "反对", "反對", "难"];
        let near = clause.char_indices().rev().nth(7).map_or(clause, |(at, _)| &clause[at..]);
        return SIGNS.iter().any(|sign| near.contains(sign));
    }
    let near: Vec<&str> = clause.split_whitespace().rev().take(5).collect();
    near.iter().any(|word| {
        let word = word.to_lowercase();
        forms("en", Role::Negates).contains(&word.as_str())
            || word.ends_with("n't")
            || word.ends_with("n’t")
            || word.starts_with("refus")
            || matches!(
                word.as_str(),
                "failed" | "nor" | "instead" | "stop" | "stopped" | "prevent" | "against" | "unable" | "few" | "hardly"
            )
    })
}

/// A negation that only one side has.
enum Change {
    /// In the source.
    Lost(Span),
    /// In the target.
    Added(Span),
}

fn from_english(source: &Version<'_>, here: Span, target: &Version<'_>, there: Span, single: bool) -> Option<Change> {
    let (text, words) = (here.of(&source.text), there.of(&target.text));
    let denied = plain(text);
    let refused = words_with(text, Role::Refuses);
    if let Some(word) = denied.first() {
        let taken = refused.len() + words_with(text, Role::Sharp).len();
        let small = text.to_lowercase();
        let forbids = ["n’t ", "n't ", "do not ", "never "].iter().any(|word| small.contains(word));
        return (answers(words, &target.lang, taken, forbids) < denied.len())
            .then(|| Change::Lost(word.shift(here.start)));
    }
    if let Some(word) = refused.first() {
        return (answers(words, &target.lang, 0, false) == 0).then(|| Change::Lost(word.shift(here.start)));
    }
    let added = if single && !near(text) { denial(target, there) } else { None };
    added.map(Change::Added)
}

fn to_english(source: &Version<'_>, here: Span, target: &Version<'_>, there: Span, single: bool) -> Option<Change> {
    let (text, words) = (here.of(&source.text), there.of(&target.text));
    if let Some(word) = denial(source, here) {
        return (!near(words)).then_some(Change::Lost(word));
    }
    let silent = single && answers(text, &source.lang, 0, true) == 0;
    let added = if silent { plain(words).first().copied() } else { None };
    added.map(|word| Change::Added(word.shift(there.start)))
}

/// The words of an English `text` with their places.
fn words(text: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut at = 0;
    text.split(|c: char| !is_letter(c) && !matches!(c, '\'' | '’')).map(move |word| {
        let start = at;
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (Span::new(start, start + word.len()), word)
    })
}

/// The words of an English `text` that begin with a form of this `role`.
fn words_with(text: &str, role: Role) -> Vec<Span> {
    words(text).filter(|(_, word)| begins(&word.to_lowercase(), role)).map(|(span, _)| span).collect()
}

/// The words of an English `text` that negate, one a clause: *neither … nor* and *never … without* may
/// be said with one.
fn plain(text: &str) -> Vec<Span> {
    const BORDERS: [&str; 6] = [",", ";", ".", "”", ":", "—"];
    const JOINTS: [&str; 3] = [" and ", " but ", " who "];
    let mut found: Vec<Span> = Vec::new();
    for (span, word) in words(text) {
        let (lower, after) = (word.to_lowercase(), &text[span.end..]);
        let fails = matches!(lower.as_str(), "failed" | "fails" | "fail") && after.starts_with(" to ");
        let negates = fails
            || forms("en", Role::Negates).contains(&lower.as_str())
            || lower.ends_with("n't")
            || lower.ends_with("n’t");
        // No. 5 is a number.
        if !negates || lower == "no" && after.starts_with('.') {
            continue;
        }
        let phrase = |words: &str| {
            let before = words.find(lower.as_str()).unwrap_or(0);
            let from = span.start.checked_sub(before);
            from.and_then(|from| text.get(from..from + words.len()))
                .is_some_and(|found| found.eq_ignore_ascii_case(words))
        };
        let same_clause = |last: &Span| {
            let between = &text[last.end..span.start];
            // *No water and no light* may be one negation, *did not sign and never left* are two.
            let verb =
                !matches!(lower.as_str(), "no" | "none" | "nobody" | "nothing" | "neither" | "without" | "nowhere");
            let parted = |signs: &[&str]| signs.iter().any(|sign| between.contains(sign));
            !(parted(&BORDERS) || verb && parted(&JOINTS))
        };
        if !forms("en", Role::Harmless).iter().any(|words| phrase(words)) && !found.last().is_some_and(same_clause) {
            found.push(span);
        }
    }
    found
}

/// How much in a target answers a *not*: what negates, and words of a negative sense beyond the
/// `taken` ones that translate such words of the source. With `forbids` the source may forbid.
fn answers(text: &str, lang: &Lang, taken: usize, forbids: bool) -> usize {
    // تەستىقلىغان: approved; the word for *hard* only begins like it.
    let other = |rest: &str| rest.starts_with("تەستىق");
    // 删除了: *removed*, not *besides*.
    let removed = |at: usize| {
        text[at..].starts_with("除了")
            && text[..at].ends_with(['删', '刪', '解', '清', '拆', '开', '開', '排', '消', '去', '免', '铲', '鏟'])
    };
    let answered = |answer: &&str| {
        let places = text.match_indices(*answer).filter(|(at, _)| !other(&text[*at..]) && !removed(*at));
        places.count()
    };
    let words = forms(lang.language(), Role::Answers).iter().map(answered).sum::<usize>();
    negated(text, lang, forbids) + words.saturating_sub(taken)
}

/// How much a target negates. In Uyghur the verb does: *nobody* and *never* stand beside it, and *until*
/// and *whether or not* have a negative form and deny nothing.
fn negated(text: &str, lang: &Lang, forbids: bool) -> usize {
    if !lang.is_uyghur() {
        return negations(&without_names(text), lang);
    }
    let denies = |word: &&str| {
        // The *no* of an answer.
        matches!(*word, "ياق")
            || word.starts_with("ئەمەس")
            || word.starts_with("يوق") && !word.starts_with("يوقلا") && !word.starts_with("يوقلى")
            || is_negative(word, forbids)
    };
    let words = text.split(|c: char| !is_letter(c)).filter(denies).count();
    words - text.split('-').skip(1).filter(|rest| is_whether(rest)).count().min(words)
}

/// A Chinese `text` in which 莫 and 别 are no words where they write a sound of a name: 乌勒斯莫, 别科夫.
fn without_names(text: &str) -> Cow<'_, str> {
    if !text.contains(['莫', '别']) {
        return Cow::Borrowed(text);
    }
    let letters: Vec<char> = text.chars().collect();
    let in_name = |at: Option<usize>| {
        let c = at.and_then(|at| letters.get(at));
        c.is_some_and(|c| matches!(c, '·' | '・' | '‧') || sound(*c).is_some())
    };
    let plain = |(at, c): (usize, &char)| match c {
        '莫' | '别' if in_name(at.checked_sub(1)) || in_name(Some(at + 1)) => '〇',
        c => *c,
    };
    Cow::Owned(letters.iter().enumerate().map(plain).collect())
}

/// Whether a Uyghur verb is negative by its form. Letters that a stem has by chance (قامىدى: jailed) are
/// no such form, though one may follow them (قامىمىدى).
fn is_negative(word: &str, forbids: bool) -> bool {
    // Each of the forms has it.
    if !word.contains('م') {
        return false;
    }
    let has_form = |word: &str| {
        let inside = |ending: &&str| word.find(ending).is_some_and(|at| at > 0);
        let forbidden = |ending: &&str| word.strip_suffix(ending).is_some_and(|verb| verb.chars().count() > 1);
        forms("ug", Role::Ending).iter().any(inside) || forbids && forms("ug", Role::Imperative).iter().any(forbidden)
    };
    // چىقارما is an edict, چىقارماسلىق is not to drive out.
    let verbal =
        |rest: &str| ["سلى", "يدۇ", "يمىز", "يمەن", "يسىز", "پتۇ", "ڭ"].iter().any(|end| rest.starts_with(end));
    let by_chance = |chance: &&&str| {
        word.find(**chance).is_some_and(|at| {
            let rest = &word[at + chance.len()..];
            !(chance.ends_with(['ا', 'ە']) && (verbal(rest) || matches!(rest, "س" | "ي")))
        })
    };
    let chance = || forms("ug", Role::Chance).iter().find(by_chance);
    has_form(word) && chance().is_none_or(|chance| has_form(&word.replacen(chance, "\u{640}", 1)))
}

/// Whether what follows a hyphen is the second half of *whether or not* (بولۇش-بولماسلىقى).
fn is_whether(rest: &str) -> bool {
    let word = rest.split(' ').next().unwrap_or(rest);
    word.contains("ماسلى") || word.contains("مەسلى")
}

/// What can hardly mean anything but a *not* in `span` of a Chinese or Uyghur version; terms
/// (*non-refoulement*) and *not few* are none.
fn denial(version: &Version<'_>, span: Span) -> Option<Span> {
    let text = span.of(&version.text);
    let words = forms(version.lang.language(), Role::Denies).iter();
    let places = words.flat_map(|word| text.match_indices(word)).filter_map(|(at, word)| {
        let is_few = text[..at].trim_end().ends_with("ئاز");
        // يوق is *there is not*, يوقلىدى *visited*.
        let visits = word == "يوق" && text[at + word.len()..].starts_with('ل');
        // 一本也没有留下: a way of saying *all*; 不得不, 无不.
        let stresses = text[..at].ends_with(['也', '都', '不', '无', '無']);
        // بولۇش-بولماسلىقى: whether or not.
        let whether = text[..at].rsplit(' ').next().is_some_and(|start| start.contains('-'));
        // 并非无据: founded after all.
        let twice = text[at + word.len()..].starts_with(['无', '無', '不', '没', '沒', '毫']);
        // قامىدى: jailed.
        let (head, tail) = (text[..at].rsplit(' ').next()?, text[at..].split(' ').next()?);
        let by_chance = version.lang.is_uyghur() && !head.is_empty() && !is_negative(&format!("{head}{tail}"), false);
        (!is_few && !twice && !visits && !stresses && !whether && !by_chance)
            .then(|| Span::new(at, at + word.len()).shift(span.start))
    });
    let outside = |place: &Span| !version.uses.iter().any(|u| u.span.overlaps(*place));
    places.filter(outside).min_by_key(|place| place.start)
}

/// Whether an English text holds any word of a negative sense.
fn near(text: &str) -> bool {
    words(text).any(|(_, word)| {
        let word = word.to_lowercase();
        forms("en", Role::Negates).contains(&word.as_str())
            || word.ends_with("n't")
            || word.ends_with("n’t")
            || word.ends_with("less")
            || begins(&word, Role::Near)
            || begins(&word, Role::Refuses)
            || word.len() > 5 && begins(&word, Role::Prefix) && !begins(&word, Role::NoPrefix)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    #[test]
    fn one_negation_a_clause() {
        let found = |text: &str| plain(text).into_iter().map(|span| span.of(text).to_owned()).collect::<Vec<_>>();
        assert_eq!(found("He did not answer, and nobody asked."), ["not", "nobody"]);
        assert_eq!(found("She never left without her keys."), ["never"]);
        assert_eq!(found("Not only he; see No. 5, no longer in print."), Vec::<String>::new());
        assert_eq!(found("They failed to say why."), ["failed"]);
    }

    #[test]
    fn uyghur_verbs_that_negate() {
        let ug = lang("ug-Arab");
        for (text, wanted) in [
            ("ئۇ كەلمىدى", 1),
            ("ئۇ بارالمايدۇ", 1),
            ("بۇ راست ئەمەس", 1),
            ("ئۇنىڭ پۇلى يوق", 1),
            ("تېلېفون قىلماڭلار", 1),
            ("كېلىش-كەلمەسلىكى", 0),
            ("ئۇ تۈرمىدە", 0),
            ("ئۇ كەلدى", 0),
            ("قوغلاپ چىقارماسلىققا", 1),
            ("ھەممەيلەن كەلدى", 0),
            ("ئۇنى قامىدى", 0),
            ("ئۇنى قامىمىدى", 1),
        ] {
            assert_eq!(negated(text, &ug, false), wanted, "{text}");
        }
        assert_eq!(negated("ئەمدى تېلېفون قىلما", &ug, true), 1);
        assert_eq!(negated("ئۇ يەردە بىر تۈرمە بار", &ug, true), 0);
    }

    #[test]
    fn the_table_is_as_it_should_be() {
        for line in include_str!("negation.tsv").lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 5 && ["attested", "derived", "unverified"].contains(&cells[4]), "{line}");
        }
        for (tag, role) in [("en", Role::Negates), ("zh", Role::Denies), ("ug", Role::Ending)] {
            assert!(forms(tag, role).len() > 5, "{tag}");
        }
        let mut uyghur = forms("ug", Role::Ending).iter().chain(forms("ug", Role::Imperative));
        assert!(uyghur.all(|form| form.contains('م')));
    }
}
