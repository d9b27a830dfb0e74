//! Strict validation of exchange files: the right constraint at the right line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tilmach::check::exchange::{Kind, kind, validate};
use tilmach::formats::xliff;
use tilmach::model::{LineIndex, Place, Span};

/// Code, message and line of each finding.
fn found(kind: Kind, text: &str) -> Vec<(String, usize)> {
    let lines = LineIndex::new(text);
    let findings = validate(kind, "file", text);
    assert!(findings.iter().all(|f| f.span.end <= text.len() && text.is_char_boundary(f.span.start)));
    findings.iter().map(|f| (f.message.id.to_owned(), lines.position(text, f.span.start).line)).collect()
}

fn one(kind: Kind, text: &str) -> (String, usize) {
    let mut all = found(kind, text);
    assert_eq!(all.len(), 1, "{all:?}\n{text}");
    all.remove(0)
}

#[test]
fn the_kind_of_a_file_is_told_by_name_and_root() {
    assert_eq!(kind("TMX", ""), Some(Kind::Tmx));
    assert_eq!(kind("xml", "<?xml version='1.0'?><srx version='2.0'>"), Some(Kind::Srx));
    assert_eq!(kind("", "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'"), Some(Kind::Xliff));
    assert_eq!(kind("xlf", "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2'"), Some(Kind::Xliff));
    assert_eq!(kind("txt", "<!-- ours --><tmx version='1.4'>"), Some(Kind::Tmx));
    assert_eq!(kind("xml", "<p>A page about &lt;tmx and <tmx>"), None);
    assert_eq!(kind("md", "<tmx>"), None);
}

#[test]
fn every_tmx_rule_is_named_with_its_line() {
    let header = "<header creationtool='t' creationtoolversion='1' segtype='sentence' o-tmf='t' adminlang='en' srclang='en' datatype='plaintext'/>";
    let file = |body: &str| {
        format!(
            "<?xml version='1.0'?>\n<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n<tmx version='1.4'>\n{header}\n<body>\n{body}\n</body></tmx>"
        )
    };
    let tuv = |seg: &str| file(&format!("<tu><tuv xml:lang='en'>\n<seg>{seg}</seg></tuv></tu>"));
    assert_eq!(found(Kind::Tmx, &tuv("A <bpt i='1'>b</bpt>c<ept i='1'>d</ept> <ph x='1'/> <it pos='begin'/>")), []);
    let cases = [
        ("error-tmxf-root", 1, "<memory/>".to_owned()),
        ("error-tmxf-element", 6, file("<unit/>")),
        ("error-tmxf-content", 6, file("<tu/>")),
        ("error-tmxf-content", 6, file("<tu><tuv xml:lang='en'><seg>x</seg></tuv><note>late</note></tu>")),
        ("error-tmxf-text", 6, file("<tu>x<tuv xml:lang='en'><seg>x</seg></tuv></tu>")),
        ("error-tmxf-attribute", 6, file("<tu colour='red'><tuv xml:lang='en'><seg>x</seg></tuv></tu>")),
        ("error-tmxf-attribute-missing", 6, file("<tu srclang='*all*'><tuv><seg>x</seg></tuv></tu>")),
        ("error-tmxf-value", 6, file("<tu creationdate='2026-11-22'><tuv xml:lang='en'><seg>x</seg></tuv></tu>")),
        ("error-tmxf-value", 7, tuv("<it pos='middle'/>")),
        ("error-tmxf-pair", 7, tuv("<bpt i='1'/>x")),
        ("error-tmxf-pair", 7, tuv("x<ept i='1'/>")),
        ("error-tmxf-pair-twice", 7, tuv("<bpt i='1'/><bpt i='1'/>x<ept i='1'/>")),
        ("error-tmxf-source", 6, file("<tu><tuv xml:lang='ug'><seg>x</seg></tuv></tu>")),
        ("error-xml-broken", 3, "<tmx version='1.4'>\n\n</body>".to_owned()),
    ];
    for (id, line, text) in cases {
        assert_eq!(one(Kind::Tmx, &text), (id.to_owned(), line));
    }
}

