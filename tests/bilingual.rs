//! Bilingual files of other tools: what is read, and that nothing but targets and states is written.

use tilmach::formats;
use tilmach::formats::bilingual::{read, sniff, update};
use tilmach::formats::xliff::{self, Change};
use tilmach::io;
use tilmach::model::{Bilingual, Code, Content, Filled, Lang, Piece, Segment, State};

/// A file of each kind. The last is what we write ourselves.
fn files() -> Vec<(&'static str, String)> {
    let given: [(&str, &[u8]); 3] = [
        ("XLIFF 1.2", include_bytes!("fixtures/formats/exchange12.xlf")),
        ("SDLXLIFF", include_bytes!("fixtures/formats/exchange.sdlxliff")),
        ("MXLIFF", include_bytes!("fixtures/formats/exchange.mxliff")),
    ];
    let mut files: Vec<_> =
        given.into_iter().map(|(name, bytes)| (name, io::decode(bytes.to_vec(), None).unwrap().text)).collect();
    let own = xliff::write(&read(&files[0].1).unwrap());
    files.push(("XLIFF 2.1", own));
    files
}

fn text(name: &str) -> String {
    files().into_iter().find(|(own, _)| *own == name).unwrap().1
}

/// Unit, segment (empty when it is ignorable), source, target, state, and the score of a filled target.
fn lines(file: &Bilingual) -> Vec<String> {
    let line = |unit: &str, s: &Segment| {
        let target = s.target.as_ref().map_or("-".to_owned(), Content::labelled);
        let filled = s.filled.map_or(String::new(), |filled| format!(" {}%", filled.score));
        format!("{unit}/{} | {} | {target} | {}{filled}", s.id, s.source.labelled(), s.state.name())
    };
    file.units.iter().flat_map(|u| u.segments.iter().map(move |s| line(&u.id, s))).collect()
}

#[test]
fn xliff_1_2_is_read() {
    let file = read(&text("XLIFF 1.2")).unwrap();
    assert_eq!(file.problems, []);
    assert_eq!(file.target_lang, Some("zh-CN".parse::<Lang>().unwrap()));
    assert_eq!(file.original.as_deref(), Some("reports/camps.html"));
    assert_eq!(
        lines(&file),
        [
            "1/#1 | Nobody <1>knew <2/>where</1> they were. | - | initial",
            "2/#1 | They fled <in> 2017 & 2018. | 他们在2017年和2018年<逃离>。 | final",
            "3/#1 | See <a href=\"the site\">his page</a> and <3>that</4>. | 见<a href=\"the site\">他的页面</a>。 | translated 87%",
            "4/a | One fled. | 一人逃走。 | translated",
            "4/ |  <5> | - | initial",
            "4/b | Two <i>stayed. | 两人<i>留下。 | translated",
            "4/ | </5>  | - | initial",
            "4/c | Three? |  | translated",
            "5/1 | Four. | - | initial",
            "5/ |   | - | initial",
            "5/2 | Five. | - | initial",
            "6/#1 | The Uyghur A-1 file{n}. |  | initial",
            "reports/two.html/1/#1 | Again. | 再次。 | initial",
            "reports/two.html/1~2/#1 | Once more. | - | initial",
        ]
    );
    assert_eq!(file.units[0].notes, ["Keep it sober."]);
    let offered = &file.units[2].segments[0].matches;
    assert_eq!(offered.iter().map(|m| (m.score, m.origin.as_str())).collect::<Vec<_>>(), [(87, "tm-2025")]);
    assert_eq!(file.units[5].segments[0].terms[0].term, "Uyghur");
}

#[test]
fn sdlxliff_and_mxliff_are_read() {
    let file = read(&text("SDLXLIFF")).unwrap();
    assert_eq!(
        lines(&file),
        [
            "u-1/1 | They fled. | 他们逃走了。 | translated",
            "u-1/ |   | - | initial",
            "u-1/2 | <cf bold=\"True\">Nobody</cf> knew<tab/>why. |  | initial",
            "u-2/3 | A camp. | 营地。 | initial 88%",
            "u-2/ |   | - | initial",
            "u-2/4 | A court. | 法院。 | initial",
            "u-2/ |   | - | initial",
            "u-2/ | A list. |  | initial",
            "u-2/ |   | - | initial",
            "u-2/6 | A law. | 法律。 | final",
            "u-4/7 | Last. | - | initial",
        ]
    );
    assert!(file.units[1].segments[2].is_finished(), "a locked segment is settled");
    let file = read(&text("MXLIFF")).unwrap();
    assert_eq!(
        lines(&file),
        [
            "j1:0/#1 | Nobody {b>knew<b} {1>where<1} they were{2}. A {brace} < 3. |  | initial",
            "j1:1/#1 | They fled. | ئۇلار قاچتى. | initial 88%",
            "j1:2/#1 | A court. | سوت. | translated",
            "j1:3/#1 | A law. | قانۇن. | initial",
        ]
    );
    let first = &file.units[0].segments[0];
    assert_eq!(first.source.text, "Nobody knew where they were. A {brace} < 3.");
    assert_eq!(first.source.codes.len(), 5);
    assert_eq!(first.matches[0].score, 94);
}

