//! Units that a memory would be better without, and what to do about each.
//!
//! Nothing is judged by taste: a unit is listed when it says nothing new (a duplicate), nothing at
//! all (an empty variant), or cannot be right as it stands (source and target alike, a script that
//! the language is not written in, inline codes that differ between the variants).

use std::cmp::Reverse;
use std::collections::HashMap;

use super::compare::{place, said};
use super::names::{self, Name};
use super::similarity::{is_word, tokens};
use super::store::{MemoryStore, UnitId};
use super::unit::{TranslationUnit, Variant};
use crate::model::{CodeKind, Lang, Message, Problem, State, Variety};
use crate::text::han;
use crate::text::script::script_of;

/// What may be wrong with a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Another unit has the same wordings in the same place; or in a known place, and this one
    /// names none.
    Duplicate,
    /// A variant without text.
    Empty,
    /// Variants in two languages are word for word the same.
    Copied,
    /// A variant has not one letter of its language's script, or is in the other script of Chinese.
    Language,
    /// Inline codes that differ between the variants, or a pair without its other half.
    Codes,
}

/// A unit with something wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The unit.
    pub unit: UnitId,
    /// What is wrong.
    pub kind: Kind,
    /// The same for people.
    pub message: Message,
    /// What is stored.
    pub stored: TranslationUnit,
    /// What to do about it.
    pub remedy: Remedy,
}

/// What to do about a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// The unit goes.
    Remove,
    /// This is left of it.
    Mend(Box<TranslationUnit>),
    /// The unit stays: it looks like a fault and may well be none, which a person has to say.
    Keep,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 5] = [Kind::Duplicate, Kind::Empty, Kind::Copied, Kind::Language, Kind::Codes];

    /// Its name in arguments and output.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Duplicate => "duplicate",
            Kind::Empty => "empty",
            Kind::Copied => "copied",
            Kind::Language => "language",
            Kind::Codes => "codes",
        }
    }
}

/// Says of a text and two languages whether both are known to write it so: a glossary's do-not-translate.
pub type Alike<'a> = &'a dyn Fn(&str, &Lang, &Lang) -> bool;

/// Shows every unit with a fault of one of `kinds`, in the order of the store, each with its first
/// fault only. Of duplicates the one with the highest state stays, then the one changed last, then
/// the first. What `alike` knows to be the same in both languages is no copy.
///
/// # Errors
/// Those of the store and of `visit`.
pub fn faults(
    store: &dyn MemoryStore,
    kinds: &[Kind],
    alike: Alike<'_>,
    visit: &mut dyn FnMut(Fault) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let duplicates = if kinds.contains(&Kind::Duplicate) { Duplicates::of(store)? } else { Duplicates::default() };
    store.each(&mut |id, unit| {
        let found = kinds.iter().find_map(|&kind| {
            let (message, remedy) = match kind {
                Kind::Duplicate => (duplicates.message(id, &unit)?, Remedy::Remove),
                Kind::Empty => empty(&unit)?,
                Kind::Copied => copied(&unit, alike)?,
                Kind::Language => (foreign(&unit)?, Remedy::Remove),
                Kind::Codes => (codes(&unit)?, Remedy::Remove),
            };
            Some((kind, message, remedy))
        });
        match found {
            Some((kind, message, remedy)) => visit(Fault { unit: id, kind, message, stored: unit, remedy }),
            None => Ok(()),
        }
    })
}

/// Which unit stays of those that say the same.
#[derive(Default)]
struct Duplicates {
    /// By wordings and place.
    here: HashMap<u128, Best>,
    /// By wordings alone, of units that name a place.
    placed: HashMap<u128, Best>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Best {
    status: State,
    date: Option<String>,
    unit: Reverse<UnitId>,
}

impl Duplicates {
    fn of(store: &dyn MemoryStore) -> Result<Duplicates, Problem> {
        let mut all = Duplicates::default();
        store.each(&mut |id, unit| {
            let p = &unit.provenance;
            let date = p.changed.clone().or_else(|| p.created.clone());
            let best = Best { status: p.status, date, unit: Reverse(id) };
            let (words, place) = (said(&unit), place(&unit));
            if place.is_some() {
                keep_best(&mut all.placed, words, best.clone());
            }
            keep_best(&mut all.here, words ^ place.unwrap_or_default(), best);
            Ok(())
        })?;
        Ok(all)
    }

