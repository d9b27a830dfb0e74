//! No input makes the program panic, loop or answer with places outside the text: every reader and
//! every engine meets files that were cut off, bent, repeated and turned inside out.
//!
//! Mutations are drawn from fixed seeds, so a failure comes back; what failed is printed whole.

use std::fmt::Write as _;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;

use tilmach::check::{Checker, Input, Settings};
use tilmach::formats::{self, ReadOptions, WriteOptions, xliff};
use tilmach::glossary::matcher::{Matcher, Pattern};
use tilmach::glossary::{Glossary, Layer};
use tilmach::io;
use tilmach::memory::{self, MemoryStore, Metric, Query, RamStore};
use tilmach::model::{Content, Lang, Span};
use tilmach::project::Project;
use tilmach::text::segment::{Options, Segmenter, srx};
use tilmach::text::words::Counting;
use tilmach::text::{bidi, convert, normalize, numbers, quote, script};

const LANGS: [&str; 7] = ["en", "zh-Hans", "zh-Hant", "ug-Arab", "ug-Latn", "ug-Cyrl", "fr"];

fn langs() -> Vec<Lang> {
    LANGS.iter().map(|tag| tag.parse().unwrap()).collect()
}

/// A small, real text of each kind that some reader takes.
fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let text = "“We fled Xinjiang in 2017,” she said. Mr. Smith (U.N.) counted 1,234.5 camps… ‘No!’\n\
                新疆有一百二十三个“职业技能教育培训中心”。他说：「他們在2019年3月5日走了！」\n\
                ئۇ: «بىز 2017-يىلى شىنجاڭدىن قاچتۇق» دېدى. ئۇيغۇرلارنىڭ لاگېرلىرىدىكىلەر؟ U+200F\u{200F} \u{2067}x\u{2069}\n\
                Uyghurlar qeshqerdin ketti. Уйғурлар қәшқәрдин кәтти.\n";
    let markdown = "---\ntitle: \"Camps: a *report*\"\n---\n# One\n\nA [link](http://a.b/c \"t\") and **bold _both_** `code`.\n\n\
                    > quoted\n\n- item\n  1. deep\n\n| a | b |\n|---|---|\n| 新疆 | ئۇيغۇر |\n\n![alt](i.png)\n\n[^1]: Note.\n\n```\ncode\n```\n";
    let html = "<!DOCTYPE html><html lang=\"en\"><head><title>T &amp; U</title><meta name=\"description\" content=\"d\"></head>\
                <body><p>One <b>two <i>three</b> four</i>&nbsp;&#x65B0;.<br/>Five.</p><pre> x </pre><ul><li>a<li>b</ul>\
                <script>if (a<b) {}</script><!-- c --><q>said</q><img alt=\"a\" src=x></body></html>";
    let xlf = "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
               xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" \
               version=\"2.1\" srcLang=\"en\" trgLang=\"zh-Hans\"><file id=\"f1\" original=\"a.md\"><unit id=\"u1\">\
               <mtc:matches><mtc:match ref=\"#s1\" similarity=\"90\"><source>One</source><target>一</target></mtc:match></mtc:matches>\
               <gls:glossary><gls:glossEntry id=\"g1\"><gls:term>camp</gls:term><gls:translation>营</gls:translation></gls:glossEntry></gls:glossary>\
               <originalData><data id=\"d1\">&lt;b&gt;</data></originalData><segment id=\"s1\" state=\"translated\">\
               <source>The <pc id=\"1\" dataRefStart=\"d1\"><mrk id=\"m1\" type=\"term\" ref=\"#gls=g1\">camp</mrk></pc> 12<ph id=\"2\"/>.</source>\
               <target>营<sc id=\"1\"/>12<ec startRef=\"1\"/><cp hex=\"0001\"/></target></segment><ignorable><source> </source></ignorable>\
               </unit></file></xliff>";
    let tmx = "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><header creationtool=\"t\" \
               creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"en\" datatype=\"html\"/><body>\
               <tu tuid=\"1\" creationdate=\"20200101T000000Z\"><note>n</note><prop type=\"p\">v</prop><tuv xml:lang=\"en\"><seg>One \
               <bpt i=\"1\">&lt;b&gt;</bpt>two<ept i=\"1\">&lt;/b&gt;</ept>&#233;</seg></tuv><tuv xml:lang=\"ug\"><seg>بىر</seg></tuv></tu></body></tmx>";
    let toml = "[[concept]]\nid = \"camp\"\ngroup = \"detention\"\nsensitivity = \"contested\"\ndefinition = \"A camp.\"\n\
                [[concept.term]]\nlang = \"en\"\nform = \"camp\"\nstatus = \"preferred\"\nsources = [\"a:1\"]\nconfidence = \"attested\"\n";
    let config = "source = \"en\"\ntargets = [\"zh-Hans\", \"ug\"]\ndocuments = [\"a/**/*.md\"]\nmemory = [\"m.tmx\"]\n[segment]\njoin-lines = true\n";
    let rules = "<?xml version=\"1.0\"?><srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><header segmentsubflows=\"yes\" cascade=\"yes\">\
                 <formathandle type=\"start\" include=\"no\"/></header><body><languagerules><languagerule languagerulename=\"a\">\
                 <rule break=\"no\"><beforebreak>\\bMr\\.</beforebreak><afterbreak>\\s(?=[A-Z])</afterbreak></rule>\
                 <rule break=\"yes\"><beforebreak>[.?!…]+</beforebreak><afterbreak>\\s+</afterbreak></rule></languagerule></languagerules>\
                 <maprules><languagemap languagepattern=\".*\" languagerulename=\"a\"/></maprules></body></srx>";
    let utf16 = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let gb = encoding_rs::GB18030.encode(text.lines().nth(1).unwrap()).0.into_owned();
    let mut seeds: Vec<(&str, Vec<u8>)> = [
        ("text", text),
        ("markdown", markdown),
        ("html", html),
        ("xliff", xlf),
        ("tmx", tmx),
        ("glossary", toml),
        ("config", config),
        ("srx", rules),
    ]
    .map(|(name, text)| (name, text.as_bytes().to_vec()))
    .into();
    seeds.extend([("utf-16", utf16), ("gb18030", gb)]);
    seeds
}

