//! The review table as a page: a browser shows it, the target and the comment are edited in place, and a button
//! saves the page as it stands. Nothing is loaded from anywhere.

use std::fmt::Write as _;

use super::placeholder::stretches;
use super::{Row, Words};
use crate::formats::html::{escape, table_cells};
use crate::model::Lang;

const STYLE: &str = include_str!("table.css");
const SCRIPT: &str = include_str!("table.js");

/// The page.
pub(super) fn write(rows: &[Row], source: &Lang, target: &Lang, words: &Words) -> String {
    let Words { title, advice, heads, save } = words;
    let mut out = String::with_capacity(rows.len() * 400 + 4096);
    let text = |text: &str| escape(text).replace('\n', "<br>");
    // A placeholder runs from left to right whatever stands around it.
    let marked = |text: &str| -> String {
        let one = |(words, is_code): (&str, bool)| {
            let words = escape(words).replace('\n', "<br>");
            if is_code { format!("<bdi dir=\"ltr\">{words}</bdi>") } else { words }
        };
        stretches(text).into_iter().map(one).collect()
    };
    let direction = |lang: &Lang| if lang.is_rtl() { "rtl" } else { "ltr" };
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'unsafe-inline'\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <h1 dir=\"auto\">{}</h1>\n<p dir=\"auto\">{} <button type=\"button\" id=\"save\">{}</button></p>\n<table>\n<thead><tr>",
        text(title),
        text(title),
        text(advice),
        text(save)
    );
    for head in heads {
        let _ = write!(out, "<th scope=\"col\" dir=\"auto\">{}</th>", text(head));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td lang=\"{source}\" dir=\"{}\">{}</td><td lang=\"{target}\" dir=\"{}\" \
             contenteditable=\"true\">{}</td><td dir=\"auto\" contenteditable=\"true\">{}</td></tr>",
            row.number,
            direction(source),
            marked(&row.source),
            direction(target),
            marked(&row.target),
            text(&row.comment),
        );
    }
    let _ = write!(out, "</tbody>\n</table>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n");
    out
}

/// The cells of every table of a page, row by row.
pub(super) fn read(text: &str) -> Vec<Vec<String>> {
    table_cells(text)
}
