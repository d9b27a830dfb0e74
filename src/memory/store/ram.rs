//! A memory in RAM that compares with everything: the reference that other stores are tested against.

use std::collections::HashMap;

use super::{Added, Header, MemoryStore, Rejected, UnitId, learn, refuse};
use crate::memory::lookup::{Match, Query};
use crate::memory::unit::TranslationUnit;
use crate::model::Problem;

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct RamStore {
    units: Vec<(UnitId, TranslationUnit)>,
    /// Units by the text of their first variant.
    by_text: HashMap<String, Vec<usize>>,
    next: i64,
    header: Header,
}

impl MemoryStore for RamStore {
    fn add_all(
        &mut self,
        next: &mut dyn FnMut() -> Result<Option<TranslationUnit>, Problem>,
    ) -> Result<Added, Problem> {
        let mut added = Added::default();
        let mut units = Vec::new();
        while let Some(unit) = next()? {
            units.push(unit);
        }
        for (index, unit) in units.into_iter().enumerate() {
            if let Some(reason) = refuse(&unit) {
                added.rejected.push(Rejected { index, reason });
                continue;
            }
            let same_text = self.by_text.entry(unit.variants[0].content.text.clone()).or_default();
            if let Some(&at) = same_text.iter().find(|&&at| self.units[at].1.same_as(&unit)) {
                learn(&mut self.units[at].1, &unit);
                added.merged += 1;
            } else {
                same_text.push(self.units.len());
                self.next += 1;
                self.units.push((UnitId(self.next), unit));
                added.stored += 1;
            }
        }
        Ok(added)
    }

    fn lookup(&self, query: &Query<'_>) -> Result<Vec<Match>, Problem> {
        let readings = query.readings(|_| true);
        let matches = self.units.iter().flat_map(|(id, unit)| query.matches_of(*id, unit, &readings));
        let mut found: Vec<_> = matches.collect();
        query.rank(&mut found);
        Ok(found)
    }

    fn after(&self, last: Option<UnitId>) -> Result<Option<(UnitId, TranslationUnit)>, Problem> {
        let at = last.map_or(0, |last| self.units.partition_point(|(id, _)| *id <= last));
        Ok(self.units.get(at).cloned())
    }

    fn remove(&mut self, units: &[UnitId]) -> Result<usize, Problem> {
        let before = self.units.len();
        self.units.retain(|(id, _)| !units.contains(id));
        self.index();
        Ok(before - self.units.len())
    }

    fn update(&mut self, units: &[(UnitId, TranslationUnit)]) -> Result<usize, Problem> {
        if let Some(reason) = units.iter().find_map(|(_, unit)| refuse(unit)) {
            return Err(Problem::new(reason));
        }
        let mut updated = 0;
        for (id, unit) in units {
            if let Ok(at) = self.units.binary_search_by_key(id, |(id, _)| *id) {
                self.units[at].1.clone_from(unit);
                updated += 1;
            }
        }
        self.index();
        Ok(updated)
    }

    fn header(&self) -> Result<Header, Problem> {
        Ok(self.header.clone())
    }

    fn set_header(&mut self, header: &Header) -> Result<(), Problem> {
        self.header.clone_from(header);
        Ok(())
    }

    fn len(&self) -> Result<usize, Problem> {
        Ok(self.units.len())
    }
}

impl RamStore {
    fn index(&mut self) {
        self.by_text.clear();
        for (at, (_, unit)) in self.units.iter().enumerate() {
            self.by_text.entry(unit.variants[0].content.text.clone()).or_default().push(at);
        }
    }
}