/// A small generator of numbers; the same ones each time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// What breaks readers: controls, marks without letters, half of everything.
const NASTY: &[&str] = &[
    "\0",
    "\u{FEFF}",
    "\u{202E}",
    "\u{2069}",
    "\u{2067}",
    "\u{200D}",
    "\u{0301}",
    "\u{FFFE}",
    "\u{10FFFF}",
    "\u{0626}",
    "\u{0640}",
    "\r",
    "\n\n",
    "\u{2028}",
    "<",
    ">",
    "</",
    "<![CDATA[",
    "]]>",
    "<!--",
    "&",
    "&#x110000;",
    "&#0;",
    "\"",
    "'",
    "”",
    "「",
    "»",
    "-{",
    "}-",
    "[[",
    "](",
    "**",
    "`",
    "~~~",
    "|",
    "> ",
    "---\n",
    "\\",
    "99999999999999999999999999999",
    "一千亿亿万",
    "1e309",
    "0/0",
    "٩٩٩",
    "…",
    "...",
    "。。",
    "？！",
    "ß",
    "İ",
    "ﷺ",
    "🏳️‍🌈",
    "ﻻ",
    "(?:",
    "{1,99999}",
    "\t\u{B}\u{C}",
    "9999-99-99",
    "%",
    "$",
    "xml:lang=\"",
    "<b>",
    "</p>",
    "<svg>",
    "<tu>",
    "\u{1B}[31m",
];

