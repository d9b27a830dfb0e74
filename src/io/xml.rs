//! A bounded XML tree with the place of everything.
//!
//! quick-xml cuts the text; the tree borrows from it. Names are resolved to namespaces, references
//! to characters. Nothing outside the file is ever read, entities that a file declares are refused
//! (they are how a small file becomes a large one), and so is nesting deeper than [`DEPTH`].

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use crate::model::{Message, Problem, Span};

/// How deep elements may nest.
const DEPTH: usize = 500;

/// How many bytes are searched at once.
const BLOCK: usize = 64;

/// How many bytes a tag may have for its attributes to be compared with one another.
const LONG_TAG: usize = 1_000;

/// The namespace of `xml:lang`, `xml:space`.
pub(crate) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// A parsed XML text.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    pub(crate) text: &'a str,
    nodes: Vec<Node>,
    attributes: Vec<Attribute<'a>>,
    namespaces: Vec<Cow<'a, str>>,
}

/// The number of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Id(u32);

/// Of a large file there are many, so places are kept in half the room: no text has more than 4 GB.
#[derive(Clone, Debug)]
struct Node {
    kind: Kind,
    /// All of it, tags included.
    span: Place,
    /// What stands between its tags; of text, its characters.
    inner: Place,
    /// Lengths of its name and of the prefix with the colon; the name follows the `<`.
    name: u32,
    prefix: u32,
    namespace: u32,
    attributes: Place,
    parent: u32,
    first: u32,
    next: u32,
}

/// A range of numbers of a tree.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    start: u32,
    end: u32,
}

impl From<Span> for Place {
    fn from(span: Span) -> Place {
        Place { start: span.start as u32, end: span.end as u32 }
    }
}

impl From<Place> for Span {
    fn from(place: Place) -> Span {
        Span::new(place.start as usize, place.end as usize)
    }
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An element.
    Element,
    /// Characters.
    Text,
    /// Characters in a CDATA section.
    CData,
    /// A reference to a character.
    Reference(char),
    /// A comment or a processing instruction.
    Other,
}

/// An attribute.
#[derive(Clone, Debug)]
pub(crate) struct Attribute<'a> {
    /// Its name as written.
    pub(crate) name: &'a str,
    /// The namespace of its prefix; none for a name without one.
    namespace: u32,
    /// Its value as written.
    pub(crate) raw: &'a str,
    /// The place of its value.
    pub(crate) span: Span,
}

const NONE: u32 = u32::MAX;

impl<'a> Tree<'a> {
    /// Parses a text.
    ///
    /// # Errors
    /// The first place where it is not well formed, or goes past a limit.
    pub(crate) fn parse(text: &'a str) -> Result<Tree<'a>, Problem> {
        if text.len() >= NONE as usize {
            return Err(Problem::new(Message::new("error-xml-too-large")));
        }
        if let Some((at, c)) = forbidden(text) {
            return Err(broken(format!("U+{:04X}", u32::from(c)), Span::new(at, at + c.len_utf8())));
        }
        let mut tree = Tree {
            text,
            nodes: Vec::with_capacity(text.len() / 64),
            attributes: Vec::with_capacity(text.len() / 128),
            namespaces: vec![Cow::Borrowed(""), Cow::Borrowed(XML)],
        };
        Builder { tree: &mut tree, open: Vec::new(), scope: vec![("xml", 1, 0)], seen_root: false }.run()?;
        Ok(tree)
    }

    /// The outermost element.
    pub(crate) fn root(&self) -> Option<Id> {
        let root = self.nodes.iter().position(|n| n.kind == Kind::Element && n.parent == NONE)?;
        Some(Id(root as u32))
    }

    fn node(&self, id: Id) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// What it is.
    pub(crate) fn kind(&self, id: Id) -> Kind {
        self.node(id).kind
    }

    /// All of it, tags included.
    pub(crate) fn span(&self, id: Id) -> Span {
        self.node(id).span.into()
    }

    /// What stands between its tags. Of an element without an end tag: nothing, after it.
    pub(crate) fn inner(&self, id: Id) -> Span {
        self.node(id).inner.into()
    }

    /// Its start tag.
    pub(crate) fn start_tag(&self, id: Id) -> Span {
        let node = self.node(id);
        Place { start: node.span.start, end: node.inner.start }.into()
    }

    /// Whether it is written as one tag: `<x/>`.
    pub(crate) fn is_empty_tag(&self, id: Id) -> bool {
        let node = self.node(id);
        node.inner.start == node.span.end
    }

    /// Its name without the prefix.
    pub(crate) fn local(&self, id: Id) -> &'a str {
        &self.qualified(id)[self.node(id).prefix as usize..]
    }

