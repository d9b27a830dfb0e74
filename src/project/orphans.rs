//! Bilingual files whose source document is gone. When an article was renamed they hold its translations, and nothing
//! would find them again.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::Project;
use crate::model::{Lang, Message, Problem};

/// The attribute that names the source stands in the first bytes of a bilingual file.
const HEAD: u64 = 4096;

/// What to tell of the orphans that lie where `documents` will get a bilingual file for the first time.
/// Where every bilingual file exists already nothing was renamed, and nothing is read.
pub fn orphans(project: &Project, documents: &[PathBuf], targets: &[Lang]) -> Vec<Problem> {
    let outputs = documents.iter().flat_map(|path| targets.iter().map(|lang| project.outputs(path, lang).0));
    let fresh = outputs.filter(|path| !path.exists());
    let folders: BTreeSet<PathBuf> = fresh.filter_map(|path| Some(path.parent()?.to_owned())).collect();
    let mut found = Vec::new();
    for folder in folders {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "xlf")) {
            let Some(source) = source_of(path).filter(|source| !project.root.join(source).exists()) else { continue };
            let message = Message::new("error-orphan").arg("source", source);
            found.push(Problem::new(message).in_file(path.display().to_string()).hint(Message::new("hint-orphan")));
        }
    }
    found
}

/// The source document that a bilingual file of ours names. A file that was set aside has had its successor.
fn source_of(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let mut head = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    let head = String::from_utf8_lossy(&head);
    let (_, rest) = head.split_once(" original=\"")?;
    let (source, _) = rest.split_once('"')?;
    let source = quick_xml::escape::unescape(source).ok()?;
    (!name.contains(".before-")).then(|| source.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_whose_source_is_gone_is_told_when_a_new_one_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::bare(folder.path());
        let target: Lang = "ug".parse().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("work")).unwrap();
        fs::write(at("new.en.md"), "New.\n").unwrap();
        fs::write(at("work/old &.ug-Arab.xlf"), "<xliff><file id=\"f1\" original=\"old &amp;.en.md\">").unwrap();
        let told = orphans(&project, &[at("new.en.md")], std::slice::from_ref(&target));
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].message.to_string(), "error-orphan source=old &.en.md");
        assert!(told[0].file.as_deref().unwrap().ends_with("old &.ug-Arab.xlf"));

        // Its source is there, or nothing new is made: no word.
        fs::write(at("work/new.ug-Arab.xlf"), "").unwrap();
        assert!(orphans(&project, &[at("new.en.md")], std::slice::from_ref(&target)).is_empty());
        fs::remove_file(at("work/new.ug-Arab.xlf")).unwrap();
        fs::write(at("old &.en.md"), "Old.\n").unwrap();
        assert!(orphans(&project, &[at("new.en.md")], &[target]).is_empty());
    }
}
