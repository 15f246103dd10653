//! What a target comes to: the values that meet it, in its metric's unit.

use super::{Better, Form, Metric, Quantity, Scale, Target, Unit};

/// What the figures of a target are: values of its metric or, where the target
/// says within what time, the share of cases that take no longer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gauge {
    /// Their unit; none when it can't be known.
    pub unit: Option<Unit>,
    /// The scale that progress is counted on.
    pub scale: Option<Scale>,
    /// The values they can have.
    pub range: Option<Scale>,
    /// Which way is better.
    pub better: Option<Better>,
}

/// What is to be reached, in the unit of the target's figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Aim {
    /// This value or a higher one.
    AtLeast(f64),
    /// This value or a lower one.
    AtMost(f64),
    /// A value from the first to the second.
    Between(f64, f64),
}

/// Why nobody can say what a target comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NoAim {
    /// It asks for a change, and nobody knows of what.
    NoBaseline,
    /// It asks for a share of a baseline of 0, this one.
    NoChange(f64),
    /// Its quantities can't be compared with its figures.
    OtherUnit,
}

impl NoAim {
    /// The reason in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::NoBaseline => "no baseline to count the change from",
            Self::NoChange(_) => "a share of a baseline of 0 is no change",
            Self::OtherUnit => "its unit is not the metric's",
        }
    }
}

/// Whether two values are the same but for rounding: so much can be lost when
/// units are converted and means are made.
#[must_use]
pub fn is_same(a: f64, b: f64) -> bool {
    let margin = 1e-9 * a.abs().max(b.abs()).max(1.0);
    a == b || margin.is_finite() && (a - b).abs() <= margin
}

/// Whether a value is below another, by more than rounding.
#[must_use]
pub fn is_below(a: f64, b: f64) -> bool {
    a < b && !is_same(a, b)
}

impl Aim {
    /// What a form comes to, from a baseline in the unit of the figures.
    ///
    /// # Errors
    /// Where that can't be said.
    pub fn new(form: &Form, gauge: impl Into<Gauge>, baseline: Option<f64>) -> Result<Self, NoAim> {
        let gauge = gauge.into();
        let value = |quantity| gauge.value_of(quantity).ok_or(NoAim::OtherUnit);
        let change =
            |by, direction| gauge.changed(baseline.ok_or(NoAim::NoBaseline)?, by, direction);
        Ok(match form {
            Form::AtLeast(least) => Self::AtLeast(value(least)?),
            Form::AtMost(most) => Self::AtMost(value(most)?),
            Form::Between(low, high) => Self::Between(value(low)?, value(high)?),
            Form::Up(by) => Self::AtLeast(change(by, Better::Higher)?),
            Form::Down(by) => Self::AtMost(change(by, Better::Lower)?),
        })
    }

    /// The least value that meets it; minus infinity where there is none.
    #[must_use]
    pub fn low(self) -> f64 {
        match self {
            Self::AtLeast(low) | Self::Between(low, _) => low,
            Self::AtMost(_) => f64::NEG_INFINITY,
        }
    }

    /// The greatest value that meets it; infinity where there is none.
    #[must_use]
    pub fn high(self) -> f64 {
        match self {
            Self::AtMost(high) | Self::Between(_, high) => high,
            Self::AtLeast(_) => f64::INFINITY,
        }
    }

    /// Whether a value meets it: decided by value and form alone.
    #[must_use]
    pub fn is_met(self, value: f64) -> bool {
        !is_below(value, self.low()) && !is_below(self.high(), value)
    }

    /// By how much a value misses it, and on which side; none when it is met.
    #[must_use]
    pub fn miss(self, value: f64) -> Option<(f64, &'static str)> {
        if is_below(value, self.low()) {
            return Some((self.low() - value, "below"));
        }
        is_below(self.high(), value).then(|| (value - self.high(), "above"))
    }
}

impl Form {
    /// The direction that it asks for; a range asks for none.
    #[must_use]
    pub fn direction(&self) -> Option<Better> {
        match self {
            Self::AtLeast(_) | Self::Up(_) => Some(Better::Higher),
            Self::AtMost(_) | Self::Down(_) => Some(Better::Lower),
            Self::Between(..) => None,
        }
    }
}

impl Metric<'_> {
    /// What its own values are.
    #[must_use]
    pub fn gauge(&self) -> Gauge {
        Gauge { unit: self.unit, scale: self.scale, range: self.range(), better: self.better }
    }

    /// A quantity as one of its own values, where it can be one.
    #[must_use]
    pub fn value_of(&self, quantity: &Quantity) -> Option<f64> {
        self.gauge().value_of(quantity)
    }
}

