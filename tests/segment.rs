//! Sentence segmentation: literate cases, properties, the word lists.
//!
//! A case file (`spec/segment/*.txt`) reads as a translator would check it. `--- name` opens a case,
//! each following line is one expected sentence. The text given to the segmenter is the lines put
//! together, with a space between them except in Chinese; a line that begins with `+` follows without a
//! space, one that begins with `~` after a space. `⏎` stands for a line end, `␠` for a space that
//! would be lost. `--- name @ LANG` sets another language, `--- name | option …` sets options:
//! join-lines, whole-quotations, at-semicolon, at-colon, abbreviation=X. `#` begins a comment.
//!
//! In the news files (`news.*.txt`) every line is a case, `¦` stands where a sentence must end, and
//! `@ LANG` sets the language. `srx.txt` holds sets of rules, then sentences; see there.

use std::fs;
use std::path::Path;

use icu_normalizer::{
    ComposingNormalizerBorrowed as ComposingNormalizer, DecomposingNormalizerBorrowed as DecomposingNormalizer,
};
use proptest::prelude::*;
use tilmach::model::Lang;
use tilmach::text::convert::convert;
use tilmach::text::segment::{Options, Segmenter};

fn segmenter(lang: &str, options: &Options) -> Segmenter {
    Segmenter::new(&lang.parse::<Lang>().unwrap(), options)
}

fn cut<'t>(lang: &str, text: &'t str) -> Vec<&'t str> {
    segmenter(lang, &Options::default()).sentences(text).map(|s| s.of(text)).collect()
}

struct Case {
    name: String,
    lang: String,
    options: Options,
    text: String,
    sentences: Vec<String>,
}

fn cases(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/segment").join(format!("{file}.txt"));
    let source = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut cases: Vec<Case> = Vec::new();
    for line in source.lines() {
        if let Some(head) = line.strip_prefix("--- ") {
            let (head, options) = head.split_once(" | ").unwrap_or((head, ""));
            let (name, lang) = head.split_once(" @ ").unwrap_or((head, file));
            cases.push(Case {
                name: name.trim().to_owned(),
                lang: lang.trim().to_owned(),
                options: read_options(options),
                text: String::new(),
                sentences: Vec::new(),
            });
        } else if !line.is_empty() && !line.starts_with('#') {
            let case = cases.last_mut().unwrap_or_else(|| panic!("{file}: a sentence before the first case"));
            let (joint, line) = match (line.strip_prefix('+'), line.strip_prefix('~')) {
                (Some(line), _) => ("", line),
                (_, Some(line)) => (" ", line),
                _ if case.lang.starts_with("zh") => ("", line),
                _ => (" ", line),
            };
            let line = line.replace('⏎', "\n").replace('␠', " ");
            if !case.sentences.is_empty() && !case.text.ends_with('\n') {
                case.text.push_str(joint);
            }
            case.text.push_str(&line);
            case.sentences.push(line.trim().to_owned());
        }
    }
    assert!(cases.iter().all(|case| !case.sentences.is_empty()), "{file}: a case without a sentence");
    cases
}

/// The cases of a news file.
fn news(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/segment").join(format!("{file}.txt"));
    let source = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lang = file.rsplit('.').next().unwrap().to_owned();
    let mut cases = Vec::new();
    for line in source.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(tag) = line.strip_prefix("@ ") {
            tag.clone_into(&mut lang);
            continue;
        }
        cases.push(Case {
            name: line.to_owned(),
            lang: lang.clone(),
            options: Options::default(),
            text: line.replace('¦', ""),
            sentences: line.split('¦').map(|sentence| sentence.trim().to_owned()).collect(),
        });
    }
    cases
}

fn all_cases() -> impl Iterator<Item = Case> {
    FILES.iter().flat_map(|file| cases(file)).chain(NEWS.iter().flat_map(|file| news(file)))
}

fn read_options(words: &str) -> Options {
    let mut options = Options::default();
    for word in words.split_whitespace() {
        match word.split_once('=').unwrap_or((word, "")) {
            ("join-lines", _) => options.join_lines = true,
            ("whole-quotations", _) => options.break_in_quotations = false,
            ("at-semicolon", _) => options.break_at_semicolon = true,
            ("at-colon", _) => options.break_at_colon = true,
            ("abbreviation", form) => options.abbreviations.push(form.to_owned()),
            other => panic!("unknown option {other:?}"),
        }
    }
    options
}

