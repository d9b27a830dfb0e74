//! TOML that people write by hand: errors with line, column and a suggestion.

use serde::de::DeserializeOwned;

use crate::model::{Message, Problem, Span};

/// Reads `text` as a `T`. `file` is only named in the error.
///
/// # Errors
/// The place and what is wrong there; for an unknown key, the known one that was probably meant.
pub fn parse_toml<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| {
        let written = error.span().and_then(|range| text.get(range)).unwrap_or_default();
        let mut problem = told(error.message(), written).in_file(file);
        if let Some(range) = error.span() {
            problem = problem.at(Span::from(range)).located(text);
        }
        problem
    })
}

/// What serde says about the value that is `written` in the file, as a message of ours; what it quotes stands
/// between backquotes, the thing itself first and then what would do.
fn told(reason: &str, written: &str) -> Problem {
    let mut names = reason.split('`').skip(1).step_by(2);
    let named = |id, name, first: Option<&str>, known: &mut dyn Iterator<Item = &str>| {
        let problem = Problem::new(Message::new(id).arg(name, first.unwrap_or_default()));
        let known: Vec<&str> = known.collect();
        match closest(first.unwrap_or_default(), known.iter().copied()) {
            Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
            None if known.is_empty() => problem,
            None => problem.hint(Message::new("hint-known-keys").arg("known", known.join(", "))),
        }
    };
    if reason.starts_with("unknown field") {
        named("error-toml-unknown-key", "key", names.next(), &mut names)
    } else if reason.starts_with("unknown variant") {
        named("error-toml-unknown-value", "value", names.next(), &mut names)
    } else if reason.starts_with("missing field") {
        named("error-toml-missing-key", "key", names.next(), &mut std::iter::empty())
    } else if reason.ends_with("is not a language tag") {
        Problem::new(Message::new("error-language-tag").arg("tag", names.next().unwrap_or_default()))
            .hint(Message::new("hint-language-tag"))
    } else if let Some((_, expected)) =
        reason.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", expected "))
    {
        Problem::new(Message::new("error-toml-type").arg("found", shortened(written)).arg("expected", kind(expected)))
    } else {
        Problem::new(Message::new("error-toml").arg("reason", reason))
    }
}

/// What a value should have been, in the words that the messages tell apart.
fn kind(expected: &str) -> &'static str {
    match expected {
        "a boolean" => "boolean",
        "a string" | "string" | "str" => "text",
        "a sequence" => "list",
        "a map" => "table",
        _ if expected.starts_with("struct") => "table",
        _ if expected.starts_with(['u', 'i', 'f']) && expected.len() <= 5 => "number",
        _ => "other",
    }
}

/// The first line of what is written, forty characters at most.
fn shortened(written: &str) -> String {
    let line = written.lines().next().unwrap_or_default();
    let short: String = line.chars().take(40).collect();
    if short.len() == written.len() { short } else { short + "…" }
}

/// The known word that is nearest to `word`, when one is near enough to be a slip of the fingers.
///
/// ```
/// assert_eq!(tilmach::io::closest("targts", ["source", "targets"]), Some("targets"));
/// assert_eq!(tilmach::io::closest("colour", ["source", "targets"]), None);
/// assert_eq!(tilmach::io::closest("frm", ["from", "text"]), Some("from"));
/// assert_eq!(tilmach::io::closest("text", ["kept"]), None);
/// ```
pub fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Of four letters two are half the word: that is another word.
    let near = match word.chars().count() {
        length @ 0..=4 => length.min(1),
        length => length.div_ceil(3),
    };
    known.into_iter().map(|k| (distance(word, k), k)).filter(|(d, _)| *d <= near).min().map(|(_, k)| k)
}

/// Letters put in, left out, replaced, or swapped with the next (`knid`); for short words only.
fn distance(a: &str, b: &str) -> usize {
    let [a, b] = [a, b].map(|word| word.chars().collect::<Vec<char>>());
    let mut rows = vec![(0..=b.len()).collect::<Vec<usize>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(row[j - 1] + 1).min(rows[i - 1][j] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Place, Position};

    #[derive(serde::Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[expect(dead_code, reason = "only read")]
        source: String,
    }

    #[test]
    fn errors_name_line_column_and_the_key_that_was_meant() {
        let problem = parse_toml::<Sample>("source = \"en\"\nsorce = 1\n", "t.toml").unwrap_err();
        assert_eq!(problem.message.to_string(), "error-toml-unknown-key key=sorce");
        assert_eq!(problem.place, Some(Place::Position(Position { line: 2, column: 1 })));
        assert_eq!(problem.hint.unwrap().to_string(), "hint-did-you-mean meant=source");
        assert_eq!(closest("soruce", ["source"]), Some("source"));
        assert_eq!(closest("knid", ["kind", "kept"]), Some("kind"));
        assert_eq!(closest("nte", ["note"]), Some("note"));
        for short in ["", "a", "ax", "text"] {
            assert_eq!(closest(short, ["kept", "note", "form"]), None, "{short}");
        }
        let broken = parse_toml::<Sample>("source = \"en", "t.toml").unwrap_err();
        assert_eq!(broken.message.id, "error-toml");
        assert!(matches!(broken.place, Some(Place::Position(Position { line: 1, .. }))));
    }

    #[derive(serde::Deserialize, Debug)]
    #[serde(rename_all = "kebab-case")]
    enum Colour {
        DarkGreen,
        Red,
    }

    #[derive(serde::Deserialize, Debug)]
    #[expect(dead_code, reason = "only read")]
    struct Typed {
        colour: Colour,
        #[serde(default)]
        many: bool,
        #[serde(default)]
        lang: Option<crate::model::Lang>,
    }

    #[test]
    fn a_wrong_value_is_told_in_our_words() {
        let told = |text: &str| {
            let problem = parse_toml::<Typed>(text, "t.toml").unwrap_err();
            (problem.message.to_string(), problem.hint.map(|hint| hint.to_string()).unwrap_or_default())
        };
        let pair = |message: &str, hint: &str| (message.to_owned(), hint.to_owned());
        assert_eq!(
            told("colour = \"reed\""),
            pair("error-toml-unknown-value value=reed", "hint-did-you-mean meant=red")
        );
        assert_eq!(
            told("colour = \"nothing\""),
            pair("error-toml-unknown-value value=nothing", "hint-known-keys known=dark-green, red"),
        );
        assert_eq!(told("many = true"), pair("error-toml-missing-key key=colour", ""));
        assert_eq!(
            told("colour = \"red\"\nmany = \"yes\""),
            pair("error-toml-type found=\"yes\" expected=boolean", ""),
        );
        assert_eq!(told("colour = \"red\"\nlang = \"e n\""), pair("error-language-tag tag=e n", "hint-language-tag"),);
    }
}
