//! Every text format in every charset: declared or not, it is recognised, and written back the same.

use std::path::Path;

use tilmach::formats::xliff::Change;
use tilmach::formats::{self, ReadOptions, WriteOptions, bilingual, verify_bilingual};
use tilmach::io::{Charset, decode, encode};
use tilmach::model::{Content, State};

/// The smallest document of each format, by its extension; `{}` stands for the words, `CHARSET` for its name.
const SHAPES: [(&str, &str); 13] = [
    ("txt", "{}\n"),
    ("md", "# {}\r\n\r\n{}\r\n"),
    ("html", "<p>{}</p>\n"),
    ("html", "<!doctype html><html><head><meta charset=\"CHARSET\"></head><body><p>{}</p></body></html>"),
    ("html", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=CHARSET\"><p>{}</p>"),
    ("ftl", "title = {}\n"),
    ("json", "{ \"title\": \"{}\" }\n"),
    ("yaml", "title: '{}'\n"),
    ("po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CHARSET\\n\"\n\nmsgid \"{}\"\nmsgstr \"{}\"\n"),
    ("csv", "key,source,target\nhead,{},{}\n"),
    ("srt", "1\n00:00:01,000 --> 00:00:05,000\n{}\n"),
    (
        "fodt",
        "<?xml version=\"1.0\" encoding=\"CHARSET\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>{}</text:p>\
         </office:text></office:body></office:document>\n",
    ),
    ("vtt", "WEBVTT\n\n00:01.000 --> 00:05.000\n{}\n"),
];

const CHARSETS: [(&str, bool, &str); 8] = [
    ("utf-8", false, "ئۇلار لاگېرنى سۈرەتكە تارتتى، 他记得那一天。"),
    ("utf-8", true, "ئۇلار لاگېرنى سۈرەتكە تارتتى، 他记得那一天。"),
    ("utf-16le", false, "ئۇلار لاگېرنى سۈرەتكە تارتتى، 他记得那一天。"),
    ("utf-16le", true, "ئۇلار لاگېرنى سۈرەتكە تارتتى، 他记得那一天。"),
    ("utf-16be", false, "ئۇلار لاگېرنى سۈرەتكە تارتتى، 他记得那一天。"),
    ("utf-16be", true, "ئۇلار لاگېرنى سۈرەتكە تارتتى، 他记得那一天。"),
    ("gb18030", false, "他说，警察在清晨来到村里，把他的父亲和两个哥哥带走了，家人至今没有得到任何消息。"),
    ("big5", false, "他說，警察在清晨來到村裡，把他的父親和兩個哥哥帶走了，家人至今沒有得到任何消息。"),
];

/// Checks one document: its charset is known, no change gives the same bytes, a translation stands in the same charset.
fn comes_back(extension: &str, shape: &str, charset: Charset, words: &str) {
    let what = format!("{extension} in {} (mark: {}): {shape}", charset.name(), charset.bom);
    let text = shape.replace("CHARSET", charset.name()).replace("{}", words);
    let bytes = encode(&text, charset).unwrap();
    let name = format!("article.{extension}");
    let open = |bytes: Vec<u8>| formats::open(Some(Path::new(&name)), bytes, None, &ReadOptions::default()).unwrap();
    let opened = open(bytes.clone());
    assert_eq!(opened.charset(), Some(charset), "{what}");
    assert_eq!(opened.document.text(), text, "{what}");
    let blocks = &opened.document.blocks;
    assert!(blocks.iter().any(|block| block.content.text == words), "{what}: {blocks:?}");
    let plain = WriteOptions::default();
    assert_eq!(opened.write(&vec![None; blocks.len()], &plain).unwrap(), bytes, "{what}");
    let twice = format!("{words} {words}");
    let list = vec![Some(Content::plain(twice.clone())); blocks.len()];
    let again = open(opened.write(&list, &plain).unwrap());
    assert_eq!(again.charset(), Some(charset), "{what}");
    // Subtitles are broken into lines anew.
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    assert!(joined(again.document.text()).contains(&joined(&twice)), "{what}: {}", again.document.text());
}