const FILES: [&str; 7] = ["en", "zh-Hans", "zh-Hant", "ug-Arab", "ug-Latn", "ug-Cyrl", "mixed"];

const NEWS: [&str; 3] = ["news.en", "news.zh", "news.ug"];

/// Runs a case file; the report shows every case that differs, cut as the engine cuts it.
fn run(file: &str) {
    let all = if NEWS.contains(&file) { news(file) } else { cases(file) };
    let mut wrong = String::new();
    for case in &all {
        let segmenter = segmenter(&case.lang, &case.options);
        let got: Vec<&str> = segmenter.sentences(&case.text).map(|s| s.of(&case.text)).collect();
        if got != case.sentences {
            wrong += &format!("\n--- {}\n", case.name);
            for sentence in &got {
                wrong += &format!("  got: {sentence}\n");
            }
            for sentence in case.sentences.iter().filter(|s| !got.contains(&s.as_str())) {
                wrong += &format!("  not: {sentence}\n");
            }
        }
    }
    assert!(wrong.is_empty(), "{file}: of {} cases these differ:{wrong}", all.len());
}

#[test]
fn english_cases() {
    run("en");
}

#[test]
fn simplified_chinese_cases() {
    run("zh-Hans");
}

#[test]
fn traditional_chinese_cases() {
    run("zh-Hant");
}

#[test]
fn uyghur_arabic_cases() {
    run("ug-Arab");
}

#[test]
fn uyghur_latin_cases() {
    run("ug-Latn");
}

#[test]
fn uyghur_cyrillic_cases() {
    run("ug-Cyrl");
}

#[test]
fn mixed_script_cases() {
    run("mixed");
}

#[test]
fn news_cases() {
    NEWS.into_iter().for_each(run);
}

#[test]
fn every_case_text_keeps_its_properties() {
    for case in all_cases().filter(|case| case.options == Options::default()) {
        check_cuts(&case.lang, &case.text);
        check_normal(&case.lang, &case.text);
    }
}

/// A Uyghur text in another script is cut at the same places.
fn check_scripts(text: &str) {
    let [arabic, latin, cyrillic]: [Lang; 3] = ["ug-Arab", "ug-Latn", "ug-Cyrl"].map(|tag| tag.parse().unwrap());
    let here: Vec<_> = cut("ug-Arab", text);
    for to in [latin, cyrillic] {
        let convert = |text: &str| convert(text, &arabic, &to, &tilmach::text::convert::Options::default()).unwrap();
        let there = convert(text);
        let expected: Vec<String> = here.iter().map(|sentence| convert(sentence)).collect();
        assert_eq!(cut(&to.to_string(), &there), expected, "{to}: {text:?}");
    }
}

/// Whether the other scripts write letters in a row together, `ب د` as `BD`: where `ۋ.ھ د.` is an acronym and a
/// title here, one acronym stands there.
fn joins_letters(text: &str) -> bool {
    let tokens: Vec<&str> = text.split([' ', '\n']).collect();
    // A vowel and its carrier are one letter.
    let letter = |part: &str| {
        let count = part.chars().filter(|c| c.is_alphabetic()).count();
        count == 1 || count == 2 && part.contains('ئ')
    };
    let ends_so = |token: &str| token.ends_with(char::is_alphabetic) && token.rsplit('.').next().is_some_and(letter);
    let begins_so = |token: &str| token.split('.').next().is_some_and(letter);
    tokens.windows(2).any(|pair| ends_so(pair[0]) && begins_so(pair[1]))
}

/// Every Arabic-script case, converted. Left out is what is told by capitals (a stop without a space, Latin
/// words) or by marks that other scripts share with Latin text.
#[test]
fn uyghur_cases_are_cut_alike_in_every_script() {
    let capitals = |text: &str| {
        let mut before = ' ';
        text.chars().any(|c| {
            let glued = matches!(before, '.' | '!' | '؟' | '?') && c.is_alphabetic();
            before = c;
            glued || c.is_ascii_alphabetic()
        })
    };
    let own = |case: &Case| case.lang == "ug-Arab" && case.options == Options::default() && !capitals(&case.text);
    let mut count = 0;
    for case in all_cases().filter(own) {
        check_scripts(&case.text);
        count += 1;
    }
    assert!(count > 60, "only {count} cases were converted");
}

