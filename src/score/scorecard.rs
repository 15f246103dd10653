//! The scorecard as plain values: the contract between the figures and every
//! format that shows them.

mod goals;

pub use goals::*;

use super::{AudienceView, MetricView, WayView, written};
use crate::words::round;
use jiff::civil::Date;
use serde::Serialize;

/// A number, or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The number; finite, rounded to the digits that are shown.
    pub value: Option<f64>,
    /// Why there is no number, e.g. `not measured`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

impl Figure {
    /// No number, and why.
    pub fn none(why: impl Into<String>) -> Self {
        Self { value: None, why: Some(why.into()) }
    }

    /// A number rounded to so many decimals; one that is not finite is none.
    #[must_use]
    pub fn rounded(value: f64, decimals: usize) -> Self {
        if !value.is_finite() {
            return Self::none("too large to compute with");
        }
        Self { value: Some(round(value, decimals)), why: None }
    }

    /// A number rounded to so many decimals, or why there is none.
    #[must_use]
    pub fn of(value: Result<f64, String>, decimals: usize) -> Self {
        match value {
            Ok(value) => Self::rounded(value, decimals),
            Err(why) => Self::none(why),
        }
    }
}

/// The scorecard of a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scorecard {
    /// The project: the name of its folder.
    pub project: String,
    /// The date it looks from.
    #[serde(serialize_with = "written::date")]
    pub as_of: Date,
    /// The settings that the figures depend on.
    pub settings: Settings,
    /// The brands, for the report's heading.
    pub brands: Vec<BrandView>,
    /// The groups of customers.
    pub audiences: Vec<AudienceView>,
    /// What is measured.
    pub metrics: Vec<MetricView>,
    /// Each journey's figures.
    pub journeys: Vec<JourneyScore>,
}

/// What a project can set, with its defaults.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Settings {
    /// A score at or above it is good (out of 10).
    pub good: f64,
    /// A score below it is weak (out of 10).
    pub weak: f64,
    /// How far progress may lag behind time and still be *at risk* rather than
    /// *off track*, in percentage points of progress.
    pub band: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { good: 6.0, weak: 5.0, band: 10.0 }
    }
}

/// A brand and what it promises.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct BrandView {
    pub name: String,
    pub title: String,
    pub promises: Vec<PromiseView>,
}

/// A promise with who announces and who keeps it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PromiseView {
    /// The promise's name.
    pub name: String,
    /// The promise in words.
    pub text: String,
    /// How long keeping it may take, e.g. `30 min`.
    pub within: Option<String>,
    /// The day by which it holds.
    #[serde(serialize_with = "written::date_if_any")]
    pub by: Option<Date>,
    /// For whom, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
    /// Who makes it: the title of a brand or touchpoint.
    pub made_by: String,
    /// The touchpoints that announce it.
    pub announced_by: Vec<PlaceView>,
    /// The touchpoints that are to deliver it.
    pub delivered_by: Vec<PlaceView>,
}

/// A touchpoint, by its names and its title.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct PlaceView {
    pub journey: String,
    pub touchpoint: String,
    pub title: String,
}

/// One journey's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JourneyScore {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The title of its brand.
    pub brand: Option<String>,
    /// The titles of its audiences.
    pub audiences: Vec<String>,
    /// Notes for readers.
    pub notes: Vec<String>,
    /// How many touchpoints it has.
    pub touchpoints: usize,
    /// How many of them have a score.
    pub scored: usize,
    /// The unweighted mean of the touchpoints' scores, out of 10.
    pub mean: Figure,
    /// The mean of the path means, weighted by the shares of the paths.
    pub lived_through: Figure,
    /// The highest score (people remember the peak and the end).
    pub peak: Figure,
    /// The score of the last touchpoint that has one.
    pub end: Figure,
    /// How much the score changes from one touchpoint to the next over the
    /// latter half, in points: the slope of a least-squares line.
    pub slope: Figure,
    /// The highest score less the lowest.
    pub spread: Figure,
    /// Number (as in [`TouchpointScore::number`]) of the lowest-scored one.
    pub weakest: Option<usize>,
    /// Numbers of all touchpoints below the weak threshold.
    pub weak: Vec<usize>,
    /// Overall figures that hide weak parts.
    pub masks: Vec<Masking>,
    /// Each path.
    pub paths: Vec<PathScore>,
    /// How many of all customers the paths cover, in per cent, as the flow
    /// plans it.
    pub covered: Figure,
    /// The ways from touchpoint to touchpoint; empty: in the order of the spec.
    pub ways: Vec<WayView>,
    /// How many of all customers leave before the end, in per cent, as the flow
    /// plans it.
    pub leaving: Figure,
    /// Its stages, in order.
    pub stages: Vec<StageScore>,
    /// Goals of the journey as a whole.
    pub goals: Vec<GoalScore>,
    /// How many of all its targets have which status, in the order of
    /// [`Status`]; statuses without targets are left out.
    pub statuses: Vec<StatusCount>,
}

