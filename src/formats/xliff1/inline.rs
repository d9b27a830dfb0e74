//! Inline content: text and codes, each code with the bytes it stands for.

use std::collections::BTreeMap;

use super::Dialect;
use crate::formats::numbers::Numbers;
use crate::io::xml::{Id, Kind, Tree, escape_text};
use crate::model::{Code, CodeKind, CodeRole, Content, Piece, Span};

/// The codes of a unit: their numbers, and how each is written.
#[derive(Debug, Default)]
pub(super) struct Codes {
    numbers: Numbers,
    markup: BTreeMap<(u32, CodeKind), Markup>,
}

/// How one end of a code is written.
#[derive(Debug)]
struct Markup {
    /// As the file has it.
    bytes: String,
    /// An empty element that may stand where `bytes`, a tag of a `g`, would not nest.
    torn: Option<String>,
}

/// What shows a reader of SDLXLIFF what the tag of a `g` or an `x` stands for: start and end, by id.
pub(super) type Labels = BTreeMap<String, (String, String)>;

/// A segment's `mrk` and its content, or what stands between two.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    pub(super) mrk: Option<Id>,
    pub(super) content: Content,
    /// Terms that the file marks.
    pub(super) terms: Vec<Span>,
}

impl Codes {
    /// Reads a `source`, a `seg-source` or a `target`; `cut` says whether `mrk` of type `seg` part it.
    /// Without a cut there is exactly one stretch.
    pub(super) fn read(
        &mut self,
        tree: &Tree<'_>,
        element: Id,
        cut: bool,
        dialect: Dialect,
        labels: &Labels,
    ) -> Vec<Stretch> {
        let mut reader = Reader { codes: self, tree, labels, cut, done: Vec::new(), now: Stretch::default() };
        reader.children(element);
        reader.part(None);
        let mut stretches = reader.done;
        if dialect == Dialect::Memsource {
            for stretch in &mut stretches {
                stretch.content = self.tokens(&stretch.content);
            }
        }
        stretches.retain(|s| !cut || s.mrk.is_some() || !(s.content.text.is_empty() && s.content.codes.is_empty()));
        stretches
    }

    /// MXLIFF writes codes into the text: `{1}` alone, `{1>` and `<1}` around something, with letters
    /// for bold, italics, underline, super- and subscript. One that stands twice counts as two.
    fn tokens(&mut self, plain: &Content) -> Content {
        let mut content = Content::default();
        let mut seen: BTreeMap<(String, CodeKind), usize> = BTreeMap::new();
        let mut rest = plain.text.as_str();
        while let Some(at) = rest.find(['{', '<']) {
            content.push_str(&rest[..at]);
            rest = &rest[at..];
            let Some((kind, name, length)) = token(rest) else {
                let c = rest.chars().next().map_or(1, char::len_utf8);
                content.push_str(&rest[..c]);
                rest = &rest[c..];
                continue;
            };
            let count = seen.entry((name.to_owned(), kind)).or_default();
            *count += 1;
            let class = if kind == CodeKind::Alone { 'a' } else { 'p' };
            let number = self.numbers.number(&format!("{class}{name}#{count}"), name);
            let label = &rest[..length];
            let mut bytes = String::new();
            escape_text(label, &mut bytes);
            self.markup.entry((number, kind)).or_insert(Markup { bytes, torn: None });
            let role = if name.parse::<u32>().is_ok() { CodeRole::Other } else { CodeRole::Fmt };
            let at = content.text.len();
            content.codes.push(Code { at, kind, id: number, role, raw: label.into(), label: label.into() });
            rest = &rest[length..];
        }
        content.push_str(rest);
        content
    }

    /// Writes a content as the file would: codes as they stand there, others not at all.
    pub(super) fn write(&self, content: &Content, out: &mut String) {
        let torn = self.torn(content);
        let mut index = 0;
        for piece in content.pieces() {
            match piece {
                Piece::Text(text) => escape_text(text, out),
                Piece::Code(code) => {
                    if let Some(markup) = self.markup.get(&(code.id, code.kind)) {
                        let bytes = markup.torn.as_ref().filter(|_| torn[index]).unwrap_or(&markup.bytes);
                        out.push_str(bytes);
                    }
                    index += 1;
                }
            }
        }
    }

    /// For every code whether it is one end of a `g` that would not nest with the others.
    fn torn(&self, content: &Content) -> Vec<bool> {
        let mut torn = vec![false; content.codes.len()];
        let mut open: Vec<usize> = Vec::new();
        for (i, code) in content.codes.iter().enumerate() {
            if self.markup.get(&(code.id, code.kind)).is_none_or(|markup| markup.torn.is_none()) {
                continue;
            }
            torn[i] = true;
            if code.kind == CodeKind::Open {
                open.push(i);
            } else if let Some(at) = open.iter().rposition(|&start| content.codes[start].id == code.id) {
                let start = open[at];
                // What opened after it is still open: those two cross, and this one gives way.
                if at + 1 == open.len() {
                    (torn[start], torn[i]) = (false, false);
                }
                open.remove(at);
            }
        }
        torn
    }
}