    /// Its name as written; that of anything but an element is empty.
    pub(crate) fn qualified(&self, id: Id) -> &'a str {
        let node = self.node(id);
        if node.kind != Kind::Element {
            return "";
        }
        let name = node.span.start as usize + 1;
        &self.text[name..name + node.name as usize]
    }

    /// The namespace it belongs to, or the empty string.
    pub(crate) fn namespace(&self, id: Id) -> &str {
        &self.namespaces[self.node(id).namespace as usize]
    }

    /// Whether both belong to the same namespace.
    pub(crate) fn same_namespace(&self, id: Id, other: Id) -> bool {
        self.node(id).namespace == self.node(other).namespace
    }

    /// Whether it is the element `local` of `namespace`.
    pub(crate) fn is(&self, id: Id, namespace: &str, local: &str) -> bool {
        self.kind(id) == Kind::Element && self.local(id) == local && self.namespace(id) == namespace
    }

    /// The element it lies in.
    pub(crate) fn parent(&self, id: Id) -> Option<Id> {
        let parent = self.node(id).parent;
        (parent != NONE).then_some(Id(parent))
    }

    /// Everything directly in it.
    pub(crate) fn children(&self, id: Id) -> impl Iterator<Item = Id> + use<'_, 'a> {
        let mut next = self.node(id).first;
        std::iter::from_fn(move || {
            let id = (next != NONE).then_some(Id(next))?;
            next = self.node(id).next;
            Some(id)
        })
    }

    /// The elements directly in it.
    pub(crate) fn elements(&self, id: Id) -> impl Iterator<Item = Id> + use<'_, 'a> {
        self.children(id).filter(|&child| self.kind(child) == Kind::Element)
    }

    /// The first element of that name directly in it.
    pub(crate) fn child(&self, id: Id, namespace: &str, local: &str) -> Option<Id> {
        self.elements(id).find(|&child| self.is(child, namespace, local))
    }

    /// Every element in it, itself first, in document order.
    pub(crate) fn descendants(&self, id: Id) -> impl Iterator<Item = Id> + use<'_, 'a> {
        // Nodes stand in document order, so what follows within its span lies in it.
        let end = self.node(id).span.end;
        (id.0..self.nodes.len() as u32)
            .map(Id)
            .take_while(move |&other| self.node(other).span.start < end)
            .filter(|&other| self.kind(other) == Kind::Element)
    }

    /// Its attributes, in order; namespace declarations too.
    pub(crate) fn attributes(&self, id: Id) -> &[Attribute<'a>] {
        &self.attributes[Span::from(self.node(id).attributes).range()]
    }

    /// The attribute of that name without a prefix.
    pub(crate) fn attribute(&self, id: Id, name: &str) -> Option<&Attribute<'a>> {
        self.attributes(id).iter().find(|a| a.name == name)
    }

    /// The attribute `local` of `namespace`.
    pub(crate) fn attribute_ns(&self, id: Id, namespace: &str, local: &str) -> Option<&Attribute<'a>> {
        self.attributes(id)
            .iter()
            .find(|a| a.namespace != 0 && self::local(a.name) == local && self.attribute_namespace(a) == namespace)
    }

    /// How an attribute `local` of `namespace` is written in this element: as it stands there, else with
    /// the prefix that an element around it declares; none where no prefix is declared.
    pub(crate) fn attribute_name(&self, id: Id, namespace: &str, local: &str) -> Option<String> {
        if let Some(present) = self.attribute_ns(id, namespace, local) {
            return Some(present.name.to_owned());
        }
        let around = std::iter::successors(Some(id), |&id| self.parent(id));
        let mut declared = around.flat_map(|id| self.attributes(id)).filter(|a| a.value() == namespace);
        declared.find_map(|a| a.name.strip_prefix("xmlns:")).map(|prefix| format!("{prefix}:{local}"))
    }

    /// The namespace of an attribute, or the empty string.
    pub(crate) fn attribute_namespace(&self, attribute: &Attribute<'a>) -> &str {
        &self.namespaces[attribute.namespace as usize]
    }

    /// The value of an attribute without a prefix.
    pub(crate) fn value(&self, id: Id, name: &str) -> Option<Cow<'a, str>> {
        self.attribute(id, name).map(Attribute::value)
    }

    /// The characters of a node that is text.
    pub(crate) fn characters(&self, id: Id) -> Cow<'a, str> {
        let node = self.node(id);
        match node.kind {
            Kind::Reference(c) => Cow::Owned(c.to_string()),
            Kind::Text | Kind::CData => unix_lines(Span::from(node.inner).of(self.text)),
            Kind::Element | Kind::Other => Cow::Borrowed(""),
        }
    }

    /// All the text in it, without markup.
    pub(crate) fn string(&self, id: Id) -> String {
        let mut out = String::new();
        let end = self.node(id).span.end;
        for other in (id.0..self.nodes.len() as u32).map(Id) {
            if self.node(other).span.start >= end {
                break;
            }
            out.push_str(&self.characters(other));
        }
        out
    }
}

