//! The automaton of Aho and Corasick over characters, its edges in one hash table: a million Chinese
//! forms are compiled in a second or two, where a double array takes a quarter of a minute, since
//! characters are too many to share its rows.

/// Which form none is.
pub(super) const NONE: u32 = u32::MAX;

/// Letters below are looked up directly at the start: all but the rarest of Chinese.
const DIRECT: usize = 0xA000;

/// Finds, at every character of a text, the longest form that ends there.
#[derive(Default)]
pub(super) struct Automaton {
    /// Open addressing; its length is a power of two, or nothing when there are no forms.
    edges: Vec<Edge>,
    used: usize,
    /// The edges of the start, by letter, as far as [`DIRECT`]: where most letters of a text lead nowhere.
    starts: Vec<u32>,
    states: Vec<State>,
}

#[derive(Clone, Copy, Default)]
struct Edge {
    from: u32,
    letter: u32,
    /// 0, the start, is the target of none: there is no edge here.
    to: u32,
}

#[derive(Clone, Copy)]
struct State {
    /// The state of the longest proper suffix.
    fail: u32,
    /// The longest form that ends here.
    form: u32,
}

impl Automaton {
    /// Of forms that are distinct and not empty; with each form's longest proper suffix that is a form too.
    pub(super) fn new<'a>(forms: impl ExactSizeIterator<Item = &'a str>) -> (Automaton, Vec<u32>) {
        let start = State { fail: 0, form: NONE };
        let mut automaton =
            Automaton { edges: vec![Edge::default(); 1024], used: 0, starts: vec![0; DIRECT], states: vec![start] };
        let mut shorter = vec![NONE; forms.len()];
        // Level by level, so that suffixes are there before what fails to them: what is left of each form and
        // the state it has reached.
        let mut open: Vec<(u32, u32, std::str::Chars)> = (0..).zip(forms).map(|(i, f)| (i, 0, f.chars())).collect();
        while !open.is_empty() {
            open.retain_mut(|(form, state, rest)| {
                let Some(letter) = rest.next() else { return false };
                let from = *state;
                *state = automaton.step(from, letter).unwrap_or_else(|| automaton.add(from, letter));
                if rest.as_str().is_empty() {
                    let state = &mut automaton.states[*state as usize];
                    shorter[*form as usize] = state.form;
                    state.form = *form;
                }
                true
            });
        }
        (automaton, shorter)
    }

    fn add(&mut self, from: u32, letter: char) -> u32 {
        let fail = if from == 0 { 0 } else { self.next(self.states[from as usize].fail, letter) };
        let to = self.states.len() as u32;
        self.states.push(State { fail, form: self.states[fail as usize].form });
        if from == 0
            && let Some(edge) = self.starts.get_mut(letter as usize)
        {
            *edge = to;
            return to;
        }
        // A third stays free.
        if self.used * 3 >= self.edges.len() * 2 {
            let old = std::mem::take(&mut self.edges);
            self.edges = vec![Edge::default(); old.len() * 2];
            old.into_iter().filter(|edge| edge.to != 0).for_each(|edge| self.insert(edge));
        }
        self.used += 1;
        self.insert(Edge { from, letter: u32::from(letter), to });
        to
    }

    fn insert(&mut self, edge: Edge) {
        let mut at = self.place(edge.from, edge.letter);
        while self.edges[at].to != 0 {
            at = (at + 1) & (self.edges.len() - 1);
        }
        self.edges[at] = edge;
    }

    #[inline]
    fn place(&self, from: u32, letter: u32) -> usize {
        let key = u64::from(from) << 21 | u64::from(letter);
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & (self.edges.len() - 1)
    }

    #[inline]
    fn step(&self, from: u32, letter: char) -> Option<u32> {
        if from == 0
            && let Some(&to) = self.starts.get(letter as usize)
        {
            return (to != 0).then_some(to);
        }
        let letter = u32::from(letter);
        let mut at = self.place(from, letter);
        loop {
            let edge = self.edges[at];
            if edge.to == 0 {
                return None;
            }
            if edge.from == from && edge.letter == letter {
                return Some(edge.to);
            }
            at = (at + 1) & (self.edges.len() - 1);
        }
    }

    /// The state after `letter`.
    #[inline]
    fn next(&self, mut state: u32, letter: char) -> u32 {
        loop {
            match self.step(state, letter) {
                Some(next) => return next,
                None if state == 0 => return 0,
                None => state = self.states[state as usize].fail,
            }
        }
    }

    /// Calls `found` with the end of every place where a form ends, and the longest that does.
    pub(super) fn find(&self, text: &str, mut found: impl FnMut(usize, u32)) {
        if self.states.len() < 2 {
            return;
        }
        let mut state = 0;
        for (at, letter) in text.char_indices() {
            state = self.next(state, letter);
            let form = self.states[state as usize].form;
            if form != NONE {
                found(at + letter.len_utf8(), form);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_that_ends_at_each_place_is_found() {
        let forms = ["a", "ab", "abcab", "b", "bc", "c", "cab", "新疆", "疆"];
        let (automaton, shorter) = Automaton::new(forms.iter().copied());
        let named = |form: u32| forms.get(form as usize).copied().unwrap_or("-");
        assert_eq!(
            shorter.into_iter().map(named).collect::<Vec<_>>(),
            ["-", "b", "cab", "-", "c", "-", "ab", "疆", "-"]
        );
        let mut found = Vec::new();
        automaton.find("xabcabd新新疆", |end, form| found.push((end, named(form))));
        assert_eq!(found, [(2, "a"), (3, "ab"), (4, "bc"), (5, "a"), (6, "abcab"), (16, "新疆")]);
        Automaton::default().find("abc", |_, _| panic!("nothing to look for"));
    }
}
