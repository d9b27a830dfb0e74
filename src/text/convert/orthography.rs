//! Repairs Uyghur text in Arabic script that was typed with look-alike letters, and tells what changed.
//!
//! Arabic and Persian keyboards, old fonts and PDF files leave letters that look right and are not:
//! ی for ى and ي, ه for ە and ھ, ک for ك, presentation forms, tatweel, joiners inside words. Letters
//! with one meaning stand in `orthography.tsv`; those with two are decided by their neighbours, since
//! Uyghur syllables leave no choice. A word that is Arabic rather than Uyghur is left alone.
//!
//! This changes a text for good; folding for comparison only is [`crate::text::normalize`].

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::uyghur::{is_vowel, is_word_letter};
use crate::model::{Edit, Span};

/// A repaired text, and what was repaired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The text in orthographic letters.
    pub text: String,
    /// Every change, in the order of the text.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where, in bytes of the source.
    pub span: Span,
    /// What stood there.
    pub from: String,
    /// What stands there now; empty when it was taken out.
    pub to: String,
    /// Why.
    pub kind: ChangeKind,
}

/// Why something was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChangeKind {
    /// A letter of another language that looks like the right one.
    LookAlike,
    /// A form of a letter that belongs in fonts, not in texts.
    PresentationForm,
    /// A letter written as a letter and a mark.
    Decomposed,
    /// A line that stretches a word, U+0640.
    Tatweel,
    /// A vowel mark that Uyghur does not write.
    VowelMark,
    /// A character that cannot be seen, inside a word.
    Invisible,
}

impl ChangeKind {
    /// Every kind, in order.
    pub const ALL: [ChangeKind; 6] = [
        ChangeKind::LookAlike,
        ChangeKind::PresentationForm,
        ChangeKind::Decomposed,
        ChangeKind::Tatweel,
        ChangeKind::VowelMark,
        ChangeKind::Invisible,
    ];

    /// Its name in machine output.
    pub fn name(self) -> &'static str {
        match self {
            ChangeKind::LookAlike => "look-alike",
            ChangeKind::PresentationForm => "presentation-form",
            ChangeKind::Decomposed => "decomposed",
            ChangeKind::Tatweel => "tatweel",
            ChangeKind::VowelMark => "vowel-mark",
            ChangeKind::Invisible => "invisible",
        }
    }
}

impl Repaired {
    /// The changes as edits of the source.
    pub fn edits(&self) -> Vec<Edit> {
        self.changes.iter().map(|change| Edit { span: change.span, replacement: change.to.clone() }).collect()
    }
}

const DATA: &str = include_str!("orthography.tsv");

/// Single letters, and letters with a mark.
static LETTERS: LazyLock<BTreeMap<(char, Option<char>), char>> = LazyLock::new(|| {
    let code = |hex: &str| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    let mut letters = BTreeMap::new();
    for line in DATA.lines().skip(1) {
        let mut columns = line.split('\t').map(|column| column.trim_start_matches("U+"));
        if let (Some(from), Some(to)) = (columns.next(), columns.next()) {
            let (base, mark) = from.split_once('+').map_or((from, None), |(base, mark)| (base, code(mark)));
            if let (Some(base), Some(to)) = (code(base), code(to)) {
                letters.insert((base, mark), to);
            }
        }
    }
    letters
});

/// A letter on its way: what it is now, and what of the source it stands for.
struct Piece {
    now: char,
    span: Span,
    kind: ChangeKind,
}

/// Repairs a text. Total and idempotent; what is not Uyghur in Arabic script is copied.
///
/// ```
/// use tilmach::text::convert::orthography::repair;
/// let repaired = repair("ئۇیغۇر خهلقى");
/// assert_eq!(repaired.text, "ئۇيغۇر خەلقى");
/// assert_eq!(repaired.changes.len(), 2);
/// ```
pub fn repair(text: &str) -> Repaired {
    let mut repaired = Repaired { text: String::with_capacity(text.len()), changes: Vec::new() };
    let mut at = 0;
    while let Some(start) = text[at..].find(is_arabic).map(|n| at + n) {
        repaired.text.push_str(&text[at..start]);
        let mut end = start;
        for (i, c) in text[start..].char_indices() {
            if is_arabic(c) {
                end = start + i + c.len_utf8();
            } else if !is_invisible(c) {
                break;
            }
        }
        word(text, Span::new(start, end), &mut repaired);
        at = end;
    }
    repaired.text.push_str(&text[at..]);
    repaired
}

