//! The scorecard as plain values: the contract between the figures and every
//! format that shows them.

mod experience;
mod goals;
mod project;
mod touchpoint;

pub use experience::*;
pub use goals::*;
pub use project::*;
pub use touchpoint::*;

use super::{MetricView, WayView, written};
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
    /// The code of the language that titles and texts are in: `de`, `pt-BR`.
    pub language: String,
    /// The languages that they can be had in; empty: only in their own.
    pub languages: Vec<LanguageView>,
    /// The settings that the figures depend on.
    pub settings: Settings,
    /// The brands, for the report's heading.
    pub brands: Vec<BrandView>,
    /// The groups of customers.
    pub audiences: Vec<AudienceView>,
    /// What draws customers to the brands.
    pub motivators: Vec<MotivatorView>,
    /// What customers are asked for.
    pub data: Vec<DataView>,
    /// Where figures and evidence come from.
    pub sources: Vec<SourceView>,
    /// What was found out about customers.
    pub evidence: Vec<EvidenceView>,
    /// Money for touchpoints.
    pub investments: Vec<InvestmentView>,
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
    /// How far a score may lie from what was expected and still be *neutral*,
    /// in points out of 10.
    pub margin: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { good: 6.0, weak: 5.0, band: 10.0, margin: 1.0 }
    }
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
    /// Whether its spec calls it a draft.
    pub draft: bool,
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
    /// Touchpoints that are weak for an audience and not as a whole.
    pub weak_for: Vec<WeakFor>,
    /// Overall figures that hide weak parts.
    pub masks: Vec<Masking>,
    /// Each path.
    pub paths: Vec<PathScore>,
    /// Of many paths without names, those that few customers take, summed up.
    #[serde(skip)]
    pub more_paths: Option<MorePaths>,
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
    /// How many touchpoints end in which way, the best first; ways in which none
    /// ends are left out.
    pub outcomes: Vec<OutcomeCount>,
}

impl JourneyScore {
    /// All its targets: of its touchpoints, of its stages and its own.
    pub fn targets(&self) -> impl Iterator<Item = &TargetScore> {
        let below = self.stages.iter().flat_map(|stage| {
            let touchpoints = stage.touchpoints.iter().flat_map(|touchpoint| &touchpoint.goals);
            stage.goals.iter().chain(touchpoints)
        });
        self.goals.iter().chain(below).flat_map(|goal| &goal.targets)
    }
}

impl Scorecard {
    /// All targets: of its journeys and of its brands' strategies.
    pub fn targets(&self) -> impl Iterator<Item = &TargetScore> {
        let strategies = self.brands.iter().flat_map(|brand| &brand.strategies);
        let of_strategies = strategies.flat_map(|strategy| &strategy.goals);
        let of_strategies = of_strategies.flat_map(|goal| &goal.targets);
        self.journeys.iter().flat_map(JourneyScore::targets).chain(of_strategies)
    }
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
    /// The score of a touchpoint, by its number, which is a mean of audiences.
    Touchpoint(usize),
}

impl Overall {
    /// What it is called.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Mean => "mean of the touchpoints",
            Self::LivedThrough => "what customers lived through",
            Self::Path(_) => "path",
            Self::Touchpoint(_) => "touchpoint",
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
    /// touchpoints`, `what customers lived through`, `path "Those who get one"`,
    /// `touchpoint "The shelf"`.
    #[serde(rename = "figure")]
    pub words: String,
    /// The name of the path that the figure is of, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The number of the touchpoint that the figure is of, where it is one's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub touchpoint: Option<usize>,
    /// Its value.
    pub value: f64,
    /// What it hides.
    #[serde(flatten)]
    pub hides: Hidden,
}

/// The weak parts that an overall figure is made of.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Hidden {
    /// Numbers of weak touchpoints, in order.
    #[serde(rename = "hides")]
    pub touchpoints: Vec<usize>,
    /// Touchpoints that are weak for an audience.
    #[serde(rename = "hides_for")]
    pub audiences: Vec<WeakFor>,
}

impl Hidden {
    /// Whether there is nothing weak.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.touchpoints.is_empty() && self.audiences.is_empty()
    }
}

/// A touchpoint that is weak for an audience.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeakFor {
    /// The touchpoint's number.
    pub touchpoint: usize,
    /// The audience's title.
    pub audience: String,
    /// The audience's score there, out of 10.
    pub score: f64,
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
    /// The score of each, in the same order: that of those who take the path
    /// where they were measured apart, else the touchpoint's own; none: no score.
    pub scores: Vec<Option<f64>>,
    /// Numbers of the touchpoints at which they were measured apart.
    pub apart: Vec<usize>,
    /// Who takes it, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
    /// The share of customers who take it, in per cent.
    pub share: Figure,
    /// The mean of its touchpoints' scores.
    pub mean: Figure,
    /// Its weak parts, which its mean may hide.
    #[serde(skip)]
    pub weak: Hidden,
}

/// Paths that tables sum up, so that those that matter can be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct MorePaths {
    /// Their places among [`JourneyScore::paths`], in order.
    pub paths: Vec<usize>,
    /// The share of customers who take any of them, in per cent.
    pub share: Figure,
    /// The mean of their means, weighted by their shares.
    pub mean: Figure,
}

impl JourneyScore {
    /// The paths that tables show one by one, each with its place among all.
    pub fn shown_paths(&self) -> impl Iterator<Item = (usize, &PathScore)> {
        self.paths.iter().enumerate().filter(|(index, _)| !self.sums_up(*index))
    }

    /// Whether the path at this place is one of those that tables sum up.
    #[must_use]
    pub fn sums_up(&self, path: usize) -> bool {
        let more = self.more_paths.as_ref();
        more.is_some_and(|more| more.paths.binary_search(&path).is_ok())
    }
}

/// One stage's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct StageScore {
    pub name: String,
    pub title: String,
    /// What customers want here.
    pub wants: Vec<String>,
    /// Where value changes hands, in words; none: not in this stage.
    pub exchange: Option<String>,
    pub notes: Vec<String>,
    pub goals: Vec<GoalScore>,
    pub touchpoints: Vec<TouchpointScore>,
}
