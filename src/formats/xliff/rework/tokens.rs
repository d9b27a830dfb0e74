//! Content as a row of tokens, so that it can be cut and joined anywhere.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::io::xml::{Id, Kind, Tree};

/// One step of a content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Characters, as they are written.
    Text(String),
    /// An element that stands alone, as it is written.
    Alone(String),
    /// The start of a code or an annotation.
    Start(Key),
    /// Its end.
    End(Key),
}

/// Names a pair within a unit: an annotation or a code, and its id.
pub(super) type Key = (bool, String);

/// The codes and annotations of a unit that have two ends.
#[derive(Debug, Default)]
pub(super) struct Pairs(BTreeMap<Key, Pair>);

/// One of them: the names and written values of its attributes.
#[derive(Debug, Default)]
struct Pair {
    /// Whether it was one element around its content, and so could not overlap others.
    around: bool,
    /// Of the start, or of both ends.
    common: Vec<(String, String)>,
    /// What stands at the start alone (`dataRef`, `disp` …), without the suffix of `pc`.
    start: Vec<(String, String)>,
    /// What stands at the end alone.
    end: Vec<(String, String)>,
}

/// Attributes that each end has its own of.
const ENDED: [&str; 4] = ["dataRef", "disp", "equiv", "subFlows"];

impl Pairs {
    /// Reads a content. Annotations of types that `keeps` refuses are left out; their text stays.
    pub(super) fn read(&mut self, tree: &Tree<'_>, content: Id, keeps: &dyn Fn(&str) -> bool) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.children(tree, content, keeps, &mut tokens);
        tokens
    }

    fn children(&mut self, tree: &Tree<'_>, parent: Id, keeps: &dyn Fn(&str) -> bool, tokens: &mut Vec<Token>) {
        for child in tree.children(parent) {
            let raw = || tree.span(child).of(tree.text).to_owned();
            match tree.kind(child) {
                Kind::Element => {}
                Kind::Text => {
                    tokens.push(Token::Text(raw()));
                    continue;
                }
                // Nothing can be cut in a reference, a CDATA section or a comment.
                _ => {
                    tokens.push(Token::Alone(raw()));
                    continue;
                }
            }
            let name = tree.local(child);
            let value = |name: &str| tree.value(child, name).map(Cow::into_owned);
            let isolated = value("isolated").as_deref() == Some("yes");
            match name {
                "pc" | "mrk" => {
                    let key = (name == "mrk", value("id").unwrap_or_default());
                    let kept = name == "pc" || keeps(&value("type").unwrap_or_default());
                    if kept {
                        self.start(tree, child, &key);
                        tokens.push(Token::Start(key.clone()));
                    }
                    self.children(tree, child, keeps, tokens);
                    if kept {
                        tokens.push(Token::End(key));
                    }
                }
                "sc" | "sm" if !isolated => {
                    let key = (name == "sm", value("id").unwrap_or_default());
                    if name == "sc" || keeps(&value("type").unwrap_or_default()) {
                        self.start(tree, child, &key);
                        tokens.push(Token::Start(key));
                    }
                }
                "ec" | "em" if !isolated => {
                    let key = (name == "em", value("startRef").unwrap_or_default());
                    // One whose start is not known was left out with it.
                    if let Some(pair) = self.0.get_mut(&key) {
                        let own = tree.attributes(child).iter().filter(|a| a.name != "startRef");
                        pair.end = own.map(|a| (a.name.to_owned(), a.raw.replace('"', "&quot;"))).collect();
                        tokens.push(Token::End(key));
                    } else if name == "ec" {
                        tokens.push(Token::Alone(raw()));
                    }
                }
                _ => tokens.push(Token::Alone(raw())),
            }
        }
    }

    /// Notes the attributes of a start.
    fn start(&mut self, tree: &Tree<'_>, element: Id, key: &Key) {
        let around = matches!(tree.local(element), "pc" | "mrk");
        let mut pair = Pair { around, ..Pair::default() };
        for attribute in tree.attributes(element).iter().filter(|a| !matches!(a.name, "id" | "isolated")) {
            let raw = attribute.raw.replace('"', "&quot;");
            let ended = |suffix: &str| attribute.name.strip_suffix(suffix).filter(|base| ENDED.contains(base));
            if let Some(base) = ended("Start").or(ended("").filter(|_| !around)) {
                pair.start.push((base.to_owned(), raw));
            } else if let Some(base) = ended("End") {
                pair.end.push((base.to_owned(), raw));
            } else {
                pair.common.push((attribute.name.to_owned(), raw));
            }
        }
        self.0.insert(key.clone(), pair);
    }

    /// Writes tokens as XLIFF; `prefix` is the core's.
    pub(super) fn write(&self, tokens: &[Token], prefix: &str, out: &mut String) {
        for (token, nested) in tokens.iter().zip(nested(tokens)) {
            match token {
                Token::Text(raw) | Token::Alone(raw) => out.push_str(raw),
                Token::Start(key) => self.write_start(key, nested, prefix, out),
                Token::End(key) => self.write_end(key, nested, prefix, out),
            }
        }
    }

