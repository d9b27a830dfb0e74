//! A memory in one SQLite file.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension};

use super::rows::{Rows, first_row};
use super::search::{self, Search};
use super::{Added, Header, MemoryStore, Snapshot, UnitId, add, refuse, schema};
use crate::memory::lookup::{Match, Query};
use crate::memory::unit::TranslationUnit;
use crate::model::Problem;

/// One SQLite file (WAL), with the search index in a folder beside it (`team.db-index`).
///
/// Any number of processes may read while one writes; a second writer waits up to ten seconds. The
/// index is derived data: it may be deleted at any time and is made again.
#[derive(Debug)]
pub struct SqliteStore {
    pub(super) connection: Connection,
    pub(super) path: Option<PathBuf>,
    /// Whether this value may write.
    pub(super) writable: bool,
    pub(super) rows: RefCell<Rows>,
    pub(super) search: RefCell<Search>,
}

impl SqliteStore {
    /// Opens a store for reading and writing; makes it when there is none.
    ///
    /// # Errors
    /// A file of another program or of a newer tilmach, no permission, a lock held too long.
    pub fn open(path: &Path) -> Result<Self, Problem> {
        SqliteStore::over(schema::open(path)?, Some(path), true)
    }

    /// Opens a store that is only read; it may lie on a medium that cannot be written.
    ///
    /// # Errors
    /// As [`SqliteStore::open`], and when there is no such file.
    pub fn open_read_only(path: &Path) -> Result<Self, Problem> {
        SqliteStore::over(schema::open_read_only(path)?, Some(path), false)
    }

    /// Opens a store that is there, for writing if it can be written: a lookup may then keep the
    /// index it had to make.
    ///
    /// # Errors
    /// As [`SqliteStore::open_read_only`].
    pub fn open_existing(path: &Path) -> Result<Self, Problem> {
        // Opening an empty file for writing would make a store of it.
        let writable = std::fs::metadata(path).is_ok_and(|meta| meta.len() > 0)
            && std::fs::OpenOptions::new().write(true).open(path).is_ok();
        if writable && let Ok(store) = SqliteStore::open(path) {
            return Ok(store);
        }
        SqliteStore::open_read_only(path)
    }

    /// A store that lives as long as this value.
    ///
    /// # Errors
    /// When SQLite gets no memory.
    pub fn in_memory() -> Result<Self, Problem> {
        SqliteStore::over(schema::in_memory()?, None, true)
    }

    /// Moves a store that nobody has open, with its index.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn rename(from: &Path, to: &Path) -> Result<(), Problem> {
        // The index first: a store without index is whole, an index without store is nothing.
        let old = search::folder(from);
        if old.exists() {
            let new = search::folder(to);
            let _ = std::fs::remove_dir_all(&new);
            std::fs::rename(&old, &new).map_err(|error| crate::io::file_problem(&new, &error))?;
        }
        std::fs::rename(from, to).map_err(|error| crate::io::file_problem(to, &error))
    }

    fn over(connection: Connection, path: Option<&Path>, writable: bool) -> Result<Self, Problem> {
        let mut rows = Rows::default();
        rows.reload(&connection).map_err(|error| schema::problem(path, &error))?;
        Ok(SqliteStore {
            connection,
            path: path.map(Path::to_owned),
            writable,
            rows: RefCell::new(rows),
            search: RefCell::default(),
        })
    }

    fn fail(&self) -> impl Fn(rusqlite::Error) -> Problem + use<> {
        let path = self.path.clone();
        move |error| schema::problem(path.as_deref(), &error)
    }

    /// Compares with every unit.
    fn exhaustive(&self, query: &Query<'_>) -> Result<Vec<Match>, Problem> {
        let mut found = Vec::new();
        let readings = query.readings(|base| self.rows.borrow().has(base));
        self.each(&mut |id, unit| {
            found.extend(query.matches_of(id, &unit, &readings));
            Ok(())
        })?;
        Ok(found)
    }
}

impl MemoryStore for SqliteStore {
    fn add_all(
        &mut self,
        next: &mut dyn FnMut() -> Result<Option<TranslationUnit>, Problem>,
    ) -> Result<Added, Problem> {
        let fail = self.fail();
        let (rows, search) = (self.rows.get_mut(), self.search.get_mut());
        self.connection.execute_batch("BEGIN IMMEDIATE").map_err(&fail)?;
        // Another process may have added a language since.
        let done = rows
            .reload(&self.connection)
            .map_err(&fail)
            .and_then(|()| add::run(&self.connection, rows, search, self.path.as_deref(), next))
            .and_then(|added| self.connection.execute_batch("COMMIT").map(|()| added).map_err(&fail));
        search.stale = true;
        if done.is_err() {
            let _ = self.connection.execute_batch("ROLLBACK");
            if let Some(path) = &self.path {
                let _ = search::sweep(&self.connection, path);
            }
            // What was added to the lists in RAM is not in the file.
            *search = Search::default();
            rows.reload(&self.connection).map_err(fail)?;
        }
        done
    }

