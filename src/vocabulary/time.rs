//! The units that the language knows by itself.

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
    /// Every unit with the words that a spec writes for it: one, and many.
    pub const WORDS: [(Self, &'static str, &'static str); 8] = [
        (Self::Second, "s", "s"),
        (Self::Minute, "min", "min"),
        (Self::Hour, "h", "h"),
        (Self::Day, "day", "days"),
        (Self::Week, "week", "weeks"),
        (Self::Month, "month", "months"),
        (Self::Quarter, "quarter", "quarters"),
        (Self::Year, "year", "years"),
    ];

    /// The unit that a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, one, many)| word == *one || word == *many).map(|row| row.0)
    }

    /// The word for `count` of this unit.
    #[must_use]
    pub fn word(self, count: f64) -> &'static str {
        let (_, one, many) = Self::WORDS[self as usize];
        if count == 1.0 { one } else { many }
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
