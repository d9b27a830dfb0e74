//! `[check]` of `tilmach.toml`: which rules run, how loud, for which files and for whom.
//!
//! Five voices, each over the one before: the table of rules, `[check]`, the profile
//! (`[check.profile.draft]`), the audience (`[check.for.court]`), the path (`[[check.path]]`). A
//! command line may speak last. A list of rules to ignore grows from voice to voice; a selection and a least
//! severity replace what was said before; of two severities for one code the later and longer wins.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use globset::GlobSet;
use serde::Deserialize;

use super::Project;
use super::config::glob_set;
use crate::check::{Checker, Profile, Settings, registry};
use crate::glossary::Glossary;
use crate::io::closest;
use crate::model::{Message, Problem, Severity};

/// `[check]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Check {
    /// Only these rules, by code or prefix (`TERM`, `NUMB001`).
    pub select: Vec<String>,
    /// Not these rules.
    pub ignore: Vec<String>,
    /// Severities that replace those of the table of rules, by code or prefix.
    pub severity: BTreeMap<String, Severity>,
    /// Nothing below this is reported.
    pub min_severity: Option<Severity>,
    /// The most characters of a paragraph, heading or string.
    pub max_length: Option<usize>,
    /// What a profile changes.
    pub profile: Profiles,
    /// What an audience changes, by its name.
    #[serde(rename = "for")]
    pub audiences: BTreeMap<String, Audience>,
    /// What holds for some files; later entries speak after earlier ones.
    pub path: Vec<PathRules>,
}

/// `[check.profile]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Profiles {
    /// `--profile draft`.
    pub draft: Rules,
    /// `--profile publish`, which is the default.
    pub publish: Rules,
}

/// What one voice says about rules.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Rules {
    /// Only these.
    pub select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// How bad their findings are.
    pub severity: BTreeMap<String, Severity>,
    /// Nothing below this is reported.
    pub min_severity: Option<Severity>,
    /// The most characters of a paragraph, heading or string.
    pub max_length: Option<usize>,
}

/// `[check.for.NAME]`: readers who want other words.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Audience {
    /// Glossaries laid over all others: they change statuses, reasons and forms.
    pub glossaries: Vec<String>,
    /// Only these rules.
    pub select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// How bad their findings are.
    pub severity: BTreeMap<String, Severity>,
    /// Nothing below this is reported.
    pub min_severity: Option<Severity>,
    /// The most characters of a paragraph, heading or string.
    pub max_length: Option<usize>,
}

/// `[[check.path]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PathRules {
    /// The files, as globs from the project's folder.
    pub files: Vec<String>,
    /// Only these rules.
    #[serde(default)]
    pub select: Vec<String>,
    /// Not these.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// How bad their findings are.
    #[serde(default)]
    pub severity: BTreeMap<String, Severity>,
    /// Nothing below this is reported.
    pub min_severity: Option<Severity>,
    /// The most characters of a paragraph, heading or string.
    pub max_length: Option<usize>,
}

/// The settings of every file of a project, settled but for the command line.
#[derive(Clone, Debug)]
pub struct RuleBook {
    base: Settings,
    paths: Vec<(GlobSet, Rules)>,
    /// What was typed: it speaks after all files.
    typed: Rules,
}

impl Rules {
    /// Speaks after what `settings` say.
    fn lay_over(&self, settings: &mut Settings) {
        let upper = |list: &[String]| list.iter().map(|code| code.to_ascii_uppercase()).collect::<Vec<_>>();
        if !self.select.is_empty() {
            settings.select = upper(&self.select);
        }
        settings.ignore.extend(upper(&self.ignore));
        let own: BTreeMap<String, Severity> =
            self.severity.iter().map(|(code, severity)| (code.to_ascii_uppercase(), *severity)).collect();
        // A later word about a whole subject takes back earlier ones about its rules.
        settings.severities.retain(|known, _| !own.keys().any(|code| known.starts_with(code.as_str())));
        settings.severities.extend(own);
        settings.min_severity = self.min_severity.or(settings.min_severity);
        settings.max_length = self.max_length.or(settings.max_length);
    }
}

macro_rules! rules_of {
    ($($table:ty),+) => {$(
        impl From<&$table> for Rules {
            fn from(table: &$table) -> Rules {
                Rules {
                    select: table.select.clone(),
                    ignore: table.ignore.clone(),
                    severity: table.severity.clone(),
                    min_severity: table.min_severity,
                    max_length: table.max_length,
                }
            }
        }
    )+};
}

rules_of!(Check, Audience, PathRules);

impl Check {
    /// The table of an audience.
    ///
    /// # Errors
    /// When the configuration names none like it.
    pub fn audience(&self, name: &str) -> Result<&Audience, Problem> {
        self.audiences.get(name).ok_or_else(|| {
            let problem = Problem::new(Message::new("error-check-audience").arg("audience", name));
            match closest(name, self.audiences.keys().map(String::as_str)) {
                Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
                None => problem.hint(Message::new("hint-check-audience").arg("audience", name)),
            }
        })
    }
}

