//! Tab-separated text: a language a column, a unit a line; for spreadsheets.
//!
//! A file with a heading names its columns: language tags, and any of `document`, `identifier`,
//! `author`, `created`, `changed`, `status`, `project`, `note`; its cells are quoted as spreadsheets
//! quote them (`"` around, `""` inside). A file without one holds plain lines, and the caller says
//! which languages its columns are in. Inline codes have no place in it.

use std::io::{self, BufRead as _, Read, Write};

use super::source::Source;
use super::{Entry, Imported, Metadata, take_in};
use crate::memory::store::MemoryStore;
use crate::memory::unit::{TranslationUnit, Variant};
use crate::model::{Content, Lang, Message, Position, Problem, State};

/// Bytes that one line may take.
const MAX_LINE: usize = 64 << 20;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    Text(Lang),
    Document,
    Identifier,
    Author,
    Created,
    Changed,
    Status,
    Project,
    Note,
    /// A language that is not asked for.
    Unused,
}

const NAMED: [(&str, Column); 8] = [
    ("document", Column::Document),
    ("identifier", Column::Identifier),
    ("author", Column::Author),
    ("created", Column::Created),
    ("changed", Column::Changed),
    ("status", Column::Status),
    ("project", Column::Project),
    ("note", Column::Note),
];

/// Adds all lines of a file to a store, in one step. `langs` are the languages of its columns when
/// it has no heading, and those that are taken when it has one that names them (none: all).
///
/// # Errors
/// A file that cannot be read, is no valid text in its charset, or whose heading names an unknown
/// column; with the line. Then nothing is stored.
pub fn import<R: Read>(
    store: &mut dyn MemoryStore,
    inner: R,
    file: &str,
    langs: &[Lang],
    metadata: &Metadata,
    progress: &mut dyn FnMut(u64),
) -> Result<Imported, Problem> {
    let fail = |error: &io::Error| crate::io::file_problem(std::path::Path::new(file), error);
    let problem = |message: Message, line: u64| {
        let line = usize::try_from(line).unwrap_or(usize::MAX).max(1);
        Problem::new(message).in_file(file).at(Position { line, column: 1 }).hint(Message::new("hint-tsv-broken"))
    };
    let mut source = Source::new(inner, MAX_LINE).map_err(|error| fail(&error))?;
    let start = source.fill_buf().map_err(|error| fail(&error))?;
    // Of `\r\n` the second half is read with the next record.
    let ends_twice = start.split(|&byte| byte == b'\n').next().is_some_and(|line| line.ends_with(b"\r"));
    let has_heading = langs.is_empty() || is_heading(start, langs);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .quoting(has_heading)
        .from_reader(Refilling(source));
    let mut columns = Vec::new();
    if !has_heading {
        columns.extend(langs.iter().cloned().map(Column::Text));
    }
    let mut record = csv::ByteRecord::new();
    take_in(
        store,
        metadata,
        &mut || {
            loop {
                let before = reader.position().line();
                reader.get_mut().0.refill();
                let more = reader.read_byte_record(&mut record);
                if reader.get_ref().0.is_spent() {
                    return Err(problem(Message::new("error-tmx-too-long").arg("limit", MAX_LINE >> 20), before));
                }
                if !more.map_err(|error| problem(Message::new("error-tsv").arg("reason", error.to_string()), before))? {
                    return Ok(None);
                }
                // The reader stands behind the record, and may have passed empty lines before it.
                let inside = memchr::memchr_iter(b'\n', record.as_slice()).count() as u64;
                let ended = if ends_twice { inside } else { inside + 1 };
                let line = reader.position().line().saturating_sub(ended).max(before);
                let Ok(cells) = record.iter().map(std::str::from_utf8).collect::<Result<Vec<&str>, _>>() else {
                    return Err(problem(Message::new("error-tsv-utf8"), line));
                };
                if columns.is_empty() {
                    columns = heading(&cells).map_err(|message| problem(message, line))?;
                    for column in &mut columns {
                        if matches!(column, Column::Text(lang) if !langs.is_empty() && !langs.iter().any(|l| lang.serves(l)))
                        {
                            *column = Column::Unused;
                        }
                    }
                    continue;
                }
                let at = Position { line: usize::try_from(line).unwrap_or(usize::MAX), column: 1 };
                let entry = if cells.len() > columns.len() {
                    let reason = Message::new("reject-columns").arg("found", cells.len()).arg("known", columns.len());
                    Entry::Rejected(reason, at)
                } else {
                    Entry::Unit(unit(&columns, &cells), at)
                };
                return Ok(Some((entry, reader.position().byte())));
            }
        },
        progress,
    )
}