#[test]
fn segmentation_rules_and_messages_are_validated() {
    let srx = |rule: &str| {
        format!(
            "<srx xmlns='http://www.lisa.org/srx20' version='2.0'>\n<header segmentsubflows='yes' cascade='no'/>\n<body><languagerules><languagerule languagerulename='a'>\n<rule break='yes'>{rule}</rule></languagerule></languagerules>\n<maprules><languagemap languagepattern='.*' languagerulename='a'/></maprules></body></srx>"
        )
    };
    assert_eq!(found(Kind::Srx, &srx("<beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak>")), []);
    let broken = found(Kind::Srx, &srx("<beforebreak>(</beforebreak><afterbreak>\\s</afterbreak>"));
    assert_eq!(broken.iter().map(|(_, line)| *line).collect::<Vec<_>>(), [4], "{broken:?}");
    assert_eq!(found(Kind::Fluent, "a = One { $name }\n-b = Two\n"), []);
    assert_eq!(one(Kind::Fluent, "a = One\nb = { $name\nc = Three\n").0, "error-ftlf-token");
    assert_eq!(one(Kind::Fluent, "a = One\n\nb\nc = Three\n"), ("error-ftlf-token".to_owned(), 3));
    assert_eq!(one(Kind::Fluent, "a = { $n ->\n  [one] x\n }\n").0, "error-ftlf-no-default");
    assert_eq!(one(Kind::Fluent, "a = }\n"), ("error-ftlf-brace".to_owned(), 1));
    assert_eq!(one(Kind::Fluent, "a = { \"\\x\" }\n").0, "error-ftlf-escape");
}

#[test]
fn findings_say_the_constraint_and_what_to_do() {
    let text = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'>\n<unit id='u'><segment state='done'><source>x</source></segment></unit></file></xliff>";
    let findings = validate(Kind::Xliff, "a.xlf", text);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].code, "XLIF001");
    assert_eq!(findings[0].notes[0].to_string(), "hint-xlif-clause clause=Attributes: Value description");
    for (id, clause) in xliff::CLAUSES {
        assert_eq!(xliff::clause(id), Some(*clause));
    }
}

fn suite(part: &str) -> Option<PathBuf> {
    let Ok(root) = std::env::var("TILMACH_CONFORMANCE") else {
        eprintln!("not run: TILMACH_CONFORMANCE is not set (suite {part})");
        return None;
    };
    Some(Path::new(&root).join(part))
}

/// What each invalid file of the OASIS suites violates, as its name says, and where: our own table, read
/// off the files. Several faults follow from one in a few of them; the one named must be among those
/// found, and every one found at all must lie on a line that the table knows.
#[test]
fn every_invalid_xliff_file_is_reported_for_what_its_name_says() {
    let Some(root) = suite("xliff") else { return };
    let mut expected: BTreeMap<(String, String), Vec<(String, usize)>> = BTreeMap::new();
    for line in include_str!("fixtures/formats/xliff-invalid.tsv").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [versions, name, message, lines] = columns[..] else { panic!("{line}") };
        for version in versions.split(' ') {
            let faults = lines.split(' ').map(|at| (format!("error-{message}"), at.parse().unwrap()));
            expected.entry((version.to_owned(), name.to_owned())).or_default().extend(faults);
        }
    }
    let mut counts = BTreeMap::new();
    let mut wrong = Vec::new();
    for version in ["xliff-21", "xliff-22"] {
        for part in ["core", "modules"] {
            let folder = root.join(version).join("test-suite").join(part).join("invalid");
            let mut paths: Vec<PathBuf> =
                std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
            paths.sort();
            for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "xlf")) {
                let name = path.file_stem().unwrap().to_string_lossy().into_owned();
                let text = tilmach::io::read_text(path).unwrap().text;
                let lines = LineIndex::new(&text);
                let at = |place: Option<Place>| match place {
                    Some(Place::Span(Span { start, .. })) => lines.position(&text, start).line,
                    _ => 0,
                };
                let mut got: Vec<(String, usize)> =
                    xliff::validate(&text).iter().map(|p| (p.message.id.to_owned(), at(p.place))).collect();
                got.sort();
                let mut wanted = expected.remove(&(version.to_owned(), name.clone())).unwrap_or_default();
                wanted.sort();
                if got != wanted {
                    let mut args: Vec<String> = xliff::validate(&text).iter().map(|p| p.message.to_string()).collect();
                    args.truncate(3);
                    wrong.push(format!("{version}\t{name}\t{got:?}\t{args:?}"));
                }
                *counts.entry(version).or_insert(0) += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(expected.is_empty(), "the suites have no such file: {expected:?}");
    eprintln!("XLIFF invalid files reported with the right constraint and line: {counts:?}");
}

