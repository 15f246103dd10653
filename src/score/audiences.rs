//! The figures of audiences that were measured apart at a touchpoint: each side
//! of its goals by what was measured for them alone.

use super::levels::{self, Level};
use super::touchpoint::{attained, gap, goals};
use super::{AudienceScore, Context, Counted, Figure, Input, WeakFor};
use crate::measure::Observation;
use crate::model::{AudienceId, Goal, GoalKind, Place, TouchpointId};
use std::collections::{BTreeMap, BTreeSet};

/// An audience's figures, with whom they are of.
pub(super) struct Apart {
    pub(super) id: AudienceId,
    pub(super) view: AudienceScore,
}

/// Which audiences have values of their own at each place; whether others, or
/// everybody, have some of the same metric, too.
pub(super) fn measured(input: &Input<'_>) -> BTreeMap<(Place, AudienceId), bool> {
    let mut found = BTreeMap::new();
    let rows = input.measurements.observations();
    let is_same = |a: &Observation, b: &Observation| {
        (a.metric, a.place, a.within) == (b.metric, b.place, b.within)
    };
    for rows in rows.chunk_by(is_same) {
        let rows = rows.iter().filter(|row| row.date <= input.as_of);
        let mut whom: Vec<_> = rows.map(|row| (row.place, row.audience)).collect();
        whom.dedup();
        for (place, audience) in &whom {
            if let Some(audience) = audience {
                *found.entry((*place, *audience)).or_default() |= whom.len() > 1;
            }
        }
    }
    found
}

/// The figures of each audience that was measured apart; `all` are the levels of
/// everybody. Where a touchpoint's figures are those of one audience alone, they
/// are not shown a second time.
pub(super) fn apart(context: &Context<'_>, id: TouchpointId, all: &[Level]) -> Vec<Apart> {
    let place = Place::Touchpoint(id);
    let from = context.whom.range((place, AudienceId::new(0))..);
    let here = from.take_while(|((other, _), _)| *other == place);
    let is_apart = |apart: &Apart, beside: bool| {
        let Counted { counted, all } = apart.view.score_of;
        beside || (0 < counted && counted < all)
    };
    here.filter_map(|((_, audience), beside)| {
        one(context, id, *audience, all).filter(|apart| is_apart(apart, *beside))
    })
    .collect()
}

fn one(
    context: &Context<'_>,
    id: TouchpointId,
    audience: AudienceId,
    all: &[Level],
) -> Option<Apart> {
    let (model, place) = (context.input.model, Place::Touchpoint(id));
    let touchpoint = &model.touchpoints[id];
    let levels = levels::levels(context, place, &[audience]);
    let score = levels::score(&levels);
    let scored_goals = goals(context, place, &touchpoint.goals, Some(audience));
    let goals_of_stage = &model.stages[touchpoint.stage].goals;
    let attained = |kind| {
        let (mean, of) = attained(&scored_goals, kind, goals_of_stage);
        let mean = match of.all {
            0 if has_targets(&touchpoint.goals, kind) => Err("no target is for them".to_owned()),
            _ => mean,
        };
        (mean, of)
    };
    let (operational, operational_of) = attained(GoalKind::Operational);
    let (relationship, relationship_of) = attained(GoalKind::Relationship);
    if score.is_none() && operational.is_err() && relationship.is_err() {
        return None;
    }
    let heading = &model.audiences[audience].heading;
    let gap = gap(&operational, score);
    let figure = Figure::of(score.ok_or_else(|| levels::why_none(&levels)), 2);
    let view = AudienceScore {
        name: heading.name.to_string(),
        title: heading.title.to_string(),
        weak: context.is_weak(&figure),
        score: figure,
        score_of: counted(&levels, all),
        levels: levels.into_iter().map(|(view, _)| view).collect(),
        operational: Figure::of(operational, 3),
        operational_of,
        relationship: Figure::of(relationship, 3),
        relationship_of,
        gap: Figure::of(gap, 3),
    };
    Some(Apart { id: audience, view })
}

fn has_targets(goals: &[Goal<'_>], kind: GoalKind) -> bool {
    goals.iter().any(|goal| goal.kind == Some(kind) && !goal.targets.is_empty())
}

/// How many of the metrics that have a level for everybody or for an audience
/// have one for it.
fn counted(own: &[Level], all: &[Level]) -> Counted {
    let names = |levels: &'_ [Level]| -> BTreeSet<String> {
        let with = levels.iter().filter(|(_, level)| level.is_some());
        with.map(|(view, _)| view.metric.clone()).collect()
    };
    let (own, all) = (names(own), names(all));
    Counted { counted: own.len(), all: own.union(&all).count() }
}

impl Apart {
    /// What to tell of it where it is weak.
    pub(super) fn weak_for(&self, number: usize) -> Option<WeakFor> {
        let score = self.view.score.value.filter(|_| self.view.weak)?;
        Some(WeakFor { touchpoint: number, audience: self.view.title.clone(), score })
    }
}