    fn lookup(&self, query: &Query<'_>) -> Result<Vec<Match>, Problem> {
        let fail = self.fail();
        let mut found = if query.exhaustive { self.exhaustive(query)? } else { self.find(query).map_err(&fail)? };
        query.rank(&mut found);
        Ok(found)
    }

    fn snapshot(&self) -> Result<Snapshot<'_>, Problem> {
        // Another may live around it, whose transaction goes on.
        if !self.connection.is_autocommit() {
            return Ok(Snapshot::default());
        }
        self.begin().map_err(self.fail())?;
        // A transaction that only read has nothing to lose.
        Ok(Snapshot::new(|| _ = self.end()))
    }

    fn after(&self, last: Option<UnitId>) -> Result<Option<(UnitId, TranslationUnit)>, Problem> {
        let fail = self.fail();
        let mut statement =
            self.connection.prepare_cached("SELECT id FROM unit WHERE id > ?1 ORDER BY id LIMIT 1").map_err(&fail)?;
        let mut last = last.map_or(0, |id| id.0);
        while let Some(id) = statement.query_row([last], |row| row.get(0)).optional().map_err(&fail)? {
            last = id;
            // Another process may have removed it this moment.
            if let Some(unit) = self.rows.borrow().unit(&self.connection, UnitId(id)).map_err(&fail)? {
                return Ok(Some((UnitId(id), unit)));
            }
        }
        Ok(None)
    }

    fn remove(&mut self, units: &[UnitId]) -> Result<usize, Problem> {
        let fail = self.fail();
        let run = |connection: &mut Connection| -> rusqlite::Result<usize> {
            let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let mut removed = 0;
            for unit in units {
                removed += usize::from(remove(&transaction, *unit)?);
            }
            transaction.commit()?;
            Ok(removed)
        };
        run(&mut self.connection).map_err(fail)
    }

    fn update(&mut self, units: &[(UnitId, TranslationUnit)]) -> Result<usize, Problem> {
        if let Some(reason) = units.iter().find_map(|(_, unit)| refuse(unit)) {
            return Err(Problem::new(reason));
        }
        let fail = self.fail();
        let rows = self.rows.get_mut();
        let run = |connection: &mut Connection, rows: &mut Rows| -> rusqlite::Result<usize> {
            let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            rows.reload(&transaction)?;
            let mut updated = 0;
            for (id, unit) in units {
                if remove(&transaction, *id)? {
                    rows.insert(&transaction, &[(id.0, unit.clone())])?;
                    updated += 1;
                }
            }
            if updated > 0 {
                // The index knows the old wordings.
                schema::reworded(&transaction)?;
            }
            transaction.commit()?;
            Ok(updated)
        };
        let done = run(&mut self.connection, rows).map_err(&fail);
        if done.is_err() {
            rows.reload(&self.connection).map_err(fail)?;
        }
        self.search.get_mut().stale = true;
        done
    }

    fn header(&self) -> Result<Header, Problem> {
        let read = self.connection.query_row("SELECT value FROM meta WHERE key = 'header'", [], |row| row.get(0));
        let json: Option<String> = read.optional().map_err(self.fail())?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
    }

    fn set_header(&mut self, header: &Header) -> Result<(), Problem> {
        let json = serde_json::to_string(header).expect("strings serialise");
        let done = self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('header', ?1)", [json]);
        done.map(|_| ()).map_err(self.fail())
    }

    fn len(&self) -> Result<usize, Problem> {
        let count: i64 =
            self.connection.query_row("SELECT count(*) FROM unit", [], |r| r.get(0)).map_err(self.fail())?;
        Ok(usize::try_from(count).unwrap_or(0))
    }
}

/// Removes a unit, inside a transaction; whether it was there.
fn remove(connection: &Connection, id: UnitId) -> rusqlite::Result<bool> {
    let removed = connection.prepare_cached("DELETE FROM unit WHERE id = ?1")?.execute([id.0])?;
    connection.prepare_cached("DELETE FROM variant WHERE id BETWEEN ?1 AND ?1 + 1023")?.execute([first_row(id.0)])?;
    Ok(removed > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_writer_that_does_not_end_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("team.db");
        let (en, ug) = ("en".parse().unwrap(), "ug".parse().unwrap());
        let unit = [TranslationUnit::pair((en, "One"), (ug, "بىر"))];
        let mut store = SqliteStore::open(&path).unwrap();
        let other = Connection::open(&path).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        store.connection.busy_timeout(std::time::Duration::from_millis(20)).unwrap();
        let problem = store.add(&unit).unwrap_err();
        assert_eq!((problem.message.id, problem.hint.unwrap().id), ("error-memory-locked", "hint-memory-locked"));
        // Reading goes on meanwhile, and afterwards writing.
        assert_eq!(store.len().unwrap(), 0);
        other.execute_batch("ROLLBACK").unwrap();
        assert_eq!(store.add(&unit).unwrap().stored, 1);
    }
}
