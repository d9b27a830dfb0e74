//! Who worked on a file: where formats keep names of people, and files without them.
//!
//! For some readers of this program a name in a file's properties is a danger to the one who is named.
//! What is found is data (`scrub.tsv`): properties of office documents, authors of comments and tracked
//! changes, `creationid` in TMX, contacts in XLIFF, `Last-Translator` in PO. The text itself, and a byline
//! in it, is not touched, nor is any other byte.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::io::xml::{Id, Tree, escape_value};
use crate::io::zip::Package;
use crate::io::{self, patch};
use crate::model::{Problem, Span};

/// What happens to names of people.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum People {
    /// They stay.
    #[default]
    Keep,
    /// They go.
    Drop,
    /// This name stands in their place.
    Replace(String),
}

/// A name of somebody in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The part of the package it stands in; empty for a plain file.
    pub part: String,
    /// The element, attribute or field that holds it.
    pub field: String,
    /// What it says.
    pub value: String,
}

impl People {
    /// The file without, or with other names, and those that were in it.
    ///
    /// # Errors
    /// A package or XML that cannot be read. What is no such file has no names.
    pub fn apply(&self, bytes: Vec<u8>) -> Result<(Vec<u8>, Vec<Trace>), Problem> {
        let name = match self {
            People::Keep => return Ok((bytes, Vec::new())),
            People::Drop => "",
            People::Replace(name) => name,
        };
        let mut traces = Vec::new();
        if bytes.starts_with(b"PK\x03\x04") {
            let package = Package::read(&bytes)?;
            let mut changed = BTreeMap::new();
            for entry in package.entries().iter().filter(|entry| Rule::all().any(|rule| rule.is_for_part(&entry.name)))
            {
                let part = package.unpack(entry)?;
                let found = traces.len();
                let part = flat(part, &entry.name, name, &mut traces)?;
                if traces.len() > found {
                    changed.insert(entry.name.as_str(), part);
                }
            }
            let written = package.with(&changed);
            return Ok((written, traces));
        }
        Ok((flat(bytes, "", name, &mut traces)?, traces))
    }
}

/// One line of the table.
struct Rule {
    scope: &'static str,
    attribute: bool,
    name: &'static str,
    condition: Option<(&'static str, &'static str)>,
    remove: bool,
}

impl Rule {
    fn all() -> impl Iterator<Item = Rule> {
        let lines = include_str!("scrub.tsv").lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| {
            let mut columns = line.split('\t');
            Some(Rule {
                scope: columns.next()?,
                attribute: columns.next()? == "attribute",
                name: columns.next()?,
                condition: columns.next()?.split_once('='),
                remove: columns.next()? == "remove",
            })
        })
    }

    fn is_for_part(&self, part: &str) -> bool {
        self.scope.strip_prefix("part:").is_some_and(|prefix| part.starts_with(prefix))
    }

    fn is_for(&self, part: &str, root: &str) -> bool {
        self.scope == "*" || self.is_for_part(part) || self.scope.strip_prefix("root:") == Some(root)
    }

    fn holds(&self, tree: &Tree<'_>, element: Id) -> bool {
        self.condition.is_none_or(|(name, value)| {
            tree.attributes(element).iter().any(|a| a.local() == name && a.value() == value)
        })
    }
}

/// One text file with other names.
fn flat(bytes: Vec<u8>, part: &str, name: &str, traces: &mut Vec<Trace>) -> Result<Vec<u8>, Problem> {
    let Ok(decoded) = io::decode(bytes.clone(), None) else { return Ok(bytes) };
    let text = &decoded.text;
    let xml = text.trim_start().starts_with('<');
    let mut edits = match Tree::parse(text) {
        Ok(tree) if xml => in_xml(&tree, part, name, traces),
        // Broken XML may hold a name that nobody finds: it is not passed on as clean.
        Err(problem) if xml && text.trim_start().starts_with("<?xml") => return Err(problem),
        _ => in_catalogue(text, name, traces),
    };
    if edits.is_empty() {
        return Ok(bytes);
    }
    edits.sort_by_key(|(span, _)| span.start);
    io::encode(&patch(text, edits), decoded.charset)
}

