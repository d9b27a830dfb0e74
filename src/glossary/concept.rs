//! What a glossary holds: concepts, their terms, and where each was written.

use serde::{Deserialize, Serialize};

use super::matcher::{Case, Mode};
use crate::model::{Lang, Span};
use crate::text::morph::ug::Spelling;

/// One meaning, and its wordings in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// Stable key, kebab-case English: `transnational-repression`.
    pub id: String,
    /// The subject it belongs to: `detention`, `places`.
    pub group: String,
    /// Part of speech of its terms: `noun`, `proper`, `verb`.
    pub pos: Option<String>,
    /// How loaded it is.
    pub sensitivity: Sensitivity,
    /// One line: what it means.
    pub definition: String,
    /// How to use it: whose word it is, what to do in quotations, what not to confuse it with.
    pub note: Option<String>,
    /// Languages that have no form, and why.
    pub absent: Vec<Absent>,
    /// What was decided about it, oldest first.
    pub history: Vec<Decision>,
    /// Its wordings: by language, preferred ones first, as the file gives them.
    pub terms: Vec<Term>,
    /// What an exchange file said about it that no other key holds.
    pub kept: Vec<Kept>,
    /// Where its id stands.
    pub origin: Origin,
}

/// One wording of a concept in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its language.
    pub lang: Lang,
    /// The wording (with `match = "regex"`, a regular expression).
    pub form: String,
    /// Whether it may be used.
    pub status: Status,
    /// What kind of wording it is.
    pub kind: TermType,
    /// Part of speech, where it differs from the concept's.
    pub pos: Option<String>,
    /// Who may say it.
    pub voice: Voice,
    /// An everyday word that only sometimes means this concept (`bill`, `police`, جازا): accepted as its
    /// equivalent, but its mere presence does not show that the concept is meant.
    pub ambiguous: bool,
    /// Why it has its status or voice; always there when it is deprecated or forbidden.
    pub reason: Option<String>,
    /// What it rests on: `key` or `key:locator`, keys of `sources.toml`.
    pub sources: Vec<String>,
    /// How sure the form is.
    pub confidence: Confidence,
    /// How it is looked for.
    pub mode: Mode,
    /// Whether capitals count.
    pub case: Case,
    /// Wordings next to which it does not count.
    pub not_near: Vec<String>,
    /// Irregular or variant forms that are found as this term.
    pub forms: Vec<String>,
    /// Which spellings that vary in print are this term too (Uyghur).
    pub spellings: Vec<Spelling>,
    /// What to add at first mention: `Yining in Chinese`.
    pub gloss: Option<String>,
    /// Regions where it is the usual form: `TW`, `HK`. Empty: everywhere.
    pub region: Vec<String>,
    /// Sentences that show it.
    pub examples: Examples,
    /// What an exchange file said about it that no other key holds.
    pub kept: Vec<Kept>,
    /// Where its form stands.
    pub origin: Origin,
}

/// How loaded a concept is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sensitivity {
    /// Nobody disputes it.
    #[default]
    Neutral,
    /// The choice of word takes a side.
    Contested,
    /// A state's word that hides what it names.
    OfficialEuphemism,
    /// A slur; recorded only to be caught.
    Derogatory,
    /// Has an exact meaning in law.
    LegalTerm,
}

/// Whether a term may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Use this one.
    Preferred,
    /// May be used.
    Admitted,
    /// Should be replaced.
    Deprecated,
    /// Must not be used.
    Forbidden,
}

/// What kind of wording a term is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TermType {
    /// The whole wording.
    #[default]
    Full,
    /// A shortened wording of a full one.
    Short,
    /// Made of initials or of single characters of a full one.
    Acronym,
    /// The same words spelled otherwise.
    Spelling,
    /// Other words for the same meaning.
    Synonym,
}

/// Who may say a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// Anybody.
    #[default]
    Any,
    /// Right only inside an attributed quotation or the name of a document.
    Quoted,
}

/// How sure a form is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Seen in a source that is cited.
    Attested,
    /// Built or converted from attested parts.
    Derived,
    /// A working form that a native editor has to confirm.
    #[default]
    Unverified,
}

/// A language that has no form of a concept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absent {
    /// The language.
    pub lang: Lang,
    /// Why there is none.
    pub reason: String,
}

/// One entry in the history of a concept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// When, `YYYY-MM-DD`.
    pub date: String,
    /// What was changed.
    pub change: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The term it was about; with [`was`](Decision::was) it can be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// Its form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// What its status was until then. Without a form: what the concept was, which can only be `none`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Before>,
}

