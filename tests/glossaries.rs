//! Tests of glossaries: the shipped ones, layers, and what their commands say.

use tilmach::glossary::{Glossary, Layer, Status};
use tilmach::model::Lang;

fn lang(tag: &str) -> Lang {
    tag.parse().unwrap()
}

fn forms(glossary: &Glossary, concept: &str, target: &str) -> Vec<String> {
    let concept = glossary.concept(concept).unwrap();
    glossary.equivalents(concept, &lang(target)).into_iter().map(|e| e.form.into_owned()).collect()
}

#[test]
fn shipped_glossaries_are_read_whole() {
    let (glossary, problems) = Glossary::load(&[Layer::shipped()]);
    assert_eq!(problems, []);
    assert!(glossary.concepts().len() >= 378, "{}", glossary.concepts().len());
    assert!(glossary.sources().len() >= 331);
}

#[test]
fn equivalents_follow_status_and_region() {
    let glossary = Glossary::shipped();
    assert_eq!(forms(glossary, "transnational-repression", "zh-Hans")[0], "跨国镇压");
    assert_eq!(forms(glossary, "ice", "zh-Hant-HK")[0], "美國移民及海關執法局");
    assert_eq!(forms(glossary, "ice", "zh-Hant-TW")[0], "美國移民暨海關執法局");
    assert_eq!(forms(glossary, "ice", "zh-Hant")[0], "美國移民暨海關執法局");
    // A deprecated form is never an equivalent; Traditional never comes from Simplified.
    assert!(!forms(glossary, "uyghur-people", "zh-Hans").contains(&"维族".to_owned()));
    assert!(forms(glossary, "uyghur-people", "zh-Hant").iter().all(|f| !f.contains('维')));
}

#[test]
fn a_later_layer_changes_what_it_names() {
    let house = "[[concept]]\nid = \"xinjiang\"\n[[concept.term]]\nlang = \"ug-Arab\"\nform = \"ئۇيغۇر ئېلى\"\nstatus = \"preferred\"\n";
    let (glossary, problems) = Glossary::load(&[Layer::shipped(), Layer::file("house.toml", house)]);
    assert_eq!(problems, []);
    assert_eq!(forms(&glossary, "xinjiang", "ug")[0], "ئۇيغۇر ئېلى");
    let term = glossary.concept("xinjiang").unwrap().terms.iter().find(|t| t.form == "شىنجاڭ").unwrap();
    assert_eq!(term.status, Status::Admitted);
    assert_eq!(forms(&glossary, "xinjiang", "en")[0], "Xinjiang", "other languages stay");
}

#[test]
fn shipped_glossaries_have_no_lint() {
    let lint = Glossary::shipped().lint();
    let found: Vec<String> =
        lint.iter().filter(|f| f.code != "GLOS008").map(|f| format!("{} {}", f.code, f.message)).collect();
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn latin_uyghur_is_derived_by_rule() {
    let glossary = Glossary::shipped();
    assert_eq!(forms(glossary, "transnational-repression", "ug-Latn")[0], "chégra halqighan basturush");
    assert_eq!(forms(glossary, "urumqi", "ug-Latn")[0], "Ürümchi");
    assert_eq!(forms(glossary, "urumqi", "ug-Cyrl")[0], "Үрүмчи");
}

#[test]
fn search_finds_a_concept_by_any_spelling() {
    let glossary = Glossary::shipped();
    for query in
        ["urumchi", "Ürümchi", "ئۈرۈمچى", "乌鲁木齐", "烏魯木齊", "wulumuqi", "Urumqi", "URUMQI", "үрүмчи", "urumci"]
    {
        let found = glossary.search(query, 3);
        assert_eq!(found.first().map(|f| f.concept.id.as_str()), Some("urumqi"), "{query}");
    }
    assert_eq!(glossary.search("transnational", 5)[0].concept.id, "transnational-repression");
    assert_eq!(glossary.search("guan heng", 5)[0].concept.id, "guan-heng");
    assert_eq!(glossary.search("qeshqer", 5)[0].concept.id, "kashgar");
    assert!(glossary.search("zzzzzz", 5).is_empty());
    assert!(glossary.search(" ", 5).is_empty());
}
