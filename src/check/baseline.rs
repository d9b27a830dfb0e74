//! Findings that were there before: they are kept in a file and set aside.
