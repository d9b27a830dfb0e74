//! Conversion between the scripts of one language: Uyghur in Arabic, Latin (ULY) and Cyrillic (USY)
//! letters, Chinese in Simplified and Traditional characters.
//!
//! - [`uyghur`] works letter by letter and is exact: what an orthographic text gives in another
//!   script, the way back undoes. [`chinese`] works phrase by phrase on OpenCC's word lists and is not.
//! - [`orthography`] repairs a Uyghur text that was typed with look-alike letters.
//! - Whatever is not in the source script (digits, Latin names in an Arabic text, addresses, code)
//!   is copied as it stands.
//!
//! [`Options`] chooses capitals, exceptions and whether words that would not survive the way back
//! are kept in marks.

use crate::model::{Lang, Message, Problem, Variety};

pub mod chinese;
mod exceptions;
pub mod orthography;
pub mod uyghur;

pub use exceptions::Exceptions;

/// How a conversion is done. The default converts everything it can and writes lower case.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where Latin and Cyrillic Uyghur get capitals when the source is Arabic script.
    pub capitals: Capitals,
    /// Uyghur: from Arabic script, keeps whatever the way back would not restore in marks,
    /// `-{Google}-`; into Arabic script, reads such marks; between Latin and Cyrillic, carries them on.
    ///
    /// The marks are MediaWiki's, where they serve the same end. With this option a text of
    /// Arabic-script Uyghur comes back byte for byte, whatever it holds.
    pub lossless: bool,
    /// Names that get a capital with [`Capitals::Names`], beside those that the program knows.
    pub names: uyghur::Names,
    /// Words that are not converted by rule.
    pub exceptions: Exceptions,
    /// Taiwan's and Hong Kong's words instead of the mainland's (软件 as 軟體), not only their characters.
    pub regional_words: bool,
}

/// Where capitals are written in Latin and Cyrillic Uyghur.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Capitals {
    /// Nowhere but in acronyms.
    #[default]
    None,
    /// At the start of a sentence.
    Sentence,
    /// At the start of a sentence and of names of people and places that the program knows.
    Names,
}

/// Converts `text` from one script of its language to another.
///
/// The same variety on both sides gives a copy, apart from Taiwan's and Hong Kong's forms of
/// Traditional Chinese, which differ.
///
/// # Errors
/// `error-script-pair` when the two tags are not scripts of one language that tilmach converts.
///
/// ```
/// use tilmach::text::convert::{Options, convert};
/// let (arab, latn) = ("ug-Arab".parse()?, "ug-Latn".parse()?);
/// let latin = convert("ئىنگىلىز تىلى", &arab, &latn, &Options::default()).unwrap();
/// assert_eq!(latin, "in'giliz tili");
/// assert_eq!(convert(&latin, &latn, &arab, &Options::default()).unwrap(), "ئىنگىلىز تىلى");
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn convert(text: &str, from: &Lang, to: &Lang, options: &Options) -> Result<String, Problem> {
    use Variety::{UgArab, UgCyrl, UgLatn, ZhHans, ZhHant};
    match (from.variety(), to.variety()) {
        (UgArab | UgLatn | UgCyrl, UgArab | UgLatn | UgCyrl) => {
            let script = |lang: &Lang| match lang.variety() {
                UgLatn => uyghur::Script::Latn,
                UgCyrl => uyghur::Script::Cyrl,
                _ => uyghur::Script::Arab,
            };
            Ok(uyghur::convert(text, script(from), script(to), options))
        }
        (ZhHans | ZhHant, ZhHans | ZhHant) => Ok(chinese::convert(text, from, to, options)),
        _ if from == to => Ok(text.to_owned()),
        _ => {
            Err(Problem::new(Message::new("error-script-pair").arg("from", from.to_string()).arg("to", to.to_string()))
                .hint(Message::new("hint-script-pair")))
        }
    }
}
