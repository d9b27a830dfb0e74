//! Words that hand a statement to somebody, and words that keep it open.

use std::collections::HashMap;
use std::sync::OnceLock;

use regex::Regex;

use crate::model::{Lang, Span, Variety};

/// A reporting word or a hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Where it stands.
    pub span: Span,
    /// What it does.
    pub kind: Kind,
    /// Whether it keeps the writer at a distance from what is said.
    pub distancing: bool,
}

/// What a reporting word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// said, 表示, دېدى
    Said,
    /// claimed, 声称
    Claim,
    /// according to, 据, دېيىشىچە
    AccordingTo,
    /// described as, 称为, دەپ ئاتىدى
    DescribedAs,
    /// so-called, 所谓, ئاتالمىش
    SoCalled,
    /// alleged, 涉嫌, گۇمان قىلىنغان
    Hedge,
    /// An accusation or suspicion as a noun: it satisfies a hedge but demands none.
    HedgeNoun,
    /// may, 可能, مۇمكىن: likewise.
    Modal,
    /// asked
    Asked,
    /// shouted
    Shouted,
}

impl Kind {
    /// Whether it hands a statement to somebody.
    pub fn attributes(self) -> bool {
        !matches!(self, Kind::Hedge | Kind::HedgeNoun | Kind::Modal)
    }

    /// Whether it keeps a statement open.
    pub fn hedges(self) -> bool {
        matches!(self, Kind::Hedge | Kind::HedgeNoun | Kind::Modal | Kind::Claim | Kind::SoCalled)
    }
}

struct Words {
    pattern: Regex,
    kinds: HashMap<&'static str, (Kind, bool)>,
    /// Forms with a gap (据…报道), one group of the pattern each.
    gaps: Vec<(Kind, bool)>,
}

/// The words of a variety; compiled when a text in it first comes.
fn words(variety: Variety) -> &'static Words {
    type Slot = (Variety, OnceLock<Words>);
    const fn slot(variety: Variety) -> Slot {
        (variety, OnceLock::new())
    }
    static ALL: [Slot; 6] = [
        slot(Variety::En),
        slot(Variety::ZhHans),
        slot(Variety::ZhHant),
        slot(Variety::UgArab),
        slot(Variety::UgLatn),
        slot(Variety::UgCyrl),
    ];
    let (variety, slot) = ALL.iter().find(|(own, _)| *own == variety).unwrap_or(&ALL[0]);
    slot.get_or_init(|| compile(list(*variety)))
}

/// The forms of a variety in the table, with what they do and whether they distance.
fn list(variety: Variety) -> Vec<(&'static str, Kind, bool)> {
    let mut list = Vec::new();
    for line in include_str!("reporting.tsv").lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(lang), Some(form), Some(kind), Some(strength)) =
            (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        if Variety::of_column(lang) != variety {
            continue;
        }
        let kind = match kind {
            "said-verb" => Kind::Said,
            "claim-verb" => Kind::Claim,
            "according-to" => Kind::AccordingTo,
            "described-as" => Kind::DescribedAs,
            "so-called" => Kind::SoCalled,
            "hedge" => Kind::Hedge,
            "hedge-noun" => Kind::HedgeNoun,
            "modal" => Kind::Modal,
            "question-verb" => Kind::Asked,
            _ => Kind::Shouted,
        };
        list.push((form, kind, strength == "distancing"));
    }
    list
}

fn compile(mut list: Vec<(&'static str, Kind, bool)>) -> Words {
    // Leftmost-first: longer forms stand before shorter ones, gapped ones last.
    list.sort_by_key(|(form, ..)| (form.contains('…'), std::cmp::Reverse(form.len()), *form));
    let mut kinds = HashMap::new();
    let mut gaps = Vec::new();
    let mut alternatives = Vec::new();
    for (form, kind, distancing) in list {
        if form.contains('…') {
            let parts: Vec<String> = form.split('…').filter(|p| !p.is_empty()).map(regex::escape).collect();
            if parts.len() > 1 {
                alternatives.push(format!("({})", parts.join("[^。！？\\n“「«]{1,24}?")));
                gaps.push((kind, distancing));
            }
        } else {
            alternatives.push(regex::escape(form));
            kinds.entry(form).or_insert((kind, distancing));
        }
    }
    // Only some of the scripts have capitals; folding case costs the others time for nothing.
    let cased = kinds.keys().any(|form| form.contains(char::is_lowercase));
    let flag = if cased { "i" } else { "" };
    let pattern = Regex::new(&format!("(?{flag}:{})", alternatives.join("|"))).expect("built from escaped words");
    Words { pattern, kinds, gaps }
}

pub(super) fn find(text: &str, lang: &Lang) -> Vec<Report> {
    let variety = lang.variety();
    let words = words(variety);
    let spaced = !lang.is_chinese();
    let mut found: Vec<Report> = Vec::new();
    let mut at = 0;
    while let Some(captures) = words.pattern.captures_at(text, at) {
        let Some(whole) = captures.get(0) else { break };
        let next = text[whole.start()..].chars().next().map_or(1, char::len_utf8);
        let mut end = whole.end();
        // 证据, 数据: evidence and data report nothing.
        if matches!(whole.as_str(), "据" | "據")
            && text[..whole.start()].ends_with(['证', '證', '数', '數', '占', '收', '单', '單', '论', '論'])
        {
            at = end;
            continue;
        }
        if spaced {
            let starts = !text[..whole.start()].ends_with(|c: char| c.is_alphanumeric());
            let tail: usize = text[end..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
            // A Uyghur word may go on with suffixes, an English one not.
            let letters = whole.as_str().chars().count();
            let fits = tail == 0 || lang.is_uyghur() && letters > 4 && text[end..end + tail].chars().count() <= 8;
            if !starts || !fits {
                at = whole.start() + next;
                continue;
            }
            end += tail;
        }
        let key = whole.as_str();
        let kind = words
            .kinds
            .get(key)
            .or_else(|| words.kinds.get(key.to_lowercase().as_str()))
            .copied()
            .or_else(|| words.gaps.iter().enumerate().find_map(|(i, k)| captures.get(i + 1).map(|_| *k)));
        if let Some((kind, distancing)) = kind {
            found.push(Report { span: Span::new(whole.start(), end), kind, distancing });
        }
        at = end.max(whole.start() + next);
    }
    match variety {
        Variety::UgArab => according(text, "شىچە", &mut found),
        Variety::UgLatn => according(text, "shiche", &mut found),
        Variety::UgCyrl => according(text, "шичә", &mut found),
        _ => {}
    }
    found
}

/// Uyghur makes "according to" of any verb: its noun in ش with the ending ىچە.
fn according(text: &str, ending: &str, found: &mut Vec<Report>) {
    for (at, ending) in text.match_indices(ending) {
        let start = text[..at]
            .rfind(|c: char| !c.is_alphabetic())
            .map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
        let span = Span::new(start, at + ending.len());
        if !found.iter().any(|r| r.span.overlaps(span)) {
            found.push(Report { span, kind: Kind::AccordingTo, distancing: false });
        }
    }
    found.sort_by_key(|r| r.span.start);
}
