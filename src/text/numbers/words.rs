//! The number words of `words.tsv`, ready to look up.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::model::Variety;

/// What a word means in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Below a hundred.
    Cardinal(i64),
    /// Hundred, thousand, million …
    Multiplier(i64),
    Ordinal(i64),
    /// Both, pair, dozen.
    Collective(i64),
    /// Hundreds, thousands.
    Indefinite(i64),
    Percent,
    Month(u8),
    Weekday(u8),
}

/// The words of one variety.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The words, by their first character; of one character the longest first.
    roles: BTreeMap<char, Vec<(&'static str, Role)>>,
    /// Names and signs of currencies with their codes, by their first character; of one character the
    /// longest first.
    currencies: BTreeMap<char, Vec<(&'static str, &'static str)>>,
}

impl Words {
    /// The meaning of exactly this word.
    pub(super) fn get(&self, word: &str) -> Option<Role> {
        self.like(word).find(|(known, _)| *known == word).map(|&(_, role)| role)
    }

    /// The longest known word that `word` begins with, and the rest.
    pub(super) fn stem<'w>(&self, word: &'w str) -> Option<(Role, &'w str)> {
        self.like(word).find_map(|&(known, role)| Some((role, word.strip_prefix(known)?)))
    }

    /// The words that begin with the same character.
    fn like(&self, word: &str) -> impl Iterator<Item = &(&'static str, Role)> {
        word.chars().next().and_then(|first| self.roles.get(&first)).into_iter().flatten()
    }

    /// The currency named or signed at the start of `text`: its code and its length in bytes.
    pub(super) fn currency(&self, text: &str) -> Option<(&'static str, usize)> {
        let like = self.currencies.get(&text.chars().next()?)?;
        like.iter().find(|(form, _)| text.starts_with(form)).map(|&(form, code)| (code, form.len()))
    }
}

/// The words of `variety`; English ones for a language without its own.
pub(super) fn of(variety: Variety) -> &'static Words {
    static ALL: OnceLock<[Words; VARIETIES.len()]> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut all: HashMap<Variety, Words> = HashMap::new();
        for line in include_str!("words.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(lang), Some(form), Some(role), Some(value)) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let variety = Variety::of_column(lang);
            let words = all.entry(variety).or_default();
            let number: i64 = value.parse().unwrap_or(0);
            let Some(first) = form.chars().next() else { continue };
            let role = match role {
                "cardinal" => Role::Cardinal(number),
                "multiplier" => Role::Multiplier(number),
                "ordinal" => Role::Ordinal(number),
                "collective" => Role::Collective(number),
                "indefinite" => Role::Indefinite(number),
                "percent" => Role::Percent,
                "month" => Role::Month(number as u8),
                "weekday" => Role::Weekday(number as u8),
                _ => {
                    words.currencies.entry(first).or_default().push((form, value));
                    continue;
                }
            };
            let like = words.roles.entry(first).or_default();
            // The first line wins: cardinals come before collectives.
            if like.iter().all(|(known, _)| *known != form) {
                like.push((form, role));
            }
        }
        VARIETIES.map(|variety| {
            let mut words = all.remove(&variety).unwrap_or_default();
            for like in words.currencies.values_mut() {
                like.sort_by_key(|(form, _)| (std::cmp::Reverse(form.len()), *form));
            }
            words.roles.values_mut().for_each(|like| like.sort_by_key(|(form, _)| std::cmp::Reverse(form.len())));
            words
        })
    });
    // English stands first.
    &all[VARIETIES.iter().position(|own| *own == variety).unwrap_or(0)]
}

const VARIETIES: [Variety; 6] =
    [Variety::En, Variety::ZhHans, Variety::ZhHant, Variety::UgArab, Variety::UgLatn, Variety::UgCyrl];