fn mutate(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = at + dice.below((bytes.len() - at).min(60) + 1);
        match dice.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let chunk = bytes[at..end].to_vec();
                for _ in 0..=dice.below(20) {
                    bytes.splice(at..at, chunk.iter().copied());
                }
            }
            3 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            4 if at < bytes.len() => bytes[at] = dice.below(256) as u8,
            _ => drop(bytes.splice(at..at, NASTY[dice.below(NASTY.len())].bytes())),
        }
    }
    bytes
}

/// Everything that takes bytes.
fn read_all(bytes: &[u8]) {
    if let Ok(decoded) = io::decode(bytes.to_vec(), None) {
        let back = io::encode(&decoded.text, decoded.charset).expect("what was decoded can be encoded");
        assert!(back == bytes, "decoding and encoding changed the bytes");
        read_text(&decoded.text);
    }
    let lossy = String::from_utf8_lossy(bytes);
    if std::str::from_utf8(bytes).is_err() {
        read_text(&lossy);
    }
    let mut store = RamStore::default();
    if let Ok(reader) = memory::tmx::Reader::new(bytes, Some("m.tmx")) {
        let _ = memory::tmx::import_from(&mut store, reader, &memory::Metadata::default(), &mut |_| {});
    }
}

/// Everything that takes a text which somebody made for it: documents, bilingual files, settings.
fn read_text(text: &str) {
    for format in formats::all() {
        for join_lines in [false, true] {
            let options = ReadOptions { join_lines, ..ReadOptions::default() };
            document(format, text, &options);
        }
    }
    formats::detect(None, text);
    if let Ok(bilingual) = xliff::read(text) {
        let written = xliff::write(&bilingual);
        let again = xliff::read(&written).unwrap_or_else(|problem| panic!("{problem:?}\n{written}"));
        assert_eq!(again.units.len(), bilingual.units.len());
        assert_eq!(xliff::update(text, &[], None).expect("it was just read"), text);
        checker().check_bilingual(&bilingual, "a.xlf", text);
    }
    xliff::validate(text);
    let (glossary, _) = Glossary::load(&[Layer::file("g.toml", text)]);
    glossary.lint();
    if let Ok(rules) = srx::Srx::read(text) {
        let rules = rules.rules(&langs()[0]);
        for span in
            Segmenter::from_srx(rules, &Options::default()).sentences("Mr. A. B. aaaaaaaaaaaaaaaaaaaaaaaaaaaaa! C")
        {
            assert!(span.end <= 48);
        }
    }
    let _: Result<tilmach::project::Config, _> = io::parse_toml(text, "tilmach.toml");
    let _ = text.parse::<Lang>();
}

fn document(format: &dyn formats::Format, text: &str, options: &ReadOptions) {
    let document = format.read(text, options);
    let source = document.text();
    for block in &document.blocks {
        assert!(
            source.get(block.span.range()).is_some(),
            "{}: {:?} is no place in the text",
            format.name(),
            block.span
        );
        assert!(block.content.codes.iter().all(|code| block.content.text.is_char_boundary(code.at)));
        let all = block.source_span(Span::new(0, block.content.text.len()));
        assert!(source.get(all.range()).is_some(), "{}: {all:?}", format.name());
    }
    let nothing = vec![None; document.blocks.len()];
    let options = WriteOptions::default();
    assert_eq!(
        format.write(&document, &nothing, &options).unwrap(),
        text,
        "{} changed what nobody changed",
        format.name()
    );
    let target: Lang = "ug".parse().unwrap();
    let all = vec![Some(Content::plain("ئۇ\n<b>&*[x](y)")); document.blocks.len()];
    let _ = format.write(&document, &all, &WriteOptions { target: Some(&target) }).unwrap();
    let lang = langs().remove(text.len() % 6);
    checker().check_document(Input { file: "a", document: &document, lang: &lang });
}

fn checker() -> &'static Checker {
    static CHECKER: OnceLock<Checker> = OnceLock::new();
    CHECKER.get_or_init(|| {
        Checker::new(Settings::default()).with_glossary(std::borrow::Cow::Borrowed(Glossary::shipped()))
    })
}