/// A content with its letters replaced and its codes where they were.
fn pseudo(content: &Content) -> Content {
    let mut out = Content::default();
    for piece in content.pieces() {
        match piece {
            Piece::Text(text) => out.push_str(&text.replace('e', "é<&>").replace('o', "新")),
            Piece::Code(code) => out.codes.push(Code { at: out.text.len(), ..code.clone() }),
        }
    }
    out
}

/// Everything a person may change: no ignorable part, nothing locked.
fn changes(file: &Bilingual, to: impl Fn(&Segment) -> (Option<Content>, State, Option<Filled>)) -> Vec<Change> {
    let mut list = Vec::new();
    for unit in &file.units {
        for segment in unit.translatable().filter(|s| !matches!(&*s.source.text, "A court." | "A law.")) {
            let (target, state, filled) = to(segment);
            list.push(Change { unit: unit.id.clone(), segment: segment.id.clone(), target, state, filled });
        }
    }
    list
}

/// The file without what may change: targets, and the attributes that tell a state.
fn frame(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("<target") {
        out.push_str(rest[..at].trim_end());
        rest = &rest[at..];
        let end = match (rest.find("</target>"), rest.find('>')) {
            (_, Some(end)) if rest[..end].ends_with('/') => end + 1,
            (Some(end), _) => end + "</target>".len(),
            _ => panic!("{rest}"),
        };
        rest = &rest[end..];
    }
    out.push_str(rest);
    let names =
        ["state", "subState", "approved", "conf", "origin", "percent", "m:confirmed", "m:trans-origin", "m:score"];
    for name in names {
        while let Some(at) = out.find(&format!(" {name}=\"")) {
            let value = at + name.len() + 3;
            let end = value + out[value..].find('"').unwrap() + 1;
            out.replace_range(at..end, "");
        }
    }
    out
}

#[test]
fn every_bilingual_file_keeps_the_contract() {
    for (name, text) in files() {
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            assert!(sniff(&text));
            let file = read(&text).unwrap();
            assert_eq!(update(&text, &[], file.target_lang.as_ref()).unwrap(), text, "{name}: unchanged");

            let all = changes(&file, |s| (Some(pseudo(&s.source)), State::Final, None));
            let written = update(&text, &all, None).unwrap();
            let back = read(&written).unwrap();
            let mut seen = 0;
            for (before, after) in file.units.iter().zip(&back.units) {
                assert_eq!(before.notes, after.notes);
                for (before, after) in before.segments.iter().zip(&after.segments) {
                    assert_eq!(before.source, after.source, "{name}: sources stay");
                    assert_eq!(before.matches, after.matches, "{name}: offers stay");
                    let changed = all.iter().find(|c| {
                        !after.ignorable && c.segment == after.id && c.target.as_ref() == after.target.as_ref()
                    });
                    if changed.is_some() {
                        seen += 1;
                        assert_eq!(after.filled, None);
                        assert!(after.state >= State::Translated, "{name}: {written}");
                    }
                }
            }
            assert_eq!(seen, all.len(), "{name}: every target can be read back\n{written}");
            assert_eq!(frame(&written), frame(&text), "{name}: only targets and states change");
            assert_eq!(update(&written, &all, None).unwrap(), written, "{name}: twice is once");

            let filled = changes(&file, |s| (Some(pseudo(&s.source)), State::Initial, Some(Filled { score: 87 })));
            let marked = update(&text, &filled, None).unwrap();
            let again = read(&marked).unwrap();
            let scores: Vec<_> = again.units.iter().flat_map(|u| &u.segments).filter_map(|s| s.filled).collect();
            assert_eq!(scores, vec![Filled { score: 87 }; filled.len()], "{name}: what we filled is marked\n{marked}");
            // Whoever confirms it makes it his own.
            let kept = changes(&again, |_| (None, State::Translated, None));
            let confirmed = read(&update(&marked, &kept, None).unwrap()).unwrap();
            assert!(confirmed.units.iter().flat_map(|u| &u.segments).all(|s| s.filled.is_none()), "{name}");
        }
    }
}

