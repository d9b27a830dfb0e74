//! Which persons an English version names, and whether a translation names them: what NAME002 and
//! NAME003 share. Words that tell a person from an institution, and Chinese family names, are data
//! (`persons.tsv`); given names are those of `text::names`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::spelling;
use crate::check::Version;
use crate::model::{Span, Variety};
use crate::text::convert::uyghur;
use crate::text::han;
use crate::text::names::{self, Name};
use crate::text::script::is_letter;
use crate::text::transcription::{self, transcribes};

/// A person as an English text names them.
#[derive(Clone, Debug)]
pub(in crate::check) struct Person {
    pub(super) first: String,
    /// The same as `first` where one name stands alone.
    pub(super) last: String,
    pub(super) span: Span,
    origin: Origin,
}

/// How the name may be written elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// By its sound.
    Foreign,
    /// In characters of its own: a Chinese name in pinyin.
    Chinese,
    /// Likewise, but nothing tells in which: a Japanese name.
    Japanese,
}

impl Person {
    /// Whether one name stands for the whole.
    pub(super) fn is_single(&self) -> bool {
        self.first == self.last
    }

    /// Both names, or the one.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        let last = (!self.is_single()).then_some(self.last.as_str());
        std::iter::once(self.first.as_str()).chain(last)
    }
}

/// The words of `persons.tsv` with a role, and what stands beside them.
fn list(role: &str) -> &'static BTreeMap<&'static str, &'static str> {
    static ALL: OnceLock<BTreeMap<&str, BTreeMap<&str, &str>>> = OnceLock::new();
    static NONE: BTreeMap<&str, &str> = BTreeMap::new();
    let all = ALL.get_or_init(|| {
        let mut all: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
        for line in include_str!("persons.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            if let (Some(role), Some(word), Some(value)) = (cells.next(), cells.next(), cells.next()) {
                all.entry(role).or_default().insert(word, value);
            }
        }
        all
    });
    all.get(role).unwrap_or(&NONE)
}

/// The given names that the project knows, by their English spellings.
fn given() -> &'static BTreeMap<&'static str, &'static Name> {
    static ALL: OnceLock<BTreeMap<&str, &Name>> = OnceLock::new();
    ALL.get_or_init(|| {
        let persons = names::all().iter().filter(|name| !name.is_place);
        persons.flat_map(|name| name.english.split("; ").map(move |form| (form, name))).collect()
    })
}

/// Whether a word with a capital is none of a name: it stands at the head of sentences and in titles.
pub(super) fn is_common(word: &str) -> bool {
    list("common").contains_key(word)
}

/// *Professor Helena*: the first of two names is none.
fn is_title(word: &str) -> bool {
    list("title").contains_key(word)
}

/// Every person whom an English version names, as far as the text shows it, in order; found when a rule first asks.
pub(super) fn all<'v>(source: &'v Version<'_>) -> &'v [Person] {
    source.persons.get_or_init(|| find(source))
}

