//! TMX in and out: our own small files, the compliance kit, hostile files.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tilmach::io::decode;
use tilmach::memory::tmx::{self, Entry, Reader, Writer};
use tilmach::memory::{Header, MemoryStore, Metadata, RamStore, TranslationUnit, context_hash};
use tilmach::model::{CodeKind, Lang, Place, Position, State};

use super::suite::lang;

fn units(bytes: &[u8]) -> Vec<TranslationUnit> {
    let units = tmx::read(bytes).unwrap().into_iter();
    units.filter_map(|entry| if let Entry::Unit(unit, _) = entry { Some(unit) } else { None }).collect()
}

fn written(units: &[TranslationUnit], source: &Lang) -> String {
    let mut writer = Writer::new(Vec::new(), source, &Header::default()).unwrap();
    for unit in units {
        writer.write(unit).unwrap();
    }
    String::from_utf8(writer.finish().unwrap()).unwrap()
}

fn file(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\" segtype=\"sentence\" creationtool=\"t\" \
         creationtoolversion=\"1\" o-tmf=\"t\" adminlang=\"en\" datatype=\"plaintext\"/><body>\n{body}\n</body></tmx>"
    )
}

const RICH: &str = r#"<tu tuid="7" creationdate="20260101T000000Z" changeid="amina" usagecount="3">
  <note>first &amp; last</note><prop type="x-document">a.md</prop><prop type="client">Desk</prop><prop type="x-status">final</prop>
  <tuv xml:lang="ug" changedate="20260303T000000Z"><prop type="p">v</prop><seg>ئۇلار <bpt i="1" x="1" type="bold">&lt;b></bpt>كەتتى<ept i="1">&lt;/b></ept>.</seg></tuv>
  <tuv xml:lang="en"><seg>They <bpt i="1" x="1" type="bold">&lt;b></bpt>left<ept i="1">&lt;/b></ept><ph x="2">&lt;br alt="<sub>x</sub>"/></ph><hi x="3">now</hi>.</seg></tuv>
  <tuv xml:lang="zh-TW"><seg>他們<it pos="begin" x="1">&lt;b></it>走了。</seg></tuv>
</tu>"#;

#[test]
fn level_2_comes_in_whole_and_goes_out_as_it_was() {
    let read = units(file(RICH).as_bytes());
    let unit = &read[0];
    let p = &unit.provenance;
    assert_eq!(unit.variants.iter().map(|v| v.lang.to_string()).collect::<Vec<_>>(), ["en", "ug-Arab", "zh-Hant-TW"]);
    assert_eq!(unit.variants[0].content.text, "They leftnow.");
    let kinds: Vec<_> = unit.variants[0].content.codes.iter().map(|c| (c.at, c.kind, c.id)).collect();
    let (open, close, alone) = (CodeKind::Open, CodeKind::Close, CodeKind::Alone);
    assert_eq!(kinds, [(5, open, 1), (9, close, 1), (9, alone, 2), (9, open, 1001), (12, close, 1001)]);
    assert_eq!(&*unit.variants[0].content.codes[2].raw, "<br alt=\"x\"/>");
    assert_eq!((p.author.as_deref(), p.document.as_deref(), p.status), (Some("amina"), Some("a.md"), State::Final));
    assert_eq!((p.created.as_deref(), p.changed.as_deref()), (Some("20260101T000000Z"), Some("20260303T000000Z")));
    assert_eq!(p.notes, ["first & last"]);

    let out = written(&read, &lang("en"));
    for kept in [
        "tuid=\"7\"",
        "usagecount=\"3\"",
        "<prop type=\"client\">Desk</prop>",
        "<bpt i=\"1\" x=\"1\" type=\"bold\">&lt;b></bpt>",
        "<hi x=\"3\">now</hi>",
        "<sub>x</sub>",
        "changedate=\"20260303T000000Z\"",
    ] {
        assert!(out.contains(kept), "{kept} in {out}");
    }
    // Read again it says the same, written again it is the same bytes.
    let again = units(out.as_bytes());
    assert_eq!(written(&again, &lang("en")), out);
    assert_eq!(again[0].variants, read[0].variants);
}