#[test]
fn a_broken_file_is_read_or_refused() {
    for (_, text) in files() {
        for cut in (0..text.trim_end().len()).step_by(23).filter(|&at| text.is_char_boundary(at)) {
            assert!(read(&text[..cut]).is_err());
            let holed = format!("{}{}", &text[..cut], text.get(cut + 9..).unwrap_or_default());
            if let Ok(file) = read(&holed) {
                let all = changes(&file, |s| (Some(pseudo(&s.source)), State::Final, None));
                if let Ok(written) = update(&holed, &all, None) {
                    read(&written).unwrap();
                }
            }
        }
    }
}

#[test]
fn codes_are_taken_from_the_file() {
    let text = text("XLIFF 1.2");
    let file = read(&text).unwrap();
    let source = &file.units[0].segments[0].source;
    // Torn apart by the order of the translation, and one that the file does not have.
    let mut target = Content { text: "谁也不知道。".to_owned(), codes: source.codes.clone() };
    let [open, lone, close] = &mut target.codes[..] else { panic!() };
    (open.at, lone.at, close.at) = (0, 3, 6);
    open.raw = "<script>".into();
    let foreign = Code { at: 9, id: 99, ..lone.clone() };
    target.codes.push(foreign);
    let change = |target: Content| Change {
        unit: "1".to_owned(),
        segment: "#1".to_owned(),
        target: Some(target),
        state: State::Translated,
        filled: None,
    };
    let written = update(&text, &[change(target.clone())], None).unwrap();
    let wanted = "\n          <target state=\"translated\"><g id=\"1\" ctype=\"bold\">谁<x id=\"2\" ctype=\"lb\"/>也</g>不知道。</target>";
    assert!(written.contains(wanted), "{written}");
    target.codes.pop();
    target.codes.swap(0, 2);
    (target.codes[0].at, target.codes[2].at) = (0, 9);
    let crossed = update(&text, &[change(target)], None).unwrap();
    assert!(crossed.contains("<ex id=\"1\"/>谁<x id=\"2\" ctype=\"lb\"/>也不<bx id=\"1\"/>"), "{crossed}");
}

#[test]
fn a_target_of_several_segments_is_laid_out_like_its_source() {
    let text = text("XLIFF 1.2");
    let change = |unit: &str, segment: &str, target: &str| Change {
        unit: unit.to_owned(),
        segment: segment.to_owned(),
        target: Some(Content::plain(target)),
        state: State::Translated,
        filled: None,
    };
    let written = update(&text, &[change("5", "2", "五。")], None).unwrap();
    let wanted = "<target><mrk mtype=\"seg\" mid=\"1\"></mrk> <mrk mtype=\"seg\" mid=\"2\">五。</mrk></target>";
    assert!(written.contains(wanted), "{written}");
    let both = update(&text, &[change("5", "1", "四。"), change("5", "2", "五。")], None).unwrap();
    assert!(both.contains("<target state=\"translated\"><mrk mtype=\"seg\" mid=\"1\">四。"), "{both}");
    // One segment still waits: the unit's state goes back, for it has only one.
    let last = update(&text, &[change("4", "c", "三？")], None).unwrap();
    assert!(last.contains("<mrk mtype=\"seg\" mid=\"c\">三？</mrk></target>"), "{last}");
    assert!(last.contains("<target state=\"translated\"><mrk mtype=\"seg\" mid=\"a\">"));
    let locked = [change("u-2", "4", "法院！")];
    let refused = update(&self::text("SDLXLIFF"), &locked, None).unwrap_err();
    assert_eq!(refused.message.id, "error-xliff-locked");
    let missing = update(&text, &[change("5", "9", "九。")], None).unwrap_err();
    assert_eq!(missing.message.id, "error-xliff-no-such-segment");
}

