//! `tilmach tm concordance`: every unit that holds a piece of text, or a term in any of its forms,
//! in any language; where a language is named, in all its scripts.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use super::{Format, unit_json};
use crate::cli::app::{App, Exit, Failure};
use crate::glossary::matcher::{Matcher, Pattern};
use crate::memory::lookup::in_other_scripts;
use crate::memory::{ContextHash, MemoryStore, SqliteStore, TranslationUnit, Variant, context_hash};
use crate::model::{Lang, Message, Problem, Span};
use crate::text::script;

/// Arguments of `tilmach tm concordance`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "TEXT", required = true)]
    text: String,
    #[arg(short, long, value_name = "FILE")]
    memory: PathBuf,
    #[arg(short, long, value_name = "LANG", value_delimiter = ',')]
    lang: Vec<String>,
    #[arg(long)]
    term: bool,
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    #[arg(short, long, value_name = "FORMAT", default_value = "full")]
    format: Format,
}

/// A unit, and where the text stands in each of its variants.
struct Found {
    unit: TranslationUnit,
    spans: Vec<Vec<Span>>,
}

pub(crate) fn run(args: &Args, app: &App) -> Result<Exit, Failure> {
    let langs = args.lang.iter().map(|tag| crate::cli::parse_lang(tag)).collect::<Result<Vec<Lang>, _>>()?;
    if args.text.trim().is_empty() {
        return Err(Problem::new(Message::new("error-concordance-empty")).into());
    }
    let store = super::open(&args.memory)?;
    let mut search = Search::new(args, &langs);
    let mut found: Vec<Found> = Vec::new();
    let mut count = 0usize;
    store.each(&mut |_, unit| {
        let mut holds = false;
        let mut spans = Vec::with_capacity(unit.variants.len());
        for variant in &unit.variants {
            let places = search.find(variant)?;
            holds |= !places.is_empty();
            spans.push(places);
        }
        if holds {
            count += 1;
            if found.len() < args.limit {
                found.push(Found { unit, spans });
            }
        }
        Ok(())
    })?;
    let around = neighbours(&store, &found)?;
    let mut out = app.out();
    for found in &found {
        show(found, &around, args.format, &mut out)?;
    }
    out.flush()?;
    if args.format == Format::Full {
        app.note(&Message::new("tm-concordance-done").arg("units", count).arg("shown", found.len()));
    }
    Ok(Exit::Clean)
}

/// What is looked for.
struct Search {
    wordings: Vec<Wording>,
    term: bool,
}

/// The text in one script.
struct Wording {
    /// The language whose variants are searched for it; all without one.
    lang: Option<Lang>,
    text: String,
    lower: String,
    /// For a term: what finds its forms in each language, made when the language is first met.
    matchers: BTreeMap<Lang, Matcher>,
}

impl Search {
    fn new(args: &Args, langs: &[Lang]) -> Search {
        let wording = |lang: Option<&Lang>, text: &str| Wording {
            lang: lang.cloned(),
            text: text.to_owned(),
            lower: text.to_lowercase(),
            matchers: BTreeMap::new(),
        };
        // The text is in the script that its letters say: 營地 is converted whatever Chinese is asked for.
        let typed = script::detect(&args.text).lang;
        let mut wordings: Vec<Wording> = langs.iter().map(|lang| wording(Some(lang), &args.text)).collect();
        for lang in langs {
            let typed = typed.as_ref().filter(|typed| typed.language() == lang.language()).unwrap_or(lang);
            let others = in_other_scripts(&args.text, typed);
            wordings.extend(others.iter().map(|(other, text)| wording(Some(other), text)));
        }
        if langs.is_empty() {
            wordings.push(wording(None, &args.text));
            let others = typed.map(|typed| in_other_scripts(&args.text, &typed)).unwrap_or_default();
            wordings.extend(others.iter().map(|(other, text)| wording(Some(other), text)));
        }
        Search { wordings, term: args.term }
    }

    /// Where a variant holds the text, as it was typed or else in the script of the variant.
    fn find(&mut self, variant: &Variant) -> Result<Vec<Span>, Problem> {
        for wording in &mut self.wordings {
            if wording.lang.as_ref().is_none_or(|lang| variant.lang.serves(lang)) {
                let text = &variant.content.text;
                let spans = if self.term { wording.forms(variant)? } else { occurrences(text, &wording.lower) };
                if !spans.is_empty() {
                    return Ok(spans);
                }
            }
        }
        Ok(Vec::new())
    }
}

