//! Glossaries in rows and columns: CSV, TSV and XLSX, with the columns named by their head.
//!
//! Two shapes are read. *Long*: a row a term, with columns `lang` and `term`; what belongs to the
//! concept stands in its first row. *Wide*: a row a concept, with a column a language (`en`,
//! `zh-Hans`), whose cells may hold several terms, one a line or parted by ` | `. A column may also
//! belong to the terms of one language: `en:status`. Heads that are not understood are given a
//! meaning by the caller, or kept as they are.
//!
//! Written is the long shape with every key, so that it can be read back whole.

use std::collections::{BTreeMap, HashMap};

use super::{Exported, Fate, Imported, Report, fields, group_languages, name_apart, settle_statuses};
use crate::glossary::{Concept, Kept, Status, Term};
use crate::io::{record_line, sheet};
use crate::model::{Lang, Message, Problem};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// The id of the concept.
    Id,
    /// A key of the concept: `definition`.
    Concept(&'static str),
    /// The language of the row's term.
    Lang,
    /// The term, in the language of the row.
    Term,
    /// A key of the row's term: `status`.
    OfTerm(&'static str),
    /// Terms in a language.
    In(Lang),
    /// A key of the terms in a language.
    OfTermIn(Lang, &'static str),
    /// Something else, kept under its head.
    Other,
    /// Nothing that matters.
    Ignored,
}

/// How to read a table.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Heads and what stands under them, for those that say it in other words.
    pub columns: Vec<(String, Column)>,
}

/// What parts the values of a cell.
const PARTS: [&str; 2] = ["\n", " | "];
/// Before the head of a column that is kept.
const COLUMN: &str = "column:";

/// Other words for a key, as spreadsheets of newsrooms and TermWeb name them.
const SYNONYMS: &[(&str, &str)] = &[
    ("concept", "id"),
    ("concept id", "id"),
    ("entry id", "id"),
    ("entry", "id"),
    ("language", "lang"),
    ("locale", "lang"),
    ("term text", "term"),
    ("subject", "group"),
    ("subject field", "group"),
    ("domain", "group"),
    ("part of speech", "pos"),
    ("comment", "note"),
    ("comments", "note"),
    ("notes", "note"),
    ("description", "definition"),
    ("meaning", "definition"),
    ("administrative status", "status"),
    ("term status", "status"),
    ("usage status", "status"),
    ("term type", "type"),
    ("variants", "form"),
    ("forms", "form"),
    ("spellings", "spelling"),
    ("sources", "source"),
    ("not near", "not-near"),
    ("not_near", "not-near"),
    ("history", "decision"),
    ("examples", "example"),
    ("example sentence", "example"),
    ("context", "example"),
];

/// Names of languages that people write instead of tags.
const LANGUAGES: &[(&str, &str)] = &[
    ("english", "en"),
    ("chinese", "zh-Hans"),
    ("simplified chinese", "zh-Hans"),
    ("chinese (simplified)", "zh-Hans"),
    ("traditional chinese", "zh-Hant"),
    ("chinese (traditional)", "zh-Hant"),
    ("uyghur", "ug-Arab"),
    ("uighur", "ug-Arab"),
    ("中文", "zh-Hans"),
    ("简体中文", "zh-Hans"),
    ("繁體中文", "zh-Hant"),
    ("英文", "en"),
    ("英语", "en"),
    ("维吾尔语", "ug-Arab"),
    ("維吾爾語", "ug-Arab"),
    ("ئۇيغۇرچە", "ug-Arab"),
    ("ئىنگلىزچە", "en"),
    ("خەنزۇچە", "zh-Hans"),
];

impl Column {
    /// What a head says: a key, a language, or `LANGUAGE:KEY`; `-` for a column to leave out. `None` when
    /// it says none of these.
    pub fn parse(head: &str) -> Option<Column> {
        let head = head.trim();
        if head == "-" {
            return Some(Column::Ignored);
        }
        let small = head.to_lowercase();
        let key = SYNONYMS.iter().find(|(other, _)| *other == small).map_or(small.as_str(), |(_, key)| key);
        match key {
            "id" => return Some(Column::Id),
            "lang" => return Some(Column::Lang),
            "term" => return Some(Column::Term),
            _ => {}
        }
        // `pos` and `kept` belong to both; a row is about its term.
        if let Some(key) = fields::TERM.iter().find(|own| **own == key && **own != "kept") {
            return Some(Column::OfTerm(key));
        }
        if let Some(key) = fields::CONCEPT.iter().find(|own| **own == key) {
            return Some(Column::Concept(key));
        }
        match key {
            "concept pos" => return Some(Column::Concept("pos")),
            "term kept" => return Some(Column::OfTerm("kept")),
            _ => {}
        }
        if let Some(lang) = language(head) {
            return Some(Column::In(lang));
        }
        let (lang, rest) = head.split_once([':', ' '])?;
        match (language(lang)?, Column::parse(rest)?) {
            (lang, Column::OfTerm(key)) => Some(Column::OfTermIn(lang, key)),
            (lang, Column::Concept("note")) => Some(Column::OfTermIn(lang, "reason")),
            (lang, Column::Term) => Some(Column::In(lang)),
            _ => None,
        }
    }
}

fn language(name: &str) -> Option<Lang> {
    let small = name.to_lowercase();
    let tag = LANGUAGES.iter().find(|(other, _)| *other == small).map_or(name, |(_, tag)| tag);
    // `Who` and `Nr` are tags to a parser; people write tags small, of two letters or with a script or region.
    let (first, rest) = tag.split_once(['-', '_']).map_or((tag, None), |(first, rest)| (first, Some(rest)));
    let small = first.bytes().all(|b| b.is_ascii_lowercase());
    let plausible = small && (first.len() == 2 || first.len() == 3 && rest.is_some());
    tag.parse().ok().filter(|_| plausible && tag.is_ascii())
}

/// Reads a delimited text; `delimiter` is guessed from the first line when it is not given.
///
/// # Errors
/// A text that is no table of this kind, with the line; a table without a column of terms.
pub fn read_text(text: &str, delimiter: Option<u8>, options: &Options) -> Result<Imported, Problem> {
    let first = text.lines().next().unwrap_or_default();
    let guess = [b'\t', b',', b';'].into_iter().max_by_key(|&d| first.bytes().filter(|&b| b == d).count());
    let delimiter = delimiter.or(guess).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(delimiter != b'\t' || text.contains('"'))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = record_line(text, error.position());
            let message = Message::new("error-table-broken").arg("reason", error.to_string());
            Problem::new(message).at(crate::model::Position { line, column: 1 })
        })?;
        let line = record_line(text, record.position());
        rows.push((line, record.iter().map(str::to_owned).collect::<Vec<_>>()));
    }
    read_rows(rows, options)
}