/// An XML file as what it says: elements with their attributes in any order, and text; white space only
/// where it counts (in sources, targets, data, notes), prefixes resolved, `xml:space` where it takes effect.
fn canonical(text: &str) -> Vec<String> {
    use quick_xml::events::Event;
    use quick_xml::name::ResolveResult;
    let mut reader = quick_xml::NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut out: Vec<String> = Vec::new();
    // For each open element: whether text in it counts, and whether its white space is preserved.
    let mut open: Vec<(bool, bool)> = vec![(false, false)];
    let mut words = String::new();
    loop {
        let (namespace, event) = reader.read_resolved_event().unwrap();
        if matches!(event, Event::Start(_) | Event::End(_)) && !words.is_empty() {
            if open[open.len() - 1].0 {
                out.push(format!("{words:?}"));
            }
            words.clear();
        }
        match event {
            Event::Start(tag) => {
                let uri = if let ResolveResult::Bound(uri) = namespace { format!("{uri:?}") } else { String::new() };
                let name = tag.local_name();
                let name = name.as_ref().to_owned();
                let (mut counts, mut preserved) = open[open.len() - 1];
                counts |= matches!(&*name, "source" | "target" | "data" | "note");
                let mut attributes: Vec<String> = Vec::new();
                for attribute in tag.attributes() {
                    let attribute = attribute.unwrap();
                    let key = attribute.key.as_ref().to_owned();
                    let value = attribute.value.into_owned();
                    if key == "xml:space" {
                        preserved = value == "preserve";
                    } else if !key.starts_with("xmlns") {
                        attributes.push(format!("{key}={value}"));
                    }
                }
                if matches!(&*name, "source" | "target") {
                    attributes.push(format!("preserved={preserved}"));
                }
                attributes.sort();
                out.push(format!("<{name} {uri} {attributes:?}"));
                open.push((counts, preserved));
            }
            Event::End(_) => {
                open.pop();
                out.push(">".to_owned());
            }
            // A parser hands on every line end as one (XML 1.0, 2.11).
            Event::Text(text) => words.push_str(&text.replace("\r\n", "\n")),
            Event::Eof => return out,
            _ => {}
        }
    }
}

/// The modifications of segmentation that the suite shows, done by our operations.
#[test]
fn the_in_out_pairs_of_xliff_are_produced() {
    use tilmach::formats::xliff::rework::{Annotations, join, remove_annotations, rewrite, segment};
    let Some(root) = suite("xliff") else { return };
    let folder = root.join("xliff-21/test-suite/core/in-out");
    let sentences = |text: &str| -> Vec<usize> {
        let ends = text.match_indices(". ").chain(text.match_indices(".  "));
        let mut ends: Vec<usize> = ends.map(|(at, _)| at + 2).collect();
        ends.retain(|&end| text[end..].starts_with(|c: char| !c.is_whitespace()));
        ends
    };
    let mut produced = 0;
    let mut pair = |name: &str, operation: &dyn Fn(&str) -> String| {
        let read = |side: &str| tilmach::io::read_text(&folder.join(format!("{name}_{side}.xlf"))).unwrap().text;
        let (before, wanted) = (read("in"), read("out"));
        let got = operation(&before);
        let differs = canonical(&got).into_iter().zip(canonical(&wanted)).find(|(got, wanted)| got != wanted);
        assert_eq!(differs, None, "{name}\n{got}");
        assert_eq!(canonical(&got).len(), canonical(&wanted).len(), "{name}\n{got}");
        assert_eq!(xliff::validate(&got).len(), xliff::validate(&wanted).len(), "{name}\n{got}");
        produced += 1;
    };
    for name in ["toJoin1", "toJoin2", "toJoin3", "toJoin4"] {
        pair(name, &|text| join(text).unwrap());
    }
    pair("toRemoveAnnotations", &|text| remove_annotations(text, Annotations::All).unwrap());
    pair("toRemoveExtensions", &|text| remove_annotations(text, Annotations::Extensions).unwrap());
    for name in ["toRewrite1", "toRewrite2"] {
        pair(name, &|text| rewrite(text).unwrap());
    }
    pair("toSegment1", &|text| segment(text, &sentences).unwrap());
    eprintln!("XLIFF 2.1 in-out pairs produced: {produced} of 9");
}

