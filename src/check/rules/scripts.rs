//! ## What it does
//! Finds characters of the other Chinese script, and letters that only look right: Arabic or Persian
//! letters and presentation forms in Uyghur, Cyrillic letters in Latin words, full-width Latin.
//!
//! ## Why it matters
//! Such letters look alike and are not: a search does not find the word, a glossary does not match
//! it, a screen reader stumbles.
//!
//! ## Wrong
//! ```text
//! zh-Hant  他们在新疆。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hant  他們在新疆。
//! ```
//!
//! ## Fix
//! Safe for letters that only look alike. Suggested for Chinese characters, since a few have more
//! than one counterpart.
//!
//! ## Options
//! Characters that both scripts of Chinese write (后, 里, 台) are never reported; titles in the other
//! script, quoted, are left alone.

use super::{Rule, copied};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span, Variety};
use crate::text::han;
use crate::text::quote::Voice;
use crate::text::script::{is_letter, script_of};

pub(super) struct Scripts;

const INFOS: &[Info] = &[
    Info {
        code: "SCRP001",
        name: "other-chinese-script",
        severity: Severity::Error,
        scope: Scope::Version,
        page: include_str!("scripts.rs"),
    },
    Info {
        code: "SCRP002",
        name: "look-alike-letter",
        severity: Severity::Error,
        scope: Scope::Version,
        page: include_str!("scripts.rs"),
    },
    Info {
        code: "SCRP003",
        name: "other-uyghur-script",
        severity: Severity::Warning,
        scope: Scope::Version,
        page: include_str!("scripts.rs"),
    },
];

impl Rule for Scripts {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        match context.target.lang.variety() {
            variety @ (Variety::ZhHans | Variety::ZhHant) => chinese(context, variety, out),
            Variety::UgArab => uyghur(context, out),
            _ => {}
        }
        homoglyphs(context, out);
        invisible(context, out);
    }
}

/// Characters that nobody sees and every search trips over: zero-width spaces, soft hyphens.
fn invisible(context: &Context<'_>, out: &mut Vec<Finding>) {
    let target = &context.target;
    for (at, c) in target.text.char_indices() {
        if matches!(c, '\u{200b}' | '\u{ad}' | '\u{2060}' | '\u{feff}') {
            let span = Span::new(at, at + c.len_utf8());
            let message = Message::new("finding-scrp002-invisible").arg("character", format!("U+{:04X}", c as u32));
            let mut finding = context.finding("SCRP002", span, message);
            finding.fix = context.fix(span, "", Applicability::Safe);
            out.push(finding);
        }
    }
}

/// One finding for each run of characters of the other script.
fn chinese(context: &Context<'_>, variety: Variety, out: &mut Vec<Finding>) {
    let target = &context.target;
    let wrong = |c: char| han::only(c).filter(|(own, _)| *own != variety).map(|(_, other)| other);
    for segment in &target.segments {
        let words = segment.span.of(&target.text);
        if variety == Variety::ZhHant {
            half_simplified(context, segment.span, out);
        }
        let mut run: Option<Span> = None;
        let mut runs = Vec::new();
        for (at, c) in words.char_indices() {
            let end = at + c.len_utf8();
            if wrong(c).is_some() {
                match &mut run {
                    Some(span) if span.end == at => span.end = end,
                    Some(span) => {
                        runs.push(*span);
                        run = Some(Span::new(at, end));
                    }
                    None => run = Some(Span::new(at, end)),
                }
            }
        }
        runs.extend(run);
        for span in runs {
            let place = span.shift(segment.span.start);
            // The title of a book in the other script is its name.
            if target.speech.voice(place) == Voice::Title {
                continue;
            }
            let found = span.of(words);
            let usual: String = found.chars().map(|c| wrong(c).unwrap_or(c)).collect();
            let id = if variety == Variety::ZhHant { "finding-scrp001-hans" } else { "finding-scrp001-hant" };
            let message = Message::new(id).arg("found", found).arg("wanted", usual.as_str());
            let mut finding = context.finding("SCRP001", place, message);
            finding.fix = context.fix(place, usual, Applicability::Suggested);
            out.push(finding);
        }
    }
}

