//! The inflected forms of terms, as the matcher finds them and a fix writes them.

use comfy_table::Cell;

use super::{cell, table, trimmed};
use crate::cli::app::App;
use crate::glossary::matcher::Mode;
use crate::glossary::{Concept, Status, Term};
use crate::model::Variety;
use crate::text::morph::en;
use crate::text::morph::ug::{self, Case, Features, Possessive};

/// Every form that is found as `term`, its own first.
pub(super) fn of(term: &Term) -> Vec<String> {
    let mut forms = vec![term.form.clone()];
    match term.lang.variety() {
        // It is found as it stands, or as its pattern says.
        _ if term.mode != Mode::Inflected => {}
        Variety::En => {
            forms.push(en::possessive(&term.form, false));
            for plural in en::plurals(&term.form) {
                forms.push(en::possessive(&plural, true));
                forms.push(plural);
            }
        }
        Variety::UgArab | Variety::UgLatn | Variety::UgCyrl => {
            forms.extend(Features::all().map(|features| ug::inflect_in(&term.lang, &term.form, &features)));
        }
        _ => {}
    }
    forms.extend(term.forms.iter().cloned());
    let mut seen = std::collections::BTreeSet::new();
    forms.retain(|form| seen.insert(form.clone()));
    forms
}

/// The forms of the term that was asked for, else of the preferred ones.
pub(super) fn card(concept: &Concept, query: &str, app: &App) -> String {
    let asked = |t: &&Term| t.form == query;
    let mut terms: Vec<&Term> = concept.terms.iter().filter(asked).collect();
    if terms.is_empty() {
        terms = concept.terms.iter().filter(|t| t.status == Status::Preferred).collect();
    }
    let mut out = String::new();
    for term in terms {
        match term.lang.variety() {
            Variety::En => {
                out.push('\n');
                out.push_str(&of(term).join(" · "));
                out.push('\n');
            }
            Variety::UgArab | Variety::UgLatn | Variety::UgCyrl if term.mode == Mode::Inflected => {
                out.push('\n');
                out.push_str(&paradigm(term, app));
                out.push('\n');
            }
            _ if term.mode != Mode::Inflected => {
                out.push('\n');
                out.push_str(&of(term).join(" · "));
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}

/// Cases down, number and third-person possessive across.
fn paradigm(term: &Term, app: &App) -> String {
    const CASES: [(Option<Case>, &str); 10] = [
        (None, "glossary-case-nominative"),
        (Some(Case::Genitive), "glossary-case-genitive"),
        (Some(Case::Accusative), "glossary-case-accusative"),
        (Some(Case::Dative), "glossary-case-dative"),
        (Some(Case::Locative), "glossary-case-locative"),
        (Some(Case::Ablative), "glossary-case-ablative"),
        (Some(Case::Limitative), "glossary-case-limitative"),
        (Some(Case::LocativeAttributive), "glossary-case-attributive"),
        (Some(Case::Similative), "glossary-case-similative"),
        (Some(Case::Equative), "glossary-case-equative"),
    ];
    const COLUMNS: [(bool, Option<Possessive>, &str); 4] = [
        (false, None, "glossary-singular"),
        (true, None, "glossary-plural"),
        (false, Some(Possessive::Third), "glossary-possessive"),
        (true, Some(Possessive::Third), "glossary-possessive-plural"),
    ];
    let mut table = table();
    // A compound that ends in a possessive (ئۇيغۇر تىلى) has no other: its columns would repeat those before them.
    let mut columns: Vec<(&str, Vec<String>)> = Vec::new();
    for (plural, possessive, id) in COLUMNS {
        let form = |case| {
            ug::inflect_in(&term.lang, &term.form, &Features { plural, possessive, case, ..Features::default() })
        };
        let forms: Vec<String> = CASES.iter().map(|(case, _)| form(*case)).collect();
        if columns.iter().all(|(_, known)| *known != forms) {
            columns.push((id, forms));
        }
    }
    let mut header = vec![Cell::new("")];
    header.extend(columns.iter().map(|(id, _)| cell(app.word(id), &term.lang)));
    table.set_header(header);
    for (at, (_, id)) in CASES.iter().enumerate() {
        let mut row = vec![Cell::new(app.word(id))];
        row.extend(columns.iter().map(|(_, forms)| cell(forms[at].as_str(), &term.lang)));
        table.add_row(row);
    }
    trimmed(&table)
}