/// Reads a spreadsheet: its first sheet, or the one named.
///
/// # Errors
/// As [`read_text`]; a file that is no spreadsheet.
pub fn read_sheet(bytes: &[u8], name: Option<&str>, options: &Options) -> Result<Imported, Problem> {
    read_rows(sheet::read_rows(bytes, name)?, options)
}

fn read_rows(rows: Vec<(usize, Vec<String>)>, options: &Options) -> Result<Imported, Problem> {
    let mut rows = rows.into_iter().filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    let (line, head) = rows.next().ok_or_else(|| Problem::new(Message::new("error-table-empty")))?;
    let mut table = Table { head: head.clone(), columns: Vec::new(), out: Imported::default(), last: None };
    for name in &head {
        let told = options.columns.iter().find(|(own, _)| own.trim() == name.trim()).map(|(_, column)| column.clone());
        table.columns.push(told.or_else(|| Column::parse(name)).unwrap_or(Column::Other));
    }
    let long = table.columns.contains(&Column::Lang) && table.columns.contains(&Column::Term);
    let wide = table.columns.iter().any(|column| matches!(column, Column::In(_)));
    if !long && !wide {
        let message = Message::new("error-table-columns").arg("found", head.join(", "));
        return Err(Problem::new(message)
            .at(crate::model::Position { line, column: 1 })
            .hint(Message::new("hint-table-columns")));
    }
    for (name, column) in head.iter().zip(&table.columns) {
        let (fate, to) = match column {
            Column::Other => (Fate::Kept, "kept".to_owned()),
            Column::Ignored => (Fate::Lost, String::new()),
            Column::Id => (Fate::Mapped, "id".to_owned()),
            Column::Lang => (Fate::Mapped, "lang".to_owned()),
            Column::Term => (Fate::Mapped, "term".to_owned()),
            Column::Concept(key) | Column::OfTerm(key) => (Fate::Mapped, (*key).to_owned()),
            Column::In(lang) => (Fate::Mapped, lang.to_string()),
            Column::OfTermIn(lang, key) => (Fate::Mapped, format!("{lang}:{key}")),
        };
        table.out.report.add(fate, name.trim(), &to, Some(line));
    }
    let mut by_id = HashMap::new();
    let mut unset: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (line, row) in rows {
        table.row(line, &row, &mut by_id, &mut unset);
    }
    let mut out = table.out;
    for (at, concept) in out.concepts.iter_mut().enumerate() {
        settle_statuses(concept, unset.get(&at).map_or(&[][..], Vec::as_slice), &mut out.report);
        group_languages(concept);
    }
    name_apart(&mut out.concepts, &mut out.report);
    Ok(out)
}

