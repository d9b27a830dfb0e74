//! The project's memories as the checks see them: what is the stored translation of this very sentence?

use std::fmt;
use std::sync::{Mutex, PoisonError};

use super::Project;
use crate::check::Remembers;
use crate::memory::{MemoryStore, Query};
use crate::model::{Lang, Problem};

/// The memories of a project, opened when they are first asked. A store serves one thread, so those who ask
/// take turns.
pub struct Memories {
    project: Project,
    stores: Mutex<Option<Stores>>,
    broken: Mutex<Option<Problem>>,
}

type Stores = Vec<Box<dyn MemoryStore + Send>>;

impl fmt::Debug for Memories {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memories").finish_non_exhaustive()
    }
}

impl Memories {
    /// The memories that `project` names; nothing when it names none.
    pub fn of(project: &Project) -> Option<Memories> {
        let (stores, broken) = (Mutex::default(), Mutex::default());
        (!project.config.memory.is_empty()).then(|| Memories { project: project.clone(), stores, broken })
    }

    /// The first thing that went wrong while a memory was opened or asked.
    pub fn problem(&self) -> Option<Problem> {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn failed(&self, problem: Problem) {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(problem);
    }
}

impl Remembers for Memories {
    fn translations(&self, text: &str, from: &Lang, to: &Lang) -> Vec<String> {
        let query = Query { min: 100, limit: 20, ..Query::new(text, from, to) };
        let mut found = Vec::new();
        let mut stores = self.stores.lock().unwrap_or_else(PoisonError::into_inner);
        let stores = stores.get_or_insert_with(|| {
            self.project.memories().unwrap_or_else(|problem| {
                self.failed(problem);
                Vec::new()
            })
        });
        for store in stores.iter() {
            match store.lookup(&query) {
                // What was converted from another script is an offer, not a translation that somebody made.
                Ok(matches) => found.extend(matches.into_iter().filter_map(|m| {
                    let same = m.similarity == 100 && m.source.text.trim() == text;
                    let written = m.target_lang.base() == to.base() && m.source_lang.base() == from.base();
                    (same && written).then_some(m.target.text)
                })),
                Err(problem) => self.failed(problem),
            }
        }
        found
    }
}
