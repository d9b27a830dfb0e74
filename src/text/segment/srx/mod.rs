//! SRX 2.0, the exchange format for segmentation rules.
//!
//! `read` turns a file into [`Srx`]; [`Rules`] are those of one language, compiled once: the language
//! maps that fit the tag are taken in order, all of them with `cascade="yes"`, else the first. At a
//! place the first rule decides whose two sides match there; where none does there is no break. Matches
//! may overlap, since every place is asked for itself.
//!
//! Expressions are compiled by `regex` where it can (linear time), else by `fancy-regex` with a limit on
//! its steps, and both see at most half a KiB to each side; an expression that keeps running into the limit
//! is no longer asked in that text: no rule file can hang the program. What
//! cannot be compiled is reported with its line and left out, see [`Rules::problems`].
//!
//! Source of the rules of the format: SRX 2.0 specification (LISA OSCAR, 2008).

mod export;
mod pattern;
mod read;

pub use export::export;

pub(super) use pattern::Patience;
use pattern::{Pattern, Side};

use super::{Class, Decision};
use crate::model::{Lang, Message, Position, Problem, Span};

/// An SRX file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Srx {
    /// `2.0` or `1.0`.
    pub version: String,
    /// Whether all language maps that fit apply, or the first only.
    pub cascade: bool,
    /// Whether text in subflows (footnotes, index entries) is to be segmented.
    pub segment_subflows: bool,
    /// On which side of a break inline codes stay.
    pub format_handle: FormatHandle,
    /// The named sets of rules, in the order of the file.
    pub rules: Vec<LanguageRule>,
    /// Which sets apply to which languages, in order.
    pub maps: Vec<LanguageMap>,
}

/// Which inline codes at a break stay with the segment before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormatHandle {
    /// Opening codes.
    pub start: bool,
    /// Closing codes.
    pub end: bool,
    /// Codes without a partner.
    pub isolated: bool,
}

impl Default for FormatHandle {
    /// The standard's defaults: only closing codes stay.
    fn default() -> Self {
        FormatHandle { start: false, end: true, isolated: false }
    }
}

/// A named set of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguageRule {
    /// Its name, to which language maps refer.
    pub name: String,
    /// Its rules, in order.
    pub rules: Vec<Rule>,
}

/// One rule as the file writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A break, or an exception.
    pub breaks: bool,
    /// The expression for the text before the place.
    pub before: String,
    /// The expression for the text after it.
    pub after: String,
    /// Where it stands in the file.
    pub place: Position,
}

/// A language pattern and the set that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageMap {
    /// A regular expression for the whole language tag.
    pub pattern: String,
    /// The name of the set.
    pub rule: String,
    /// Where it stands in the file.
    pub place: Position,
}

impl Srx {
    /// Reads an SRX file.
    ///
    /// # Errors
    /// XML that is not well-formed, an unknown version, no language map: with line, column and reason.
    pub fn read(text: &str) -> Result<Srx, Problem> {
        read::read(text)
    }

    /// The rules for a language, compiled.
    pub fn rules(&self, lang: &Lang) -> Rules {
        let mut problems = Vec::new();
        let mut rules = Vec::new();
        let tags = tags(lang);
        for map in &self.maps {
            let fits = match Pattern::new(&format!("^(?:{})", map.pattern), Side::Before) {
                Ok(pattern) => tags.iter().any(|tag| pattern.ends_at(tag, tag.len(), &mut Patience::new(0))),
                Err(reason) => {
                    problems.push(problem(map.place, &map.pattern, &reason));
                    false
                }
            };
            if !fits {
                continue;
            }
            let Some(set) = self.rules.iter().find(|set| set.name == map.rule) else {
                let message = Message::new("error-srx-no-rules").arg("name", map.rule.as_str());
                problems.push(Problem::new(message).at(map.place));
                continue;
            };
            for (number, rule) in set.rules.iter().enumerate() {
                let before = Pattern::new(&rule.before, Side::Before);
                let after = Pattern::new(&rule.after, Side::After);
                match (before, after) {
                    (Ok(before), Ok(after)) => rules.push(Compiled {
                        breaks: rule.breaks,
                        before,
                        after,
                        name: format!("{} {} (line {})", set.name, number + 1, rule.place.line),
                    }),
                    (before, after) => {
                        let sides = [(before.err(), &rule.before), (after.err(), &rule.after)];
                        problems
                            .extend(sides.into_iter().filter_map(|(e, source)| Some(problem(rule.place, source, &e?))));
                    }
                }
            }
            if !self.cascade {
                break;
            }
        }
        Rules {
            format_handle: self.format_handle,
            segment_subflows: self.segment_subflows,
            ..Rules::new(rules, problems)
        }
    }

