//! Penalties and guards: the second figure of a match.
//!
//! The raw similarity says how much text is the same; it does not say that the one changed word was
//! *not*. So a match gets a second figure, `adjusted`, never above the first. It decides about bands
//! and pre-translation, and never drops a match.

use serde::Deserialize;

use super::adapt::adapt;
use super::guards;
use super::lookup::{Match, Query};
use super::unit::{Origin, Provenance};
use crate::model::{Message, State};

/// Percent taken off for each kind of doubt; `[pretranslate.penalties]` in `tilmach.toml`. An identical
/// text loses nothing for its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Penalties {
    /// The inline codes are not the same.
    pub codes: u8,
    /// Nothing but letter case differs (the raw score counts the words as changed already).
    pub case: u8,
    /// Nothing but punctuation differs (as above).
    pub punctuation: u8,
    /// A number or a date differs (the guard limits it already).
    pub numbers: u8,
    /// The unit is in another script and was converted; its source is 99 at most, also without this.
    pub script: u8,
    /// A machine made it.
    pub machine: u8,
    /// Nobody has looked at the aligned pair.
    pub aligned: u8,
    /// A fuzzy match that nobody has reviewed.
    pub unreviewed: u8,
    /// For each full year since it was last changed, when the query says which year it is.
    pub year: u8,
}

impl Default for Penalties {
    fn default() -> Self {
        Penalties {
            codes: 2,
            case: 0,
            punctuation: 0,
            numbers: 0,
            script: 2,
            machine: 5,
            aligned: 3,
            unreviewed: 1,
            year: 0,
        }
    }
}

/// The greatest `adjusted` of a match in which a negation, a number, a date or a name differs.
pub const GUARDED: u8 = 94;

/// The greatest `adjusted` of a match that was converted from another script.
pub const CONVERTED: u8 = 99;

/// Weighs a match: sets `adjusted`, `why` and `adapted`.
pub(super) fn judge(query: &Query<'_>, found: &mut Match) {
    let penalties = &query.penalties;
    found.adjusted = found.similarity;
    if found.similarity < 100 {
        guard(query, found);
    }
    if !query.codes.iter().map(|c| c.kind).eq(found.source.codes.iter().map(|c| c.kind)) {
        lose(found, penalties.codes, "match-codes");
    }
    if !found.source_lang.serves(query.from) || !found.target_lang.serves(query.to) {
        lose(found, penalties.script, "match-script");
        found.adjusted = found.adjusted.min(CONVERTED);
    }
    match found.provenance.origin {
        Origin::Human => {}
        Origin::Machine => lose(found, penalties.machine, "match-machine"),
        Origin::Aligned => lose(found, penalties.aligned, "match-aligned"),
    }
    if found.provenance.status < State::Reviewed {
        lose(found, if found.similarity == 100 { 0 } else { penalties.unreviewed }, "match-unreviewed");
    }
    if penalties.year > 0
        && let Some(age) = age(query, &found.provenance)
        && age > 0
    {
        lose(found, penalties.year.saturating_mul(age), "match-old");
    }
}

fn lose(found: &mut Match, points: u8, id: &'static str) {
    found.adjusted = found.adjusted.saturating_sub(points);
    found.why.push(Message::new(id).arg("points", usize::from(points)));
}

/// Lowers what differs in something that matters, and says so.
fn guard(query: &Query<'_>, found: &mut Match) {
    let differs = guards::compare(query.text, &found.source.text, query.from);
    let guarded =
        [(differs.negation, "match-negation"), (differs.number, "match-number"), (differs.name, "match-name")];
    for (_, id) in guarded.iter().filter(|(on, _)| *on) {
        found.adjusted = found.adjusted.min(GUARDED);
        found.why.push(Message::new(id).arg("limit", usize::from(GUARDED)));
    }
    if differs.number {
        found.adjusted = found.adjusted.saturating_sub(query.penalties.numbers);
    }
    if differs.case_only {
        lose(found, query.penalties.case, "match-case");
    }
    if differs.punctuation_only {
        lose(found, query.penalties.punctuation, "match-punctuation");
    }
    if (differs.number || differs.name) && differs.values_only {
        found.adapted = adapt(query.text, &found.source.text, &found.target, query.from, query.to);
    }
}

/// Full years since the unit was last changed; dates are `YYYYMMDD…`, which compare as text.
fn age(query: &Query<'_>, unit: &Provenance) -> Option<u8> {
    let (today, changed) = (query.today?, unit.changed.as_deref().or(unit.created.as_deref())?);
    let part = |text: &str| Some((text.get(..4)?.parse::<u32>().ok()?, text.get(4..8)?.parse::<u32>().ok()?));
    let ((year, day), (then, that_day)) = (part(today)?, part(changed)?);
    u8::try_from(year.checked_sub(then)?.saturating_sub(u32::from(day < that_day))).ok()
}
