//! Numbers in Chinese text, Simplified and Traditional: digits with 万 and 亿, and numerals.

use super::digits::{self, digit};
use super::{ONE, Quantity, Value, Weight, words, year};
use crate::model::{Span, Variety};

/// A numeral's digit.
fn numeral(c: char) -> Option<i128> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' | '貳' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// A unit of tens, below 万.
fn small(c: char) -> Option<i128> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        _ => return None,
    })
}

/// 万 and 亿. 兆 has two values and is left alone.
fn large(c: char) -> Option<i128> {
    Some(match c {
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

/// Words in which a numeral counts nothing.
const IDIOMS: &[&str] = &[
    "一些",
    "一样",
    "一樣",
    "一起",
    "一直",
    "一定",
    "一切",
    "一般",
    "一旦",
    "一再",
    "一致",
    "一律",
    "一向",
    "一贯",
    "一貫",
    "一同",
    "一并",
    "一併",
    "一度",
    "一方面",
    "一边",
    "一邊",
    "一带一路",
    "一帶一路",
    "一带",
    "一帶",
    "一时",
    "一時",
    "一下",
    "一点",
    "一點",
    "一系列",
    "一位",
    "万一",
    "萬一",
    "万分",
    "萬分",
    "十分",
    "十足",
    "百姓",
    "百般",
    "千方百计",
    "千方百計",
    "千万不",
    "千萬不",
    "四处",
    "四處",
    "四川",
    "四周",
    "三亚",
    "三亞",
    "三番",
    "五星",
    "两岸",
    "兩岸",
    "两国",
    "兩國",
    "两会",
    "兩會",
    "二战",
    "二戰",
    "一战",
    "一戰",
    "七嘴八舌",
    "乱七八糟",
    "亂七八糟",
    "成千上万",
    "成千上萬",
    "千千万万",
    "千千萬萬",
    "不二",
    "九州",
    "八卦",
    "百度",
    "千古",
    "一路",
    "一国两制",
    "一國兩制",
    "四面",
    "八方",
    "五花八门",
    "五花八門",
    "第三方",
    "三角",
    "十字",
    "一帆",
    "一手",
    "一线",
    "一線",
    "一流",
    "百科",
    "万岁",
    "萬歲",
    "万物",
    "萬物",
    "一经",
    "一經",
    "一番",
    "一味",
    "一概",
    "一如",
    "一举",
    "一舉",
    "一心",
    "一面",
    "一言",
    "一生",
    "一道",
    "一共",
    "一连",
    "一連",
    "一身",
    "一家人",
    "一行",
    "一名不",
    "百分点",
    "百分點",
    "一半",
    "一早",
    "一齐",
    "一齊",
    "一旁",
    "一席",
    "一审",
    "一審",
    "二审",
    "二審",
];

/// What may follow a numeral that counts: measure words and units of time.
const MEASURES: &str = "个個名位人天年月日周週次起件条條项項份种種座所间間辆輛架只隻支部届屆号號代级級层層岁歲小分秒元倍公里米克吨噸国國省县縣市州区區户戶口家笔筆场場轮輪批期章段本张張页頁篇封句字组組队隊类類大方点點时時刻度幅枚颗顆名";

pub(super) fn find(text: &str) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let starts = digit(c).is_some()
            || numeral(c).is_some()
            || small(c).is_some()
            || matches!(
                c,
                '百' | '数'
                    | '數'
                    | '几'
                    | '幾'
                    | '上'
                    | '第'
                    | '民'
                    | '星'
                    | '周'
                    | '週'
                    | '礼'
                    | '禮'
                    | '半'
                    | '头'
                    | '頭'
                    | '$'
                    | '￥'
                    | '¥'
                    | '€'
                    | '£'
                    | 'U'
                    | 'H'
                    | 'N'
            );
        let len = if starts { read(text, at, &mut found) } else { 0 };
        if len > 0 {
            at += len;
        } else if c.is_ascii_alphabetic() {
            // A Latin word with its digits is a name: COVID-19, G20.
            at += rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'-').count();
        } else {
            at += c.len_utf8();
        }
    }
    found
}

