//! Penalties and guards: the second figure of a match.
//!
//! The raw similarity says how much text is the same; it does not say that the one changed word was
//! *not*. So a match gets a second figure, `adjusted`, never above the first. It decides about bands
//! and pre-translation, and never drops a match.

use serde::Deserialize;

use super::adapt::adapt;
use super::facts::Facts;
use super::guards;
use super::lookup::{Match, Query};
use super::unit::{Origin, Provenance};
use crate::model::{Message, State};

/// Percent taken off for each kind of doubt; `[pretranslate.penalties]` in `tilmach.toml`. An identical
/// text loses nothing for its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Penalties {
    /// The inline codes are not the same.
    pub codes: u8,
    /// Nothing but letter case differs (the raw score counts the words as changed already).
    pub case: u8,
    /// Nothing but punctuation differs (as above).
    pub punctuation: u8,
    /// A number or a date differs (the guard limits it already).
    pub numbers: u8,
    /// The unit is in another script and was converted; its source is 99 at most, also without this.
    pub script: u8,
    /// A machine made it.
    pub machine: u8,
    /// Nobody has looked at the aligned pair.
    pub aligned: u8,
    /// A fuzzy match that nobody has reviewed.
    pub unreviewed: u8,
    /// For each full year since it was last changed, when the query says which year it is.
    pub year: u8,
}

impl Default for Penalties {
    fn default() -> Self {
        Penalties {
            codes: 2,
            case: 0,
            punctuation: 0,
            numbers: 0,
            script: 2,
            machine: 5,
            aligned: 3,
            unreviewed: 1,
            year: 0,
        }
    }
}

/// The greatest `adjusted` of a match in which a negation, a number, a date or a name differs.
pub const GUARDED: u8 = 94;

/// The greatest `adjusted` of a match that was converted from another script.
pub const CONVERTED: u8 = 99;

/// Weighs a match: sets `adjusted`, `why` and `adapted`.
pub(super) fn judge(query: &Query<'_>, asked: &Facts<'_>, found: &mut Match) {
    let penalties = &query.penalties;
    found.adjusted = found.similarity;
    if found.similarity < 100 {
        guard(query, asked, found);
    }
    if !query.codes.iter().map(|c| c.kind).eq(found.source.codes.iter().map(|c| c.kind)) {
        lose(found, penalties.codes, "match-codes");
    }
    if !found.source_lang.serves(query.from) || !found.target_lang.serves(query.to) {
        lose(found, penalties.script, "match-script");
        found.adjusted = found.adjusted.min(CONVERTED);
    }
    match found.provenance.origin {
        Origin::Human => {}
        Origin::Machine => lose(found, penalties.machine, "match-machine"),
        Origin::Aligned => lose(found, penalties.aligned, "match-aligned"),
    }
    if found.provenance.status < State::Reviewed {
        lose(found, if found.similarity == 100 { 0 } else { penalties.unreviewed }, "match-unreviewed");
    }
    if penalties.year > 0
        && let Some(age) = age(query, &found.provenance)
        && age > 0
    {
        lose(found, penalties.year.saturating_mul(age), "match-old");
    }
}

fn lose(found: &mut Match, points: u8, id: &'static str) {
    found.adjusted = found.adjusted.saturating_sub(points);
    found.why.push(Message::new(id).arg("points", usize::from(points)));
}

/// Lowers what differs in something that matters, and says so.
fn guard(query: &Query<'_>, asked: &Facts<'_>, found: &mut Match) {
    let stored = Facts::new(&found.source.text, query.from);
    let differs = guards::compare(asked, &stored);
    if (differs.number || differs.name) && differs.values_only {
        found.adapted = adapt(asked, &stored, &found.target, query.to);
    }
    let guarded =
        [(differs.negation, "match-negation"), (differs.number, "match-number"), (differs.name, "match-name")];
    for (_, id) in guarded.iter().filter(|(on, _)| *on) {
        found.adjusted = found.adjusted.min(GUARDED);
        found.why.push(Message::new(id).arg("limit", usize::from(GUARDED)));
    }
    if differs.number {
        found.adjusted = found.adjusted.saturating_sub(query.penalties.numbers);
    }
    if differs.case_only {
        lose(found, query.penalties.case, "match-case");
    }
    if differs.punctuation_only {
        lose(found, query.penalties.punctuation, "match-punctuation");
    }
}

