use super::*;
use crate::model::BlockKind;

fn read(page: &str) -> Document {
    Html.read(page, &ReadOptions::default())
}

fn labelled(page: &str) -> Vec<String> {
    read(page).blocks.iter().map(|b| b.content.labelled()).collect()
}

fn translate(page: &str, translations: &[(&str, &str)]) -> String {
    let document = read(page);
    let find = |text: &str| translations.iter().find(|(from, _)| *from == text).map(|(_, to)| Content::plain(*to));
    let list: Vec<_> = document.blocks.iter().map(|b| find(&b.content.text)).collect();
    Html.write(&document, &list, &WriteOptions::default()).unwrap()
}

#[test]
fn blocks_part_the_text_and_inline_elements_are_codes() {
    let page = "<h1>News</h1><p>They <b>never</b> left.<br>Not <a href=x>one</a>.</p><ul><li>A<li>B</ul>";
    assert_eq!(labelled(page), ["News", "They <b>never</b> left.<br>\nNot <a>one</a>.", "A", "B"]);
}

#[test]
fn what_a_reader_meets_in_attributes_is_a_block() {
    let page = r#"<meta name="description" content="About &quot;us&quot;"><p>See <img alt='A "camp"' title=map src=x> here</p><input type=submit value=Send>"#;
    let document = read(page);
    let texts: Vec<_> = document.blocks.iter().map(|b| (b.kind, b.content.text.as_str())).collect();
    assert_eq!(
        texts,
        [
            (BlockKind::Metadata, "About \"us\""),
            (BlockKind::Paragraph, "See  here"),
            (BlockKind::Caption, "A \"camp\""),
            (BlockKind::Caption, "map"),
            (BlockKind::Caption, "Send"),
        ]
    );
}

#[test]
fn an_attribute_inside_a_sentence_is_written_with_it() {
    let page = "<p>See <img alt='the camp' title=map> here</p>";
    let document = read(page);
    let mut sentence = document.blocks[0].content.clone();
    sentence.text = "那里  看".to_owned();
    sentence.codes[0].at = "那里 ".len();
    let translations = [Some(sentence), Some(Content::plain("it's \"营\"")), Some(Content::plain("地 图"))];
    let out = Html.write(&document, &translations, &WriteOptions::default()).unwrap();
    assert_eq!(out, "<p>那里 <img alt='it&#39;s \"营\"' title=\"地 图\"> 看</p>");
    let only = [None, Some(Content::plain("营")), None];
    let out = Html.write(&document, &only, &WriteOptions::default()).unwrap();
    assert_eq!(out, "<p>See <img alt='营' title=map> here</p>");
}

#[test]
fn code_scripts_and_untranslated_parts_are_left_alone() {
    let page = "<script>var a='<p>no</p>'</script><p>Run <code>rm -r</code> at <span translate=no>Guan <i>Heng</i></span>.</p><div class='x notranslate'><p>no</p></div><pre>no</pre><p>yes";
    let document = read(page);
    let texts: Vec<_> = document.blocks.iter().map(|b| b.content.text.as_str()).collect();
    assert_eq!(texts, ["Run  at .", "yes"]);
    assert_eq!(&*document.blocks[0].content.codes[1].raw, "<span translate=no>Guan <i>Heng</i></span>");
}

#[test]
fn white_space_and_references_are_resolved_and_map_back() {
    let page = "<p>\r\n  AT&amp;T\r\n   wins&nbsp;&mdash; 维吾尔\n人 </p>";
    let document = read(page);
    let block = &document.blocks[0];
    assert_eq!(block.content.text, "AT&T wins\u{A0}— 维吾尔人");
    let at = block.content.text.find("— 维").unwrap();
    assert_eq!(block.source_span(Span::new(at, at + 3)).of(page), "&mdash;");
    assert_eq!(block.source_span(Span::new(0, 4)).of(page), "AT&amp;T");
}

#[test]
fn quotations_are_somebody_elses_words() {
    let page = "<blockquote><p>They said <q cite=u>so</q>.</p></blockquote><p>We did.</p>";
    let document = read(page);
    assert_eq!(document.blocks[0].kind, BlockKind::Quotation);
    assert_eq!(document.blocks[0].content.codes[0].role, CodeRole::Quote);
    assert_eq!(document.blocks[1].kind, BlockKind::Paragraph);
}

#[test]
fn language_and_direction_of_the_page_are_set() {
    let uyghur: Lang = "ug".parse().unwrap();
    let english: Lang = "en".parse().unwrap();
    let write = |page: &str, lang: &Lang| {
        let document = read(page);
        let none = vec![None; document.blocks.len()];
        Html.write(&document, &none, &WriteOptions { target: Some(lang) }).unwrap()
    };
    assert_eq!(
        write("<!doctype html><html lang=en><p>x", &uyghur),
        "<!doctype html><html dir=\"rtl\" lang=\"ug-Arab\"><p>x"
    );
    assert_eq!(write("<html><p>x", &uyghur), "<html lang=\"ug-Arab\" dir=\"rtl\"><p>x");
    assert_eq!(write("<html lang='ug' dir='rtl'><p>x", &english), "<html lang='en' dir='ltr'><p>x");
    assert_eq!(write("<html lang='en'><p>x", &english), "<html lang='en'><p>x");
    assert_eq!(write("<p>x", &uyghur), "<p>x");
}

#[test]
fn only_the_words_change() {
    let page = "<P CLASS=a>One &amp; two</P>\r\n<td>x<b>Three</b></td><!-- c -->";
    assert_eq!(
        translate(page, &[("One & two", "一 < 二"), ("xThree", "三")]),
        "<P CLASS=a>一 &lt; 二</P>\r\n<td>三</td><!-- c -->"
    );
}

#[test]
fn a_code_that_the_document_does_not_have_is_not_written() {
    let page = "<p>One <b>two</b></p>";
    let document = read(page);
    let mut content = document.blocks[0].content.clone();
    content.codes[0].raw = "<script>alert(1)</script>".into();
    content.codes[0].at = 0;
    let mut foreign = content.codes[0].clone();
    foreign.id = 9;
    content.codes.push(foreign);
    let out = Html.write(&document, &[Some(content)], &WriteOptions::default()).unwrap();
    assert_eq!(out, "<p><b>One two</b></p>");
}
