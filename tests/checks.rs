//! The checks on cases that a translator can read (`tests/spec/check`), and their outputs.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tilmach::check::{Checker, Input, Settings, registry};
use tilmach::formats::{self, ReadOptions};
use tilmach::glossary::Glossary;
use tilmach::i18n::Localizer;
use tilmach::model::{Document, Finding, Lang, LineIndex, Message, Severity, apply_edits};
use tilmach::report::{self, Files, Look, Page, Run};

/// One version of a case, and the codes it must get.
struct Version {
    lang: Lang,
    text: String,
    wanted: Vec<String>,
}

struct Case {
    place: String,
    versions: Vec<Version>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/check");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let mut cases: Vec<Case> = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let place = format!("{name}:{}", number + 1);
            if let Some(title) = line.strip_prefix("--- ") {
                cases.push(Case { place: format!("{place} {}", title.trim_end_matches(" ---")), versions: Vec::new() });
                continue;
            }
            let case = cases.last_mut().expect("a title comes first");
            if let Some((lang, codes)) = line.split_once("! ") {
                let version = case.versions.iter_mut().find(|v| v.lang == lang.parse().unwrap()).expect(&place);
                version.wanted = codes.split(' ').map(str::to_owned).collect();
                version.wanted.sort();
            } else if let Some((lang, text)) = line.split_once(": ") {
                let text = text.replace(" / ", "\n\n");
                let lang = lang.parse().unwrap_or_else(|_| panic!("{place}: {line}"));
                case.versions.push(Version { lang, text, wanted: Vec::new() });
            }
        }
    }
    cases
}

fn read(text: &str) -> Document {
    formats::by_name("markdown").unwrap().read(text, &ReadOptions::default())
}

fn checker() -> Checker {
    let settings = Settings { min_severity: Some(Severity::Warning), ..Settings::default() };
    Checker::new(settings).with_glossary(Cow::Borrowed(Glossary::shipped()))
}

/// Every version of every case, checked: place, version, findings.
fn checked() -> Vec<(String, Version, Vec<Finding>)> {
    let checker = checker();
    let english: Lang = "en".parse().unwrap();
    let mut all = Vec::new();
    for case in cases() {
        let source = case.versions.iter().find(|v| v.lang == english).map(|v| read(&v.text));
        for version in case.versions {
            let document = read(&version.text);
            let target = Input { file: "target.md", document: &document, lang: &version.lang };
            let findings = match &source {
                Some(source) if version.lang != english => {
                    checker.check_pair(Input { file: "source.md", document: source, lang: &english }, target)
                }
                _ => checker.check_document(target),
            };
            all.push((case.place.clone(), version, findings));
        }
    }
    all
}