fn find(source: &Version<'_>) -> Vec<Person> {
    let text = &source.text;
    let mut found: Vec<Person> = Vec::new();
    for (first, last, span) in spelling::pairs(text) {
        let free = |word: &String| !is_common(word) && !is_title(word);
        if !free(&first) || !free(&last) || source.uses.iter().any(|u| u.span.overlaps(span)) {
            continue;
        }
        let surname = list("surname").contains_key(first.to_lowercase().as_str());
        if syllables(&first).is_some() && syllables(&last).is_some() {
            if surname && is_person(source, &first, &last, span) {
                found.push(Person { first, last, span, origin: Origin::Chinese });
            }
            continue;
        }
        let known = given().contains_key(first.as_str()) || given().contains_key(last.as_str());
        if known || is_person(source, &first, &last, span) {
            let japanese = !known && is_japanese(&first) && is_japanese(&last);
            let origin = if japanese { Origin::Japanese } else { Origin::Foreign };
            found.push(Person { first, last, span, origin });
        }
    }
    let alone = relatives(text).into_iter().chain(known_alone(text));
    for (name, span) in alone {
        if !found.iter().any(|p| p.span.overlaps(span) || p.parts().any(|part| part == name))
            && !source.uses.iter().any(|u| u.span.overlaps(span))
        {
            found.push(Person { first: name.clone(), last: name, span, origin: Origin::Foreign });
        }
    }
    // *His daughter, Zeynep*, and only later *Zeynep Tohti*: the first mention has to name her.
    for index in 0..found.len() {
        if found[index].origin != Origin::Foreign || found[index].is_single() {
            continue;
        }
        let earlier = found[index].parts().filter(|part| part.len() > 3).filter_map(|part| first_mention(text, part));
        let Some(span) = earlier.filter(|span| span.start < found[index].span.start).min_by_key(|s| s.start) else {
            continue;
        };
        let free = !found.iter().any(|p| p.span.overlaps(span)) && !source.uses.iter().any(|u| u.span.overlaps(span));
        if free && given().contains_key(found[index].first.as_str()) {
            let name = span.of(text).to_owned();
            found.push(Person { first: name.clone(), last: name, span, origin: Origin::Foreign });
        }
    }
    found.sort_by_key(|person| person.span.start);
    found
}

/// Where `text` first says `name` as a word with no other name beside it.
fn first_mention(text: &str, name: &str) -> Option<Span> {
    let (at, _) = text.match_indices(name).find(|(at, _)| {
        let (before, after) = (&text[..*at], &text[at + name.len()..]);
        let word = before.trim_end_matches(' ').rsplit([' ', '\n']).next().unwrap_or("");
        let beside = word.starts_with(char::is_uppercase) && !word.ends_with(['.', ',']);
        !before.ends_with(char::is_alphanumeric)
            && !after.starts_with(char::is_alphanumeric)
            && !beside
            && !next_is_name(after)
    })?;
    Some(Span::new(at, at + name.len()))
}

/// How many names of two words, persons for all one can see, `span` of the source holds.
pub(super) fn in_span(source: &Version<'_>, span: Span) -> usize {
    let common = |word: &String| is_common(word) || is_title(word);
    let names = spelling::pairs(span.of(&source.text)).into_iter();
    let pinyin = |word: &String| syllables(word).is_some();
    names.filter(|(a, b, _)| !(common(a) || common(b) || pinyin(a) && pinyin(b))).count()
}

/// Persons who are named by one name: *his wife, Mahire, held*, *a baker named Ghopur*.
fn relatives(text: &str) -> Vec<(String, Span)> {
    let kin = list("kin");
    let mut found = Vec::new();
    let mut start = 0;
    for (index, word) in text.split(' ').enumerate() {
        start += word.len() + 1;
        let comma = word.ends_with(',');
        let named = matches!(word, "named" | "called");
        if index == 0 || start >= text.len() || !(named || kin.contains_key(word.strip_suffix(',').unwrap_or(word))) {
            continue;
        }
        let len = text[start..].find(|c: char| !is_letter(c) && c != '-').unwrap_or(text.len() - start);
        let name = &text[start..start + len];
        let rest = &text[start + len..];
        let ends = if comma { rest.starts_with(',') } else { rest.starts_with([' ', ',', '.']) && !next_is_name(rest) };
        // *Her brother Tahir*: the table of given names tells a name from a title or a place.
        if name.starts_with(char::is_uppercase)
            && len > 3
            && ends
            && (comma
                || named && syllables(name).is_none()
                || given().contains_key(name)
                || !named && rest.starts_with(", "))
        {
            found.push((name.to_owned(), Span::new(start, start + len)));
        }
    }
    found
}

