//! The SQLite file: older versions, damage, locks, a full disk, several writers.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use tilmach::memory::{MemoryStore, Query, SqliteStore, UnitId};

use super::suite::{lang, pair};

/// The tables of version 1, as they were released. Never changed: files like this exist.
const VERSION_1: &str = "
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('next', 2), ('epoch', 0);
CREATE TABLE lang (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
CREATE TABLE provenance (id INTEGER PRIMARY KEY, document TEXT, author TEXT, project TEXT, origin TEXT NOT NULL,
  quality INTEGER, more TEXT);
CREATE TABLE unit (id INTEGER PRIMARY KEY, provenance INTEGER NOT NULL, status INTEGER NOT NULL, previous INTEGER,
  next INTEGER, identifier TEXT, created TEXT, changed TEXT);
CREATE TABLE variant (id INTEGER PRIMARY KEY, lang INTEGER NOT NULL, text TEXT NOT NULL, more TEXT);
CREATE TABLE segment (token TEXT PRIMARY KEY, lang TEXT NOT NULL, first INTEGER NOT NULL, beyond INTEGER NOT NULL)
  WITHOUT ROWID;
CREATE TRIGGER reworded AFTER UPDATE OF id, lang, text ON variant BEGIN
  DELETE FROM segment;
  UPDATE meta SET value = value + 1 WHERE key = 'epoch';
END;
CREATE VIEW sentence AS SELECT unit.id AS unit, lang.tag AS lang, variant.text AS text FROM variant
  JOIN unit ON unit.id = variant.id >> 10 JOIN lang ON lang.id = variant.lang;
INSERT INTO lang VALUES (1, 'en'), (2, 'zh-Hans-CN');
INSERT INTO provenance VALUES (1, 'old.md', 'Amina', NULL, 'human', NULL, NULL);
INSERT INTO unit VALUES (1, 1, 2, NULL, NULL, 'p1', '20250101T000000Z', NULL);
INSERT INTO variant VALUES (1024, 1, 'An old sentence.', NULL), (1025, 2, '旧句子。', NULL);
PRAGMA application_id = 1953262952;
PRAGMA user_version = 1;
";

#[test]
fn a_store_of_version_1_is_read_and_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.db");
    Connection::open(&path).unwrap().execute_batch(VERSION_1).unwrap();
    let (en, zh) = (lang("en"), lang("zh-Hans"));
    let asked = Query::new("An old sentence.", &en, &zh);
    let version = || -> i64 {
        Connection::open(&path).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    };
    // Read as it lies, when it may not be written.
    let found = SqliteStore::open_read_only(&path).unwrap().lookup(&asked).unwrap();
    assert_eq!((found[0].target.text.as_str(), found[0].provenance.author.as_deref()), ("旧句子。", Some("Amina")));
    assert_eq!(version(), 1);
    let mut store = SqliteStore::open(&path).unwrap();
    assert_eq!(version(), 2);
    assert_eq!(store.lookup(&asked).unwrap().len(), 1);
    let mut unit = pair("A new sentence.", "新句子。");
    unit.provenance.creator = Some("Guzelnur".into());
    store.add(std::slice::from_ref(&unit)).unwrap();
    assert_eq!(store.after(Some(UnitId(1))).unwrap().unwrap().1, unit);
    // People who read the file with sqlite3 see it too.
    let creator: String = Connection::open(&path)
        .unwrap()
        .query_row("SELECT creator FROM sentence WHERE text = '新句子。'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(creator, "Guzelnur");
}

#[test]
fn a_file_that_was_left_behind_is_looked_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("live.db");
    let mut store = SqliteStore::open(&path).unwrap();
    let units: Vec<_> = (0..3000).map(|i| pair(&format!("Sentence {i} of the store"), "句子")).collect();
    store.add(&units).unwrap();
    let copy = |name: &str| {
        let to = folder.path().join(name);
        for end in ["", "-wal"] {
            let with = |path: &Path| format!("{}{end}", path.display());
            std::fs::copy(with(&path), with(&to)).unwrap();
        }
        to
    };
    // As after a crash: the WAL lies there and nobody has the file open.
    let sound = copy("sound.db");
    assert_eq!(SqliteStore::open(&sound).unwrap().len().unwrap(), 3000);
    let hurt = copy("hurt.db");
    let wal = folder.path().join("hurt.db-wal");
    {
        // All pages into the file, then damage in the middle of the table, and a WAL again.
        let file = Connection::open(&hurt).unwrap();
        file.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    }
    let mut bytes = std::fs::read(&hurt).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0x5A);
    std::fs::write(&hurt, bytes).unwrap();
    std::fs::write(&wal, b"left behind").unwrap();
    let problem = SqliteStore::open(&hurt).unwrap_err();
    assert_eq!(problem.message.id, "error-memory-damaged");
    assert!(problem.hint.is_some() && problem.file.is_some());
}

