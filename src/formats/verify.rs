//! Proves on a user's own file what the contract says: written back unchanged it is the same, and what
//! is written into it can be read again.

use super::xliff::Change;
use super::{Opened, Pseudo, ReadOptions, WriteOptions, bilingual, open};
use crate::io::{self, zip::Package};
use crate::model::{Bilingual, Content, Document, Message, Piece, Place, Position, Problem, Segment, State};

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

/// The same of a bilingual file: how many texts it has, and every difference.
///
/// Written with nothing changed it must be the same bytes; with a target in every segment each of them must be
/// read again, beside the source that stood there.
///
/// # Errors
/// When it cannot be read, or not be written at all.
pub fn verify_bilingual(bytes: &[u8]) -> Result<(usize, Vec<Problem>), Problem> {
    let decoded = io::decode(bytes.to_vec(), None)?;
    let text = &decoded.text;
    let located = |problem: Problem| problem.located(text);
    let before = bilingual::read(text).map_err(located)?;
    let written = bilingual::update(text, &[], None).map_err(located)?;
    let mut found = differences(bytes, &io::encode(&written, decoded.charset)?);
    let change = |unit: &str, segment: &Segment| Change {
        unit: unit.to_owned(),
        segment: segment.id.clone(),
        target: Some(Pseudo::Accented.letters(&segment.source, 0)),
        state: State::Translated,
        filled: None,
    };
    // A locked segment refuses a new target: its own is to stay.
    let open = segments(&before).filter(|(_, segment)| !segment.locked);
    let changes: Vec<Change> = open.map(|(unit, segment)| change(unit, segment)).collect();
    // Targets need a language; that of the file counts where it names one.
    let accented = "en-XA".parse().ok();
    let written = bilingual::update(text, &changes, accented.as_ref()).map_err(located)?;
    let after = bilingual::read(&written)?;
    let (own, count) = (segments(&before).count(), segments(&after).count());
    if count != own {
        found.push(Problem::new(Message::new("verify-count").arg("before", own).arg("after", count)));
    }
    let mut written = changes.iter();
    for ((unit, segment), (_, again)) in segments(&before).zip(segments(&after)) {
        let target = if segment.locked { &segment.target } else { written.next().map_or(&None, |c| &c.target) };
        let pairs = [(Some(&segment.source), Some(&again.source)), (target.as_ref(), again.target.as_ref())];
        for (wanted, got) in pairs.into_iter().filter(|(wanted, got)| wanted.map(words) != got.map(words)) {
            let shown = |content: Option<&Content>| content.map(Content::labelled).unwrap_or_default();
            let id = format!("{unit} {}", segment.id);
            let message = Message::new("verify-text").arg("id", id).arg("wrote", shown(wanted));
            let place = Position { line: segment.line.max(1), column: 1 };
            found.push(Problem::new(message.arg("read", shown(got))).at(Place::Position(place)));
        }
    }
    Ok((own, found))
}

/// Every text of a bilingual file, with the id of its unit.
fn segments(content: &Bilingual) -> impl Iterator<Item = (&str, &Segment)> {
    content.units.iter().flat_map(|unit| unit.translatable().map(|segment| (unit.id.as_str(), segment)))
}

/// What is compared: white space at the ends of lines is the format's, not the text's; a code may hold another
/// text (the title of a link), which is compared on its own.
fn words(content: &Content) -> String {
    let pieces = content.pieces().map(|piece| match piece {
        Piece::Text(text) => text.split_whitespace().collect(),
        Piece::Code(code) => format!("<{:?}{}>", code.kind, code.id),
    });
    pieces.collect()
}

/// What was written and is not read again.
fn lost(before: &Document, written: &[Option<Content>], after: &Document) -> Vec<Problem> {
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

    #[test]
    fn every_text_of_a_bilingual_file_is_written_and_read_again() {
        let two = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\"><file id=\"f\">\
            <unit id=\"1\"><segment id=\"a\"><source>The <pc id=\"1\">camp</pc>.</source></segment><ignorable><source> </source>\
            </ignorable><segment id=\"b\"><source>It<ph id=\"2\"/> exists.</source></segment></unit></file></xliff>";
        let one = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"en\"\
            datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>A <g id=\"1\">camp</g></source></trans-unit></body></file></xliff>";
        assert_eq!(verify_bilingual(two.as_bytes()), Ok((2, Vec::new())));
        assert_eq!(verify_bilingual(one.as_bytes()), Ok((1, Vec::new())));
        let utf16: Vec<u8> = two.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(verify_bilingual(&utf16), Ok((2, Vec::new())));
    }
}
