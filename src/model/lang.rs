//! Language tags (BCP 47), with the fallbacks this field needs.
//!
//! `zh-CN` and `zh` mean `zh-Hans`, `zh-TW` means `zh-Hant`, a bare `ug` means `ug-Arab`; gettext's
//! `ug@latin` and `ug_CN.UTF-8` are read too. What `unic-langid` cannot parse (private use,
//! extensions) is kept, so that a tag of a TMX or XLIFF file survives.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Script;

/// A language tag in canonical form.
///
/// ```
/// use tilmach::model::{Lang, Variety};
/// let lang: Lang = "zh_CN".parse()?;
/// assert_eq!(lang.to_string(), "zh-Hans-CN");
/// assert_eq!(lang.variety(), Variety::ZhHans);
/// assert!("ug".parse::<Lang>()?.is_rtl());
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang {
    id: LanguageIdentifier,
    /// `x-…` or `u-…`, as written, without the leading hyphen.
    rest: Option<Box<str>>,
}

/// The written varieties that tilmach has rules for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Variety {
    /// English.
    En,
    /// Chinese in Simplified characters.
    ZhHans,
    /// Chinese in Traditional characters.
    ZhHant,
    /// Uyghur in Arabic script (UEY).
    UgArab,
    /// Uyghur in Latin script (ULY).
    UgLatn,
    /// Uyghur in Cyrillic script (USY).
    UgCyrl,
    /// Any other language: generic rules.
    Other,
}

impl Variety {
    /// The variety of a data file's language column, spelled exactly as tilmach writes it; anything
    /// else is [`Variety::Other`]. What people type goes through [`Lang`].
    pub fn of_column(tag: &str) -> Variety {
        match tag {
            "en" => Variety::En,
            "zh-Hans" => Variety::ZhHans,
            "zh-Hant" => Variety::ZhHant,
            "ug-Arab" => Variety::UgArab,
            "ug-Latn" => Variety::UgLatn,
            "ug-Cyrl" => Variety::UgCyrl,
            _ => Variety::Other,
        }
    }
}

/// A tag that is not a language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language tag")]
pub struct LangError(pub String);

impl Lang {
    /// The rules that apply to text in this language.
    pub fn variety(&self) -> Variety {
        match (self.id.language.as_str(), self.script()) {
            ("en", _) => Variety::En,
            ("zh", Some("Hant")) => Variety::ZhHant,
            ("zh", _) => Variety::ZhHans,
            ("ug", Some("Latn")) => Variety::UgLatn,
            ("ug", Some("Cyrl")) => Variety::UgCyrl,
            ("ug", _) => Variety::UgArab,
            _ => Variety::Other,
        }
    }

    /// The primary language subtag: `en`, `zh`, `ug`.
    pub fn language(&self) -> &str {
        self.id.language.as_str()
    }

    /// The script subtag. Chinese and Uyghur always have one.
    pub fn script(&self) -> Option<&str> {
        self.id.script.as_ref().map(Script::as_str)
    }

    /// The region subtag: `CN`, `TW`.
    pub fn region(&self) -> Option<&str> {
        self.id.region.as_ref().map(unic_langid::subtags::Region::as_str)
    }

    /// The tag without region and extensions: `zh-Hant-TW` gives `zh-Hant`.
    #[must_use]
    pub fn base(&self) -> Lang {
        let mut id = self.id.clone();
        id.region = None;
        id.clear_variants();
        Lang { id, rest: None }
    }

    /// Whether text in this language runs from right to left.
    pub fn is_rtl(&self) -> bool {
        self.id.character_direction() == unic_langid::CharacterDirection::RTL
    }

    /// Whether this is Chinese, in either script.
    pub fn is_chinese(&self) -> bool {
        self.language() == "zh"
    }

    /// Whether this is Uyghur, in any script.
    pub fn is_uyghur(&self) -> bool {
        self.language() == "ug"
    }

    /// Whether something stored for `self` may serve somebody who asks for `asked`: same language
    /// and script; the regions may differ (fallback goes both ways). `ug-Latn` never serves `ug-Arab`.
    pub fn serves(&self, asked: &Lang) -> bool {
        self.id.language == asked.id.language && self.id.script == asked.id.script
    }

