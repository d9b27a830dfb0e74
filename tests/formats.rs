//! Reading and writing: what every format must keep, on fixtures and on hostile input.

use tilmach::formats::xliff::{self, Change};
use tilmach::formats::{self, ReadOptions};
use tilmach::model::{
    Bilingual, Code, CodeKind, CodeRole, Content, Filled, Segment, Span, State, Suggestion, TermMark, Unit,
};

fn code(at: usize, kind: CodeKind, id: u32, raw: &str) -> Code {
    Code { at, kind, id, role: CodeRole::Fmt, label: raw.into(), raw: raw.into() }
}

fn sample() -> Bilingual {
    let source = Content {
        text: "They sought asylum & left\u{1}.".to_owned(),
        codes: vec![
            code(0, CodeKind::Open, 1, "<b>"),
            code(12, CodeKind::Alone, 2, "<br>"),
            code(15, CodeKind::Close, 1, "</b>"),
        ],
    };
    let mut target = source.clone();
    "他们寻求庇护 & 离开了。".clone_into(&mut target.text);
    target.codes[1].at = 12;
    target.codes[2].at = 18;
    let term = TermMark {
        span: Span::new(12, 18),
        concept: "asylum".to_owned(),
        term: "asylum".to_owned(),
        equivalents: vec!["庇护".to_owned()],
        definition: "Protection by a state.".to_owned(),
    };
    let offered = Suggestion {
        score: 101,
        similarity: 100,
        source: source.clone(),
        target: target.clone(),
        origin: "a.md".to_owned(),
    };
    let segments = vec![
        Segment {
            id: "s1".to_owned(),
            source: source.clone(),
            target: Some(target),
            state: State::Translated,
            filled: Some(Filled { score: 101 }),
            matches: vec![offered.clone(), Suggestion { score: 88, similarity: 90, ..offered }],
            terms: vec![
                term.clone(),
                TermMark {
                    span: Span::new(5, 11),
                    concept: "seek".to_owned(),
                    term: "seek".to_owned(),
                    equivalents: Vec::new(),
                    definition: String::new(),
                },
            ],
            ..Segment::default()
        },
        Segment {
            source: Content::plain(" "),
            target: Some(Content::plain(" ")),
            ignorable: true,
            ..Segment::default()
        },
        Segment { id: "s2".to_owned(), source: Content::plain("Two."), ..Segment::default() },
    ];
    Bilingual {
        source_lang: "en".parse().unwrap(),
        target_lang: Some("zh-Hans".parse().unwrap()),
        original: Some("a & b.md".to_owned()),
        source_hash: Some("00ff".to_owned()),
        units: vec![Unit { id: "p1".to_owned(), segments, notes: vec!["<see>".to_owned()] }],
        problems: Vec::new(),
    }
}

/// Without what only reading can know.
fn stripped(mut bilingual: Bilingual) -> Bilingual {
    for segment in bilingual.units.iter_mut().flat_map(|u| &mut u.segments) {
        segment.line = 0;
        segment.target_span = None;
        segment.terms.sort_by_key(|t| t.span);
        // A term without an entry in the glossary is known by its text alone.
        for term in segment.terms.iter_mut().filter(|t| t.equivalents.is_empty()) {
            term.concept.clear();
            term.span.of(&segment.source.text).clone_into(&mut term.term);
        }
    }
    bilingual
}

#[test]
fn a_bilingual_file_says_what_was_written() {
    let written = xliff::write(&sample());
    let read = xliff::read(&written).unwrap();
    assert_eq!(read.units[0].segments[0].target_span.unwrap().of(&written).chars().next(), Some('<'));
    assert_eq!(read.units[0].segments[2].line, written[..written.find("s2").unwrap()].lines().count());
    assert_eq!(stripped(read.clone()), stripped(sample()), "{written}");
    assert_eq!(xliff::write(&read), xliff::write(&xliff::read(&xliff::write(&read)).unwrap()));
}

#[test]
fn a_changed_target_is_a_persons_work() {
    let written = xliff::write(&sample());
    let edited = written.replace("离开了", "走了");
    let read = xliff::read(&edited).unwrap();
    assert_eq!(read.units[0].segments[0].filled, None);
    assert!(read.units[0].segments[0].is_finished());
}

