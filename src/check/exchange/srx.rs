//! ## What it does
//! Reads segmentation rules as SRX 2.0 says and reports what cannot be read: elements and attributes that the
//! standard does not have, language maps to rules that are not there, expressions that cannot be compiled.
//!
//! ## Why it matters
//! A rule that one program leaves out in silence cuts the same text differently from another, and the memory
//! of one finds nothing for the other.
//!
//! ## Wrong
//! ```text
//! <beforebreak>(?<=[abc</beforebreak>
//! ```
//!
//! ## Right
//! ```text
//! <beforebreak>(?<=[abc])</beforebreak>
//! ```
//!
//! ## Fix
//! None: each finding says what the standard wants instead.
//!
//! ## Options
//! None.

use crate::check::registry::{Info, Scope};
use crate::model::{Problem, Severity};
use crate::text::segment::srx::Srx;

pub(super) const INFO: Info = Info {
    code: "SRXF001",
    name: "invalid-srx",
    severity: Severity::Error,
    scope: Scope::Version,
    page: include_str!("srx.rs"),
};

pub(super) fn problems(text: &str) -> Vec<Problem> {
    match Srx::read(text) {
        Ok(srx) => srx.problems(),
        Err(problem) => vec![problem],
    }
}
