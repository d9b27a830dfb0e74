//! `tilmach review`: a bilingual file as a table that an editor fills in with a word processor, a spreadsheet or
//! a browser; and, for `merge`, the way back.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::app::{App, Exit, Failure};
use crate::formats::bilingual;
use crate::formats::review::{self, Form, Words};
use crate::io::{encode, write_atomic};
use crate::model::{Message, Problem};
use crate::project::{Ledger, Project};

/// Arguments of `tilmach review`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "FILE", required = true)]
    file: PathBuf,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FORM")]
    form: Option<Form>,
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let (_, content) = super::bilingual::read(&args.file, app)?;
    let name = args.file.display().to_string();
    let Some(lang) = &content.target_lang else {
        return Err(Problem::new(Message::new("error-no-target-language")).in_file(name).into());
    };
    let form = args.form.or_else(|| Form::of(args.output.as_deref()?)).unwrap_or(Form::Docx);
    let output = args.output.clone().unwrap_or_else(|| beside(&args.file, form));
    let rows = review::rows(&content);
    let head =
        |id: &'static str, lang: &crate::model::Lang| app.ui.text(&Message::new(id).arg("lang", lang.to_string()));
    let words = Words {
        title: format!("{} ({lang})", content.original.as_deref().unwrap_or(&name)),
        advice: app.word("review-advice"),
        heads: [
            app.word("review-head-number"),
            head("review-head-source", &content.source_lang),
            head("review-head-target", lang),
            app.word("review-head-comment"),
        ],
        save: app.word("review-save"),
    };
    let bytes = review::write(form, &rows, &content.source_lang, lang, &words)?;
    if output == Path::new("-") {
        let mut out = app.raw_out();
        out.write_all(&bytes)?;
        out.flush()?;
        return Ok(Exit::Clean);
    }
    // What an editor filled in is not written over.
    let project = Project::of(args.file.parent().unwrap_or(Path::new("")))?;
    let mut ledger = Ledger::open(&project.root);
    ledger.write(&output, &bytes, args.force)?;
    ledger.save()?;
    app.note(&Message::new("review-done").arg("file", output.display().to_string()).arg("rows", rows.len()));
    Ok(Exit::Clean)
}

/// `article.ug-Arab.xlf` has the table `article.ug-Arab.review.docx`.
fn beside(file: &Path, form: Form) -> PathBuf {
    file.with_extension(format!("review.{}", form.extension()))
}

/// Takes what an editor changed in the table at `path` over into the bilingual file it was made from, and tells what
/// could not be taken over.
pub(super) fn merge(path: &Path, form: Form, origin: Option<&Path>, app: &App) -> Result<Exit, Failure> {
    let name = path.display().to_string();
    let table = review::read(form, &app.read_bytes(path)?).map_err(|problem| problem.in_file(&name))?;
    let file = match origin {
        Some(file) => file.to_owned(),
        None => origin_of(path).ok_or_else(|| {
            Problem::new(Message::new("error-review-no-bilingual"))
                .in_file(&name)
                .hint(Message::new("hint-review-no-bilingual"))
        })?,
    };
    let (decoded, content) = super::bilingual::read(&file, app)?;
    let reviewed = review::apply(&table, &content);
    let text = bilingual::update(&decoded.text, &reviewed.changes, None)?;
    let text = bilingual::add_notes(&text, &reviewed.notes)?;
    write_atomic(&file, &encode(&text, decoded.charset)?)?;
    for problem in &reviewed.problems {
        app.error(&problem.clone().in_file(&name));
    }
    let message = Message::new("review-merged")
        .arg("file", file.display().to_string())
        .arg("changed", reviewed.changes.len())
        .arg("notes", reviewed.notes.len())
        .arg("left", reviewed.problems.len());
    app.note(&message);
    Ok(if reviewed.problems.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// The bilingual file beside the table: the name up to `.review`, whatever a browser or an editor put behind it
/// (`article.ug-Arab.review (1).docx`).
fn origin_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let stem = name.find(".review").map(|at| &name[..at])?;
    bilingual::EXTENSIONS.iter().map(|ext| path.with_file_name(format!("{stem}.{ext}"))).find(|file| file.is_file())
}
