//! Tests of glossaries: the shipped ones, layers, and what their commands say.

use tilmach::glossary::matcher::{Hit, Matcher};
use tilmach::glossary::{Confidence, Glossary, Layer, Status};
use tilmach::model::{Lang, LineIndex, Place, Position};

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
    let found: Vec<String> = lint.iter().map(|f| format!("{} {}", f.code, f.message)).collect();
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

#[test]
fn lint_finds_every_kind_of_fault_at_its_line() {
    let text = include_str!("fixtures/glossaries/faults.toml");
    let (glossary, problems) = Glossary::load(&[Layer::shipped(), Layer::file("faults.toml", text)]);
    assert_eq!(problems, []);
    let lines = LineIndex::new(text);
    let found: Vec<(usize, &str, &str)> = glossary
        .lint()
        .iter()
        .map(|f| {
            assert_eq!(f.file, "faults.toml");
            (lines.position(text, f.span.start).line, f.code, f.message.id)
        })
        .collect();
    let line = |needle: &str, nth: usize| {
        let at = text.match_indices(needle).nth(nth).unwrap().0;
        lines.position(text, at).line
    };
    let concept = line("\"faults\"", 0);
    let camp = line("\"camp\"", 0);
    let wanted = [
        // Said to be absent though it has a form; Traditional Chinese is missing.
        (concept, "GLOS009", "finding-glos009-present"),
        (concept, "GLOS009", "finding-glos009"),
        (concept, "GLOS013", "finding-glos013"),
        (concept, "GLOS013", "finding-glos013"),
        (concept, "GLOS014", "finding-glos014"),
        (line("\" stray", 0), "GLOS001", "finding-glos001"),
        (line("\"twice\"", 1), "GLOS002", "finding-glos002"),
        (line("\"twice\"", 2), "GLOS003", "finding-glos003"),
        (line("\"twice\"", 2), "GLOS010", "finding-glos010"),
        (line("\"cites nothing\"", 0), "GLOS004", "finding-glos004-none"),
        (line("\"cites the unknown\"", 0), "GLOS004", "finding-glos004"),
        (line("\"维吾尔\"", 0), "GLOS005", "finding-glos005"),
        (line("\"شینجاڭ\"", 0), "GLOS006", "finding-glos006"),
        (line("\"維吾爾\"", 0), "GLOS007", "finding-glos007"),
        (line("\"[unclosed\"", 0), "GLOS008", "finding-glos008"),
        (line("\"lagér\"", 0), "GLOS011", "finding-glos011"),
        (line("\"لاگېر\"", 0), "GLOS015", "finding-glos015"),
        (camp, "GLOS012", "finding-glos012-missed"),
        (camp, "GLOS012", "finding-glos012-fired"),
    ];
    for expected in &wanted {
        assert!(found.contains(expected), "{expected:?} is missing in {found:#?}");
    }
    let unknown: Vec<_> = found.iter().filter(|f| !wanted.contains(f) && f.1 != "GLOS008").collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn slips_in_a_file_are_told_with_line_column_and_advice() {
    let text = "[[concept]]\nid = \"x\"\ndefinition = \"y\"\n[[concept.term]]\nlang = \"en\"\nform = \"x\"\nstatsu = \"preferred\"\n";
    let (glossary, problems) = Glossary::load(&[Layer::file("slip.toml", text)]);
    assert!(glossary.concepts().is_empty());
    let [problem] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!(problem.file.as_deref(), Some("slip.toml"));
    assert_eq!(problem.place, Some(Place::Position(Position { line: 7, column: 1 })));
    assert_eq!(problem.hint.as_ref().unwrap().to_string(), "hint-did-you-mean meant=status");
}

#[test]
fn one_broken_concept_does_not_take_the_others_along() {
    let text = "[[concept]]\nid = \"no-definition\"\n[[concept]]\nid = \"good\"\ndefinition = \"d\"\n[[concept]]\nid = \"good\"\ndefinition = \"again\"\n";
    let (glossary, problems) = Glossary::load(&[Layer::file("two.toml", text)]);
    assert_eq!(glossary.concepts().len(), 1);
    assert_eq!(glossary.concept("good").unwrap().definition, "d");
    let ids: Vec<_> = problems.iter().map(|p| p.message.id).collect();
    assert_eq!(ids, ["error-glossary-no-definition", "error-glossary-duplicate-id"]);
}

/// The part of `glossaries/README.md` that lists what a native editor has still to confirm.
fn review_list(glossary: &Glossary) -> String {
    use std::fmt::Write as _;

    const LANGS: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ug-Arab"];
    let mut counts = String::from(
        "| language | terms | preferred, unverified | admitted, unverified | deprecated or forbidden, unverified |\n\
         |---|--:|--:|--:|--:|\n",
    );
    let mut forms = String::from("| language | form | concept |\n|---|---|---|\n");
    for tag in LANGS {
        let terms: Vec<_> = glossary
            .concepts()
            .iter()
            .flat_map(|c| c.terms.iter().map(move |t| (c, t)))
            .filter(|(_, t)| t.lang == lang(tag))
            .collect();
        let unverified = |wanted: fn(Status) -> bool| {
            terms.iter().filter(|(_, t)| t.confidence == Confidence::Unverified && wanted(t.status)).count()
        };
        writeln!(
            counts,
            "| {tag} | {} | {} | {} | {} |",
            terms.len(),
            unverified(|s| s == Status::Preferred),
            unverified(|s| s == Status::Admitted),
            unverified(|s| s > Status::Admitted),
        )
        .unwrap();
        let mut wanting: Vec<_> = terms
            .iter()
            .filter(|(_, t)| t.confidence == Confidence::Unverified && t.status == Status::Preferred)
            .map(|(c, t)| (&c.id, &t.form))
            .collect();
        wanting.sort();
        for (concept, form) in wanting {
            writeln!(forms, "| {tag} | {form} | {concept} |").unwrap();
        }
    }
    format!("{counts}\n{forms}")
}

#[test]
fn the_review_list_of_the_readme_is_true() {
    let readme = include_str!("../glossaries/README.md");
    let list = readme.split("<!-- review: begin -->\n").nth(1).unwrap().split("<!-- review: end -->").next().unwrap();
    let wanted = review_list(Glossary::shipped());
    assert!(list == wanted, "glossaries/README.md should have between its review marks:\n{wanted}");
}

#[test]
fn the_documented_example_is_a_good_glossary() {
    let docs = include_str!("../docs/glossary.md");
    let example = docs.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let (glossary, problems) = Glossary::load(&[Layer::shipped(), Layer::file("example.toml", example)]);
    assert_eq!(problems, []);
    assert_eq!(glossary.lint(), []);
    assert!(glossary.concept("transnational-repression").unwrap().definition.ends_with("exiles."));
    for (code, ..) in tilmach::glossary::lint::CODES {
        assert!(docs.contains(&format!("| `{code}` |")), "{code} is not in docs/glossary.md");
    }
}

#[test]
fn one_hit_for_each_concept_and_place() {
    let glossary = Glossary::shipped();
    let found = |tag: &str, text: &str| -> Vec<(String, String, String)> {
        let lang = lang(tag);
        let (matcher, _) = Matcher::new(&lang, &glossary.patterns(&lang));
        let hits = glossary.resolve(&lang, &matcher.find_longest(text));
        let name = |hit: &Hit| {
            let (concept, term) = glossary.term(hit.id);
            (concept.id.clone(), term.lang.to_string(), hit.span.of(text).to_owned())
        };
        hits.iter().map(name).collect()
    };
    let hit = |concept: &str, lang: &str, text: &str| (concept.to_owned(), lang.to_owned(), text.to_owned());
    // Xinjiang is a name of its own; the autonomous region only shares it. Both scripts have 新疆.
    assert_eq!(found("en", "They left Xinjiang."), [hit("xinjiang", "en", "Xinjiang")]);
    assert_eq!(found("zh-Hans", "他离开新疆。"), [hit("xinjiang", "zh-Hans", "新疆")]);
    assert_eq!(found("zh-Hant", "他離開新疆。"), [hit("xinjiang", "zh-Hant", "新疆")]);
    // An ambiguous word that no other concept owns stays.
    assert_eq!(found("en", "The Uyghurs wrote."), [hit("uyghur-people", "en", "Uyghurs")]);
    assert_eq!(found("en", "a bill"), [hit("bill-draft-law", "en", "bill")]);
}

/// Every sensitive term of a report on an asylum case is found, with a form in each language.
#[test]
fn the_terms_of_an_asylum_report_are_found() {
    let glossary = Glossary::shipped();
    let english = lang("en");
    let (matcher, _) = Matcher::new(&english, &glossary.patterns(&english));
    for (text, concept) in [
        ("asylum", "asylum"),
        ("a “well founded fear” of it", "well-founded-fear"),
        ("the immigration judge's words", "immigration-judge"),
        ("in China’s Xinjiang region", "xinjiang"),
        ("the Uyghurs", "uyghur-people"),
        ("mass detention", "mass-detention"),
        ("arbitrarily detained", "arbitrary-detention"),
        ("as vocational training", "vocational-training"),
        ("and counter-extremism measures", "counter-extremism"),
        ("“concentration camps.”", "concentration-camp"),
        ("Enforcement (ICE)", "ice"),
        ("a pending asylum claim", "asylum-claim"),
        ("transnational repression", "transnational-repression"),
        ("a third country", "third-country"),
        ("to deport him", "deportation"),
        ("from a correctional facility", "correctional-facility"),
        ("whistleblowers", "whistleblower"),
        ("and documentarians", "documentarian"),
        ("Guan Heng", "guan-heng"),
        ("Beijing denies", "beijing-metonym"),
        ("Press freedom groups said", "press-freedom-group"),
        ("predominantly Muslim minorities", "muslim-minorities"),
        ("to Uganda", "uganda"),
        ("through Hong Kong", "hong-kong"),
        ("Associated Press reporting", "associated-press"),
    ] {
        let hits = glossary.resolve(&english, &matcher.find_longest(text));
        let found: Vec<_> = hits.iter().map(|h| glossary.term(h.id).0.id.as_str()).collect();
        assert!(found.contains(&concept), "{text}: {found:?}");
        for target in ["zh-Hans", "zh-Hant", "ug-Arab", "ug-Latn"] {
            assert!(!forms(glossary, concept, target).is_empty(), "{concept} has no form in {target}");
        }
    }
}
