//! ## What it does
//! Compares inline codes: links and where they lead, images, emphasis, placeholders.
//!
//! ## Why it matters
//! A lost link cuts a claim from its evidence; a lost placeholder breaks a page; emphasis that moved
//! stresses another word.
//!
//! ## Wrong
//! ```text
//! en       See [the report](https://example.org/report).
//! zh-Hans  参见该报告。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  参见[该报告](https://example.org/report)。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! A code may move to the sentence beside it. A link may lead to another language of the same site.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::Rule;
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{Code, CodeKind, CodeRole, Content, Finding, Message, Severity};

pub(super) struct Tags;

const INFOS: &[Info] = &[
    Info {
        code: "TAGS001",
        name: "code-lost-or-added",
        severity: Severity::Error,
        scope: Scope::Pair,
        page: include_str!("tags.rs"),
    },
    Info {
        code: "TAGS002",
        name: "link-changed",
        severity: Severity::Warning,
        scope: Scope::Pair,
        page: include_str!("tags.rs"),
    },
];

/// What makes two codes of different versions the same.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    role: CodeRole,
    kind: CodeKind,
    /// A placeholder's name; nothing for formatting, which may be written in many ways.
    name: Arc<str>,
    /// For people.
    label: Arc<str>,
}

fn keys(version: &Version<'_>, segments: &std::ops::Range<usize>) -> Vec<Key> {
    let codes = segments.clone().flat_map(|i| version.codes_in(i)).filter(|code| code.kind != CodeKind::Close);
    codes
        // The border of two cues is put back when the subtitles are written.
        .filter(|code| code.role != CodeRole::Quote && !code.raw.contains("-->") && !code.raw.contains("--&gt;"))
        .map(|code| {
            let named = matches!(code.role, CodeRole::Other) && code.kind == CodeKind::Alone;
            Key {
                role: code.role,
                kind: code.kind,
                name: if named { code.label.clone() } else { Arc::default() },
                label: code.label.clone(),
            }
        })
        .collect()
}

fn same(a: &Key, b: &Key) -> bool {
    (a.role, a.kind, &a.name) == (b.role, b.kind, &b.name)
}

fn cancel(here: &mut Vec<Key>, there: &mut Vec<Key>) {
    here.retain(|key| match there.iter().position(|other| same(key, other)) {
        Some(found) => {
            there.remove(found);
            false
        }
        None => true,
    });
}

impl Rule for Tags {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        let mut left: Vec<(Vec<Key>, Vec<Key>)> = context
            .aligned
            .iter()
            .map(|group| {
                let (mut here, mut there) = (keys(source, &group.source), keys(target, &group.target));
                let (from, to) = (Context::span(source, &group.source), Context::span(target, &group.target));
                // An untranslated sentence has a finding of its own; the codes around it stand on
                // both sides.
                if to.is_empty() {
                    return (Vec::new(), Vec::new());
                }
                cancel(&mut here, &mut there);
                // *The Quiet Street* is 《寂静的街》 and «جىمجىت كوچا».
                let marks = |version: &Version<'_>, span| version.speech.quotations_in(span).len();
                let mut titles = marks(target, to).saturating_sub(marks(source, from));
                here.retain(|key| {
                    let title = key.role == CodeRole::Fmt && key.kind == CodeKind::Open && titles > 0;
                    titles -= usize::from(title);
                    !title
                });
                (here, there)
            })
            .collect();
        for i in 1..left.len() {
            let (before, after) = left.split_at_mut(i);
            let (before, after) = (&mut before[i - 1], &mut after[0]);
            cancel(&mut before.0, &mut after.1);
            cancel(&mut after.0, &mut before.1);
        }
        for (group, (missing, extra)) in context.aligned.iter().zip(&left) {
            let place = context.group_place(group);
            for key in missing {
                let message = Message::new("finding-tags001-lost").arg("code", &*key.label);
                out.push(context.finding_at("TAGS001", place, message));
            }
            for key in extra {
                let message = Message::new("finding-tags001-added").arg("code", &*key.label);
                out.push(context.finding_at("TAGS001", place, message));
            }
        }
        halves(context, source, out);
        links(context, source, out);
    }
}

