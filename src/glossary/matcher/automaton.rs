//! The automaton of Aho and Corasick over characters, its edges in one hash table: a million Chinese
//! forms are compiled in a second or two, where a double array takes a quarter of a minute, since
//! characters are too many to share its rows.

use super::table::{NONE, Table};

/// Letters below are looked up directly at the start: all but the rarest of Chinese.
const DIRECT: usize = 0xA000;

/// Finds, at every character of a text, the longest form that ends there.
///
/// An edge leads to a state that has edges itself: where a form ends and none goes on, that of its longest suffix
/// from which one does.
#[derive(Default)]
pub(super) struct Automaton {
    /// From a state and a letter to the next state and the longest form that ends there.
    edges: Table,
    /// The edges of the start, by letter, as far as [`DIRECT`]: where most letters of a text lead nowhere.
    starts: Vec<[u32; 2]>,
    states: Vec<State>,
}

#[derive(Clone, Copy, Default)]
struct State {
    /// The state of the longest proper suffix.
    fail: u32,
    /// For each edge the [`bit`] of its letter: most letters that lead nowhere need not be looked up.
    letters: u32,
}

/// Nothing ends, nothing has begun.
const NOWHERE: [u32; 2] = [0, NONE];

impl Automaton {
    /// Of forms that are distinct and not empty, with their numbers. Calls `suffix` with each number and that of the
    /// form's longest proper suffix that is a form too, or [`NONE`].
    pub(super) fn new<'a>(forms: impl Iterator<Item = (u32, &'a str)>, mut suffix: impl FnMut(u32, u32)) -> Automaton {
        let (edges, starts) = (Table::default(), vec![NOWHERE; DIRECT]);
        let mut automaton = Automaton { edges, starts, states: vec![State::default()] };
        let mut ending = vec![NONE];
        // Level by level, so that suffixes are there before what fails to them: what is left of each form and
        // the state it has reached.
        let mut open: Vec<(u32, u32, std::str::Chars)> = forms.map(|(i, form)| (i, 0, form.chars())).collect();
        while !open.is_empty() {
            open.retain_mut(|(form, state, rest)| {
                let Some(letter) = rest.next() else { return false };
                let from = *state;
                *state = match automaton.step(from, letter) {
                    Some([to, _]) => to,
                    None => {
                        let State { fail, .. } = automaton.states[from as usize];
                        let fail = if from == 0 { 0 } else { automaton.next(fail, letter)[0] };
                        let to = automaton.states.len() as u32;
                        automaton.states.push(State { fail, letters: 0 });
                        ending.push(ending[fail as usize]);
                        automaton.states[from as usize].letters |= bit(letter);
                        *automaton.edge(from, letter) = [to, NONE];
                        to
                    }
                };
                if rest.as_str().is_empty() {
                    let ending = &mut ending[*state as usize];
                    suffix(*form, *ending);
                    *ending = *form;
                }
                true
            });
        }
        // A suffix was there before.
        let mut onward: Vec<u32> = (0..automaton.states.len() as u32).collect();
        for (i, state) in automaton.states.iter_mut().enumerate().skip(1) {
            state.fail = onward[state.fail as usize];
            if state.letters == 0 {
                onward[i] = state.fail;
            }
        }
        let Automaton { edges, starts, .. } = &mut automaton;
        for edge in starts.iter_mut().filter(|edge| edge[0] != 0).chain(edges.values_mut()) {
            *edge = [onward[edge[0] as usize], ending[edge[0] as usize]];
        }
        automaton
    }

    fn edge(&mut self, from: u32, letter: char) -> &mut [u32; 2] {
        if from == 0 && (letter as usize) < DIRECT {
            return &mut self.starts[letter as usize];
        }
        self.edges.entry(key(from, letter))
    }

    #[inline]
    fn step(&self, from: u32, letter: char) -> Option<[u32; 2]> {
        if from == 0
            && let Some(&edge) = self.starts.get(letter as usize)
        {
            return (edge != NOWHERE).then_some(edge);
        }
        self.edges.get(key(from, letter))
    }

    /// The state after `letter`, and the longest form that ends there.
    #[inline]
    fn next(&self, mut state: u32, letter: char) -> [u32; 2] {
        while state != 0 {
            let State { fail, letters } = self.states[state as usize];
            if letters & bit(letter) != 0
                && let Some(edge) = self.step(state, letter)
            {
                return edge;
            }
            state = fail;
        }
        self.step(0, letter).unwrap_or(NOWHERE)
    }

    /// Calls `found` with the end of every place where a form ends, and the longest that does.
    pub(super) fn find(&self, text: &str, mut found: impl FnMut(usize, u32)) {
        let mut state = 0;
        for (at, letter) in text.char_indices() {
            let [next, form] = self.next(state, letter);
            state = next;
            if form != NONE {
                found(at + letter.len_utf8(), form);
            }
        }
    }
}

fn bit(letter: char) -> u32 {
    1 << (u32::from(letter).wrapping_mul(0x9E37_79B9) >> 27)
}

fn key(from: u32, letter: char) -> u64 {
    u64::from(from) << 32 | u64::from(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_that_ends_at_each_place_is_found() {
        let forms = ["a", "ab", "abcab", "b", "bc", "c", "cab", "新疆", "疆"];
        let mut shorter = [NONE; 9];
        let automaton = Automaton::new((0..).zip(forms), |form, suffix| shorter[form as usize] = suffix);
        let named = |form: u32| forms.get(form as usize).copied().unwrap_or("-");
        assert_eq!(shorter.map(named), ["-", "b", "cab", "-", "c", "-", "ab", "疆", "-"]);
        let mut found = Vec::new();
        automaton.find("xabcabd新新疆abcabcab", |end, form| found.push((end, named(form))));
        let twice = [(17, "a"), (18, "ab"), (19, "bc"), (20, "a"), (21, "abcab"), (22, "bc"), (23, "a"), (24, "abcab")];
        assert_eq!(
            found,
            [&[(2, "a"), (3, "ab"), (4, "bc"), (5, "a"), (6, "abcab"), (16, "新疆")][..], &twice].concat()
        );
        Automaton::default().find("abc", |_, _| panic!("nothing to look for"));
    }
}
