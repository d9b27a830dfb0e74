//! Which formatting is the same to a reader.
//!
//! LibreOffice makes an automatic style (`T1`, `T2` …) for every combination of properties, and its own
//! revision number and the language of the spelling checker are among them.

use std::collections::BTreeMap;

use super::ns;
use crate::io::xml::{Id, Tree};

/// The automatic styles of a part.
pub(super) struct Styles<'t> {
    /// What an automatic style of a span shows; empty when it shows nothing.
    spans: BTreeMap<&'t str, String>,
    /// The style that an automatic style of a paragraph is made of.
    paragraphs: BTreeMap<&'t str, &'t str>,
}

impl<'t> Styles<'t> {
    /// Collects them.
    pub(super) fn of(tree: &Tree<'t>) -> Self {
        let mut styles = Styles { spans: BTreeMap::new(), paragraphs: BTreeMap::new() };
        let holder = tree.root().and_then(|root| tree.child(root, ns::OFFICE, "automatic-styles"));
        for style in holder.into_iter().flat_map(|holder| tree.elements(holder)) {
            let value = |name: &str| tree.attribute_ns(style, ns::STYLE, name).map(|a| a.raw);
            let Some(name) = value("name") else { continue };
            match value("family") {
                Some("text") => drop(styles.spans.insert(name, shown(tree, style))),
                Some("paragraph") => drop(styles.paragraphs.insert(name, value("parent-style-name").unwrap_or(""))),
                _ => {}
            }
        }
        styles
    }

    /// What a reader sees of a span's style; empty when nothing. Equal for styles that look the same.
    pub(super) fn of_span<'s>(&'s self, name: &'s str) -> &'s str {
        self.spans.get(name).map_or(name, String::as_str)
    }

    /// The style that a person chose for a paragraph.
    pub(super) fn of_paragraph(&self, name: &'t str) -> &'t str {
        self.paragraphs.get(name).copied().unwrap_or(name)
    }
}

/// The properties of a style that can be seen, in one order.
fn shown(tree: &Tree<'_>, style: Id) -> String {
    let parent = tree.attribute_ns(style, ns::STYLE, "parent-style-name").map(|a| a.raw);
    let mut seen: Vec<String> = parent.map(str::to_owned).into_iter().collect();
    for properties in tree.elements(style).filter(|&e| tree.is(e, ns::STYLE, "text-properties")) {
        let visible = tree.attributes(properties).iter().filter(|a| {
            // The number of an edit is LibreOffice's own; the language changes nothing on paper.
            let hidden = ["rsid", "paragraph-rsid", "language", "country", "script", "rfc-language-tag"];
            let stem = a.local().trim_end_matches("-asian").trim_end_matches("-complex");
            !hidden.contains(&stem)
        });
        seen.extend(visible.map(|a| format!("{}={}", a.local(), a.raw)));
        seen.extend(tree.elements(properties).map(|e| tree.span(e).of(tree.text).to_owned()));
    }
    seen.sort();
    seen.join(" ")
}

/// What to call a change of formatting.
pub(super) fn label(shown: &str) -> &'static str {
    let has = |property: &str| shown.split(' ').any(|own| own == property);
    let starts = |property: &str| shown.split(' ').any(|own| own.starts_with(property));
    let lined = |line: &str| starts(line) && !has(&format!("{line}none"));
    match shown {
        _ if has("font-weight=bold") || shown == "Strong_20_Emphasis" => "b",
        _ if has("font-style=italic") || shown == "Emphasis" => "i",
        _ if lined("text-underline-style=") => "u",
        _ if lined("text-line-through-style=") => "s",
        _ if starts("text-position=super") => "sup",
        _ if starts("text-position=sub") => "sub",
        _ if starts("background-color=#") => "mark",
        _ if shown.contains('=') => "fmt",
        _ => "style",
    }
}