#[test]
fn planted_errors_are_found_and_traps_stay_silent() {
    let mut wrong = Vec::new();
    let (mut planted, mut traps) = (0, 0);
    for (place, version, findings) in checked() {
        let mut codes: Vec<String> = findings.iter().map(|f| f.code.to_owned()).collect();
        codes.sort();
        planted += version.wanted.len();
        traps += usize::from(version.wanted.is_empty());
        if codes != version.wanted {
            let words: Vec<String> = findings.iter().map(|f| format!("{} {}", f.code, f.message)).collect();
            wrong.push(format!("{place} [{}]: wanted {:?}, found {words:#?}", version.lang, version.wanted));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(planted >= 60 && traps >= 60, "{planted} planted errors, {traps} traps");
}

/// `correct.txt`: any version may be the source of any other.
#[test]
fn correct_sentences_have_no_finding_in_any_direction() {
    let checker = checker();
    let (mut pairs, mut wrong) = (0, Vec::new());
    for case in cases().into_iter().filter(|case| case.place.starts_with("correct:")) {
        let documents: Vec<_> = case.versions.iter().map(|version| (&version.lang, read(&version.text))).collect();
        for (from, source) in &documents {
            for (to, target) in documents.iter().filter(|(to, _)| to != from) {
                let source = Input { file: "source.md", document: source, lang: from };
                let target = Input { file: "target.md", document: target, lang: to };
                let found = checker.check_pair(source, target);
                wrong.extend(found.iter().map(|f| format!("{} {from}>{to}: {} {}", case.place, f.code, f.message)));
                pairs += 1;
            }
        }
    }
    assert!(pairs > 400 && wrong.is_empty(), "{pairs} pairs\n{}", wrong.join("\n"));
}

#[test]
fn a_safe_fix_mends_its_finding_and_touches_nothing_else() {
    let checker = checker();
    let mut fixed = 0;
    for (place, version, findings) in checked() {
        for finding in &findings {
            let Some(fix) = &finding.fix else { continue };
            let text = apply_edits(&version.text, &fix.edits).unwrap_or_else(|e| panic!("{place}: edit {e}"));
            let document = read(&text);
            let again = checker.check_document(Input { file: "target.md", document: &document, lang: &version.lang });
            assert!(!again.iter().any(|f| f.fingerprint == finding.fingerprint), "{place}: {} stays", finding.code);
            let first = fix.edits.first().map_or(0, |e| e.span.start);
            let last = fix.edits.last().map_or(0, |e| e.span.end);
            assert!(text.starts_with(&version.text[..first]) && text.ends_with(&version.text[last..]), "{place}");
            fixed += 1;
        }
    }
    assert!(fixed > 10, "{fixed}");
}

#[test]
fn the_examples_have_no_finding() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/asylum-ruling");
    let checker = checker();
    let english: Lang = "en".parse().unwrap();
    let source = read(&fs::read_to_string(folder.join("article.en.md")).unwrap());
    for tag in ["zh-Hans", "zh-Hant", "ug-Arab"] {
        let target = read(&fs::read_to_string(folder.join(format!("localized/article.{tag}.md"))).unwrap());
        let lang: Lang = tag.parse().unwrap();
        let findings = checker.check_pair(
            Input { file: "source.md", document: &source, lang: &english },
            Input { file: "target.md", document: &target, lang: &lang },
        );
        assert!(
            findings.is_empty(),
            "{tag}: {:#?}",
            findings.iter().map(|f| f.message.to_string()).collect::<Vec<_>>()
        );
    }
}

#[test]
fn clean_articles_are_clean_and_their_planted_errors_are_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/check/articles");
    // As the program is set when nobody sets it: notes count too.
    let checker = Checker::new(Settings::default()).with_glossary(Cow::Borrowed(Glossary::shipped()));
    let english: Lang = "en".parse().unwrap();
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(".en.md").map(str::to_owned))
        .collect();
    names.sort();
    let (mut planted, mut missed) = (0, Vec::new());
    // By category: planted and found.
    let mut categories: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut words, mut wrong) = (0, Vec::new());
    for name in names {
        let english_text = fs::read_to_string(folder.join(format!("{name}.en.md"))).unwrap();
        let english_words = english_text.split_whitespace().count();
        let source = read(&english_text);
        for tag in ["en", "zh-Hans", "zh-Hant", "ug-Arab"] {
            let Ok(text) = fs::read_to_string(folder.join(format!("{name}.{tag}.md"))) else { continue };
            let lang: Lang = tag.parse().unwrap();
            let check = |text: &str, alone: bool| {
                let document = read(text);
                let target = Input { file: "target.md", document: &document, lang: &lang };
                let source = Input { file: "source.md", document: &source, lang: &english };
                let found = if alone { checker.check_document(target) } else { checker.check_pair(source, target) };
                found.iter().map(|f| (f.code, f.message.to_string())).collect::<Vec<_>>()
            };
            let alone = tag == "en";
            let before = check(&text, alone);
            words += english_words;
            wrong.extend(before.iter().map(|found| format!("{name}.{tag}: {found:?}")));
            let Ok(list) = fs::read_to_string(folder.join(format!("{name}.{tag}.tsv"))) else { continue };
            for line in list.lines().skip(1) {
                let [stands, put, codes] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
                assert!(text.contains(stands), "{name}.{tag}: {stands}");
                let mut found = check(&text.replacen(stands, put, 1), alone);
                found.retain(|found| !before.contains(found));
                planted += 1;
                let category = categories.entry(codes[..4].to_owned()).or_default();
                category.0 += 1;
                if found.iter().any(|(found, _)| codes.split('|').any(|code| found.starts_with(code))) {
                    category.1 += 1;
                } else {
                    missed.push(format!("{name}.{tag} {line}: {found:?}"));
                }
            }
        }
    }
    // A version counts as many words as its English one.
    assert!(wrong.len() * 3500 <= words, "{} false findings in {words} words:\n{}", wrong.len(), wrong.join("\n"));
    assert!(
        planted > 1_000 && missed.len() * 1000 <= planted * 65,
        "{} of {planted} missed: {categories:?}\n{}",
        missed.len(),
        missed.join("\n")
    );
    // The aim is 5 in 100; hedges, names and terms are the hardest. A category with few errors may miss one.
    for (category, (planted, found)) in &categories {
        assert!((planted - found) * 100 <= (planted * 20).max(100), "{category}: {found} of {planted}");
    }
}

