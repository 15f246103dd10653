//! How values are written where a scorecard leaves the program: dates, kinds
//! and deadlines as text.

use super::Baseline;
use crate::model::{Deadline, GoalKind};
use jiff::civil::Date;
use serde::ser::{Serialize, Serializer};

pub(super) fn date<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

pub(super) fn date_if_any<S: Serializer>(
    date: &Option<Date>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    date.map(|date| date.to_string()).serialize(serializer)
}

pub(super) fn kind<S: Serializer>(
    kind: &Option<GoalKind>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    kind.map(GoalKind::word).serialize(serializer)
}

pub(super) fn deadline<S: Serializer>(
    deadline: &Option<Deadline>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let text = match deadline {
        Some(Deadline::By(date)) => Some(date.to_string()),
        Some(Deadline::Always) => Some("always".to_owned()),
        None | Some(Deadline::Unknown) => None,
    };
    text.serialize(serializer)
}

/// `24 min on 2026-12-01`, `20 min on 2026-10-31, first measured`.
impl Serialize for Baseline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let on = self.on.map(|date| format!(" on {date}")).unwrap_or_default();
        let measured = if self.is_stated { "" } else { ", first measured" };
        serializer.collect_str(&format_args!("{}{on}{measured}", self.value))
    }
}