#[test]
fn a_store_that_is_only_read_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("read.db");
    SqliteStore::open(&path).unwrap().add(&[pair("One", "一")]).unwrap();
    let mut store = SqliteStore::open_read_only(&path).unwrap();
    let problem = store.add(&[pair("Two", "二")]).unwrap_err();
    assert_eq!((problem.message.id, problem.hint.unwrap().id), ("error-memory-read-only", "hint-memory-read-only"));
    assert_eq!(store.len().unwrap(), 1);
}

fn tmx(path: &Path, name: &str, units: usize) {
    let mut text = String::from("<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n");
    for i in 0..units {
        writeln!(
            text,
            "<tu><tuv xml:lang='en'><seg>{name} sentence {i}</seg></tuv><tuv xml:lang='ug'><seg>{i}</seg></tuv></tu>"
        )
        .unwrap();
    }
    std::fs::write(path, text + "</body></tmx>").unwrap();
}

#[test]
fn two_processes_may_import_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("team.db");
    let children: Vec<_> = ["one", "two", "three"]
        .map(|name| {
            let file = folder.path().join(format!("{name}.tmx"));
            tmx(&file, name, 1500);
            let mut command = Command::new(env!("CARGO_BIN_EXE_tilmach"));
            command.args(["tm", "import", "--quiet", "--memory"]).arg(&store).arg(&file);
            command.stdout(std::process::Stdio::null()).spawn().unwrap()
        })
        .into_iter()
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(SqliteStore::open(&store).unwrap().len().unwrap(), 4500);
}

/// A process that may not write files beyond a size is in the place of one whose disk is full.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_old_state() {
    let folder = tempfile::tempdir().unwrap();
    let (file, store) = (folder.path().join("big.tmx"), folder.path().join("team.db"));
    let index = folder.path().join("team.db-index");
    let files = |folder: &Path| std::fs::read_dir(folder).map_or(0, Iterator::count);
    SqliteStore::open(&store).unwrap().add(&[pair("One", "一")]).unwrap();
    tmx(&file, "big", 6000);
    for blocks in [64, 256, 600] {
        let script = format!("ulimit -f {blocks}; trap '' XFSZ; exec \"$@\"");
        let output = Command::new("sh")
            .args(["-c", &script, "sh", env!("CARGO_BIN_EXE_tilmach"), "tm", "import", "--ui-lang", "en", "--memory"])
            .arg(&store)
            .arg(&file)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{blocks}: {}", String::from_utf8_lossy(&output.stdout));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("error: ") && said.contains("hint: "), "{blocks}: {said}");
        let left = SqliteStore::open(&store).unwrap();
        assert_eq!(left.len().unwrap(), 1, "{blocks}");
        let (en, zh) = (lang("en"), lang("zh"));
        assert_eq!(left.lookup(&Query::new("One", &en, &zh)).unwrap().len(), 1);
        assert_eq!(files(&index), 0, "{blocks}: nothing that was begun takes up room");
    }
    // What an import left that was killed goes with the next one.
    std::fs::create_dir_all(&index).unwrap();
    std::fs::write(index.join("en-0123"), "half").unwrap();
    let done =
        Command::new(env!("CARGO_BIN_EXE_tilmach")).args(["tm", "import", "--memory"]).arg(&store).arg(&file).output();
    assert!(done.unwrap().status.success());
    assert_eq!(SqliteStore::open(&store).unwrap().len().unwrap(), 6001);
    assert_eq!(files(&index), 1);
    assert!(!index.join("en-0123").exists());
}