#[test]
fn every_rule_has_a_page_with_the_fixed_headings() {
    let infos = registry::all();
    assert!(infos.windows(2).all(|pair| pair[0].code < pair[1].code), "a code stands twice");
    for info in infos {
        let page = info.page();
        let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, ["What it does", "Why it matters", "Wrong", "Right", "Fix", "Options"], "{}", info.code);
    }
}

/// The example texts under a heading of a rule's page: language and words, a line each.
fn examples(page: &str, heading: &str) -> Vec<(Lang, String)> {
    let part = page.split("\n## ").find_map(|part| part.strip_prefix(heading)).unwrap_or("");
    let block = part.split("```").nth(1).unwrap_or("");
    let lines = block.lines().filter_map(|line| line.split_once("  "));
    lines.filter_map(|(lang, words)| Some((lang.trim().parse().ok()?, words.trim().to_owned()))).collect()
}

#[test]
fn the_examples_of_every_page_are_true() {
    let checker = Checker::new(Settings::default()).with_glossary(Cow::Borrowed(Glossary::shipped()));
    let english: Lang = "en".parse().unwrap();
    let mut wrong = Vec::new();
    let mut ran = 0;
    for info in registry::all() {
        // Controls cannot be shown; comments, glossaries, catalogues and files of exchange formats are no texts; the others
        // speak of settings and of files that changed.
        let other = ["BIDI", "GLOS", "LENG", "MSGS", "STAL", "SUPP", "XLIF", "TMXF", "TBXF", "SRXF", "FTLF"];
        if other.iter().any(|subject| info.code.starts_with(subject)) {
            continue;
        }
        let page = info.page();
        let bad = examples(&page, "Wrong");
        let good = examples(&page, "Right");
        let source = bad.iter().find(|(lang, _)| *lang == english && bad.len() > 1).map(|(_, words)| words.clone());
        let check = |(lang, words): &(Lang, String)| {
            let target = read(&words.replace(" / ", "\n\n"));
            let target = Input { file: "target.md", document: &target, lang };
            let found = match source.as_ref().filter(|_| *lang != english) {
                Some(source) => {
                    let source = read(&source.replace(" / ", "\n\n"));
                    checker.check_pair(Input { file: "source.md", document: &source, lang: &english }, target)
                }
                None => checker.check_document(target),
            };
            found.iter().map(|f| f.code).collect::<Vec<_>>()
        };
        let codes = |texts: &[(Lang, String)]| texts.iter().flat_map(check).collect::<Vec<_>>();
        // A page may serve several codes: its example has to show one of them.
        let shared: Vec<_> = registry::all().into_iter().filter(|other| other.page() == page).map(|i| i.code).collect();
        let (found, left) = (codes(&bad), codes(&good));
        if !found.iter().any(|code| shared.contains(code)) {
            wrong.push(format!("{}: the wrong example is not found: {bad:?} {found:?}", info.code));
        }
        if good.is_empty() || left.iter().any(|code| shared.contains(code)) {
            wrong.push(format!("{}: the right example is reported: {good:?} {left:?}", info.code));
        }
        ran += 1;
    }
    assert!(wrong.is_empty() && ran > 20, "{ran}\n{}", wrong.join("\n"));
}