    /// What cannot be compiled, in every set of the file.
    pub fn problems(&self) -> Vec<Problem> {
        let rules = self.rules.iter().flat_map(|set| &set.rules);
        rules
            .flat_map(|rule| [(rule, &rule.before, Side::Before), (rule, &rule.after, Side::After)])
            .filter_map(|(rule, source, side)| Some(problem(rule.place, source, &Pattern::new(source, side).err()?)))
            .collect()
    }
}

fn problem(place: Position, expression: &str, reason: &str) -> Problem {
    let message = Message::new("error-srx-expression").arg("expression", expression).arg("reason", reason);
    Problem::new(message).at(place)
}

/// The spellings of a tag that patterns are written for: `zh-Hans-CN`, `zh-CN`, `zh_CN`, `zh`.
fn tags(lang: &Lang) -> Vec<String> {
    let mut tags = vec![lang.to_string(), lang.base().to_string()];
    if let Some(region) = lang.region() {
        tags.push(format!("{}-{region}", lang.language()));
    }
    tags.push(lang.language().to_owned());
    tags.extend(tags.clone().iter().filter(|tag| tag.contains('-')).map(|tag| tag.replace('-', "_")));
    tags
}

/// The compiled rules of one language.
#[derive(Clone, Debug)]
pub struct Rules {
    all: Vec<Compiled>,
    problems: Vec<Problem>,
    format_handle: FormatHandle,
    segment_subflows: bool,
    /// For each byte before a place the rules that may apply there: breaks, exceptions.
    breaks: Vec<Vec<usize>>,
    exceptions: Vec<Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Compiled {
    breaks: bool,
    before: Pattern,
    after: Pattern,
    name: String,
}

impl Rules {
    fn new(rules: Vec<Compiled>, problems: Vec<Problem>) -> Rules {
        let by_byte = |breaks: bool| {
            (0..=255u8)
                .map(|byte| {
                    (0..rules.len()).filter(|&i| rules[i].breaks == breaks && rules[i].before.allows(byte)).collect()
                })
                .collect()
        };
        let (breaks, exceptions) = (by_byte(true), by_byte(false));
        let format_handle = FormatHandle::default();
        Rules { breaks, exceptions, all: rules, problems, format_handle, segment_subflows: true }
    }

    /// What could not be compiled, or was not there.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// On which side of a break inline codes stay.
    pub fn format_handle(&self) -> FormatHandle {
        self.format_handle
    }

    /// Whether subflows are cut.
    pub fn segment_subflows(&self) -> bool {
        self.segment_subflows
    }

    /// Whether no rule applies to the language.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The next break in `text` after `from`; `sink` is told the exceptions on the way.
    pub(super) fn next(
        &self,
        text: &str,
        from: usize,
        patience: &mut Patience,
        sink: &mut impl FnMut(Decision),
    ) -> Option<usize> {
        let bytes = text.as_bytes();
        for at in from + 1..bytes.len() {
            let candidates = &self.breaks[usize::from(bytes[at - 1])];
            if candidates.is_empty() || !text.is_char_boundary(at) {
                continue;
            }
            let mut applies = |&i: &usize| {
                let rule = &self.all[i];
                rule.after.allows(bytes[at])
                    && rule.before.ends_at(text, at, patience)
                    && rule.after.begins_at(text, at, patience)
            };
            let Some(&breaking) = candidates.iter().find(|i| applies(i)) else { continue };
            let exceptions = &self.exceptions[usize::from(bytes[at - 1])];
            let exception = exceptions.iter().take_while(|&&i| i < breaking).find(|i| applies(i));
            let decided = exception.copied().unwrap_or(breaking);
            let end = exception.is_none().then_some(at);
            sink(Decision {
                mark: Span::new(at, at),
                end,
                rule: self.all[decided].name.clone().into(),
                class: Class::Srx,
            });
            if end.is_some() {
                return end;
            }
        }
        None
    }
}
