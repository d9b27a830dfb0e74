//! Reading and writing documents; figures in docs/benchmarks.md.
//!
//! To read is: from the text of a file to the document in memory, without segmentation. With the name of a
//! Python that has translate-toolkit in `TILMACH_BENCH_PYTHON`, its readers read the same texts at the end.

use std::fmt::Write as _;
use std::process::Command;

use divan::Bencher;
use divan::counter::BytesCount;
use tilmach::formats::{self, ReadOptions, WriteOptions, xliff};
use tilmach::memory::tmx;
use tilmach::model::{Bilingual, Content, Segment, Unit};

#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "the environment tells a benchmark where its peer is, and one that did not run is told"
)]
fn main() {
    divan::main();
    let Some(python) = std::env::var_os("TILMACH_BENCH_PYTHON") else {
        eprintln!("translate-toolkit did not run: TILMACH_BENCH_PYTHON names no Python that has it");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let texts = [
        ("article.html", page(WORDS, ARTICLE)),
        ("dense.html", page(WORDS, DENSE)),
        ("article.md", words(WORDS, ARTICLE)),
        ("dense.md", words(WORDS, DENSE)),
        ("two.xlf", bilingual(UNITS)),
        ("memory.tmx", memory(UNITS)),
    ];
    let paths = texts.map(|(name, text)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    });
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/formats.py");
    let ended = Command::new(python).arg(script).args(paths).status();
    if !ended.is_ok_and(|status| status.success()) {
        eprintln!("translate-toolkit did not run to its end");
    }
}

/// Words of a text, units of an exchange file.
const WORDS: usize = 200_000;
const UNITS: usize = 20_000;
/// One word in so many is a link or emphasised: as in an article of a magazine, and as nobody writes.
const ARTICLE: u64 = 40;
const DENSE: u64 = 5;

/// Paragraphs of words from a small generator: the same text in every run.
fn words(count: usize, marked: u64) -> String {
    let plain = ["court", "asylum", "the", "of", "said", "on", "who", "AT&amp;T"];
    let codes = ["*camps*", "[his lawyers](https://example.org)"];
    let mut state = 1_u64;
    let mut out = String::new();
    for i in 0..count {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let random = (state >> 33) as usize;
        let stock: &[&str] = if (state >> 40).is_multiple_of(marked) { &codes } else { &plain };
        out.push_str(stock[random % stock.len()]);
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

fn page(count: usize, marked: u64) -> String {
    let words = words(count, marked).replace("*camps*", "<em>camps</em>");
    let words = words.replace("[his lawyers](https://example.org)", "<a href=\"https://example.org\">his lawyers</a>");
    let paragraphs: Vec<_> = words.split("\n\n").map(|p| format!("<p class=\"body\">{p}</p>\n")).collect();
    format!("<!doctype html><html lang=\"en\"><body>{}</body></html>", paragraphs.concat())
}

const SENTENCE: &str = "The judge granted asylum to a man who had filmed what he believed were detention sites.";
const TARGET: &str = "法官批准了一名男子的庇护申请，此人曾拍下他认为是关押场所的地方。";

fn memory(units: usize) -> String {
    let unit = |i: usize| {
        format!(
            "<tu><tuv xml:lang=\"en\"><seg>{i} {SENTENCE}</seg></tuv><tuv xml:lang=\"zh\"><seg>{TARGET}</seg></tuv></tu>\n"
        )
    };
    let body: String = (0..units).map(unit).collect();
    format!(
        "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" \
         segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/><body>{body}</body></tmx>"
    )
}

/// A Word document of 200 pages: 2,400 paragraphs of 40 words in runs, one in eight of them bold.
fn long_docx() -> Vec<u8> {
    let mut body = String::new();
    for paragraph in words(2_400 * 40, u64::MAX).replace('\n', " ").split(' ').collect::<Vec<_>>().chunks(40) {
        body.push_str("<w:p><w:pPr><w:spacing w:after=\"120\"/></w:pPr>");
        for (i, run) in paragraph.chunks(5).enumerate() {
            let format = if i == 3 { "<w:rPr><w:b/></w:rPr>" } else { "<w:rPr><w:lang w:val=\"en-US\"/></w:rPr>" };
            let _ = write!(body, "<w:r>{format}<w:t xml:space=\"preserve\">{} </w:t></w:r>", run.join(" "));
        }
        body.push_str("</w:p>");
    }
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    stored("word/document.xml", document.as_bytes())
}

/// A ZIP archive of one file, as it is.
fn stored(name: &str, bytes: &[u8]) -> Vec<u8> {
    let crc = !bytes.iter().fold(!0_u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 })
    });
    let numbers = |list: &[u32]| list.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
    let size = bytes.len() as u32;
    // Version 2.0, no flags, stored, 1 January 1980 (APPNOTE §4.3.7 and §4.3.12).
    let mut header = [20_u16, 0, 0, 0, 0x21].iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
    header.extend(numbers(&[crc, size, size, name.len() as u32]));
    let local = [b"PK\x03\x04", &header[..], name.as_bytes(), bytes].concat();
    let directory = [b"PK\x01\x02\x14\0", &header[..], &[0; 14], name.as_bytes()].concat();
    let end = numbers(&[0, 1 << 16 | 1, directory.len() as u32, local.len() as u32]);
    [&local[..], &directory, b"PK\x05\x06", &end, &[0, 0]].concat()
}

