//! Quantities and their dimensions, which are checked like types.

use super::CountNounId;
use crate::source::Span;
use crate::vocabulary::TimeUnit;

/// A number with its unit, as a spec states it, e.g. `10 min`, `90%`, `4.2`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// The number as written; always finite.
    pub value: f64,
    /// The unit as written.
    pub unit: Unit,
    /// Number and unit in the text.
    pub span: Span,
}

impl Quantity {
    /// The value in the base unit of its dimension: seconds for durations, the
    /// value itself for all others. Comparable within a dimension.
    #[must_use]
    pub fn amount(&self) -> f64 {
        self.value * self.unit.factor()
    }

    /// The value in another unit of the same dimension.
    #[must_use]
    pub fn in_unit(&self, unit: Unit) -> f64 {
        self.amount() / unit.factor()
    }
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A bare number, e.g. a mark on a scale: `4.2`.
    One,
    /// Per cent: `90%`.
    Percent,
    /// Percentage points, the difference of two percentages: `5 pp`.
    PercentagePoints,
    /// Points on a scale of their own, such as NPS: `42 points`.
    Points,
    /// A time: `10 min`.
    Time(TimeUnit),
    /// Money, in an ISO 4217 currency: `50 EUR`.
    Money(iso_currency::Currency),
    /// Things of a kind that the spec declares: `120 articles`.
    Count(CountNounId),
}

impl Unit {
    /// How many base units one of these is: seconds for times, else 1.
    #[must_use]
    pub fn factor(self) -> f64 {
        match self {
            Self::Time(unit) => unit.seconds(),
            _ => 1.0,
        }
    }

    /// What is measured in this unit.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        match self {
            Self::One => Dimension::Number,
            Self::Percent => Dimension::Percent,
            Self::PercentagePoints => Dimension::PercentagePoints,
            Self::Points => Dimension::Points,
            Self::Time(_) => Dimension::Duration,
            Self::Money(currency) => Dimension::Money(currency),
            Self::Count(noun) => Dimension::Count(noun),
        }
    }
}

/// What a quantity measures. Two quantities can be compared when their
/// dimensions are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// A bare number.
    Number,
    /// A share of a hundred.
    Percent,
    /// A difference of two shares.
    PercentagePoints,
    /// Points.
    Points,
    /// A length of time.
    Duration,
    /// Money of one currency.
    Money(iso_currency::Currency),
    /// Things of one kind.
    Count(CountNounId),
}
