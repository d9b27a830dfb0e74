//! Character references: decoding with their place, and the few that are written.

use quick_xml::escape::resolve_html5_entity;

/// The reference that `text` begins with (`&amp;`, `&#x6C49;`, `&nbsp` …): what it stands for and its
/// length in bytes. `None` when the ampersand is just an ampersand.
pub(super) fn reference(text: &str) -> Option<(Reference, usize)> {
    let body = text.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (number, 10),
        };
        let count = digits.bytes().take_while(|&b| (b as char).is_digit(radix)).count();
        if count == 0 {
            return None;
        }
        let value = u32::from_str_radix(&digits[..count], radix).unwrap_or(0);
        let mut length = text.len() - digits.len() + count;
        length += usize::from(digits[count..].starts_with(';'));
        return Some((Reference::Char(numbered(value)), length));
    }
    let count = body.bytes().take(40).take_while(u8::is_ascii_alphanumeric).count();
    let name = &body[..count];
    if body[count..].starts_with(';')
        && let Some(value) = resolve_html5_entity(name)
    {
        return Some((Reference::Text(value), count + 2));
    }
    // Some old names need no semicolon (HTML §13.2.5.73).
    let known = LEGACY.iter().filter(|(old, _)| name.starts_with(old)).max_by_key(|(old, _)| old.len());
    known.map(|(old, value)| (Reference::Text(value), old.len() + 1))
}

/// What a reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    /// By number.
    Char(char),
    /// By name; some names mean two characters.
    Text(&'static str),
}

impl Reference {
    /// As text.
    pub(super) fn push_to(self, out: &mut String) {
        match self {
            Reference::Char(c) => out.push(c),
            Reference::Text(text) => out.push_str(text),
        }
    }
}

/// A numeric reference; the C1 range means Windows-1252, and what is no character is U+FFFD.
fn numbered(value: u32) -> char {
    match value {
        0x80..=0x9F => {
            let byte = [value as u8];
            encoding_rs::WINDOWS_1252.decode(&byte).0.chars().next().unwrap_or('\u{FFFD}')
        }
        0 => '\u{FFFD}',
        _ => char::from_u32(value).unwrap_or('\u{FFFD}'),
    }
}

/// The names that are often met without their semicolon, with what they stand for.
const LEGACY: [(&str, &str); 10] = [
    ("amp", "&"),
    ("AMP", "&"),
    ("lt", "<"),
    ("LT", "<"),
    ("gt", ">"),
    ("GT", ">"),
    ("quot", "\""),
    ("nbsp", "\u{A0}"),
    ("copy", "©"),
    ("reg", "®"),
];

/// `text` as it stands between tags; in an attribute also without that quote.
pub(super) fn encode(text: &str, quote: Option<char>, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{A0}' => out.push_str("&nbsp;"),
            '"' if quote == Some('"') => out.push_str("&quot;"),
            '\'' if quote == Some('\'') => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All references of `text` resolved.
    fn decode(text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let length = match reference(rest) {
                Some((what, length)) => {
                    what.push_to(&mut out);
                    length
                }
                None => {
                    out.push(c);
                    c.len_utf8()
                }
            };
            rest = &rest[length..];
        }
        out
    }

    #[test]
    fn references_are_resolved_as_browsers_do() {
        for (written, meant) in [
            ("A &amp; B", "A & B"),
            ("&ldquo;x&rdquo;", "“x”"),
            ("&#x6C49;&#23383", "汉字"),
            ("&#150;", "–"),
            ("AT&T &unknown; &", "AT&T &unknown; &"),
            ("a&nbspb", "a\u{A0}b"),
            ("&#0;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ] {
            assert_eq!(decode(written), meant);
        }
    }
}
