//! ## What it does
//! Validates a termbase strictly against TBX v3: the core schema, and every rule of the dialects Core, Min and
//! Basic, whether data categories are attributes or tags.
//!
//! ## Why it matters
//! A termbase that breaks the schema is refused by the next program, or read with gaps that nobody sees.
//!
//! ## Wrong
//! ```text
//! <termNote type="partOfSpeech">Noun</termNote>
//! ```
//!
//! ## Right
//! ```text
//! <termNote type="partOfSpeech">noun</termNote>
//! ```
//!
//! ## Fix
//! None: each finding says what the standard wants instead.
//!
//! ## Options
//! `tilmach glossary import` reads a file with faults, and TBX v2, leniently.

use crate::check::registry::{Info, Scope};
use crate::glossary::exchange::tbx;
use crate::model::{Problem, Severity};

pub(super) const INFO: Info = Info {
    code: "TBXF001",
    name: "invalid-tbx",
    severity: Severity::Error,
    scope: Scope::Version,
    page: include_str!("tbx.rs"),
};

pub(super) fn problems(text: &str) -> Vec<Problem> {
    match tbx::validate(text) {
        Ok(faults) => faults.problems,
        Err(problem) => vec![problem],
    }
}