impl<'a> Attribute<'a> {
    /// Its name without the prefix.
    pub(crate) fn local(&self) -> &'a str {
        local(self.name)
    }

    /// Its value, references resolved and white space normalised (XML 1.0 §3.3.3).
    pub(crate) fn value(&self) -> Cow<'a, str> {
        if !self.raw.bytes().any(|byte| matches!(byte, b'&' | b'\n' | b'\t' | b'\r')) {
            return Cow::Borrowed(self.raw);
        }
        let mut out = String::with_capacity(self.raw.len());
        let mut rest = self.raw;
        while let Some(at) = rest.find(['&', '\n', '\t', '\r']) {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let reference = rest.strip_prefix('&').and_then(|r| r.split_once(';'));
            match reference.and_then(|(name, after)| resolve(name).map(|c| (c, after))) {
                Some((c, after)) => {
                    out.push(c);
                    rest = after;
                }
                None => {
                    out.push(if rest.starts_with('&') { '&' } else { ' ' });
                    rest = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
                }
            }
        }
        out.push_str(rest);
        Cow::Owned(out)
    }
}

/// The outermost element's name without its prefix, in a text that begins as XML does: after a declaration, comments
/// and a document type. Nothing of it is parsed, and nothing beyond the first few thousand bytes is looked at.
pub(crate) fn outermost(text: &str) -> Option<&str> {
    let mut rest = text[..floor(text, text.len().min(8_192))].trim_start_matches('\u{FEFF}').trim_start();
    loop {
        let behind = |end: &str| rest.find(end).map(|at| rest[at + end.len()..].trim_start());
        rest = match rest.strip_prefix('<')? {
            inner if inner.starts_with('?') => behind("?>")?,
            inner if inner.starts_with("!--") => behind("-->")?,
            inner if inner.starts_with('!') => {
                let subset = inner.find('>').is_some_and(|end| inner[..end].contains('['));
                behind(if subset { "]>" } else { ">" })?
            }
            inner => {
                let end = inner.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))?;
                return Some(local(&inner[..end])).filter(|name| !name.is_empty());
            }
        };
    }
}