#[test]
fn an_update_changes_nothing_else() {
    let file = "<?xml version='1.0'?>\r\n<!-- mine --><x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:2.0' xmlns:my='urn:mine' version='2.0' srcLang='en'>\r\n <x:file id='f' my:k='v'><x:group id='g'><x:unit id='u'>\r\n  <my:note>keep</my:note>\r\n  <x:segment id='s' state='initial' subState='my:x'>\r\n    <x:source>Press <x:ph id='a' disp='{n}'/> &amp; <x:pc id='b'>go</x:pc>.</x:source>\r\n  </x:segment>\r\n  <x:segment><x:source>Two</x:source><x:target/></x:segment>\r\n </x:unit></x:group></x:file>\r\n</x:xliff>";
    let read = xliff::read(file).unwrap();
    let segments = &read.units[0].segments;
    assert_eq!(segments[0].source.labelled(), "Press {n} & <b>go</b>.");
    let mut target = segments[0].source.clone();
    target.text = target.text.replace("Press", "按");
    target.codes.iter_mut().for_each(|c| c.at -= 2);
    let change = |segment: &str, target: Content, state| Change {
        unit: "u".to_owned(),
        segment: segment.to_owned(),
        target: Some(target),
        state,
        filled: None,
    };
    let changes = [change("s", target, State::Translated), change("#2", Content::plain("<二>"), State::Initial)];
    let lang = "zh-Hans".parse().unwrap();
    let out = xliff::update(file, &changes, Some(&lang)).unwrap();
    let wanted = file
        .replace("srcLang='en'", "srcLang='en' trgLang=\"zh-Hans\"")
        .replace("state='initial' subState='my:x'", "state='translated'")
        .replace(
            "</x:source>\r\n  </x:segment>",
            "</x:source>\r\n    <x:target>按 <x:ph id=\"a\" disp=\"{n}\"/> &amp; <x:pc id=\"b\">go</x:pc>.</x:target>\r\n  </x:segment>",
        )
        .replace("<x:segment><x:source>Two</x:source><x:target/>", "<x:segment state=\"initial\"><x:source>Two</x:source><x:target>&lt;二&gt;</x:target>");
    assert_eq!(out, wanted);
    assert_eq!(xliff::read(&out).unwrap().units[0].segments[1].target, Some(Content::plain("<二>")));
    assert_eq!(xliff::update(file, &[], None).unwrap(), file);
    let missing = [Change { segment: "none".to_owned(), ..changes[1].clone() }];
    assert_eq!(xliff::update(file, &missing, None).unwrap_err().message.id, "error-xliff-no-such-segment");
}

#[test]
fn an_empty_document_gives_a_valid_file() {
    let empty = Bilingual { units: Vec::new(), ..sample() };
    assert_eq!(xliff::read(&xliff::write(&empty)).unwrap(), empty);
}

#[test]
fn formats_are_told_by_extension_and_by_content() {
    let name = |path: Option<&str>, text: &str| formats::detect(path.map(std::path::Path::new), text).name();
    assert_eq!(name(Some("a/b.MD"), ""), "markdown");
    assert_eq!(name(Some("a.htm"), ""), "html");
    assert_eq!(name(None, "<!DOCTYPE html>\n<p>x"), "html");
    assert_eq!(name(None, "---\ntitle: x\n---\n"), "markdown");
    assert_eq!(name(None, "Just words.\nAnd more."), "text");
    assert_eq!(name(Some("notes.unknown"), "words"), "text");
    for format in formats::all() {
        assert!(formats::by_name(format.name()).is_some());
        assert!(format.read("", &ReadOptions::default()).blocks.is_empty());
    }
}