/// Full years since the unit was last changed; dates are `YYYYMMDD…`, which compare as text.
fn age(query: &Query<'_>, unit: &Provenance) -> Option<u8> {
    let (today, changed) = (query.today?, unit.changed.as_deref().or(unit.created.as_deref())?);
    let part = |text: &str| Some((text.get(..4)?.parse::<u32>().ok()?, text.get(4..8)?.parse::<u32>().ok()?));
    let ((year, day), (then, that_day)) = (part(today)?, part(changed)?);
    u8::try_from(year.checked_sub(then)?.saturating_sub(u32::from(day < that_day))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::{MemoryStore, RamStore, TranslationUnit};
    use crate::model::{Code, CodeKind, CodeRole, Lang};

    /// Similarity, adjusted and reasons of the one match.
    fn ask(unit: &TranslationUnit, text: &str, change: impl Fn(&mut Query<'_>)) -> (u8, u8, Vec<&'static str>) {
        let (from, to): (Lang, Lang) = (unit.variants[0].lang.clone(), "fr".parse().unwrap());
        let mut store = RamStore::default();
        store.add(std::slice::from_ref(unit)).unwrap();
        let mut query = Query { min: 50, ..Query::new(text, &from, &to) };
        change(&mut query);
        let found = store.lookup(&query).unwrap().remove(0);
        (found.similarity, found.adjusted, found.why.iter().map(|why| why.id).collect())
    }

    fn unit(lang: &str, text: &str, change: impl Fn(&mut Provenance)) -> TranslationUnit {
        let (from, to): (Lang, Lang) = (lang.parse().unwrap(), "fr".parse().unwrap());
        let mut unit = TranslationUnit::pair((from, text), (to, "x"));
        unit.provenance.status = State::Reviewed;
        change(&mut unit.provenance);
        unit
    }

    #[test]
    fn each_guard_in_each_language() {
        let long = |lang: &str, text: &str| match lang {
            "en" => format!(
                "{} {text}",
                "one of the many things that were said there on that day by them and us and you and all the others"
                    .replace(' ', " x ")
            ),
            "zh-Hans" => format!("{}{text}", "他们在那里说了很多话也做了很多事情而我们都看见了".repeat(3)),
            _ => format!("{} {text}", "ئۇلار شۇ يەردە كۆپ گەپ قىلدى ھەم كۆپ ئىش قىلدى ".repeat(4)),
        };
        for (lang, asked, stored, why) in [
            ("en", "they did not come.", "they did come.", "match-negation"),
            ("en", "with 5 men.", "with 6 men.", "match-number"),
            ("en", "on 3 March 2020.", "on 4 March 2020.", "match-number"),
            ("en", "in Kashgar.", "in Hotan.", "match-name"),
            ("zh-Hans", "没有来。", "有来。", "match-negation"),
            ("zh-Hans", "有5人。", "有6人。", "match-number"),
            ("zh-Hans", "3月4日。", "3月5日。", "match-number"),
            ("zh-Hans", "在喀什。", "在和田。", "match-name"),
            ("ug", "كەلمىدى.", "كەلدى.", "match-negation"),
            ("ug", "5 ئادەم.", "6 ئادەم.", "match-number"),
            ("ug", "14-يانۋار.", "15-يانۋار.", "match-number"),
            ("ug", "قەشقەردە.", "خوتەندە.", "match-name"),
        ] {
            let (similarity, adjusted, reasons) =
                ask(&unit(lang, &long(lang, stored), |_| {}), &long(lang, asked), |_| {});
            assert!(similarity > GUARDED, "{asked}: {similarity}");
            assert!(adjusted <= GUARDED && reasons.contains(&why), "{asked}: {adjusted} {reasons:?}");
        }
    }

    #[test]
    fn each_penalty_is_taken_off_and_can_be_set() {
        let text = "They left the camp at noon.";
        let plain = |_: &mut Provenance| {};
        assert_eq!(ask(&unit("en", text, plain), text, |_| {}), (100, 100, vec![]));
        // An identical text keeps its 100 when nobody has reviewed it; it says so.
        let draft = unit("en", text, |p| p.status = State::Translated);
        assert_eq!(ask(&draft, text, |_| {}), (100, 100, vec!["match-unreviewed"]));
        let other = "They left the camp at dawn.";
        assert_eq!(ask(&draft, other, |_| {}), (85, 84, vec!["match-unreviewed"]));
        assert_eq!(ask(&draft, other, |q| q.penalties.unreviewed = 9).1, 76);
        let machine = unit("en", text, |p| p.origin = Origin::Machine);
        assert_eq!(ask(&machine, text, |_| {}), (100, 95, vec!["match-machine"]));
        assert_eq!(ask(&machine, text, |q| q.penalties.machine = 30).1, 70);
        let aligned = unit("en", text, |p| p.origin = Origin::Aligned);
        assert_eq!(ask(&aligned, text, |_| {}), (100, 97, vec!["match-aligned"]));
        let old = unit("en", text, |p| p.created = Some("20200615T000000Z".into()));
        assert_eq!(ask(&old, text, |q| q.today = Some("20260614")).1, 100);
        let aged = |q: &mut Query<'_>| (q.today, q.penalties.year) = (Some("20260614"), 2);
        assert_eq!(ask(&old, text, aged), (100, 90, vec!["match-old"]));
        let code = Code { at: 0, kind: CodeKind::Alone, id: 1, role: CodeRole::Fmt, label: "".into(), raw: "".into() };
        let codes = [code];
        // A query must outlive the closure that borrows from here, so the codes are asked for apart.
        let (from, to): (Lang, Lang) = ("en".parse().unwrap(), "fr".parse().unwrap());
        let mut store = RamStore::default();
        store.add(&[unit("en", text, plain)]).unwrap();
        let found = store.lookup(&Query { codes: &codes, ..Query::new(text, &from, &to) }).unwrap().remove(0);
        assert_eq!((found.adjusted, found.why[0].id), (98, "match-codes"));
        assert_eq!(
            ask(&unit("en", text, plain), "They left the Camp at noon.", |q| q.penalties.case = 3),
            (85, 82, vec!["match-case"])
        );
        let comma = ask(&unit("en", text, plain), "They left the camp at noon!", |q| q.penalties.punctuation = 4);
        assert_eq!(comma, (85, 81, vec!["match-punctuation"]));
        let five = unit("en", "They left 5 of the camps.", plain);
        assert_eq!(
            ask(&five, "They left 6 of the camps.", |q| q.penalties.numbers = 7),
            (85, 78, vec!["match-number"])
        );
        let hant = unit("zh-Hant", "他們離開了。", plain);
        let hans: Lang = "zh-Hans".parse().unwrap();
        let mut store = RamStore::default();
        store.add(&[hant]).unwrap();
        let mut query = Query::new("他们离开了。", &hans, &to);
        assert_eq!(store.lookup(&query).unwrap()[0].adjusted, 97);
        query.penalties.script = 0;
        assert_eq!(store.lookup(&query).unwrap()[0].adjusted, 99);
    }

    #[test]
    fn penalties_are_read_from_a_file_and_unknown_ones_refused() {
        let read = |text: &str| toml::from_str::<Penalties>(text);
        assert_eq!(read("machine = 9\nyear = 1").unwrap(), Penalties { machine: 9, year: 1, ..Penalties::default() });
        assert!(read("machnie = 9").is_err());
    }
}
