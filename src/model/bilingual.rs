//! A bilingual file: source and target of one document, segment by segment.

use serde::{Deserialize, Serialize};

use super::{Content, Lang, Problem, Span};

/// Source and target of one document, as XLIFF holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// Language of the source.
    pub source_lang: Lang,
    /// Language of the target; a file not yet given to a translator may lack it.
    pub target_lang: Option<Lang>,
    /// Path of the document it was extracted from, as the file gives it.
    pub original: Option<String>,
    /// SHA-256 of the source document when it was extracted, in hexadecimal.
    pub source_hash: Option<String>,
    /// One unit for each block of the document, in reading order.
    pub units: Vec<Unit>,
    /// What was wrong with the file.
    pub problems: Vec<Problem>,
}

/// The bilingual form of one block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// The id of the block it comes from.
    pub id: String,
    /// Its segments in order; joined they give the block.
    pub segments: Vec<Segment>,
    /// Notes for people.
    pub notes: Vec<String>,
}

/// Usually one sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    /// Unique within its unit; empty for an ignorable part.
    pub id: String,
    /// The source.
    pub source: Content,
    /// The translation, if there is one.
    pub target: Option<Content>,
    /// How far the translation has come.
    pub state: State,
    /// White space between sentences: XLIFF's `ignorable`. Never translated, always kept.
    pub ignorable: bool,
    /// The tool that made the file has closed its translation to changes.
    pub locked: bool,
    /// Where the present target came from, when it was not typed by a person.
    pub filled: Option<Filled>,
    /// What the memory offered, best first.
    pub matches: Vec<Suggestion>,
    /// Glossary terms found in the source.
    pub terms: Vec<TermMark>,
    /// The line of the bilingual file where it was read, from 1; 0 when it was not read from one.
    pub line: usize,
    /// Where its target's text stands in the file, when it was read from one.
    pub target_span: Option<Span>,
}

/// Segment states as in XLIFF 2.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Not translated, or filled in and not yet looked at.
    #[default]
    Initial,
    /// Translated by a person, or taken from memory unchanged.
    Translated,
    /// Checked by a second person.
    Reviewed,
    /// Done.
    Final,
}

/// Where a target that no person typed came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Filled {
    /// The match it was taken from, in percent: 101 context, 100 exact, below 100 fuzzy.
    pub score: u8,
}

/// One translation offered by the memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// 101 context, 100 exact, else the fuzzy score in percent after penalties.
    pub score: u8,
    /// Similarity of the source texts in whole percent, before penalties.
    pub similarity: u8,
    /// The stored source.
    pub source: Content,
    /// The stored translation.
    pub target: Content,
    /// Where it comes from, for people: the document, the memory.
    pub origin: String,
}

/// A glossary term found in a source segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermMark {
    /// Where, in the source's text.
    pub span: Span,
    /// The concept's id.
    pub concept: String,
    /// The term as the glossary writes it.
    pub term: String,
    /// What the glossary says in the target language: the approved forms, preferred ones first.
    pub equivalents: Vec<String>,
    /// The concept's definition.
    pub definition: String,
}

impl Unit {
    /// The segments that carry text to translate.
    pub fn translatable(&self) -> impl Iterator<Item = &Segment> {
        self.segments.iter().filter(|segment| !segment.ignorable)
    }
}

impl Segment {
    /// Whether a person has finished with it: a later run must not touch it.
    ///
    /// A target without a mark of ours counts as a person's work whatever its state, since many
    /// tools never set one.
    pub fn is_finished(&self) -> bool {
        self.target.as_ref().is_some_and(|t| !t.is_blank()) && (self.state >= State::Reviewed || self.filled.is_none())
    }

    /// Whether it has a target that is not empty.
    pub fn is_translated(&self) -> bool {
        self.target.as_ref().is_some_and(|t| !t.is_blank())
    }
}

impl State {
    /// The name XLIFF gives it.
    pub fn name(self) -> &'static str {
        match self {
            State::Initial => "initial",
            State::Translated => "translated",
            State::Reviewed => "reviewed",
            State::Final => "final",
        }
    }

    /// The state with this XLIFF name.
    pub fn from_name(name: &str) -> Option<State> {
        [State::Initial, State::Translated, State::Reviewed, State::Final].into_iter().find(|s| s.name() == name)
    }
}
