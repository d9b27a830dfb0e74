//! gettext catalogues (PO) as memories: each translated message is a unit.
//!
//! The context becomes the identifier, the first reference the document, comments become notes. A
//! fuzzy message comes in as not looked at; an untranslated one is rejected, an obsolete one passed
//! over with a remark. Of plural forms each is a unit. (GNU gettext manual, section 3, "The Format of
//! PO Files".)

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::{Entry, Imported, Metadata, take_in};
use crate::memory::store::MemoryStore;
use crate::memory::unit::TranslationUnit;
use crate::model::{Content, Lang, Message, Piece, Position, Problem, State};

/// Adds the messages of a catalogue with this text to a store, in one step. The target is the
/// language that its header names, unless the caller knows better.
///
/// # Errors
/// A catalogue without a target language; then nothing is stored.
pub fn import(
    store: &mut dyn MemoryStore,
    text: &str,
    file: &str,
    source: &Lang,
    target: Option<&Lang>,
    metadata: &Metadata,
    progress: &mut dyn FnMut(u64),
) -> Result<Imported, Problem> {
    let mut messages = Messages { lines: text.lines().enumerate(), held: None }.peekable();
    let header = messages.next_if(|message| message.id.is_empty() && message.context.is_none());
    let declared = header.as_ref().and_then(|header| {
        let fields = header.forms.first()?.lines().find_map(|line| line.strip_prefix("Language:"))?;
        fields.trim().parse::<Lang>().ok()
    });
    let Some(target) = target.cloned().or(declared) else {
        let problem = Problem::new(Message::new("error-po-language")).in_file(file);
        return Err(problem.hint(Message::new("hint-po-language")));
    };
    let mut waiting = Vec::new();
    take_in(
        store,
        metadata,
        &mut || {
            while waiting.is_empty() {
                let Some(message) = messages.next() else { return Ok(None) };
                waiting = message.entries(source, &target);
                waiting.reverse();
            }
            Ok(waiting.pop().map(|entry| (entry, 0)))
        },
        progress,
    )
}

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entries {
    line: usize,
    context: Option<String>,
    id: String,
    plural: Option<String>,
    forms: Vec<String>,
    notes: Vec<String>,
    reference: Option<String>,
    fuzzy: bool,
    obsolete: bool,
}

impl Entries {
    fn entries(self, source: &Lang, target: &Lang) -> Vec<Entry> {
        let at = Position { line: self.line, column: 1 };
        if self.obsolete {
            return vec![Entry::LeftOut(Message::new("left-out-obsolete"), at)];
        }
        if self.id.is_empty() {
            return vec![Entry::LeftOut(Message::new("left-out-header"), at)];
        }
        let only = self.forms.len() == 1;
        let form = |(number, text): (usize, &String)| {
            if text.trim().is_empty() {
                return Entry::Rejected(Message::new("reject-untranslated"), at);
            }
            let id = match &self.plural {
                Some(plural) if number > 0 || only => plural,
                _ => &self.id,
            };
            let mut unit = TranslationUnit::pair((source.clone(), id), (target.clone(), text));
            let p = &mut unit.provenance;
            p.identifier.clone_from(&self.context);
            p.document.clone_from(&self.reference);
            p.notes.clone_from(&self.notes);
            p.status = if self.fuzzy { State::Initial } else { State::Translated };
            Entry::Unit(unit, at)
        };
        self.forms.iter().enumerate().map(form).collect()
    }
}

/// What a quoted string goes on.
#[derive(Clone, Copy)]
enum Field {
    Context,
    Id,
    Plural,
    Form,
    Nothing,
}

struct Messages<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
    /// A line that belongs to the next message.
    held: Option<(usize, &'a str)>,
}