/// Characters that Traditional texts write in a few words only, and otherwise where somebody forgot to
/// convert: the character, what it should be, and the words in which it is right.
const RARE: [(char, &str, &[&str]); 11] = [
    ('据', "據", &["拮据"]),
    ('党', "黨", &["党項"]),
    ('机', "機", &[]),
    ('云', "雲", &["云云", "人云", "云爾", "不知所云", "云："]),
    ('厂', "廠", &[]),
    ('腊', "臘", &[]),
    ('宁', "寧", &[]),
    ('虫', "蟲", &[]),
    ('丑', "醜", &["丑角", "小丑", "丑時", "丑年", "癸丑", "辛丑", "乙丑", "丁丑", "己丑"]),
    (
        '斗',
        "鬥",
        &["北斗", "斗篷", "斗六", "漏斗", "煙斗", "星斗", "泰斗", "熨斗", "斗室", "斗膽", "斗笠", "阿斗", "車斗"],
    ),
    ('价', "價", &[]),
];

fn half_simplified(context: &Context<'_>, segment: Span, out: &mut Vec<Finding>) {
    let target = &context.target;
    let words = segment.of(&target.text);
    for (c, usual, right) in RARE {
        for (at, _) in words.match_indices(c) {
            let inside = |word: &&str| {
                let from = words[..at].char_indices().rev().take(3).last().map_or(at, |(from, _)| from);
                words[from..]
                    .match_indices(*word)
                    .any(|(start, _)| (from + start..from + start + word.len()).contains(&at))
            };
            let place = Span::new(at, at + c.len_utf8()).shift(segment.start);
            if right.iter().any(inside) || target.speech.voice(place) == Voice::Title || han::only(c).is_some() {
                continue;
            }
            let message = Message::new("finding-scrp001-hans").arg("found", c.to_string()).arg("wanted", usual);
            let mut finding = context.finding("SCRP001", place, message);
            finding.fix = context.fix(place, usual, Applicability::Suggested);
            out.push(finding);
        }
    }
}

/// What a letter that no Uyghur word has was meant to be.
fn meant(c: char) -> Option<&'static str> {
    Some(match c {
        'ک' | 'ڪ' => "ك",
        'ی' => "ي",
        'ه' | 'ہ' | 'ة' | 'ۀ' => "ە",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ئا",
        'ؤ' => "ئۇ",
        'ۅ' => "ۆ",
        'ں' => "ن",
        'ێ' => "ې",
        'ۊ' => "ۈ",
        // The vowel marks of Arabic.
        'ـ' | '\u{64b}'..='\u{652}' | '\u{670}' => "",
        _ => return None,
    })
}

fn uyghur(context: &Context<'_>, out: &mut Vec<Finding>) {
    let target = &context.target;
    let source = context.source().map(|source| source.text.to_lowercase());
    for segment in &target.segments {
        let words = segment.span.of(&target.text);
        let mut at = 0;
        for word in words.split(|c: char| !(script_of(c) == Some("Arab") || meant(c).is_some())) {
            let start = at;
            at += word.len();
            at += words[at..].chars().next().map_or(0, char::len_utf8);
            let is_bad = |c: char| meant(c).is_some() || is_presentation(c);
            let span = Span::new(start, start + word.len()).shift(segment.span.start);
            if !word.chars().any(is_bad) {
                glued(context, word, span, out);
                if let Some(fixed) = stranded(word) {
                    let message = Message::new("finding-scrp002").arg("word", word).arg("wanted", fixed.as_str());
                    let mut finding = context.finding("SCRP002", span, message);
                    finding.fix = context.fix(span, fixed, Applicability::Suggested);
                    out.push(finding);
                }
                continue;
            }
            let fixed: String = icu_normalizer::ComposingNormalizerBorrowed::new_nfkc()
                .normalize(word)
                .chars()
                .map(|c| meant(c).map_or_else(|| c.to_string(), str::to_owned))
                .collect();
            let message = Message::new("finding-scrp002").arg("word", word).arg("wanted", fixed.as_str());
            let mut finding = context.finding("SCRP002", span, message);
            // ه stands for ە or ھ: which, only the word tells.
            let sure =
                !word.contains(|c| matches!(c, 'ه' | 'ہ' | 'ی' | 'أ' | 'إ' | 'آ' | 'ؤ' | 'ۀ' | '\u{64b}'..='\u{652}'));
            let applicability = if sure { Applicability::Safe } else { Applicability::Suggested };
            finding.fix = context.fix(span, fixed, applicability);
            out.push(finding);
        }
        other_scripts(context, segment.span, source.as_deref(), out);
    }
}

