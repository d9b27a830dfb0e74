//! TSV and PO in and out, what an import does with metadata, and headers of TMX.

use tilmach::memory::{Header, Imported, MemoryStore, Metadata, RamStore, TranslationUnit, po, tmx, tsv};
use tilmach::model::{Lang, Place, State};

use super::suite::lang;

fn all(store: &dyn MemoryStore) -> Vec<TranslationUnit> {
    let mut units = Vec::new();
    store
        .each(&mut |_, unit| {
            units.push(unit);
            Ok(())
        })
        .unwrap();
    units
}

fn reasons(imported: &Imported) -> Vec<(usize, &'static str)> {
    imported.remarks.iter().map(|remark| (remark.at.line, remark.message.id)).collect()
}

fn read_tsv(bytes: &[u8], langs: &[Lang]) -> Result<(RamStore, Imported), tilmach::model::Problem> {
    let mut store = RamStore::default();
    let imported = tsv::import(&mut store, bytes, "m.tsv", langs, &Metadata::default(), &mut |_| {})?;
    Ok((store, imported))
}

#[test]
fn of_a_table_with_a_heading_the_languages_asked_for_are_taken() {
    let langs: Vec<Lang> = ["en", "ug"].map(|tag| tag.parse().unwrap()).into();
    let text = "en\tug\tzh-CN\tnote\n\"A \"\"mark\"\"\"\tبەلگە\t标记\tlook\n";
    let (store, imported) = read_tsv(text.as_bytes(), &langs).unwrap();
    assert_eq!((imported.read, imported.stored), (1, 1));
    let unit = &all(&store)[0];
    let texts: Vec<&str> = unit.variants.iter().map(|v| v.content.text.as_str()).collect();
    assert_eq!((texts, unit.provenance.notes.len()), (vec!["A \"mark\"", "بەلگە"], 1));
    // No heading: plain lines, quotation marks and all.
    let (store, _) = read_tsv("one\tبىر\n\"two\"\t\"ئىككى\"\n".as_bytes(), &langs).unwrap();
    assert_eq!(all(&store)[1].variants[0].content.text, "\"two\"");
}

#[test]
fn a_table_comes_in_and_goes_out() {
    let text = "en\tug\tzh-CN\tstatus\tnote\n\
        They left.\tئۇلار كەتتى.\t他们走了。\tfinal\t\n\
        \"Two\nlines and a \"\"mark\"\"\"\tئىككى\t\t\tlook\n\
        Alone\t\t\t\t\n\
        a\tb\tc\td\te\tf\n";
    let (store, imported) = read_tsv(text.as_bytes(), &[]).unwrap();
    assert_eq!((imported.read, imported.stored, imported.rejected), (4, 2, 2));
    assert_eq!(reasons(&imported), [(5, "reject-one-language"), (6, "reject-columns")]);
    let units = all(&store);
    assert_eq!(units[0].variants.len(), 3);
    assert_eq!(units[0].provenance.status, State::Final);
    assert_eq!(units[1].variants[0].content.text, "Two\nlines and a \"mark\"");
    let langs = [lang("en"), lang("ug"), lang("zh-CN")];
    let mut writer = tsv::Writer::new(Vec::new(), &langs).unwrap();
    for unit in &units {
        writer.write(unit).unwrap();
    }
    let out = writer.finish().unwrap();
    assert_eq!(all(&read_tsv(&out, &[]).unwrap().0), units);
    // The same in UTF-16, as spreadsheets save it.
    let utf16: Vec<u8> = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(all(&read_tsv(&utf16, &[]).unwrap().0), units);
}

#[test]
fn lines_of_a_table_are_counted_whatever_ends_them() {
    for end in ["\n", "\r\n"] {
        let table = ["en\tug", "One\tبىر", "", "", " \tx", "\"Two", "lines\"\tئىككى", "x\t", ""].join(end);
        let (store, imported) = read_tsv(table.as_bytes(), &[]).unwrap();
        assert_eq!(
            (store.len().unwrap(), reasons(&imported).iter().map(|r| r.0).collect()),
            (2, vec![5, 8]),
            "{end:?}"
        );
    }
    // UTF-16 that does not begin with a mark.
    let wide: Vec<u8> = "en\tug\nOne\tبىر\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(read_tsv(&wide, &[]).unwrap().1.stored, 1);
    // A unit of one language twice is no translation.
    assert_eq!(reasons(&read_tsv(b"en\ten\nOne\tEins\n", &[]).unwrap().1), [(2, "reject-one-language")]);
}