/// Segments and white space give the text back; a segment cut again gives itself; LF and CRLF cut alike.
fn check_cuts(lang: &str, text: &str) {
    let segmenter = segmenter(lang, &Options::default());
    let spans: Vec<_> = segmenter.sentences(text).collect();
    let mut at = 0;
    for span in &spans {
        assert!(span.start >= at && !span.is_empty(), "{lang}: spans out of order in {text:?}");
        assert!(text[at..span.start].chars().all(char::is_whitespace), "{lang}: text lost in {text:?}");
        assert_eq!(span.of(text).trim(), span.of(text), "{lang}: {text:?}");
        at = span.end;
    }
    assert!(text[at..].chars().all(char::is_whitespace), "{lang}: text lost at the end of {text:?}");
    for span in &spans {
        let sentence = span.of(text);
        let again: Vec<_> = segmenter.sentences(sentence).map(|s| s.of(sentence)).collect();
        assert_eq!(again, [sentence], "{lang}: cut again, in {text:?}");
    }
    let decisions = segmenter.explain(text);
    for span in &spans[..spans.len().saturating_sub(1)] {
        assert!(decisions.iter().any(|d| d.end == Some(span.end)), "{lang}: an unexplained break in {text:?}");
    }
    if !text.contains('\r') {
        let crlf = text.replace('\n', "\r\n");
        let there: Vec<_> = segmenter.sentences(&crlf).map(|s| s.of(&crlf)).collect();
        let here: Vec<_> = spans.iter().map(|s| s.of(text)).collect();
        assert_eq!(here, there, "{lang}: LF and CRLF differ in {text:?}");
    }
}

/// Composed and decomposed letters cut alike.
fn check_normal(lang: &str, text: &str) {
    let segmenter = segmenter(lang, &Options::default());
    let (nfc, nfd) = (ComposingNormalizer::new_nfc(), DecomposingNormalizer::new_nfd());
    let composed = nfc.normalize(text);
    let decomposed = nfd.normalize(text);
    let there: Vec<_> = segmenter.sentences(&decomposed).map(|s| nfc.normalize(s.of(&decomposed))).collect();
    let here: Vec<_> = segmenter.sentences(&composed).map(|s| s.of(&composed)).collect();
    assert_eq!(here, there, "{lang}: NFC and NFD differ in {text:?}");
}

/// Texts made of the things that decide.
fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        " ",
        " ",
        " ",
        " ",
        "\n",
        ".",
        ".",
        "!",
        "?",
        "…",
        "...",
        "。",
        "！",
        "？",
        "……",
        "؟",
        "،",
        "؛",
        ",",
        ";",
        ":",
        "：",
        "，",
        "\"",
        "'",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "‹",
        "›",
        "「",
        "」",
        "《",
        "》",
        "（",
        "）",
        "(",
        ")",
        "[",
        "]",
        "[3]",
        "-",
        "—",
        "1",
        "2.",
        "3)",
        "10",
        "a.",
        "b)",
        "•",
        "Mr",
        "U.S",
        "a.m",
        "No",
        "p",
        "I",
        "J",
        "The",
        "He",
        "said",
        "asked",
        "Smith",
        "word",
        "etc",
        "St",
        "Main",
        "他",
        "说",
        "问",
        "新疆",
        "的",
        "但是",
        "你好",
        "ئۇ",
        "دەپ",
        "دېدى",
        "سورىدى",
        "كەلدى",
        "ئا",
        "ق",
        "ب.د",
        "پروف",
        "نى",
        "Bu",
        "dédi",
        "dep",
        "prof",
        "кәлди",
        "деди",
        "дәп",
        "А",
        ":)",
        "\u{200F}",
        "\u{A0}",
        "\u{3000}",
        "¹",
        "www.a.com",
        "a@b.org",
        "é",
        "e\u{301}",
        "€",
        "😀",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Uyghur sentences in Arabic script, with a space after every mark.
