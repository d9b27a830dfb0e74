//! Tests of glossaries.
