//! What the fuzz targets try, and what must hold: nothing panics, and what was read comes back.

use tilmach::check::exchange;
use tilmach::formats::{self, ReadOptions, WriteOptions, bilingual as bilingual_file, xliff};
use tilmach::glossary::exchange::{table, tbx as termbase, utx};
use tilmach::glossary::{Concept, Glossary, Layer};
use tilmach::memory::tmx;
use tilmach::model::State;
use tilmach::text::segment::srx::Srx;

/// The entry point of a target: libFuzzer's, or a program that reads one input.
#[macro_export]
macro_rules! target {
    ($run:path) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|data: &[u8]| $run(data));

        #[cfg(not(fuzzing))]
        fn main() {
            let mut data = Vec::new();
            std::io::Read::read_to_end(&mut std::io::stdin(), &mut data).expect("standard input is read");
            $run(&data);
        }
    };
}

/// Every text format: an unchanged write gives the same text.
pub fn documents(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for format in formats::all().filter(|format| format.package().is_none()) {
        let document = format.read(text, &ReadOptions::default());
        let none = vec![None; document.blocks.len()];
        let written = format.write(&document, &none, &WriteOptions::default()).expect("the list fits the document");
        assert_eq!(written, text, "{}", format.name());
    }
}

/// Word documents and whatever else is a package: an unchanged write gives the same bytes.
pub fn packages(data: &[u8]) {
    let _ = table::read_sheet(data, None, &table::Options::default());
    let Ok(opened) = formats::open(None, data.to_vec(), Some("docx"), &ReadOptions::default()) else { return };
    let none = vec![None; opened.document.blocks.len()];
    if let Ok(written) = opened.write(&none, &WriteOptions::default()) {
        assert_eq!(written, data);
    }
}

/// Bilingual files: an update without changes gives the same text; what we write of it can be read.
pub fn bilingual(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = xliff::validate(text);
    if let Ok(read) = xliff::read(text) {
        assert_eq!(xliff::update(text, &[], None).expect("nothing is changed"), text);
        xliff::read(&xliff::write(&read)).expect("what we write can be read");
    }
}

/// Bilingual files of every kind: an update without changes gives the same text, and a target that is
/// written can be read.
pub fn exchange12(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(read) = bilingual_file::read(text) else { return };
    assert_eq!(bilingual_file::update(text, &[], None).expect("nothing is changed"), text);
    for unit in &read.units {
        for segment in unit.translatable() {
            let change = xliff::Change {
                unit: unit.id.clone(),
                segment: segment.id.clone(),
                target: Some(segment.source.clone()),
                state: State::Final,
                filled: None,
            };
            if let Ok(written) = bilingual_file::update(text, &[change], None) {
                bilingual_file::read(&written).expect("what we write can be read");
            }
        }
    }
}

/// XML as such, through the smallest reader of it.
pub fn xml(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let findings = exchange::validate(exchange::Kind::Xliff, "f", text);
    assert!(findings.iter().all(|f| f.span.end <= text.len() && text.is_char_boundary(f.span.start)));
}

/// Small files of the kinds that are not among the fixtures.
pub const SEEDS: [&str; 7] = [
    "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"en\" datatype=\"html\"/><body><tu tuid=\"1\"><note>n</note><prop type=\"p\">v</prop><tuv xml:lang=\"en\"><seg>One <bpt i=\"1\">&lt;b&gt;</bpt>two<ept i=\"1\">&lt;/b&gt;</ept>&#233;</seg></tuv><tuv xml:lang=\"ug\"><seg>بىر</seg></tuv></tu></body></tmx>",
    "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\"><header segmentsubflows=\"yes\" cascade=\"yes\"/><body><languagerules><languagerule languagerulename=\"a\"><rule break=\"no\"><beforebreak>\\bMr\\.</beforebreak><afterbreak>\\s(?=[A-Z])</afterbreak></rule><rule break=\"yes\"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s+</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=\".*\" languagerulename=\"a\"/></maprules></body></srx>",
    "<?xml version=\"1.0\"?><tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id=\"c1\"><descrip type=\"definition\">d</descrip><langSec xml:lang=\"en\"><termSec><term>camp</term><termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote></termSec></langSec><langSec xml:lang=\"zh-Hans\"><termSec><term>营</term></termSec></langSec></conceptEntry></body></text></tbx>",
    "#UTX 1.20; en/zh-Hans; 2026\n#src\ttgt\tsrc:pos\tterm status\ncamp\t营\tnoun\tapproved\n",
    "Concept,en,zh-Hans,status\ncamp,camp,\"营, 所\",preferred\n",
    "1\n00:00:01,000 --> 00:00:03,000\n<i>They</i> fled\nin 2017.\n\n2\n00:00:04,000 --> 00:00:05,000\nNobody knew.\n",
    "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:03.000 line:0\n<v Ana>They fled.\n",
];

/// Termbases: import, export, import gives the same concepts, and the export is valid.
pub fn tbx(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = termbase::validate(text);
    let Ok(imported) = termbase::read(text) else { return };
    let toml = tilmach::glossary::exchange::toml::write(&imported.concepts, &imported.kept, &[]);
    let (glossary, problems) = Glossary::load(&[Layer::file("f.toml", toml)]);
    assert!(problems.is_empty(), "{problems:?}");
    let all: Vec<&Concept> = glossary.concepts().iter().collect();
    let out = termbase::write(&glossary, &all, &termbase::Options::default());
    let out = String::from_utf8(out.bytes).expect("TBX is text");
    let again = termbase::read(&out).expect("what we write can be read");
    let forms = |list: &[Concept]| -> Vec<String> {
        list.iter().flat_map(|c| &c.terms).map(|t| format!("{} {} {}", t.lang, t.form, t.status.name())).collect()
    };
    assert_eq!(forms(&again.concepts), forms(&imported.concepts));
}

/// Glossaries in rows.
pub fn tables(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let _ = utx::read(text);
    let Ok(imported) = table::read_text(text, None, &table::Options::default()) else { return };
    let all: Vec<&Concept> = imported.concepts.iter().collect();
    let _ = table::write_text(&all, b',');
}

/// Memories, rules and messages.
pub fn exchange_files(data: &[u8]) {
    let _ = tmx::read(data);
    let Ok(text) = std::str::from_utf8(data) else { return };
    for kind in [exchange::Kind::Tmx, exchange::Kind::Srx, exchange::Kind::Fluent] {
        let findings = exchange::validate(kind, "f", text);
        assert!(findings.iter().all(|f| f.span.end <= text.len()));
    }
}

/// Segmentation rules.
pub fn segmentation(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(srx) = Srx::read(text) {
        let _ = srx.problems();
    }
}
