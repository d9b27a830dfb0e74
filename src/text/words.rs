//! Words: cutting and counting.
