//! From a part's XML to paragraphs.

use crate::formats::TrackedChanges;
use crate::formats::left;
use crate::formats::run::{Ids, Run};
use crate::io::xml::{Id, Kind, Tree};
use crate::model::{Block, BlockKind, CodeRole, Skipped, Span};

/// WordprocessingML, transitional and strict; text in drawings is DrawingML with the same shape.
const NAMESPACES: [&str; 4] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
];

/// What is needed to write a paragraph.
#[derive(Debug)]
pub(in crate::formats) struct Shape {
    /// The formatting that most of its text has: an `rPr` element, or nothing.
    pub(super) base: String,
    /// The prefix of its elements, with the colon.
    pub(super) prefix: String,
    /// Whether it is DrawingML.
    pub(super) drawing: bool,
    /// Its `pPr`, or where one would stand.
    pub(super) properties: Span,
}

/// Reads the paragraphs of a part; a block covers the runs of its paragraph.
pub(super) fn read(
    tree: &Tree<'_>,
    name: &str,
    index: usize,
    ids: &mut Ids,
    changes: TrackedChanges,
) -> Vec<(Block, Shape)> {
    let Some(root) = tree.root() else { return Vec::new() };
    let kind = match name.trim_start_matches("word/") {
        name if name.starts_with("footnotes") || name.starts_with("endnotes") => BlockKind::Note,
        name if name.starts_with("comments") => BlockKind::Note,
        _ => BlockKind::Paragraph,
    };
    let mut paragraphs = Vec::new();
    for element in tree.descendants(root).filter(|&e| is(tree, e, "p")) {
        let reader =
            Reader { tree, run: Run::default(), format: None, base: String::new(), base_key: String::new(), changes };
        paragraphs.extend(reader.paragraph(element, kind, index, ids));
    }
    paragraphs
}

/// The texts of a part that are in no paragraph read, or in none that has words.
pub(super) fn skipped(tree: &Tree<'_>, part: usize, blocks: &[Span]) -> Vec<Skipped> {
    let within = |element: Id, names: &[&str]| {
        std::iter::successors(tree.parent(element), |&e| tree.parent(e)).any(|e| names.contains(&tree.local(e)))
    };
    left::in_xml(tree, part, blocks, |e| match tree.local(e) {
        "title" | "subject" | "description" | "keywords" if within(e, &["coreProperties"]) => Some("skipped-property"),
        "delText" => Some("skipped-deleted"),
        "t" if !NAMESPACES.contains(&tree.namespace(e)) => None,
        "t" if within(e, &["moveFrom"]) => Some("skipped-moved"),
        "t" => Some("skipped-computed"),
        _ => None,
    })
}

fn is(tree: &Tree<'_>, element: Id, local: &str) -> bool {
    tree.local(element) == local && NAMESPACES.contains(&tree.namespace(element))
}

struct Reader<'r, 't> {
    tree: &'r Tree<'t>,
    run: Run,
    /// The formatting of the pair that is open.
    format: Option<String>,
    base: String,
    /// What a reader sees of `base`.
    base_key: String,
    changes: TrackedChanges,
}

impl Reader<'_, '_> {
    fn paragraph(mut self, element: Id, kind: BlockKind, part: usize, ids: &mut Ids) -> Option<(Block, Shape)> {
        let tree = self.tree;
        let properties = tree.elements(element).find(|&e| is(tree, e, "pPr"));
        let items: Vec<Id> =
            tree.elements(element).filter(|&e| !matches!(tree.local(e), "pPr" | "endParaRPr")).collect();
        let span = Span::new(tree.span(*items.first()?).start, tree.span(*items.last()?).end);
        (self.base_key, self.base) = self.most_common_format(element);
        self.items(&items);
        self.close_format(span.end);
        let kind = if kind == BlockKind::Note { kind } else { self.kind(element, properties) };
        let mut block = self.run.finish_whole(|| ids.next(kind), kind, part, span)?;
        block.kind = kind;
        let name = tree.qualified(element);
        let drawing = NAMESPACES[2..].contains(&tree.namespace(element));
        let inner = tree.inner(element).start;
        let shape = Shape {
            base: self.base,
            prefix: name.strip_suffix('p').unwrap_or_default().to_owned(),
            drawing,
            properties: properties.map_or(Span::new(inner, inner), |p| tree.span(p)),
        };
        Some((block, shape))
    }