/// A word in which ي, a consonant, has no vowel beside it: ى was meant.
fn stranded(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let vowel = |c: Option<&char>| c.is_some_and(|c| "اەېىوۇۆۈ".contains(*c));
    let alone = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        letters[at] == 'ي'
            && at > 0
            && !vowel(before)
            && !vowel(letters.get(at + 1))
            && letters.get(at + 1) != Some(&'ئ')
    };
    let own = letters.len() > 3 && letters.iter().any(|c| "ئەېىۇۆۈ".contains(*c));
    let fixed = || (0..letters.len()).map(|at| if alone(at) { 'ى' } else { letters[at] }).collect();
    (own && (0..letters.len()).any(alone)).then(fixed)
}

/// A Latin or Cyrillic letter right behind a Uyghur word or before it.
fn glued(context: &Context<'_>, word: &str, span: Span, out: &mut Vec<Finding>) {
    let text = &context.target.text;
    let other = |c: char| matches!(script_of(c), Some("Cyrl" | "Grek"));
    let after: usize = text[span.end..].chars().take_while(|c| other(*c)).map(char::len_utf8).sum();
    let before: usize = text[..span.start].chars().rev().take_while(|c| other(*c)).map(char::len_utf8).sum();
    if word.is_empty() || after + before == 0 {
        return;
    }
    let whole = Span::new(span.start - before, span.end + after);
    let message = Message::new("finding-scrp002").arg("word", whole.of(text)).arg("wanted", word);
    out.push(context.finding("SCRP002", whole, message));
}

/// Uyghur words in Latin or Cyrillic letters: by a letter that only Uyghur has, or by their shape when
/// they are no words of the source, whose text is given in small letters.
fn other_scripts(context: &Context<'_>, segment: Span, source: Option<&str>, out: &mut Vec<Finding>) {
    let target = &context.target;
    let words = segment.of(&target.text);
    if copied::is_foreign(words, target.lang.variety()) {
        return;
    }
    let mut at = 0;
    for word in words.split(|c: char| !is_letter(c) && !matches!(c, '\'' | '’')) {
        let start = at;
        at += word.len();
        at += words[at..].chars().next().map_or(0, char::len_utf8);
        // Most words are in Arabic letters.
        if word.chars().all(|c| c >= '\u{530}') {
            continue;
        }
        let own = word.chars().any(|c| "әғҗңөүһқ".contains(c));
        let technical = |c: Option<char>| {
            c.is_some_and(|c| matches!(c, '.' | '/' | '@' | '_' | '-' | ':' | '#') || c.is_ascii_digit())
        };
        let (before, mut after) = (words[..start].chars().next_back(), words[start + word.len()..].chars());
        // A stop after the word ends the sentence, one with more behind it is part of an address.
        let glued = technical(before) || technical(after.next()) && technical(after.next());
        let shaped = !glued && is_uly(word) && source.is_some_and(|text| !text.contains(word));
        let small =
            ["we", "bu", "shu", "bir", "hem", "bilen", "üchün"].contains(&word) && shaped_alone(source, word) && !glued;
        if word.chars().count() > 2 && (own || shaped) || small {
            let span = Span::new(start, start + word.len()).shift(segment.start);
            out.push(context.finding("SCRP003", span, Message::new("finding-scrp003").arg("word", word)));
        }
    }
}

