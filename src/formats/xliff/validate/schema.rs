//! What may stand where: the table `schema.tsv`, read once, and the check of a tree against it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Validator, prefix, problem};
use crate::io::xml::{Id, Kind, XML};
use crate::model::Span;

/// An element of the table.
#[derive(Debug)]
struct Element {
    text: bool,
    content: Vec<Particle>,
    /// Name (`xml:` stands for the namespace), type, whether it is required.
    attributes: Vec<(&'static str, &'static str, bool)>,
    /// Whether attributes of the modules may stand there, and of any other namespace.
    modules: bool,
    foreign: bool,
}

/// One part of a content model.
#[derive(Debug)]
struct Particle {
    /// What may stand there. With `foreign`, elements of other namespaces too; of the standard's own they
    /// are those named, once each, or any where none is named.
    names: Vec<&'static str>,
    foreign: bool,
    required: bool,
    repeated: bool,
}

const INLINE: [&str; 8] = ["xlf:cp", "xlf:ph", "xlf:pc", "xlf:sc", "xlf:ec", "xlf:mrk", "xlf:sm", "xlf:em"];

/// The inline elements of XLIFF 1.
const INLINE_1: [&str; 9] =
    ["xlf1:g", "xlf1:x", "xlf1:bx", "xlf1:ex", "xlf1:bpt", "xlf1:ept", "xlf1:ph", "xlf1:it", "xlf1:mrk"];

static TABLE: LazyLock<BTreeMap<&'static str, Element>> = LazyLock::new(|| {
    let tables = [include_str!("schema.tsv"), include_str!("schema1.tsv")];
    let lines = tables.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (name, content, attributes) = (cells.next()?, cells.next()?, cells.next().unwrap_or_default());
            Some((name, element(content, attributes)))
        })
        .collect()
});

fn element(content: &'static str, attributes: &'static str) -> Element {
    let mut element =
        Element { text: false, content: Vec::new(), attributes: Vec::new(), modules: false, foreign: false };
    for part in content.split(' ').filter(|part| !part.is_empty()) {
        let bare = part.trim_end_matches(['?', '*', '+']);
        let names = match part {
            "#text" => {
                element.text = true;
                continue;
            }
            "*" => Vec::new(),
            "inline" => INLINE.to_vec(),
            "inline1" => INLINE_1.to_vec(),
            _ => bare.trim_matches(['*', '(', ')']).split('|').collect(),
        };
        let foreign = part.starts_with('*');
        let any = foreign || part.starts_with("inline");
        element.content.push(Particle {
            names,
            foreign,
            required: !any && !part.ends_with(['?', '*']),
            repeated: any || part.ends_with(['*', '+']),
        });
    }
    for part in attributes.split(' ').filter(|part| !part.is_empty()) {
        match part {
            "~" => element.modules = true,
            "*" => (element.modules, element.foreign) = (true, true),
            _ => {
                let (space, rest) = part.strip_prefix("xml:").map_or(("", part), |rest| ("xml:", rest));
                let (name, kind) = rest.split_once(':').unwrap_or((rest, ""));
                let full = &part[..space.len() + name.trim_end_matches('!').len()];
                element.attributes.push((full, kind, name.ends_with('!')));
            }
        }
    }
    element
}

/// Attributes of the modules that stand on elements of the core, with their types.
const MODULE_ATTRIBUTES: [(&str, &str, &str); 20] = [
    ("fs", "fs", "html"),
    ("fs", "subFs", "details"),
    ("slr", "equivStorage", ""),
    ("slr", "sizeInfo", ""),
    ("slr", "sizeInfoRef", "token"),
    ("slr", "sizeRestriction", "restriction"),
    ("slr", "storageRestriction", "restriction"),
    ("pgs", "switch", ""),
    ("pgs", "case", ""),
    // ITS has more attributes, of any text.
    ("its", "annotatorsRef", "annotators"),
    ("its", "localeFilterType", "filter"),
    ("its", "locQualityIssueEnabled", "yesno"),
    ("its", "locQualityIssueSeverity", "percent"),
    ("its", "locQualityIssueType", "issue"),
    ("its", "locQualityRatingScore", "percent"),
    ("its", "locQualityRatingScoreThreshold", "percent"),
    ("its", "mtConfidence", "share"),
    ("its", "taConfidence", "share"),
    ("its", "termConfidence", "share"),
    ("itsm", "lang", "lang"),
];

