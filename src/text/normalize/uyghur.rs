//! Uyghur in any script, folded to one alphabet: ULY in lower case without apostrophes, where
//! é, ö and ü are the single bytes `E`, `O` and `U`.
//!
//! Dropping the apostrophe also in Arabic script (نگ and ڭ are both `ng`) makes a Latin text that
//! leaves it out equal to one that writes it. The hamza carrier ئ is dropped: it only marks that a
//! vowel opens a syllable. Letters that are not Uyghur stay as they are, in lower case.
//!
//! Source of the letters and their look-alikes: Unicode names and charts; Uyghur orthography as in
//! the tables of ULY (2008). ه, ی and ي are read by their neighbours.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::{Gap, Sink, gap_of, is_ignorable, is_note};

/// Low byte of a table entry at and above which the character needs more than a look-up.
const SPECIAL: u16 = 0x80;
const GAP: u16 = 0x80;
const SPACE: u16 = 0x81;
const LINE: u16 = 0x82;
const HYPHEN: u16 = 0x83;
/// Part of a word, without a sound: the hamza carrier, vowel signs.
const DROP: u16 = 0x84;
const APOSTROPHE: u16 = 0x85;
/// Read by its neighbours.
const CONTEXT: u16 = 0x86;
/// No part of a word and no end of one.
const IGNORE: u16 = 0x88;
/// Not in the table.
const SLOW: u16 = 0x87;

/// Folds of the code points below U+0800: one or two ASCII letters, or a special value.
static TABLE: [u16; 0x800] = table();

const fn put(table: &mut [u16; 0x800], letters: &[(char, &[u8])]) {
    let mut i = 0;
    while i < letters.len() {
        let (c, fold) = letters[i];
        table[c as usize] = fold[0] as u16 | if fold.len() > 1 { (fold[1] as u16) << 8 } else { 0 };
        i += 1;
    }
}

