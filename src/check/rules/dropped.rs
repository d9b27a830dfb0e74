//! ## What it does
//! Finds a person or a place that the source names and the translation does not.
//!
//! ## Why it matters
//! A witness who loses the name loses weight, and a place that becomes *there* cannot be found.
//!
//! ## Wrong
//! ```text
//! en       The caravan left Kashgar.
//! zh-Hans  商队出发了。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  商队离开了喀什。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Names of the glossary are looked for in all their approved forms; so are the countries and larger
//! cities of the world, of which one may not stand for another. Other persons are recognised in
//! an English source by a title, an age, a verb of saying or by the family name standing alone later;
//! the first mention is looked for by the consonants, in Chinese also by the dot that divides foreign
//! names. Names that may be Chinese are left alone.

use super::{Rule, missing, places, spelling};
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{Finding, Message, Severity, Span, Variety};
use crate::text::convert::uyghur;
use crate::text::transcription::transcribes;

pub(super) struct Dropped;

const INFOS: &[Info] = &[Info {
    code: "NAME003",
    name: "name-dropped",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("dropped.rs"),
}];

impl Rule for Dropped {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        missing::report(context, "NAME003", "finding-term002", missing::is_name, out);
        places::report(context, out);
        persons(context, out);
    }
}

/// Persons whom the glossary does not know.
fn persons(context: &Context<'_>, out: &mut Vec<Finding>) {
    let Some(source) = context.source().filter(|source| source.lang.variety() == Variety::En) else { return };
    let target = &context.target;
    let variety = target.lang.variety();
    if !matches!(variety, Variety::ZhHans | Variety::ZhHant | Variety::UgArab) {
        return;
    }
    let mut seen: Vec<String> = Vec::new();
    let mut all = spelling::capitalised(&source.text);
    all.retain(|(first, last, span)| is_person(source, first, last, *span));
    all.extend(relatives(&source.text));
    for (first, last, span) in all {
        if seen.contains(&last) {
            continue;
        }
        seen.push(last.clone());
        let Some(index) = context.aligned.iter().position(|group| {
            Context::span(source, &group.source).start <= span.start
                && span.end <= Context::span(source, &group.source).end
        }) else {
            continue;
        };
        let group = &context.aligned[index];
        if group.target.is_empty() {
            continue;
        }
        let near = &context.aligned[index.saturating_sub(1)..(index + 2).min(context.aligned.len())];
        let words: Vec<&str> = near.iter().map(|g| Context::span(target, &g.target).of(&target.text)).collect();
        // 伊斯坦堡 sounds like *Stoyanov*.
        let beside = near.iter().map(|g| Context::span(source, &g.source).of(&source.text));
        let words = places::left_out(&words.join("\n"), beside, &target.lang);
        let named = words.contains(first.as_str())
            || if variety == Variety::UgArab {
                // A family name may do later; whom it belongs to has to be said once.
                sounds(&words, &first, &last) && sounds(&target.text, &first, &first)
            } else {
                let near = near.iter().map(|g| Context::span(source, &g.source));
                named_in_chinese(&words, &first, &last, near.map(|span| persons_in(source, span)).sum())
            };
        if !named {
            let message = Message::new("finding-name003").arg("name", span.of(&source.text));
            out.push(context.finding_at("NAME003", context.group_place(group), message));
        }
    }
}

/// How many names of two words, persons for all one can see, `span` of the source holds.
fn persons_in(source: &Version<'_>, span: Span) -> usize {
    let common = |word: &String| COMMON.contains(&word.as_str());
    let pinyin = |word: &String| is_pinyin(word);
    let names = spelling::capitalised(span.of(&source.text)).into_iter();
    names.filter(|(a, b, _)| !(common(a) || common(b) || pinyin(a) && pinyin(b))).count()
}

