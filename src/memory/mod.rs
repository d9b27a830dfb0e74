//! Layer 2: the translation memory: units, similarity, index, stores, exchange.
//!
//! Who is responsible for what:
//! - [`mod@unit`]: what is stored: a [`TranslationUnit`], one sentence in several languages, with its
//!   [`Provenance`];
//! - [`similarity`]: the one definition of the score (also for people: `docs/scoring.md`);
//! - [`adjust`]: penalties and guards, which make the second figure, `adjusted`; `adapt` puts new
//!   numbers, dates and names into an old translation;
//! - [`diff`]: what differs between a stored text and the one asked for;
//! - [`lookup`]: questions, answers and their order, the same for every store;
//! - `index`: finds everything at or above a threshold without looking at everything; it may throw
//!   away only what provably lies below;
//! - [`store`]: the [`MemoryStore`] trait with its contract, in RAM and as an SQLite file;
//! - [`tmx`], [`tsv`], [`po`]: exchange with other tools; [`cache`]: TMX files used directly as memories;
//! - [`clean`]: units that a memory would be better without; [`compare`]: two memories side by side.
//!
//! ```
//! use tilmach::memory::{MemoryStore, Query, RamStore, TranslationUnit};
//! use tilmach::model::Lang;
//! let (en, ug): (Lang, Lang) = ("en".parse()?, "ug".parse()?);
//! let mut memory = RamStore::default();
//! memory.add(&[TranslationUnit::pair((en.clone(), "They left Kashgar."), (ug.clone(), "ئۇلار قەشقەردىن كەتتى."))])?;
//! let found = memory.lookup(&Query::new("They left Hotan.", &en, &ug))?;
//! assert_eq!((found[0].similarity, found[0].target.text.as_str()), (75, "ئۇلار قەشقەردىن كەتتى."));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod adapt;
pub mod adjust;
pub mod bilingual;
pub mod cache;
pub mod clean;
pub mod compare;
pub mod diff;
mod exchange;
mod facts;
mod guards;
mod index;
mod lists;
pub mod lookup;
mod names;
pub mod similarity;
pub mod store;
pub mod unit;

pub use exchange::{Entry, Imported, Metadata, import_entries, po, tmx, tsv};
pub(crate) use guards::negations;
pub use lookup::{Context, Match, MatchKind, Query};
pub use similarity::Metric;
pub use store::{Added, Header, MemoryStore, RamStore, Rejected, Snapshot, SqliteStore, UnitId};
pub use unit::{ContextHash, Origin, Provenance, TranslationUnit, Variant, context_hash};
