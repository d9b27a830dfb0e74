//! Layer 4: what a project is, and the steps from article to localized version.

mod carry;
mod config;
mod draft;
mod extract;
mod ledger;

pub use carry::{Carried, PREVIOUS, carry_over};
pub use config::{Check, Config, FILE_NAME, Output, Pretranslate, Project, Read, Segment, Untranslated};
pub use draft::{MARKS, draft, is_usable};
pub use extract::extract;
pub use ledger::Ledger;
