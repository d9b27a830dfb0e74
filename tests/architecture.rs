//! The house rules that the compiler does not check: imports go down only, siblings stay apart.

use std::fs;
use std::path::{Path, PathBuf};

/// Every room and its layer, as in `src/lib.rs`. `model` and `io` are one layer, but `io` speaks in
/// `model`'s terms; `i18n` serves `project`'s siblings above.
const ROOMS: &[(&str, u8)] = &[
    ("model", 0),
    ("io", 0),
    ("text", 1),
    ("glossary", 2),
    ("memory", 2),
    ("formats", 2),
    ("check", 3),
    ("project", 4),
    ("i18n", 4),
    ("report", 5),
    ("cli", 6),
];

/// Imports between siblings that the house allows, with the reason.
const ALLOWED: &[(&str, &str)] = &[
    // io reports problems in the terms of model.
    ("io", "model"),
];

fn layer(room: &str) -> Option<u8> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, layer)| *layer)
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The rooms that a source file names by `crate::room` or inside `use crate::{…}`.
fn imports(source: &str) -> Vec<String> {
    let code: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            // The first word of every entry at the outer level of the braces.
            let mut depth = 1;
            let mut word = String::new();
            let mut fresh = true;
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => {
                        rooms.push(std::mem::take(&mut word));
                        fresh = true;
                    }
                    c if depth == 1 && fresh && (c.is_alphanumeric() || c == '_') => word.push(c),
                    c if c.is_whitespace() => {}
                    _ => fresh = false,
                }
                if depth == 0 {
                    break;
                }
            }
            rooms.push(word);
        } else {
            rooms.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    rooms.retain(|room| layer(room).is_some());
    rooms
}

#[test]
fn imports_go_down_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut checked = 0;
    let mut wrong = Vec::new();
    for file in &files {
        let relative = file.strip_prefix(&root).unwrap();
        let first = relative.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        let Some(own) = layer(first) else { continue };
        for room in imports(&fs::read_to_string(file).unwrap()) {
            checked += 1;
            let allowed = room == first || ALLOWED.contains(&(first, room.as_str()));
            if !allowed && layer(&room).unwrap() >= own {
                wrong.push(format!("{} imports {room}", relative.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(checked > 0, "no import was read");
}

#[test]
fn every_room_is_known() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let rooms: Vec<_> = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(rooms.iter().all(|room| layer(room).is_some()), "a room without a layer: {rooms:?}");
    assert_eq!(rooms.len(), ROOMS.len());
}

#[test]
fn the_import_reader_sees_every_form() {
    let source = "use crate::model::Span;\nuse crate::{io, text::{segment, words}};\n// crate::cli\nfn f(x: crate::report::X) {}";
    assert_eq!(imports(source), ["model", "io", "text", "report"]);
}
