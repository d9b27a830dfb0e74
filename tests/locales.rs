//! The program says everything in all four languages: same messages, same variables, no leftovers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tilmach::cli;
use tilmach::i18n::{self, Isolation, LOCALES, Localizer};
use tilmach::model::Message;

/// Every message of a locale with the variables it uses, read from the source text line by line.
fn messages(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (file, text) in i18n::files(tag) {
        let mut current = None;
        for line in text.lines() {
            if let Some((id, _)) = line.split_once('=')
                && line.starts_with(|c: char| c.is_ascii_lowercase())
            {
                let id = id.trim().to_owned();
                assert!(all.insert(id.clone(), BTreeSet::new()).is_none(), "{tag}/{file}: {id} stands twice");
                current = Some(id);
            } else if !line.starts_with([' ', '}', '#']) && !line.is_empty() {
                panic!("{tag}/{file}: what is this line? {line}");
            }
            if line.starts_with('#') {
                continue;
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect::<String>()
            });
            if let Some(id) = &current {
                all.get_mut(id).unwrap().extend(variables);
            }
        }
    }
    all
}

#[test]
fn every_file_parses() {
    for tag in LOCALES {
        assert!(i18n::files(tag).count() > 0, "{tag} has no messages");
        for (file, text) in i18n::files(tag) {
            if let Err((_, errors)) = fluent::FluentResource::try_new(text.to_owned()) {
                panic!("{tag}/{file}: {errors:?}");
            }
        }
    }
}

#[test]
fn every_locale_has_the_messages_and_variables_of_english() {
    let english = messages("en");
    for tag in &LOCALES[1..] {
        let other = messages(tag);
        let missing: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
        let stray: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty() && stray.is_empty(), "{tag}: missing {missing:?}, unknown {stray:?}");
        for (id, variables) in &english {
            assert_eq!(variables, &other[id], "{tag}: variables of {id}");
        }
    }
}

#[test]
fn every_help_text_exists() {
    let known = messages("en");
    let missing: Vec<_> =
        cli::help_ids().into_iter().filter(|ids| !ids.iter().any(|id| known.contains_key(id))).collect();
    assert!(missing.is_empty(), "no help for {missing:#?}");
}

/// String literals that look like the ids of messages (`error-…`, `hint-…` …), with the file they stand in.
fn ids_in_code() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut ids = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        // What stands below the unit tests is theirs.
        let code = source.split("#[cfg(test)]").next().unwrap();
        for literal in code.split('"').skip(1).step_by(2) {
            let is_id = ["cli", "error", "finding", "help", "hint", "note", "table", "word"]
                .iter()
                .any(|kind| literal.strip_prefix(kind).is_some_and(|rest| rest.starts_with('-') && rest.len() > 1));
            if is_id
                && literal.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
                && !literal.ends_with('-')
                // The name of an element of OpenDocument.
                && literal != "table-cell"
            {
                ids.push((file.clone(), literal.to_owned()));
            }
        }
    }
    ids
}

#[test]
fn every_message_the_code_names_exists() {
    let known = messages("en");
    let ids = ids_in_code();
    assert!(ids.len() > 10, "only {} ids were found in the code", ids.len());
    let missing: Vec<_> = ids.iter().filter(|(_, id)| !known.contains_key(id)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_isolate_reaches_a_terminal() {
    for tag in LOCALES {
        let ui = Localizer::new(&[tag.parse().unwrap()], Isolation::Off);
        let text = ui.text(&Message::new("cli-error").arg("text", "شىنجاڭ x.md"));
        assert!(!text.contains(|c| matches!(c, '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202E}')), "{text:?}");
        assert!(text.contains("شىنجاڭ x.md"));
    }
}