/// Checks every element and attribute of the standard's namespaces.
pub(super) fn check(v: &mut Validator<'_, '_>, element: Id) {
    let tree = v.tree;
    let Some(name) = v.name(element) else {
        // An extension may hold what it likes; what stands in it is not ours.
        return;
    };
    let Some(model) = TABLE.get(name.as_str()) else {
        if v.is_table_namespace(element) {
            let parent = tree.parent(element).map_or("", |p| tree.qualified(p));
            v.report(
                problem("error-xlif-element").arg("element", tree.qualified(element)).arg("parent", parent),
                tree.start_tag(element),
            );
        }
        return;
    };
    content(v, element, model);
    attributes(v, element, model);
    for child in tree.elements(element) {
        check(v, child);
    }
}

fn content(v: &mut Validator<'_, '_>, element: Id, model: &Element) {
    let tree = v.tree;
    let parent = tree.qualified(element);
    let mut at = 0;
    let mut seen = false;
    let mut modules = Vec::new();
    for child in tree.children(element) {
        if tree.kind(child) != Kind::Element {
            let words = matches!(tree.kind(child), Kind::Text | Kind::CData | Kind::Reference(_));
            if words && !model.text && !tree.characters(child).trim().is_empty() {
                let (span, words) = (tree.span(child), tree.span(child).of(tree.text));
                // At the words themselves, which may begin some lines below.
                let start = span.start + words.len() - words.trim_start().len();
                v.report(problem("error-xlif-text").arg("parent", parent), Span::new(start, span.end));
            }
            continue;
        }
        let name = v.name(child);
        let foreign = tree.namespace(child) != tree.namespace(element);
        let fits = |particle: &Particle| match &name {
            Some(name) if particle.names.contains(&name.as_str()) => !(particle.foreign && modules.contains(name)),
            Some(_) if v.is_table_namespace(child) && !particle.names.is_empty() => false,
            _ => particle.foreign && foreign,
        };
        let next = (at..model.content.len())
            .find(|&i| fits(&model.content[i]) && !(i == at && seen && !model.content[i].repeated));
        let Some(next) = next else {
            let message = problem("error-xlif-element").arg("element", tree.qualified(child)).arg("parent", parent);
            v.report(message, tree.start_tag(child));
            continue;
        };
        for skipped in &model.content[at + usize::from(seen)..next.max(at + usize::from(seen))] {
            missing(v, element, skipped);
        }
        (at, seen) = (next, true);
        // Changes may be told in several lists; the suite of OASIS does.
        modules.extend(name.filter(|name| name != "ctr:changeTrack"));
    }
    for skipped in model.content.get(at + usize::from(seen)..).unwrap_or_default() {
        missing(v, element, skipped);
    }
}

fn missing(v: &mut Validator<'_, '_>, element: Id, particle: &Particle) {
    if particle.required {
        let wanted = particle.names.join(" | ").replace("xlf:", "").replace("xlf1:", "");
        let message = problem("error-xlif-element-missing").arg("element", wanted);
        v.report(message.arg("parent", v.tree.qualified(element)), v.tree.start_tag(element));
    }
}

fn attributes(v: &mut Validator<'_, '_>, element: Id, model: &Element) {
    let tree = v.tree;
    let name = tree.qualified(element);
    for attribute in tree.attributes(element) {
        if attribute.name == "xmlns" || attribute.name.starts_with("xmlns:") {
            continue;
        }
        let space = tree.attribute_namespace(attribute);
        let own = match space {
            "" => Some(attribute.name.to_owned()),
            XML => Some(format!("xml:{}", attribute.local())),
            _ => None,
        };
        let known = own.and_then(|own| model.attributes.iter().find(|(name, ..)| *name == own));
        let kind = if let Some((_, kind, _)) = known {
            Some(*kind)
        } else if let Some(module) = prefix(space).filter(|_| !space.is_empty() && !v.is_one) {
            let found = MODULE_ATTRIBUTES.iter().find(|(m, n, _)| *m == module && *n == attribute.local());
            // Format style says how a code looks; the end of one looks like its start.
            let ends = tree.local(element) == "ec" && tree.value(element, "isolated").as_deref() != Some("yes");
            let allowed = model.modules && !(module == "fs" && ends);
            match found {
                Some((.., kind)) if allowed => Some(*kind),
                None if allowed && matches!(module, "its" | "itsm") => Some(""),
                _ => None,
            }
        } else {
            (!space.is_empty() && model.foreign).then_some("")
        };
        match kind {
            None => {
                let message = problem("error-xlif-attribute").arg("attribute", attribute.name).arg("element", name);
                v.report(message, attribute.span);
            }
            Some(kind) if !is_of(kind, &attribute.value()) => {
                let message = problem("error-xlif-value").arg("attribute", attribute.name);
                v.report(message.arg("value", attribute.raw).arg("type", wanted(kind)), attribute.span);
            }
            Some(_) => {}
        }
    }
    for (wanted, _, required) in &model.attributes {
        if *required && tree.attribute(element, wanted).is_none() {
            let message = problem("error-xlif-attribute-missing").arg("attribute", *wanted).arg("element", name);
            v.report(message, tree.start_tag(element));
        }
    }
}

