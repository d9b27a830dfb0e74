//! Layer 4: Fluent bundles and negotiation; the only place that turns a message id into words.
//!
//! The messages lie in `locales/<tag>/*.ftl`, embedded in the program. English is complete by
//! definition; a test holds the other locales to it.

use std::borrow::Cow;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};

use crate::model::{Lang, Message, Place, Problem, Value};

/// `(tag/file.ftl, text)` of every message file.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The languages the program speaks, the first being the one that stands in for a missing message.
pub const LOCALES: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "ug-Arab"];

/// Speaks one language.
pub struct Localizer {
    lang: Lang,
    /// The chosen language first, then English.
    bundles: Vec<FluentBundle<FluentResource>>,
}

/// Whether placeables are wrapped in bidi isolates (U+2068, U+2069).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// For HTML, where browsers understand them.
    On,
    /// For terminals, where they would be printed as boxes.
    Off,
}

/// The first of the wanted languages that the program speaks: same language and script, any region.
///
/// ```
/// use tilmach::{i18n::negotiate, model::Lang};
/// let wanted: Vec<Lang> = ["fr", "zh-TW", "en"].iter().map(|t| t.parse().unwrap()).collect();
/// assert_eq!(negotiate(&wanted), "zh-Hant");
/// ```
pub fn negotiate(wanted: &[Lang]) -> &'static str {
    let spoken = LOCALES.map(|tag| (tag, tag.parse::<Lang>().expect("a constant tag")));
    wanted
        .iter()
        .find_map(|lang| spoken.iter().find(|(_, own)| own.serves(lang)).map(|(tag, _)| *tag))
        .unwrap_or(LOCALES[0])
}

impl Localizer {
    /// Speaks the first of `wanted` that the program knows, else English.
    pub fn new(wanted: &[Lang], isolation: Isolation) -> Self {
        let tag = negotiate(wanted);
        let mut bundles = vec![bundle(tag, isolation)];
        if tag != LOCALES[0] {
            bundles.push(bundle(LOCALES[0], isolation));
        }
        Localizer { lang: tag.parse().expect("a constant tag"), bundles }
    }

    /// English, for logs, tests and machine formats.
    pub fn english() -> Self {
        Localizer::new(&[], Isolation::Off)
    }

    /// The language it speaks.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// Whether `tag` names a language that some locale serves.
    pub fn speaks(tag: &str) -> bool {
        tag.parse()
            .is_ok_and(|lang: Lang| LOCALES.iter().any(|own| own.parse::<Lang>().is_ok_and(|own| own.serves(&lang))))
    }

    /// The words of a message. An id that no locale has gives the id and its arguments.
    pub fn text(&self, message: &Message) -> String {
        self.lookup(message.id, &message.args).unwrap_or_else(|| message.to_string())
    }

    /// The words of a message without arguments, or nothing when no locale has it.
    pub fn get(&self, id: &str) -> Option<String> {
        self.lookup(id, &[])
    }

    /// A problem in words: `file:line:column: what is wrong`.
    pub fn problem(&self, problem: &Problem) -> String {
        let text = self.text(&problem.message);
        let Some(file) = &problem.file else { return text };
        match problem.place {
            Some(Place::Position(at)) => format!("{file}:{}:{}: {text}", at.line, at.column),
            Some(Place::Byte(byte)) => format!("{file}:@{byte}: {text}"),
            Some(Place::Span(span)) => format!("{file}:@{}: {text}", span.start),
            None => format!("{file}: {text}"),
        }
    }

    fn lookup(&self, id: &str, args: &[(&'static str, Value)]) -> Option<String> {
        let mut fluent_args = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Value::Text(text) => fluent_args.set(*name, text.as_str()),
                Value::Number(number) => fluent_args.set(*name, *number),
            }
        }
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            let mut errors = Vec::new();
            let text: Cow<str> = bundle.format_pattern(pattern, Some(&fluent_args), &mut errors);
            Some(text.into_owned())
        })
    }
}

/// The source text of every message file of a locale, by file name; for tests and tools.
pub fn files(tag: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let folder = format!("{tag}/");
    FILES.iter().filter_map(move |(path, text)| Some((path.strip_prefix(folder.as_str())?, *text)))
}

fn bundle(tag: &str, isolation: Isolation) -> FluentBundle<FluentResource> {
    let id = tag.parse::<Lang>().expect("a constant tag").identifier().clone();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(isolation == Isolation::On);
    for (_, text) in files(tag) {
        // A message that does not parse is missing; tests/locales.rs fails on it.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negotiation_keeps_scripts_apart() {
        let wanted = |tags: &[&str]| tags.iter().map(|t| t.parse().unwrap()).collect::<Vec<Lang>>();
        assert_eq!(negotiate(&wanted(&["zh-SG"])), "zh-Hans");
        assert_eq!(negotiate(&wanted(&["zh_HK.UTF-8"])), "zh-Hant");
        assert_eq!(negotiate(&wanted(&["ug"])), "ug-Arab");
        assert_eq!(negotiate(&wanted(&["ug-Latn", "zh"])), "zh-Hans");
        assert_eq!(negotiate(&wanted(&["fr"])), "en");
    }

    #[test]
    fn an_unknown_id_is_shown_with_its_arguments() {
        let message = Message::new("no-such-message").arg("count", 3_usize);
        assert_eq!(Localizer::english().text(&message), "no-such-message count=3");
    }
}
