//! ## What it does
//! Finds a word that stands twice in a row.
//!
//! ## Why it matters
//! It is what cutting and pasting leaves behind, and readers see it at once.
//!
//! ## Wrong
//! ```text
//! en  He was held in in a camp.
//! ```
//!
//! ## Right
//! ```text
//! en  He was held in a camp.
//! ```
//!
//! ## Fix
//! Suggested: takes one away.
//!
//! ## Options
//! Words that may well stand twice (*had had*, *that that*, Uyghur pairs such as *كۈن كۈن*) are left
//! alone. In Chinese only particles are looked at: 的的, 了了, 在在.

use super::Rule;
use crate::check::Context;
use crate::check::registry::{Info, Scope};
use crate::model::{Applicability, Finding, Message, Severity, Span};
use crate::text::han::is_han;

pub(super) struct Repeated;

const INFOS: &[Info] = &[Info {
    code: "REPT001",
    name: "repeated-word",
    severity: Severity::Warning,
    scope: Scope::Version,
    page: include_str!("repeated.rs"),
}];

/// Particles that never stand twice.
const PARTICLES: [char; 12] = ['的', '了', '在', '是', '被', '和', '与', '與', '将', '將', '对', '對'];

/// Words that end in one of them, so that the particle may follow.
const ENDING: &[&str] = &[
    "现在", "現在", "正在", "存在", "所在", "实在", "實在", "好在", "内在", "內在", "外在", "潜在", "潛在", "自在",
    "旨在", "健在", "意在", "贵在", "但是", "可是", "还是", "還是", "就是", "于是", "於是", "只是", "总是", "總是",
    "或是", "而是", "便是", "正是", "若是", "要是", "凡是", "不是", "算是", "才是", "目的", "标的", "標的", "有的",
    "真的", "罢了", "罷了", "为了", "為了", "除了", "参与", "參與", "给与", "給與", "温和", "溫和", "总和", "總和",
    "饱和", "飽和", "缓和", "緩和", "即将", "即將", "必将", "必將", "针对", "針對", "面对", "面對", "反对", "反對",
    "相对", "相對", "绝对", "絕對", "一对", "一對", "成对", "成對", "敌对", "敵對", "不对", "不對",
];

/// Words that begin with one of them.
const BEGINNING: &[&str] = &[
    "的确", "的確", "的士", "在线", "在線", "在野", "在押", "在逃", "在校", "在职", "在職", "在场", "在場", "是否",
    "是非", "了解", "了结", "了結", "了望", "了如", "被告", "被捕", "被害", "被拘", "被关", "被關", "被子", "和平",
    "和解", "和谐", "和諧", "和田", "与会", "與會", "与其", "與其", "将军", "將軍", "将来", "將來", "对方", "對方",
    "对手", "對手", "对话", "對話", "对于", "對於", "对象", "對象", "对立", "對立", "对待", "對待",
];

impl Rule for Repeated {
    fn infos(&self) -> &'static [Info] {
        INFOS
    }

    fn check(&self, context: &Context<'_>, out: &mut Vec<Finding>) {
        let target = &context.target;
        for segment in &target.segments {
            let words = segment.span.of(&target.text);
            let mut found = if target.lang.is_chinese() { particles(words) } else { repeated(words) };
            if target.lang.is_chinese() {
                found.extend(doubled(words));
                found.extend(singles(words));
            }
            for (first, second) in found {
                let whole = Span::new(first.start, second.end).shift(segment.span.start);
                let message = Message::new("finding-rept001").arg("word", second.of(words));
                let mut finding = context.finding("REPT001", whole, message);
                finding.fix = context.fix(whole, first.of(words), Applicability::Suggested);
                out.push(finding);
            }
        }
    }
}

/// The Chinese characters that follow themselves, by the place of the first.
fn twins(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, c) in text.char_indices() {
        match before {
            Some((first, same)) if same == c && is_han(c) => {
                found.push((first, c));
                before = None;
            }
            _ => before = Some((at, c)),
        }
    }
    found
}

fn particles(text: &str) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    for (at, c) in twins(text).into_iter().filter(|(_, c)| PARTICLES.contains(c)) {
        let middle = at + c.len_utf8();
        let (before, after) = text.split_at(middle);
        // 现在|在德国, 目的|的确: the end of one word and the beginning of the next.
        if !ENDING.iter().any(|word| before.ends_with(word)) && !BEGINNING.iter().any(|word| after.starts_with(word)) {
            found.push((Span::new(at, middle), Span::new(middle, middle + c.len_utf8())));
        }
    }
    found
}

