//! Layer 3: rules that read versions of an article and report findings.
