//! The one integration-test binary: a module for each subject.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test that cannot go on panics, and one that did not run says so"
)]

mod architecture;
mod checks;
mod cli;
mod formats;
mod glossaries;
mod locales;
mod memory;
mod robustness;
mod script;
mod segment;
mod terms;
