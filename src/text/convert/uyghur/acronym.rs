//! Acronyms: `ShUAR` and ШУАР are ش ئۇ ئا ر in Arabic script, letters divided by spaces.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::letters::{
    CAPITAL, D, G, GH, H, HAMZA, I, L, Letter, M, N, NG, NONE, R, S, SH, U, W, Word, X, Y, Z, from_arabic,
    is_consonant, is_vowel,
};
use crate::text::morph::ug::suffix::{BARE, SUFFIXES};
use crate::text::normalize::{Gap, Sink, uyghur};

/// The longest that is taken for an acronym, in letters.
const LONGEST: usize = 6;

/// The longest chain of endings that is looked at, in bytes.
const LONGEST_ENDING: usize = 30;

/// Acronyms that could be read as words, with their sources.
const LIST: &str = include_str!("acronyms.tsv");

/// Acronyms that are foreign though ULY has all their letters.
static FOREIGN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("foreign_acronyms.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.filter_map(|line| line.split('\t').next()).collect()
});

/// Case endings and the like that follow an acronym's last letter without a space.
const ENDINGS: &[&str] = &[
    "نىڭ",
    "نى",
    "غا",
    "قا",
    "گە",
    "كە",
    "دا",
    "دە",
    "تا",
    "تە",
    "دىن",
    "تىن",
    "دىكى",
    "تىكى",
    "نىڭكى",
    "چە",
    "لىق",
    "لىك",
    "مۇ",
];

/// Endings in Latin letters that make other nouns of an acronym.
const DERIVED: &[&str] = &["chi", "siz", "liq", "lik", "che", "dek"];

/// Reads the acronym of an Arabic-script text that starts at `start`, and gives its end.
pub(super) fn in_arabic(text: &str, start: usize, word: &mut Word) -> Option<usize> {
    let (first, mut end) = unit(text, start)?;
    // Most words are longer than a letter: nothing more is looked at.
    if text[..start].chars().next_back().is_some_and(char::is_alphanumeric) || !text[end..].starts_with(' ') {
        return None;
    }
    let mut letters = vec![first];
    let mut ends = vec![end];
    let mut ending = 0;
    while letters.len() <= LONGEST
        && text[end..].starts_with(' ')
        && let Some((letter, after)) = unit(text, end + 1)
    {
        let rest = &text[after..];
        let length: usize = rest.chars().take_while(|&c| from_arabic(c).is_some()).map(char::len_utf8).sum();
        if length > 0 {
            if !is_consonant(letter) || !ENDINGS.contains(&&rest[..length]) {
                break;
            }
            ending = length;
        }
        letters.push(letter);
        ends.push(after);
        end = after;
        if ending > 0 {
            break;
        }
    }
    // Of two acronyms side by side the known one is the first.
    if !is_listed(&letters)
        && let Some(count) = (2..letters.len()).rev().find(|&count| is_listed(&letters[..count]))
    {
        letters.truncate(count);
        end = ends[count - 1];
        ending = 0;
    }
    let consonants = letters.iter().filter(|&&letter| is_consonant(letter)).count();
    let listed = is_listed(&letters);
    // XX would be read as a Roman numeral.
    let roman = letters.iter().all(|letter| matches!(*letter, X | L | D | M | I));
    // SH would be read as one letter.
    let merging = letters.windows(2).any(|pair| matches!(pair, [S | G | Z, H] | [N, G | GH]));
    // ئۇ before an acronym is more often the pronoun.
    if roman
        || merging
        || letters.len() > LONGEST
        || consonants < 2
        || (first == U && !listed)
        || !(listed || is_unpronounceable(&letters))
    {
        return None;
    }
    word.acronym = letters.len();
    word.letters.extend(letters.iter().map(|letter| letter | CAPITAL));
    word.letters.extend(text[end..end + ending].chars().filter_map(from_arabic));
    Some(end + ending)
}

/// The letter at `at`: a consonant, or a vowel after hamza.
fn unit(text: &str, at: usize) -> Option<(Letter, usize)> {
    let mut chars = text[at..].chars();
    let first = chars.next()?;
    match from_arabic(first)? {
        HAMZA => {
            let vowel = chars.next()?;
            let letter = from_arabic(vowel).filter(|&letter| is_vowel(letter))?;
            let end = at + first.len_utf8() + vowel.len_utf8();
            chars.next().is_none_or(|c| from_arabic(c).is_none()).then_some((letter, end))
        }
        letter if is_consonant(letter) => Some((letter, at + first.len_utf8())),
        _ => None,
    }
}

/// Marks the acronym at the start of a Latin word: capitals, and endings in small letters.
pub(super) fn in_latin(piece: &str, word: &mut Word) {
    if !starts_capital(word) {
        return;
    }
    // AQSh: the second part of a digraph is small among capitals.
    let mixed = ["Sh", "Gh", "Zh", "Ch", "Ng"].iter().any(|digraph| piece.contains(digraph));
    mark(word, mixed);
}

/// Marks the acronym at the start of a Cyrillic word.
pub(super) fn in_cyrillic(word: &mut Word) {
    mark(word, false);
}

