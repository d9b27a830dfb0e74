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
use crate::text::han::is_han;

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
    let by_lists = |piece: &str| {
        let out = OPENCC.convert_with_config(piece, config, true);
        settle(if from == Hans { names_in(out) } else { out }, to)
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
            out.push_str(&by_lists(&text[done..i]));
            out.push_str(becomes);
            at = i + length;
            done = at;
        }
    }
    out.push_str(&by_lists(&text[done..]));
    out
}

/// The characters that write foreign names: between two of them 里 is a sound (克里木, 塔里克), not the
/// inside of something (裡).
const SOUNDS: &str = "阿巴卜布達德爾法夫格古哈吉卡克拉勒利羅馬瑪麥蒙米莫木姆納尼努帕普奇熱薩塞什斯蘇塔提特圖瓦維烏西亞伊依扎茲孜佐丁甫買";
/// A character that is one word of Traditional Chinese and, written otherwise, a family name.
struct Namesake {
    word: &'static str,
    name: &'static str,
    /// What stands before and after the word; beside anything else it is the name.
    before: &'static str,
    after: &'static str,
}

/// 模範 and 范女士, 其餘 and 余華, 憂鬱 and 郁達夫, 純樸 and 朴槿惠: the words are few, the names many.
const NAMESAKES: [Namesake; 4] = [
    Namesake { word: "範", name: "范", before: "規模示師典防軌風垂遺", after: "圍例本式疇文" },
    Namesake {
        word: "餘",
        name: "余",
        before: "其業多剩殘之有盈結節富課工冗公零一二三四五六七八九十百千萬億兩幾年歲月刑0123456789０１２３４５６７８９",
        after: "下額款波震光生地孽毒暉溫糧韻味熱燼音數量裕人名個萬億年家次天里公元件座種位項條所份多歲月部字頁",
    },
    Namesake { word: "鬱", name: "郁", before: "憂抑沉積陰蔥鬱悒悲", after: "悶鬱結金卒積蔥" },
    Namesake { word: "樸", name: "朴", before: "純簡儉質古淳誠渾拙素", after: "素實直質拙真" },
];

/// The words 於, 塗 and 遊, which are the names 于, 涂 and 游 where a clause begins with them and a
/// title follows: 於先生.
const BEFORE_TITLES: [(&str, &str); 3] = [("於", "于"), ("塗", "涂"), ("遊", "游")];
const TITLES: [&str; 10] = ["先生", "女士", "小姐", "太太", "老師", "教授", "律師", "博士", "醫生", "某"];
/// After these a name may stand; 由於, 對於 and 見於 are words.
const BEFORE_NAMES: &str = "和與及是的問找跟請給";

/// Decides, in converted text, the characters whose two readings the word lists leave to chance.
fn names_in(mut text: String) -> String {
    let mut put = |word: &str, name: &str, is_name: &dyn Fn(Option<char>, &str) -> bool| {
        let places: Vec<usize> = text.match_indices(word).map(|(at, _)| at).collect();
        for at in places {
            let (before, after) = (text[..at].chars().next_back(), &text[at + word.len()..]);
            if is_name(before, after) {
                text.replace_range(at..at + word.len(), name);
            }
        }
    };
    put("裡", "里", &|before, after| {
        before.is_some_and(|c| SOUNDS.contains(c)) && after.starts_with(|c| SOUNDS.contains(c))
    });
    // 不准離開 is not allowed; 不準確 and 數字不準 are not right.
    put("準", "准", &|before, after| {
        matches!(before, Some('不' | '未'))
            && after.starts_with(|c: char| is_han(c) && !"確備時點的了嗎吧啊".contains(c))
    });
    for Namesake { word, name, before: befores, after: afters } in NAMESAKES {
        put(word, name, &|before, after| {
            !before.is_some_and(|c| befores.contains(c)) && !after.starts_with(|c| afters.contains(c))
        });
    }
    for (word, name) in BEFORE_TITLES {
        put(word, name, &|before, after| {
            before.is_none_or(|c| !c.is_alphanumeric() || BEFORE_NAMES.contains(c))
                && TITLES.iter().any(|title| after.starts_with(title))
        });
    }
    text
}

/// Hong Kong's characters, and rare variants, that the word lists for Traditional Chinese of no region pass over.
/// After `kSimplifiedVariant` and `kZVariant` of Unihan.
const PASSED_OVER: [(char, &str); 7] =
    [('衞', "卫"), ('衹', "只"), ('枱', "台"), ('粧', "妆"), ('敍', "叙"), ('簷', "檐"), ('痺', "痹")];

/// Variants that the word lists prescribe and print does not follow: 台 for 臺 (台灣, 電台, 平台), and
/// 秘 for 祕; and those that they pass over.
fn settle(mut text: String, to: Standard) -> String {
    if to == Standard::Hans {
        for (variant, simplified) in PASSED_OVER {
            if text.contains(variant) {
                text = text.replace(variant, simplified);
            }
        }
        text
    } else if !text.contains(['臺', '祕']) {
        text
    } else {
        text.replace('臺', "台").replace('祕', "秘")
    }
}
