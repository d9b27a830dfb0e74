//! Chinese between Simplified and Traditional characters, phrase by phrase (OpenCC's lists, read by
//! `opencc-fmmseg`, loaded when first needed).
//!
//! `zh-Hant` without a region gets the forms that Taiwan, Hong Kong and the overseas press share in
//! print (為, 眾, 裡, 台), never the forms of OpenCC's own standard (爲, 衆, 裏, 臺). `zh-Hant-TW` and
//! `zh-Hant-HK` get those of their standards; [`Options::regional_words`] exchanges words as well.
//! Names that the lists get wrong stand in `chinese.tsv`; the caller's exceptions come first.

use std::sync::LazyLock;

use opencc_fmmseg::{OpenCC, OpenccConfig};

use super::{Exceptions, Options};
use crate::model::{Lang, Variety};

static OPENCC: LazyLock<OpenCC> = LazyLock::new(|| {
    let mut opencc = OpenCC::new();
    opencc.set_parallel(false);
    opencc
});

/// Names and words, `Hans TAB Hant`, that go both ways.
const NAMES: &str = include_str!("chinese.tsv");

static TO_TRADITIONAL: LazyLock<Exceptions> = LazyLock::new(|| names(|hans, hant| (hans, hant)));
static TO_SIMPLIFIED: LazyLock<Exceptions> = LazyLock::new(|| names(|hans, hant| (hant, hans)));

fn names<'a>(pick: impl Fn(&'a str, &'a str) -> (&'a str, &'a str)) -> Exceptions {
    let mut exceptions = Exceptions::default();
    for line in NAMES.lines().skip(1) {
        let mut columns = line.split('\t');
        if let (Some(hans), Some(hant)) = (columns.next(), columns.next()) {
            let (form, becomes) = pick(hans, hant);
            exceptions.add(form, becomes);
        }
    }
    exceptions
}

/// The convention of a tag.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standard {
    Hans,
    Hant,
    Taiwan,
    HongKong,
}

fn standard(lang: &Lang) -> Standard {
    match (lang.variety(), lang.region()) {
        (Variety::ZhHant, Some("TW")) => Standard::Taiwan,
        (Variety::ZhHant, Some("HK" | "MO")) => Standard::HongKong,
        (Variety::ZhHant, _) => Standard::Hant,
        _ => Standard::Hans,
    }
}

/// Converts between the scripts and regional standards of Chinese. Total; what is not Chinese is copied.
///
/// ```
/// use tilmach::text::convert::{Options, chinese};
/// let (hans, hant) = ("zh-Hans".parse()?, "zh-Hant".parse()?);
/// assert_eq!(chinese::convert("关恒在于田的里面", &hans, &hant, &Options::default()), "關恆在于田的裡面");
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn convert(text: &str, from: &Lang, to: &Lang, options: &Options) -> String {
    use Standard::{Hans, Hant, HongKong, Taiwan};
    let (from, to) = (standard(from), standard(to));
    let config = match (from, to, options.regional_words) {
        (Hans, Hant, _) | (Hans, Taiwan, false) => OpenccConfig::S2tw,
        (Hans, Taiwan, true) => OpenccConfig::S2twp,
        (Hans, HongKong, false) => OpenccConfig::S2hk,
        (Hans, HongKong, true) => OpenccConfig::S2hkp,
        (Hant, Hans, _) => OpenccConfig::T2s,
        (Taiwan, Hans, false) => OpenccConfig::Tw2s,
        (Taiwan, Hans, true) => OpenccConfig::Tw2sp,
        (HongKong, Hans, false) => OpenccConfig::Hk2s,
        (HongKong, Hans, true) => OpenccConfig::Hk2sp,
        (Hant, Taiwan, false) => OpenccConfig::T2tw,
        (Hant, Taiwan, true) => OpenccConfig::T2twp,
        (Hant, HongKong, false) => OpenccConfig::T2hk,
        (Hant, HongKong, true) => OpenccConfig::T2hkp,
        (HongKong, Taiwan, _) => {
            let middle = OPENCC.convert_with_config(text, OpenccConfig::Hk2t, false);
            return settle(OPENCC.convert_with_config(&middle, OpenccConfig::T2tw, false), to);
        }
        (Taiwan, HongKong, _) => {
            let middle = OPENCC.convert_with_config(text, OpenccConfig::Tw2t, false);
            return OPENCC.convert_with_config(&middle, OpenccConfig::T2hk, false);
        }
        (Taiwan | HongKong | Hant, Hant, _) | (Hans, Hans, _) | (Taiwan, Taiwan, _) | (HongKong, HongKong, _) => {
            return text.to_owned();
        }
    };
    let built_in = if to == Hans { &*TO_SIMPLIFIED } else { &*TO_TRADITIONAL };
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    let mut at = 0;
    // A name found by the lists cuts the text; what lies between is converted phrase by phrase.
    for (i, c) in text.char_indices() {
        if i < at {
            continue;
        }
        let rest = &text[i..];
        if let Some((length, becomes)) = options.exceptions.at_word(rest).or_else(|| built_in.at_char(c, rest)) {
            out.push_str(&OPENCC.convert_with_config(&text[done..i], config, true));
            out.push_str(becomes);
            at = i + length;
            done = at;
        }
    }
    out.push_str(&OPENCC.convert_with_config(&text[done..], config, true));
    settle(if from == Hans { sounds(out) } else { out }, to)
}

/// The characters that write foreign names: between two of them 里 is a sound (克里木, 塔里克), not the
/// inside of something (裡).
const SOUNDS: &str = "阿巴卜布達德爾法夫格古哈吉卡克拉勒利羅馬瑪麥蒙米莫木姆納尼努帕普奇熱薩塞什斯蘇塔提特圖瓦維烏西亞伊依扎茲孜佐丁甫買";

fn sounds(mut text: String) -> String {
    let found: Vec<usize> = text
        .match_indices('裡')
        .map(|(at, inside)| (at, text[..at].chars().next_back(), text[at + inside.len()..].chars().next()))
        .filter(|(_, before, after)| [before, after].iter().all(|c| c.is_some_and(|c| SOUNDS.contains(c))))
        .map(|(at, ..)| at)
        .collect();
    for at in found {
        text.replace_range(at..at + '裡'.len_utf8(), "里");
    }
    text
}

/// Variants that the word lists prescribe and print does not follow: 台 for 臺 (台灣, 電台, 平台), and
/// 秘 for 祕.
fn settle(text: String, to: Standard) -> String {
    if to == Standard::Hans || !text.contains(['臺', '祕']) {
        text
    } else {
        text.replace('臺', "台").replace('祕', "秘")
    }
}
