//! A term in the form in which another stands in a text: what a fix writes.
//!
//! Uyghur keeps number, possessive, case and what follows them; English keeps number, possessive
//! and capitals; Chinese nouns do not change.

use super::concept::Term;
use crate::model::{Lang, Variety};
use crate::text::morph::en;
use crate::text::morph::ug;
use crate::text::normalize;

/// `preferred` in the form that `words`, a use of `term` in a text in `lang`, have. Nothing when `words`
/// are no form of the term, as a match by regular expression may be.
///
/// ```
/// use tilmach::glossary::{Glossary, in_form_of};
/// let glossary = Glossary::shipped();
/// let term = &glossary.concept("vocational-training-centre").expect("shipped").terms[0];
/// let found = format!("{}s’", term.form);
/// assert_eq!(in_form_of(&"en".parse()?, term, &found, "camp").expect("a form"), "Camps’");
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn in_form_of(lang: &Lang, term: &Term, words: &str, preferred: &str) -> Option<String> {
    let forms = || std::iter::once(&term.form).chain(&term.forms);
    let spelled = || forms().flat_map(|form| ug::spellings(form, &term.spellings));
    match lang.variety() {
        Variety::En => forms().find_map(|form| english(form, words, preferred)),
        _ if lang.is_uyghur() => forms()
            .find_map(|form| uyghur(lang, form, words, preferred))
            .or_else(|| spelled().find_map(|form| uyghur(lang, &form, words, preferred))),
        _ => {
            let folded = |s: &str| normalize::fold(s, lang).text;
            let same = forms().any(|form| folded(form) == folded(words));
            same.then(|| preferred.to_owned())
        }
    }
}

fn uyghur(lang: &Lang, form: &str, words: &str, preferred: &str) -> Option<String> {
    let count = |s: &str| s.split(|c: char| c.is_whitespace() || c == '-').filter(|w| !w.is_empty()).count();
    if count(form) != count(words) {
        return None;
    }
    // Several readings: the likeliest comes first.
    let put = ug::inflect_in(lang, preferred, ug::features(form, words).first()?);
    Some(with_capitals_of(words, form, put))
}

/// `put` with the capitals that `words` have and the term itself has not: those of a sentence or a headline.
fn with_capitals_of(words: &str, form: &str, mut put: String) -> String {
    // An acronym is in capitals wherever it stands; Arabic letters say nothing of those of another script.
    if form.contains(char::is_uppercase) && !form.contains(char::is_lowercase) {
        return put;
    }
    let mut letters = words.chars().filter(|c| c.is_alphabetic());
    let of_its_own = put.chars().filter(|c| c.is_uppercase()).count() > 1;
    if letters.clone().count() > 1 && letters.all(char::is_uppercase) {
        return if of_its_own && !put.contains(' ') { put } else { put.to_uppercase() };
    }
    if words.starts_with(char::is_uppercase)
        && let Some(first) = put.chars().next()
    {
        // A name keeps its capital, a sentence its own.
        put.replace_range(..first.len_utf8(), &first.to_uppercase().collect::<String>());
    }
    put
}

