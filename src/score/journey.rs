//! One journey: its touchpoints, the mean of them, and what the mean hides.

use super::groups::Groups;
use super::levels::mean;
use super::paths::{self, Known, Lived};
use super::{
    Context, Figure, GoalScore, JourneyScore, Masking, Overall, Settings, StageScore, StatusCount,
    outcome, shape, touchpoint, views, ways::Movement,
};
use crate::model::{Flow, Goal, Graph, JourneyId, Place, StageId, TouchpointId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The figures of a journey.
pub(super) fn score(context: &Context<'_>, id: JourneyId) -> JourneyScore {
    let model = context.input.model;
    let journey = &model.journeys[id];
    let mut numbers = Numbers::new(&journey.touchpoints);
    let stages = journey.stages.iter().map(|id| stage(context, *id, &mut numbers)).collect();
    let groups = Groups::of(model, journey);
    let known =
        Known { model, groups: &groups, number: &|id| numbers.of(id), scores: &numbers.scores };
    let Lived { paths, covered, lived_through, more_paths } = paths::paths(&known, journey);
    let run: Vec<f64> = numbers.scores.iter().flatten().copied().collect();
    let mut view = JourneyScore {
        name: journey.heading.name.to_string(),
        title: journey.heading.title.to_string(),
        brand: views::title(journey.brand, |id| &model.brands[id].heading),
        audiences: views::audiences(&journey.audiences, model),
        draft: journey.draft.is_some(),
        notes: views::texts(&journey.notes),
        touchpoints: journey.touchpoints.len(),
        scored: run.len(),
        mean: of_scored(mean(run.iter().copied())),
        lived_through,
        peak: of_scored(run.iter().copied().max_by(f64::total_cmp)),
        end: of_scored(run.last().copied()),
        slope: of_several(
            shape::slope(&run),
            "too few touchpoints of the latter half have a score",
        ),
        spread: of_several(shape::spread(&run), "fewer than two touchpoints have a score"),
        weakest: numbers.weakest(),
        weak: Vec::new(),
        masks: Vec::new(),
        paths,
        more_paths,
        covered,
        ways: Vec::new(),
        leaving: Figure::none("the spec plans no flow"),
        stages,
        goals: goals(context, Place::Journey(id), &journey.goals),
        statuses: Vec::new(),
        outcomes: Vec::new(),
    };
    view.weak = weak(&view);
    view.masks = masks(&view, &context.input.settings);
    view.statuses = statuses(&view);
    view.outcomes = outcome::counts(&view);
    if let Some(flow) = &journey.flow {
        plan(&mut view, (flow, &groups), &journey.touchpoints, context);
    }
    view
}

/// Adds what the flow plans.
fn plan(
    view: &mut JourneyScore,
    (flow, groups): (&Flow<'_>, &Groups<'_>),
    touchpoints: &[TouchpointId],
    context: &Context<'_>,
) {
    let graph = Graph::new(flow);
    let movement = Movement::of(&graph, groups);
    let numbers = Numbers::new(touchpoints);
    view.ways = movement.ways(context.input.model, &|id| numbers.of(id));
    view.leaving = movement.leaving();
    for touchpoint in view.stages.iter_mut().flat_map(|stage| &mut stage.touchpoints) {
        if let Some(id) = touchpoints.get(touchpoint.number - 1) {
            touchpoint.reached = movement.to_touchpoint(*id);
        }
    }
}

/// The numbers of a journey's touchpoints, and their scores before rounding.
struct Numbers {
    numbers: HashMap<TouchpointId, usize>,
    scores: Vec<Option<f64>>,
}

impl Numbers {
    fn new(touchpoints: &[TouchpointId]) -> Self {
        let numbers = touchpoints.iter().enumerate().map(|(at, id)| (*id, at + 1)).collect();
        Self { numbers, scores: vec![None; touchpoints.len()] }
    }

    fn of(&self, id: TouchpointId) -> Option<usize> {
        self.numbers.get(&id).copied()
    }

    /// The number of the lowest-scored touchpoint, the first of several.
    fn weakest(&self) -> Option<usize> {
        let scored = self.scores.iter().enumerate().filter_map(|(at, score)| Some((at, (*score)?)));
        scored.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(at, _)| at + 1)
    }
}

fn of_scored(value: Option<f64>) -> Figure {
    of_several(value, "no touchpoint has a score")
}

fn of_several(value: Option<f64>, why: &str) -> Figure {
    Figure::of(value.ok_or_else(|| why.to_owned()), 2)
}

fn stage(context: &Context<'_>, id: StageId, numbers: &mut Numbers) -> StageScore {
    let stage = &context.input.model.stages[id];
    let mut touchpoints = Vec::new();
    for id in &stage.touchpoints {
        let Some(number) = numbers.of(*id) else {
            continue;
        };
        let scored = touchpoint::score(context, *id, number);
        numbers.scores[number - 1] = scored.score;
        touchpoints.push(scored.view);
    }
    StageScore {
        name: stage.heading.name.to_string(),
        title: stage.heading.title.to_string(),
        wants: stage.wants.iter().map(|want| want.text.clone().into_owned()).collect(),
        exchange: stage.exchange.as_ref().map(|exchange| exchange.value.to_string()),
        notes: views::texts(&stage.notes),
        goals: goals(context, Place::Stage(id), &stage.goals),
        touchpoints,
    }
}

fn goals(context: &Context<'_>, place: Place, goals: &[Goal<'_>]) -> Vec<GoalScore> {
    touchpoint::goals(context, place, goals).into_iter().map(|goal| goal.view).collect()
}

fn weak(journey: &JourneyScore) -> Vec<usize> {
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    let weak: BTreeSet<usize> = touchpoints.filter(|it| it.weak).map(|it| it.number).collect();
    weak.into_iter().collect()
}

/// The overall figures at or above the good threshold that weak parts are in.
fn masks(journey: &JourneyScore, settings: &Settings) -> Vec<Masking> {
    let all = 1..=journey.touchpoints;
    let lived =
        journey.paths.iter().filter(|path| path.share.value.is_some_and(|share| share > 0.0));
    let lived: BTreeSet<usize> = lived.flat_map(|path| path.touchpoints.iter().copied()).collect();
    let mut overall = vec![
        (Overall::Mean, &journey.mean, all.collect()),
        (Overall::LivedThrough, &journey.lived_through, lived),
    ];
    for (index, path) in journey.paths.iter().enumerate() {
        let parts = path.touchpoints.iter().copied().collect();
        overall.push((Overall::Path(index), &path.mean, parts));
    }
    let mask = |(figure, value, parts): (Overall, &Figure, BTreeSet<usize>)| {
        let value = value.value.filter(|value| *value >= settings.good)?;
        let hides: Vec<usize> =
            journey.weak.iter().copied().filter(|number| parts.contains(number)).collect();
        (!hides.is_empty()).then(|| Masking::new(figure, &journey.paths, value, hides))
    };
    overall.into_iter().filter_map(mask).collect()
}

fn statuses(journey: &JourneyScore) -> Vec<StatusCount> {
    let mut counts = BTreeMap::new();
    for target in journey.targets() {
        *counts.entry(target.status).or_insert(0) += 1;
    }
    counts.into_iter().map(|(status, count)| StatusCount { status, count }).collect()
}