const fn table() -> [u16; 0x800] {
    let mut table = [SLOW; 0x800];
    let mut c = 0;
    while c < 0x80 {
        let b = c as u8;
        table[c] = match b {
            b'a'..=b'z' | b'0'..=b'9' => b as u16,
            b'A'..=b'Z' => b.to_ascii_lowercase() as u16,
            b'\n' | b'\r' => LINE,
            b' ' | b'\t' => SPACE,
            b'-' => HYPHEN,
            b'\'' | b'`' => APOSTROPHE,
            _ => GAP,
        };
        c += 1;
    }
    // Uyghur has no v of its own: loans in Latin letters write it for w.
    put(&mut table, &[('v', b"w"), ('V', b"w")]);
    put(
        &mut table,
        &[('é', b"E"), ('É', b"E"), ('ë', b"E"), ('Ë', b"E"), ('ö', b"O"), ('Ö', b"O"), ('ü', b"U"), ('Ü', b"U")],
    );
    put(
        &mut table,
        &[
            ('ا', b"a"),
            ('آ', b"a"),
            ('أ', b"a"),
            ('إ', b"a"),
            ('ە', b"e"),
            ('ة', b"e"),
            ('ۀ', b"e"),
            ('ب', b"b"),
            ('پ', b"p"),
            ('ت', b"t"),
            ('ج', b"j"),
            ('چ', b"ch"),
            ('خ', b"x"),
            ('د', b"d"),
            ('ر', b"r"),
            ('ز', b"z"),
            ('ژ', b"zh"),
            ('س', b"s"),
            ('ش', b"sh"),
            ('غ', b"gh"),
            ('ف', b"f"),
            ('ق', b"q"),
            ('ك', b"k"),
            ('ک', b"k"),
            ('ڪ', b"k"),
            ('گ', b"g"),
            ('ڭ', b"ng"),
            ('ݣ', b"ng"),
            ('ل', b"l"),
            ('م', b"m"),
            ('ن', b"n"),
            ('ھ', b"h"),
            ('ح', b"h"),
            ('ۇ', b"u"),
            ('ؤ', b"u"),
            ('ۆ', b"O"),
            ('ۉ', b"O"),
            ('ۈ', b"U"),
            ('ۊ', b"U"),
            ('ۋ', b"w"),
            ('ې', b"E"),
            ('ێ', b"E"),
            ('ۑ', b"E"),
            ('ص', b"s"),
            ('ط', b"t"),
            ('ظ', b"z"),
            ('ض', b"z"),
            ('ذ', b"z"),
            ('ث', b"s"),
        ],
    );
    put(
        &mut table,
        &[
            ('а', b"a"),
            ('ә', b"e"),
            ('б', b"b"),
            ('п', b"p"),
            ('т', b"t"),
            ('җ', b"j"),
            ('ч', b"ch"),
            ('х', b"x"),
            ('д', b"d"),
            ('р', b"r"),
            ('з', b"z"),
            ('ж', b"zh"),
            ('с', b"s"),
            ('ш', b"sh"),
            ('щ', b"sh"),
            ('ғ', b"gh"),
            ('ф', b"f"),
            ('қ', b"q"),
            ('к', b"k"),
            ('г', b"g"),
            ('ң', b"ng"),
            ('л', b"l"),
            ('м', b"m"),
            ('н', b"n"),
            ('һ', b"h"),
            ('о', b"o"),
            ('у', b"u"),
            ('ө', b"O"),
            ('ɵ', b"O"),
            ('ү', b"U"),
            ('в', b"w"),
            ('е', b"E"),
            ('э', b"E"),
            ('ы', b"i"),
            ('й', b"y"),
            ('ё', b"yo"),
            ('ю', b"yu"),
            ('я', b"ya"),
            ('ц', b"ts"),
            ('и', b"i"),
            ('А', b"a"),
            ('Ә', b"e"),
            ('Б', b"b"),
            ('П', b"p"),
            ('Т', b"t"),
            ('Җ', b"j"),
            ('Ч', b"ch"),
            ('Х', b"x"),
            ('Д', b"d"),
            ('Р', b"r"),
            ('З', b"z"),
            ('Ж', b"zh"),
            ('С', b"s"),
            ('Ш', b"sh"),
            ('Щ', b"sh"),
            ('Ғ', b"gh"),
            ('Ф', b"f"),
            ('Қ', b"q"),
            ('К', b"k"),
            ('Г', b"g"),
            ('Ң', b"ng"),
            ('Л', b"l"),
            ('М', b"m"),
            ('Н', b"n"),
            ('Һ', b"h"),
            ('О', b"o"),
            ('У', b"u"),
            ('Ө', b"O"),
            ('Ү', b"U"),
            ('В', b"w"),
            ('Е', b"E"),
            ('Э', b"E"),
            ('Ы', b"i"),
            ('Й', b"y"),
            ('Ё', b"yo"),
            ('Ю', b"yu"),
            ('Я', b"ya"),
            ('Ц', b"ts"),
            ('И', b"i"),
        ],
    );
    let mut i = 0;
    while i < 10 {
        table[0x660 + i] = b'0' as u16 + i as u16;
        table[0x6F0 + i] = b'0' as u16 + i as u16;
        i += 1;
    }
    // Letters that their neighbours decide.
    let context = ['ه', 'ہ', 'ی', 'ي', 'ى', 'و'];
    let mut i = 0;
    while i < context.len() {
        table[context[i] as usize] = CONTEXT;
        i += 1;
    }
    // Without weight: hamza in every guise, tatweel, vowel signs, combining marks, soft hyphen, ь ъ.
    let drop = ['ئ', 'ء', '\u{674}', 'ـ', '\u{670}', 'ь', 'ъ', 'Ь', 'Ъ', 'ع'];
    let mut i = 0;
    while i < drop.len() {
        table[drop[i] as usize] = DROP;
        i += 1;
    }
    let mut c = 0x64B;
    while c <= 0x65F {
        table[c] = DROP;
        c += 1;
    }
    let mut c = 0x300;
    while c < 0x370 {
        table[c] = DROP;
        c += 1;
    }
    table[0xAD] = IGNORE;
    table[0x61C] = IGNORE;
    table['،' as usize] = GAP;
    table['؛' as usize] = GAP;
    table['؟' as usize] = GAP;
    table['«' as usize] = GAP;
    table['»' as usize] = GAP;
    table['\u{2BC}' as usize] = APOSTROPHE;
    table
}