struct Table {
    head: Vec<String>,
    columns: Vec<Column>,
    out: Imported,
    /// The concept of the row before, which a row without an id goes on with.
    last: Option<usize>,
}

impl Table {
    fn row(
        &mut self,
        line: usize,
        row: &[String],
        by_id: &mut HashMap<String, usize>,
        unset: &mut BTreeMap<usize, Vec<usize>>,
    ) {
        let cells: Vec<(usize, &str)> =
            row.iter().enumerate().map(|(at, cell)| (at, cell.trim())).filter(|(_, cell)| !cell.is_empty()).collect();
        let cell = |wanted: &Column| cells.iter().find(|(at, _)| self.columns.get(*at) == Some(wanted)).map(|c| c.1);
        let long = cell(&Column::Term).is_some();
        let has_ids = self.columns.contains(&Column::Id);
        let at = match (cell(&Column::Id), self.last) {
            (Some(id), _) => *by_id.entry(id.to_owned()).or_insert_with(|| {
                self.out.concepts.push(Concept::new(id));
                self.out.concepts.len() - 1
            }),
            (None, Some(last)) if has_ids && long => last,
            _ => {
                let number = self.out.concepts.len() + 1;
                self.out.concepts.push(Concept::new(format!("c{number}")));
                number - 1
            }
        };
        self.last = Some(at);
        let lang = cell(&Column::Lang).and_then(language);
        if long && lang.is_none() {
            let value = cell(&Column::Lang).unwrap_or_default();
            self.problem(line, Message::new("error-table-lang").arg("value", value));
            return;
        }
        let term = lang.zip(cell(&Column::Term).map(str::to_owned));
        let first = self.out.concepts[at].terms.len();
        let mut with_status = Vec::new();
        if let Some((lang, form)) = term {
            self.out.concepts[at].terms.push(Term::new(lang, form, Status::Admitted));
        }
        for (column, text) in &cells {
            let Some(Column::In(lang)) = self.columns.get(*column) else { continue };
            for form in values(text) {
                self.out.concepts[at].terms.push(Term::new(lang.clone(), form, Status::Admitted));
            }
        }
        for (column, text) in &cells {
            let what = match self.columns.get(*column).unwrap_or(&Column::Other).clone() {
                Column::Concept(key) => self.set_concept(at, key, text),
                Column::OfTerm(key) => {
                    let range = first..self.out.concepts[at].terms.len();
                    self.set_terms(at, range.collect(), key, text, &mut with_status)
                }
                Column::OfTermIn(lang, key) => {
                    let concept = &self.out.concepts[at];
                    let own = (first..concept.terms.len()).filter(|&i| concept.terms[i].lang == lang).collect();
                    self.set_terms(at, own, key, text, &mut with_status)
                }
                Column::Other => {
                    let head = self.head.get(*column).map_or("", |head| head.trim());
                    let kept = Kept { what: format!("{COLUMN}{head}"), text: (*text).to_owned(), ..Kept::default() };
                    let concept = &mut self.out.concepts[at];
                    match concept.terms.get_mut(first).filter(|_| long) {
                        Some(term) => term.kept.push(kept),
                        None => concept.kept.push(kept),
                    }
                    None
                }
                _ => None,
            };
            if let Some(key) = what {
                self.problem(line, Message::new("error-table-value").arg("column", key).arg("value", *text));
            }
        }
        let fresh = (first..self.out.concepts[at].terms.len()).filter(|i| !with_status.contains(i));
        unset.entry(at).or_default().extend(fresh);
    }

    /// The key, when the value is none of its values.
    fn set_concept(&mut self, at: usize, key: &'static str, text: &str) -> Option<&'static str> {
        let concept = &mut self.out.concepts[at];
        let many = matches!(key, "absent" | "decision" | "kept");
        let list = if many { values(text) } else { vec![text] };
        list.into_iter().find_map(|value| fields::set_concept(concept, key, value).is_none().then_some(key))
    }

    fn set_terms(
        &mut self,
        at: usize,
        terms: Vec<usize>,
        key: &'static str,
        text: &str,
        with_status: &mut Vec<usize>,
    ) -> Option<&'static str> {
        let many =
            matches!(key, "source" | "not-near" | "form" | "spelling" | "region" | "example" | "bad-example" | "kept");
        let list = if many { values(text) } else { vec![text] };
        let mut wrong = None;
        for term in terms {
            for value in &list {
                // Values are small words; people write them large, and other programs in their own.
                let small = value.to_lowercase();
                let value: &str = match key {
                    "status" => super::tbx::status(value).map_or(&small, |status| status.name()),
                    "voice" | "confidence" | "match" | "case" | "ambiguous" => &small,
                    _ => value,
                };
                let concept = &mut self.out.concepts[at];
                if key == "type" && fields::set_term(&mut concept.terms[term], key, &small).is_some() {
                    continue;
                }
                if key == "type"
                    && let Some(kind) = super::tbx::kind(value)
                {
                    concept.terms[term].kind = kind;
                } else if fields::set_term(&mut concept.terms[term], key, value).is_none() {
                    wrong = Some(key);
                } else if key == "status" {
                    with_status.push(term);
                }
            }
        }
        wrong
    }

