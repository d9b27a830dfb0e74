//! Counting words, as the tools that translators are paid by count them.
//!
//! | method | English and Uyghur | Chinese |
//! | --- | --- | --- |
//! | `msword` | runs between white space, so `2024-يىلى` is one | each Han character is one word |
//! | `gmx` | words by UAX #29 that hold a letter or digit | Han characters ÷ 2.8, rounded (GMX-V 2.0) |
//! | `omegat` | as `gmx` | each run of Han characters is one word, as Java's `BreakIterator` cuts them |
//! | `uax29` | as `gmx` | each Han character is one word |
//! | `chars` | characters without white space | the same |
//!
//! The rules of `gmx` and `omegat` are read off GMX-V 2.0 (as Okapi implements it) and OmegaT's
//! statistics; that of `msword` is how Word's status line treats mixed text.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::han::is_han;

/// A way of counting words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Counting {
    /// Like Microsoft Word.
    #[default]
    Msword,
    /// GMX-V 2.0.
    Gmx,
    /// Like OmegaT.
    Omegat,
    /// Unicode's default word boundaries.
    Uax29,
    /// Characters without white space.
    Chars,
}

/// What was counted; counts of several texts are added up before [`Counts::words`] is asked, so
/// that the division by 2.8 rounds once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Words outside Han text, by the method that counted.
    runs: usize,
    /// Han characters.
    han: usize,
    /// Characters (code points), white space left out.
    pub characters: usize,
}

impl Counting {
    /// All methods.
    pub const ALL: [Counting; 5] =
        [Counting::Msword, Counting::Gmx, Counting::Omegat, Counting::Uax29, Counting::Chars];

    /// The name users type.
    pub fn name(self) -> &'static str {
        match self {
            Counting::Msword => "msword",
            Counting::Gmx => "gmx",
            Counting::Omegat => "omegat",
            Counting::Uax29 => "uax29",
            Counting::Chars => "chars",
        }
    }

    /// The method with this name.
    pub fn from_name(name: &str) -> Option<Counting> {
        Counting::ALL.into_iter().find(|method| method.name() == name)
    }

    /// Counts `text`.
    ///
    /// ```
    /// use tilmach::text::words::Counting;
    /// assert_eq!(Counting::Msword.count("新疆 is not small").words(Counting::Msword), 5);
    /// assert_eq!(Counting::Omegat.count("新疆 is not small").words(Counting::Omegat), 4);
    /// ```
    pub fn count(self, text: &str) -> Counts {
        let mut counts =
            Counts { characters: text.chars().filter(|c| !c.is_whitespace()).count(), ..Counts::default() };
        match self {
            Counting::Msword => count_runs(text, &mut counts),
            Counting::Omegat => {
                let mut in_han = false;
                for word in text.split_word_bounds() {
                    let han = word.chars().all(is_han);
                    counts.runs += usize::from(if han { !in_han } else { word.contains(char::is_alphanumeric) });
                    in_han = han;
                }
            }
            Counting::Gmx | Counting::Uax29 => {
                for word in text.unicode_words() {
                    let han = word.chars().filter(|&c| is_han(c)).count();
                    counts.han += han;
                    counts.runs += usize::from(han == 0);
                }
            }
            Counting::Chars => {}
        }
        counts
    }
}

impl Counts {
    /// Words by `method`, which must be the one that counted.
    pub fn words(&self, method: Counting) -> usize {
        match method {
            Counting::Msword | Counting::Uax29 => self.runs + self.han,
            Counting::Omegat => self.runs,
            // 2.8 characters a word, rounded half up, in whole numbers.
            Counting::Gmx => self.runs + (self.han * 10 + 14) / 28,
            Counting::Chars => self.characters,
        }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.runs += other.runs;
        self.han += other.han;
        self.characters += other.characters;
    }
}

/// Runs between white space and Han characters; punctuation that only parts Han characters is none.
fn count_runs(text: &str, counts: &mut Counts) {
    for token in text.split_whitespace() {
        let han = token.chars().filter(|&c| is_han(c)).count();
        counts.han += han;
        counts.runs += match han {
            0 => 1,
            _ => token.split(is_han).filter(|run| run.contains(char::is_alphanumeric)).count(),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<usize> {
        Counting::ALL.iter().map(|&method| method.count(text).words(method)).collect()
    }

    #[test]
    fn each_method_has_its_own_view() {
        //                                                              msword gmx omegat uax29 chars
        assert_eq!(words("Guan's well-founded fear"), [3, 4, 4, 4, 22]);
        assert_eq!(words("2024-يىلى ئۇيغۇرلار كەلدى."), [3, 4, 4, 4, 24]);
        // 12 Han characters, two marks.
        assert_eq!(words("他说：我们在新疆看到了这些。"), [12, 4, 2, 12, 14]);
        assert_eq!(words("关恒2020年用iPhone拍摄"), [8, 4, 5, 8, 16]);
        assert_eq!(words(" \n"), [0, 0, 0, 0, 0]);
    }

    #[test]
    fn the_division_rounds_once() {
        let mut total = Counts::default();
        for _ in 0..28 {
            total += Counting::Gmx.count("字");
        }
        assert_eq!(total.words(Counting::Gmx), 10);
    }
}
