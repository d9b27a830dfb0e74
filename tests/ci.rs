//! What the README and the hooks tell others to run in CI, run on the shipped example.

use std::fs;
use std::path::Path;
use std::process::Command;

fn run(folder: &Path, program: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(program)
        .args(arguments)
        .env("TILMACH_UI_LANG", "en")
        .envs([("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@example.org")])
        .envs([("GIT_COMMITTER_NAME", "a"), ("GIT_COMMITTER_EMAIL", "a@example.org")])
        .current_dir(folder)
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

/// The commands of ours in a YAML text, as the words after `key`.
fn commands(yaml: &str, key: &str) -> Vec<String> {
    let lines = yaml.lines().filter_map(|line| line.trim().strip_prefix(key));
    lines.map(str::trim).filter(|command| command.starts_with("tilmach ")).map(str::to_owned).collect()
}

/// The shipped example under version control, as a pull request finds it.
fn example() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/asylum-ruling");
    super::cli::copy_folder(&root, folder.path());
    for arguments in [
        &["init", "--quiet"][..],
        &["add", "--all"],
        &["commit", "--quiet", "--message=base"],
        &["update-ref", "refs/remotes/origin/main", "HEAD"],
    ] {
        assert_eq!(run(folder.path(), "git", arguments), (Some(0), String::new()));
    }
    folder
}

/// Runs each command in `folder`: the exit codes.
fn exits(folder: &Path, commands: &[String]) -> Vec<Option<i32>> {
    let one = |command: &String| {
        let command = command.replace("${{ github.base_ref }}", "main");
        let words: Vec<&str> = command.split(' ').skip(1).collect();
        run(folder, env!("CARGO_BIN_EXE_tilmach"), &words).0
    };
    commands.iter().map(one).collect()
}

#[test]
fn the_workflow_of_the_readme_gates_what_a_pull_request_changes() {
    let commands = commands(include_str!("../README.md"), "- run:");
    assert_eq!(commands.len(), 2, "{commands:?}");
    let folder = example();
    assert_eq!(exits(folder.path(), &commands), [Some(0), Some(0)]);

    // A number slips in one version: that line is told to GitHub, and the SARIF file holds it too.
    let path = folder.path().join("localized/article.zh-Hans.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("2026年1月", "2062年1月", 1)).unwrap();
    assert_eq!(exits(folder.path(), &commands), [Some(1), Some(0)]);
    let (_, told) = run(
        folder.path(),
        env!("CARGO_BIN_EXE_tilmach"),
        &["check", "--changed=origin/main", "-f", "github", "-f", "sarif=tilmach.sarif"],
    );
    let slip = "::error file=localized/article.zh-Hans.md,line=";
    assert!(told.lines().any(|line| line.starts_with(slip) && line.contains("NUMB001")), "{told}");
    // The memory knows the sentence as it was.
    assert!(told.contains("CONS001"), "{told}");
    let sarif = fs::read_to_string(folder.path().join("tilmach.sarif")).unwrap();
    let sarif: serde_json::Value = serde_json::from_str(&sarif).unwrap();
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), told.lines().count());
}

#[test]
fn the_hooks_stop_a_commit_that_breaks_a_version() {
    let commands = commands(include_str!("../.pre-commit-hooks.yaml"), "entry:");
    assert_eq!(commands.len(), 2, "{commands:?}");
    let folder = example();
    assert_eq!(exits(folder.path(), &commands), [Some(0), Some(0)]);
    let path = folder.path().join("localized/article.ug-Arab.md");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("2026-يىلى", "2062-يىلى", 1)).unwrap();
    assert_eq!(exits(folder.path(), &commands), [Some(1), Some(0)]);
    // A later source makes what was extracted from the earlier one stale.
    let tilmach = env!("CARGO_BIN_EXE_tilmach");
    let (code, told) = run(folder.path(), tilmach, &["localize", "article.en.md", "--fail-on", "never"]);
    assert_eq!(code, Some(0), "{told}");
    fs::copy(folder.path().join("article.v2.en.md"), folder.path().join("article.en.md")).unwrap();
    assert_eq!(exits(folder.path(), &commands)[1], Some(3));
}

#[test]
fn a_log_that_others_read_holds_no_word_of_the_texts() {
    let folder = tempfile::tempdir().unwrap();
    let source = "# Verdict\n\nMehmet said 412 people were held in Wulumuqi. “They took our books,” she said.\n";
    let target = "# 判決\n\n梅赫麦特说，有421人被关押，拿走了我们的书。。Mehmet\n";
    fs::write(folder.path().join("a.en.md"), source).unwrap();
    fs::write(folder.path().join("a.zh-Hans.md"), target).unwrap();
    let words = ["Mehmet", "Wulumuqi", "books", "412", "421", "判", "关押", "我们的书"];
    let tilmach = env!("CARGO_BIN_EXE_tilmach");
    for form in tilmach::report::NAMES {
        let told = |more: &[&str]| {
            let arguments = ["check", "--pair", "a.en.md", "a.zh-Hans.md", "--min-severity", "note", "-f", form];
            run(folder.path(), tilmach, &[&arguments[..], more].concat())
        };
        let (exit, log) = told(&["--no-snippets"]);
        assert_eq!(exit, Some(1), "{form}");
        assert!(log.contains("NUMB001"), "{form}: {log}");
        let leaks: Vec<_> = words.iter().filter(|word| log.contains(**word)).collect();
        assert!(leaks.is_empty(), "{form}: {leaks:?}\n{log}");
        assert!(words.iter().any(|word| told(&[]).1.contains(word)), "{form} says nothing anyway");
    }
}

#[test]
fn a_memory_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.en.md"), "A sentence.\n").unwrap();
    let (exit, said) = run(folder.path(), env!("CARGO_BIN_EXE_tilmach"), &["check", "a.en.md", "--memory", "none.db"]);
    assert_eq!(exit, Some(2));
    assert!(said.contains("none.db: no such file"), "{said}");
}

#[test]
fn changed_means_the_files_that_differ_from_a_revision() {
    let folder = tempfile::tempdir().unwrap();
    let tilmach = env!("CARGO_BIN_EXE_tilmach");
    let check = |arguments: &[&str]| run(folder.path(), tilmach, &[&["check", "-f", "concise"], arguments].concat());
    fs::write(folder.path().join("old.en.md"), "They drove to Wulumuqi.\n").unwrap();
    let (exit, said) = check(&["--changed"]);
    assert_eq!(exit, Some(2), "no repository: {said}");

    for arguments in [&["init", "--quiet"][..], &["add", "--all"], &["commit", "--quiet", "--message=base"]] {
        assert_eq!(run(folder.path(), "git", arguments), (Some(0), String::new()));
    }
    fs::write(folder.path().join("new.en.md"), "She came from Hetian.\n").unwrap();
    for arguments in [&["--changed"][..], &["--changed=HEAD"], &["--changed", "."]] {
        let (exit, said) = check(arguments);
        assert_eq!(exit, Some(1), "{said}");
        assert!(said.contains("new.en.md:1:15: warning[NAME001]") && !said.contains("old.en.md"), "{said}");
    }
    assert!(check(&["."]).1.contains("old.en.md"));
    // A revision that nobody knows, or that git would take for a flag.
    for reference in ["--changed=nowhere", "--changed=--output=x", "--changed="] {
        let (exit, said) = check(&[reference, "--exit-zero"]);
        assert_eq!(exit, Some(2), "{reference}: {said}");
    }
    assert!(!folder.path().join("x").exists());
}
