//! Layer 0: plain data that every room shares. No files, no clock, no language rules.

mod bilingual;
mod content;
mod document;
mod finding;
mod lang;
mod message;
mod span;

pub use bilingual::{Bilingual, Filled, Segment, State, Suggestion, TermMark, Unit};
pub use content::{Code, CodeKind, CodeRole, Content, Piece};
pub use document::{Block, BlockKind, Document, Origin, Part, Skipped};
pub use finding::{Applicability, Edit, Finding, Fix, Severity, apply_edits};
pub use lang::{Lang, LangError, Variety};
pub use message::{Message, Place, Problem, Value};
pub use span::{LineIndex, Position, Span};
