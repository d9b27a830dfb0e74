//! ## What it does
//! Finds one person under two spellings in a version: *Rahile Dawut* and *Rahile Dawud*,
//! 伊力哈木·土赫提 and 伊力哈木·托合提.
//!
//! ## Why it matters
//! Readers and search engines take them for two people.
//!
//! ## Wrong
//! ```text
//! en  Rahile Dawut was sentenced in secret. Her daughter asks where Rahile Dawud is.
//! ```
//!
//! ## Right
//! ```text
//! en  Rahile Dawut was sentenced in secret. Her daughter asks where Rahile Dawut is.
//! ```
//!
//! ## Fix
//! Suggested: the spelling used most, or first.
//!
//! ## Options
//! Names of two parts are compared when one part is the same, and with a family name that stands
//! alone.

use std::collections::BTreeMap;

use super::{Rule, spelled_apart};
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span};
use crate::text::script::is_letter;
use crate::text::transcription::{self, sound};

pub(super) struct Spelling;

const INFOS: &[Info] = &[Info {
    code: "NAME002",
    name: "two-spellings",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("spelling.rs"),
}];

impl Rule for Spelling {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        let text = &target.text;
        let all = if target.lang.is_chinese() { dotted(text) } else { capitalised(text) };
        alone(context, &all, out);
        for (span, other) in if target.lang.is_chinese() { undotted(text) } else { Vec::new() } {
            if !target.uses.iter().any(|u| u.span.contains(span) || u.span.contains(other)) {
                let message = Message::new("finding-name002").arg("name", span.of(text)).arg("other", other.of(text));
                out.push(context.finding("NAME002", span, message));
            }
        }
        let mut names: BTreeMap<(String, String), Vec<Span>> = BTreeMap::new();
        for (first, last, span) in all {
            names.entry((first, last)).or_default().push(span);
        }
        let list: Vec<_> = names.iter().collect();
        for (i, (a, uses_a)) in list.iter().enumerate() {
            for (b, uses_b) in &list[i + 1..] {
                let differ = match (a.0 == b.0, a.1 == b.1) {
                    (true, false) => alike(&a.1, &b.1),
                    (false, true) => alike(&a.0, &b.0),
                    _ => false,
                };
                if !differ {
                    continue;
                }
                let a_leads = (uses_a.len(), std::cmp::Reverse(uses_a[0].start))
                    > (uses_b.len(), std::cmp::Reverse(uses_b[0].start));
                let (lead, follow) = if a_leads { (uses_a, uses_b) } else { (uses_b, uses_a) };
                let wanted = lead[0].of(text);
                for span in *follow {
                    let message = Message::new("finding-name002").arg("name", span.of(text)).arg("other", wanted);
                    let mut finding = context.finding("NAME002", *span, message);
                    finding.fix = context.fix(*span, wanted, Applicability::Suggested);
                    out.push(finding);
                }
            }
        }
        spelled_apart::report(context, out);
    }
}

/// A family name that stands alone, spelled otherwise than in the full name.
fn alone(context: &Context<'_>, names: &[(String, String, Span)], out: &mut Vec<Finding>) {
    let target = &context.target;
    let text = &target.text;
    let known = |span: Span| target.uses.iter().any(|u| u.span.overlaps(span));
    let mut seen: Vec<&str> = Vec::new();
    for (_, last, whole) in names {
        // In Chinese nobody can see where a name ends; what comes again does.
        // What stands before the dot may belong to another word (律师埃利夫·德米尔).
        let own = Span::new(whole.end - last.len(), whole.end);
        let last = if target.lang.is_chinese() {
            repeated(text, *whole).unwrap_or_else(|| {
                // 福斯说: what no name is written with ends it.
                let end = last.char_indices().find(|(_, c)| sound(*c).is_none()).map_or(last.len(), |(at, _)| at);
                &last[..end]
            })
        } else {
            last
        };
        if seen.contains(&last) || known(own) {
            continue;
        }
        seen.push(last);
        let mut like = if target.lang.is_chinese() { like_chinese(text, last) } else { like_latin(text, last) };
        like.retain(|span| !known(*span) && !names.iter().any(|(_, _, other)| other.overlaps(*span)));
        let Some(first) = like.first().map(|span| span.of(text)) else { continue };
        // The spelling that is rarer is the slip.
        let (wrong, right) = if like.len() >= text.matches(last).count() && like.iter().all(|s| s.of(text) == first) {
            let own = text.match_indices(last).map(|(at, _)| Span::new(at, at + last.len()));
            (own.collect(), first)
        } else {
            (like, last)
        };
        for span in wrong {
            let message = Message::new("finding-name002").arg("name", span.of(text)).arg("other", right);
            let mut finding = context.finding("NAME002", span, message);
            finding.fix = context.fix(span, right, Applicability::Suggested);
            out.push(finding);
        }
    }
}

