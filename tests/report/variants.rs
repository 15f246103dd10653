//! What is hard to show: nothing measured, much of everything, several
//! journeys, and texts that try to be more than text.

use crate::parts::{goal, target, touchpoint};
use crate::sample::{self, known, missing};
use touchline::model::GoalKind;
use touchline::score::{
    Figure, GoalScore, JourneyScore, PathScore, Scorecard, StageScore, Status, StatusCount,
    TargetScore, TouchpointScore,
};

/// The launch before anything is measured.
pub(crate) fn unmeasured() -> Scorecard {
    let mut scorecard = sample::launch();
    for journey in &mut scorecard.journeys {
        forget(journey);
    }
    scorecard
}

fn forget(journey: &mut JourneyScore) {
    for figure in overall(journey) {
        *figure = unknown();
    }
    journey.scored = 0;
    journey.weakest = None;
    journey.weak.clear();
    journey.masks.clear();
    journey.statuses = vec![StatusCount { status: Status::Unmeasured, count: 9 }];
    for path in &mut journey.paths {
        path.mean = unknown();
    }
    for target in targets(journey) {
        forget_target(target);
    }
    for touchpoint in journey.stages.iter_mut().flat_map(|stage| &mut stage.touchpoints) {
        forget_touchpoint(touchpoint);
    }
}

pub(crate) fn overall(journey: &mut JourneyScore) -> [&mut Figure; 6] {
    [
        &mut journey.mean,
        &mut journey.lived_through,
        &mut journey.peak,
        &mut journey.end,
        &mut journey.slope,
        &mut journey.spread,
    ]
}

fn forget_target(target: &mut TargetScore) {
    target.latest = unknown();
    target.latest_words = None;
    target.measured = None;
    target.answers = None;
    target.measured_of.clear();
    target.short_by = None;
    target.met = None;
    target.attainment = unknown();
    target.status = Status::Unmeasured;
}

fn forget_touchpoint(touchpoint: &mut TouchpointScore) {
    touchpoint.score = unknown();
    touchpoint.operational = unknown();
    touchpoint.relationship = unknown();
    touchpoint.gap = unknown();
    touchpoint.levels.clear();
    touchpoint.weak = false;
}

fn unknown() -> Figure {
    missing("not measured")
}

/// Every target of a journey.
fn targets(journey: &mut JourneyScore) -> impl Iterator<Item = &mut TargetScore> {
    goals(journey).flat_map(|goal| &mut goal.targets)
}

fn goals(journey: &mut JourneyScore) -> impl Iterator<Item = &mut GoalScore> {
    journey.goals.iter_mut().chain(journey.stages.iter_mut().flat_map(|stage| {
        stage
            .goals
            .iter_mut()
            .chain(stage.touchpoints.iter_mut().flat_map(|touchpoint| &mut touchpoint.goals))
    }))
}

/// The launch, the same not yet measured, one half measured, and a short one
/// without a flow.
pub(crate) fn several() -> Scorecard {
    let mut scorecard = sample::launch();
    scorecard.journeys.extend(unmeasured().journeys);
    scorecard.journeys.extend([half_measured(), quiet()]);
    for (index, journey) in scorecard.journeys.iter_mut().enumerate().skip(1) {
        journey.name = format!("journey_{index}");
    }
    scorecard.journeys[1].title = "The next launch".to_owned();
    scorecard.journeys[2].title = "The launch, half measured".to_owned();
    scorecard
}

fn half_measured() -> JourneyScore {
    let mut journey = sample::launch().journeys.remove(0);
    let mut parts = journey.stages.iter_mut().flat_map(|stage| &mut stage.touchpoints);
    forget_touchpoint(parts.nth(2).unwrap());
    parts.for_each(|part| part.levels.iter_mut().for_each(|level| level.stale = true));
    journey.scored = 4;
    journey.lived_through = missing("the paths that have figures cover only 20 % of customers");
    journey.paths[1].share = missing("a fork on it has no shares");
    journey
}

fn quiet() -> JourneyScore {
    let parts = [7.0, 5.5, 6.25].into_iter().enumerate().map(|(index, score)| {
        let number = index + 1;
        touchpoint(number, &format!("t{number}"), "A quiet step", "Phone", "Service", score)
    });
    let mut journey = large("Returning an article", &parts.collect::<Vec<_>>(), Vec::new());
    journey.mean = known(6.25);
    journey
}

/// A journey of so many touchpoints and paths.
pub(crate) fn many(touchpoints: usize, paths: usize) -> Scorecard {
    let parts: Vec<TouchpointScore> = (1..=touchpoints).map(numbered).collect();
    let paths = (0..paths).map(|index| path(index, paths, touchpoints)).collect();
    let mut scorecard = sample::launch();
    scorecard.journeys = vec![large("A long journey", &parts, paths)];
    scorecard
}

fn numbered(number: usize) -> TouchpointScore {
    let score = ((number * 37) % 101) as f64 / 10.0;
    let title = format!("Touchpoint with a title of some length {number}");
    let mut part = touchpoint(number, &format!("t{number}"), &title, "Online", "A team", score);
    part.goals = vec![
        goal(GoalKind::Operational, "It works", vec![target("Done", 0.5, Status::AtRisk)]),
        goal(GoalKind::Relationship, "They like it", vec![target("Liked", 1.0, Status::Met)]),
    ];
    part
}

fn path(index: usize, count: usize, touchpoints: usize) -> PathScore {
    let passes = |number: &usize| count == 1 || !number.is_multiple_of(index + 2);
    PathScore {
        name: None,
        title: format!("Walk {index}"),
        touchpoints: (1..=touchpoints).filter(passes).collect(),
        share: known((10_000.0 / count as f64).round() / 100.0),
        mean: known(6.5),
    }
}

fn large(title: &str, parts: &[TouchpointScore], paths: Vec<PathScore>) -> JourneyScore {
    let weak = parts.iter().filter(|part| part.weak).map(|part| part.number).collect();
    let per_stage = parts.len().div_ceil(6).max(1);
    let stages = parts.chunks(per_stage).enumerate().map(|(index, parts)| StageScore {
        name: format!("s{index}"),
        title: format!("Stage {index} of the journey"),
        wants: Vec::new(),
        notes: Vec::new(),
        goals: Vec::new(),
        touchpoints: parts.to_vec(),
    });
    JourneyScore {
        touchpoints: parts.len(),
        scored: parts.len(),
        name: "long".to_owned(),
        title: title.to_owned(),
        weakest: Some(1),
        weak,
        masks: Vec::new(),
        notes: Vec::new(),
        goals: Vec::new(),
        statuses: Vec::new(),
        paths,
        stages: stages.collect(),
        ..sample::launch().journeys.remove(0)
    }
}
