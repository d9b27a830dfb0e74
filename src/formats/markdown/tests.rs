use super::*;
use crate::model::CodeKind;

fn read(text: &str) -> Document {
    Markdown.read(text, &ReadOptions::default())
}

fn labelled(text: &str) -> Vec<String> {
    read(text).blocks.iter().map(|b| b.content.labelled()).collect()
}

/// Writes `text` with each block's content changed by `change`.
fn changed(text: &str, change: impl Fn(&str, &mut Content)) -> String {
    let document = read(text);
    let list: Vec<_> = document
        .blocks
        .iter()
        .map(|block| {
            let mut content = block.content.clone();
            change(&block.id, &mut content);
            Some(content)
        })
        .collect();
    Markdown.write(&document, &list, &WriteOptions::default()).unwrap()
}

#[test]
fn every_kind_of_block_is_read() {
    let text = "# One\n\nTwo *three*\nfour.\n\n> Five\n> six\n\n- seven\n- eight\n  - nine\n\n1. ten\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Note.\n\nText.[^1]\n\n```\ncode\n```\n\n    code\n\n- [x] done\n\n[ref]: http://x \"T\"\n";
    let document = read(text);
    let blocks: Vec<_> = document.blocks.iter().map(|b| (b.id.as_str(), b.content.labelled())).collect();
    let wanted = [
        ("h1", "One"),
        ("p1", "Two *three* four."),
        ("q1", "Five six"),
        ("li1", "seven"),
        ("li2", "eight"),
        ("li3", "nine"),
        ("li4", "ten"),
        ("td1", "a"),
        ("td2", "b"),
        ("td3", "c"),
        ("td4", "d"),
        ("fn1", "Note."),
        ("p2", "Text.[^1]"),
        ("li5", "done"),
    ];
    assert_eq!(blocks, wanted.map(|(id, text)| (id, text.to_owned())));
}

#[test]
fn links_and_images_show_their_parts() {
    let text = "See [the *map*](http://x \"Where\") and ![a camp](a.png 'Photo') at <http://y>.\n";
    let document = read(text);
    assert_eq!(
        document.blocks[0].content.labelled(),
        "See [the *map*](http://x \"Where\") and ![a camp](a.png 'Photo') at <http://y>."
    );
    let rest: Vec<_> = document.blocks[1..].iter().map(|b| b.content.text.as_str()).collect();
    assert_eq!(rest, ["Where", "a camp", "Photo"]);
    let out = changed(text, |id, content| match id {
        "cap1" => content.text = "\"哪里\"".to_owned(),
        "cap2" => content.text = "营[地]".to_owned(),
        "cap3" => content.text = "照片".to_owned(),
        _ => content.text = content.text.replace("See", "XXX"),
    });
    assert_eq!(out, "XXX [the *map*](http://x \"\\\"哪里\\\"\") and ![营\\[地\\]](a.png '照片') at <http://y>.\n");
}

#[test]
fn a_reference_link_still_finds_its_target() {
    let text = "See [Map] and [plan][].\n\n[map]: /m\n[plan]: /p\n";
    let out = changed(text, |_, content| {
        content.text = content.text.replace("Map", "Xxx").replace("plan", "yyyy");
    });
    assert_eq!(out, "See [Xxx][Map] and [yyyy][plan].\n\n[map]: /m\n[plan]: /p\n");
}

#[test]
fn a_translated_paragraph_is_one_line_but_for_hard_breaks() {
    let text = "> One\n> two  \n> three\n\nrest\n";
    let document = read(text);
    assert_eq!(document.blocks[0].content.labelled(), "One two<br>\nthree");
    let out = changed(text, |_, content| content.text = content.text.replace('o', "0"));
    assert_eq!(out, "> One tw0  \n> three\n\nrest\n");
}

#[test]
fn what_would_be_markup_is_escaped() {
    let text = "A\n\n- B\n\n| C |\n|---|\n";
    let with = |new: &str| changed(text, |_, content| new.clone_into(&mut content.text));
    for (words, wanted) in [
        ("# x", "\\# x"),
        ("1. x", "1\\. x"),
        ("- x", "\\- x"),
        ("-x", "-x"),
        ("> x", "\\> x"),
        ("a*b*_c_ d_e", "a\\*b\\*\\_c\\_ d_e"),
        ("[x](y) `z`", "\\[x\\](y) \\`z\\`"),
        ("<b> 1 < 2", "\\<b> 1 < 2"),
        ("&amp; AT&T", "\\&amp; AT&T"),
        ("a\nb", "a b"),
        ("C:\\dir \\*", "C:\\dir \\\\\\*"),
    ] {
        let out = with(words);
        assert!(out.starts_with(&format!("{wanted}\n")), "{words}: {out}");
        let back = read(&out);
        assert_eq!(back.blocks[0].content.text, words.replace('\n', " "), "{out}");
        assert_eq!(back.blocks[1].content.text, words.replace('\n', " "), "{out}");
    }
    assert!(with("a|b").ends_with("| a\\|b |\n|---|\n"));
}

