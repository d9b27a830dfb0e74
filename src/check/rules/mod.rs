//! The rules: one file each. The comment at a file's top is the rule's page, with fixed headings.

use super::Context;
use super::registry::Info;
use crate::model::Finding;

mod bidi;
mod changed_verb;
pub(super) mod conflict;
pub(super) mod contraries;
mod contrary;
mod copied;
mod dropped;
mod ends;
pub(super) mod forbidden;
mod gloss;
mod half;
mod hedge;
mod inconsistent;
mod length;
mod loosely;
mod lost_attribution;
mod lost_quotation;
mod lost_quotes;
mod messages;
mod missing;
mod names;
mod negation;
mod numbers;
mod own_voice;
pub(super) mod persons;
mod places;
mod punctuation;
mod repeated;
mod scripts;
mod sentences;
mod spaces;
mod spelled_apart;
mod spelling;
mod tags;
mod terms;
mod unbalanced;
mod wrong_marks;

/// Something that reads versions and reports what is wrong.
///
/// A rule is pure: the same context gives the same findings, in any order (the runner sorts). It
/// reports only codes of its own `infos`, points only into the target's file, and would rather say
/// nothing than guess: a reader who has seen three false findings reads no more.
pub trait Rule: Sync {
    /// The codes it may report.
    fn infos(&self) -> &'static [Info];
    /// Appends what it finds.
    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>);
}

/// Every rule, in the order of the codes' table.
pub(super) const ALL: &[&dyn Rule] = &[
    &bidi::Bidi,
    &conflict::Conflict,
    &hedge::Hedge,
    &length::Length,
    &messages::Messages,
    &names::Names,
    &spelling::Spelling,
    &dropped::Dropped,
    &negation::Negation,
    &contrary::Contrary,
    &numbers::Numbers,
    &punctuation::Punctuation,
    &ends::Ends,
    &unbalanced::Unbalanced,
    &wrong_marks::WrongMarks,
    &lost_quotation::LostQuotation,
    &repeated::Repeated,
    &scripts::Scripts,
    &spaces::Spaces,
    &tags::Tags,
    &forbidden::Forbidden,
    &missing::Missing,
    &inconsistent::Inconsistent,
    &half::Half,
    &gloss::Gloss,
    &copied::Copied,
    &sentences::Sentences,
    &own_voice::OwnVoice,
    &lost_quotes::LostQuotes,
    &lost_attribution::LostAttribution,
    &changed_verb::ChangedVerb,
];
