//! Reading and writing: what every format must keep, on fixtures and on hostile input.

use tilmach::formats::xliff::{self, Change};
use tilmach::formats::{self, ReadOptions};
use tilmach::model::{
    Bilingual, Code, CodeKind, CodeRole, Content, Filled, Segment, Span, State, Suggestion, TermMark, Unit,
};

fn code(at: usize, kind: CodeKind, id: u32, raw: &str) -> Code {
    Code { at, kind, id, role: CodeRole::Fmt, label: raw.to_owned(), raw: raw.to_owned() }
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
    target.text = "他们寻求庇护 & 离开了。".to_owned();
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
                    ..term
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
            term.term = term.span.of(&segment.source.text).to_owned();
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