impl Iterator for Messages<'_> {
    type Item = Entries;

    fn next(&mut self) -> Option<Entries> {
        let mut message = Entries::default();
        let mut field = Field::Nothing;
        while let Some((number, line)) = self.held.take().or_else(|| self.lines.next()) {
            let trimmed = line.trim();
            // A comment or another message after the translation begins the next one.
            let begins = trimmed.starts_with('#') && !trimmed.starts_with("#~ \"")
                || ["msgid ", "msgctxt "].iter().any(|key| bare(trimmed).starts_with(key));
            let of_obsolete = message.obsolete && trimmed.starts_with("#~ msgstr");
            if begins && !of_obsolete && !message.forms.is_empty() {
                self.held = Some((number, line));
                return Some(message);
            }
            let rest = match trimmed.strip_prefix("#~") {
                Some(rest) => {
                    message.obsolete = true;
                    rest.trim_start()
                }
                None => trimmed,
            };
            if let Some(comment) = rest.strip_prefix('#') {
                match comment.chars().next() {
                    Some(',') => message.fuzzy |= comment.contains("fuzzy"),
                    Some(':') if message.reference.is_none() => {
                        let first = comment[1..].split_whitespace().next().unwrap_or_default();
                        let name = first.rsplit_once(':').map_or(first, |(name, _)| name);
                        message.reference = Some(name.to_owned()).filter(|name| !name.is_empty());
                    }
                    Some(':' | '|' | '~') | None => {}
                    Some(_) => message.notes.push(comment.trim_start_matches('.').trim().to_owned()),
                }
                continue;
            }
            if rest.is_empty() {
                continue;
            }
            if !rest.starts_with('"') {
                if message.line == 0 {
                    message.line = number + 1;
                }
                field = match rest.split([' ', '\t', '[']).next().unwrap_or_default() {
                    "msgctxt" => {
                        message.context = Some(String::new());
                        Field::Context
                    }
                    "msgid" => Field::Id,
                    "msgid_plural" => {
                        message.plural = Some(String::new());
                        Field::Plural
                    }
                    "msgstr" => {
                        message.forms.push(String::new());
                        Field::Form
                    }
                    _ => Field::Nothing,
                };
            }
            let into = match field {
                Field::Context => message.context.as_mut(),
                Field::Id => Some(&mut message.id),
                Field::Plural => message.plural.as_mut(),
                Field::Form => message.forms.last_mut(),
                Field::Nothing => None,
            };
            if let (Some(into), Some(start)) = (into, rest.find('"')) {
                unescape(&rest[start + 1..], into);
            }
        }
        (!message.forms.is_empty()).then_some(message)
    }
}

fn bare(line: &str) -> &str {
    line.strip_prefix("#~").unwrap_or(line).trim_start()
}

/// Appends a string up to its closing quotation mark.
fn unescape(quoted: &str, out: &mut String) {
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some(c) => out.push(c),
                None => break,
            },
            c => out.push(c),
        }
    }
}

/// Writes a catalogue of one language pair.
#[derive(Debug)]
pub struct Writer<W: Write> {
    out: W,
    source: Lang,
    target: Lang,
    /// Messages written: a catalogue may hold one only once.
    written: BTreeSet<(String, String)>,
    /// Units that another of the same source and context came before.
    pub left_out: usize,
}

impl<W: Write> Writer<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn new(mut out: W, source: &Lang, target: &Lang) -> io::Result<Self> {
        let tag = target.to_string().replace('-', "_");
        write!(
            out,
            "msgid \"\"\nmsgstr \"\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
             \"Content-Transfer-Encoding: 8bit\\n\"\n\"Language: {tag}\\n\"\n"
        )?;
        Ok(Writer { out, source: source.clone(), target: target.clone(), written: BTreeSet::new(), left_out: 0 })
    }

    /// Writes a unit that has both languages.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn write(&mut self, unit: &TranslationUnit) -> io::Result<()> {
        let source = unit.serving(&self.source).next();
        let Some((source, target)) = source.zip(unit.serving(&self.target).next()) else {
            self.left_out += 1;
            return Ok(());
        };
        let (id, text) = (plain(&source.content), plain(&target.content));
        let p = &unit.provenance;
        let context = p.identifier.clone().unwrap_or_default();
        if id.is_empty() || !self.written.insert((context.clone(), id.clone())) {
            self.left_out += 1;
            return Ok(());
        }
        writeln!(self.out)?;
        for line in p.notes.iter().flat_map(|note| note.lines()) {
            writeln!(self.out, "# {line}")?;
        }
        if let Some(document) = p.document.as_deref().filter(|name| !name.contains(char::is_whitespace)) {
            writeln!(self.out, "#: {document}")?;
        }
        if p.status == State::Initial {
            writeln!(self.out, "#, fuzzy")?;
        }
        if !context.is_empty() {
            writeln!(self.out, "msgctxt {}", quoted(&context))?;
        }
        writeln!(self.out, "msgid {}\nmsgstr {}", quoted(&id), quoted(&text))
    }

    /// Ends the file and gives the writer back.
    ///
    /// # Errors
    /// Whatever the writer says.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}

/// The text with every code as the format wrote it.
fn plain(content: &Content) -> String {
    let piece = |piece| match piece {
        Piece::Text(text) => text,
        Piece::Code(code) => &*code.raw,
    };
    content.pieces().map(piece).collect()
}

fn quoted(text: &str) -> String {
    let line = |line: &str| {
        let line = line.replace('\\', "\\\\").replace('"', "\\\"").replace('\t', "\\t").replace('\r', "\\r");
        format!("\"{}\"", line.replace('\n', "\\n"))
    };
    let lines: Vec<String> = text.split_inclusive('\n').map(line).collect();
    match &lines[..] {
        [] => "\"\"".to_owned(),
        [line] => line.clone(),
        lines => format!("\"\"\n{}", lines.join("\n")),
    }
}