/// The longest piece behind the dot of the Chinese name at `whole` that the text holds again.
fn repeated(text: &str, whole: Span) -> Option<&str> {
    let dot = whole.of(text).find(['·', '・', '‧']).map(|at| whole.start + at)?;
    let from = dot + text[dot..].chars().next().map_or(0, char::len_utf8);
    let ends = text[from..].char_indices().map(|(at, c)| from + at + c.len_utf8()).take(5).skip(2);
    ends.map(|end| &text[from..end])
        .take_while(|name| text.matches(*name).count() > 1 && name.chars().all(|c| sound(c).is_some()))
        .last()
}

/// Runs of transcribing characters, of a name with dots the last part, that differ from another run of the text and sound alike: the later
/// one, and the earlier.
fn undotted(text: &str) -> Vec<(Span, Span)> {
    let runs = transcription::runs(text).map(|run| run.rsplit(['·', '・', '‧']).next().unwrap_or(run));
    let runs: Vec<&str> = runs.collect();
    let place = |run: &str| {
        let start = run.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(start, start + run.len())
    };
    let mut found: Vec<(Span, Span)> = Vec::new();
    for (i, run) in runs.iter().enumerate() {
        let letters: Vec<char> = run.chars().collect();
        let alike = |other: &&&str| transcription::alike(&letters, &other.chars().collect::<Vec<_>>());
        if letters.len() > 3
            && let Some(other) = runs[..i].iter().find(alike)
        {
            found.push((place(run), place(other)));
        }
    }
    found
}

/// Words with a capital that differ from `name` by one letter inside.
fn like_latin(text: &str, name: &str) -> Vec<Span> {
    let wanted: Vec<char> = name.chars().collect();
    if wanted.len() < 5 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !is_letter(c)) {
        let start = at;
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        let letters: Vec<char> = word.chars().collect();
        if word != name
            && letters.len().abs_diff(wanted.len()) < 2
            && letters.first() == wanted.first()
            && !letters.starts_with(&wanted)
            && !wanted.starts_with(&letters)
            && distance(&letters, &wanted) == 1
        {
            found.push(Span::new(start, start + word.len()));
        }
    }
    found
}

/// Runs of characters that differ from a transcribed `name` in one. A name of three characters has
/// to begin alike and never stand alone in its own spelling.
fn like_chinese(text: &str, name: &str) -> Vec<Span> {
    let wanted: Vec<char> = name.chars().collect();
    let repeated = text.match_indices(name).filter(|(at, _)| !text[..*at].ends_with(['·', '・', '‧'])).count() > 0;
    if wanted.len() < 3 {
        return Vec::new();
    }
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found: Vec<Span> = Vec::new();
    let mut characters: Vec<char> = Vec::new();
    for window in letters.windows(wanted.len()) {
        characters.clear();
        characters.extend(window.iter().map(|(_, c)| *c));
        if transcription::alike(&characters, &wanted) && !text[..window[0].0].ends_with(['·', '・', '‧']) {
            let last = window[window.len() - 1];
            found.push(Span::new(window[0].0, last.0 + last.1.len_utf8()));
            continue;
        }
        let mut differ = (0..wanted.len()).filter(|&i| window[i].1 != wanted[i]);
        let (Some(place), None) = (differ.next(), differ.next()) else { continue };
        if wanted.len() == 3 && repeated || sound(window[place].1).is_none() {
            continue;
        }
        let han = ('\u{4e00}'..='\u{9fff}').contains(&window[place].1);
        // The first may be another word's end, and the name may be cut short by the comparison.
        let inside = if wanted.len() == 3 { place == 2 } else { place > 0 };
        let (start, end) = (window[0].0, window[wanted.len() - 1].0 + window[wanted.len() - 1].1.len_utf8());
        if han && inside && !text[..start].ends_with(['·', '・', '‧']) {
            found.push(Span::new(start, end));
        }
    }
    found
}

