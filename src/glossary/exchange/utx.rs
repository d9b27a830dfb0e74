//! UTX, the tab-separated glossaries of the Asia-Pacific Association for Machine Translation
//! (UTX 1.20): two languages, part of speech, status, concept id.
//!
//! ```text
//! #UTX 1.20; en/zh-Hans; …
//! #src    tgt   src:pos  tgt:pos  term status  concept ID  comment
//! asylum  庇护  noun     noun     approved     asylum
//! ```

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use super::{Exported, Fate, Imported, Report, fields, group_languages, name_apart, settle_statuses};
use crate::glossary::{Concept, Kept, Status, Term};
use crate::model::{Lang, Message, Position, Problem};

/// Whether a text looks like UTX.
pub fn sniff(text: &str) -> bool {
    text.trim_start_matches('\u{FEFF}').starts_with("#UTX")
}

/// What UTX calls a status.
fn status(value: &str) -> Option<Status> {
    Some(match value.to_lowercase().as_str() {
        "approved" => Status::Preferred,
        "provisional" => Status::Admitted,
        "non-standard" => Status::Deprecated,
        "forbidden" | "rejected" => Status::Forbidden,
        _ => return None,
    })
}

fn status_value(status: Status) -> &'static str {
    match status {
        Status::Preferred => "approved",
        Status::Admitted => "provisional",
        Status::Deprecated => "non-standard",
        Status::Forbidden => "forbidden",
    }
}

/// Reads a UTX file. The status of a line is that of its target; the source is what people translate.
///
/// # Errors
/// A text that does not name its two languages, or has no line that names the columns.
pub fn read(text: &str) -> Result<Imported, Problem> {
    let text = text.trim_start_matches('\u{FEFF}');
    let wrong = |line: usize, message: Message| Problem::new(message).at(Position { line, column: 1 });
    let first = text.lines().next().unwrap_or_default();
    let pair = first.split(';').nth(1).and_then(|pair| pair.trim().split_once('/'));
    let pair = pair.and_then(|(a, b)| Some((a.trim().parse::<Lang>().ok()?, b.trim().parse::<Lang>().ok()?)));
    let (source, target) = pair.ok_or_else(|| wrong(1, Message::new("error-utx-languages")))?;
    let mut out = Imported::default();
    let mut columns: Vec<String> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut unset: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        if let Some(comment) = line.strip_prefix('#') {
            if comment.split('\t').next().is_some_and(|first| first.trim() == "src") {
                columns = comment.split('\t').map(|name| name.trim().to_lowercase()).collect();
            } else if number > 1 && !comment.trim().is_empty() {
                out.report.add(Fate::Kept, "#", "kept", Some(number));
                out.kept.push(Kept { what: "utx".to_owned(), text: comment.trim().to_owned(), ..Kept::default() });
            }
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        if columns.is_empty() {
            return Err(wrong(number, Message::new("error-utx-columns")));
        }
        let cells: HashMap<&str, &str> = columns
            .iter()
            .map(String::as_str)
            .zip(line.split('\t').map(str::trim))
            .filter(|(_, cell)| !cell.is_empty() && *cell != "-")
            .collect();
        let cell = |name: &str| cells.get(name).copied();
        let (Some(src), tgt) = (cell("src"), cell("tgt")) else {
            out.problems.push(wrong(number, Message::new("error-utx-line")));
            continue;
        };
        let id = cell("concept id").or_else(|| cell("concept-id"));
        let key = id.map_or_else(|| format!("\t{src}\t{}", cell("src:pos").unwrap_or_default()), str::to_owned);
        let at = *by_key.entry(key).or_insert_with(|| {
            let number = out.concepts.len() + 1;
            out.concepts.push(Concept::new(id.map_or_else(|| format!("c{number}"), str::to_owned)));
            number - 1
        });
        let concept = &mut out.concepts[at];
        let given = cell("term status").or_else(|| cell("status"));
        let meant = given.and_then(status);
        if let (Some(value), None) = (given, meant) {
            let message = Message::new("error-table-value").arg("column", "term status").arg("value", value);
            out.problems.push(wrong(number, message));
        }
        for (form, lang, own, pos) in [(Some(src), &source, None, "src:pos"), (tgt, &target, meant, "tgt:pos")] {
            let Some(form) = form else { continue };
            if concept.terms.iter().any(|term| term.lang == *lang && term.form == form) {
                continue;
            }
            let mut term = Term::new(lang.clone(), form, own.unwrap_or(Status::Admitted));
            term.pos = cell(pos).map(str::to_owned);
            if own.is_none() {
                unset.entry(at).or_default().push(concept.terms.len());
            }
            concept.terms.push(term);
        }
        for name in columns.iter().map(String::as_str) {
            let Some(text) = cell(name) else { continue };
            let (fate, to) = match name {
                "src" | "tgt" => (Fate::Mapped, "form"),
                "src:pos" | "tgt:pos" => (Fate::Mapped, "pos"),
                "term status" | "status" => (Fate::Mapped, "status"),
                "concept id" | "concept-id" => (Fate::Mapped, "id"),
                "comment" | "src:comment" => {
                    if fields::of_concept(concept, "note").is_empty() {
                        concept.note = Some(text.to_owned());
                    } else if concept.note.as_deref() != Some(text) {
                        concept.kept.push(Kept { what: name.to_owned(), text: text.to_owned(), ..Kept::default() });
                    }
                    (Fate::Mapped, "note")
                }
                other => {
                    concept.kept.push(Kept { what: other.to_owned(), text: text.to_owned(), ..Kept::default() });
                    (Fate::Kept, "kept")
                }
            };
            out.report.add(fate, name, to, Some(number));
        }
    }
    for (at, concept) in out.concepts.iter_mut().enumerate() {
        settle_statuses(concept, unset.get(&at).map_or(&[][..], Vec::as_slice), &mut out.report);
        group_languages(concept);
    }
    name_apart(&mut out.concepts, &mut out.report);
    Ok(out)
}

