//! Words that hand a statement to somebody, and words that keep it open.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use crate::model::{Lang, Span, Variety};

/// A reporting word or a hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Where it stands.
    pub span: Span,
    /// What it does.
    pub kind: Kind,
    /// Where the word puts the writer.
    pub stance: Stance,
}

/// Where a reporting word puts the writer who uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stance {
    /// said, 表示, دېدى
    Neutral,
    /// claimed, 声称: the writer vouches for nothing.
    Distancing,
    /// admitted, 证实: what is said is so.
    Factive,
}

/// What a reporting word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// said, 表示, دېدى
    Said,
    /// claimed, 声称
    Claim,
    /// accused, denied, 驳斥: an attitude to what another says or does.
    Judge,
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
        matches!(self, Kind::Hedge | Kind::HedgeNoun | Kind::Modal | Kind::Claim | Kind::Judge | Kind::SoCalled)
    }
}

/// A form of the table.
struct Form {
    kind: Kind,
    stance: Stance,
    /// What follows after a gap: 据…报道.
    rest: Option<&'static str>,
}

struct Words {
    /// The forms as they begin, in small letters; a value is a place in `forms`.
    openings: CharwiseDoubleArrayAhoCorasick<u32>,
    /// Those that share an opening stand together: at most one without a gap.
    forms: Vec<Vec<Form>>,
    /// Whether the script has capitals.
    cased: bool,
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

/// The forms of a variety in the table, with what they do and where they put the writer.
fn list(variety: Variety) -> Vec<(&'static str, Kind, Stance)> {
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
            "judge-verb" => Kind::Judge,
            "according-to" => Kind::AccordingTo,
            "described-as" => Kind::DescribedAs,
            "so-called" => Kind::SoCalled,
            "hedge" => Kind::Hedge,
            "hedge-noun" => Kind::HedgeNoun,
            "modal" => Kind::Modal,
            "question-verb" => Kind::Asked,
            _ => Kind::Shouted,
        };
        let stance = match strength {
            "distancing" => Stance::Distancing,
            "factive" => Stance::Factive,
            _ => Stance::Neutral,
        };
        list.push((form, kind, stance));
    }
    list
}

