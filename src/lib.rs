//! tilmach (تىلماچ, "interpreter"): a toolkit for people who publish the same sensitive article in
//! English, Chinese and Uyghur.
//!
//! It cuts articles into sentences ([`text::segment`]), finds the terms of curated glossaries in
//! every inflected form ([`glossary`]), keeps a translation memory ([`memory`]), reads and writes
//! documents without loss ([`formats`]) and checks that every version says the same ([`check`]).
//!
//! Layers; imports go down only, and siblings do not see each other (`tests/architecture.rs`):
//!
//! ```text
//! 6  cli                       arguments, one file a command
//! 5  report                    findings for people and for machines
//! 4  project, i18n             the steps that join the rooms; messages to words
//! 3  check                     rules
//! 2  glossary, memory, formats
//! 1  text                      engines over &str
//! 0  model, io                 plain data; bytes in and out
//! ```

pub mod check;
pub mod cli;
pub mod formats;
pub mod glossary;
pub mod i18n;
pub mod io;
pub mod memory;
pub mod model;
pub mod project;
pub mod report;
pub mod text;
