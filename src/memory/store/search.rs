//! The upkeep of the search index of an SQLite store: which files are valid, what came later, when
//! a new file is worth writing.
//!
//! The table `segment` lists the files of each language: a random name, and the units it covers. A
//! file is written and synced before the row that names it is committed, and never changed, so a
//! row always names a whole file; whatever else lies in the folder is rubbish of an interrupted run.
//! Units beyond the last file are read into RAM when the index is opened. A file that is missing or
//! damaged is forgotten and made anew from the store.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, params};

use super::rows::Rows;
use super::schema;
use crate::memory::index::{self, Builder, CharIndex, Hit, Index};
use crate::model::Lang;

/// Wordings that are worth a file.
pub(super) const WORTH_A_FILE: usize = 4096;
/// Files of one language above which small ones are made into one.
const MANY_FILES: usize = 6;
/// Units that one file covers at most when files are made into one.
const LARGE: i64 = 1 << 20;

/// The indexes of a store.
#[derive(Debug, Default)]
pub(super) struct Search {
    known: BTreeMap<Lang, Known>,
    /// `PRAGMA data_version` when the indexes were brought up to date last.
    version: i64,
    /// Whether this process has written since.
    pub(super) stale: bool,
    /// Whether the version has been compared in the transaction that is open; it cannot change there.
    pub(super) compared: bool,
}

/// The index of one language.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) index: Index,
    pub(super) chars: Option<CharIndex>,
    files: Vec<Listed>,
    epoch: i64,
    /// Units before this one are in the index.
    beyond: i64,
    /// Wordings in the tail when a file could not be written last.
    refused: usize,
}

/// A row of `segment`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    token: String,
    first: i64,
    beyond: i64,
}

/// Where the index files of a store lie.
pub(super) fn folder(store: &Path) -> PathBuf {
    let mut name = store.as_os_str().to_owned();
    name.push("-index");
    PathBuf::from(name)
}

impl Search {
    /// The index for `base`, when it is up to date; to be asked inside a transaction, whose view of
    /// the store it then is.
    pub(super) fn current(
        &mut self,
        connection: &Connection,
        path: Option<&Path>,
        base: &Lang,
        write: bool,
    ) -> rusqlite::Result<Option<&mut Known>> {
        let mut stale = self.stale;
        if !self.compared {
            let version: i64 = connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
            stale |= self.version != version;
            self.compared = !stale;
        }
        Ok(self.known.get_mut(base).filter(|known| !(stale || write && path.is_some() && known.wants_file())))
    }

    /// The up-to-date index for `base`. `write` says that files may be written.
    pub(super) fn ready(
        &mut self,
        connection: &Connection,
        rows: &mut Rows,
        path: Option<&Path>,
        base: &Lang,
        write: bool,
    ) -> rusqlite::Result<&mut Known> {
        let version = connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
        if self.version != version || self.stale {
            if self.version != version {
                rows.reload(connection)?;
            }
            self.version = version;
            self.stale = false;
            for (base, known) in &mut self.known {
                known.refresh(connection, rows, path, base)?;
            }
        }
        if !self.known.contains_key(base) {
            let mut known = Known::default();
            known.refresh(connection, rows, path, base)?;
            self.known.insert(base.clone(), known);
        }
        let known = self.known.get_mut(base).expect("inserted above");
        if let Some(path) = path
            && write
            && known.wants_file()
        {
            // Somebody else may be writing (a lookup does not wait for that), the disk may be full: it
            // can be done another time.
            connection.busy_timeout(Duration::ZERO)?;
            let done = persist(connection, rows, path, base);
            connection.busy_timeout(schema::PATIENCE)?;
            if done.is_ok() {
                known.refresh(connection, rows, Some(path), base)?;
            } else {
                known.refused = known.index.tail_len();
            }
        }
        Ok(known)
    }

    /// The index for `base` as it was when it was last made ready.
    pub(super) fn known(&mut self, base: &Lang) -> Option<&mut Known> {
        self.known.get_mut(base)
    }

    /// Wordings with the same tokens, by the index as it was when it was last made ready; `None` when
    /// there are none or the index is damaged.
    pub(super) fn same_text(&mut self, base: &Lang, text: &str) -> Option<Vec<Hit>> {
        let index = &mut self.known.get_mut(base)?.index;
        if index.is_empty() { None } else { index.search(text, 100) }
    }

    /// Forgets an index that proved damaged, and its files.
    pub(super) fn forget(&mut self, connection: &Connection, base: &Lang) {
        self.known.remove(base);
        // A store that cannot be written goes on without files.
        let _ = connection.execute("DELETE FROM segment WHERE lang = ?1", [base.to_string()]);
    }
}

impl Known {
    /// Takes in what has changed in the store.
    fn refresh(
        &mut self,
        connection: &Connection,
        rows: &Rows,
        path: Option<&Path>,
        base: &Lang,
    ) -> rusqlite::Result<()> {
        let (next, epoch): (i64, i64) = connection
            .prepare_cached(
                "SELECT (SELECT value FROM meta WHERE key = 'next'), (SELECT value FROM meta WHERE key = 'epoch')",
            )?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let files = listed(connection, base)?;
        if epoch != self.epoch || files != self.files || self.beyond == 0 {
            *self = Known { epoch, beyond: 1, ..Known::default() };
            for file in &files {
                let there = path.map(|path| folder(path).join(&file.token));
                if file.first != self.beyond || !there.is_some_and(|there| self.index.open_file(&there)) {
                    break;
                }
                self.beyond = file.beyond;
            }
            // Also the ones that could not be opened, or the next refresh would begin anew.
            self.files = files;
        }
        if self.beyond < next {
            let (index, chars) = (&mut self.index, &mut self.chars);
            rows.each_wording(connection, base, self.beyond, &mut |row, text| {
                index.push(row, text);
                if let Some(chars) = chars {
                    chars.push(row, text);
                }
                Ok(())
            })?;
            self.beyond = next;
        }
        Ok(())
    }

