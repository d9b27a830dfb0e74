//! Tests of terms.
