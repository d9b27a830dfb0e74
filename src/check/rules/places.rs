//! Countries and cities that the source names and the translation does not, or names otherwise
//! (*Ankara*, 伊斯坦布尔). Part of NAME003; the places are data (`places.tsv`).
//!
//! A place that comes again may become *there*; one in whose stead another stands may not.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use super::{loosely, persons};
use crate::check::{Context, Version};
use crate::model::{Finding, Lang, Message, Span, Variety};
use crate::text::script::is_letter;
use crate::text::transcription::sound;

/// A line of the table.
struct Place {
    country: bool,
    english: Vec<&'static str>,
    hans: Vec<&'static str>,
    hant: Vec<&'static str>,
    arab: Vec<&'static str>,
}

fn all() -> &'static [Place] {
    static ALL: OnceLock<Vec<Place>> = OnceLock::new();
    ALL.get_or_init(|| {
        let rows = include_str!("places.tsv").lines().skip(1).filter_map(|line| {
            let mut cells = line.split('\t');
            let kind = cells.next()?;
            let mut forms =
                || -> Option<Vec<&str>> { Some(cells.next()?.split(';').filter(|form| !form.is_empty()).collect()) };
            let (english, hans, hant, arab) = (forms()?, forms()?, forms()?, forms()?);
            Some(Place { country: kind == "country", english, hans, hant, arab })
        });
        rows.collect()
    })
}

impl Place {
    fn forms(&self, variety: Variety) -> &[&'static str] {
        match variety {
            Variety::ZhHans => &self.hans,
            Variety::ZhHant => &self.hant,
            Variety::UgArab => &self.arab,
            _ => &[],
        }
    }

    /// Whether `text` names the place in one of its forms.
    fn stands_in(&self, text: &str, lang: &Lang) -> bool {
        let forms = self.forms(lang.variety());
        forms.iter().any(|form| text.contains(form) || loosely::holds(text, form, lang))
    }

    /// Whether `text` may name it: also by the first character (德 for 德国), by the sound or in the
    /// letters of the source.
    fn may_stand_in(&self, text: &str, lang: &Lang) -> bool {
        let first = |form: &&str| form.chars().next().is_some_and(|c| text.contains(c));
        self.stands_in(text, lang)
            || self.country && lang.is_chinese() && self.forms(lang.variety()).iter().any(first)
            || self.english.iter().any(|name| text.contains(name))
            // The capital stands for its government.
            || self.english.contains(&"Washington") && text.contains(['美'])
    }
}

impl Place {
    /// Whether a Uyghur `text` has a word that sounds like the place.
    fn sounds_in(&self, text: &str, lang: &Lang) -> bool {
        !lang.is_chinese() && self.english.iter().any(|name| persons::sounds(text, name, name))
    }

    /// Whether an English version speaks of the place in any way: by name, by its people or its language.
    fn is_known_to(&self, version: &Version<'_>) -> bool {
        let stem = |name: &'static str| name.get(..4).unwrap_or(name);
        let mut names = self.english.iter();
        names.any(|name| version.text.contains(stem(name)) || loosely::holds(&version.text, name, &version.lang))
    }
}

/// The places that an English `text` names, longer names first where two begin together.
fn mentioned(text: &str) -> Vec<(&'static Place, Span)> {
    static BY_WORD: OnceLock<BTreeMap<&'static str, Vec<(&'static str, &'static Place)>>> = OnceLock::new();
    let by_word = BY_WORD.get_or_init(|| {
        let mut by_word: BTreeMap<&str, Vec<(&str, &Place)>> = BTreeMap::new();
        for place in all() {
            for name in &place.english {
                by_word.entry(name.split(' ').next().unwrap_or(name)).or_default().push((name, place));
            }
        }
        for list in by_word.values_mut() {
            list.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        }
        by_word
    });
    let mut found: Vec<(&Place, Span)> = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !is_letter(c) && c != '-') {
        let start = at;
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        let covered = found.last().is_some_and(|(_, span)| span.end > start);
        let Some(list) = by_word.get(word).filter(|_| !covered) else { continue };
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        if let Some((name, place)) = list.iter().find(|(name, _)| text[start..].strip_prefix(name).is_some_and(ends)) {
            found.push((place, Span::new(start, start + name.len())));
        }
    }
    found
}

/// Whether the name is part of a longer one: *New York Times*, *Bank of Thailand*, *Chad Smith*.
fn in_longer_name(text: &str, span: Span) -> bool {
    let capital = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let after = text[span.end..].strip_prefix(' ').and_then(|rest| rest.split(' ').next());
    let before = text[..span.start].strip_suffix(' ');
    let mut words = before.map(|text| text.rsplit(' ')).into_iter().flatten();
    let last = words.next();
    capital(after) || capital(last) || last.is_some_and(|word| word == "of") && capital(words.next())
}

/// A Chinese `text` without the places that the English `source` names; other texts as they are.
pub(super) fn left_out<'s>(text: &str, source: impl Iterator<Item = &'s str>, lang: &Lang) -> String {
    let mut text = text.to_owned();
    if lang.is_chinese() {
        for (place, _) in source.flat_map(mentioned) {
            for form in place.forms(lang.variety()) {
                text = text.replace(form, "。");
            }
        }
    }
    text
}

