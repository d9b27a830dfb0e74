//! What LibreOffice makes of the DOCX and ODT documents we write: it opens every one, and shows every text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use tilmach::formats::{self, ReadOptions, WriteOptions, review};
use tilmach::model::{Content, Piece};

/// Letters that stand for those of a text: a translation that can be undone by eye. One for one, so that
/// what LibreOffice computes of a text (cut, counted, joined) stays the same.
fn stand_in(c: char) -> char {
    match c {
        'a' => 'á',
        'e' => 'ë',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Á',
        'E' => 'Ë',
        c => c,
    }
}

fn pseudo(content: &Content) -> Content {
    let mut out = Content::default();
    for piece in content.pieces() {
        match piece {
            Piece::Text(text) => out.push_str(&text.chars().map(stand_in).collect::<String>()),
            Piece::Code(code) => {
                let at = out.text.len();
                out.codes.push(tilmach::model::Code { at, ..code.clone() });
            }
        }
    }
    out
}

/// Converts documents to plain text with LibreOffice, in one run with a profile of its own.
fn texts(documents: &[PathBuf], folder: &Path) -> Option<BTreeMap<String, String>> {
    let out = folder.join("txt");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let run = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(&out)
        .args(documents)
        .output()
        .ok()?;
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let mut texts = BTreeMap::new();
    for document in documents {
        let name = document.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(out.join(format!("{name}.txt")));
        texts.insert(name.clone(), text.unwrap_or_else(|_| panic!("LibreOffice does not open {name}")));
    }
    Some(texts)
}

/// The Word documents of the public suite, when it and LibreOffice are there; else says what did not run.
fn word_documents(what: &str) -> Option<Vec<PathBuf>> {
    let Some(root) = std::env::var_os("TILMACH_CONFORMANCE") else {
        eprintln!("NOT RUN: {what} in LibreOffice (TILMACH_CONFORMANCE is not set)");
        return None;
    };
    if Command::new("soffice").arg("--version").output().is_err() {
        eprintln!("NOT RUN: {what} in LibreOffice (soffice is not installed)");
        return None;
    }
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(Path::new(&root).join("docx")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "docx"));
    paths.sort();
    Some(paths)
}