fn uyghur() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "ئۇ",
        "كەلدى",
        "دەپ",
        "دېدى",
        "سورىدى",
        "ئا",
        "پروف",
        "ب.د.ت",
        "ئا.ق.ش",
        "2024-يىلى",
        "3.5",
        "مەن",
        "جاۋاب",
        "بەردى",
        "نى",
        "ناملىق",
        "خىتاي",
        "بىر",
        "سوت",
        "قىلدى",
        "د",
        "ۋ.ھ",
        "ئوغلۇم",
        "نەدە",
    ]);
    let mark = prop::sample::select(vec![
        " ", " ", " ", ". ", ". ", "! ", "؟ ", "… ", "... ", "، ", "؛ ", ": ", " — ", " «", "» ", "!» ", ".» ", "؟» ",
        "…» ", " (", ") ", ".) ", "\n", "؟! ", ".[3] ",
    ]);
    prop::collection::vec((word, mark), 1..14)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(word, mark)| [word, mark]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cuts_keep_the_text_and_stay(text in text(), lang in prop::sample::select(vec!["en", "zh-Hans", "zh-Hant", "ug-Arab", "ug-Latn", "ug-Cyrl", "de"])) {
        check_cuts(lang, &text);
        check_normal(lang, &text);
    }

    #[test]
    fn scripts_are_cut_alike(text in uyghur()) {
        prop_assume!(!joins_letters(&text));
        check_scripts(&text);
    }

    #[test]
    fn any_text_is_cut_without_panic(text in any::<String>(), lang in prop::sample::select(vec!["en", "zh", "ug", "ug-Latn", "tr"])) {
        check_cuts(lang, &text);
    }

    /// A long line of the same few things again and again; a decision that looked at the whole line would
    /// take minutes.
    #[test]
    fn repeated_text_ends(piece in text(), lang in prop::sample::select(vec!["en", "zh-Hans", "ug-Arab", "ug-Latn"])) {
        let line = piece.replace('\n', " ").repeat(60);
        let kept: usize = segmenter(lang, &Options::default()).sentences(&line).map(|s| s.of(&line).chars().filter(|c| !c.is_whitespace()).count()).sum();
        prop_assert_eq!(kept, line.chars().filter(|c| !c.is_whitespace()).count());
    }

    #[test]
    fn options_never_lose_text(text in text(), join in any::<bool>(), quotes in any::<bool>(), semi in any::<bool>(), colon in any::<bool>()) {
        let options = Options { join_lines: join, break_in_quotations: quotes, break_at_semicolon: semi, break_at_colon: colon, ..Options::default() };
        for lang in ["en", "zh", "ug"] {
            let kept: String = segmenter(lang, &options).sentences(&text).map(|s| s.of(&text).to_owned()).collect();
            let squash = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(squash(&kept), squash(&text));
        }
    }
}

#[test]
fn accents_count_with_their_letters() {
    for (lang, text) in
        [("en", "Theé他……但是"), ("en", "ئۇ 2. •"), ("en", "Theئۇ. …"), ("en", "Sté.Mr"), ("ug-Latn", "ئۇa. -")]
    {
        check_normal(lang, text);
    }
}

#[test]
fn what_decided_stays_with_its_sentence() {
    for text in [
        "Mra.Mr。www.a.com",
        "Mr.Аsaid.他www.a.com",
        "Mr«.ئۇ!»他",
        "Mr“.他.”但是",
        "墙上写着“跟党走。听党话。”他走了。",
    ] {
        check_cuts("en", text);
    }
}

#[test]
fn hostile_lines_end() {
    // Each would take minutes if a decision looked at the whole line. `cargo bench --bench segment hostile` shows the
    // time for two lengths.
    let times = if cfg!(debug_assertions) { 6_000 } else { 40_000 };
    for piece in [
        ".",
        "“",
        "(",
        "(.",
        "(. ",
        "ئا. ",
        "“B. ",
        "U.S. ",
        "《。",
        ". ",
        "a. ",
        "«!",
        "\"",
        "\"a. ",
        "1. ",
        "? ",
        "!” ",
        "。」",
        "…",
        "' ",
        "a.b",
        "[1",
        "u.s. ",
        "دەپ! ",
        "http://",
        "a@b> ",
        "_",
        "1/1/11 1:11 AM ",
        ":) A",
        "。（见",
        "?” Ab, ",
        "[3].",
        "”[3].",
        "(-.)",
        "(؟)",
        "”，「",
        "？”他，“",
        "（一）",
        "一、（",
        "……1",
    ] {
        let text = piece.repeat(times);
        for lang in ["en", "zh", "ug"] {
            let count =
                segmenter(lang, &Options { break_in_quotations: false, ..Options::default() }).sentences(&text).count();
            assert!(count >= 1, "{piece}");
        }
    }
}

