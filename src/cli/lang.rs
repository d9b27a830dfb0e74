//! The language of an input, where nobody has said it.

use std::path::{Component, Path};

use super::app::App;
use crate::model::{Lang, Message};
use crate::text::script;

/// The language that the name of a file says, else the one its text looks like.
pub(super) fn of_file(path: &Path, text: &str, app: &App) -> Lang {
    tagged(path).map_or_else(|| guessed(text, app), |(lang, _)| lang)
}

/// The language that a text looks like, English when it looks like none; a guess is told to the user.
pub(super) fn guessed(text: &str, app: &App) -> Lang {
    let lang = script::detect(text).lang.unwrap_or_else(english);
    app.note(&Message::new("segment-detected").arg("lang", lang.to_string()));
    lang
}

pub(super) fn english() -> Lang {
    "en".parse().expect("a language tag")
}

/// The language a path names, and the path without it: `a/news.zh-Hans.md`, `a/zh-Hans.md`, `zh-Hans/news.md`.
pub(super) fn tagged(path: &Path) -> Option<(Lang, String)> {
    let known = |tag: &str| {
        let lang: Lang = tag.parse().ok()?;
        // `tests/` and `go/` are language tags to a parser; only what tilmach works on counts.
        matches!(lang.language(), "en" | "zh" | "ug").then_some(lang)
    };
    let file = path.file_name()?.to_str()?;
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    if let Some(lang) = known(stem) {
        return Some((lang, path.with_file_name(format!(".{extension}")).display().to_string()));
    }
    for separator in ['.', '_', '-'] {
        for (at, _) in stem.match_indices(separator) {
            if let Some(lang) = known(&stem[at + 1..]) {
                let rest = path.with_file_name(format!("{}.{extension}", &stem[..at]));
                return Some((lang, rest.display().to_string()));
            }
        }
    }
    let parts: Vec<&str> =
        path.components().filter_map(|c| if let Component::Normal(c) = c { c.to_str() } else { None }).collect();
    let folders = parts.len().saturating_sub(1);
    let found = parts[..folders].iter().rposition(|part| known(part).is_some())?;
    let rest: Vec<&str> = parts.iter().enumerate().filter(|(i, _)| *i != found).map(|(_, part)| *part).collect();
    Some((known(parts[found])?, rest.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_its_language() {
        for (path, lang, key) in [
            ("a/news.zh-Hans.md", "zh-Hans", "a/news.md"),
            ("a/zh-Hans.md", "zh-Hans", "a/.md"),
            ("ug.md", "ug", ".md"),
            ("zh-Hant/news.md", "zh-Hant", "news.md"),
        ] {
            assert_eq!(tagged(Path::new(path)), Some((lang.parse().unwrap(), key.to_owned())), "{path}");
        }
        assert_eq!(tagged(Path::new("tests/go.md")), None);
    }
}
