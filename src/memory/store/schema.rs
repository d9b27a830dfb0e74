//! The SQLite file: tables, versions, and how a file is recognised and opened.
//!
//! `sqlite3 team.db "SELECT * FROM sentence"` shows everything that people ask for. The tables:
//!
//! | table | holds |
//! |---|---|
//! | `lang` | language tags, numbered |
//! | `provenance` | what units share: document, author, project, origin, quality, notes, properties |
//! | `unit` | one row a unit: place in the document, dates, status |
//! | `variant` | one row a wording; its id is `unit * 1024 + place`, so a unit's wordings lie together and need no index of their own |
//! | `segment` | which files of the search index are valid (see `memory::index`); deleting these rows is always safe |
//! | `meta` | the next unit number; how often a wording was changed, which makes the index anew; the header of the TMX it came from |
//!
//! Numbers of units are never used again, so whatever the index says about a row that is gone can
//! only be passed over, never mistaken for another.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::model::{Message, Problem};

/// The version of the tables below (`PRAGMA user_version`).
pub(super) const VERSION: i64 = 2;

/// `tlmh`, which tells our files from other SQLite files (`PRAGMA application_id`).
const APPLICATION: i64 = 0x746C_6D68;

/// How long a writer waits for another.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// Bytes of the file that are mapped into memory for reading.
const MAPPED: i64 = 1 << 32;

/// What makes each version out of the one before; a step that was released is never changed.
const STEPS: [&str; VERSION as usize] = [
    // 1
    "
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('next', 1), ('epoch', 0);
CREATE TABLE lang (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
CREATE TABLE provenance (
  id INTEGER PRIMARY KEY, document TEXT, author TEXT, project TEXT, origin TEXT NOT NULL, quality INTEGER,
  more TEXT -- JSON {notes, props}
);
CREATE TABLE unit (
  id INTEGER PRIMARY KEY, provenance INTEGER NOT NULL, status INTEGER NOT NULL, -- 0 initial … 3 final
  previous INTEGER, next INTEGER, identifier TEXT, created TEXT, changed TEXT
);
CREATE TABLE variant (
  id INTEGER PRIMARY KEY, lang INTEGER NOT NULL, text TEXT NOT NULL,
  more TEXT -- JSON {codes, markup, notes, props}
);
CREATE TABLE segment (
  token TEXT PRIMARY KEY, lang TEXT NOT NULL, first INTEGER NOT NULL, beyond INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER reworded AFTER UPDATE OF id, lang, text ON variant BEGIN
  DELETE FROM segment;
  UPDATE meta SET value = value + 1 WHERE key = 'epoch';
END;
CREATE VIEW sentence AS
  SELECT unit.id AS unit, lang.tag AS lang, variant.text AS text, document, identifier, author, project, created,
    changed, CASE status WHEN 0 THEN 'initial' WHEN 1 THEN 'translated' WHEN 2 THEN 'reviewed' ELSE 'final' END AS status
  FROM variant JOIN unit ON unit.id = variant.id >> 10 JOIN lang ON lang.id = variant.lang
    JOIN provenance ON provenance.id = unit.provenance;
",
    // 2: who made a unit, beside who changed it last
    "
ALTER TABLE provenance ADD COLUMN creator TEXT;
DROP VIEW sentence;
CREATE VIEW sentence AS
  SELECT unit.id AS unit, lang.tag AS lang, variant.text AS text, document, identifier, creator, author, project,
    created, changed,
    CASE status WHEN 0 THEN 'initial' WHEN 1 THEN 'translated' WHEN 2 THEN 'reviewed' ELSE 'final' END AS status
  FROM variant JOIN unit ON unit.id = variant.id >> 10 JOIN lang ON lang.id = variant.lang
    JOIN provenance ON provenance.id = unit.provenance;
",
];

/// Shows a file of an earlier version that may not be written as this version knows it.
const SHOWN: [&str; 1] = ["CREATE TEMP VIEW provenance AS
       SELECT id, document, author, project, origin, quality, more, NULL AS creator FROM main.provenance;"];

/// Opens a store for reading and writing; makes it when there is none.
pub(super) fn open(path: &Path) -> Result<Connection, Problem> {
    let fail = |error| problem(Some(path), &error);
    if path.is_dir() {
        return Err(Problem::new(Message::new("error-file-is-directory")).in_file(path.display().to_string()));
    }
    let fresh = std::fs::metadata(path).map_or(true, |m| m.len() == 0);
    if !fresh {
        check_dirty(path)?;
    }
    // A name is a name, `:memory:` and `file:…` too.
    let flags = OpenFlags::default() & !OpenFlags::SQLITE_OPEN_URI;
    let here = if path.is_relative() { Path::new(".").join(path) } else { path.to_owned() };
    let connection = Connection::open_with_flags(here, flags).map_err(fail)?;
    connection.busy_timeout(PATIENCE).map_err(fail)?;
    if !fresh {
        recognise(&connection, Some(path))?;
    }
    write_ahead(&connection).map_err(fail)?;
    settings(&connection).map_err(fail)?;
    if check_version(&connection, Some(path))? < VERSION {
        migrate(&connection).map_err(fail)?;
    }
    check_tables(&connection, Some(path))?;
    Ok(connection)
}

/// Turns the write-ahead log on. Where several processes make one store, SQLite refuses the others at once instead of
/// letting them wait, so they come again.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    const TIMES: usize = 40;
    for _ in 0..TIMES {
        match connection.pragma_update(None, "journal_mode", "wal") {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                std::thread::sleep(Duration::from_millis(25));
            }
            done => return done,
        }
    }
    connection.pragma_update(None, "journal_mode", "wal")
}

/// Looks a file over that was left behind by a program that did not end well: its WAL is there and
/// nobody has it open. What was committed is taken in, the rest is dropped.
fn check_dirty(path: &Path) -> Result<(), Problem> {
    let mut wal = path.as_os_str().to_owned();
    wal.push("-wal");
    if std::fs::metadata(&wal).map_or(0, |m| m.len()) == 0 {
        return Ok(());
    }
    let look = || -> rusqlite::Result<String> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // Who has it open will not go away for us.
        connection.busy_timeout(Duration::ZERO)?;
        connection.pragma_update(None, "locking_mode", "exclusive")?;
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
    };
    match look() {
        Ok(verdict) if verdict != "ok" => Err(named(Some(path), "error-memory-damaged", Some("hint-memory-damaged"))),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => Err(problem(Some(path), &error)),
        // Somebody has it open, so it was not left behind; or it cannot be written, and opening it says why.
        _ => Ok(()),
    }
}

