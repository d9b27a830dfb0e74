//! Reading TMX, unit by unit.

use std::borrow::Cow;
use std::io::Read;

use quick_xml::XmlVersion;
use quick_xml::errors::SyntaxError;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::inline::paired_number;
use super::{HEADER, newest};
use crate::memory::exchange::Entry;
use crate::memory::exchange::source::Source;
use crate::memory::store::Header;
use crate::memory::unit::{ContextHash, Origin, TranslationUnit, Variant, context_hash};
use crate::model::{Code, CodeKind, CodeRole, Content, Lang, Message, Position, Problem, State};

/// Reads the units of a TMX file one after another, in bounded memory: one unit may have 64 MiB.
///
/// External entities and DTDs are never fetched; an entity that is not XML's own makes its unit
/// rejected.
#[derive(Debug)]
pub struct Reader<R: Read> {
    xml: quick_xml::Reader<Source<R>>,
    buffer: Vec<u8>,
    file: Option<String>,
    /// `srclang` of the header.
    source: Option<Lang>,
    /// Names of the open elements outside units.
    depth: usize,
    seen_root: bool,
    seen_body: bool,
    /// Whether the root is closed.
    ended: bool,
    done: bool,
    /// What was passed over inside the unit that was given last.
    pending: Option<Entry>,
    header: Header,
    /// Attributes of the header that units inherit, other than what is taken for granted.
    defaults: Vec<(String, String)>,
    /// Language tags of this file; there are few.
    tags: Vec<(String, Option<Lang>)>,
    /// Buffers that are used again.
    spare: Vec<Vec<u8>>,
}

/// Bytes that one unit, or whatever stands between two, may take.
const MAX_UNIT: usize = 64 << 20;
/// Elements that may be nested.
const MAX_DEPTH: usize = 64;

/// All entries of a TMX in memory; for small files and tests.
///
/// # Errors
/// As [`Reader::next_entry`].
pub fn read(bytes: &[u8]) -> Result<Vec<Entry>, Problem> {
    let mut reader = Reader::new(bytes, None)?;
    let mut entries = Vec::new();
    while let Some(entry) = reader.next_entry()? {
        entries.push(entry);
    }
    Ok(entries)
}

/// What a `tu` gathers while it is read.
#[derive(Default)]
struct Gathered {
    unit: TranslationUnit,
    source: Option<Lang>,
    all_sources: bool,
    rejected: Option<Message>,
    left_out: Option<Message>,
}

impl<R: Read> Reader<R> {
    /// Starts reading; `file` is named in problems.
    ///
    /// # Errors
    /// When the first bytes cannot be read.
    pub fn new(inner: R, file: Option<&str>) -> Result<Self, Problem> {
        let source = Source::new(inner, MAX_UNIT).map_err(|error| {
            let path = std::path::Path::new(file.unwrap_or("-"));
            crate::io::file_problem(path, &error)
        })?;
        let mut xml = quick_xml::Reader::from_reader(source);
        xml.config_mut().expand_empty_elements = true;
        Ok(Reader {
            xml,
            buffer: Vec::new(),
            file: file.map(str::to_owned),
            source: None,
            depth: 0,
            seen_root: false,
            seen_body: false,
            ended: false,
            done: false,
            pending: None,
            header: Header::default(),
            defaults: Vec::new(),
            tags: Vec::new(),
            spare: Vec::new(),
        })
    }

    /// What the file says of itself, as far as it has been read: whole after the first unit.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Line and column of the next byte.
    fn place(&mut self) -> Position {
        self.xml.get_mut().place()
    }

    /// The language of a tag, if it is one.
    fn lang(&mut self, tag: &str) -> Option<Lang> {
        if let Some((_, lang)) = self.tags.iter().find(|(known, _)| known == tag) {
            return lang.clone();
        }
        let lang: Option<Lang> = tag.parse().ok();
        if self.tags.len() < 256 {
            self.tags.push((tag.to_owned(), lang.clone()));
        }
        lang
    }

    /// Bytes read so far, as UTF-8.
    pub fn bytes(&self) -> u64 {
        self.xml.get_ref().read_so_far()
    }

    fn problem(&self, message: Message, at: Position) -> Problem {
        let problem = Problem::new(message).at(at).hint(Message::new("hint-tmx-broken"));
        match &self.file {
            Some(file) => problem.in_file(file.clone()),
            None => problem,
        }
    }

