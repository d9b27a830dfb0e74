//! Proves on a user's own file what the contract says: written back unchanged it is the same, and what
//! is written into it can be read again.

use super::{Opened, Pseudo, ReadOptions, WriteOptions, open};
use crate::io::{self, zip::Package};
use crate::model::{Content, Document, Message, Piece, Place, Position, Problem};

/// Every difference between a file and what comes back of it; none when the contract holds.
///
/// The file is written with nothing translated, with every text as it is, and with every text
/// replaced; the last is read again. `bytes` are those that `opened` was read from.
///
/// # Errors
/// When it cannot be written at all.
pub fn verify(opened: &Opened, bytes: &[u8], options: &ReadOptions) -> Result<Vec<Problem>, Problem> {
    let blocks = &opened.document.blocks;
    let plain = WriteOptions::default();
    let mut found = differences(bytes, &opened.write(&vec![None; blocks.len()], &plain)?);
    let own: Vec<_> = blocks.iter().map(|block| Some(block.content.clone())).collect();
    if found.is_empty() {
        found = differences(bytes, &opened.write(&own, &plain)?);
    }
    let translated: Vec<_> = blocks.iter().map(|block| Some(Pseudo::Accented.letters(&block.content, 0))).collect();
    let written = match opened.write(&translated, &plain) {
        // The charset of the file has no accents: the words themselves will do.
        Err(problem) if problem.message.id == "error-charset-cannot-hold" => return Ok(found),
        written => written?,
    };
    let again = open(None, written, Some(opened.format.name()), options)?;
    found.extend(lost(&opened.document, &translated, &again.document));
    Ok(found)
}

/// What was written and is not read again.
fn lost(before: &Document, written: &[Option<Content>], after: &Document) -> Vec<Problem> {
    // White space at the ends of lines is the format's, not the text's; a code may hold another text (the
    // title of a link), which is compared on its own.
    let words = |content: &Content| -> String {
        let pieces = content.pieces().map(|piece| match piece {
            Piece::Text(text) => text.split_whitespace().collect(),
            Piece::Code(code) => format!("<{:?}{}>", code.kind, code.id),
        });
        pieces.collect()
    };
    let mut found = Vec::new();
    if before.blocks.len() != after.blocks.len() {
        let message = Message::new("verify-count").arg("before", before.blocks.len()).arg("after", after.blocks.len());
        found.push(Problem::new(message));
    }
    for (i, block) in before.blocks.iter().enumerate() {
        // A catalogue's sources stay beside their translations.
        let beside = block.origins.first().is_some_and(|origin| !block.span.contains(origin.source));
        let wanted = written[i].as_ref().filter(|_| !beside).unwrap_or(&block.content);
        let got = after.blocks.get(i);
        if got.is_none_or(|got| got.id != block.id || words(&got.content) != words(wanted)) {
            let got = got.map(|got| got.content.labelled()).unwrap_or_default();
            let message =
                Message::new("verify-text").arg("id", &*block.id).arg("wrote", wanted.labelled()).arg("read", got);
            found.push(Problem::new(message).at(block.span));
        }
    }
    found
}

/// The differences between two files: the parts of a package, the lines of a text.
fn differences(before: &[u8], after: &[u8]) -> Vec<Problem> {
    if before == after {
        return Vec::new();
    }
    let differ = |name: &str| Problem::new(Message::new("verify-part").arg("part", name));
    if let (Ok(before), Ok(after)) = (Package::read(before), Package::read(after)) {
        let bytes = |package: &Package<'_>, name: &str| {
            package.entries().iter().find(|entry| entry.name == name).map(|entry| package.unpack(entry))
        };
        let mut found: Vec<_> = before
            .entries()
            .iter()
            .filter(|entry| bytes(&before, &entry.name) != bytes(&after, &entry.name))
            .map(|entry| differ(&entry.name))
            .collect();
        if found.is_empty() {
            found.push(differ("ZIP"));
        }
        return found;
    }
    let text = |bytes: &[u8]| io::decode(bytes.to_vec(), None).map(|decoded| decoded.text).unwrap_or_default();
    let (before, after) = (text(before), text(after));
    let (before, after): (Vec<_>, Vec<_>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let shorter = before.len().min(after.len());
    let head = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(a, b)| a == b).count().min(shorter - head);
    let (old, new) = (&before[head..before.len() - tail], &after[head..after.len() - tail]);
    let lines = (0..old.len().max(new.len())).filter(|&i| old.get(i) != new.get(i));
    let mut found: Vec<_> = lines
        .map(|i| {
            let line = |side: &[&str]| side.get(i).map_or_else(String::new, |line| format!("{line:?}"));
            let message = Message::new("verify-line").arg("before", line(old)).arg("after", line(new));
            Problem::new(message).at(Place::Position(Position { line: head + i + 1, column: 1 }))
        })
        .collect();
    if found.is_empty() {
        // The same text in other bytes.
        found.push(differ("charset"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_that_differs_is_named() {
        assert!(differences(b"a\r\nb\n", b"a\r\nb\n").is_empty());
        let found = differences(b"a\nb\nc\nd\n", b"a\nB\nc\nD\n");
        let lines: Vec<_> = found.iter().map(|p| p.place).collect();
        let at = |line| Some(Place::Position(Position { line, column: 1 }));
        assert_eq!(lines, [at(2), at(4)]);
        assert_eq!(differences(b"a\r\nb", b"a\nb").len(), 1);
        assert_eq!(differences(b"a\n", b"a\nb\n").len(), 1);
    }
}
