//! The glossary's own vocabulary as message ids.

use crate::glossary::{Confidence, Sensitivity, Status, TermType, Voice};

pub(in crate::cli) fn status(status: Status) -> &'static str {
    match status {
        Status::Preferred => "glossary-preferred",
        Status::Admitted => "glossary-admitted",
        Status::Deprecated => "glossary-deprecated",
        Status::Forbidden => "glossary-forbidden",
    }
}

pub(super) fn sensitivity(sensitivity: Sensitivity) -> &'static str {
    match sensitivity {
        Sensitivity::Neutral => "glossary-neutral",
        Sensitivity::Contested => "glossary-contested",
        Sensitivity::OfficialEuphemism => "glossary-official-euphemism",
        Sensitivity::Derogatory => "glossary-derogatory",
        Sensitivity::LegalTerm => "glossary-legal-term",
    }
}

/// Nothing for the usual type.
pub(super) fn kind(kind: TermType) -> Option<&'static str> {
    match kind {
        TermType::Full => None,
        TermType::Short => Some("glossary-short"),
        TermType::Acronym => Some("glossary-acronym"),
        TermType::Spelling => Some("glossary-spelling"),
        TermType::Synonym => Some("glossary-synonym"),
    }
}

pub(super) fn confidence(confidence: Confidence) -> Option<&'static str> {
    match confidence {
        Confidence::Attested => None,
        Confidence::Derived => Some("glossary-derived"),
        Confidence::Unverified => Some("glossary-unverified"),
    }
}

pub(super) fn voice(voice: Voice) -> Option<&'static str> {
    (voice == Voice::Quoted).then_some("glossary-quoted")
}