/// A matcher and a segmenter for each language.
fn engines() -> &'static [(Lang, Matcher, Segmenter)] {
    static ENGINES: OnceLock<Vec<(Lang, Matcher, Segmenter)>> = OnceLock::new();
    ENGINES.get_or_init(|| {
        let make = |lang: Lang| {
            let (matcher, _) = Matcher::new(&lang, &Glossary::shipped().patterns(&lang));
            let segmenter = Segmenter::new(&lang, &Options::default());
            (lang, matcher, segmenter)
        };
        langs().into_iter().map(make).collect()
    })
}

/// Every engine over the words of a document, in every language.
fn run_engines(text: &str) {
    for (lang, matcher, segmenter) in engines() {
        let mut at = 0;
        for span in segmenter.sentences(text) {
            assert!(at <= span.start && span.start < span.end, "{lang}: sentence {span:?} after {at}");
            assert!(text.get(span.range()).is_some(), "{lang}: sentence {span:?} cuts a character");
            at = span.end;
        }
        segmenter.explain(text);
        for hit in matcher.find_all(text) {
            assert!(text.get(hit.span.range()).is_some_and(|t| !t.is_empty()), "{lang}: hit {hit:?}");
        }
        matcher.find_longest(text);
        let folded = normalize::fold(text, lang);
        let source = folded.source(Span::new(0, folded.text.len()));
        assert!(text.get(source.range()).is_some(), "{lang}: fold {source:?}");
        for found in numbers::find(text, lang) {
            assert!(text.get(found.span.range()).is_some(), "{lang}: number {found:?}");
        }
        let speech = quote::Speech::read(text, lang, &[], &[]);
        speech.voice(Span::new(0, text.len()));
        for (other, ..) in engines() {
            for lossless in [false, true] {
                let options = convert::Options { lossless, ..convert::Options::default() };
                let there = convert::convert(text, lang, other, &options);
                if let (true, "ug-Arab", Ok(there)) = (lossless, lang.to_string().as_str(), there) {
                    let back = convert::convert(&there, other, lang, &options).unwrap();
                    assert_eq!(back, text, "lossless by way of {other}");
                }
            }
        }
    }
    script::detect(text);
    convert::orthography::repair(text);
    for problem in bidi::control_problems(text) {
        assert!(text.get(problem.span.range()).is_some());
    }
    assert!(bidi::control_problems(&bidi::strip_controls(text)).is_empty());
    bidi::isolate(text);
    for counting in Counting::ALL {
        counting.count(text);
    }
    Glossary::shipped().search(text, 5);
    let reversed: String = text.chars().rev().collect();
    for metric in [Metric::Word, Metric::Char] {
        let score = memory::similarity::similarity(text, &reversed, metric);
        assert!(score <= 100);
        assert_eq!(memory::similarity::similarity(text, text, metric), 100);
    }
}

/// Runs `test` and says on which input it failed.
fn survives(name: &str, input: &[u8], test: impl Fn(&[u8])) {
    if catch_unwind(AssertUnwindSafe(|| test(input))).is_err() {
        let mut shown = String::new();
        for chunk in input.utf8_chunks() {
            let _ = write!(shown, "{}{}", chunk.valid().escape_debug(), chunk.invalid().escape_ascii());
        }
        shown.truncate(shown.floor_char_boundary(6000));
        panic!("{name}: b\"{shown}\"");
    }
}

fn engines_on(bytes: &[u8]) {
    run_engines(&String::from_utf8_lossy(bytes));
}

#[test]
fn files_cut_off_anywhere_are_read_or_refused() {
    for (name, seed) in seeds() {
        for end in (0..=seed.len()).step_by(3) {
            survives(name, &seed[..end], read_all);
        }
    }
}

#[test]
fn bent_files_are_read_or_refused() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for (name, seed) in seeds() {
        for _ in 0..150 {
            survives(name, &mutate(&seed, &mut dice), read_all);
        }
    }
}