fn word(text: &str, span: Span, repaired: &mut Repaired) {
    let source = span.of(text);
    // The common case, and any word of another language.
    if source.chars().all(|c| is_word_letter(c) && c != 'ي') || is_foreign(source) {
        repaired.text.push_str(source);
        return;
    }
    let mut pieces = Vec::new();
    let mut dropped = Vec::new();
    let mut chars = source.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let mut span = Span::new(span.start + i, span.start + i + c.len_utf8());
        let kind = match c {
            '\u{640}' => Some(ChangeKind::Tatweel),
            c if is_invisible(c) => Some(ChangeKind::Invisible),
            c if is_mark(c) => Some(ChangeKind::VowelMark),
            _ => None,
        };
        if let Some(kind) = kind {
            dropped.push((span, kind));
            continue;
        }
        // A letter and the mark that makes it another; tatweel and joiners do not come between.
        if let Some(&(_, mark)) = chars.peek()
            && let Some(&now) = LETTERS.get(&(c, Some(mark)))
        {
            chars.next();
            span.end += mark.len_utf8();
            pieces.push(Piece { now, span, kind: ChangeKind::Decomposed });
        } else if matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}') {
            present(c, span, &mut pieces);
        } else {
            let now = LETTERS.get(&(c, None)).copied().unwrap_or(c);
            pieces.push(Piece { now, span, kind: ChangeKind::LookAlike });
        }
    }
    decide(&mut pieces);
    write(text, pieces, dropped, repaired);
}

/// A presentation form as the letters it shows; heh stands for ە at the end of a word and for ھ
/// elsewhere, yeh without dots for ى.
fn present(c: char, span: Span, pieces: &mut Vec<Piece>) {
    let mut push = |now| pieces.push(Piece { now, span, kind: ChangeKind::PresentationForm });
    match c {
        '\u{FEE9}' | '\u{FEEA}' => push('ە'),
        '\u{FEEB}' | '\u{FEEC}' => push('ھ'),
        '\u{FEEF}' | '\u{FEF0}' | '\u{FBE8}' | '\u{FBE9}' => push('ى'),
        c => {
            let plain = ComposingNormalizerBorrowed::new_nfkc().normalize(c.encode_utf8(&mut [0; 4])).into_owned();
            for c in plain.chars().filter(|&c| !is_mark(c)) {
                push(LETTERS.get(&(c, None)).copied().unwrap_or(c));
            }
        }
    }
}

/// Letters with two readings, by their neighbours.
fn decide(pieces: &mut [Piece]) {
    let vowel = |c: Option<char>| c.is_some_and(is_vowel);
    for i in 0..pieces.len() {
        let (before, after) = around(pieces, i);
        let after_hamza = matches!(before, Some('ئ' | 'ء'));
        let consonant = !after_hamza && (before.is_none() || vowel(before) || vowel(after));
        pieces[i].now = match pieces[i].now {
            // /h/ at the start of a word, after a vowel and before one; else the vowel ە.
            'ه' | 'ہ' => {
                if consonant {
                    'ھ'
                } else {
                    'ە'
                }
            }
            // /y/ likewise; else the vowel ى.
            'ی' => {
                if consonant {
                    'ي'
                } else {
                    'ى'
                }
            }
            other => other,
        };
    }
    for i in 0..pieces.len() {
        let (before, after) = around(pieces, i);
        // Between consonants, and after one at the end, no /y/ can be spoken.
        if pieces[i].now == 'ي' && before.is_some_and(|c| is_word_letter(c) && !is_vowel(c)) && !vowel(after) {
            pieces[i].now = 'ى';
        }
    }
    for i in 0..pieces.len() {
        if pieces[i].now == 'ء' && vowel(around(pieces, i).1) {
            pieces[i].now = 'ئ';
        }
    }
}

fn around(pieces: &[Piece], i: usize) -> (Option<char>, Option<char>) {
    (i.checked_sub(1).map(|i| pieces[i].now), pieces.get(i + 1).map(|piece| piece.now))
}

fn write(text: &str, pieces: Vec<Piece>, dropped: Vec<(Span, ChangeKind)>, repaired: &mut Repaired) {
    let first = repaired.changes.len();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let mut to = piece.now.to_string();
        while let Some(more) = pieces.next_if(|next| next.span == piece.span) {
            to.push(more.now);
        }
        repaired.text.push_str(&to);
        let from = piece.span.of(text);
        if from != to {
            repaired.changes.push(Change { span: piece.span, from: from.to_owned(), to, kind: piece.kind });
        }
    }
    for (span, kind) in dropped {
        repaired.changes.push(Change { span, from: span.of(text).to_owned(), to: String::new(), kind });
    }
    repaired.changes[first..].sort_by_key(|change| change.span);
}

/// Letters and marks of Arabic script, presentation forms included.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}' | '\u{6EE}' | '\u{6EF}' | '\u{6FA}'..='\u{6FC}' | '\u{6FF}'
        | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFB}' | '\u{FE70}'..='\u{FEFC}')
        // Marks with a space, ornate brackets, noncharacters, and words of one character (ﷲ).
        && !matches!(c, '\u{FC5E}'..='\u{FC63}' | '\u{FCF2}'..='\u{FCF4}' | '\u{FD3C}'..='\u{FD4F}' | '\u{FDCF}'..='\u{FDFF}' | '\u{FE70}'..='\u{FE7F}')
}