    fn problem_here(&mut self, message: Message) -> Problem {
        let at = self.place();
        self.problem(message, at)
    }

    fn too_deep(&mut self) -> Problem {
        self.problem_here(Message::new("error-tmx-too-deep").arg("limit", MAX_DEPTH))
    }

    /// What the XML reader found wrong, with its place.
    fn broken(&mut self, error: &quick_xml::Error) -> Problem {
        let at = self.place();
        if self.xml.get_ref().is_spent() {
            return self.problem(Message::new("error-tmx-too-long").arg("limit", MAX_UNIT >> 20), at);
        }
        // The XML reader calls it a syntax error when the file ends inside markup.
        let cut_off = matches!(error, quick_xml::Error::Syntax(e) if !matches!(e, SyntaxError::InvalidBangMarkup));
        if cut_off {
            return self.problem(Message::new("error-tmx-cut-off"), at);
        }
        self.problem(Message::new("error-tmx-broken").arg("reason", error.to_string()), at)
    }

    /// The next unit, or `None` at the end.
    ///
    /// # Errors
    /// XML that is not well-formed, a file that is not TMX or ends too early, a unit of more than
    /// 64 MiB; with line and column. Reading cannot go on after that.
    pub fn next_entry(&mut self) -> Result<Option<Entry>, Problem> {
        if let Some(pending) = self.pending.take() {
            return Ok(Some(pending));
        }
        let mut buffer = std::mem::take(&mut self.buffer);
        let entry = self.entry(&mut buffer);
        self.buffer = buffer;
        entry
    }

    fn entry(&mut self, buffer: &mut Vec<u8>) -> Result<Option<Entry>, Problem> {
        while !self.done {
            buffer.clear();
            let at = self.place();
            let event = self.xml.read_event_into(buffer);
            match event {
                Err(error) => return Err(self.broken(&error)),
                Ok(Event::Start(_)) if self.ended => {
                    return Err(self.problem(Message::new("error-tmx-after-end"), at));
                }
                Ok(Event::Start(start)) => {
                    match (self.depth, start.name().as_ref()) {
                        (0, "tmx") => self.seen_root = true,
                        (0, other) => {
                            let message = Message::new("error-tmx-root").arg("name", other);
                            return Err(self.problem(message, at));
                        }
                        (1, "header") => {
                            self.begin_header(&start);
                        }
                        (2, "note") if !self.seen_body => {
                            let note = self.text(&mut Gathered::default())?;
                            self.header.notes.push(note);
                            continue;
                        }
                        (2, "prop") if !self.seen_body => {
                            let name = attribute(&start, "type").unwrap_or_default();
                            let value = self.text(&mut Gathered::default())?;
                            self.header.props.push((name, value));
                            continue;
                        }
                        (2, "ude") if !self.seen_body => {
                            let tag = format!("<{}>", &*start);
                            let (encoding, _) = self.element(tag, &mut Gathered::default())?;
                            if !encoding.contains("<map ") {
                                // The document type wants at least one.
                                return Ok(Some(Entry::LeftOut(
                                    Message::new("left-out-element").arg("name", "ude"),
                                    at,
                                )));
                            }
                            self.header.encodings.push(encoding);
                            continue;
                        }
                        (1 | 2, other) if !self.seen_body && !matches!(other, "header" | "body") => {
                            let message = Message::new("left-out-element").arg("name", other);
                            self.deeper(at)?;
                            return Ok(Some(Entry::LeftOut(message, at)));
                        }
                        (1, "body") => self.seen_body = true,
                        (2, "tu") if self.seen_body => {
                            let mut gathered = self.begin(&start);
                            self.xml.get_mut().refill();
                            let entry = self.tu(&mut gathered, at)?;
                            self.xml.get_mut().refill();
                            return Ok(Some(entry));
                        }
                        (2, other) if self.seen_body => {
                            let message = Message::new("left-out-element").arg("name", other);
                            self.deeper(at)?;
                            return Ok(Some(Entry::LeftOut(message, at)));
                        }
                        _ => {}
                    }
                    self.deeper(at)?;
                }
                Ok(Event::End(_)) => {
                    self.depth -= 1;
                    self.ended = self.depth == 0;
                }
                Ok(Event::Text(text)) if self.ended && !text.as_ref().trim().is_empty() => {
                    return Err(self.problem(Message::new("error-tmx-after-end"), at));
                }
                Ok(Event::Eof) if self.ended => self.done = true,
                Ok(Event::Eof) => {
                    let id = if self.seen_root { "error-tmx-cut-off" } else { "error-tmx-empty" };
                    return Err(self.problem(Message::new(id), at));
                }
                Ok(_) => {}
            }
        }
        Ok(None)
    }

