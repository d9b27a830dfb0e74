//! Match form: text folded for comparison, with a map back to the source.