/// Whether the first line of a file names all of `langs`.
fn is_heading(start: &[u8], langs: &[Lang]) -> bool {
    let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let cells: Vec<&str> = line.split('\t').collect();
    let names = |columns: &[Column], wanted: &Lang| {
        columns.iter().any(|column| matches!(column, Column::Text(lang) if lang.serves(wanted)))
    };
    heading(&cells).is_ok_and(|columns| langs.iter().all(|wanted| names(&columns, wanted)))
}

fn heading(cells: &[&str]) -> Result<Vec<Column>, Message> {
    let mut columns = Vec::new();
    for cell in cells {
        let cell = cell.trim();
        let named = NAMED.iter().find(|(name, _)| *name == cell).map(|(_, column)| column.clone());
        // `Hello` would be a language tag to a parser; those that are in use begin with two letters or three.
        let is_tag = matches!(cell.find(['-', '_']).unwrap_or(cell.len()), 2 | 3);
        match named.or_else(|| cell.parse().ok().filter(|_| is_tag).map(Column::Text)) {
            Some(column) => columns.push(column),
            None => return Err(Message::new("error-tsv-heading").arg("name", cell)),
        }
    }
    if columns.iter().filter(|c| matches!(c, Column::Text(_))).count() < 2 {
        return Err(Message::new("error-tsv-languages"));
    }
    Ok(columns)
}

fn unit(columns: &[Column], cells: &[&str]) -> TranslationUnit {
    let mut unit = TranslationUnit::default();
    let p = &mut unit.provenance;
    p.status = State::Translated;
    for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        let value = Some((*cell).to_owned());
        match column {
            Column::Text(lang) => unit.variants.push(Variant::new(lang.clone(), Content::plain(*cell))),
            Column::Document => p.document = value,
            Column::Identifier => p.identifier = value,
            Column::Author => p.creator = value,
            Column::Created => p.created = value,
            Column::Changed => p.changed = value,
            Column::Status => p.status = State::from_name(cell).unwrap_or(p.status),
            Column::Project => p.project = value,
            Column::Note => p.notes.extend(value),
            Column::Unused => {}
        }
    }
    unit
}

/// The CSV reader may read far ahead of the line it gives; the guard against endless lines is
/// renewed with each line, so it must be asked for no more than a part at a time.
struct Refilling<R>(Source<R>);

impl<R: Read> Read for Refilling<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.0.read(out)
    }
}

/// Writes a file with a heading.
#[derive(Debug)]
pub struct Writer<W: Write> {
    out: csv::Writer<W>,
    langs: Vec<Lang>,
    /// Inline codes that had no place.
    pub codes_left_out: usize,
}

impl<W: Write> Writer<W> {
    /// Writes the heading: a column for each language, then what is known of a unit.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn new(out: W, langs: &[Lang]) -> io::Result<Self> {
        let mut out = csv::WriterBuilder::new().delimiter(b'\t').from_writer(out);
        let tags = langs.iter().map(Lang::to_string);
        out.write_record(tags.chain(NAMED.map(|(name, _)| name.to_owned())))?;
        Ok(Writer { out, langs: langs.to_vec(), codes_left_out: 0 })
    }

    /// Writes a unit: a line, or several where a language has several wordings.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn write(&mut self, unit: &TranslationUnit) -> io::Result<()> {
        let of = |lang: &Lang| unit.variants.iter().filter(|v| v.lang == *lang).collect::<Vec<_>>();
        let columns: Vec<Vec<&Variant>> = self.langs.iter().map(of).collect();
        self.codes_left_out += unit.variants.iter().map(|v| v.content.codes.len()).sum::<usize>();
        let p = &unit.provenance;
        let author = p.author.as_ref().or(p.creator.as_ref());
        let known = [&p.document, &p.identifier, &author.cloned(), &p.created, &p.changed]
            .map(|value| value.clone().unwrap_or_default());
        for line in 0..columns.iter().map(Vec::len).max().unwrap_or(0) {
            let texts = columns.iter().map(|list| list.get(line).or(list.first()).map_or("", |v| &v.content.text));
            let about = known.iter().map(String::as_str).chain([p.status.name(), p.project.as_deref().unwrap_or("")]);
            let notes = p.notes.join("\n");
            self.out.write_record(texts.chain(about).chain([notes.as_str()]))?;
        }
        Ok(())
    }

    /// Ends the file and gives the writer back.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}
