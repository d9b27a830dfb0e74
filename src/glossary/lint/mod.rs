//! Checks a glossary as editors write it: letters, sources, reasons, statuses, examples.
//!
//! | code | what is wrong |
//! |---|---|
//! | `GLOS001` | a form is empty or has stray white space |
//! | `GLOS002` | a form stands twice in a concept |
//! | `GLOS003` | a form has two contradictory statuses in a concept |
//! | `GLOS004` | a source is not in `sources.toml`, or an attested form has none |
//! | `GLOS005` | a form is not in the script of its language tag |
//! | `GLOS006` | a Uyghur form has a letter that Uyghur does not write |
//! | `GLOS007` | a Simplified form has a Traditional character, or the reverse |
//! | `GLOS008` | a term can never match |
//! | `GLOS009` | a language is missing, with no word why |
//! | `GLOS010` | a deprecated or forbidden form has no reason |
//! | `GLOS011` | a stored Latin or Cyrillic form is what the rule derives anyway |
//! | `GLOS012` | an example contradicts its term |
//! | `GLOS013` | a language has terms and none that is preferred |
//! | `GLOS014` | a date is not `YYYY-MM-DD` |
//! | `GLOS015` | two concepts have the same form, and neither calls it ambiguous |
//! | `GLOS016` | a pair of spellings changes no term that it is for |
//! | `GLOS017` | a language has no rules of inflection here: a slip in the tag? |

mod letters;

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use super::history::check_date;
use super::matcher::{Matcher, Mode, Rejected, shortened};
use super::{Concept, Confidence, Glossary, Origin, Status, Term, derive};
use crate::model::{Finding, Lang, Message, Severity, Span, Value, Variety};
use crate::text::morph::ug::Spelling;
use crate::text::normalize::is_ignorable;
use letters::Wrong;

/// Every code of the lint, with its severity and a name for machines.
pub const CODES: &[(&str, Severity, &str)] = &[
    ("GLOS001", Severity::Error, "untidy-form"),
    ("GLOS002", Severity::Error, "duplicate-form"),
    ("GLOS003", Severity::Error, "contradictory-status"),
    ("GLOS004", Severity::Error, "unknown-source"),
    ("GLOS005", Severity::Error, "wrong-script"),
    ("GLOS006", Severity::Error, "foreign-uyghur-letter"),
    ("GLOS007", Severity::Error, "mixed-han"),
    ("GLOS008", Severity::Error, "never-matches"),
    ("GLOS009", Severity::Warning, "missing-language"),
    ("GLOS010", Severity::Error, "missing-reason"),
    ("GLOS011", Severity::Warning, "derivable-form"),
    ("GLOS012", Severity::Error, "example-fails"),
    ("GLOS013", Severity::Warning, "none-preferred"),
    ("GLOS014", Severity::Error, "bad-date"),
    ("GLOS015", Severity::Warning, "shared-form"),
    ("GLOS016", Severity::Warning, "idle-spelling"),
    ("GLOS017", Severity::Note, "language-without-rules"),
];

/// The languages that a concept has forms in, or says why not: those of the shipped glossaries.
const LANGUAGES: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ug-Arab"];

pub(super) fn lint(glossary: &Glossary) -> Vec<Finding> {
    let mut lint = Lint { glossary, findings: Vec::new() };
    let required = required(glossary);
    let mut owners: HashMap<(&Lang, &str), &Concept> = HashMap::new();
    for concept in glossary.concepts() {
        lint.concept(concept, &required);
        for (at, term) in concept.terms.iter().enumerate() {
            lint.term(concept, term);
            lint.twins(concept, term, &concept.terms[..at]);
            if !term.ambiguous {
                let owner = *owners.entry((&term.lang, &term.form)).or_insert(concept);
                if owner.id != concept.id {
                    let args = [("other", owner.id.clone())];
                    lint.at_term("GLOS015", concept, term, "finding-glos015", &args, None);
                }
            }
        }
    }
    lint.spellings();
    lint.languages();
    lint.matching();
    lint.sorted()
}

/// What [`Glossary::test`] gives.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Examples that contradict their term, and terms that can never be found.
    pub findings: Vec<Finding>,
    /// How many examples were run.
    pub examples: usize,
    /// How many terms were looked for.
    pub terms: usize,
}

