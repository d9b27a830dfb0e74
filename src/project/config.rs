//! `tilmach.toml`: what a project is. Every key is optional; unknown keys are errors.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use serde::Deserialize;

use super::Check;
use crate::formats::{Columns, People, ReadOptions, TrackedChanges};
use crate::io::{parse_toml, read_text};
use crate::memory::adjust::Penalties;
use crate::model::{Lang, Message, Problem};
use crate::text::segment;

/// The name of the configuration file, looked for in a folder and then upward.
pub const FILE_NAME: &str = "tilmach.toml";

/// A project: its folder and its configuration.
#[derive(Clone, Debug)]
pub struct Project {
    /// All relative paths start here.
    pub root: PathBuf,
    /// What `tilmach.toml` says, or the defaults.
    pub config: Config,
}

/// The content of `tilmach.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Config {
    /// Language of the source documents. Default: `en`.
    pub source: Lang,
    /// Languages to localize into.
    pub targets: Vec<Lang>,
    /// Source documents, as paths or globs from the project's folder.
    pub documents: Vec<String>,
    /// Glossaries laid over the shipped ones, as paths or globs; later ones override earlier ones.
    pub glossaries: Vec<String>,
    /// Whether the glossaries that come with the program are used. Default: yes.
    pub shipped_glossaries: bool,
    /// Memories to look into, as paths or globs of `.tmx` and `.db` files.
    pub memory: Vec<String>,
    /// Where files are written.
    pub output: Output,
    /// How the memory is used.
    pub pretranslate: Pretranslate,
    /// How text is cut into sentences.
    pub segment: Segment,
    /// What is read from documents.
    pub read: Read,
    /// Which checks run.
    pub check: Check,
}

/// `[output]`. In the paths, `{dir}` is the document's folder within the project, `{stem}` its name
/// without language and extension, `{ext}` its extension, `{lang}` the target language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Output {
    /// The bilingual file. Default: `work/{dir}{stem}.{lang}.xlf`.
    pub bilingual: String,
    /// The localized draft. Default: `out/{dir}{stem}.{lang}.{ext}`.
    pub draft: String,
    /// What stands in the draft where nothing is translated. Default: `marked`.
    pub untranslated: Untranslated,
    /// What happens to names of people that stand in a draft's metadata. Default: `keep`.
    pub people: People,
}

/// What a draft shows for a segment that is not translated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Untranslated {
    /// The source between ⟦ and ⟧, so that nobody publishes it by mistake.
    #[default]
    Marked,
    /// The source as it is.
    Source,
    /// Nothing.
    Empty,
}

/// `[pretranslate]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Pretranslate {
    /// Matches below this similarity, in percent, are not offered. Default: 50.
    pub min: u8,
    /// Matches from this score on are filled in as the translation. Default: 100.
    pub fill: u8,
    /// How many matches the bilingual file offers for a segment. Default: 5.
    pub limit: usize,
    /// Points that matches lose.
    pub penalties: Penalties,
    /// The day, `YYYYMMDD`, from which the age of units is counted; set by whoever knows it.
    #[serde(skip)]
    pub today: Option<String>,
}

/// `[segment]`; see [`segment::Options`].
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Segment {
    join_lines: Option<bool>,
    break_in_quotations: Option<bool>,
    break_at_semicolon: Option<bool>,
    break_at_colon: Option<bool>,
    abbreviations: Vec<String>,
    /// An SRX file whose rules replace the built-in ones.
    pub srx: Option<PathBuf>,
}

/// `[read]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Read {
    /// Keys of Markdown front matter whose values are translated.
    pub front_matter: Vec<String>,
    /// The columns of a table of texts.
    pub columns: Columns,
    /// What becomes of the tracked changes of a Word document. Default: `keep`.
    pub tracked_changes: TrackedChanges,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            source: "en".parse().expect("a constant tag"),
            targets: Vec::new(),
            documents: Vec::new(),
            glossaries: Vec::new(),
            shipped_glossaries: true,
            memory: Vec::new(),
            output: Output::default(),
            pretranslate: Pretranslate::default(),
            segment: Segment::default(),
            read: Read::default(),
            check: Check::default(),
        }
    }
}