#[test]
fn a_snapshot_answers_as_of_its_moment_and_what_came_since_is_seen_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("team.db");
    let mut writer = SqliteStore::open(&path).unwrap();
    writer.add(&[pair("One of them", "一")]).unwrap();
    let reader = SqliteStore::open_existing(&path).unwrap();
    let (en, zh) = (lang("en"), lang("zh"));
    let found = |text: &str| reader.lookup(&Query { min: 100, ..Query::new(text, &en, &zh) }).unwrap().len();
    for round in 0..3 {
        let new = format!("Number {round} is new");
        let snapshot = reader.snapshot().unwrap();
        assert_eq!(found("One of them"), 1);
        {
            // One inside another changes nothing, and does not end it.
            let _inner = reader.snapshot().unwrap();
        }
        writer.add(&[pair(&new, "二")]).unwrap();
        assert_eq!((found("One of them"), found(&new)), (1, 0), "{round}");
        drop(snapshot);
        assert_eq!(found(&new), 1, "{round}");
    }
}

#[test]
fn a_store_without_one_of_its_tables_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    for (i, harm) in ["DROP TABLE variant", "DROP TABLE lang", "ALTER TABLE unit RENAME COLUMN changed TO altered"]
        .iter()
        .enumerate()
    {
        let path = folder.path().join(format!("{i}.db"));
        SqliteStore::open(&path).unwrap().add(&[pair("One", "一")]).unwrap();
        let hand = Connection::open(&path).unwrap();
        hand.execute_batch("DROP VIEW sentence; DROP TRIGGER reworded").unwrap();
        hand.execute_batch(harm).unwrap();
        drop(hand);
        for opened in [SqliteStore::open(&path), SqliteStore::open_read_only(&path)] {
            let problem = opened.unwrap_err();
            assert_eq!((problem.message.id, problem.hint.unwrap().id), ("error-memory-damaged", "hint-memory-damaged"));
        }
    }
}

#[test]
fn damaged_pages_are_named_when_they_are_met() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hurt.db");
    let units: Vec<_> = (0..3000).map(|i| pair(&format!("Sentence {i} of the store"), "句子")).collect();
    SqliteStore::open(&path).unwrap().add(&units).unwrap();
    let sound = std::fs::read(&path).unwrap();
    assert!(sound.len() > 40 * 4096);
    let (en, zh) = (lang("en"), lang("zh"));
    let mut named = 0;
    for page in (1..sound.len() / 4096).step_by(5) {
        let mut bytes = sound.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xA5);
        std::fs::write(&path, &bytes).unwrap();
        // Wherever the damage lies: no panic, and what is said of it names the file and a remedy.
        let work = || {
            let store = SqliteStore::open_read_only(&path)?;
            store.lookup(&Query::new("Sentence 17 of the store", &en, &zh))?;
            store.each(&mut |_, _| Ok(()))
        };
        if let Err(problem) = work() {
            assert_eq!(problem.message.id, "error-memory-damaged", "page {page}");
            assert!(problem.hint.is_some() && problem.file.is_some());
            named += 1;
        }
    }
    assert!(named > 3, "{named}");
}

#[test]
fn a_tmx_serves_as_a_memory_also_where_nothing_can_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("team.tmx");
    std::fs::write(
        &file,
        "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>One</seg></tuv>\
         <tuv xml:lang='ug'><seg>بىر</seg></tuv></tu></body></tmx>",
    )
    .unwrap();
    // A folder in which none can be made, and one that is made.
    for cache in [file.join("cache"), folder.path().join("cache")] {
        let store = tilmach::memory::cache::open(&file, &cache).unwrap();
        let found = store.lookup(&Query::new("One", &lang("en"), &lang("ug"))).unwrap();
        assert_eq!(found[0].target.text, "بىر", "{}", cache.display());
    }
    assert_eq!(std::fs::read_dir(folder.path().join("cache")).unwrap().count(), 1);
}