/// A translation that keeps half of a pair, turns it round or lays it across another writes a sound file all the same.
#[test]
fn half_a_pair_is_never_written() {
    use CodeKind::{Close, Open};

    let files = [
        ("html", "<p>He <b>saw</b> the <a href=\"x\">camp</a>.</p>\n", "<p>He saw the camp.</p>\n"),
        ("markdown", "He **saw** the [camp](x).\n", "He saw the camp.\n"),
        (
            "fodt",
            "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>He <text:span text:style-name='B'>saw</text:span> the <text:a>camp</text:a>.</text:p></office:text></office:body></office:document>",
            "He saw the camp.",
        ),
    ];
    let at = |c: &mut Content, kinds: &[(usize, CodeKind, u32)]| {
        let own = c.codes.clone();
        let found = |kind, id| own.iter().find(|code| (code.kind, code.id) == (kind, id)).unwrap().clone();
        c.codes = kinds.iter().map(|&(at, kind, id)| Code { at, ..found(kind, id) }).collect();
    };
    let bent: [&[(usize, CodeKind, u32)]; 5] = [
        &[(3, Open, 1)],
        &[(6, Close, 1)],
        &[(3, Close, 1), (6, Open, 1)],
        &[(6, Close, 1), (11, Open, 2)],
        &[(3, Open, 1), (3, Open, 1)],
    ];
    for (name, text, plain) in files {
        let format = formats::by_name(name).unwrap();
        let document = format.read(text, &ReadOptions::default());
        assert_eq!(document.blocks.len(), 1, "{name}");
        let write = |kinds: &[(usize, CodeKind, u32)]| {
            let mut content = document.blocks[0].content.clone();
            at(&mut content, kinds);
            format.write(&document, &[Some(content)], &formats::WriteOptions::default()).unwrap()
        };
        for kinds in bent {
            let out = write(kinds);
            assert!(out.contains(plain), "{name} {kinds:?}: {out}");
        }
        // Of two that cross one another one is left out, or parted where the format can do that.
        let out = write(&[(3, Open, 1), (11, Open, 2), (13, Close, 1), (15, Close, 2)]);
        let again = format.read(&out, &ReadOptions::default());
        assert_eq!(again.blocks[0].content.text, "He saw the camp.", "{out}");
        assert!(again.blocks[0].content.misplaced(false).is_empty(), "{out}");
    }
}

/// Text documents that hold every construct, with LF; tests run them with CRLF too.
const DOCUMENTS: [(&str, &str); 4] = [
    ("markdown", include_str!("fixtures/formats/article.md")),
    ("html", include_str!("fixtures/formats/article.html")),
    ("html", include_str!("fixtures/formats/gdocs.html")),
    ("text", include_str!("fixtures/formats/article.txt")),
];

/// String files: their translations are not read again as sources.
const CATALOGUES: [(&str, &str); 6] = [
    ("po", include_str!("fixtures/formats/messages.po")),
    ("csv", include_str!("fixtures/formats/strings.csv")),
    ("tsv", include_str!("fixtures/formats/strings.tsv")),
    ("json", include_str!("fixtures/formats/messages.json")),
    ("ftl", include_str!("fixtures/formats/messages.ftl")),
    ("yaml", include_str!("fixtures/formats/messages.yaml")),
];

/// A content with every letter replaced and some added: what a translation does to a text, without a
/// translator.
fn pseudo(content: &Content) -> Content {
    let mut out = Content::default();
    for piece in content.pieces() {
        match piece {
            tilmach::model::Piece::Text(text) => {
                for c in text.chars() {
                    match c {
                        'a' => out.push_str("ا"),
                        'o' => out.push_str("是*_"),
                        'e' => out.push_str("é<&\"'"),
                        '.' => out.push_str("。|"),
                        c => out.push_str(c.encode_utf8(&mut [0; 4])),
                    }
                }
            }
            tilmach::model::Piece::Code(code) => {
                let at = out.text.len();
                out.codes.push(Code { at, ..code.clone() });
            }
        }
    }
    out
}

/// What a document says, block by block.
fn said(document: &tilmach::model::Document) -> Vec<(String, String)> {
    document.blocks.iter().map(|b| (b.id.clone(), b.content.labelled())).collect()
}

