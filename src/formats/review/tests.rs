use super::*;
use crate::model::{Code, CodeKind, CodeRole, Segment, State};

/// Two units; the first of two segments with codes, the first of them translated.
fn bilingual() -> Bilingual {
    let code =
        |at, kind, id, label: &str| Code { at, kind, id, role: CodeRole::Fmt, label: label.into(), raw: label.into() };
    let source = Content {
        text: "A judge freed him & them.".to_owned(),
        codes: vec![
            code(2, CodeKind::Open, 1, "**"),
            code(7, CodeKind::Close, 1, "**"),
            code(17, CodeKind::Alone, 2, "{name}"),
        ],
    };
    let mut target = source.clone();
    target.text = "بىر سوتچى ئۇنى قويۇپ بەردى.".to_owned();
    target.codes[0].at = 0;
    target.codes[1].at = 6;
    let segment = |id: &str, source: Content, target| Segment { id: id.into(), source, target, ..Segment::default() };
    let gap = Segment { source: Content::plain(" "), ignorable: true, ..Segment::default() };
    let first = vec![segment("s1", source, Some(target)), gap, segment("s2", Content::plain("He left."), None)];
    Bilingual {
        source_lang: "en".parse().unwrap(),
        target_lang: Some("ug".parse().unwrap()),
        original: Some("news.en.md".to_owned()),
        source_hash: None,
        units: vec![
            Unit { id: "p1".into(), segments: first, notes: vec!["Old note.".into()] },
            Unit {
                id: "p2".into(),
                segments: vec![segment("s1", Content::plain("He left."), None)],
                notes: Vec::new(),
            },
        ],
        problems: Vec::new(),
    }
}

fn words() -> Words {
    let heads = ["No.", "Source", "Target", "Comment"].map(str::to_owned);
    Words { title: "news & <views>".into(), advice: "Fill it in.".into(), heads, save: "Save".into() }
}

fn ids(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| problem.message.id).collect()
}

#[test]
fn every_form_gives_the_rows_back() {
    let file = bilingual();
    let rows = rows(&file);
    assert_eq!(rows[0].source, "A <b>judge</b> freed him{name} & them.");
    for form in [Form::Docx, Form::Html, Form::Xlsx] {
        let bytes = write(form, &rows, &file.source_lang, file.target_lang.as_ref().unwrap(), &words()).unwrap();
        assert_eq!(read(form, &bytes).unwrap(), rows, "{form:?}");
        let unchanged = apply(&read(form, &bytes).unwrap(), &file);
        assert!(unchanged.changes.is_empty() && unchanged.notes.is_empty() && unchanged.problems.is_empty());
    }
    assert_eq!(read(Form::Html, b"<p>No table.").unwrap_err().message.id, "error-review-no-table");
}

#[test]
fn what_was_typed_is_taken_over_wherever_the_row_stands() {
    let file = bilingual();
    let mut table = rows(&file);
    table[0].target = "ئۇنى {name} <b>سوتچى</b> قويۇپ بەردى.".into();
    table[0].comment.push_str("\nIs the name right?");
    table[2].target = "ئۇ كەتتى.".into();
    table.reverse();
    let reviewed = apply(&table, &file);
    assert!(reviewed.problems.is_empty(), "{:?}", reviewed.problems);
    let said: Vec<_> = reviewed
        .changes
        .iter()
        .map(|c| (c.unit.as_str(), c.segment.as_str(), c.target.as_ref().unwrap().labelled(), c.state))
        .collect();
    assert_eq!(
        said,
        [
            ("p2", "s1", "ئۇ كەتتى.".to_owned(), State::Translated),
            ("p1", "s1", "ئۇنى {name} **سوتچى** قويۇپ بەردى.".to_owned(), State::Reviewed),
        ]
    );
    assert_eq!(reviewed.notes, [("p1".to_owned(), "Is the name right?".to_owned())]);
}

#[test]
fn a_row_that_was_renumbered_is_found_by_its_source() {
    let file = bilingual();
    let mut table = rows(&file);
    table[0].number = 77;
    table[0].target.push('!');
    assert_eq!(apply(&table, &file).changes.len(), 1);
}

