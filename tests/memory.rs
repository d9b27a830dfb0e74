//! Tests of the translation memory.

mod crash;
mod exchange;
mod lossless;
mod store;
mod suite;
mod tmx;

use tilmach::memory::{MemoryStore, RamStore, SqliteStore};

/// Runs the suite of the `MemoryStore` contract on every implementation.
#[test]
fn every_store_keeps_the_contract() {
    suite::contract(&mut || Box::new(RamStore::default()));
    suite::contract(&mut || Box::new(SqliteStore::in_memory().unwrap()));
    let folder = tempfile::tempdir().unwrap();
    let mut count = 0;
    suite::contract(&mut || {
        count += 1;
        Box::new(SqliteStore::open(&folder.path().join(format!("{count}.db"))).unwrap()) as Box<dyn MemoryStore>
    });
}
