//! Tests of locales.
