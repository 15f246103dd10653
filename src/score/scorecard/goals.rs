//! Goals and targets as plain values.

use super::super::written;
use super::{Figure, Giver};
use crate::model::{Deadline, GoalKind};
use jiff::civil::Date;
use serde::Serialize;

/// One goal and its targets.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct GoalScore {
    /// Which of the two kinds; none where the spec doesn't say.
    #[serde(serialize_with = "written::kind")]
    pub kind: Option<GoalKind>,
    pub text: String,
    /// The expectations that it answers, in words.
    pub answers: Vec<String>,
    pub targets: Vec<TargetScore>,
}

/// One target's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetScore {
    /// The metric's name.
    pub metric: String,
    /// The metric's title.
    pub title: String,
    /// What is wanted, in words: `at least 5 %`, `at least 90 % within 10 min`.
    pub wanted: String,
    /// For whom, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
    /// What progress is counted from.
    pub baseline: Option<Baseline>,
    /// By when it is to be met.
    #[serde(serialize_with = "written::deadline")]
    pub deadline: Option<Deadline>,
    /// Whether a stage or journey says the deadline for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline_from: Option<Giver>,
    /// The latest value, a number in the metric's unit.
    pub latest: Figure,
    /// The latest value in words: `12 min`.
    pub latest_words: Option<String>,
    /// When the latest value was measured.
    #[serde(serialize_with = "written::date_if_any")]
    pub measured: Option<Date>,
    /// How many answers it was made of.
    pub answers: Option<u64>,
    /// Titles of the audiences that the value is the mean of; empty: it is of
    /// all whom the target is for.
    pub measured_of: Vec<String>,
    /// Whether the target is met; none: unmeasured, or nobody can say what it
    /// comes to, such as a change without a baseline.
    pub met: Option<bool>,
    /// By how much the latest value is beyond the limit, where the target is
    /// not met: `2 min above`.
    pub short_by: Option<String>,
    /// Progress from the baseline to the target: 1 is reached; not cut.
    pub attainment: Figure,
    /// Where it stands at the scorecard's date.
    pub status: Status,
    /// Where [`TargetScore::status`] is stale: the status by the last value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_status: Option<Status>,
}

/// What a target's progress is counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// The value in words: `24 min`.
    pub value: String,
    /// When it was measured.
    pub on: Option<Date>,
    /// Whether the spec states it; else it is what was measured first.
    pub is_stated: bool,
}

/// Where a target stands at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Status {
    Met,
    OnTrack,
    AtRisk,
    OffTrack,
    NotYetMet,
    /// A target that holds at all times, and does not now.
    NotMet,
    Missed,
    Stale,
    Unmeasured,
}

impl Status {
    /// All there are, in their order.
    pub const ALL: [Self; 9] = [
        Self::Met,
        Self::OnTrack,
        Self::AtRisk,
        Self::OffTrack,
        Self::NotYetMet,
        Self::NotMet,
        Self::Missed,
        Self::Stale,
        Self::Unmeasured,
    ];

    /// The status as one word, as JSON and the command line have it: `on-track`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::OffTrack => "off-track",
            Self::NotYetMet => "not-yet-met",
            Self::NotMet => "not-met",
            Self::Missed => "missed",
            Self::Stale => "stale",
            Self::Unmeasured => "unmeasured",
        }
    }

    /// The status in words, e.g. `on track`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on track",
            Self::AtRisk => "at risk",
            Self::OffTrack => "off track",
            Self::NotYetMet => "not yet met",
            Self::NotMet => "not met",
            Self::Missed => "missed",
            Self::Stale => "stale",
            Self::Unmeasured => "unmeasured",
        }
    }
}
