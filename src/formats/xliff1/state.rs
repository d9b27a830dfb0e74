//! How far a segment has come, in the words of each dialect.

use super::place::{Part, UnitPlace};
use super::{Dialect, MEMOQ, MEMSOURCE};
use crate::formats::xliff::{filled_from, filled_mark};
use crate::io::xml::{Attribute, Edit, Id, Tree, set_attributes};
use crate::model::{Content, Filled, State};

/// What a file says of a segment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Status {
    pub(super) state: State,
    pub(super) filled: Option<Filled>,
    pub(super) locked: bool,
}

/// The states of XLIFF 1.2 (§2.4, `state`); those that ask for a review say that a translation is there.
const STATES: [(&str, State); 10] = [
    ("new", State::Initial),
    ("needs-translation", State::Initial),
    ("needs-adaptation", State::Translated),
    ("needs-l10n", State::Translated),
    ("needs-review-adaptation", State::Translated),
    ("needs-review-l10n", State::Translated),
    ("needs-review-translation", State::Translated),
    ("translated", State::Translated),
    ("signed-off", State::Reviewed),
    ("final", State::Final),
];

/// The levels of confirmation of SDLXLIFF; the first of a state is the one that is written. What was
/// rejected goes back a step.
const CONFIRMATIONS: [(&str, State); 6] = [
    ("Draft", State::Initial),
    ("Translated", State::Translated),
    ("ApprovedTranslation", State::Reviewed),
    ("ApprovedSignOff", State::Final),
    ("RejectedTranslation", State::Initial),
    ("RejectedSignOff", State::Translated),
];

/// Values of `state-qualifier` that name a tool as the origin, and their score where the name says it.
const QUALIFIERS: [(&str, Option<u8>); 10] = [
    ("exact-match", Some(100)),
    ("id-match", Some(100)),
    ("fuzzy-match", None),
    ("leveraged-glossary", None),
    ("leveraged-inherited", None),
    ("leveraged-mt", None),
    ("leveraged-repository", None),
    ("leveraged-tm", None),
    ("mt-suggestion", None),
    ("tm-suggestion", None),
];

fn named(list: &[(&str, State)], name: &str) -> Option<State> {
    list.iter().find(|(own, _)| *own == name).map(|&(_, state)| state)
}

/// Reads the state of a part. `offered` is the best score that the unit's `alt-trans` name, in percent.
pub(super) fn status(tree: &Tree<'_>, dialect: Dialect, unit: &UnitPlace, part: &Part, offered: u8) -> Status {
    let target = part.target.as_ref().map(|(_, content)| content).filter(|content| !content.is_blank());
    let status = match dialect {
        Dialect::Plain => plain(tree, unit, part, target, offered),
        Dialect::Sdl => part.definition.map(|definition| sdl(tree, definition)).unwrap_or_default(),
        Dialect::Memsource => memsource(tree, unit.element),
    };
    // Nothing can be filled where nothing stands; what is locked is settled, whoever wrote it.
    let filled = status.filled.filter(|_| target.is_some() && !status.locked);
    Status { filled, ..status }
}

fn plain(tree: &Tree<'_>, unit: &UnitPlace, part: &Part, content: Option<&Content>, offered: u8) -> Status {
    let value = |name: &str| unit.target.and_then(|target| tree.value(target, name));
    let name = value("state");
    let approved = tree.value(unit.element, "approved").as_deref() == Some("yes");
    let named = name.as_deref().and_then(|name| named(&STATES, name)).unwrap_or_default();
    let qualifier = value("state-qualifier");
    let own = match &part.target {
        Some((mrk, _)) if unit.cut => tree.value(*mrk, "comment"),
        _ => qualifier.as_deref().and_then(|q| q.strip_prefix("x-")).map(|q| q.to_owned().into()),
    };
    let own = own.zip(content).and_then(|(mark, content)| filled_from(&mark, content));
    let confirmed = approved || matches!(name.as_deref(), Some("translated" | "signed-off" | "final"));
    let tools = QUALIFIERS.iter().find(|(own, _)| Some(*own) == qualifier.as_deref()).filter(|_| !confirmed);
    let tools = tools.map(|&(_, score)| Filled { score: score.unwrap_or(offered.min(99)) });
    Status {
        state: if approved { State::Final } else { named },
        filled: own.or(tools),
        locked: locked_by_memoq(tree, unit.element),
    }
}

/// memoQ writes plain XLIFF 1.2 with attributes of its own; `mq:locked="locked"` on a unit is a lock.
fn locked_by_memoq(tree: &Tree<'_>, unit: Id) -> bool {
    let value = tree.attribute_ns(unit, MEMOQ, "locked").map(Attribute::value);
    value.is_some_and(|value| matches!(&*value, "locked" | "true" | "1"))
}