#[test]
fn nothing_is_lost_without_a_word() {
    let file = bilingual();
    let with = |edit: &dyn Fn(&mut Vec<Row>)| {
        let mut table = rows(&file);
        edit(&mut table);
        apply(&table, &file)
    };
    let lost = with(&|table| table[0].target = "سوتچى {name}".into());
    assert_eq!((lost.changes.len(), ids(&lost.problems)), (0, vec!["review-code-missing"]));
    let twice = with(&|table| table[0].target = "<b>سوتچى</b> {name} {name}".into());
    assert_eq!(ids(&twice.problems), ["review-code-twice"]);
    let crossed = with(&|table| table[0].target = "</b>سوتچى<b> {name}".into());
    assert_eq!(ids(&crossed.problems), ["review-code-order"]);
    let emptied = with(&|table| table[0].target.clear());
    assert_eq!(ids(&emptied.problems), ["review-target-emptied"]);
    let source = with(&|table| table[1].source = "He fled.".into());
    assert_eq!(ids(&source.problems), ["review-source-changed"]);
    let gone = with(&|table| drop(table.drain(1..)));
    assert_eq!(ids(&gone.problems), ["review-rows-missing"]);
    assert_eq!(gone.problems[0].message.args[2].1, 2_usize.into());
    let double = with(&|table| {
        let mut copy = table[1].clone();
        copy.target = "a".into();
        table[1].target = "b".into();
        table.push(copy);
    });
    assert_eq!((double.changes.len(), ids(&double.problems)), (0, vec!["review-row-twice"]));
    let stray = with(&|table| table.push(Row { number: 9, source: "x".into(), comment: "c".into(), ..Row::default() }));
    assert_eq!(ids(&stray.problems), ["review-source-changed", "review-comment-nowhere"]);
}

#[test]
fn codes_of_one_name_and_text_that_looks_like_a_code_are_told_apart() {
    let code = |at, id| Code {
        at,
        kind: CodeKind::Alone,
        id,
        role: CodeRole::Other,
        label: "<br>".into(),
        raw: "<br>".into(),
    };
    let source = Content { text: "One <br:2> two".into(), codes: vec![code(3, 1), code(10, 2)] };
    let segment = Segment { source: source.clone(), ..Segment::default() };
    let placeholders = placeholder::Placeholders::of(&segment);
    assert_eq!(placeholders.write(&source), "One<br> <br:2><br:3> two");
    assert_eq!(placeholders.read("One<br> <br:2><br:3> two", &source).unwrap(), source);
}

#[test]
fn tracked_changes_and_comments_in_the_margin_are_read() {
    let file = bilingual();
    let rows = rows(&file);
    let bytes = write(Form::Docx, &rows, &file.source_lang, file.target_lang.as_ref().unwrap(), &words()).unwrap();
    let package = crate::io::zip::Package::read(&bytes).unwrap();
    let entry = package.entries().iter().find(|entry| entry.name == "word/document.xml").unwrap();
    let document = String::from_utf8(package.unpack(entry).unwrap()).unwrap();
    let run = "<w:t xml:space=\"preserve\">2</w:t></w:r></w:p></w:tc>";
    let at = document.find(run).unwrap() + run.len();
    let (head, tail) = document.split_at(at);
    // Into the source's cell of row 2 a deleted word, an inserted target, and a reference to a comment.
    let tail = tail.replacen(
        "</w:p></w:tc><w:tc>",
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:tc><w:tc>",
        1,
    );
    let empty = "<w:p><w:pPr><w:bidi/></w:pPr></w:p>";
    let tail = tail.replacen(
        empty,
        "<w:p><w:ins><w:r><w:t>ئۇ</w:t><w:tab/></w:r></w:ins><w:r><w:t>كەتتى.</w:t></w:r><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>",
        1,
    );
    let comments = "<w:comments xmlns:w=\"w\"><w:comment w:id=\"7\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>";
    let bytes =
        crate::io::zip::create(&[("word/document.xml", &(head.to_owned() + &tail)), ("word/comments.xml", comments)]);
    let read = read(Form::Docx, &bytes).unwrap();
    assert_eq!(
        (read[1].source.as_str(), read[1].target.as_str(), read[1].comment.as_str()),
        ("He left.", "ئۇ\tكەتتى.", "Why?")
    );
}
