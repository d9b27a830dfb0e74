//! Applies fixes, or shows what they would do.

use std::borrow::Cow;
use std::io::Write as _;
use std::path::Path;

use super::{Args, Outcome};
use crate::cli::app::{App, Failure};
use crate::io::{encode, patch, write_atomic};
use crate::model::{Applicability, Edit, Message, Span};

/// Applies fixes, or shows what they would change. Whether a file is another now: then it has to be
/// read and checked again.
pub(super) fn mend(args: &Args, app: &App, outcome: &Outcome) -> Result<bool, Failure> {
    let mut out = app.out();
    let mut mended = 0_usize;
    for text in outcome.texts.iter().filter(|text| text.own_text) {
        let mut taken: Vec<Span> = Vec::new();
        let mut edits: Vec<Edit> = Vec::new();
        for finding in outcome.findings.iter().filter(|f| f.file == text.name) {
            let Some(fix) = &finding.fix else { continue };
            if fix.applicability == Applicability::Suggested && !args.suggested {
                continue;
            }
            // Two fixes never touch each other: the second waits for the next run.
            let clash = fix.edits.iter().any(|e| taken.iter().any(|t| t.overlaps(e.span) || t.start == e.span.start));
            if !clash {
                taken.extend(fix.edits.iter().map(|e| e.span));
                edits.extend(fix.edits.iter().cloned());
                mended += 1;
            }
        }
        if edits.is_empty() {
            continue;
        }
        edits.sort_by_key(|edit| edit.span);
        let fixed = patch(&text.text, edits.iter().map(|e| (e.span, Cow::Borrowed(e.replacement.as_str()))));
        if args.diff {
            write!(out, "{}", difference(&text.name, &text.text, &fixed))?;
        } else if text.path == Path::new("-") {
            write!(out, "{fixed}")?;
        } else {
            write_atomic(&text.path, &encode(&fixed, text.charset)?)?;
        }
    }
    out.flush()?;
    if args.diff {
        return Ok(false);
    }
    app.note(&Message::new("check-fixed").arg("count", mended));
    Ok(mended > 0)
}

/// A unified difference, line by line; fixes never add or take away lines.
fn difference(name: &str, old: &str, new: &str) -> String {
    use std::fmt::Write as _;
    let mut out = format!("--- {name}\n+++ {name}\n");
    let (before, after): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    for (number, (a, b)) in before.iter().zip(&after).enumerate().filter(|(_, (a, b))| a != b) {
        let _ = writeln!(out, "@@ -{0} +{0} @@\n-{a}\n+{b}", number + 1);
    }
    out
}
