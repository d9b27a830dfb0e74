//! What a memory holds: one sentence in several languages, and where it comes from.

use std::fmt;

use crate::io::sha256_hex;
use crate::model::{Content, Lang, State};
use serde::{Deserialize, Serialize};

/// One sentence (or heading, or label) in two or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TranslationUnit {
    /// One for each language, the source first. A language may occur more than once.
    pub variants: Vec<Variant>,
    /// Where it comes from and what is known about it.
    pub provenance: Provenance,
}

/// The wording in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its language.
    pub lang: Lang,
    /// Its text, inline codes kept.
    pub content: Content,
    /// For each inline code the markup that the exchange file had, to be written back as it was;
    /// empty when the codes come from a document.
    pub markup: Vec<String>,
    /// Notes on this wording alone.
    pub notes: Vec<String>,
    /// Properties of this wording alone, in the order of the file.
    pub props: Vec<(String, String)>,
}

/// Where a unit comes from; everything a file did not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The document it was translated in.
    pub document: Option<String>,
    /// The segment before it in that document.
    pub previous: Option<ContextHash>,
    /// The segment after it in that document.
    pub next: Option<ContextHash>,
    /// The key of a string catalogue, or whatever names the place in the document.
    pub identifier: Option<String>,
    /// Who made it, where that is known apart from who changed it last.
    pub creator: Option<String>,
    /// Who wrote or last changed it.
    pub author: Option<String>,
    /// When it was made, `YYYYMMDDThhmmssZ` as TMX writes dates.
    pub created: Option<String>,
    /// When it was last changed, in the same form.
    pub changed: Option<String>,
    /// The project or client.
    pub project: Option<String>,
    /// How far the translation had come.
    pub status: State,
    /// Where the wording came from.
    pub origin: Origin,
    /// A person's or a tool's mark, 0 to 100.
    pub quality: Option<u8>,
    /// Notes for people.
    pub notes: Vec<String>,
    /// Whatever else the file said, in its order: names and values.
    pub props: Vec<(String, String)>,
}

/// Who made a translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A person.
    #[default]
    Human,
    /// Found by aligning two documents; nobody has looked at the pair.
    Aligned,
    /// A machine.
    Machine,
}

/// Names a neighbouring segment without keeping its text: the first 64 bits of the SHA-256 of its
/// text without the white space around it. Written as 16 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContextHash(pub u64);

/// The hash by which a unit remembers its neighbours.
///
/// ```
/// use tilmach::memory::context_hash;
/// assert_eq!(context_hash(" One. "), context_hash("One."));
/// assert_eq!(context_hash("One.").to_string().len(), 16);
/// ```
pub fn context_hash(text: &str) -> ContextHash {
    let digest = sha256_hex(text.trim().as_bytes());
    ContextHash::parse(&digest[..16]).expect("hexadecimal digits")
}

impl TranslationUnit {
    /// A unit of two plain texts.
    pub fn pair(source: (Lang, &str), target: (Lang, &str)) -> Self {
        let variants = [source, target].map(|(lang, text)| Variant::new(lang, Content::plain(text)));
        TranslationUnit { variants: variants.into(), provenance: Provenance::default() }
    }

    /// The variants that may serve somebody who asks for `lang`; those of the very region first.
    pub fn serving<'a>(&'a self, lang: &'a Lang) -> impl Iterator<Item = &'a Variant> {
        let exact = self.variants.iter().filter(move |v| v.lang == *lang);
        exact.chain(self.variants.iter().filter(move |v| v.lang != *lang && v.lang.serves(lang)))
    }

    /// Whether two units say the same in the same place, so that keeping both would tell nothing.
    pub fn same_as(&self, other: &TranslationUnit) -> bool {
        let place = |unit: &TranslationUnit| {
            let p = &unit.provenance;
            (p.document.clone(), p.previous, p.next, p.identifier.clone())
        };
        let said = |unit: &TranslationUnit| -> Vec<(Lang, Content)> {
            unit.variants.iter().map(|v| (v.lang.clone(), v.content.clone())).collect()
        };
        place(self) == place(other) && said(self) == said(other)
    }
}

impl Variant {
    /// A wording with nothing known beside it.
    pub fn new(lang: Lang, content: Content) -> Self {
        Variant { lang, content, markup: Vec::new(), notes: Vec::new(), props: Vec::new() }
    }
}

impl Origin {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Origin::Human => "human",
            Origin::Aligned => "aligned",
            Origin::Machine => "machine",
        }
    }

    /// The origin with this name.
    pub fn from_name(name: &str) -> Option<Origin> {
        [Origin::Human, Origin::Aligned, Origin::Machine].into_iter().find(|o| o.name() == name)
    }
}

impl ContextHash {
    /// Reads what [`ContextHash`] prints.
    pub fn parse(text: &str) -> Option<ContextHash> {
        (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok().map(ContextHash)).flatten()
    }
}

impl fmt::Display for ContextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for ContextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContextHash({self})")
    }
}

impl Serialize for ContextHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ContextHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        ContextHash::parse(&text).ok_or_else(|| serde::de::Error::custom("16 hexadecimal digits expected"))
    }
}
