//! What only a project shows: sources that moved on, sentences that two articles treat differently, and its
//! glossaries.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{Checkers, Job, Kind, Planned, Read};
use crate::check::Checker;
use crate::check::across::{self, Sentence};
use crate::cli::git;
use crate::glossary::GlossaryFile;
use crate::io::Charset;
use crate::model::{Finding, Lang, LineIndex};
use crate::project::Project;

/// The finding that the target of `job` was made from an older form of its source.
pub(super) fn stale(project: &Project, checker: &Checker, texts: &[Read], job: &Job) -> Option<Finding> {
    if !checker.settings.wants("STAL001") {
        return None;
    }
    let target = &texts[job.target];
    let (stale, lang) = match &target.kind {
        Kind::Bilingual(content) => {
            (project.stale(content, &checker.segmenters)?, content.target_lang.as_ref().unwrap_or(&content.source_lang))
        }
        Kind::Document(_, lang) => {
            let source = &texts[job.source?].path;
            (project.stale_draft(source, &target.path, lang, &checker.segmenters)?, lang)
        }
        Kind::Table(..) | Kind::Exchange => return None,
    };
    Some(across::stale(&target.name, lang, &stale.source.display().to_string(), stale.changed))
}

/// The conflicts of every document with earlier ones: findings by the turn of the document.
pub(super) fn conflicts(
    lists: &[Vec<Sentence>],
    planned: &[Planned],
    checkers: &[Checker],
    texts: &[Read],
) -> BTreeMap<usize, Vec<Finding>> {
    let mut found: BTreeMap<usize, Vec<Finding>> = BTreeMap::new();
    for conflict in across::conflicts(lists) {
        let settings = &checkers[planned[conflict.document].checker].settings;
        let target = &texts[planned[conflict.document].job.target];
        let other = &texts[planned[conflict.other].job.target];
        let Some(lang) = lang(target) else { continue };
        let line = LineIndex::new(&other.text).position(&other.text, conflict.other_place.start).line;
        let words = other.text.get(conflict.other_place.range()).unwrap_or("").split_whitespace();
        let words = words.collect::<Vec<_>>().join(" ");
        let mut finding = conflict.finding(&target.name, lang, &words, &format!("{}:{line}", other.name));
        if settings.reports(&mut finding) {
            found.entry(conflict.document).or_default().push(finding);
        }
    }
    found
}

fn lang(text: &Read) -> Option<&Lang> {
    match &text.kind {
        Kind::Document(_, lang) | Kind::Table(_, [_, lang]) => Some(lang),
        Kind::Bilingual(content) => content.target_lang.as_ref(),
        Kind::Exchange => None,
    }
}

/// What is wrong with the project's own glossaries, or those that changed, and their texts.
pub(super) fn glossaries(
    project: &Project,
    checkers: &mut Checkers<'_>,
    changed: Option<&BTreeSet<PathBuf>>,
) -> (Vec<Finding>, Vec<Read>) {
    let Some(terms) = checkers.made[0].terms.clone().filter(|_| !project.config.glossaries.is_empty()) else {
        return (Vec::new(), Vec::new());
    };
    let own = project.files(&project.config.glossaries).unwrap_or_default();
    let looked_at = |path: &&PathBuf| changed.is_none_or(|changed| changed.contains(&git::real(path)));
    let own: BTreeSet<String> = own.iter().filter(looked_at).map(|path| path.display().to_string()).collect();
    let mut findings = terms.glossary.lint();
    findings.retain_mut(|finding| {
        own.contains(&finding.file) && {
            let place = checkers.of(Path::new(&finding.file));
            checkers.made[place].settings.reports(finding)
        }
    });
    let read = |file: &GlossaryFile| Read {
        name: file.path.clone(),
        path: file.path.clone().into(),
        text: file.text.to_string(),
        charset: Charset::UTF8,
        kind: Kind::Exchange,
        own_text: true,
    };
    let files = terms.glossary.files().iter().filter(|file| own.contains(&file.path)).map(read).collect();
    (findings, files)
}