/// So many targets have this status.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct StatusCount {
    pub status: Status,
    pub count: usize,
}

/// A figure of a journey as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overall {
    /// The mean of the touchpoints.
    Mean,
    /// What customers lived through.
    LivedThrough,
    /// The mean of a path, by its place among [`JourneyScore::paths`].
    Path(usize),
}

impl Overall {
    /// What it is called.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Mean => "mean of the touchpoints",
            Self::LivedThrough => "what customers lived through",
            Self::Path(_) => "path",
        }
    }
}

/// An overall figure at or above the good threshold that hides weak parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Masking {
    /// The figure.
    #[serde(skip)]
    pub figure: Overall,
    /// The figure in words, for programs that read JSON: `mean of the
    /// touchpoints`, `what customers lived through`, `path "Those who get one"`.
    #[serde(rename = "figure")]
    pub words: String,
    /// The name of the path that the figure is of, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Its value.
    pub value: f64,
    /// Numbers of the touchpoints it hides, in order.
    pub hides: Vec<usize>,
}

/// One path's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PathScore {
    /// Its name; none where the spec names none and the paths come from the flow.
    pub name: Option<String>,
    /// Its title, or its touchpoints' titles joined by arrows.
    pub title: String,
    /// Numbers of its touchpoints, in order.
    pub touchpoints: Vec<usize>,
    /// The share of customers who take it, in per cent.
    pub share: Figure,
    /// The mean of its touchpoints' scores.
    pub mean: Figure,
}

/// One stage's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct StageScore {
    pub name: String,
    pub title: String,
    /// What customers want here.
    pub wants: Vec<String>,
    pub notes: Vec<String>,
    pub goals: Vec<GoalScore>,
    pub touchpoints: Vec<TouchpointScore>,
}

/// One touchpoint's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TouchpointScore {
    /// Its number in the journey, from 1, in the order of the spec.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The title of its channel.
    pub channel: Option<String>,
    /// The title of its owner.
    pub owner: Option<String>,
    /// Whether the brand intends it.
    pub intended: bool,
    /// The moments of truth it is, short and in words: `FMOT`, `first`.
    pub moments: Vec<MomentView>,
    /// How many of all customers come here, in per cent, as the flow plans it.
    pub reached: Figure,
    /// The title of the touchpoint that makes good when it fails, with what
    /// sets it off.
    pub recovery: Option<String>,
    /// The promises it makes, announces and delivers.
    pub promises: Vec<TouchpointPromise>,
    /// Notes for readers.
    pub notes: Vec<String>,
    /// The experience score, out of 10: the mean level of the relationship
    /// metrics measured here.
    pub score: Figure,
    /// The level of each relationship metric measured here.
    pub levels: Vec<LevelView>,
    /// Mean attainment of its operational targets, each cut to 0 to 1.
    pub operational: Figure,
    /// How many of its operational targets have an attainment.
    pub operational_of: Counted,
    /// Mean attainment of its relationship targets, each cut to 0 to 1.
    pub relationship: Figure,
    /// How many of its relationship targets have an attainment.
    pub relationship_of: Counted,
    /// Operational attainment less a tenth of the score: far above 0, it
    /// reaches its goals and fails its customers.
    pub gap: Figure,
    /// Whether its score is below the weak threshold.
    pub weak: bool,
    /// Its goals with their targets.
    pub goals: Vec<GoalScore>,
}

/// How many targets a mean rests on: ranges, limits that are kept or not, and
/// what is not measured have no attainment and are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// So many count in.
    pub counted: usize,
    /// So many there are.
    pub targets: usize,
}

/// A promise, and what the touchpoint has to do with it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct TouchpointPromise {
    pub role: PromiseRole,
    /// The promise in words.
    pub text: String,
}

/// What a touchpoint has to do with a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum PromiseRole {
    Makes,
    Announces,
    Delivers,
}

/// A moment of truth, in short and in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct MomentView {
    pub short: &'static str,
    pub words: &'static str,
    /// What happens then: `the need arises`.
    pub means: &'static str,
}

/// A relationship metric at a touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LevelView {
    /// The metric's name.
    pub metric: String,
    /// The metric's title.
    pub title: String,
    /// The latest value with its unit, e.g. `4.2`, `42 points`.
    pub value: String,
    /// Its level, out of 10.
    pub level: Figure,
    /// When it was measured.
    #[serde(serialize_with = "written::date_if_any")]
    pub date: Option<Date>,
    /// How many answers it was made of.
    pub answers: Option<u64>,
    /// Titles of the audiences that the value is the mean of; empty: everybody
    /// was measured as one.
    pub measured_of: Vec<String>,
    /// Whether the value is older than the metric's cadence allows.
    pub stale: bool,
}
