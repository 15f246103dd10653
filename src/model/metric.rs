//! Metrics and where their figures come from.

use super::{
    Aggregate, Better, GoalKind, Heading, MetricType, Model, OwnerId, SourceId, SourceKind, Stated,
    StatedRef, Text, TimeUnit, Unit,
};
use crate::source::Span;
use jiff::civil::Date;

/// Things that are counted, e.g. `unit articles "Articles sold"`.
#[derive(Debug)]
pub struct CountNoun<'s> {
    /// Its name, which follows numbers in specs, and its title.
    pub heading: Heading<'s>,
    /// What follows numbers for readers: its name, or what a language says for it.
    pub noun: Text<'s>,
}

/// Where figures come from, e.g. a survey.
#[derive(Debug)]
pub struct Source<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// What sort of source it is.
    pub kind: Option<SourceKind>,
    /// How often it gives figures.
    pub every: Option<Stated<Cadence>>,
}

/// How often something is measured: every `count` `unit`s.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cadence {
    /// How many units lie between two measurements.
    pub count: f64,
    /// The unit, from days up.
    pub unit: TimeUnit,
}

/// Something measured.
#[derive(Debug)]
pub struct Metric<'s> {
    /// Its name and title.
    pub heading: Heading<'s>,
    /// Its type; none when the spec names none that is known.
    pub metric_type: Option<Stated<MetricType>>,
    /// Whether it measures what happens or how customers feel about it.
    pub kind: Option<GoalKind>,
    /// The unit of its figures; none when it can't be known.
    pub unit: Option<Unit>,
    /// The least and the greatest value it can have.
    pub scale: Option<Scale>,
    /// How its figure is made of single answers.
    pub figure: Option<Aggregate>,
    /// Which way is better.
    pub better: Option<Better>,
    /// The question as customers are asked it.
    pub question: Option<Text<'s>>,
    /// Where its figures come from.
    pub source: Option<StatedRef<SourceId>>,
    /// How often it is measured; where it doesn't say, its source's cadence.
    pub every: Option<Stated<Cadence>>,
    /// Who answers for it.
    pub owner: Option<StatedRef<OwnerId>>,
    /// Notes for the report's readers.
    pub notes: Vec<Text<'s>>,
}

/// The values a metric can have, in its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The lowest value.
    pub low: f64,
    /// The highest value, above the lowest.
    pub high: f64,
    /// Where the spec states it; none where the type implies it.
    pub span: Option<Span>,
}

impl Cadence {
    /// Whether the next value is overdue at a date.
    #[must_use]
    pub fn is_over(self, measured: Date, as_of: Date) -> bool {
        self.next(measured).is_some_and(|due| as_of > due)
    }

    /// The day by which the next value is due; none where no calendar goes so far.
    /// After the last day of a month it is the last day of another, since monthly
    /// figures are dated so.
    #[must_use]
    pub fn next(self, measured: Date) -> Option<Date> {
        let months = match self.unit {
            TimeUnit::Month => self.count,
            TimeUnit::Quarter => self.count * 3.0,
            TimeUnit::Year => self.count * 12.0,
            _ => f64::NAN,
        };
        if months.fract() != 0.0 {
            let days = (self.count * self.unit.seconds() / 86_400.0).ceil() as i64;
            return measured.checked_add(jiff::Span::new().try_days(days).ok()?).ok();
        }
        let due = measured.checked_add(jiff::Span::new().try_months(months as i64).ok()?).ok()?;
        let is_last = measured == measured.last_of_month();
        Some(if is_last { due.last_of_month() } else { due })
    }
}

impl Metric<'_> {
    /// How often it is measured: its own cadence, else that of its source.
    #[must_use]
    pub fn cadence(&self, model: &Model<'_>) -> Option<Stated<Cadence>> {
        let source = self.source.and_then(|source| source.value.known());
        self.every.or_else(|| model.sources[source?].every)
    }

    /// Whether it counts things.
    #[must_use]
    pub fn is_count(&self) -> bool {
        let metric_type = self.metric_type.map(|stated| stated.value);
        matches!(self.unit, Some(Unit::Count(_))) || metric_type == Some(MetricType::Count)
    }

    /// Whether its values start at zero, as times and numbers of things do; money
    /// may be lost.
    #[must_use]
    pub fn is_never_negative(&self) -> bool {
        let metric_type = self.metric_type.map(|stated| stated.value);
        self.is_count()
            || matches!(self.unit, Some(Unit::Time(_)))
            || metric_type == Some(MetricType::Duration)
    }

    /// The values it can have: its scale, or whatever is not below zero.
    #[must_use]
    pub fn range(&self) -> Option<Scale> {
        let from_zero = Scale { low: 0.0, high: f64::INFINITY, span: None };
        self.scale.or_else(|| self.is_never_negative().then_some(from_zero))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_value_grows_stale_when_the_next_one_is_overdue() {
        let every = |count, unit| Cadence { count, unit };
        let stale = |cadence: Cadence, as_of| cadence.is_over(date(2027, 2, 28), as_of);
        assert!(!stale(every(1.0, TimeUnit::Month), date(2027, 3, 31)));
        assert!(stale(every(1.0, TimeUnit::Month), date(2027, 4, 1)));
        assert!(!stale(every(1.0, TimeUnit::Quarter), date(2027, 5, 31)));
        assert!(stale(every(2.0, TimeUnit::Week), date(2027, 3, 15)));
        assert!(!stale(every(0.5, TimeUnit::Month), date(2027, 3, 15)));
        assert!(!stale(every(1e300, TimeUnit::Year), date(2200, 1, 1)));
    }
}
