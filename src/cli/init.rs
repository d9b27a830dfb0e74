//! `tilmach init`: a `tilmach.toml` with every key explained, and the folders it names.

use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use super::project_args::warn_of_unknown;
use crate::io::write_atomic;
use crate::model::{Lang, Message, Problem};
use crate::project::FILE_NAME;

/// Arguments of `tilmach init`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: PathBuf,
    #[arg(long, value_name = "LANG", default_value = "en")]
    from: String,
    #[arg(long, value_name = "LANG", value_delimiter = ',', default_value = "zh-Hans,zh-Hant,ug-Arab")]
    to: Vec<String>,
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let source = super::parse_lang(&args.from)?;
    let targets = args.to.iter().map(|tag| super::parse_lang(tag)).collect::<Result<Vec<_>, _>>()?;
    warn_of_unknown(&targets, app);
    let file = args.folder.join(FILE_NAME);
    if file.exists() && !args.force {
        let problem = Problem::new(Message::new("error-init-exists")).in_file(file.display().to_string());
        return Err(problem.hint(Message::new("hint-force")).into());
    }
    write_atomic(&file, template(app, &source, &targets).as_bytes())?;
    for folder in ["glossaries", "memory"] {
        std::fs::create_dir_all(args.folder.join(folder))
            .map_err(|error| crate::io::file_problem(&args.folder.join(folder), &error))?;
    }
    let documents = documents(&args.folder, &source);
    app.note(&Message::new("init-done").arg("file", file.display().to_string()).arg("documents", documents));
    Ok(Exit::Clean)
}

/// How many files look like source documents, by their name.
fn documents(folder: &Path, source: &Lang) -> usize {
    let named = |path: &Path| {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        stem.rsplit_once('.').is_some_and(|(_, tag)| tag.parse::<Lang>().is_ok_and(|lang| lang.serves(source)))
    };
    ignore::Walk::new(folder).flatten().filter(|entry| named(entry.path())).count()
}

/// The configuration, commented in the language of the interface.
fn template(app: &App, source: &Lang, targets: &[Lang]) -> String {
    let comment = |id: &'static str| {
        app.word(id).lines().map(|line| format!("# {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    };
    let targets = targets.iter().map(|lang| format!("\"{lang}\"")).collect::<Vec<_>>().join(", ");
    format!(
        r#"{head}

{languages}
source = "{source}"
targets = [{targets}]

{documents}
documents = ["**/*.{source}.{{md,html,txt,docx,srt,vtt}}"]

{glossaries}
glossaries = ["glossaries/*.toml"]

{memory}
memory = ["memory/*.tmx", "memory/*.db"]

{output}
[output]
# bilingual = "work/{{dir}}{{stem}}.{{lang}}.xlf"
# draft = "out/{{dir}}{{stem}}.{{lang}}.{{ext}}"
# untranslated = "marked"
{people}
# people = "keep"

{pretranslate}
[pretranslate]
# min = 50
# fill = 100
# limit = 5
# penalties = {{ codes = 2, script = 2, machine = 5, aligned = 3, unreviewed = 1, year = 0 }}

{segment}
[segment]
# join-lines = false
# abbreviations = ["Xinj."]

{check}
[check]
# ignore = ["NUMB001"]
# max-length = 60
"#,
        head = comment("init-comment-head"),
        languages = comment("init-comment-languages"),
        documents = comment("init-comment-documents"),
        glossaries = comment("init-comment-glossaries"),
        memory = comment("init-comment-memory"),
        output = comment("init-comment-output"),
        people = comment("init-comment-people"),
        pretranslate = comment("init-comment-pretranslate"),
        segment = comment("init-comment-segment"),
        check = comment("init-comment-check"),
    )
}