#[test]
fn a_table_without_heading_holds_plain_lines() {
    let langs = [lang("en"), lang("ug")];
    let (store, imported) = read_tsv("\"Open\tئاچ\nClose\tتاقا\n".as_bytes(), &langs).unwrap();
    assert_eq!(imported.stored, 2);
    assert_eq!(all(&store)[0].variants[0].content.text, "\"Open");
}

#[test]
fn a_table_that_is_none_is_refused_with_the_line() {
    for (bytes, id, line) in [
        (&b"en\tug\nOne\t\xFF\xFE\n"[..], "error-tsv-utf8", 2),
        (b"en\tbanana split\nOne\ttwo\n", "error-tsv-heading", 1),
        (b"Hello\tBonjour\nyes\toui\n", "error-tsv-heading", 1),
        (b"en\nOne\n", "error-tsv-languages", 1),
    ] {
        let problem = read_tsv(bytes, &[]).map(|_| ()).unwrap_err();
        assert_eq!(problem.message.id, id);
        let Some(Place::Position(at)) = problem.place else { panic!("no place: {problem:?}") };
        assert_eq!(at.line, line, "{id}");
    }
}

const CATALOGUE: &str = "# translators\nmsgid \"\"\nmsgstr \"\"\n\"Language: ug\\n\"\n\n#. on a button\n#: ui/main.c:7 ui/b.c:1\n\
    msgctxt \"menu\"\nmsgid \"Open \\\"%s\\\"\\n\"\nmsgstr \"\"\n\"ئاچ \"\n\"\\\"%s\\\"\\n\"\n\n#, fuzzy, c-format\n#| msgid \"Shut\"\n\
    msgid \"Close\"\nmsgstr \"تاقا\"\n\nmsgid \"%d camp\"\nmsgid_plural \"%d camps\"\nmsgstr[0] \"%d لاگېر\"\n\
    msgstr[1] \"%d لاگېرلار\"\n\nmsgid \"Not yet\"\nmsgstr \"\"\n\n#~ msgid \"gone\"\n#~ msgstr \"كەتتى\"\n";

#[test]
fn a_catalogue_comes_in_and_goes_out() {
    let read = |text: &str| {
        let mut store = RamStore::default();
        let en = lang("en");
        let imported = po::import(&mut store, text, "ug.po", &en, None, &Metadata::default(), &mut |_| {}).unwrap();
        (all(&store), imported)
    };
    let (units, imported) = read(CATALOGUE);
    assert_eq!((imported.read, imported.stored, imported.rejected), (5, 4, 1));
    assert_eq!(reasons(&imported), [(24, "reject-untranslated"), (27, "left-out-obsolete")]);
    let texts: Vec<_> =
        units.iter().map(|u| u.variants.iter().map(|v| v.content.text.as_str()).collect::<Vec<_>>()).collect();
    assert_eq!(texts[0], ["Open \"%s\"\n", "ئاچ \"%s\"\n"]);
    assert_eq!(texts[2], ["%d camp", "%d لاگېر"]);
    assert_eq!(texts[3], ["%d camps", "%d لاگېرلار"]);
    let p = &units[0].provenance;
    assert_eq!(
        (p.identifier.as_deref(), p.document.as_deref(), &p.notes[..]),
        (Some("menu"), Some("ui/main.c"), &["on a button".to_owned()][..])
    );
    assert_eq!(units[1].provenance.status, State::Initial);
    let mut writer = po::Writer::new(Vec::new(), &lang("en"), &lang("ug")).unwrap();
    for unit in &units {
        writer.write(unit).unwrap();
    }
    // The same message twice is one too many for a catalogue.
    writer.write(&units[0]).unwrap();
    assert_eq!(writer.left_out, 1);
    let out = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert_eq!(read(&out).0, units);
    let mut store = RamStore::default();
    let problem = po::import(
        &mut store,
        "msgid \"a\"\nmsgstr \"b\"\n",
        "x.po",
        &lang("en"),
        None,
        &Metadata::default(),
        &mut |_| {},
    );
    assert_eq!(problem.unwrap_err().message.id, "error-po-language");
}