    /// A heading by its style or outline level, a cell by the table around it.
    fn kind(&self, element: Id, properties: Option<Id>) -> BlockKind {
        let tree = self.tree;
        let inside = properties.into_iter().flat_map(|p| tree.elements(p));
        let value =
            |e: Id| tree.attributes(e).iter().find(|a| a.local() == "val").map(|a| a.value().to_ascii_lowercase());
        let mut kind = BlockKind::Paragraph;
        for property in inside {
            let style = value(property).unwrap_or_default();
            match tree.local(property) {
                "pStyle" if style.starts_with("heading") || style == "title" || style == "subtitle" => {
                    return BlockKind::Heading;
                }
                "pStyle" if style.contains("quote") => return BlockKind::Quotation,
                "pStyle" if style == "caption" => return BlockKind::Caption,
                "outlineLvl" if style != "9" => return BlockKind::Heading,
                "numPr" => kind = BlockKind::ListItem,
                _ => {}
            }
        }
        let mut at = tree.parent(element);
        while let Some(parent) = at {
            if is(tree, parent, "tc") {
                return BlockKind::Cell;
            }
            at = tree.parent(parent);
        }
        kind
    }

    /// The `rPr` that the most characters of the paragraph have, after what a reader sees of it.
    fn most_common_format(&self, element: Id) -> (String, String) {
        let tree = self.tree;
        let mut counts: Vec<(String, String, usize)> = Vec::new();
        for run in tree.descendants(element).filter(|&e| is(tree, e, "r")) {
            let gone = tree.parent(run).is_some_and(|change| self.decided(change) == Some(false));
            let texts = tree.elements(run).filter(|&e| !gone && self.is_text(e));
            let length: usize = texts.map(|t| tree.string(t).chars().count()).sum();
            if length == 0 {
                continue;
            }
            let raw = self.format_of(run);
            let key = visible(&raw);
            match counts.iter_mut().find(|(own, ..)| *own == key) {
                Some((.., count)) => *count += length,
                None => counts.push((key, raw, length)),
            }
        }
        // The first of equals, so that the same file gives the same runs.
        let most = counts.into_iter().rev().max_by_key(|(.., count)| *count);
        most.map(|(key, raw, _)| (key, raw)).unwrap_or_default()
    }

    fn format_of(&self, run: Id) -> String {
        let tree = self.tree;
        let Some(properties) = tree.elements(run).find(|&e| is(tree, e, "rPr")) else { return String::new() };
        let whole = tree.span(properties);
        let change = tree.elements(properties).find(|&e| is(tree, e, "rPrChange"));
        match (change, self.changes) {
            (None, _) | (_, TrackedChanges::Keep) => whole.of(tree.text).to_owned(),
            (Some(change), TrackedChanges::Accept) => {
                let change = tree.span(change);
                [&tree.text[whole.start..change.start], &tree.text[change.end..whole.end]].concat()
            }
            // It holds the properties from before.
            (Some(change), TrackedChanges::Reject) => self.format_of(change),
        }
    }

    /// Whether the text in a tracked change counts, when that is decided.
    fn decided(&self, element: Id) -> Option<bool> {
        match (self.changes, self.tree.local(element)) {
            (TrackedChanges::Keep, _) => None,
            (changes, "ins" | "moveTo") => Some(changes == TrackedChanges::Accept),
            (changes, "del" | "moveFrom") => Some(changes == TrackedChanges::Reject),
            (_, "moveFromRangeStart" | "moveFromRangeEnd" | "moveToRangeStart" | "moveToRangeEnd") => Some(false),
            _ => None,
        }
    }

    /// Whether it holds the words of a run.
    fn is_text(&self, element: Id) -> bool {
        is(self.tree, element, "t") || (self.changes == TrackedChanges::Reject && is(self.tree, element, "delText"))
    }

    fn items(&mut self, items: &[Id]) {
        let mut i = 0;
        while i < items.len() {
            i = self.field(items, i).unwrap_or_else(|| {
                self.item(items[i]);
                i + 1
            });
        }
    }

