//! What an editor decides, through the command line: rules by path and audience, the history of the
//! glossary.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs `tilmach` in `folder`: exit code, standard output, standard error.
fn tilmach(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_tilmach"))
        .env("TILMACH_UI_LANG", "en")
        .env("NO_COLOR", "1")
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The codes of the findings, as `check --format json` gives them.
fn codes(folder: &Path, args: &[&str]) -> Vec<String> {
    let (_, out, err) = tilmach(folder, &[&["check", "-f", "json"], args].concat());
    let report: serde_json::Value = serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}{err}"));
    let code = |finding: &serde_json::Value| finding["code"].as_str().unwrap().to_owned();
    report["findings"].as_array().unwrap().iter().map(code).collect()
}

/// A glossary in which *hall* was the usual word until 2023.
const GLOSSARY: &str = r#"
[[concept]]
id = "meeting-hall"
definition = "A room for meetings"
history = [
  { date = "2023-02-01", change = "hall gives way to assembly room", why = "readers took it for a corridor", by = "the desk", lang = "en", form = "gathering hall", was = "preferred" },
]
term = [
  { lang = "en", form = "assembly room", status = "preferred", confidence = "attested" },
  { lang = "en", form = "gathering hall", status = "forbidden", reason = "taken for a corridor", confidence = "attested" },
]
"#;

const ARTICLE: &str = "They met in the gathering hall.\n";

