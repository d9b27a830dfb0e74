//! What users can prove on their own files: written back unchanged, nothing forgotten, nobody named.

use std::path::PathBuf;

use tilmach::formats::{self, Left, Opened, People, Pseudo, ReadOptions, WriteOptions};

/// Every fixture, by the format that its name says.
fn fixtures() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/formats");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    // A table of expectations is no document.
    paths.retain(|path| path.file_name().is_some_and(|name| name != "xliff-invalid.tsv"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

/// The Word documents of the public suite.
#[expect(clippy::disallowed_methods, reason = "a test is told from outside where the suites are")]
fn word_documents() -> Option<Vec<(PathBuf, Vec<u8>)>> {
    let folder = PathBuf::from(std::env::var_os("TILMACH_CONFORMANCE")?).join("docx");
    let mut paths: Vec<_> = std::fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "docx"));
    paths.sort();
    Some(paths.into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect())
}

fn open(path: &std::path::Path, bytes: &[u8]) -> Opened {
    formats::open(Some(path), bytes.to_vec(), None, &ReadOptions::default()).unwrap()
}

#[test]
fn verify_finds_nothing_in_what_we_write() {
    for (path, bytes) in fixtures() {
        let opened = open(&path, &bytes);
        let found = formats::verify(&opened, &bytes, &ReadOptions::default()).unwrap();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
        // …and finds the difference when the file is another one.
        let mut other = bytes.clone();
        other.push(b'x');
        assert!(!formats::verify(&opened, &other, &ReadOptions::default()).unwrap().is_empty(), "{}", path.display());
    }
    let Some(documents) = word_documents() else {
        return eprintln!("NOT RUN: verify on DOCX samples (TILMACH_CONFORMANCE is not set)");
    };
    for (path, bytes) in &documents {
        let found = formats::verify(&open(path, bytes), bytes, &ReadOptions::default()).unwrap();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
    eprintln!("extract --verify: {} DOCX samples come back", documents.len());
}

fn report(text: &str, format: &str) -> Vec<String> {
    let document = formats::by_name(format).unwrap().read(text, &ReadOptions::default());
    let line = |left: &Left| format!("{}: {}: {}", left.line, left.reason.id, left.text);
    formats::left_alone(&document).iter().map(line).collect()
}

#[test]
fn what_is_left_alone_is_listed_with_the_reason() {
    assert_eq!(
        report(
            "---\ntitle: T\nslug: a-b\ntags: [x, y]\n---\nSee `ls`.\n\n    code\n\n```\nmore\n```\n\n> <pre>q</pre>\n",
            "markdown"
        ),
        [
            "3: skipped-key: a-b",
            "4: skipped-front-matter: tags: [x, y]",
            "6: skipped-code-in-text: `ls`",
            "8: skipped-code: code",
            "10: skipped-code: ``` more ```",
            "14: skipped-quoted-html: q",
        ]
    );
    assert_eq!(
        report("<p>A <span class=notranslate>B</span></p><img alt=x translate=no><textarea>t</textarea>", "html"),
        ["1: skipped-code-in-text: B", "1: skipped-marked: x", "1: skipped-preformatted: t"]
    );
    assert_eq!(
        report("{\"a\": {\"message\": \"m\", \"description\": \"d\"}, \"@b\": {\"x\": \"y\"}}", "json"),
        ["1: skipped-about-message: d", "1: skipped-about-message: y"]
    );
    assert_eq!(report("msgid \"a\"\nmsgstr \"\"\n\n#~ msgid \"b\"\n", "po"), ["4: skipped-obsolete: #~ msgid \"b\""]);
    assert_eq!(
        report("WEBVTT\n\nNOTE why\n\n00:01.000 --> 00:02.000\nYes.\n", "vtt"),
        ["3: skipped-comment: NOTE why"]
    );
}

/// Every character that a word processor shows is in a text, in a code, or in the report.
#[test]
fn no_text_of_a_word_document_is_forgotten() {
    let mut documents: Vec<_> = fixtures().into_iter().filter(|(path, _)| path.ends_with("article.docx")).collect();
    match word_documents() {
        Some(suite) => documents.extend(suite),
        None => eprintln!("NOT RUN: report on DOCX samples (TILMACH_CONFORMANCE is not set)"),
    }
    let (mut texts, mut listed) = (0, 0);
    for (path, bytes) in &documents {
        let document = open(path, bytes).document;
        for (index, part) in document.parts.iter().enumerate() {
            let spans = document.blocks.iter().filter(|b| b.part == index).map(|b| b.span);
            let skipped = document.skipped.iter().filter(|s| s.part == index).map(|s| s.span);
            let known: Vec<_> = spans.chain(skipped).collect();
            for tag in ["<w:t>", "<w:t ", "<w:delText>", "<w:delText ", "<a:t>", "<dc:title>"] {
                for (at, _) in part.text.match_indices(tag) {
                    let body = at + part.text[at..].find('>').unwrap() + 1;
                    let words = part.text[body..].split('<').next().unwrap();
                    let met = known.iter().any(|span| span.start <= at && at < span.end);
                    assert!(met || words.trim().is_empty(), "{}: {words:?} is in no list", path.display());
                    texts += 1;
                }
            }
        }
        listed += formats::left_alone(&document).len();
    }
    eprintln!("extract --report: {} Word documents, {texts} texts met, {listed} of them left alone", documents.len());
}

#[test]
fn nobody_is_named_in_a_scrubbed_word_document() {
    let Some(documents) = word_documents() else {
        return eprintln!("NOT RUN: scrub on DOCX samples (TILMACH_CONFORMANCE is not set)");
    };
    let mut names = 0;
    for (path, bytes) in &documents {
        let (clean, traces) = People::Drop.apply(bytes.clone()).unwrap();
        names += traces.len();
        assert_eq!(People::Drop.apply(clean.clone()).unwrap(), (clean.clone(), Vec::new()), "{}", path.display());
        let said = |bytes: &[u8]| -> Vec<_> {
            open(path, bytes).document.blocks.into_iter().map(|b| (b.id, b.content.text)).collect()
        };
        assert_eq!(said(&clean), said(bytes), "{}", path.display());
        let (desk, _) = People::Replace("desk".to_owned()).apply(bytes.clone()).unwrap();
        let (_, left) = People::Drop.apply(desk).unwrap();
        assert!(left.iter().all(|trace| trace.value == "desk") && left.len() == traces.len(), "{left:?}");
    }
    assert!(names > 0);
    eprintln!("extract --scrub: {names} names in {} DOCX samples, none left", documents.len());
}

#[test]
fn every_format_can_be_pseudo_translated() {
    let target = Pseudo::Rtl.tag().parse().unwrap();
    for (path, bytes) in fixtures() {
        for style in [Pseudo::Accented, Pseudo::Rtl] {
            let opened = open(&path, &bytes);
            let blocks = &opened.document.blocks;
            let texts: Vec<_> = blocks.iter().map(|b| Some(style.translate(&b.content, 40))).collect();
            let written = opened.write(&texts, &WriteOptions { target: Some(&target) }).unwrap();
            let again =
                formats::open(Some(&path), written, Some(opened.format.name()), &ReadOptions::default()).unwrap();
            assert!(again.document.problems.is_empty(), "{}: {:?}", path.display(), again.document.problems);
            assert_eq!(again.document.blocks.len(), blocks.len(), "{}", path.display());
            for (block, again) in blocks.iter().zip(&again.document.blocks) {
                let codes = |b: &tilmach::model::Block| -> Vec<_> {
                    b.content.codes.iter().map(|c| (c.kind, c.id, c.role)).collect()
                };
                assert_eq!(codes(block), codes(again), "{}", path.display());
            }
        }
    }
}
