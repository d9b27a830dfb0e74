//! Glossaries in exchange files: TBX of every dialect, UTX, tables; and three versions merged.

use std::path::{Path, PathBuf};
use std::process::Command;

use tilmach::glossary::exchange::tbx::{self, Dialect, Style};
use tilmach::glossary::exchange::{Fate, Imported, merge, table, toml, utx};
use tilmach::glossary::{Concept, Glossary, Layer, Origin, Status, TermType};

/// The public suites, when they are there.
fn suite(part: &str) -> Option<PathBuf> {
    let Ok(root) = std::env::var("TILMACH_CONFORMANCE") else {
        eprintln!("not run: TILMACH_CONFORMANCE is not set (suite {part})");
        return None;
    };
    Some(Path::new(&root).join(part))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Concepts without the places where they were read.
fn bare(concepts: &[Concept]) -> Vec<Concept> {
    let mut concepts = concepts.to_vec();
    for concept in &mut concepts {
        concept.origin = Origin::default();
        concept.terms.iter_mut().for_each(|term| term.origin = Origin::default());
    }
    concepts
}

/// An imported file as the glossary that its TOML gives.
fn as_glossary(imported: &Imported) -> Glossary {
    let text = toml::write(&imported.concepts, &imported.kept, &[]);
    let (glossary, problems) = Glossary::load(&[Layer::file("imported.toml", text)]);
    assert_eq!(problems, []);
    assert_eq!(bare(glossary.concepts()), bare(&imported.concepts), "TOML holds what was imported");
    assert_eq!(glossary.kept(), imported.kept);
    glossary
}

fn export(glossary: &Glossary, dialect: Dialect, style: Style) -> (String, usize) {
    let all: Vec<&Concept> = glossary.concepts().iter().collect();
    let options = tbx::Options { dialect, style, private_notes: true };
    let exported = tbx::write(glossary, &all, &options);
    (String::from_utf8(exported.bytes).unwrap(), exported.report.lost())
}

const FORMS: [(Dialect, Style); 5] = [
    (Dialect::Core, Style::Dca),
    (Dialect::Min, Style::Dca),
    (Dialect::Min, Style::Dct),
    (Dialect::Basic, Style::Dca),
    (Dialect::Basic, Style::Dct),
];

/// Validates with libxml2. The core schema leaves the values of `type` open for the dialects to fill
/// in; for attributes of a dialect they are filled with "any text", as the schema's own words say.
fn relaxng(schema: &Path, texts: &[(String, bool)]) {
    let open = std::fs::read_to_string(schema).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let strict = folder.path().join("core.rng");
    let filled = folder.path().join("filled.rng");
    std::fs::write(&strict, &open).unwrap();
    let mut text = String::new();
    for (at, part) in open.split("<define name=\"").enumerate() {
        if at > 0 {
            text.push_str("<define name=\"");
        }
        let types = part.split('"').next().is_some_and(|name| name.rsplit('.').next() == Some("types"));
        text.push_str(&if types { part.replace("<empty/>", "<text/>") } else { part.to_owned() });
    }
    std::fs::write(&filled, text).unwrap();
    for (at, (text, core)) in texts.iter().enumerate() {
        let path = folder.path().join(format!("{at}.tbx"));
        std::fs::write(&path, text).unwrap();
        let schema = if *core { &strict } else { &filled };
        let output = Command::new("xmllint").args(["--noout", "--relaxng"]).arg(schema).arg(&path).output();
        let Ok(output) = output else {
            eprintln!("not run: xmllint is not installed");
            return;
        };
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr).lines().take(8).collect::<Vec<_>>().join("\n")
        );
    }
}