    /// The table for the character metric; made when it is first asked for.
    pub(super) fn chars(
        &mut self,
        connection: &Connection,
        rows: &Rows,
        base: &Lang,
    ) -> rusqlite::Result<&mut CharIndex> {
        if self.chars.is_none() {
            let mut chars = CharIndex::default();
            rows.each_wording(connection, base, 1, &mut |row, text| {
                chars.push(row, text);
                Ok(())
            })?;
            self.chars = Some(chars);
        }
        Ok(self.chars.as_mut().expect("made above"))
    }

    /// Whether a file is worth writing; after one could not be written, not before as much again is new.
    fn wants_file(&self) -> bool {
        let tail = self.index.tail_len();
        tail >= self.refused * 2 && (tail >= WORTH_A_FILE || self.small_files() > MANY_FILES)
    }

    fn small_files(&self) -> usize {
        self.files.iter().filter(|file| file.beyond - file.first < LARGE / 2).count()
    }

    /// Where the files end: the first unit that only the tail has.
    pub(super) fn covered(&self) -> i64 {
        self.files.last().map_or(1, |file| file.beyond)
    }
}

fn listed(connection: &Connection, base: &Lang) -> rusqlite::Result<Vec<Listed>> {
    let mut statement =
        connection.prepare_cached("SELECT token, first, beyond FROM segment WHERE lang = ?1 ORDER BY first")?;
    let rows = statement.query_map([base.to_string()], |row| {
        Ok(Listed { token: row.get(0)?, first: row.get(1)?, beyond: row.get(2)? })
    })?;
    rows.collect()
}

/// Writes files for what has none yet, together with the small files before it.
fn persist(connection: &Connection, rows: &Rows, path: &Path, base: &Lang) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let write = || -> rusqlite::Result<()> {
        let files = listed(connection, base)?;
        let next: i64 = connection.query_row("SELECT value FROM meta WHERE key = 'next'", [], |row| row.get(0))?;
        // Files that cannot be opened are made anew, with all that follows.
        let sound = files
            .iter()
            .scan(1, |beyond, file| {
                let whole = file.first == *beyond && Index::default().open_file(&folder(path).join(&file.token));
                *beyond = file.beyond;
                whole.then_some(file)
            })
            .collect::<Vec<_>>();
        let mut first = sound.last().map_or(1, |file| file.beyond);
        // The new part swallows the files before it that are not much bigger: each unit is written
        // anew a few times at most, and the number of files stays small.
        for file in sound.iter().rev() {
            let fresh = next - first;
            if (fresh > 0 && file.beyond - file.first > 2 * fresh) || next - file.first > LARGE {
                break;
            }
            first = file.first;
        }
        connection.execute("DELETE FROM segment WHERE lang = ?1 AND first >= ?2", params![base.to_string(), first])?;
        let mut builder = Builder::default();
        let mut from = first;
        rows.each_wording(connection, base, first, &mut |row, text| {
            let unit = super::rows::unit_of(row).0.0;
            if builder.is_full() {
                write_file(connection, path, base, from, unit, std::mem::take(&mut builder))?;
                from = unit;
            }
            builder.add(row, text);
            Ok(())
        })?;
        write_file(connection, path, base, from, next, builder)
    };
    let done =
        write().and_then(|()| remove_rubbish(connection, path)).and_then(|()| connection.execute_batch("COMMIT"));
    if done.is_err() {
        let _ = connection.execute_batch("ROLLBACK");
    }
    done
}

/// Writes one file and the row that names it; inside a transaction. Returns where the file is.
pub(super) fn write_file(
    connection: &Connection,
    path: &Path,
    base: &Lang,
    first: i64,
    beyond: i64,
    builder: Builder,
) -> rusqlite::Result<()> {
    let token: String = connection.query_row("SELECT lower(hex(randomblob(12)))", [], |row| row.get(0))?;
    let token = format!("{base}-{token}");
    let place = folder(path).join(&token);
    let write = || -> io::Result<()> {
        fs::create_dir_all(folder(path))?;
        index::write_file(&place, &builder.finish())
    };
    write().map_err(|error| {
        // On a full disk the part that was written is what others lack.
        let _ = fs::remove_file(&place);
        rusqlite::Error::ToSqlConversionFailure(Box::new(error))
    })?;
    connection
        .execute("INSERT INTO segment VALUES (?1, ?2, ?3, ?4)", params![token, base.to_string(), first, beyond])?;
    Ok(())
}

/// As [`remove_rubbish`], outside a transaction, after one that wrote files was taken back. When
/// somebody else is writing, the next one who writes does it.
pub(super) fn sweep(connection: &Connection, path: &Path) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::ZERO)?;
    if connection.execute_batch("BEGIN IMMEDIATE").is_ok() {
        let _ = remove_rubbish(connection, path);
        connection.execute_batch("ROLLBACK")?;
    }
    connection.busy_timeout(schema::PATIENCE)
}

/// Removes files that no row names; inside a transaction that may write. Only the one who holds the write lock writes files, so none of
/// them is about to be named.
pub(super) fn remove_rubbish(connection: &Connection, path: &Path) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("SELECT token FROM segment")?;
    let named: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let Ok(entries) = fs::read_dir(folder(path)) else { return Ok(()) };
    for entry in entries.flatten() {
        if !named.iter().any(|token| entry.file_name() == token.as_str()) {
            // It stays, then; nothing reads it.
            let _ = fs::remove_file(entry.path());
        }
    }
    Ok(())
}
