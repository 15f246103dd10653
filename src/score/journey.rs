//! One journey: its touchpoints, the mean of them, and what the mean hides.

use super::groups::Groups;
use super::levels::mean;
use super::paths::{self, Known, Lived};
use super::touchpoint::{self, Part};
use super::{
    Context, Figure, GoalScore, Hidden, JourneyScore, StageScore, StatusCount, masks, outcome,
    shape, views, ways::Movement,
};
use crate::model::{Flow, Goal, Graph, JourneyId, Place, StageId, TouchpointId};
use std::collections::{BTreeMap, HashMap};

/// The figures of a journey.
pub(super) fn score(context: &Context<'_>, id: JourneyId) -> JourneyScore {
    let model = context.input.model;
    let journey = &model.journeys[id];
    let mut numbers = Numbers::new(&journey.touchpoints);
    let stages = journey.stages.iter().map(|id| stage(context, *id, &mut numbers)).collect();
    let groups = Groups::of(model, journey);
    let known = Known { context, groups: &groups, numbers: &numbers };
    let Lived { paths, covered, lived_through, more_paths } = paths::paths(&known, journey);
    let run: Vec<f64> = numbers.parts.iter().filter_map(|part| part.score).collect();
    let hidden = numbers.hidden();
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
        weak: hidden.touchpoints,
        weak_for: hidden.audiences,
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
    view.masks = masks::masks(&view, &context.input.settings);
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

/// The numbers of a journey's touchpoints, and what each adds to overall figures,
/// in their order.
pub(super) struct Numbers {
    numbers: HashMap<TouchpointId, usize>,
    parts: Vec<Part>,
}

impl Numbers {
    fn new(touchpoints: &[TouchpointId]) -> Self {
        let numbers = touchpoints.iter().enumerate().map(|(at, id)| (*id, at + 1)).collect();
        Self { numbers, parts: touchpoints.iter().map(|_| Part::default()).collect() }
    }

    pub(super) fn of(&self, id: TouchpointId) -> Option<usize> {
        self.numbers.get(&id).copied()
    }

    /// What a touchpoint adds to overall figures.
    pub(super) fn part(&self, number: usize) -> &Part {
        &self.parts[number - 1]
    }

    /// All that is weak.
    fn hidden(&self) -> Hidden {
        let mut hidden = Hidden::default();
        for (at, part) in self.parts.iter().enumerate() {
            hidden.add(at + 1, part, |_| true);
        }
        hidden
    }

    /// The number of the lowest-scored touchpoint, the first of several.
    fn weakest(&self) -> Option<usize> {
        let scored = self.parts.iter().enumerate();
        let scored = scored.filter_map(|(at, part)| Some((at, part.score?)));
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
        numbers.parts[number - 1] = scored.part;
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
    touchpoint::goals(context, place, goals, None).into_iter().map(|goal| goal.view).collect()
}

fn statuses(journey: &JourneyScore) -> Vec<StatusCount> {
    let mut counts = BTreeMap::new();
    for target in journey.targets() {
        *counts.entry(target.status).or_insert(0) += 1;
    }
    counts.into_iter().map(|(status, count)| StatusCount { status, count }).collect()
}
