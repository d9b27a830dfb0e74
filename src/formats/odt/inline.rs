//! What stands in one paragraph: text, formatting, and everything else as codes.

use super::ns;
use super::read::Shape;
use super::styles::{Styles, label};
use crate::formats::run::Run;
use crate::io::xml::{Id, Kind, Tree};
use crate::model::{CodeRole, Span};

/// Collects the pieces of a paragraph.
pub(super) struct Inline<'r, 't> {
    tree: &'r Tree<'t>,
    styles: &'r Styles<'t>,
    marks: Vec<Mark>,
    pieces: Vec<Piece>,
    /// Whether the next space would be folded into the one before (OpenDocument 1.3, part 3, §6.1.2). The
    /// standard also drops a space at the end of a paragraph; LibreOffice writes it and shows it.
    after_space: bool,
}

/// An element around text: a span, a link.
struct Mark {
    /// Equal for two that look the same; what ends and begins anew with an equal one goes on.
    key: String,
    label: &'static str,
    role: CodeRole,
    start: Span,
    name: String,
}

/// Something in a paragraph, in order.
struct Piece {
    /// The marks around it, the outermost first.
    within: Vec<usize>,
    what: What,
    source: Span,
}

enum What {
    /// Characters.
    Text(String),
    /// A line break.
    Break,
    /// A code with all it holds.
    Code { label: String, role: CodeRole },
    /// A mark in the text that nobody sees: formatting does not end for it.
    Anchor { label: String },
}

/// A file that counts more spaces than this in one place is not writing text.
const SPACES: usize = 1000;

impl<'r, 't> Inline<'r, 't> {
    /// The content of a paragraph, and the formatting that all of it has.
    pub(super) fn read(tree: &'r Tree<'t>, styles: &'r Styles<'t>, paragraph: Id) -> (Run, Shape) {
        let mut inline = Inline { tree, styles, marks: Vec::new(), pieces: Vec::new(), after_space: true };
        inline.children(paragraph, &mut Vec::new());
        inline.build()
    }

    fn children(&mut self, parent: Id, within: &mut Vec<usize>) {
        let tree = self.tree;
        for child in tree.children(parent) {
            match tree.kind(child) {
                Kind::Element => self.element(child, within),
                Kind::Other => {}
                _ => self.characters(child, within),
            }
        }
    }

    fn characters(&mut self, node: Id, within: &[usize]) {
        let mut text = String::new();
        for c in self.tree.characters(node).chars() {
            let space = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !(space && self.after_space) {
                text.push(if space { ' ' } else { c });
            }
            self.after_space = space;
        }
        if !text.is_empty() {
            self.push(What::Text(text), self.tree.inner(node), within);
        }
    }

    fn push(&mut self, what: What, source: Span, within: &[usize]) {
        // What stands in for a word parts two spaces.
        self.after_space &= !matches!(what, What::Code { .. });
        self.pieces.push(Piece { within: within.to_vec(), what, source });
    }

    fn element(&mut self, element: Id, within: &mut Vec<usize>) {
        let tree = self.tree;
        let place = tree.span(element);
        let local = tree.local(element);
        let code = |label: String| What::Code { label, role: CodeRole::Other };
        let what = match (local, tree.namespace(element)) {
            ("span", ns::TEXT) => match self.only_code(element) {
                // Its formatting goes with the code.
                Some(inner) => self.code(inner),
                None => return self.span(element, within),
            },
            ("a" | "meta", ns::TEXT) => return self.around(element, within),
            ("soft-page-break", ns::TEXT) => return,
            ("line-break", ns::TEXT) => What::Break,
            ("tab", ns::TEXT) => code("<tab>".to_owned()),
            ("s", ns::TEXT) => match tree.attribute_ns(element, ns::TEXT, "c").map_or(Ok(1), |a| a.raw.parse()) {
                Ok(count) if count <= SPACES => What::Text(" ".repeat(count)),
                _ => code("<s>".to_owned()),
            },
            _ => self.code(element),
        };
        self.push(what, place, within);
    }

    /// An element that a translator moves as a whole.
    fn code(&self, element: Id) -> What {
        let tree = self.tree;
        let local = tree.local(element);
        let (label, role) = match (local, tree.namespace(element)) {
            ("note", ns::TEXT) => ("[note]".to_owned(), CodeRole::Other),
            ("annotation", ns::OFFICE) => ("[comment]".to_owned(), CodeRole::Other),
            (_, ns::DRAW) => ("<image>".to_owned(), CodeRole::Image),
            (_, ns::TEXT) if tree.string(element).trim().is_empty() => {
                return What::Anchor { label: format!("<{local}>") };
            }
            ("annotation-end", ns::OFFICE) => return What::Anchor { label: format!("<{local}>") },
            (_, ns::TEXT) if local != "ruby" => (format!("{{{local}}}"), CodeRole::Other),
            _ => (format!("<{local}>"), CodeRole::Other),
        };
        What::Code { label, role }
    }

