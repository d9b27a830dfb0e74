//! The one integration-test binary: a module for each subject.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::disallowed_methods,
    clippy::format_push_string,
    reason = "a test that cannot go on panics, one that did not run says so, and suites are found through the environment"
)]

mod architecture;
mod bilingual;
mod browser;
mod charsets;
mod checks;
mod ci;
mod cli;
mod decisions;
mod documents;
mod exchange;
mod formats;
mod glossaries;
mod hostile;
mod libreoffice;
mod locales;
mod matrix;
mod memory;
mod reports;
mod robustness;
mod script;
mod segment;
mod terms;
mod validation;
