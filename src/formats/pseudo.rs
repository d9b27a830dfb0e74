//! Pseudo-translation: a text that is no translation and behaves like one, to try a layout with.
//!
//! Longer, because translations are; with accents, so that a wrong charset or font is seen; from right to
//! left, so that a page that only knows the other way breaks before a reader meets it. Codes and
//! placeholders stay as they are. The tags are CLDR's for pseudo-locales: `XA` accented, `XB` mirrored.

use crate::model::{Code, Content, Piece};

/// What a pseudo-translation tries out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Pseudo {
    /// Latin letters with accents.
    #[default]
    Accented,
    /// Uyghur letters, which run from right to left.
    Rtl,
}

/// Marks at both ends, so that a text that was cut off shows.
const ENDS: [&str; 2] = ["⟨", "⟩"];

impl Pseudo {
    /// The language tag of such a text.
    pub fn tag(self) -> &'static str {
        match self {
            Pseudo::Accented => "en-XA",
            Pseudo::Rtl => "ug-Arab-XB",
        }
    }

    /// The pseudo-translation of `content`, longer by `longer` percent of its letters, between marks.
    ///
    /// ```
    /// use tilmach::formats::Pseudo;
    /// use tilmach::model::Content;
    /// let text = Pseudo::Accented.translate(&Content::plain("A judge."), 30);
    /// assert_eq!(text.text, "⟨Á ĵüðğéé.⟩");
    /// ```
    pub fn translate(self, content: &Content, longer: u8) -> Content {
        let mut out = Content::plain(ENDS[0]);
        out.push(&self.letters(content, longer));
        out.push_str(ENDS[1]);
        out
    }

    /// The same without marks.
    pub(super) fn letters(self, content: &Content, longer: u8) -> Content {
        let mut out = Content::default();
        // Percent of a letter that are still owed.
        let mut owed = 0;
        for piece in content.pieces() {
            match piece {
                Piece::Code(code) => out.codes.push(Code { at: out.text.len(), ..code.clone() }),
                Piece::Text(text) => {
                    for c in text.chars() {
                        let letter = self.letter(c);
                        out.text.push(letter);
                        owed += if c.is_alphabetic() { u32::from(longer) } else { 0 };
                        // Vowels are drawn out, so that the words can still be read.
                        while owed >= 100 && "aeiouAEIOU".contains(c) {
                            out.text.push(letter);
                            owed -= 100;
                        }
                    }
                }
            }
        }
        let rest = owed / 100;
        if rest > 0 {
            // Words without vowels, or in a script that has none: the rest follows.
            out.text.extend(std::iter::repeat_n(self.letter('o'), rest as usize));
        }
        out
    }

    fn letter(self, c: char) -> char {
        let (from, to) = match self {
            Pseudo::Accented => ("aAcCdeEgGhiIjJkKlLnNoOrRsStTuUwWyYzZ", "áÁçÇðéÉğĞħíÍĵĴķĶļĻñÑöÖŕŔšŠţŢüÜŵŴýÝžŽ"),
            // The letters of the Uyghur Latin alphabet (ULY) and theirs in the Arabic script.
            Pseudo::Rtl => ("abcdefghijklmnopqrstuvwxyz,;?", "ابچدەفگھىجكلمنوپقرستۇۋۋخيز،؛؟"),
        };
        let wanted = if self == Pseudo::Rtl { c.to_ascii_lowercase() } else { c };
        from.chars().position(|own| own == wanted).and_then(|at| to.chars().nth(at)).unwrap_or(c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CodeKind, CodeRole};

    #[test]
    fn letters_change_and_codes_stay() {
        let code = Code {
            at: 5,
            kind: CodeKind::Alone,
            id: 1,
            role: CodeRole::Other,
            label: "{name}".into(),
            raw: "{name}".into(),
        };
        let content = Content { text: "Dear , why 12?".into(), codes: vec![code] };
        let rtl = Pseudo::Rtl.translate(&content, 0);
        assert_eq!(rtl.labelled(), "⟨دەار {name}، ۋھي 12؟⟩");
        assert_eq!(Pseudo::Accented.translate(&content, 0).labelled(), "⟨Déáŕ {name}, ŵħý 12?⟩");
    }

    #[test]
    fn the_length_is_as_asked() {
        for text in ["The court ruled that he had recorded the camps.", "新疆的法院今天作出了判决", "rhythm"]
        {
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            let longer = Pseudo::Accented.translate(&Content::plain(text), 50).text.chars().count();
            assert_eq!(longer, text.chars().count() + 2 + letters / 2, "{text}");
        }
    }
}
