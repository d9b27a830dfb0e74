//! `matrix`: no red cell on a good article, whichever version is the pivot; each planted error red in
//! the cell of the version that is at fault; its forms.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use tilmach::check::matrix::{Kind, Matrix, Row, Verdict};
use tilmach::check::{Checker, Input, Settings, run};
use tilmach::formats::{self, ReadOptions};
use tilmach::glossary::Glossary;
use tilmach::model::{Document, Lang};
use tilmach::report;

/// A version: its language and what the format read.
type Read = (Lang, Document);

fn checker() -> Checker {
    Checker::new(Settings::default()).with_glossary(Cow::Borrowed(Glossary::shipped()))
}

fn read(lang: &str, text: &str) -> Read {
    (lang.parse().unwrap(), formats::by_name("markdown").unwrap().read(text, &ReadOptions::default()))
}

/// The matrix of versions, the first one the pivot and the English one the source.
fn matrix(checker: &Checker, versions: &[&Read]) -> Matrix {
    let from = versions.iter().position(|(lang, _)| lang.to_string() == "en").unwrap_or(0);
    let lay_out = |(lang, document): &&Read| -> Arc<_> {
        // The names of the files live as long as the test.
        let file: &'static str = Box::leak(format!("news.{lang}.md").into_boxed_str());
        let document: &'static Document = Box::leak(Box::new(document.clone()));
        let lang: &'static Lang = Box::leak(Box::new(lang.clone()));
        checker.lay_out(Input { file, document, lang })
    };
    let laid_out: Vec<_> = versions.iter().map(lay_out).collect();
    let contexts: Vec<_> = laid_out
        .iter()
        .enumerate()
        .map(|(i, version)| {
            if i == from {
                checker.alone(Arc::clone(version))
            } else {
                checker.beside(Arc::clone(&laid_out[from]), Arc::clone(version))
            }
        })
        .collect();
    Matrix::new(&contexts, &contexts.iter().map(run).collect::<Vec<_>>())
}

/// `KIND ITEM: LANG` of each red cell, with the reason's codes.
fn red(matrix: &Matrix) -> Vec<String> {
    let mut found = Vec::new();
    for row in &matrix.rows {
        for (cell, version) in row.cells.iter().zip(&matrix.versions).filter(|(cell, _)| cell.verdict.is_red()) {
            let codes: Vec<&str> = cell.why.iter().map(|reason| reason.code).collect();
            found.push(format!("{:?} {}: {} {}", row.kind, row.item, version.lang, codes.join(" ")));
        }
    }
    found
}

fn spec() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

const LANGS: [&str; 4] = ["en", "ug-Arab", "zh-Hans", "zh-Hant"];

/// The article `name` under tests/spec, in the languages it has.
fn article(folder: &str, name: &str) -> Vec<(&'static str, String)> {
    let path = |lang: &str| spec().join(folder).join(format!("{name}.{lang}.md"));
    LANGS.into_iter().filter_map(|lang| Some((lang, fs::read_to_string(path(lang)).ok()?))).collect()
}

fn rotations(texts: &[(&str, String)]) -> impl Iterator<Item = Matrix> {
    let checker = checker();
    let versions: Vec<Read> = texts.iter().map(|(lang, text)| read(lang, text)).collect();
    (0..versions.len()).map(move |pivot| {
        let mut order: Vec<&Read> = versions.iter().collect();
        order.rotate_left(pivot);
        matrix(&checker, &order)
    })
}

#[test]
fn a_good_article_has_no_red_cell() {
    for matrix in rotations(&article("matrix", "ruling")) {
        assert_eq!(red(&matrix), [""; 0], "pivot {}", matrix.versions[0].lang);
        let count = |kind| matrix.rows.iter().filter(|row| row.kind == kind).count();
        let kinds = [Kind::Concept, Kind::Name, Kind::Number, Kind::Date, Kind::Quotation].map(count);
        assert!(kinds[0] >= 6 && kinds[1] >= 7 && kinds[2..] == [8, 4, 3], "{kinds:?}");
    }
}