impl From<&Metric<'_>> for Gauge {
    fn from(metric: &Metric<'_>) -> Self {
        metric.gauge()
    }
}

impl Target {
    /// What its figures are; the metric is its own.
    #[must_use]
    pub fn gauge(&self, metric: &Metric<'_>) -> Gauge {
        match self.within {
            Some(_) => Gauge::share_of_cases(metric.better),
            None => metric.gauge(),
        }
    }
}

impl Gauge {
    /// The share of cases whose value is no higher than a limit: where lower is
    /// better, more of them are better.
    fn share_of_cases(better: Option<Better>) -> Self {
        let scale = Some(Scale { low: 0.0, high: 100.0, span: None });
        let better = better.map(|better| match better {
            Better::Higher => Better::Lower,
            Better::Lower => Better::Higher,
        });
        Self { unit: Some(Unit::Percent), scale, range: scale, better }
    }

    /// A quantity as one of the figures, where it can be one.
    #[must_use]
    pub fn value_of(&self, quantity: &Quantity) -> Option<f64> {
        match self.unit {
            None => Some(quantity.value),
            Some(unit) if unit.dimension() == quantity.unit.dimension() => {
                Some(quantity.in_unit(unit))
            }
            Some(Unit::Points) if quantity.unit == Unit::One => Some(quantity.value),
            Some(_) => None,
        }
    }

    /// Whether a quantity can be a difference of two figures, or a share of one.
    #[must_use]
    pub fn can_change_by(&self, by: &Quantity) -> bool {
        match (by.unit, self.unit) {
            (Unit::Percent, _) | (Unit::PercentagePoints, Some(Unit::Percent)) => true,
            _ => self.value_of(by).is_some(),
        }
    }

    /// The value that a change from a baseline leads to.
    ///
    /// # Errors
    /// Where that can't be said.
    pub fn changed(&self, from: f64, by: &Quantity, direction: Better) -> Result<f64, NoAim> {
        let step = match (by.unit, self.unit) {
            (Unit::Percent, _) => from.abs() * by.value / 100.0,
            (Unit::PercentagePoints, Some(Unit::Percent)) => by.value,
            _ => self.value_of(by).ok_or(NoAim::OtherUnit)?,
        };
        match direction {
            _ if step == 0.0 && by.value != 0.0 => Err(NoAim::NoChange(from)),
            Better::Higher => Ok(from + step),
            Better::Lower => Ok(from - step),
        }
    }
}

impl Scale {
    /// Whether a value lies on it, but for rounding.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        !is_below(value, self.low) && !is_below(self.high, value)
    }
}

#[cfg(test)]
mod tests {
    use super::Aim::*;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_miss_is_the_distance_to_the_nearer_end() {
        assert_eq!(Between(2.0, 3.0).miss(3.5), Some((0.5, "above")));
        assert_eq!(Between(2.0, 3.0).miss(1.5), Some((0.5, "below")));
        assert_eq!(Between(2.0, 3.0).miss(3.0), None);
        assert_eq!(AtLeast(0.3).miss(0.1 + 0.2), None);
    }

    #[test]
    fn a_scale_holds_its_ends_however_they_were_worked_out() {
        let scale = Scale { low: 0.0, high: 0.3, span: None };
        assert!(scale.holds(0.1 + 0.2) && scale.holds(-1e-17));
        assert!(!scale.holds(0.300_1) && !scale.holds(-0.1));
    }

    #[test]
    fn of_short_cases_there_can_be_more_where_lower_is_better() {
        let gauge = Gauge::share_of_cases(Some(Better::Lower));
        assert_eq!((gauge.unit, gauge.better), (Some(Unit::Percent), Some(Better::Higher)));
        assert_eq!(Gauge::share_of_cases(Some(Better::Higher)).better, Some(Better::Lower));
        assert_eq!(Gauge::share_of_cases(None).better, None);
    }

    proptest! {
        #[test]
        fn a_value_at_the_target_meets_it(target in -1e12..1e12f64) {
            prop_assert!(AtLeast(target).is_met(target) && AtMost(target).is_met(target));
            prop_assert!(Between(target, target).is_met(target));
        }

        #[test]
        fn what_is_not_missed_is_met(value in any::<f64>(), low in any::<f64>(), high in any::<f64>()) {
            for aim in [AtLeast(low), AtMost(high), Between(low, high)] {
                prop_assert_eq!(aim.miss(value).is_none(), aim.is_met(value));
            }
        }
    }
}
