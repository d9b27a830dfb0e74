//! Looking up in an SQLite store: the index says which rows may answer, the store has the last word.

use std::cmp::Reverse;

use super::rows::{Rows, unit_of};
use super::sqlite::SqliteStore;
use crate::memory::index::Hit;
use crate::memory::lookup::{Match, Query, Reading, TieBreak, is_fragment};
use crate::memory::similarity::{Metric, similarity};

/// What is searched for in a row of hits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Texts that reach the threshold.
    Similar,
    /// Texts inside the query, or around it.
    Fragments,
}

impl SqliteStore {
    /// Every match at or above the threshold that may be among the first [`Query::limit`].
    ///
    /// One transaction: one lock, and the index and the rows that are read are of the same moment. A
    /// [`Snapshot`](super::Snapshot) has begun it for many look-ups.
    pub(super) fn find(&self, query: &Query<'_>) -> rusqlite::Result<Vec<Match>> {
        if !self.connection.is_autocommit() {
            return self.find_in_transaction(query);
        }
        self.begin()?;
        let found = self.find_in_transaction(query);
        self.end()?;
        found
    }

    /// Begins a transaction that reads.
    pub(super) fn begin(&self) -> rusqlite::Result<()> {
        self.connection.prepare_cached("BEGIN")?.execute([])?;
        self.search.borrow_mut().compared = false;
        Ok(())
    }

    /// Ends a transaction that read.
    pub(super) fn end(&self) -> rusqlite::Result<()> {
        self.connection.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }

    fn find_in_transaction(&self, query: &Query<'_>) -> rusqlite::Result<Vec<Match>> {
        let mut found = Vec::new();
        // Which scripts there are is known once the index of the first is up to date.
        let hits = self.hits(query, &query.readings(|_| false)[0], Wanted::Similar)?;
        let readings = query.readings(|base| self.rows.borrow().has(base));
        self.offers(query, &readings[0], Wanted::Similar, hits, &mut found)?;
        let own = found.len();
        for reading in &readings[1..] {
            let hits = self.hits(query, reading, Wanted::Similar)?;
            self.offers(query, reading, Wanted::Similar, hits, &mut found)?;
        }
        // Two readings in one script may find one wording: it counts once, by the better.
        let mut converted = found.split_off(own);
        converted.sort_by_key(|found| Reverse(found.similarity));
        for another in converted {
            let same = |known: &Match| {
                (known.unit, &known.source, &known.target) == (another.unit, &another.source, &another.target)
            };
            if !found[own..].iter().any(same) {
                found.push(another);
            }
        }
        if query.fragments {
            let hits = self.hits(query, &readings[0], Wanted::Fragments)?;
            self.offers(query, &readings[0], Wanted::Fragments, hits, &mut found)?;
        }
        Ok(found)
    }

    /// Every variant that may answer, with its similarity by words, or 0 where only the text can tell.
    fn hits(&self, query: &Query<'_>, reading: &Reading<'_>, wanted: Wanted) -> rusqlite::Result<Vec<Hit>> {
        let (base, path) = (&reading.base, self.path.as_deref());
        let mut search = self.search.borrow_mut();
        let mut rows = self.rows.borrow_mut();
        for attempt in 0.. {
            if search.current(&self.connection, path, base, self.writable)?.is_none() {
                // Bringing it up to date may write, in a transaction of its own.
                self.end()?;
                let ready = search.ready(&self.connection, &mut rows, path, base, self.writable).map(|_| ());
                self.connection.prepare_cached("BEGIN")?.execute([])?;
                search.compared = false;
                ready?;
            }
            let Some(known) = search.known(base) else { break };
            if query.metric == Metric::Char && wanted == Wanted::Similar {
                let chars = known.chars(&self.connection, &rows, base)?;
                let rows = chars.candidates(&reading.text, query.min).into_iter();
                return Ok(rows.map(|row| Hit { percent: 0, row }).collect());
            }
            let hits = match wanted {
                Wanted::Similar => known.index.search(&reading.text, query.min),
                Wanted::Fragments => known.index.fragments(&reading.text, query.min),
            };
            match hits {
                Some(hits) => return Ok(hits),
                // A damaged file is forgotten; the second time everything is read from the store.
                None if attempt == 0 => search.forget(&self.connection, base),
                None => break,
            }
        }
        Ok(Vec::new())
    }

    /// Asks the store for the units of the hits, the best first, until nothing better can follow.
    fn offers(
        &self,
        query: &Query<'_>,
        reading: &Reading<'_>,
        wanted: Wanted,
        mut hits: Vec<Hit>,
        found: &mut Vec<Match>,
    ) -> rusqlite::Result<()> {
        // The order of hits is that of the matches only where the index has worked out the figure.
        let in_order = query.metric == Metric::Word && !reading.converted;
        let before = found.len();
        hits.sort_unstable_by_key(|hit| (Reverse(hit.percent), hit.row));
        let mut at = 0;
        while at < hits.len() {
            let percent = hits[at].percent;
            // Matches above this score fill the list: what follows cannot get into it.
            if in_order && found[before..].iter().filter(|m| m.similarity > percent).count() >= query.limit {
                break;
            }
            let end = at + hits[at..].partition_point(|hit| hit.percent == percent);
            let equal = &hits[at..end];
            // Texts with the same words but other white space come in among those with 99 %.
            if in_order && percent < 99 && equal.len() > query.limit {
                self.best_of_equals(query, reading, wanted, equal, found)?;
            } else {
                for hit in equal {
                    self.offer(query, reading, wanted, hit, found)?;
                }
            }
            at = end;
        }
        Ok(())
    }

    /// Of many hits with the same score only those that the tie-break puts first are read whole.
    fn best_of_equals(
        &self,
        query: &Query<'_>,
        reading: &Reading<'_>,
        wanted: Wanted,
        equal: &[Hit],
        found: &mut Vec<Match>,
    ) -> rusqlite::Result<()> {
        let mut tie_break = TieBreak::new(query.text, query.metric);
        let mut order = Vec::with_capacity(equal.len());
        for hit in equal {
            let text = Rows::text(&self.connection, hit.row)?;
            order.extend(text.map(|text| (Reverse(tie_break.score(&text)), hit)));
        }
        order.sort_by_key(|&(score, hit)| (score, hit.row));
        let enough = found.len() + query.limit;
        for (i, &(score, hit)) in order.iter().enumerate() {
            if found.len() >= enough && order[i - 1].0 != score {
                break;
            }
            self.offer(query, reading, wanted, hit, found)?;
        }
        Ok(())
    }

    /// Reads the unit of a hit and appends what it offers.
    fn offer(
        &self,
        query: &Query<'_>,
        reading: &Reading<'_>,
        wanted: Wanted,
        hit: &Hit,
        found: &mut Vec<Match>,
    ) -> rusqlite::Result<()> {
        let (id, place) = unit_of(hit.row);
        // A unit that was removed is still in the index.
        let Some(unit) = self.rows.borrow().unit(&self.connection, id)? else { return Ok(()) };
        let Some(source) = unit.variants.get(place) else { return Ok(()) };
        let stored = &source.content.text;
        let similarity = match (query.metric, hit.percent) {
            (Metric::Char, _) => similarity(&reading.text, stored, Metric::Char),
            (Metric::Word, 100) if *stored == *reading.text => 100,
            (Metric::Word, percent) => percent.min(99),
        };
        let fragment = wanted == Wanted::Fragments;
        if if fragment { similarity < query.min && is_fragment(&reading.text, stored) } else { similarity >= query.min }
        {
            found.extend(query.offers(id, unit, place, similarity, fragment));
        }
        Ok(())
    }
}