/// Checks the contract on one text: the same content gives the same bytes, and a translation can be
/// read back.
fn keeps_the_contract(format: &dyn formats::Format, text: &str, re_read: bool) {
    let options = ReadOptions::default();
    let document = format.read(text, &options);
    let mut ids: Vec<_> = document.blocks.iter().map(|b| &b.id).collect();
    ids.sort();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "two blocks have one id");
    let none = vec![None; document.blocks.len()];
    let write = |list: &[Option<Content>]| format.write(&document, list, &formats::WriteOptions::default()).unwrap();
    assert_eq!(write(&none), text);
    let own: Vec<_> = document.blocks.iter().map(|b| Some(b.content.clone())).collect();
    assert_eq!(write(&own), text);
    for block in &document.blocks {
        assert!(block.span.end <= document.parts[block.part].text.len());
        assert!(block.content.codes.is_sorted_by_key(|code| code.at));
        for (at, c) in block.content.text.char_indices() {
            let source = block.source_span(Span::new(at, at + c.len_utf8()));
            // A catalogue's message stands beside the place of its translation.
            let inside = block.span.contains(source) || matches!(document.format, "po" | "csv");
            assert!(inside, "{at} of {}: {source:?} in {:?}", block.id, block.span);
            assert!(document.parts[block.part].text.is_char_boundary(source.start));
        }
    }
    let translated: Vec<_> = document.blocks.iter().map(|b| Some(pseudo(&b.content))).collect();
    let written = write(&translated);
    if re_read {
        let back = format.read(&written, &options);
        let wanted: Vec<_> = document.blocks.iter().map(|b| (b.id.clone(), pseudo(&b.content).text)).collect();
        let got: Vec<_> = back.blocks.iter().map(|b| (b.id.clone(), b.content.text.clone())).collect();
        assert_eq!(got, wanted, "{written}");
    }
}

#[test]
fn every_document_keeps_the_contract() {
    for (name, text) in DOCUMENTS {
        let format = formats::by_name(name).unwrap();
        assert!(!format.read(text, &ReadOptions::default()).blocks.is_empty());
        keeps_the_contract(format, text, true);
        keeps_the_contract(format, &text.replace('\n', "\r\n"), true);
        assert_eq!(
            said(&format.read(text, &ReadOptions::default())),
            said(&format.read(&text.replace('\n', "\r\n"), &ReadOptions::default()))
        );
    }
}

#[test]
fn every_catalogue_keeps_the_contract() {
    for (name, text) in CATALOGUES {
        let format = formats::by_name(name).unwrap();
        let path = std::path::PathBuf::from(format!("messages.{name}"));
        let named = matches!(name, "yaml" | "csv" | "tsv").then_some(path.as_path());
        assert_eq!(formats::detect(named, text).name(), name);
        assert!(!format.read(text, &ReadOptions::default()).blocks.is_empty());
        let in_place = !matches!(name, "po" | "csv");
        keeps_the_contract(format, text, in_place);
        keeps_the_contract(format, &text.replace("\r\n", "\n").replace('\n', "\r\n"), in_place);
    }
}

#[test]
fn hostile_files_are_read_in_bounded_time() {
    let many = 5_000;
    let hostile = [
        "<div>".repeat(many),
        "<b>".repeat(many),
        "<b><i></b>".repeat(many),
        "<p lang=ug>".repeat(many),
        "<!--".repeat(many),
        "<a b=\"".repeat(many),
        "&amp".repeat(many),
        "<code>".repeat(many),
        "<script></scrip".repeat(many),
        "> ".repeat(many),
        "- ".repeat(many),
        "[".repeat(many),
        "![a](".repeat(many),
        "*a _b ".repeat(many),
        "| a ".repeat(many),
        "`".repeat(many),
        "---\ntitle: \"".to_owned() + &"\\".repeat(many),
        "---\na: |\n".to_owned() + &" b\n".repeat(many),
        "+++\na = \"\"\"\n".to_owned() + &"x\n".repeat(many),
        "<x>".repeat(many),
        "a".repeat(1_000_000),
        "\u{202E}\u{2066}".repeat(many),
    ];
    for text in &hostile {
        for format in formats::all() {
            keeps_the_contract(format, text, false);
        }
        assert!(xliff::read(text).is_err());
    }
}