    fn deeper(&mut self, at: Position) -> Result<(), Problem> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.problem(Message::new("error-tmx-too-deep").arg("limit", MAX_DEPTH), at));
        }
        Ok(())
    }

    /// What the attributes of the header say: of the file, or of every unit that does not say otherwise.
    fn begin_header(&mut self, start: &BytesStart<'_>) {
        for (name, value) in attributes(start) {
            match (name, &*value) {
                ("srclang", tag) => self.source = tag.parse().ok(),
                ("segtype", "sentence") | ("datatype", "plaintext" | "unknown") => {}
                ("segtype" | "datatype", _) => self.defaults.push((format!("@{name}"), value.into_owned())),
                _ if HEADER.contains(&name) => self.header.props.push((format!("@{name}"), value.into_owned())),
                _ => {}
            }
        }
    }

    /// What the attributes of a `tu` say.
    fn begin(&mut self, start: &BytesStart<'_>) -> Gathered {
        let mut gathered = Gathered { source: self.source.clone(), ..Gathered::default() };
        let provenance = &mut gathered.unit.provenance;
        provenance.status = State::Translated;
        for (name, value) in attributes(start) {
            match name {
                "creationdate" => provenance.created = Some(value.into_owned()),
                "changedate" => provenance.changed = Some(value.into_owned()),
                "creationid" => provenance.creator = Some(value.into_owned()),
                "changeid" => provenance.author = Some(value.into_owned()),
                "srclang" if value == "*all*" => {
                    gathered.all_sources = true;
                    provenance.props.push(("@srclang".to_owned(), value.into_owned()));
                }
                "srclang" => gathered.source = self.lang(&value).or(gathered.source),
                _ => provenance.props.push((format!("@{name}"), value.into_owned())),
            }
        }
        for (name, value) in &self.defaults {
            if !provenance.props.iter().any(|(own, _)| own == name) {
                provenance.props.push((name.clone(), value.clone()));
            }
        }
        gathered
    }

    /// Reads up to the end of the `tu`.
    fn tu(&mut self, gathered: &mut Gathered, at: Position) -> Result<Entry, Problem> {
        let mut buffer = self.spare.pop().unwrap_or_default();
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer) {
                Err(error) => return Err(self.broken(&error)),
                Ok(Event::Start(start)) => match start.name().as_ref() {
                    "tuv" => {
                        let variant = self.begin_variant(&start, gathered);
                        self.tuv(variant, gathered)?;
                    }
                    "note" => {
                        let text = self.text(gathered)?;
                        gathered.unit.provenance.notes.push(text);
                    }
                    "prop" => {
                        let name = attribute(&start, "type").unwrap_or_default();
                        let value = self.text(gathered)?;
                        known_prop(&mut gathered.unit, name, value);
                    }
                    other => {
                        gathered.left_out = Some(Message::new("left-out-element").arg("name", other));
                        self.text(&mut Gathered::default())?;
                    }
                },
                Ok(Event::End(_)) => break,
                Ok(Event::Eof) => return Err(self.problem_here(Message::new("error-tmx-cut-off"))),
                Ok(_) => {}
            }
        }
        self.spare.push(buffer);
        self.pending = gathered.left_out.take().map(|message| Entry::LeftOut(message, at));
        Ok(std::mem::take(gathered).finish(at))
    }

    /// What the attributes of a `tuv` say.
    fn begin_variant(&mut self, start: &BytesStart<'_>, gathered: &mut Gathered) -> Variant {
        let mut tag = None;
        let mut old_tag = None;
        let mut props = Vec::new();
        for (name, value) in attributes(start) {
            match name {
                "xml:lang" => tag = Some(value),
                "lang" => old_tag = Some(value),
                _ => props.push((format!("@{name}"), value.into_owned())),
            }
        }
        let tag = tag.or(old_tag);
        let lang = tag.as_deref().and_then(|tag| self.lang(tag)).unwrap_or_else(|| {
            gathered.reject(match tag {
                None => Message::new("reject-no-language"),
                Some(tag) => Message::new("reject-language-tag").arg("tag", tag.into_owned()),
            });
            undetermined()
        });
        Variant { props, ..Variant::new(lang, Content::default()) }
    }

    /// Reads up to the end of the `tuv`.
    fn tuv(&mut self, mut variant: Variant, gathered: &mut Gathered) -> Result<(), Problem> {
        let mut buffer = self.spare.pop().unwrap_or_default();
        let mut seen = false;
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer) {
                Err(error) => return Err(self.broken(&error)),
                Ok(Event::Start(start)) => match start.name().as_ref() {
                    "seg" if !seen => {
                        seen = true;
                        self.seg(&mut variant, gathered)?;
                    }
                    "seg" => {
                        gathered.left_out = Some(Message::new("left-out-seg"));
                        self.text(&mut Gathered::default())?;
                    }
                    "note" => variant.notes.push(self.text(gathered)?),
                    "prop" => {
                        let name = attribute(&start, "type").unwrap_or_default();
                        variant.props.push((name, self.text(gathered)?));
                    }
                    other => {
                        gathered.left_out = Some(Message::new("left-out-element").arg("name", other));
                        self.text(&mut Gathered::default())?;
                    }
                },
                Ok(Event::End(_)) => break,
                Ok(Event::Eof) => return Err(self.problem_here(Message::new("error-tmx-cut-off"))),
                Ok(_) => {}
            }
        }
        self.spare.push(buffer);
        gathered.unit.variants.push(variant);
        Ok(())
    }

    /// Reads up to the end of the `seg`.
    fn seg(&mut self, variant: &mut Variant, gathered: &mut Gathered) -> Result<(), Problem> {
        let mut buffer = self.spare.pop().unwrap_or_default();
        // Elements around the text: `hi` and whatever is not TMX's own, each with its number.
        let mut around: Vec<(u32, bool)> = Vec::new();
        let mut next_id = 1000;
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer) {
                Err(error) => return Err(self.broken(&error)),
                Ok(Event::Text(text)) => variant.content.text.push_str(&text.xml10_content()),
                Ok(Event::CData(text)) => variant.content.text.push_str(&text.xml10_content()),
                Ok(Event::GeneralRef(reference)) => gathered.resolve(&reference, &mut variant.content.text),
                Ok(Event::Start(start)) => {
                    let name = start.name().as_ref().to_owned();
                    let tag = format!("<{}>", &*start);
                    match name.as_str() {
                        "bpt" | "ept" | "ph" | "it" | "ut" => {
                            let start = start.into_owned();
                            self.code(&name, &start, tag, variant, gathered)?;
                        }
                        _ => {
                            next_id += 1;
                            let own = name == "hi";
                            let raw = if own { String::new() } else { tag.clone() };
                            push_code(variant, CodeKind::Open, next_id, role(&start), raw, own.then_some(tag));
                            around.push((next_id, own));
                            if around.len() > MAX_DEPTH {
                                return Err(self.too_deep());
                            }
                        }
                    }
                }
                Ok(Event::End(end)) => {
                    let Some((id, own)) = around.pop() else { break };
                    let tag = format!("</{}>", end.name().as_ref());
                    let raw = if own { String::new() } else { tag.clone() };
                    push_code(variant, CodeKind::Close, id, CodeRole::Other, raw, own.then_some(tag));
                }
                Ok(Event::Eof) => return Err(self.problem_here(Message::new("error-tmx-cut-off"))),
                Ok(_) => {}
            }
        }
        self.spare.push(buffer);
        // Only markup of TMX's own is written back as it was; when none is, nothing is kept.
        if variant.markup.iter().all(String::is_empty) {
            variant.markup.clear();
        }
        Ok(())
    }

    /// Reads an inline element whose content is native markup, up to its end.
    fn code(
        &mut self,
        name: &str,
        start: &BytesStart<'_>,
        tag: String,
        variant: &mut Variant,
        gathered: &mut Gathered,
    ) -> Result<(), Problem> {
        let (markup, raw) = self.element(tag, gathered)?;
        let number = |key: &str| attribute(start, key).and_then(|v| v.trim().parse::<u32>().ok());
        let kind = match (name, attribute(start, "pos").as_deref()) {
            ("bpt", _) | ("it", Some("begin")) => CodeKind::Open,
            ("ept", _) | ("it", Some("end")) => CodeKind::Close,
            _ => CodeKind::Alone,
        };
        // `x` names a code across languages, `i` the two ends within one; an `ept` has only `i` and
        // takes the number of its `bpt`.
        let own = if name == "bpt" || name == "ept" { number("i") } else { None };
        let partner = (name == "ept")
            .then(|| {
                let wanted = own?;
                variant.content.codes.iter().zip(&variant.markup).rev().find_map(|(code, markup)| {
                    let is_start = code.kind == CodeKind::Open && markup.starts_with("<bpt");
                    (is_start && paired_number(markup) == Some(wanted)).then_some(code.id)
                })
            })
            .flatten();
        let id = partner.or(number("x")).or(own).unwrap_or(variant.content.codes.len() as u32 + 1);
        push_code(variant, kind, id, role(start), raw, Some(markup));
        Ok(())
    }

    /// The markup of an element up to its end, its start `tag` included, and the text in it.
    fn element(&mut self, tag: String, gathered: &mut Gathered) -> Result<(String, String), Problem> {
        let mut markup = tag;
        let mut raw = String::new();
        let mut depth = 0;
        let mut buffer = self.spare.pop().unwrap_or_default();
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer) {
                Err(error) => return Err(self.broken(&error)),
                Ok(Event::Text(text)) => {
                    raw.push_str(&text.xml10_content());
                    markup.push_str(&text);
                }
                Ok(Event::CData(text)) => {
                    raw.push_str(&text);
                    markup.push_str(&quick_xml::escape::escape(&*text));
                }
                Ok(Event::GeneralRef(reference)) => {
                    gathered.resolve(&reference, &mut raw);
                    markup.push('&');
                    markup.push_str(&reference);
                    markup.push(';');
                }
                Ok(Event::Start(start)) => {
                    depth += 1;
                    if depth > MAX_DEPTH {
                        return Err(self.too_deep());
                    }
                    markup.extend(["<", &*start, ">"]);
                }
                Ok(Event::End(end)) => {
                    markup.extend(["</", end.name().as_ref(), ">"]);
                    if depth == 0 {
                        break;
                    }
                    depth -= 1;
                }
                Ok(Event::Eof) => return Err(self.problem_here(Message::new("error-tmx-cut-off"))),
                Ok(_) => {}
            }
        }
        self.spare.push(buffer);
        Ok((markup, raw))
    }

    /// The text of a `note` or `prop`, up to its end.
    fn text(&mut self, gathered: &mut Gathered) -> Result<String, Problem> {
        let mut text = String::new();
        let mut depth = 0;
        let mut buffer = self.spare.pop().unwrap_or_default();
        let text = loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer) {
                Err(error) => return Err(self.broken(&error)),
                Ok(Event::Text(part)) => text.push_str(&part.xml10_content()),
                Ok(Event::CData(part)) => text.push_str(&part.xml10_content()),
                Ok(Event::GeneralRef(reference)) => gathered.resolve(&reference, &mut text),
                Ok(Event::Start(_)) if depth == MAX_DEPTH => {
                    return Err(self.too_deep());
                }
                Ok(Event::Start(_)) => depth += 1,
                Ok(Event::End(_)) if depth == 0 => break text,
                Ok(Event::End(_)) => depth -= 1,
                Ok(Event::Eof) => return Err(self.problem_here(Message::new("error-tmx-cut-off"))),
                Ok(_) => {}
            }
        };
        self.spare.push(buffer);
        Ok(text)
    }
}

