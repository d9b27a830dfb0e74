//! Chinese, in both scripts.

use super::chars::{Kind, Script, char_at, is_mark, is_word, kind, script, solid_before};
use super::chinese_words::{CHINESE, Chinese};
use super::engine::Verdict;
use super::place::Place;
use super::rule::Rule;

/// How many quotations side by side are taken for one part of a sentence.
const SIDE_BY_SIDE: usize = 8;

/// Before a verb of saying: what was said besides follows, `她补充说，……`
const ADDS: [&str; 10] = ["又", "还", "還", "补充", "補充", "接着", "接著", "继续", "繼續", "另外"];

/// What stands before a unit of time, beside digits, and the units.
const NUMERALS: &str = "０１２３４５６７８９零〇一二三四五六七八九十百两兩半几幾数數多";
const UNITS: [&str; 14] =
    ["年", "月", "天", "日", "周", "週", "星期", "小时", "小時", "分钟", "分鐘", "秒", "晚", "夜"];

/// Longest clause between two parts of one speech that says what the speaker does, in characters.
const ACTION: usize = 12;

/// Longest speech whose end is looked for, in characters.
const LONGEST_SPEECH: usize = 120;

/// Longest reporting clause that is looked at, in characters.
const CLAUSE: usize = 40;

/// Decides at a terminator in Chinese.
pub(super) fn decide(place: &Place) -> Verdict {
    let end = Some(place.close);
    // Two stops of the keyboard are one typed twice.
    let twice = &place.text[place.mark..place.run] == "..";
    if place.ellipsis && !place.wide && !place.asks && !twice {
        return chinese_ellipsis(place);
    }
    if !place.wide && !place.asks && !place.quoted && !place.bracketed {
        // A full stop of the ASCII keyboard after a Chinese character.
        let next = place.next;
        if numbers_item(&place.text[place.start..place.mark]) {
            return (None, Rule::Numbered);
        }
        if !next.gap && script(next.first) != Script::Han && !next.opened {
            let digit = |c: char| c.is_ascii_digit();
            let before = solid_before(place.text, place.start, place.mark).is_some_and(|(_, c)| digit(c));
            return (None, if before && digit(next.first) { Rule::Decimal } else { Rule::Address });
        }
        return (end, if next.gap { Rule::Stop } else { Rule::NoSpace });
    }
    if place.bracketed && !place.quoted && bracket_inside(place) {
        return (None, Rule::BracketGoesOn);
    }
    if place.quoted {
        let words = &*CHINESE;
        let rest = &place.text[place.next.first_at..];
        let part = embedded(place);
        let another = part && matches!(place.next.first, '“' | '「' | '『');
        if !place.next.gap && (another || carried_on(rest, place.asks, part)) {
            return (None, Rule::QuotationGoesOn);
        }
        if !attributed(place) && reported(rest, words) {
            return (None, Rule::Reporting);
        }
    }
    (end, Rule::Stop)
}

/// Whether the number of an item stands before the stop, at the beginning or after a pause, `1．停止；2．释放`, or
/// that of a caption, `图2．`
fn numbers_item(head: &str) -> bool {
    let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = head.len() - before.len();
    let item = before.chars().next_back().is_none_or(|c| matches!(kind(c), Kind::Pause | Kind::Space));
    (1..=3).contains(&digits) && (item || CHINESE.caption(before.trim_end()))
}

/// The end of a source in brackets right after a sentence, `。（见《人民日报》第3版）`, else `at`.
pub(super) fn source(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let Some(inner) = rest.strip_prefix(['（', '(']).filter(|inner| CHINESE.source(inner)) else { return at };
    let mut chars = inner.char_indices().take(60);
    match chars.find(|&(_, c)| matches!(c, '）' | ')' | '\n' | '\r') || kind(c) == Kind::Terminator) {
        Some((end, c @ ('）' | ')'))) => at + (rest.len() - inner.len()) + end + c.len_utf8(),
        _ => at,
    }
}

/// Whether the bracket that closes here stands inside the sentence: `他（你信吗？）走了`.
fn bracket_inside(place: &Place) -> bool {
    place.bracket.is_some_and(|opened| place.text[place.start..opened].chars().any(is_word) && !place.next.gap)
}