/// The values of a type that is a list.
fn values(kind: &str) -> &'static [&'static str] {
    match kind {
        "yesno" => &["yes", "no"],
        "firstno" => &["yes", "firstNo", "no"],
        "dir" => &["ltr", "rtl", "auto"],
        "space" => &["default", "preserve"],
        "annotated" => &["source", "target", "general"],
        "pos" => &["open", "close"],
        "state1" => &[
            "final",
            "needs-adaptation",
            "needs-l10n",
            "needs-review-adaptation",
            "needs-review-l10n",
            "needs-review-translation",
            "needs-translation",
            "new",
            "signed-off",
            "translated",
        ],
        "qualifier" => &[
            "exact-match",
            "fuzzy-match",
            "id-match",
            "leveraged-glossary",
            "leveraged-inherited",
            "leveraged-mt",
            "leveraged-repository",
            "leveraged-tm",
            "mt-suggestion",
            "rejected-grammar",
            "rejected-inaccurate",
            "rejected-length",
            "rejected-spelling",
        ],
        "preserve" => &["preserve"],
        "side" => &["source", "target"],
        "meta" => &["source", "target", "ignorable"],
        "state" => &["initial", "translated", "reviewed", "final"],
        "code" => &["fmt", "ui", "quote", "link", "image", "other"],
        "match" => &["am", "mt", "icm", "idm", "tb", "tm", "other"],
        "form" => &["none", "nfc", "nfd"],
        "filter" => &["include", "exclude"],
        // ITS 2.0 §8.17 and appendix C.
        "issue" => &[
            "terminology",
            "mistranslation",
            "omission",
            "untranslated",
            "addition",
            "duplication",
            "inconsistency",
            "grammar",
            "legal",
            "register",
            "locale-specific-content",
            "locale-violation",
            "style",
            "characters",
            "misspelling",
            "typographical",
            "formatting",
            "inconsistent-entities",
            "numbers",
            "markup",
            "pattern-problem",
            "whitespace",
            "internationalization",
            "length",
            "non-conformance",
            "uncategorized",
            "other",
        ],
        // ITS 2.0 §5.7: the names of the data categories.
        "annotators" => &[
            "allowed-characters",
            "directionality",
            "domain",
            "elements-within-text",
            "external-resource",
            "id-value",
            "language-information",
            "locale-filter",
            "localization-note",
            "localization-quality-issue",
            "localization-quality-rating",
            "mt-confidence",
            "preserve-space",
            "provenance",
            "storage-size",
            "target-pointer",
            "terminology",
            "text-analysis",
            "translate",
        ],
        // Format style module, §5.5.4.1.
        "html" => &[
            "a",
            "b",
            "bdo",
            "big",
            "blockquote",
            "body",
            "br",
            "button",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "hr",
            "html",
            "i",
            "img",
            "label",
            "legend",
            "li",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "select",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
        ],
        _ => &[],
    }
}

/// What a type wants, for people.
fn wanted(kind: &str) -> String {
    match kind {
        "token" => "NMTOKEN".to_owned(),
        "tokens" => "NMTOKENS".to_owned(),
        "lang" => "BCP 47".to_owned(),
        "user" => "prefix:value (≠ xlf:)".to_owned(),
        "subtype" => "prefix:value".to_owned(),
        "date" => "2026-11-23T08:00:00Z".to_owned(),
        "details" => "name,value\\name,value".to_owned(),
        "share" => "0–1".to_owned(),
        "mark" => "generic, comment, term, prefix:value".to_owned(),
        "positive" => "1, 2, 3 …".to_owned(),
        "number" => "0, 1, 2 …".to_owned(),
        "priority" => "1–10".to_owned(),
        "percent" => "0–100".to_owned(),
        "hex" => "hexadecimal".to_owned(),
        "restriction" => "*, n, n,n, n,*".to_owned(),
        kind => values(kind).join(", "),
    }
}

