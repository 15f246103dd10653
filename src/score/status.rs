//! Where a target stands at a date, and how old a value may be.

use super::Status;
use crate::model::{Deadline, is_below};
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
}
