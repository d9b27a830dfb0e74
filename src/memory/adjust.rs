//! Penalties and guards: the second figure of a match.
//!
//! The raw similarity says how much text is the same; it does not say that the one changed word was
//! *not*. So a match gets a second figure, `adjusted`, never above the first. It decides about bands
//! and pre-translation, and never drops a match.

use super::adapt::adapt;
use super::guards;
use super::lookup::Query;
use super::unit::{Origin, Provenance, Variant};
use crate::model::{Content, Message, State};

/// Percent taken off for each kind of doubt. An identical text loses nothing for its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Penalties {
    /// The inline codes are not the same.
    pub codes: u8,
    /// Nothing but letter case differs (the raw score counts the words as changed already).
    pub case: u8,
    /// Nothing but punctuation differs (as above).
    pub punctuation: u8,
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
        Penalties { codes: 2, case: 0, punctuation: 0, machine: 5, aligned: 3, unreviewed: 1, year: 0 }
    }
}

/// The greatest `adjusted` of a match in which a negation, a number, a date or a name differs.
pub const GUARDED: u8 = 94;

/// What [`judge`] finds.
#[derive(Clone, Debug, Default)]
pub(super) struct Judged {
    pub(super) adjusted: u8,
    pub(super) why: Vec<Message>,
    pub(super) adapted: Option<Content>,
}

/// Weighs a match.
pub(super) fn judge(query: &Query<'_>, from: &Variant, to: &Variant, unit: &Provenance, similarity: u8) -> Judged {
    let mut judged = Judged { adjusted: similarity, ..Judged::default() };
    if similarity < 100 {
        guard(&mut judged, query, from, to);
    }
    let mut lose = |points: u8, id: &'static str| {
        judged.adjusted = judged.adjusted.saturating_sub(points);
        judged.why.push(Message::new(id).arg("points", usize::from(points)));
    };
    if !query.codes.iter().map(|c| c.kind).eq(from.content.codes.iter().map(|c| c.kind)) {
        lose(query.penalties.codes, "match-codes");
    }
    match unit.origin {
        Origin::Human => {}
        Origin::Machine => lose(query.penalties.machine, "match-machine"),
        Origin::Aligned => lose(query.penalties.aligned, "match-aligned"),
    }
    if unit.status < State::Reviewed {
        let points = if similarity == 100 { 0 } else { query.penalties.unreviewed };
        lose(points, "match-unreviewed");
    }
    if let Some(age) = age(query, unit)
        && query.penalties.year > 0
        && age > 0
    {
        lose(query.penalties.year.saturating_mul(age), "match-old");
    }
    judged
}

/// Lowers what differs in something that matters, and says so.
fn guard(judged: &mut Judged, query: &Query<'_>, from: &Variant, to: &Variant) {
    let found = guards::compare(query.text, &from.content.text, query.from);
    let guarded = [(found.negation, "match-negation"), (found.number, "match-number"), (found.name, "match-name")];
    for (_, id) in guarded.iter().filter(|(on, _)| *on) {
        judged.adjusted = judged.adjusted.min(GUARDED);
        judged.why.push(Message::new(id).arg("limit", usize::from(GUARDED)));
    }
    let light = [
        (found.case_only, query.penalties.case, "match-case"),
        (found.punctuation_only, query.penalties.punctuation, "match-punctuation"),
    ];
    for (_, points, id) in light.iter().filter(|(on, ..)| *on) {
        judged.adjusted = judged.adjusted.saturating_sub(*points);
        judged.why.push(Message::new(id).arg("points", usize::from(*points)));
    }
    if found.number || found.name {
        judged.adapted = adapt(query.text, &from.content.text, &to.content, query.from, &to.lang);
    }
}

/// Full years since the unit was last changed; dates are `YYYYMMDD…`, which compare as text.
fn age(query: &Query<'_>, unit: &Provenance) -> Option<u8> {
    let (today, changed) = (query.today?, unit.changed.as_deref().or(unit.created.as_deref())?);
    let part = |text: &str| Some((text.get(..4)?.parse::<u32>().ok()?, text.get(4..8)?.parse::<u32>().ok()?));
    let ((year, day), (then, that_day)) = (part(today)?, part(changed)?);
    u8::try_from(year.checked_sub(then)?.saturating_sub(u32::from(day < that_day))).ok()
}
