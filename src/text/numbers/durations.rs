//! Units of time behind a number: two weeks are not two months.

use super::Quantity;
use super::spelled::is_suffix;
use crate::model::{Lang, Variety};
use crate::text::script::is_letter;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

use TimeUnit::{Day, Hour, Minute, Month, Second, Week, Year};

const ENGLISH: [(&str, TimeUnit); 7] = [
    ("second", Second),
    ("minute", Minute),
    ("hour", Hour),
    ("day", Day),
    ("week", Week),
    ("month", Month),
    ("year", Year),
];

/// Longer forms stand before those that they begin with.
const CHINESE: [(&str, TimeUnit); 17] = [
    ("秒", Second),
    ("分钟", Minute),
    ("分鐘", Minute),
    ("小时", Hour),
    ("小時", Hour),
    ("个小时", Hour),
    ("個小時", Hour),
    ("天", Day),
    ("星期", Week),
    ("个星期", Week),
    ("個星期", Week),
    ("周", Week),
    ("週", Week),
    ("个月", Month),
    ("個月", Month),
    ("年半", Year),
    ("年", Year),
];

/// Stems; the last vowel of ھەپتە rises before a suffix.
const UYGHUR: [(&str, TimeUnit); 8] = [
    ("سېكۇنت", Second),
    ("مىنۇت", Minute),
    ("سائەت", Hour),
    ("كۈن", Day),
    ("ھەپتە", Week),
    ("ھەپتى", Week),
    ("ئاي", Month),
    ("يىل", Year),
];

/// The unit of time that stands behind `quantity` in `text`, if one does.
///
/// ```
/// use tilmach::text::numbers::{TimeUnit, find, time_unit};
/// let lang = "zh-Hans".parse()?;
/// let text = "关押了13个月";
/// assert_eq!(time_unit(text, &find(text, &lang)[0], &lang), Some(TimeUnit::Month));
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn time_unit(text: &str, quantity: &Quantity, lang: &Lang) -> Option<TimeUnit> {
    let after = text.get(quantity.span.end..)?;
    let find = |list: &[(&str, TimeUnit)], fits: &dyn Fn(&str) -> bool, word: &str| {
        list.iter().find(|(stem, _)| word.strip_prefix(stem).is_some_and(fits)).map(|(_, unit)| *unit)
    };
    match lang.variety() {
        Variety::ZhHans | Variety::ZhHant => {
            let after = after.strip_prefix(['多', '余', '餘', '来', '來']).unwrap_or(after);
            // 年代, 年级, 天主教 are no lengths of time.
            find(&CHINESE, &|rest| !rest.starts_with(['代', '级', '級', '主', '度', '刊', '报', '報']), after)
        }
        Variety::En | Variety::UgArab => {
            let word = after.trim_start_matches([' ', '-', '\u{a0}']);
            // Half an hour.
            let word = word.strip_prefix("an ").or_else(|| word.strip_prefix("a ")).unwrap_or(word);
            let len = word.find(|c: char| !is_letter(c)).unwrap_or(word.len());
            let word = &word[..len];
            if lang.variety() == Variety::En {
                return find(&ENGLISH, &|rest| rest.is_empty() || rest == "s", word);
            }
            // 14-كۈنى is a date.
            (!after.starts_with('-')).then(|| find(&UYGHUR, &|rest| is_suffix(rest, Variety::UgArab), word))?
        }
        _ => None,
    }
}
