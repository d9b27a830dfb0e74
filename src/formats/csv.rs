//! CSV and TSV with a column of source texts: tables of strings as spreadsheets and games keep them.
//!
//! The first line names the columns; which of them holds what is a setting (`[read.columns]`). A row's
//! source is a block, and its translation goes into the column of the target where there is one, else in
//! the place of the source. Quotes, separators, line ends and every other cell stay (RFC 4180; tabs part the
//! cells of a TSV file, semicolons those of a file whose first line has no comma).

use std::collections::BTreeMap;

use super::run::{Ids, Run};
use super::{Columns, Format, ReadOptions, Translations, WriteOptions, patch, placeholder};
use crate::model::{Block, BlockKind, Content, Document, Message, Piece, Problem, Span, State};

/// CSV or TSV.
#[derive(Debug)]
pub(super) struct Csv {
    pub(super) name: &'static str,
    pub(super) extensions: &'static [&'static str],
}

impl Format for Csv {
    fn name(&self) -> &'static str {
        self.name
    }

    fn extensions(&self) -> &'static [&'static str] {
        self.extensions
    }

    fn sniff(&self, _: &str) -> bool {
        // Commas say nothing: such a file is told by its name.
        false
    }

    fn scan(&self, text: &str, options: &ReadOptions, document: &mut Document) {
        let separator = self.separator(text);
        let mut rows = Rows { text, separator, at: 0 };
        let Some(head) = rows.next() else { return };
        let columns = match Named::of(text, &head, &options.columns) {
            Ok(columns) => columns,
            Err(problem) => {
                document.problems.push(problem);
                return;
            }
        };
        let mut ids = Ids::default();
        for row in rows {
            if let Some(open) = row.iter().find(|cell| cell.is_open(text)) {
                document.problems.push(Problem::new(Message::new("error-csv-quote")).at(open.span));
                continue;
            }
            if row.len() == 1 && row[0].span.is_empty() {
                continue;
            }
            if row.len() != head.len() {
                let message = Message::new("error-csv-cells").arg("cells", row.len()).arg("columns", head.len());
                let span = Span::new(row[0].span.start, row[row.len() - 1].span.end);
                document.problems.push(Problem::new(message).at(span));
                continue;
            }
            document.blocks.extend(columns.block(text, &row, &mut ids));
        }
    }

    fn translations(&self, document: &Document, options: &ReadOptions) -> Option<Translations> {
        let text = document.text();
        let head = Rows { text, separator: self.separator(text), at: 0 }.next()?;
        Named::of(text, &head, &options.columns).ok()?.target?;
        let mut found = Translations::default();
        for block in &document.blocks {
            let mut run = Run::default();
            Cell { span: block.span }.read(text, &mut run);
            let translation = run.finish_whole(|| block.id.clone(), block.kind, block.part, block.span);
            found.states.push(if translation.is_some() { State::Translated } else { State::Initial });
            found.blocks.push(translation.unwrap_or_else(|| block.without_text()));
        }
        found.blocks.iter().any(|block| !block.content.text.is_empty()).then_some(found)
    }

    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        _: &WriteOptions<'_>,
    ) -> Result<String, Problem> {
        let text = document.text();
        let separator = self.separator(text);
        patch::translate(document, 0, translations, Vec::new(), &|block, content| {
            encode(block.span.of(text), content, separator)
        })
    }
}

impl Csv {
    fn separator(&self, text: &str) -> u8 {
        let head = text.lines().next().unwrap_or_default();
        match self.name {
            "tsv" => b'\t',
            _ if !head.contains(',') && head.contains(';') => b';',
            _ if !head.contains(',') && head.contains('\t') => b'\t',
            _ => b',',
        }
    }
}

/// A cell with its quotes.
#[derive(Clone, Copy, Debug)]
struct Cell {
    span: Span,
}

impl Cell {
    fn is_quoted(self, text: &str) -> bool {
        self.span.of(text).starts_with('"')
    }

    /// Whether its quotes do not end where it does.
    fn is_open(self, text: &str) -> bool {
        let raw = self.span.of(text);
        let quotes = raw.bytes().filter(|&b| b == b'"').count();
        raw.starts_with('"') && (raw.len() < 2 || quotes % 2 == 1 || !raw.ends_with('"'))
    }