/// Characters that are no word twice, and what makes one of the two part of another word.
const SINGLE: [(char, &[&str], &[&str]); 42] = [
    ('它', &["其"], &["它们"]),
    ('牠', &[], &["牠們"]),
    ('店', &["商", "书", "書", "酒"], &["店主", "店员", "店員", "店铺", "店鋪", "店里", "店裡"]),
    (
        '此',
        &["因", "如", "从", "從", "由", "在", "对", "對"],
        &["此外", "此次", "此后", "此後", "此前", "此时", "此時", "此事"],
    ),
    ('并', &[], &["并且", "并非", "并列"]),
    ('其', &["尤", "极", "極", "与", "與", "及"], &["其他", "其中", "其余", "其餘", "其实", "其實"]),
    ('没', &["淹", "埋", "出", "沉", "吞"], &["没收"]),
    ('沒', &["淹", "埋", "出", "沉", "吞"], &["沒收"]),
    (
        '所',
        &["厕", "廁", "场", "場", "住", "处", "處", "看守", "派出", "拘留", "诊", "診", "研究"],
        &["所有", "所以", "所谓", "所謂", "所属"],
    ),
    ('为', &["认", "因", "成", "作", "行", "称", "以", "变"], &["为了", "为何", "为什", "为难", "为期"]),
    ('已', &[], &[]),
    ('也', &[], &["也门", "也門", "也许", "也許"]),
    ('把', &["一", "火", "拖"], &["把握", "把柄", "把关", "把關"]),
    ('该', &["应", "活"], &[]),
    ('該', &["應", "活"], &[]),
    ('们', &[], &[]),
    ('們', &[], &[]),
    ('吗', &[], &[]),
    ('而', &["从", "然", "因", "反", "時", "时", "進", "进"], &["而且", "而已"]),
    ('或', &[], &["或许", "或許", "或者"]),
    ('很', &[], &[]),
    ('更', &[], &["更加", "更换", "更換", "更新", "更正"]),
    ('及', &["以", "涉", "危", "普", "触", "觸", "顾", "顧", "提", "埃"], &["及时", "及時", "及其", "及格"]),
    ('从', &["服", "自", "跟", "听", "顺", "遵"], &["从事", "从来", "从前", "从容", "从属", "从军", "从政"]),
    ('從', &["服", "自", "跟", "聽", "順", "遵"], &["從事", "從來", "從前", "從容", "從屬", "從軍", "從政"]),
    (
        '到',
        &["遭", "受", "收", "得", "达", "達", "直", "看", "听", "聽"],
        &["到达", "到達", "到场", "到場", "到期", "到来", "到來", "到底", "到处", "到處"],
    ),
    ('由', &["自", "理", "事", "缘", "緣", "经", "經"], &["由于", "由於", "由此"]),
    ('因', &["原", "起", "基", "成", "病", "死"], &["因为", "因為", "因此", "因素", "因而"]),
    ('仍', &[], &["仍然", "仍旧", "仍舊"]),
    ('却', &["忘", "冷", "退", "了"], &["却是"]),
    ('卻', &["忘", "冷", "退", "了"], &["卻是"]),
    (
        '就',
        &["成", "造", "早", "這", "那", "这"],
        &["就业", "就業", "就读", "就讀", "就是", "就职", "就職", "就医", "就醫", "就算", "就地", "就任", "就此"],
    ),
    ('都', &["首", "成", "京", "古", "国", "國", "王", "故"], &["都市", "都会", "都會", "都城"]),
    ('让', &["转", "出"], &[]),
    ('讓', &["轉", "出"], &[]),
    (
        '于',
        &["对", "由", "关", "至", "位", "在", "等", "终", "属", "处", "基", "大", "小", "低", "高", "多", "少"],
        &["于是", "于今"],
    ),
    (
        '於',
        &["對", "由", "關", "至", "位", "在", "等", "終", "屬", "處", "基", "大", "小", "低", "高", "多", "少"],
        &["於是"],
    ),
    (
        '以',
        &["所", "可", "加", "予", "得", "难", "難", "足"],
        &["以及", "以来", "以來", "以后", "以後", "以前", "以色列", "以便", "以上", "以下", "以外"],
    ),
    ('我', &["自", "大"], &["我们", "我們"]),
    ('他', &["其", "吉", "保", "维", "維"], &["他们", "他們", "他人", "他乡"]),
    ('她', &[], &["她们", "她們"]),
    ('这', &[], &["这些", "这样", "这里"]),
];

