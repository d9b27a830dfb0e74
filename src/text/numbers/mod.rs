//! Numbers, dates, times and amounts of money by value, in all languages.
//!
//! [`find`] reads a text and gives every quantity with what it means, so that `1 million`, 100万,
//! 一百万 and بىر مىليون compare equal ([`same`]). A date is taken apart into facts that can be
//! lost one by one: the year, the month with its day, the weekday.
//!
//! Words are data (`words.tsv`, with source and confidence); how words combine is in `spelled/`
//! (English and Uyghur, which put units beside multipliers) and `chinese.rs`. `digits.rs` reads
//! digits of any script.
//!
//! Not every number word counts: *one*, 一 and بىر are articles as often as numbers, so a quantity
//! carries a [`Weight`], and a caller that compares two versions asks for less from a light one.

mod bounds;
mod chinese;
mod digits;
mod durations;
mod spelled;
mod words;

pub use bounds::{Bound, bound, firm_limit, speaks_of_limits};
pub use durations::{TimeUnit, time_unit};

use crate::model::{Lang, Span};

/// A quantity and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The bytes it takes, its unit (percent, year, currency) included.
    pub span: Span,
    /// What it means.
    pub value: Value,
    /// What it may mean too: the first number of `1 to 3 million`, the hour of `8 p.m.`.
    pub or: Option<Value>,
    /// The currency (ISO 4217) of an amount.
    pub currency: Option<&'static str>,
    /// How surely it is a number that another version must have too.
    pub weight: Weight,
}

/// What a quantity means. Amounts are in millionths, so that decimals compare exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A count, a measure, an ordinal.
    Number(i128),
    /// So many hundredths.
    Percent(i128),
    /// Numerator and denominator.
    Fraction(i64, i64),
    /// A year of the common era.
    Year(i32),
    /// A month, and the day when it is given.
    Month(u8, Option<u8>),
    /// A day of a month that is not named.
    Day(u8),
    /// Ten years: 1990 for "the 1990s", 90 for "the '90s".
    Decade(i32),
    /// Hour and minute.
    Time(u8, u8),
    /// 1 Monday … 7 Sunday.
    Weekday(u8),
    /// "Hundreds", "tens of thousands": the order of magnitude.
    Magnitude(i128),
}

/// How surely a quantity is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// May be no number at all (a, one, 一, بىر), or is often left out.
    Loose,
    /// A small number in words: versions may differ in form, but not contradict each other.
    Word,
    /// Digits, or a number in words that is nothing else.
    Firm,
}

/// One, in the millionths that [`Value`] counts in.
pub const ONE: i128 = 1_000_000;

/// Every quantity of `text`, in order, without overlaps.
///
/// ```
/// use tilmach::text::numbers::{Value, find, ONE};
/// let lang = "zh-Hans".parse()?;
/// assert_eq!(find("超过100多万人", &lang)[0].value, Value::Number(1_000_000 * ONE));
/// # Ok::<(), tilmach::model::LangError>(())
/// ```
pub fn find(text: &str, lang: &Lang) -> Vec<Quantity> {
    if lang.is_chinese() { chinese::find(text) } else { spelled::find(text, lang.variety()) }
}

/// Whether the quantity `there` of a version says what `here` of its source says.
pub fn same(here: &Quantity, there: &Quantity) -> bool {
    let values = |q: &Quantity| [Some(q.value), q.or];
    let equal = values(here).into_iter().flatten().any(|a| values(there).into_iter().flatten().any(|b| equal(a, b)));
    // 100 dollars are not 100 yuan; a bare number is not held against either.
    equal && here.currency.is_none_or(|a| there.currency.is_none_or(|b| a == b))
}

fn equal(here: Value, there: Value) -> bool {
    use Value::{Day, Decade, Fraction, Magnitude, Month, Number, Percent, Time, Weekday, Year};
    let whole = |n: i128| (n % ONE == 0).then_some(n / ONE);
    match (here, there) {
        (Number(a), Number(b)) | (Percent(a), Percent(b)) | (Magnitude(a), Magnitude(b)) => a == b,
        (Fraction(a, b), Fraction(c, d)) => i128::from(a) * i128::from(d) == i128::from(b) * i128::from(c),
        (Percent(p), Fraction(n, d)) | (Fraction(n, d), Percent(p)) => {
            // A third is as good as 33 %.
            let here = p.saturating_mul(i128::from(d));
            here.abs_diff(100 * ONE * i128::from(n)) <= (ONE * i128::from(d)).unsigned_abs()
        }
        (Number(p), Fraction(n, d)) | (Fraction(n, d), Number(p)) => {
            p.saturating_mul(i128::from(d)) == i128::from(n) * ONE
        }
        (Year(a), Year(b)) => a == b,
        (Year(y), Number(n)) | (Number(n), Year(y)) => whole(n) == Some(i128::from(y)),
        // A day may be added, but not dropped.
        (Month(a, x), Month(b, y)) => a == b && (x.is_none() || x == y),
        (Month(_, Some(x)), Day(y)) | (Day(x), Month(_, Some(y)) | Day(y)) => x == y,
        (Day(d), Number(n)) | (Number(n), Day(d)) => whole(n) == Some(i128::from(d)),
        (Decade(a), Decade(b)) => a == b || (a < 100 || b < 100) && a % 100 == b % 100,
        (Decade(d), Number(n)) | (Number(n), Decade(d)) => whole(n) == Some(i128::from(d)),
        (Decade(d), Year(y)) | (Year(y), Decade(d)) => d == y,
        (Time(a, x), Time(b, y)) => a % 12 == b % 12 && x == y,
        (Time(h, 0), Number(n)) | (Number(n), Time(h, 0)) => whole(n) == Some(i128::from(h)),
        (Weekday(a), Weekday(b)) => a == b,
        _ => false,
    }
}

/// The value for people: `1200000`, `50%`, `1-14`.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let plain = |n: i128| {
            let (whole, rest) = (n / ONE, n % ONE);
            let decimals = format!("{rest:06}");
            let decimals = decimals.trim_end_matches('0');
            if decimals.is_empty() { whole.to_string() } else { format!("{whole}.{decimals}") }
        };
        match *self {
            Value::Number(n) => f.write_str(&plain(n)),
            Value::Percent(n) => write!(f, "{}%", plain(n)),
            Value::Fraction(n, d) => write!(f, "{n}/{d}"),
            Value::Year(y) => write!(f, "{y}"),
            Value::Month(m, Some(d)) => write!(f, "{m}-{d}"),
            Value::Month(m, None) => write!(f, "{m}-"),
            Value::Day(d) => write!(f, "{d}"),
            Value::Decade(d) => write!(f, "{d}s"),
            Value::Time(h, m) => write!(f, "{h}:{m:02}"),
            Value::Weekday(d) => write!(f, "{d}/7"),
            Value::Magnitude(n) => write!(f, "~{}", plain(n)),
        }
    }
}

/// A bare number that reads as a year.
fn year(n: i128) -> Option<i32> {
    let whole = n / ONE;
    (n % ONE == 0 && (1000..=2199).contains(&whole)).then_some(whole as i32)
}

#[cfg(test)]
mod tests;