/// Markup that TMX 1.4b does not allow, and as what it is written.
const WRONG: [(&str, &str); 9] = [
    // Attributes it does not know, twice the same, or with another value than it knows.
    ("<ph foo=\"1\" x=\"2\">a</ph>", "<ph x=\"2\">a</ph>"),
    ("<ph x=\"1\" x=\"2\" assoc=\"q\">a</ph>", "<ph x=\"1\">a</ph>"),
    ("<hi x=\"1\" odd=\"2\">a</hi>", "<hi x=\"1\">a</hi>"),
    // What must be said and is not.
    ("<it>a</it>", "<ph x=\"1\">a</ph>"),
    ("<it pos=\"middle\">a</it>", "<ph x=\"1\">a</ph>"),
    ("<bpt>a</bpt>b<ept i=\"1\">c</ept>", "<bpt i=\"1\" x=\"1\">a</bpt>b<ept i=\"1\">c</ept>"),
    // One end without the other, or after it.
    ("<bpt i=\"3\">a</bpt>b", "<it pos=\"begin\" x=\"3\">a</it>b"),
    ("<ept i=\"3\">a</ept>b<bpt i=\"3\">c</bpt>", "<it pos=\"end\" x=\"3\">a</it>b<it pos=\"begin\" x=\"3\">c</it>"),
    // An element in the wrong place.
    ("<ph>a<b>c</b></ph>", "<ph x=\"1\">ac</ph>"),
];

#[test]
fn markup_that_tmx_does_not_allow_is_mended_when_it_is_written() {
    for (read, mended) in WRONG {
        let body = format!("<tu><tuv xml:lang='en'><seg>{read}x</seg></tuv><tuv xml:lang='ug'><seg>x</seg></tuv></tu>");
        let out = written(&units(file(&body).as_bytes()), &lang("en"));
        assert!(out.contains(&format!("<seg>{mended}x</seg>")), "{read} in {out}");
    }
}

#[test]
fn what_a_header_says_comes_back_and_units_inherit_it() {
    let header = "<header creationtool='t' creationtoolversion='1' segtype='paragraph' o-tmf='t' adminlang='de' \
         srclang='en' datatype='html' creationid='amina' creationdate='20260101T000000Z'>\
         <ude name='own' base='UTF-8'><map unicode='#xF8FF' ent='apple'/></ude></header>";
    let body = "<tu><tuv xml:lang='en'><seg>a</seg><seg>b</seg></tuv><tuv xml:lang='ug'><seg>x</seg></tuv></tu>\
         <tu segtype='sentence'><tuv xml:lang='en'><seg>c</seg></tuv><tuv xml:lang='ug'><seg>y</seg></tuv></tu>";
    let text = format!("<tmx version='1.4'>{header}<body>{body}</body></tmx>");
    let import = |metadata: &Metadata| {
        let mut store = RamStore::default();
        let imported =
            tmx::import_from(&mut store, Reader::new(text.as_bytes(), None).unwrap(), metadata, &mut |_| {}).unwrap();
        let mut writer = Writer::new(Vec::new(), &lang("en"), &store.header().unwrap()).unwrap();
        store
            .each(&mut |_, unit| {
                writer.write(&unit).unwrap();
                Ok(())
            })
            .unwrap();
        (String::from_utf8(writer.finish().unwrap()).unwrap(), imported)
    };
    let (out, imported) = import(&Metadata::default());
    for kept in [
        "adminlang=\"de\" srclang=\"en\"",
        "creationdate=\"20260101T000000Z\" creationid=\"amina\"",
        "<ude name='own' base='UTF-8'><map unicode='#xF8FF' ent='apple'></map></ude>",
        "<tu segtype=\"paragraph\" datatype=\"html\">",
        "<tu segtype=\"sentence\" datatype=\"html\">",
        "<seg>a</seg>",
    ] {
        assert!(out.contains(kept), "{kept} in {out}");
    }
    assert_eq!(imported.remarks[0].message.id, "left-out-seg");
    // Who made it is no business of those from whom it is kept.
    let (out, _) = import(&Metadata { author: Some("desk".into()), ..Metadata::default() });
    assert!(!out.contains("amina") && out.contains("20260101T000000Z"), "{out}");
    assert!(!import(&Metadata { drop: true, ..Metadata::default() }).0.contains("20260101T000000Z"));
}

#[test]
fn neighbours_of_other_tools_are_understood() {
    let body = r#"<tu><prop type="file">a.md</prop><prop type="prev">Before.</prop><prop type="next">After.</prop><prop type="id">k</prop>
        <tuv lang="en"><seg>Now.</seg></tuv><tuv xml:lang="zh_CN"><seg>现在。</seg></tuv></tu>"#;
    let p = units(file(body).as_bytes()).remove(0).provenance;
    assert_eq!((p.previous, p.next), (Some(context_hash("Before.")), Some(context_hash("After."))));
    assert_eq!((p.document.as_deref(), p.identifier.as_deref()), (Some("a.md"), Some("k")));
}

