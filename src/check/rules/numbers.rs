//! ## What it does
//! Compares the numbers of a sentence and of its translation by value: 1 million is 100万, 一百万 and
//! بىر مىليون; January 14, 2026 is 2026年1月14日 and 2026-يىلى 14-يانۋار.
//!
//! ## Why it matters
//! 万 and 亿 slip by factors of ten, a dropped digit changes a death toll, a date moves by a day; no
//! reader of one version can see it.
//!
//! ## Wrong
//! ```text
//! en       more than 1.2 million people
//! zh-Hans  超过12万人
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  超过120万人
//! ```
//!
//! ## Fix
//! None: which of the two is right is for a person to say.
//!
//! ## Options
//! Small numbers in words (*two*, 两, ئىككى) and weekdays are reported only where both versions have
//! one and the two contradict each other. Words that exclude each other (next week and last week, dollars and
//! euros) are compared likewise. A number may move to the sentence beside it.

use super::Rule;
use super::contraries::{Contraries, Table};
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{Finding, Message, Severity, Span};
use crate::text::numbers::{ONE, Quantity, Value, Weight, bound, firm_limit, same, speaks_of_limits, time_unit};

pub(super) struct Numbers;

const INFOS: &[Info] = &[Info {
    code: "NUMB001",
    name: "number-changed",
    severity: Severity::Error,
    scope: Scope::Pair,
    page: include_str!("numbers.rs"),
}];

/// What one group has and the other side has not.
struct Left {
    here: Vec<Quantity>,
    there: Vec<Quantity>,
}

impl Rule for Numbers {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let spans = context.group_spans(source);
        let mut left: Vec<Left> = spans.iter().map(|&(here, there)| compare(source, target, here, there)).collect();
        // What moved over a sentence border is found beside it.
        for i in 1..left.len() {
            let (before, after) = left.split_at_mut(i);
            let (before, after) = (&mut before[i - 1], &mut after[0]);
            cancel(&mut before.here, &mut after.there);
            cancel(&mut after.here, &mut before.there);
        }
        let contraries = Contraries::of(Table::Amounts, source, target);
        for (index, group) in context.aligned.iter().enumerate() {
            let (here, there) = spans[index];
            if here.is_empty() || there.is_empty() {
                continue;
            }
            let before = out.len();
            let Left { here: missing, there: extra } = &mut left[index];
            // Also satisfied by a neighbour that says it once for both.
            missing.retain(|q| {
                let around = [index.wrapping_sub(1), index + 1];
                // *Nine minutes* said twice, once as nine hours.
                let here = target.numbers_in(there);
                here.iter().any(|r| same(q, r) && other_unit(source, q, target, r))
                    || !around.into_iter().filter_map(|i| spans.get(i)).any(|(_, s)| {
                        target.numbers_in(*s).iter().any(|r| same(q, r) && !other_unit(source, q, target, r))
                    })
            });
            // A number of the sentence before or behind may be said again where nothing is missing.
            if missing.is_empty() {
                let around = [index.wrapping_sub(1), index + 1].into_iter().filter_map(|i| spans.get(i));
                let around: Vec<_> = around.map(|&(here, _)| here).collect();
                extra.retain(|r| !around.iter().any(|s| source.numbers_in(*s).iter().any(|q| same(q, r))));
            }
            // جوۋ مىڭ is Zhou Ming and no thousand.
            extra.retain(|r| r.span.of(&target.text) != "مىڭ" || !here.of(&source.text).contains("Ming"));
            report(context, source, group, missing, extra, out);
            limits(context, source, here, there, out);
            exchanged(context, source, here, there, out);
            // What a number says already is not said twice.
            let changed = if out.len() == before { contraries.within(here, there, || false) } else { Vec::new() };
            for (_, word, other) in changed {
                let message = Message::new("finding-numb001-changed")
                    .arg("source", word.of(&source.text))
                    .arg("target", other.of(&target.text));
                out.push(context.finding("NUMB001", other, message));
            }
        }
    }
}

/// Whether both are lengths of time, in different units: two weeks and two months.
fn other_unit(source: &Version<'_>, q: &Quantity, target: &Version<'_>, r: &Quantity) -> bool {
    let units = (time_unit(&source.text, q, &source.lang), time_unit(&target.text, r, &target.lang));
    let number = |value: Value| matches!(value, Value::Number(_) | Value::Fraction(..));
    number(q.value) && q.value == r.value && matches!(units, (Some(a), Some(b)) if a != b)
}