/// Whether Chinese `words` name somebody: by the sound or, where a transcription cannot be told by
/// it, by a dot for each of the `persons` whom the source names there.
fn named_in_chinese(words: &str, first: &str, last: &str, persons: usize) -> bool {
    let dots = words.matches(['·', '・', '‧']).count();
    let known = [transcribes(words, first), transcribes(words, last)];
    known.contains(&Some(true))
        || first != last && dots > 0 && dots >= persons
        || if first == last { known[0].is_none() } else { dots > 0 && known.contains(&None) }
}

/// Relatives who are named by one name: *his wife, Mahire, held*.
fn relatives(text: &str) -> Vec<(String, String, Span)> {
    const KIN: [&str; 14] = [
        "wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "uncle", "aunt", "cousin",
        "nephew", "niece", "grandson",
    ];
    let mut found = Vec::new();
    for kin in KIN {
        for (at, _) in text.match_indices(&format!(" {kin}, ")) {
            let start = at + kin.len() + 3;
            let len = text[start..].find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(text.len() - start);
            let name = &text[start..start + len];
            if name.starts_with(char::is_uppercase) && len > 3 && text[start + len..].starts_with(',') {
                found.push((name.to_owned(), name.to_owned(), Span::new(start, start + len)));
            }
        }
    }
    found
}

/// Words of institutions, roads and months: no family names.
const COMMON: &[&str] = &[
    "Act",
    "Affairs",
    "Agency",
    "Alliance",
    "Appeal",
    "Asia",
    "Assembly",
    "Association",
    "Authority",
    "Avenue",
    "Bank",
    "Bureau",
    "Center",
    "Centre",
    "City",
    "Commission",
    "Committee",
    "Company",
    "Congress",
    "Council",
    "County",
    "Court",
    "Day",
    "Department",
    "District",
    "Embassy",
    "Federation",
    "Files",
    "Force",
    "Foundation",
    "Government",
    "Group",
    "House",
    "Human",
    "Institute",
    "International",
    "Island",
    "Islands",
    "List",
    "Ministry",
    "Mountain",
    "National",
    "News",
    "Office",
    "Organization",
    "Papers",
    "Parliament",
    "Party",
    "Police",
    "Post",
    "Prefecture",
    "Press",
    "Prison",
    "Project",
    "Province",
    "Radio",
    "Region",
    "Republic",
    "Rights",
    "River",
    "Road",
    "School",
    "Service",
    "Society",
    "State",
    "States",
    "Station",
    "Street",
    "Times",
    "Tribunal",
    "Union",
    "United",
    "University",
    "Village",
    "Watch",
    "World",
    "Young",
    "New",
    "South",
    "North",
    "East",
    "West",
    "Northern",
    "Southern",
    "Eastern",
    "Western",
    "Central",
    "Latin",
    "Saudi",
    "Sri",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "The",
    "In",
    "On",
    "At",
    "When",
    "But",
];

/// What stands before a person's name.
const TITLES: [&str; 16] = [
    "Professor",
    "Dr.",
    "Mr.",
    "Ms.",
    "Mrs.",
    "Judge",
    "lawyer,",
    "author,",
    "editor,",
    "said",
    "judge,",
    "chair,",
    "spokesperson,",
    "spokesman,",
    "spokeswoman,",
    "director,",
];

/// Verbs of saying that only persons stand before.
const SAYS: [&str; 5] = [" said", " says", " told", " wrote", " recalled"];

