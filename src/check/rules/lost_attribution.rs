//! ## What it does
//! Finds a sentence whose source says who speaks (*according to*, *described as*, *he said* beside a
//! quotation) while the translation hands the statement to nobody.
//!
//! ## Why it matters
//! A claim without its speaker becomes a fact.
//!
//! ## Wrong
//! ```text
//! en       According to Beijing, the camps are closed.
//! zh-Hans  营地已经关闭。
//! ```
//!
//! ## Right
//! ```text
//! zh-Hans  据北京方面说，营地已经关闭。
//! ```
//!
//! ## Fix
//! None.
//!
//! ## Options
//! Reporting words are data; a language without them is not checked.

use super::{Rule, terms};
use crate::check::registry::{Info, Scope};
use crate::check::{Context, Version};
use crate::model::{BlockKind, Finding, Lang, Message, Severity, Span};
use crate::text::quote::{Kind, Report, Stance, Voice};

pub(super) struct LostAttribution;

const INFOS: &[Info] = &[Info {
    code: "VOICE003",
    name: "attribution-lost",
    severity: Severity::Warning,
    scope: Scope::Pair,
    page: include_str!("lost_attribution.rs"),
}];

/// The plainest words for handing a statement to somebody; others are too often mere verbs.
fn says(word: &str) -> bool {
    const PLAIN: [&str; 11] =
        ["said", "says", "say", "told", "tells", "wrote", "writes", "stated", "testified", "announced", "recalled"];
    PLAIN.contains(&word.to_ascii_lowercase().as_str())
}

