//! Findings that were there before: kept in a file by fingerprint and set aside, so that a gate
//! fails on new ones only.
//!
//! The file is JSON, sorted, one entry a line, so that it can be read and compared in version
//! control. A fingerprint does not name a line: moved text keeps its entries. Each entry counts how
//! often its finding was there; one more than that is new.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::model::{Finding, Message, Place, Position, Problem};

/// The version of the file; another one is refused.
const VERSION: u32 = 1;

/// What was there before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    /// By fingerprint: code and file, for people.
    entries: BTreeMap<String, Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    file: String,
    count: usize,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    version: u32,
    findings: BTreeMap<String, Entry>,
}

impl Baseline {
    /// Everything in `findings`.
    pub fn of(findings: &[Finding]) -> Baseline {
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for finding in findings {
            let fresh = Entry { code: finding.code.to_owned(), file: finding.file.clone(), count: 0 };
            entries.entry(finding.fingerprint.clone()).or_insert(fresh).count += 1;
        }
        Baseline { entries }
    }

    /// Reads the text of a baseline file.
    ///
    /// # Errors
    /// When it is no baseline file, with the place.
    pub fn parse(text: &str, file: &str) -> Result<Baseline, Problem> {
        let stored: Stored = serde_json::from_str(text).map_err(|error| {
            let position = Position { line: error.line().max(1), column: error.column().max(1) };
            Problem::new(Message::new("error-baseline-broken").arg("why", error.to_string()))
                .in_file(file)
                .at(Place::Position(position))
        })?;
        if stored.version != VERSION {
            return Err(Problem::new(Message::new("error-baseline-version").arg("version", stored.version as usize))
                .in_file(file));
        }
        Ok(Baseline { entries: stored.findings })
    }

    /// The text of the file; the same findings give the same bytes.
    pub fn write(&self) -> String {
        let mut text = format!("{{\n  \"version\": {VERSION},\n  \"findings\": {{\n");
        for (i, (fingerprint, entry)) in self.entries.iter().enumerate() {
            let entry = serde_json::to_string(entry).expect("strings and a number");
            let comma = if i + 1 < self.entries.len() { "," } else { "" };
            let _ = writeln!(text, "    \"{fingerprint}\": {entry}{comma}");
        }
        text.push_str("  }\n}\n");
        text
    }

    /// Takes out of `findings` what was there before; how many that were.
    pub fn set_aside(&self, findings: &mut Vec<Finding>) -> usize {
        let mut left: BTreeMap<&str, usize> = self.entries.iter().map(|(f, e)| (f.as_str(), e.count)).collect();
        let before = findings.len();
        findings.retain(|finding| match left.get_mut(finding.fingerprint.as_str()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        });
        before - findings.len()
    }

    /// Without the entries that `findings` (all that is found now) no longer has; how many went.
    pub fn prune(&mut self, findings: &[Finding]) -> usize {
        let now = Baseline::of(findings);
        let before: usize = self.entries.values().map(|e| e.count).sum();
        self.entries.retain(|fingerprint, entry| {
            entry.count = entry.count.min(now.entries.get(fingerprint).map_or(0, |e| e.count));
            entry.count > 0
        });
        before - self.entries.values().map(|e| e.count).sum::<usize>()
    }

    /// How many findings it holds.
    pub fn len(&self) -> usize {
        self.entries.values().map(|e| e.count).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Severity, Span};

    fn finding(fingerprint: &str) -> Finding {
        Finding {
            code: "TERM001",
            severity: Severity::Warning,
            file: "a.md".to_owned(),
            lang: None,
            span: Span::new(0, 1),
            message: Message::new("finding-term003"),
            notes: Vec::new(),
            fix: None,
            fingerprint: fingerprint.to_owned(),
        }
    }

    #[test]
    fn old_findings_are_set_aside_as_often_as_they_were() {
        let old = [finding("a"), finding("a"), finding("b")];
        let baseline = Baseline::of(&old);
        let mut again = Baseline::parse(&baseline.write(), "base.json").unwrap();
        assert_eq!(again, baseline);
        let mut now = vec![finding("a"), finding("a"), finding("a"), finding("c")];
        assert_eq!(again.set_aside(&mut now), 2);
        assert_eq!(now.len(), 2);
        assert_eq!((again.prune(&[finding("a")]), again.len()), (2, 1));
    }

    #[test]
    fn nonsense_is_refused_with_its_place() {
        let problem = Baseline::parse("{\n  \"version\": 1,\n  x", "base.json").unwrap_err();
        assert_eq!(problem.message.id, "error-baseline-broken");
        assert!(matches!(problem.place, Some(Place::Position(p)) if p.line == 3));
        assert_eq!(
            Baseline::parse("{\"version\":9,\"findings\":{}}", "b").unwrap_err().message.id,
            "error-baseline-version"
        );
    }
}