/// Whether a word with a capital follows at once.
fn next_is_name(rest: &str) -> bool {
    rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// Given names of the list that stand alone.
fn known_alone(text: &str) -> Vec<(String, Span)> {
    let mut found: Vec<(String, Span)> = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !is_letter(c)) {
        let span = Span::new(at, at + word.len());
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        if word.len() <= 3 || !word.starts_with(char::is_uppercase) || !given().contains_key(word) {
            continue;
        }
        let beside = |text: &str| text.starts_with(char::is_uppercase);
        let before = text[..span.start].trim_end_matches(' ').rsplit([' ', '\n']).next().unwrap_or("");
        let alone =
            !beside(text[span.end..].trim_start_matches(' ')) && (!beside(before) || before.ends_with(['.', ',']));
        if alone && !found.iter().any(|(known, _)| known == word) {
            found.push((word.to_owned(), span));
        }
    }
    found
}

/// Whether two words with capitals are the name of a person, as far as the text shows it.
fn is_person(source: &Version<'_>, first: &str, last: &str, span: Span) -> bool {
    const APPOSITION: [&str; 10] =
        ["who ", "whose ", "a ", "an ", "the ", "said ", "says ", "wrote ", "told ", "which "];
    let text = &source.text;
    let (before, after) = (text[..span.start].trim_end(), &text[span.end..]);
    let word_before = before.rsplit([' ', '\n', '“']).next().unwrap_or("");
    // *By Ilham Rozi and Petra Kolb*.
    let paired = before.strip_suffix(" and").is_some_and(|before| {
        let mut words = before.rsplit(' ');
        let (last, first) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let name = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
        name(last) && name(first) && (given().contains_key(first) || given().contains_key(last))
    });
    let titled = paired
        || list("title").contains_key(word_before)
        || list("title").contains_key(word_before.trim_end_matches(','))
        || word_before == "said";
    let next = after.strip_prefix(' ').and_then(|rest| rest.split([' ', ',', '.', '\n']).next()).unwrap_or("");
    let aged = after.strip_prefix(", ").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit()) || APPOSITION.iter().any(|word| rest.starts_with(word))
    });
    // *The* stands before institutions.
    let says = list("says").contains_key(next) && !word_before.eq_ignore_ascii_case("the");
    let again = |name: &str, followed: bool| {
        text[span.end..].match_indices(name).any(|(at, _)| {
            let at = span.end + at;
            let rest = &text[at + name.len()..];
            let whole = !rest.starts_with(char::is_alphabetic);
            let word = text[..at].split_whitespace().next_back().unwrap_or("");
            let alone = text[..at].ends_with([' ', '\n'])
                && !(text[..at].ends_with(' ') && word.starts_with(char::is_uppercase));
            let says = rest.strip_prefix(' ').and_then(|rest| rest.split([' ', ',', '.']).next());
            whole && alone && (!followed || says.is_some_and(|verb| list("says").contains_key(verb)))
        })
    };
    // “…,” said Conservative group leader Alan Pryce.
    let quoted = before.rfind("” said ").is_some_and(|at| {
        let between = &before[at + "” said ".len()..];
        between.len() < 80 && !between.contains(['.', ',', ';', '“', '\n']) && spelling::pairs(between).is_empty()
    });
    titled || says || aged || quoted || again(last, false) || again(first, true)
}

