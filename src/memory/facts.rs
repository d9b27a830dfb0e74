//! What guards and adapting ask of a text, worked out when it is first asked for: a query is compared
//! with several stored texts, and most of them differ in nothing that matters.

use std::cell::OnceCell;

use super::index::text_hash;
use super::names::{self, Name};
use super::similarity::tokens;
use crate::model::Lang;
use crate::text::numbers::{self, Quantity};

/// See the module.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) text: &'a str,
    pub(super) lang: &'a Lang,
    tokens: OnceCell<Vec<&'a str>>,
    keys: OnceCell<Vec<u64>>,
    numbers: OnceCell<Vec<Quantity>>,
    names: OnceCell<Vec<Name>>,
}

impl<'a> Facts<'a> {
    /// A text of which nothing is known yet.
    pub(super) fn new(text: &'a str, lang: &'a Lang) -> Self {
        Facts {
            text,
            lang,
            tokens: OnceCell::new(),
            keys: OnceCell::new(),
            numbers: OnceCell::new(),
            names: OnceCell::new(),
        }
    }

    /// Its tokens, in order.
    pub(super) fn tokens(&self) -> &[&'a str] {
        self.tokens.get_or_init(|| {
            // As many as a Chinese text has; most others have fewer.
            let mut all = Vec::with_capacity(self.text.len() / 3 + 1);
            all.extend(tokens(self.text));
            all
        })
    }

    /// Hashes of its tokens, which are compared faster than the tokens.
    pub(super) fn keys(&self) -> &[u64] {
        self.keys.get_or_init(|| self.tokens().iter().map(|token| text_hash(token)).collect())
    }

    /// Its numbers and dates, in order.
    pub(super) fn numbers(&self) -> &[Quantity] {
        self.numbers.get_or_init(|| numbers::find(self.text, self.lang))
    }

    /// Its listed names, in order.
    pub(super) fn names(&self) -> &[Name] {
        self.names.get_or_init(|| names::find(self.text, self.lang.variety()).collect())
    }
}
