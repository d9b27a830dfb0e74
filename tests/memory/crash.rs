//! A store survives being killed at any moment: it is as before the import, or as after it.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tilmach::memory::{MemoryStore, Query, SqliteStore};

use super::suite::lang;

fn tmx(path: &Path, name: &str, units: usize) {
    let mut text = String::from("<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n");
    for i in 0..units {
        let body = format!("{name} sentence {} of chapter {}", i, i % 97);
        writeln!(text, "<tu><tuv xml:lang='en'><seg>{body}</seg></tuv><tuv xml:lang='ug'><seg>{i}</seg></tuv></tu>")
            .unwrap();
    }
    text.push_str("</body></tmx>");
    std::fs::write(path, text).unwrap();
}

fn import(file: &Path, store: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tilmach"));
    command.args(["tm", "import", "--memory"]).arg(store).arg(file).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// What the store holds; everything in it must be sound, and the index must know all of it.
fn sound(path: &Path) -> usize {
    let store = SqliteStore::open(path).unwrap();
    let count = store.len().unwrap();
    let (en, ug) = (lang("en"), lang("ug"));
    let asked = Query { min: 83, limit: 10_000, ..Query::new("old sentence 1400 of chapter 42", &en, &ug) };
    let found = store.lookup(&asked).unwrap();
    assert!(found.len() > 10);
    assert_eq!(found, store.lookup(&Query { exhaustive: true, ..asked }).unwrap());
    drop(store);
    let file = rusqlite::Connection::open(path).unwrap();
    let check: String = file.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    count
}

#[test]
fn an_import_that_is_killed_leaves_the_old_or_the_new_state() {
    const OLD: usize = 1500;
    const NEW: usize = 4500;
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old.tmx"), folder.path().join("new.tmx"));
    tmx(&old, "old", OLD);
    tmx(&new, "new", NEW);
    let path = folder.path().join("team.db");
    assert!(import(&old, &path).status().unwrap().success());
    // How long it takes when nobody disturbs it, on a copy.
    let copy = folder.path().join("copy.db");
    std::fs::copy(&path, &copy).unwrap();
    let start = Instant::now();
    assert!(import(&new, &copy).status().unwrap().success());
    let mut whole = start.elapsed();
    assert_eq!(sound(&copy), OLD + NEW);

    let (mut killed, mut finished) = (0, 0);
    for step in 0..16u32 {
        // Spread over the whole run, the last steps at its end, where the index is written.
        let after = if step < 8 { whole * step / 8 } else { whole * (75 + 3 * (step - 8)) / 100 };
        let mut child = import(&new, &path).spawn().unwrap();
        std::thread::sleep(after.max(Duration::from_millis(3)));
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        match sound(&path) {
            OLD => {}
            count if count == OLD + NEW => {
                finished += 1;
                // It was quicker than the first one; kill earlier.
                whole = whole * 4 / 5;
                // Begin again from the old state.
                for name in ["team.db", "team.db-wal", "team.db-shm"] {
                    let _ = std::fs::remove_file(folder.path().join(name));
                }
                assert!(import(&old, &path).status().unwrap().success());
            }
            count => panic!("half an import: {count} units"),
        }
    }
    assert!(killed > 4, "only {killed} imports were killed in time, {finished} had finished");
    // And after all that an import goes through.
    assert!(import(&new, &path).status().unwrap().success());
    assert_eq!(sound(&path), OLD + NEW);
}

#[test]
fn an_index_that_is_missing_damaged_or_foreign_is_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let (file, path) = (folder.path().join("new.tmx"), folder.path().join("team.db"));
    tmx(&file, "old", 4500);
    assert!(import(&file, &path).status().unwrap().success());
    let index = folder.path().join("team.db-index");
    let files = || std::fs::read_dir(&index).unwrap().map(|e| e.unwrap().path()).collect::<Vec<_>>();
    assert_eq!(files().len(), 1);
    let original = std::fs::read(&files()[0]).unwrap();
    sound(&path);
    let zeroed = |from: usize| {
        let mut bytes = original.clone();
        let end = (from + 4096).min(bytes.len());
        bytes[from..end].fill(0);
        std::fs::write(&files()[0], bytes).unwrap();
    };
    let damages: [&dyn Fn(); 6] = [
        &|| zeroed(8192),
        &|| zeroed(original.len() - 4096),
        &|| std::fs::remove_dir_all(&index).unwrap(),
        &|| std::fs::write(&files()[0], b"").unwrap(),
        &|| std::fs::write(&files()[0], &original[..original.len() / 2]).unwrap(),
        &|| std::fs::write(&files()[0], "no index at all, but rather long ".repeat(100)).unwrap(),
    ];
    for (i, damage) in damages.iter().enumerate() {
        let before = files();
        damage();
        assert_eq!(sound(&path), 4500, "{i}");
        assert_eq!(files().len(), 1, "{i}");
        assert_ne!(files(), before, "{i}");
    }
    // A copy is as good as the file it was made of.
    let before = files();
    std::fs::write(&before[0], std::fs::read(&before[0]).unwrap()).unwrap();
    assert_eq!(sound(&path), 4500);
    assert_eq!(files(), before);
    // A wording changed by hand is found as it is now.
    let hand = rusqlite::Connection::open(&path).unwrap();
    hand.execute("UPDATE variant SET text = 'written by hand' WHERE text = 'old sentence 7 of chapter 7'", []).unwrap();
    let store = SqliteStore::open_read_only(&path).unwrap();
    let (en, ug) = (lang("en"), lang("ug"));
    assert_eq!(store.lookup(&Query::new("written by hand", &en, &ug)).unwrap()[0].target.text, "7");
}