    /// A complex field that begins at `items[i]` and ends in the same list: gives the place after what
    /// was read. The text of a link or a form is read, that of other fields is computed by Word.
    fn field(&mut self, items: &[Id], i: usize) -> Option<usize> {
        let tree = self.tree;
        let mark = |item: Id| -> Option<String> {
            let mark = tree.elements(item).find(|&e| is(tree, e, "fldChar"))?;
            let kind = tree.attributes(mark).iter().find(|a| a.local() == "fldCharType")?;
            Some(kind.value().into_owned())
        };
        if mark(items[i])? != "begin" {
            return None;
        }
        let (mut depth, mut separate, mut end) = (0_usize, None, None);
        let mut instruction = String::new();
        for (at, &item) in items.iter().enumerate().skip(i) {
            match mark(item).as_deref() {
                Some("begin") => depth += 1,
                Some("separate") if depth == 1 => separate = Some(at),
                Some("end") => {
                    depth -= 1;
                    if depth == 0 {
                        end = Some(at);
                        break;
                    }
                }
                _ => {}
            }
            if depth == 1 && separate.is_none() {
                tree.elements(item).filter(|&e| is(tree, e, "instrText")).for_each(|e| instruction += &tree.string(e));
            }
        }
        let end = end?;
        let reach = |from: usize, to: usize| Span::new(tree.span(items[from]).start, tree.span(items[to]).end);
        let name = instruction.split_ascii_whitespace().next().unwrap_or_default().to_owned();
        self.close_format(tree.span(items[i]).start);
        if let Some(separate) = separate.filter(|_| matches!(name.as_str(), "HYPERLINK" | "FORMTEXT")) {
            let open = reach(i, separate);
            self.run.open("field", CodeRole::Link, "<link>", open.of(tree.text), open);
            self.items(&items[separate + 1..end]);
            let close = tree.span(items[end]);
            self.close_format(close.start);
            self.run.close("field", "</link>", close.of(tree.text), close);
        } else {
            let whole = reach(i, end);
            self.run.alone(CodeRole::Other, &format!("{{{name}}}"), whole.of(tree.text), whole);
        }
        Some(end + 1)
    }

    fn item(&mut self, item: Id) {
        let tree = self.tree;
        let span = tree.span(item);
        let local = tree.local(item);
        match self.decided(item) {
            Some(true) => return self.items(&tree.elements(item).collect::<Vec<_>>()),
            Some(false) => return,
            None => {}
        }
        match local {
            "r" => self.text_run(item),
            // Marks of the spelling checker and of the last print: Word makes them anew.
            "proofErr" | "lastRenderedPageBreak" => {}
            "hyperlink" | "ins" | "moveTo" | "smartTag" | "customXml" | "sdt" | "bdo" | "dir" => {
                // What is translated stands in the element, or in its `sdtContent`.
                let holder =
                    if local == "sdt" { tree.elements(item).find(|&e| is(tree, e, "sdtContent")) } else { Some(item) };
                let Some(holder) = holder.filter(|&h| !tree.is_empty_tag(h)) else {
                    return self.other(item);
                };
                let items: Vec<Id> = tree.elements(holder).filter(|&e| !tree.local(e).ends_with("Pr")).collect();
                let (Some(first), Some(last)) = (items.first(), items.last()) else { return self.other(item) };
                if items.iter().any(|&e| is(tree, e, "p")) {
                    return self.other(item);
                }
                let open = Span::new(span.start, tree.span(*first).start);
                let close = Span::new(tree.span(*last).end, span.end);
                let label = if local == "hyperlink" { "link" } else { local };
                let role = if local == "hyperlink" { CodeRole::Link } else { CodeRole::Other };
                self.close_format(span.start);
                self.run.open(local, role, &format!("<{label}>"), open.of(tree.text), open);
                self.items(&items);
                self.close_format(close.start);
                self.run.close(local, &format!("</{label}>"), close.of(tree.text), close);
            }
            _ => self.other(item),
        }
    }

    /// Anything else: a code with all it holds.
    fn other(&mut self, item: Id) {
        let span = self.tree.span(item);
        self.close_format(span.start);
        let label = format!("<{}>", self.tree.local(item));
        self.run.alone(CodeRole::Other, &label, span.of(self.tree.text), span);
    }

