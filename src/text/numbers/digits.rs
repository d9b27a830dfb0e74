//! Digits of any script, with grouping and decimals.

use super::ONE;

/// The value of a decimal digit: ASCII, full-width, Arabic-Indic, extended Arabic-Indic.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        '٠'..='٩' => Some(c as u32 - '٠' as u32),
        '۰'..='۹' => Some(c as u32 - '۰' as u32),
        _ => None,
    }
}

/// A number written in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// In millionths.
    pub(super) value: i128,
    /// Bytes taken.
    pub(super) len: usize,
    /// How many digits stand before the decimal sign.
    pub(super) whole: usize,
    /// Whether it holds nothing but digits.
    pub(super) plain: bool,
}

/// Reads the number at the start of `text`: digits in groups of three divided by a comma, an Arabic
/// comma or a no-break space; then a decimal point (or a comma where it cannot be grouping).
pub(super) fn read(text: &str) -> Option<Digits> {
    let run = |from: usize| {
        let mut value = 0_i128;
        let (mut count, mut len) = (0, 0);
        for c in text[from..].chars() {
            let Some(d) = digit(c) else { break };
            value = value.saturating_mul(10).saturating_add(i128::from(d));
            count += 1;
            len += c.len_utf8();
        }
        // Nobody means a number of more digits; it is some code.
        (value.min(10_i128.pow(24)), count, len)
    };
    let (mut whole, mut count, mut at) = run(0);
    if count == 0 {
        return None;
    }
    let mut plain = true;
    let groups = if count <= 3 { 7 } else { 0 };
    for _ in 0..groups {
        let Some(sign) =
            text[at..].chars().next().filter(|c| matches!(c, ',' | '٬' | '，' | '\u{a0}' | '\u{202f}' | '\''))
        else {
            break;
        };
        let (group, digits, len) = run(at + sign.len_utf8());
        if digits != 3 {
            break;
        }
        whole = whole * 1000 + group;
        count += 3;
        at += sign.len_utf8() + len;
        plain = false;
    }
    let mut value = whole.saturating_mul(ONE);
    if let Some(sign) = text[at..].chars().next().filter(|c| matches!(c, '.' | '٫' | '．' | ',')) {
        let (part, digits, len) = run(at + sign.len_utf8());
        let more = text[at + sign.len_utf8() + len..].chars().next();
        // 1.2.3 is a version or a date, 12,5 a decimal, 12,500 was grouping.
        let fits = (1..=6).contains(&digits)
            && !(more == Some(sign)
                && sign != ','
                && text[at + sign.len_utf8() * 2 + len..].starts_with(|c| digit(c).is_some()));
        if fits && (sign != ',' || digits <= 2 && plain) {
            value += part * ONE / 10_i128.pow(digits as u32);
            at += sign.len_utf8() + len;
            plain = false;
        }
    }
    Some(Digits { value, len: at, whole: count, plain })
}

/// Year, month and day of a date in digits at the start of `text` (`2026-01-14`, `2026/1/14`,
/// `2026.01.14`, and with the year last `1/14/2026`), and the bytes taken. With the year last the
/// month stands first unless it cannot.
pub(super) fn date(text: &str) -> Option<(i32, u8, u8, usize)> {
    let mut parts = [(0_u32, 0_usize); 3];
    let mut at = 0;
    let mut sign = None;
    for (i, part) in parts.iter_mut().enumerate() {
        let len = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=4).contains(&len) {
            return None;
        }
        *part = (text[at..at + len].parse().ok()?, len);
        at += len;
        if i < 2 {
            let found = text[at..].chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
            if sign.is_some_and(|s| s != found) {
                return None;
            }
            sign = Some(found);
            at += 1;
        }
    }
    if text[at..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let [a, b, c] = parts;
    let (year, mut month, mut day) = match (a.1, c.1) {
        (4, 1..=2) => (a.0, b.0, c.0),
        (1..=2, 4) => (c.0, a.0, b.0),
        _ => return None,
    };
    if month > 12 && a.1 <= 2 {
        std::mem::swap(&mut month, &mut day);
    }
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..=2999).contains(&year);
    fits.then_some((i32::try_from(year).ok()?, month as u8, day as u8, at))
}
