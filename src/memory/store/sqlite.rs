//! A memory in one SQLite file.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::{Added, MemoryStore, Rejected, UnitId, learn, refuse, schema};
use crate::memory::lookup::{Match, Query};
use crate::memory::unit::{ContextHash, Origin, Provenance, TranslationUnit, Variant};
use crate::model::{Code, Content, Lang, Problem, State};

/// One SQLite file (WAL), with the search index beside it; see the schema for its tables.
///
/// Any number of processes may read while one writes; a second writer waits up to ten seconds.
#[derive(Debug)]
pub struct SqliteStore {
    connection: Connection,
    path: Option<PathBuf>,
    langs: Vec<Lang>,
    /// Rows of `provenance` met lately.
    shared: HashMap<Shared, i64>,
}

/// Bits of a variant's row id that hold its place in the unit.
const PLACE_BITS: u32 = 10;

/// What units of one import have in common; a row of `provenance`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Shared {
    document: Option<String>,
    author: Option<String>,
    project: Option<String>,
    origin: Origin,
    quality: Option<u8>,
    more: Option<String>,
}

/// The JSON in `provenance.more` and `variant.more`.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct More {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    codes: Vec<Code>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    markup: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    props: Vec<(String, String)>,
}

impl SqliteStore {
    /// Opens a store for reading and writing; makes it when there is none.
    ///
    /// # Errors
    /// A file of another program or of a newer tilmach, no permission, a lock held too long.
    pub fn open(path: &Path) -> Result<Self, Problem> {
        SqliteStore::over(schema::open(path)?, Some(path))
    }

    /// Opens a store that is only read; it may lie on a medium that cannot be written.
    ///
    /// # Errors
    /// As [`SqliteStore::open`], and when there is no such file.
    pub fn open_read_only(path: &Path) -> Result<Self, Problem> {
        SqliteStore::over(schema::open_read_only(path)?, Some(path))
    }

    /// A store that lives as long as this value.
    ///
    /// # Errors
    /// When SQLite gets no memory.
    pub fn in_memory() -> Result<Self, Problem> {
        SqliteStore::over(schema::in_memory()?, None)
    }

