use super::*;
use crate::io::zip;
use crate::model::{CodeKind, Piece};

const ARTICLE: &[u8] = include_bytes!("../../../tests/fixtures/formats/article.odt");

fn said(document: &Document) -> Vec<(&str, String)> {
    document.blocks.iter().map(|block| (block.id.as_str(), block.content.labelled())).collect()
}

/// A package with one paragraph, whose inside is given.
fn paragraph(inside: &str) -> Vec<u8> {
    let namespaces = format!("xmlns:office='{}' xmlns:text='{}' xmlns:draw='{}'", ns::OFFICE, ns::TEXT, ns::DRAW);
    let content = format!(
        "<office:document-content {namespaces}><office:body><office:text><text:p>{inside}</text:p></office:text></office:body></office:document-content>"
    );
    zip::create(&[("content.xml", &content)])
}

fn inside(bytes: &[u8]) -> String {
    let document = Odt.read_package(bytes, &ReadOptions::default());
    let text = document.text();
    let (start, end) = (text.find("<text:p>").unwrap() + "<text:p>".len(), text.rfind("</text:p>").unwrap());
    text[start..end].to_owned()
}

#[test]
fn every_text_of_a_document_is_read() {
    let document = Odt.read_package(ARTICLE, &ReadOptions::default());
    assert!(document.problems.is_empty(), "{:?}", document.problems);
    let wanted = [
        ("h1", "They counted the villages"),
        (
            "p1",
            "The <b>court</b> heard & wrote[note]  down:<tab><link>every <i>name</i></link>.<br>\nSecond line, page {page-number}.<change>",
        ),
        ("fn1", "See the <i>register</i>."),
        ("q1", "We were <b>not</b> asked."),
        ("p2", "Look [comment]here<annotation-end> at the map: <image> and the end[note]"),
        ("fn2", "Who says so?"),
        ("p3", "Text in a box"),
        ("cap1", "Map of the county"),
        ("fn3", "An endnote."),
        ("li1", "First item of a list that goes on and on, as the lists of the missing do"),
        ("td1", "Place"),
        ("h2", "Contents"),
        ("p4", "Contents"),
        ("p5", "The Villages Project"),
        ("p6", "Page {page-number}"),
    ];
    assert_eq!(said(&document), wanted.map(|(id, text)| (id, text.to_owned())));
    let left: Vec<_> =
        crate::formats::left_alone(&document).into_iter().map(|left| (left.reason.id, left.text)).collect();
    let wanted = [
        ("skipped-deleted", "a word too many"),
        ("skipped-code-in-text", "7"),
        ("skipped-computed", "1,024"),
        ("skipped-computed", "They counted the villages 1"),
        ("skipped-code-in-text", "1"),
        ("skipped-property", "The villages"),
    ];
    assert_eq!(left, wanted.map(|(id, text)| (id, text.to_owned())));
}

#[test]
fn a_translation_into_uyghur_declares_its_direction_and_language() {
    let document = Odt.read_package(ARTICLE, &ReadOptions::default());
    let none = vec![None; document.blocks.len()];
    let target = "ug".parse().unwrap();
    let options = WriteOptions { target: Some(&target) };
    assert_eq!(Odt.write_package(ARTICLE, &document, &none, &ReadOptions::default(), &options).unwrap(), ARTICLE);
    let mut one = none;
    one[0] = Some(Content::plain("ئۇلار كەنتلەرنى سانىدى"));
    let written = Odt.write_package(ARTICLE, &document, &one, &ReadOptions::default(), &options).unwrap();
    let again = Odt.read_package(&written, &ReadOptions::default());
    assert_eq!(again.blocks[0].content.text, "ئۇلار كەنتلەرنى سانىدى");
    let [content, styles, ..] = &again.parts[..] else { panic!("{} parts", again.parts.len()) };
    assert!(content.text.contains("<style:paragraph-properties style:writing-mode=\"rl-tb\"/>"), "{}", content.text);
    assert!(content.text.contains(" style:font-weight-complex=\"bold\"/>"), "{}", content.text);
    assert!(styles.text.contains("style:writing-mode=\"rl-tb\" fo:text-align=\"right\"/>"), "{}", styles.text);
    for wanted in [
        "style:language-complex=\"ug\" style:country-complex=\"CN\"",
        "fo:margin=\"2cm\" style:writing-mode=\"rl-tb\"",
        "style:font-family-complex=\"Microsoft Uighur\"",
    ] {
        assert!(styles.text.contains(wanted), "{}", styles.text);
    }
    let target = "zh-Hant".parse().unwrap();
    let written = Odt
        .write_package(ARTICLE, &document, &one, &ReadOptions::default(), &WriteOptions { target: Some(&target) })
        .unwrap();
    let again = Odt.read_package(&written, &ReadOptions::default());
    assert!(again.parts[1].text.contains("style:language-asian=\"zh\" style:country-asian=\"TW\""));
    assert!(again.parts[1].text.contains("style:writing-mode=\"lr-tb\""));
}

