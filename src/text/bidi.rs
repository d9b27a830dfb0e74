//! Bidirectional text: the invisible controls of direction, isolates, and the base direction.
//!
//! Controls are what lets a text be read otherwise than it is stored ("Trojan Source"), so the
//! checks report them with their places, and the program's own output puts every foreign piece into
//! an isolate. The rules are those of the Unicode Bidirectional Algorithm (UAX #9): a control works
//! until its partner or the end of the paragraph.

use std::borrow::Cow;

use unicode_bidi::BidiClass;

use crate::model::Span;

/// Left-to-right isolate, U+2066.
pub const LRI: char = '\u{2066}';
/// Right-to-left isolate, U+2067.
pub const RLI: char = '\u{2067}';
/// First strong isolate, U+2068: takes the direction of its content.
pub const FSI: char = '\u{2068}';
/// Pop directional isolate, U+2069.
pub const PDI: char = '\u{2069}';
/// Left-to-right mark, U+200E.
pub const LRM: char = '\u{200E}';
/// Right-to-left mark, U+200F.
pub const RLM: char = '\u{200F}';

/// Which way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// A control of direction that is wrong or dangerous where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ControlProblem {
    /// The control, in bytes of the text.
    pub span: Span,
    /// The control itself.
    pub control: char,
    /// What is wrong with it.
    pub kind: ControlProblemKind,
}

/// What can be wrong with a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ControlProblemKind {
    /// An embedding, override or isolate that nothing closes before the paragraph ends.
    NeverClosed,
    /// A closing control that closes nothing.
    ClosesNothing,
    /// LRO or RLO, paired or not: it shows characters in an order that is not theirs.
    Overrides,
}

/// Whether `c` is a control of direction: marks, embeddings, overrides, isolates.
pub fn is_control(c: char) -> bool {
    matches!(c, LRM | RLM | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The Unicode abbreviation of a control: `RLO`, `FSI`.
pub fn control_name(c: char) -> Option<&'static str> {
    Some(match c {
        LRM => "LRM",
        RLM => "RLM",
        '\u{61C}' => "ALM",
        '\u{202A}' => "LRE",
        '\u{202B}' => "RLE",
        '\u{202C}' => "PDF",
        '\u{202D}' => "LRO",
        '\u{202E}' => "RLO",
        LRI => "LRI",
        RLI => "RLI",
        FSI => "FSI",
        PDI => "PDI",
        _ => return None,
    })
}

/// The controls that are unpaired or override the order of characters, in the order of the text.
///
/// ```
/// use tilmach::text::bidi::{ControlProblemKind, control_problems};
/// let problems = control_problems("a\u{202E}bc\u{2068}d\u{2069}");
/// let kinds: Vec<_> = problems.iter().map(|problem| problem.kind).collect();
/// assert_eq!(kinds, [ControlProblemKind::NeverClosed, ControlProblemKind::Overrides]);
/// ```
pub fn control_problems(text: &str) -> Vec<ControlProblem> {
    let mut problems = Vec::new();
    if !may_have_controls(text) {
        return problems;
    }
    // Openers that wait for their partner; a PDI closes what was opened inside its isolate.
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut isolates = 0;
    for (at, c) in text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        let mut report = |span, control, kind| problems.push(ControlProblem { span, control, kind });
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => {
                if matches!(c, '\u{202D}' | '\u{202E}') {
                    report(span, c, ControlProblemKind::Overrides);
                }
                open.push((at, c));
            }
            LRI | RLI | FSI => {
                isolates += 1;
                open.push((at, c));
            }
            '\u{202C}' => match open.last() {
                Some(&(_, opener)) if !is_isolate(opener) => {
                    open.pop();
                }
                _ => report(span, c, ControlProblemKind::ClosesNothing),
            },
            PDI if isolates == 0 => report(span, c, ControlProblemKind::ClosesNothing),
            PDI => {
                while let Some((at, opener)) = open.pop() {
                    if is_isolate(opener) {
                        break;
                    }
                    report(Span::new(at, at + opener.len_utf8()), opener, ControlProblemKind::NeverClosed);
                }
                isolates -= 1;
            }
            _ if is_paragraph_end(c) => {
                for (at, opener) in open.drain(..) {
                    report(Span::new(at, at + opener.len_utf8()), opener, ControlProblemKind::NeverClosed);
                }
                isolates = 0;
            }
            _ => {}
        }
    }
    problems.extend(open.into_iter().map(|(at, control)| ControlProblem {
        span: Span::new(at, at + control.len_utf8()),
        control,
        kind: ControlProblemKind::NeverClosed,
    }));
    problems.sort();
    problems
}

fn is_isolate(c: char) -> bool {
    matches!(c, LRI | RLI | FSI)
}

fn is_paragraph_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{1C}'..='\u{1E}' | '\u{2029}')
}

/// A quick look at the bytes: all controls but U+061C start with E2 80 or E2 81.
fn may_have_controls(text: &str) -> bool {
    memchr::memchr2(0xE2, 0xD8, text.as_bytes()).is_some() && text.contains(is_control)
}

