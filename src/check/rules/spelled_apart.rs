//! One person spelled in two ways in a translation, as its source shows: where the source says *Yasin*
//! twice, 亚森 and 雅森 are one man. Part of NAME002.

use super::persons::{self, Person, consonants};
use crate::check::{Context, Version};
use crate::model::{Applicability, Finding, Message, Span, Variety};
use crate::text::script::is_letter;
use crate::text::transcription::{alike, sound};

/// Reports the later spelling of each name that an English source spells in one way.
pub(super) fn report(context: &Context<'_>, out: &mut Vec<Finding>) {
    let Some(source) = context.source().filter(|source| source.lang.variety() == Variety::En) else { return };
    let target = &context.target;
    let chinese = target.lang.is_chinese();
    if !chinese && target.lang.variety() != Variety::UgArab {
        return;
    }
    let mut reported: Vec<Span> = out.iter().filter(|f| f.code == "NAME002").map(|f| f.span).collect();
    let words = if chinese { Vec::new() } else { words(&target.text) };
    for person in persons::all(source) {
        for name in person.parts() {
            let found = if chinese { in_chinese(context, source, person, name) } else { in_uyghur(&words, name) };
            let Some((span, other)) = found else { continue };
            let place = target.place(span);
            if reported.contains(&place) || target.uses.iter().any(|u| u.span.overlaps(span)) {
                continue;
            }
            reported.push(place);
            let message =
                Message::new("finding-name002").arg("name", span.of(&target.text)).arg("other", other.clone());
            let mut finding = context.finding("NAME002", span, message);
            finding.fix = context.fix(span, other, Applicability::Suggested);
            out.push(finding);
        }
    }
}

/// Characters of a transcription of the last name that stand behind a dot at the first mention, and a
/// run that sounds like them in a sentence that should have them and has not.
fn in_chinese(context: &Context<'_>, source: &Version<'_>, person: &Person, name: &str) -> Option<(Span, String)> {
    let target = &context.target;
    if name != person.last || person.is_single() {
        return None;
    }
    let spans = context.group_spans(source);
    let first = spans.iter().find(|(here, _)| here.start <= person.span.start && person.span.end <= here.end)?;
    let (_, dotted) = first.1.of(&target.text).split_once(['·', '・', '‧'])?;
    let written: Vec<char> = dotted.chars().take_while(|c| sound(*c).is_some()).take(4).collect();
    let others = spans.iter().filter(|(here, there)| {
        here.start > person.span.end && !there.is_empty() && here.of(&source.text).contains(name)
    });
    for (_, there) in others {
        let words = there.of(&target.text);
        // The name is as long as what comes again.
        let lengths = (2..=written.len()).rev().filter(|len| *len > 2 || written.len() == 2);
        for len in lengths {
            let own: String = written[..len].iter().collect();
            if words.contains(&own) {
                break;
            }
            let letters: Vec<(usize, char)> = words.char_indices().collect();
            let like = letters.windows(len).find(|window| {
                let characters: Vec<char> = window.iter().map(|(_, c)| *c).collect();
                alike(&characters, &written[..len])
            });
            if let Some(window) = like {
                let (last, c) = window[len - 1];
                return Some((Span::new(window[0].0, last + c.len_utf8()).shift(there.start), own));
            }
        }
    }
    None
}

/// The words of a text and where they begin.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut begin = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match begin {
            None if is_letter(c) => begin = Some(at),
            Some(start) if !is_letter(c) => {
                words.push((start, &text[start..at]));
                begin = None;
            }
            _ => {}
        }
    }
    words
}

/// Words of a Uyghur text with the consonants of `name`, up to the last of these: the second spelling
/// and the first.
fn in_uyghur(words: &[(usize, &str)], name: &str) -> Option<(Span, String)> {
    let wanted = consonants(name);
    // Hoshur is written with ھ, which is no consonant here, or with خ.
    let aspirated = name.starts_with('H').then(|| format!("k{wanted}"));
    aspirated.and_then(|wanted| spelled(words, name, &wanted)).or_else(|| spelled(words, name, &wanted))
}

fn spelled(words: &[(usize, &str)], name: &str, wanted: &str) -> Option<(Span, String)> {
    if wanted.len() < 2 || name.chars().count() < 4 {
        return None;
    }
    let mut known: Vec<&str> = Vec::new();
    for &(start, word) in words {
        let mut end = 0;
        let mut sounds = String::new();
        for (place, c) in word.char_indices() {
            end = place + c.len_utf8();
            for &sound in classes(c) {
                if !sounds.ends_with(sound) {
                    sounds.push(sound);
                }
            }
            if sounds.len() >= wanted.len() || !wanted.starts_with(&sounds) {
                break;
            }
        }
        if sounds != wanted {
            continue;
        }
        let stem = &word[..end];
        // تۇرغان is a verb, تۇرغۇن a name.
        let participle = ["غان", "قان", "گەن", "كەن"].iter().any(|ending| stem.ends_with(ending));
        if participle && !["an", "en"].iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        if let Some(other) = known.iter().find(|other| one_letter_apart(other, stem)) {
            return Some((Span::new(start, start + end), (*other).to_owned()));
        }
        if !known.contains(&stem) {
            known.push(stem);
        }
    }
    None
}

/// The consonants that a letter of the Arabic script stands for, as [`consonants`] counts those of the Latin form.
fn classes(letter: char) -> &'static [char] {
    match letter {
        'ب' | 'پ' | 'ف' | 'ۋ' => &['p'],
        'د' | 'ت' => &['t'],
        'گ' | 'ك' | 'ق' | 'چ' | 'خ' | 'غ' => &['k'],
        'س' | 'ز' | 'ج' | 'ش' | 'ژ' => &['s'],
        'ل' => &['l'],
        'م' => &['m'],
        'ن' => &['n'],
        'ڭ' => &['n', 'k'],
        'ر' => &['r'],
        _ => &[],
    }
}

/// Whether two words differ in one letter: a vowel, or a consonant of the same place that no suffix exchanges.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let vowel = |c: char| "اەېىوۇۆۈ".contains(c);
    let kin =
        |x: char, y: char| ["پب", "تد", "قك", "غگ", "زس", "سش"].iter().any(|pair| pair.contains(x) && pair.contains(y));
    let mut differ = a.iter().zip(&b).enumerate().filter(|(_, (x, y))| x != y);
    // The first vowel makes another word more often than another spelling.
    let one = differ.next().is_some_and(|(at, (x, y))| at > 2 && (vowel(*x) && vowel(*y) || kin(*x, *y)));
    a.len() == b.len() && a.len() > 3 && one && differ.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::convert::uyghur;

    #[test]
    fn letters_have_the_consonants_of_their_latin_forms() {
        for letter in "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە".chars() {
            let own: String = classes(letter).iter().collect();
            assert_eq!(own, consonants(&uyghur::to_latin(&letter.to_string())), "{letter}");
        }
    }

    #[test]
    fn words_one_letter_apart() {
        assert!(one_letter_apart("سابىر", "سابېر"));
        assert!(one_letter_apart("سادىق", "سادىك") && one_letter_apart("زەينەپ", "زەينەب"));
        assert!(!one_letter_apart("سابىر", "سەپەر") && !one_letter_apart("تارىق", "تارىغ"));
        assert!(!one_letter_apart("ياسىن", "ياسىن"));
    }
}
