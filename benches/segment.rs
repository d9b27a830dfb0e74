//! Sentence segmentation, MB/s, beside icu_segmenter and sentencex on the same text in the same run. Figures in
//! docs/benchmarks.md. The text is made from fixed sentences by a fixed seed: about 1 MB a language.

use divan::Bencher;
use divan::counter::BytesCount;
use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;
use tilmach::text::segment::{Options, Segmenter};

const LANGS: [&str; 3] = ["en", "zh-Hans", "ug-Arab"];

fn main() {
    divan::main();
}

/// Sentences of the kinds that a news article holds.
fn sentences(lang: &str) -> &'static [&'static str] {
    match lang {
        "en" => &[
            "The U.S. Department of State said on Oct. 1 that it had received the report. ",
            "“Where is my son?” she asked. ",
            "Officials in Kashgar did not answer several calls, and the number was later disconnected. ",
            "Dr. Rahile Omer, a researcher, counted 380 sites (see para. 143) in 3.5 years.[3] ",
            "He left at 5 p.m. Nobody spoke. ",
        ],
        "ug-Arab" => &[
            "ساقچىلار كېچىدە كېلىپ، ئۇنىڭ ئاتىسىنى ئېلىپ كەتتى. ",
            "«ئوغلۇم نەدە؟» دەپ سورىدى ئانا. ",
            "2024-يىلى 1-ئاينىڭ 15-كۈنى ئۈرۈمچىدە سوت باشلاندى. ",
            "ئا.ق.ش. ھۆكۈمىتى بۇ ئىشنى ئەيىبلىدى، لېكىن ھېچقانداق نەتىجە بولمىدى. ",
        ],
        _ => &[
            "警察在凌晨三点敲门，带走了她的父亲。",
            "“你的护照在哪里？”警察问。",
            "联合国2022年的报告指出，被关押者约有一百万人（详见第143段）。",
            "他写了《谁来为我们说话？》一书；该书在U.S.出版。",
        ],
    }
}

fn text(lang: &str) -> String {
    let pool = sentences(lang);
    let mut seed = 0x9E37_79B9_7F4A_7C15u64;
    let mut text = String::with_capacity(1 << 20);
    while text.len() < 1 << 20 {
        // xorshift64
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        text.push_str(pool[(seed % pool.len() as u64) as usize]);
        if seed.is_multiple_of(11) {
            text.push('\n');
        }
    }
    text
}

#[divan::bench(args = LANGS)]
fn tilmach(bencher: Bencher, lang: &str) {
    let text = text(lang);
    let segmenter = Segmenter::new(&lang.parse().expect("a tag"), &Options::default());
    bencher.counter(BytesCount::of_str(&text)).bench(|| segmenter.sentences(&text).count());
}

#[divan::bench(args = LANGS)]
fn sentencex(bencher: Bencher, lang: &str) {
    let text = text(lang);
    let language = lang.split('-').next().unwrap_or(lang);
    bencher.counter(BytesCount::of_str(&text)).bench(|| sentencex::segment(language, &text).len());
}

#[divan::bench(args = LANGS)]
fn icu_segmenter(bencher: Bencher, lang: &str) {
    let text = text(lang);
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    bencher.counter(BytesCount::of_str(&text)).bench(|| segmenter.segment_str(&text).count());
}

/// Lines that would take minutes if a decision looked at the whole line, of two lengths: the time should double.
#[divan::bench(args = [50_000, 100_000], sample_count = 10)]
fn hostile(bencher: Bencher, times: usize) {
    let texts = ["(.", "“B. ", "？”他，“", "(-.)", "ئا. ", "。（见"].map(|piece| piece.repeat(times));
    let segmenters = LANGS.map(|lang| Segmenter::new(&lang.parse().expect("a tag"), &Options::default()));
    let bytes = segmenters.len() * texts.iter().map(String::len).sum::<usize>();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let pairs = segmenters.iter().flat_map(|segmenter| texts.iter().map(move |text| (segmenter, text)));
        pairs.map(|(segmenter, text)| segmenter.sentences(text).count()).sum::<usize>()
    });
}