#[test]
fn several_processes_see_what_one_stores() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("team.db");
    let mut writer = SqliteStore::open(&path).unwrap();
    let reader = SqliteStore::open_read_only(&path).unwrap();
    let (en, zh) = (lang("en"), lang("zh"));
    for i in 0..50 {
        let text = format!("Sentence {i} of the writer");
        writer.add(&[super::suite::pair(&text, "译文")]).unwrap();
        assert_eq!(reader.lookup(&Query::new(&text, &en, &zh)).unwrap()[0].similarity, 100);
    }
    let mut second = SqliteStore::open(&path).unwrap();
    second.add(&[super::suite::pair("From the second", "第二")]).unwrap();
    assert_eq!(writer.lookup(&Query::new("From the second", &en, &zh)).unwrap().len(), 1);
    assert_eq!(second.add(&[super::suite::pair("From the second", "第二")]).unwrap().merged, 1);
}

#[test]
fn files_that_are_no_stores_are_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("text.db"), "not a database at all, only text").unwrap();
    assert_eq!(SqliteStore::open(&path("text.db")).unwrap_err().message.id, "error-memory-foreign");
    let other = rusqlite::Connection::open(path("other.db")).unwrap();
    other.execute_batch("CREATE TABLE theirs (x)").unwrap();
    drop(other);
    let before = std::fs::read(path("other.db")).unwrap();
    assert_eq!(SqliteStore::open(&path("other.db")).unwrap_err().message.id, "error-memory-foreign");
    assert_eq!(std::fs::read(path("other.db")).unwrap(), before);
    drop(SqliteStore::open(&path("newer.db")).unwrap());
    rusqlite::Connection::open(path("newer.db")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(SqliteStore::open(&path("newer.db")).unwrap_err().message.id, "error-memory-newer");
    assert_eq!(SqliteStore::open_read_only(&path("none.db")).unwrap_err().message.id, "error-memory-not-found");
    // Reading makes no store of an empty file.
    std::fs::write(path("empty.db"), "").unwrap();
    assert_eq!(SqliteStore::open_existing(&path("empty.db")).unwrap_err().message.id, "error-memory-foreign");
    assert_eq!(std::fs::metadata(path("empty.db")).unwrap().len(), 0);
    assert!(!path("none.db").exists());
}
