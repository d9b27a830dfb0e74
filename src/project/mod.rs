//! Layer 4: what a project is, and the steps from article to localized version.
//!
//! ```text
//! extract → carry over → pre-translate → mark terms → (check) → draft
//! ```
//!
//! [`localize::Engines`] joins them; each is a function of plain data that a command
//! can also call alone.

mod carry;
mod checks;
mod config;
mod draft;
mod extract;
mod ledger;
pub mod localize;
pub mod migrate;
mod orphans;
pub mod pair;
mod pretranslate;
mod remembered;
mod settle;
mod stale;
mod status;
mod tally;
mod terms;

pub use carry::{Carried, PREVIOUS, carry_over};
pub use checks::{Audience, Check, PathRules, Profiles, RuleBook, Rules, unknown_code};
pub use config::{Config, FILE_NAME, Output, Pretranslate, Project, Read, Segment, Untranslated};
pub use draft::{MARKS, differing_codes, draft, is_usable};
pub use extract::extract;
pub use ledger::Ledger;
pub use orphans::orphans;
pub use pretranslate::pretranslate;
pub use remembered::Memories;
pub use settle::settle;
pub use stale::Stale;
pub use status::Status;
pub use tally::{Bands, Counter, Earlier, Tally, Volume};
pub use terms::{ListedTerm, list_terms, mark_terms};