/// Writes the terms of two languages; what UTX has no column for is reported.
pub fn write(concepts: &[&Concept], source: &Lang, target: &Lang) -> Exported {
    let mut report = Report::default();
    let mut out = String::new();
    let _ = write!(out, "#UTX 1.20; {source}/{target}\r\n");
    out.push_str("#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tcomment\r\n");
    let (mut written, mut terms) = (0, 0);
    for concept in concepts {
        let of = |lang: &Lang| concept.terms.iter().filter(|t| t.lang.serves(lang)).collect::<Vec<&Term>>();
        let (sources, targets) = (of(source), of(target));
        let Some(first) = sources.first() else {
            report.add(Fate::Lost, "concept", "", None);
            continue;
        };
        written += 1;
        terms += sources.len() + targets.len();
        // Every term stands in a line: the first source with all targets, other sources with the first target.
        let mut pairs: Vec<(&Term, Option<&Term>)> = targets.iter().map(|&target| (*first, Some(target))).collect();
        if pairs.is_empty() {
            pairs.push((first, None));
        }
        pairs.extend(sources[1..].iter().map(|&other| (other, targets.first().copied())));
        for (line, (src, tgt)) in pairs.iter().enumerate() {
            let pos = |term: Option<&Term>| {
                term.and_then(|t| t.pos.as_ref().or(concept.pos.as_ref())).map_or("", String::as_str).to_owned()
            };
            let note = if line == 0 { concept.note.as_deref().unwrap_or_default() } else { "" };
            let cells = [
                src.form.clone(),
                tgt.map_or(String::new(), |t| t.form.clone()),
                pos(Some(src)),
                pos(*tgt),
                status_value(tgt.map_or(src.status, |t| t.status)).to_owned(),
                concept.id.clone(),
                note.to_owned(),
            ];
            let cells = cells.map(|cell| cell.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" "));
            out.push_str(&cells.join("\t"));
            out.push_str("\r\n");
        }
        for key in fields::CONCEPT.iter().filter(|key| !matches!(**key, "pos" | "note")) {
            for _ in fields::of_concept(concept, key) {
                report.add(Fate::Lost, key, "", None);
            }
        }
        for term in sources.iter().chain(&targets) {
            for key in fields::TERM.iter().filter(|key| !matches!(**key, "pos" | "status")) {
                for _ in fields::of_term(term, key) {
                    report.add(Fate::Lost, key, "", None);
                }
            }
        }
        for term in concept.terms.iter().filter(|t| !t.lang.serves(source) && !t.lang.serves(target)) {
            report.add(Fate::Lost, &term.lang.to_string(), "", None);
        }
    }
    Exported { bytes: out.into_bytes(), concepts: written, terms, report }
}
