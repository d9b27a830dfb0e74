//! Files made to hurt: each is refused or read in under a second, in bounded memory, with a reason.
//!
//! They are made here, at run time, and nothing of them is kept.

use std::io::Write as _;
use std::time::{Duration, Instant};

use tilmach::check::exchange;
use tilmach::formats::{self, ReadOptions, WriteOptions, xliff};
use tilmach::glossary::exchange::{table, tbx, utx};
use tilmach::memory::tmx;
use tilmach::text::segment::srx::Srx;

/// Entities that unfold into gigabytes, or reach outside the file, in the root element named.
fn entity_files(root: &str) -> Vec<(&'static str, String)> {
    let mut bomb = String::from("<!DOCTYPE r [<!ENTITY a0 'ha'>");
    for level in 1..12 {
        bomb.push_str(&format!("<!ENTITY a{level} '{}'>", format!("&a{};", level - 1).repeat(10)));
    }
    let quadratic =
        format!("<!DOCTYPE r [<!ENTITY big '{}'>]><{root}>{}</{root}>", "x".repeat(50_000), "&big;".repeat(50_000));
    vec![
        ("ten billion laughs", format!("{bomb}]><{root}>&a11;</{root}>")),
        ("quadratic blow-up", quadratic),
        ("external entity", format!("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><{root}>&x;</{root}>")),
        (
            "external entity over the network",
            format!("<!DOCTYPE r [<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>]><{root}>&x;</{root}>"),
        ),
        ("parameter entity", format!("<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><{root}/>")),
        ("deep nesting", format!("<{root}>{}", "<a>".repeat(300_000))),
        ("an unknown entity", format!("<{root}>&lol;</{root}>")),
    ]
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    // A debug build on a busy machine takes its time; a second is for the program as people have it.
    let limit = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });
    let start = Instant::now();
    let value = work();
    assert!(start.elapsed() < limit, "{what} took {:?}", start.elapsed());
    value
}

#[test]
fn hostile_xml_is_refused_by_every_reader() {
    for root in ["xliff", "tbx", "tmx", "srx"] {
        for (what, text) in entity_files(root) {
            let name = format!("{what} in {root}");
            timed(&name, || {
                match root {
                    "xliff" => assert!(xliff::read(&text).is_err(), "{name}"),
                    "tbx" => assert!(tbx::read(&text).is_err() && tbx::validate(&text).is_err(), "{name}"),
                    "tmx" => {
                        let read = tmx::read(text.as_bytes());
                        assert!(read.as_ref().map_or(true, Vec::is_empty), "{name}: {read:?}");
                    }
                    _ => assert!(Srx::read(&text).is_err(), "{name}"),
                }
                let kind = exchange::kind(if root == "xliff" { "xlf" } else { root }, &text);
                let findings = exchange::validate(kind.unwrap_or(exchange::Kind::Tmx), "f", &text);
                assert!(!findings.is_empty(), "{name} passes");
            });
        }
    }
}

/// A ZIP file of stored or deflated entries, as its directory says it and not as it should be.
struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    fn new() -> Zip {
        Zip { bytes: Vec::new(), directory: Vec::new(), count: 0 }
    }

    /// An entry: its packed bytes, and the size it claims to have.
    fn add(mut self, name: &str, packed: &[u8], deflated: bool, claimed: u32, crc: u32) -> Zip {
        let offset = self.bytes.len() as u32;
        let method = if deflated { 8_u16 } else { 0 };
        let mut common = Vec::new();
        common.extend([20, 0, 0, 0]);
        common.extend(method.to_le_bytes());
        common.extend([0; 4]);
        common.extend(crc.to_le_bytes());
        common.extend((packed.len() as u32).to_le_bytes());
        common.extend(claimed.to_le_bytes());
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&common);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&common);
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
        self
    }

    fn done(mut self) -> Vec<u8> {
        let start = self.bytes.len() as u32;
        let size = self.directory.len() as u32;
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(start.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

/// Sixteen megabytes of zeros, deflated: some sixteen thousand bytes.
fn zeros() -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(&vec![0_u8; 16 << 20], 6)
}

#[test]
fn hostile_packages_are_refused() {
    let bomb = zeros();
    let types = b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("a bomb that says how large it is", Zip::new().add("word/document.xml", &bomb, true, 16 << 20, 0).done()),
        ("a bomb that says it is small", Zip::new().add("word/document.xml", &bomb, true, 100, 0).done()),
        ("a bomb of 4 GB", Zip::new().add("word/document.xml", &bomb, true, u32::MAX, 0).done()),
        ("a path outside", Zip::new().add("../../etc/cron.d/x", types, false, types.len() as u32, 0).done()),
        ("a path outside, by backslash", Zip::new().add("..\\x", types, false, types.len() as u32, 0).done()),
        ("an absolute path", Zip::new().add("/etc/passwd", types, false, types.len() as u32, 0).done()),
        (
            "one name twice",
            Zip::new()
                .add("word/document.xml", types, false, types.len() as u32, 0)
                .add("WORD/document.xml", types, false, types.len() as u32, 0)
                .done(),
        ),
        ("a wrong checksum", Zip::new().add("word/document.xml", types, false, types.len() as u32, 1).done()),
        ("cut off", Zip::new().add("word/document.xml", types, false, types.len() as u32, 0).done()[..60].to_vec()),
        ("only a mark", b"PK\x03\x04".to_vec()),
    ];
    for (what, bytes) in &files {
        timed(what, || {
            let opened = formats::open(None, bytes.clone(), Some("docx"), &ReadOptions::default());
            let refused = opened.map_or(true, |o| o.document.blocks.is_empty() && !o.document.problems.is_empty());
            assert!(refused, "{what} is read as a document");
            assert!(table::read_sheet(bytes, None, &table::Options::default()).is_err(), "{what} is read as a sheet");
        });
    }
}

