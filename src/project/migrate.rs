//! A term has changed: the places of a memory where it stands, and edits that put the new one there.
//!
//! Nothing is edited inside a quotation or a title: those are somebody else's words. The new word
//! takes over the ending of the old one where the language's rules give it (plural and possessive
//! in English, suffixes in Uyghur); where they do not, the place is listed for a person.

use std::collections::BTreeMap;

use crate::glossary::matcher::{Matcher, Pattern};
use crate::memory::{MemoryStore, TranslationUnit, UnitId};
use crate::model::{BlockKind, Content, Lang, Message, Problem, Span};
use crate::text::morph;
use crate::text::quote::{Speech, Voice};

/// A term that another replaces.
#[derive(Clone, Debug)]
pub struct Change {
    /// The language (and script) of both.
    pub lang: Lang,
    /// The term as it was.
    pub old: String,
    /// The term as it is to be.
    pub new: String,
}

/// One place where the old term stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The unit.
    pub unit: UnitId,
    /// Which of its variants.
    pub place: usize,
    /// Where in that variant's text.
    pub span: Span,
    /// The words there, endings included.
    pub was: String,
    /// What is proposed.
    pub becomes: Result<String, Message>,
    /// The whole text.
    pub text: String,
}

/// What became of edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Edits made.
    pub edits: usize,
    /// Units that they changed.
    pub units: usize,
    /// Edits whose place no longer reads as it did: their numbers in the list, from 0.
    pub stale: Vec<usize>,
}

/// Every place of a memory where the old term stands, in the order of the memory.
///
/// # Errors
/// A term that cannot be looked for, a memory that cannot be read.
pub fn proposals(store: &dyn MemoryStore, change: &Change) -> Result<Vec<Proposal>, Problem> {
    let (matcher, rejected) = Matcher::new(&change.lang, &[Pattern::new(0, change.lang.clone(), change.old.as_str())]);
    if let Some(rejected) = rejected.into_iter().next() {
        return Err(Problem::new(rejected.reason));
    }
    let mut found = Vec::new();
    store.each(&mut |unit_id, unit| {
        for (place, variant) in unit.variants.iter().enumerate().filter(|(_, v)| v.lang.serves(&change.lang)) {
            let text = &variant.content.text;
            let hits = matcher.find_longest(text);
            if hits.is_empty() {
                continue;
            }
            let speech = Speech::read(
                text,
                &variant.lang,
                &[(Span::new(0, text.len()), BlockKind::Paragraph)],
                &variant.content.codes,
            );
            for hit in hits {
                let becomes = match speech.voice(hit.span) {
                    Voice::Own => replacement(change, &variant.content, hit.span),
                    _ => Err(Message::new("migrate-quoted")),
                };
                found.push(Proposal {
                    unit: unit_id,
                    place,
                    span: hit.span,
                    was: hit.span.of(text).to_owned(),
                    becomes,
                    text: text.clone(),
                });
            }
        }
        Ok(())
    })?;
    Ok(found)
}

/// Makes the edits, in one step. Each is made only where the text still reads as it did.
///
/// # Errors
/// A memory that cannot be read or written; then nothing is changed.
pub fn apply(store: &mut dyn MemoryStore, edits: &[Proposal], date: Option<&str>) -> Result<Applied, Problem> {
    let mut by_unit: BTreeMap<UnitId, Vec<usize>> = BTreeMap::new();
    for (at, edit) in edits.iter().enumerate() {
        by_unit.entry(edit.unit).or_default().push(at);
    }
    let mut applied = Applied::default();
    let mut changed: Vec<(UnitId, TranslationUnit)> = Vec::new();
    for (id, mut list) in by_unit {
        let Some((_, mut unit)) = store.after(Some(UnitId(id.0 - 1)))?.filter(|(found, _)| *found == id) else {
            applied.stale.extend(list);
            continue;
        };
        let before = unit.clone();
        // From the back, so that places stay true.
        list.sort_by_key(|&at| std::cmp::Reverse((edits[at].place, edits[at].span)));
        let mut last: Option<(usize, usize)> = None;
        for at in list {
            let edit = &edits[at];
            let fits = before.variants.get(edit.place).is_some_and(|v| {
                v.content.text == edit.text && v.content.text.get(edit.span.range()) == Some(edit.was.as_str())
            }) && last.is_none_or(|(place, start)| place != edit.place || edit.span.end <= start);
            match &edit.becomes {
                Ok(new) if fits => {
                    replace(&mut unit.variants[edit.place].content, edit.span, new);
                    last = Some((edit.place, edit.span.start));
                    applied.edits += 1;
                }
                _ => applied.stale.push(at),
            }
        }
        if unit != before {
            if let Some(date) = date {
                unit.provenance.changed = Some(date.to_owned());
            }
            changed.push((id, unit));
        }
    }
    applied.stale.sort_unstable();
    applied.units = store.update(&changed)?;
    Ok(applied)
}

/// Replaces a stretch without an inline code in it; the codes behind it move.
fn replace(content: &mut Content, span: Span, new: &str) {
    content.text.replace_range(span.range(), new);
    for code in content.codes.iter_mut().filter(|code| code.at >= span.end) {
        code.at = code.at - span.len() + new.len();
    }
}