/// Folds `text` into `sink`.
pub fn fold<S: Sink>(text: &str, sink: &mut S) {
    let bytes = text.as_bytes();
    let mut at = 0;
    // The last folded byte of the word so far; 0 at its start.
    let mut last = 0u8;
    while at < bytes.len() {
        let lead = bytes[at];
        let (code, end) = if lead < 0x80 {
            (usize::from(lead), at + 1)
        } else if lead < 0xE0 {
            ((usize::from(lead & 0x1F) << 6) | usize::from(bytes[at + 1] & 0x3F), at + 2)
        } else {
            let c = text[at..].chars().next().expect("inside the text");
            let end = at + c.len_utf8();
            slow(c, text, at, end, &mut last, sink);
            at = end;
            continue;
        };
        let entry = TABLE[code];
        if entry & 0xFF < SPECIAL {
            let [first, second] = entry.to_le_bytes();
            if second == 0 {
                let mut letter = first;
                let mut end = end;
                // e, o, u and Cyrillic и, е with a combining mark (NFD).
                if bytes.get(end) == Some(&0xCC)
                    && let Some(marked) = composed(first, code, bytes[end + 1])
                {
                    letter = marked;
                    end += 2;
                }
                sink.letter(&[letter], at, end);
                last = letter;
                at = end;
                continue;
            }
            sink.letter(&[first, second], at, end);
            last = second;
            at = end;
            continue;
        }
        match entry {
            GAP => gap(Gap::Other, at, end, &mut last, sink),
            SPACE => gap(Gap::Space, at, end, &mut last, sink),
            LINE => gap(Gap::Line, at, end, &mut last, sink),
            HYPHEN => gap(Gap::Hyphen, at, end, &mut last, sink),
            DROP => {
                sink.letter(&[], at, end);
                // A vowel follows the hamza, never /h/ alone.
                if last == 0 {
                    last = b'\'';
                }
            }
            IGNORE => sink.mark(at, end),
            APOSTROPHE => apostrophe(text, at, end, &mut last, sink),
            CONTEXT => {
                let c = char::from_u32(code as u32).expect("read from text");
                let (letter, end) = by_neighbours(c, text, end, last);
                if letter == 0 {
                    sink.letter(&[], at, end);
                    last = b'\'';
                } else {
                    sink.letter(&[letter], at, end);
                    last = letter;
                }
                at = end;
                continue;
            }
            _ => slow(char::from_u32(code as u32).expect("read from text"), text, at, end, &mut last, sink),
        }
        at = end;
    }
}

fn gap<S: Sink>(gap: Gap, at: usize, end: usize, last: &mut u8, sink: &mut S) {
    *last = 0;
    sink.gap(gap, at, end);
}

/// The letter that a base and the combining mark U+03xx (second byte `mark`) make, if they make another one.
fn composed(base: u8, code: usize, mark: u8) -> Option<u8> {
    match (base, mark) {
        (b'e', 0x81 | 0x88) if code < 0x80 => Some(b'E'),
        (b'o', 0x88) if code < 0x80 => Some(b'O'),
        (b'u', 0x88) if code < 0x80 => Some(b'U'),
        (b'i', 0x86) if code >= 0x400 => Some(b'y'),
        _ => None,
    }
}

/// An apostrophe between letters of a word has no weight; else it is a quotation mark.
fn apostrophe<S: Sink>(text: &str, at: usize, end: usize, last: &mut u8, sink: &mut S) {
    let joins = *last != 0 && text[end..].chars().next().is_some_and(|c| c.is_alphabetic() && !is_arabic(c));
    if joins { sink.letter(&[], at, end) } else { gap(Gap::Other, at, end, last, sink) }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

/// The match form as a reader would write it: é, ö and ü.
pub fn readable(folded: &str) -> String {
    folded
        .chars()
        .map(|c| match c {
            'E' => 'é',
            'O' => 'ö',
            'U' => 'ü',
            c => c,
        })
        .collect()
}

/// Whether a folded byte is a vowel.
pub fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'o' | b'u' | b'O' | b'U' | b'E' | b'i')
}

/// Whether a vowel letter or nothing of the word follows `end`: (`vowel`, `word ends`).
fn ahead(text: &str, end: usize) -> (bool, bool) {
    for c in text[end..].chars() {
        if is_ignorable(c) || c == 'ـ' {
            continue;
        }
        let vowel = matches!(c, 'ا' | 'آ' | 'ە' | 'و' | 'ۇ' | 'ۆ' | 'ۈ' | 'ې' | 'ى' | 'ه' | 'ة' | 'ؤ' | 'ۉ' | 'ۊ');
        return (vowel, !c.is_alphanumeric());
    }
    (false, true)
}

