//! What the engine asks of single characters, and how it walks over them.

/// What a character is to the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A capital letter.
    Upper,
    /// A small letter.
    Lower,
    /// A letter of a script without case.
    Letter,
    /// A decimal digit.
    Digit,
    /// White space, line ends included.
    Space,
    /// `( [ “ « 「` …
    Open,
    /// `) ] ” » 」` …
    Close,
    /// `"` and `'`, which open and close.
    Quote,
    /// `-`, `–`, `—`, `_`.
    Dash,
    /// `.`, `!`, `?`, `…`, `。`, `؟` …
    Terminator,
    /// `,`, `;`, `:` and their like in all scripts.
    Pause,
    /// Combining and invisible marks: the engine looks through them.
    Mark,
    /// Anything else.
    Other,
}

/// The script a rule is chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Other,
}

/// What a character is. The blocks that hold marks are tables: every decision asks for several.
#[inline]
pub(super) fn kind(c: char) -> Kind {
    let code = c as usize;
    match code {
        0..0x80 => ASCII[code],
        0x80..0x700 => LOW[code - 0x80].unwrap_or_else(|| other_kind(c)),
        0x4E00..0xA000 => Kind::Letter,
        0x2000..0x2070 => GENERAL[code - 0x2000].unwrap_or_else(|| other_kind(c)),
        0x3000..0x3040 => CJK[code - 0x3000].unwrap_or_else(|| other_kind(c)),
        0xFF00..0xFF70 => WIDE[code - 0xFF00].unwrap_or_else(|| other_kind(c)),
        _ => listed(c).unwrap_or_else(|| other_kind(c)),
    }
}

static ASCII: [Kind; 0x80] = {
    let mut table = [Kind::Other; 0x80];
    let mut code = 0u8;
    while code < 0x80 {
        table[code as usize] = match (listed(code as char), code) {
            (Some(kind), _) => kind,
            (None, b' ' | 0x09..=0x0D) => Kind::Space,
            (None, _) => Kind::Other,
        };
        code += 1;
    }
    table
};
/// Latin, Cyrillic and Arabic.
static LOW: [Option<Kind>; 0x680] = block(0x80);
static GENERAL: [Option<Kind>; 0x70] = block(0x2000);
static CJK: [Option<Kind>; 0x70] = block(0x3000);
static WIDE: [Option<Kind>; 0x70] = block(0xFF00);

const fn block<const N: usize>(first: u32) -> [Option<Kind>; N] {
    let mut table = [None; N];
    let mut code = 0;
    while (code as usize) < N {
        if let Some(c) = char::from_u32(first + code) {
            table[code as usize] = listed(c);
        }
        code += 1;
    }
    table
}

/// The kinds that are listed here and not left to Unicode.
const fn listed(c: char) -> Option<Kind> {
    Some(match c {
        'a'..='z' | 'а'..='я' => Kind::Lower,
        'A'..='Z' | 'А'..='Я' => Kind::Upper,
        '0'..='9' | '٠'..='٩' | '۰'..='۹' | '０'..='９' => Kind::Digit,
        // Letters of the scripts without case first: they are most of the text.
        '\u{4E00}'..='\u{9FFF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{20000}'..='\u{323AF}'
        | '々'
        | '〇'
        | '\u{0620}'..='\u{064A}'
        | '\u{0671}'..='\u{06D3}'
        | '\u{06D5}' => Kind::Letter,
        '.' | '!' | '?' | '…' | '⋯' | '。' | '！' | '？' | '｡' | '．' | '؟' | '۔' | '‼' | '⁇' | '⁈' | '⁉' => {
            Kind::Terminator
        }
        ',' | ';' | ':' | '،' | '؛' | '，' | '、' | '；' | '：' | '､' | '﹐' | '﹔' | '﹕' => Kind::Pause,
        '"' | '\'' | '＂' => Kind::Quote,
        '-' | '_' | '\u{2010}'..='\u{2015}' | '－' | '﹣' | '─' => Kind::Dash,
        '(' | '[' | '{' | '“' | '‘' | '„' | '‚' | '«' | '‹' | '「' | '『' | '《' | '〈' | '（' | '［' | '｛' | '【'
        | '〔' | '〖' | '〝' | '﹁' | '﹃' | '｢' | '‛' => Kind::Open,
        ')' | ']' | '}' | '”' | '’' | '»' | '›' | '」' | '』' | '》' | '〉' | '）' | '］' | '｝' | '】' | '〕'
        | '〗' | '〞' | '〟' | '﹂' | '﹄' | '｣' => Kind::Close,
        _ => return None,
    })
}

/// The kind of a character that no list names, by its Unicode properties.
fn other_kind(c: char) -> Kind {
    match c {
        _ if is_mark(c) => Kind::Mark,
        _ if c.is_whitespace() => Kind::Space,
        _ if c.is_uppercase() => Kind::Upper,
        _ if c.is_lowercase() => Kind::Lower,
        _ if c.is_alphabetic() => Kind::Letter,
        _ if c.is_numeric() => Kind::Digit,
        _ => Kind::Other,
    }
}

/// Combining marks, and the invisible ones that steer direction and joining.
#[inline]
pub(super) fn is_mark(c: char) -> bool {
    if c < '\u{300}' {
        return c == '\u{AD}';
    }
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{061C}'
        | '\u{20D0}'..='\u{20FF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{FEFF}')
}

