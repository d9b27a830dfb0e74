//! Words that cannot both be right: *next week* and 下月, *twice* and 三次, *autumn* and 春天.
//!
//! `contraries.tsv` gives every word a class and a value. Where both versions of a group have words of
//! one class and share no value, the number, time or share was changed; a class that one side does not
//! mention says nothing. The value `-` hides words that only look like one (第三次, 少数民族).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use crate::check::Version;
use crate::model::Span;

/// A word of the table.
struct Form {
    /// What it says: class and value.
    says: Vec<(&'static str, &'static str)>,
    /// Whether suffixes may follow.
    open: bool,
}

struct Words {
    automaton: CharwiseDoubleArrayAhoCorasick<u32>,
    forms: Vec<Form>,
}

/// The words of a language (`en`, `zh`, `ug`), compiled when a text in it first comes.
fn words(language: &str) -> Option<&'static Words> {
    static ALL: OnceLock<BTreeMap<&'static str, Words>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut forms: BTreeMap<&str, BTreeMap<String, Form>> = BTreeMap::new();
        for line in include_str!("contraries.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            if let (Some(class), Some(value), Some(lang), Some(form)) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            {
                let word = form.trim_end_matches('*');
                // A sentence may begin with it.
                let capital = word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
                let spellings = [word.to_owned(), capital];
                for spelling in &spellings[..if lang == "en" && spellings[0] != spellings[1] { 2 } else { 1 }] {
                    let entry = forms.entry(lang).or_default().entry(spelling.clone());
                    let entry = entry.or_insert_with(|| Form { says: Vec::new(), open: form != word });
                    entry.says.push((class, value));
                }
            }
        }
        let compile = |forms: BTreeMap<String, Form>| {
            let builder = CharwiseDoubleArrayAhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest);
            let automaton = builder.build(forms.keys()).expect("the forms of a language differ");
            Words { automaton, forms: forms.into_values().collect() }
        };
        forms.into_iter().map(|(lang, forms)| (lang, compile(forms))).collect()
    });
    all.get(language)
}

/// A word of the table in a version.
struct Hit {
    span: Span,
    class: &'static str,
    value: &'static str,
}

/// All such words of a version, in order.
fn find(version: &Version<'_>) -> Vec<Hit> {
    let language = version.lang.language();
    let Some(words) = words(language).filter(|_| version.lang.script() != Some("Latn")) else { return Vec::new() };
    let text: &str = &version.text;
    let mut found = Vec::new();
    for hit in words.automaton.leftmost_find_iter(text) {
        let form = &words.forms[hit.value() as usize];
        let letter = |c: Option<char>| language != "zh" && c.is_some_and(char::is_alphanumeric);
        let signs = text[hit.start()..hit.end()].starts_with(|c: char| !c.is_alphanumeric());
        let (before, after) = (text[..hit.start()].chars().next_back(), text[hit.end()..].chars().next());
        // 12次: the digits before belong to the number.
        let digits = language == "zh"
            && text[hit.start()..].starts_with(|c: char| c.is_ascii_digit() && c != '0')
            && before.is_some_and(|c| c.is_ascii_digit() || c == '.');
        if !signs && (letter(before) || letter(after) && !form.open) || digits {
            continue;
        }
        let says = form.says.iter().filter(|(_, value)| *value != "-");
        found.extend(says.map(|(class, value)| Hit { span: Span::new(hit.start(), hit.end()), class, value }));
    }
    found
}

/// The words of two versions, to be compared group by group.
pub(super) struct Contraries {
    from: Vec<Hit>,
    to: Vec<Hit>,
}

impl Contraries {
    pub(super) fn of(source: &Version<'_>, target: &Version<'_>) -> Contraries {
        if source.lang.language() == target.lang.language() {
            return Contraries { from: Vec::new(), to: Vec::new() };
        }
        Contraries { from: find(source), to: find(target) }
    }

    /// Words of `here` in the source and `there` in the target that contradict each other, one pair a class.
    pub(super) fn within(&self, here: Span, there: Span) -> Vec<(Span, Span)> {
        let (here, there) = (inside(&self.from, here), inside(&self.to, there));
        let values = |hits: &[Hit], class| {
            hits.iter().filter(move |hit| hit.class == class).map(|hit| hit.value).collect::<Vec<_>>()
        };
        let mut found: Vec<(Span, Span)> = Vec::new();
        for hit in there {
            let Some(first) = here.iter().find(|other| other.class == hit.class) else { continue };
            let (ours, theirs) = (values(there, hit.class), values(here, hit.class));
            if !ours.iter().any(|value| theirs.contains(value)) && !found.iter().any(|(_, known)| *known == hit.span) {
                found.push((first.span, hit.span));
            }
        }
        found
    }
}

fn inside(hits: &[Hit], span: Span) -> &[Hit] {
    let start = hits.partition_point(|hit| hit.span.start < span.start);
    let len = hits[start..].partition_point(|hit| hit.span.start < span.end);
    &hits[start..start + len]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_as_it_should_be() {
        for line in include_str!("contraries.tsv").lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 6 && ["en", "zh", "ug"].contains(&cells[2]), "{line}");
            assert!(["attested", "unverified"].contains(&cells[5]), "{line}");
        }
        // Every class has the same values in every language, as far as it has any.
        let mut values: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for line in include_str!("contraries.tsv").lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            values.entry((cells[0], cells[1])).or_default().push(cells[2]);
        }
        for ((class, value), langs) in values.iter().filter(|((_, value), _)| *value != "-") {
            assert!(["en", "zh", "ug"].iter().all(|lang| langs.contains(lang)), "{class} {value}");
        }
    }
}