/// `in the file => what a translator sees`.
#[test]
fn spaces_and_spans_are_read_as_a_reader_sees_them() {
    let cases = [
        (" One\n  two ", "One two "),
        ("One <text:s/>two<text:s text:c='3'/>", "One  two   "),
        ("<text:span text:style-name='A'>all of it</text:span>", "all of it"),
        (
            "a<text:span text:style-name='A'>b</text:span><text:span text:style-name='A'>c</text:span>",
            "a<style>bc</style>",
        ),
        (
            "<text:span text:style-name='A'>a<text:span text:style-name='B'>b</text:span></text:span><text:span text:style-name='B'>c</text:span>d",
            "<style>a<style>b</style></style><style>c</style>d",
        ),
        ("a<text:span text:style-name='A'>b<text:bookmark text:name='x'/></text:span>", "a<style>b<bookmark></style>"),
        ("a<text:span text:style-name='A'><text:date>May</text:date></text:span>", "a{date}"),
        ("a<text:s text:c='4000000000'/>b", "a<s>b"),
    ];
    for (file, wanted) in cases {
        let document = Odt.read_package(&paragraph(file), &ReadOptions::default());
        assert_eq!(said(&document), [("p1", wanted.to_owned())], "{file}");
    }
}

#[test]
fn what_is_written_is_well_formed_whatever_a_translator_did() {
    let bytes = paragraph(
        "<text:span text:style-name='Z'>a<text:span text:style-name='A'>b</text:span>c<text:a>d</text:a></text:span>",
    );
    let document = Odt.read_package(&bytes, &ReadOptions::default());
    let own = &document.blocks[0].content;
    assert_eq!(own.labelled(), "a<style>b</style>c<link>d</link>");
    let write = |content: Content| {
        inside(
            &Odt.write_package(&bytes, &document, &[Some(content)], &ReadOptions::default(), &WriteOptions::default())
                .unwrap(),
        )
    };
    let with = |text: &str, order: [(usize, usize); 4]| {
        let codes = order.map(|(code, at)| crate::model::Code { at, ..own.codes[code].clone() });
        Content { text: text.to_owned(), codes: codes.to_vec() }
    };
    // Two pairs that overlap.
    assert_eq!(
        write(with("one two", [(0, 0), (2, 2), (1, 4), (3, 6)])),
        "<text:span text:style-name='Z'><text:span text:style-name='A'>on<text:a>e </text:a></text:span><text:a>tw</text:a>o</text:span>"
    );
    // An end before its start, spaces at every border, a tab and a line end.
    let back = write(with(" x\ty\n  ", [(1, 0), (0, 1), (2, 2), (3, 3)]));
    assert!(
        back.contains("<text:s/>") && back.contains("<text:tab/>") && back.contains("<text:line-break/>"),
        "{back}"
    );
    let again = Odt.read_package(&paragraph(&back), &ReadOptions::default());
    assert!(again.problems.is_empty(), "{back}: {:?}", again.problems);
}

#[test]
fn what_a_translation_leaves_out_of_a_pair_is_whole() {
    let document = Odt.read_package(ARTICLE, &ReadOptions::default());
    for block in &document.blocks {
        let pieces = block.content.pieces().filter(|p| matches!(p, Piece::Code(c) if c.kind != CodeKind::Alone));
        assert_eq!(pieces.count() % 2, 0, "{}", block.id);
    }
}