/// What a term was before a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Before {
    /// Not in the glossary.
    None,
    /// [`Status::Preferred`].
    Preferred,
    /// [`Status::Admitted`].
    Admitted,
    /// [`Status::Deprecated`].
    Deprecated,
    /// [`Status::Forbidden`].
    Forbidden,
}

impl Before {
    /// The status, unless there was none.
    pub fn status(self) -> Option<Status> {
        Some(match self {
            Before::None => return None,
            Before::Preferred => Status::Preferred,
            Before::Admitted => Status::Admitted,
            Before::Deprecated => Status::Deprecated,
            Before::Forbidden => Status::Forbidden,
        })
    }

    /// The name that glossary files use.
    pub fn name(self) -> &'static str {
        self.status().map_or("none", Status::name)
    }

    /// The value with this name.
    pub fn from_name(name: &str) -> Option<Before> {
        use Before::{Admitted, Deprecated, Forbidden, None, Preferred};
        [None, Preferred, Admitted, Deprecated, Forbidden].into_iter().find(|was| was.name() == name)
    }
}

/// Something that an exchange file said and that has no key of its own; it is written again on export.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// The data category, as TBX names it: `context`, `termLocation`; `note`, `date`; one that no
    /// dialect knows with its element before it, `termNote:hyphenation`.
    pub what: String,
    /// The language section it stood in, when it stood above the terms of one language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Lang>,
    /// What it says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The language of what it says, when it was declared (`xml:lang`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// What it points to: an address, or an id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Its own id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What stood beside it in one group: the source of a definition, the date of a change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Kept>,
}

/// Sentences that show a term in use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// The term must be found in each of these.
    #[serde(default)]
    pub good: Vec<String>,
    /// It must not be found in any of these.
    #[serde(default)]
    pub bad: Vec<String>,
}

/// Where something was written: which of the glossary's files, and where in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Origin {
    /// Index of the file in [`Glossary::files`](super::Glossary::files).
    pub file: usize,
    /// Bytes of that file's text.
    pub span: Span,
}

impl Concept {
    /// A concept of which only the id is known.
    pub fn new(id: impl Into<String>) -> Self {
        Concept {
            id: id.into(),
            group: String::new(),
            pos: None,
            sensitivity: Sensitivity::default(),
            definition: String::new(),
            note: None,
            absent: Vec::new(),
            history: Vec::new(),
            terms: Vec::new(),
            kept: Vec::new(),
            origin: Origin::default(),
        }
    }
}

impl Term {
    /// A term of which only the wording and the status are known.
    pub fn new(lang: Lang, form: impl Into<String>, status: Status) -> Self {
        Term {
            lang,
            form: form.into(),
            status,
            kind: TermType::default(),
            pos: None,
            voice: Voice::default(),
            ambiguous: false,
            reason: None,
            sources: Vec::new(),
            confidence: Confidence::default(),
            mode: Mode::default(),
            case: Case::default(),
            not_near: Vec::new(),
            forms: Vec::new(),
            spellings: Vec::new(),
            gloss: None,
            region: Vec::new(),
            examples: Examples::default(),
            kept: Vec::new(),
            origin: Origin::default(),
        }
    }

    /// Whether it may be used: preferred or admitted.
    pub fn is_approved(&self) -> bool {
        self.status <= Status::Admitted
    }

    /// Whether it may be offered as a replacement: approved, verified, and usable in the outlet's
    /// own voice.
    pub fn may_be_offered(&self) -> bool {
        self.is_approved() && self.confidence != Confidence::Unverified && self.voice == Voice::Any
    }
}

/// Names as the TOML files and the JSON output write them.
macro_rules! names {
    ($($type:ident { $($variant:ident => $name:literal),+ $(,)? })+) => {$(
        impl $type {
            /// The name that glossary files use.
            pub fn name(self) -> &'static str {
                match self { $($type::$variant => $name),+ }
            }
        }
    )+};
}

names! {
    Sensitivity {
        Neutral => "neutral", Contested => "contested", OfficialEuphemism => "official-euphemism",
        Derogatory => "derogatory", LegalTerm => "legal-term",
    }
    Status { Preferred => "preferred", Admitted => "admitted", Deprecated => "deprecated", Forbidden => "forbidden" }
    TermType { Full => "full", Short => "short", Acronym => "acronym", Spelling => "spelling", Synonym => "synonym" }
    Voice { Any => "any", Quoted => "quoted" }
    Confidence { Attested => "attested", Derived => "derived", Unverified => "unverified" }
}