impl Gathered {
    fn reject(&mut self, reason: Message) {
        self.rejected.get_or_insert(reason);
    }

    /// Appends what an entity or a character reference stands for.
    fn resolve(&mut self, reference: &BytesRef<'_>, out: &mut String) {
        match reference.resolve_char_ref() {
            Ok(Some(c)) => out.push(meant(c)),
            Ok(None) => match &**reference {
                "lt" => out.push('<'),
                "gt" => out.push('>'),
                "amp" => out.push('&'),
                "quot" => out.push('"'),
                "apos" => out.push('\''),
                name => self.reject(Message::new("reject-entity").arg("name", name)),
            },
            Err(_) => self.reject(Message::new("reject-character").arg("reference", &**reference)),
        }
    }

    fn finish(mut self, at: Position) -> Entry {
        if let Some(reason) = self.rejected {
            return Entry::Rejected(reason, at);
        }
        if !self.all_sources
            && let Some(source) = &self.source
        {
            // Stable: variants keep their order, the source comes first.
            self.unit
                .variants
                .sort_by_key(|v| if v.lang == *source { 0 } else { 1 + u8::from(!v.lang.serves(source)) });
        }
        let p = &mut self.unit.provenance;
        // Many tools write dates and names on the translation, not on the unit.
        let fields = [("creationdate", &mut p.created), ("creationid", &mut p.creator), ("changedate", &mut p.changed)];
        for (name, field) in fields.into_iter().chain([("changeid", &mut p.author)]) {
            if field.is_none() {
                *field = newest(&self.unit.variants, name).cloned();
            }
        }
        Entry::Unit(self.unit, at)
    }
}

