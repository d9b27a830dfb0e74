//! TMX files used directly as memories: what a project keeps in git.
//!
//! A TMX is imported once into a store named by the SHA-256 of its bytes, in a cache folder; the
//! next run finds that store by the hash alone. A changed file has another name, so nothing is ever
//! stale, and two branches of a repository can share a cache.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::store::SqliteStore;
use super::tmx::{self, Imported};
use crate::io::file_problem;
use crate::model::Problem;

/// Changes when stores made by an older version have to be made anew.
const GENERATION: u32 = 2;

/// Opens a memory for reading: an SQLite store as it is, a TMX through the cache.
///
/// # Errors
/// As [`open_tmx`] and [`SqliteStore::open_read_only`].
pub fn open(path: &Path, cache: &Path) -> Result<SqliteStore, Problem> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("tmx")) {
        open_tmx(path, cache).map(|(store, _)| store)
    } else {
        SqliteStore::open_existing(path)
    }
}

/// Opens the store made from a TMX file; makes it in the folder `cache` when it is not there yet (in
/// RAM where that cannot be written), and then says what was imported.
///
/// # Errors
/// A TMX that cannot be read; a disk that is full.
pub fn open_tmx(path: &Path, cache: &Path) -> Result<(SqliteStore, Option<Imported>), Problem> {
    let hash = hash(path).map_err(|error| file_problem(path, &error))?;
    let name = format!("tmx-{hash}-{GENERATION}.db");
    let place = cache.join(&name);
    if place.exists()
        && let Ok(store) = SqliteStore::open_existing(&place)
    {
        return Ok((store, None));
    }
    // Made under a name of its own and moved into place whole: an interrupted run leaves no half
    // store, and two runs at once do not disturb each other.
    let folder =
        std::fs::create_dir_all(cache).and_then(|()| tempfile::Builder::new().prefix(".tilmach-").tempdir_in(cache));
    let Ok(folder) = folder else {
        // Where nothing can be kept, it is done again each time.
        let mut store = SqliteStore::in_memory()?;
        let imported = tmx::import(&mut store, path, &mut |_| {})?;
        return Ok((store, Some(imported)));
    };
    let fresh = folder.path().join(&name);
    let imported = {
        let mut store = SqliteStore::open(&fresh)?;
        tmx::import(&mut store, path, &mut |_| {})?
    };
    SqliteStore::rename(&fresh, &place)?;
    Ok((SqliteStore::open_existing(&place)?, Some(imported)))
}

/// The first half of the file's SHA-256, in hexadecimal.
fn hash(path: &Path) -> io::Result<String> {
    struct Into(Sha256);
    impl Write for Into {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.update(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut hasher = Into(Sha256::new());
    let mut file = io::BufReader::with_capacity(1 << 18, File::open(path)?);
    io::copy(&mut file, &mut hasher)?;
    Ok(hasher.0.finalize().iter().take(16).fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
}
