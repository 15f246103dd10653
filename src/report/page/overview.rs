//! Several journeys side by side.

use super::journey::JourneyPage;
use super::views::{self, ScoreView, StatusView};
use crate::report::figures;
use crate::score::{Counted, JourneyScore, Scorecard, Settings, Status};
use crate::words::{so_many, spelt};
use serde::Serialize;

/// One journey among several.
#[derive(Debug, Serialize)]
pub(super) struct OverviewRow {
    id: String,
    title: String,
    brand: Option<String>,
    draft: bool,
    mean: ScoreView,
    /// How many touchpoints the mean is of, where not of all.
    mean_of: Option<String>,
    lived: ScoreView,
    /// Number and title of the weakest touchpoint, and its score.
    weakest: Option<Weakest>,
    weak: String,
    /// How many more are weak for an audience.
    weak_for: Option<String>,
    hides: bool,
    met: String,
    targets: String,
}

/// The lowest-scored touchpoint.
#[derive(Debug, Serialize)]
pub(super) struct Weakest {
    pub(super) name: String,
    /// Its title with its number after it.
    pub(super) note: String,
    pub(super) score: ScoreView,
}

/// What the journeys come to together, in a sentence.
pub(super) fn lead(scorecard: &Scorecard) -> String {
    let journeys = &scorecard.journeys;
    let count = so_many(journeys.len(), "journey", "journeys");
    let measured = journeys.iter().filter(|journey| journey.mean.value.is_some()).count();
    let breaking = journeys.iter().filter(breaks).count();
    let hiding = journeys.iter().filter(|journey| !journey.masks.is_empty()).count();
    match (measured, breaking) {
        (0, _) if journeys.is_empty() => "This project has no journeys yet.".to_owned(),
        (0, _) => format!("Not measured yet: this report shows the plan of {count}."),
        (_, 0) => format!("Of {count} none has a weak touchpoint."),
        _ => format!("Of {count} the experience breaks in {}; {}.", spelt(breaking), hides(hiding)),
    }
}

/// Whether a touchpoint of it is weak, be it only for an audience.
fn breaks(journey: &&JourneyScore) -> bool {
    !journey.weak.is_empty() || !journey.weak_for.is_empty()
}

fn hides(count: usize) -> String {
    match count {
        0 => "no overall figure hides it".to_owned(),
        1 => "in one an overall figure hides it".to_owned(),
        _ => format!("in {} an overall figure hides it", spelt(count)),
    }
}

/// A row for each journey.
pub(super) fn rows<C>(scorecard: &Scorecard, pages: &[JourneyPage<C>]) -> Vec<OverviewRow> {
    let journeys = scorecard.journeys.iter().zip(pages);
    journeys.map(|(journey, page)| row(journey, page, &scorecard.settings)).collect()
}

fn row<C>(journey: &JourneyScore, page: &JourneyPage<C>, settings: &Settings) -> OverviewRow {
    let targets: usize = journey.statuses.iter().map(|status| status.count).sum();
    OverviewRow {
        id: page.id.clone(),
        title: journey.title.clone(),
        brand: journey.brand.clone(),
        draft: journey.draft,
        mean: ScoreView::of(&journey.mean, figures::mean, settings),
        mean_of: mean_of(journey),
        lived: ScoreView::of(&journey.lived_through, figures::mean, settings),
        weakest: weakest(journey, settings),
        weak: journey.weak.len().to_string(),
        weak_for: weak_for(journey),
        hides: !journey.masks.is_empty(),
        met: count_of(journey, Status::Met).to_string(),
        targets: targets.to_string(),
    }
}

fn weak_for(journey: &JourneyScore) -> Option<String> {
    let count = journey.weak_for.chunk_by(|a, b| a.touchpoint == b.touchpoint).count();
    let more = if journey.weak.is_empty() { "" } else { " more" };
    (count > 0).then(|| format!("{count}{more} for some customers"))
}

/// How many of its touchpoints the mean rests on, where not on all.
fn mean_of(journey: &JourneyScore) -> Option<String> {
    let of = Counted { counted: journey.scored, all: journey.touchpoints };
    figures::part_of(of).filter(|_| journey.scored > 0).map(|of| format!("{of} measured"))
}

fn count_of(journey: &JourneyScore, status: Status) -> usize {
    journey.statuses.iter().filter(|of| of.status == status).map(|of| of.count).sum()
}

/// The weakest touchpoint of a journey, if any has a score.
pub(super) fn weakest(journey: &JourneyScore, settings: &Settings) -> Option<Weakest> {
    let touchpoint = crate::report::verdict::Touchpoints::of(journey).get(journey.weakest?)?;
    let name = format!("{} {}", touchpoint.number, touchpoint.title);
    let note = format!("{} (no. {})", touchpoint.title, touchpoint.number);
    Some(Weakest { name, note, score: ScoreView::of(&touchpoint.score, figures::number, settings) })
}

/// How many targets have which status.
#[derive(Debug, Serialize)]
pub(super) struct StatusTally {
    status: StatusView,
    count: String,
    meaning: String,
}

/// The tally of a journey's targets.
pub(super) fn tally(journey: &JourneyScore, settings: &Settings) -> Vec<StatusTally> {
    let view = |of: &crate::score::StatusCount| StatusTally {
        status: StatusView::of(of.status),
        count: of.count.to_string(),
        meaning: views::meaning(of.status, settings),
    };
    journey.statuses.iter().map(view).collect()
}

/// How many touchpoints end in which way.
#[derive(Debug, Serialize)]
pub(super) struct OutcomeTally {
    outcome: &'static str,
    count: String,
    meaning: String,
}

/// The tally of a journey's outcomes.
pub(super) fn outcomes(journey: &JourneyScore, settings: &Settings) -> Vec<OutcomeTally> {
    let view = |of: &crate::score::OutcomeCount| OutcomeTally {
        outcome: of.outcome.words(),
        count: of.count.to_string(),
        meaning: views::outcome_meaning(of.outcome, settings),
    };
    journey.outcomes.iter().map(view).collect()
}