/// Where a Latin word begins to be Uyghur that is, or starts with, something foreign for certain: an acronym on the
/// list (`UNning`), or capitals beside digits (`G7`, `5Gning`). In bytes.
pub(super) fn foreign_start(text: &str, start: usize, piece: &str) -> Option<usize> {
    let run = capitals(piece);
    if run == 0 {
        return None;
    }
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let digits = start > 0 && is_digit(start - 1) || run == piece.len() && is_digit(start + run);
    let listed = || run > 1 && FOREIGN.contains(&piece[..run]) && (run < piece.len() || !in_headline(text, start));
    let ends = || run == piece.len() || is_ending(&piece[run..]);
    ((digits || listed()) && ends()).then_some(run)
}

/// Where the Uyghur ending of a Latin acronym begins that is no Uyghur word (`ICEning`, `NGOlar`), in bytes.
pub(super) fn foreign_stem(piece: &str) -> Option<usize> {
    let run = capitals(piece);
    (run > 1 && run < piece.len() && is_ending(&piece[run..])).then_some(run)
}

/// Where the ending of an acronym in N begins, `BDNgha`: ڭ is the letter of no acronym.
pub(super) fn ending_after_n(piece: &str) -> Option<usize> {
    let run = capitals(piece);
    let joint = run > 1 && piece[..run].ends_with('N') && piece[run..].starts_with('g');
    (joint && is_ending(&piece[run..])).then_some(run)
}

/// How many letters at the start are capitals of ASCII.
fn capitals(piece: &str) -> usize {
    piece.bytes().take_while(u8::is_ascii_uppercase).count()
}

/// Whether the line around `at` is all in capitals.
fn in_headline(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    !line.contains(char::is_lowercase) && line.split_whitespace().nth(1).is_some()
}

/// Whether small letters after an acronym are Uyghur endings: -larning, -dikiler. English makes words with -ing.
fn is_ending(tail: &str) -> bool {
    if tail.len() < 2 || tail == "ing" || tail.len() > LONGEST_ENDING || !tail.starts_with(char::is_lowercase) {
        return false;
    }
    let mut form = MatchForm(Vec::new());
    uyghur::fold(tail, &mut form);
    let rest = DERIVED.iter().find_map(|noun| form.0.strip_prefix(noun.as_bytes())).unwrap_or(&form.0);
    let mut whole = rest.is_empty();
    SUFFIXES.splits(rest, |at, firsts| whole |= at == 0 && firsts & !BARE != 0);
    whole
}

/// The letters of a word in match form, without their places.
struct MatchForm(Vec<u8>);

impl Sink for MatchForm {
    fn letter(&mut self, fold: &[u8], _: usize, _: usize) {
        self.0.extend_from_slice(fold);
    }

    fn mark(&mut self, _: usize, _: usize) {}

    fn gap(&mut self, _: Gap, _: usize, _: usize) {}
}

/// Whether the first letter, after its hamza, is a capital.
fn starts_capital(word: &Word) -> bool {
    word.letters.iter().take(2).any(|letter| letter & CAPITAL != 0)
}

fn mark(word: &mut Word, mixed: bool) {
    if word.glued || !starts_capital(word) {
        return;
    }
    let is_small = |letter: &Letter| *letter != HAMZA && letter & CAPITAL == 0;
    let end = word.letters.iter().position(is_small).unwrap_or(word.letters.len());
    let letters: Vec<Letter> =
        word.letters[..end].iter().filter(|&&letter| letter != HAMZA).map(|letter| letter & !CAPITAL).collect();
    if !(2..=LONGEST).contains(&letters.len()) || word.letters[end..].iter().any(|letter| letter & CAPITAL != 0) {
        return;
    }
    if mixed || is_listed(&letters) || is_unpronounceable(&letters) {
        word.acronym = letters.len();
        word.letters.splice(..end, letters.into_iter().map(|letter| letter | CAPITAL));
    }
}

/// Whether a word is written in capitals throughout.
pub(super) fn is_shouted(word: &Word) -> bool {
    let mut count = 0;
    let all = word.letters.iter().all(|&letter| {
        count += usize::from(letter != HAMZA);
        letter == HAMZA || letter & CAPITAL != 0
    });
    all && count > 1
}

fn is_listed(letters: &[Letter]) -> bool {
    LIST.lines().skip(1).filter_map(|line| line.split('\t').next()).any(|form| {
        form.split(' ')
            .map(|unit| unit.chars().last().and_then(from_arabic).unwrap_or(NONE))
            .eq(letters.iter().copied())
    })
}

/// Whether no Uyghur word could be written so: no vowel, two vowels that meet, two consonants at the
/// start, or two at the end that Uyghur parts with a vowel.
fn is_unpronounceable(letters: &[Letter]) -> bool {
    let (&[first, second, ..], &[.., beforelast, last]) = (letters, letters) else { return false };
    let open = matches!(beforelast, R | L | M | N | NG | Y | W | S | SH | X);
    !letters.iter().any(|&letter| is_vowel(letter))
        || letters.windows(2).any(|pair| is_vowel(pair[0]) && is_vowel(pair[1]))
        || (is_consonant(first) && is_consonant(second))
        || (is_consonant(beforelast) && is_consonant(last) && !open)
}
