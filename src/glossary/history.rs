//! What was decided when: glossaries as they stood on a day, and what two of them say differently.

use std::collections::BTreeMap;

use serde::Serialize;

use super::concept::Before;
use super::{Concept, Decision, Glossary, Status, Term};
use crate::model::{Message, Problem};

/// One difference between two glossaries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Difference<'g> {
    /// A concept only the second has.
    ConceptAdded,
    /// A concept only the first has.
    ConceptRemoved,
    /// A term only the second has.
    TermAdded {
        /// Its language.
        lang: String,
        /// Its form.
        form: &'g str,
        /// Its status.
        status: Status,
    },
    /// A term only the first has.
    TermRemoved {
        /// Its language.
        lang: String,
        /// Its form.
        form: &'g str,
        /// Its status.
        status: Status,
    },
    /// Something of a term has changed.
    TermChanged {
        /// Its language.
        lang: String,
        /// Its form.
        form: &'g str,
        /// The key, as glossary files name it.
        key: &'static str,
        /// What it was.
        before: String,
        /// What it is.
        after: String,
    },
    /// Something of the concept itself has changed.
    Changed {
        /// The key, as glossary files name it.
        key: &'static str,
        /// What it was.
        before: String,
        /// What it is.
        after: String,
    },
}

impl Glossary {
    /// As it stood at the end of the day `date` (`YYYY-MM-DD`): every later decision that says what was
    /// before is taken back, the latest first. What has no record has always been so.
    ///
    /// # Errors
    /// When `date` is not a date.
    pub fn as_of(&self, date: &str) -> Result<Glossary, Problem> {
        check_date(date)?;
        let mut glossary = self.clone();
        glossary.concepts.retain_mut(|concept| stood(concept, date));
        glossary.by_id = glossary.concepts.iter().enumerate().map(|(at, c)| (c.id.clone(), at)).collect();
        glossary.index();
        Ok(glossary)
    }

    /// What `after` says differently, by concept; in the order of their ids.
    pub fn differences<'g>(&'g self, after: &'g Glossary) -> BTreeMap<&'g str, Vec<Difference<'g>>> {
        let mut all: BTreeMap<&str, Vec<Difference<'g>>> = BTreeMap::new();
        for concept in self.concepts() {
            match after.concept(&concept.id) {
                None => all.entry(&concept.id).or_default().push(Difference::ConceptRemoved),
                Some(new) => {
                    let found = compare(concept, new);
                    if !found.is_empty() {
                        all.insert(&concept.id, found);
                    }
                }
            }
        }
        for concept in after.concepts().iter().filter(|c| self.concept(&c.id).is_none()) {
            all.entry(&concept.id).or_default().push(Difference::ConceptAdded);
        }
        all
    }
}

