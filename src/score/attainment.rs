//! How much of the way to a target is done.

use crate::model::{Aim, Better, Scale};

/// What progress is counted from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Start {
    /// The spec states this value.
    Stated(f64),
    /// This was measured first, before the latest value.
    Measured(f64),
    /// There is nothing.
    Nowhere,
}

impl Aim {
    /// How much of the way to it is done at a value: 0 at the start, 1 at the
    /// target, more beyond. Otherwise why that can't be said.
    pub(super) fn attainment(
        self,
        value: f64,
        start: Start,
        better: Option<Better>,
        scale: Option<Scale>,
    ) -> Result<f64, String> {
        let target = match self {
            Self::AtLeast(target) | Self::AtMost(target) => target,
            Self::Between(..) => {
                return Err("a range is kept or not; there is no progress to it".into());
            }
        };
        match start {
            Start::Stated(base) | Start::Measured(base) if !self.is_met(base) => {
                return finite((value - base) / (target - base));
            }
            Start::Stated(_) => return Err("it was met from the start, and is to be kept".into()),
            Start::Measured(_) | Start::Nowhere => {}
        }
        if better.is_some_and(|better| better != self.direction()) {
            return Err("a limit is kept or not; there is no progress to it".into());
        }
        match scale {
            Some(scale) => self.on_scale(value, target, scale),
            None => self.ratio(value, target),
        }
    }

    /// The distance from the worse end of the scale.
    fn on_scale(self, value: f64, target: f64, scale: Scale) -> Result<f64, String> {
        let worse = match self.direction() {
            Better::Higher => scale.low,
            Better::Lower => scale.high,
        };
        if target == worse {
            return Err("every value of the scale meets it".into());
        }
        finite((value - worse) / (target - worse))
    }

    fn ratio(self, value: f64, target: f64) -> Result<f64, String> {
        match self.direction() {
            Better::Higher if target > 0.0 && value >= 0.0 => finite(value / target),
            Better::Lower if target > 0.0 && value > 0.0 => finite(target / value),
            _ => Err("no baseline to count progress from".into()),
        }
    }

    fn direction(self) -> Better {
        match self {
            Self::AtLeast(_) | Self::Between(..) => Better::Higher,
            Self::AtMost(_) => Better::Lower,
        }
    }
}

fn finite(value: f64) -> Result<f64, String> {
    if value.is_finite() { Ok(value) } else { Err("too large to compute with".into()) }
}

#[cfg(test)]
mod tests {
    use super::Aim::*;
    use super::*;
    use proptest::prelude::*;

    const HIGHER: Option<Better> = Some(Better::Higher);
    const LOWER: Option<Better> = Some(Better::Lower);

    fn scale(low: f64, high: f64) -> Option<Scale> {
        Some(Scale { low, high, span: None })
    }

    #[test]
    fn a_target_whose_baseline_met_it_has_no_progress() {
        let aim = AtLeast(8.0);
        assert!(!aim.is_met(7.0));
        assert!(aim.attainment(7.0, Start::Stated(9.0), HIGHER, scale(0.0, 10.0)).is_err());
    }

    #[test]
    fn a_single_measurement_at_the_target_is_all_of_it() {
        assert!(AtLeast(5.0).is_met(5.0));
        assert_eq!(AtLeast(5.0).attainment(5.0, Start::Nowhere, HIGHER, None), Ok(1.0));
    }

    #[test]
    fn half_of_the_revenue_is_a_half() {
        assert_eq!(AtLeast(100.0).attainment(50.0, Start::Nowhere, HIGHER, None), Ok(0.5));
    }

    #[test]
    fn a_baseline_serves_both_directions() {
        let done = AtMost(10.0).attainment(12.0, Start::Stated(24.0), LOWER, None);
        assert_eq!(done, Ok(12.0 / 14.0));
        let done = AtLeast(26.0).attainment(23.5, Start::Measured(21.0), HIGHER, None);
        assert_eq!(done, Ok(0.5));
    }

    #[test]
    fn without_a_baseline_a_scale_gives_the_start() {
        let done = AtLeast(4.0).attainment(3.1, Start::Nowhere, HIGHER, scale(1.0, 5.0));
        assert!(done.is_ok_and(|done| (done - 0.7).abs() < 1e-12));
        let done = AtMost(2.0).attainment(3.0, Start::Nowhere, LOWER, scale(1.0, 5.0));
        assert!(done.is_ok_and(|done| (done - 2.0 / 3.0).abs() < 1e-12));
        assert!(AtLeast(1.0).attainment(3.0, Start::Nowhere, HIGHER, scale(1.0, 5.0)).is_err());
    }

    #[test]
    fn a_first_measurement_that_met_the_target_is_no_baseline() {
        let done = AtLeast(8.0).attainment(4.0, Start::Measured(9.0), HIGHER, scale(0.0, 10.0));
        assert_eq!(done, Ok(0.5));
    }

    #[test]
    fn lower_is_better_turns_the_ratio() {
        assert_eq!(AtMost(3.0).attainment(6.0, Start::Nowhere, LOWER, None), Ok(0.5));
        assert_eq!(AtMost(3.0).attainment(6.0, Start::Nowhere, None, None), Ok(0.5));
        assert!(AtMost(3.0).attainment(0.0, Start::Nowhere, LOWER, None).is_err());
        assert!(AtLeast(-3.0).attainment(1.0, Start::Nowhere, HIGHER, None).is_err());
    }

    #[test]
    fn ranges_and_limits_are_kept_or_not() {
        assert!(Between(2.0, 3.0).attainment(2.5, Start::Stated(1.0), None, None).is_err());
        assert!(AtMost(80.0).attainment(70.0, Start::Nowhere, HIGHER, None).is_err());
    }

    proptest! {
        #[test]
        fn progress_is_finite_or_none(
            value in any::<f64>(), target in any::<f64>(), base in any::<f64>(), form in 0..3,
        ) {
            let aim = [AtLeast(target), AtMost(target), Between(target, target)][form as usize];
            for start in [Start::Stated(base), Start::Measured(base), Start::Nowhere] {
                let done = aim.attainment(value, start, None, scale(base, value));
                prop_assert!(done.is_err() || done.is_ok_and(f64::is_finite));
            }
        }

        #[test]
        fn met_and_reached_are_the_same_from_a_baseline_below(
            value in -1e6..1e6f64, target in -1e6..1e6f64, below in 1.0..1e6f64,
        ) {
            let aim = AtLeast(target);
            let done = aim.attainment(value, Start::Stated(target - below), HIGHER, None);
            prop_assert!(done.is_ok_and(|done| (done >= 1.0) == aim.is_met(value) || (done - 1.0).abs() < 1e-6));
        }
    }
}