#[test]
fn tbx_examples_are_read_and_written_strictly() {
    let Some(suite) = suite("tbx") else { return };
    let schema = suite.join("Core/Schemas/TBXcoreStructV03_TBX-Core_integrated.rng");
    let examples = files(&suite, "tbx");
    let (mut concepts, mut written) = (0, Vec::new());
    for path in &examples {
        let text = std::fs::read_to_string(path).unwrap();
        assert_eq!(tbx::validate(&text).unwrap().problems, [], "{}", path.display());
        let first = tbx::read(&text).unwrap();
        assert_eq!(first.problems, []);
        assert_eq!(first.concepts.len(), 45);
        assert_eq!(first.concepts.iter().map(|c| c.terms.len()).sum::<usize>(), 113);
        assert_eq!(first.report.lost(), 0, "{:?}", first.report);
        concepts += first.concepts.len();
        let glossary = as_glossary(&first);
        for (dialect, style) in FORMS {
            let (out, lost) = export(&glossary, dialect, style);
            assert_eq!(lost, 0);
            assert_eq!(tbx::validate(&out).unwrap().problems, [], "{dialect:?} {style:?} of {}", path.display());
            let again = tbx::read(&out).unwrap();
            assert_eq!(bare(&again.concepts), bare(&first.concepts), "{dialect:?} {style:?} of {}", path.display());
            assert_eq!(again.kept, first.kept);
            let (once_more, _) = export(&as_glossary(&again), dialect, style);
            assert_eq!(once_more, out);
            written.push((out, dialect == Dialect::Core || style == Style::Dct));
        }
        // Nothing that the file says is only half there: every text of it stands in the Basic form of the same style.
        let style = if text.contains("style=\"dct\"") { Style::Dct } else { Style::Dca };
        let (out, _) = export(&glossary, Dialect::Basic, style);
        let texts = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            let mut list: Vec<String> = words
                .join(" ")
                .split('<')
                .filter_map(|part| part.split_once('>').map(|(_, words)| words.trim().to_owned()))
                .filter(|words| !words.is_empty())
                .collect();
            list.sort();
            list
        };
        let (had, has) = (texts(&text), texts(&out));
        let missing: Vec<&String> = had.iter().filter(|text| has.binary_search(text).is_err()).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
    relaxng(&schema, &written);
    eprintln!(
        "TBX: {} of 5 examples read ({concepts} concepts), {} exports valid and identical on re-import",
        examples.len(),
        written.len()
    );
    assert_eq!(examples.len(), 5);
}

#[test]
fn our_own_glossaries_survive_every_dialect() {
    let shipped = Glossary::shipped();
    let with_terms: Vec<Concept> = shipped.concepts().iter().filter(|c| !c.terms.is_empty()).cloned().collect();
    let mut written = Vec::new();
    for (dialect, style) in FORMS {
        let (out, _) = export(shipped, dialect, style);
        assert_eq!(tbx::validate(&out).unwrap().problems, [], "{dialect:?} {style:?}");
        let again = tbx::read(&out).unwrap();
        for (a, b) in bare(&again.concepts).iter().zip(&bare(&with_terms)) {
            assert_eq!(a, b, "{dialect:?} {style:?}");
        }
        assert_eq!(again.concepts.len(), with_terms.len());
        written.push((out, dialect == Dialect::Core || style == Style::Dct));
    }
    if let Some(suite) = suite("tbx") {
        relaxng(&suite.join("Core/Schemas/TBXcoreStructV03_TBX-Core_integrated.rng"), &written);
    }
}

#[test]
fn our_own_glossaries_survive_tables_and_toml() {
    let shipped = Glossary::shipped();
    let all: Vec<&Concept> = shipped.concepts().iter().filter(|c| !c.terms.is_empty()).collect();
    let own: Vec<Concept> = all.iter().map(|c| (*c).clone()).collect();
    let options = table::Options::default();
    for delimiter in [b',', b'\t'] {
        let exported = table::write_text(&all, delimiter);
        let text = String::from_utf8(exported.bytes).unwrap();
        let again = table::read_text(&text, None, &options).unwrap();
        assert_eq!(again.problems, []);
        assert_eq!(bare(&again.concepts), bare(&own));
    }
    let sheet = table::write_sheet(&all).unwrap().bytes;
    assert_eq!(sheet, table::write_sheet(&all).unwrap().bytes, "the same glossary gives the same bytes");
    let again = table::read_sheet(&sheet, None, &options).unwrap();
    assert_eq!(bare(&again.concepts), bare(&own));
    let text = toml::write(&own, &[], &[]);
    let (again, problems) = Glossary::load(&[Layer::file("g.toml", text)]);
    assert_eq!(problems, []);
    assert_eq!(bare(again.concepts()), bare(&own));
}

