//! English nouns: plurals and possessives, regular ones by rule, the rest from `irregular_en.tsv`.
//!
//! There is no stemmer here: `university` is not `universe`. A term of several words inflects in its
//! last word, before its first preposition (`prisoners of conscience`), or as the table says (`attorneys general`). British and American spellings
//! of one word (`spelling_en.tsv`) are one word.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::Span;

const IRREGULAR: &str = include_str!("irregular_en.tsv");

/// Singular → plurals, in lower case; an uncountable noun has none.
static TABLE: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut table: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in IRREGULAR.lines().filter(|l| !l.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [singular, plural, other, kind, ..] = cells[..] else { continue };
        let singular = singular.to_lowercase();
        let plurals = table.entry(singular.replace('-', " ")).or_default();
        // Uncountable nouns are counted at times (rices, works): the rules serve them.
        let uncountable = kind.starts_with("no plural") && !singular.ends_with('s');
        let listed = if uncountable { [other, ""] } else { [plural, other] };
        plurals.extend(listed.iter().filter(|p| !p.is_empty()).map(|p| p.to_lowercase()));
        // Foreign plurals stand beside English ones: stigmata, stigmas.
        let foreign = ["-a", "-ix -ex", "-on", "-um", "-us", "-o -oes", "French -eau", "Italian, Hebrew, other"];
        if uncountable || foreign.contains(&kind) {
            let fresh: Vec<String> = regular(&singular).into_iter().filter(|p| !plurals.contains(p)).collect();
            // What everybody writes comes first.
            if uncountable {
                plurals.splice(0..0, fresh)
            } else {
                plurals.splice(plurals.len().., fresh)
            };
        }
    }
    table
});

const SPELLINGS: &str = include_str!("spelling_en.tsv");

/// A word → its other spelling, in lower case; a word that is always spelled so → itself.
static OTHER_SPELLING: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let rows = SPELLINGS.lines().filter(|l| !l.starts_with('#')).skip(1);
    rows.filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?))
    })
    .flat_map(|(british, american)| [(british, american), (american, british)])
    .collect()
});

/// `term` as the other side of the Atlantic spells it, its capitals kept; each word that differs may.
/// Never `term` itself, at most seven.
///
/// ```
/// use tilmach::text::morph::en::spellings;
/// assert_eq!(spellings("detention centre"), ["detention center"]);
/// assert_eq!(spellings("Sinicization"), ["Sinicisation"]);
/// assert!(spellings("detention camp").is_empty());
/// ```
pub fn spellings(term: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for word in term.split_inclusive([' ', '-']) {
        let end = word.trim_end_matches([' ', '-']);
        let other = other_spelling(end).filter(|_| all.len() < 8).map(|other| other + &word[end.len()..]);
        let with_other: Vec<String> = other.iter().flat_map(|o| all.iter().map(move |a| format!("{a}{o}"))).collect();
        for start in &mut all {
            start.push_str(word);
        }
        all.extend(with_other);
    }
    all.remove(0);
    all
}

fn other_spelling(word: &str) -> Option<String> {
    /// What may follow the s or z of -ise, longest first.
    const AFTER: [&str; 9] = ["ational", "ations", "ation", "ings", "ing", "ers", "er", "ed", "e"];
    let lower = word.to_lowercase();
    let listed = |word: &str| OTHER_SPELLING.get(word).copied();
    let plural = || lower.strip_suffix('s').and_then(listed).map(|other| format!("{other}s"));
    let family = || {
        let whole = lower.strip_suffix('s').filter(|w| w.ends_with('e')).unwrap_or(&lower);
        let stem = AFTER.iter().find_map(|ending| whole.strip_suffix(ending))?;
        let (before, sound) = (stem.get(..stem.len().checked_sub(1)?)?, stem.chars().next_back()?);
        let swapped = match sound {
            's' => 'z',
            'z' => 's',
            _ => return None,
        };
        let fixed = OTHER_SPELLING.contains_key(format!("{stem}e").as_str());
        (before.len() > 2 && before.ends_with('i') && !fixed)
            .then(|| format!("{before}{swapped}{}", &lower[stem.len()..]))
    };
    let other = listed(&lower).map(str::to_owned).or_else(plural).or_else(family)?;
    (other != lower).then(|| with_capitals(word, &other))
}