impl RuleBook {
    /// What `project` says for this profile and audience; `typed` are the rules of the command line.
    ///
    /// # Errors
    /// An audience that is not configured, a glob that is none, a code that names no rule.
    pub fn new(project: &Project, profile: Profile, audience: Option<&str>, typed: Rules) -> Result<RuleBook, Problem> {
        let check = &project.config.check;
        // Notes are for whoever asks; a report that says everything is read by nobody.
        let mut base = Settings { profile, min_severity: Some(Severity::Warning), ..Settings::default() };
        Rules::from(check).lay_over(&mut base);
        match profile {
            Profile::Draft => check.profile.draft.lay_over(&mut base),
            Profile::Publish => check.profile.publish.lay_over(&mut base),
        }
        if let Some(name) = audience {
            Rules::from(check.audience(name)?).lay_over(&mut base);
        }
        let paths = check.path.iter().map(|path| {
            let globs = path.files.iter().map(|glob| glob_set(glob)).collect::<Result<Vec<_>, _>>()?;
            Ok(globs.into_iter().map(move |set| (set, Rules::from(path))))
        });
        let paths: Vec<_> = paths.collect::<Result<Vec<_>, Problem>>()?.into_iter().flatten().collect();
        let book = RuleBook { base, paths, typed };
        let mut everything = book.base.clone();
        for rules in book.paths.iter().map(|(_, rules)| rules).chain([&book.typed]) {
            everything.ignore.extend(rules.select.iter().map(|code| code.to_ascii_uppercase()));
            rules.lay_over(&mut everything);
        }
        match everything.unknown().first() {
            Some(code) => Err(unknown_code(code)),
            None => Ok(book),
        }
    }

    /// The settings for the file at `path`, seen from the project's folder.
    pub fn settings(&self, path: &Path) -> Settings {
        let mut settings = self.base.clone();
        for (globs, rules) in &self.paths {
            if globs.is_match(path) {
                rules.lay_over(&mut settings);
            }
        }
        self.typed.lay_over(&mut settings);
        settings
    }
}

/// The problem with a code that names no rule.
pub fn unknown_code(code: &str) -> Problem {
    let problem = Problem::new(Message::new("error-check-code").arg("code", code));
    let known = registry::all().into_iter().flat_map(|info| [info.code, info.subject()]);
    match closest(&code.to_ascii_uppercase(), known) {
        Some(meant) => problem.hint(Message::new("hint-did-you-mean").arg("meant", meant)),
        None => problem.hint(Message::new("hint-check-codes")),
    }
}

impl Project {
    /// The checks that run while an article is being localized: what is open is counted, not reported.
    ///
    /// # Errors
    /// What is wrong with `[check]`.
    pub fn checker(&self, glossary: Cow<'static, Glossary>) -> Result<Checker, Problem> {
        let book = RuleBook::new(self, Profile::Draft, None, Rules::default())?;
        let mut settings = book.base;
        settings.min_severity = None;
        Ok(Checker::new(settings).with_glossary(glossary).with_segmenters(self.segmenters()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(check: &str) -> Project {
        let mut project = Project::bare("");
        project.config = crate::io::parse_toml(check, "tilmach.toml").unwrap();
        project
    }

    fn book(check: &str, audience: Option<&str>) -> Result<RuleBook, Problem> {
        RuleBook::new(&project(check), Profile::Publish, audience, Rules::default())
    }

    #[test]
    fn later_voices_speak_over_earlier_ones() {
        let check = "[check]\nignore = [\"SPAC\"]\nseverity = { TERM003 = \"note\", term = \"error\" }\n\
            [check.for.court]\nseverity = { TERM003 = \"error\" }\nmin-severity = \"note\"\n\
            [[check.path]]\nfiles = [\"press/**\"]\nselect = [\"TERM\"]\n";
        let settings = book(check, None).unwrap().settings(Path::new("news/a.md"));
        assert_eq!(settings.severities["TERM003"], Severity::Note);
        assert_eq!(settings.severities["TERM"], Severity::Error);
        assert!(settings.wants("NUMB001") && !settings.wants("SPAC001"));
        let court = book(check, Some("court")).unwrap().settings(Path::new("press/a.md"));
        assert_eq!(court.severities["TERM003"], Severity::Error);
        assert_eq!(court.min_severity, Some(Severity::Note));
        assert!(court.wants("TERM001") && !court.wants("NUMB001"));
    }

    #[test]
    fn the_command_line_speaks_last() {
        let typed = Rules { select: vec!["numb".into()], ..Rules::default() };
        let check = "[[check.path]]\nfiles = [\"*.md\"]\nselect = [\"TERM\"]\n";
        let book = RuleBook::new(&project(check), Profile::Publish, None, typed).unwrap();
        let settings = book.settings(Path::new("a.md"));
        assert!(settings.wants("NUMB001") && !settings.wants("TERM001"));
    }

    #[test]
    fn what_names_nothing_is_refused() {
        let error = |check: &str, audience| book(check, audience).unwrap_err();
        assert_eq!(error("[check]\nseverity = { TERM01 = \"note\" }\n", None).message.id, "error-check-code");
        assert_eq!(error("[[check.path]]\nfiles = [\"a\"]\nselect = [\"QQ\"]\n", None).message.id, "error-check-code");
        assert_eq!(error("[[check.path]]\nfiles = [\"a[\"]\n", None).message.id, "error-glob");
        let court = error("[check.for.court]\n", Some("cuort"));
        assert_eq!(court.hint.unwrap().id, "hint-did-you-mean");
        assert_eq!(error("", Some("court")).hint.unwrap().id, "hint-check-audience");
    }
}
