//! Script conversion, detection and repair: literate cases, round trips, and the suites of others.
//!
//! A case file (`spec/script/*.txt`) holds `--- name @ FROM <> TO | options` and below it lines
//! `LEFT = RIGHT`; `<>` holds both ways, `>` one way. `\uXXXX` is a code point that cannot be seen.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tilmach::glossary::{Glossary, Layer};
use tilmach::model::Lang;
use tilmach::text::convert::orthography::repair;
use tilmach::text::convert::uyghur::{Script, convert as uyghur};
use tilmach::text::convert::{Capitals, Exceptions, Options, convert};
use tilmach::text::script::detect;

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn run(text: &str, from: &str, to: &str, options: &Options) -> String {
    convert(text, &lang(from), &lang(to), options).unwrap()
}

/// `\uXXXX` as the character.
fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push(char::from_u32(u32::from_str_radix(&part[..4], 16).unwrap()).unwrap());
        out.push_str(&part[4..]);
    }
    out
}

/// Heading, left, right of every case line.
fn cases(file: &str) -> Vec<(String, String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/script").join(file);
    let source = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut heading = String::new();
    let mut cases = Vec::new();
    for line in source.lines() {
        if let Some(name) = line.strip_prefix("--- ") {
            name.clone_into(&mut heading);
        } else if !line.trim().is_empty() && !line.starts_with('#') {
            let (left, right) = line.split_once(" = ").unwrap_or_else(|| panic!("{file}: no ` = ` in {line}"));
            cases.push((heading.clone(), unescape(left), unescape(right)));
        }
    }
    assert!(cases.len() > 10, "{file}");
    cases
}

