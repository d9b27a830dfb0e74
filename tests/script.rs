//! Tests of script conversion and detection.