/// The name without its prefix.
fn local(name: &str) -> &str {
    colon(name).map_or(name, |colon| &name[colon + 1..])
}

/// Where the prefix of a name ends. Names are short: looking at each byte is the quickest.
fn colon(name: &str) -> Option<usize> {
    name.bytes().position(|byte| byte == b':')
}

/// XML hears every line end as LF (XML 1.0 §2.11).
fn unix_lines(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The character that a reference (without `&` and `;`) stands for.
fn resolve(name: &str) -> Option<char> {
    let value = match name.strip_prefix('#') {
        None => return resolve_xml_entity(name).and_then(|text| text.chars().next()),
        Some(number) => match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        },
    };
    char::from_u32(value.ok()?).filter(|&c| is_xml_char(c))
}

/// The first character that XML does not allow, and where it stands: a control, U+FFFE or U+FFFF.
fn forbidden(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let is_control = |&b: &u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r');
    // Without a way out in the middle, a block is looked at in a few instructions.
    let holds = |block: &[u8]| block.iter().fold(false, |found, byte| found | is_control(byte));
    let block = bytes.chunks(BLOCK).position(holds).map(|block| block * BLOCK);
    let control = block.and_then(|start| Some(start + bytes[start..].iter().position(is_control)?));
    let noncharacter =
        || memchr::memmem::find_iter(bytes, &[0xEF, 0xBF]).find(|at| matches!(bytes[at + 2], 0xBE | 0xBF));
    let at = control.or_else(noncharacter)?;
    text[at..].chars().next().map(|c| (at, c))
}

/// Whether XML 1.0 allows the character (§2.2).
pub(crate) fn is_xml_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Writes text between tags; characters that XML cannot hold are left out.
pub(crate) fn escape_text(text: &str, out: &mut String) {
    escape(text, out, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        // A parser would read it as a line feed.
        '\r' => Some("&#13;"),
        _ => None,
    });
}

/// Writes the value of an attribute in double quotes.
pub(crate) fn escape_value(text: &str, out: &mut String) {
    escape(text, out, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '"' => Some("&quot;"),
        '\n' => Some("&#10;"),
        '\r' => Some("&#13;"),
        '\t' => Some("&#9;"),
        _ => None,
    });
}

fn escape(text: &str, out: &mut String, reference: impl Fn(char) -> Option<&'static str>) {
    for c in text.chars() {
        match reference(c) {
            Some(written) => out.push_str(written),
            None if is_xml_char(c) => out.push(c),
            None => {}
        }
    }
}

/// A replacement of bytes, as [`super::patch`] takes it.
pub(crate) type Edit = (Span, Cow<'static, str>);

/// Sets attributes of an element (named as written), or removes those whose value is `None`. What has
/// the value already is left alone; values must need no escaping.
pub(crate) fn set_attributes(tree: &Tree<'_>, element: Id, values: &[(&str, Option<&str>)], edits: &mut Vec<Edit>) {
    let mut added = String::new();
    for &(name, value) in values {
        match (tree.attribute(element, name), value) {
            (Some(old), Some(new)) if old.raw == new => {}
            (Some(old), Some(new)) => edits.push((old.span, new.to_owned().into())),
            (None, Some(new)) => added = format!("{added} {name}=\"{new}\""),
            (Some(old), None) => {
                // From the white space before the name to the closing quote.
                let tag = tree.start_tag(element).start;
                let before = &tree.text[tag..old.span.start];
                let start = before.rfind(name).map_or(0, |at| before[..at].trim_end().len());
                edits.push((Span::new(tag + start, old.span.end + 1), "".into()));
            }
            (None, None) => {}
        }
    }
    if !added.is_empty() {
        let tag = tree.start_tag(element);
        let end = tag.start + tag.of(tree.text).trim_end_matches('>').trim_end_matches('/').trim_end().len();
        edits.push((Span::new(end, end), added.into()));
    }
}

/// Puts `inner` between the tags of an element; one written as `<x/>` gets an end tag.
pub(crate) fn replace_inner(tree: &Tree<'_>, element: Id, inner: &str) -> Edit {
    if !tree.is_empty_tag(element) {
        return (tree.inner(element), inner.to_owned().into());
    }
    let tag = tree.span(element);
    let open = tag.of(tree.text).trim_end_matches("/>").trim_end();
    let end = Span::new(tag.start + open.len(), tag.end);
    (end, format!(">{inner}</{}>", tree.qualified(element)).into())
}

/// The line end and the white space before `at`, when nothing else stands there.
pub(crate) fn indent(text: &str, at: usize) -> &str {
    let before = &text[..at];
    let start = before.trim_end_matches([' ', '\t', '\n', '\r']).len();
    let space = &before[start..];
    let line = space.rfind('\n').map_or(space.len(), |i| if space[..i].ends_with('\r') { i - 1 } else { i });
    &space[line..]
}

/// A prefix, the number of its namespace, and the depth where it was declared.
type Binding<'a> = (&'a str, u32, usize);