impl Default for Output {
    fn default() -> Self {
        Output {
            bilingual: "work/{dir}{stem}.{lang}.xlf".to_owned(),
            draft: "out/{dir}{stem}.{lang}.{ext}".to_owned(),
            untranslated: Untranslated::default(),
            people: People::default(),
        }
    }
}

impl Default for Pretranslate {
    fn default() -> Self {
        Pretranslate { min: 50, fill: 100, limit: 5, penalties: Penalties::default(), today: None }
    }
}

impl Default for Read {
    fn default() -> Self {
        Read {
            front_matter: ["title", "subtitle", "description", "summary"].map(str::to_owned).to_vec(),
            columns: Columns::default(),
            tracked_changes: TrackedChanges::default(),
        }
    }
}

impl Segment {
    /// The options of the segmentation engine.
    pub fn options(&self) -> segment::Options {
        let default = segment::Options::default();
        segment::Options {
            join_lines: self.join_lines.unwrap_or(default.join_lines),
            break_in_quotations: self.break_in_quotations.unwrap_or(default.break_in_quotations),
            break_at_semicolon: self.break_at_semicolon.unwrap_or(default.break_at_semicolon),
            break_at_colon: self.break_at_colon.unwrap_or(default.break_at_colon),
            abbreviations: self.abbreviations.clone(),
        }
    }
}

impl Project {
    /// A project without a configuration file, in this folder.
    pub fn bare(root: impl Into<PathBuf>) -> Project {
        Project { root: root.into(), config: Config::default() }
    }

