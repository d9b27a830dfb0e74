//! The forms of report that machines read, against what their readers document: GitHub's workflow
//! commands, GitLab's Code Quality report and JUnit XML. (SARIF has a schema: `tests/checks.rs`.)

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde_json::Value;

/// A name that every form has to escape.
const SOURCE: &str = "50% off, a:b & <c>.en.md";
const TARGET: &str = "50% off, a:b & <c>.zh-Hans.md";

/// A folder with one article whose version has errors; a sentence runs over two lines.
fn newsroom(before: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    put(SOURCE, "Prices rose by 50%.\n\nThe court heard of 300 people\nfrom Hotan.\n\nNobody answered.\n");
    put(TARGET, &format!("{before}价格上涨了60%。\n\n法院听取了有关和田400人的情况。\n\nNobody answered.\n"));
    put("clean.en.md", "Nobody answered.\n");
    folder
}

fn report(folder: &tempfile::TempDir, form: &str, files: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_tilmach"))
        .env("TILMACH_UI_LANG", "en")
        .args(["check", "--min-severity", "note", "-q", "-f", form])
        .args(files)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{form}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The findings as JSON Lines give them: what the other forms have to say too.
fn findings(folder: &tempfile::TempDir) -> Vec<Value> {
    let lines = report(folder, "jsonl", &["."]);
    let all: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let codes: BTreeSet<&str> = all.iter().filter_map(|finding| finding["code"].as_str()).collect();
    assert!(codes.contains("NUMB001") && codes.contains("UNTR001"), "{codes:?}");
    all
}

/// Undoes the escapes of a workflow command's message or property.
fn plain(text: &str, property: bool) -> String {
    let text = if property { text.replace("%3A", ":").replace("%2C", ",") } else { text.to_owned() };
    text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
}

/// <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>: one line a command,
/// properties divided by commas, the message behind two colons.
#[test]
fn github_gets_a_command_a_finding() {
    let folder = newsroom("");
    let findings = findings(&folder);
    let told = report(&folder, "github", &["."]);
    assert_eq!(told.lines().count(), findings.len(), "{told}");
    for (line, finding) in told.lines().zip(&findings) {
        let (level, rest) = line.strip_prefix("::").unwrap().split_once(' ').unwrap();
        let levels = BTreeMap::from([("error", "error"), ("warning", "warning"), ("note", "notice")]);
        assert_eq!(Some(&level), levels.get(finding["severity"].as_str().unwrap()), "{line}");
        let (properties, message) = rest.split_once("::").unwrap();
        let properties: BTreeMap<&str, String> = properties
            .split(',')
            .map(|property| property.split_once('=').unwrap())
            .map(|(key, value)| (key, plain(value, true)))
            .collect();
        let known = ["file", "line", "endLine", "col", "endColumn", "title"];
        assert!(properties.keys().all(|key| known.contains(key)), "{line}");
        let file = finding["file"].as_str().unwrap();
        assert_eq!(
            properties["file"].strip_prefix("./").unwrap_or(&properties["file"]),
            file.strip_prefix("./").unwrap_or(file)
        );
        assert_eq!(properties["line"], finding["line"].to_string());
        assert!(properties["title"].contains(finding["code"].as_str().unwrap()));
        assert!(plain(message, false).starts_with(finding["message"].as_str().unwrap()), "{line}\n{finding}");
    }
    assert!(told.contains("50%25 off%2C a%3Ab"), "{told}");
}

/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>: a list of objects with these
/// fields; a path without `./`; a fingerprint that is one finding's own and stays when lines move.
#[test]
fn gitlab_gets_every_required_field() {
    let folder = newsroom("");
    let issues = |folder| serde_json::from_str::<Vec<Value>>(&report(folder, "gitlab", &["."])).unwrap();
    let told = issues(&folder);
    assert_eq!(told.len(), findings(&folder).len());
    let mut fingerprints = BTreeSet::new();
    for issue in &told {
        for field in ["description", "check_name", "fingerprint"] {
            assert!(issue[field].as_str().is_some_and(|text| !text.is_empty()), "{field}: {issue}");
        }
        let severity = issue["severity"].as_str().unwrap();
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&severity), "{issue}");
        let path = issue["location"]["path"].as_str().unwrap();
        assert!(!path.starts_with("./") && !path.starts_with('/'), "{path}");
        let line = |at: &str| issue["location"]["lines"][at].as_u64().unwrap();
        assert!(line("begin") >= 1 && line("end") >= line("begin"), "{issue}");
        assert!(fingerprints.insert(issue["fingerprint"].as_str().unwrap().to_owned()), "twice: {issue}");
    }
    // A comment above moves all lines and makes no finding new.
    let moved = issues(&newsroom("<!-- by the desk -->\n\n"));
    let kept: BTreeSet<String> = moved.iter().map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kept, fingerprints);
    assert_ne!(moved, told);
}

/// The form of Jenkins and GitLab: counts that agree with the cases, and XML that any reader takes.
#[test]
fn junit_counts_what_it_holds() {
    let folder = newsroom("");
    let findings = findings(&folder);
    let told = report(&folder, "junit", &["."]);
    fs::write(folder.path().join("junit.xml"), &told).unwrap();
    match Command::new("xmllint").arg("--noout").arg(folder.path().join("junit.xml")).output() {
        Ok(output) => assert!(output.status.success(), "{}\n{told}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => eprintln!("NOT RUN: there is no xmllint on this machine"),
    }
    let count = |text: &str, name: &str| -> usize {
        let value = text.split_once(&format!(" {name}=\"")).unwrap().1;
        value.split_once('"').unwrap().0.parse().unwrap()
    };
    let failing = findings.iter().filter(|finding| finding["severity"] != "note").count();
    let (head, suites) = told.split_once("<testsuites ").unwrap().1.split_once('>').unwrap();
    let head = format!(" {head}");
    assert_eq!(count(&head, "tests"), suites.matches("<testcase ").count());
    assert_eq!(count(&head, "failures"), failing);
    assert_eq!(suites.matches("<failure ").count(), failing);
    let suites: Vec<&str> = suites.split("<testsuite ").skip(1).collect();
    assert_eq!(suites.len(), 3, "a suite a file, clean ones too: {told}");
    for suite in suites {
        let suite = format!(" {suite}");
        assert_eq!(count(&suite, "tests"), suite.matches("<testcase ").count(), "{suite}");
        assert_eq!(count(&suite, "failures"), suite.matches("<failure ").count(), "{suite}");
    }
}