/// A v2 file as TermWeb writes them, with what such files have and v3 has not.
const MARTIF: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcdv04.dtd">
<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><titleStmt><title>House terms</title></titleStmt><sourceDesc><p>TermWeb</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="17">
 <descrip type="subjectField">Law</descrip>
 <descripGrp><descrip type="definition">Protection by a <hi>state</hi>.</descrip><admin type="source">Convention</admin></descripGrp>
 <langSet xml:lang="en">
  <tig><term>asylum</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferred</termNote></tig>
  <ntig><termGrp><term>sanctuary</term><termNote type="administrativeStatus">notRecommended</termNote><termNote type="termType">synonym</termNote></termGrp></ntig>
  <tig><term>haven</term><termNote type="administrativeStatus">forbidden</termNote></tig>
 </langSet>
 <langSet xml:lang="zh-CN"><tig><term>庇护</term><descrip type="context">他寻求庇护。</descrip></tig></langSet>
 <langSet xml:lang="!"><tig><term>?</term></tig></langSet>
</termEntry>
</body></text></martif>
"#;

#[test]
fn tbx_v2_and_termweb_statuses_are_read_and_reported() {
    let imported = tbx::read(MARTIF).unwrap();
    let concept = &imported.concepts[0];
    let terms: Vec<_> = concept.terms.iter().map(|t| (t.form.as_str(), t.status, t.kind)).collect();
    assert_eq!(
        terms,
        [
            ("asylum", Status::Preferred, TermType::Full),
            ("sanctuary", Status::Deprecated, TermType::Synonym),
            ("haven", Status::Forbidden, TermType::Full),
            ("庇护", Status::Preferred, TermType::Full),
        ]
    );
    assert_eq!((concept.group.as_str(), concept.definition.as_str()), ("Law", "Protection by a state."));
    assert_eq!(concept.terms[3].examples.good, ["他寻求庇护。"]);
    assert_eq!(imported.problems.len(), 1, "the language tag that is none");
    let lost: Vec<_> = imported.report.rows().filter(|r| r.fate == Fate::Lost).map(|r| (r.what, r.line)).collect();
    assert_eq!(lost, [("<hi>", Some(8)), ("<langSet>", Some(15))]);
    assert_eq!(imported.kept.iter().map(|k| k.what.as_str()).collect::<Vec<_>>(), ["titleStmt:title", "sourceDesc:p"]);
    // It leaves as strict v3, and comes back the same.
    let glossary = as_glossary(&imported);
    for (dialect, style) in FORMS {
        let (out, _) = export(&glossary, dialect, style);
        assert_eq!(tbx::validate(&out).unwrap().problems, [], "{out}");
        assert_eq!(bare(&tbx::read(&out).unwrap().concepts), bare(&imported.concepts), "{out}");
    }
}

