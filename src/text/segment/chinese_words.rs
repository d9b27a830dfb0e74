//! The Chinese word lists: `data/words.tsv`, looked up by one character of a word.

use std::sync::LazyLock;

use super::lexicon::words;

/// The Chinese lists, by the character that is looked at first.
pub(super) struct Chinese {
    /// Verbs of saying by their last character, long ones first.
    pub(super) reports: ByChar,
    /// Words that hold the character of such a verb and are none, by each of their characters: what stands
    /// before it and after it.
    nouns: Vec<Vec<(char, &'static str, &'static str)>>,
    /// What goes on after a quotation, what starts anew, what links to a quotation inside the sentence, and
    /// what a source in brackets begins with; by their first character.
    tails: ByChar,
    starters: ByChar,
    links: ByChar,
    sources: ByChar,
    /// What a caption begins with before its number: `图2.`
    captions: ByChar,
    /// Subjects that nobody says anything by: `没有人回答`.
    nobodies: ByChar,
}

/// What stands before a Chinese verb and after its subject.
const ADVERBS: &str = "还還也才只终終竟就便却卻又都没沒不";

/// Slots of a list of Chinese words: neighbours in Unicode fall into different ones.
const SLOTS: usize = 1024;

/// Words by one of their characters. Most characters are in no list: their slot says so at once.
pub(super) struct ByChar {
    slots: Vec<Vec<(char, &'static str)>>,
}

impl ByChar {
    /// The words of a kind by the character that `edge` picks, long ones first.
    fn load(kind: &str, edge: fn(&str) -> Option<char>) -> ByChar {
        let mut slots = vec![Vec::new(); SLOTS];
        for word in words("zh", kind) {
            let c = edge(word).expect("a word has a letter");
            slots[c as usize % SLOTS].push((c, word));
        }
        for slot in &mut slots {
            slot.sort_by_key(|(_, word)| std::cmp::Reverse(word.len()));
        }
        ByChar { slots }
    }

    pub(super) fn get(&self, c: char) -> impl Iterator<Item = &'static str> {
        self.slots[c as usize % SLOTS].iter().filter(move |(own, _)| *own == c).map(|(_, word)| *word)
    }
}

impl Chinese {
    /// Whether `c`, which stands between `head` and `tail`, is a part of a noun or another word: `问题`, `小说`.
    pub(super) fn inside_noun(&self, head: &str, c: char, tail: &str) -> bool {
        // Each is a word of Chinese letters, three bytes long: the last byte of a neighbour tells most apart.
        let (last, third) = (head.as_bytes().last(), tail.as_bytes().get(2));
        let fits = |before: &str, after: &str| {
            (before.is_empty() || before.as_bytes().last() == last)
                && (after.is_empty() || after.as_bytes().get(2) == third)
        };
        let mut nouns =
            self.nouns[c as usize % SLOTS].iter().filter(|(own, before, after)| *own == c && fits(before, after));
        nouns.any(|(_, before, after)| tail.starts_with(after) && head.ends_with(before))
    }

    pub(super) fn tail(&self, rest: &str) -> bool {
        begins(&self.tails, rest)
    }

    pub(super) fn starts(&self, rest: &str) -> bool {
        begins(&self.starters, rest)
    }

    /// Whether a starter begins here, and behind it no subject but an adverb: `最后还是签了`.
    pub(super) fn starts_without_subject(&self, rest: &str) -> bool {
        let behind = rest.chars().next().and_then(|c| self.starters.get(c).find_map(|word| rest.strip_prefix(word)));
        behind.is_some_and(|rest| rest.starts_with(|c| ADVERBS.contains(c)))
    }

    pub(super) fn links(&self, rest: &str) -> bool {
        begins(&self.links, rest)
    }

    pub(super) fn nobody(&self, rest: &str) -> bool {
        begins(&self.nobodies, rest)
    }

    pub(super) fn caption(&self, word: &str) -> bool {
        word.chars().next().is_some_and(|c| self.captions.get(c).any(|own| own == word))
    }

    pub(super) fn source(&self, rest: &str) -> bool {
        begins(&self.sources, rest)
    }
}

fn begins(words: &ByChar, rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| words.get(c).any(|word| rest.starts_with(word)))
}

pub(super) static CHINESE: LazyLock<Chinese> = LazyLock::new(|| {
    let mut nouns = vec![Vec::new(); SLOTS];
    for word in words("zh", "noun") {
        for (at, c) in word.char_indices() {
            nouns[c as usize % SLOTS].push((c, &word[..at], &word[at + c.len_utf8()..]));
        }
    }
    let first = |word: &str| word.chars().next();
    Chinese {
        reports: ByChar::load("report", |word| word.chars().next_back()),
        nouns,
        tails: ByChar::load("tail", first),
        starters: ByChar::load("starter", first),
        links: ByChar::load("link", first),
        sources: ByChar::load("source", first),
        captions: ByChar::load("caption", first),
        nobodies: ByChar::load("nobody", first),
    }
});