/// Verbs that claim: the writer vouches for nothing.
fn claims(text: &str, report: &Report) -> bool {
    const STEMS: [&str; 8] = ["claim", "estimat", "insist", "assert", "contend", "alleg", "argu", "accuses"];
    /// What stands before the noun: an asylum claim, the estimates.
    const NOUN: [&str; 14] =
        ["a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "those", "such", "asylum", "of"];
    let lower = report.span.of(text).to_ascii_lowercase();
    let before = text[..report.span.start].split_whitespace().next_back().unwrap_or("").to_ascii_lowercase();
    STEMS.iter().any(|stem| lower.starts_with(stem)) && !NOUN.contains(&before.as_str())
}

/// Whether the verb at `report` says that nothing was said (*did not say how many*) or that somebody
/// might (*if you said*).
fn is_unsaid(text: &str, report: &Report) -> bool {
    const SIGNS: [&str; 10] =
        ["not", "never", "nobody", "no one", "cannot", "without", "refused to", "if", "asked to", "told to"];
    let start = text[..report.span.start].rfind(['.', ',', ';', ':', '“', '”', '—', '\n']).map_or(0, |at| at + 1);
    // The mark may be longer than a byte.
    let clause = text[text.ceil_char_boundary(start)..report.span.start].to_ascii_lowercase();
    let words: Vec<&str> = clause.split_whitespace().collect();
    let near = words[words.len().saturating_sub(4)..].join(" ");
    let nothing = [" no ", " nothing", " none "].iter().any(|word| text[report.span.end..].starts_with(word));
    nothing
        || near.contains("n't")
        || near.contains("n’t")
        || SIGNS.iter().any(|sign| format!(" {near} ").contains(&format!(" {sign} ")))
}

/// Whether the verb ends a frame that follows its statement: *…, the group warned.*
fn closes(text: &str, report: &Report) -> bool {
    const FRAMED: [&str; 12] = [
        "warned",
        "confirmed",
        "explained",
        "added",
        "noted",
        "argued",
        "reported",
        "complained",
        "insisted",
        "stressed",
        "replied",
        "declared",
    ];
    let after = &text[report.span.end..];
    let start = text[..report.span.start].rfind(['.', ';', '“', '”', '—', '\n']).map_or(0, |at| at + 1);
    let sentence = &text[text.ceil_char_boundary(start)..report.span.start];
    let subject = sentence.rsplit(", ").next().unwrap_or("");
    FRAMED.contains(&report.span.of(text).to_ascii_lowercase().as_str())
        && after.starts_with(['.', '\n', ','])
        && sentence.contains(", ")
        && subject.split_whitespace().count() <= 6
        && !subject.starts_with("and ")
}

/// Whether *told* gives an order (*told him to leave*) or stands for *narrated* (*songs told at shrines*).
fn orders(text: &str, report: &Report) -> bool {
    let after = &text[report.span.end..];
    let clause = &after[..after.find([',', '.', ';', ':', '“', '—', '\n']).unwrap_or(after.len())];
    let words: Vec<&str> = clause.split_whitespace().take(6).collect();
    let narrated = words.first().is_none_or(|word| ["at", "in", "by", "of", "from", "to", "on"].contains(word));
    report.span.of(text).to_ascii_lowercase().starts_with('t') && (narrated || words.contains(&"to"))
}

/// Whether a quotation begins a few words behind `report`: *call it a “service”*.
fn leads(source: &Version<'_>, report: &Report) -> bool {
    let after = &source.text[report.span.end..];
    let near = after.find(['“', '"', '‘', '‹', '「', '«']).map(|at| &after[..at]);
    near.is_some_and(|words| words.len() < 60 && !words.contains(['.', '?', '!', ';', '\n']))
}

/// Whether `report` of a source must be answered.
fn demands(source: &Version<'_>, report: &Report, quotes: bool) -> bool {
    let words = report.span.of(&source.text);
    let own = source.speech.around(report.span).is_none();
    if source.lang.language() != "en" {
        return own && demands_elsewhere(words, report.kind, quotes);
    }
    match report.kind {
        Kind::AccordingTo => own,
        Kind::SoCalled => true,
        Kind::DescribedAs => own && report.stance == Stance::Distancing && leads(source, report),
        Kind::Claim => own && claims(&source.text, report),
        // *Wrote about the camps*, *told him to leave* hand nothing to anybody.
        Kind::Said if source.text[report.span.end..].starts_with(" about ") || terms::narrates(source, report) => false,
        Kind::Said | Kind::Judge if own && closes(&source.text, report) && !is_unsaid(&source.text, report) => true,
        Kind::Said => {
            own && (quotes || says(words)) && !is_unsaid(&source.text, report) && !orders(&source.text, report)
        }
        _ => false,
    }
}

/// Whether a reporting word of a Chinese or Uyghur source must be answered: many more are said of laws,
/// figures and beliefs.
fn demands_elsewhere(word: &str, kind: Kind, quotes: bool) -> bool {
    const SAYS: [&str; 17] = [
        "说",
        "說",
        "表示",
        "告诉",
        "告訴",
        "写道",
        "寫道",
        "声称",
        "聲稱",
        "宣称",
        "宣稱",
        "دېدى",
        "ئېيتتى",
        "بىلدۈردى",
        "دەيدۇ",
        "دېگەن",
        "ئېيتىدۇ",
    ];
    const ACCORDING: [&str; 10] =
        ["据…说", "据报", "據報", "介绍", "介紹", "所说", "所說", "ئېيتىشىچە", "دېيىشىچە", "بىلدۈرۈشىچە"];
    match kind {
        Kind::AccordingTo => ACCORDING.iter().any(|form| word.ends_with(form)),
        Kind::SoCalled => true,
        Kind::Said | Kind::Claim => quotes && SAYS.iter().any(|form| word.starts_with(form)),
        _ => false,
    }
}

/// An opinion of somebody that an English text gives as such: *rights groups consider that too late*.
fn opinion(source: &Version<'_>, span: Span) -> Option<Span> {
    const THINKS: [&str; 10] = [
        "consider",
        "considers",
        "considered",
        "believe",
        "believes",
        "believed",
        "think",
        "thinks",
        "regard",
        "regards",
    ];
    const NOBODYS: [&str; 12] = ["to", "be", "is", "are", "was", "were", "been", "who", "that", "i", "we", "not"];
    if source.lang.language() != "en" {
        return None;
    }
    let text = span.of(&source.text);
    let mut before = "";
    let mut at = 0;
    for word in text.split(' ') {
        let place = Span::new(at, at + word.len()).shift(span.start);
        at += word.len() + 1;
        if THINKS.contains(&word)
            && !NOBODYS.contains(&before.to_ascii_lowercase().as_str())
            && source.speech.around(place).is_none()
        {
            return Some(place);
        }
        before = word;
    }
    None
}

/// Whether a target says that somebody thinks so.
fn holds_opinion(text: &str, lang: &Lang) -> bool {
    const CHINESE: [&str; 22] = [
        "认为", "認為", "觉得", "覺得", "相信", "视", "視", "看来", "看來", "看法", "以为", "以為", "考虑", "考慮",
        "眼中", "想", "信", "当作", "當作", "怀疑", "懷疑", "主张",
    ];
    const UYGHUR: [&str; 9] = ["قارا", "قارى", "ئويل", "ھېساب", "ئىشەن", "ئىشىن", "دەپ", "پىكر", "گۇمان"];
    let list: &[&str] = if lang.is_chinese() { &CHINESE } else { &UYGHUR };
    list.iter().any(|word| text.contains(word))
        || !(lang.is_chinese() || lang.variety() == crate::model::Variety::UgArab)
}

/// How often a stretch of a version hands a statement to somebody.
fn attributions(version: &Version<'_>, span: Span) -> usize {
    let reports = version.speech.reports_in(span).iter();
    let verbs = reports.filter(|r| {
        r.kind.attributes() && terms::counts(version, r) || r.kind == Kind::HedgeNoun || is_sourced(version, r)
    });
    // A colon before a quotation does it without a verb.
    let led = version
        .speech
        .quotations_in(span)
        .iter()
        .filter(|q| q.depth == 0 && version.text[..q.span.start].trim_end().ends_with([':', '：']));
    verbs.count() + led.count()
}

/// Whether a hedge names where it was said: دوكلاتتا ئېيتىلىشىچە, *the report says*.
fn is_sourced(version: &Version<'_>, report: &Report) -> bool {
    const LOCATIVE: [&str; 6] = ["دا", "دە", "تا", "تە", "نىڭ", "چە"];
    let before = version.text[..report.span.start].trim_end();
    report.kind == Kind::Hedge
        && version.lang.is_uyghur()
        && (LOCATIVE.iter().any(|ending| before.ends_with(ending))
            || report.span.of(&version.text).starts_with("مۆلچەرلىنىش"))
}

/// Whether `span` of a version says where a statement comes from, with more than the `taken` verbs of
/// saying that answer those of the source.
fn names_a_source(version: &Version<'_>, span: Span, taken: usize) -> bool {
    let reports = version.speech.reports_in(span).iter();
    let telling = reports.filter(|r| matches!(r.kind, Kind::AccordingTo | Kind::Hedge));
    telling.count() > 0 || sayings(version, span) > taken
}

/// How many verbs of saying stand in `span`.
fn sayings(version: &Version<'_>, span: Span) -> usize {
    let verbs = version.speech.reports_in(span).iter();
    let verbs = verbs.filter(|r| matches!(r.kind, Kind::Said | Kind::Claim | Kind::Judge | Kind::DescribedAs));
    // *The calls*, *those who were called*: nobody says what it is called.
    let bare = |r: &&Report| {
        const NOUN: [&str; 14] =
            ["the", "a", "these", "those", "such", "phone", "were", "was", "been", "many", "his", "her", "their", "of"];
        let word = version.text[..r.span.start].split_whitespace().next_back().unwrap_or("").to_ascii_lowercase();
        r.kind == Kind::DescribedAs && version.lang.language() == "en" && NOUN.contains(&word.as_str())
    };
    // To promise is to say something, but it is translated by its own word.
    let promises = |r: &&Report| r.span.of(&version.text).to_ascii_lowercase().starts_with("promis");
    verbs.filter(|r| terms::counts(version, r) && !bare(r) && !promises(r)).count()
}

/// Whether something in `span` keeps a *so-called* at a distance: such a word, what somebody calls
/// it, or quotation marks around a few words.
fn distanced(version: &Version<'_>, span: Span) -> bool {
    let words = version.speech.reports_in(span).iter();
    let words = words.filter(|r| matches!(r.kind, Kind::SoCalled | Kind::DescribedAs) || r.kind.hedges());
    let scare = version.speech.quotations_in(span).iter().filter(|q| q.voice == Voice::Scare);
    words.count() + scare.count() > 0
}

impl Rule for LostAttribution {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let Some(source) = context.source() else { return };
        let target = &context.target;
        if target.speech.reports.is_empty() && target.segments.len() > 8 {
            // Nothing is known of how this text reports: better silent than wrong everywhere.
            return;
        }
        let spans = context.group_spans(source);
        for (index, group) in context.aligned.iter().enumerate() {
            let (here, there) = spans[index];
            let prose = group.source.clone().all(|s| {
                !matches!(source.blocks[source.segments[s].block].1, BlockKind::Metadata | BlockKind::Heading)
            });
            if here.is_empty() || there.is_empty() || !prose {
                continue;
            }
            let quotes = !source.speech.quotations_in(here).is_empty();
            let lost = source.speech.reports_in(here).iter().find(|report| {
                if !demands(source, report, quotes) {
                    return false;
                }
                if report.kind == Kind::SoCalled {
                    return !distanced(target, there);
                }
                // Another verb of the sentence speaks for its own words only.
                if report.kind == Kind::AccordingTo && !names_a_source(target, there, sayings(source, here)) {
                    return true;
                }
                // What leads a quotation may stand in the sentence beside it, if that says more than
                // its own source does. A plain statement has to say it itself.
                let beside = [index.wrapping_sub(1), index + 1];
                let beside = beside.into_iter().filter_map(|i| spans.get(i));
                attributions(target, there) == 0
                    && !(report.kind == Kind::Said
                        && quotes
                        && beside.into_iter().any(|&(h, t)| attributions(target, t) > attributions(source, h)))
            });
            let unheld = || {
                opinion(source, here).filter(|_| {
                    attributions(target, there) == 0 && !holds_opinion(there.of(&target.text), &target.lang)
                })
            };
            if let Some(place) = lost.map(|report| report.span).or_else(unheld) {
                let words = place.of(&source.text);
                let message = Message::new("finding-voice003").arg("words", words);
                out.push(context.finding_at("VOICE003", context.group_place(group), message));
            }
        }
    }
}