#[test]
fn decisions_of_a_later_day_are_not_applied() {
    let folder = folder(&[("g.toml", GLOSSARY), ("a.en.md", ARTICLE)]);
    let check = |date: &[&str]| codes(folder.path(), &[&["a.en.md", "--glossary", "g.toml"], date].concat());
    assert_eq!(check(&[]), ["TERM001"]);
    assert_eq!(check(&["--as-of", "2022-12-01"]), [""; 0]);
    assert_eq!(check(&["--as-of", "2023-02-01"]), ["TERM001"]);
    let (code, _, err) = tilmach(folder.path(), &["check", "a.en.md", "--as-of", "2023-02-30"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("2023-02-30"), "{err}");
}

#[test]
fn the_log_tells_who_decided_what_and_why() {
    let folder = folder(&[("g.toml", GLOSSARY)]);
    let (code, out, _) = tilmach(folder.path(), &["glossary", "log", "meeting-hall", "-g", "g.toml"]);
    assert_eq!(code, Some(0));
    for words in ["2023-02-01", "hall gives way", "readers took it", "the desk", "gathering hall: preferred"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let (_, out, _) = tilmach(
        folder.path(),
        &["glossary", "log", "-g", "g.toml", "-f", "json", "--since", "2024-01-01", "--no-shipped"],
    );
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(report["decisions"].as_array().unwrap().len(), 0);
    let (code, out, _) = tilmach(folder.path(), &["glossary", "as-of", "2022-12-01", "-g", "g.toml"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("gathering hall  status: preferred → forbidden"), "{out}");
}

#[test]
fn glossaries_are_compared_between_files_and_revisions() {
    let older = GLOSSARY.replace("status = \"forbidden\"", "status = \"admitted\"");
    let folder = folder(&[("glossaries/g.toml", &older), ("new.toml", GLOSSARY)]);
    let changed = "gathering hall  status: admitted → forbidden";
    let (code, out, err) = tilmach(folder.path(), &["glossary", "diff", "glossaries", "new.toml"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains(changed), "{out}");

    let git = |args: &[&str]| {
        let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"];
        Command::new("git")
            .args(identity)
            .args(args)
            .current_dir(folder.path())
            .output()
            .is_ok_and(|o| o.status.success())
    };
    if !git(&["init", "-q"]) {
        eprintln!("NOT RUN: there is no git");
        return;
    }
    assert!(git(&["add", "."]) && git(&["commit", "-qm", "one"]));
    fs::write(folder.path().join("glossaries/g.toml"), GLOSSARY).unwrap();
    let (code, out, err) = tilmach(folder.path(), &["glossary", "diff", "HEAD"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains(changed), "{out}");
    let (code, _, err) = tilmach(folder.path(), &["glossary", "diff", "HEAD:nowhere", "new.toml"]);
    assert_eq!(code, Some(2), "{err}");
    assert_eq!(tilmach(folder.path(), &["glossary", "diff", "no-such-revision"]).0, Some(2));
    assert_eq!(tilmach(folder.path(), &["glossary", "diff", "--", "--output=x", "new.toml"]).0, Some(2));

    // Only what changed is checked; a new file has changed too.
    fs::write(folder.path().join("b.en.md"), "One two two three.\n").unwrap();
    assert_eq!(codes(folder.path(), &["--changed"]), ["REPT001"]);
    assert!(git(&["add", "."]) && git(&["commit", "-qm", "two"]));
    assert_eq!(codes(folder.path(), &["--changed"]), [""; 0]);
    assert_eq!(codes(folder.path(), &["--changed=HEAD~1"]), ["REPT001"]);
}

#[test]
fn paths_profiles_and_audiences_change_rules_and_terms() {
    let config = r#"
glossaries = ["g.toml"]
[check]
ignore = ["GLOS"]
[check.profile.draft]
ignore = ["TERM"]
[check.for.court]
glossaries = ["court.toml"]
severity = { REPT001 = "error" }
[[check.path]]
files = ["archive/**"]
ignore = ["TERM001", "REPT001"]
"#;
    let court = "[[concept]]\nid = \"meeting-hall\"\n[[concept.term]]\nlang = \"en\"\nform = \"gathering hall\"\nstatus = \"admitted\"\n";
    let text = format!("{ARTICLE}\nOne two two three.\n");
    let folder = folder(&[
        ("tilmach.toml", config),
        ("g.toml", GLOSSARY),
        ("court.toml", court),
        ("news.en.md", &text),
        ("archive/old.en.md", &text),
    ]);
    let check = |args: &[&str]| codes(folder.path(), args);
    assert_eq!(check(&[]), ["TERM001", "REPT001"]);
    assert_eq!(check(&["--profile", "draft"]), ["REPT001"]);
    assert_eq!(check(&["--for", "court"]), ["REPT001"]);
    let (_, out, _) = tilmach(folder.path(), &["check", "--for", "court", "-f", "concise"]);
    assert!(out.contains("error[REPT001]"), "{out}");
    let (code, _, err) = tilmach(folder.path(), &["check", "--for", "cuort"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("court"), "{err}");
    let (code, _, err) = tilmach(folder.path(), &["check", "--select", "TREM001"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("TERM001"), "{err}");
    let (_, _, err) = tilmach(folder.path(), &["check", "--ignore", "TREM"]);
    assert!(err.contains("“TERM”"), "{err}");
}

#[test]
fn an_unreadable_input_is_never_hidden() {
    let folder = folder(&[("a.en.md", "Fine.\n")]);
    let (code, ..) = tilmach(folder.path(), &["check", "a.en.md", "none.en.md", "--exit-zero"]);
    assert_eq!(code, Some(2));
    fs::write(folder.path().join("base.json"), "{ \"version\": 1").unwrap();
    let (code, _, err) = tilmach(folder.path(), &["check", "a.en.md", "--baseline", "base.json", "--exit-zero"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("base.json:1:"), "{err}");
    let empty = tempfile::tempdir().unwrap();
    let (code, _, err) = tilmach(empty.path(), &["check"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("nothing was checked"), "{err}");
}

#[test]
fn a_baseline_survives_lines_that_move() {
    let folder = folder(&[("a.en.md", "One two two three.\n")]);
    assert_eq!(tilmach(folder.path(), &["baseline", "write"]).0, Some(0));
    fs::write(folder.path().join("a.en.md"), "A new first line.\n\nOne two two three.\n").unwrap();
    let known = ["check", "--baseline", "tilmach-baseline.json"];
    assert_eq!(tilmach(folder.path(), &known).0, Some(0));
    fs::write(folder.path().join("a.en.md"), "One two two three.\n\nFour five five six.\n").unwrap();
    assert_eq!(tilmach(folder.path(), &known).0, Some(1));
    fs::write(folder.path().join("a.en.md"), "Mended.\n").unwrap();
    let (code, _, err) = tilmach(folder.path(), &["baseline", "prune"]);
    assert_eq!(code, Some(0));
    assert!(err.contains("1 findings taken out, 0 left"), "{err}");
}

#[test]
fn a_word_document_is_checked_line_by_line_and_never_patched() {
    let bytes = include_bytes!("fixtures/formats/article.docx");
    let glossary = "[[concept]]\nid = \"refuge\"\ndefinition = \"Shelter\"\n[[concept.term]]\nlang = \"en\"\nform = \"refuge\"\nstatus = \"preferred\"\n\
        confidence = \"attested\"\n[[concept.term]]\nlang = \"en\"\nform = \"asylum\"\nstatus = \"forbidden\"\nconfidence = \"attested\"\n";
    let folder = folder(&[("g.toml", glossary)]);
    fs::write(folder.path().join("news.en.docx"), bytes).unwrap();
    let args = [
        "check",
        "news.en.docx",
        "--glossary",
        "g.toml",
        "--no-shipped-glossaries",
        "-f",
        "concise",
        "--select",
        "TERM",
    ];
    let (code, out, err) = tilmach(folder.path(), &args);
    assert_eq!(code, Some(1), "{out}{err}");
    assert!(out.contains("news.en.docx:2:17") && out.contains("TERM001"), "{out}");
    tilmach(folder.path(), &[&args[..], &["--fix", "--suggested"]].concat());
    assert!(fs::read(folder.path().join("news.en.docx")).unwrap() == bytes, "a package was patched as text");
}

/// Comments in the form of each format speak for what follows them and for nothing else.
#[test]
fn a_suppression_holds_in_every_format_for_one_block() {
    let allow = "tilmach: allow TERM001 reason=\"the sign says so\" until=2999-01-01";
    let note = allow.replace('"', "&quot;");
    let unit = |id: u32, note: &str| {
        format!(
            "<unit id=\"{id}\">{note}<segment><source>يىغىن.</source><target>In the gathering hall, {id}.</target></segment></unit>\n"
        )
    };
    let xliff = format!(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"ug\" trgLang=\"en\"><file id=\"f\">\n{}{}</file></xliff>\n",
        unit(1, &format!("<notes><note>{note}</note></notes>")),
        unit(2, ""),
    );
    let cases = [
        ("a.en.md", format!("<!-- {allow} -->\nIn the gathering hall.\n\nThe gathering hall again.\n")),
        ("a.en.html", format!("<!-- {allow} -->\n<p>In the gathering hall.</p>\n<p>The gathering hall again.</p>\n")),
        ("a.en.ftl", format!("# {allow}\none = In the gathering hall.\ntwo = The gathering hall again.\n")),
        ("a.en.yaml", format!("# {allow}\none: In the gathering hall.\ntwo: The gathering hall again.\n")),
        ("a.en.xlf", xliff),
    ];
    let quiet = ["--glossary", "g.toml", "--no-shipped-glossaries", "--select", "TERM,SUPP"];
    for (name, text) in cases {
        let folder = folder(&[("g.toml", GLOSSARY), (name, &text)]);
        let check = |text: &str| {
            fs::write(folder.path().join(name), text).unwrap();
            codes(folder.path(), &[&[name][..], &quiet].concat())
        };
        assert_eq!(check(&text), ["TERM001"], "{name}: the second is still reported\n{text}");
        assert_eq!(check(&text.replace("2999", "2020")), ["SUPP003", "TERM001", "TERM001"], "{name}: out of date");
        assert_eq!(
            check(&text.replace(" reason=", " because=")),
            ["SUPP002", "TERM001", "TERM001"],
            "{name}: no reason"
        );
        let mended = text.replace("gathering hall", "assembly room");
        assert_eq!(check(&mended), ["SUPP001"], "{name}: unused");
    }
}

#[test]
fn a_baseline_holds_after_fixes_too() {
    let folder = folder(&[("a.en.md", "One two two three.\n")]);
    assert_eq!(tilmach(folder.path(), &["baseline", "write"]).0, Some(0));
    fs::write(folder.path().join("a.en.md"), "One two two three.\n\nFour， five.\n").unwrap();
    let (code, out, err) = tilmach(folder.path(), &["check", "--baseline", "tilmach-baseline.json", "--fix"]);
    assert_eq!(code, Some(0), "{out}{err}");
    assert_eq!(fs::read_to_string(folder.path().join("a.en.md")).unwrap(), "One two two three.\n\nFour, five.\n");
}
