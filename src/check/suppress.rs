//! Findings that somebody has looked at and allows, in a comment beside the text.

use super::registry::Info;

/// The codes this room reports.
pub(super) const INFOS: &[Info] = &[];
