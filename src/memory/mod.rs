//! Layer 2: the translation memory: units, similarity, store, exchange.