/// A case of `spec/validation`, set in the file that its place asks for; the second is how many lines stand
/// before it.
fn framed(place: &str, body: &str) -> (String, usize) {
    let namespaces = "xmlns='urn:oasis:names:tc:xliff:document:2.0' xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0' xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0' xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0' xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0' xmlns:res='urn:oasis:names:tc:xliff:resourcedata:2.0' xmlns:ctr='urn:oasis:names:tc:xliff:changetracking:2.0' xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0' xmlns:val='urn:oasis:names:tc:xliff:validation:2.0' xmlns:its='http://www.w3.org/2005/11/its'";
    let root = format!("<xliff {namespaces} version='2.1' srcLang='en' trgLang='ug' its:version='2.0'><file id='f'>\n");
    let (before, after) = match place {
        "whole" => return (body.to_owned(), 0),
        "file" => ("", ""),
        "body" | "trans" => {
            let (before, after) = if place == "body" { ("", "") } else { ("<trans-unit id='u'>", "</trans-unit>") };
            let root = "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='a' source-language='en' target-language='ug' datatype='html'>";
            return (format!("{root}<body>{before}\n{body}{after}</body></file></xliff>"), 1);
        }
        "unit" => ("<unit id='u'>", "</unit>"),
        _ => ("<unit id='u'><segment><source>", "</source></segment></unit>"),
    };
    (format!("{}{body}{}</file></xliff>", root.replace('\n', &format!("{before}\n")), after), 1)
}

#[test]
fn every_case_of_xliff_is_judged() {
    judge("2", include_str!("spec/validation/xliff2.txt"));
    judge("1.2", include_str!("spec/validation/xliff1.txt"));
    // The file that the readers of 1.2 are tested with has one fault, on purpose.
    let fixture = found(Kind::Xliff, include_str!("fixtures/formats/exchange12.xlf"));
    assert_eq!(fixture, [("error-xlif-id".to_owned(), 47)]);
}

fn judge(version: &str, file: &str) {
    let mut counts = [0, 0];
    let mut wrong = Vec::new();
    for case in file.split("\n--- ").skip(1) {
        let (head, body) = case.split_once('\n').unwrap();
        let [place, name, wanted] = head.split(": ").collect::<Vec<_>>()[..] else { panic!("{head}") };
        let (text, before) = framed(place, body.trim_end());
        let mut wanted: Vec<(String, usize)> = wanted
            .split(", ")
            .filter(|fault| *fault != "valid")
            .map(|fault| fault.split_once(" @").expect(head))
            .map(|(message, line)| (message.to_owned(), line.parse::<usize>().unwrap() + before))
            .collect();
        counts[usize::from(wanted.is_empty())] += 1;
        let mut got = found(Kind::Xliff, &text);
        wanted.sort();
        got.sort();
        if got != wanted {
            wrong.push(format!("{name}\n  wanted {wanted:?}\n  found  {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {counts:?}\n{}", wrong.len(), wrong.join("\n"));
    eprintln!("XLIFF {version} cases of our own: {} faults named, {} near misses pass", counts[0], counts[1]);
}
