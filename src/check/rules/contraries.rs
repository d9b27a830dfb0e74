//! Words that cannot both be right: *next week* and 下月, *autumn* and 春天; *stopped* and 继续, *mother* and
//! دادىسى.
//!
//! A table gives every word a class and a value. Where both versions of a group have words of one class and
//! share no value, one of them was changed; a class that one side does not mention says nothing. The value
//! `-` hides words that only look like one (第三次, 少数民族). A deed that is denied (*did not stop*) says
//! nothing either, but where only the translation denies it and there are no two ways about it (`yes`, `no`),
//! it says the contrary: 未停止 is to go on.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use super::negation;
use crate::check::Version;
use crate::model::Span;

/// Which words are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    /// Times, shares, currencies.
    Amounts,
    /// Deeds, sides and kin.
    Deeds,
}

impl Table {
    fn lines(self) -> impl Iterator<Item = &'static str> {
        let table = match self {
            Table::Amounts => include_str!("contraries.tsv"),
            Table::Deeds => include_str!("deeds.tsv"),
        };
        table.lines().skip(1)
    }
}

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

/// The words of a table in a language (`en`, `zh`, `ug`), compiled when a text first comes.
fn words(table: Table, language: &str) -> Option<&'static Words> {
    static ALL: [OnceLock<BTreeMap<&'static str, Words>>; 2] = [OnceLock::new(), OnceLock::new()];
    let all = ALL[table as usize].get_or_init(|| {
        let mut forms: BTreeMap<&str, BTreeMap<String, Form>> = BTreeMap::new();
        for line in table.lines() {
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
#[derive(Clone, Copy, Debug)]
pub(in crate::check) struct Hit {
    span: Span,
    class: &'static str,
    value: &'static str,
    /// Whether the version denies it.
    denied: bool,
}

/// The words of both tables in one version, found when a rule first asks: several rules do, and a source has many
/// translations.
#[derive(Clone, Debug, Default)]
pub(in crate::check) struct Found([OnceLock<Vec<Hit>>; 2]);

impl Found {
    fn of<'v>(table: Table, version: &'v Version<'_>) -> &'v [Hit] {
        version.contraries.0[table as usize].get_or_init(|| find(table, version))
    }
}

/// All such words of a version, in order.
fn find(table: Table, version: &Version<'_>) -> Vec<Hit> {
    let language = version.lang.language();
    let Some(words) = words(table, language).filter(|_| version.lang.script() != Some("Latn")) else {
        return Vec::new();
    };
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
        let span = Span::new(hit.start(), hit.end());
        let denied = table == Table::Deeds && negation::denies_at(text, span, &version.lang);
        // *Stopped the suspect* says nothing about whether he is one.
        let noun = |class: &str| matches!(class, "accused" | "standing" | "kin" | "sex");
        let says = form.says.iter().filter(|(_, value)| *value != "-");
        found.extend(says.map(|(class, value)| Hit { span, class, value, denied: denied && !noun(class) }));
    }
    found
}

/// The words of two versions, to be compared group by group.
pub(super) struct Contraries<'v> {
    from: &'v [Hit],
    to: &'v [Hit],
}

impl<'v> Contraries<'v> {
    pub(super) fn of(table: Table, source: &'v Version<'_>, target: &'v Version<'_>) -> Contraries<'v> {
        if source.lang.language() == target.lang.language() {
            return Contraries { from: &[], to: &[] };
        }
        Contraries { from: Found::of(table, source), to: Found::of(table, target) }
    }

    /// Words of `here` in the source and `there` in the target that contradict each other, with their class,
    /// one pair a class. `denies` asks whether the source denies anything there.
    pub(super) fn within(&self, here: Span, there: Span, denies: impl Fn() -> bool) -> Vec<(&'static str, Span, Span)> {
        let (here, there) = (inside(self.from, here), inside(self.to, there));
        let mut found: Vec<(&str, Span, Span)> = Vec::new();
        for hit in there {
            let Some(first) = here.iter().find(|other| other.class == hit.class) else { continue };
            if found.iter().any(|(class, _, span)| *class == hit.class || *span == hit.span) {
                continue;
            }
            let (theirs, ours) = (of_class(here, hit.class), of_class(there, hit.class));
            let contrary = |value: &str| match value {
                "yes" => Some("no"),
                "no" => Some("yes"),
                _ => None,
            };
            let silent = theirs.iter().any(|hit| hit.denied)
                || ours.iter().any(|hit| hit.denied && (contrary(hit.value).is_none() || denies()));
            let value = |hit: &Hit| if hit.denied { contrary(hit.value).unwrap_or(hit.value) } else { hit.value };
            if !silent && !ours.iter().any(|hit| theirs.iter().any(|other| other.value == value(hit))) {
                found.push((hit.class, first.span, hit.span));
            }
        }
        found
    }
}

fn of_class<'h>(hits: &'h [Hit], class: &str) -> Vec<&'h Hit> {
    hits.iter().filter(|hit| hit.class == class).collect()
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
        for line in Table::Amounts.lines().chain(Table::Deeds.lines()) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 6 && ["en", "zh", "ug"].contains(&cells[2]), "{line}");
            assert!(["attested", "unverified"].contains(&cells[5]), "{line}");
        }
        // Every class has the same values in every language, as far as it has any.
        let mut values: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for line in Table::Amounts.lines().chain(Table::Deeds.lines()) {
            let cells: Vec<&str> = line.split('\t').collect();
            values.entry((cells[0], cells[1])).or_default().push(cells[2]);
        }
        for ((class, value), langs) in values.iter().filter(|((_, value), _)| *value != "-") {
            assert!(["en", "zh", "ug"].iter().all(|lang| langs.contains(lang)), "{class} {value}");
        }
    }
}