fn compile(list: Vec<(&'static str, Kind, Stance)>) -> Words {
    let mut openings: BTreeMap<String, Vec<Form>> = BTreeMap::new();
    for (form, kind, stance) in list {
        let (opening, rest) = form.split_once('…').map_or((form, None), |(opening, rest)| (opening, Some(rest)));
        let forms = openings.entry(small_letters(opening)).or_default();
        if rest.is_some() || forms.iter().all(|known| known.rest.is_some()) {
            forms.push(Form { kind, stance, rest });
        }
    }
    let cased = openings.keys().any(|form| form.contains(char::is_lowercase));
    let automaton = CharwiseDoubleArrayAhoCorasick::new(openings.keys()).expect("the forms of the table differ");
    Words { openings: automaton, forms: openings.into_values().collect(), cased }
}

/// `text` in small letters, each where it stood: what would need other bytes stays.
fn small_letters(text: &str) -> String {
    let small = |c: char| {
        let mut letters = c.to_lowercase();
        letters.next().filter(|small| letters.len() == 0 && small.len_utf8() == c.len_utf8()).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

pub(super) fn find(text: &str, lang: &Lang) -> Vec<Report> {
    let variety = lang.variety();
    let words = words(variety);
    let folded = if words.cased { Cow::Owned(small_letters(text)) } else { Cow::Borrowed(text) };
    let mut candidates = Vec::new();
    for opening in words.openings.find_overlapping_iter(folded.as_ref()) {
        let span = Span::new(opening.start(), opening.end());
        for form in &words.forms[opening.value() as usize] {
            let end = match form.rest {
                None => whole_words(text, span, lang),
                Some(rest) => after_gap(&text[span.end..], rest).map(|len| span.end + len),
            };
            if let Some(end) = end {
                let report = Report { span: Span::new(span.start, end), kind: form.kind, stance: form.stance };
                candidates.push((form.rest.is_some(), Reverse(span.end), report));
            }
        }
    }
    // The first place wins, there a form without a gap, and of these the longest.
    candidates.sort_by_key(|(gap, end, report)| (report.span.start, *gap, *end));
    let mut found: Vec<Report> = Vec::new();
    for (.., report) in candidates {
        if found.last().is_none_or(|last| last.span.end <= report.span.start) {
            found.push(report);
        }
    }
    match variety {
        Variety::UgArab => according(text, "شىچە", &mut found),
        Variety::UgLatn => according(text, "shiche", &mut found),
        Variety::UgCyrl => according(text, "шичә", &mut found),
        _ => {}
    }
    found
}

/// Where the word or words at `span` end with their suffixes; nothing where they are part of another word.
fn whole_words(text: &str, span: Span, lang: &Lang) -> Option<usize> {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    if lang.is_chinese() {
        // 证据, 数据: evidence and data report nothing.
        let noun = matches!(span.of(text), "据" | "據")
            && before.ends_with(['证', '證', '数', '數', '占', '收', '单', '單', '论', '論']);
        // 恐怖: terror is no doubt. 依据的是, 266份答复: what something rests on, what was answered.
        let terror = matches!(span.of(text), "恐") && after.starts_with(['怖', '惧', '懼', '慌', '吓', '嚇', '攻']);
        let thing = matches!(span.of(text), "依据" | "依據" | "根据" | "根據") && after.starts_with('的')
            || matches!(
                span.of(text),
                "答复" | "答覆" | "回答" | "回应" | "回應" | "声明" | "聲明" | "看法" | "说法" | "說法"
            ) && before.ends_with(['份', '项', '項', '条', '條', '的', '些', '此', '该', '該']);
        // 说法, 说服, 称号: no saying.
        let other_word = matches!(span.of(text), "说" | "說")
            && after.starts_with(['法', '服', '教', '谎', '謊', '客', '理'])
            || matches!(span.of(text), "称" | "稱")
                && after.starts_with(['号', '號', '职', '職', '霸', '赞', '讚', '呼']);
        return (!noun && !terror && !thing && !other_word).then_some(span.end);
    }
    let tail = &after[..after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len())];
    // كەم دېگەندە: at least.
    if span.of(text).starts_with("دېگەن") && tail.starts_with("دە") {
        return None;
    }
    // A Uyghur word may go on with suffixes, an English one not.
    let suffixed = || lang.is_uyghur() && span.of(text).chars().count() > 4 && tail.chars().count() <= 8;
    let starts = !before.ends_with(char::is_alphanumeric);
    (starts && (tail.is_empty() || suffixed())).then_some(span.end + tail.len())
}

/// The end of `rest` in `text`, at most 24 characters on and within the sentence.
fn after_gap(text: &str, rest: &str) -> Option<usize> {
    let mut gap = text.char_indices().take(25);
    let start = gap.find_map(|(at, c)| {
        if at > 0 && text[at..].starts_with(rest) {
            Some(Some(at))
        } else {
            ['。', '！', '？', '\n', '“', '「', '«'].contains(&c).then_some(None)
        }
    });
    start.flatten().map(|at| at + rest.len())
}

/// Uyghur makes "according to" of any verb: its noun in ش with the ending ىچە.
fn according(text: &str, ending: &str, found: &mut Vec<Report>) {
    for (at, ending) in text.match_indices(ending) {
        let start = text[..at]
            .rfind(|c: char| !c.is_alphabetic())
            .map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
        let span = Span::new(start, at + ending.len());
        if !found.iter().any(|r| r.span.overlaps(span)) {
            found.push(Report { span, kind: Kind::AccordingTo, stance: Stance::Neutral });
        }
    }
    found.sort_by_key(|r| r.span.start);
}