/// A letter or a digit; the scripts of our languages without a look into Unicode's tables.
#[inline]
pub(super) fn is_word(c: char) -> bool {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | '0'..='9'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{0621}'..='\u{064A}'
        | '\u{0671}'..='\u{06D3}'
        | '\u{06D5}'
        | '\u{0400}'..='\u{0481}'
        | '\u{048A}'..='\u{052F}' => true,
        _ if c.is_ascii() => false,
        '\u{2010}'..='\u{203F}' | '\u{3000}'..='\u{3004}' | '\u{FF01}'..='\u{FF0F}' => false,
        _ => c.is_alphanumeric(),
    }
}

#[inline]
pub(super) fn script(c: char) -> Script {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            Script::Arabic
        }
        '\u{2E80}'..='\u{2FDF}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' => Script::Han,
        _ => Script::Other,
    }
}

/// The character that begins at `at`.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(char::from(byte)) } else { text[at..].chars().next() }
}

/// The character that ends at `at`.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at.checked_sub(1)?)?;
    if byte.is_ascii() { Some(char::from(byte)) } else { text[..at].chars().next_back() }
}

/// The last character before `at` that is no mark, and where it begins; not before `start`.
#[inline]
pub(super) fn solid_before(text: &str, start: usize, mut at: usize) -> Option<(usize, char)> {
    while at > start {
        let c = char_before(text, at)?;
        at -= c.len_utf8();
        if c.is_ascii() || !is_mark(c) {
            return Some((at, c));
        }
    }
    None
}

/// Skips marks from `at` on.
#[inline]
pub(super) fn skip_marks(text: &str, at: usize) -> usize {
    // ASCII, and the dashes and quotation marks of U+2010 to U+2027: the usual case is told by its bytes.
    match text.as_bytes().get(at..) {
        None | Some([] | [..0x80, ..] | [0xE2, 0x80, 0x90..=0xA7, ..]) => at,
        Some(_) => skip_some_marks(text, at),
    }
}

fn skip_some_marks(text: &str, mut at: usize) -> usize {
    while text.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii()) {
        // No mark begins with these bytes: Cyrillic, Arabic letters, Chinese.
        match text.as_bytes()[at] {
            0xD0 | 0xD1 | 0xE3..=0xEE => break,
            0xD8 if text.as_bytes().get(at + 1) != Some(&0x9C) => break,
            _ => {}
        }
        let Some(c) = char_at(text, at) else { break };
        if !is_mark(c) {
            break;
        }
        at += c.len_utf8();
    }
    at
}

/// Longest word that the word lists know, in bytes of its folded form.
pub(super) const WORD: usize = 48;

/// No case, no marks: most letters of Uyghur and Chinese are themselves, and none of them is ASCII.
#[inline]
pub(super) fn folds_to_itself(c: char) -> bool {
    matches!(c,
        '\u{0627}'..='\u{064A}' | '\u{0671}'..='\u{06D5}' | '\u{0430}'..='\u{0438}' | '\u{043A}'..='\u{044F}'
        | '\u{4E00}'..='\u{9FFF}')
}

/// A word in the form the lists keep: small letters, no marks, letters with a dot or a hamza as
/// their base letter, so that composed and decomposed text give the same.
pub(super) struct Folded {
    bytes: [u8; WORD],
    len: usize,
}

/// The letters that [`Folded`] takes for the letter `base` with a mark.
pub(super) fn composed(base: char) -> &'static str {
    match base {
        'e' | 'E' => "éÉëËê",
        'o' | 'O' => "öÖ",
        'u' | 'U' => "üÜ",
        'и' | 'И' => "йЙ",
        'е' | 'Е' => "ёЁ",
        'ي' => "ئ",
        _ => "",
    }
}

impl Folded {
    /// `None` when the word is too long to be in any list.
    pub(super) fn new(word: &str) -> Option<Folded> {
        let mut folded = Folded { bytes: [0; WORD], len: 0 };
        if word.is_ascii() {
            let place = folded.bytes.get_mut(..word.len())?;
            place.copy_from_slice(word.as_bytes());
            place.make_ascii_lowercase();
            folded.len = word.len();
            return Some(folded);
        }
        for c in word.chars() {
            if c.is_ascii() {
                folded.push(c.to_ascii_lowercase())?;
            } else {
                match c {
                    c if folds_to_itself(c) => folded.push(c)?,
                    c if is_mark(c) => {}
                    'é' | 'É' | 'ë' | 'Ë' | 'ê' => folded.push('e')?,
                    'ö' | 'Ö' => folded.push('o')?,
                    'ü' | 'Ü' => folded.push('u')?,
                    'й' | 'Й' => folded.push('и')?,
                    'ё' | 'Ё' => folded.push('е')?,
                    'ئ' => folded.push('ي')?,
                    '’' | 'ʼ' | '＇' => folded.push('\'')?,
                    c => c.to_lowercase().try_for_each(|c| folded.push(c))?,
                }
            }
        }
        Some(folded)
    }

    #[inline]
    fn push(&mut self, c: char) -> Option<()> {
        let len = c.len_utf8();
        c.encode_utf8(self.bytes.get_mut(self.len..self.len + len)?);
        self.len += len;
        Some(())
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}