struct Builder<'t, 'a> {
    tree: &'t mut Tree<'a>,
    /// The elements that are open, each with what stood last in it.
    open: Vec<(u32, u32)>,
    scope: Vec<Binding<'a>>,
    seen_root: bool,
}

impl<'a> Builder<'_, 'a> {
    fn run(mut self) -> Result<(), Problem> {
        let text = self.tree.text;
        // A mark at the start would be skipped without being counted.
        let skipped = text.len() - text.trim_start_matches('\u{FEFF}').len();
        let mut reader = Reader::from_str(&text[skipped..]);
        reader.config_mut().check_comments = true;
        let mut start = skipped;
        loop {
            let event = reader.read_event();
            let end = (skipped + reader.buffer_position() as usize).min(text.len());
            let span = Span::new(start.min(end), end);
            match event {
                Err(error) => {
                    let at = (skipped + reader.error_position() as usize).min(text.len());
                    return Err(broken(error.to_string(), Span::new(floor(text, at), floor(text, at))));
                }
                Ok(Event::Eof) => break,
                Ok(Event::Start(tag)) => self.start(&tag, span, false)?,
                Ok(Event::Empty(tag)) => self.start(&tag, span, true)?,
                Ok(Event::End(_)) => self.end(span),
                Ok(Event::Text(_)) => self.characters(Kind::Text, span, span)?,
                Ok(Event::CData(_)) => {
                    let inner = Span::new(span.start + "<![CDATA[".len(), span.end - "]]>".len());
                    self.characters(Kind::CData, span, inner)?;
                }
                Ok(Event::GeneralRef(reference)) => {
                    let name = reference.into_inner();
                    let Some(c) = resolve(&name) else {
                        let message = Message::new("error-xml-entity").arg("name", name.into_owned());
                        return Err(Problem::new(message).at(span));
                    };
                    self.characters(Kind::Reference(c), span, span)?;
                }
                Ok(Event::Comment(_) | Event::PI(_)) => self.leaf(Kind::Other, span, span),
                Ok(Event::Decl(_)) => {}
                Ok(Event::DocType(_)) => {
                    if span.of(text).contains("<!ENTITY") {
                        return Err(Problem::new(Message::new("error-xml-declares-entities")).at(span));
                    }
                }
            }
            start = end;
        }
        if let Some(&(open, _)) = self.open.last() {
            let message = Message::new("error-xml-unclosed").arg("name", self.tree.qualified(Id(open)));
            return Err(Problem::new(message).at(self.tree.span(Id(open))));
        }
        if !self.seen_root {
            return Err(Problem::new(Message::new("error-xml-empty")).at(Span::default()));
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>, span: Span, empty: bool) -> Result<(), Problem> {
        let text = self.tree.text;
        if self.open.len() >= DEPTH {
            return Err(Problem::new(Message::new("error-xml-deep").arg("limit", DEPTH)).at(span));
        }
        if self.open.is_empty() && self.seen_root {
            return Err(Problem::new(Message::new("error-xml-two-roots")).at(span));
        }
        self.seen_root = true;
        let depth = self.open.len() + 1;
        let name_start = span.start + 1;
        let name = &text[name_start..name_start + tag.name().as_ref().len()];
        let from = self.tree.attributes.len();
        // In a short tag the names are compared below; the parser keeps a list of its own of them.
        let long = span.len() > LONG_TAG;
        for attribute in tag.attributes().with_checks(long) {
            let attribute = attribute.map_err(|error| broken(error.to_string(), span))?;
            // The slices lie in the text: their addresses say where.
            let place = |part: &str| {
                let start = part.as_ptr() as usize - text.as_ptr() as usize;
                Span::new(start, start + part.len())
            };
            let key = place(attribute.key.as_ref());
            let value = match &attribute.value {
                Cow::Borrowed(value) => place(value),
                Cow::Owned(_) => return Err(broken(String::new(), span)),
            };
            let (name, raw) = (key.of(text), value.of(text));
            if memchr::memchr(b'<', raw.as_bytes()).is_some() {
                return Err(broken("<".to_owned(), value));
            }
            if !long && self.tree.attributes[from..].iter().any(|other| other.name == name) {
                return Err(broken(name.to_owned(), key));
            }
            self.tree.attributes.push(Attribute { name, namespace: 0, raw, span: value });
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(prefix) if prefix.starts_with(':') => &prefix[1..],
                _ => continue,
            };
            let uri = self.tree.attributes[self.tree.attributes.len() - 1].value();
            let namespace = self.intern(uri);
            self.scope.push((prefix, namespace, depth));
        }
        for i in from..self.tree.attributes.len() {
            let attribute = &self.tree.attributes[i];
            if let Some(colon) = colon(attribute.name)
                && let prefix = &attribute.name[..colon]
                && prefix != "xmlns"
            {
                let place = attribute.span;
                self.tree.attributes[i].namespace = self.lookup(prefix).ok_or_else(|| unbound(prefix, place))?;
            }
        }
        let colon = colon(name);
        let prefix = colon.map_or("", |colon| &name[..colon]);
        let namespace = match self.lookup(prefix) {
            Some(namespace) => namespace,
            None if prefix.is_empty() => 0,
            None => return Err(unbound(prefix, span)),
        };
        let to = self.tree.attributes.len();
        let id = self.push(Node {
            kind: Kind::Element,
            span: span.into(),
            inner: Span::new(span.end, span.end).into(),
            name: name.len() as u32,
            prefix: colon.map_or(0, |colon| colon as u32 + 1),
            namespace,
            attributes: Span::new(from, to).into(),
            parent: NONE,
            first: NONE,
            next: NONE,
        });
        if empty {
            self.scope.retain(|&(_, _, at)| at < depth);
        } else {
            self.open.push((id, NONE));
        }
        Ok(())
    }

    fn end(&mut self, span: Span) {
        // quick-xml has checked that the names agree.
        if let Some((id, _)) = self.open.pop() {
            let depth = self.open.len() + 1;
            while self.scope.last().is_some_and(|&(_, _, at)| at >= depth) {
                self.scope.pop();
            }
            let node = &mut self.tree.nodes[id as usize];
            node.inner.end = span.start as u32;
            node.span.end = span.end as u32;
        }
    }

    fn characters(&mut self, kind: Kind, span: Span, inner: Span) -> Result<(), Problem> {
        if self.open.is_empty() {
            if matches!(kind, Kind::Text) && span.of(self.tree.text).trim().is_empty() {
                return Ok(());
            }
            return Err(Problem::new(Message::new("error-xml-text-outside")).at(span));
        }
        self.leaf(kind, span, inner);
        Ok(())
    }

    fn leaf(&mut self, kind: Kind, span: Span, inner: Span) {
        self.push(Node {
            kind,
            span: span.into(),
            inner: inner.into(),
            name: 0,
            prefix: 0,
            namespace: 0,
            attributes: Place::default(),
            parent: NONE,
            first: NONE,
            next: NONE,
        });
    }

    fn push(&mut self, mut node: Node) -> u32 {
        let id = self.tree.nodes.len() as u32;
        if let Some((parent, last)) = self.open.last_mut() {
            node.parent = *parent;
            match std::mem::replace(last, id) {
                NONE => self.tree.nodes[*parent as usize].first = id,
                last => self.tree.nodes[last as usize].next = id,
            }
        }
        self.tree.nodes.push(node);
        id
    }

    fn lookup(&self, prefix: &str) -> Option<u32> {
        self.scope.iter().rev().find(|(own, _, _)| *own == prefix).map(|&(_, namespace, _)| namespace)
    }

    fn intern(&mut self, uri: Cow<'a, str>) -> u32 {
        let known = self.tree.namespaces.iter().position(|own| *own == uri);
        known.unwrap_or_else(|| {
            self.tree.namespaces.push(uri);
            self.tree.namespaces.len() - 1
        }) as u32
    }
}

