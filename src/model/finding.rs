//! What a check reports, and the edits that would mend it.

use serde::{Deserialize, Serialize};

use super::{Lang, Message, Span};

/// One thing a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule: `TERM001`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file, as the user named it.
    pub file: String,
    /// The language of the text it lies in.
    pub lang: Option<Lang>,
    /// Where: bytes of the file's decoded text (of the target document or of the bilingual file).
    pub span: Span,
    /// What is wrong.
    pub message: Message,
    /// What else helps: the reason, the source of the decision, the matching source text.
    pub notes: Vec<Message>,
    /// How to mend it, when that is known.
    pub fix: Option<Fix>,
    /// Identifies the finding across runs and moved lines: rule, text around it, occurrence.
    pub fingerprint: String,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; never fails a gate by default.
    Note,
    /// Probably wrong.
    Warning,
    /// Wrong.
    Error,
}

/// Edits that mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The edits, sorted and not overlapping.
    pub edits: Vec<Edit>,
    /// Whether a machine may apply them.
    pub applicability: Applicability,
}

/// Whether a fix may be applied without a person looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// The meaning cannot change.
    Safe,
    /// A proposal: a person decides.
    Suggested,
}

/// One replacement in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What is replaced, in bytes.
    pub span: Span,
    /// By what.
    pub replacement: String,
}

/// Applies `edits` (sorted, not overlapping) to `text`. Nothing outside their spans changes.
///
/// # Errors
/// Gives back the index of the first edit that overlaps the one before it or lies outside the text.
///
/// ```
/// use tilmach::model::{Edit, Span, apply_edits};
/// let edits = [Edit { span: Span::new(0, 3), replacement: "new".into() }];
/// assert_eq!(apply_edits("old text", &edits).unwrap(), "new text");
/// ```
pub fn apply_edits(text: &str, edits: &[Edit]) -> Result<String, usize> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (i, edit) in edits.iter().enumerate() {
        if edit.span.start < at || edit.span.end < edit.span.start {
            return Err(i);
        }
        let kept = text.get(at..edit.span.start).ok_or(i)?;
        text.get(edit.span.range()).ok_or(i)?;
        out.push_str(kept);
        out.push_str(&edit.replacement);
        at = edit.span.end;
    }
    out.push_str(&text[at..]);
    Ok(out)
}
