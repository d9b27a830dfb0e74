//! What a conversion leaves alone: addresses, code, and Latin words that are not Uyghur.

/// How far an address or a piece of code is looked for, in bytes: it keeps the search linear.
const WINDOW: usize = 300;

/// Last labels of domain and file names.
const SUFFIXES: &[&str] = &[
    "com", "org", "net", "info", "edu", "gov", "cn", "tr", "kz", "uk", "de", "eu", "io", "me", "tv", "co", "app",
    "htm", "html", "php", "pdf", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "txt", "md", "doc", "docx", "xls", "xlsx",
    "ppt", "zip", "json", "xml", "toml", "js", "css",
];

/// The end of the run of characters that are not white space, from `at`.
pub(super) fn blank(text: &str, at: usize) -> usize {
    text[at..].find(char::is_whitespace).map_or(text.len(), |n| at + n)
}

/// Whether the letter at `at` stands inside a web address: `https://ug.wikipedia.org/wiki/ئۇيغۇر`.
pub(super) fn inside_address(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || b"/=#?%&._-:@~+".contains(&bytes[at - 1])) {
        return false;
    }
    let from = at.saturating_sub(WINDOW);
    let head = &bytes[from..at];
    let start = head.iter().rposition(u8::is_ascii_whitespace).map_or(0, |i| i + 1);
    is_address(&head[start..])
}

fn is_address(head: &[u8]) -> bool {
    let drive = head.first().is_some_and(u8::is_ascii_alphabetic) && head[1..].starts_with(b":\\");
    memchr::memmem::find(head, b"://").is_some() || head.starts_with(b"www.") || drive
}

/// The end of the address, file name or identifier that starts with the Latin word at `at`; always after it.
pub(super) fn stretch(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if at > 0 && (bytes[at - 1] == b'@' || bytes[at - 1] == b'_') {
        let name = text[at..].find(|c: char| !c.is_alphanumeric() && c != '_').map_or(text.len(), |n| at + n);
        return (name > at).then_some(name);
    }
    let mut i = at;
    while bytes.get(i).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'-') {
        i += 1;
    }
    let next = bytes.get(i + 1).copied().unwrap_or(b' ');
    let joined = match bytes.get(i)? {
        b':' => matches!(next, b'/' | b'\\'),
        b'.' | b'@' | b'_' | b'\\' => next.is_ascii_alphanumeric() || next == b'_',
        _ => false,
    };
    if !joined {
        return None;
    }
    let window = &bytes[at..bytes.len().min(at + WINDOW)];
    let run = &window[..window.iter().position(u8::is_ascii_whitespace).unwrap_or(window.len())];
    if is_address(run) {
        let end = blank(text, at);
        // A full stop or bracket after an address is the sentence's.
        let address =
            text[at..end].trim_end_matches(['.', ',', ')', ']', ';', '!', '?', '»', '”', '"', '\'', '،', '؟']);
        return Some(at + address.len());
    }
    let end = run
        .iter()
        .position(|b| !(b.is_ascii_alphanumeric() || b".@_\\-/".contains(b)))
        .map_or(at + run.len(), |n| at + n);
    let name = text[at..end].trim_end_matches(['.', '-', '/']);
    let last = name.split('/').next().unwrap_or(name).rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let dotted = name.contains('.') && SUFFIXES.contains(&last.as_str());
    (name.contains(['@', '_', '\\']) || dotted).then_some(at + name.len())
}

/// The end of a piece of code that starts at `at`: `` `code` ``, `<tag>`, `{name}`, `&amp;`, `%s`.
pub(super) fn code(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let closed = |end: u8, wide: bool| {
        let window = &bytes[at + 1..bytes.len().min(at + WINDOW)];
        let found = window.iter().position(|&b| b == end || b == b'\n' || (!wide && b.is_ascii_whitespace()))?;
        (window[found] == end).then_some(at + 1 + found + 1)
    };
    let next = || bytes.get(at + 1).copied().unwrap_or(b' ');
    match bytes[at] {
        b'`' => closed(b'`', true),
        b'<' if next().is_ascii_alphabetic() || next() == b'/' => closed(b'>', true),
        b'{' => closed(b'}', true),
        b'&' if next().is_ascii_alphabetic() || next() == b'#' => closed(b';', false).filter(|end| end - at < 12),
        b'%' if matches!(next(), b's' | b'd') && !bytes.get(at + 2).is_some_and(u8::is_ascii_alphanumeric) => {
            Some(at + 2)
        }
        _ => None,
    }
}

/// A Roman numeral of two letters or more: XX, XIX, II.
pub(super) fn is_roman(piece: &str) -> bool {
    let mut rest = piece;
    if piece.len() < 2 || !piece.bytes().all(|b| b"IVXLCDM".contains(&b)) {
        return false;
    }
    for (five, one, nine, four) in
        [("", "M", "", ""), ("D", "C", "CM", "CD"), ("L", "X", "XC", "XL"), ("V", "I", "IX", "IV")]
    {
        if !nine.is_empty()
            && let Some(after) = rest.strip_prefix(nine).or_else(|| rest.strip_prefix(four))
        {
            rest = after;
            continue;
        }
        if !five.is_empty() {
            rest = rest.strip_prefix(five).unwrap_or(rest);
        }
        for _ in 0..3 {
            rest = rest.strip_prefix(one).unwrap_or(rest);
        }
    }
    rest.is_empty()
}