#[test]
fn emphasis_survives_in_a_script_without_spaces() {
    let text = "He said **\"yes.\"** Then _left_ us.\n";
    let document = read(text);
    let mut content = document.blocks[0].content.clone();
    content.text = "他说“是。”然后走了".to_owned();
    let at = |needle: &str| content.text.find(needle).unwrap();
    let places = [at("“"), at("然"), at("走"), at("了")];
    for (code, place) in content.codes.iter_mut().zip(places) {
        code.at = place;
    }
    let out = Markdown.write(&document, &[Some(content)], &WriteOptions::default()).unwrap();
    assert_eq!(out, "他说<strong>“是。”</strong>然后*走*了\n");
}

#[test]
fn escapes_and_entities_are_read_as_what_they_mean() {
    let text = "\\# AT&amp;T \\*x\\* \\\\ a\n";
    let document = read(text);
    let block = &document.blocks[0];
    assert_eq!(block.content.text, "# AT&T *x* \\ a");
    assert_eq!(block.span.of(text), "\\# AT&amp;T \\*x\\* \\\\ a");
    assert_eq!(block.source_span(Span::new(0, 1)).of(text), "\\#");
    let amp = block.content.text.find('&').unwrap();
    assert_eq!(block.source_span(Span::new(amp, amp + 1)).of(text), "&amp;");
}

#[test]
fn html_in_markdown_is_read_as_html() {
    let text = "<div class=\"a\">\n<p>One &amp; <b>two</b></p>\n<img alt=\"x y\">\n</div>\n\nA <kbd>K</kbd> and <b>bold</b><br>now <img alt=\"z\">.\n";
    let document = read(text);
    let blocks: Vec<_> = document.blocks.iter().map(|b| (b.id.as_str(), b.content.labelled())).collect();
    assert_eq!(
        blocks,
        [
            ("html-p1", "One & <b>two</b>".to_owned()),
            ("html-cap1", "x y".to_owned()),
            ("p1", "A <kbd>K</kbd> and <b>bold</b><br>\nnow <img>.".to_owned()),
            ("html-cap2", "z".to_owned()),
        ]
    );
    let bold = &document.blocks[2].content.codes;
    assert!(bold.iter().any(|c| c.kind == CodeKind::Close && *c.raw == *"</b>"));
    let out = changed(text, |id, content| {
        if id.starts_with("html") {
            content.text = content.text.replace(['&', 'z'], "<");
        }
    });
    assert_eq!(out, text.replace("&amp;", "&lt;").replace("alt=\"z\"", "alt=\"&lt;\""));
}

#[test]
fn front_matter_keeps_its_quotes() {
    let text = "---\ntitle: \"The \\\"camp\\\"\"\nslug: x\nsummary: 'It''s'\ndescription: Plain text # note\nsubtitle: >-\n  Two\n  lines\nlang: en\ntags: [a]\n---\n\nBody.\n";
    let document = read(text);
    let blocks: Vec<_> = document.blocks.iter().map(|b| (b.id.as_str(), b.content.text.as_str())).collect();
    assert_eq!(
        blocks,
        [
            ("title", "The \"camp\""),
            ("summary", "It's"),
            ("description", "Plain text"),
            ("subtitle", "Two lines"),
            ("p1", "Body."),
        ]
    );
    assert_eq!(document.lang.as_ref().unwrap().to_string(), "en");
    let target: Lang = "ug".parse().unwrap();
    let list: Vec<_> = ["a \"b\"", "c'd", "e: f", "g", "h"].iter().map(|t| Some(Content::plain(*t))).collect();
    let out = Markdown.write(&document, &list, &WriteOptions { target: Some(&target) }).unwrap();
    assert_eq!(
        out,
        "---\ntitle: \"a \\\"b\\\"\"\nslug: x\nsummary: 'c''d'\ndescription: \"e: f\" # note\nsubtitle: >-\n  g\nlang: ug-Arab\ntags: [a]\n---\n\nh\n"
    );
}

#[test]
fn toml_front_matter_is_read() {
    let text = "+++\ntitle = \"A \\u4E2D\"\ndraft = true\ndescription = 'B'\n[extra]\ntitle = \"no\"\n+++\nBody\n";
    let document = read(text);
    let texts: Vec<_> = document.blocks.iter().map(|b| b.content.text.as_str()).collect();
    assert_eq!(texts, ["A 中", "B", "Body"]);
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    for text in [
        "# A\r\n\r\n> b\r\n> *c*\r\n\r\n* d\r\n",
        "a\\\nb  \nc\n***\nd\n===\n",
        "---\ntitle: x\n---\n",
        "![a](b)\n\n[![a](b)](c)\n",
        "* * *\n\n\tcode\n",
    ] {
        assert_eq!(changed(text, |_, _| {}), text);
        assert!(labelled(text).iter().all(|t| !t.is_empty()));
    }
}

/// A link or an image that its own text names keeps its target when the text is translated, also where it is all of a
/// heading or stands in a link.
#[test]
fn what_is_named_by_its_own_text_keeps_its_name() {
    let text =
        "## [Unreleased]\n\n[![build]][ci] and ![map][] here.\n\n[unreleased]: u\n[build]: b\n[ci]: c\n[map]: m\n";
    assert_eq!(changed(text, |_, _| {}), text);
    let upper = changed(text, |_, content| content.text = content.text.to_uppercase());
    let wanted = "## [UNRELEASED][Unreleased]\n\n[![BUILD][build]][ci] AND ![MAP][map] HERE.\n\n[unreleased]: u\n[build]: b\n[ci]: c\n[map]: m\n";
    assert_eq!(upper, wanted);
    assert_eq!(labelled(&upper).len(), labelled(text).len());
}