/// Opens a store that is only read, also on a medium that cannot be written.
pub(super) fn open_read_only(path: &Path) -> Result<Connection, Problem> {
    let fail = |error| problem(Some(path), &error);
    if !path.exists() {
        return Err(Problem::new(Message::new("error-memory-not-found"))
            .in_file(path.display().to_string())
            .hint(Message::new("hint-memory-not-found")));
    }
    // SQLite takes an empty file for an empty database; it is no store of ours.
    if std::fs::metadata(path).is_ok_and(|meta| meta.len() == 0) {
        return Err(named(Some(path), "error-memory-foreign", Some("hint-memory-foreign")));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(path, flags).map_err(fail)?;
    connection.busy_timeout(PATIENCE).map_err(fail)?;
    // In a folder that cannot be written, SQLite cannot make the files it needs beside a WAL
    // store; then nobody else can be writing either, and the file may be read as it lies.
    let readable = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    let connection = match readable {
        Err(error) if matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly)) => {
            Connection::open_with_flags(immutable(path), flags).map_err(fail)?
        }
        _ => connection,
    };
    recognise(&connection, Some(path))?;
    let version = check_version(&connection, Some(path))?;
    settings(&connection).map_err(fail)?;
    for step in SHOWN.iter().skip(usize::try_from(version - 1).unwrap_or(0)) {
        connection.execute_batch(step).map_err(fail)?;
    }
    check_tables(&connection, Some(path))?;
    Ok(connection)
}

/// A store in RAM.
pub(super) fn in_memory() -> Result<Connection, Problem> {
    let fail = |error| problem(None, &error);
    let connection = Connection::open_in_memory().map_err(fail)?;
    migrate(&connection).map_err(fail)?;
    Ok(connection)
}

/// The path as an SQLite URI that says nobody writes.
fn immutable(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => uri.push(char::from(*byte)),
            _ => write!(uri, "%{byte:02X}").expect("a string"),
        }
    }
    uri + "?immutable=1"
}