#[test]
fn every_planted_error_is_red_in_the_guilty_cell_and_no_other_is() {
    let mut texts = article("matrix", "ruling");
    let planted = fs::read_to_string(spec().join("matrix/ruling.tsv")).unwrap();
    let planted: Vec<[&str; 4]> =
        planted.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap()).collect();
    assert!(planted.len() >= 15);
    for [lang, stands, put, _] in &planted {
        let (_, text) = texts.iter_mut().find(|(one, _)| one == lang).unwrap();
        assert_eq!(text.matches(stands).count(), 1, "{lang}: {stands}");
        *text = text.replace(stands, put);
    }
    for (pivot, matrix) in rotations(&texts).enumerate() {
        let column = |lang: &str| matrix.versions.iter().position(|v| v.lang.to_string() == lang).unwrap();
        let english = column("en");
        let is_row = |row: &Row, words: &str| row.cells[english].words.iter().any(|said| said.contains(words));
        for [lang, _, put, item] in &planted {
            let rows = matrix.rows.iter().filter(|row| is_row(row, item));
            let red = rows.filter(|row| row.cells[column(lang)].verdict.is_red()).count();
            assert!(red > 0, "pivot {pivot}: {lang} {put} ({item}) is not red");
        }
        for row in &matrix.rows {
            for (cell, version) in row.cells.iter().zip(&matrix.versions) {
                let lang = version.lang.to_string();
                let wanted = planted.iter().any(|[to, _, _, item]| *to == lang && is_row(row, item));
                assert!(wanted || !cell.verdict.is_red(), "{}: {:?} {:?} in {lang}", row.item, cell, row.kind);
            }
        }
    }
}

/// The articles of the checks are clean, so every red cell of theirs is false.
#[test]
fn clean_articles_stay_white() {
    let folder = spec().join("check/articles");
    let names: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(".en.md").map(str::to_owned))
        .collect();
    let (mut all, mut wrong) = (0, Vec::new());
    for name in names {
        for matrix in rotations(&article("check/articles", &name)) {
            all += matrix.rows.iter().map(|row| row.cells.len()).sum::<usize>();
            wrong.extend(red(&matrix).into_iter().map(|one| format!("{name}: {one}")));
        }
    }
    assert!(wrong.len() * 500 <= all, "{} of {all} cells: {wrong:#?}", wrong.len());
}

#[test]
fn any_version_may_be_the_pivot_and_guilt_stays_where_it_is() {
    let english = "In 2017 the court heard of 300 people in Kashgar.\n\n\"They asked for asylum,\" he said.";
    let wrong = "2018年，法院听取了有关当地300人的情况。\n\n他说，他们请求帮助。";
    let checker = checker();
    let (en, zh) = (read("en", english), read("zh-Hans", wrong));
    for (versions, guilty) in [([&en, &zh], 1), ([&zh, &en], 0)] {
        let matrix = matrix(&checker, &versions);
        assert_eq!(matrix.red(), 4, "{:#?}", red(&matrix));
        assert!(matrix.rows.iter().all(|row| !row.cells[1 - guilty].verdict.is_red()));
        let of = |item: &str| {
            let row = matrix.rows.iter().find(|row| row.cells[1 - guilty].words.iter().any(|w| w.contains(item)));
            row.unwrap_or_else(|| panic!("{item}: {matrix:#?}")).cells[guilty].clone()
        };
        assert_eq!(of("Kashgar").verdict, Verdict::Lacks);
        assert_eq!(of("asylum").verdict, Verdict::Lacks);
        assert_eq!(of("300").verdict, Verdict::Has);
        assert_eq!((of("2017").verdict, of("2017").words), (Verdict::Contradicts, vec!["2018年".to_owned()]));
        assert_eq!(of("They asked").verdict, Verdict::Lacks);
    }
}

#[test]
fn the_forms_say_why_a_cell_is_red() {
    let checker = checker();
    let english = read("en", "In 2017 the court heard of <300> people & one \"friend\".");
    let chinese = read("zh-Hans", "2018年，法院听取了有关<300>人和一位“朋友”的情况。");
    let matrices = [("news.md".to_owned(), matrix(&checker, &[&english, &chinese]))];
    let ui = tilmach::i18n::Localizer::english();
    let words = |message: &tilmach::model::Message| ui.text(message);
    let form = |write: &dyn Fn(&mut Vec<u8>)| {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    };
    let json = form(&|out| report::matrix::json(&matrices, out).unwrap());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let article = &json["articles"][0];
    assert_eq!((json["version"].as_i64(), article["article"].as_str()), (Some(1), Some("news.md")));
    let cells = article["rows"].as_array().unwrap().iter().flat_map(|row| row["cells"].as_array().unwrap());
    let red: Vec<_> = cells.filter(|cell| cell["verdict"] == "contradicts").collect();
    assert_eq!(red.len(), 1);
    assert_eq!(red[0]["why"][0]["code"], "NUMB001");
    let junit = form(&|out| report::matrix::junit(&matrices, &words, out).unwrap());
    assert!(junit.contains("NUMB001: The source has 2017, the translation 2018年."), "{junit}");
    let html = form(&|out| report::matrix::html(&matrices, &words, out).unwrap());
    assert_eq!(html.matches("class=\"contradicts\"").count(), 1, "{html}");
    assert!(html.contains("title=\"NUMB001: "), "{html}");
}