/// Reads one quantity at `at`; the bytes taken, or 0.
fn read(text: &str, at: usize, found: &mut Vec<Quantity>) -> usize {
    let rest = &text[at..];
    if let Some(idiom) = IDIOMS.iter().find(|idiom| {
        rest.strip_prefix(**idiom).is_some_and(|rest| !rest.starts_with("分之") && !rest.starts_with('之'))
    }) {
        if *idiom == "一半" {
            push(found, at, idiom.len(), Value::Fraction(1, 2), Weight::Loose);
        } else if idiom.starts_with("成千") {
            push(found, at, idiom.len(), Value::Magnitude(1000 * ONE), Weight::Loose);
        }
        return idiom.len();
    }
    for name in ["星期", "礼拜", "禮拜", "周", "週"] {
        let Some(after) = rest.strip_prefix(name) else { continue };
        let Some(c) = after.chars().next() else { return 0 };
        let day = match c {
            '日' | '天' => 7,
            c => match numeral(c) {
                Some(d @ 1..=6) => d as u8,
                _ => return 0,
            },
        };
        // 领礼拜四十年: forty years; 星期四十点 is ten o'clock.
        let ten = after[c.len_utf8()..].strip_prefix('十');
        if ten.is_some_and(|rest| !rest.starts_with(['点', '點', '时', '時', '一', '二', '月'])) {
            return 0;
        }
        // 周三多 (a person), 周一至周五: only the shape counts.
        let len = name.len() + c.len_utf8();
        push(found, at, len, Value::Weekday(day), Weight::Word);
        return len;
    }
    let prefix = |words: &[&str]| words.iter().find(|w| rest.starts_with(**w)).map_or(0, |w| w.len());
    // 百分之五十
    let percent = prefix(&["百分之"]);
    if percent > 0 {
        let Some(number) = amount(&rest[percent..]) else { return percent };
        push(found, at, percent + number.len, Value::Percent(number.value), Weight::Firm);
        return percent + number.len;
    }
    if let Some(era) = rest.strip_prefix("民国").or_else(|| rest.strip_prefix("民國")) {
        let len = rest.len() - era.len();
        let Some(number) = amount(era) else { return len };
        if era[number.len..].starts_with('年') {
            let whole = len + number.len + '年'.len_utf8();
            push(found, at, whole, Value::Year((number.value / ONE) as i32 + 1911), Weight::Firm);
            return whole;
        }
        return len;
    }
    // 数十万, 几百, 上千
    let vague = prefix(&["数", "數", "几", "幾", "上"]);
    if vague > 0 {
        let Some(number) = multipliers(&rest[vague..]) else { return 0 };
        push(found, at, vague + number.1, Value::Magnitude(number.0 * ONE), Weight::Word);
        return vague + number.1;
    }
    if rest.starts_with("半数") || rest.starts_with("半數") || rest.starts_with("半") && found.is_empty() {
        push(found, at, '半'.len_utf8(), Value::Fraction(1, 2), Weight::Loose);
        return '半'.len_utf8();
    }
    let ordinal = prefix(&["第"]);
    let names = words::of(Variety::ZhHans);
    let sign =
        if ordinal == 0 { names.currency(rest).filter(|(_, len)| amount(&rest[*len..]).is_some()) } else { None };
    let skipped = ordinal + sign.map_or(0, |(_, len)| len);
    if skipped == 0 && !rest.starts_with(|c| digit(c).is_some() || numeral(c).is_some() || small(c).is_some()) {
        return 0;
    }
    if let Some((y, m, d, len)) = digits::date(rest) {
        push(found, at, 4, Value::Year(y), Weight::Firm);
        push(found, at + 4, len - 4, Value::Month(m, Some(d)), Weight::Firm);
        return len;
    }
    if let Some((h, m, len)) = clock(rest) {
        push(found, at, len, Value::Time(h, m), Weight::Word);
        return len;
    }
    let Some(number) = amount(&rest[skipped..]) else { return skipped };
    let len = skipped + number.len;
    let before = found.len();
    let taken = unit(text, at, len, &number, ordinal > 0, found);
    if let (Some((code, _)), Some(last)) = (sign, found.get_mut(before)) {
        last.currency = Some(code);
    }
    taken
}

