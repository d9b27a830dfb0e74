//! ## What it does
//! Validates a bilingual file strictly against XLIFF 1.2, 2.0, 2.1 or 2.2: elements and attributes, ids, languages,
//! references, the rights of inline codes, and the modules `mtc`, `gls`, `mda`, `res`, `ctr`, `slr`, `val`, `fs`.
//!
//! ## Why it matters
//! Another tool refuses a file with a fault in it, or repairs it in its own way. `merge` reads such a file
//! leniently and keeps the units that are not concerned.
//!
//! ## Wrong
//! ```text
//! <ec id="1" startRef="9"/>      where no <sc id="9"/> stands before it
//! ```
//!
//! ## Right
//! ```text
//! <sc id="9"/>…<ec startRef="9"/>
//! ```
//!
//! ## Fix
//! None: each finding says what the standard wants instead.
//!
//! ## Options
//! The note of a finding names the part of the standard that the constraint comes from.

use crate::check::registry::{Info, Scope};
use crate::formats::xliff;
use crate::model::{Message, Problem, Severity};

pub(super) const INFO: Info = Info {
    code: "XLIF001",
    name: "invalid-xliff",
    severity: Severity::Error,
    scope: Scope::Version,
    page: include_str!("xliff.rs"),
};

pub(super) fn problems(text: &str) -> Vec<Problem> {
    let clause = |problem: &Problem| xliff::clause(problem.message.id);
    let with_clause = |problem: Problem| match clause(&problem) {
        Some(clause) => problem.hint(Message::new("hint-xlif-clause").arg("clause", clause)),
        None => problem,
    };
    xliff::validate(text).into_iter().map(with_clause).collect()
}