#[test]
fn engines_take_any_text() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    for (name, seed) in seeds().into_iter().take(3) {
        for _ in 0..60 {
            survives(name, &mutate(&seed, &mut dice), engines_on);
        }
    }
    for nasty in NASTY {
        survives("nasty", nasty.as_bytes(), engines_on);
        survives("nasty", nasty.repeat(40).as_bytes(), engines_on);
        survives("nasty", format!("a{nasty}新{nasty}ئۇ{nasty} 7").as_bytes(), engines_on);
        survives("nasty", nasty.repeat(40).as_bytes(), read_all);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 48, ..Default::default() })]

    #[test]
    fn any_characters_at_all(text in "\\PC{0,40}|[\\s\\S]{0,40}|[-{}0-9.,:一百千万亿/ ا-ي\u{200C}-\u{200F}'\"«»]{0,40}") {
        run_engines(&text);
        read_all(text.as_bytes());
    }

    #[test]
    fn any_bytes_at_all(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
        read_all(&bytes);
    }
}

#[test]
fn half_a_surrogate_is_refused_or_comes_back() {
    for units in [&[0xFEFF, 0x41, 0xD800][..], &[0xFEFF, 0xDC00, 0x41], &[0xFFFE, 0x00D8], &[0xFEFF, 0xD83D, 0x20]] {
        let bytes: Vec<u8> = units.iter().flat_map(|u: &u16| u.to_le_bytes()).collect();
        survives("surrogates", &bytes, read_all);
        survives("surrogates", &bytes[..bytes.len() - 1], read_all);
    }
}

/// Depth costs neither stack nor more than linear time.
#[test]
fn nesting_without_end_is_survived() {
    let deep = 2_000;
    for (open, close) in [
        ("<b>", "</b>"),
        ("<ul><li>", ""),
        ("<div>", "</div>"),
        ("<table><tr><td>", ""),
        ("> ", ""),
        ("- ", ""),
        ("*a ", "*"),
        ("[", "](x)"),
        ("“", "”"),
        ("(", ")"),
        ("「", "」"),
        ("«", "»"),
        ("<a:b xmlns:a='u'>", ""),
        ("\u{2067}", "\u{2069}"),
        ("[[concept]]\n", ""),
        ("a.", ""),
        ("x = [", "]"),
        ("{a=", "}"),
        ("-{", "}-"),
        ("一", "亿"),
        ("\"", " "),
        ("<!--", ""),
        ("![", "](y)"),
        ("`", ""),
        ("|", ""),
    ] {
        let text = [open.repeat(deep / open.len()), "x".to_owned(), close.repeat(deep / open.len())].concat();
        survives(open, text.as_bytes(), |bytes| {
            let text = std::str::from_utf8(bytes).unwrap();
            read_text(text);
            for (lang, matcher, segmenter) in engines().iter().take(4) {
                segmenter.sentences(text).count();
                matcher.find_longest(text);
                numbers::find(text, lang);
                quote::Speech::read(text, lang, &[], &[]);
            }
        });
    }
}

#[test]
fn a_line_of_a_megabyte_is_a_line() {
    for piece in ["a", "新", "ئۇيغۇر ", "Mr. ", "1", "一", "-", "camp ", "”"] {
        let text = piece.repeat((1 << 20) / piece.len() / 4);
        for (lang, matcher, segmenter) in engines().iter().take(4) {
            let covered: usize = segmenter.sentences(&text).map(Span::len).sum();
            assert!(covered <= text.len());
            matcher.find_longest(&text);
            numbers::find(&text, lang);
        }
        for format in formats::all() {
            let document = format.read(&text, &ReadOptions::default());
            assert_eq!(document.text().len(), text.len());
        }
        script::detect(&text);
        bidi::control_problems(&text);
    }
}

