//! TOML that people write by hand: errors with line, column and a suggestion.

use serde::de::DeserializeOwned;

use crate::model::{Message, Problem, Span};

/// Reads `text` as a `T`. `file` is only named in the error.
///
/// # Errors
/// The place and what is wrong there; for an unknown key, the known one that was probably meant.
pub fn parse_toml<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| {
        let reason = error.message();
        // serde says: unknown field `x`, expected one of `a`, `b`
        let mut names = reason.split('`').skip(1).step_by(2);
        let unknown = reason.starts_with("unknown field").then(|| names.next()).flatten();
        let mut problem = match unknown {
            Some(key) => {
                let mut problem = Problem::new(Message::new("error-toml-unknown-key").arg("key", key));
                if let Some(meant) = closest(key, names.clone()) {
                    problem = problem.hint(Message::new("hint-did-you-mean").arg("meant", meant));
                } else {
                    let known = names.collect::<Vec<_>>().join(", ");
                    problem = problem.hint(Message::new("hint-known-keys").arg("known", known));
                }
                problem
            }
            None => Problem::new(Message::new("error-toml").arg("reason", reason)),
        };
        problem = problem.in_file(file);
        if let Some(range) = error.span() {
            problem = problem.at(Span::from(range)).located(text);
        }
        problem
    })
}

/// The known word that is nearest to `word`, when one is near enough to be a slip of the fingers.
///
/// ```
/// assert_eq!(tilmach::io::closest("targts", ["source", "targets"]), Some("targets"));
/// assert_eq!(tilmach::io::closest("colour", ["source", "targets"]), None);
/// ```
pub fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = word.chars().count().div_ceil(3);
    known.into_iter().map(|k| (distance(word, k), k)).filter(|(d, _)| *d <= near).min().map(|(_, k)| k)
}

/// Levenshtein distance in characters; for short words only.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
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
        let broken = parse_toml::<Sample>("source = \"en", "t.toml").unwrap_err();
        assert_eq!(broken.message.id, "error-toml");
        assert!(matches!(broken.place, Some(Place::Position(Position { line: 1, .. }))));
    }
}