    /// The project of `folder`: the nearest `tilmach.toml` there or above; none when there is none.
    pub fn find(folder: &Path) -> Result<Option<Project>, Problem> {
        // Relative paths are walked up by name only when they have no `..`; so make them absolute.
        let Ok(absolute) = std::path::absolute(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
        else {
            return Ok(None);
        };
        let here = std::path::absolute(".").unwrap_or_default();
        for above in absolute.ancestors() {
            let file = above.join(FILE_NAME);
            if file.is_file() {
                // Seen from here where that is below, so that messages name short paths.
                let root = above.strip_prefix(&here).unwrap_or(above).to_owned();
                return Project::load(&root.join(FILE_NAME), root).map(Some);
            }
        }
        Ok(None)
    }

    /// The project that a file in `folder` belongs to: the one found from there, else the one found
    /// from the current folder, else the defaults in the current folder.
    pub fn of(folder: &Path) -> Result<Project, Problem> {
        match Project::find(folder)? {
            Some(project) => Ok(project),
            None => Ok(Project::find(Path::new(""))?.unwrap_or_else(|| Project::bare(""))),
        }
    }

    /// Reads this configuration file.
    pub fn load(file: &Path, root: PathBuf) -> Result<Project, Problem> {
        let text = read_text(file)?.text;
        let name = file.display().to_string();
        let config: Config = parse_toml(&text, &name)?;
        for template in [&config.output.bilingual, &config.output.draft] {
            check_template(template).map_err(|problem| problem.in_file(&name))?;
        }
        Ok(Project { root, config })
    }

    /// How its documents are read.
    pub fn read_options(&self) -> ReadOptions {
        ReadOptions {
            join_lines: self.config.segment.options().join_lines,
            front_matter: self.config.read.front_matter.clone(),
            columns: self.config.read.columns.clone(),
            tracked_changes: self.config.read.tracked_changes,
        }
    }

    /// The files that the globs name, sorted, each once. A plain path must exist.
    pub fn files(&self, globs: &[String]) -> Result<Vec<PathBuf>, Problem> {
        let mut found = Vec::new();
        for glob in globs {
            if glob.contains(['*', '?', '[', '{']) {
                let set = glob_set(glob)?;
                let start = if self.root.as_os_str().is_empty() { Path::new(".") } else { &self.root };
                let walk = ignore::WalkBuilder::new(start).standard_filters(false).hidden(true).build();
                for entry in walk.flatten().filter(|entry| entry.file_type().is_some_and(|t| t.is_file())) {
                    let path = entry.path();
                    let path = path.strip_prefix("./").unwrap_or(path);
                    if set.is_match(path.strip_prefix(&self.root).unwrap_or(path)) {
                        found.push(path.to_owned());
                    }
                }
            } else {
                let path = self.root.join(glob);
                if !path.exists() {
                    let error = std::io::Error::from(std::io::ErrorKind::NotFound);
                    return Err(crate::io::file_problem(&path, &error));
                }
                found.push(path);
            }
        }
        found.sort();
        found.dedup();
        Ok(found)
    }

    /// The bilingual file and the draft of `document` for `lang`.
    pub fn outputs(&self, document: &Path, lang: &Lang) -> (PathBuf, PathBuf) {
        let fill =
            |template: &str| self.root.join(fill_template(template, &self.root, document, lang, &self.config.source));
        (fill(&self.config.output.bilingual), fill(&self.config.output.draft))
    }
}

pub(super) fn glob_set(glob: &str) -> Result<GlobSet, Problem> {
    let fail = |error: globset::Error| {
        Problem::new(Message::new("error-glob").arg("glob", glob).arg("reason", error.kind().to_string()))
    };
    let glob = GlobBuilder::new(glob).literal_separator(true).build().map_err(fail)?;
    GlobSetBuilder::new().add(glob).build().map_err(fail)
}

fn check_template(template: &str) -> Result<(), Problem> {
    for field in template.split('{').skip(1) {
        let name = field.split('}').next().unwrap_or_default();
        if !["dir", "stem", "ext", "lang"].contains(&name) {
            let message = Message::new("error-template-field").arg("field", name);
            return Err(Problem::new(message).hint(Message::new("hint-template-field")));
        }
    }
    Ok(())
}

fn fill_template(template: &str, root: &Path, document: &Path, lang: &Lang, source: &Lang) -> String {
    let dir = document
        .strip_prefix(root)
        .ok()
        .filter(|inside| inside.is_relative() && !inside.starts_with(".."))
        .and_then(Path::parent)
        .filter(|parent| !parent.as_os_str().is_empty())
        .map(|parent| format!("{}/", parent.display()))
        .unwrap_or_default();
    let ext = document.extension().map(|e| e.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = document.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    // `article.en.md` and `article.zh-CN.md` both have the stem `article`.
    let stem = match stem.rsplit_once('.') {
        Some((plain, tag)) if tag.parse::<Lang>().is_ok_and(|own| own.serves(source)) => plain.to_owned(),
        _ => stem,
    };
    let filled = template
        .replace("{dir}", &dir)
        .replace("{stem}", &stem)
        .replace("{ext}", &ext)
        .replace("{lang}", &lang.to_string());
    filled.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    #[test]
    fn outputs_lie_where_the_templates_say() {
        let project = Project::bare("site");
        let (work, out) = project.outputs(Path::new("site/news/camps.en.md"), &lang("ug"));
        assert_eq!(work, Path::new("site/work/news/camps.ug-Arab.xlf"));
        assert_eq!(out, Path::new("site/out/news/camps.ug-Arab.md"));
        let (work, _) = project.outputs(Path::new("../elsewhere/a.b.txt"), &lang("zh-TW"));
        assert_eq!(work, Path::new("site/work/a.b.zh-Hant-TW.xlf"));
    }

    #[test]
    fn a_whole_configuration_is_read_and_a_wrong_field_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE_NAME);
        std::fs::write(&file, "targets = [\"ug\"]\n[output]\nuntranslated = \"empty\"\n[segment]\njoin-lines = true\n")
            .unwrap();
        let project = Project::find(&folder.path().join("deep")).unwrap().unwrap();
        assert_eq!(project.config.targets, [lang("ug-Arab")]);
        assert_eq!(project.config.output.untranslated, Untranslated::Empty);
        assert!(project.config.segment.options().join_lines);
        std::fs::write(&file, "[output]\ndraft = \"{name}.md\"\n").unwrap();
        assert_eq!(Project::find(folder.path()).unwrap_err().message.id, "error-template-field");
    }

    #[test]
    fn globs_find_files_and_a_missing_path_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.tmx", "a.tmx", "c.txt"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let project = Project::bare(folder.path());
        let found = project.files(&["*.tmx".to_owned(), "a.tmx".to_owned()]).unwrap();
        assert_eq!(found, [folder.path().join("a.tmx"), folder.path().join("b.tmx")]);
        assert_eq!(project.files(&["no.tmx".to_owned()]).unwrap_err().message.id, "error-file-not-found");
    }
}
