//! Bytes to text and back, with the charset and the byte-order mark kept.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::file_problem;
use crate::model::{LineIndex, Message, Place, Problem};

/// How a file spells its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charset {
    encoding: &'static Encoding,
    /// Whether the file begins with a byte-order mark.
    pub bom: bool,
}

/// A decoded file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte-order mark; line ends as they were.
    pub text: String,
    /// How to write it back.
    pub charset: Charset,
}

impl Charset {
    /// UTF-8 without a byte-order mark.
    pub const UTF8: Charset = Charset { encoding: UTF_8, bom: false };

    /// The charset with this label (`utf-16le`, `gb18030`, `windows-1252` …), as the web knows them.
    pub fn for_label(label: &str) -> Option<Charset> {
        let encoding = Encoding::for_label(label.trim().as_bytes())?;
        Some(Charset { encoding, bom: false })
    }

    /// Its standard name: `UTF-8`, `gb18030`.
    pub fn name(self) -> &'static str {
        self.encoding.name()
    }
}

/// Decodes a file. A byte-order mark decides; else `declared`; else UTF-8 if the bytes are valid,
/// UTF-16 if every second byte is zero, else what the text says of itself (`charset=` in HTML and PO,
/// `encoding=` in XML), and else what the bytes look like (GB18030, Big5, Windows-1252); the last two only
/// if encoding the result gives the same bytes again.
///
/// # Errors
/// Binary data, and bytes that no supported charset can hold without loss; the place is the first
/// bad byte.
pub fn decode(bytes: Vec<u8>, declared: Option<Charset>) -> Result<Decoded, Problem> {
    if is_utf32(&bytes) {
        let problem = Problem::new(Message::new("error-file-utf32")).at(Place::Byte(0));
        return Err(problem.hint(Message::new("hint-file-charset")));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return strict(&bytes[mark..], Charset { encoding, bom: true }, mark);
    }
    if let Some(charset) = declared {
        return strict(&bytes, charset, 0);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if !looks_binary(&text) => return Ok(Decoded { text, charset: Charset::UTF8 }),
        Ok(text) => text.into_bytes(),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            return guess(&bytes).ok_or_else(|| not_text(&bytes, valid));
        }
    };
    utf16(&bytes).ok_or_else(|| not_text(&bytes, bytes.iter().position(|&b| b == 0).unwrap_or(0)))
}

/// Encodes `text` for writing, with the byte-order mark it had.
///
/// # Errors
/// A character that the charset cannot hold (Uyghur in Windows-1252); the hint is to write UTF-8.
pub fn encode(text: &str, charset: Charset) -> Result<Vec<u8>, Problem> {
    let mut out = Vec::with_capacity(text.len() + 3);
    if charset.encoding == UTF_16LE || charset.encoding == UTF_16BE {
        let unit = |u: u16| if charset.encoding == UTF_16LE { u.to_le_bytes() } else { u.to_be_bytes() };
        if charset.bom {
            out.extend(unit(0xFEFF));
        }
        text.encode_utf16().for_each(|u| out.extend(unit(u)));
        return Ok(out);
    }
    if charset.bom {
        out.extend("\u{FEFF}".as_bytes());
    }
    let (bytes, _, lossy) = charset.encoding.encode(text);
    if lossy {
        let message = Message::new("error-charset-cannot-hold").arg("charset", charset.name());
        return Err(Problem::new(message).hint(Message::new("hint-charset-utf8")));
    }
    out.extend_from_slice(&bytes);
    Ok(out)
}

/// Reads and decodes a file.
///
/// # Errors
/// As [`decode`], and whatever the system says.
pub fn read_text(path: &Path) -> Result<Decoded, Problem> {
    let fail = |error| file_problem(path, &error);
    let mut file = File::open(path).map_err(fail)?;
    let length = file.metadata().map_err(fail)?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    file.read_to_end(&mut bytes).map_err(fail)?;
    decode(bytes, None).map_err(|problem| problem.in_file(path.display().to_string()))
}