    /// Moves a store that nobody has open, with all that belongs to it.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn rename(from: &Path, to: &Path) -> Result<(), Problem> {
        std::fs::rename(from, to).map_err(|error| crate::io::file_problem(to, &error))
    }

    fn over(connection: Connection, path: Option<&Path>) -> Result<Self, Problem> {
        let mut store =
            SqliteStore { connection, path: path.map(Path::to_owned), langs: Vec::new(), shared: HashMap::new() };
        store.langs = store.read_langs()?;
        Ok(store)
    }

    fn fail(&self) -> impl Fn(rusqlite::Error) -> Problem + use<> {
        let path = self.path.clone();
        move |error| schema::problem(path.as_deref(), &error)
    }

    fn read_langs(&self) -> Result<Vec<Lang>, Problem> {
        let read = || -> rusqlite::Result<Vec<Lang>> {
            let mut statement = self.connection.prepare_cached("SELECT tag FROM lang ORDER BY id")?;
            let tags = statement.query_map([], |row| row.get::<_, String>(0))?;
            tags.map(|tag| Ok(lang_or_und(&tag?))).collect()
        };
        read().map_err(self.fail())
    }

    fn lang_row(&mut self, lang: &Lang) -> rusqlite::Result<i64> {
        if let Some(at) = self.langs.iter().position(|l| l == lang) {
            return Ok(number(at) + 1);
        }
        let id = number(self.langs.len()) + 1;
        self.connection.execute("INSERT INTO lang VALUES (?1, ?2)", params![id, lang.to_string()])?;
        self.langs.push(lang.clone());
        Ok(id)
    }

    fn lang(&self, row: i64) -> Lang {
        let known = usize::try_from(row - 1).ok().and_then(|at| self.langs.get(at));
        known.cloned().unwrap_or_else(|| lang_or_und(""))
    }

    fn shared_row(&mut self, provenance: &Provenance) -> rusqlite::Result<i64> {
        let more = More { notes: provenance.notes.clone(), props: provenance.props.clone(), ..More::default() };
        let shared = Shared {
            document: provenance.document.clone(),
            author: provenance.author.clone(),
            project: provenance.project.clone(),
            origin: provenance.origin,
            quality: provenance.quality,
            more: more.json(),
        };
        if let Some(&row) = self.shared.get(&shared) {
            return Ok(row);
        }
        self.connection
            .prepare_cached(
                "INSERT INTO provenance (document, author, project, origin, quality, more) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                shared.document,
                shared.author,
                shared.project,
                shared.origin.name(),
                shared.quality,
                shared.more
            ])?;
        let row = self.connection.last_insert_rowid();
        if self.shared.len() >= 4096 {
            self.shared.clear();
        }
        self.shared.insert(shared, row);
        Ok(row)
    }

    fn insert(&mut self, id: i64, unit: &TranslationUnit) -> rusqlite::Result<()> {
        let p = &unit.provenance;
        let shared = self.shared_row(p)?;
        self.connection.prepare_cached("INSERT INTO unit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute(
            params![
                id,
                shared,
                p.status as u8,
                p.previous.map(|h| h.0.cast_signed()),
                p.next.map(|h| h.0.cast_signed()),
                p.identifier,
                p.created,
                p.changed
            ],
        )?;
        for (place, variant) in unit.variants.iter().enumerate() {
            let lang = self.lang_row(&variant.lang)?;
            let more = More {
                codes: variant.content.codes.clone(),
                markup: variant.markup.clone(),
                notes: variant.notes.clone(),
                props: variant.props.clone(),
            };
            self.connection.prepare_cached("INSERT INTO variant VALUES (?1, ?2, ?3, ?4)")?.execute(params![
                (id << PLACE_BITS) + number(place),
                lang,
                variant.content.text,
                more.json()
            ])?;
        }
        Ok(())
    }

    /// Reads one unit.
    fn unit(&self, id: UnitId) -> rusqlite::Result<Option<TranslationUnit>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT status, previous, next, identifier, created, changed, document, author, project, origin, quality, more
             FROM unit JOIN provenance ON provenance.id = unit.provenance WHERE unit.id = ?1",
        )?;
        let provenance = statement.query_row([id.0], read_provenance).optional()?;
        let Some(provenance) = provenance else { return Ok(None) };
        let mut statement = self
            .connection
            .prepare_cached("SELECT lang, text, more FROM variant WHERE id BETWEEN ?1 AND ?2 ORDER BY id")?;
        let first = id.0 << PLACE_BITS;
        let rows = statement.query_map([first, first + (1 << PLACE_BITS) - 1], |row| {
            let more = More::parse(row.get::<_, Option<String>>(2)?.as_deref());
            Ok(Variant {
                lang: self.lang(row.get(0)?),
                content: Content { text: row.get(1)?, codes: more.codes },
                markup: more.markup,
                notes: more.notes,
                props: more.props,
            })
        })?;
        Ok(Some(TranslationUnit { variants: rows.collect::<rusqlite::Result<_>>()?, provenance }))
    }

    fn find_same(&self, unit: &TranslationUnit) -> rusqlite::Result<Option<(UnitId, TranslationUnit)>> {
        let mut statement = self.connection.prepare_cached("SELECT id >> 10 FROM variant WHERE text = ?1")?;
        let ids: Vec<i64> = statement
            .query_map([&unit.variants[0].content.text], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in ids {
            if let Some(stored) = self.unit(UnitId(id))?
                && stored.same_as(unit)
            {
                return Ok(Some((UnitId(id), stored)));
            }
        }
        Ok(None)
    }

    fn add_in_transaction(
        &mut self,
        next_unit: &mut dyn FnMut() -> Result<Option<TranslationUnit>, Problem>,
    ) -> Result<Added, Problem> {
        let fail = self.fail();
        let mut added = Added::default();
        let mut next: i64 =
            self.connection.query_row("SELECT value FROM meta WHERE key = 'next'", [], |r| r.get(0)).map_err(&fail)?;
        let mut index = 0;
        while let Some(unit) = next_unit()? {
            if let Some(reason) = refuse(&unit) {
                added.rejected.push(Rejected { index, reason });
            } else if let Some((id, stored)) = self.find_same(&unit).map_err(&fail)? {
                self.merge(id, stored, &unit).map_err(&fail)?;
                added.merged += 1;
            } else {
                self.insert(next, &unit).map_err(&fail)?;
                next += 1;
                added.stored += 1;
            }
            index += 1;
        }
        self.connection.execute("UPDATE meta SET value = ?1 WHERE key = 'next'", [next]).map_err(&fail)?;
        Ok(added)
    }

    fn merge(&mut self, id: UnitId, mut stored: TranslationUnit, again: &TranslationUnit) -> rusqlite::Result<()> {
        if learn(&mut stored, again) {
            let shared = self.shared_row(&stored.provenance)?;
            self.connection.execute(
                "UPDATE unit SET provenance = ?2, status = ?3, changed = ?4 WHERE id = ?1",
                params![id.0, shared, stored.provenance.status as u8, stored.provenance.changed],
            )?;
        }
        Ok(())
    }
}