    fn problem(&mut self, line: usize, message: Message) {
        self.out.problems.push(Problem::new(message).at(crate::model::Position { line, column: 1 }));
    }
}

fn values(cell: &str) -> Vec<&str> {
    let mut list = vec![cell];
    for part in PARTS {
        list = list.into_iter().flat_map(|text| text.split(part)).collect();
    }
    list.into_iter().map(str::trim).filter(|text| !text.is_empty()).collect()
}

/// The rows of the long shape, head first; columns that nothing stands under are left out.
fn rows(concepts: &[&Concept], report: &mut Report) -> Vec<Vec<String>> {
    let mut head: Vec<(String, Column)> =
        vec![("id".to_owned(), Column::Id), ("lang".to_owned(), Column::Lang), ("term".to_owned(), Column::Term)];
    head.extend(fields::TERM.iter().map(|&key| match key {
        "kept" => ("term kept".to_owned(), Column::OfTerm(key)),
        _ => (key.to_owned(), Column::OfTerm(key)),
    }));
    head.extend(fields::CONCEPT.iter().map(|&key| match key {
        "pos" => ("concept pos".to_owned(), Column::Concept(key)),
        _ => (key.to_owned(), Column::Concept(key)),
    }));
    let mut rows = Vec::new();
    for concept in concepts {
        if concept.terms.is_empty() {
            report.add(Fate::Lost, &concept.id, "", None);
        }
        for (number, term) in concept.terms.iter().enumerate() {
            let row: Vec<String> = head
                .iter()
                .map(|(_, column)| match column {
                    Column::Id => concept.id.clone(),
                    Column::Lang => term.lang.to_string(),
                    Column::Term => term.form.clone(),
                    Column::OfTerm(key) => fields::of_term(term, key).join("\n"),
                    Column::Concept(key) if number == 0 => fields::of_concept(concept, key).join("\n"),
                    _ => String::new(),
                })
                .collect();
            rows.push(row);
        }
    }
    let used: Vec<bool> = (0..head.len()).map(|at| at < 4 || rows.iter().any(|row| !row[at].is_empty())).collect();
    let pick = |row: Vec<String>| row.into_iter().zip(&used).filter(|(_, used)| **used).map(|(cell, _)| cell).collect();
    let mut out = vec![pick(head.into_iter().map(|(name, _)| name).collect())];
    out.extend(rows.into_iter().map(pick));
    out
}

fn exported(bytes: Vec<u8>, concepts: &[&Concept], report: Report) -> Exported {
    let with_terms = concepts.iter().filter(|c| !c.terms.is_empty()).count();
    Exported { bytes, concepts: with_terms, terms: concepts.iter().map(|c| c.terms.len()).sum(), report }
}

/// Writes the concepts as a delimited text, CRLF at the ends of its lines (RFC 4180).
pub fn write_text(concepts: &[&Concept], delimiter: u8) -> Exported {
    let mut report = Report::default();
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows(concepts, &mut report) {
        writer.write_record(&row).expect("all rows have the length of the head, and memory takes them");
    }
    exported(writer.into_inner().expect("memory takes all bytes"), concepts, report)
}

/// Writes the concepts as a spreadsheet.
///
/// # Errors
/// A text longer than a cell may be (32,767 characters).
pub fn write_sheet(concepts: &[&Concept]) -> Result<Exported, Problem> {
    let mut report = Report::default();
    let rows = rows(concepts, &mut report);
    let columns: Vec<sheet::Column> = rows[0]
        .iter()
        .map(|name| {
            let width = match name.as_str() {
                "term" | "id" => 28,
                "definition" | "note" | "reason" | "example" | "source" => 44,
                _ => 12,
            };
            sheet::Column { width, rtl: false }
        })
        .collect();
    Ok(exported(sheet::write_rows("glossary", &columns, &rows)?, concepts, report))
}