/// Each constraint, violated alone.
#[test]
fn every_tbx_constraint_is_named_with_its_line() {
    let body = |dialect: &str, style: &str, concept: &str| {
        format!(
            "<tbx type=\"{dialect}\" style=\"{style}\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">\n<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>\n<text><body><conceptEntry id=\"c1\">\n{concept}\n</conceptEntry></body></text></tbx>"
        )
    };
    let term = |inner: &str| format!("<langSec xml:lang=\"en\"><termSec><term>x</term>\n{inner}\n</termSec></langSec>");
    let basic = |concept: &str| body("TBX-Basic", "dca", concept);
    let cases: Vec<(&str, usize, String)> = vec![
        ("root", 1, "<tbx/>".to_owned()),
        ("content", 4, basic("<termSec/><langSec xml:lang=\"en\"><termSec><term>x</term></termSec></langSec>")),
        ("content", 3, basic("<note>x</note>")),
        ("text", 3, basic(&format!("words {}", term("")))),
        ("attribute", 4, basic(&format!("<note colour=\"red\">x</note>{}", term("")))),
        ("attribute", 4, basic("<langSec><termSec><term>x</term></termSec></langSec>")),
        (
            "attribute-value",
            4,
            basic(
                &format!("<xref type=\"xGraphic\" target=\"ftp://x\">http://</xref>{}", term(""))
                    .replace("ftp://x", "c1"),
            ),
        ),
        ("id-unique", 4, basic(&format!("<note id=\"c1\">x</note>{}", term("")))),
        (
            "date",
            4,
            basic(&format!(
                "<transacGrp><transac type=\"transactionType\">origination</transac><date>2025-02-29</date></transacGrp>{}",
                term("")
            )),
        ),
        ("dialect-name", 1, body("TBX-House", "dca", &term(""))),
        ("dialect-style", 1, body("TBX-Basic", "tags", &term(""))),
        ("no-tags-in-dca", 5, basic(&term("<min:partOfSpeech>noun</min:partOfSpeech>"))),
        ("no-attributes-in-dct", 5, body("TBX-Min", "dct", &term("<termNote type=\"partOfSpeech\">noun</termNote>"))),
        ("type-declared", 5, basic(&term("<termNote type=\"\">noun</termNote>"))),
        ("target", 5, basic(&term("<ref type=\"crossReference\" target=\"c9\">x</ref>"))),
        ("isolated-no", 5, basic(&term("<note><sc id=\"a\" isolated=\"yes\"/>x<ec id=\"b\" startRef=\"a\"/></note>"))),
        ("isolated-yes", 5, basic(&term("<note><sc id=\"a\" isolated=\"no\"/>x</note>"))),
        ("start-ref", 5, basic(&term("<note><sc id=\"a\"/>x<ec id=\"b\"/></note>"))),
        ("isolated-id", 5, basic(&term("<note>x<ec/></note>"))),
        ("category", 5, basic(&term("<termNote type=\"hyphenation\">x</termNote>"))),
        ("category", 5, body("TBX-Min", "dca", &term("<descrip type=\"context\">x</descrip>"))),
        ("level", 5, basic(&term("<descrip type=\"definition\">x</descrip>"))),
        ("picklist", 5, basic(&term("<termNote type=\"partOfSpeech\">Noun</termNote>"))),
    ];
    let mut named = std::collections::BTreeSet::new();
    for (constraint, line, text) in &cases {
        let faults = tbx::validate(text).unwrap();
        let found: Vec<(String, usize)> = faults
            .problems
            .iter()
            .map(|problem| {
                let of = |name: &str| problem.message.args.iter().find(|(own, _)| *own == name).unwrap().1.to_string();
                let located = problem.clone().located(text);
                let Some(tilmach::model::Place::Position(at)) = located.place else { panic!("no place") };
                (of("constraint"), at.line)
            })
            .collect();
        assert!(found.contains(&((*constraint).to_owned(), *line)), "{constraint}: {found:?}\n{text}");
        named.insert(*constraint);
    }
    // A termNote elsewhere is wrong for the schema too, which is why it is not alone.
    named.insert("term-note-level");
    let wrong = tbx::validate(&basic(&format!("<termNote type=\"partOfSpeech\">noun</termNote>{}", term("")))).unwrap();
    assert!(wrong.problems.iter().any(|p| p.message.id == "error-tbxf-term-note"));
    let all: std::collections::BTreeSet<&str> = tbx::CONSTRAINTS.iter().map(|c| c.id).collect();
    assert_eq!(named, all, "every constraint has a case");
    assert_eq!(tbx::validate(&basic(&term("<termNote type=\"partOfSpeech\">noun</termNote>"))).unwrap().problems, []);
}

#[test]
fn utx_is_read_and_written() {
    let text = "#UTX 1.20; en/zh-Hans; 2026\r\n#copyright: nobody\r\n#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tcomment\r\nasylum\t庇护\tnoun\tnoun\tapproved\tasylum\tby a state\r\nasylum\t避难\tnoun\tnoun\tforbidden\tasylum\t\r\nrefuge\t\tnoun\t\t\t\t\r\n";
    let imported = utx::read(text).unwrap();
    assert_eq!(imported.problems, []);
    let asylum = &imported.concepts[0];
    let terms: Vec<_> = asylum.terms.iter().map(|t| (t.form.as_str(), t.status)).collect();
    assert_eq!(terms, [("asylum", Status::Preferred), ("庇护", Status::Preferred), ("避难", Status::Forbidden)]);
    assert_eq!(asylum.note.as_deref(), Some("by a state"));
    let all: Vec<&Concept> = imported.concepts.iter().collect();
    let (en, zh) = ("en".parse().unwrap(), "zh-Hans".parse().unwrap());
    let out = utx::write(&all, &en, &zh);
    assert_eq!(out.report.lost(), 0);
    let again = utx::read(&String::from_utf8(out.bytes).unwrap()).unwrap();
    let forms = |list: &[Concept]| -> Vec<Vec<(String, Status)>> {
        list.iter().map(|c| c.terms.iter().map(|t| (t.form.clone(), t.status)).collect()).collect()
    };
    assert_eq!(forms(&again.concepts), forms(&imported.concepts));
    assert_eq!(utx::read("#UTX 1.20\nx\ty\n").unwrap_err().message.id, "error-utx-languages");
}