    fn message(&self, id: UnitId, unit: &TranslationUnit) -> Option<Message> {
        let (words, place) = (said(unit), place(unit));
        let same_place = self.here.get(&(words ^ place.unwrap_or_default()));
        let other = if place.is_none() { self.placed.get(&words).or(same_place) } else { same_place };
        let kept = other?.unit.0;
        (kept != id).then(|| Message::new("clean-duplicate").arg("unit", kept.0))
    }
}

fn keep_best(map: &mut HashMap<u128, Best>, key: u128, new: Best) {
    match map.get_mut(&key) {
        Some(known) if *known >= new => {}
        Some(known) => *known = new,
        None => {
            map.insert(key, new);
        }
    }
}

fn empty(unit: &TranslationUnit) -> Option<(Message, Remedy)> {
    let blank = |v: &Variant| v.content.text.trim().is_empty();
    let lang = unit.variants.iter().find(|v| blank(v))?.lang.to_string();
    let mut left = unit.clone();
    left.variants.retain(|v| !blank(v));
    let remedy = if left.variants.len() > 1 { Remedy::Mend(Box::new(left)) } else { Remedy::Remove };
    Some((Message::new("clean-empty").arg("lang", lang), remedy))
}

fn copied(unit: &TranslationUnit, alike: Alike<'_>) -> Option<(Message, Remedy)> {
    let (first, others) = unit.variants.split_first()?;
    let text = first.content.text.trim();
    // Two scripts of one language may well write a word alike.
    let same = |v: &&Variant| v.lang.language() != first.lang.language() && v.content.text.trim() == text;
    let other = &others.iter().find(same)?.lang;
    if !text.contains(char::is_alphabetic) || alike(text, &first.lang, other) {
        return None;
    }
    let (id, remedy) = if is_name_or_code(text, &first.lang) {
        ("clean-alike", Remedy::Keep)
    } else {
        ("clean-copied", Remedy::Remove)
    };
    Some((Message::new(id).arg("lang", other.to_string()), remedy))
}

/// Whether a text is written alike in other languages more often than not: an address, a file name,
/// or a row of names, codes and numbers. One capital word alone may be any label (*Open*), so it has
/// to be a name that is known.
fn is_name_or_code(text: &str, lang: &Lang) -> bool {
    let dotted = text.contains('.') && text.split('.').all(|part| part.starts_with(char::is_alphanumeric));
    if !text.contains(char::is_whitespace) && (dotted || text.contains(['@', '_', '\\']) || text.contains("://")) {
        return true;
    }
    let known: Vec<Name> = names::find(text, lang.variety()).collect();
    let mut all = tokens(text);
    let mut sure = Vec::new();
    let mut capital = Vec::new();
    while let Some(word) = all.next() {
        if is_word(word) {
            let end = all.position();
            let capitals = word.chars().filter(|c| c.is_uppercase()).count();
            sure.push(
                capitals > 1
                    || word.contains(char::is_numeric)
                    || known.iter().any(|name| name.start < end && end <= name.end),
            );
            // Inside a name there are small words: of, al, bin.
            capital.push(word.starts_with(char::is_uppercase) || word.chars().count() <= 3);
        }
    }
    let begins_and_ends = text.starts_with(char::is_uppercase)
        && text.split_whitespace().next_back().is_some_and(|word| word.starts_with(char::is_uppercase));
    sure.iter().all(|sure| *sure)
        || capital.len() > 1 && begins_and_ends && sure.iter().zip(&capital).all(|(sure, capital)| *sure || *capital)
}

fn foreign(unit: &TranslationUnit) -> Option<Message> {
    let wrong = unit.variants.iter().find(|v| is_foreign(&v.content.text, &v.lang))?;
    // The same words in another variant are a copy, a name perhaps: that is another question.
    let alone = unit.variants.iter().filter(|v| v.content.text == wrong.content.text).count() == 1;
    alone.then(|| Message::new("clean-language").arg("lang", wrong.lang.to_string()))
}

/// Whether a text of some length cannot be in `lang`: it has not one letter of its script, or is in the
/// other script of Chinese.
pub fn is_foreign(text: &str, lang: &Lang) -> bool {
    let script = match lang.variety() {
        Variety::En | Variety::UgLatn => "Latn",
        Variety::UgArab => "Arab",
        Variety::UgCyrl => "Cyrl",
        Variety::ZhHans | Variety::ZhHant => "Hani",
        Variety::Other => return false,
    };
    let letters = text.chars().filter_map(script_of);
    let (mut own, mut all) = (0, 0);
    for found in letters {
        all += 1;
        own += usize::from(found == script);
    }
    // One Han character is a word, a few letters may be a name.
    if own == 0 {
        return all >= 4;
    }
    let of = |variety| text.chars().filter_map(han::only).filter(|(v, _)| *v == variety).count();
    match lang.variety() {
        Variety::ZhHans => of(Variety::ZhHant) >= 2 && of(Variety::ZhHans) == 0,
        Variety::ZhHant => of(Variety::ZhHans) >= 2 && of(Variety::ZhHant) == 0,
        _ => false,
    }
}

fn codes(unit: &TranslationUnit) -> Option<Message> {
    let shape = |v: &Variant| {
        let mut list: Vec<(CodeKind, u32)> = v.content.codes.iter().map(|c| (c.kind, c.id)).collect();
        list.sort_unstable();
        list
    };
    let first = shape(unit.variants.first()?);
    let other = unit.variants.iter().skip(1).find(|v| !v.content.is_blank() && shape(v) != first)?;
    Some(Message::new("clean-codes").arg("lang", other.lang.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::{RamStore, context_hash};
    use crate::model::{Code, CodeRole};

    fn pair(source: &str, target: &str) -> TranslationUnit {
        TranslationUnit::pair(("en".parse().unwrap(), source), ("zh-Hans".parse().unwrap(), target))
    }

    #[test]
    fn each_fault_is_found_and_nothing_else() {
        let mut placed = pair("They left.", "他们走了。");
        placed.provenance.document = Some("a.md".into());
        placed.provenance.previous = Some(context_hash("Before."));
        let mut reviewed = placed.clone();
        reviewed.provenance.document = Some("b.md".into());
        reviewed.provenance.status = State::Final;
        let mut third = pair("Yes.", "是。");
        third.variants.push(Variant::new("ug".parse().unwrap(), crate::model::Content::plain(" ")));
        let mut coded = pair("A b", "乙");
        coded.variants[0].content.codes =
            vec![Code { at: 0, kind: CodeKind::Open, id: 1, role: CodeRole::Fmt, label: "".into(), raw: "".into() }];
        let mut alike = pair("Guan Heng", "Guan Heng");
        alike.variants[1].lang = "ug-Latn".parse().unwrap();
        let units = [
            pair("They left.", "他们走了。"),
            placed,
            reviewed,
            third,
            coded,
            alike,
            pair("Wrong", "Falsch gewählt"),
            pair("Other script", "他們離開營地"),
            pair("Right", "对，iPhone"),
            pair("OK", "OK"),
            pair("2024", "2024"),
            pair("Open", "Open"),
            pair("Azatliq", "Azatliq"),
        ];
        let mut store = RamStore::default();
        assert_eq!(store.add(&units).unwrap().stored, units.len());
        let mut found = Vec::new();
        let alike = |text: &str, _: &Lang, to: &Lang| text == "Azatliq" && to.is_chinese();
        faults(&store, &Kind::ALL, &alike, &mut |fault| {
            let remedy = match fault.remedy {
                Remedy::Remove => "remove",
                Remedy::Mend(_) => "mend",
                Remedy::Keep => "keep",
            };
            found.push((fault.unit.0, fault.kind, remedy));
            Ok(())
        })
        .unwrap();
        assert_eq!(
            found,
            [
                (1, Kind::Duplicate, "remove"),
                (2, Kind::Duplicate, "remove"),
                (4, Kind::Empty, "mend"),
                (5, Kind::Codes, "remove"),
                (6, Kind::Copied, "keep"),
                (7, Kind::Language, "remove"),
                (8, Kind::Language, "remove"),
                (10, Kind::Copied, "keep"),
                (12, Kind::Copied, "remove"),
            ]
        );
    }

    #[test]
    fn names_and_codes_may_be_alike() {
        let en = "en".parse().unwrap();
        for text in [
            "Ilham Tohti",
            "University of Virginia",
            "Kashgar",
            "UNHCR",
            "LibreOffice",
            "COVID-19",
            "GTK 4.2",
            "https://example.org/a",
            "info@example.org",
            "tilmach.toml",
            "user_name",
        ] {
            assert!(is_name_or_code(text, &en), "{text}");
        }
        for text in
            ["Open", "Save", "They left.", "open file", "The camp was shut in May", "Wait...", "Guards of the camp"]
        {
            assert!(!is_name_or_code(text, &en), "{text}");
        }
    }
}
