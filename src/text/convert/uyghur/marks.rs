//! Lossless conversion: what the way back would change is kept in marks, `-{Google}-`.

use super::super::Options;
use super::{Script, plain};

const OPEN: &str = "-{";
const CLOSE: &str = "}-";

/// Converts from Arabic script so that [`read`] restores every byte.
pub(super) fn write(text: &str, to: Script, options: &Options) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let whole = plain(line, Script::Arab, to, options);
        if comes_back(line, &whole, to, options) {
            out.push_str(&whole);
            continue;
        }
        let start = out.len();
        // First what must be kept, then every foreign word: a suffix may stick to it. At last the line,
        // when its pieces act on each other: an acronym, a comma between digits.
        for all_foreign in [false, true] {
            pieces(line).for_each(|piece| write_piece(piece, all_foreign, to, options, &mut out));
            if read(&out[start..], to, Script::Arab, options) == line {
                break;
            }
            out.truncate(start);
        }
        if out.len() == start {
            mark(line, &mut out);
        }
    }
    out
}

fn write_piece(piece: &str, all_foreign: bool, to: Script, options: &Options, out: &mut String) {
    let core = piece.trim_matches(|c: char| !c.is_alphanumeric());
    let foreign = all_foreign && core.contains(|c: char| c.is_ascii_alphabetic());
    let converted = plain(piece, Script::Arab, to, options);
    if !foreign && comes_back(piece, &converted, to, options) {
        out.push_str(&converted);
        return;
    }
    let at = piece.find(core).unwrap_or(0);
    let (before, after) = (&piece[..at], &piece[at + core.len()..]);
    for (part, keep) in [(before, core.is_empty()), (core, true), (after, core.is_empty())] {
        let converted = plain(part, Script::Arab, to, options);
        if !keep && comes_back(part, &converted, to, options) {
            out.push_str(&converted);
        } else {
            mark(part, out);
        }
    }
}

/// Converts what stands outside marks. Into Arabic script the marks are taken off, else they stay.
pub(super) fn read(text: &str, from: Script, to: Script, options: &Options) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(OPEN) {
        let inside = &rest[open + OPEN.len()..];
        let Some(close) = inside.find(CLOSE) else { break };
        out.push_str(&plain(&rest[..open], from, to, options));
        let (kept, after) = (&inside[..close], &inside[close + CLOSE.len()..]);
        if to == Script::Arab {
            out.push_str(kept);
        } else {
            out.push_str(&rest[open..open + OPEN.len() + close + CLOSE.len()]);
        }
        rest = after;
    }
    out.push_str(&plain(rest, from, to, options));
    out
}

fn comes_back(source: &str, result: &str, to: Script, options: &Options) -> bool {
    !result.contains(OPEN) && plain(result, to, Script::Arab, options) == source
}

fn mark(piece: &str, out: &mut String) {
    if !piece.is_empty() {
        out.push_str(OPEN);
        // A closing mark inside is divided between two pairs of marks.
        out.push_str(&piece.replace(CLOSE, "}}--{-"));
        out.push_str(CLOSE);
    }
}

/// Cuts a line before and after white space, and where Arabic letters meet others.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let class = |c: char| match c {
        c if c.is_whitespace() => 0,
        '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => 1,
        _ => 2,
    };
    let mut rest = line;
    std::iter::from_fn(move || {
        let first = class(rest.chars().next()?);
        let end = rest.find(|c| class(c) != first).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}