fn english(form: &str, words: &str, preferred: &str) -> Option<String> {
    let even = |s: &str| s.to_lowercase().replace(['-', '\n'], " ");
    let bare = words.trim_end_matches(['\'', '’', 'ʼ', '＇']);
    // The ending as it stands, with its apostrophe: ’s, or only ’ after a plural.
    let (noun, mark) = if let Some(noun) = words.strip_suffix(['s', 'S'])
        && let Some(mark) = noun.chars().next_back().filter(|c| matches!(c, '\'' | '’' | 'ʼ' | '＇'))
    {
        (&noun[..noun.len() - mark.len_utf8()], Some(mark))
    } else if bare.len() < words.len() {
        (bare, words[bare.len()..].chars().next())
    } else {
        (words, None)
    };
    let plural = if even(noun) == even(form) {
        false
    } else if en::plurals(form).iter().any(|p| even(p) == even(noun)) {
        true
    } else {
        return None;
    };
    let mut text = if plural {
        en::plurals(preferred).into_iter().next().unwrap_or_else(|| preferred.to_owned())
    } else {
        preferred.to_owned()
    };
    text = with_capitals_of(noun, form, text);
    if let Some(mark) = mark {
        text = en::possessive(&text, plural).replace('’', mark.encode_utf8(&mut [0; 4]));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::matcher::Matcher;
    use crate::glossary::{Glossary, GlossaryFile, Layer};

    fn put(lang: &str, form: &str, words: &str, preferred: &str) -> Option<String> {
        let text = format!(
            "[[concept]]\nid = \"x\"\ngroup = \"detention\"\nsensitivity = \"neutral\"\ndefinition = \"x\"\n\
             [[concept.term]]\nlang = \"{lang}\"\nform = \"{form}\"\nstatus = \"preferred\"\nsources = []\n"
        );
        let layer = Layer { files: vec![GlossaryFile { path: "x.toml".into(), text: text.into() }] };
        let (glossary, problems) = Glossary::load(&[layer]);
        assert!(problems.is_empty(), "{problems:?}");
        let term = &glossary.concepts()[0].terms[0];
        in_form_of(&term.lang, term, words, preferred)
    }

    #[test]
    fn english_keeps_number_possessive_and_capitals() {
        for (form, words, preferred, wanted) in [
            ("training centre", "training centres", "internment camp", "internment camps"),
            ("training centre", "Training centre’s", "internment camp", "Internment camp’s"),
            ("training centre", "training centres'", "internment camp", "internment camps'"),
            ("training centre", "training-centres", "country", "countries"),
            ("training centre", "TRAINING CENTRES", "camp", "CAMPS"),
            ("Uighur", "Uighurs’", "Uyghur", "Uyghurs’"),
            ("camp", "CAMPS", "NGO", "NGOs"),
            ("NGO", "NGO", "aid group", "aid group"),
            ("NGO", "NGOs", "aid group", "aid groups"),
        ] {
            assert_eq!(put("en", form, words, preferred).as_deref(), Some(wanted), "{words}");
        }
        assert_eq!(put("en", "trainee", "trainer", "camp"), None);
    }

    #[test]
    fn capitals_are_those_of_the_text_also_where_the_term_has_another_script() {
        for (words, form, put, wanted) in [
            ("MEKTEPTE", "مەكتەپ", "lagérda", "LAGÉRDA"),
            ("Mektepte", "مەكتەپ", "lagérda", "Lagérda"),
            ("mektepte", "مەكتەپ", "lagérda", "lagérda"),
            ("NGO", "NGO", "aid group", "aid group"),
        ] {
            assert_eq!(with_capitals_of(words, form, put.to_owned()), wanted, "{words}");
        }
    }

    #[test]
    fn uyghur_keeps_number_possessive_and_case() {
        for (form, words, preferred, wanted) in [
            ("مەكتەپ", "مەكتەپلەردە", "لاگېر", "لاگېرلاردا"),
            ("مەكتەپ", "مەكتىپىدىن", "لاگېر", "لاگېرىدىن"),
            ("مەكتەپ", "مەكتەپتىكىلەرنىڭ", "لاگېر", "لاگېردىكىلەرنىڭ"),
            ("لاگېر", "لاگېرىغا", "يىغىۋېلىش مەركىزى", "يىغىۋېلىش مەركىزىگە"),
            ("يىغىۋېلىش مەركىزى", "يىغىۋېلىش مەركىزىدە", "لاگېر", "لاگېردا"),
            ("يىغىۋېلىش مەركىزى", "يىغىۋېلىش مەركەزلىرىگە", "لاگېر", "لاگېرلىرىغا"),
        ] {
            assert_eq!(put("ug-Arab", form, words, preferred).as_deref(), Some(wanted), "{words}");
        }
        for (lang, form, words, preferred, wanted) in [
            ("ug-Latn", "mektep", "mektepke", "lagér", "lagérgha"),
            ("ug-Latn", "mektep", "Mektepte", "lagér", "Lagérda"),
            ("ug-Latn", "mektep", "MEKTEPTE", "lagér", "LAGÉRDA"),
            ("ug-Cyrl", "мәктәп", "Мәктәптә", "лагер", "Лагерда"),
            // The copula and what asks or stresses sound as the new noun ends.
            ("ug-Arab", "مەكتەپ", "مەكتەپتۇر", "لاگېر", "لاگېردۇر"),
            ("ug-Arab", "بالا", "بالىدۇر", "مەكتەپ", "مەكتەپتۇر"),
            ("ug-Arab", "مەكتەپ", "مەكتەپقۇ", "لاگېر", "لاگېرغۇ"),
            ("ug-Arab", "لاگېر", "لاگېرغۇ", "مەكتەپ", "مەكتەپقۇ"),
            // After ـڭلار, which does not follow the noun, the case is ـغا and ـدا.
            ("ug-Arab", "لاگېر", "لاگېرىڭلاردا", "ئۆي", "ئۆيۈڭلاردا"),
            ("ug-Arab", "لاگېر", "لاگېرىڭلارغا", "مەكتەپ", "مەكتىپىڭلارغا"),
        ] {
            assert_eq!(put(lang, form, words, preferred).as_deref(), Some(wanted), "{words}");
        }
    }

    #[test]
    fn declared_spellings_are_the_term_too() {
        let text = "spellings = [\"ـد~ـت\"]\n[[concept]]\nid = \"x\"\ngroup = \"x\"\ndefinition = \"x\"\n\
                    [[concept.term]]\nlang = \"ug-Arab\"\nform = \"جاۋاب\"\nstatus = \"preferred\"\nspellings = [\"ـب~ـپ\"]\n\
                    [[concept.term]]\nlang = \"ug-Arab\"\nform = \"ئەۋلاد\"\nstatus = \"admitted\"\n";
        let (glossary, problems) = Glossary::load(&[Layer::file("x.toml", text)]);
        assert!(problems.is_empty(), "{problems:?}");
        let lang: Lang = "ug-Arab".parse().unwrap();
        let (matcher, _) = Matcher::new(&lang, &glossary.patterns(&lang));
        for (text, wanted) in [("جاۋاپلار", true), ("جاۋابى", true), ("ئەۋلاتلار", true), ("جاۋاتلار", false)]
        {
            let hits = matcher.find_all(text);
            assert_eq!(hits.len(), usize::from(wanted), "{text}");
        }
        let hit = matcher.find_all("جاۋاپلار")[0];
        assert_eq!(matcher.explain("جاۋاپلار", &hit)[0].id, "note-term-spelling");
        let term = &glossary.concepts()[0].terms[0];
        assert_eq!(in_form_of(&lang, term, "جاۋاپلار", "سوئال").as_deref(), Some("سوئاللار"));
    }

    #[test]
    fn a_broken_pair_is_told_with_its_place_and_an_idle_one_found() {
        let concept = "[[concept]]\nid = \"x\"\ngroup = \"x\"\ndefinition = \"x\"\n[[concept.term]]\n\
                       lang = \"ug-Arab\"\nform = \"تىل\"\nstatus = \"preferred\"\n";
        let load = |text: String| Glossary::load(&[Layer::file("x.toml", text)]);
        for text in [format!("spellings = [\"ب\"]\n{concept}"), format!("{concept}spellings = [\"ب\"]\n")] {
            let (_, problems) = load(text);
            assert!(problems.len() == 1 && problems[0].message.id == "error-glossary-spelling", "{problems:?}");
            assert!(problems[0].place.is_some());
        }
        let (glossary, _) = load(format!("spellings = [\"ـل~ـر\", \"ـب~ـپ\"]\n{concept}spellings = [\"ـد~ـت\"]\n"));
        let idle: Vec<_> = glossary.lint().into_iter().filter(|f| f.code == "GLOS016").collect();
        assert_eq!(idle.iter().map(|f| f.message.id).collect::<Vec<_>>(), ["finding-glos016-file", "finding-glos016"]);
    }

    #[test]
    fn chinese_does_not_change() {
        assert_eq!(put("zh-Hans", "学员", "学员", "被关押者").as_deref(), Some("被关押者"));
    }
}
