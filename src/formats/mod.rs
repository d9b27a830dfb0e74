//! Layer 2: documents and bilingual files, read for spans and written by patching.
//!
//! A [`Format`] turns a text into a [`Document`]: blocks of words with their inline codes beside
//! them, each with the bytes it was read from. Writing takes the same document and a translation
//! for some of its blocks, and replaces those bytes and no others: what nobody translated comes
//! back byte for byte. Reading is total: whatever is wrong with a file stands in the document's
//! `problems`, and a part that could not be read is no block, so it is kept as it is.
//!
//! ```text
//! text, markdown, html, docx, odt, subtitles, po, csv, json, yaml, ftl   one format each: read and write
//! package                   what office documents have in common
//! run                       collects one block while a format is scanned
//! patch                     puts translations back
//! xliff, xliff1             bilingual files: ours (XLIFF 2), and those of others (XLIFF 1, SDLXLIFF, MXLIFF)
//! bilingual                 either
//! left                      what stays as it is, and why
//! verify                    proves the contract on a file
//! review                    the table that an editor fills in
//! pseudo                    texts to try a layout with
//! scrub                     names of people in files
//! ```
//!
//! Codes are named by their id within the block. A writer takes what stands behind a code from the
//! document, never from the translation: a bilingual file that comes back from somebody else
//! cannot smuggle markup into the page.
//!
//! ```
//! use tilmach::formats::{self, ReadOptions, WriteOptions};
//! use tilmach::model::Content;
//! let markdown = formats::by_name("markdown").unwrap();
//! let document = markdown.read("# News\n\nNobody *knew*.\n", &ReadOptions::default());
//! assert_eq!(document.blocks[1].content.text, "Nobody knew.");
//! let translations = [Some(Content::plain("新闻")), None];
//! let written = markdown.write(&document, &translations, &WriteOptions::default())?;
//! assert_eq!(written, "# 新闻\n\nNobody *knew*.\n");
//! # Ok::<(), tilmach::model::Problem>(())
//! ```

pub mod bilingual;
mod csv;
mod docx;
mod ftl;
mod html;
mod json;
mod left;
mod markdown;
mod numbers;
mod odt;
mod package;
mod patch;
mod placeholder;
mod po;
mod pseudo;
pub mod review;
mod run;
mod scrub;
mod subtitles;
mod text;
mod verify;
pub mod xliff;
pub mod xliff1;
mod yaml;

use std::path::Path;

use crate::io::{self, Charset};
use crate::model::{Block, Content, Document, Lang, Message, Part, Problem, State};

pub use left::{Left, left_alone};
pub use pseudo::Pseudo;
pub use scrub::{People, Trace};
pub use verify::{verify, verify_bilingual};

/// One file format for documents.
pub trait Format: Send + Sync {
    /// The name users type: `markdown`.
    fn name(&self) -> &'static str;

    /// File name extensions, in small letters without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// Whether a text without a telling name looks like this format. A guess: only a few thousand
    /// bytes are looked at.
    fn sniff(&self, text: &str) -> bool;

    /// Finds what a text says: the work of [`Format::read`], which gives a document that has nothing but
    /// its format and takes the text in afterwards.
    fn scan(&self, text: &str, options: &ReadOptions, document: &mut Document);

    /// Reads a text (decoded, without byte-order mark), which becomes part of the document: one given by
    /// value is not copied. Total: never fails, never panics.
    fn read_owned(&self, text: String, options: &ReadOptions) -> Document {
        let mut document = Document { format: self.name(), ..Document::default() };
        self.scan(&text, options, &mut document);
        document.parts = vec![Part { name: String::new(), text }];
        document
    }

    /// Reads a copy of the text; see [`Format::read_owned`].
    fn read(&self, text: &str, options: &ReadOptions) -> Document {
        self.read_owned(text.to_owned(), options)
    }

    /// The document's text with the given translations in place of its blocks.
    ///
    /// `translations` has one entry for each block; `None`, or the source's own content, leaves the
    /// block's bytes as they are. A code that the block does not have is left out, and so is
    /// half of a pair without the other, and a pair across another one.
    ///
    /// # Errors
    /// When `translations` does not fit the document.
    fn write(
        &self,
        document: &Document,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<String, Problem>;

    /// The translations that a table of strings (PO, CSV) holds beside its sources; `None` for a format, or a
    /// file, that holds one language. `document` and `options` are what [`Format::read`] gave and was given.
    fn translations(&self, _document: &Document, _options: &ReadOptions) -> Option<Translations> {
        None
    }

    /// The same for files that are packages of several texts (DOCX); `None` for a plain file.
    fn package(&self) -> Option<&dyn PackageFormat> {
        None
    }
}

/// What a table of strings holds beside its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations {
    /// Their language, where the file names it.
    pub lang: Option<Lang>,
    /// One for each block of the document, with its id; empty where there is no translation.
    pub blocks: Vec<Block>,
    /// How far each has come: [`State::Initial`] where there is none, or one that the file itself doubts.
    pub states: Vec<State>,
}

