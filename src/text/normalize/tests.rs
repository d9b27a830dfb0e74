//! Tests of the match form: what is one, what stays apart, and the map back.

use super::*;
use proptest::prelude::*;

fn folded(text: &str, lang: &str) -> String {
    fold(text, &lang.parse().unwrap()).text
}

#[test]
fn three_uyghur_scripts_fold_to_one() {
    for (arab, latn, cyrl, wanted) in [
        ("شىنجاڭ", "Shinjang", "Шинҗаң", "shinjang"),
        ("ئۈرۈمچى", "Ürümchi", "Үрүмчи", "UrUmchi"),
        ("مەسئۇل", "mes'ul", "мәсул", "mesul"),
        ("ۋەتەنگە", "weten’ge", "вәтәнгә", "wetenge"),
        ("ئېغىز", "éghiz", "еғиз", "Eghiz"),
        ("ئېغىز", "ëghiz", "эғиз", "Eghiz"),
        ("ئاسىيا", "Asiya", "Асия", "asiya"),
        ("جۇڭگو", "Junggo", "Җуңго", "junggo"),
    ] {
        assert_eq!(folded(arab, "ug-Arab"), wanted);
        assert_eq!(folded(latn, "ug-Latn"), wanted);
        assert_eq!(folded(cyrl, "ug-Cyrl"), wanted);
    }
}

/// Written so, and as the orthography has it.
const LOOK_ALIKES: &[(&str, &str)] = &[
    ("هەممە", "ھەممە"),
    ("ہايات", "ھايات"),
    ("مهكتهپ", "مەكتەپ"),
    ("مەدرىسه", "مەدرىسە"),
    ("مەدرىسة", "مەدرىسە"),
    ("مەدرىسہ", "مەدرىسە"),
    ("مەدرىسۀ", "مەدرىسە"),
    ("کىتاب", "كىتاب"),
    ("ڪىتاب", "كىتاب"),
    ("كیتاب", "كىتاب"),
    ("كيتاب", "كىتاب"),
    ("تىلي", "تىلى"),
    ("تىلی", "تىلى"),
    ("یاش", "ياش"),
    ("چای", "چاي"),
    ("ئو\u{64F}يغو\u{64F}ر", "ئۇيغۇر"),
    ("ئؤيغؤر", "ئۇيغۇر"),
    ("ئو\u{670}رو\u{670}مچى", "ئۈرۈمچى"),
    ("شىنجاݣ", "شىنجاڭ"),
    ("كۉز", "كۆز"),
    ("كۊن", "كۈن"),
    ("ئێغىز", "ئېغىز"),
    ("ئۑغىز", "ئېغىز"),
    // Presentation forms: letters, the ligature of hamza and u, lam-alef.
    ("ﺋﯘﻳﻐﯘﺭ", "ئۇيغۇر"),
    ("ﯰﻳﻐﯘﺭ", "ئۇيغۇر"),
    ("ﻣﻪﻛﺘﻪﭖ", "مەكتەپ"),
    ("كاﻻ", "كالا"),
    ("ئـۇيـغۇر", "ئۇيغۇر"),
    ("ئۇي\u{200C}غۇر", "ئۇيغۇر"),
    ("ئۇي\u{200D}غۇر", "ئۇيغۇر"),
    ("ئۇي\u{200E}غۇ\u{200F}ر", "ئۇيغۇر"),
    ("ئۇي\u{202B}غۇ\u{202C}ر", "ئۇيغۇر"),
    ("ئۇي\u{2067}غۇ\u{2069}ر", "ئۇيغۇر"),
    ("ئۇيغ\u{FEFF}ۇر", "ئۇيغۇر"),
    ("ئۇي\u{AD}غۇر", "ئۇيغۇر"),
    ("كِىتَاب", "كىتاب"),
    // Canonical decomposition, and a hamza that does not compose.
    ("\u{64A}\u{654}ۇيغۇر", "ئۇيغۇر"),
    ("ى\u{654}ۇيغۇر", "ئۇيغۇر"),
    ("ءۇيغۇر", "ئۇيغۇر"),
    ("ٴۇيغۇر", "ئۇيغۇر"),
    ("أدەم", "ئادەم"),
    // Latin letters: é and ë, decomposed; apostrophes.
    ("éghiz", "ئېغىز"),
    ("ëghiz", "ئېغىز"),
    ("e\u{301}ghiz", "ئېغىز"),
    ("e\u{308}ghiz", "ئېغىز"),
    ("O\u{308}mu\u{308}r", "ئۆمۈر"),
    ("mes'ul", "مەسئۇل"),
    ("mes’ul", "مەسئۇل"),
    ("mesʼul", "مەسئۇل"),
    ("mes`ul", "مەسئۇل"),
    ("mesul", "مەسئۇل"),
    ("مهكتهپ", "مەكتەپ"),
    ("وُيغۇر", "ئۇيغۇر"),
    ("شەهەر", "شەھەر"),
    ("تارىخی", "تارىخى"),
    ("تارىخي", "تارىخى"),
    ("یېزا", "يېزا"),
];

#[test]
fn look_alikes_and_marks_are_the_letters_they_stand_for() {
    let lang = "ug-Arab".parse().unwrap();
    for (written, standard) in LOOK_ALIKES {
        let folded = fold(written, &lang);
        assert_eq!(folded.text, fold(standard, &lang).text, "{written} {}", written.escape_unicode());
        // The whole match form is the whole word, and every part of it lies on characters of it.
        assert_eq!(folded.source(Span::new(0, folded.text.len())), Span::new(0, written.len()), "{written}");
        for at in 0..folded.text.len() {
            assert!(written.get(folded.source(Span::new(at, at + 1)).range()).is_some(), "{written} {at}");
        }
    }
}

#[test]
fn letters_that_differ_stay_apart() {
    for (one, other) in [
        ("كۆز", "كۈز"),
        ("ئون", "ئۇن"),
        ("گۈل", "كۈل"),
        ("تاڭ", "تان"),
        ("ئات", "ئەت"),
        ("ياش", "ئاش"),
        ("باب", "باپ"),
        ("ۋات", "فات"),
        ("جان", "ژان"),
    ] {
        assert_ne!(folded(one, "ug-Arab"), folded(other, "ug-Arab"), "{one} {other}");
    }
}

#[test]
fn chinese_folds_one_to_one() {
    assert_eq!(folded("維吾爾", "zh-Hant"), "维吾尔");
    assert_eq!(folded("為爲 裡裏 眾衆 臺台", "zh-Hant"), "为为 里里 众众 台台");
    assert_eq!(folded("ＢＢＣ", "zh-Hans"), "bbc");
}

#[test]
fn english_keeps_words_plain() {
    assert_eq!(folded("The Uyghurs’ coup d’état", "en"), "the uyghurs’ coup d'etat");
}

proptest! {
    #[test]
    fn the_map_agrees_with_the_text(text in "\\PC{0,40}|[\u{600}-\u{6FF}a-z'\u{2019}\u{0300}-\u{0308}\u{FB50}-\u{FEFF}新疆維 -]{0,40}", lang in "en|ug-Arab|ug-Latn|ug-Cyrl|zh-Hans|zh-Hant") {
        let folded = fold(&text, &lang.parse().unwrap());
        prop_assert_eq!(folded.text.len(), folded.map.len());
        let mut at = 0;
        for span in &folded.map {
            prop_assert!(span.start >= at && span.end <= text.len());
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            at = span.start;
        }
    }
}
