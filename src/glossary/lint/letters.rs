//! Which letters a form in a language may have.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use opencc_fmmseg::OpenCC;

use crate::glossary::TermType;
use crate::model::{Lang, Variety};

/// The letters of the Uyghur Arabic alphabet (32 and the hamza seat) and what stands between words.
const UYGHUR: &str = "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە";
/// Arabic-script punctuation and digits that Uyghur uses too.
const UYGHUR_MARKS: &str = "،؛؟«»‹›";

/// Characters that Simplified and Traditional share although a converter would change them, each with
/// the reason.
static SHARED: &str = include_str!("shared-han.tsv");

/// What is wrong with the letters of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Letters of another script.
    Script(char),
    /// A letter that Uyghur does not write.
    Uyghur(char),
    /// A character of the other Chinese script.
    Han(char),
}

pub(super) fn check(lang: &Lang, form: &str, kind: TermType) -> Option<Wrong> {
    let variety = lang.variety();
    let scripts = CodePointMapData::<Script>::new();
    let wanted: &[Script] = match variety {
        Variety::En | Variety::UgLatn => &[Script::Latin],
        Variety::ZhHans | Variety::ZhHant => &[Script::Han],
        Variety::UgArab => &[Script::Arabic],
        Variety::UgCyrl => &[Script::Cyrillic],
        Variety::Other => return None,
    };
    let mut own = false;
    for c in form.chars() {
        // What turns the direction of a line has no place in a wording.
        if matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') {
            return Some(Wrong::Script(c));
        }
        let script = scripts.get(c);
        if wanted.contains(&script) {
            own = true;
        } else if script == Script::Latin {
            // Latin letters stand in names everywhere (AP, AIDS病); alone they are right for an acronym only.
            // An everyday word beside Uyghur ones runs the other way and was left there by mistake.
            if variety == Variety::UgArab && is_plain_word(form, c) {
                return Some(Wrong::Script(c));
            }
        } else if !matches!(script, Script::Common | Script::Inherited) {
            return Some(Wrong::Script(c));
        }
    }
    if !own && kind != TermType::Acronym {
        return form.chars().find(|c| c.is_alphabetic()).map(Wrong::Script);
    }
    match variety {
        Variety::UgArab => form
            .chars()
            .find(|&c| {
                let arabic = scripts.get(c) == Script::Arabic || (!c.is_ascii() && !UYGHUR_MARKS.contains(c));
                arabic && !UYGHUR.contains(c) && scripts.get(c) != Script::Latin
            })
            .map(Wrong::Uyghur),
        Variety::ZhHans => foreign(form, |cc, text| cc.t2s(text, false)),
        Variety::ZhHant => foreign(form, |cc, text| cc.s2t(text, false)),
        _ => None,
    }
}

/// Whether the first Latin word of `form`, which begins with `letter`, is no name: without a capital or a digit.
fn is_plain_word(form: &str, letter: char) -> bool {
    let words = || form.split(|c: char| !c.is_alphanumeric());
    words()
        .find(|word| word.contains(letter))
        .is_some_and(|word| word.is_ascii() && !word.chars().any(|c| c.is_ascii_uppercase() || c.is_ascii_digit()))
}

/// The first character that `convert` (towards the form's own script) would change.
fn foreign(form: &str, convert: impl Fn(&OpenCC, &str) -> String) -> Option<Wrong> {
    static CONVERTER: LazyLock<OpenCC> = LazyLock::new(OpenCC::new);
    static KEPT: LazyLock<BTreeSet<char>> =
        LazyLock::new(|| SHARED.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.chars().next()).collect());
    form.chars()
        .find(|&c| !KEPT.contains(&c) && convert(&CONVERTER, c.encode_utf8(&mut [0; 4])) != c.to_string())
        .map(Wrong::Han)
}