/// Reads and decodes the whole of standard input.
///
/// # Errors
/// As [`decode`].
pub fn read_stdin() -> Result<Decoded, Problem> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| file_problem(Path::new("-"), &error))?;
    decode(bytes, None).map_err(|problem| problem.in_file("-"))
}

fn strict(bytes: &[u8], charset: Charset, offset: usize) -> Result<Decoded, Problem> {
    if charset.encoding == UTF_8 {
        return match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Decoded { text: text.to_owned(), charset }),
            Err(error) => Err(not_text(bytes, offset + error.valid_up_to())),
        };
    }
    let decoded = charset.encoding.decode_without_bom_handling_and_without_replacement(bytes);
    match decoded {
        Some(text) => Ok(Decoded { text: text.into_owned(), charset }),
        None => Err(not_text(bytes, offset)),
    }
}

/// UTF-16 without a mark: ASCII characters leave every second byte zero.
fn utf16(bytes: &[u8]) -> Option<Decoded> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let head = &bytes[..bytes.len().min(4096)];
    // A text of one byte a letter with a zero in it, read two by two, would be all Chinese.
    let letter = |b: &u8| matches!(b, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    if head.chunks(2).filter(|pair| pair.iter().all(letter)).count() * 2 > head.len() / 2 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    let encoding = if zeros(1) > zeros(0) { UTF_16LE } else { UTF_16BE };
    let decoded = strict(bytes, Charset { encoding, bom: false }, 0).ok()?;
    (!looks_binary(&decoded.text)).then_some(decoded)
}

/// A legacy charset, accepted only when it gives the same bytes back.
fn guess(bytes: &[u8]) -> Option<Decoded> {
    if bytes.contains(&0) {
        return utf16(bytes);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, chardetng::Utf8Detection::Deny);
    let guessed = if guessed == GBK { GB18030 } else { guessed };
    let guessed = [guessed, GB18030, BIG5, WINDOWS_1252].into_iter();
    declared_within(bytes)
        .into_iter()
        .chain(guessed.filter(|&encoding| [GB18030, BIG5, WINDOWS_1252].contains(&encoding)))
        .filter_map(|encoding| strict(bytes, Charset { encoding, bom: false }, 0).ok())
        .find(|decoded| {
            !looks_binary(&decoded.text) && encode(&decoded.text, decoded.charset).is_ok_and(|back| back == bytes)
        })
}

/// The charset that the first kilobyte names, as browsers look for it (HTML §13.2.3.2).
fn declared_within(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(1024)].to_ascii_lowercase();
    ["charset=", "encoding="].iter().find_map(|key| {
        let label = &head[memchr::memmem::find(&head, key.as_bytes())? + key.len()..];
        let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
        let end = label.iter().position(|&byte| !byte.is_ascii_alphanumeric() && !b"-_:.".contains(&byte));
        let encoding = Encoding::for_label(&label[..end?])?;
        // What can be read in ASCII is not written in UTF-16.
        let readable = encoding.is_ascii_compatible().then_some(encoding);
        // Of the older one every character has the same bytes.
        readable.map(|encoding| if encoding == GBK { GB18030 } else { encoding })
    })
}

/// Control characters that no text holds.
fn looks_binary(text: &str) -> bool {
    memchr::memchr(0, text.as_bytes()).is_some()
        || text.bytes().take(4096).filter(|b| matches!(b, 1..=8 | 14..=26 | 28..=31)).count() > 8
}