/// Whether `words` of a Chinese or Uyghur version (`whole` is all of its text) name the person.
/// `persons` says how many the source names there, `mentions` how often it says the last name.
pub(super) fn named(
    person: &Person,
    words: &str,
    whole: &str,
    variety: Variety,
    persons: usize,
    mentions: usize,
) -> bool {
    if words.contains(person.first.as_str()) || words.contains(person.last.as_str()) {
        return true;
    }
    match (variety, person.origin) {
        (Variety::UgArab, Origin::Chinese) => pinyin_in_uyghur(words, &person.first, &person.last),
        (Variety::UgArab, Origin::Foreign | Origin::Japanese) => {
            let listed = person.parts().any(|part| arabic(part).is_some_and(|form| words.contains(form)));
            // A family name may do later; whom it belongs to has to be said once.
            // Two consonants of a name that is known tell nothing: many words have them.
            let short = consonants(&person.first).len() < 3;
            let given = match arabic(&person.first) {
                Some(form) if short => whole.contains(form),
                form => form.is_some_and(|form| whole.contains(form)) || sounds(whole, &person.first, &person.first),
            };
            given && (listed || sounds(words, &person.first, &person.last))
        }
        (_, Origin::Japanese) => true,
        (_, Origin::Chinese) => surname_in_chinese(words, &person.first, &person.last),
        (_, Origin::Foreign) => {
            let listed = person.parts().any(|part| listed_in_chinese(words, part));
            if !listed && persons == 1 && names_another(words, &person.first) {
                return false;
            }
            listed && person.is_single() || in_chinese(words, person, persons, mentions, listed)
        }
    }
}

/// The Uyghur form of a listed given name, without the vowel that changes before a suffix.
fn arabic(name: &str) -> Option<&'static str> {
    let form = given().get(name)?.arabic;
    Some(form.strip_suffix(['ا', 'ە']).filter(|rest| rest.chars().count() > 3).unwrap_or(form))
}

/// Whether `text` holds a listed given name in any of its spellings, when `name` is one of them.
pub(super) fn spelled_otherwise(name: &str, text: &str) -> bool {
    let (plain, text) = (simplified(name), simplified(text));
    let all = names::all().iter().filter(|listed| !listed.is_place);
    let mut same = all.filter(|listed| {
        let mut forms = listed.english.split("; ").chain(listed.chinese.split(' '));
        plain.starts_with(listed.arabic) && !listed.arabic.is_empty() || forms.any(|form| form == plain)
    });
    same.any(|listed| {
        let mut forms = listed.english.split("; ").chain(listed.chinese.split(' ')).chain([listed.arabic]);
        forms.any(|form| !form.is_empty() && text.contains(form))
    })
}

/// Traditional characters as Simplified ones: the list of names has these.
fn simplified(text: &str) -> String {
    let one = |c: char| han::only(c).filter(|(variety, _)| *variety == Variety::ZhHant).map_or(c, |(_, other)| other);
    text.chars().map(one).collect()
}

fn listed_in_chinese(words: &str, name: &str) -> bool {
    let words = simplified(words);
    given().get(name).is_some_and(|name| name.chinese.split(' ').any(|form| !form.is_empty() && words.contains(form)))
}

/// Whether the first part of a name with a dot in Chinese `words` is a listed given name that does not sound
/// like the listed `name`.
fn names_another(words: &str, name: &str) -> bool {
    if !given().contains_key(name) {
        return false;
    }
    let words = simplified(words);
    let own = consonants(name);
    let mut others = given().iter().filter(|(english, _)| consonants(english) != own);
    words.contains('·')
        && others.any(|(_, other)| {
            other.chinese.split(' ').any(|form| form.chars().count() > 1 && words.contains(&format!("{form}·")))
        })
}

/// Whether `words`, the translation of a sentence that names `persons` of whom this is one, give the person another
/// family name.
pub(super) fn is_renamed(person: &Person, words: &str, variety: Variety, persons: usize) -> bool {
    match variety {
        Variety::UgArab => other_family(words, person),
        _ => persons == 1 && !listed_in_chinese(words, &person.last) && other_family_in_chinese(words, person),
    }
}

/// Whether Uyghur `words` give the person another family name that the list knows: زۇلپىقار ئابلىز for Zulpiqar Emet.
fn other_family(words: &str, person: &Person) -> bool {
    if person.is_single()
        || arabic(&person.last).is_some_and(|form| words.contains(form))
        || sounds(words, &person.last, &person.last)
    {
        return false;
    }
    let own = consonants(&person.last);
    let all: Vec<&str> = words.split(' ').collect();
    all.windows(2).any(|pair| {
        let another = |name: &&Name| {
            let form = name.arabic;
            form.chars().count() > 3 && pair[1].starts_with(form) && consonants(&uyghur::to_latin(form)) != own
        };
        let same = arabic(&person.first).is_some_and(|form| pair[0].ends_with(form))
            || consonants(&uyghur::to_latin(pair[0])) == consonants(&person.first);
        same && given().values().copied().any(|name| another(&name))
    })
}