/// Whether a value is of a type.
fn is_of(kind: &str, value: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match kind {
        "" => true,
        "token" => is_token(value.trim()),
        "tokens" => value.split_ascii_whitespace().next().is_some() && value.split_ascii_whitespace().all(is_token),
        "lang" => is_language(value),
        // The prefix `xlf` is the standard's, which has no such values (§4.3.1.35).
        "user" => is_user_value(value) && !value.starts_with("xlf:"),
        "subtype" => is_user_value(value),
        "mark" => ["generic", "comment", "term"].contains(&value) || is_user_value(value) && !value.starts_with("xlf:"),
        "date" => is_date(value),
        "details" => are_details(value),
        "share" => value.trim().parse().is_ok_and(|n: f64| (0.0..=1.0).contains(&n)),
        "annotators" => value.split_ascii_whitespace().all(|part| {
            part.split_once('|').is_some_and(|(name, tool)| values(kind).contains(&name) && !tool.is_empty())
        }),
        "number" => digits(value),
        // Values of one's own begin with `x-` (XLIFF 1.2 §2.2).
        "state1" | "qualifier" => values(kind).contains(&value) || value.starts_with("x-"),
        "positive" => digits(value) && !value.trim_start_matches('0').is_empty(),
        "priority" => value.parse().is_ok_and(|n: u8| (1..=10).contains(&n)),
        "percent" => value.trim().parse().is_ok_and(|n: f64| (0.0..=100.0).contains(&n)),
        "hex" => value.len().is_multiple_of(2) && !value.is_empty() && value.bytes().all(|b| b.is_ascii_hexdigit()),
        "restriction" => match value.split_once(',') {
            None => value == "*" || digits(value),
            Some((low, high)) => digits(low) && (high == "*" || digits(high)),
        },
        kind => values(kind).contains(&value),
    }
}

/// XML 1.0 §2.3: Nmtoken.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '\u{B7}'))
}

fn is_user_value(text: &str) -> bool {
    text.split_once(':').is_some_and(|(prefix, value)| {
        !prefix.is_empty() && !value.is_empty() && !value.contains(':') && !text.contains(char::is_whitespace)
    })
}

/// A date, or a date and a time with its zone (W3C, Date and Time Formats, 1997).
fn is_date(text: &str) -> bool {
    let numbers = |text: &str, separator: char, widths: &[std::ops::RangeInclusive<usize>]| {
        let parts: Vec<&str> = text.split(separator).collect();
        parts.len() == widths.len()
            && parts
                .iter()
                .zip(widths)
                .all(|(p, width)| width.contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
    };
    let (date, time) = text.split_once('T').map_or((text, None), |(date, time)| (date, Some(time)));
    let is_day = numbers(date, '-', &[4..=4, 2..=2, 2..=2]);
    let Some(time) = time else { return is_day || numbers(date, '-', &[4..=4, 2..=2]) || numbers(date, '-', &[4..=4]) };
    let zone = time.find(['Z', '+', '-']).map_or("", |at| &time[at..]);
    let clock = &time[..time.len() - zone.len()];
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    // The standard's own example has an hour of one digit in its zone.
    let zoned = zone == "Z" || zone.len() > 1 && numbers(&zone[1..], ':', &[1..=2, 2..=2]);
    is_day
        && zoned
        && (numbers(clock, ':', &[2..=2, 2..=2]) || numbers(clock, ':', &[2..=2, 2..=2, 2..=2]))
        && numbers(fraction, '.', &[1..=9])
}

/// Attributes of an HTML element: `name,value\name,value`, where a backslash before a comma or a backslash
/// takes its meaning away (§5.5.4.2).
fn are_details(text: &str) -> bool {
    let mut commas = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next_if(|&c| c == '\\' || c == ',').is_some() => {}
            '\\' if commas == 1 => commas = 0,
            '\\' => return false,
            ',' => commas += 1,
            _ => {}
        }
    }
    commas == 1
}

/// Well-formed by BCP 47 §2.1, as far as its shape goes.
fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first = subtags.next().unwrap_or_default();
    let alphabetic = |text: &str| text.bytes().all(|b| b.is_ascii_alphabetic());
    let language = (2..=8).contains(&first.len()) || matches!(first, "x" | "i" | "X" | "I");
    language
        && alphabetic(first)
        && subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert!(TABLE.len() > 40);
        assert!(is_date("2026-11-23") && is_date("2026-11-23T08:00:00.5+01:00") && is_date("2026"));
        assert!(!is_date("2026-11-23T08:00:00") && !is_date("") && !is_date("23.11.2026"));
        for (name, element) in TABLE.iter() {
            for particle in &element.content {
                for child in &particle.names {
                    assert!(TABLE.contains_key(child), "{name} holds {child}");
                }
            }
            for (attribute, kind, _) in &element.attributes {
                assert!(kind.is_empty() || !wanted(kind).is_empty(), "{name} {attribute}: {kind}");
            }
        }
        assert_eq!(TABLE["xlf:source"].attributes[0], ("xml:lang", "lang", false));
        assert_eq!(TABLE["xlf:ph"].attributes[0], ("id", "token", true));
    }
}