/// A spreadsheet with this sheet; everything else as small as it may be.
fn spreadsheet(sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/></Types>".to_owned()),
        ("_rels/.rels", format!("<Relationships xmlns='{relations}'><Relationship Id='r1' Type='{office}/officeDocument' Target='xl/workbook.xml'/></Relationships>")),
        ("xl/workbook.xml", format!("<workbook xmlns='{main}' xmlns:r='{office}'><sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns='{relations}'><Relationship Id='r1' Type='{office}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet xmlns='{main}'><sheetData>{sheet}</sheetData></worksheet>")),
    ];
    let mut zip = Zip::new();
    for (name, text) in &parts {
        zip = zip.add(name, text.as_bytes(), false, text.len() as u32, crc32(text.as_bytes()));
    }
    zip.done()
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}

#[test]
fn a_lone_cell_in_the_last_corner_costs_nothing() {
    let head = "<row r='1'><c r='A1' t='inlineStr'><is><t>en</t></is></c><c r='B1' t='inlineStr'><is><t>zh-Hans</t></is></c></row>";
    let corner = format!("{head}<row r='1048576'><c r='A1048576' t='inlineStr'><is><t>asylum</t></is></c></row>");
    let read = timed("corner", || table::read_sheet(&spreadsheet(&corner), None, &table::Options::default())).unwrap();
    assert_eq!(read.concepts[0].terms[0].form, "asylum");
    let wide = format!("{head}<row r='2'><c r='XFD2' t='inlineStr'><is><t>x</t></is></c></row>");
    let refused = timed("wide", || table::read_sheet(&spreadsheet(&wide), None, &table::Options::default()));
    assert_eq!(refused.unwrap_err().message.id, "error-sheet-large");
}

/// Tens of thousands of codes in one text: each is numbered and looked up at once.
#[test]
fn a_text_full_of_codes_ends() {
    let many = if cfg!(debug_assertions) { 5_000 } else { 50_000 };
    let codes = |code: &dyn Fn(usize) -> String| -> String { (1..=many).map(code).collect() };
    let two = |inner: &str| {
        format!(
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><unit id='u'><segment><source>{inner}</source></segment></unit></file></xliff>"
        )
    };
    let one = |inner: &str| {
        format!(
            "<xliff version='1.2'><file source-language='en' original='a' datatype='x'><body><trans-unit id='1'><source>{inner}</source></trans-unit></body></file></xliff>"
        )
    };
    let files = [
        two(&codes(&|i| format!("<ph id='{i}' copyOf='{}'/>", i - 1))),
        two(&codes(&|i| format!("<pc id='x{i}'>a</pc>"))),
        two(&codes(&|i| format!("<sc id='{i}'/>a"))),
        two(&codes(&|i| format!("<sm id='{i}' type='term'/>a<em startRef='{i}'/>"))),
        one(&codes(&|i| format!("<x id='a{i}'/>"))),
        one(&codes(&|i| format!("<bpt id='{i}'>b</bpt>a<ept id='{i}'>b</ept>"))),
    ];
    for (i, text) in files.iter().enumerate() {
        timed(&format!("file {i}"), || {
            let read = formats::bilingual::read(text).unwrap();
            assert_eq!(read.units.len(), 1);
            let _ = exchange::validate(exchange::Kind::Xliff, "f", text);
        });
    }
}

/// Front matter of tens of thousands of lines, and program that never ends.
#[test]
fn hostile_front_matter_and_program_end() {
    let many = if cfg!(debug_assertions) { 10_000 } else { 60_000 };
    let keys = |value: &str| (0..many).map(|i| format!("key{i}:{value}\n")).collect::<Vec<_>>().concat();
    let texts = [
        format!("---\n{}---\nText\n", keys(" value")),
        format!("---\n{}---\nText\n", keys("\n  - value")),
        "{".repeat(many),
        "{`".repeat(many),
        "{a} `".repeat(many),
        "{/*".repeat(many),
        "export {".repeat(many),
        "```\n".repeat(many),
    ];
    for text in &texts {
        for name in ["markdown", "mdx"] {
            let format = formats::by_name(name).unwrap();
            timed(&format!("{name}: {}…", &text[..20]), || {
                let document = format.read(text, &ReadOptions::default());
                let none = vec![None; document.blocks.len()];
                assert_eq!(format.write(&document, &none, &WriteOptions::default()).unwrap(), *text);
            });
        }
    }
}

#[test]
fn hostile_tables_and_messages_end() {
    let many = 200_000;
    let texts = [
        "\"".repeat(many),
        ",".repeat(many),
        "\t".repeat(many),
        "#UTX 1.20; en/zh\n#src\ttgt\n".to_owned() + &"\t".repeat(many),
        "lang,term\n".to_owned() + &"en,x\n".repeat(20_000),
        "a = { ".repeat(5_000),
        "a = ".to_owned() + &"{".repeat(100),
    ];
    for text in &texts {
        timed("table", || {
            let _ = table::read_text(text, None, &table::Options::default());
            let _ = utx::read(text);
            let _ = exchange::validate(exchange::Kind::Fluent, "f", text);
        });
    }
    std::io::stderr().flush().unwrap();
}
