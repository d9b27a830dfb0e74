//! Where units are kept.

mod add;
mod find;
mod ram;
mod rows;
mod schema;
mod search;
mod seen;
mod sqlite;

pub use ram::RamStore;
pub use sqlite::SqliteStore;

use serde::{Deserialize, Serialize};

use super::lookup::{Match, Query};
use super::unit::TranslationUnit;
use crate::model::{Message, Problem};

/// Names a unit within one store. Never used again after the unit is gone; later units have greater
/// numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnitId(pub i64);

/// What became of units that were to be added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Units that are new.
    pub stored: usize,
    /// Units that were there already, word for word and in the same place.
    pub merged: usize,
    /// Units that were not taken, and why.
    pub rejected: Vec<Rejected>,
}

/// A unit that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Its place in what was given, from 0.
    pub index: usize,
    /// Why.
    pub reason: Message,
}

/// What a memory says of itself as a whole: for people, and for the tools it goes back to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Notes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Properties: names and values, in their order. Names that begin with `@` are attributes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub props: Vec<(String, String)>,
    /// Encodings of characters of its own (`ude` in TMX), as they were written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub encodings: Vec<String>,
}

impl Header {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.props.iter().find(|(own, _)| own.strip_prefix('@') == Some(name)).map(|(_, value)| value.as_str())
    }

    /// Takes over what another says and this one does not yet; whether there was anything.
    pub fn take_over(&mut self, other: &Header) -> bool {
        let size = |header: &Header| header.notes.len() + header.props.len() + header.encodings.len();
        let before = size(self);
        for note in &other.notes {
            if !self.notes.contains(note) {
                self.notes.push(note.clone());
            }
        }
        for prop in &other.props {
            let known = prop.0.strip_prefix('@').is_some_and(|name| self.attribute(name).is_some());
            if !known && !self.props.contains(prop) {
                self.props.push(prop.clone());
            }
        }
        for encoding in &other.encodings {
            if !self.encodings.contains(encoding) {
                self.encodings.push(encoding.clone());
            }
        }
        before != size(self)
    }
}

/// See [`MemoryStore::snapshot`].
#[derive(Default)]
pub struct Snapshot<'a>(Option<Box<dyn FnOnce() + 'a>>);

impl<'a> Snapshot<'a> {
    /// What ends it is done when it is dropped.
    fn new(end: impl FnOnce() + 'a) -> Self {
        Snapshot(Some(Box::new(end)))
    }
}

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}

/// A translation memory.
///
/// The contract, which one suite of tests holds every implementation to (`tests/memory.rs`):
/// - **Complete**: `lookup` returns every unit whose raw similarity reaches `query.min`, up to
///   `query.limit`, in the order of [`Query::rank`]; nothing below the threshold.
/// - **Atomic**: a call of `add`, `remove` or `update` happens wholly or not at all, also when the process is
///   killed in the middle.
/// - **Immediate**: what `add` stored the next `lookup` finds, in every process that has the store open.
/// - **Lossless**: a unit comes back as it was given: order of variants, inline codes, notes and
///   properties included. Units with the same source and other translations live side by side. A
///   unit that is [the same](TranslationUnit::same_as) as a stored one is merged: the stored one
///   stays and takes over the later date and the higher status.
/// - **Deterministic**: the same calls give the same answers.
pub trait MemoryStore {
    /// Adds the units that `next` gives until it gives none; when it fails, nothing is stored. A unit
    /// with fewer than two texts that are not blank is rejected.
    fn add_all(&mut self, next: &mut dyn FnMut() -> Result<Option<TranslationUnit>, Problem>)
    -> Result<Added, Problem>;

    /// Adds units; see [`MemoryStore::add_all`].
    fn add(&mut self, units: &[TranslationUnit]) -> Result<Added, Problem> {
        let mut units = units.iter();
        self.add_all(&mut || Ok(units.next().cloned()))
    }

    /// The best matches, best first.
    fn lookup(&self, query: &Query<'_>) -> Result<Vec<Match>, Problem>;

    /// Holds the store as it is now for many look-ups in a row: while the snapshot lives, they are
    /// answered as of one moment and need neither locks nor comparisons of versions. What others store
    /// meanwhile is seen afterwards, so a snapshot is for questions that have all been asked already.
    ///
    /// # Errors
    /// Whatever the store says.
    fn snapshot(&self) -> Result<Snapshot<'_>, Problem> {
        Ok(Snapshot::default())
    }

    /// The unit that was stored next after `last`, or the first one.
    fn after(&self, last: Option<UnitId>) -> Result<Option<(UnitId, TranslationUnit)>, Problem>;

    /// Shows every unit in the order in which they were stored, until `visit` fails.
    fn each(&self, visit: &mut dyn FnMut(UnitId, TranslationUnit) -> Result<(), Problem>) -> Result<(), Problem> {
        let mut last = None;
        while let Some((id, unit)) = self.after(last)? {
            last = Some(id);
            visit(id, unit)?;
        }
        Ok(())
    }

    /// Removes units; ids that are not there are passed over. Returns how many were.
    fn remove(&mut self, units: &[UnitId]) -> Result<usize, Problem>;

    /// Puts others in the place of units, which keep their number and their place in the order; ids
    /// that are not there are passed over. Returns how many were. A unit that cannot be stored is an
    /// error, and then nothing changes.
    fn update(&mut self, units: &[(UnitId, TranslationUnit)]) -> Result<usize, Problem>;

    /// What the memory says of itself as a whole.
    fn header(&self) -> Result<Header, Problem>;

    /// Replaces what the memory says of itself.
    fn set_header(&mut self, header: &Header) -> Result<(), Problem>;

    /// Number of units.
    fn len(&self) -> Result<usize, Problem>;

    /// Whether it holds no unit.
    fn is_empty(&self) -> Result<bool, Problem> {
        Ok(self.len()? == 0)
    }
}

/// Why a unit cannot be stored, if it cannot.
pub(in crate::memory) fn refuse(unit: &TranslationUnit) -> Option<Message> {
    let filled = unit.variants.iter().filter(|v| !v.content.is_blank()).count();
    let first = unit.variants.first().map(|v| &v.lang);
    if unit.variants.iter().all(|v| Some(&v.lang) == first) {
        return Some(Message::new("reject-one-language"));
    }
    if filled < 2 {
        return Some(Message::new("reject-blank"));
    }
    (unit.variants.len() > MAX_VARIANTS).then(|| Message::new("reject-too-many-variants").arg("limit", MAX_VARIANTS))
}

/// Variants a unit may have: their row ids in the SQLite store have ten bits for them.
pub(super) const MAX_VARIANTS: usize = 1023;

/// What a stored unit learns from the same unit met again; whether anything changed.
pub(super) fn learn(stored: &mut TranslationUnit, again: &TranslationUnit) -> bool {
    let before = stored.provenance.clone();
    let (old, new) = (&mut stored.provenance, &again.provenance);
    old.status = old.status.max(new.status);
    if new.changed > old.changed {
        old.changed.clone_from(&new.changed);
        old.author = new.author.clone().or_else(|| old.author.take());
    }
    *old != before
}
