//! Where a target stands at a date, and how old a value may be.

use super::Status;
use crate::model::{Cadence, Deadline, TimeUnit, is_below};
use jiff::civil::Date;

/// What the status of a measured target depends on.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub(super) is_met: bool,
    pub(super) deadline: Option<Deadline>,
    /// How much of the way is done; none where that can't be said.
    pub(super) progress: Option<f64>,
    /// When the value that progress counts from was measured.
    pub(super) since: Option<Date>,
    /// How far progress may lag behind time and be at risk only.
    pub(super) band: f64,
}

impl Standing {
    /// The status at a date.
    pub(super) fn status(&self, as_of: Date) -> Status {
        let deadline = match self.deadline {
            _ if self.is_met => return Status::Met,
            Some(Deadline::Always) => return Status::NotMet,
            Some(Deadline::By(date)) if as_of > date => return Status::Missed,
            Some(Deadline::By(date)) => date,
            None | Some(Deadline::Unknown) => return Status::NotYetMet,
        };
        let (Some(progress), Some(since)) = (self.progress, self.since) else {
            return Status::NotYetMet;
        };
        match time_gone(since, deadline, as_of) {
            Some(gone) => self.pace(progress, gone),
            None => Status::NotYetMet,
        }
    }

    fn pace(&self, progress: f64, gone: f64) -> Status {
        if !is_below(progress, gone) {
            Status::OnTrack
        } else if !is_below(progress, gone - self.band) {
            Status::AtRisk
        } else {
            Status::OffTrack
        }
    }
}

/// The share of the time from the start to the deadline that is gone.
fn time_gone(since: Date, deadline: Date, as_of: Date) -> Option<f64> {
    let days = |from: Date, to: Date| from.until(to).map(|span| f64::from(span.get_days())).ok();
    let (gone, all) = (days(since, as_of)?, days(since, deadline)?);
    (all > 0.0).then(|| (gone / all).clamp(0.0, 1.0))
}

/// Whether a value is older at a date than its metric's cadence allows.
pub(super) fn is_stale(measured: Date, cadence: Cadence, as_of: Date) -> bool {
    due(measured, cadence).is_some_and(|due| as_of > due)
}

/// The day by which the next value is due. After the last day of a month it is
/// the last day of another, since monthly figures are dated so.
fn due(measured: Date, cadence: Cadence) -> Option<Date> {
    let months = match cadence.unit {
        TimeUnit::Month => cadence.count,
        TimeUnit::Quarter => cadence.count * 3.0,
        TimeUnit::Year => cadence.count * 12.0,
        _ => f64::NAN,
    };
    if months.fract() != 0.0 {
        let days = (cadence.count * cadence.unit.seconds() / 86_400.0).ceil() as i64;
        return measured.checked_add(jiff::Span::new().try_days(days).ok()?).ok();
    }
    let due = measured.checked_add(jiff::Span::new().try_months(months as i64).ok()?).ok()?;
    let is_last = measured == measured.last_of_month();
    Some(if is_last { due.last_of_month() } else { due })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn standing(progress: f64) -> Standing {
        Standing {
            is_met: false,
            deadline: Some(Deadline::By(date(2027, 4, 11))),
            progress: Some(progress),
            since: Some(date(2027, 1, 1)),
            band: 0.1,
        }
    }

    #[test]
    fn pace_is_progress_against_time() {
        let half = date(2027, 2, 20);
        assert_eq!(standing(0.5).status(half), Status::OnTrack);
        assert_eq!(standing(0.4).status(half), Status::AtRisk);
        assert_eq!(standing(0.39).status(half), Status::OffTrack);
        assert_eq!(standing(0.0).status(date(2026, 12, 1)), Status::OnTrack);
    }

    #[test]
    fn the_deadline_itself_is_in_time() {
        assert_eq!(standing(0.95).status(date(2027, 4, 11)), Status::AtRisk);
        assert_eq!(standing(0.95).status(date(2027, 4, 12)), Status::Missed);
    }

    #[test]
    fn met_is_met_at_any_date() {
        let met = Standing { is_met: true, ..standing(0.2) };
        assert_eq!(met.status(date(2030, 1, 1)), Status::Met);
    }

    #[test]
    fn without_a_start_or_deadline_nobody_judges_the_pace() {
        let day = date(2027, 2, 1);
        for vague in [
            Standing { since: None, ..standing(0.1) },
            Standing { deadline: None, ..standing(0.1) },
            Standing { deadline: Some(Deadline::Unknown), ..standing(0.1) },
            Standing { progress: None, ..standing(0.1) },
            Standing { since: Some(date(2028, 1, 1)), ..standing(0.1) },
        ] {
            assert_eq!(vague.status(day), Status::NotYetMet);
        }
        let always = Standing { deadline: Some(Deadline::Always), ..standing(0.1) };
        assert_eq!(always.status(day), Status::NotMet);
    }

    #[test]
    fn a_value_grows_stale_when_the_next_one_is_overdue() {
        let every = |count, unit| Cadence { count, unit };
        let stale = |cadence, as_of| is_stale(date(2027, 2, 28), cadence, as_of);
        assert!(!stale(every(1.0, TimeUnit::Month), date(2027, 3, 31)));
        assert!(stale(every(1.0, TimeUnit::Month), date(2027, 4, 1)));
        assert!(!stale(every(1.0, TimeUnit::Quarter), date(2027, 5, 31)));
        assert!(stale(every(2.0, TimeUnit::Week), date(2027, 3, 15)));
        assert!(!stale(every(0.5, TimeUnit::Month), date(2027, 3, 15)));
        assert!(!stale(every(1e300, TimeUnit::Year), date(2200, 1, 1)));
    }
}