const HEADED: &str = "<tmx version=\"1.4\"><header srclang=\"en\"><note>Desk &amp; co</note><prop type=\"x-desk\">Asia</prop><ude name=\"u\"/></header><body>\n\
    <tu creationid=\"amina\" changeid=\"guzelnur\"><note>n</note><tuv xml:lang=\"en\"><seg>One</seg></tuv><tuv xml:lang=\"ug\"><seg>بىر</seg></tuv></tu>\n\
    <tu><tuv xml:lang=\"en\"><seg>Two</seg></tuv><tuv xml:lang=\"ug\" creationid=\"old\" creationdate=\"20200101T000000Z\"><seg>ئىككى</seg></tuv></tu></body></tmx>";

fn import(metadata: &Metadata) -> (RamStore, Imported) {
    let mut store = RamStore::default();
    let reader = tmx::Reader::new(HEADED.as_bytes(), None).unwrap();
    let imported = tmx::import_from(&mut store, reader, metadata, &mut |_| {}).unwrap();
    (store, imported)
}

#[test]
fn who_made_a_unit_and_the_header_come_back_as_they_were() {
    let (store, imported) = import(&Metadata::default());
    assert_eq!(reasons(&imported), [(1, "left-out-element")]);
    let header =
        Header { notes: vec!["Desk & co".into()], props: vec![("x-desk".into(), "Asia".into())], ..Header::default() };
    assert_eq!(store.header().unwrap(), header);
    let units = all(&store);
    assert_eq!(units[1].provenance.creator.as_deref(), Some("old"));
    let mut writer = tmx::Writer::new(Vec::new(), &lang("en"), &header).unwrap();
    for unit in &units {
        writer.write(unit).unwrap();
    }
    let out = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert!(out.contains("<note>Desk &amp; co</note>") && out.contains("<prop type=\"x-desk\">Asia</prop>"), "{out}");
    assert!(out.contains("<tu creationid=\"amina\" changeid=\"guzelnur\">"), "{out}");
    // What stands on a variant stays there and is not said again on the unit.
    assert!(
        out.contains("creationdate=\"20200101T000000Z\" creationid=\"old\"")
            || out.contains("creationid=\"old\" creationdate=\"20200101T000000Z\""),
        "{out}"
    );
    assert_eq!(out.matches("creationid").count(), 2, "{out}");
    assert!(!out.contains("changeid=\"old\""), "{out}");
}

#[test]
fn metadata_are_kept_dropped_or_replaced() {
    let dropped = import(&Metadata { drop: true, ..Metadata::default() }).0;
    let units = all(&dropped);
    assert_eq!(dropped.header().unwrap(), Header::default());
    assert!(units.iter().all(|u| u.provenance.notes.is_empty() && u.provenance.creator.is_none()));
    assert!(units[1].variants.iter().all(|v| v.props.is_empty()));
    let replaced = import(&Metadata {
        author: Some("desk".into()),
        project: Some("camps".into()),
        status: Some(State::Reviewed),
        ..Metadata::default()
    });
    let units = all(&replaced.0);
    let p = &units[0].provenance;
    assert_eq!((p.creator.as_deref(), p.author.as_deref(), p.project.as_deref()), (Some("desk"), None, Some("camps")));
    assert_eq!((p.status, p.notes.len()), (State::Reviewed, 1));
}

#[test]
fn a_segment_of_a_megabyte_comes_in_whole() {
    let long = "ئۇيغۇر ".repeat(90_000);
    let text = format!(
        "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>{}</seg></tuv><tuv xml:lang=\"ug\"><seg>{long}</seg></tuv></tu></body></tmx>",
        "long ".repeat(200_000)
    );
    let mut store = RamStore::default();
    let reader = tmx::Reader::new(text.as_bytes(), None).unwrap();
    assert_eq!(tmx::import_from(&mut store, reader, &Metadata::default(), &mut |_| {}).unwrap().stored, 1);
    assert_eq!(all(&store)[0].variants[1].content.text, long);
}