fn check_conversions(file: &str) {
    let mut wrong = Vec::new();
    for (heading, left, right) in cases(file) {
        let (_, rest) = heading.split_once(" @ ").unwrap();
        let (pair, flags) = rest.split_once(" | ").unwrap_or((rest, ""));
        let options = Options {
            lossless: flags.contains("lossless"),
            regional_words: flags.contains("regional"),
            capitals: match flags {
                "sentence" => Capitals::Sentence,
                "names" => Capitals::Names,
                _ => Capitals::None,
            },
            ..Options::default()
        };
        let (from, to, both) = match pair.split_once(" <> ") {
            Some((from, to)) => (from, to, true),
            None => pair.split_once(" > ").map(|(from, to)| (from, to, false)).unwrap(),
        };
        let mut check = |source: &str, from, to, wanted: &str| {
            let got = run(source, from, to, &options);
            if got != wanted {
                wrong.push(format!("{heading}: {source} → {got}, wanted {wanted}"));
            }
        };
        check(&left, from, to, &right);
        if both {
            check(&right, to, from, &left);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An empty name once kept the conversion in its place for ever.
#[test]
fn a_name_of_no_letters_ends() {
    for text in ["@\u{200C}es", "_\u{200C}es", "a@\u{200C}\u{200C}b", "@'o", "_’o"] {
        assert!(!uyghur(text, Script::Latn, Script::Arab, &Options::default()).is_empty(), "{text}");
    }
}

#[test]
fn uyghur_cases() {
    check_conversions("uyghur.txt");
}

#[test]
fn chinese_cases() {
    check_conversions("chinese.txt");
}

#[test]
fn detection_cases() {
    let wrong: Vec<_> = cases("detect.txt")
        .into_iter()
        .map(|(_, text, wanted)| (detect(&text), text, wanted))
        .filter(|(detection, _, wanted)| detection.name != wanted)
        .map(|(detection, text, wanted)| format!("{text}: {}, wanted {wanted}", detection.name))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn orthography_cases() {
    for (heading, typed, wanted) in cases("orthography.txt") {
        assert_eq!(repair(&typed).text, wanted, "{heading}");
    }
}

#[test]
fn names_of_a_glossary_take_capitals() {
    let mut options = Options { capitals: Capitals::Names, ..Options::default() };
    options.names.add("باھار باغ");
    assert_eq!(run("بۇ باھار باغنىڭ باھارى", "ug-Arab", "ug-Latn", &options), "Bu Bahar Baghning bahari");
}

#[test]
fn the_end_of_an_exception_that_is_no_uyghur_stays() {
    let options = Options { exceptions: Exceptions::parse("konv\tكونۋېيېر").unwrap(), ..Options::default() };
    assert_eq!(run("konvvx konvda", "ug-Latn", "ug-Arab", &options), "كونۋېيېرvx كونۋېيېردا");
}

#[test]
fn a_pair_that_is_not_converted_is_an_error() {
    for (from, to) in [("en", "ug-Latn"), ("zh-Hans", "ug-Arab"), ("fr", "en")] {
        let problem = convert("x", &lang(from), &lang(to), &Options::default()).unwrap_err();
        assert_eq!(problem.message.id, "error-script-pair");
    }
    assert_eq!(run("x", "en", "en", &Options::default()), "x");
    assert_eq!(run("لاگېر", "ug-Arab", "ug-Arab-CN", &Options::default()), "لاگېر");
}

#[test]
fn exceptions_come_before_rules() {
    let list = "# loans\nобъект\tئوبيېكت\n\nобъе\tx\n";
    let options = Options { exceptions: Exceptions::parse(list).unwrap(), ..Options::default() };
    assert_eq!(run("бу объектниң", "ug-Cyrl", "ug-Arab", &options), "بۇ ئوبيېكتنىڭ");
    let options = Options { exceptions: Exceptions::parse("范\t範").unwrap(), ..Options::default() };
    assert_eq!(run("姓范的", "zh-Hans", "zh-Hant", &options), "姓範的");
    let problem = Exceptions::parse("a\tb\nno tab\n").unwrap_err();
    assert_eq!(problem.message.id, "error-script-exceptions");
}

#[test]
fn names_are_spelt_as_the_glossary_says() {
    let text = "[[concept]]\nid = \"fan-li\"\ndefinition = \"a person\"\npos = \"proper\"\n\
                [[concept.term]]\nlang = \"zh-Hans\"\nform = \"后云里\"\nstatus = \"preferred\"\n\
                [[concept.term]]\nlang = \"zh-Hant\"\nform = \"后雲里\"\nstatus = \"preferred\"\n";
    let (glossary, problems) = Glossary::load(&[Layer::file("names.toml", text)]);
    assert_eq!(problems, []);
    let mut options = Options::default();
    glossary.spellings(&lang("zh-Hans"), &lang("zh-Hant"), |form, becomes| options.exceptions.add(form, becomes));
    assert!(options.exceptions.has("后云里"));
    assert_eq!(run("后云里后来说", "zh-Hans", "zh-Hant", &options), "后雲里後來說");
}

#[test]
fn long_input_takes_linear_time() {
    for unit in ["ا", "ئا ", "ب ", "a", "a'", "N'g", "http://", "a.", "<", "`", "-{", "}-", "裡", "\u{202E}", "ی", "ه"]
    {
        // Seconds for each if anything were quadratic; benches/script.rs reads megabytes.
        let text = unit.repeat(20_000);
        for (from, to) in
            [("ug-Arab", "ug-Latn"), ("ug-Latn", "ug-Arab"), ("ug-Cyrl", "ug-Arab"), ("zh-Hans", "zh-Hant")]
        {
            run(&text, from, to, &Options::default());
        }
        detect(&text);
        repair(&text);
    }
}

/// Letters of the Arabic orthography with everything a text may hold between them.
fn arabic_text() -> impl Strategy<Value = String> {
    "[ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي]{0,6}( [ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي]{0,5}|[0-9.:!«» -]){0,6}"
}

/// Words as the orthography allows them: syllables, hamza in hiatus, Chinese syllables.
fn orthographic_text() -> impl Strategy<Value = String> {
    let c = "[بپتجچخدرزژسشغفقكگڭلمنھۋي]";
    let v = "[اەوۇۆۈېى]";
    let word = format!("(ئ{v}|{c}{v})({c}?({c}|ئ){v}){{0,4}}{c}?({c}?[ۇۈ]ەن|[گخج]ۇاڭ)?");
    proptest::string::string_regex(&format!("{word}( {word}){{0,3}}")).unwrap()
}

proptest! {
    #[test]
    fn every_word_comes_back(text in arabic_text()) {
        for path in [&[Script::Latn][..], &[Script::Cyrl], &[Script::Latn, Script::Cyrl], &[Script::Cyrl, Script::Latn]] {
            let mut now = text.clone();
            let mut at = Script::Arab;
            for &script in path.iter().chain(&[Script::Arab]) {
                now = uyghur(&now, at, script, &Options::default());
                at = script;
            }
            prop_assert_eq!(&now, &text, "{:?}", path);
        }
    }

    #[test]
    fn orthographic_words_need_no_marks(text in orthographic_text()) {
        for script in [Script::Latn, Script::Cyrl] {
            let there = uyghur(&text, Script::Arab, script, &Options::default());
            prop_assert_eq!(uyghur(&there, script, Script::Arab, &Options::default()), text.clone());
        }
    }

    #[test]
    fn lossless_brings_back_every_byte(text in "(\\PC|[ئاەبپتشنگ\u{200C}\u{640}، ?;,.{}'a-cA-C<`@:/\n-]|-\\{|\\}-){0,24}") {
        let options = Options { lossless: true, ..Options::default() };
        for script in [Script::Latn, Script::Cyrl] {
            let there = uyghur(&text, Script::Arab, script, &options);
            prop_assert_eq!(uyghur(&there, script, Script::Arab, &options), text.clone(), "{}", there);
        }
    }

    #[test]
    fn conversion_is_total(text in "\\PC{0,40}|[a-zA-Z'’éëöü\u{200C}\u{301}\u{308}.:/@ ]{0,30}|[а-яёңқғүөәһҗъьА-Я\u{200C} ]{0,30}") {
        for from in [Script::Arab, Script::Latn, Script::Cyrl] {
            for to in [Script::Arab, Script::Latn, Script::Cyrl] {
                for lossless in [false, true] {
                    uyghur(&text, from, to, &Options { lossless, capitals: Capitals::Names, ..Options::default() });
                }
            }
        }
        for to in ["zh-Hans", "zh-Hant", "zh-TW", "zh-HK"] {
            run(&text, "zh-Hans", to, &Options::default());
            run(&text, "zh-Hant", to, &Options::default());
        }
        detect(&text);
        repair(&text);
    }

    #[test]
    fn what_is_not_in_the_script_stays(text in "[0-9 !.:()«»\u{4E00}-\u{4E20}\n]{0,30}") {
        for from in [Script::Arab, Script::Latn, Script::Cyrl] {
            for to in [Script::Arab, Script::Latn, Script::Cyrl] {
                prop_assert_eq!(uyghur(&text, from, to, &Options::default()), text.clone());
            }
        }
    }
}

/// The folder of the suites that are not part of this project, if it is named.
#[expect(clippy::disallowed_methods, reason = "tests may ask where the suites are")]
fn conformance(path: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("TILMACH_CONFORMANCE") else {
        eprintln!("not run: TILMACH_CONFORMANCE does not name the conformance folder ({path})");
        return None;
    };
    Some(Path::new(&folder).join(path))
}

/// Words of a CoNLL-U file, or its sentences.
fn treebank(file: &Path, words: bool) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines();
    if words {
        lines
            .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
            .filter_map(|line| line.split('\t').nth(1))
            .map(str::to_owned)
            .collect()
    } else {
        lines.filter_map(|line| line.strip_prefix("# text = ")).map(str::to_owned).collect()
    }
}

#[test]
fn treebank_words_come_back() {
    for file in ["ud/ug_udt-ud-dev.conllu", "ud/ug_udt-ud-train.conllu"] {
        let Some(path) = conformance(file) else { return };
        let words = treebank(&path, true);
        assert!(words.len() > 1000);
        for word in
            words.iter().filter(|word| word.chars().all(|c| ('\u{620}'..='\u{6FF}').contains(&c) && c.is_alphabetic()))
        {
            for script in [Script::Latn, Script::Cyrl] {
                let there = uyghur(word, Script::Arab, script, &Options::default());
                assert_eq!(&uyghur(&there, script, Script::Arab, &Options::default()), word);
            }
        }
    }
}

#[test]
fn treebank_sentences_are_recognised() {
    let share = |file: &str, script: Option<Script>, name: &str| {
        let path = conformance(file)?;
        let sentences = treebank(&path, false);
        let right = sentences.iter().filter(|sentence| {
            let text = script
                .map_or_else(|| (*sentence).clone(), |to| uyghur(sentence, Script::Arab, to, &Options::default()));
            detect(&text).name == name
        });
        Some(right.count() as f64 / sentences.len() as f64)
    };
    for (file, script, name, least) in [
        ("ud/ug_udt-ud-dev.conllu", None, "ug-Arab", 0.995),
        ("ud/ug_udt-ud-dev.conllu", Some(Script::Latn), "ug-Latn", 0.97),
        ("ud/ug_udt-ud-dev.conllu", Some(Script::Cyrl), "ug-Cyrl", 0.99),
        // Many lines are one word, a signature or an address, and rightly `und`.
        ("ud/en_ewt-ud-dev.conllu", None, "en", 0.93),
        ("ud/zh_gsd-ud-dev.conllu", None, "zh-Hant", 0.99),
        ("ud/zh_gsdsimp-ud-dev.conllu", None, "zh-Hans", 0.99),
    ] {
        let Some(share) = share(file, script, name) else { return };
        assert!(share >= least, "{name}: {:.1} % of the sentences", share * 100.0);
    }
}

/// OpenCC's own cases. Where it asks for forms that its Traditional standard alone has (裏, 麪, 樑), print has
/// others, so only the ways whose target print agrees with are counted.
#[test]
fn cases_of_opencc() {
    let Some(path) = conformance("opencc/testcases.json") else { return };
    // Lists there may end with a comma, which JSON does not know.
    let mut text = String::new();
    let file = fs::read_to_string(path).unwrap();
    for (at, c) in file.char_indices() {
        let closes = c == ',' && file[at + 1..].trim_start().starts_with([']', '}']);
        if !closes {
            text.push(c);
        }
    }
    let cases: serde_json::Value = serde_json::from_str(&text).unwrap();
    let cases = cases["cases"].as_array().unwrap();
    for (name, from, to, least) in [
        ("t2s", "zh-Hant", "zh-Hans", 0.999),
        ("tw2s", "zh-Hant-TW", "zh-Hans", 0.998),
        ("hk2s", "zh-Hant-HK", "zh-Hans", 0.996),
        ("s2tw", "zh-Hans", "zh-Hant-TW", 0.995),
    ] {
        let (mut wrong, mut all) = (0, 0);
        for case in cases {
            let (Some(input), Some(expected)) = (case["input"].as_str(), case["expected"][name].as_str()) else {
                continue;
            };
            let got = run(input, from, to, &Options::default());
            wrong += got.chars().zip(expected.chars()).filter(|(a, b)| a != b).count();
            wrong += got.chars().count().abs_diff(expected.chars().count());
            all += expected.chars().count();
        }
        assert!(all > 250 && 1.0 - wrong as f64 / all as f64 >= least, "{name}: {wrong} of {all}");
    }
    for input in
        cases.iter().filter(|case| case["expected"]["s2t"].is_string()).filter_map(|case| case["input"].as_str())
    {
        let got = run(input, "zh-Hans", "zh-Hant", &Options::default());
        for form in ['爲', '衆', '裏'] {
            assert!(!got.contains(form) || input.contains(form), "{input} → {got}");
        }
    }
}

#[test]
fn traditional_to_simplified_errs_in_less_than_a_character_of_2000() {
    let (Some(hant), Some(hans)) = (conformance("ud/zh_gsd-ud-dev.conllu"), conformance("ud/zh_gsdsimp-ud-dev.conllu"))
    else {
        return;
    };
    let (mut wrong, mut all) = (0, 0);
    for (hant, hans) in treebank(&hant, false).iter().zip(treebank(&hans, false)) {
        let got = run(hant, "zh-Hant", "zh-Hans", &Options::default());
        wrong += got.chars().zip(hans.chars()).filter(|(a, b)| a != b).count();
        all += hans.chars().count();
    }
    assert!(wrong * 2000 <= all, "{wrong} of {all} characters");
}
