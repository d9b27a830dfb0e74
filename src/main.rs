//! The program `tilmach`: parse, run, exit code; see [`tilmach::cli`].
fn main() {}