/// Refuses what is no day of the calendar.
pub fn check_date(date: &str) -> Result<(), Problem> {
    let digits = |range: std::ops::Range<usize>| {
        let part = date.get(range).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
        part.and_then(|part| part.parse::<u32>().ok())
    };
    let shape = date.len() == 10 && date.as_bytes()[4] == b'-' && date.as_bytes()[7] == b'-';
    let valid = match (digits(0..4), digits(5..7), digits(8..10)) {
        (Some(year), Some(month @ 1..=12), Some(day @ 1..)) => {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let days = match month {
                2 => 28 + u32::from(leap),
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            shape && day <= days
        }
        _ => false,
    };
    if valid { Ok(()) } else { Err(Problem::new(Message::new("error-date").arg("date", date))) }
}

/// Takes back what was decided about `concept` after `date`; whether it existed then.
fn stood(concept: &mut Concept, date: &str) -> bool {
    let mut later: Vec<Decision> = Vec::new();
    concept.history.retain(|decision| {
        let stays = decision.date.as_str() <= date;
        if !stays {
            later.push(decision.clone());
        }
        stays
    });
    // Of one day, the entry written last was decided last.
    later.sort_by(|a, b| a.date.cmp(&b.date));
    for decision in later.iter().rev() {
        let (Some(was), form) = (decision.was, decision.form.as_deref()) else { continue };
        let Some(form) = form else {
            if was == Before::None {
                return false;
            }
            continue;
        };
        let meant = |term: &Term| term.form == form && decision.lang.as_ref().is_none_or(|lang| *lang == term.lang);
        match was.status() {
            None => concept.terms.retain(|term| !meant(term)),
            Some(status) => concept.terms.iter_mut().filter(|t| meant(t)).for_each(|term| term.status = status),
        }
    }
    true
}

fn compare<'g>(old: &'g Concept, new: &'g Concept) -> Vec<Difference<'g>> {
    let mut found = Vec::new();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    for (key, before, after) in [
        ("group", old.group.clone(), new.group.clone()),
        ("sensitivity", old.sensitivity.name().to_owned(), new.sensitivity.name().to_owned()),
        ("definition", old.definition.clone(), new.definition.clone()),
        ("note", text(&old.note), text(&new.note)),
    ] {
        if before != after {
            found.push(Difference::Changed { key, before, after });
        }
    }
    let same = |a: &Term, b: &Term| a.lang == b.lang && a.form == b.form;
    for term in &old.terms {
        let (lang, form) = (term.lang.to_string(), term.form.as_str());
        let Some(now) = new.terms.iter().find(|t| same(t, term)) else {
            found.push(Difference::TermRemoved { lang, form, status: term.status });
            continue;
        };
        for (key, before, after) in [
            ("status", term.status.name().to_owned(), now.status.name().to_owned()),
            ("type", term.kind.name().to_owned(), now.kind.name().to_owned()),
            ("voice", term.voice.name().to_owned(), now.voice.name().to_owned()),
            ("confidence", term.confidence.name().to_owned(), now.confidence.name().to_owned()),
            ("reason", text(&term.reason), text(&now.reason)),
            ("sources", term.sources.join(", "), now.sources.join(", ")),
            ("forms", term.forms.join(", "), now.forms.join(", ")),
            ("gloss", text(&term.gloss), text(&now.gloss)),
            ("region", term.region.join(", "), now.region.join(", ")),
        ] {
            if before != after {
                found.push(Difference::TermChanged { lang: lang.clone(), form, key, before, after });
            }
        }
    }
    for term in new.terms.iter().filter(|t| !old.terms.iter().any(|o| same(o, t))) {
        found.push(Difference::TermAdded { lang: term.lang.to_string(), form: &term.form, status: term.status });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{GlossaryFile, Layer};

    fn glossary(text: &str) -> Glossary {
        let file = GlossaryFile { path: "g.toml".to_owned(), text: text.to_owned().into() };
        let (glossary, problems) = Glossary::load(&[Layer { files: vec![file] }]);
        assert!(problems.is_empty(), "{problems:?}");
        glossary
    }

    const CAMP: &str = r#"
[[concept]]
id = "camp"
definition = "A place"
history = [
  { date = "2021-05-01", change = "the long form becomes the usual one", lang = "en", form = "internment camp", was = "admitted" },
  { date = "2023-02-01", change = "the euphemism goes", lang = "en", form = "training centre", was = "preferred", why = "own voice", by = "the desk" },
  { date = "2023-02-01", change = "a new word", lang = "en", form = "camp", was = "none" },
]
term = [
  { lang = "en", form = "internment camp", status = "preferred" },
  { lang = "en", form = "training centre", status = "forbidden", reason = "euphemism" },
  { lang = "en", form = "camp", status = "admitted" },
]
[[concept]]
id = "late"
definition = "Came later"
history = [{ date = "2024-01-01", change = "added", was = "none" }]
term = [{ lang = "en", form = "late", status = "preferred" }]
"#;

    #[test]
    fn a_glossary_goes_back_to_a_day() {
        let glossary = glossary(CAMP);
        let status = |date: &str, form: &str| {
            let then = glossary.as_of(date).unwrap();
            let camp = then.concept("camp").unwrap();
            camp.terms.iter().find(|t| t.form == form).map(|t| t.status)
        };
        assert_eq!(status("2020-01-01", "internment camp"), Some(Status::Admitted));
        assert_eq!(status("2021-05-01", "internment camp"), Some(Status::Preferred));
        assert_eq!(status("2022-12-01", "training centre"), Some(Status::Preferred));
        assert_eq!(status("2022-12-01", "camp"), None);
        assert_eq!(status("2023-02-01", "training centre"), Some(Status::Forbidden));
        assert!(glossary.as_of("2023-12-31").unwrap().concept("late").is_none());
        assert!(glossary.as_of("2024-01-01").unwrap().concept("late").is_some());
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for date in ["", "2023", "2023-02-29", "2023-13-01", "2023/01/01", "2023-00-10", "２０２３-1", "20230-1-01"]
        {
            assert!(check_date(date).is_err(), "{date}");
        }
        assert!(check_date("2024-02-29").is_ok());
    }

    #[test]
    fn differences_go_both_ways() {
        let now = glossary(CAMP);
        let then = now.as_of("2022-12-01").unwrap();
        let found = then.differences(&now);
        assert_eq!(found["late"], [Difference::ConceptAdded]);
        assert!(found["camp"].contains(&Difference::TermChanged {
            lang: "en".into(),
            form: "training centre",
            key: "status",
            before: "preferred".into(),
            after: "forbidden".into(),
        }));
        assert!(now.differences(&then)["camp"].contains(&Difference::TermRemoved {
            lang: "en".into(),
            form: "camp",
            status: Status::Admitted
        }));
        assert!(now.differences(&now).is_empty());
    }
}