/// The article that ends `before`, and the one that must stand there when `new` takes the place of `old`: `an` before
/// *internment camp* where `a` stood before *centre*. Nothing when there is none, when it stays, or when it was not right before
/// `old` either.
///
/// ```
/// use tilmach::text::morph::en::other_article;
/// let (article, other) = other_article("held in a ", "training centre", "internment camp").expect("a changes");
/// assert_eq!((article.start, article.end, other), (8, 9, "an"));
/// assert!(other_article("held in the ", "training centre", "internment camp").is_none());
/// assert!(other_article("plan ", "training centre", "internment camp").is_none());
/// ```
pub fn other_article(before: &str, old: &str, new: &str) -> Option<(Span, &'static str)> {
    let word = before.trim_end();
    let start = word
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + word[at..].chars().next().map_or(1, char::len_utf8));
    if word.len() == before.len() || before[word.len()..].contains('\n') {
        return None;
    }
    let other = match (&word[start..], takes_an(old), takes_an(new)) {
        ("a", false, true) => "an",
        ("A", false, true) => "An",
        ("an", true, false) => "a",
        ("An" | "AN", true, false) => "A",
        _ => return None,
    };
    Some((Span::new(start, word.len()), other))
}

/// Whether `words` begin with a vowel as they are spoken.
fn takes_an(words: &str) -> bool {
    /// Written with a vowel and spoken with a consonant.
    const CONSONANT: [&str; 13] =
        ["unic", "unif", "unil", "unio", "uniq", "unis", "unit", "univ", "use", "usu", "eu", "uyg", "ukr"];
    /// Written with h and spoken without.
    const SILENT: [&str; 4] = ["hour", "honest", "honour", "honor"];
    /// Letters of an acronym whose names begin with a vowel.
    const NAMES: &str = "AEFHILMNORSX";
    let first: String = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
    if first.len() > 1 && first.len() < 5 && first.chars().all(|c| c.is_ascii_uppercase()) {
        return first.starts_with(|c| NAMES.contains(c));
    }
    let first = first.to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|s| first.starts_with(s));
    let vowel = first.starts_with(['a', 'e', 'i', 'o', 'u']) && !matches!(first.as_str(), "one" | "once");
    begins(&SILENT) || vowel && !begins(&CONSONANT)
}

/// The plurals of `term`, likeliest first, its capitals kept. Empty for a noun that has none of its own.
///
/// ```
/// use tilmach::text::morph::en::plurals;
/// assert_eq!(plurals("policy"), ["policies"]);
/// assert_eq!(plurals("Attorney General"), ["Attorneys General", "Attorney Generals"]);
/// assert_eq!(plurals("NGO")[0], "NGOs");
/// ```
pub fn plurals(term: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    if let Some(plurals) = TABLE.get(&key_of(term)) {
        out.extend(plurals.iter().map(|p| with_capitals(term, p)));
    }
    if let Some((head, rest)) = before_preposition(term).filter(|_| out.is_empty()) {
        out.extend(plurals(head).iter().map(|plural| format!("{plural}{rest}")));
    }
    let start = term.rfind(|c: char| c.is_whitespace() || c == '-').map_or(0, |at| at + 1);
    let (head, last) = term.split_at(start);
    let lower = last.to_lowercase();
    let listed = TABLE.get(&key_of(last)).filter(|_| !head.is_empty() || out.is_empty());
    if let Some(plurals) = listed {
        out.extend(plurals.iter().map(|p| format!("{head}{}", with_capitals(last, p))));
    } else if out.is_empty() || !head.is_empty() {
        // businessmen, grandchildren: the last part of a compound word.
        let part = ["woman", "man", "child", "wife", "foot", "tooth", "person"].into_iter().find(|p| {
            lower.len() > p.len() + 1
                && lower.ends_with(p)
                && !matches!(lower.as_str(), "human" | "german" | "roman" | "talisman" | "shaman" | "ottoman")
        });
        match part.and_then(|p| Some((p, TABLE.get(p)?.first()?))) {
            Some((part, plural)) => {
                out.push(format!("{head}{}{plural}", &last[..last.len() - part.len()]));
                if part == "person" {
                    out.push(format!("{head}{last}s"));
                }
            }
            None => out.extend(regular_of(last).map(|p| format!("{head}{p}"))),
        }
    }
    let mut seen = Vec::new();
    out.retain(|p| {
        let fresh = p != term && !seen.contains(p);
        seen.push(p.clone());
        fresh
    });
    out
}

