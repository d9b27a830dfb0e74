//! Names that the glossary does not know, as an English version shows them by their capitals, and where
//! versions in Chinese and Uyghur have something that sounds alike. They only fill cells: whether a
//! name is missing is for the rules to say.

use super::Kind;
use super::items::Item;
use crate::check::Context;
use crate::check::version::Version;
use crate::model::{BlockKind, Span, Variety};
use crate::text::convert::uyghur;
use crate::text::transcription::sound;

/// Adds a row for each name that at least two versions are seen to have.
pub(super) fn names(contexts: &[Context<'_>], items: &mut Vec<Item>) {
    let Some(english) = contexts.iter().position(|c| c.target.lang.variety() == Variety::En) else { return };
    let version = &*contexts[english].target;
    for (words, spans) in capitalised(version) {
        let mut item = Item::new(Kind::Name, &words, contexts.len());
        for (column, context) in contexts.iter().enumerate() {
            if column == english {
                item.said[column].clone_from(&spans);
                continue;
            }
            let other = &*context.target;
            // Beside its own sentence where the two are aligned, else anywhere.
            let stretches = match context.source.as_deref().filter(|source| std::ptr::eq(*source, version)) {
                Some(source) => beside(context, source, &spans),
                None => vec![Span::new(0, other.text.len())],
            };
            for stretch in stretches {
                let free = |span: &Span| !other.uses.iter().any(|u| u.longest && u.span.overlaps(*span));
                item.said[column].extend(sounding(other, stretch, &words).into_iter().filter(free));
            }
        }
        if item.said.iter().filter(|said| !said.is_empty()).count() > 1 {
            items.push(item);
        }
    }
}

/// The sentences of the other version that belong to those around `spans`.
fn beside(context: &Context<'_>, english: &Version<'_>, spans: &[Span]) -> Vec<Span> {
    let groups = context.group_spans(english).into_iter();
    let holds = |here: &Span| spans.iter().any(|span| here.start <= span.start && span.end <= here.end);
    groups.filter(|(here, there)| holds(here) && !there.is_empty()).map(|(_, there)| there).collect()
}

/// The names of a version in English: one to three words with a capital inside a sentence. A name that
/// is part of a longer one before it is the same.
fn capitalised(version: &Version<'_>) -> Vec<(String, Vec<Span>)> {
    let mut names: Vec<(String, Vec<Span>)> = Vec::new();
    for segment in &version.segments {
        let (_, kind) = version.blocks[segment.block];
        if matches!(kind, BlockKind::Heading | BlockKind::Metadata) {
            continue;
        }
        let text = segment.span.of(&version.text);
        let mut at = 0;
        let mut run: Option<Span> = None;
        let mut runs = Vec::new();
        for word in text.split_inclusive(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))) {
            let bare = word.trim_end_matches(|c: char| !c.is_alphabetic());
            let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
            let span = Span::new(at, at + bare.len()).shift(segment.span.start);
            let whole = at + word.len();
            if is_name(bare) {
                run = Some(run.map_or(span, |run: Span| Span::new(run.start, span.end)));
            } else {
                runs.extend(run.take());
            }
            // Only a blank joins two words into one name.
            if word.len() != bare.len() + 1 || !word.ends_with(' ') {
                runs.extend(run.take());
            }
            at = whole;
        }
        runs.extend(run);
        for span in runs {
            let words = span.of(&version.text);
            let first = version.text[..span.start].trim_end();
            let begins = span.start == segment.span.start || first.ends_with(['“', '"', '‘', ':', '—']);
            let taken = version.uses.iter().any(|u| u.span.start <= span.start && span.end <= u.span.end)
                || version.numbers.iter().any(|q| q.span.overlaps(span));
            let known = names.iter_mut().find(|(name, _)| name.split(' ').any(|part| part == words) || name == words);
            match known {
                Some((_, spans)) => spans.push(span),
                None if taken || begins && !words.contains(' ') => {}
                None => names.push((words.to_owned(), vec![span])),
            }
        }
    }
    names
}

/// A capital and then small letters, three at least; no adjective of a people.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.all(|c| !c.is_uppercase())
        && word.chars().count() > 2
        && word != "The"
        && !["ish", "ese", "ian", "ians"].iter().any(|end| word.ends_with(end))
}

/// Words in the names of bodies and roads, which are translated.
const BODIES: [&str; 16] = [
    "Agency",
    "Avenue",
    "Committee",
    "Congress",
    "Convention",
    "Council",
    "Court",
    "Foundation",
    "Institute",
    "Law",
    "Ministry",
    "Office",
    "Parliament",
    "Road",
    "Street",
    "University",
];