proptest::proptest! {
    #[test]
    fn any_text_keeps_the_contract(text in hostile_text()) {
        for format in formats::all() {
            keeps_the_contract(format, &text, false);
        }
    }

    #[test]
    fn any_text_is_read_or_refused_as_xliff(text in hostile_text()) {
        let file = format!(
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><unit id='u'><segment><source>{text}</source></segment></unit></file></xliff>"
        );
        let _ = xliff::read(&text);
        if let Ok(read) = xliff::read(&file) {
            let words = |file: &Bilingual| -> Vec<String> {
                file.units.iter().flat_map(|u| &u.segments).map(|s| s.source.text.clone()).collect()
            };
            let back = xliff::read(&xliff::write(&read)).unwrap();
            proptest::prop_assert_eq!(words(&back), words(&read));
        }
    }

    #[test]
    fn any_content_survives_in_a_bilingual_file(content in content()) {
        let mut bilingual = sample();
        bilingual.units[0].segments.truncate(1);
        let segment = &mut bilingual.units[0].segments[0];
        *segment = Segment { id: "s1".to_owned(), source: content.clone(), target: Some(pseudo(&content)), ..Segment::default() };
        let written = xliff::write(&bilingual);
        let read = xliff::read(&written).unwrap();
        let segment = &read.units[0].segments[0];
        proptest::prop_assert_eq!(&segment.source.text, &content.text);
        proptest::prop_assert_eq!(segment.source.labelled(), content.labelled());
        proptest::prop_assert_eq!(segment.target.as_ref().unwrap(), &{ let mut t = pseudo(&content); reunite(&mut t); t });
    }
}

/// What XLIFF makes of half a pair: a code that stands alone.
fn reunite(content: &mut Content) {
    let codes = content.codes.clone();
    for code in &mut content.codes {
        let other = if code.kind == CodeKind::Open { CodeKind::Close } else { CodeKind::Open };
        if code.kind != CodeKind::Alone && !codes.iter().any(|c| c.id == code.id && c.kind == other) {
            code.kind = CodeKind::Alone;
        }
    }
}