/// A word or term as the table of irregular plurals has it.
fn key_of(term: &str) -> String {
    term.to_lowercase().replace('-', " ").replace('\u{2019}', "'")
}

/// The noun of a term that a preposition follows, and what follows it. A noun that is a plural already is left alone.
fn before_preposition(term: &str) -> Option<(&str, &str)> {
    const PREPOSITIONS: [&str; 14] =
        ["of", "in", "at", "on", "for", "to", "against", "from", "with", "without", "under", "by", "between", "before"];
    let is_border = |c: char| c.is_whitespace() || c == '-';
    let mut at = 0;
    for word in term.split_inclusive(is_border) {
        let bare = word.trim_end_matches(is_border);
        if at > 0 && bare.len() < word.len() && PREPOSITIONS.contains(&bare.to_lowercase().as_str()) {
            let head = term[..at].trim_end_matches(is_border);
            let noun = head.rsplit(is_border).next().unwrap_or_default().to_lowercase();
            let plural = noun.ends_with('s') && !["ss", "us", "is"].iter().any(|end| noun.ends_with(end));
            let known = TABLE.values().any(|plurals| plurals.contains(&noun));
            return (!head.is_empty() && !plural && !known).then(|| term.split_at(head.len()));
        }
        at += word.len();
    }
    None
}

/// `term` with the possessive ending: ’s, or only ’ after a plural in s.
pub fn possessive(term: &str, plural: bool) -> String {
    if plural && term.ends_with(['s', 'S']) { format!("{term}’") } else { format!("{term}’s") }
}