#[test]
fn an_unknown_language_gets_the_generic_rules() {
    let german = segmenter("de", &Options::default());
    assert!(german.is_generic());
    assert!(!segmenter("ug-Cyrl-KZ", &Options::default()).is_generic());
    assert_eq!(cut("de", "Am 3. Oktober kam er. Dann ging er."), ["Am 3. Oktober kam er.", "Dann ging er."]);
}

mod srx {
    use super::*;
    use tilmach::check::{Checker, Input};
    use tilmach::formats;
    use tilmach::model::Place;
    use tilmach::text::segment::Segmenters;
    use tilmach::text::segment::srx::{Srx, export};

    const HEAD: &str = r#"<srx version="2.0" xmlns="http://www.lisa.org/srx20"><header segmentsubflows="no" cascade="CASCADE"><formathandle type="start" include="yes"/><formathandle type="end" include="no"/><formathandle type="isolated" include="yes"/></header><body><languagerules>"#;
    const MAPS: &str = r#"</languagerules><maprules><languagemap languagepattern="en.*" languagerulename="A"/><languagemap languagepattern=".*" languagerulename="B"/></maprules></body></srx>"#;

    fn file(cascade: &str, a: &str, b: &str) -> String {
        let head = HEAD.replace("CASCADE", cascade);
        format!(
            "{head}<languagerule languagerulename=\"A\">{a}</languagerule><languagerule languagerulename=\"B\">{b}</languagerule>{MAPS}"
        )
    }

    fn rule(breaks: &str, before: &str, after: &str) -> String {
        format!("<rule break=\"{breaks}\"><beforebreak>{before}</beforebreak><afterbreak>{after}</afterbreak></rule>")
    }

    fn cut(srx: &str, lang: &str, text: &str) -> Vec<String> {
        let rules = Srx::read(srx).unwrap().rules(&lang.parse().unwrap());
        assert!(rules.problems().is_empty(), "{:?}", rules.problems());
        let segmenter = Segmenter::from_srx(rules, &Options::default());
        segmenter.sentences(text).map(|s| s.of(text).to_owned()).collect()
    }

    #[test]
    fn the_first_rule_that_matches_decides_and_cascade_joins_the_sets() {
        let no = rule("no", r"\bMr\.", r"\s");
        let yes = rule("yes", r"[.?!]+", r"\s");
        let text = "Mr. Ali came. He left.";
        let both = file("yes", &no, &yes);
        assert_eq!(cut(&both, "en-GB", text), ["Mr. Ali came.", "He left."]);
        assert_eq!(cut(&both, "de", text), ["Mr.", "Ali came.", "He left."]);
        // Without the cascade only the first map that fits: no rule breaks.
        assert_eq!(cut(&file("no", &no, &yes), "en", text), [text]);
        // The order decides, not the kind.
        assert_eq!(cut(&file("yes", &format!("{yes}{no}"), ""), "en", text), ["Mr.", "Ali came.", "He left."]);
        let srx = Srx::read(&both).unwrap();
        assert!(srx.cascade && !srx.segment_subflows);
        assert!(srx.format_handle.start && !srx.format_handle.end && srx.format_handle.isolated);
    }

    #[test]
    fn matches_may_overlap_and_look_around() {
        let each = file("yes", "", &rule("yes", "ab?", "b?a"));
        assert_eq!(cut(&each, "en", "abaaba"), ["a", "b", "a", "a", "b", "a"]);
        let look = file("yes", "", &rule("yes", r"(?&lt;!\d)\.", r"\s+(?=\p{Lu})"));
        assert_eq!(cut(&look, "en", "No 5. And. So. then."), ["No 5. And.", "So. then."]);
    }

