//! TBX, the exchange form of termbases (ISO 30042).
//!
//! Read are TBX v3 (2019) in every dialect, data categories as attributes (DCA) or as tags (DCT), and
//! v2 (2008: `martif`), TermWeb's statuses among them; leniently, every part mapped, kept or
//! reported. Written is strict v3 in one of three dialects; [`validate`] checks a file against the
//! core schema and the assertions of its dialect, constraint by constraint.
//!
//! | TBX | here |
//! |---|---|
//! | `conceptEntry/@id` | `id` |
//! | `subjectField` | `group` |
//! | `definition` of the concept, else that of its first language | `definition` |
//! | `note` of the concept | `note`, a paragraph each |
//! | `transactionType` with `date` and `responsibility` | `history` |
//! | `administrativeStatus`, `partOfSpeech`, `termType`, `geographicalUsage` | `status`, `pos`, `type`, `region` |
//! | `context` without a source | `examples.good` |
//! | everything else | `kept` |

mod read;
mod validate;
mod write;

use std::sync::OnceLock;

pub use read::{read, sniff};
pub use validate::{CONSTRAINTS, Constraint, Faults, validate};
pub use write::{Options, write};

use crate::glossary::{Status, TermType};

/// The namespace of TBX v3.
const NAMESPACE: &str = "urn:iso:std:iso:30042:ed-2";
/// The namespaces of its modules, where categories are tags.
const MODULES: [(&str, &str); 2] =
    [("min", "http://www.tbxinfo.net/ns/min"), ("basic", "http://www.tbxinfo.net/ns/basic")];
/// What opens a note that holds a key of ours.
const PRIVATE: &str = "tilmach.";

/// How much a TBX file may say. Each dialect says all that the one before it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dialect {
    /// Terms and notes.
    Core,
    /// Subject, status and part of speech too.
    Min,
    /// Definitions, contexts, sources, changes too.
    #[default]
    Basic,
}

/// How data categories are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// As the value of `type`: `<termNote type="partOfSpeech">`.
    #[default]
    Dca,
    /// As elements: `<min:partOfSpeech>`.
    Dct,
}

impl Dialect {
    /// The name that the root element gives.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Core => "TBX-Core",
            Dialect::Min => "TBX-Min",
            Dialect::Basic => "TBX-Basic",
        }
    }
}

impl Style {
    /// The name that the root element gives.
    pub fn name(self) -> &'static str {
        match self {
            Style::Dca => "dca",
            Style::Dct => "dct",
        }
    }
}

/// A data category of the dialects (`categories.tsv`).
#[derive(Debug)]
struct Category {
    name: &'static str,
    /// The element that carries it where categories are attributes.
    element: &'static str,
    /// The smallest dialect that has it.
    dialect: Dialect,
    /// Where it may stand: `C`, `L`, `T`.
    levels: &'static str,
    /// Whether it may stand in a group.
    grouped: bool,
    /// Its values; empty when any text is one.
    values: Vec<&'static str>,
}

fn categories() -> &'static [Category] {
    static CATEGORIES: OnceLock<Vec<Category>> = OnceLock::new();
    CATEGORIES.get_or_init(|| {
        let lines = include_str!("categories.tsv").lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| {
                let columns: Vec<&str> = line.split('\t').collect();
                let [name, element, dialect, levels, group, values] = columns[..] else { return None };
                let dialect = if dialect == "min" { Dialect::Min } else { Dialect::Basic };
                let values = values.split(' ').filter(|value| !value.is_empty()).collect();
                Some(Category { name, element, dialect, levels, grouped: group == "G", values })
            })
            .collect()
    })
}

fn category(name: &str) -> Option<&'static Category> {
    categories().iter().find(|category| category.name == name)
}

/// The status that a value of `administrativeStatus` (or of v2's `normativeAuthorization`) means;
/// TermWeb's short values too.
pub(super) fn status(value: &str) -> Option<Status> {
    let value = value.strip_suffix("-admn-sts").unwrap_or(value).to_ascii_lowercase();
    Some(match value.strip_suffix("term").unwrap_or(&value) {
        "preferred" | "standardized" | "legal" | "regulated" => Status::Preferred,
        "admitted" => Status::Admitted,
        "deprecated" | "superseded" | "notrecommended" | "not recommended" | "obsolete" => Status::Deprecated,
        "forbidden" | "rejected" | "prohibited" => Status::Forbidden,
        _ => return None,
    })
}

/// The value that says a status; there is none for a forbidden term, which is deprecated at least.
fn status_value(status: Status) -> &'static str {
    match status {
        Status::Preferred => "preferredTerm-admn-sts",
        Status::Admitted => "admittedTerm-admn-sts",
        Status::Deprecated | Status::Forbidden => "deprecatedTerm-admn-sts",
    }
}

/// The kind of term that a value of `termType` means.
pub(super) fn kind(value: &str) -> Option<TermType> {
    Some(match value {
        "fullForm" => TermType::Full,
        "acronym" | "initialism" => TermType::Acronym,
        "shortForm" | "abbreviation" | "clippedTerm" | "shortcut" => TermType::Short,
        "variant" | "transliteratedForm" | "transcribedForm" => TermType::Spelling,
        "synonym" | "synonymousPhrase" => TermType::Synonym,
        _ => return None,
    })
}

/// The value that says a kind. A full form needs none, and TBX-Basic has none for a synonym.
fn kind_value(kind: TermType) -> Option<&'static str> {
    match kind {
        TermType::Full | TermType::Synonym => None,
        TermType::Acronym => Some("acronym"),
        TermType::Short => Some("shortForm"),
        TermType::Spelling => Some("variant"),
    }
}

/// The part of speech as the dialects' list has it.
fn part_of_speech(pos: &str) -> &'static str {
    match pos {
        "noun" | "proper" | "properNoun" | "proper noun" => "noun",
        "verb" => "verb",
        "adjective" => "adjective",
        "adverb" => "adverb",
        _ => "other",
    }
}

/// Whether a text may be an id in XML: an `NCName`, here of the letters that everybody allows.
fn is_id(text: &str) -> bool {
    let first = text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_');
    first && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// Whether a text is a date of the schema: `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    };
    year > 0 && (1..=12).contains(&month) && (1..=days).contains(&day)
}

/// Whether a text is an address on the web.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
    rest.is_some_and(|rest| !rest.is_empty()) && !text.contains([' ', '\n', '\t', '<', '>', '"'])
}