fn regular_of(word: &str) -> impl Iterator<Item = String> {
    let lower = word.to_lowercase();
    let upper = word.len() > 1 && word.chars().all(|c| !c.is_lowercase());
    let mut endings = regular(&lower);
    // Names and acronyms take a plain s: Kennedys, DMYs.
    if word.starts_with(char::is_uppercase) && lower.ends_with('y') {
        endings.push(format!("{lower}s"));
    }
    let word = word.to_owned();
    endings.into_iter().map(move |plural| {
        if upper {
            // NGO, NGOs: the ending is small.
            let kept = plural.bytes().zip(word.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
            if word.is_char_boundary(kept) && plural.is_char_boundary(kept) {
                return format!("{}{}", &word[..kept], &plural[kept..]);
            }
        }
        // iPhones: what is only added leaves the capitals alone.
        plural.strip_prefix(&lower).map_or_else(|| with_capitals(&word, &plural), |ending| format!("{word}{ending}"))
    })
}

/// Regular plurals of a word in lower case.
fn regular(word: &str) -> Vec<String> {
    let with = |ending: &str| format!("{word}{ending}");
    let before_last = word.chars().rev().nth(1);
    match word {
        w if w.ends_with("ch") => vec![with("es"), with("s")],
        w if w.ends_with("sh") || w.ends_with(['s', 'x']) => vec![with("es")],
        w if w.ends_with('z') => vec![with("es"), with("zes")],
        w if w.ends_with('y') && before_last.is_some_and(|c| !"aeiou".contains(c) && c.is_alphabetic()) => {
            vec![format!("{}ies", &word[..word.len() - 1])]
        }
        w if w.ends_with('o') => vec![with("s"), with("es")],
        // P.O.W.s
        w if w.ends_with(char::is_alphanumeric) || w.ends_with('.') && w[..w.len() - 1].contains('.') => {
            vec![with("s")]
        }
        _ => Vec::new(),
    }
}

/// `plural` with the capitals of `singular`, letter for letter; words beyond it keep their own.
fn with_capitals(singular: &str, plural: &str) -> String {
    // Word by word, so that attorney general → Attorneys General.
    let singles: Vec<&str> = singular.split([' ', '-']).collect();
    let all = singular.chars().filter(|c| c.is_alphabetic()).count() > 1 && !singular.chars().any(char::is_lowercase);
    let mut words = 0;
    let mut first = true;
    plural
        .chars()
        .map(|c| {
            if matches!(c, ' ' | '-') {
                words += 1;
                first = true;
                return if singular.contains('-') && !singular.contains(' ') { '-' } else { c };
            }
            let capital = first && singles.get(words).is_some_and(|w| w.starts_with(char::is_uppercase));
            first = false;
            if capital || all { c.to_uppercase().next().unwrap_or(c) } else { c }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_by_rule_and_list() {
        for (term, wanted) in [
            ("camp", "camps"),
            ("Uyghur", "Uyghurs"),
            ("authority", "authorities"),
            ("day", "days"),
            ("church", "churches"),
            ("child", "children"),
            ("Chairwoman", "Chairwomen"),
            ("human", "humans"),
            ("ICE", "ICEs"),
            ("iPhone", "iPhones"),
            ("passer-by", "passers-by"),
            ("re-education camp", "re-education camps"),
            ("prisoner of war", "prisoners of war"),
            ("mother-in-law", "mothers-in-law"),
            ("prisoner of conscience", "prisoners of conscience"),
            ("Government-in-Exile", "Governments-in-Exile"),
            ("Special Rapporteur on torture", "Special Rapporteurs on torture"),
            ("witness for the prosecution", "witnesses for the prosecution"),
            ("woman of letters", "women of letters"),
            ("missing person", "missing people"),
            ("spokesperson", "spokespeople"),
            ("coup d’état", "coups d'état"),
            ("court martial", "courts-martial"),
            ("cul-de-sac", "culs-de-sac"),
            ("poet laureate", "poets laureate"),
            ("P.O.W.", "P.O.W.s"),
            ("money", "moneys"),
        ] {
            assert_eq!(plurals(term).first().map(String::as_str), Some(wanted), "{term}");
        }
        for (term, also) in [
            ("displaced person", "displaced persons"),
            ("chairperson", "chairpersons"),
            ("penny", "pennies"),
            ("brother", "brothers"),
            ("stigma", "stigmas"),
            ("veto", "vetos"),
            ("embargo", "embargos"),
            ("consortium", "consortia"),
            ("consortium", "consortiums"),
            ("money", "monies"),
        ] {
            assert!(plurals(term).iter().any(|plural| plural == also), "{term}: {:?}", plurals(term));
        }
        assert!(plurals("police").iter().all(|p| p == "polices"));
        assert!(plurals("series").is_empty());
        // What is a plural already gets no second one.
        for term in ["crimes against humanity", "men of letters"] {
            assert!(plurals(term).iter().all(|p| p.starts_with(&term[..4])), "{:?}", plurals(term));
        }
    }

    #[test]
    fn both_sides_of_the_atlantic() {
        for (term, other) in [
            ("labour camp", "labor camp"),
            ("forced labor", "forced labour"),
            ("labour-transfer programmes", "labor-transfer programs"),
            ("Department of Defence", "Department of Defense"),
            ("LABOUR", "LABOR"),
            ("organised crime", "organized crime"),
            ("sterilisations", "sterilizations"),
            ("colonizers", "colonisers"),
        ] {
            assert!(spellings(term).contains(&other.to_owned()), "{term}: {:?}", spellings(term));
            assert!(spellings(other).contains(&term.to_owned()), "{other}: {:?}", spellings(other));
        }
        for term in ["police", "raised", "supervisor", "prize", "wise", "promises", "Isa", "visas", "ہە"] {
            assert_eq!(spellings(term), Vec::<String>::new());
        }
        assert!(spellings(&"centre ".repeat(40)).len() < 8);
    }

    #[test]
    fn the_table_is_sound() {
        let mut seen = std::collections::BTreeSet::new();
        for line in IRREGULAR.lines().filter(|l| !l.starts_with('#')).skip(1) {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 6, "{line}");
            assert!(!cells[0].is_empty() && !cells[1].is_empty());
            seen.insert(cells[0]);
        }
        assert!(seen.len() > 200);
    }
}