/// A C1 control character is never meant: it is a Windows-1252 byte that a tool wrote as a reference.
fn meant(c: char) -> char {
    match u32::from(c) {
        byte @ 0x80..=0x9F => {
            let bytes = [byte as u8];
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes).0.chars().next().unwrap_or(c)
        }
        _ => c,
    }
}

/// Properties with a meaning go to their field.
fn known_prop(unit: &mut TranslationUnit, name: String, value: String) {
    let p = &mut unit.provenance;
    match name.as_str() {
        "x-document" | "file" => p.document = Some(value),
        "x-identifier" | "id" | "context" => p.identifier = Some(value),
        "x-project" => p.project = Some(value),
        "x-status" if State::from_name(&value).is_some() => p.status = State::from_name(&value).unwrap_or_default(),
        "x-origin" if Origin::from_name(&value).is_some() => p.origin = Origin::from_name(&value).unwrap_or_default(),
        "x-quality" if value.parse::<u8>().is_ok_and(|q| q <= 100) => p.quality = value.parse().ok(),
        "x-previous" if ContextHash::parse(&value).is_some() => p.previous = ContextHash::parse(&value),
        "x-next" if ContextHash::parse(&value).is_some() => p.next = ContextHash::parse(&value),
        _ => {
            // OmegaT keeps the neighbours' text; it stays, so that it can be written back.
            match name.as_str() {
                "prev" => p.previous = Some(context_hash(&value)),
                "next" => p.next = Some(context_hash(&value)),
                _ => {}
            }
            p.props.push((name, value));
        }
    }
}

