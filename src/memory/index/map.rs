//! The bytes of an index file, mapped into memory: opening costs nothing, and pages that no lookup
//! touches are never read. The only `unsafe` of the library stands here.

use std::fs::File;
use std::io;
use std::ops::Deref;
use std::path::Path;

/// Bytes of an index: of a file, or made in memory.
#[derive(Debug)]
pub(super) enum Bytes {
    Mapped(memmap2::Mmap),
    Owned(Vec<u8>),
}

impl Bytes {
    /// Maps a file that will not be changed any more.
    pub(super) fn map(path: &Path) -> io::Result<Bytes> {
        let file = File::open(path)?;
        // SAFETY: the bytes of a map must not change while it lives. Index files are written under
        // a temporary name, synced and renamed, and never written again (a new index is a new file
        // with a new random name), so no program of ours changes them; removing one leaves existing
        // maps intact. Should somebody else overwrite one, every read is still bounds-checked, is
        // valid for any bit pattern (plain bytes), and what it finds is checked against the store.
        #[expect(unsafe_code, reason = "mapping a file; see the safety argument")]
        let map = unsafe { memmap2::Mmap::map(&file)? };
        Ok(Bytes::Mapped(map))
    }
}

impl Deref for Bytes {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match self {
            Bytes::Mapped(map) => map,
            Bytes::Owned(bytes) => bytes,
        }
    }
}