/// Single characters said twice that are no word twice: 已已, 就就.
fn singles(text: &str) -> Vec<(Span, Span)> {
    let wrong = |&(at, c): &(usize, char)| {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        match c {
            // …说说。: a verb of saying is softened only where somebody is asked.
            '说' | '說' | '称' | '稱' => after[c.len_utf8()..].starts_with(['，', '。', '：', ',', ':', '“', '「']),
            // 这一一步: one by one stands before a verb only.
            '一' => before.ends_with(['这', '這', '那', '另', '某', '每', '第']),
            _ => SINGLE.iter().any(|(single, ends, begins)| {
                *single == c
                    && !ends.iter().any(|end| before.ends_with(end))
                    && !begins.iter().any(|word| after.starts_with(word))
            }),
        }
    };
    let spans = |(at, c): (usize, char)| {
        let middle = at + c.len_utf8();
        (Span::new(at, middle), Span::new(middle, middle + c.len_utf8()))
    };
    twins(text).into_iter().filter(wrong).map(spans).collect()
}

/// Words of two characters or three said twice: 告诉告诉. Verbs may be doubled to soften them, which news
/// does not.
fn doubled(text: &str) -> Vec<(Span, Span)> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let end = |i: usize| letters.get(i).map_or(text.len(), |(at, _)| *at);
    let mut found: Vec<(Span, Span)> = Vec::new();
    for size in [2, 3] {
        for i in 0..letters.len().saturating_sub(2 * size - 1) {
            let (a, b) = (&letters[i..i + size], &letters[i + size..i + 2 * size]);
            let same = a.iter().zip(b).all(|((_, x), (_, y))| x == y && is_han(*x));
            // 天天天天, 一个一个, 一步一步; 很长很长, 好久好久: emphasis.
            let counted = a[0].1 == a[1].1
                || "一几幾每两兩半很好太真最越".contains(a[0].1)
                || size == 2 && "非常" == a.iter().map(|(_, c)| *c).collect::<String>();
            let (first, second) = (Span::new(end(i), end(i + size)), Span::new(end(i + size), end(i + 2 * size)));
            if same && !counted && !found.iter().any(|(known, _)| known.overlaps(first)) {
                found.push((first, second));
            }
        }
    }
    found
}

fn repeated(text: &str) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    let mut before: Option<Span> = None;
    let mut at = 0;
    for word in text.split(' ') {
        // “the the: what opens a quotation is no part of the word.
        let bare = word.trim_start_matches(['“', '‘', '"', '«', '‹', '(']);
        let span = Span::new(at + word.len() - bare.len(), at + word.len());
        at += word.len() + 1;
        if let Some(last) = before
            && same_letters(last.of(text), word)
            && word.chars().all(char::is_alphabetic)
            && is_telling(last.of(text), word)
        {
            found.push((last, span));
        }
        before = (!bare.is_empty()).then_some(span);
    }
    found
}

/// Whether two words differ in capitals at most.
fn same_letters(a: &str, b: &str) -> bool {
    a == b || a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

/// Uyghur words of five letters and more that are said twice: slowly, again and again, each apart.
const UYGHUR_TWICE: [&str; 10] =
    ["ئاستا", "قايتا", "تەكرار", "ئايرىم", "پارچە", "ئالدى", "كەينى", "ئاندا", "دەستە", "گۇرۇپ"];

fn is_telling(first: &str, word: &str) -> bool {
    let lower = word.to_lowercase();
    let allowed = ["had", "that", "very", "so", "no", "really", "many", "bye", "ha", "much", "long", "far", "again"];
    // Names such as New New or Wagga Wagga.
    let name =
        first.chars().next().is_some_and(char::is_uppercase) && word.chars().next().is_some_and(char::is_uppercase);
    if name || allowed.contains(&lower.as_str()) {
        return false;
    }
    // Uyghur doubles adverbs and numerals; function words and long words it does not.
    let arabic = word.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    !arabic
        || ["ۋە", "بىلەن", "ئۈچۈن", "ھەم", "بۇ", "شۇ", "ئۇ", "مەن", "سەن", "بىز", "سىز", "دېدى", "ئىدى"].contains(&word)
        || word.chars().count() >= 5 && !UYGHUR_TWICE.contains(&word)
}
