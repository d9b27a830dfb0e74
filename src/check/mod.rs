//! Layer 3: rules that read the versions of an article and report findings.
//!
//! A caller builds one [`Checker`] (settings and compiled glossary matchers, shared by all files)
//! and hands it texts: a document alone, a source and a target document, or a bilingual file. Who
//! does what:
//!
//! * [`Version`] is one language version laid out as one text, sentence by sentence, with the way
//!   back to the file's bytes and the facts that rules share: numbers, quotations, term hits.
//! * [`Catalogue`] is the messages of a Fluent, JSON or YAML file, which are paired by name.
//! * [`Context`] is what a rule sees: a target version, maybe its source, and which sentences of
//!   the two belong together.
//! * A [`Rule`] is one file in `rules/`; its module comment is its page (`tilmach explain CODE`).
//!   [`registry`] is the one table of codes.
//! * [`run`] calls the rules and then settles what comes out: severities of the profile, inline
//!   suppressions, order, duplicates, fingerprints.
//! * [`across`] compares the documents of one run with each other.
//! * [`exchange`] validates exchange files strictly, each by its own standard.
//! * [`baseline`] sets aside findings that were there before.
//!
//! Nothing here knows of project folders or of files on disk, so an editor or a server can check a
//! buffer that was never saved.

pub mod across;
pub mod baseline;
mod catalogue;
mod checker;
mod context;
pub mod exchange;
mod idle;
pub mod matrix;
pub mod registry;
mod rules;
mod run;
pub mod suppress;
pub(crate) mod version;

pub use catalogue::Catalogue;
pub use checker::{Checker, Input, Profile, Remembers, Settings, Terms};
pub use context::{Aligned, Context, Row, Side};
pub use idle::idle;
pub use registry::{Info, Scope};
pub use rules::Rule;
pub use run::run;
pub use version::{Segment, Use, Version};