impl MemoryStore for SqliteStore {
    fn add_all(
        &mut self,
        next: &mut dyn FnMut() -> Result<Option<TranslationUnit>, Problem>,
    ) -> Result<Added, Problem> {
        let fail = self.fail();
        self.connection.execute_batch("BEGIN IMMEDIATE").map_err(&fail)?;
        let done = self
            .add_in_transaction(next)
            .and_then(|added| self.connection.execute_batch("COMMIT").map(|()| added).map_err(fail));
        if done.is_err() {
            // What was added to the lists in RAM is no longer in the file.
            let _ = self.connection.execute_batch("ROLLBACK");
            self.shared.clear();
            self.langs = self.read_langs().unwrap_or_default();
        }
        done
    }

    fn lookup(&self, query: &Query<'_>) -> Result<Vec<Match>, Problem> {
        let mut found = Vec::new();
        self.each(&mut |id, unit| {
            found.extend(query.matches_of(id, &unit));
            Ok(())
        })?;
        query.rank(&mut found);
        Ok(found)
    }

    fn each(&self, visit: &mut dyn FnMut(UnitId, TranslationUnit) -> Result<(), Problem>) -> Result<(), Problem> {
        let fail = self.fail();
        let mut statement =
            self.connection.prepare_cached("SELECT id FROM unit WHERE id > ?1 ORDER BY id LIMIT 1").map_err(&fail)?;
        let mut last = 0;
        while let Some(id) = statement.query_row([last], |row| row.get(0)).optional().map_err(&fail)? {
            last = id;
            if let Some(unit) = self.unit(UnitId(id)).map_err(&fail)? {
                visit(UnitId(id), unit)?;
            }
        }
        Ok(())
    }

    fn remove(&mut self, units: &[UnitId]) -> Result<usize, Problem> {
        let fail = self.fail();
        let run = |connection: &mut Connection| -> rusqlite::Result<usize> {
            let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let mut removed = 0;
            for unit in units {
                removed += transaction.prepare_cached("DELETE FROM unit WHERE id = ?1")?.execute([unit.0])?;
                let first = unit.0 << PLACE_BITS;
                transaction
                    .prepare_cached("DELETE FROM variant WHERE id BETWEEN ?1 AND ?2")?
                    .execute([first, first + (1 << PLACE_BITS) - 1])?;
            }
            transaction.commit()?;
            Ok(removed)
        };
        run(&mut self.connection).map_err(fail)
    }

    fn len(&self) -> Result<usize, Problem> {
        let count: i64 =
            self.connection.query_row("SELECT count(*) FROM unit", [], |r| r.get(0)).map_err(self.fail())?;
        Ok(usize::try_from(count).unwrap_or(0))
    }
}

impl More {
    fn json(&self) -> Option<String> {
        (*self != More::default()).then(|| serde_json::to_string(self).expect("strings and numbers serialise"))
    }

    fn parse(text: Option<&str>) -> More {
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }
}

fn read_provenance(row: &Row<'_>) -> rusqlite::Result<Provenance> {
    let hash =
        |at| -> rusqlite::Result<_> { Ok(row.get::<_, Option<i64>>(at)?.map(|h| ContextHash(h.cast_unsigned()))) };
    let more = More::parse(row.get::<_, Option<String>>(11)?.as_deref());
    Ok(Provenance {
        status: [State::Initial, State::Translated, State::Reviewed, State::Final]
            [usize::try_from(row.get::<_, i64>(0)?.clamp(0, 3)).unwrap_or(0)],
        previous: hash(1)?,
        next: hash(2)?,
        identifier: row.get(3)?,
        created: row.get(4)?,
        changed: row.get(5)?,
        document: row.get(6)?,
        author: row.get(7)?,
        project: row.get(8)?,
        origin: Origin::from_name(&row.get::<_, String>(9)?).unwrap_or_default(),
        quality: row.get(10)?,
        notes: more.notes,
        props: more.props,
    })
}

/// A tag that only a hand in the file can have put there is undetermined.
fn lang_or_und(tag: &str) -> Lang {
    tag.parse().unwrap_or_else(|_| "zxx".parse().expect("a language tag"))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
