//! Acronyms: `ShUAR` and ШУАР are ش ئۇ ئا ر in Arabic script, letters divided by spaces.

use super::letters::{
    CAPITAL, D, G, GH, H, HAMZA, I, L, Letter, M, N, NG, NONE, R, S, SH, U, W, Word, X, Y, Z, from_arabic,
    is_consonant, is_vowel,
};
use super::read::read_latin;

/// The longest that is taken for an acronym, in letters.
const LONGEST: usize = 6;

/// The longest chain of endings that is looked at, in letters.
const LONGEST_ENDING: usize = 20;

/// Acronyms that could be read as words, with their sources.
const LIST: &str = include_str!("acronyms.tsv");

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

/// Plural endings, which others may follow.
const PLURALS: &[&str] = &["لار", "لەر"];

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

/// Where the Uyghur ending of a Latin acronym begins that is no Uyghur word (`ICEning`, `NGOlar`), in bytes.
pub(super) fn foreign_stem(piece: &str) -> Option<usize> {
    let end = piece.find(|c: char| !c.is_ascii_uppercase()).filter(|&end| end > 1)?;
    let mut ending = Word { glued: true, ..Word::default() };
    if !read_latin(&piece[end..], &mut ending) {
        return None;
    }
    ending.settle();
    is_ending(&ending.letters).then_some(end)
}

/// Whether letters are endings one after another: -larning, -dikiler.
fn is_ending(letters: &[Letter]) -> bool {
    letters.len() <= LONGEST_ENDING
        && ENDINGS.iter().chain(PLURALS).any(|form| {
            let mut rest = letters.iter();
            form.chars().all(|c| from_arabic(c) == rest.next().copied())
                && (rest.as_slice().is_empty() || is_ending(rest.as_slice()))
        })
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
