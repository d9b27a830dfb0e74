//! Scripts and languages of a text.