/// The fold of a letter that several languages share, and where it ends; 0 for a hamza.
fn by_neighbours(c: char, text: &str, end: usize, last: u8) -> (u8, usize) {
    let next = text[end..].chars().next();
    let hamza = next == Some('\u{654}');
    match c {
        'ي' | 'ى' | 'ی' if hamza => (0, end + 2),
        'و' if next == Some('\u{64F}') => (b'u', end + 2),
        'و' if next == Some('\u{670}') => (b'U', end + 2),
        'و' if hamza => (b'u', end + 2),
        'و' => (b'o', end),
        'ى' if next == Some('\u{65B}') => (b'E', end + 2),
        'ى' => (b'i', end),
        'ه' | 'ہ' => {
            // /h/ stands beside a vowel that follows; ە follows a consonant and nothing else.
            let (vowel, ends) = ahead(text, end);
            let reads_h = last == 0 || is_vowel(last) || (vowel && !ends);
            (if reads_h { b'h' } else { b'e' }, end)
        }
        // ي and ی: y beside a vowel, else i.
        _ => {
            let (vowel, _) = ahead(text, end);
            let reads_y = vowel || (last != 0 && is_vowel(last));
            (if reads_y { b'y' } else { b'i' }, end)
        }
    }
}

/// Everything outside the table.
fn slow<S: Sink>(c: char, text: &str, at: usize, end: usize, last: &mut u8, sink: &mut S) {
    match c {
        '\u{2019}' | '\u{2018}' => apostrophe(text, at, end, last, sink),
        c if is_ignorable(c) => sink.mark(at, end),
        // Heh in presentation forms: isolated and final stand for ە; Farsi yeh and alef maksura for ى or ي.
        '\u{FEE9}' | '\u{FEEA}' => letter(b'e', at, end, last, sink),
        '\u{FBE8}' | '\u{FBE9}' | '\u{FEEF}' | '\u{FEF0}' => letter(b'i', at, end, last, sink),
        '\u{FBFC}'..='\u{FBFF}' => {
            let reads_y = ahead(text, end).0 || (*last != 0 && is_vowel(*last));
            letter(if reads_y { b'y' } else { b'i' }, at, end, last, sink);
        }
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{FF01}'..='\u{FF5E}' => {
            let mut any = false;
            let mut buffer = [0; 4];
            for part in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(std::iter::once(c)) {
                if part as u32 >= 0x800 || TABLE[part as usize] == DROP {
                    continue;
                }
                let entry = TABLE[part as usize];
                if entry & 0xFF < SPECIAL {
                    let [first, second] = entry.to_le_bytes();
                    let both = [first, second];
                    sink.letter(&both[..if second == 0 { 1 } else { 2 }], at, end);
                    *last = if second == 0 { first } else { second };
                    any = true;
                } else if entry == CONTEXT {
                    // ئ decomposes to ي and hamza; the hamza forms are U+FE89–FE8C and U+FBEA–FBFB.
                    let hamza = matches!(c, '\u{FE89}'..='\u{FE8C}' | '\u{FBEA}'..='\u{FBFB}') && part == 'ي';
                    let fold = match part {
                        _ if hamza => continue,
                        'و' => b'o',
                        'ه' | 'ہ' => b'h',
                        'ى' => b'i',
                        _ => by_neighbours(part, text, end, *last).0,
                    };
                    letter(fold, at, end, last, sink);
                    any = true;
                } else if part.is_alphanumeric() {
                    sink.letter(part.encode_utf8(&mut buffer).as_bytes(), at, end);
                    *last = b'x';
                    any = true;
                }
            }
            if !any {
                if c.is_alphanumeric() { sink.letter(&[], at, end) } else { gap(gap_of(c), at, end, last, sink) }
            }
        }
        c if is_note(c) => gap(Gap::Other, at, end, last, sink),
        c if c.is_alphanumeric() => {
            let mut buffer = [0; 4];
            for lower in c.to_lowercase() {
                sink.letter(lower.encode_utf8(&mut buffer).as_bytes(), at, end);
            }
            *last = b'x';
        }
        c => gap(gap_of(c), at, end, last, sink),
    }
}

fn letter<S: Sink>(fold: u8, at: usize, end: usize, last: &mut u8, sink: &mut S) {
    *last = fold;
    sink.letter(&[fold], at, end);
}