fn settings(connection: &Connection) -> rusqlite::Result<()> {
    // NORMAL in WAL mode: a lost power line may take back the last commits, never half of one.
    connection.pragma_update(None, "synchronous", "normal")?;
    connection.pragma_update(None, "journal_size_limit", 1 << 20)?;
    connection.pragma_update(None, "cache_size", -16_384)?;
    // Reading pages in place saves a system call and a copy for each.
    connection.pragma_update(None, "mmap_size", MAPPED)?;
    // Statements keep their plan whatever they are asked with.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Makes the tables, or brings those of an earlier version up to this one; wholly or not at all.
fn migrate(connection: &Connection) -> rusqlite::Result<()> {
    // Two processes may come at the same moment: who is second finds it done.
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let run = || -> rusqlite::Result<()> {
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        for step in STEPS.iter().skip(usize::try_from(version).unwrap_or(0)) {
            connection.execute_batch(step)?;
        }
        connection.pragma_update(None, "application_id", APPLICATION)?;
        connection.pragma_update(None, "user_version", VERSION.max(version))?;
        connection.execute_batch("COMMIT")
    };
    let done = run();
    if done.is_err() {
        let _ = connection.execute_batch("ROLLBACK");
    }
    done
}

/// Makes every index anew when it is asked next, here and in other processes.
pub(super) fn reworded(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("DELETE FROM segment; UPDATE meta SET value = value + 1 WHERE key = 'epoch';")
}

/// Refuses files of other programs before anything is written to them.
fn recognise(connection: &Connection, path: Option<&Path>) -> Result<(), Problem> {
    // Both are read as of one moment: another process may be making the tables between two of them.
    let look = || -> rusqlite::Result<(i64, bool)> {
        connection.execute_batch("BEGIN")?;
        let id = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let empty = connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| row.get(0))?;
        connection.execute_batch("COMMIT")?;
        Ok((id, empty))
    };
    let looked = look();
    if looked.is_err() && !connection.is_autocommit() {
        let _ = connection.execute_batch("ROLLBACK");
    }
    let (id, empty) = looked.map_err(|error| problem(path, &error))?;
    if id == APPLICATION {
        return Ok(());
    }
    if empty { Ok(()) } else { Err(named(path, "error-memory-foreign", Some("hint-memory-foreign"))) }
}

/// The version of the file, which must not be newer than this program.
fn check_version(connection: &Connection, path: Option<&Path>) -> Result<i64, Problem> {
    let version: i64 =
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(|e| problem(path, &e))?;
    if version <= VERSION {
        return Ok(version);
    }
    let mut newer = named(path, "error-memory-newer", Some("hint-memory-newer"));
    newer.message = newer.message.arg("version", version.to_string()).arg("known", VERSION.to_string());
    Err(newer)
}

/// A file that calls itself ours and lacks a table or a column is damaged.
fn check_tables(connection: &Connection, path: Option<&Path>) -> Result<(), Problem> {
    const ALL: &str = "SELECT meta.value, lang.tag, provenance.creator, unit.changed, variant.more, segment.beyond \
                       FROM meta, lang, provenance, unit, variant, segment";
    connection.prepare(ALL).map(|_| ()).map_err(|error| match problem(path, &error) {
        // What SQLite reports without a code of its own is that something is not there.
        other if other.message.id == "error-memory-sqlite" => {
            named(path, "error-memory-damaged", Some("hint-memory-damaged"))
        }
        known => known,
    })
}

fn named(path: Option<&Path>, id: &'static str, hint: Option<&'static str>) -> Problem {
    let mut problem = Problem::new(Message::new(id));
    problem.file = path.map(|p| p.display().to_string());
    problem.hint = hint.map(Message::new);
    problem
}

/// What SQLite says, in our terms.
pub(super) fn problem(path: Option<&Path>, error: &rusqlite::Error) -> Problem {
    // An index file that could not be written.
    if let rusqlite::Error::ToSqlConversionFailure(inner) = error
        && let Some(inner) = inner.downcast_ref::<std::io::Error>()
    {
        let mut problem = crate::io::file_problem(path.unwrap_or(Path::new("-")), inner);
        problem.hint.get_or_insert(Message::new("hint-memory-io"));
        return problem;
    }
    let (id, hint) = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            ("error-memory-locked", Some("hint-memory-locked"))
        }
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            ("error-memory-read-only", Some("hint-memory-read-only"))
        }
        Some(ErrorCode::NotADatabase) => ("error-memory-foreign", Some("hint-memory-foreign")),
        Some(ErrorCode::DatabaseCorrupt) => ("error-memory-damaged", Some("hint-memory-damaged")),
        Some(ErrorCode::DiskFull) => ("error-file-disk-full", Some("hint-file-disk-full")),
        Some(ErrorCode::SystemIoFailure) => ("error-memory-io", Some("hint-memory-io")),
        Some(ErrorCode::CannotOpen) => ("error-memory-cannot-open", Some("hint-file-permission")),
        _ => ("error-memory-sqlite", None),
    };
    let mut problem = named(path, id, hint);
    if matches!(id, "error-memory-sqlite" | "error-memory-cannot-open" | "error-memory-io") {
        problem.message = problem.message.arg("reason", error.to_string());
    }
    problem
}
