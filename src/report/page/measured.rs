//! What is measured, and of whom, as a template sees it.

use crate::model::GoalKind;
use crate::report::figures;
use crate::score::{AudienceView, GoalScore, JourneyScore, MetricView, Scorecard};
use crate::words::all_of;
use serde::Serialize;
use std::collections::BTreeSet;

/// The metrics that the journeys use, and the customers they are about.
#[derive(Debug, Serialize)]
pub(super) struct MeasuredPage {
    groups: Vec<Group>,
    /// Those of whom the specs say more than their name.
    audiences: Vec<AudiencePage>,
}

/// Metrics of one kind.
#[derive(Debug, Serialize)]
struct Group {
    heading: &'static str,
    metrics: Vec<MetricPage>,
}

#[derive(Debug, Serialize)]
struct MetricPage {
    title: String,
    question: Option<String>,
    scale: Option<String>,
    source: Option<String>,
    source_kind: Option<&'static str>,
    every: Option<String>,
    owner: Option<String>,
    /// Of whom there are figures; none: there are none.
    of: Option<String>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct AudiencePage {
    title: String,
    kind: Option<&'static str>,
    share: Option<String>,
    size: Option<String>,
    worth: Option<String>,
    notes: Vec<String>,
}

/// The view, if the journeys use any metric.
pub(super) fn view(scorecard: &Scorecard) -> Option<MeasuredPage> {
    let used = used(scorecard);
    let groups = KINDS.iter().filter_map(|(kind, heading)| {
        let is_meant =
            |metric: &&MetricView| metric.kind == *kind && used.contains(metric.name.as_str());
        let metrics: Vec<MetricPage> =
            scorecard.metrics.iter().filter(is_meant).map(metric).collect();
        (!metrics.is_empty()).then_some(Group { heading, metrics })
    });
    let groups: Vec<Group> = groups.collect();
    (!groups.is_empty()).then(|| MeasuredPage { groups, audiences: audiences(scorecard) })
}

const KINDS: [(Option<GoalKind>, &str); 3] = [
    (Some(GoalKind::Relationship), "How customers feel about it"),
    (Some(GoalKind::Operational), "What happens"),
    (None, "Other"),
];

/// The names of the metrics that journeys and strategies set targets for or
/// measure.
fn used(scorecard: &Scorecard) -> BTreeSet<&str> {
    let strategies = scorecard.brands.iter().flat_map(|brand| &brand.strategies);
    let strategies = strategies.flat_map(|strategy| &strategy.goals).flat_map(metrics_of);
    scorecard.journeys.iter().flat_map(used_in).chain(strategies).collect()
}

fn metrics_of(goal: &GoalScore) -> impl Iterator<Item = &str> {
    goal.targets.iter().map(|target| target.metric.as_str())
}

fn used_in(journey: &JourneyScore) -> impl Iterator<Item = &str> {
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    let levels = touchpoints.clone().flat_map(|part| &part.levels);
    let goals = journey.goals.iter();
    let goals = goals.chain(journey.stages.iter().flat_map(|stage| &stage.goals));
    let goals = goals.chain(touchpoints.flat_map(|part| &part.goals));
    levels.map(|level| level.metric.as_str()).chain(goals.flat_map(metrics_of))
}

fn metric(metric: &MetricView) -> MetricPage {
    let of = match (metric.everybody, metric.audiences.as_slice()) {
        (false, []) => None,
        (true, []) => Some("everybody".to_owned()),
        (false, some) => Some(all_of(some)),
        (true, some) => Some(format!("everybody, and {} apart", all_of(some))),
    };
    MetricPage {
        title: metric.title.clone(),
        question: metric.question.clone(),
        scale: metric.scale.clone(),
        source: metric.source.clone(),
        source_kind: metric.source_kind,
        every: metric.every.clone(),
        owner: metric.owner.clone(),
        of,
        notes: metric.notes.clone(),
    }
}

fn audiences(scorecard: &Scorecard) -> Vec<AudiencePage> {
    let says_more = |of: &&AudienceView| {
        of.kind.is_some() || of.share.is_some() || of.size.is_some() || of.worth.is_some()
    };
    let page = |of: &AudienceView| AudiencePage {
        title: of.title.clone(),
        kind: of.kind,
        share: of.share.map(figures::percent),
        size: of.size.map(figures::number),
        worth: of.worth.clone(),
        notes: of.notes.clone(),
    };
    scorecard.audiences.iter().filter(says_more).map(page).collect()
}