/// Pairs of words with a capital, in Latin and Cyrillic letters, of at least three letters each.
fn capitalised(text: &str) -> Vec<(String, String, Span)> {
    let mut pairs = pairs(text);
    pairs.retain(|(first, last, _)| first.chars().count() > 2 && last.chars().count() > 2);
    pairs
}

/// What may stand between two names: Pieter de Wit.
const PARTICLES: [&str; 14] = [
    " de ",
    " van ",
    " von ",
    " der ",
    " den ",
    " al-",
    " el-",
    " bin ",
    " da ",
    " dos ",
    " di ",
    " van der ",
    " van den ",
    " de la ",
];

/// Pairs of words with a capital, in Latin and Cyrillic letters.
pub(super) fn pairs(text: &str) -> Vec<(String, String, Span)> {
    let mut found = Vec::new();
    let mut before: Option<Span> = None;
    let mut at = 0;
    while at < text.len() {
        let Some(start) = text[at..].find(char::is_alphabetic).map(|i| at + i) else { break };
        let len: usize = text[start..]
            .chars()
            .take_while(|c| is_letter(*c) || matches!(c, '\'' | '’' | '-'))
            .map(char::len_utf8)
            .sum();
        let word = text[start..start + len].trim_end_matches(['\'', '’', '-']);
        let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        let span = Span::new(start, start + word.len());
        at = start + len;
        let mut chars = word.chars();
        let name = chars.next().is_some_and(char::is_uppercase)
            && chars.all(|c| !c.is_uppercase())
            && word.chars().count() > 1;
        if name
            && let Some(first) = before
            && (&text[first.end..span.start] == " " || PARTICLES.contains(&&text[first.end..span.start]))
        {
            found.push((first.of(text).to_owned(), word.to_owned(), Span::new(first.start, span.end)));
        }
        // A particle is part of the name before it.
        let particle = before.is_some_and(|first| {
            let so_far = &text[first.end..span.end];
            PARTICLES.iter().any(|particle| particle.trim_end().starts_with(so_far))
        });
        if !particle {
            before = name.then_some(span);
        }
    }
    found
}

/// Foreign names in Chinese: two runs of characters with a dot between.
fn dotted(text: &str) -> Vec<(String, String, Span)> {
    let mut found = Vec::new();
    for (at, dot) in text.match_indices(['·', '・', '‧']) {
        let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        let first: Vec<char> = text[..at].chars().rev().take_while(han).take(8).collect();
        let last: String = text[at + dot.len()..].chars().take_while(han).take(5).collect();
        // Where the name begins nobody can see: four characters before the dot are compared.
        let first: String = first.into_iter().take(4).collect::<Vec<_>>().into_iter().rev().collect();
        if first.chars().count() >= 2 && last.chars().count() >= 2 {
            let span = Span::new(at - first.len(), at + dot.len() + last.len());
            found.push((
                first,
                last.chars().take(3).collect(),
                Span::new(span.start, at + dot.len() + last.chars().take(3).map(char::len_utf8).sum::<usize>()),
            ));
        }
    }
    found
}

/// Two spellings of one word: of the same beginning, and one or two letters apart.
fn alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let han = a.iter().any(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
    let shortest = a.len().min(b.len());
    if han {
        return a.len() == b.len()
            && a.iter().zip(&b).filter(|(x, y)| x != y).count() <= 2
            && a.iter().zip(&b).any(|(x, y)| x == y);
    }
    if shortest < 4 || a[0] != b[0] {
        return false;
    }
    // Bairam and Bayram, but not Ahmed and Ahmet's son.
    let distance = distance(&a, &b);
    distance <= if shortest < 6 { 1 } else { 2 } && !plural(&a, &b)
}

/// China and Chinas, Uyghur and Uyghurs.
fn plural(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.starts_with(short) && matches!(long[short.len()..], ['s' | 'n' | 'i'] | ['e', 's'])
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != y)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_a_dot() {
        let text = "她們的哥哥努爾買買提，他是獸醫。他說，努爾麥麥提被判處徒刑。";
        let found: Vec<_> = undotted(text).into_iter().map(|(a, b)| (a.of(text), b.of(text))).collect();
        assert_eq!(found, [("努爾麥麥提", "努爾買買提")]);
    }
}
