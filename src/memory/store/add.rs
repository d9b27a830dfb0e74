//! Adding units to an SQLite store, and the index of an import while it runs.
//!
//! A large import writes its index files itself, from the texts that pass by, so that nothing has
//! to be read again; a small one leaves its units to the tail of the index.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::{Connection, params};

use super::rows::{Rows, first_row, unit_of};
use super::search::{Search, WORTH_A_FILE, remove_rubbish, write_file};
use super::seen::Seen;
use super::{Added, Rejected, UnitId, learn, refuse, schema};
use crate::memory::index::{Builder, HashMap64, text_hash};
use crate::memory::unit::TranslationUnit;
use crate::model::{Lang, Problem};

/// Units stored in one call before an index is gathered along with them.
const IMPORT: usize = 1024;
/// Units that are remembered for finding the same again; of those before them only that there was such
/// a text, and the index has to find it.
const REMEMBERED: usize = 2 << 20;

/// Units that are written in one go.
const WAITING: usize = 64;

/// One call of `add_all`, inside its transaction.
struct Adding<'a> {
    connection: &'a Connection,
    rows: &'a mut Rows,
    search: &'a mut Search,
    path: Option<&'a Path>,
    next: i64,
    /// Units with their numbers that are still to be written.
    waiting: Vec<(i64, TranslationUnit)>,
    /// What this call has stored lately, by content and place.
    stored: HashMap64<i64>,
    /// The texts that the store had when the call had stored too much to remember, and since.
    seen: Option<Seen>,
    /// The languages whose index is up to date with what was there before this call.
    checked: BTreeSet<Lang>,
    gathered: Option<Gathered>,
}

/// The index of an import.
struct Gathered {
    base: Lang,
    builder: Builder,
    /// The first unit in the builder.
    first: i64,
}

/// Stores what `next_unit` gives.
pub(super) fn run(
    connection: &Connection,
    rows: &mut Rows,
    search: &mut Search,
    path: Option<&Path>,
    next_unit: &mut dyn FnMut() -> Result<Option<TranslationUnit>, Problem>,
) -> Result<Added, Problem> {
    let fail = |error| schema::problem(path, &error);
    let next = connection.query_row("SELECT value FROM meta WHERE key = 'next'", [], |r| r.get(0)).map_err(fail)?;
    let mut adding = Adding {
        connection,
        rows,
        search,
        path,
        next,
        waiting: Vec::with_capacity(WAITING),
        stored: HashMap64::default(),
        seen: None,
        checked: BTreeSet::new(),
        gathered: None,
    };
    let mut added = Added::default();
    let mut index = 0;
    while let Some(unit) = next_unit()? {
        if let Some(reason) = refuse(&unit) {
            added.rejected.push(Rejected { index, reason });
        } else if adding.add(unit, added.stored).map_err(fail)? {
            added.stored += 1;
        } else {
            added.merged += 1;
        }
        index += 1;
    }
    adding.finish().map_err(fail)?;
    Ok(added)
}