/// Whether two words with capitals are the name of a person, as far as the text shows it.
fn is_person(source: &Version<'_>, first: &str, last: &str, span: Span) -> bool {
    let text = &source.text;
    if COMMON.contains(&first)
        || COMMON.contains(&last)
        || is_pinyin(first) && is_pinyin(last)
        || source.uses.iter().any(|u| u.span.overlaps(span))
    {
        return false;
    }
    let (before, after) = (text[..span.start].trim_end(), &text[span.end..]);
    let titled = TITLES.iter().any(|title| before.ends_with(title));
    let says = SAYS.iter().any(|verb| after.starts_with(verb));
    let aged = after.strip_prefix(", ").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            || ["who ", "a ", "an ", "the ", "said ", "says ", "wrote ", "told "]
                .iter()
                .any(|word| rest.starts_with(word))
    });
    let again = |name: &str, followed: bool| {
        text[span.end..].match_indices(name).any(|(at, _)| {
            let at = span.end + at;
            let rest = &text[at + name.len()..];
            let whole = !rest.starts_with(char::is_alphabetic);
            let word = text[..at].split_whitespace().next_back().unwrap_or("");
            let alone = text[..at].ends_with(' ') && !word.starts_with(char::is_uppercase);
            whole && alone && (!followed || SAYS.iter().any(|verb| rest.starts_with(verb)))
        })
    };
    titled || says || aged || again(last, false) || again(first, true)
}

/// Whether `word` may be a Chinese name in pinyin.
fn is_pinyin(word: &str) -> bool {
    const INITIALS: [&str; 24] = [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s",
        "y", "w", "",
    ];
    const FINALS: [&str; 35] = [
        "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "an", "en", "in", "un", "ai",
        "ei", "ao", "ou", "ia", "ie", "iu", "ua", "ui", "uo", "ue", "er", "a", "e", "i", "o", "u", "ü", "üe", "ün",
    ];
    fn rest(word: &str, syllables: usize) -> bool {
        word.is_empty() && syllables > 0
            || syllables < 3
                && INITIALS.iter().filter_map(|initial| word.strip_prefix(initial)).any(|word| {
                    FINALS.iter().filter_map(|part| word.strip_prefix(part)).any(|word| rest(word, syllables + 1))
                })
    }
    rest(&word.to_lowercase(), 0)
}

/// Whether a Uyghur text holds a word that sounds like either part of the name.
pub(super) fn sounds(text: &str, first: &str, last: &str) -> bool {
    let latin = uyghur::to_latin(text);
    let mut names: Vec<String> = [first, last].into_iter().map(consonants).filter(|name| name.len() > 1).collect();
    // Many words have two consonants in a row; the longer name tells more.
    if names.iter().any(|name| name.len() > 2) {
        names.retain(|name| name.len() > 2);
    }
    names.is_empty()
        || latin.split(|c: char| !c.is_alphabetic() && c != '\'').any(|word| {
            let word = consonants(word);
            names.iter().any(|name| word.starts_with(name.as_str()))
        })
}

/// The consonants of a word, those of one place of articulation taken as one.
fn consonants(word: &str) -> String {
    let mut sounds = String::new();
    for c in word.to_lowercase().chars() {
        let sound = match c {
            'b' | 'p' | 'f' | 'v' | 'w' => 'p',
            'd' | 't' => 't',
            'g' | 'k' | 'q' | 'c' | 'x' => 'k',
            's' | 'z' | 'j' => 's',
            'l' | 'm' | 'n' | 'r' => c,
            _ => continue,
        };
        if !sounds.ends_with(sound) {
            sounds.push(sound);
        }
    }
    sounds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_uyghur_letters() {
        assert!(sounds("ئۇنىڭ ئادۋوكاتى كارىن لىندكۋىستنىڭ ئېيتىشىچە", "Karin", "Lindqvist"));
        assert!(sounds("دېدى پروفېسسور ھېلېنا مارش.", "Helena", "Marsh"));
        assert!(!sounds("ئۇنىڭ ئادۋوكاتى شۇنداق دېدى", "Karin", "Lindqvist"));
    }

    #[test]
    fn chinese_names() {
        for name in ["Heng", "Guan", "Quanguo", "Xi", "Jinping"] {
            assert!(is_pinyin(name), "{name}");
        }
        for name in ["Lindqvist", "Marsh", "Tursun"] {
            assert!(!is_pinyin(name), "{name}");
        }
    }
}
