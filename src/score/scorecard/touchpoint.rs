//! A touchpoint as plain values.

use super::super::written;
use super::{ExperienceView, Figure, GoalScore, NamedView, RecoveryView};
use jiff::civil::Date;
use serde::Serialize;

/// One touchpoint's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TouchpointScore {
    /// Its number in the journey, from 1, in the order of the spec.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Who meets it, titles of audiences; empty: every audience of the journey.
    pub audiences: Vec<String>,
    /// What it is for: `attract`, `interact`, `cultivate`.
    pub aim: Option<&'static str>,
    /// The title of its channel.
    pub channel: Option<String>,
    /// The title of its owner.
    pub owner: Option<String>,
    /// Whether the brand intends it.
    pub intended: bool,
    /// The moments of truth it is, short and in words: `FMOT`, `first`.
    pub moments: Vec<MomentView>,
    /// The evidence that it is one.
    pub because: Vec<NamedView>,
    /// Titles of the motivators that it speaks to.
    pub serves: Vec<String>,
    /// Which of these facts a stage or journey says for it.
    pub handed_down: HandedDown,
    /// How many of all customers come here, in per cent, as the flow plans it.
    pub reached: Figure,
    /// What makes good when it fails.
    pub recovery: Option<RecoveryView>,
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
    /// The figures of each audience that was measured apart; empty: none was, or
    /// one alone, whose figures are the touchpoint's own.
    pub by_audience: Vec<AudienceScore>,
    /// The score that customers expect, out of 10.
    pub expected: Figure,
    /// The score less the one expected.
    pub beyond_expected: Figure,
    /// How it ends for customers; none where there is no
    /// [`TouchpointScore::beyond_expected`].
    pub outcome: Option<Outcome>,
    /// Its goals with their targets.
    pub goals: Vec<GoalScore>,
    /// What customers expect, meet, give and get.
    #[serde(flatten)]
    pub experience: ExperienceView,
    /// Names and titles of the investments that go into it.
    pub investments: Vec<NamedView>,
}

/// The figures of one audience at a touchpoint, of what was measured for it
/// apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AudienceScore {
    /// The audience's name.
    pub name: String,
    /// The audience's title.
    pub title: String,
    /// The mean level of the relationship metrics measured here for it, out of 10.
    pub score: Figure,
    /// How many of the metrics in the touchpoint's score have a level for it.
    pub score_of: Counted,
    /// The level of each relationship metric measured here for it.
    pub levels: Vec<LevelView>,
    /// Mean attainment of the operational targets that are for it or for
    /// everybody, by what was measured for it; each cut to 0 to 1.
    pub operational: Figure,
    /// How many of these targets have an attainment.
    pub operational_of: Counted,
    /// The same of relationship targets.
    pub relationship: Figure,
    /// How many of these targets have an attainment.
    pub relationship_of: Counted,
    /// Operational attainment less a tenth of the score.
    pub gap: Figure,
    /// Whether its score is below the weak threshold.
    pub weak: bool,
}

/// How an encounter ends for customers, against what they expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Outcome {
    Magic,
    Neutral,
    Miserable,
}

impl Outcome {
    /// The outcome in a word.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Magic => "magic",
            Self::Neutral => "neutral",
            Self::Miserable => "miserable",
        }
    }
}

/// So many touchpoints end in this way.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct OutcomeCount {
    pub outcome: Outcome,
    pub count: usize,
}

/// Which facts of a touchpoint are said for it, and where; none: it says the
/// fact itself, or nobody does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct HandedDown {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim: Option<Giver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Giver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Giver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Giver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serves: Option<Giver>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery: Option<Giver>,
}

/// What says a fact for all that lies in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Giver {
    Stage,
    Journey,
}

impl Giver {
    /// What it is called.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Journey => "journey",
        }
    }
}

/// How many of its parts a mean rests on. Of targets, ranges, limits that are
/// kept or not, and what is not measured have no attainment and are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// So many count in.
    pub counted: usize,
    /// So many there are.
    pub all: usize,
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
