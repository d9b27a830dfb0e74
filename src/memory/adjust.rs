//! Penalties and guards: the second figure of a match.
//!
//! The raw similarity says how much text is the same; it does not say that the one changed word was
//! *not*. So a match gets a second figure, `adjusted`, never above the first. It decides about bands
//! and pre-translation, and never drops a match.

use super::lookup::Query;
use super::unit::{Origin, Provenance, Variant};
use crate::model::{Content, Message, State};

/// Percent taken off for each kind of doubt. An identical text loses nothing for its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Penalties {
    /// The inline codes are not the same.
    pub codes: u8,
    /// A machine made it.
    pub machine: u8,
    /// Nobody has looked at the aligned pair.
    pub aligned: u8,
    /// A fuzzy match that nobody has reviewed.
    pub unreviewed: u8,
}

impl Default for Penalties {
    fn default() -> Self {
        Penalties { codes: 2, machine: 5, aligned: 3, unreviewed: 1 }
    }
}

/// What [`judge`] finds.
#[derive(Clone, Debug, Default)]
pub(super) struct Judged {
    pub(super) adjusted: u8,
    pub(super) why: Vec<Message>,
    pub(super) adapted: Option<Content>,
}

/// Weighs a match.
pub(super) fn judge(query: &Query<'_>, from: &Variant, _to: &Variant, unit: &Provenance, similarity: u8) -> Judged {
    let mut judged = Judged { adjusted: similarity, ..Judged::default() };
    let mut lose = |points: u8, id: &'static str| {
        judged.adjusted = judged.adjusted.saturating_sub(points);
        judged.why.push(Message::new(id).arg("points", usize::from(points)));
    };
    let kinds = |codes: &[crate::model::Code]| codes.iter().map(|c| c.kind).collect::<Vec<_>>();
    if kinds(query.codes) != kinds(&from.content.codes) {
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
    judged
}
