//! Layer 4: what a project is, and the steps from article to localized version.

mod config;

pub use config::{Check, Config, FILE_NAME, Output, Pretranslate, Project, Read, Segment, Untranslated};