/// Whether the speaker was named before the quotation: `他问：“为什么？”`. What follows is new.
fn attributed(place: &Place) -> bool {
    let before = place.opener.and_then(|at| solid_before(place.text, place.start, at));
    before.is_some_and(|(_, c)| matches!(c, '：' | ':'))
}

/// Whether the quotation is a part of the sentence before it: `墙上写着“跟党走！”`, no colon, no comma.
fn embedded(place: &Place) -> bool {
    let mut opener = place.opener;
    // `写着“团结！”“奋斗！”`: quotations side by side are one part.
    for _ in 0..SIDE_BY_SIDE {
        let Some((at, c)) = opener.and_then(|at| solid_before(place.text, place.start, at)) else { return false };
        let opens = match c {
            '”' => '“',
            '」' => '「',
            '』' => '『',
            c => return script(c) == Script::Han,
        };
        opener = place.text[place.start..at].rfind(opens).map(|found| place.start + found);
    }
    false
}

/// Whether the sentence goes on after a quotation: before `并`; and after one that is part of the sentence
/// always behind `！”` unless a word follows that begins sentences, behind `。”` only before `就`, `后` and
/// their like.
pub(super) fn carried_on(rest: &str, asks: bool, embedded: bool) -> bool {
    let words = &*CHINESE;
    let han = || rest.chars().next().is_some_and(|c| script(c) == Script::Han);
    words.tail(rest)
        || rest.starts_with(['并', '並'])
        || embedded && if asks { han() && !words.starts(rest) } else { words.links(rest) }
}

/// Whether a reporting clause begins here: a short clause with a verb of saying near its end,
/// `警察对他喊道。` A clause that ends with a colon introduces the next quotation.
fn reported(rest: &str, words: &Chinese) -> bool {
    let mut end = rest.len();
    let mut closer = None;
    for (i, (at, c)) in rest.char_indices().filter(|&(_, c)| !is_mark(c)).enumerate() {
        let stop =
            matches!(kind(c), Kind::Terminator | Kind::Pause | Kind::Open | Kind::Quote | Kind::Close) && c != '、';
        if i >= CLAUSE {
            return false;
        }
        if stop || matches!(c, '\n' | '\r') {
            end = at;
            closer = Some(c);
            break;
        }
    }
    let clause = rest[..end].trim();
    let tail = rest[end..].chars().nth(1);
    let length = characters(clause);
    if matches!(closer, Some('：' | ':')) || length == 0 || words.nobody(clause) {
        return false;
    }
    if closer == Some('，') && length <= ACTION && speech(rest[end..].trim_start_matches('，')) {
        return true;
    }
    let Some((verb_at, verb)) = last_verb(clause, words) else { return false };
    // `她没有再说下去` says nothing; `“为什么？”他没有问出口` says what he did not ask.
    let before = clause[..verb_at].trim_end_matches(['再', '有', '肯', '想', '敢', '能', '多', '會', '会']);
    let rest = &clause[verb_at + verb.len()..];
    if before.ends_with(['没', '沒', '不', '未']) && ["下去", "话", "話"].iter().any(|word| rest.starts_with(word))
    {
        return false;
    }
    let behind = characters(rest);
    match closer {
        // `他说，“……”`: between two parts of one quotation; `他说，……`: short, the attribution.
        Some('，' | ',' | '；') => {
            let said = clause[..clause.len() - rest.len()].strip_suffix(['说', '說', '道']);
            let adds = said.is_some_and(|said| ADDS.iter().any(|word| said.ends_with(word)));
            let quoted = tail.is_some_and(|c| matches!(kind(c), Kind::Open | Kind::Quote));
            behind <= 1 && (quoted || length <= 6 && !adds)
        }
        Some('「' | '“' | '"' | '《') => behind <= 4 && length <= 12,
        // `她几乎是喊出来的`
        _ => {
            let told = clause.ends_with("出来的") || clause.ends_with("出來的");
            behind <= 6 && (told || !clause[verb_at..].contains('的'))
        }
    }
}