/// Fatha, kasra and their like; damma, superscript alef and hamza above too, when no letter took them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}')
}

/// Joiners, marks of direction, soft hyphen, byte-order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether a word is Arabic, Persian or Urdu rather than Uyghur: it has letters that stand for no
/// Uyghur letter, or starts with a bare vowel, which a Uyghur word cannot.
fn is_foreign(word: &str) -> bool {
    let first = word.chars().find(|&c| !is_mark(c) && !is_invisible(c));
    matches!(first, Some('ا' | 'أ' | 'إ' | 'آ' | 'ٱ'))
        || word.chars().any(|c| {
            matches!(
                c,
                'ع' | 'ح'
                    | 'ص'
                    | 'ض'
                    | 'ط'
                    | 'ظ'
                    | 'ذ'
                    | 'ث'
                    | 'أ'
                    | 'إ'
                    | 'آ'
                    | 'ٱ'
                    | 'ٴ'
                    | 'ٵ'
                    | 'ٶ'
                    | 'ٷ'
                    | 'ٸ'
            ) || (!is_word_letter(c)
                && !is_mark(c)
                && !is_invisible(c)
                && !matches!(c, '\u{640}' | 'ه' | 'ہ' | 'ی' | 'ء')
                && !matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
                && !LETTERS.contains_key(&(c, None)))
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::apply_edits;

    #[test]
    fn letters_with_two_readings_follow_their_neighbours() {
        for (typed, wanted) in [
            ("ئۇیغۇر", "ئۇيغۇر"),
            ("بیر", "بىر"),
            ("یول", "يول"),
            ("سییاسیی", "سىياسىي"),
            ("دۇنیا", "دۇنيا"),
            ("ههممه", "ھەممە"),
            ("شهههر", "شەھەر"),
            ("شەهەر", "شەھەر"),
            ("گۇناه", "گۇناھ"),
            ("ئهرکىن", "ئەركىن"),
            ("قىلدي", "قىلدى"),
            ("ئادەميي", "ئادەمىي"),
            ("جەمئىيەت", "جەمئىيەت"),
            ("ناهىیە", "ناھىيە"),
        ] {
            assert_eq!(repair(typed).text, wanted, "{typed}");
        }
    }

    #[test]
    fn presentation_forms_marks_and_joiners_are_read_as_letters() {
        let repaired = repair("\u{FEB5}\u{FBE9}\u{FEE8}\u{FEA0}\u{FE8E}\u{FBD4} خە\u{640}ل\u{200C}ق و\u{64F}");
        assert_eq!(repaired.text, "شىنجاڭ خەلق ۇ");
        let kinds: Vec<_> = repaired.changes.iter().map(|change| change.kind).collect();
        assert_eq!(kinds[6..], [ChangeKind::Tatweel, ChangeKind::Invisible, ChangeKind::Decomposed]);
        assert_eq!(repair("ى\u{654}ۇيغۇر").text, "ئۇيغۇر");
    }

    #[test]
    fn other_languages_are_left_alone() {
        for text in ["القرآن الكريم", "الله", "على", "ﷲ", "Xinjiang 新疆", "اینجا"] {
            assert_eq!(repair(text), Repaired { text: text.to_owned(), changes: Vec::new() }, "{text}");
        }
    }

    #[test]
    fn the_list_is_cited_and_maps_to_uyghur_letters() {
        assert!(DATA.lines().all(|line| line.split('\t').count() == 5));
        assert_eq!(LETTERS.len(), DATA.lines().count() - 1);
        assert!(LETTERS.values().all(|&c| is_word_letter(c)));
    }

    proptest! {
        #[test]
        fn repairing_again_changes_nothing(text in "[\u{621}-\u{658}\u{670}-\u{6D5}\u{FB50}-\u{FDFC}\u{FE70}-\u{FEFF}\u{200C}\u{200D} a-c]{0,14}") {
            let once = repair(&text);
            prop_assert_eq!(apply_edits(&text, &once.edits()).unwrap(), once.text.clone());
            let twice = repair(&once.text);
            prop_assert_eq!(&twice.text, &once.text);
            prop_assert_eq!(twice.changes.len(), 0);
        }

        #[test]
        fn orthographic_letters_stay(text in "(ئ[اەوۇۆۈېى][بپتجچخدرزژسشغفقكگڭلمنھۋ][اەوۇۆۈېى]|ي[اەوۇۆۈېى]ي|[,. a-z0-9]){0,8}") {
            prop_assert_eq!(repair(&text).text, text);
        }
    }
}