impl Adding<'_> {
    /// Stores a unit, or merges it with the same unit; whether it was stored.
    fn add(&mut self, unit: TranslationUnit, so_far: usize) -> rusqlite::Result<bool> {
        let identity = identity(&unit);
        if let Some((id, stored)) = self.find_same(&unit, identity)? {
            self.merge(id, stored, &unit)?;
            return Ok(false);
        }
        let id = self.next;
        self.next += 1;
        self.stored.insert(identity, id);
        if let Some(seen) = &mut self.seen {
            seen.insert(text_hash(&unit.variants[0].content.text));
        }
        let begins = so_far + 1 == IMPORT && self.path.is_some() && self.gathered.is_none();
        let base = begins.then(|| unit.variants[0].lang.base());
        if let Some(gathered) = &mut self.gathered {
            for (place, variant) in unit.variants.iter().enumerate() {
                if variant.lang.serves(&gathered.base) {
                    gathered.builder.add(first_row(id) + super::rows::number(place), &variant.content.text);
                }
            }
        }
        self.waiting.push((id, unit));
        if self.waiting.len() == WAITING {
            self.write()?;
        }
        if let Some(base) = base {
            self.gather(&base)?;
        } else if self.gathered.as_ref().is_some_and(|gathered| gathered.builder.is_full()) {
            self.flush()?;
        }
        Ok(true)
    }

    /// Writes what is waiting; to be called before anything is read.
    fn write(&mut self) -> rusqlite::Result<()> {
        self.rows.insert(self.connection, &self.waiting)?;
        self.waiting.clear();
        Ok(())
    }

    /// Begins to gather the index of `base`: first what has no file yet.
    fn gather(&mut self, base: &Lang) -> rusqlite::Result<()> {
        self.write()?;
        if let Some(path) = self.path {
            // What an interrupted import left.
            remove_rubbish(self.connection, path)?;
        }
        let known = self.search.ready(self.connection, self.rows, self.path, base, false)?;
        let first = known.covered();
        let mut builder = Builder::default();
        self.rows.each_wording(self.connection, base, first, &mut |row, text| {
            builder.add(row, text);
            Ok(())
        })?;
        self.gathered = Some(Gathered { base: base.clone(), builder, first });
        Ok(())
    }

    /// Writes a file of what has been gathered, and forgets what it holds.
    fn flush(&mut self) -> rusqlite::Result<()> {
        self.write()?;
        if let (Some(gathered), Some(path)) = (&mut self.gathered, self.path) {
            let builder = std::mem::take(&mut gathered.builder);
            write_file(self.connection, path, &gathered.base, gathered.first, self.next, builder)?;
            gathered.first = self.next;
            self.connection.execute("UPDATE meta SET value = ?1 WHERE key = 'next'", [self.next])?;
            self.search.stale = true;
            if self.stored.len() > REMEMBERED {
                // From now on the index finds them.
                self.stored.clear();
                self.checked.clear();
                if self.seen.is_none() {
                    let mut seen = Seen::new();
                    Rows::each_source(self.connection, &mut |text| seen.insert(text_hash(text)))?;
                    self.seen = Some(seen);
                }
            }
        }
        Ok(())
    }

    fn finish(mut self) -> rusqlite::Result<()> {
        if self.gathered.as_ref().is_some_and(|gathered| gathered.builder.len() >= WORTH_A_FILE) {
            self.flush()?;
        }
        self.write()?;
        self.connection.execute("UPDATE meta SET value = ?1 WHERE key = 'next'", [self.next])?;
        Ok(())
    }

    /// The same unit, if it is there: among those of this call by their hash, among older ones by
    /// the index. Both are only asked; the store decides.
    fn find_same(
        &mut self,
        unit: &TranslationUnit,
        identity: u64,
    ) -> rusqlite::Result<Option<(UnitId, TranslationUnit)>> {
        if let Some(&id) = self.stored.get(&identity) {
            self.write()?;
            if let Some(stored) = self.rows.unit(self.connection, UnitId(id))?
                && stored.same_as(unit)
            {
                return Ok(Some((UnitId(id), stored)));
            }
        }
        let text = &unit.variants[0].content.text;
        if self.seen.as_ref().is_some_and(|seen| !seen.may_have(text_hash(text))) {
            return Ok(None);
        }
        let base = unit.variants[0].lang.base();
        if !self.checked.contains(&base) {
            self.write()?;
            self.search.ready(self.connection, self.rows, self.path, &base, false)?;
            self.checked.insert(base.clone());
        }
        let Some(hits) = self.search.same_text(&base, text) else { return Ok(None) };
        for hit in hits {
            let (id, place) = unit_of(hit.row);
            if place == 0
                && let Some(stored) = self.rows.unit(self.connection, id)?
                && stored.same_as(unit)
            {
                return Ok(Some((id, stored)));
            }
        }
        Ok(None)
    }

    fn merge(&mut self, id: UnitId, mut stored: TranslationUnit, again: &TranslationUnit) -> rusqlite::Result<()> {
        if learn(&mut stored, again) {
            let shared = self.rows.shared_row(self.connection, &stored.provenance)?;
            self.connection.execute(
                "UPDATE unit SET provenance = ?2, status = ?3, changed = ?4 WHERE id = ?1",
                params![id.0, shared, stored.provenance.status as u8, stored.provenance.changed],
            )?;
        }
        Ok(())
    }
}

/// A hash of what [`TranslationUnit::same_as`] compares, codes only by their number.
fn identity(unit: &TranslationUnit) -> u64 {
    let p = &unit.provenance;
    let mut all = 0u64;
    let mut mix = |part: u64| all = (all.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for variant in &unit.variants {
        mix(text_hash(&variant.content.text));
        mix(variant.content.codes.len() as u64);
        mix(text_hash(variant.lang.language()));
    }
    for name in [&p.document, &p.identifier] {
        mix(name.as_deref().map_or(1, text_hash));
    }
    for neighbour in [p.previous, p.next] {
        mix(neighbour.map_or(2, |hash| hash.0));
    }
    all
}