/// *From 31 to 62* that became from 62 to 31; *51 to 38* votes that became 38 to 51.
fn exchanged(context: &Context<'_>, source: &Version<'_>, here: Span, there: Span, out: &mut Vec<Finding>) {
    const FROM: [&str; 5] = ["从", "從", "由", "自", "between"];
    let target = &context.target;
    if source.lang.language() != "en" {
        return;
    }
    for pair in source.numbers_in(here).windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let between = &source.text[a.span.end..b.span.start.max(a.span.end)];
        let before = &source.text[..a.span.start];
        let votes = ["voted ", "vote of ", "votes of ", "by ", "won "].iter().any(|word| before.ends_with(word));
        if !(before.ends_with("from ") || votes) || !between.ends_with(" to ") || between.len() > 30 || same(&a, &b) {
            continue;
        }
        let turned = target.numbers_in(there).windows(2).find(|pair| same(&b, &pair[0]) && same(&a, &pair[1]));
        let Some(pair) = turned else { continue };
        let (before, after) = (&target.text[..pair[0].span.start], target.text[pair[0].span.end..].trim_start());
        let parted = &target.text[pair[0].span.end..pair[1].span.start.max(pair[0].span.end)];
        let against = ["对", "對", "比", "قارشى"].iter().any(|word| parted.contains(word));
        let begins = if votes {
            against
        } else {
            FROM.iter().any(|word| before.trim_end().ends_with(word))
                || ["دىن", "تىن", "نەچچىدىن"].iter().any(|ending| after.starts_with(ending))
        };
        if begins {
            let message = Message::new("finding-numb001-changed")
                .arg("source", a.span.of(&source.text))
                .arg("target", pair[0].span.of(&target.text));
            out.push(context.finding("NUMB001", pair[0].span, message));
        }
    }
}

/// *More than 1,500* that became fewer than 1,500 or just 1,500, where each says the number once.
fn limits(context: &Context<'_>, source: &Version<'_>, here: Span, there: Span, out: &mut Vec<Finding>) {
    let target = &context.target;
    let (from, to) = (source.numbers_in(here), target.numbers_in(there));
    let english = source.lang.language() == "en" && matches!(target.lang.language(), "zh" | "ug");
    let english = english && target.lang.script() != Some("Latn") && target.lang.script() != Some("Cyrl");
    for q in from {
        let mut partners = to.iter().filter(|r| same(q, r));
        let (Some(r), None) = (partners.next(), partners.next()) else { continue };
        if from.iter().filter(|other| same(other, r)).count() > 1 {
            continue;
        }
        let limits = (bound(&source.text, q, &source.lang), bound(&target.text, r, &target.lang));
        if matches!(limits, (Some(a), Some(b)) if a != b) {
            let message = Message::new("finding-numb001-limit").arg("target", r.span.of(&target.text));
            out.push(context.finding("NUMB001", r.span, message));
        }
        let counts = matches!(q.value, Value::Number(_) | Value::Percent(_) | Value::Fraction(..));
        if let (true, None, Some(limit)) = (counts, limits.1, firm_limit(&source.text, q).filter(|_| english))
            && !speaks_of_limits(
                there.of(&target.text),
                Span::new(r.span.start - there.start, r.span.end - there.start),
                &target.lang,
            )
        {
            let message =
                Message::new("finding-numb001-unlimited").arg("limit", limit).arg("target", r.span.of(&target.text));
            out.push(context.finding("NUMB001", r.span, message));
        }
    }
}

fn compare(source: &Version<'_>, target: &Version<'_>, here: Span, there: Span) -> Left {
    let (from, to) = (source.numbers_in(here), target.numbers_in(there));
    // Each may be answered once; but a date said twice may be said once.
    let answers = |q: &Quantity, r: &Quantity| same(q, r) && !other_unit(source, q, target, r);
    let missing = |q: &&Quantity| q.weight > Weight::Loose && !to.iter().any(|r| answers(q, r));
    let added = |r: &&Quantity| r.weight > Weight::Loose && !from.iter().any(|q| answers(q, r));
    Left { here: from.iter().filter(missing).copied().collect(), there: to.iter().filter(added).copied().collect() }
}

fn cancel(here: &mut Vec<Quantity>, there: &mut Vec<Quantity>) {
    here.retain(|q| match there.iter().position(|r| same(q, r)) {
        Some(found) => {
            there.remove(found);
            false
        }
        None => true,
    });
}

/// What kinds of quantity may be mistaken for each other.
fn class(value: &Value) -> u8 {
    match value {
        Value::Weekday(_) => 1,
        Value::Magnitude(_) => 2,
        Value::Time(..) => 3,
        Value::Year(_) | Value::Month(..) | Value::Day(_) | Value::Decade(_) => 4,
        // A bare 2021 is a year.
        Value::Number(n) if (1000 * ONE..2200 * ONE).contains(n) && n % ONE == 0 => 4,
        _ => 0,
    }
}

/// Whether two quantities may be mistaken for each other; an hour in words is a small number.
fn kin(a: &Value, b: &Value) -> bool {
    let small = |value: &Value| matches!(value, Value::Number(n) if *n <= 12 * ONE);
    class(a) == class(b) || matches!(b, Value::Time(..)) && small(a) || matches!(a, Value::Time(..)) && small(b)
}