/// The findings of one bad article in every form.
fn reported(name: &str) -> String {
    let text = "The caravan went from Wulumuqi to Hetian.\n\n“They took our books, she said.\n";
    let document = read(text);
    let lang: Lang = "en".parse().unwrap();
    let checker = checker();
    let context = checker.alone(checker.lay_out(Input { file: "a b.en.md", document: &document, lang: &lang }));
    let findings = tilmach::check::run(&context);
    let pages = [Page { file: "a b.en.md".to_owned(), lang: lang.clone(), source_lang: None, rows: context.rows() }];
    let mut files = Files::default();
    files.insert("a b.en.md", text, Some(lang));
    let english = Localizer::english();
    let words = |message: &Message| english.text(message);
    let mut bytes = Vec::new();
    let run = Run { findings: &findings, files: &files, pages: &pages };
    report::by_name(name, Look { color: false, snippets: true }).unwrap().write(&run, &words, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_form_shows_every_finding() {
    for name in report::NAMES {
        let report = reported(name);
        assert!(report.matches("NAME001").count() >= 2, "{name}: {report}");
        assert!(report.contains("QUOT001"), "{name}: {report}");
        assert_eq!(report, reported(name), "{name} differs from run to run");
        assert!(!report.contains(['\u{2068}', '\u{2069}', '\u{1b}']), "{name} leaks controls");
    }
    for line in reported("jsonl").lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in ["code", "severity", "file", "lang", "line", "column", "message", "fingerprint"] {
            assert!(!entry[key].is_null(), "{key}: {line}");
        }
    }
}

#[test]
fn carets_stand_under_their_words() {
    let report = reported("full");
    let lines: Vec<&str> = report.lines().collect();
    let at = lines.iter().position(|line| line.contains("| The caravan")).unwrap();
    let column = lines[at].find("Wulumuqi").unwrap();
    assert_eq!(lines[at + 1].find('^'), Some(column), "{report}");
    assert!(lines[at + 1].ends_with(&"^".repeat("Wulumuqi".len())));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the place of the conformance suites is told by the environment")]
fn sarif_is_valid() {
    let Some(folder) = std::env::var_os("TILMACH_CONFORMANCE") else {
        eprintln!("did not run: TILMACH_CONFORMANCE is not set");
        return;
    };
    let schema = Path::new(&folder).join("sarif/sarif-schema-2.1.0.json");
    let program = "import json,sys,jsonschema; jsonschema.validate(json.load(sys.stdin), json.load(open(sys.argv[1])))";
    // Debian's own Python first: that is where its package lands, whatever other Python is installed.
    let knows_schemas = |python: &&str| {
        let status = Command::new(python).args(["-c", "import jsonschema"]).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    let python = ["/usr/bin/python3", "python3"].into_iter().find(knows_schemas);
    let Some(python) = python else {
        eprintln!("did not run: no python3 has jsonschema");
        return;
    };
    let mut child = Command::new(python).args(["-c", program]).arg(schema).stdin(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), reported("sarif").as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "not valid SARIF");
}

/// The reverse between documents is a note: one translation for two sources.
#[test]
fn articles_are_compared_with_each_other() {
    use tilmach::check::across::{Sentence, conflicts, sentences};
    let checker = checker();
    let (en, zh): (Lang, Lang) = ("en".parse().unwrap(), "zh-Hans".parse().unwrap());
    let list = |source: &str, target: &str| -> Vec<Sentence> {
        let (source, target) = (read(source), read(target));
        let input = |document, lang| checker.lay_out(Input { file: "a.md", document, lang });
        sentences(&checker.beside(input(&source, &en), input(&target, &zh)))
    };
    let first = list("He waited for two years in the same room.", "他在同一个房间里等了两年。");
    let other = list("He waited for two years in the same room.", "他在同一间屋里等候了两年之久。");
    let reverse = list("He waited two whole years in that room.", "他在同一个房间里等了两年。");
    let short = list("He left.", "他走了。");
    assert!(short.is_empty(), "what recurs by chance is not compared: {short:?}");
    let found = conflicts(&[first.clone(), other.clone(), reverse.clone(), first.clone()]);
    let told: Vec<_> = found.iter().map(|c| (c.document, c.other, c.same_target)).collect();
    assert_eq!(told, [(1, 0, false), (2, 0, true)]);
    let finding = found[1].finding("c.md", &zh, "他在同一个房间里等了两年。", "a.md:1");
    assert_eq!((finding.code, finding.severity), ("CONS002", Severity::Note));
}

#[test]
fn lengths_are_counted_as_readers_count() {
    let count = |text: &str, most: usize| {
        let checker = Checker::new(Settings { max_length: Some(most), ..Settings::default() });
        let document = read(text);
        let lang: Lang = "ug-Arab".parse().unwrap();
        let found = checker.check_document(Input { file: "a.md", document: &document, lang: &lang });
        found.iter().filter(|finding| finding.code == "LENG001").map(|finding| finding.span.start).collect::<Vec<_>>()
    };
    // Seven letters, one of them with a mark of its own.
    assert_eq!(count("كى\u{64E}تابلار", 8), [] as [usize; 0]);
    assert_eq!(count("كى\u{64E}تابلار", 6), ["كى\u{64E}تابل".len()]);
    assert_eq!(count("# a b\n\nabcdef", 5), ["# a b\n\nabcde".len()]);
    // A family of four is one sign.
    assert_eq!(count("👨‍👩‍👧‍👦 a", 3), [] as [usize; 0]);
}

/// A rule is idle in a language exactly when no entry gives it work.
#[test]
fn rules_without_work_are_named() {
    let lang = |tag: &str| tag.parse::<Lang>().unwrap();
    let shipped = Glossary::shipped();
    assert_eq!(tilmach::check::idle(shipped, &lang("zh-Hans")), ["NAME001", "TERM005"]);
    assert!(tilmach::check::idle(shipped, &lang("en")).is_empty());
    let all = tilmach::check::idle(shipped, &lang("kk"));
    assert_eq!(all, ["NAME001", "TERM001", "TERM002", "TERM003", "TERM005", "VOICE001"], "nothing is in Kazakh");
}

#[test]
fn catalogues_are_compared_by_the_names_of_their_messages() {
    let checker = Checker::new(Settings::default());
    // Format, source, target, and what is found: code, name, line.
    let cases: &[(&str, &str, &str, &[&str])] = &[
        // The order is the translator's.
        ("ftl", "save = Save\nclose = Close\n", "close = 关闭\nsave = 保存\n", &[]),
        (
            "ftl",
            "save = Save\nclose = Close\nhelp = Help\n",
            "save = 保存\ncolse = 关闭\nhelp = 帮助\n",
            &["MSGS001 close 1", "MSGS002 colse 2"],
        ),
        // Attributes and terms are named, selectors have as many branches as the language needs.
        (
            "ftl",
            "-brand = Radio\nlogin = Log in\n    .title = To your account\n",
            "login = 登录\n    .label = 您的账户\n",
            &["MSGS001 -brand 1", "MSGS001 login.title 1", "MSGS002 login.label 2"],
        ),
        (
            "ftl",
            "held = { $n ->\n    [one] One person is held.\n   *[other] { $n } people are held.\n }\n",
            "held = { $n ->\n   *[other] { $n } 人被关押。\n }\n",
            &[],
        ),
        // A message that holds only another is one too.
        ("ftl", "-brand = Radio\nname = { -brand }\n", "-brand = 电台\n", &["MSGS001 name 1"]),
        (
            "json",
            r#"{"menu": {"save": "Save", "days_one": "One day", "days_other": "{{count}} days"}, "bye": "Goodbye"}"#,
            "{\"menu\": {\"save\": \"\",\n\"days_other\": \"{{count}} 天\"}}",
            &["MSGS001 bye 2", "MSGS001 menu.save 1"],
        ),
        (
            "yaml",
            "en:\n  save: Save\n  days:\n    one: One day\n    other: \"%{count} days\"\n",
            "zh-Hans:\n  days:\n    other: \"%{count} 天\"\n  close: 关闭\n",
            &["MSGS001 save 1", "MSGS002 close 4"],
        ),
    ];
    let (english, chinese): (Lang, Lang) = ("en".parse().unwrap(), "zh-Hans".parse().unwrap());
    for (format, source, target, wanted) in cases {
        let read = |text: &str| formats::by_name(format).unwrap().read(text, &ReadOptions::default());
        let (from, to) = (read(source), read(target));
        let source = Input { file: "source", document: &from, lang: &english };
        let found = checker.check_pair(source, Input { file: "target", document: &to, lang: &chinese });
        let lines = LineIndex::new(target);
        let mut found: Vec<String> = found
            .iter()
            .map(|f| {
                let name = f.message.args.iter().find(|(key, _)| *key == "name").map(|(_, value)| value.to_string());
                format!("{} {} {}", f.code, name.unwrap_or_default(), lines.line(f.span.start))
            })
            .collect();
        found.sort();
        assert_eq!(found, *wanted, "{target}");
    }
}