fn in_xml<'t>(tree: &Tree<'t>, part: &str, name: &str, traces: &mut Vec<Trace>) -> Vec<(Span, Cow<'t, str>)> {
    let Some(root) = tree.root() else { return Vec::new() };
    let rules: Vec<Rule> = Rule::all().filter(|rule| rule.is_for(part, tree.local(root))).collect();
    let mut escaped = String::new();
    escape_value(name, &mut escaped);
    let mut edits = Vec::new();
    let mut found = |field: &str, value: String| {
        let is_trace = !value.trim().is_empty() && value != name;
        if is_trace {
            traces.push(Trace { part: part.to_owned(), field: field.to_owned(), value });
        }
        is_trace
    };
    for element in tree.descendants(root) {
        let fitting = |attribute: bool, local: &str| {
            rules.iter().find(|rule| rule.attribute == attribute && rule.name == local && rule.holds(tree, element))
        };
        if fitting(false, tree.local(element)).is_some() && found(tree.qualified(element), tree.string(element)) {
            edits.push((tree.inner(element), Cow::Owned(escaped.clone())));
            continue;
        }
        for attribute in tree.attributes(element) {
            let Some(rule) = fitting(true, attribute.local()) else { continue };
            if !found(attribute.name, attribute.value().into_owned()) {
                continue;
            }
            if rule.remove && name.is_empty() {
                // With the white space before it: `<tu creationid="x">` becomes `<tu>`.
                let before = &tree.text[..attribute.span.start];
                let start = before.rfind(attribute.name).unwrap_or(attribute.span.start);
                let start = tree.text[..start].trim_end().len();
                edits.push((Span::new(start, attribute.span.end + 1), Cow::Borrowed("")));
            } else {
                edits.push((attribute.span, Cow::Owned(escaped.clone())));
            }
        }
    }
    edits
}