#[test]
fn a_wide_table_with_told_columns_is_read() {
    let text = "Nr;Source;Target;zh-Hant;Status (zh);Who\n1;asylum | refuge;庇护;庇護;Preferred;Li\n2;camp;营地;;notRecommended;\n";
    let told = |name: &str, meaning: &str| (name.to_owned(), table::Column::parse(meaning).unwrap());
    let options = table::Options {
        columns: vec![
            told("Nr", "-"),
            told("Source", "en"),
            told("Target", "zh-CN"),
            told("Status (zh)", "zh-CN:status"),
        ],
    };
    let imported = table::read_text(text, None, &options).unwrap();
    assert_eq!(imported.problems, []);
    let first: Vec<_> =
        imported.concepts[0].terms.iter().map(|t| (t.lang.to_string(), t.form.clone(), t.status)).collect();
    let term = |lang: &str, form: &str, status| (lang.to_owned(), form.to_owned(), status);
    assert_eq!(
        first,
        [
            term("en", "asylum", Status::Admitted),
            term("en", "refuge", Status::Admitted),
            term("zh-Hans-CN", "庇护", Status::Preferred),
            term("zh-Hant", "庇護", Status::Preferred),
        ]
    );
    assert_eq!(imported.concepts[0].kept[0].what, "column:Who");
    assert_eq!(imported.concepts[1].terms[1].status, Status::Deprecated);
    let unknown = table::read_text("a,b\n1,2\n", None, &table::Options::default()).unwrap_err();
    assert_eq!(unknown.message.id, "error-table-columns");
    let bad = table::read_text("lang,term,status\nen,x,perhaps\n", None, &table::Options::default()).unwrap();
    assert_eq!(bad.problems[0].message.to_string(), "error-table-value column=status value=perhaps");
}

fn glossary(text: &str) -> Vec<Concept> {
    let (glossary, problems) = Glossary::load(&[Layer::file("g.toml", text.to_owned())]);
    assert_eq!(problems, []);
    glossary.concepts().to_vec()
}

/// Each side replaced the preferred form by another: as terms these came and went in peace.
#[test]
fn two_new_preferred_forms_are_a_conflict() {
    let prefers = |forms: &[&str]| {
        let term =
            |form: &&str| format!("[[concept.term]]\nlang = \"zh-Hans\"\nform = \"{form}\"\nstatus = \"preferred\"\n");
        let terms: String = forms.iter().map(term).collect();
        glossary(&format!("[[concept]]\nid = \"a\"\ndefinition = \"One.\"\n{terms}"))
    };
    let (base, ours, theirs) = (prefers(&["跨国镇压"]), prefers(&["跨境镇压"]), prefers(&["跨国迫害"]));
    for (prefer, stays) in [(merge::Prefer::Ours, "跨境镇压"), (merge::Prefer::Theirs, "跨国迫害")] {
        let merged = merge::merge(&base, &ours, &theirs, prefer);
        let told: Vec<_> = merged
            .conflicts
            .iter()
            .map(|c| (c.key, c.base.as_deref(), c.ours.as_deref(), c.theirs.as_deref()))
            .collect();
        assert_eq!(told, [("preferred", Some("跨国镇压"), Some("跨境镇压"), Some("跨国迫害"))]);
        let terms = &merged.concepts[0].terms;
        let preferred: Vec<&str> =
            terms.iter().filter(|t| t.status == Status::Preferred).map(|t| t.form.as_str()).collect();
        assert_eq!((preferred, terms.len()), (vec![stays], 2));
    }
    // One side alone decides in peace, and so do both when they agree.
    assert!(merge::merge(&base, &ours, &base, merge::Prefer::Ours).conflicts.is_empty());
    assert!(merge::merge(&base, &ours, &ours, merge::Prefer::Ours).conflicts.is_empty());
    let both = prefers(&["跨国镇压", "跨境镇压"]);
    assert!(merge::merge(&base, &both, &base, merge::Prefer::Ours).conflicts.is_empty());
}