    /// The identifier that Fluent and the negotiation understand.
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.id
    }
}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(tag: &str) -> Result<Self, LangError> {
        let fail = || LangError(tag.to_owned());
        // POSIX: language[_region][.codeset][@modifier]
        let (plain, modifier) = tag.trim().split_once('@').unwrap_or((tag.trim(), ""));
        let plain = plain.split('.').next().unwrap_or(plain).replace('_', "-");

        let mut known = Vec::new();
        let mut rest = Vec::new();
        for (i, sub) in plain.split('-').enumerate() {
            if sub.is_empty() || !sub.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err(fail());
            }
            // A one-letter subtag opens an extension or private use; all that follows belongs to it.
            if (i > 0 && sub.len() == 1) || !rest.is_empty() {
                rest.push(sub.to_ascii_lowercase());
            } else {
                known.push(sub);
            }
        }
        if rest.len() == 1 {
            return Err(fail());
        }
        let first = known.first().copied().unwrap_or_default().to_ascii_lowercase();
        let language = match first.as_str() {
            "uig" => "ug",
            "eng" => "en",
            "zho" | "chi" | "cmn" => "zh",
            other => other,
        };
        let mut subtags = vec![language.to_owned()];
        for (i, sub) in known[1..].iter().enumerate() {
            subtags.push(match (language, sub.to_ascii_lowercase().as_str()) {
                // `zh-cmn-Hans`: an extended language subtag, redundant since RFC 5646.
                ("zh", "cmn") if i == 0 => continue,
                // .NET's old names.
                ("zh", "chs") => "Hans".to_owned(),
                ("zh", "cht") => "Hant".to_owned(),
                _ => (*sub).to_owned(),
            });
        }
        let mut id: LanguageIdentifier = subtags.join("-").parse().map_err(|_| fail())?;
        if id.language.is_empty() {
            return Err(fail());
        }
        if id.script.is_none() {
            let script = match (id.language.as_str(), modifier.to_ascii_lowercase().as_str()) {
                (_, "latin") => Some("Latn"),
                (_, "cyrillic") => Some("Cyrl"),
                (_, "arabic") => Some("Arab"),
                ("zh", _) => Some(match id.region.as_ref().map(unic_langid::subtags::Region::as_str) {
                    Some("TW" | "HK" | "MO") => "Hant",
                    _ => "Hans",
                }),
                ("ug", _) => Some(match id.region.as_ref().map(unic_langid::subtags::Region::as_str) {
                    Some("KZ" | "KG") => "Cyrl",
                    _ => "Arab",
                }),
                _ => None,
            };
            id.script = script.and_then(|s| s.parse().ok());
        }
        let rest = (!rest.is_empty()).then(|| rest.join("-").into_boxed_str());
        Ok(Lang { id, rest })
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)?;
        self.rest.as_ref().map_or(Ok(()), |rest| write!(f, "-{rest}"))
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({self})")
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(tag: &str) -> String {
        tag.parse::<Lang>().map_or_else(|e| format!("error: {e}"), |l| l.to_string())
    }

    #[test]
    fn tags_become_canonical() {
        for (given, wanted) in [
            ("en", "en"),
            ("EN-us", "en-US"),
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans-CN"),
            ("zh_TW", "zh-Hant-TW"),
            ("zh-HK", "zh-Hant-HK"),
            ("zh-CHT", "zh-Hant"),
            ("zh-cmn-Hant", "zh-Hant"),
            ("ug", "ug-Arab"),
            ("ug_CN.UTF-8", "ug-Arab-CN"),
            ("ug@latin", "ug-Latn"),
            ("uig-Cyrl-KZ", "ug-Cyrl-KZ"),
            ("ug-KZ", "ug-Cyrl-KZ"),
            ("en-x-Foo", "en-x-foo"),
            ("ug-u-nu-latn", "ug-Arab-u-nu-latn"),
        ] {
            assert_eq!(canonical(given), wanted, "{given}");
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for tag in ["", "-", "en-", "english language", "en-x", "维", "*all*"] {
            assert!(tag.parse::<Lang>().is_err(), "{tag}");
        }
    }

    #[test]
    fn script_is_never_crossed_in_silence() {
        let lang = |t: &str| t.parse::<Lang>().unwrap();
        assert!(lang("zh-Hans-CN").serves(&lang("zh")));
        assert!(lang("zh").serves(&lang("zh-SG")));
        assert!(!lang("ug-Latn").serves(&lang("ug")));
        assert!(!lang("zh-TW").serves(&lang("zh")));
    }
}
