//! Layer 2: curated concepts and the matcher that finds their terms.

pub mod matcher;
