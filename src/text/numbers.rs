//! Numbers and dates by value, in all languages.