/// Pushes the quantity that `number` makes with the unit behind it; the bytes taken from `at`.
fn unit(text: &str, at: usize, len: usize, number: &Amount, ordinal: bool, found: &mut Vec<Quantity>) -> usize {
    let after = &text[at + len..];
    let whole = (number.value % ONE == 0).then_some(number.value / ONE);
    let ends = |words: &[&'static str]| words.iter().find(|w| after.starts_with(**w)).map(|w| w.len());
    let mut add = |more: usize, value: Value, weight: Weight| {
        push(found, at, len + more, value, weight);
        len + more
    };
    if number.vague {
        return add(0, Value::Magnitude(number.value), Weight::Word);
    }
    if let Some(more) = ends(&["%", "％", "个百分点", "個百分點"]) {
        return add(more, Value::Percent(number.value), Weight::Firm);
    }
    if let Some(more) = ends(&["分之"])
        && let Some(top) = amount(&after[more..])
    {
        let value = Value::Fraction((top.value / ONE) as i64, whole.unwrap_or(1) as i64);
        return add(more + top.len, value, Weight::Word);
    }
    if let Some(n @ 1..=9) = whole.filter(|_| tenths(after)) {
        return add('成'.len_utf8(), Value::Percent(n * 10 * ONE), Weight::Loose);
    }
    let hanzi = !number.digits;
    if let Some(more) = ends(&["年代"]) {
        return add(more, Value::Decade(whole.unwrap_or(0) as i32), Weight::Firm);
    }
    if let (Some(more), Some(n)) = (ends(&["世纪", "世紀"]), whole) {
        return add(more, Value::Number(n * ONE), Weight::Word);
    }
    if let (Some(more), Some(y)) = (ends(&["年"]), year(number.value))
        && number.positional
    {
        return add(more, Value::Year(y), Weight::Firm);
    }
    if let (Some(more), Some(n @ 1..=12)) = (ends(&["月"]), whole) {
        let rest = &after[more..];
        let day = amount(rest).filter(|d| {
            rest[d.len..].starts_with(['日', '号', '號']) && (ONE..=31 * ONE).contains(&d.value) && !d.vague
        });
        let (tail, day) = day.map_or((0, None), |d| {
            let sign = rest[d.len..].chars().next().map_or(0, char::len_utf8);
            (d.len + sign, Some((d.value / ONE) as u8))
        });
        return add(more + tail, Value::Month(n as u8, day), Weight::Firm);
    }
    if let (Some(more), Some(n @ 1..=31)) = (ends(&["日", "号", "號"]), whole)
        && !ordinal
    {
        let weight = if hanzi || after.starts_with(['号', '號']) { Weight::Word } else { Weight::Firm };
        push(found, at, len + more, Value::Day(n as u8), weight);
        if let Some(last) = found.last_mut() {
            last.or = Some(Value::Number(n * ONE));
        }
        return len + more;
    }
    if let (Some(more), Some(h @ 0..=24)) = (ends(&["时", "時", "点", "點"]), whole)
        && !after[more..].starts_with(['间', '間', '代', '期'])
    {
        let rest = &after[more..];
        let minute = if rest.starts_with('半') {
            Some((30, '半'.len_utf8()))
        } else {
            amount(rest)
                .filter(|m| rest[m.len..].starts_with('分') && m.value < 60 * ONE)
                .map(|m| ((m.value / ONE) as u8, m.len + '分'.len_utf8()))
        };
        let (minute, tail) = minute.unwrap_or((0, 0));
        return add(more + tail, Value::Time(h as u8, minute), Weight::Word);
    }
    let counted = after.chars().next().is_some_and(|c| MEASURES.contains(c));
    let one = matches!(whole, Some(0 | 1));
    let weight = if number.digits {
        Weight::Firm
    } else if one || number.positional {
        Weight::Loose
    } else if number.units && number.value > 10 * ONE && number.chars > 1 {
        // 一百, 三十八 are nothing else; 三 counts only before a measure word.
        Weight::Firm
    } else if counted || ordinal {
        Weight::Word
    } else {
        Weight::Loose
    };
    let before = found.len();
    push(found, at, len, Value::Number(number.value), weight);
    // 300万元, 20亿美元
    let names = words::of(Variety::ZhHans);
    let traditional = words::of(Variety::ZhHant);
    let money = names.currency(after).or_else(|| traditional.currency(after));
    if let Some((code, more)) = money.filter(|_| !ordinal) {
        found[before].currency = Some(code);
        found[before].span.end += more;
        return len + more;
    }
    // 一到两成: the first is tenths as well.
    let joint = ["至", "到", "-", "–", "—", "~", "～"].iter().find_map(|j| after.strip_prefix(j));
    if let (Some(second), Some(n @ 1..=9)) = (joint.and_then(amount), whole)
        && joint.is_some_and(|rest| tenths(&rest[second.len..]))
        && (2 * ONE..=9 * ONE).contains(&second.value)
    {
        found[before].value = Value::Percent(n * 10 * ONE);
        found[before].weight = Weight::Loose;
        return len;
    }
    // 1至3百万: the first may share the unit of the second.
    if let Some(second) = joint.and_then(amount)
        && number.value < second.value
        && second.scale > 1
        && !number.units
    {
        found[before].or = Some(Value::Number(number.value.saturating_mul(second.scale)));
    }
    len
}

/// Whether 成 behind a number counts tenths, and is no part of another word.
fn tenths(after: &str) -> bool {
    const WORDS: [char; 16] =
        ['立', '为', '為', '功', '员', '員', '果', '都', '本', '品', '熟', '长', '長', '年', '了', '就'];
    after.strip_prefix('成').is_some_and(|rest| !rest.starts_with(WORDS))
}

fn push(found: &mut Vec<Quantity>, at: usize, len: usize, value: Value, weight: Weight) {
    found.push(Quantity { span: Span::new(at, at + len), value, or: None, currency: None, weight });
}

/// `20:30`.
fn clock(text: &str) -> Option<(u8, u8, usize)> {
    let hour = digits::read(text).filter(|d| d.plain && d.whole <= 2 && d.value < 25 * ONE)?;
    let rest = &text[hour.len..];
    let sign = rest.chars().next().filter(|c| matches!(c, ':' | '：'))?;
    let minute = digits::read(&rest[sign.len_utf8()..]).filter(|d| d.plain && d.whole == 2 && d.value < 60 * ONE)?;
    Some(((hour.value / ONE) as u8, (minute.value / ONE) as u8, hour.len + sign.len_utf8() + minute.len))
}

/// A bare run of units: 十万 is 100,000.
fn multipliers(text: &str) -> Option<(i128, usize)> {
    let (mut value, mut len) = (1, 0);
    for c in text.chars() {
        let Some(unit) = small(c).or_else(|| large(c)) else { break };
        value *= unit;
        len += c.len_utf8();
        if value > 10_i128.pow(16) {
            return None;
        }
    }
    (len > 0).then_some((value, len))
}

struct Amount {
    value: i128,
    len: usize,
    /// Written with digits (maybe with 万 behind).
    digits: bool,
    /// Nothing but digits or numerals in a row: 2026, 二〇二六.
    positional: bool,
    /// Holds 十, 百, 千, 万 or 亿.
    units: bool,
    /// 十几, 几: only the order of magnitude is known.
    vague: bool,
    chars: usize,
    /// The last large unit.
    scale: i128,
}

/// The number at the start of `text`: digits or numerals, with 多/余 before the last unit.
fn amount(text: &str) -> Option<Amount> {
    let more =
        |s: &str| s.chars().next().filter(|c| matches!(c, '多' | '余' | '餘' | '来' | '來')).map_or(0, char::len_utf8);
    if let Some(first) = digits::read(text) {
        let mut len = first.len;
        let mut value = first.value;
        let mut scale = 1;
        let mut total = 0_i128;
        loop {
            let skip = more(&text[len..]);
            // 30多个: the sign belongs to the number only before a unit.
            let Some((unit, used)) = multipliers(&text[len + skip..]) else {
                if skip > 0 && scale == 1 {
                    len += skip;
                }
                break;
            };
            // 3千, 5百万, 1.2亿, 3万5千
            total = total.saturating_add(value.saturating_mul(unit));
            value = 0;
            scale = unit;
            len += skip + used;
            match digits::read(&text[len..]) {
                Some(next) if multipliers(&text[len + next.len..]).is_some_and(|(u, _)| u < unit) => {
                    value = next.value;
                    len += next.len;
                }
                // 49万7800: the rest without a unit
                Some(next) if next.value < unit.saturating_mul(ONE) && next.value % ONE == 0 && unit >= 10_000 => {
                    total = total.saturating_add(next.value);
                    len += next.len;
                    break;
                }
                _ => {
                    len += more(&text[len..]);
                    break;
                }
            }
        }
        let positional = scale == 1 && first.plain;
        return Some(Amount {
            value: total.saturating_add(value),
            len,
            digits: true,
            positional,
            units: scale > 1,
            vague: false,
            chars: first.whole,
            scale,
        });
    }
    numerals(text)
}

/// The number in numerals at the start of `text`.
fn numerals(text: &str) -> Option<Amount> {
    let mut len = 0;
    let (mut total, mut section, mut current) = (0_i128, 0_i128, None::<i128>);
    let (mut units, mut vague, mut chars) = (false, false, 0_usize);
    let mut run: Vec<i128> = Vec::new();
    let mut scale = 1;
    for (at, c) in text.char_indices() {
        if chars >= 24 {
            break;
        }
        if let Some(d) = numeral(c) {
            if current.is_some_and(|c| c != 0) && units {
                break;
            }
            current = Some(d);
            run.push(d);
        } else if let Some(unit) = small(c) {
            if run.len() > 1 && !units {
                break;
            }
            // 十 alone is ten; 百 and 千 alone are not numbers unless 万 or 亿 follows.
            let part = current.take().filter(|d| *d > 0).unwrap_or(1) * unit;
            section = section.saturating_add(part);
            units = true;
        } else if let Some(unit) = large(c) {
            if chars == 0 || run.len() > 1 && !units {
                break;
            }
            let part = section + current.take().unwrap_or(0);
            if part == 0 && total > 0 {
                // 万亿
                total = total.saturating_mul(unit);
            } else if unit > scale && total > 0 && scale > 1 {
                total = total.saturating_add(part).saturating_mul(unit);
            } else {
                total = total.saturating_add(part.max(1).saturating_mul(unit));
            }
            section = 0;
            scale = scale.max(unit);
            units = true;
        } else if matches!(c, '多' | '余' | '餘' | '几' | '幾') && units && current.is_none() {
            // 一百多万, 十几: the sign is passed over.
            vague |= matches!(c, '几' | '幾');
            let behind = text[at + c.len_utf8()..].chars().next();
            len = at + c.len_utf8();
            if behind.and_then(large).is_none() {
                break;
            }
            continue;
        } else {
            break;
        }
        chars += 1;
        len = at + c.len_utf8();
    }
    if chars == 0 {
        return None;
    }
    // 三点五
    let mut value = total.saturating_add(section).saturating_add(current.unwrap_or(0)).saturating_mul(ONE);
    let mut positional = false;
    if !units {
        positional = run.len() > 1;
        value = run.iter().take(20).fold(0, |v, d| v * 10 + d) * ONE;
        // 三四个: three or four. Only years and codes are read digit by digit.
        if positional && run.len() < 3 && !run.contains(&0) {
            return Some(Amount {
                value: run[0] * ONE,
                len,
                digits: false,
                positional,
                units,
                vague: false,
                chars,
                scale,
            });
        }
    } else if text.starts_with(['百', '千', '佰', '仟']) && scale == 1 {
        return None;
    }
    let rest = &text[len..];
    if let Some(point) = rest.strip_prefix('点').or_else(|| rest.strip_prefix('點'))
        && let Some(d) = point.chars().next().and_then(numeral)
        && !point.chars().nth(1).is_some_and(|c| small(c).is_some() || c == '分')
    {
        value = value.saturating_add(d * ONE / 10);
        len += rest.len() - point.len() + point.chars().next().map_or(0, char::len_utf8);
        units = true;
        // 三点五万
        if let Some((unit, used)) = multipliers(&text[len..]) {
            value = value.saturating_mul(unit);
            scale = unit;
            len += used;
        }
    }
    Some(Amount { value, len, digits: false, positional, units, vague, chars, scale })
}