#[test]
fn a_memory_answers_any_question() {
    let (en, ug): (Lang, Lang) = ("en".parse().unwrap(), "ug".parse().unwrap());
    let mut store = RamStore::default();
    let texts = NASTY.iter().map(|t| format!("{t} one two {t}")).chain([String::new(), "x".repeat(100_000)]);
    let units: Vec<_> = texts.map(|t| memory::TranslationUnit::pair((en.clone(), &t), (ug.clone(), &t))).collect();
    store.add(&units).unwrap();
    for nasty in NASTY.iter().copied().chain(["", " ", "one two"]) {
        for text in [nasty.to_owned(), format!("{nasty} one two"), nasty.repeat(300)] {
            store.lookup(&Query::new(&text, &en, &ug)).unwrap();
        }
    }
}

#[test]
fn any_term_is_taken_or_refused() {
    for lang in langs() {
        let hostile = NASTY.iter().map(|t| (*t).to_owned()).chain([
            String::new(),
            " ".to_owned(),
            "a".repeat(70_000),
            "新".repeat(2000),
        ]);
        let patterns: Vec<Pattern> =
            hostile.enumerate().map(|(i, form)| Pattern::new(i as u32, lang.clone(), form)).collect();
        let (matcher, rejected) = Matcher::new(&lang, &patterns);
        assert!(rejected.len() < patterns.len());
        for text in NASTY {
            for hit in matcher.find_all(&format!("x{text} {text}{text} y")) {
                assert!(!hit.span.is_empty());
            }
        }
    }
}

#[test]
fn settings_of_any_kind_are_refused_with_their_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tilmach.toml");
    let config = seeds().into_iter().find(|(name, _)| *name == "config").unwrap().1;
    let mut dice = Dice(7);
    for _ in 0..100 {
        let bytes = mutate(&config, &mut dice);
        fs::write(&file, &bytes).unwrap();
        survives("config", &bytes, |_| {
            if let Ok(project) = Project::load(&file, folder.path().to_owned()) {
                let _ = project.files(&project.config.documents);
            }
        });
    }
}

/// What the program itself does when the system around it fails.
#[cfg(unix)]
mod system {
    use std::fs;
    use std::io::{Read, Write};
    use std::path::Path;
    use std::process::{Command, Output, Stdio};

    fn tilmach(folder: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tilmach"));
        command.env("TILMACH_UI_LANG", "en").env("NO_COLOR", "1").current_dir(folder);
        command
    }

    fn run(folder: &Path, args: &[&str]) -> Output {
        tilmach(folder).args(args).stdin(Stdio::null()).output().unwrap()
    }