/// Those who worked on a PO file: `Last-Translator` in its header, and the lines before it that name somebody with
/// an address, `# Name <name@example.org>, 2026.` (GNU gettext manual, "Filling in the Header Entry").
fn in_catalogue(text: &str, name: &str, traces: &mut Vec<Trace>) -> Vec<(Span, Cow<'static, str>)> {
    const FIELD: &str = "\n\"Last-Translator: ";
    let Some(header) = text.find("msgid \"\"") else { return Vec::new() };
    let name = name.replace(['"', '\\', '\n'], " ");
    let mut found: Vec<(&str, Span, bool)> = Vec::new();
    let mut at = 0;
    for line in text[..header].split_inclusive('\n') {
        let said = line.strip_prefix("# ").filter(|said| said.contains('@') && said.contains('<'));
        if let Some(end) = said.and_then(|said| said.find('>')) {
            // Without a name in its place the line says nothing any more.
            let whole = name.is_empty();
            let own = if whole { Span::new(at, at + line.len()) } else { Span::new(at + 2, at + 2 + end + 1) };
            found.push(("#", own, whole));
        }
        at += line.len();
    }
    if let Some(field) = text[header..].find(FIELD) {
        let start = header + field + FIELD.len();
        let length = text[start..].find("\\n").filter(|&length| !text[start..start + length].contains('\n'));
        found.extend(length.map(|length| ("Last-Translator", Span::new(start, start + length), false)));
    }
    found.retain(|(_, span, _)| !span.of(text).trim().is_empty() && span.of(text) != name);
    let trace = |&(field, span, _): &(&str, Span, bool)| {
        let value = span.of(text).trim_start_matches("# ").trim_end().to_owned();
        Trace { part: String::new(), field: field.to_owned(), value }
    };
    traces.extend(found.iter().map(trace));
    found.into_iter().map(|(_, span, whole)| (span, if whole { "".into() } else { Cow::Owned(name.clone()) })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrubbed(text: &str, people: &People) -> (String, Vec<String>) {
        let (bytes, traces) = people.apply(text.as_bytes().to_vec()).unwrap();
        (String::from_utf8(bytes).unwrap(), traces.into_iter().map(|t| format!("{}={}", t.field, t.value)).collect())
    }

    #[test]
    fn the_table_is_in_order() {
        let lines = include_str!("scrub.tsv").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let columns: Vec<_> = line.split('\t').collect();
            assert_eq!(columns.len(), 6, "{line}");
            assert!(["element", "attribute"].contains(&columns[1]) && ["remove", "empty"].contains(&columns[4]));
            assert!(columns[0] == "*" || columns[0].starts_with("part:") || columns[0].starts_with("root:"), "{line}");
        }
    }

    #[test]
    fn a_memory_loses_the_names_and_nothing_else() {
        let tmx = "<?xml version='1.0'?>\r\n<tmx version=\"1.4\"><header creationid='A. &amp; B.'\r\n  changedate=\"20260101T000000Z\"/><body><tu  changeid=\"C\" tuid='1'><tuv xml:lang='en'><seg>A. wrote</seg></tuv></tu></body></tmx>";
        let wanted = tmx.replace(" creationid='A. &amp; B.'", "").replace("  changeid=\"C\"", "");
        assert_eq!(
            scrubbed(tmx, &People::Drop),
            (wanted.clone(), vec!["creationid=A. & B.".to_owned(), "changeid=C".to_owned()])
        );
        assert_eq!(scrubbed(&wanted, &People::Drop), (wanted, Vec::new()));
        let desk = People::Replace("desk <1>".to_owned());
        let wanted = tmx.replace("'A. &amp; B.'", "'desk &lt;1>'").replace("\"C\"", "\"desk &lt;1>\"");
        let (replaced, _) = scrubbed(tmx, &desk);
        assert_eq!(replaced.replace("&gt;", ">"), wanted);
        assert_eq!(scrubbed(tmx, &People::Keep), (tmx.to_owned(), Vec::new()));
    }

    #[test]
    fn names_in_comments_and_lists_of_people_are_found() {
        let one = |text: &str| scrubbed(text, &People::Drop);
        let note = "<xliff version='1.2'><note from='A' priority='1'>mind the name</note></xliff>";
        assert_eq!(one(note), (note.replace(" from='A'", ""), vec!["from=A".to_owned()]));
        let comment =
            "<xliff xmlns:s='urn:s' version='1.2'><s:Comment user='DESK\\A' date='2026-01-01'>mind</s:Comment></xliff>";
        assert_eq!(one(comment), (comment.replace("DESK\\A", ""), vec!["user=DESK\\A".to_owned()]));
        let people =
            "<tbx><refObject id='p'><item type='fn'>A B</item><item type='role'>approver</item></refObject></tbx>";
        assert_eq!(one(people), (people.replace("A B", ""), vec!["item=A B".to_owned()]));
        let flat = "<o:document xmlns:o='urn:o' xmlns:d='urn:d'><o:meta><d:creator>A</d:creator></o:meta></o:document>";
        assert_eq!(one(flat), (flat.replace(">A<", "><"), vec!["d:creator=A".to_owned()]));
    }

    #[test]
    fn a_catalogue_loses_its_last_translator() {
        let po = "msgid \"\"\nmsgstr \"\"\n\"Last-Translator: A <a@b>\\n\"\n\"Language: ug\\n\"\n";
        let (text, traces) = scrubbed(po, &People::Drop);
        assert_eq!(text, po.replace("A <a@b>", ""));
        assert_eq!(traces, ["Last-Translator=A <a@b>"]);
        let named = format!("# Words of the desk\n# A <a@b>, 2026.\n#, fuzzy\n{po}");
        let (text, traces) = scrubbed(&named, &People::Drop);
        assert_eq!(text, named.replace("# A <a@b>, 2026.\n", "").replace("A <a@b>", ""));
        assert_eq!(traces, ["#=A <a@b>, 2026.", "Last-Translator=A <a@b>"]);
        let (text, _) = scrubbed(&named, &People::Replace("The desk".to_owned()));
        assert_eq!(text, named.replace("A <a@b>", "The desk"));
        assert!(scrubbed(&text, &People::Replace("The desk".to_owned())).1.is_empty());
        assert_eq!(scrubbed("A plain text.", &People::Drop).1.len(), 0);
    }
}