pub(super) fn test(glossary: &Glossary) -> Outcome {
    let terms = || glossary.concepts().iter().flat_map(|c| &c.terms);
    let examples = terms().map(|t| t.examples.good.len() + t.examples.bad.len()).sum();
    let mut lint = Lint { glossary, findings: Vec::new() };
    lint.matching();
    Outcome { findings: lint.sorted(), examples, terms: terms().count() }
}

/// The languages of which at least one concept has a form; a glossary of two languages is no fault.
fn required(glossary: &Glossary) -> Vec<Lang> {
    let used: BTreeSet<Lang> = glossary.concepts().iter().flat_map(|c| c.terms.iter().map(|t| t.lang.base())).collect();
    let wanted = LANGUAGES.iter().filter_map(|tag| tag.parse().ok());
    wanted.filter(|lang| used.contains(lang)).collect()
}

struct Lint<'g> {
    glossary: &'g Glossary,
    findings: Vec<Finding>,
}

impl Lint<'_> {
    fn concept(&mut self, concept: &Concept, required: &[Lang]) {
        for lang in required {
            let has = concept.terms.iter().any(|t| t.lang.serves(lang));
            let absent = concept.absent.iter().find(|a| a.lang.serves(lang));
            if !has && absent.is_none() {
                self.at_concept("GLOS009", concept, "finding-glos009", &[("lang", lang.to_string())]);
            }
            if has && absent.is_some() {
                self.at_concept("GLOS009", concept, "finding-glos009-present", &[("lang", lang.to_string())]);
            }
        }
        let langs: BTreeSet<&Lang> = concept.terms.iter().map(|t| &t.lang).collect();
        for lang in langs {
            let mut own = concept.terms.iter().filter(|t| t.lang == *lang);
            // A list of words to avoid is complete without a preferred one.
            let approved = concept.terms.iter().any(|t| t.lang == *lang && t.is_approved());
            if approved && own.all(|t| t.status != Status::Preferred) {
                self.at_concept("GLOS013", concept, "finding-glos013", &[("lang", lang.to_string())]);
            }
        }
        for decision in &concept.history {
            if check_date(&decision.date).is_err() {
                self.at_concept("GLOS014", concept, "finding-glos014", &[("date", decision.date.clone())]);
            }
            if let Some(source) = &decision.source {
                self.source(concept, concept.origin, source);
            }
        }
    }

    fn term(&mut self, concept: &Concept, term: &Term) {
        let forms = || std::iter::once(&term.form).chain(&term.forms);
        for form in forms() {
            if form.is_empty() || form.trim() != form || form.contains("  ") {
                self.at_term("GLOS001", concept, term, "finding-glos001", &[], None);
            } else if term.mode != Mode::Regex {
                match letters::check(&term.lang, form, term.kind) {
                    Some(Wrong::Script(c)) => self.letter("GLOS005", concept, term, "finding-glos005", c),
                    Some(Wrong::Uyghur(c)) => self.letter("GLOS006", concept, term, "finding-glos006", c),
                    Some(Wrong::Han(c)) => self.letter("GLOS007", concept, term, "finding-glos007", c),
                    None => {}
                }
            }
        }
        for pair in term.spellings.iter().filter(|pair| !changes(pair, term)) {
            self.at_term("GLOS016", concept, term, "finding-glos016", &[("pair", pair.to_string())], None);
        }
        for source in &term.sources {
            self.source(concept, term.origin, source);
        }
        if term.sources.is_empty() && term.confidence == Confidence::Attested {
            self.at_term("GLOS004", concept, term, "finding-glos004-none", &[], None);
        }
        if concept
            .terms
            .iter()
            .any(|t| t.lang.variety() == Variety::UgArab && derive(concept, t, term.lang.variety()) == term.form)
            && matches!(term.lang.variety(), Variety::UgLatn | Variety::UgCyrl)
        {
            self.at_term("GLOS011", concept, term, "finding-glos011", &[], None);
        }
        if !term.is_approved() && term.reason.as_deref().is_none_or(|r| r.trim().is_empty()) {
            self.at_term("GLOS010", concept, term, "finding-glos010", &[], None);
        }
    }

    /// Pairs that the glossary declares for all terms, and that change none.
    fn spellings(&mut self) {
        let terms = || self.glossary.concepts().iter().flat_map(|c| &c.terms);
        let idle = |pair: &Spelling| !terms().any(|term| changes(pair, term));
        let idle: Vec<_> = self.glossary.spellings.iter().filter(|(pair, _)| idle(pair)).collect();
        for (pair, origin) in idle {
            let message = Message::new("finding-glos016-file").arg("pair", pair.to_string());
            self.found("GLOS016", None, *origin, message, format!("GLOS016:{pair}"), None);
        }
    }

    /// Languages that no rules of inflection are known for: meant, or a slip in the tag. Each is told
    /// once, where it first stands.
    fn languages(&mut self) {
        let mut told = BTreeSet::new();
        for concept in self.glossary.concepts() {
            for term in concept.terms.iter().filter(|term| term.lang.variety() == Variety::Other) {
                if told.insert(&term.lang) {
                    self.at_term("GLOS017", concept, term, "finding-glos017", &[("lang", term.lang.to_string())], None);
                }
            }
        }
    }

    /// Compares a term with those before it.
    fn twins(&mut self, concept: &Concept, term: &Term, before: &[Term]) {
        let Some(twin) = before.iter().find(|t| t.lang == term.lang && t.form == term.form) else { return };
        if twin.is_approved() == term.is_approved() {
            self.at_term("GLOS002", concept, term, "finding-glos002", &[], None);
        } else {
            let args = [("first", twin.status.name().to_owned()), ("second", term.status.name().to_owned())];
            self.at_term("GLOS003", concept, term, "finding-glos003", &args, None);
        }
    }

    fn source(&mut self, concept: &Concept, origin: Origin, citation: &str) {
        if self.glossary.source(citation).is_none() {
            let key = citation.split(':').next().unwrap_or_default();
            let known = self.glossary.sources().keys().map(String::as_str);
            let meant =
                crate::io::closest(key, known).map(|meant| Message::new("hint-did-you-mean").arg("meant", meant));
            let args = [("key", key.to_owned())];
            self.push("GLOS004", concept, None, origin, "finding-glos004", &args, meant);
        }
    }

    /// Looks for every term in its own form and in its examples.
    fn matching(&mut self) {
        for Unmatched { pattern, fault } in matching(self.glossary) {
            let (concept, term) = self.glossary.term(pattern);
            match fault {
                Fault::Never(reason) => self.at_term("GLOS008", concept, term, "finding-glos008", &[], Some(reason)),
                Fault::Missed(example) => {
                    self.at_term("GLOS012", concept, term, "finding-glos012-missed", &[("example", example)], None);
                }
                Fault::Fired(example) => {
                    self.at_term("GLOS012", concept, term, "finding-glos012-fired", &[("example", example)], None);
                }
            }
        }
    }

    fn sorted(mut self) -> Vec<Finding> {
        self.findings.sort_by(|a, b| (&a.file, a.span, a.code).cmp(&(&b.file, b.span, b.code)));
        self.findings
    }

    fn letter(&mut self, code: &'static str, concept: &Concept, term: &Term, id: &'static str, letter: char) {
        let args = [
            ("letter", letter.to_string()),
            ("code", format!("U+{:04X}", u32::from(letter))),
            ("lang", term.lang.to_string()),
        ];
        self.at_term(code, concept, term, id, &args, None);
    }

    fn at_concept(&mut self, code: &'static str, concept: &Concept, id: &'static str, args: &[(&'static str, String)]) {
        self.push(code, concept, None, concept.origin, id, args, None);
    }

    fn at_term(
        &mut self,
        code: &'static str,
        concept: &Concept,
        term: &Term,
        id: &'static str,
        args: &[(&'static str, String)],
        note: Option<Message>,
    ) {
        self.push(code, concept, Some(term), term.origin, id, args, note);
    }

    #[expect(clippy::too_many_arguments, reason = "the one place where a finding is put together")]
    fn push(
        &mut self,
        code: &'static str,
        concept: &Concept,
        term: Option<&Term>,
        origin: Origin,
        id: &'static str,
        args: &[(&'static str, String)],
        note: Option<Message>,
    ) {
        let mut message = Message::new(id).arg("concept", concept.id.as_str());
        let mut fingerprint = format!("{code}:{}", concept.id);
        if let Some(term) = term {
            message = message.arg("term", shortened(&term.form));
            fingerprint = format!("{fingerprint}:{}:{}", term.lang, term.form);
        }
        for (name, value) in args {
            fingerprint = format!("{fingerprint}:{value}");
            message = message.arg(name, Value::Text(value.clone()));
        }
        self.found(code, term.map(|t| t.lang.clone()), origin, message, fingerprint, note);
    }

    fn found(
        &mut self,
        code: &'static str,
        lang: Option<Lang>,
        origin: Origin,
        message: Message,
        fingerprint: String,
        note: Option<Message>,
    ) {
        self.findings.push(Finding {
            code,
            severity: CODES.iter().find(|(c, ..)| *c == code).map_or(Severity::Error, |(_, severity, _)| *severity),
            file: self.glossary.files().get(origin.file).map(|f| f.path.clone()).unwrap_or_default(),
            lang,
            span: origin.span,
            message,
            notes: note.into_iter().collect(),
            fix: None,
            fingerprint,
        });
    }
}

/// Whether a pair of spellings gives a term another one.
fn changes(pair: &Spelling, term: &Term) -> bool {
    let inflects = term.lang.is_uyghur() && term.mode != Mode::Regex;
    inflects && std::iter::once(&term.form).chain(&term.forms).any(|form| !pair.of(form).is_empty())
}

/// A term whose matching is not what its entry says.
struct Unmatched {
    pattern: u32,
    fault: Fault,
}

enum Fault {
    /// It cannot be found, not even in its own form.
    Never(Message),
    /// It is not found in this good example.
    Missed(String),
    /// It is found in this bad example.
    Fired(String),
}

/// Looks for every term in its own form and in its examples.
fn matching(glossary: &Glossary) -> Vec<Unmatched> {
    let langs: BTreeSet<Lang> =
        glossary.concepts().iter().flat_map(|c| c.terms.iter().map(|t| t.lang.clone())).collect();
    let langs: Vec<Lang> = langs.into_iter().collect();
    let mut faults: Vec<Unmatched> = langs.par_iter().flat_map_iter(|lang| in_language(glossary, lang)).collect();
    faults.sort_by_key(|f| f.pattern);
    faults
}

fn in_language(glossary: &Glossary, lang: &Lang) -> Vec<Unmatched> {
    let own = glossary.patterns(lang).into_iter().filter(|p| p.lang == *lang).collect::<Vec<_>>();
    let (matcher, rejected) = Matcher::new(lang, &own);
    let rejected: HashMap<u32, Message> = rejected.into_iter().map(|Rejected { id, reason }| (id, reason)).collect();
    let mut faults = Vec::new();
    for pattern in &own {
        let (_, term) = glossary.term(pattern.id);
        let found = |text: &str, whole: bool| {
            let whole_span = Span::new(0, text.len());
            matcher.find_all(text).iter().any(|hit| hit.id == pattern.id && (!whole || hit.span == whole_span))
        };
        if let Some(reason) = rejected.get(&pattern.id) {
            faults.push(Unmatched { pattern: pattern.id, fault: Fault::Never(reason.clone()) });
            continue;
        }
        // Marks at the edges are passed over, so no hit includes them.
        let form = term.form.trim_matches(is_ignorable);
        if term.mode != Mode::Regex && !found(form, true) {
            let part = matcher.find_all(form).into_iter().find(|hit| hit.id == pattern.id);
            let reason = match part {
                Some(hit) => Message::new("note-term-never-whole").arg("part", hit.span.of(form)),
                None if !term.not_near.is_empty() => Message::new("note-term-never-near"),
                None => Message::new("note-term-never-word"),
            };
            faults.push(Unmatched { pattern: pattern.id, fault: Fault::Never(reason) });
            continue;
        }
        for example in &term.examples.good {
            if !found(example, false) {
                faults.push(Unmatched { pattern: pattern.id, fault: Fault::Missed(example.clone()) });
            }
        }
        for example in &term.examples.bad {
            if found(example, false) {
                faults.push(Unmatched { pattern: pattern.id, fault: Fault::Fired(example.clone()) });
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use crate::glossary::{Glossary, Layer};

    #[test]
    fn a_wording_does_not_turn_the_line() {
        let text = "[[concept]]\nid = \"x\"\ndefinition = \"x\"\n[[concept.term]]\nlang = \"en\"\n\
                    form = \"camp\\u202E\"\nstatus = \"preferred\"\n";
        let (glossary, _) = Glossary::load(&[Layer::file("x.toml", text)]);
        assert!(glossary.lint().iter().any(|finding| finding.code == "GLOS005"));
    }
}