fn push_code(v: &mut Variant, kind: CodeKind, id: u32, role: CodeRole, raw: String, markup: Option<String>) {
    let label = if raw.is_empty() {
        match kind {
            CodeKind::Open => format!("<{id}>"),
            CodeKind::Close => format!("</{id}>"),
            CodeKind::Alone => format!("<{id}/>"),
        }
    } else {
        raw.clone()
    };
    let (at, label, raw) = (v.content.text.len(), label.into(), raw.into());
    v.content.codes.push(Code { at, kind, id, role, label, raw });
    v.markup.push(markup.unwrap_or_default());
}

/// The role that the `type` of an inline element names (TMX 1.4b recommends the names).
fn role(start: &BytesStart<'_>) -> CodeRole {
    let kind = attributes(start).find(|(name, _)| *name == "type").map(|(_, value)| value).unwrap_or_default();
    match &*kind {
        "bold" | "italic" | "ulined" | "dulined" | "color" | "font" | "struct" | "scap" | "x-fmt" => CodeRole::Fmt,
        "link" | "x-link" | "ulink" => CodeRole::Link,
        "image" | "x-image" => CodeRole::Image,
        "x-quote" => CodeRole::Quote,
        "lb" | "pb" | "cb" | "x-ui" => CodeRole::Ui,
        _ => CodeRole::Other,
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    attributes(start).find(|(key, _)| *key == name).map(|(_, value)| value.into_owned())
}

/// Names and values; a broken attribute ends the list.
fn attributes<'a>(start: &'a BytesStart<'_>) -> impl Iterator<Item = (&'a str, Cow<'a, str>)> + 'a {
    let mut list = start.attributes();
    list.with_checks(false);
    list.flatten().map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap_or_else(|_| attribute.value.clone());
        (attribute.key.into_inner(), value)
    })
}

fn undetermined() -> Lang {
    "zxx".parse().expect("a language tag")
}