/// Whether both are of one special kind: decades, fractions, days.
fn like(q: &Quantity, r: &Quantity) -> bool {
    std::mem::discriminant(&q.value) == std::mem::discriminant(&r.value) && !matches!(q.value, Value::Number(_))
}

/// For the small number `q` that is missing: one of its kind that the target says more often than the
/// source (*six of the nine, every four or five*: 六, 九, 五, 六).
fn said_once_more(
    context: &Context<'_>,
    source: &Version<'_>,
    group: &crate::check::Aligned,
    q: &Quantity,
) -> Option<Quantity> {
    let from = source.numbers_in(Context::span(source, &group.source));
    let to = context.target.numbers_in(Context::span(&context.target, &group.target));
    let times = |list: &[Quantity], r: &Quantity| list.iter().filter(|other| same(other, r)).count();
    let more = |r: &&Quantity| {
        r.weight == Weight::Word && kin(&q.value, &r.value) && (1..times(to, r)).contains(&times(from, r))
    };
    (q.weight == Weight::Word).then(|| to.iter().rfind(more).copied())?
}

fn report(
    context: &Context<'_>,
    source: &Version<'_>,
    group: &crate::check::Aligned,
    missing: &[Quantity],
    extra: &mut Vec<Quantity>,
    out: &mut Vec<Finding>,
) {
    let target = &context.target;
    let relative = has_relative_date(source, Context::span(source, &group.source));
    for q in missing {
        let words = q.span.of(&source.text);
        // The likeliest partner: the same kind, then the same weight.
        let partner = extra
            .iter()
            .position(|r| kin(&q.value, &r.value) && (q.weight == r.weight || q.weight == Weight::Firm || like(q, r)));
        if let Some(found) = partner {
            let r = extra.remove(found);
            let message =
                Message::new("finding-numb001-changed").arg("source", words).arg("target", r.span.of(&target.text));
            out.push(context.finding("NUMB001", r.span, message));
        } else if let Some(r) = said_once_more(context, source, group, q) {
            let message =
                Message::new("finding-numb001-changed").arg("source", words).arg("target", r.span.of(&target.text));
            out.push(context.finding("NUMB001", r.span, message));
        } else if q.weight == Weight::Firm && !matches!(q.value, Value::Weekday(_) | Value::Magnitude(_) | Value::Time(..))
            // "in 2020" may become "that year".
            && !(class(&q.value) == 4 && has_relative_date(target, Context::span(target, &group.target)))
        {
            let message = Message::new("finding-numb001-missing").arg("source", words);
            out.push(context.finding_at("NUMB001", context.group_place(group), message));
        }
    }
    // *Nearly half* demands nothing, but a third it is not.
    let (here, there) = (Context::span(source, &group.source), Context::span(target, &group.target));
    let fraction = |q: &&Quantity| matches!(q.value, Value::Fraction(..));
    let half = source
        .numbers_in(here)
        .iter()
        .filter(fraction)
        .find(|q| q.weight == Weight::Loose && !target.numbers_in(there).iter().any(|r| same(q, r)));
    if let (Some(q), Some(found)) = (half, extra.iter().position(|r| fraction(&r))) {
        let r = extra.remove(found);
        let message = Message::new("finding-numb001-changed")
            .arg("source", q.span.of(&source.text))
            .arg("target", r.span.of(&target.text));
        out.push(context.finding("NUMB001", r.span, message));
    }
    for r in extra.iter().filter(|r| r.weight == Weight::Firm) {
        if class(&r.value) == 4 && (relative || !missing.is_empty())
            || matches!(r.value, Value::Weekday(_) | Value::Magnitude(_) | Value::Time(..))
        {
            continue;
        }
        let message = Message::new("finding-numb001-added").arg("target", r.span.of(&target.text));
        out.push(context.finding("NUMB001", r.span, message));
    }
}

/// Whether the text names a day or a year by its distance from another.
fn has_relative_date(version: &Version<'_>, span: Span) -> bool {
    const WORDS: [&str; 44] = [
        "last",
        "this year",
        "next",
        "ago",
        "earlier",
        "later",
        "yesterday",
        "today",
        "tomorrow",
        "that year",
        "that month",
        "same year",
        "previous",
        "following",
        "去年",
        "今年",
        "明年",
        "当年",
        "當年",
        "同年",
        "次年",
        "翌年",
        "前年",
        "年前",
        "年后",
        "年後",
        "上月",
        "本月",
        "当月",
        "當月",
        "同月",
        "昨",
        "今天",
        "今日",
        "当日",
        "當日",
        "当天",
        "當天",
        "翌日",
        "次日",
        "شۇ يىل",
        "بۇ يىل",
        "ئۆتكەن",
        "كېيىن",
    ];
    let text = span.of(&version.text).to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
        || version.numbers_in(span).iter().any(|q| matches!(q.value, Value::Weekday(_)))
}