/// What is to stand at `span`, or why that is for a person to say.
fn replacement(change: &Change, content: &Content, span: Span) -> Result<String, Message> {
    if content.codes.iter().any(|code| span.start < code.at && code.at < span.end) {
        return Err(Message::new("migrate-codes"));
    }
    let was = span.of(&content.text);
    let new = change.new.as_str();
    if was == change.old {
        return Ok(new.to_owned());
    }
    if change.lang.is_uyghur() {
        let features = morph::ug::features(&change.old, was);
        // Several readings are no matter while they give the same word.
        let mut forms: Vec<String> = features.iter().map(|f| morph::ug::inflect(new, f)).collect();
        forms.dedup();
        return match &forms[..] {
            [form] => Ok(form.clone()),
            _ => Err(Message::new("migrate-ending").arg("was", was)),
        };
    }
    let lower = was.to_lowercase();
    let inflected = if lower == change.old.to_lowercase() {
        Some(new.to_owned())
    } else if change.lang.language() == "en" {
        english(change, &lower)
    } else {
        None
    };
    let Some(form) = inflected else { return Err(Message::new("migrate-ending").arg("was", was)) };
    Ok(like(was, &change.old, form))
}

/// The form of the new term for the form `was` (in small letters) of the old one.
fn english(change: &Change, was: &str) -> Option<String> {
    let (old, new) = (change.old.to_lowercase(), &change.new);
    let plurals = |term: &str| morph::en::plurals(term);
    for mark in ["'s", "’s"] {
        if was.strip_suffix(mark) == Some(old.as_str()) {
            return Some(format!("{new}{mark}"));
        }
    }
    let old_plurals = plurals(&old);
    let is_plural = old_plurals.iter().any(|plural| plural.to_lowercase() == was);
    is_plural.then(|| plurals(new).into_iter().next()).flatten()
}

/// `form` with a capital where `was` has one and the term as the glossary writes it has none.
fn like(was: &str, old: &str, form: String) -> String {
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    if !capital(was) || capital(old) {
        return form;
    }
    let mut chars = form.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::RamStore;

    fn store(lang: &str, texts: &[&str]) -> RamStore {
        let lang: Lang = lang.parse().unwrap();
        let mut store = RamStore::default();
        let unit = |text: &&str| TranslationUnit::pair(("fr".parse().unwrap(), "x"), (lang.clone(), text));
        store.add(&texts.iter().map(unit).collect::<Vec<_>>()).unwrap();
        store
    }

    fn migrated(lang: &str, old: &str, new: &str, texts: &[&str]) -> (Vec<String>, Vec<&'static str>) {
        let mut store = store(lang, texts);
        let change = Change { lang: lang.parse().unwrap(), old: old.into(), new: new.into() };
        let all = proposals(&store, &change).unwrap();
        let left = all.iter().filter_map(|p| p.becomes.as_ref().err().map(|m| m.id)).collect();
        let sure: Vec<_> = all.into_iter().filter(|p| p.becomes.is_ok()).collect();
        let applied = apply(&mut store, &sure, Some("20260101T000000Z")).unwrap();
        assert_eq!((applied.edits, applied.stale.len()), (sure.len(), 0));
        let mut after = Vec::new();
        store
            .each(&mut |_, unit| {
                after.push(unit.variants[1].content.text.clone());
                Ok(())
            })
            .unwrap();
        (after, left)
    }

    #[test]
    fn endings_are_kept_and_quotations_left_alone() {
        let (after, left) = migrated(
            "en",
            "training center",
            "detention camp",
            &[
                "Training centers and a training center, the training center's wall.",
                "An official said: “They all left the training center long ago.”",
                "Nothing here.",
            ],
        );
        assert_eq!(after[0], "Detention camps and a detention camp, the detention camp's wall.");
        assert_eq!(after[1], "An official said: “They all left the training center long ago.”");
        assert_eq!(left, ["migrate-quoted"]);

        let (after, left) =
            migrated("zh-Hans", "教培中心", "拘禁营", &["教培中心关闭了。", "他说：“这些都是教培中心，没有别的。”"]);
        assert_eq!(after, ["拘禁营关闭了。", "他说：“这些都是教培中心，没有别的。”"]);
        assert_eq!(left, ["migrate-quoted"]);

        let (after, _) = migrated("ug-Arab", "مەركەز", "لاگېر", &["ئۇلار مەركەزلەردە قالدى."]);
        assert_eq!(after, ["ئۇلار لاگېرلاردا قالدى."]);
    }

    #[test]
    fn a_place_that_was_changed_since_is_left() {
        let mut store = store("en", &["The camp and the camp."]);
        let change = Change { lang: "en".parse().unwrap(), old: "camp".into(), new: "site".into() };
        let mut all = proposals(&store, &change).unwrap();
        all.push(Proposal { unit: UnitId(77), ..all[0].clone() });
        all[1].becomes = Err(Message::new("migrate-quoted"));
        assert_eq!(apply(&mut store, &all, None).unwrap(), Applied { edits: 1, units: 1, stale: vec![1, 2] });
        // The same list again: the text is another now.
        assert_eq!(apply(&mut store, &all[..1], None).unwrap().stale, [0]);
        assert_eq!(store.after(None).unwrap().unwrap().1.variants[1].content.text, "The site and the camp.");
    }

    #[test]
    fn codes_behind_an_edit_move() {
        let code = |at| crate::model::Code {
            at,
            kind: crate::model::CodeKind::Alone,
            id: 1,
            role: crate::model::CodeRole::Ui,
            label: "".into(),
            raw: "".into(),
        };
        let mut content = Content { text: "a camp b".into(), codes: vec![code(2), code(6), code(8)] };
        replace(&mut content, Span::new(2, 6), "detention site");
        assert_eq!(content.codes.iter().map(|c| c.at).collect::<Vec<_>>(), [2, 16, 18]);
    }
}
