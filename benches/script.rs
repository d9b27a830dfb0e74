//! Benchmarks of script conversion; figures in docs/benchmarks.md.

use divan::Bencher;
use divan::counter::BytesCount;
use tilmach::model::Lang;
use tilmach::text::convert::orthography::repair;
use tilmach::text::convert::{Options, convert};
use tilmach::text::script::detect;

fn main() {
    divan::main();
}

/// About 200 kB of running text; our own sentences.
fn text(tag: &str) -> String {
    let sentence = match tag {
        "zh-Hans" => "他在移民法庭上说，自己秘密拍摄了新疆的拘留营，并在到达美国以后公布了这些画面。",
        "zh-Hant" => "他在移民法庭上說，自己秘密拍攝了新疆的拘留營，並在到達美國以後公布了這些畫面。",
        _ => {
            "ئۇ سوتتا، ئۆزىنىڭ شىنجاڭدىكى لاگېرلارنى يوشۇرۇن سۈرەتكە ئالغانلىقىنى، ئىنگىلىزچە ئېلان قىلغانلىقىنى ئېيتتى. "
        }
    };
    let text = sentence.repeat(200_000 / sentence.len());
    if tag.starts_with("ug-") && tag != "ug-Arab" { run(&text, "ug-Arab", tag) } else { text }
}

fn run(text: &str, from: &str, to: &str) -> String {
    let lang = |tag: &str| tag.parse::<Lang>().expect("a tag");
    convert(text, &lang(from), &lang(to), &Options::default()).expect("a pair that converts")
}

#[divan::bench(args = [
    "ug-Arab ug-Latn", "ug-Latn ug-Arab", "ug-Arab ug-Cyrl", "ug-Cyrl ug-Arab", "ug-Latn ug-Cyrl", "zh-Hans zh-Hant",
    "zh-Hant zh-Hans",
])]
fn conversion(bencher: Bencher, pair: &str) {
    let (from, to) = pair.split_once(' ').expect("two tags");
    let source = text(from);
    // The Chinese lists are loaded when first needed.
    run("汉", "zh-Hans", "zh-Hant");
    bencher.counter(BytesCount::of_str(&source)).bench(|| run(divan::black_box(&source), from, to));
}

#[divan::bench(args = ["ug-Arab", "ug-Latn", "ug-Cyrl", "zh-Hans"])]
fn detection(bencher: Bencher, tag: &str) {
    let source = text(tag);
    bencher.bench(|| detect(divan::black_box(&source)));
}

#[divan::bench]
fn normalization(bencher: Bencher) {
    let source = text("ug-Arab");
    bencher.counter(BytesCount::of_str(&source)).bench(|| repair(divan::black_box(&source)));
}