    fn write_start(&self, key @ (annotation, id): &Key, nested: bool, prefix: &str, out: &mut String) {
        let Some(pair) = self.0.get(key) else { return };
        let element = match (annotation, nested) {
            (true, true) => "mrk",
            (true, false) => "sm",
            (false, true) => "pc",
            (false, false) => "sc",
        };
        let _ = write!(out, "<{prefix}{element}");
        super::super::inline::attribute("id", id, out);
        self.write_overlap(key, nested, out);
        list(&pair.common, "", out);
        let suffix = if nested { "Start" } else { "" };
        list(&pair.start, suffix, out);
        if nested && !annotation {
            let ended: Vec<_> = pair.end.iter().filter(|(name, _)| ENDED.contains(&name.as_str())).cloned().collect();
            list(&ended, "End", out);
        }
        out.push_str(if nested { ">" } else { "/>" });
    }

    fn write_end(&self, key @ (annotation, id): &Key, nested: bool, prefix: &str, out: &mut String) {
        if nested {
            let _ = write!(out, "</{prefix}{}>", if *annotation { "mrk" } else { "pc" });
            return;
        }
        let _ = write!(out, "<{prefix}{}", if *annotation { "em" } else { "ec" });
        super::super::inline::attribute("startRef", id, out);
        if let Some(pair) = self.0.get(key).filter(|_| !annotation) {
            self.write_overlap(key, nested, out);
            if pair.around {
                // Both ends say what the code is; attributes of modules stay with the start.
                let core: Vec<_> = pair.common.iter().filter(|(name, _)| !name.contains(':')).cloned().collect();
                list(&core, "", out);
            }
            list(&pair.end, "", out);
        }
        out.push_str("/>");
    }

    /// A `pc` must not overlap unless it says so, an `sc` may unless it says not to (§4.3.1.6).
    fn write_overlap(&self, key: &Key, nested: bool, out: &mut String) {
        let pair = self.0.get(key).filter(|pair| !key.0 && pair.around != nested);
        if pair.is_some_and(|pair| pair.common.iter().all(|(name, _)| name != "canOverlap")) {
            out.push_str(if nested { " canOverlap=\"yes\"" } else { " canOverlap=\"no\"" });
        }
    }
}

fn list(attributes: &[(String, String)], suffix: &str, out: &mut String) {
    for (name, value) in attributes {
        let _ = write!(out, " {name}{suffix}=\"{value}\"");
    }
}

/// For every token whether it is one end of a pair that nests with all others here. Of two that cross
/// neither does, and nothing does that holds one end of a pair whose other end lies elsewhere.
fn nested(tokens: &[Token]) -> Vec<bool> {
    let mut nested = vec![false; tokens.len()];
    // What is open: its start, and whether something crosses it.
    let mut open: Vec<(&Key, usize, bool)> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        match token {
            Token::Start(key) => open.push((key, i, false)),
            Token::End(key) => {
                let at = open.iter().rposition(|(own, ..)| *own == key);
                let above = at.map_or(0, |at| at + 1);
                let crosses = above < open.len();
                open[above..].iter_mut().for_each(|(.., crossed)| *crossed = true);
                if let Some((_, start, crossed)) = at.map(|at| open.remove(at)) {
                    nested[start] = !(crossed || crosses);
                    nested[i] = nested[start];
                }
            }
            Token::Text(_) | Token::Alone(_) => {}
        }
    }
    nested
}

/// The tokens in parts, cut where `breaks` says; what ends right there belongs to the part
/// before it.
pub(super) fn cut(tokens: &[Token], breaks: &dyn Fn(&str) -> Vec<usize>) -> Vec<Vec<Token>> {
    let mut plain = String::new();
    for token in tokens {
        match token {
            Token::Text(raw) => plain.push_str(raw),
            _ => plain.push('\u{FFFC}'),
        }
    }
    let mut cuts: Vec<usize> = breaks(&plain);
    cuts.retain(|&at| at > 0 && at < plain.len() && plain.is_char_boundary(at));
    cuts.sort_unstable();
    cuts.dedup();
    let mut cuts = cuts.into_iter().peekable();
    let mut parts = vec![Vec::new()];
    let (mut at, mut due) = (0, false);
    for token in tokens {
        due |= cuts.next_if(|&cut| cut <= at).is_some();
        if due && !matches!(token, Token::End(_)) {
            parts.push(Vec::new());
            due = false;
        }
        let Token::Text(raw) = token else {
            at += '\u{FFFC}'.len_utf8();
            parts.last_mut().into_iter().for_each(|part| part.push(token.clone()));
            continue;
        };
        let mut from = 0;
        while let Some(cut) = cuts.next_if(|&cut| cut < at + raw.len()) {
            parts.last_mut().into_iter().for_each(|part| part.push(Token::Text(raw[from..cut - at].to_owned())));
            from = cut - at;
            parts.push(Vec::new());
        }
        parts.last_mut().into_iter().for_each(|part| part.push(Token::Text(raw[from..].to_owned())));
        at += raw.len();
    }
    parts
}