#[test]
fn every_text_format_comes_back_in_its_charset() {
    for (label, bom, words) in CHARSETS {
        let mut charset = Charset::for_label(label).unwrap();
        charset.bom = bom;
        for (extension, shape) in SHAPES {
            comes_back(extension, shape, charset, words);
        }
    }
    let latin = Charset::for_label("windows-1252").unwrap();
    for (extension, shape) in SHAPES {
        comes_back(
            extension,
            shape,
            latin,
            "The café owner in Zürich said “nothing” – naïve as he was – about Søren’s film.",
        );
    }
}

/// The smallest bilingual file of each kind.
const BILINGUAL: [(&str, &str); 3] = [
    (
        "XLIFF 2",
        "<?xml version=\"1.0\" encoding=\"CHARSET\"?>\r\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" \
         srcLang=\"en\" trgLang=\"ug\"><file id=\"f\"><unit id=\"p1\"><segment id=\"s1\"><source>{}</source></segment></unit></file></xliff>\r\n",
    ),
    (
        "XLIFF 1.2",
        "<?xml version='1.0' encoding='CHARSET'?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file original=\"a\" \
         datatype=\"plaintext\" source-language=\"en\" target-language=\"ug\"><body><trans-unit id=\"1\"><source>{}</source>\
         </trans-unit></body></file></xliff>",
    ),
    (
        "no declaration",
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"ug\"><file id=\"f\">\
         <unit id=\"p1\"><segment id=\"s1\"><source>{}</source></segment></unit></file></xliff>",
    ),
];

#[test]
fn every_bilingual_file_comes_back_in_its_charset() {
    for (label, bom, words) in CHARSETS {
        let mut charset = Charset::for_label(label).unwrap();
        charset.bom = bom;
        for (kind, shape) in BILINGUAL {
            let what = format!("{kind} in {label} (mark: {bom})");
            let text = shape.replace("CHARSET", charset.name()).replace("{}", words);
            let bytes = encode(&text, charset).unwrap();
            let decoded = decode(bytes.clone(), None).unwrap();
            assert_eq!((&decoded.text, decoded.charset), (&text, charset), "{what}");
            assert_eq!(verify_bilingual(&bytes).unwrap().1, [], "{what}");
            let content = bilingual::read(&decoded.text).unwrap();
            let segment = &content.units[0].segments[0];
            assert_eq!(segment.source.text, words, "{what}");
            let change = Change {
                unit: content.units[0].id.clone(),
                segment: segment.id.clone(),
                target: Some(segment.source.clone()),
                state: State::Translated,
                filled: None,
            };
            let updated = bilingual::update(&decoded.text, &[change], None).unwrap();
            let again = decode(encode(&updated, charset).unwrap(), None).unwrap();
            assert_eq!(again.charset, charset, "{what}");
            let target = bilingual::read(&again.text).unwrap().units[0].segments[0].target.clone();
            assert_eq!(target.unwrap().text, words, "{what}");
        }
    }
}

#[test]
fn what_a_page_declares_decides_where_bytes_could_be_either() {
    // Two characters: no statistics can tell Big5 from GB18030.
    for (label, words) in [("big5", "北京"), ("gb18030", "北京"), ("windows-1251", "Москва")] {
        let charset = Charset::for_label(label).unwrap();
        for (extension, shape) in SHAPES.iter().filter(|(_, shape)| shape.contains("CHARSET")) {
            comes_back(extension, shape, charset, words);
        }
    }
}

#[test]
fn a_declaration_that_is_not_true_is_not_believed() {
    let words = "他说，警察在清晨来到村里，把他的父亲带走了。";
    let page = format!("<meta charset=\"big5\"><p>{words}</p>");
    let opened = formats::open(None, page.clone().into_bytes(), Some("html"), &ReadOptions::default()).unwrap();
    assert_eq!((opened.charset(), opened.document.text()), (Some(Charset::UTF8), page.as_str()));
}