fn unbound(prefix: &str, place: Span) -> Problem {
    Problem::new(Message::new("error-xml-prefix").arg("prefix", prefix)).at(place)
}

fn broken(reason: String, place: Span) -> Problem {
    Problem::new(Message::new("error-xml-broken").arg("reason", reason)).at(place)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_places_and_text() {
        let text =
            "<?xml version='1.0'?>\r\n<a xmlns='u' xmlns:p='v' p:k='&lt;1&#10;'><p:b/>x&amp;y<![CDATA[<z>]]></a>\n";
        let tree = Tree::parse(text).unwrap();
        let root = tree.root().unwrap();
        assert!(tree.is(root, "u", "a"));
        assert_eq!(tree.attribute_ns(root, "v", "k").unwrap().value(), "<1\n");
        assert_eq!(tree.string(root), "x&y<z>");
        let b = tree.child(root, "v", "b").unwrap();
        assert_eq!(tree.span(b).of(text), "<p:b/>");
        assert!(tree.is_empty_tag(b));
        assert_eq!(tree.inner(root).of(text), "<p:b/>x&amp;y<![CDATA[<z>]]>");
    }

    #[test]
    fn a_mark_at_the_start_is_no_text() {
        let text = "\u{FEFF}<a/>";
        let tree = Tree::parse(text).unwrap();
        assert_eq!(tree.span(tree.root().unwrap()).of(text), "<a/>");
    }

    #[test]
    fn the_outermost_element_is_seen_without_parsing() {
        let cases = [
            (
                "\u{FEFF}<?xml version='1.0'?>\n<!-- <a> -->\n<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n<tmx version='1.4'>",
                Some("tmx"),
            ),
            ("<x:xliff xmlns:x='u'>", Some("xliff")),
            ("<p>Words", Some("p")),
            ("Words <tmx>", None),
            ("<", None),
            ("<!-- never ends", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(outermost(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_not_xml_is_refused_with_the_place() {
        let id = |text: &str| Tree::parse(text).map(|_| ()).unwrap_err().message.id;
        assert_eq!(id("<a><b></a>"), "error-xml-broken");
        assert_eq!(id("<a>"), "error-xml-unclosed");
        assert_eq!(id(""), "error-xml-empty");
        assert_eq!(id("<a/><b/>"), "error-xml-two-roots");
        assert_eq!(id("<a>&lol;</a>"), "error-xml-entity");
        assert_eq!(id("<!DOCTYPE a [<!ENTITY l 'x'>]><a>&l;</a>"), "error-xml-declares-entities");
        assert_eq!(id("<p:a/>"), "error-xml-prefix");
        assert_eq!(id("words<a/>"), "error-xml-text-outside");
        assert_eq!(id(&"<a>".repeat(100_000)), "error-xml-deep");
        assert_eq!(id("<a b='1' b='2'/>"), "error-xml-broken");
        assert_eq!(id("<a>\u{1D}</a>"), "error-xml-broken");
    }
}
