//! What is checked: files read, their languages, and which versions belong together.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::check::exchange;
use crate::cli::app::App;
use crate::cli::lang::tagged;
use crate::formats::{self, Format, Translations};
use crate::io::{Charset, decode};
use crate::model::{Bilingual, Document, Lang, Message, Origin, Part, Problem, Span};
use crate::project::Project;
use crate::project::localize::parse_bilingual;
use crate::text::script;

/// One input, read.
pub(in crate::cli) struct Read {
    pub(in crate::cli) name: String,
    pub(in crate::cli) path: PathBuf,
    pub(in crate::cli) text: String,
    pub(in crate::cli) charset: Charset,
    pub(in crate::cli) kind: Kind,
    /// Whether `text` is the file's own, so that fixes can be put there.
    pub(in crate::cli) own_text: bool,
}

pub(in crate::cli) enum Kind {
    Document(Document, Lang),
    /// Strings and their translations in one file, and the languages of both.
    Table(Box<(Document, Translations)>, [Lang; 2]),
    Bilingual(Box<Bilingual>),
    /// A file that is only validated: a memory, a termbase, rules, or a bilingual file that cannot be read.
    Exchange,
}

impl Kind {
    /// What could not be read of a file that was read all the same.
    pub(in crate::cli) fn problems(&self) -> &[Problem] {
        match self {
            Kind::Document(document, _) => &document.problems,
            Kind::Table(table, _) => &table.0.problems,
            Kind::Bilingual(_) | Kind::Exchange => &[],
        }
    }
}

/// What is checked at one go: a target, and its source if it has one.
pub(in crate::cli) struct Job {
    pub(in crate::cli) source: Option<usize>,
    pub(in crate::cli) target: usize,
}

/// Every file below `folder` that a format claims by its name; what git ignores is left out.
pub(in crate::cli) fn walk(folder: &Path) -> Vec<PathBuf> {
    let known = |path: &Path| {
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
        // A table is a document only when somebody says so: most are data.
        let tells = |format: &dyn Format| !matches!(format.name(), "csv" | "tsv");
        let document = formats::all().any(|format| tells(format) && format.extensions().contains(&extension.as_str()));
        // A text without a language in its name is a licence or a read-me; a catalogue names its own.
        document && (tagged(path).is_some() || extension == "po")
            || formats::bilingual::EXTENSIONS.contains(&&*extension)
    };
    let mut files: Vec<PathBuf> = ignore::Walk::new(folder)
        .flatten()
        .filter(|entry| entry.file_type().is_some_and(|t| t.is_file()) && known(entry.path()))
        .map(|entry| entry.path().strip_prefix("./").map_or_else(|_| entry.path().to_owned(), Path::to_owned))
        .collect();
    files.sort();
    files
}

pub(in crate::cli) fn read_input(
    path: &Path,
    app: &App,
    project: &Project,
    format: Option<&'static dyn Format>,
    lang: Option<&Lang>,
) -> Result<Read, Problem> {
    let name = path.display().to_string();
    let named = |problem: Problem| if problem.file.is_some() { problem } else { problem.in_file(&name) };
    let bytes = app.read_bytes(path).map_err(named)?;
    let packaged = bytes.starts_with(b"PK\x03\x04");
    let language = |path: &Path, document: &mut Document, text: &str| {
        let own = lang.cloned().or_else(|| tagged(path).map(|(lang, _)| lang)).or_else(|| document.lang.take());
        own.or_else(|| script::detect(text).lang).unwrap_or_else(|| project.config.source.clone())
    };
    if packaged {
        let opened =
            formats::open(Some(path), bytes, format.map(Format::name), &project.read_options()).map_err(named)?;
        let mut document = words_only(opened.document);
        let text = document.text().to_owned();
        let lang = language(path, &mut document, &text);
        let kind = Kind::Document(document, lang);
        return Ok(Read { name, path: path.to_owned(), text, charset: Charset::UTF8, kind, own_text: false });
    }
    let decoded = decode(bytes, None).map_err(named)?;
    let text = decoded.text;
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
    let bilingual =
        formats::bilingual::EXTENSIONS.contains(&&*extension) || format.is_none() && formats::bilingual::sniff(&text);
    let exchanged =
        exchange::kind(&extension, &text).filter(|kind| *kind != exchange::Kind::Fluent && format.is_none());
    let kind = if bilingual {
        match parse_bilingual(path, &text) {
            Ok(content) => Kind::Bilingual(Box::new(content)),
            // The validation says what is wrong with it.
            Err(_) if exchanged.is_some() => Kind::Exchange,
            Err(problem) => return Err(problem),
        }
    } else if exchanged.is_some() {
        Kind::Exchange
    } else {
        let format = format.unwrap_or_else(|| formats::detect(Some(path), &text));
        let options = project.read_options();
        let mut document = formats::readable(format.read(&text, &options)).map_err(named)?;
        if let Some(translations) = format.translations(&document, &options) {
            let words = || translations.blocks.iter().map(|b| b.content.text.as_str()).collect::<Vec<_>>().join("\n");
            let told =
                lang.cloned().or_else(|| translations.lang.clone()).or_else(|| tagged(path).map(|(lang, _)| lang));
            let target = told.or_else(|| script::detect(&words()).lang).ok_or_else(|| named(no_language()))?;
            let source = document.lang.take().unwrap_or_else(|| project.config.source.clone());
            Kind::Table(Box::new((document, translations)), [source, target])
        } else {
            let lang = language(path, &mut document, &text);
            Kind::Document(document, lang)
        }
    };
    Ok(Read { name, path: path.to_owned(), text, charset: decoded.charset, kind, own_text: true })
}

fn no_language() -> Problem {
    Problem::new(Message::new("error-check-target-language")).hint(Message::new("hint-check-target-language"))
}

/// A package's document as a text of its words, a block a line: what a reader sees, and not the XML
/// they are wrapped in. Places in it are lines of the document.
fn words_only(document: Document) -> Document {
    let mut text = String::new();
    let mut blocks = document.blocks;
    for block in &mut blocks {
        let span = Span::new(text.len(), text.len() + block.content.text.len());
        block.origins = vec![Origin { text: Span::new(0, span.len()), source: span }];
        (block.part, block.span) = (0, span);
        text.push_str(&block.content.text);
        text.push('\n');
    }
    Document { parts: vec![Part { name: String::new(), text }], blocks, ..document }
}

/// Versions of one article belong together: same name, another language. Where the folders differ
/// (`out/`, `localized/`) the name alone decides, if only one source has it.
pub(in crate::cli) fn group(texts: &[Read], which: &[usize], project: &Project) -> Vec<Job> {
    let key = |at: usize| tagged(&texts[at].path).map(|(_, key)| key);
    let name = |key: &str| key.rsplit('/').next().unwrap_or(key).to_owned();
    let mut sources: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &at in which {
        if let (Kind::Document(_, lang), Some(key)) = (&texts[at].kind, key(at))
            && lang.serves(&project.config.source)
        {
            by_name.entry(name(&key)).or_default().push(at);
            sources.insert(key, at);
        }
    }
    let mut jobs = Vec::new();
    for &at in which {
        let mut source = None;
        if let (Kind::Document(_, lang), Some(key)) = (&texts[at].kind, key(at))
            && !lang.serves(&project.config.source)
        {
            let alone = by_name.get(&name(&key)).filter(|list| list.len() == 1).and_then(|list| list.first());
            source = sources.get(&key).or(alone).copied();
        }
        jobs.push(Job { source, target: at });
    }
    jobs
}