/// `text` in an isolate that takes its direction from the content (FSI … PDI), so that it can be put
/// into a line of another direction. Controls inside that are unpaired are left out: they would
/// break out of the isolate.
pub fn isolate(text: &str) -> String {
    enclose(text, FSI)
}

/// `text` in an isolate of a given direction: for what has no strong letter, such as a number or a path.
pub fn isolate_as(text: &str, direction: Direction) -> String {
    enclose(text, if direction == Direction::Ltr { LRI } else { RLI })
}

fn enclose(text: &str, opener: char) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push(opener);
    let mut done = 0;
    let mut last = None;
    for problem in control_problems(text) {
        // An override is reported once more when it is not closed; it is cut out once.
        if problem.kind != ControlProblemKind::Overrides && last != Some(problem.span) {
            out.push_str(&text[done..problem.span.start]);
            done = problem.span.end;
            last = Some(problem.span);
        }
    }
    out.push_str(&text[done..]);
    out.push(PDI);
    out
}

/// `text` without any control of direction.
pub fn strip_controls(text: &str) -> Cow<'_, str> {
    if may_have_controls(text) {
        Cow::Owned(text.chars().filter(|&c| !is_control(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The direction of the first paragraph: that of its first letter outside isolates (UAX #9, P2 and
/// P3); `None` when there is no letter.
pub fn base_direction(text: &str) -> Option<Direction> {
    let mut depth = 0usize;
    for c in text.chars() {
        if is_paragraph_end(c) {
            return None;
        }
        match unicode_bidi::bidi_class(c) {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => depth += 1,
            BidiClass::PDI => depth = depth.saturating_sub(1),
            BidiClass::L if depth == 0 => return Some(Direction::Ltr),
            BidiClass::R | BidiClass::AL if depth == 0 => return Some(Direction::Rtl),
            _ => {}
        }
    }
    None
}

/// Whether the text holds letters that run from right to left.
pub fn has_rtl(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|c| c > '\u{58F}' && matches!(unicode_bidi::bidi_class(c), BidiClass::R | BidiClass::AL))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(&'static str, ControlProblemKind)> {
        control_problems(text).iter().map(|p| (control_name(p.control).unwrap(), p.kind)).collect()
    }

    #[test]
    fn unpaired_controls_are_found_where_they_stand() {
        use ControlProblemKind::{ClosesNothing, NeverClosed, Overrides};
        assert_eq!(found("شىنجاڭ \u{2068}Xinjiang\u{2069} \u{200F}؟"), []);
        assert_eq!(found("\u{2067}a\nb\u{2069}"), [("RLI", NeverClosed), ("PDI", ClosesNothing)]);
        assert_eq!(found("\u{202B}a\u{202C}\u{202C}"), [("PDF", ClosesNothing)]);
        assert_eq!(found("\u{202E}abc\u{202C}"), [("RLO", Overrides)]);
        // A PDF inside an isolate does not reach an embedding outside.
        assert_eq!(found("\u{202A}\u{2066}\u{202C}\u{2069}\u{202C}"), [("PDF", ClosesNothing)]);
        // The PDI closes the embedding that was opened inside its isolate, without its partner.
        assert_eq!(found("\u{2066}\u{202A}x\u{2069}"), [("LRE", NeverClosed)]);
        let text = "ئا\u{202E}b";
        assert_eq!(control_problems(text)[0].span.of(text), "\u{202E}");
    }

    #[test]
    fn isolates_hold() {
        assert_eq!(isolate("ab"), "\u{2068}ab\u{2069}");
        assert_eq!(isolate("a\u{2069}b\u{2067}"), "\u{2068}ab\u{2069}");
        assert_eq!(isolate_as("1.2", Direction::Ltr), "\u{2066}1.2\u{2069}");
        assert_eq!(strip_controls("a\u{202E}b\u{61C}"), "ab");
    }

    #[test]
    fn the_first_letter_gives_the_direction() {
        assert_eq!(base_direction("«2026» ئۇيغۇر"), Some(Direction::Rtl));
        assert_eq!(base_direction("- Uyghur ئۇيغۇر"), Some(Direction::Ltr));
        assert_eq!(base_direction("\u{2067}ئۇيغۇر\u{2069}: Uyghur"), Some(Direction::Ltr));
        assert_eq!(base_direction("新疆"), Some(Direction::Ltr));
        assert_eq!(base_direction("1, 2"), None);
        assert!(has_rtl("a ئا") && !has_rtl("a 新"));
    }

    proptest! {
        #[test]
        fn an_isolate_is_always_closed(text in "[a\u{626}\n\u{202A}-\u{202E}\u{2066}-\u{2069}]{0,12}") {
            let whole = isolate(&text);
            let body = &whole[FSI.len_utf8()..whole.len() - PDI.len_utf8()];
            let unpaired = |text: &str| {
                control_problems(text).into_iter().filter(|p| p.kind != ControlProblemKind::Overrides).count()
            };
            prop_assert_eq!(unpaired(body), 0);
            if !text.contains('\n') {
                prop_assert_eq!(unpaired(&whole), 0);
            }
        }
    }
}
