//! The language and the direction of a translated document.
//!
//! OpenDocument keeps three languages for a text, by script (part 3, §20.188–20.196): Latin and the like
//! (`fo:language`), East Asian, and complex, where Uyghur belongs. The direction comes from the page, or from a
//! paragraph's style where it names one.

use std::borrow::Cow;

use super::ns;
use crate::io::xml::{Edit, Id, Tree, set_attributes};
use crate::model::{Lang, Problem, Span, Variety};

/// What changes in a part.
pub(super) fn edits(text: &str, target: &Lang) -> Result<Vec<(Span, String)>, Problem> {
    let tree = Tree::parse(text)?;
    let mut edits: Vec<Edit> = Vec::new();
    for element in tree.root().into_iter().flat_map(|root| tree.descendants(root)) {
        if tree.namespace(element) != ns::STYLE {
            continue;
        }
        let default = tree.parent(element).filter(|&e| tree.is(e, ns::STYLE, "default-style"));
        let family = default.and_then(|e| tree.attribute_ns(e, ns::STYLE, "family")).map(|a| a.raw);
        let default = family == Some("paragraph");
        let mut set = Setter { tree: &tree, element, values: Vec::new() };
        match tree.local(element) {
            "text-properties" => {
                set.language(target, default);
                if target.is_rtl() {
                    set.complex(default);
                }
            }
            "paragraph-properties" => {
                set.direction(target, default);
                set.alignment(target, default);
            }
            "page-layout-properties" => set.direction(target, true),
            local if local.ends_with("-properties") => set.direction(target, false),
            _ => {}
        }
        let values: Vec<_> = set.values.iter().map(|(name, value)| (name.as_str(), Some(&**value))).collect();
        set_attributes(&tree, element, &values, &mut edits);
    }
    Ok(edits.into_iter().map(|(span, text)| (span, text.into_owned())).collect())
}

/// The font that Windows brings for Uyghur.
const UYGHUR_FONT: &str = "Microsoft Uighur";

struct Setter<'s, 't> {
    tree: &'s Tree<'t>,
    element: Id,
    values: Vec<(String, Cow<'static, str>)>,
}

impl Setter<'_, '_> {
    fn has(&self, namespace: &str, local: &str) -> Option<&str> {
        self.tree.attribute_ns(self.element, namespace, local).map(|a| a.raw)
    }

    fn set(&mut self, namespace: &str, local: &str, value: impl Into<Cow<'static, str>>) {
        let name = self.tree.attribute_name(self.element, namespace, local);
        self.values.extend(name.map(|name| (name, value.into())));
    }

    /// The language, where one is named, and in the default.
    fn language(&mut self, target: &Lang, default: bool) {
        let (space, suffix, region) = match target.variety() {
            Variety::ZhHans => (ns::STYLE, "-asian", "CN"),
            Variety::ZhHant => (ns::STYLE, "-asian", "TW"),
            Variety::UgArab => (ns::STYLE, "-complex", "CN"),
            _ => (ns::FO, "", "none"),
        };
        let (language, country) = (format!("language{suffix}"), format!("country{suffix}"));
        // `none` and `zxx` say that a word is in no language: a name, a code.
        let named = self.has(space, &language).is_some_and(|own| !matches!(own, "none" | "zxx"));
        if named || default {
            let tag = target.to_string();
            let primary = tag.split('-').next().unwrap_or_default().to_owned();
            self.set(space, &language, primary);
            self.set(space, &country, target.region().unwrap_or(region).to_owned());
        }
    }

    /// Weight, slant and size, which OpenDocument keeps apart for complex scripts; and a font.
    fn complex(&mut self, default: bool) {
        for local in ["font-weight", "font-style", "font-size"] {
            let complex = format!("{local}-complex");
            if let Some(value) = self.has(ns::FO, local).map(str::to_owned)
                && self.has(ns::STYLE, &complex).is_none()
            {
                self.set(ns::STYLE, &complex, value);
            }
        }
        if default && self.has(ns::STYLE, "font-name-complex").is_none() {
            self.set(ns::STYLE, "font-family-complex", UYGHUR_FONT);
        }
    }

    /// The direction, where the other one is named, and in the default.
    fn direction(&mut self, target: &Lang, default: bool) {
        let (own, other) = if target.is_rtl() { ("rl-tb", ["lr-tb", "lr"]) } else { ("lr-tb", ["rl-tb", "rl"]) };
        match self.has(ns::STYLE, "writing-mode") {
            Some(mode) if other.contains(&mode) => self.set(ns::STYLE, "writing-mode", own),
            None | Some("page") if default && target.is_rtl() => self.set(ns::STYLE, "writing-mode", own),
            _ => {}
        }
    }

    /// The side that lines begin at, where the direction turns. OpenDocument has `start` and `end`, but
    /// LibreOffice takes them for left and right, so the side is named.
    fn alignment(&mut self, target: &Lang, default: bool) {
        let was_rtl = self.has(ns::STYLE, "writing-mode").is_some_and(|mode| mode.starts_with("rl"));
        if was_rtl == target.is_rtl() {
            return;
        }
        match self.has(ns::FO, "text-align") {
            Some("start" | "left") => self.set(ns::FO, "text-align", "right"),
            Some("end" | "right") => self.set(ns::FO, "text-align", "left"),
            None if default && target.is_rtl() => self.set(ns::FO, "text-align", "right"),
            _ => {}
        }
    }
}