/// A format whose files are bytes, not text. [`open`] and [`Opened::write`] choose for the caller.
pub trait PackageFormat: Send + Sync {
    /// Whether an entry of that path tells that a package is of this format.
    fn recognises(&self, entry: &str) -> bool;

    /// Reads a package. Total, as [`Format::read`] is; each text is a part of the document.
    fn read_package(&self, bytes: &[u8], options: &ReadOptions) -> Document;

    /// The package with the translations in place; what was not translated is copied as it lies. `read` is
    /// how the document was read.
    ///
    /// # Errors
    /// Those of [`Format::write`], and a package that cannot be read.
    fn write_package(
        &self,
        bytes: &[u8],
        document: &Document,
        translations: &[Option<Content>],
        read: &ReadOptions,
        options: &WriteOptions<'_>,
    ) -> Result<Vec<u8>, Problem>;
}

/// A file that was read, whatever its format and charset, and can be written back.
pub struct Opened {
    /// What it says.
    pub document: Document,
    /// The format that read it.
    pub format: &'static dyn Format,
    /// How its text was encoded; `None` for a package.
    charset: Option<Charset>,
    /// The bytes of a package.
    package: Vec<u8>,
    /// How it was read.
    read: ReadOptions,
}

/// The format that a person names.
///
/// # Errors
/// When there is none of this name.
pub fn named(name: &str) -> Result<&'static dyn Format, Problem> {
    by_name(name).ok_or_else(|| {
        let known: Vec<&str> = all().map(Format::name).collect();
        let message = Message::new("error-format-unknown").arg("name", name).arg("known", known.join(", "));
        let problem = Problem::new(message);
        match io::closest(name, known) {
            Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
            None => problem,
        }
    })
}

/// Reads a file in the format named, or in the one that [`detect`] finds.
///
/// # Errors
/// Bytes that are no text and no package, a format of an unknown name, and a file of which nothing
/// could be read ([`readable`]).
pub fn open(path: Option<&Path>, bytes: Vec<u8>, name: Option<&str>, options: &ReadOptions) -> Result<Opened, Problem> {
    let named = name.map(named).transpose()?;
    if let Some(problem) = package::in_old_container(&bytes) {
        return Err(problem);
    }
    let packaged = || bytes.starts_with(b"PK\x03\x04").then(|| detect_package(&bytes));
    if let Some(format) = named.filter(|f| f.package().is_some()).or_else(packaged)
        && let Some(package) = format.package()
    {
        let document = readable(package.read_package(&bytes, options))?;
        return Ok(Opened { document, format, charset: None, package: bytes, read: options.clone() });
    }
    let decoded = io::decode(bytes, None)?;
    let format = named.unwrap_or_else(|| detect(path, &decoded.text));
    let document = readable(format.read_owned(decoded.text, options))?;
    let charset = Some(decoded.charset);
    Ok(Opened { document, format, charset, package: Vec::new(), read: options.clone() })
}

/// A document of which something could be read.
///
/// # Errors
/// The first problem of one that gave nothing but problems.
pub fn readable(mut document: Document) -> Result<Document, Problem> {
    if document.problems.is_empty() || !document.blocks.is_empty() {
        return Ok(document);
    }
    Err(document.problems.swap_remove(0).located(document.text()))
}

impl Opened {
    /// How its text is encoded; `None` for a package.
    pub fn charset(&self) -> Option<Charset> {
        self.charset
    }

    /// The file with the translations in place, in the charset it had.
    ///
    /// # Errors
    /// Those of [`Format::write`], and text that the charset cannot hold.
    pub fn write(&self, translations: &[Option<Content>], options: &WriteOptions<'_>) -> Result<Vec<u8>, Problem> {
        self.write_in(self.charset, translations, options)
    }

    /// The same, its text in `charset`; a package knows only its own.
    ///
    /// # Errors
    /// As [`Opened::write`].
    pub fn write_in(
        &self,
        charset: Option<Charset>,
        translations: &[Option<Content>],
        options: &WriteOptions<'_>,
    ) -> Result<Vec<u8>, Problem> {
        match (self.format.package(), self.charset) {
            (Some(package), None) => {
                package.write_package(&self.package, &self.document, translations, &self.read, options)
            }
            _ => {
                let text = self.format.write(&self.document, translations, options)?;
                match charset.filter(|&charset| charset != Charset::UTF8) {
                    None => Ok(text.into_bytes()),
                    Some(charset) => io::encode(&text, charset),
                }
            }
        }
    }
}