/// A mark of UTF-32, which begins like that of UTF-16, or two or three zeros in each of the first letters.
fn is_utf32(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(b"\xFF\xFE\0\0") || bytes.starts_with(b"\0\0\xFE\xFF");
    let head = &bytes[..bytes.len().min(4096) / 4 * 4];
    let all = |is: fn(&[u8]) -> bool| head.len() >= 8 && head.chunks(4).all(is);
    // No letter lies beyond U+10FFFF, and none is zero.
    let plain = all(|c| c[2..] == [0, 0] && c[..2] != [0, 0]) || all(|c| c[..2] == [0, 0] && c[2..] != [0, 0]);
    bytes.len().is_multiple_of(4) && (marked || plain)
}

fn not_text(bytes: &[u8], at: usize) -> Problem {
    // A zero byte among words is told with its line; many are no text at all.
    let zeros = bytes.iter().take(8192).filter(|&&b| b == 0).count();
    if zeros * 100 <= bytes.len().clamp(100, 8192)
        && let Ok(text) = std::str::from_utf8(bytes)
        && let Some(first) = text.find('\0')
        && !looks_binary(&text.replace('\0', ""))
    {
        let problem = Problem::new(Message::new("error-file-zero")).hint(Message::new("hint-file-zero"));
        return problem.at(LineIndex::new(text).position(text, first));
    }
    let binary = zeros > 0;
    let id = if binary { "error-file-binary" } else { "error-file-not-utf8" };
    let offset = u64::try_from(at).unwrap_or(u64::MAX);
    Problem::new(Message::new(id).arg("offset", at)).at(Place::Byte(offset)).hint(Message::new("hint-file-charset"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_charset_comes_back_byte_for_byte() {
        let text = "新疆 维吾尔族人说：“我们记得。”\r\n第二行文字，第三句话。";
        for label in ["utf-8", "utf-16le", "utf-16be", "gb18030"] {
            for bom in [false, true] {
                if bom && label == "gb18030" {
                    continue;
                }
                let charset = Charset { bom, ..Charset::for_label(label).unwrap() };
                let bytes = encode(text, charset).unwrap();
                let declared = (label.starts_with("utf-16") && !bom).then_some(charset);
                let decoded = decode(bytes.clone(), declared).unwrap();
                assert_eq!(decoded.text, text, "{label} {bom}");
                assert_eq!(encode(&decoded.text, decoded.charset).unwrap(), bytes, "{label} {bom}");
            }
        }
    }

    #[test]
    fn utf16_without_a_mark_is_recognised() {
        let bytes: Vec<u8> = "plain words\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(bytes, None).unwrap().text, "plain words\n");
    }

    #[test]
    fn binary_and_broken_input_is_refused_with_the_place() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0".to_vec();
        assert_eq!(decode(png, None).unwrap_err().message.id, "error-file-binary");
        let broken = decode(b"\xEF\xBB\xBFabc\xFF".to_vec(), None).unwrap_err();
        assert_eq!((broken.message.id, broken.place), ("error-file-not-utf8", Some(Place::Byte(6))));
    }

    #[test]
    fn a_zero_byte_and_utf_32_are_refused() {
        for text in ["One vil\0lage.\nTwo.\n", "# A\0b\n", "{\"a\": \"b\0c\"}\n", "新疆\0。\n"] {
            let refused = decode(text.as_bytes().to_vec(), None).unwrap_err();
            assert_eq!(refused.message.id, "error-file-zero", "{text:?}");
            assert!(matches!(refused.place, Some(Place::Position(place)) if place.line == 1), "{text:?}");
        }
        let words = "They counted.\nئۇلار 数了。\n";
        for bom in ["", "\u{FEFF}"] {
            let text = format!("{bom}{words}");
            let little: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
            let big: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
            for bytes in [little, big] {
                assert_eq!(decode(bytes, None).unwrap_err().message.id, "error-file-utf32");
            }
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(decode(little, None).unwrap().text, words);
        }
    }

    #[test]
    fn a_character_that_does_not_fit_is_an_error() {
        let latin = Charset::for_label("windows-1252").unwrap();
        assert_eq!(encode("ئۇيغۇر", latin).unwrap_err().message.id, "error-charset-cannot-hold");
    }
}