#[test]
fn a_package_tells_which_kind_it_is() {
    let opened = crate::formats::open(None, ARTICLE.to_vec(), None, &ReadOptions::default()).unwrap();
    assert_eq!(opened.format.name(), "odt");
    let empty = zip::create(&[("content.xml", "<a/>")]);
    assert!(Odt.read_package(&empty, &ReadOptions::default()).blocks.is_empty());
    let broken = zip::create(&[("content.xml", "<a>")]);
    assert_eq!(Odt.read_package(&broken, &ReadOptions::default()).problems[0].file.as_deref(), Some("content.xml"));
}

/// A document in one file, whose paragraphs are given.
fn flat(paragraphs: &str) -> String {
    let names = format!(
        "xmlns:office=\"{}\" xmlns:text=\"{}\" xmlns:style=\"{}\" xmlns:fo=\"{}\" xmlns:dc=\"{}\"",
        ns::OFFICE,
        ns::TEXT,
        ns::STYLE,
        ns::FO,
        ns::DC
    );
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<office:document {names} office:mimetype='application/vnd.oasis.opendocument.text'>\
         <office:meta><dc:title>Villages</dc:title></office:meta>\
         <office:styles><style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"en\"/></style:default-style></office:styles>\
         <office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties/></style:page-layout><style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style></office:automatic-styles>\
         <office:master-styles><text:p>Page one</text:p></office:master-styles>\
         <office:body><office:text>{paragraphs}</office:text></office:body></office:document>\r\n"
    )
}

#[test]
fn a_document_in_one_file_is_read_and_written_as_a_package_is() {
    let text = flat(
        "<text:p>One <text:span text:style-name=\"T1\">village</text:span>.</text:p>\n<text:p>&#x41;nd two &amp; three.</text:p>",
    );
    let options = ReadOptions::default();
    for (name, named) in [("report.fodt", None), ("report", None), ("report.xml", Some("fodt"))] {
        let path = std::path::Path::new(name);
        let opened = crate::formats::open(Some(path), text.clone().into_bytes(), named, &options).unwrap();
        assert_eq!(opened.format.name(), "fodt");
        let blocks = &opened.document.blocks;
        let texts: Vec<_> = blocks.iter().map(|block| block.content.labelled()).collect();
        assert_eq!(texts, ["Page one", "One <b>village</b>.", "And two & three."]);
        assert_eq!(opened.document.skipped.len(), 1, "the title of the document");
        assert_eq!(crate::formats::verify(&opened, text.as_bytes(), &options).unwrap(), []);
        let target = "ug-Arab".parse().unwrap();
        let translations = [None, None, Some(Content::plain("ئىككى & ئۈچ"))];
        let written = opened.write(&translations, &WriteOptions { target: Some(&target) }).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert!(written.contains("<text:p>ئىككى &amp; ئۈچ</text:p>"), "{written}");
        assert!(written.contains("<text:p>One <text:span text:style-name=\"T1\">village</text:span>.</text:p>\n"));
        assert!(written.contains("rl-tb"), "{written}");
    }
    let broken = crate::formats::open(None, text.replace("</office:body>", "").into_bytes(), Some("fodt"), &options);
    assert_eq!(broken.map(|_| ()).unwrap_err().message.id, "error-xml-broken");
}

#[test]
fn a_document_with_a_password_is_refused_with_that_reason() {
    let refused = |bytes: Vec<u8>| {
        let problem = crate::formats::open(None, bytes, None, &ReadOptions::default()).map(|_| ()).unwrap_err();
        assert!(problem.hint.is_some());
        problem.message.id
    };
    let manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>\
        <manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let package = zip::create(&[("content.xml", "\u{1}\u{2}\u{3}"), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(refused(package), "error-package-encrypted");
    // Microsoft Office wraps a document with a password in the old container.
    let container = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 504]].concat();
    assert_eq!(refused(container), "error-office-old");
}