/// The same in Chinese `words`: 祖尔皮卡尔·阿不力孜.
fn other_family_in_chinese(words: &str, person: &Person) -> bool {
    if person.is_single() || transcribes(words, &person.last) != Some(false) {
        return false;
    }
    let words = simplified(words);
    let own = consonants(&person.last);
    let behind = words.split('·').skip(1);
    let mut others = given().iter().filter(|(english, _)| consonants(english) != own);
    let behind: Vec<&str> = behind.collect();
    !behind.is_empty()
        && others.any(|(_, other)| {
            let mut forms = other.chinese.split(' ').filter(|form| form.chars().count() > 2);
            forms.any(|form| behind.iter().any(|words| words.starts_with(form)))
        })
}

/// Whether the sound of a single name can be told in the characters of a transcription.
pub(super) fn can_be_heard(person: &Person) -> bool {
    transcribes("", &person.first).is_some()
}

/// Whether Chinese `words` name somebody: by the sound or, where a transcription cannot be told by
/// it, by a dot for each of the `persons` whom the source names there.
fn in_chinese(words: &str, person: &Person, persons: usize, mentions: usize, listed: bool) -> bool {
    let dots = words.matches(['·', '・', '‧']).count();
    let (first, last) = (transcribes(words, &person.first), transcribes(words, &person.last));
    if person.is_single() {
        // 卡迪尔 is no spelling of Patigul.
        let own = consonants(&person.first);
        let another = |run: &str| {
            let mut same = given().iter().filter(|(_, other)| other.chinese.split(' ').any(|form| form == run));
            same.any(|(english, _)| consonants(english) != own)
        };
        let run = |length: usize| {
            let mut runs = transcription::runs(words).map(simplified);
            runs.any(|run| run.chars().count() >= length && !another(&run))
        };
        return match first {
            // 再娜甫: a spelling that nobody foresaw.
            Some(false) => given().contains_key(person.first.as_str()) && run(3),
            found => found.is_some() || run(2),
        };
    }
    // The family name alone may be that of a later mention.
    first == Some(true) && (dots > 0 || last != Some(false))
        || dots > 0 && dots >= persons
        || (last == Some(true) || listed) && (dots > 0 || mentions < 2)
        || dots >= persons.clamp(1, 2) && (first.is_none() || last.is_none())
}

/// Whether Chinese `words` hold a name of the surname in pinyin with as many characters behind it as the
/// given name has syllables, and then something that may follow a name.
fn surname_in_chinese(words: &str, surname: &str, given: &str) -> bool {
    const AFTER: &str = "，。、；：！？,.”」》）（(说說週表称稱在的于於对對则則曾是和与與率出指回当當也就还還已将將被从從向为為以及日周星昨今上下近早等告讲講认認写寫宣强強批谈談否重要发發接没沒拒先女教博主书書部市省县縣总總代副前后後多第本";
    let Some(count) = syllables(given) else { return true };
    let Some(surnames) = list("surname").get(surname.to_lowercase().as_str()) else { return true };
    let letters: Vec<char> = words.chars().collect();
    let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    letters.iter().enumerate().filter(|(_, c)| surnames.contains(**c)).any(|(at, _)| {
        let rest = &letters[at + 1..];
        let ends = rest.get(count).is_none_or(|c| AFTER.contains(*c) || c.is_ascii_digit() || c.is_whitespace());
        rest.len() >= count && rest[..count].iter().all(han) && ends
    })
}

