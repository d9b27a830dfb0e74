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

/// The line on which a record of a table begins, counted from 1. The table's reader counts up to the end
/// of what it has read: before empty lines, and before the second half of `\r\n`.
pub(crate) fn record_line(table: &str, position: Option<&csv::Position>) -> usize {
    let Some(position) = position else { return 1 };
    let rest = table.as_bytes().get(usize::try_from(position.byte()).unwrap_or(usize::MAX)..).unwrap_or_default();
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    usize::try_from(position.line()).unwrap_or(usize::MAX).saturating_add(ends)
}

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

#[cfg(test)]
mod tests {
    use super::record_line;

    #[test]
    fn records_of_a_table_know_their_line() {
        for end in ["\n", "\r\n"] {
            let table = ["a\tb", "c\td", "", "", "\"e", "e\"\tf", "g\th", ""].join(end);
            let mut reader = csv::ReaderBuilder::new().delimiter(b'\t').from_reader(table.as_bytes());
            let lines: Vec<_> = reader.records().map(|r| record_line(&table, r.unwrap().position())).collect();
            assert_eq!(lines, [2, 5, 7], "{end:?}");
        }
    }
}
