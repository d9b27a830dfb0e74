//! Morphology of English and Uyghur nouns: what forms a term takes, and which form a word has.
//!
//! Neither has a lexicon. [`ug`] knows how a stem changes and in which order suffixes follow;
//! [`en`] knows how plurals are made and the nouns that make them otherwise.

pub mod en;
pub mod ug;
