//! The targets without libFuzzer: mutated seeds from a fixed start, for as long as one likes.
//!
//! `cargo run --release --bin mutate -- SECONDS [START]` prints what it ran, and writes an input that
//! made a target panic to `crash-TARGET-NUMBER` before it stops.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use tilmach_fuzz as fuzz;

/// A small generator of numbers; the same ones for the same start (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 9] = [
    ("documents", fuzz::documents),
    ("packages", fuzz::packages),
    ("bilingual", fuzz::bilingual),
    ("exchange12", fuzz::exchange12),
    ("tbx", fuzz::tbx),
    ("tables", fuzz::tables),
    ("exchange_files", fuzz::exchange_files),
    ("segmentation", fuzz::segmentation),
    ("xml", fuzz::xml),
];

/// Small pieces that readers stumble over.
const PIECES: &[&str] = &[
    "\0", "\u{FEFF}", "\u{202E}", "\u{0301}", "\r", "\n\n", "<", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&#0;",
    "&lt;", "\"", "'", "{", "}", "{1>", "<1}", "{{", "[[", "](", "**", "`", "|", "> ", "- ", "---\n", "\\", "\\u", "%s", "99999999999",
    "id=\"1\"", "xml:lang=\"", "<mrk mtype=\"seg\" mid=\"1\">", "<g id=\"1\">", "</g>", "<target/>", "<seg-source>", "<pc id=\"1\">",
    "<ec startRef=\"1\"/>", "<tu>", "<tuv xml:lang=\"en\">", "<rule break=\"no\">", "(?=", "{1,9999}", "-->", "00:00:01,000 --> ",
    "msgid \"", "msgstr[1] \"", "*[other]", "{ $n ->", "- &a *a", "|\n  ", "<b>", "</p>", "<td>", "<script>", "&nbsp", "PK\x03\x04",
];

fn mutate(seed: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(5) {
        let at = dice.below(bytes.len() + 1);
        let end = at + dice.below((bytes.len() - at).min(80) + 1);
        match dice.below(8) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let chunk = bytes[at..end].repeat(1 + dice.below(30));
                drop(bytes.splice(at..at, chunk));
            }
            3 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            4 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
            5 => {
                let from = dice.below(other.len() + 1);
                let to = from + dice.below((other.len() - from).min(200) + 1);
                drop(bytes.splice(at..end, other[from..to].iter().copied()));
            }
            _ => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].bytes())),
        }
    }
    bytes
}

fn main() {
    let number = |at: usize| std::env::args().nth(at).and_then(|text| text.parse::<u64>().ok());
    let (seconds, start) = (number(1).unwrap_or(10), number(2).unwrap_or(1));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/formats");
    let mut paths: Vec<_> = std::fs::read_dir(folder).expect("the fixtures are there").flatten().map(|e| e.path()).collect();
    paths.sort();
    let mut seeds: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).expect("a fixture is read")).collect();
    seeds.extend(fuzz::SEEDS.iter().map(|text| text.as_bytes().to_vec()));
    let (mut dice, began, mut runs) = (Dice(start), Instant::now(), 0_u64);
    let mut slowest = [(Duration::ZERO, 0); TARGETS.len()];
    std::panic::set_hook(Box::new(|_| {}));
    while began.elapsed() < Duration::from_secs(seconds) {
        let (one, two) = (dice.below(seeds.len()), dice.below(seeds.len()));
        let input = mutate(&seeds[one], &seeds[two], &mut dice);
        for (index, (name, run)) in TARGETS.iter().enumerate() {
            let at = Instant::now();
            if catch_unwind(AssertUnwindSafe(|| run(&input))).is_err() {
                let file = format!("crash-{name}-{runs}");
                std::fs::write(&file, &input).expect("the input is kept");
                println!("{name} fails on {file} (start {start}, run {runs})");
                std::process::exit(1);
            }
            slowest[index] = slowest[index].max((at.elapsed(), input.len()));
        }
        runs += 1;
    }
    println!("{runs} inputs, each given to {} targets, none failed (start {start})", TARGETS.len());
    for ((name, _), (time, length)) in TARGETS.iter().zip(slowest) {
        println!("{name:>15}: slowest {:.0} ms, {length} bytes", time.as_secs_f64() * 1000.0);
    }
}
