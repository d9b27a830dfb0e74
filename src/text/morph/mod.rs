//! Morphology of English and Uyghur.