/// Whether the source, if there is one, does not hold `word` as a word.
fn shaped_alone(source: Option<&str>, word: &str) -> bool {
    source.is_some_and(|text| !text.split(|c: char| !is_letter(c)).any(|other| other == word))
}

/// Whether `word` may be Uyghur in Latin letters: small letters of that alphabet, syllables of at most
/// two vowels and two consonants in a row.
fn is_uly(word: &str) -> bool {
    let letters: Vec<char> = word
        .replace("ch", "ç")
        .replace("sh", "ş")
        .replace("gh", "ğ")
        .replace("zh", "j")
        .replace("ng", "ñ")
        .chars()
        .collect();
    let vowel = |c: &char| "aeéioöuü".contains(*c);
    letters.len() > 3
        && letters.iter().all(|c| vowel(c) || "bpdtjçxdrzsşğfqkglmnñhwy'’".contains(*c))
        && letters.iter().any(vowel)
        && letters.windows(2).all(|pair| !(vowel(&pair[0]) && vowel(&pair[1])))
        && letters.windows(3).all(|three| three.iter().any(vowel))
}

fn is_presentation(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fdfb}' | '\u{fe70}'..='\u{fefc}') && c != '\u{fd3e}' && c != '\u{fd3f}'
}

/// Letters of two scripts within one word, and full-width Latin letters.
fn homoglyphs(context: &Context<'_>, out: &mut Vec<Finding>) {
    let target = &context.target;
    for segment in &target.segments {
        let words = segment.span.of(&target.text);
        let mut at = 0;
        for word in words
            .split(|c: char| !matches!(script_of(c), Some("Latn" | "Cyrl")) && !matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ'))
        {
            let start = at;
            at += word.len();
            at += words[at..].chars().next().map_or(0, char::len_utf8);
            if word.is_ascii() {
                continue;
            }
            let count = |script| word.chars().filter(|c| script_of(*c) == Some(script)).count();
            let (latin, cyrillic) = (count("Latn"), count("Cyrl"));
            let wide = word.chars().any(|c| matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ'));
            // *days а week*: a word that consists of look-alikes in a text of the other script.
            let lone = latin == 0
                && cyrillic > 0
                && matches!(target.lang.variety(), Variety::En | Variety::UgLatn)
                && word.chars().all(|c| latin_for(c) != c)
                && word.chars().count() < 4;
            if !(latin > 0 && cyrillic > 0 || wide || lone) {
                continue;
            }
            let to_latin = latin >= cyrillic || wide || lone;
            let fixed: String = word.chars().map(|c| if to_latin { latin_for(c) } else { cyrillic_for(c) }).collect();
            let sure = fixed.chars().all(|c| script_of(c) == Some(if to_latin { "Latn" } else { "Cyrl" }));
            let span = Span::new(start, start + word.len()).shift(segment.span.start);
            let message = Message::new("finding-scrp002").arg("word", word).arg("wanted", fixed.as_str());
            let mut finding = context.finding("SCRP002", span, message);
            if sure {
                finding.fix = context.fix(span, fixed, Applicability::Safe);
            }
            out.push(finding);
        }
    }
}

/// Cyrillic letters and the Latin ones they look like.
const ALIKE: [(char, char); 24] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('х', 'x'),
    ('у', 'y'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('һ', 'h'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
];

fn latin_for(c: char) -> char {
    match c {
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => ALIKE.iter().find(|(cyrillic, _)| *cyrillic == c).map_or(c, |(_, latin)| *latin),
    }
}

fn cyrillic_for(c: char) -> char {
    ALIKE.iter().find(|(_, latin)| *latin == c).map_or(c, |(cyrillic, _)| *cyrillic)
}
