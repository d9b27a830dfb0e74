//! ## What it does
//! Finds a person or a place that the source names and the translation does not.
//!
//! ## Why it matters
//! A witness who loses the name loses weight, and a place that becomes *there* cannot be found.
//!
//! ## Wrong
//! ```text
//! en       The caravan left Kashgar.
//! zh-Hans  商队出发了。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  商队离开了喀什。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Names of the glossary are looked for in all their approved forms; so are the countries and larger
//! cities of the world, of which one may not stand for another. Other persons are recognised in
//! an English source by a title, an age, a verb of saying, a listed given name or by the family name
//! standing alone later; the first mention is looked for by the consonants, in Chinese also by the dot
//! that divides foreign names. Of a Chinese name the family name is looked for; Japanese names are left
//! alone.

use super::{Rule, missing, persons, places};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Finding, Message, Severity, Variety};

pub(super) struct Dropped;

const INFOS: &[Info] = &[Info {
    code: "NAME003",
    name: "name-dropped",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("dropped.rs"),
}];

impl Rule for Dropped {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        missing::report(context, "NAME003", "finding-term002", missing::is_name, out);
        places::report(context, out);
        left_out(context, out);
    }
}

/// Persons whom the glossary does not know.
fn left_out(context: &Context<'_>, out: &mut Vec<Finding>) {
    let Some(source) = context.source().filter(|source| source.lang.variety() == Variety::En) else { return };
    let target = &context.target;
    let variety = target.lang.variety();
    if !matches!(variety, Variety::ZhHans | Variety::ZhHant | Variety::UgArab) {
        return;
    }
    let spans = context.group_spans(source);
    let mut seen: Vec<String> = Vec::new();
    for person in persons::all(source) {
        if seen.contains(&person.last) {
            continue;
        }
        seen.push(person.last.clone());
        let holds = |(here, _): &(_, _)| {
            let here: &crate::model::Span = here;
            here.start <= person.span.start && person.span.end <= here.end
        };
        let Some(index) = spans.iter().position(holds).filter(|index| !spans[*index].1.is_empty()) else { continue };
        let near = &spans[index.saturating_sub(1)..(index + 2).min(spans.len())];
        let words: Vec<&str> = near.iter().map(|(_, there)| there.of(&target.text)).collect();
        // 伊斯坦堡 sounds like *Stoyanov*.
        let beside = near.iter().map(|(here, _)| here.of(&source.text));
        let words = places::left_out(&words.join("\n"), beside, &target.lang);
        let count = near.iter().map(|(here, _)| persons::in_span(source, *here)).sum();
        let mentions = near.iter().map(|(here, _)| here.of(&source.text).matches(person.last.as_str()).count()).sum();
        let own = spans[index].1.of(&target.text);
        let own = places::left_out(own, std::iter::once(spans[index].0.of(&source.text)), &target.lang);
        let own = own.as_str();
        // A sentence beside it that names the person for its own source does not name them here too.
        let own_count = persons::in_span(source, spans[index].0);
        let said_here = persons::named(person, own, own, variety, own_count, 1);
        let borrowed = person.is_single()
            && (mentions > 1 || target.lang.is_chinese() && !persons::can_be_heard(person))
            && group_is_single(context, index);
        if persons::is_renamed(person, own, variety, own_count)
            || !said_here && (borrowed || !persons::named(person, &words, &target.text, variety, count, mentions))
        {
            let message = Message::new("finding-name003").arg("name", person.span.of(&source.text));
            out.push(context.finding_at("NAME003", context.group_place(&context.aligned[index]), message));
        }
    }
}

/// Whether the group at `index` is one sentence beside one.
fn group_is_single(context: &Context<'_>, index: usize) -> bool {
    let group = &context.aligned[index];
    group.source.len() == 1 && group.target.len() == 1
}