/// Whether a quotation begins here that ends as a sentence does: `“是吗？”他笑了笑，“那就走着瞧。”` is one speech, but
/// `“自愿”` is a word.
fn speech(rest: &str) -> bool {
    let close = match rest.chars().next() {
        Some('“') => '”',
        Some('「') => '」',
        Some('『') => '』',
        _ => return false,
    };
    let inside = rest.chars().skip(1).take(LONGEST_SPEECH).take_while(|&c| c != close);
    inside.last().is_some_and(|c| matches!(kind(c), Kind::Terminator | Kind::Pause))
}

/// Characters of a text, its marks not counted.
fn characters(text: &str) -> usize {
    text.chars().filter(|&c| !is_mark(c)).count()
}

/// The verb of saying that ends last in the clause, the longest of those that end there.
fn last_verb(clause: &str, words: &Chinese) -> Option<(usize, &'static str)> {
    let mut end = clause.len();
    for c in clause.chars().rev() {
        let head = &clause[..end];
        let found = words.reports.get(c).find(|verb| head.ends_with(verb));
        if let Some(verb) = found.filter(|_| !inside_noun(clause, end, c, words)) {
            return Some((end - verb.len(), verb));
        }
        // `训斥道`, `叮嘱道`: 道 at the end of the clause, after any verb.
        if c == '道' && end == clause.len() && end > 6 && !inside_noun(clause, end, c, words) {
            return Some((end - c.len_utf8(), "道"));
        }
        end -= c.len_utf8();
    }
    None
}

/// Whether the character that ends at `end` is a part of a noun.
fn inside_noun(clause: &str, end: usize, c: char, words: &Chinese) -> bool {
    words.inside_noun(&clause[..end - c.len_utf8()], c, &clause[end..])
}

/// `……` ends a sentence at the end of a quotation and before a word that starts anew.
fn chinese_ellipsis(place: &Place) -> Verdict {
    let next = place.next;
    let words = &*CHINESE;
    let rest = &place.text[next.first_at..];
    if place.quoted {
        if !next.gap && words.tail(rest) {
            return (None, Rule::QuotationGoesOn);
        }
        if !attributed(place) && reported(rest, words) {
            return (None, Rule::Reporting);
        }
        // `“……”他……`: only the speaker or a new sentence can follow.
        return (Some(place.close), Rule::FinalEllipsis);
    }
    if place.bracketed {
        return (None, Rule::BracketGoesOn);
    }
    let before = solid_before(place.text, place.start, place.mark).map(|(_, c)| c);
    // `我……我不知道`: the word is taken up again.
    let again = before.is_some() && before == char_at(place.text, next.first_at);
    let starts = words.starts(rest) && !words.starts_without_subject(rest) || words.nobody(rest) || dated(rest);
    // A clause of some length lies before: not `这……他说`.
    let long = clause_before(place) >= 4;
    if next.gap || (starts && !again && long) {
        (Some(place.close), Rule::FinalEllipsis)
    } else {
        (None, Rule::Pausing)
    }
}

/// Whether a clause begins with its time: `2019年`, `3月5日`, `三天后`, `几个月後`.
fn dated(rest: &str) -> bool {
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit() || NUMERALS.contains(c));
    let digits = rest[..rest.len() - unit.len()].chars().take(5).count();
    let month = || unit.strip_prefix('月').is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()));
    let length = unit.strip_prefix(['个', '個']).unwrap_or(unit);
    let later = || {
        let behind = UNITS.iter().find_map(|own| length.strip_prefix(own));
        let behind = behind.map(|rest| rest.strip_prefix(['以', '之']).unwrap_or(rest));
        behind.is_some_and(|rest| rest.starts_with(['后', '後']))
    };
    digits > 0 && (digits == 4 && unit.starts_with('年') || month() || later())
}

/// Characters since the last mark before the ellipsis, counted up to four.
fn clause_before(place: &Place) -> usize {
    let before = place.text[place.start..place.mark].chars().rev().take(24);
    before.filter(|&c| !is_mark(c)).take_while(|&c| is_word(c)).take(4).count()
}