/// Codes of a block that are half of nothing: alone, the wrong way round, or across another.
fn halves(context: &Context<'_>, source: &Version<'_>, out: &mut Vec<Finding>) {
    let target = &context.target;
    // What crosses in the source may cross here.
    let crossing = blocks(source).any(|block| !codes(source, block).misplaced(false).is_empty());
    for block in blocks(target) {
        // Half of a pair may stand in a sentence that nobody has translated yet.
        if block.clone().any(|segment| target.words(segment).trim().is_empty()) {
            continue;
        }
        let content = codes(target, block.clone());
        let mut told = BTreeSet::new();
        for place in content.misplaced(crossing) {
            let code = &content.codes[place];
            if told.insert(code.id) {
                let own = block
                    .clone()
                    .find(|&segment| place < target.segments[segment].codes.1 - target.segments[block.start].codes.0);
                let group = context.aligned.iter().find(|group| own.is_some_and(|own| group.target.contains(&own)));
                let message = Message::new("finding-tags001-crossed").arg("code", &*code.label);
                let at = group.map(|group| context.group_place(group)).unwrap_or_default();
                out.push(context.finding_at("TAGS001", at, message));
            }
        }
    }
}

/// The segments of each block, one after another.
fn blocks<'v>(version: &'v Version<'_>) -> impl Iterator<Item = Range<usize>> + use<'v> {
    let mut next = 0;
    version.segments.chunk_by(|a, b| a.block == b.block).map(move |block| {
        let start = next;
        next += block.len();
        start..next
    })
}

/// The codes of these segments without their text.
fn codes(version: &Version<'_>, segments: Range<usize>) -> Content {
    let codes = segments.flat_map(|segment| version.codes_in(segment)).cloned();
    Content { text: String::new(), codes: codes.collect() }
}

/// Links in order, block by block: where they lead.
fn links(context: &Context<'_>, source: &Version<'_>, out: &mut Vec<Finding>) {
    let target = &context.target;
    let list = |version: &Version<'_>, segments: &std::ops::Range<usize>| -> Vec<String> {
        segments.clone().flat_map(|i| version.codes_in(i)).filter_map(address).collect()
    };
    for group in context.translated() {
        let (here, mut there) = (list(source, &group.source), list(target, &group.target));
        let mut missing = Vec::new();
        for address in here {
            match there.iter().position(|other| site(other) == site(&address)) {
                Some(found) => drop(there.remove(found)),
                None => missing.push(address),
            }
        }
        // One that is gone altogether is TAGS001's.
        for (address, other) in missing.iter().zip(&there) {
            let message = Message::new("finding-tags002").arg("source", address.as_str()).arg("target", other.as_str());
            out.push(context.finding_at("TAGS002", context.group_place(group), message));
        }
    }
}

/// Where a link leads.
fn address(code: &Code) -> Option<String> {
    if !matches!(code.role, CodeRole::Link | CodeRole::Image) {
        return None;
    }
    let start = code.raw.find("http://").or_else(|| code.raw.find("https://"))?;
    let rest = &code.raw[start..];
    let end = rest.find(['"', '\'', ')', '>', ' ', '<']).unwrap_or(rest.len());
    Some(rest[..end].to_owned())
}

/// An address without what names a language: `/en/` and `/zh/`, `en.` and `zh.`.
fn site(address: &str) -> String {
    let language = |part: &str| {
        let part = part.split(['-', '_']).next().unwrap_or(part);
        matches!(part, "en" | "zh" | "ug" | "cn" | "tw" | "chinese" | "english" | "uyghur" | "www" | "hans" | "hant")
    };
    let address = address.split("://").nth(1).unwrap_or(address);
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let host: Vec<&str> = host.split('.').filter(|part| !language(part)).collect();
    let path: Vec<&str> =
        path.trim_end_matches('/').split('/').filter(|part| !language(part) && !part.is_empty()).collect();
    let native = path.iter().any(|part| part.contains('%') || !part.is_ascii());
    // Wikipedia and others translate the title too.
    if native || host.contains(&"wikipedia") {
        host.join(".")
    } else {
        format!("{}/{}", host.join("."), path.join("/"))
    }
}