fn bilingual(units: usize) -> String {
    let unit = |i: usize| Unit {
        id: format!("p{i}"),
        segments: vec![Segment {
            id: "s1".to_owned(),
            source: Content::plain(format!("{i} {SENTENCE}")),
            target: Some(Content::plain(TARGET)),
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

#[divan::bench(args = [ARTICLE, DENSE])]
fn read_markdown(bencher: Bencher<'_, '_>, marked: u64) {
    read(bencher, "markdown", &words(WORDS, marked));
}

#[divan::bench(args = [ARTICLE, DENSE])]
fn read_html(bencher: Bencher<'_, '_>, marked: u64) {
    read(bencher, "html", &page(WORDS, marked));
}

#[divan::bench]
fn read_text(bencher: Bencher<'_, '_>) {
    read(bencher, "text", &words(WORDS, DENSE));
}

#[divan::bench]
fn write_html(bencher: Bencher<'_, '_>) {
    let page = page(WORDS, DENSE);
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
    let file = bilingual(UNITS);
    bencher.counter(BytesCount::of_str(&file)).bench_local(|| xliff::read(&file));
}

#[divan::bench]
fn validate_xliff(bencher: Bencher<'_, '_>) {
    let file = bilingual(UNITS);
    bencher.counter(BytesCount::of_str(&file)).bench_local(|| xliff::validate(&file));
}

#[divan::bench]
fn read_tmx(bencher: Bencher<'_, '_>) {
    let file = memory(UNITS);
    bencher.counter(BytesCount::of_str(&file)).bench_local(|| tmx::read(file.as_bytes()));
}

#[divan::bench]
fn round_trip_docx(bencher: Bencher<'_, '_>) {
    round_trip(bencher, include_bytes!("../tests/fixtures/formats/article.docx"));
}

#[divan::bench]
fn round_trip_docx_of_200_pages(bencher: Bencher<'_, '_>) {
    round_trip(bencher, &long_docx());
}

/// Opens a document, changes every text, writes it.
fn round_trip(bencher: Bencher<'_, '_>, bytes: &[u8]) {
    let options = ReadOptions::default();
    bencher.bench_local(|| {
        let opened = formats::open(None, bytes.to_vec(), Some("docx"), &options).expect("a document");
        assert!(!opened.document.blocks.is_empty(), "a document without text");
        let upper = |content: &Content| Content { text: content.text.to_ascii_uppercase(), ..content.clone() };
        let list: Vec<_> = opened.document.blocks.iter().map(|block| Some(upper(&block.content))).collect();
        opened.write(&list, &WriteOptions::default()).expect("a document")
    });
}