impl Wording {
    /// Where a variant holds the term, in any of its forms.
    fn forms(&mut self, variant: &Variant) -> Result<Vec<Span>, Problem> {
        let matcher = match self.matchers.entry(variant.lang.base()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let lang = new.key();
                let (matcher, rejected) = Matcher::new(lang, &[Pattern::new(0, lang.clone(), &self.text)]);
                if let Some(rejected) = rejected.into_iter().next() {
                    return Err(Problem::new(rejected.reason));
                }
                new.insert(matcher)
            }
        };
        Ok(matcher.find_longest(&variant.content.text).into_iter().map(|hit| hit.span).collect())
    }
}

/// Where `lower` stands in the text, upper and lower case alike. Where small letters have another
/// length (İ), the whole text is given: it holds it, and the place cannot be told.
fn occurrences(text: &str, lower: &str) -> Vec<Span> {
    let small = text.to_lowercase();
    let spans: Vec<Span> =
        small.match_indices(lower).map(|(start, part)| Span::new(start, start + part.len())).collect();
    let fits = |span: &Span| text.is_char_boundary(span.start) && text.is_char_boundary(span.end);
    if spans.is_empty() || (small.len() == text.len() && spans.iter().all(fits)) {
        spans
    } else {
        vec![Span::new(0, text.len())]
    }
}

/// The sources of the units before and after those found: units know their neighbours by hash.
fn neighbours(store: &SqliteStore, found: &[Found]) -> Result<BTreeMap<ContextHash, String>, Problem> {
    let of = |found: &Found| [found.unit.provenance.previous, found.unit.provenance.next];
    let wanted: BTreeSet<ContextHash> = found.iter().flat_map(of).flatten().collect();
    let mut known = BTreeMap::new();
    if wanted.is_empty() {
        return Ok(known);
    }
    store.each(&mut |_, unit| {
        if let Some(first) = unit.variants.first() {
            let hash = context_hash(&first.content.text);
            if wanted.contains(&hash) {
                known.entry(hash).or_insert_with(|| first.content.text.clone());
            }
        }
        Ok(())
    })?;
    Ok(known)
}

fn show(
    found: &Found,
    around: &BTreeMap<ContextHash, String>,
    format: Format,
    out: &mut impl Write,
) -> std::io::Result<()> {
    let p = &found.unit.provenance;
    let near = |hash: Option<ContextHash>| hash.and_then(|hash| around.get(&hash));
    let (before, after) = (near(p.previous), near(p.next));
    if format == Format::Json {
        let mut line = unit_json(&found.unit);
        for (at, (variant, spans)) in found.unit.variants.iter().zip(&found.spans).enumerate() {
            let text = &variant.content.text;
            let point = |at: usize| text[..at].chars().count();
            let spans: Vec<_> = spans.iter().map(|span| [point(span.start), point(span.end)]).collect();
            line["texts"][at]["matches"] = serde_json::json!(spans);
        }
        line["previous"] = serde_json::json!(before);
        line["next"] = serde_json::json!(after);
        return writeln!(out, "{line}");
    }
    let dim = anstyle::Style::new().dimmed();
    if let Some(before) = before {
        writeln!(out, "{:<10} {dim}{before}{dim:#}", "")?;
    }
    for (variant, spans) in found.unit.variants.iter().zip(&found.spans) {
        writeln!(out, "{:<10} {}", variant.lang.to_string(), marked(&variant.content.text, spans))?;
    }
    if let Some(after) = after {
        writeln!(out, "{:<10} {dim}{after}{dim:#}", "")?;
    }
    if let Some(document) = &p.document {
        writeln!(out, "{:<10} {dim}({document}){dim:#}", "")?;
    }
    writeln!(out)
}

/// The text with the spans in bold.
fn marked(text: &str, spans: &[Span]) -> String {
    use std::fmt::Write as _;
    let bold = anstyle::Style::new().bold();
    let mut out = String::new();
    let mut at = 0;
    for span in spans.iter().filter(|span| span.len() < text.len() || spans.len() == 1) {
        let words = span.of(text);
        write!(out, "{}{bold}{words}{bold:#}", &text[at..span.start]).expect("a string");
        at = span.end;
    }
    out + &text[at..]
}
