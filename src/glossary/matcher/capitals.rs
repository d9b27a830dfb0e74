//! Capitals that count: ICE is not ice.

/// Whether they count in a form: whether it has a capital beyond the first letter: `White House`, `ICE`, `iPhone`.
pub(super) fn count(form: &str) -> bool {
    form.chars().filter(|c| c.is_alphabetic()).skip(1).any(char::is_uppercase)
}

/// A form in match form with the capitals that count.
pub(super) fn with_capitals(form: &str, capitals: Option<&[bool]>) -> String {
    let mut capitals = capitals.unwrap_or_default().iter();
    let mut upper = |c: char| c.is_alphabetic() && capitals.next().is_some_and(|capital| *capital);
    form.chars().map(|c| if upper(c) { c.to_uppercase().next().unwrap_or(c) } else { c }).collect()
}

/// Whether the letters of `text` are capital where those of the term are. Where others are capital,
/// the first may be too, at the start of a sentence; a text wholly in capitals (a headline) fits a term that has small letters.
pub(super) fn same_capitals(text: &str, capitals: &[bool]) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let names = capitals.contains(&true);
    let fits = |(i, (c, capital)): (usize, (char, &bool))| c.is_uppercase() == *capital || i == 0 && names && !capital;
    if letters().zip(capitals).enumerate().all(fits) {
        return true;
    }
    capitals.contains(&false) && capitals.len() > 4 && letters().all(char::is_uppercase)
}