    /// Its words, with doubled quotes resolved.
    fn words(self, text: &str) -> String {
        let raw = self.span.of(text);
        match raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(inner) => inner.replace("\"\"", "\""),
            None => raw.to_owned(),
        }
    }

    /// Reads its words into a run, placeholders as codes.
    fn read(self, text: &str, run: &mut Run) {
        let quoted = self.is_quoted(text);
        let (start, end) = (self.span.start + usize::from(quoted), self.span.end - usize::from(quoted));
        let mut from = start;
        while let Some(at) =
            memchr::memmem::find(&text.as_bytes()[from..end], b"\"\"").map(|i| from + i).filter(|_| quoted)
        {
            placeholder::add(run, &text[from..at], Span::new(from, at));
            run.text("\"", Span::new(at, at + 2));
            from = at + 2;
        }
        placeholder::add_message(run, &text[from..end], from);
    }
}

/// The rows of a table, each with its cells. A cell in quotes may hold separators and line ends.
struct Rows<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
}

impl Iterator for Rows<'_> {
    type Item = Vec<Cell>;

    fn next(&mut self) -> Option<Vec<Cell>> {
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let start = self.at;
            if bytes.get(self.at) == Some(&b'"') {
                self.at += 1;
                while let Some(end) = memchr::memchr(b'"', &bytes[self.at..]) {
                    self.at += end + 1;
                    if bytes.get(self.at) != Some(&b'"') {
                        break;
                    }
                    self.at += 1;
                }
            }
            let rest = &bytes[self.at..];
            let end = memchr::memchr3(self.separator, b'\n', b'\r', rest).unwrap_or(rest.len());
            self.at += end;
            cells.push(Cell { span: Span::new(start, self.at) });
            match bytes.get(self.at) {
                Some(&b) if b == self.separator => self.at += 1,
                Some(b'\r') => {
                    self.at += if bytes.get(self.at + 1) == Some(&b'\n') { 2 } else { 1 };
                    return Some(cells);
                }
                Some(_) => {
                    self.at += 1;
                    return Some(cells);
                }
                None => return Some(cells),
            }
        }
    }
}

/// Where each column stands.
struct Named {
    source: usize,
    target: Option<usize>,
    key: Option<usize>,
    /// Notes and contexts: what a translator is told.
    told: Vec<usize>,
}

impl Named {
    fn of(text: &str, head: &[Cell], columns: &Columns) -> Result<Named, Problem> {
        let names: BTreeMap<String, usize> =
            head.iter().enumerate().map(|(i, cell)| (cell.words(text).trim().to_lowercase(), i)).rev().collect();
        let find = |name: &str| names.get(&name.trim().to_lowercase()).copied();
        let Some(source) = find(&columns.source) else {
            let known: Vec<String> = head.iter().map(|cell| cell.words(text)).collect();
            let message = Message::new("error-csv-column").arg("name", &*columns.source).arg("known", known.join(", "));
            let span = Span::new(head[0].span.start, head[head.len() - 1].span.end);
            return Err(Problem::new(message).at(span).hint(Message::new("hint-csv-column")));
        };
        let told = [find(&columns.context), find(&columns.note)].into_iter().flatten().collect();
        Ok(Named { source, target: find(&columns.target), key: find(&columns.key), told })
    }

    fn block(&self, text: &str, row: &[Cell], ids: &mut Ids) -> Option<Block> {
        let mut run = Run::default();
        row[self.source].read(text, &mut run);
        let key = self.key.map(|key| row[key].words(text)).filter(|key| !key.trim().is_empty());
        let place = row[self.target.unwrap_or(self.source)].span;
        let id = || match key {
            Some(key) => ids.named(key.trim()),
            None => ids.next(BlockKind::Message),
        };
        let block = run.finish_whole(id, BlockKind::Message, 0, place)?;
        let notes = self.told.iter().map(|&column| row[column].words(text)).filter(|note| !note.trim().is_empty());
        Some(Block { notes: notes.collect(), ..block })
    }
}

