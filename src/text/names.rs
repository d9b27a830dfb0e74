//! Names of persons and places in English, Chinese and Uyghur: the one list (`names.tsv`, with sources)
//! that scripts are converted by, memories compared and spellings checked.

use std::sync::LazyLock;

const TABLE: &str = include_str!("names.tsv");

/// How one name is written. A form that is not known is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Uyghur in Arabic script.
    pub arabic: &'static str,
    /// Uyghur in Latin script.
    pub latin: &'static str,
    /// English, the usual form first; several are separated by `; `.
    pub english: &'static str,
    /// Chinese, the usual form first; several are separated by spaces.
    pub chinese: &'static str,
    /// The Chinese form in pinyin, as English texts sometimes have it; several are separated by `; `.
    pub pinyin: &'static str,
    /// Whether it is the name of a place, not one given to a person.
    pub is_place: bool,
    /// Whether the Uyghur form is an everyday word too.
    pub is_word: bool,
}

static ALL: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
    let name = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [kind, arabic, latin, english, chinese, pinyin, word, ..] = fields[..] else { return None };
        Some(Name { arabic, latin, english, chinese, pinyin, is_place: kind == "place", is_word: !word.is_empty() })
    };
    lines.filter_map(name).collect()
});

/// Every listed name.
pub fn all() -> &'static [Name] {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_is_whole_and_cited_and_none_is_there_twice() {
        let lines: Vec<_> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        let columns = lines[0].split('\t').count();
        let mut seen = BTreeSet::new();
        for line in &lines[1..] {
            let fields: Vec<_> = line.split('\t').collect();
            assert_eq!(fields.len(), columns, "{line}");
            assert!(["given", "place"].contains(&fields[0]) && !fields[1].is_empty(), "{line}");
            assert!(!fields[7].is_empty(), "{line}");
            assert!(["attested", "derived", "unverified"].contains(&fields[8]), "{line}");
            assert!(seen.insert(fields[1]), "{line}");
        }
        assert_eq!(all().len(), lines.len() - 1);
    }
}