/// Reports the places of an English source.
pub(super) fn report(context: &Context<'_>, out: &mut Vec<Finding>) {
    let Some(source) = context.source().filter(|source| source.lang.variety() == Variety::En) else { return };
    let target = &context.target;
    let lang = &target.lang;
    if !matches!(lang.variety(), Variety::ZhHans | Variety::ZhHant | Variety::UgArab) {
        return;
    }
    let spans = context.group_spans(source);
    let mut seen: Vec<*const Place> = Vec::new();
    let mut reported: Vec<usize> = Vec::new();
    for (place, span) in mentioned(&source.text) {
        if place.forms(lang.variety()).is_empty()
            || source.uses.iter().any(|u| u.span.overlaps(span))
            || in_longer_name(&source.text, span)
        {
            continue;
        }
        let again = seen.contains(&std::ptr::from_ref(place));
        seen.push(place);
        let Some(index) = spans.iter().position(|(here, _)| here.start <= span.start && span.end <= here.end) else {
            continue;
        };
        if spans[index].1.is_empty() {
            continue;
        }
        let near = index.saturating_sub(1)..(index + 2).min(spans.len());
        let words: Vec<&str> = spans[near.clone()].iter().map(|(_, there)| there.of(&target.text)).collect();
        if place.may_stand_in(&words.join("\n"), lang) {
            continue;
        }
        // Another place of the table that the source does not name there.
        let here: Vec<_> = spans[near].iter().flat_map(|(here, _)| mentioned(here.of(&source.text))).collect();
        let there = spans[index].1.of(&target.text);
        let other = all()
            .iter()
            .any(|other| other.stands_in(there, lang) && !here.iter().any(|(known, _)| std::ptr::eq(*known, other)));
        // ئاۋسترالىيە sounds like Austria, but is another country.
        if !other && place.sounds_in(&words.join("\n"), lang) {
            continue;
        }
        if other || !again && !names_elsewhere(target, place) {
            let message = Message::new("finding-name003").arg("name", span.of(&source.text));
            out.push(context.finding_at("NAME003", context.group_place(&context.aligned[index]), message));
            reported.push(index);
        }
    }
    added(context, source, &reported, out);
}

/// The forms of a variety with their places.
fn forms_of(variety: Variety) -> Option<&'static (CharwiseDoubleArrayAhoCorasick<u32>, Vec<&'static Place>)> {
    type Forms = (CharwiseDoubleArrayAhoCorasick<u32>, Vec<&'static Place>);
    static ALL: OnceLock<Vec<(Variety, Forms)>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let compile = |variety: Variety| {
            let mut forms: BTreeMap<&str, &'static Place> = BTreeMap::new();
            for place in all() {
                forms.extend(place.forms(variety).iter().filter(|f| f.chars().count() > 1).map(|form| (*form, place)));
            }
            let builder = CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest);
            let automaton = builder.build(forms.keys()).expect("the forms of the table differ");
            (variety, (automaton, forms.into_values().collect()))
        };
        [Variety::ZhHans, Variety::ZhHant, Variety::UgArab].into_iter().map(compile).collect()
    });
    all.iter().find(|(own, _)| *own == variety).map(|(_, forms)| forms)
}

/// Reports places of the table that the version names and the whole English source does not, but for the groups that
/// are `reported` already.
fn added(context: &Context<'_>, source: &Version<'_>, reported: &[usize], out: &mut Vec<Finding>) {
    let target = &context.target;
    let Some((automaton, places)) = forms_of(target.lang.variety()) else { return };
    let text: &str = &target.text;
    let mut seen: Vec<*const Place> = Vec::new();
    for hit in automaton.leftmost_find_iter(text) {
        let place = places[hit.value() as usize];
        let span = Span::new(hit.start(), hit.end());
        if seen.contains(&std::ptr::from_ref(place)) {
            continue;
        }
        let (before, after) = (text[..span.start].chars().next_back(), text[span.end..].chars().next());
        // 阿曼 in 阿曼古丽; a Uyghur word begins with the name.
        let part = |c: Option<char>| c.is_some_and(|c| c == '·' || sound(c).is_some());
        let inside = if target.lang.is_chinese() {
            part(before) || part(after)
        } else {
            before.is_some_and(char::is_alphabetic)
        };
        if inside || target.uses.iter().any(|u| u.span.overlaps(span)) || place.is_known_to(source) {
            continue;
        }
        seen.push(place);
        let group = target.segment_at(span.start).and_then(|segment| context.group_of(segment));
        let Some(index) = group.filter(|index| !reported.contains(index)) else { continue };
        let here = Context::span(source, &context.aligned[index].source);
        // A country may be meant by much: its capital, its people, a company.
        if here.is_empty() || place.country && mentioned(here.of(&source.text)).is_empty() {
            continue;
        }
        let message = Message::new("finding-numb001-added").arg("target", span.of(text));
        out.push(context.finding("NAME003", span, message));
    }
}

/// Whether the version names the place somewhere: then it is not lost, the sentences are ordered
/// otherwise.
fn names_elsewhere(target: &Version<'_>, place: &Place) -> bool {
    place.stands_in(&target.text, &target.lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_english() {
        let names = |text: &str| -> Vec<String> {
            mentioned(text).into_iter().map(|(_, span)| span.of(text).to_owned()).collect()
        };
        assert_eq!(names("From Ankara to New York, via South Korea."), ["Ankara", "New York", "South Korea"]);
        assert!(names("An Indiana town; the Omani guards").is_empty());
        for (text, wanted) in
            [("the New York Times said", true), ("the Bank of Japan said", true), ("flew to Japan on", false)]
        {
            let (_, span) = mentioned(text)[0];
            assert_eq!(in_longer_name(text, span), wanted, "{text}");
        }
    }

    #[test]
    fn the_table_is_as_it_should_be() {
        for line in include_str!("places.tsv").lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 7 && ["country", "city"].contains(&cells[0]), "{line}");
            assert!(["attested", "unverified"].contains(&cells[6]), "{line}");
            assert!(!cells[1].is_empty() && !cells[2].is_empty(), "{line}");
        }
    }
}