fn sdl(tree: &Tree<'_>, definition: Id) -> Status {
    let value = |name: &str| tree.value(definition, name);
    let state = value("conf").and_then(|conf| named(&CONFIRMATIONS, &conf)).unwrap_or_default();
    let by_tool =
        value("origin").is_some_and(|origin| !matches!(&*origin, "interactive" | "source" | "not-translated" | ""));
    let percent = value("percent").and_then(|percent| percent.parse().ok()).unwrap_or(0_u8).min(101);
    Status {
        state,
        filled: (by_tool && state == State::Initial).then_some(Filled { score: percent }),
        locked: value("locked").as_deref() == Some("true"),
    }
}

fn memsource(tree: &Tree<'_>, unit: Id) -> Status {
    let value = |name: &str| tree.attribute_ns(unit, MEMSOURCE, name).map(Attribute::value);
    let confirmed = value("confirmed").is_some_and(|value| matches!(&*value, "1" | "true"));
    let by_tool = value("trans-origin").is_some_and(|origin| !matches!(&*origin, "null" | ""));
    let score = value("score").as_deref().map_or(0, percent);
    Status {
        state: if confirmed { State::Translated } else { State::Initial },
        filled: (by_tool && !confirmed).then_some(Filled { score }),
        locked: value("locked").as_deref() == Some("true"),
    }
}

/// A score in whole percent. `95`, `95%` and, as MXLIFF has it, `0.95`.
pub(super) fn percent(score: &str) -> u8 {
    let Ok(number) = score.trim().trim_end_matches('%').trim().parse::<f64>() else { return 0 };
    let whole = !score.contains('.') || number > 1.01;
    (if whole { number } else { number * 100.0 }).round().clamp(0.0, 101.0) as u8
}

/// Writes the state of one segment: its part, the state and, when a new target was filled in, from where.
/// `target` is the content it has from now on; `changed`, whether that is a new one.
pub(super) fn write_vendor(
    tree: &Tree<'_>,
    dialect: Dialect,
    unit: &UnitPlace,
    part: &Part,
    (state, filled): (State, Option<Filled>),
    edits: &mut Vec<Edit>,
) {
    let old = status(tree, dialect, unit, part, 0);
    // These tools know "confirmed by a person" and nothing of our marks.
    let state = if filled.is_some() { State::Initial } else { state };
    match (dialect, part.definition) {
        (Dialect::Sdl, Some(definition)) => {
            let score = filled.map(|filled| filled.score.min(100).to_string());
            let mut values = Vec::new();
            if state != old.state || score.is_some() && tree.attribute(definition, "conf").is_none() {
                let name = CONFIRMATIONS.iter().find(|(_, own)| *own == state).map(|(name, _)| *name);
                values.push(("conf", name));
            }
            if let Some(score) = &score {
                values.extend([("origin", Some("tm")), ("percent", Some(score))]);
            } else if old.filled.is_some() {
                values.extend([("origin", Some("interactive")), ("percent", None)]);
            }
            set_attributes(tree, definition, &values, edits);
        }
        (Dialect::Memsource, _) => {
            let score = filled.map(|filled| format!("{:.2}", f64::from(filled.score) / 100.0));
            let confirmed = Some(if state == State::Initial { "0" } else { "1" });
            // Reviewed and final are steps of a workflow there, not of the file.
            let same = (state == State::Initial) == (old.state == State::Initial);
            let mut values = if same { Vec::new() } else { vec![("confirmed", confirmed)] };
            if let Some(score) = &score {
                values.extend([("trans-origin", Some("tm")), ("score", Some(score.as_str()))]);
            } else if old.filled.is_some() {
                values.extend([("trans-origin", Some("null")), ("score", Some("0.0"))]);
            }
            let names: Vec<_> = values
                .iter()
                .filter_map(|&(local, value)| Some((tree.attribute_name(unit.element, MEMSOURCE, local)?, value)))
                .collect();
            let values: Vec<_> = names.iter().map(|(name, value)| (name.as_str(), *value)).collect();
            set_attributes(tree, unit.element, &values, edits);
        }
        _ => {}
    }
}

/// What a unit of plain XLIFF 1.2 is to say of its target, for all its segments together.
pub(super) struct PlainStatus {
    /// The value of `state`, when it is to change.
    pub(super) state: Option<&'static str>,
    /// Whether `approved="yes"` is no longer true.
    pub(super) withdrawn: bool,
}

/// The state that a unit whose segments stood at `old` is to have now that they stand at `new`: the
/// least of them. The name that is there stays where it says the same.
pub(super) fn plain_status(old: State, new: State, approved: bool) -> PlainStatus {
    let name = match new {
        State::Initial => "needs-translation",
        State::Translated => "translated",
        State::Reviewed => "signed-off",
        State::Final => "final",
    };
    PlainStatus { state: (new != old).then_some(name), withdrawn: approved && new < State::Final }
}

/// Our mark on a target that we filled in.
pub(super) fn mark(filled: Option<Filled>, target: &Content) -> Option<String> {
    filled.map(|filled| filled_mark(filled, target))
}