/// The token at the start of a text: its kind, its name, its length in bytes.
fn token(text: &str) -> Option<(CodeKind, &str, usize)> {
    let end = 1 + text.get(1..)?.bytes().take(8).position(|b| b == b'}' || b == b'>')?;
    let name = &text[1..end];
    let kind = match (text.as_bytes()[0], text.as_bytes()[end]) {
        (b'{', b'}') => CodeKind::Alone,
        (b'{', _) => CodeKind::Open,
        (_, b'}') => CodeKind::Close,
        _ => return None,
    };
    let number = !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
    let format = kind != CodeKind::Alone && !name.is_empty() && name.bytes().all(|b| b"biu^_".contains(&b));
    // `{j}` is where two paragraphs were joined.
    (number || format || name == "j" && kind == CodeKind::Alone).then_some((kind, name, end + 1))
}

struct Reader<'r, 't> {
    codes: &'r mut Codes,
    tree: &'r Tree<'t>,
    labels: &'r Labels,
    cut: bool,
    done: Vec<Stretch>,
    now: Stretch,
}

impl Reader<'_, '_> {
    /// Ends the stretch that is being read and begins one for `mrk`.
    fn part(&mut self, mrk: Option<Id>) {
        self.done.push(std::mem::replace(&mut self.now, Stretch { mrk, ..Stretch::default() }));
    }

    fn children(&mut self, element: Id) {
        let tree = self.tree;
        for child in tree.children(element) {
            if tree.kind(child) == Kind::Element {
                self.element(child);
            } else {
                self.now.content.text.push_str(&tree.characters(child));
            }
        }
    }

    fn element(&mut self, element: Id) {
        let tree = self.tree;
        match tree.local(element) {
            "g" => {
                self.code(element, CodeKind::Open);
                self.children(element);
                self.code(element, CodeKind::Close);
            }
            "bx" | "bpt" => self.code(element, CodeKind::Open),
            "ex" | "ept" => self.code(element, CodeKind::Close),
            "x" | "ph" | "it" => self.code(element, CodeKind::Alone),
            "mrk" => self.mark(element),
            _ => self.children(element),
        }
    }

    fn mark(&mut self, element: Id) {
        match self.tree.value(element, "mtype").as_deref() {
            Some("seg") if self.cut && self.now.mrk.is_none() => {
                self.part(Some(element));
                self.children(element);
                self.part(None);
            }
            // Words that must stay as they are.
            Some("protected") => self.code(element, CodeKind::Alone),
            // A tracked change that took them away.
            Some("x-sdl-deleted") => {}
            Some("term") => {
                let start = self.now.content.text.len();
                self.children(element);
                self.now.terms.push(Span::new(start, self.now.content.text.len()));
            }
            _ => self.children(element),
        }
    }

    fn code(&mut self, element: Id, kind: CodeKind) {
        let tree = self.tree;
        let value = |name: &str| tree.value(element, name).filter(|value| !value.is_empty());
        let name = tree.local(element);
        let id = value("id").or_else(|| value("mid")).unwrap_or_default();
        // The two ends of a pair meet by `rid`, or have one id.
        let key = match (kind, value("rid")) {
            (CodeKind::Alone, _) => format!("a{id}"),
            (_, Some(rid)) => format!("r{rid}"),
            (_, None) => format!("p{id}"),
        };
        let number = self.codes.numbers.number(&key, &id);
        let bytes = match (name, kind) {
            ("g", CodeKind::Open) if tree.is_empty_tag(element) => {
                format!("{}>", tree.span(element).of(tree.text).trim_end_matches("/>"))
            }
            ("g", CodeKind::Open) => tree.start_tag(element).of(tree.text).to_owned(),
            ("g", _) => format!("</{}>", tree.qualified(element)),
            _ => tree.span(element).of(tree.text).to_owned(),
        };
        let torn = (name == "g").then(|| {
            let prefix = tree.qualified(element).strip_suffix('g').unwrap_or_default();
            let id = tree.attribute(element, "id").map_or("", |id| id.raw).replace('"', "&quot;");
            format!("<{prefix}{} id=\"{id}\"/>", if kind == CodeKind::Open { "bx" } else { "ex" })
        });
        let own = tree.string(element);
        let native = if name == "g" { String::new() } else { own };
        let defined = self.labels.get(&*id).map(|(start, end)| if kind == CodeKind::Close { end } else { start });
        let native = Some(native).filter(|text| !text.is_empty()).or_else(|| defined.cloned());
        let equivalent = value("equiv-text").filter(|_| name != "g" || kind == CodeKind::Open);
        let label =
            native.clone().or_else(|| equivalent.map(std::borrow::Cow::into_owned)).unwrap_or_else(|| match kind {
                CodeKind::Open => format!("<{id}>"),
                CodeKind::Close => format!("</{id}>"),
                CodeKind::Alone => format!("<{id}/>"),
            });
        let role = match value("ctype").as_deref() {
            Some("bold" | "italic" | "underlined") => CodeRole::Fmt,
            Some("link") => CodeRole::Link,
            Some("image") => CodeRole::Image,
            Some("lb" | "pb") => CodeRole::Ui,
            // Only the start need say it.
            None if kind == CodeKind::Close => {
                self.now.content.codes.iter().rev().find(|c| c.id == number).map_or(CodeRole::Other, |c| c.role)
            }
            _ => CodeRole::Other,
        };
        let raw = native.unwrap_or_else(|| bytes.clone());
        self.codes.markup.entry((number, kind)).or_insert(Markup { bytes, torn });
        let at = self.now.content.text.len();
        let (label, raw) = (label.into(), raw.into());
        self.now.content.codes.push(Code { at, kind, id: number, role, label, raw });
    }
}