/// Whether Uyghur `words` hold a Chinese name: two words in a row that sound like its parts.
fn pinyin_in_uyghur(words: &str, surname: &str, given: &str) -> bool {
    let spelled = |word: &str| {
        let word = word.to_lowercase();
        let word = word.replace("zh", "j").replace('q', "ch").replace('x', "sh");
        let word = if word.starts_with("ch") { word } else { word.replace('c', "s") };
        consonants(&word).trim_end_matches('p').to_owned()
    };
    let (surname, given) = (spelled(surname), spelled(given));
    let latin = uyghur::to_latin(words);
    // جۇڭگو: China has the consonants of Jianguo.
    let words = latin.split(|c: char| !is_letter(c) && c != '\'');
    let all: Vec<String> =
        words.filter(|word| !word.is_empty() && !word.starts_with("junggo")).map(consonants).collect();
    let like = |word: &String, name: &str| {
        let same = word.trim_end_matches('p') == name && (!name.is_empty() || word.len() < 2);
        same || name.len() > 1 && word.starts_with(name)
    };
    all.windows(2).any(|pair| like(&pair[0], &surname) && pair[1].starts_with(given.as_str()))
        || all
            .iter()
            .any(|word| !surname.is_empty() && given.len() > 1 && word.starts_with(&format!("{surname}{given}")))
}

/// How many syllables `word` has if it may be a Chinese name in pinyin.
pub(super) fn syllables(word: &str) -> Option<usize> {
    const INITIALS: [&str; 24] = [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s",
        "y", "w", "",
    ];
    const FINALS: [&str; 35] = [
        "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "an", "en", "in", "un", "ai",
        "ei", "ao", "ou", "ia", "ie", "iu", "ua", "ui", "uo", "ue", "er", "a", "e", "i", "o", "u", "ü", "üe", "ün",
    ];
    fn rest(word: &str, syllables: usize) -> Option<usize> {
        if word.is_empty() {
            return (syllables > 0).then_some(syllables);
        }
        if syllables > 2 {
            return None;
        }
        let begun = INITIALS.iter().filter_map(|initial| word.strip_prefix(initial));
        let whole = begun.flat_map(|word| FINALS.iter().filter_map(move |part| word.strip_prefix(part)));
        whole.filter_map(|word| rest(word, syllables + 1)).min()
    }
    rest(&word.to_lowercase(), 0)
}

/// Whether `word` may be a Japanese name: syllables that end in a vowel or *n*. Its characters say
/// nothing of its sound in Chinese.
fn is_japanese(word: &str) -> bool {
    const ONSETS: [&str; 27] = [
        "ky", "gy", "sh", "ch", "ny", "hy", "by", "py", "my", "ry", "ts", "k", "g", "s", "z", "j", "t", "d", "n", "h",
        "f", "b", "p", "m", "y", "r", "w",
    ];
    let lower = word.to_lowercase();
    let mut rest = lower.as_str();
    while !rest.is_empty() {
        let onset = ONSETS.iter().find_map(|onset| rest.strip_prefix(onset)).unwrap_or(rest);
        let Some(after) = onset.strip_prefix(['a', 'i', 'u', 'e', 'o']) else { return false };
        let coda = after.strip_prefix('n').filter(|rest| !rest.starts_with(['a', 'i', 'u', 'e', 'o', 'y']));
        rest = coda.unwrap_or(after);
    }
    true
}

