//! Layer 0: bytes in and out. Decoding and encoding, bounded XML and ZIP readers, patching, atomic writes.

mod decode;
mod hash;
mod patch;
pub(crate) mod sheet;
mod toml;
mod write;
pub(crate) mod xml;
pub(crate) mod zip;

pub use decode::{Charset, Decoded, decode, encode, read_stdin, read_text};
pub use hash::{sha256_file, sha256_hex};
pub use patch::patch;
pub use toml::{closest, parse_toml};
pub use write::{Staged, remove_temporaries, write_atomic};

use std::path::Path;

use crate::model::{Message, Problem};

/// The problem of a file that the system would not open, read or write.
pub fn file_problem(path: &Path, error: &std::io::Error) -> Problem {
    use std::io::ErrorKind;
    let file = path.display().to_string();
    let (message, hint) = match error.kind() {
        ErrorKind::NotFound => ("error-file-not-found", Some("hint-file-not-found")),
        ErrorKind::PermissionDenied => ("error-file-permission", Some("hint-file-permission")),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("error-file-disk-full", Some("hint-file-disk-full")),
        ErrorKind::IsADirectory => ("error-file-is-directory", None),
        _ => ("error-file-io", None),
    };
    let mut problem = Problem::new(Message::new(message).arg("reason", error.to_string())).in_file(file);
    problem.hint = hint.map(Message::new);
    problem
}
