//! Where the standard says what a message of the validation reports.
//!
//! Headings of XLIFF 2.1 (OASIS Standard, 13 February 2018); 2.2 keeps them in its two parts.

/// The messages of the validation and the parts of the standard behind them.
pub const CLAUSES: &[(&str, &str)] = &[
    ("error-xml-broken", "XML 1.0 §2.1, Well-Formed XML Documents"),
    ("error-xml-unclosed", "XML 1.0 §3.1, element type match"),
    ("error-xml-entity", "XML 1.0 §4.1, entity declared"),
    ("error-xml-prefix", "Namespaces in XML 1.0 §5, prefix declared"),
    ("error-xlif-element", "Elements: Contains; Extension Mechanisms: Extension Points"),
    ("error-xlif-element-missing", "Elements: Contains"),
    ("error-xlif-text", "Elements: Contains"),
    ("error-xlif-attribute", "Elements: Attributes; Extension Mechanisms: Extension Points"),
    ("error-xlif-attribute-missing", "Elements: Attributes (REQUIRED)"),
    ("error-xlif-value", "Attributes: Value description"),
    ("error-xlif-id", "Attributes: id, Value description (unique)"),
    ("error-xlif-skeleton", "Elements: <skeleton>, Constraints"),
    ("error-xlif-language", "Elements: <source> and <target>, Constraints; Attributes: srcLang, trgLang"),
    ("error-xlif-order", "Attributes: order, Constraints"),
    ("error-xlif-copy", "Attributes: copyOf, canCopy"),
    ("error-xlif-one-of", "Elements: Constraints (exactly one of)"),
    ("error-xlif-fragment", "Fragment Identification: Selectors"),
    ("error-xlif-lost", "Inline Content: Editing Hints, canDelete; Removing Inline Codes"),
    ("error-xlif-sequence", "Inline Content: Editing Hints, canReorder"),
    ("error-xlif-isolated", "Elements: <ec>, Constraints; Attributes: isolated, startRef"),
    ("error-xlif-pair", "Elements: <sc>, <ec>, <sm>, <em>, Constraints"),
    ("error-xlif-cp", "Elements: <cp>, Constraints; Attributes: hex"),
    ("error-xlif-kind", "Elements: <target>, Constraints (corresponding inline elements)"),
    ("error-xlif-needs", "Attributes: Constraints (used only with)"),
    ("error-xlif-together", "Attributes: Constraints (must not be used with)"),
    ("error-xlif-differs", "Elements: <sc> and <ec>, Constraints (same values); Attributes: xml:space"),
    ("error-xlif-reference", "Attributes: Value description (reference)"),
    ("error-xliff-root", "Elements: <xliff>"),
    ("error-xliff-version", "Elements: <xliff>, version"),
];

/// The part of the standard that a message of [`validate`](super::validate) comes from.
///
/// ```
/// use tilmach::formats::xliff;
/// assert_eq!(xliff::clause("error-xlif-order"), Some("Attributes: order, Constraints"));
/// ```
pub fn clause(message: &str) -> Option<&'static str> {
    CLAUSES.iter().find(|(id, _)| *id == message).map(|(_, clause)| *clause)
}