    /// Whether a temporary file is left anywhere in the folder.
    fn leftovers(folder: &Path) -> Vec<String> {
        let mut left = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
                let name = entry.file_name().to_string_lossy().into_owned();
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                } else if name.starts_with(".tilmach-") {
                    left.push(name);
                }
            }
        }
        left
    }

    #[test]
    fn a_reader_that_goes_away_is_no_error() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.txt"), "One sentence. Another one.\n".repeat(40_000)).unwrap();
        for args in [
            &["segment", "a.txt", "--lang", "en"][..],
            &["extract", "a.txt", "--to", "ug", "-o", "-"],
            &["glossary", "lint", "--help"],
            &["man"],
            &["completions", "bash"],
        ] {
            let mut child =
                tilmach(folder.path()).args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            let mut first = [0; 1];
            child.stdout.take().unwrap().read_exact(&mut first).unwrap();
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(0), "{args:?}: {said}");
            assert!(!said.contains("panicked") && !said.contains("error"), "{args:?}: {said}");
        }
    }

    /// Each row: what stands where a file is wanted. All is said clearly and ends with 2.
    #[test]
    fn what_is_no_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("folder.txt")).unwrap();
        std::os::unix::fs::symlink("loop.txt", at("loop.txt")).unwrap();
        fs::write(at("file"), "x").unwrap();
        fs::write(at("good.txt"), "Good.\n").unwrap();
        for args in [
            &["segment", "folder.txt", "--lang", "en"][..],
            &["segment", "loop.txt", "--lang", "en"],
            &["extract", "folder.txt", "--to", "ug", "-o", "x.xlf"],
            &["extract", "loop.txt", "--to", "ug"],
            &["localize", "loop.txt", "--to", "ug"],
            &["localize", "file/below.txt", "--to", "ug"],
            &["localize", "good.txt", "--to", "ug", "--memory", "folder.txt"],
            &["localize", "good.txt", "--to", "ug", "--glossary", "folder.txt"],
            &["localize", "good.txt", "--to", "ug", "--glossary", "loop.txt"],
            &["extract", "good.txt", "--to", "ug", "-o", "file/below.xlf"],
            &["tm", "import", "folder.txt", "--memory", "m.db"],
            &["tm", "import", "none.tmx", "--memory", "file/m.db"],
            &["merge", "folder.txt"],
            &["stats", "loop.txt"],
        ] {
            let output = run(folder.path(), args);
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
            assert!(said.starts_with("error") && !said.contains("panicked"), "{args:?}: {said}");
        }
        assert!(!at("out").exists() && !at("x.xlf").exists());
        assert_eq!(leftovers(folder.path()), [""; 0]);
    }

    #[test]
    fn a_pipe_with_a_name_is_read_like_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe.txt");
        if !Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
            eprintln!("NOT RUN: no mkfifo");
            return;
        }
        let child = tilmach(folder.path())
            .args(["extract", "pipe.txt", "--to", "ug", "-o", "-"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut end = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
        end.write_all(b"One came. Two left.\n").unwrap();
        drop(end);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(String::from_utf8_lossy(&output.stdout).contains("Two left."));
    }

    /// An interrupt at any moment of the work leaves the old files or the new ones.
    #[test]
    fn an_interrupted_localization_leaves_nothing_half_done() {
        let folder = tempfile::tempdir().unwrap();
        let line = "She was granted asylum in Xinjiang. The camps were closed in 2019, officials said.\n";
        fs::write(folder.path().join("a.txt"), line.repeat(60_000)).unwrap();
        fs::create_dir_all(folder.path().join("out")).unwrap();
        fs::create_dir_all(folder.path().join("work")).unwrap();
        for (signal, wait) in [("-INT", 900), ("-TERM", 2500)] {
            let mut child = tilmach(folder.path())
                .args(["localize", "a.txt", "--to", "ug,zh-Hans"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(std::time::Duration::from_millis(wait));
            assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
            assert_eq!(child.wait().unwrap().code(), Some(130), "{signal}");
            assert_eq!(leftovers(folder.path()), [""; 0], "{signal}");
        }
    }
}

/// A document that is worked on in pieces gives the same files as a whole one would: the pieces
/// joined are one bilingual file, and a second run changes nothing.
#[test]
fn a_very_long_document_is_one_file_in_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = String::new();
    for i in 0..24_000 {
        text += &format!("Line {i} stands alone here. {}\n", "It is long. ".repeat(15));
    }
    fs::write(folder.path().join("a.txt"), &text).unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_tilmach"))
        .args(["extract", "a.txt", "--to", "ug"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let written = fs::read_to_string(folder.path().join("work/a.ug-Arab.xlf")).unwrap();
    let document = formats::by_name("text").unwrap().read(&text, &ReadOptions::default());
    assert!(tilmach::project::localize::pieces(&document.blocks).len() > 1);
    let segmenter = Segmenter::new(&"en".parse().unwrap(), &Options::default());
    let mut whole =
        tilmach::project::extract(&document.blocks, &segmenter, &"en".parse().unwrap(), &"ug".parse().unwrap());
    whole.original = Some("a.txt".to_owned());
    whole.source_hash = Some(io::sha256_hex(text.as_bytes()));
    assert!(xliff::write(&whole) == written, "the pieces do not make the whole");
}