/// Translates documents with stand-ins and has LibreOffice show both versions: line by line the same, and
/// translated. Gives the number of lines.
fn shown_translated(paths: &[PathBuf], folder: &Path) -> usize {
    let (before, after) = (folder.join("before"), folder.join("after"));
    std::fs::create_dir_all(&before).unwrap();
    std::fs::create_dir_all(&after).unwrap();
    let mut written = Vec::new();
    for path in paths {
        let opened = formats::open(Some(path), std::fs::read(path).unwrap(), None, &ReadOptions::default()).unwrap();
        let translations: Vec<_> = opened.document.blocks.iter().map(|block| Some(pseudo(&block.content))).collect();
        let bytes = opened.write(&translations, &WriteOptions::default()).unwrap();
        let target = after.join(path.file_name().unwrap());
        std::fs::write(&target, bytes).unwrap();
        written.push(target);
    }
    let had = texts(paths, &before).unwrap();
    let has = texts(&written, &after).unwrap();
    let mut lines = 0;
    let mut wrong = Vec::new();
    for (name, had) in &had {
        // What LibreOffice numbers, counts or dates itself is not in the document, so letters of its own
        // making (list labels, names of fields) stay; all other letters are stand-ins.
        let fold = |text: &str| -> Vec<String> {
            text.lines().map(|line| line.chars().map(stand_in).collect::<String>()).collect()
        };
        let (wanted, got) = (fold(had), fold(&has[name]));
        lines += wanted.len();
        if wanted != got {
            let at = wanted.iter().zip(&got).position(|(a, b)| a != b).unwrap_or(wanted.len().min(got.len()));
            wrong.push(format!("{name}:{}: {:?} became {:?}", at + 1, wanted.get(at), got.get(at)));
        }
        // Words were translated at all, not merely carried over.
        let plain = |text: &str| text.chars().filter(|&c| stand_in(c) != c).count();
        let (original, left) = (plain(had), plain(&has[name]));
        if left * 5 > original && original > 40 {
            wrong.push(format!("{name}: {left} of {original} letters were not translated"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    lines
}

#[test]
fn libreoffice_opens_every_translated_document_and_loses_no_text() {
    let Some(paths) = word_documents("DOCX") else { return };
    let folder = tempfile::tempdir().unwrap();
    let lines = shown_translated(&paths, folder.path());
    eprintln!("DOCX in LibreOffice: {} translated documents open, {lines} lines of text all there", paths.len());
}

#[test]
fn libreoffice_opens_every_translated_opendocument() {
    let Some(paths) = word_documents("ODT") else { return };
    let folder = tempfile::tempdir().unwrap();
    // What LibreOffice makes of real documents; and ours, which holds every construct.
    let made = folder.path().join("made");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let run = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", "odt", "--outdir"])
        .arg(&made)
        .args(&paths)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::write(made.join("article.odt"), include_bytes!("fixtures/formats/article.odt")).unwrap();
    let mut documents: Vec<_> = std::fs::read_dir(&made).unwrap().map(|entry| entry.unwrap().path()).collect();
    documents.sort();
    assert_eq!(documents.len(), paths.len() + 1, "LibreOffice did not convert every document");
    let target = "ug".parse().unwrap();
    let mut blocks = 0;
    for path in &documents {
        let bytes = std::fs::read(path).unwrap();
        let opened = formats::open(Some(path), bytes.clone(), None, &ReadOptions::default()).unwrap();
        assert_eq!(opened.format.name(), "odt");
        let found = formats::verify(&opened, &bytes, &ReadOptions::default()).unwrap();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
        let rtl = |content: &Content| formats::Pseudo::Rtl.translate(content, 20);
        let texts: Vec<_> = opened.document.blocks.iter().map(|block| Some(rtl(&block.content))).collect();
        let written = opened.write(&texts, &WriteOptions { target: Some(&target) }).unwrap();
        let again = formats::open(Some(path), written, None, &ReadOptions::default()).unwrap();
        let wanted: Vec<_> = texts.iter().flatten().map(Content::labelled).collect();
        let got: Vec<_> = again.document.blocks.iter().map(|block| block.content.labelled()).collect();
        assert_eq!(got, wanted, "{}", path.display());
        blocks += texts.len();
    }
    let lines = shown_translated(&documents, folder.path());
    eprintln!(
        "ODT in LibreOffice: {} documents, {blocks} paragraphs come back; translated they open, {lines} lines of text all there",
        documents.len()
    );
}

/// A file that LibreOffice opened and saved again in its own format; nothing when the part of LibreOffice that
/// reads such files is not installed.
fn saved_again(file: &Path, folder: &Path) -> Option<Vec<u8>> {
    let extension = file.extension().unwrap().to_str().unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let out = folder.join("saved");
    let run = Command::new("soffice")
        .args(["--headless", &profile, "--convert-to", extension, "--outdir"])
        .args([&out, file])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read(out.join(file.file_name().unwrap())).ok()
}

#[test]
fn libreoffice_keeps_a_review_table() {
    if Command::new("soffice").arg("--version").output().is_err() {
        return eprintln!("NOT RUN: review tables in LibreOffice (soffice is not installed)");
    }
    let article = include_str!("fixtures/formats/article.md");
    let document = formats::by_name("markdown").unwrap().read(article, &ReadOptions::default());
    let (source, target) = ("en".parse().unwrap(), "ug".parse().unwrap());
    let segmenter = tilmach::text::segment::Segmenter::new(&source, &tilmach::text::segment::Options::default());
    let mut bilingual = tilmach::project::extract(&document.blocks, &segmenter, &source, &target);
    for segment in bilingual.units.iter_mut().flat_map(|unit| &mut unit.segments) {
        segment.target = Some(formats::Pseudo::Rtl.translate(&segment.source, 20));
    }
    bilingual.units[0].notes.push("ئىزاھات: is this the court's name?".to_owned());
    let rows = review::rows(&bilingual);
    let folder = tempfile::tempdir().unwrap();
    for form in [review::Form::Docx, review::Form::Xlsx] {
        let file = folder.path().join(format!("table.{}", form.extension()));
        let words = review::Words { heads: ["No.", "en", "ug", "Comment"].map(str::to_owned), ..Default::default() };
        std::fs::write(&file, review::write(form, &rows, &source, &target, &words).unwrap()).unwrap();
        let Some(saved) = saved_again(&file, folder.path()) else {
            assert_eq!(form, review::Form::Xlsx, "Writer is there, and it does not open the table");
            eprintln!("NOT RUN: review tables in LibreOffice Calc (it is not installed)");
            continue;
        };
        assert_eq!(review::read(form, &saved).unwrap(), rows, "{form:?}");
        eprintln!("Review table in LibreOffice: {} rows saved as {} come back", rows.len(), form.extension());
    }
}