/// Whether a Uyghur text holds a word that sounds like either part of the name.
pub(super) fn sounds(text: &str, first: &str, last: &str) -> bool {
    const SILENT: [&str; 16] =
        ["rd", "nd", "rt", "nt", "lt", "ot", "et", "ut", "at", "as", "is", "us", "os", "es", "er", "rs"];
    let latin = uyghur::to_latin(text);
    let mut names: Vec<String> = [first, last].into_iter().map(consonants).filter(|name| name.len() > 1).collect();
    // Many words have two consonants in a row; the longer name tells more.
    if names.iter().any(|name| name.len() > 2) {
        names.retain(|name| name.len() > 2);
    }
    // خاۋرانېك: the letter of Havranek that is no consonant here.
    let aspirated: Vec<String> = [first, last]
        .into_iter()
        .filter(|name| name.starts_with(['H', 'h']))
        .map(|name| format!("k{}", consonants(name).trim_start_matches('k')))
        .filter(|name| name.len() > 2)
        .collect();
    names.extend(aspirated);
    // The last consonant may be silent: Bernard, but not Ingrid.
    let silent = |name: &&&str| SILENT.iter().any(|ending| name.ends_with(ending));
    let shorter = [&first, &last].into_iter().filter(silent).map(|name| consonants(name)).filter(|name| name.len() > 3);
    let shorter: Vec<String> = shorter.map(|name| name[..name.len() - 1].to_owned()).collect();
    names.extend(shorter);
    let rounded = [first, last].map(|name| if consonants(name).len() > 1 { rounding(name) } else { None });
    names.is_empty()
        || latin.split(|c: char| !is_letter(c) && c != '\'').any(|word| {
            let sounds = consonants(word);
            // قىلىپ is not Kolb.
            let other_vowel = rounding(word).is_some_and(|own| rounded.iter().all(|r| r.is_none_or(|r| r != own)));
            let other_vowel = other_vowel && rounded.iter().any(Option::is_some);
            !other_vowel && names.iter().any(|name| sounds.starts_with(name.as_str()))
        })
}

/// Whether the first vowel of a word is rounded; none where that cannot be told: *a*, two vowels in a row.
fn rounding(word: &str) -> Option<bool> {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let vowel = |c: &char| "aeiouyéöüëwàáèíóú".contains(*c);
    let at = letters.iter().position(vowel)?;
    let alone = !letters.get(at + 1).is_some_and(vowel);
    match letters[at] {
        'o' | 'ö' | 'ó' if alone => Some(true),
        'i' | 'é' | 'í' | 'è' if alone => Some(false),
        _ => None,
    }
}

/// The consonants of a word, those of one place of articulation taken as one.
pub(super) fn consonants(word: &str) -> String {
    let mut sounds = String::new();
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    for (at, &c) in letters.iter().enumerate() {
        let sound = match c {
            // Lucille; the Latin letters of Uyghur have c only in ch.
            'c' if matches!(letters.get(at + 1), Some('e' | 'i' | 'y')) => 's',
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
        for (name, count) in [("Heng", 1), ("Guan", 1), ("Quanguo", 2), ("Xi", 1), ("Jinping", 2)] {
            assert_eq!(syllables(name), Some(count), "{name}");
        }
        for name in ["Lindqvist", "Marsh", "Tursun"] {
            assert_eq!(syllables(name), None, "{name}");
        }
        assert!(surname_in_chinese("外交部发言人林剑星期四说", "Lin", "Jian"));
        assert!(!surname_in_chinese("外交部发言人星期四说", "Lin", "Jian"));
        assert!(pinyin_in_uyghur("باياناتچىسى لىن جيەن پەيشەنبە كۈنى", "Lin", "Jian"));
        assert!(pinyin_in_uyghur("باياناتچى شۈ گۈيشياڭ", "Xu", "Guixiang"));
        assert!(!pinyin_in_uyghur("باياناتچىسى پەيشەنبە كۈنى", "Lin", "Jian"));
    }

    #[test]
    fn japanese_names() {
        assert!(is_japanese("Kenji") && is_japanese("Moriyama") && is_japanese("Shinichi"));
        assert!(!is_japanese("Helena") && !is_japanese("Brandt"));
    }

    #[test]
    fn the_table_is_as_it_should_be() {
        for line in include_str!("persons.tsv").lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 5 && ["attested", "derived", "unverified"].contains(&cells[4]), "{line}");
        }
        assert!(list("surname").len() > 100 && list("title").len() > 10);
    }
}