    fn text_run(&mut self, run: Id) {
        let tree = self.tree;
        let span = tree.span(run);
        let content: Vec<Id> =
            tree.elements(run).filter(|&e| !matches!(tree.local(e), "rPr" | "lastRenderedPageBreak")).collect();
        let in_run = |e: Id| {
            self.is_text(e) || matches!(tree.local(e), "tab" | "br" | "cr" | "noBreakHyphen" | "softHyphen" | "sym")
        };
        if content.is_empty() {
            return;
        }
        if !content.iter().any(|&e| self.is_text(e)) && !content.iter().all(|&e| in_run(e)) {
            // A note, a drawing, a part of a field: the run as it is.
            self.close_format(span.start);
            let name = tree.local(content[0]);
            let label = match name {
                "footnoteReference" | "endnoteReference" => "[note]".to_owned(),
                "drawing" | "pict" | "object" | "AlternateContent" => "<image>".to_owned(),
                name => format!("<{name}>"),
            };
            let role = if label == "<image>" { CodeRole::Image } else { CodeRole::Other };
            return self.run.alone(role, &label, span.of(tree.text), span);
        }
        self.set_format(run);
        for child in content {
            let place = tree.span(child);
            let raw = place.of(tree.text);
            match tree.local(child) {
                _ if self.is_text(child) => {
                    for node in tree.children(child).filter(|&n| tree.kind(n) != Kind::Other) {
                        // Word shows a line end in the file as a space.
                        self.run.text(&tree.characters(node).replace('\n', " "), tree.inner(node));
                    }
                }
                "br" | "cr" => {
                    self.run.alone(CodeRole::Ui, "<br>", raw, place);
                    self.run.text("\n", Span::new(place.end, place.end));
                }
                "noBreakHyphen" => self.run.text("\u{2011}", place),
                "softHyphen" => self.run.text("\u{AD}", place),
                "tab" => self.run.alone(CodeRole::Other, "<tab>", raw, place),
                name => self.run.alone(CodeRole::Other, &format!("<{name}>"), raw, place),
            }
        }
    }

    /// Opens a pair for a run whose formatting is not the paragraph's.
    fn set_format(&mut self, run: Id) {
        let format = self.format_of(run);
        let key = visible(&format);
        if self.format.as_ref() == Some(&key) {
            return;
        }
        let span = self.tree.span(run);
        self.close_format(span.start);
        if key != self.base_key {
            let name = label(&format, &self.base);
            let place = self.tree.elements(run).find(|&e| is(self.tree, e, "rPr"));
            let place = place.map_or(Span::new(span.start, span.start), |p| self.tree.span(p));
            self.run.open("format", CodeRole::Fmt, &format!("<{name}>"), &format, place);
            self.format = Some(key);
        }
    }

    fn close_format(&mut self, at: usize) {
        if self.format.take().is_some() {
            let name = self.run.open_label("format").unwrap_or("<fmt>").trim_start_matches('<').to_owned();
            self.run.close("format", &format!("</{name}"), "", Span::new(at, at));
        }
    }
}

/// The properties of an `rPr` that a reader sees: not the language, nor the spelling checker's marks.
pub(super) fn visible(format: &str) -> String {
    let mut out = String::new();
    let mut rest = format;
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').map_or(rest.len(), |e| start + e + 1);
        let tag = &rest[start..end];
        let name = tag.trim_start_matches(['<', '/']).split([' ', '/', '>']).next().unwrap_or_default();
        let local = name.rsplit(':').next().unwrap_or_default();
        if !matches!(local, "lang" | "noProof" | "rPr" | "rPrChange") {
            out.push_str(tag);
        }
        rest = &rest[end..];
    }
    out
}

/// What to call a change of formatting: by what it adds.
fn label(format: &str, base: &str) -> &'static str {
    let has = |text: &str, name: &str| {
        visible(text).split('<').any(|tag| {
            let own = tag.split([' ', '/', '>']).next().unwrap_or_default();
            own.rsplit(':').next() == Some(name)
                && !tag.contains("\"0\"")
                && !tag.contains("\"none\"")
                && !tag.contains("\"false\"")
        })
    };
    let names = [
        ("b", "b"),
        ("i", "i"),
        ("u", "u"),
        ("strike", "s"),
        ("vertAlign", "sup"),
        ("highlight", "mark"),
        ("rStyle", "style"),
    ];
    names.into_iter().find(|(name, _)| has(format, name) && !has(base, name)).map_or("fmt", |(_, label)| label)
}