#[test]
fn what_is_not_taken_is_named_with_its_place() {
    let body = "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu>\n\
        <tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"ug\"><seg> </seg></tuv></tu>\n\
        <tu><tuv><seg>a</seg></tuv><tuv xml:lang=\"ug\"><seg>b</seg></tuv></tu>\n\
        <tu><tuv xml:lang=\"??\"><seg>a</seg></tuv><tuv xml:lang=\"ug\"><seg>b</seg></tuv></tu>\n\
        <tu><tuv xml:lang=\"en\"><seg>&evil;</seg></tuv><tuv xml:lang=\"ug\"><seg>b</seg></tuv></tu>\n\
        <tu><tuv xml:lang=\"en\"><seg>&#0;</seg></tuv><tuv xml:lang=\"ug\"><seg>b</seg></tuv></tu>\n\
        <odd/>\n\
        <tu><odd/><tuv xml:lang=\"en\"><seg>&#x99; ok</seg></tuv><tuv xml:lang=\"ug\"><seg>b</seg></tuv></tu>\n\
        <tu><tuv xml:lang=\"en\"><seg>&#x99; ok</seg></tuv><tuv xml:lang=\"ug\"><seg>b</seg></tuv></tu>";
    let mut store = RamStore::default();
    let reader = Reader::new(file(body).into_bytes().leak() as &[u8], Some("m.tmx")).unwrap();
    let imported = tmx::import_from(&mut store, reader, &Metadata::default(), &mut |_| {}).unwrap();
    assert_eq!((imported.read, imported.stored, imported.merged, imported.rejected), (8, 1, 1, 6));
    let remarks: Vec<_> = imported.remarks.iter().map(|r| (r.at.line, r.message.id)).collect();
    assert_eq!(
        remarks,
        [
            (3, "reject-one-language"),
            (4, "reject-blank"),
            (5, "reject-no-language"),
            (6, "reject-language-tag"),
            (7, "reject-entity"),
            (8, "reject-character"),
            (9, "left-out-element"),
            (10, "left-out-element"),
        ]
    );
    let mut texts = Vec::new();
    store
        .each(&mut |_, unit| {
            texts.push(unit.variants[0].content.text.clone());
            Ok(())
        })
        .unwrap();
    // A Windows-1252 byte written as a reference is the character it was meant to be.
    assert_eq!(texts, ["™ ok"]);
}

#[test]
fn broken_and_hostile_files_are_refused_with_the_place() {
    let cut = file(RICH);
    let bomb = "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n<tmx><body><tu><tuv xml:lang='en'><seg>&b;</seg></tuv><tuv xml:lang='ug'><seg>x</seg></tuv></tu></body></tmx>";
    for (text, id, line) in [
        (&cut[..cut.len() - 9], "error-tmx-cut-off", 9),
        (&cut[..cut.len() / 2], "error-tmx-cut-off", 0),
        (&format!("{}{}", file(RICH), file(RICH)), "error-tmx-after-end", 0),
        ("<tmx><body></body></tmx>\n<!-- end -->\nmore", "error-tmx-after-end", 0),
        ("", "error-tmx-empty", 1),
        ("plain text", "error-tmx-empty", 1),
        ("<xliff/>", "error-tmx-root", 1),
        ("<tmx>\n<body>\n<tu></body></tmx>", "error-tmx-broken", 3),
        ("<tmx>\n<body>\n<tu attr></tu><tu", "error-tmx-cut-off", 3),
        (&format!("<tmx>{}", "<a>".repeat(1000)), "error-tmx-too-deep", 1),
        (&format!("<tmx><body><tu><tuv><seg>{}", "<a>".repeat(1000)), "error-tmx-too-deep", 1),
        (&format!("<tmx><body><tu><tuv><seg><ph>{}", "<sub>".repeat(1000)), "error-tmx-too-deep", 1),
    ] {
        let problem = tmx::read(text.as_bytes()).unwrap_err();
        assert_eq!(problem.message.id, id, "{text:.80}");
        let Some(Place::Position(at)) = problem.place else { panic!("no place for {text:.80}") };
        assert!(line == 0 || at.line == line, "{at:?} for {text:.80}");
    }
    assert_eq!(tmx::read(b"<tmx>\xFF</tmx>").unwrap_err().message.id, "error-tmx-broken");
    let entries = tmx::read(bomb.as_bytes()).unwrap();
    assert!(
        matches!(&entries[..], [Entry::Rejected(reason, Position { line: 2, .. })] if reason.id == "reject-entity")
    );
    // Nothing of a broken file is stored.
    let mut store = RamStore::default();
    let reader = Reader::new(&cut.as_bytes()[..cut.len() - 9], None).unwrap();
    assert!(tmx::import_from(&mut store, reader, &Metadata::default(), &mut |_| {}).is_err());
    assert!(store.is_empty().unwrap());
}

#[test]
fn an_endless_unit_is_refused_in_bounded_memory() {
    use std::io::Read;
    let head = "<tmx><body><tu><tuv xml:lang='en'><seg>".as_bytes();
    let problem = Reader::new(head.chain(std::io::repeat(b'x')), None).unwrap().next_entry().unwrap_err();
    assert_eq!(problem.message.id, "error-tmx-too-long");
}

