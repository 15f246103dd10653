//! The units that the language knows by itself.

use crate::words::UnitWords;

/// The units of time; months, quarters and years are calendar means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl TimeUnit {
    /// Every unit, the shortest first.
    pub const ALL: [Self; 8] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Year,
    ];

    /// The unit that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.words().spec.contains(&word))
    }

    /// What it is called.
    #[must_use]
    pub fn words(self) -> UnitWords<'static> {
        UnitWords::TIMES[self as usize]
    }

    /// Its length in seconds; a year is 365.25 days, a month a twelfth of one.
    #[must_use]
    pub fn seconds(self) -> f64 {
        const DAY: f64 = 86_400.0;
        match self {
            Self::Second => 1.0,
            Self::Minute => 60.0,
            Self::Hour => 3_600.0,
            Self::Day => DAY,
            Self::Week => 7.0 * DAY,
            Self::Month => 365.25 * DAY / 12.0,
            Self::Quarter => 365.25 * DAY / 4.0,
            Self::Year => 365.25 * DAY,
        }
    }
}

/// Whether the language itself knows a word as a unit, so that no spec can
/// declare it.
#[must_use]
pub fn is_built_in_unit(word: &str) -> bool {
    matches!(word, "points" | "pp" | "%")
        || TimeUnit::from_word(word).is_some()
        || iso_currency::Currency::from_code(word).is_some()
}

/// The word of the unit that somebody means who writes another one for it.
#[must_use]
pub fn unit_meant_by(word: &str) -> Option<&'static str> {
    OTHER_UNITS.iter().find(|(other, _)| other.eq_ignore_ascii_case(word)).map(|(_, meant)| *meant)
}

/// What people write for units of the language.
const OTHER_UNITS: [(&str, &str); 27] = [
    ("€", "EUR"),
    ("$", "USD"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("second", "s"),
    ("seconds", "s"),
    ("sec", "s"),
    ("secs", "s"),
    ("minute", "min"),
    ("minutes", "min"),
    ("mins", "min"),
    ("m", "min"),
    ("hour", "h"),
    ("hours", "h"),
    ("hrs", "h"),
    ("d", "days"),
    ("wk", "weeks"),
    ("percent", "%"),
    ("pct", "%"),
    ("point", "points"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("pounds", "GBP"),
    ("pt", "points"),
];
