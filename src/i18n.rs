//! Layer 4: Fluent bundles and negotiation; the only place that turns a message id into words.
