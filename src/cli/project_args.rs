//! The flags that say what a project is, where there is no `tilmach.toml` or something else is wanted.

use std::path::{Path, PathBuf};

use super::app::App;
use crate::model::{Lang, Message, Problem, Variety};
use crate::project::Project;

/// Flags shared by the commands that work in a project.
#[derive(clap::Args, Clone)]
pub(crate) struct ProjectArgs {
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    #[arg(long, value_name = "LANG")]
    from: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    memory: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
    #[arg(long = "no-shipped", alias = "no-shipped-glossaries")]
    no_shipped_glossaries: bool,
}

impl ProjectArgs {
    /// The project that `folder` belongs to, else the one of the current folder, with the flags laid
    /// over its configuration.
    pub(crate) fn project(&self, folder: &Path) -> Result<Project, Problem> {
        let mut project = match &self.config {
            Some(file) => Project::load(file, file.parent().unwrap_or(Path::new("")).to_owned())?,
            None => Project::of(folder)?,
        };
        if let Some(tag) = &self.from {
            project.config.source = super::parse_lang(tag)?;
        }
        // Paths on the command line start where the user stands, not at the project's root.
        let at_root = project.root.as_os_str().is_empty();
        let here = |path: &PathBuf| {
            let path = if at_root { path.clone() } else { std::path::absolute(path).unwrap_or_else(|_| path.clone()) };
            path.display().to_string()
        };
        if project.config.pretranslate.penalties.year > 0 {
            project.config.pretranslate.today = super::today::today().map(|day| day.replace('-', ""));
        }
        project.config.memory.extend(self.memory.iter().map(here));
        project.config.glossaries.extend(self.glossary.iter().map(here));
        project.config.shipped_glossaries &= !self.no_shipped_glossaries;
        Ok(project)
    }

    /// The project and the source documents that `paths` name: files, folders of projects, or, when
    /// there are none, the documents of the project in the current folder.
    pub(crate) fn documents(&self, paths: &[PathBuf]) -> Result<(Project, Vec<PathBuf>), Problem> {
        match paths {
            [] => {
                let project = self.project(Path::new(""))?;
                let documents = project.files(&project.config.documents)?;
                Ok((project, documents))
            }
            [folder] if folder.is_dir() => {
                let project = self.project(folder)?;
                let documents = project.files(&project.config.documents)?;
                Ok((project, documents))
            }
            [first, ..] => Ok((self.project(first.parent().unwrap_or(Path::new("")))?, paths.to_vec())),
        }
    }

    /// The same, and the languages that `to` names, or those of the project.
    ///
    /// # Errors
    /// When there is no document or no language: then there is nothing to do.
    pub(crate) fn work(&self, paths: &[PathBuf], to: &[String]) -> Result<(Project, Vec<PathBuf>, Vec<Lang>), Problem> {
        let (project, documents) = self.documents(paths)?;
        let targets = targets(to, &project)?;
        if targets.is_empty() {
            return Err(Problem::new(Message::new("error-no-targets")).hint(Message::new("hint-no-targets")));
        }
        if documents.is_empty() {
            return Err(Problem::new(Message::new("error-no-documents")).hint(Message::new("hint-no-documents")));
        }
        Ok((project, documents, targets))
    }
}

/// The languages that `to` names, or, when it names none, those of the project.
pub(crate) fn targets(to: &[String], project: &Project) -> Result<Vec<Lang>, Problem> {
    let mut targets = Vec::new();
    for tag in to {
        let lang = super::parse_lang(tag)?;
        if lang == project.config.source {
            return Err(Problem::new(Message::new("error-target-is-source").arg("lang", lang.to_string())));
        }
        if !targets.contains(&lang) {
            targets.push(lang);
        }
    }
    Ok(if to.is_empty() { project.config.targets.clone() } else { targets })
}

/// Says which of the languages that somebody wants to write tilmach knows nothing of.
pub(crate) fn warn_of_unknown(langs: &[Lang], app: &App) {
    for lang in langs.iter().filter(|lang| lang.variety() == Variety::Other) {
        let message = Message::new("error-target-unknown").arg("lang", lang.to_string());
        app.warn(&Problem::new(message).hint(Message::new("hint-language-tag")));
    }
}