/// A cell with a translation, in quotes where the cell had them or the text needs them.
fn encode(cell: &str, content: &Content, separator: u8) -> String {
    let mut text = String::new();
    for piece in content.pieces() {
        text.push_str(match piece {
            Piece::Text(words) => words,
            Piece::Code(code) => &code.raw,
        });
    }
    // RFC 4180 wants marks inside a cell quoted; tables divided by tabs are often read without any quoting.
    let marks = if separator == b'\t' { text.starts_with('"') } else { text.contains('"') };
    let needs = marks || text.contains([char::from(separator), '\n', '\r']);
    if cell.starts_with('"') || needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::by_name;

    #[test]
    fn marks_inside_a_cell_are_quoted_where_the_table_is_divided_by_commas() {
        let content = Content::plain("He said \"no\".");
        assert_eq!(encode("", &content, b','), "\"He said \"\"no\"\".\"");
        assert_eq!(encode("", &content, b'\t'), "He said \"no\".");
    }

    const FILE: &str = "Key,Source,Target,Note\r\nmenu.open,\"Open \"\"{name}\"\", now\",\"\",a menu\r\nmenu.close,Close,,\r\n\"two\nlines\",\"First\nsecond\",\"Alt\",\r\n";

    fn said(document: &Document) -> Vec<(&str, String)> {
        document.blocks.iter().map(|block| (block.id.as_str(), block.content.labelled())).collect()
    }

    #[test]
    fn a_row_is_a_message_and_its_translation_goes_into_the_column_of_targets() {
        let csv = by_name("csv").unwrap();
        let document = csv.read(FILE, &ReadOptions::default());
        let wanted = [("menu.open", "Open \"{name}\", now"), ("menu.close", "Close"), ("two_lines", "First\nsecond")];
        assert_eq!(said(&document), wanted.map(|(id, text)| (id, text.to_owned())));
        assert_eq!(document.blocks[0].notes, ["a menu"]);
        assert_eq!(csv.write(&document, &[None, None, None], &WriteOptions::default()).unwrap(), FILE);
        let mut open = document.blocks[0].content.clone();
        open.text = "打开 \"\"".to_owned();
        open.codes[0].at = "打开 \"".len();
        let translations = [Some(open), Some(Content::plain("关,闭")), None];
        let out = csv.write(&document, &translations, &WriteOptions::default()).unwrap();
        let wanted =
            FILE.replace(",\"\",a menu", ",\"打开 \"\"{name}\"\"\",a menu").replace("Close,,", "Close,\"关,闭\",");
        assert_eq!(out, wanted);
    }

    #[test]
    fn translations_stand_beside_their_sources() {
        let options = ReadOptions::default();
        let csv = by_name("csv").unwrap();
        let translations = |text: &str| csv.translations(&csv.read(text, &options), &options);
        let found = translations("key,source,target\na,One,\nb,Two,\"甲\"\"乙\"\n").unwrap();
        let said: Vec<_> = found.blocks.iter().map(|b| (b.id.as_str(), b.content.text.as_str())).collect();
        assert_eq!(said, [("a", ""), ("b", "甲\"乙")]);
        assert_eq!(found.states, [State::Initial, State::Translated]);
        for text in ["key,source\na,One\n", "source,target\nOne,\n"] {
            assert_eq!(translations(text), None, "{text}");
        }
    }

    #[test]
    fn columns_are_named_by_the_settings_and_a_file_may_have_the_source_only() {
        let columns = Columns { source: "English".to_owned(), context: "Where".to_owned(), ..Columns::default() };
        let options = ReadOptions { columns, ..ReadOptions::default() };
        let tsv = by_name("tsv").unwrap();
        let text = "where\tenglish\nmap\tA, \"b\"\n";
        let document = tsv.read(text, &options);
        assert_eq!(said(&document), [("msg1", "A, \"b\"".to_owned())]);
        assert_eq!(document.blocks[0].notes, ["map"]);
        let out = tsv.write(&document, &[Some(Content::plain("甲\t乙"))], &WriteOptions::default()).unwrap();
        assert_eq!(out, "where\tenglish\nmap\t\"甲\t乙\"\n");
        let semicolons = by_name("csv").unwrap().read("Source;Target\nOne;\n", &ReadOptions::default());
        assert_eq!(said(&semicolons), [("msg1", "One".to_owned())]);
    }

    #[test]
    fn what_is_broken_is_told_with_its_place_and_kept() {
        let told = |text: &str| -> Vec<(&str, usize)> {
            let document = by_name("csv").unwrap().read(text, &ReadOptions::default());
            let none = vec![None; document.blocks.len()];
            let back = by_name("csv").unwrap().write(&document, &none, &WriteOptions::default()).unwrap();
            assert_eq!(back, text);
            let line = |problem: &Problem| match problem.place {
                Some(crate::model::Place::Span(span)) => text[..span.start].matches('\n').count() + 1,
                _ => 0,
            };
            document.problems.iter().map(|problem| (problem.message.id, line(problem))).collect()
        };
        assert_eq!(told("a,b\n1,2\n"), [("error-csv-column", 1)]);
        assert_eq!(told("source,target\none\n\ntwo,\n"), [("error-csv-cells", 2)]);
        assert_eq!(told("source,target\none,\"two\n"), [("error-csv-quote", 2)]);
        assert_eq!(told("source\n\"a\"b\n"), [("error-csv-quote", 2)]);
        assert_eq!(told("source\n\""), [("error-csv-quote", 2)]);
        assert_eq!(told(""), []);
    }
}