/// Pieces of markup and words in any order.
fn hostile_text() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    let piece = prop_oneof![
        4 => "[a-z ئ新。]{1,6}",
        1 => "\\PC{0,4}",
        4 => proptest::sample::select(vec![
            "\n", "\r\n", "\n\n", "\\", "*", "**", "_", "~~", "`", "```\n", "[", "](u)", "](u \"t\")", "![", "[x]: u\n",
            "> ", "- ", "1. ", "    ", "# ", "| a | b |\n|---|---|\n", "|", "[^1]", "[^1]: ", "---\n", "+++\n", "title: ",
            "<b>", "</b>", "<br>", "<p>", "</p>", "<a href='x", "'>", "<img alt=\"", "\">", "<!--", "-->", "<code>",
            "</code>", "<td>", "<li>", "<blockquote>", "</blockquote>", "&amp;", "&", "&#x4E2D;", "&nbsp", "<script>",
            "</script>", "<pc id='1'>", "</pc>", "<ph id='2'/>", "<sc id='3'/>", "<ec startRef='3'/>", "<mrk id='m' type='term'>",
            "</mrk>", "<sm id='q' type='term'/>", "<em startRef='q'/>", "<cp hex='0001'/>", "<![CDATA[", "]]>", "  \n", "\\\n",
            "<html lang=x>", "<title>", "<div translate=no>", "\u{0}", "\u{FEFF}", "\u{2028}",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn content() -> impl proptest::strategy::Strategy<Value = Content> {
    use proptest::prelude::*;
    let code = (0..4u32, 0..3u8, "[<>&\"a]{0,3}");
    (proptest::collection::vec(("[ a-c<&\u{1}新]{0,4}", code), 0..8)).prop_map(|pieces| {
        let mut content = Content::default();
        let mut seen = std::collections::BTreeSet::new();
        for (text, (id, kind, raw)) in pieces {
            content.push_str(&text);
            let kind = [CodeKind::Open, CodeKind::Close, CodeKind::Alone][usize::from(kind)];
            let id = id + 1 + if kind == CodeKind::Alone { 10 } else { 0 };
            // A pair opens before it closes, and every end stands once.
            let fits = kind != CodeKind::Close || seen.contains(&(id, CodeKind::Open));
            if fits && seen.insert((id, kind)) {
                let at = content.text.len();
                let label = format!("{raw}{}", seen.len()).into();
                content.codes.push(Code { at, kind, id, role: CodeRole::Fmt, label, raw: (raw + "x").into() });
            }
        }
        content
    })
}

/// The folder of public test suites that `TILMACH_CONFORMANCE` names.
#[expect(clippy::disallowed_methods, reason = "a test is told from outside where the suites are")]
fn conformance(folder: &str) -> Option<std::path::PathBuf> {
    let path = std::path::PathBuf::from(std::env::var_os("TILMACH_CONFORMANCE")?).join(folder);
    path.is_dir().then_some(path)
}

#[test]
fn what_we_write_is_valid_by_the_schemas() {
    let Some(schemas) = conformance("xliff/xliff-21/schemas") else {
        return eprintln!("NOT RUN: XLIFF schemas (TILMACH_CONFORMANCE is not set)");
    };
    if std::process::Command::new("xmllint").arg("--version").output().is_err() {
        return eprintln!("NOT RUN: XLIFF schemas (xmllint is not installed)");
    }
    let folder = tempfile::tempdir().unwrap();
    // One schema that imports those of the core and the modules we use.
    let mut all = String::from("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>");
    for (namespace, file) in
        [("document", "xliff_core_2.0"), ("matches", "matches"), ("glossary", "glossary"), ("metadata", "metadata")]
    {
        let path = schemas.join(format!("{file}.xsd"));
        let namespace = format!("urn:oasis:names:tc:xliff:{namespace}:2.0");
        let import = format!("<xs:import namespace='{namespace}' schemaLocation='{}'/>", path.display());
        all.push_str(&import);
    }
    let schema = folder.path().join("all.xsd");
    std::fs::write(&schema, all + "</xs:schema>").unwrap();

    let mut files = vec![sample(), Bilingual { units: Vec::new(), ..sample() }];
    for (name, text) in DOCUMENTS {
        let document = formats::by_name(name).unwrap().read(text, &ReadOptions::default());
        let units = document.blocks.iter().map(|block| {
            // Two segments, so that a pair may open in one and close in the other.
            let half = block.content.text.char_indices().nth(block.content.text.chars().count() / 2).map_or(0, |c| c.0);
            let segment = |id: &str, span: Span| {
                let source = block.content.slice(span);
                let target = Some(pseudo(&source));
                Segment { id: id.to_owned(), source, target, filled: Some(Filled { score: 90 }), ..Segment::default() }
            };
            let end = block.content.text.len();
            let segments = vec![segment("s1", Span::new(0, half)), segment("s2", Span::new(half, end))];
            Unit { id: block.id.clone(), segments, notes: Vec::new() }
        });
        files.push(Bilingual { units: units.collect(), ..sample() });
    }
    for (i, file) in files.iter().enumerate() {
        let path = folder.path().join(format!("{i}.xlf"));
        std::fs::write(&path, xliff::write(file)).unwrap();
        let run = std::process::Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema"])
            .args([&schema, &path])
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    }
    eprintln!("XLIFF schemas: {} files of ours are valid", files.len());
}

/// The files of a folder of a suite, by name, decoded; a file that is no text is left out.
fn suite(folder: &std::path::Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "xlf"))
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), tilmach::io::read_text(&path).unwrap().text)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn the_xliff_suites_are_decided_right() {
    for version in ["xliff-21", "xliff-22"] {
        let Some(root) = conformance(&format!("xliff/{version}/test-suite")) else {
            return eprintln!("NOT RUN: XLIFF suites (TILMACH_CONFORMANCE is not set)");
        };
        let (mut valid, mut invalid) = (0, 0);
        let mut wrong = Vec::new();
        for part in ["core", "modules"] {
            for (name, text) in suite(&root.join(part).join("valid")) {
                // Two files that the suite calls valid are not: one is not well formed, the other
                // has elements of the core where its own schema wants those of the metadata module.
                if matches!(name.as_str(), "Good-pgs_plural.xlf" | "Good-mda_top-level.xlf") && version == "xliff-22" {
                    assert!(!xliff::validate(&text).is_empty());
                    continue;
                }
                valid += 1;
                let problems = xliff::validate(&text);
                wrong.extend(problems.iter().map(|p| format!("{version} {name}: {} {:?}", p.message, p.place)));
                let read = xliff::read(&text).unwrap_or_else(|p| panic!("{name}: {p}"));
                assert!(read.problems.is_empty(), "{name}: {:?}", read.problems);
                assert_eq!(xliff::update(&text, &[], None).unwrap(), text, "{name}");
                let (_, differences) =
                    formats::verify_bilingual(text.as_bytes()).unwrap_or_else(|p| panic!("{name}: {p}"));
                wrong.extend(differences.iter().map(|p| format!("{version} {name}: {} {:?}", p.message, p.place)));
            }
            for (name, text) in suite(&root.join(part).join("invalid")) {
                invalid += 1;
                let problems = xliff::validate(&text);
                if problems.is_empty() {
                    wrong.push(format!("{version} {name} passes"));
                }
                for problem in &problems {
                    let Some(tilmach::model::Place::Span(span)) = problem.place else { panic!("{name}: no place") };
                    assert!(span.end <= text.len());
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        eprintln!(
            "XLIFF suite {version}: {valid} valid files pass and come back unchanged, {invalid} invalid ones are reported"
        );
    }
}

#[test]
fn a_word_document_is_read_and_only_its_words_are_written() {
    let bytes = include_bytes!("fixtures/formats/article.docx");
    let options = ReadOptions::default();
    let opened = formats::open(None, bytes.to_vec(), None, &options).unwrap();
    assert!(opened.document.problems.is_empty(), "{:?}", opened.document.problems);
    let wanted = [
        ("h1", "He recorded the camps"),
        ("p1", "A judge granted <b>asylum</b> & more[note]<link><u>his lawyers</u></link><tab>said.<br>\nSecond line."),
        ("p2", "See <link>the map</link> on page {PAGE}."),
        ("td1", "Place"),
        ("td2", "<ins>added</ins><del>"),
        ("p3", "Box: <image>"),
        ("p4", "inside the box"),
        ("fn1", "<footnoteRef> A note."),
    ];
    assert_eq!(said(&opened.document), wanted.map(|(id, text)| (id.to_owned(), text.to_owned())));
    let none = vec![None; wanted.len()];
    assert_eq!(opened.write(&none, &formats::WriteOptions::default()).unwrap(), bytes);

    let translated: Vec<_> = opened.document.blocks.iter().map(|b| Some(pseudo(&b.content))).collect();
    let target = "ug".parse().unwrap();
    let written = opened.write(&translated, &formats::WriteOptions { target: Some(&target) }).unwrap();
    let back = formats::open(None, written, Some("docx"), &options).unwrap();
    let got: Vec<_> = back.document.blocks.iter().map(|b| b.content.labelled()).collect();
    let hoped: Vec<_> = translated.iter().map(|t| t.as_ref().unwrap().labelled()).collect();
    assert_eq!(got, hoped);
    let text = back.document.text();
    assert!(text.contains("<w:pStyle w:val=\"Heading1\"/><w:bidi/><w:jc"), "{text}");
    assert!(text.contains("<w:b/><w:bCs/><w:rtl/><w:lang w:bidi=\"ug-CN\"/>"), "{text}");
}

#[test]
fn real_word_documents_keep_their_text() {
    let Some(folder) = conformance("docx") else {
        return eprintln!("NOT RUN: DOCX samples (TILMACH_CONFORMANCE is not set)");
    };
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "docx"));
    paths.sort();
    let options = ReadOptions::default();
    let mut blocks = 0;
    for path in &paths {
        let name = path.file_name().unwrap().to_string_lossy();
        let bytes = std::fs::read(path).unwrap();
        let opened = formats::open(Some(path), bytes.clone(), None, &options).unwrap_or_else(|p| panic!("{name}: {p}"));
        let document = &opened.document;
        assert!(document.problems.is_empty(), "{name}: {:?}", document.problems);
        blocks += document.blocks.len();
        let own: Vec<_> = document.blocks.iter().map(|b| Some(b.content.clone())).collect();
        assert!(opened.write(&own, &formats::WriteOptions::default()).unwrap() == bytes, "{name} changed");
        let translated: Vec<_> = document.blocks.iter().map(|b| Some(pseudo(&b.content))).collect();
        let target = "ug".parse().unwrap();
        let written = opened.write(&translated, &formats::WriteOptions { target: Some(&target) }).unwrap();
        let back = formats::open(Some(path), written, None, &options).unwrap();
        assert!(back.document.problems.is_empty(), "{name}: {:?}", back.document.problems);
        let got: Vec<_> = back.document.blocks.iter().map(|b| &b.content.text).collect();
        let hoped: Vec<_> = translated.iter().map(|t| &t.as_ref().unwrap().text).collect();
        assert_eq!(got, hoped, "{name}");
        // Every character of a `w:t` is in a block, or in a code of one.
        for (index, part) in document.parts.iter().enumerate() {
            let of_part = || document.blocks.iter().filter(|b| b.part == index);
            for (at, _) in part.text.match_indices("<w:t>").chain(part.text.match_indices("<w:t ")) {
                let body = at + part.text[at..].find('>').unwrap() + 1;
                let words = part.text[body..].split('<').next().unwrap();
                let covered = of_part().any(|b| b.span.contains(Span::new(at, body)));
                // What was moved away stands where it was moved to.
                let before = &part.text[..at];
                let moved = before.rfind("<w:moveFrom ") > before.rfind("</w:moveFrom>");
                // What stands in a field of Word's (a page number) is computed by Word.
                let paragraph = before.rfind("<w:p ").max(before.rfind("<w:p>")).unwrap_or(0);
                let end = part.text[at..].find("</w:p>").map_or(part.text.len(), |i| at + i);
                let field = part.text[paragraph..end].contains("w:fldChar");
                assert!(covered || moved || field || words.trim().is_empty(), "{name}: {words:?} is not read");
            }
        }
    }
    eprintln!("DOCX: {} documents, {blocks} paragraphs, unchanged and translated ones come back", paths.len());
}

/// The patterns of a Fluent syntax tree with words in them, as the reference parser of the suite
/// gives it: each one's text without its placeables.
fn patterns(node: &serde_json::Value, out: &mut Vec<String>) {
    if node["type"] == "Pattern" {
        let words: String = node["elements"].as_array().unwrap().iter().filter_map(|e| e["value"].as_str()).collect();
        if !words.trim().is_empty() {
            out.push(words);
        }
    }
    match node {
        serde_json::Value::Object(fields) => fields.values().for_each(|n| patterns(n, out)),
        serde_json::Value::Array(items) => items.iter().for_each(|n| patterns(n, out)),
        _ => {}
    }
}

#[test]
fn the_fluent_suite_is_read_as_its_reference_does() {
    let Some(folder) = conformance("fluent/fixtures") else {
        return eprintln!("NOT RUN: Fluent fixtures (TILMACH_CONFORMANCE is not set)");
    };
    let format = formats::by_name("ftl").unwrap();
    let mut texts = suite_texts(&folder, "ftl");
    texts.sort();
    let (mut messages, mut junk) = (0, 0);
    for (path, text) in &texts {
        let name = path.file_name().unwrap().to_string_lossy();
        let reference = std::fs::read_to_string(path.with_extension("json")).unwrap();
        let reference: serde_json::Value = serde_json::from_str(&reference).unwrap();
        let document = format.read(text, &ReadOptions::default());
        let mut wanted = Vec::new();
        patterns(&reference, &mut wanted);
        wanted.sort();
        let mut got: Vec<_> = document.blocks.iter().map(|b| b.content.text.clone()).collect();
        got.sort();
        assert_eq!(got, wanted, "{name}");
        let broken = reference["body"].as_array().unwrap().iter().filter(|e| e["type"] == "Junk").count();
        assert_eq!(document.problems.len(), broken, "{name}: {:?}", document.problems);
        keeps_the_contract(format, text, false);
        messages += got.len();
        junk += broken;
    }
    assert!(texts.len() >= 39, "{} fixtures", texts.len());
    eprintln!("Fluent: {} fixtures, {messages} messages, {junk} broken entries named", texts.len());
}

/// The texts of the files with one extension in a folder.
fn suite_texts(folder: &std::path::Path, extension: &str) -> Vec<(std::path::PathBuf, String)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|e| e == extension));
    paths.map(|path| (path.clone(), std::fs::read_to_string(&path).unwrap())).collect()
}
