//! Layer 1: language engines, pure functions of `&str`. All offsets are bytes.

pub mod align;
pub mod bidi;
pub mod convert;
pub mod han;
pub mod morph;
pub mod names;
pub mod normalize;
pub mod numbers;
pub mod quote;
pub mod script;
pub mod segment;
pub mod transcription;
pub mod words;
