//! The segmenters of a project: one a language, made when a text in it first comes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::srx::Srx;
use super::{Options, Segmenter};
use crate::model::Lang;

/// How a project cuts its texts: options for the built-in rules, or an SRX file in their place. It may be
/// shared between threads; the rules of a language are compiled once.
#[derive(Debug, Default)]
pub struct Segmenters {
    options: Options,
    srx: Option<Srx>,
    made: Mutex<BTreeMap<Lang, Arc<Segmenter>>>,
}

impl Segmenters {
    /// The built-in rules with these options, or the rules of `srx`.
    pub fn new(options: Options, srx: Option<Srx>) -> Segmenters {
        Segmenters { options, srx, made: Mutex::default() }
    }

    /// The segmenter for texts in `lang`.
    pub fn of(&self, lang: &Lang) -> Arc<Segmenter> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry(lang.clone()).or_insert_with(|| {
            Arc::new(match &self.srx {
                Some(srx) => Segmenter::from_srx(srx.rules(lang), &self.options),
                None => Segmenter::new(lang, &self.options),
            })
        }))
    }
}
