//! Word lists of the guards: data files, one row a form, read for a variety when it is first asked for.

use std::sync::OnceLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use crate::model::Variety;

/// What is made of a list for each variety, on first use: a memory is asked in one or two.
pub(super) struct ByVariety<T> {
    made: [OnceLock<T>; 7],
    make: fn(Variety) -> T,
}

impl<T> ByVariety<T> {
    pub(super) const fn new(make: fn(Variety) -> T) -> Self {
        ByVariety { made: [const { OnceLock::new() }; 7], make }
    }

    pub(super) fn of(&self, variety: Variety) -> &T {
        self.made[variety as usize].get_or_init(|| (self.make)(variety))
    }
}

/// The lines of a data file: comments and the line with the names of the columns left out.
pub(super) fn data_lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1)
}

/// Finds the longest of some forms first. Sentences are too short for a prefilter to earn back what
/// building it costs.
pub(super) fn automaton<P: AsRef<str>>(
    forms: impl IntoIterator<Item = (P, u32)>,
) -> CharwiseDoubleArrayAhoCorasick<u32> {
    CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .use_prefilter(false)
        .build_with_values(forms)
        .expect("distinct forms that are not empty")
}