#[test]
fn versions_are_told_apart() {
    let one = |attributes: &str| {
        format!(
            "<xliff {attributes}><file original='a' source-language='en'><body><trans-unit id='1'><source>x</source></trans-unit></body></file></xliff>"
        )
    };
    for attributes in
        ["version='1.2'", "version = \"1.0\"", "version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'"]
    {
        let text = one(attributes);
        let file = read(&text).unwrap();
        assert_eq!((file.units.len(), file.target_lang), (1, None));
        let lang = "ug".parse().unwrap();
        assert!(update(&text, &[], Some(&lang)).unwrap().contains("source-language='en' target-language=\"ug"));
    }
    assert_eq!(read(&one("version='3.0'")).unwrap_err().message.id, "error-xliff-version");
    let two =
        one("version='1.2'").replace("</xliff>", "<file original='b' source-language='fr'><body/></file></xliff>");
    assert_eq!(read(&two).unwrap().problems[0].message.id, "error-xliff-other-languages");
}

#[test]
fn what_a_target_adds_or_leaves_out_is_told() {
    let file = |unit: &str| {
        format!(
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='ug'><file id='f'>{unit}</file></xliff>"
        )
    };
    let unit = |target: &str| {
        format!(
            "<unit id='u'><segment><source>A <pc id='1' type='link' dispStart='[a]' dispEnd='[/a]'>b</pc></source><target>{target}</target></segment></unit>"
        )
    };
    // A target need not repeat what its source says of a code.
    let read_one = |text: &str| read(&file(text)).unwrap();
    let terse = read_one(&unit("<pc id='1'>x</pc>"));
    assert_eq!(terse.units[0].segments[0].target.as_ref().unwrap().labelled(), "[a]x[/a]");
    assert_eq!(terse.units[0].segments[0].target.as_ref().unwrap().codes[0].role, tilmach::model::CodeRole::Link);
    let ids = |file: &Bilingual| file.problems.iter().map(|p| p.message.id).collect::<Vec<_>>();
    assert_eq!(ids(&terse), [""; 0]);
    assert_eq!(ids(&read_one(&unit("<script>x</script>"))), ["error-xliff-unknown-element"]);
    let twice = read_one(&format!("{}{}", unit("x"), unit("y")));
    assert_eq!((ids(&twice), twice.units.len()), (vec!["error-xliff-unit-twice"], 1));
    assert_eq!(read("# News").unwrap_err().message.id, "error-not-bilingual");
}

/// memoQ and Phrase lock segments too: nobody overwrites them, and a proof of the file leaves them as they are.
#[test]
fn what_another_tool_locked_stays() {
    let memoq = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2' xmlns:mq='MQXliff'><file original='a' \
        source-language='en' target-language='zh-Hans' datatype='x'><body>\
        <trans-unit id='1' mq:locked='locked'><source>The camp.</source><target/></trans-unit>\
        <trans-unit id='2' mq:locked='locked'><source>The judge.</source><target>法官。</target></trans-unit>\
        <trans-unit id='3'><source>They left.</source><target/></trans-unit></body></file></xliff>";
    let phrase = memoq
        .replace("xmlns:mq='MQXliff'", "xmlns:m='http://www.memsource.com/mxlf/2.0' m:version='2.4'")
        .replace("mq:locked='locked'", "m:locked='true' m:confirmed='0'");
    for file in [memoq, &phrase] {
        let read = read(file).unwrap();
        let ids: Vec<_> = read.units.iter().flat_map(|unit| unit.translatable().map(|_| unit.id.as_str())).collect();
        assert_eq!(ids, ["2", "3"], "one without a translation is none of ours");
        assert!(read.units[1].segments[0].locked && !read.units[2].segments[0].locked);
        let change = Change {
            unit: "2".to_owned(),
            segment: read.units[1].segments[0].id.clone(),
            target: Some(Content::plain("法院。")),
            state: State::Final,
            filled: None,
        };
        assert_eq!(update(file, &[change], None).unwrap_err().message.id, "error-xliff-locked");
        assert_eq!(formats::verify_bilingual(file.as_bytes()), Ok((2, Vec::new())));
        // A row of a review table that changes it is told and not taken over.
        let mut rows = formats::review::rows(&read);
        rows[0].target = "法院。".to_owned();
        rows[1].target = "他们走了。".to_owned();
        let back = formats::review::apply(&rows, &read);
        assert_eq!(back.problems.iter().map(|p| p.message.id).collect::<Vec<_>>(), ["review-locked"]);
        assert_eq!(back.changes.iter().map(|c| c.unit.as_str()).collect::<Vec<_>>(), ["3"]);
    }
}
