//! Reading and writing documents; figures in docs/benchmarks.md.

use divan::Bencher;
use divan::counter::BytesCount;
use tilmach::formats::{self, ReadOptions, WriteOptions, xliff};
use tilmach::model::{Bilingual, Content, Segment, Unit};

fn main() {
    divan::main();
}

/// Paragraphs of words from a small generator: the same text in every run.
fn words(count: usize) -> String {
    let stock = [
        "court",
        "asylum",
        "*camps*",
        "the",
        "of",
        "said",
        "[his lawyers](https://example.org)",
        "on",
        "who",
        "AT&amp;T",
    ];
    let mut state = 1_u64;
    let mut out = String::new();
    for i in 0..count {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        out.push_str(stock[(state >> 33) as usize % stock.len()]);
        out.push_str(if i % 80 == 79 {
            ".\n\n"
        } else if i % 12 == 11 {
            "\n"
        } else {
            " "
        });
    }
    out
}

fn page(count: usize) -> String {
    let words = words(count).replace("*camps*", "<em>camps</em>");
    let words = words.replace("[his lawyers](https://example.org)", "<a href=\"https://example.org\">his lawyers</a>");
    let paragraphs: Vec<_> = words.split("\n\n").map(|p| format!("<p class=\"body\">{p}</p>\n")).collect();
    format!("<!doctype html><html lang=\"en\"><body>{}</body></html>", paragraphs.concat())
}

fn bilingual(units: usize) -> String {
    let sentence = "The judge granted asylum to a man who had filmed what he believed were detention sites.";
    let unit = |i: usize| Unit {
        id: format!("p{i}"),
        segments: vec![Segment {
            id: "s1".to_owned(),
            source: Content::plain(format!("{i} {sentence}")),
            target: Some(Content::plain("法官批准了一名男子的庇护申请，此人曾拍下他认为是关押场所的地方。")),
            ..Segment::default()
        }],
        notes: Vec::new(),
    };
    xliff::write(&Bilingual {
        source_lang: "en".parse().expect("a tag"),
        target_lang: Some("zh-Hans".parse().expect("a tag")),
        original: None,
        source_hash: None,
        units: (0..units).map(unit).collect(),
        problems: Vec::new(),
    })
}

fn read(bencher: Bencher<'_, '_>, name: &str, text: &str) {
    let format = formats::by_name(name).expect("a format");
    let options = ReadOptions::default();
    bencher.counter(BytesCount::of_str(text)).bench_local(|| format.read(text, &options));
}

#[divan::bench]
fn read_markdown(bencher: Bencher<'_, '_>) {
    read(bencher, "markdown", &words(200_000));
}

#[divan::bench]
fn read_html(bencher: Bencher<'_, '_>) {
    read(bencher, "html", &page(200_000));
}

#[divan::bench]
fn read_text(bencher: Bencher<'_, '_>) {
    read(bencher, "text", &words(200_000));
}

#[divan::bench]
fn write_html(bencher: Bencher<'_, '_>) {
    let page = page(200_000);
    let format = formats::by_name("html").expect("a format");
    let document = format.read(&page, &ReadOptions::default());
    let translations: Vec<_> = document
        .blocks
        .iter()
        .map(|b| Some(Content { text: b.content.text.to_uppercase(), ..b.content.clone() }))
        .collect();
    bencher
        .counter(BytesCount::of_str(&page))
        .bench_local(|| format.write(&document, &translations, &WriteOptions::default()));
}

#[divan::bench]
fn read_xliff(bencher: Bencher<'_, '_>) {
    let file = bilingual(20_000);
    bencher.counter(BytesCount::of_str(&file)).bench_local(|| xliff::read(&file));
}

#[divan::bench]
fn validate_xliff(bencher: Bencher<'_, '_>) {
    let file = bilingual(20_000);
    bencher.counter(BytesCount::of_str(&file)).bench_local(|| xliff::validate(&file));
}

#[divan::bench]
fn round_trip_docx(bencher: Bencher<'_, '_>) {
    let bytes = include_bytes!("../tests/fixtures/formats/article.docx");
    let options = ReadOptions::default();
    bencher.bench_local(|| {
        let opened = formats::open(None, bytes.to_vec(), None, &options).expect("a document");
        let list: Vec<_> =
            opened.document.blocks.iter().map(|b| Some(Content::plain(b.content.text.to_uppercase()))).collect();
        opened.write(&list, &WriteOptions::default())
    });
}