#[test]
fn three_versions_become_one_and_conflicts_are_listed() {
    let concept = |id: &str, definition: &str, terms: &str| {
        format!("[[concept]]\nid = \"{id}\"\ndefinition = \"{definition}\"\n{terms}")
    };
    let term = |form: &str, rest: &str| format!("[[concept.term]]\nlang = \"en\"\nform = \"{form}\"\n{rest}\n");
    let base = glossary(&format!(
        "{}{}{}",
        concept("a", "One.", &term("x", "status = \"preferred\"\nsources = [\"s1\", \"s2\"]")),
        concept("b", "Two.", &term("y", "status = \"admitted\"")),
        concept("c", "Three.", &term("z", "status = \"admitted\"")),
    ));
    // We changed the definition of a, took s2 out, and removed c.
    let ours = glossary(&format!(
        "{}{}",
        concept("a", "One, ours.", &term("x", "status = \"preferred\"\nsources = [\"s1\", \"s3\"]")),
        concept("b", "Two.", &term("y", "status = \"deprecated\"\nreason = \"old\"")),
    ));
    // They added a term to a, a source, another status of b, changed c, and have d.
    let theirs = glossary(&format!(
        "{}{}{}{}",
        concept(
            "a",
            "One.",
            &(term("x", "status = \"preferred\"\nsources = [\"s1\", \"s2\", \"s4\"]")
                + &term("xx", "status = \"admitted\""))
        ),
        concept("b", "Two.", &term("y", "status = \"forbidden\"\nreason = \"slur\"")),
        concept("c", "Three, theirs.", &term("z", "status = \"admitted\"")),
        concept("d", "Four.", &term("w", "status = \"preferred\"")),
    ));
    let merged = merge::merge(&base, &ours, &theirs, merge::Prefer::Ours);
    let ids: Vec<_> = merged.concepts.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "c", "d"]);
    let a = &merged.concepts[0];
    assert_eq!(a.definition, "One, ours.");
    assert_eq!(a.terms[0].sources, ["s1", "s3", "s4"]);
    assert_eq!(a.terms[1].form, "xx");
    let conflicts: Vec<_> =
        merged.conflicts.iter().map(|c| (c.concept.as_str(), c.key, c.ours.as_deref(), c.theirs.as_deref())).collect();
    assert_eq!(
        conflicts,
        [
            ("b", "status", Some("deprecated"), Some("forbidden")),
            ("b", "reason", Some("old"), Some("slur")),
            ("c", "", None, Some("c")),
        ]
    );
    let other = merge::merge(&base, &ours, &theirs, merge::Prefer::Theirs);
    assert_eq!(other.concepts[1].terms[0].status, Status::Forbidden);
    // The same on both sides, or on one alone, is no conflict, and merging again changes nothing.
    assert!(merge::merge(&base, &ours, &ours, merge::Prefer::Ours).conflicts.is_empty());
    assert_eq!(bare(&merge::merge(&base, &base, &theirs, merge::Prefer::Ours).concepts), bare(&theirs));
    let again = merge::merge(&theirs, &merged.concepts, &theirs, merge::Prefer::Ours);
    assert_eq!((again.concepts, again.conflicts.len()), (merged.concepts, 0));
}

#[test]
fn what_is_no_exchange_file_is_refused() {
    assert_eq!(tbx::read("<html/>").unwrap_err().message.id, "error-tbx-root");
    assert!(tbx::read("<tbx>").is_err());
    assert!(table::read_sheet(b"PK\x03\x04", None, &table::Options::default()).is_err());
    assert!(table::read_text("", None, &table::Options::default()).is_err());
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*", cells in proptest::collection::vec("[a-z;,|\"\\n]{0,6}", 0..12)) {
        let inside = format!("<tbx><text><body><conceptEntry><note>{text}</note><langSec xml:lang='en'><termSec><term>{text}</term></termSec></langSec></conceptEntry></body></text></tbx>");
        for text in [&text, &inside] {
            let _ = tbx::validate(text);
            if let Ok(imported) = tbx::read(text) {
                let glossary = as_glossary(&imported);
                let (out, _) = export(&glossary, Dialect::Basic, Style::Dca);
                let again = tbx::read(&out).unwrap();
                let with_terms: Vec<Concept> = imported.concepts.iter().filter(|c| !c.terms.is_empty()).cloned().collect();
                proptest::prop_assert_eq!(bare(&again.concepts), bare(&with_terms));
            }
            let _ = utx::read(text);
            let _ = table::read_text(text, None, &table::Options::default());
        }
        let _ = table::read_text(&format!("lang,term,status\n{}", cells.join(",")), None, &table::Options::default());
        let _ = utx::read(&format!("#UTX 1.20; en/zh\n#src\ttgt\n{}", cells.join("\t")));
    }
}