/// What in `stretch` of a version sounds like one of the words of a name.
fn sounding(version: &Version<'_>, stretch: Span, name: &str) -> Vec<Span> {
    let text = stretch.of(&version.text);
    let mut found: Vec<Span> = Vec::new();
    for part in name.split(' ').filter(|part| !BODIES.contains(part)) {
        let spans = if version.lang.is_chinese() {
            transcribed(text, part)
        } else if version.lang.variety() == Variety::UgArab {
            spelled(text, part)
        } else {
            text.match_indices(part).map(|(at, _)| Span::new(at, at + part.len())).collect()
        };
        found.extend(spans);
    }
    found.sort_unstable_by_key(|span| (span.start, span.end));
    // First and family name are one.
    let mut whole: Vec<Span> = Vec::new();
    for span in found {
        match whole.last_mut() {
            Some(last) if span.start <= last.end || matches!(&text[last.end..span.start], " " | "·" | "・" | "‧") =>
            {
                last.end = last.end.max(span.end);
            }
            _ => whole.push(span),
        }
    }
    whole.into_iter().map(|span| span.shift(stretch.start)).collect()
}

/// The words of a Uyghur text that begin with the consonants of `name`.
fn spelled(text: &str, name: &str) -> Vec<Span> {
    let wanted = consonants(name);
    let mut at = 0;
    let mut found = Vec::new();
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphabetic());
        if wanted.len() > 1 && consonants(&uyghur::to_latin(bare)).starts_with(&wanted) {
            found.push(Span::new(at, at + bare.len()));
        }
        at += word.len();
    }
    found
}

/// The consonants of a word in Latin letters, those of one place of articulation taken as one; a
/// vowel only where it comes first.
fn consonants(word: &str) -> String {
    let mut sounds = String::new();
    for (index, c) in word.to_lowercase().chars().enumerate() {
        let sound = match c {
            'b' | 'p' | 'f' | 'v' | 'w' => 'p',
            'd' | 't' => 't',
            'g' | 'k' | 'q' | 'c' | 'x' => 'k',
            's' | 'z' | 'j' => 's',
            'l' | 'm' | 'n' | 'r' => c,
            _ if index == 0 => '-',
            _ => continue,
        };
        if !sounds.ends_with(sound) {
            sounds.push(sound);
        }
    }
    sounds
}

/// Runs of two to six characters of a transcription that begin like `name` and have all its
/// consonants in order; n, l and r come and go.
fn transcribed(text: &str, name: &str) -> Vec<Span> {
    let wanted: Vec<char> = consonants(name).chars().collect();
    let letters: Vec<(usize, char, Option<char>)> = text.char_indices().map(|(at, c)| (at, c, sound(c))).collect();
    let mut found = Vec::new();
    let mut start = 0;
    while start < letters.len() {
        match begins(&letters[start..], &wanted) {
            Some(count) => {
                let (last, c, _) = letters[start + count - 1];
                found.push(Span::new(letters[start].0, last + c.len_utf8()));
                start += count;
            }
            None => start += 1,
        }
    }
    found
}

/// How many letters at the beginning transcribe `wanted`.
fn begins(letters: &[(usize, char, Option<char>)], wanted: &[char]) -> Option<usize> {
    let fits = |want: char, sound: char| match want {
        'p' => matches!(sound, 'p' | 'w'),
        'k' => matches!(sound, 'k' | 'h' | 's'),
        'r' | 'l' => matches!(sound, 'r' | 'l'),
        want => want == sound,
    };
    let (mut at, mut count, mut firm) = (0, 0, 0);
    for &(_, _, sound) in letters.iter().take(6) {
        let Some(sound) = sound else { break };
        let next = (at..wanted.len()).find(|&i| fits(wanted[i], sound) || !matches!(wanted[i], 'n' | 'l' | 'r' | '-'));
        match next {
            Some(i) if fits(wanted[i], sound) => {
                firm += usize::from(!matches!(wanted[i], 'n' | 'l' | 'r' | '-'));
                at = i + 1;
            }
            // One sound twice counts once, as in `consonants`: Memet, 买买提.
            _ if at > 0 && fits(wanted[at - 1], sound) => {}
            // A vowel or a weak sound between two.
            _ if count > 0 && matches!(sound, '-' | 'h' | 'w' | 'n' | 'l' | 'r') => {}
            _ => break,
        }
        // The first sound is that of the name.
        if count == 0 && at != 1 {
            return None;
        }
        count += 1;
        if at == wanted.len() {
            break;
        }
    }
    let all = wanted[at..].iter().all(|want| matches!(want, 'n' | 'l' | 'r'));
    (count > 1 && firm > 0 && all).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_by_their_sound() {
        let chinese = "周一，她的儿子阿里木在安卡拉对记者说，古丽娜尔·买买提没有违法。";
        let of = |name: &str| transcribed(chinese, name).into_iter().map(|s| s.of(chinese)).collect::<Vec<_>>();
        assert_eq!(of("Ankara"), ["安卡拉"]);
        assert_eq!(of("Alim"), ["阿里木"]);
        assert_eq!(of("Memet"), ["买买提"]);
        assert!(of("Istanbul").is_empty());
        let uyghur = "ئۇنىڭ ئوغلى ئالىم ئەنقەرەدە مۇخبىرلارغا دېدى";
        let of = |name: &str| spelled(uyghur, name).into_iter().map(|s| s.of(uyghur)).collect::<Vec<_>>();
        assert_eq!(of("Ankara"), ["ئەنقەرەدە"]);
        assert_eq!(of("Alim"), ["ئالىم"]);
    }
}