fn kit() -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("TILMACH_CONFORMANCE") else {
        eprintln!("NOT RUN: the TMX compliance kit (set TILMACH_CONFORMANCE)");
        return None;
    };
    Some(Path::new(&folder).join("tmx"))
}

#[test]
fn the_compliance_kit_comes_in_and_goes_out() {
    let Some(folder) = kit() else { return };
    let folder = folder.join("TMXComplianceKit");
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "tmx"))
        .collect();
    names.sort();
    assert_eq!(names.len(), 23);
    let mut compared = 0;
    for path in &names {
        let entries = tmx::read(&std::fs::read(path).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let units: Vec<_> = entries
            .into_iter()
            .filter_map(|entry| match entry {
                Entry::Unit(unit, _) => Some(unit),
                // A table of private characters in the header: named, and of no use to us.
                Entry::LeftOut(message, _) if message.to_string().ends_with("name=ude") => None,
                other => panic!("{}: {other:?}", path.display()),
            })
            .collect();
        assert!(!units.is_empty(), "{}", path.display());
        // The kit gives the text of many files, a segment a line.
        let stem = path.file_stem().unwrap().to_str().unwrap();
        for text in std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()) {
            let name = text.file_name().unwrap().to_str().unwrap();
            let Some(rest) = name.strip_prefix(stem).and_then(|r| r.strip_suffix(".txt")) else { continue };
            let wanted_lang = lang(if rest.is_empty() { "en-us" } else { &rest[1..] });
            let bytes = std::fs::read(&text).unwrap();
            let charset = tilmach::io::Charset::for_label(if bytes.starts_with(b"\xFF\xFE") {
                "utf-16le"
            } else {
                "windows-1252"
            });
            let decoded = decode(bytes, charset).unwrap().text;
            let wanted: Vec<&str> = decoded.lines().filter(|l| !l.is_empty()).collect();
            let found: Vec<&str> = units
                .iter()
                .flat_map(|u| u.variants.iter().filter(|v| v.lang == wanted_lang))
                .map(|v| v.content.text.as_str())
                .collect();
            assert_eq!(found, wanted, "{name}");
            compared += 1;
        }
        let out = written(&units, &units[0].variants[0].lang);
        let back = tmx::read(out.as_bytes()).unwrap();
        let back: Vec<_> =
            back.into_iter().filter_map(|e| if let Entry::Unit(u, _) = e { Some(u) } else { None }).collect();
        assert_eq!(back.len(), units.len(), "{}", path.display());
        for (one, two) in units.iter().zip(&back) {
            assert_eq!(one.variants, two.variants, "{}", path.display());
        }
    }
    assert!(compared >= 15, "{compared}");
}

#[test]
fn what_we_write_is_valid_by_the_dtd() {
    let Some(folder) = kit() else { return };
    if Command::new("xmllint").arg("--version").stderr(Stdio::null()).status().is_err() {
        eprintln!("NOT RUN: DTD validity of our TMX (xmllint is missing; Debian package libxml2-utils)");
        return;
    }
    let mut all = units(file(RICH).as_bytes());
    for path in std::fs::read_dir(folder.join("TMXComplianceKit")).unwrap().map(|e| e.unwrap().path()) {
        if path.extension().is_some_and(|e| e == "tmx") {
            all.extend(units(&std::fs::read(path).unwrap()));
        }
    }
    // Codes that no TMX gave, and an element that is not TMX's.
    all.extend(units(
        file("<tu><tuv xml:lang='en'><seg>a<b>c</b>d</seg></tuv><tuv xml:lang='ug'><seg>x</seg></tuv></tu>").as_bytes(),
    ));
    for (wrong, _) in WRONG {
        let body =
            format!("<tu><tuv xml:lang='en'><seg>{wrong}x</seg></tuv><tuv xml:lang='ug'><seg>x</seg></tuv></tu>");
        all.extend(units(file(&body).as_bytes()));
    }
    let mut made = super::suite::pair("a \u{1} & < > \" \r\n\t b", "乙");
    made.provenance.props = vec![("@odd".into(), "1".into()), ("a\"b".into(), "<".into())];
    made.variants[1].content.codes =
        [(CodeKind::Open, 1), (CodeKind::Alone, 2), (CodeKind::Close, 1), (CodeKind::Close, 9)]
            .map(|(kind, id)| tilmach::model::Code {
                at: 0,
                kind,
                id,
                role: tilmach::model::CodeRole::Link,
                label: "".into(),
                raw: "[".into(),
            })
            .into();
    all.push(made);
    let text = written(&all, &lang("en"));
    let mut child = Command::new("xmllint")
        .args(["--noout", "--nonet", "--dtdvalid"])
        .arg(folder.join("tmx14.dtd"))
        .arg("-")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
