//! ## What it does
//! Reports every part of a Fluent file that is not Fluent, where it is and what was expected there.
//!
//! ## Why it matters
//! A message with a fault is dropped at run time, and people see its id or another language.
//!
//! ## Wrong
//! ```text
//! greeting = Hello, { \$name
//! ```
//!
//! ## Right
//! ```text
//! greeting = Hello, { \$name }
//! ```
//!
//! ## Fix
//! None: each finding says what the standard wants instead.
//!
//! ## Options
//! None.

use fluent_syntax::parser::{self, ErrorKind};

use super::fault;
use crate::check::registry::{Info, Scope};
use crate::model::{Message, Place, Problem, Severity, Span};

pub(super) const INFO: Info = Info {
    code: "FTLF001",
    name: "invalid-fluent",
    severity: Severity::Error,
    scope: Scope::Version,
    page: include_str!("fluent.rs"),
};

/// How deep placeables may nest; the parser calls itself for each of them.
const DEPTH: usize = 50;

pub(super) fn problems(text: &str) -> Vec<Problem> {
    if let Some(at) = too_deep(text) {
        let message = fault("error-ftlf-deep", "Placeable").arg("limit", DEPTH);
        return vec![Problem::new(message).at(Place::Span(Span::new(at, at + 1)))];
    }
    let Err((_, errors)) = parser::parse(text) else { return Vec::new() };
    errors
        .into_iter()
        .map(|error| {
            // What is missing at the end of a line is missed at the start of the next.
            let mut at = error.pos.start.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
            let problem = Problem::new(message(&error.kind)).at(Place::Span(Span::new(at, end)));
            match hint(&error.kind) {
                Some(id) => problem.hint(Message::new(id)),
                None => problem,
            }
        })
        .collect()
}

/// The first brace that opens deeper than [`DEPTH`]. An entry begins at the start of a line.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut start = true;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // Only a letter, a dash or a comment sign there begins another entry.
            b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'#' if start => depth = 0,
            _ => {}
        }
        if depth > DEPTH {
            return Some(at);
        }
        start = byte == b'\n';
    }
    None
}

/// The message and the constraint, named as in the grammar of Fluent 1.0 (`fluent.ebnf`).
fn message(kind: &ErrorKind) -> Message {
    match kind {
        ErrorKind::ExpectedToken(token) => fault("error-ftlf-token", "syntax").arg("token", token.to_string()),
        ErrorKind::ExpectedCharRange { range } => fault("error-ftlf-range", "Identifier").arg("range", range.as_str()),
        ErrorKind::ExpectedMessageField { entry_id } => {
            fault("error-ftlf-field", "Message").arg("id", entry_id.as_str())
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            fault("error-ftlf-term-field", "Term").arg("id", entry_id.as_str())
        }
        ErrorKind::ForbiddenCallee => fault("error-ftlf-callee", "FunctionReference"),
        ErrorKind::MissingDefaultVariant => fault("error-ftlf-no-default", "DefaultVariant"),
        ErrorKind::MultipleDefaultVariants => fault("error-ftlf-two-defaults", "DefaultVariant"),
        ErrorKind::MissingValue => fault("error-ftlf-value", "Pattern"),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => fault("error-ftlf-selector", "SelectExpression"),
        ErrorKind::TermAttributeAsPlaceable => fault("error-ftlf-term-attribute", "TermReference"),
        ErrorKind::UnterminatedStringLiteral => fault("error-ftlf-string", "StringLiteral"),
        ErrorKind::PositionalArgumentFollowsNamed => fault("error-ftlf-argument-order", "CallArguments"),
        ErrorKind::DuplicatedNamedArgument(name) => {
            fault("error-ftlf-argument-twice", "NamedArgument").arg("name", name.as_str())
        }
        ErrorKind::UnknownEscapeSequence(what) | ErrorKind::InvalidUnicodeEscapeSequence(what) => {
            fault("error-ftlf-escape", "special_escape").arg("escape", what.as_str())
        }
        ErrorKind::UnbalancedClosingBrace => fault("error-ftlf-brace", "Placeable"),
        ErrorKind::ExpectedInlineExpression => fault("error-ftlf-expression", "InlineExpression"),
        ErrorKind::ExpectedLiteral => fault("error-ftlf-literal", "NamedArgument"),
    }
}

fn hint(kind: &ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "hint-ftlf-default",
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => "hint-ftlf-escape",
        ErrorKind::UnbalancedClosingBrace => "hint-ftlf-brace",
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } | ErrorKind::MissingValue => {
            "hint-ftlf-field"
        }
        ErrorKind::ExpectedToken('}') => "hint-ftlf-close",
        _ => return None,
    })
}
