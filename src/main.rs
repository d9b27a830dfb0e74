//! The program `tilmach`: parse, run, exit code; all of it in [`tilmach::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    tilmach::cli::main()
}
