//! Benchmarks; figures in docs/benchmarks.md.

fn main() {
    divan::main();
}