    /// The one note, picture or field that a span holds and nothing else.
    fn only_code(&self, span: Id) -> Option<Id> {
        let tree = self.tree;
        let mut children = tree.children(span).filter(|&node| tree.kind(node) != Kind::Other);
        let only = children.next().filter(|&node| tree.kind(node) == Kind::Element)?;
        let texts = ["span", "a", "meta", "s", "tab", "line-break", "soft-page-break"];
        let is_text = tree.namespace(only) == ns::TEXT && texts.contains(&tree.local(only));
        (children.next().is_none() && !is_text).then_some(only)
    }

    fn span(&mut self, element: Id, within: &mut Vec<usize>) {
        let name = self.tree.attribute_ns(element, ns::TEXT, "style-name").map_or("", |a| a.raw);
        let key = self.styles.of_span(name).to_owned();
        if key.is_empty() {
            return self.children(element, within);
        }
        let label = label(&key);
        self.mark(element, key, label, CodeRole::Fmt, within);
    }

    fn around(&mut self, element: Id, within: &mut Vec<usize>) {
        let key = self.tree.start_tag(element).of(self.tree.text).to_owned();
        let (label, role) =
            if self.tree.local(element) == "a" { ("link", CodeRole::Link) } else { ("meta", CodeRole::Other) };
        self.mark(element, key, label, role, within);
    }

    fn mark(&mut self, element: Id, key: String, label: &'static str, role: CodeRole, within: &mut Vec<usize>) {
        let (start, name) = (self.tree.start_tag(element), self.tree.qualified(element).to_owned());
        within.push(self.marks.len());
        self.marks.push(Mark { key, label, role, start, name });
        self.children(element, within);
        within.pop();
    }

    /// How many of the marks around two pieces are the same.
    fn shared(&self, a: &[usize], b: &[usize]) -> usize {
        a.iter().zip(b).take_while(|&(&a, &b)| a == b || self.marks[a].key == self.marks[b].key).count()
    }

    fn build(self) -> (Run, Shape) {
        let loose = |piece: &&Piece| !matches!(piece.what, What::Break | What::Anchor { .. });
        let mut formatted = self.pieces.iter().filter(loose);
        let base = formatted.next().map_or(&[][..], |piece| &piece.within);
        let depth = formatted.fold(base.len(), |depth, piece| depth.min(self.shared(base, &piece.within)));
        let base = &base[..depth];
        let mut shape = Shape::default();
        for &mark in base {
            let mark = &self.marks[mark];
            shape.open.push_str(mark.start.of(self.tree.text));
            shape.close.insert_str(0, &mark.ending());
        }
        let mut run = Run::default();
        let mut open: Vec<usize> = Vec::new();
        let mut end = 0;
        for piece in &self.pieces {
            if loose(&piece) {
                let marks = &piece.within[depth..];
                let kept = self.shared(&open, marks);
                self.end(&mut run, open.drain(kept..), end);
                for &mark in &marks[kept..] {
                    let Mark { key, label, role, start, .. } = &self.marks[mark];
                    run.open(key, *role, &format!("<{label}>"), start.of(self.tree.text), *start);
                    open.push(mark);
                }
            }
            let (place, raw) = (piece.source, piece.source.of(self.tree.text));
            match &piece.what {
                What::Text(text) => run.text(text, place),
                What::Break => {
                    run.alone(CodeRole::Ui, "<br>", raw, place);
                    run.text("\n", Span::new(place.end, place.end));
                }
                What::Code { label, role } => run.alone(*role, label, raw, place),
                What::Anchor { label } => run.alone(CodeRole::Other, label, raw, place),
            }
            end = place.end;
        }
        self.end(&mut run, open.drain(..), end);
        (run, shape)
    }

    fn end(&self, run: &mut Run, marks: impl DoubleEndedIterator<Item = usize>, at: usize) {
        for mark in marks.rev() {
            let mark = &self.marks[mark];
            run.close(&mark.key, &format!("</{}>", mark.label), &mark.ending(), Span::new(at, at));
        }
    }
}

impl Mark {
    /// Its end tag.
    fn ending(&self) -> String {
        format!("</{}>", self.name)
    }
}