    /// `spec/segment/srx.txt`.
    #[test]
    fn rules_do_what_the_cases_say() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/segment/srx.txt");
        let source = fs::read_to_string(path).unwrap();
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let mut count = 0;
        for case in source.split("\n--- ").skip(1) {
            let (mut rules, mut text, mut expected) = (String::new(), String::new(), Vec::new());
            let mut lines = case.lines().filter(|line| !line.is_empty());
            let name = lines.next().unwrap();
            for line in lines {
                if let [breaks @ ("yes" | "no"), before, after] = line.split(" | ").collect::<Vec<_>>()[..] {
                    rules += &rule(breaks, &escape(before), &escape(after));
                    continue;
                }
                let glued = line.strip_prefix('+');
                if glued.is_none() && !text.is_empty() {
                    text.push(' ');
                }
                let sentence = glued.unwrap_or(line).replace('␠', " ");
                text += &sentence;
                expected.push(sentence.trim().to_owned());
            }
            assert_eq!(super::srx::cut(&file("yes", &rules, ""), "en", &text), expected, "{name}");
            count += 1;
        }
        assert!(count >= 12, "{count} cases");
    }

    /// What our reader gets from our export is the export's own file again, and it cuts the plain cases as
    /// the engine does.
    #[test]
    fn the_export_cuts_most_cases_as_the_engine() {
        let (mut same, mut all) = (0, 0);
        for lang in ["en", "zh-Hans", "ug-Arab"] {
            let rules = Srx::read(&export()).unwrap().rules(&lang.parse().unwrap());
            let there = Segmenter::from_srx(rules, &Options::default());
            let here = segmenter(lang, &Options::default());
            for case in all_cases().filter(|case| case.lang == lang && case.options == Options::default()) {
                all += 1;
                same += usize::from(there.sentences(&case.text).eq(here.sentences(&case.text)));
            }
        }
        // Rules of SRX cannot say what a list on one line or a nested quotation means.
        assert!(same * 100 >= all * 93, "{same} of {all}");
    }

    /// A project's SRX file decides in every command that cuts text.
    #[test]
    fn a_project_names_its_srx_file() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write(
            "tilmach.toml",
            "source = \"en\"\ntargets = [\"ug-Arab\"]\ndocuments = [\"a.md\"]\n[segment]\nsrx = \"house.srx\"\n",
        );
        write("house.srx", &file("yes", "", &rule("yes", ";", r"\s")));
        write("a.md", "Mr. Ali came; he left. She stayed.\n");
        let run = |args: &[&str]| {
            let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tilmach"));
            let output = command.args(args).env("TILMACH_UI_LANG", "en").current_dir(folder.path()).output().unwrap();
            assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).unwrap()
        };
        assert_eq!(run(&["segment", "--lang", "en", "a.md"]), "Mr. Ali came;\nhe left. She stayed.\n");
        let sources = |xliff: &str| {
            let (first, second) = ("<source>Mr. Ali came;</source>", "<source>he left. She stayed.</source>");
            assert!(xliff.contains(first) && xliff.contains(second), "{xliff}");
        };
        sources(&run(&["extract", "a.md", "--to", "ug-Arab", "-o", "-"]));
        assert!(run(&["explain", "a.md:1"]).contains(": B 1"), "the rule of the file is named");
        run(&["localize"]);
        sources(&fs::read_to_string(folder.path().join("work/a.ug-Arab.xlf")).unwrap());
    }

    /// What `docs/segmentation.md` shows is what the program does with the file and the settings it shows.
    #[test]
    fn the_page_on_rules_says_what_happens() {
        use std::io::Write;
        use std::process::{Command, Stdio};
        let page = include_str!("../docs/segmentation.md");
        let block = |kind: &str| {
            let fence = format!("```{kind}\n");
            page.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("house.srx"), &block("xml")[0]).unwrap();
        let mut run = 0;
        for console in block("console") {
            let (command, expected) = console.split_once('\n').unwrap();
            let Some((text, arguments)) =
                command.strip_prefix("$ echo '").and_then(|rest| rest.split_once("' | tilmach "))
            else {
                continue;
            };
            let mut child = Command::new(env!("CARGO_BIN_EXE_tilmach"))
                .args(arguments.split(' '))
                .current_dir(folder.path())
                .env("TILMACH_UI_LANG", "en")
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            child.stdin.take().unwrap().write_all(format!("{text}\n").as_bytes()).unwrap();
            let output = child.wait_with_output().unwrap();
            assert_eq!(String::from_utf8(output.stdout).unwrap(), expected, "{command}");
            run += 1;
        }
        assert_eq!(run, 2, "examples of the page");

        fs::create_dir(folder.path().join("rules")).unwrap();
        fs::write(folder.path().join("rules/house.srx"), &block("xml")[0]).unwrap();
        fs::write(folder.path().join("tilmach.toml"), &block("toml")[0]).unwrap();
        let project = tilmach::project::Project::of(folder.path()).unwrap();
        let (segmenter, problems) = project.segmenter().unwrap();
        assert!(problems.is_empty() && segmenter.sentences("One; two. Three.").count() == 3);
    }

    #[test]
    fn checks_see_the_sentences_of_the_project() {
        let (text, lang) = ("Mr. Ali came; he left. She stayed.\n", "en".parse().unwrap());
        let document = formats::by_name("markdown").unwrap().read(text, &formats::ReadOptions::default());
        let words = |segmenters: Segmenters| {
            let checker = Checker::default().with_segmenters(segmenters);
            let version = checker.lay_out(Input { file: "a.md", document: &document, lang: &lang });
            (0..version.segments.len()).map(|i| version.words(i).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words(Segmenters::default()), ["Mr. Ali came; he left.", "She stayed."]);
        let options = Options { break_at_semicolon: true, ..Options::default() };
        assert_eq!(words(Segmenters::new(options, None)), ["Mr. Ali came;", "he left.", "She stayed."]);
        let srx = Srx::read(&file("yes", "", &rule("yes", ";", r"\s"))).unwrap();
        let house = Segmenters::new(Options::default(), Some(srx));
        assert_eq!(words(house), ["Mr. Ali came;", "he left. She stayed."]);
    }

    #[test]
    fn what_cannot_be_compiled_is_named_with_its_line() {
        let srx = file("yes", &format!("\n{}", rule("yes", "(a", "")), &rule("yes", r"\.", r"\s"));
        let srx = Srx::read(&srx).unwrap();
        let rules = srx.rules(&"en".parse().unwrap());
        let [problem] = rules.problems() else { panic!("{:?}", rules.problems()) };
        assert!(matches!(problem.place, Some(Place::Position(p)) if p.line == 2), "{problem:?}");
        assert_eq!(srx.problems().len(), 1);
    }

    #[test]
    fn broken_files_are_refused_with_a_place() {
        for broken in [
            "",
            "<srx version=\"2.0\">",
            "<srx version=\"3\"/>",
            "<x/>",
            "<srx version=\"2.0\"><body>",
            "<srx version=\"2.0\"/>",
            "<srx version=\"2.0\"><a></b></srx>",
        ] {
            let problem = Srx::read(broken).unwrap_err();
            assert!(problem.place.is_some(), "{broken}: {problem:?}");
        }
    }

    #[test]
    fn a_hostile_file_ends() {
        let evil = [r"(a+)+b", r"(?=(a+)+$)x", r"(.*)*\1y", r"(a|aa)+(?!b)c", r"(\w+\s?)+!"];
        let rules: String = evil.iter().map(|e| rule("yes", e, "a") + &rule("no", "a", e)).collect();
        let srx = file("yes", &rules, "");
        let text = "a".repeat(20_000);
        assert_eq!(cut(&srx, "en", &text).concat(), text);
    }

    #[test]
    fn the_export_loads_and_cuts() {
        let srx = Srx::read(&export()).unwrap();
        assert_eq!(srx.problems(), []);
        assert_eq!(
            cut(&export(), "en", "Mr. Tohti spoke at 5 p.m. He left."),
            ["Mr. Tohti spoke at 5 p.m.", "He left."]
        );
        assert_eq!(
            cut(&export(), "zh-CN", "他来了。她问：“为什么？”他没说。"),
            ["他来了。", "她问：“为什么？”", "他没说。"]
        );
        assert_eq!(cut(&export(), "ug", "ئۇ كەلدى. «كىم؟» دەپ سورىدى."), ["ئۇ كەلدى.", "«كىم؟» دەپ سورىدى."]);
    }

    #[test]
    fn files_of_other_tools_load() {
        let Some(folder) = std::env::var_os("TILMACH_CONFORMANCE") else {
            eprintln!("TILMACH_CONFORMANCE is not set: the SRX files of other tools were not read");
            return;
        };
        let folder = Path::new(&folder).join("srx");
        let read = |name: &str| Srx::read(&fs::read_to_string(folder.join(name)).unwrap());
        for name in [
            "example.srx",
            "languagetool-segment.srx",
            "loomchild-example1.srx",
            "loomchild-example2.srx",
            "loomchild-simple.srx",
            "loomchild-ticket1.srx",
        ] {
            let srx = read(name).unwrap_or_else(|p| panic!("{name}: {p}"));
            assert_eq!(srx.problems(), [], "{name}");
        }
        let refused = read("loomchild-invalid.srx").unwrap_err();
        assert_eq!(refused.message.id, "error-srx-version");
    }
}