/// How to read a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    /// Plain text: blank lines part the paragraphs, and the lines of one are joined (for hard-wrapped
    /// text). Else every line is a paragraph of its own.
    pub join_lines: bool,
    /// The keys of the front matter that are translated.
    pub front_matter: Vec<String>,
    /// Tables: which column holds what.
    pub columns: Columns,
    /// Word documents: what becomes of insertions and deletions that nobody has decided on yet.
    pub tracked_changes: TrackedChanges,
}

/// How tracked changes of a Word document are read. What is accepted or rejected is so in the paragraphs that
/// are translated; all others keep their changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrackedChanges {
    /// Insertions are text between codes, deletions are codes: the translation keeps both.
    #[default]
    Keep,
    /// As if all were accepted: insertions are text, deletions are gone.
    Accept,
    /// As if all were rejected: deletions are text, insertions are gone.
    Reject,
}

/// The names of the columns of a table of texts (CSV, TSV); capitals do not matter.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Columns {
    /// The texts to be translated. A table without this column is no document.
    pub source: String,
    /// Where translations go; where there is no such column, into the place of the source.
    pub target: String,
    /// The name of a text, which becomes the id of its unit.
    pub key: String,
    /// What translators are told.
    pub note: String,
    /// Where a text is used.
    pub context: String,
}

/// How to write a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WriteOptions<'a> {
    /// The language to declare in the document (`lang` and `dir` in HTML, `lang` in front matter).
    /// `None` leaves what it declares.
    pub target: Option<&'a Lang>,
}

impl Default for ReadOptions {
    fn default() -> Self {
        let keys = ["title", "description", "summary", "subtitle"];
        ReadOptions {
            join_lines: false,
            front_matter: keys.map(String::from).to_vec(),
            columns: Columns::default(),
            tracked_changes: TrackedChanges::default(),
        }
    }
}

impl Default for Columns {
    fn default() -> Self {
        let [source, target, key, note, context] = ["source", "target", "key", "note", "context"].map(String::from);
        Columns { source, target, key, note, context }
    }
}

const CSV: csv::Csv = csv::Csv { name: "csv", extensions: &["csv"] };
const TSV: csv::Csv = csv::Csv { name: "tsv", extensions: &["tsv", "tab"] };
const SRT: subtitles::Subtitles = subtitles::Subtitles { name: "srt", extensions: &["srt"] };
const VTT: subtitles::Subtitles = subtitles::Subtitles { name: "vtt", extensions: &["vtt"] };

/// Every format, the most telling first: detection by content asks them in this order.
const FORMATS: &[&dyn Format] = &[
    &docx::Docx,
    &odt::Odt,
    &odt::Flat,
    &VTT,
    &SRT,
    &po::Po,
    &CSV,
    &TSV,
    &json::Json,
    &ftl::Ftl,
    &yaml::Yaml,
    &html::Html,
    &markdown::Markdown,
    &markdown::Mdx,
    &text::PlainText,
];

/// Every format for documents.
pub fn all() -> impl Iterator<Item = &'static dyn Format> {
    FORMATS.iter().copied()
}

/// The format with this name (see [`Format::name`]).
pub fn by_name(name: &str) -> Option<&'static dyn Format> {
    all().find(|format| format.name() == name)
}

/// The format of a text: by the extension of its path, else by its content, else plain text.
pub fn detect(path: Option<&Path>, text: &str) -> &'static dyn Format {
    let extension = path.and_then(Path::extension).and_then(|e| e.to_str()).map(str::to_ascii_lowercase);
    if let Some(extension) = extension
        && let Some(format) = all().find(|format| format.extensions().contains(&extension.as_str()))
    {
        return format;
    }
    all().find(|format| format.sniff(text)).unwrap_or(&text::PlainText)
}

/// The format of a package: by what stands in it. A package of another kind, or a broken one, is left to
/// the first format that reads packages, which says what is wrong.
fn detect_package(bytes: &[u8]) -> &'static dyn Format {
    let package = io::zip::Package::read(bytes);
    let entries = package.as_ref().map_or(&[][..], io::zip::Package::entries);
    let holds = |package: &dyn PackageFormat| entries.iter().any(|entry| package.recognises(&entry.name));
    all().find(|format| format.package().is_some_and(holds)).unwrap_or(&docx::Docx)
}

/// The first few thousand bytes, for a guess.
fn head(text: &str) -> &str {
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
