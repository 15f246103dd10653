//! One touchpoint: its experience score, its goals, and the gap between them.

use super::audiences::{self, Apart};
use super::incoming::at;
use super::levels::{self, mean};
use super::{
    Context, Counted, Figure, GoalScore, MomentView, NamedView, TouchpointScore, WeakFor, views,
};
use super::{experience, outcome, target};
use crate::model::{
    AudienceId, Goal, GoalKind, Model, Moment, Place, Target, Touchpoint, TouchpointId,
};
use crate::vocabulary::MOMENTS;

/// A touchpoint's figures, with its score before rounding.
pub(super) struct Scored {
    pub(super) view: TouchpointScore,
    pub(super) part: Part,
}

/// A touchpoint as a part of overall figures.
#[derive(Default)]
pub(super) struct Part {
    /// Its score before rounding.
    pub(super) score: Option<f64>,
    /// Whether it is weak as a whole.
    pub(super) weak: bool,
    /// The audiences measured apart there, each with what to tell where it is weak.
    pub(super) apart: Vec<(AudienceId, Option<WeakFor>)>,
}

/// The figures of a touchpoint.
pub(super) fn score(context: &Context<'_>, id: TouchpointId, number: usize) -> Scored {
    let model = context.input.model;
    let touchpoint = &model.touchpoints[id];
    let place = Place::Touchpoint(id);
    let levels = levels::levels(context, place, &[]);
    let score = levels::score(&levels);
    let figure = Figure::of(score.ok_or_else(|| levels::why_none(&levels)), 2);
    let weak = context.is_weak(&figure);
    let apart = audiences::apart(context, id, &levels);
    let scored_goals = goals(context, place, &touchpoint.goals, None);
    let goals_of_stage = &model.stages[touchpoint.stage].goals;
    let attained = |kind| attained(&scored_goals, kind, goals_of_stage);
    let (operational, operational_of) = attained(GoalKind::Operational);
    let (relationship, relationship_of) = attained(GoalKind::Relationship);
    let gap = gap(&operational, score);
    let judged = outcome::judge(context, id, score);
    let heading = &touchpoint.heading;
    let whom = |apart: &Apart| (apart.id, apart.weak_for(number));
    let part = Part { score, weak, apart: apart.iter().map(whom).collect() };
    let view = TouchpointScore {
        number,
        name: heading.name.to_string(),
        title: heading.title.to_string(),
        audiences: views::audiences(&touchpoint.audiences, model),
        aim: touchpoint.aim.map(|aim| aim.value.word()),
        channel: views::title(touchpoint.channel, |id| &model.channels[id].heading),
        owner: views::title(touchpoint.owner, |id| &model.owners[id].heading),
        intended: touchpoint.unintended.is_none(),
        moments: touchpoint.moments.iter().map(|moment| moment_view(moment.value)).collect(),
        because: because(touchpoint, model),
        serves: views::titles(&touchpoint.serves, |id| &model.motivators[id].heading),
        handed_down: views::handed_down(touchpoint, model),
        reached: Figure::none("the spec plans no flow"),
        recovery: touchpoint.recovery.as_ref().and_then(|it| views::recovery(it, model)),
        promises: views::promises_of(touchpoint, model),
        notes: views::texts(&touchpoint.notes),
        weak,
        by_audience: apart.into_iter().map(|apart| apart.view).collect(),
        score: figure,
        levels: levels.into_iter().map(|(view, _)| view).collect(),
        operational: Figure::of(operational, 3),
        operational_of,
        relationship: Figure::of(relationship, 3),
        relationship_of,
        gap: Figure::of(gap, 3),
        expected: judged.expected,
        beyond_expected: judged.beyond,
        outcome: judged.outcome,
        goals: scored_goals.into_iter().map(|goal| goal.view).collect(),
        experience: experience::view(context, id),
        investments: at(&context.incoming.investments, &id)
            .iter()
            .map(|id| views::named(&model.investments[*id].heading))
            .collect(),
    };
    Scored { view, part }
}

/// The evidence that it is a moment of truth, where it is one.
fn because(touchpoint: &Touchpoint<'_>, model: &Model<'_>) -> Vec<NamedView> {
    match touchpoint.moments.is_empty() {
        true => Vec::new(),
        false => views::evidence(&touchpoint.because, model),
    }
}

/// A goal's figures, with its targets' attainments before rounding.
pub(super) struct ScoredGoal {
    pub(super) view: GoalScore,
    attainments: Vec<Option<f64>>,
}

/// The figures of goals at a place; those of an audience are of the targets that
/// are for it or for everybody.
pub(super) fn goals(
    context: &Context<'_>,
    place: Place,
    goals: &[Goal<'_>],
    whom: Option<AudienceId>,
) -> Vec<ScoredGoal> {
    goals.iter().map(|goal| scored_goal(context, place, goal, whom)).collect()
}

fn scored_goal(
    context: &Context<'_>,
    place: Place,
    goal: &Goal<'_>,
    whom: Option<AudienceId>,
) -> ScoredGoal {
    let score = |target: &Target| match whom {
        None => target::score(context, place, target),
        Some(id) if target.is_for(id) => target::score_of(context, place, target, &[id]),
        Some(_) => None,
    };
    let targets = goal.targets.iter().filter_map(score);
    let (scored, attainments) = targets.map(|scored| (scored.view, scored.attainment)).unzip();
    let view = GoalScore {
        kind: goal.kind,
        text: goal.text.to_string(),
        answers: views::answered(&goal.answers, context.input.model),
        targets: scored,
    };
    ScoredGoal { view, attainments }
}

/// The mean attainment of a kind of goals, each cut to 0 to 1, and how many of
/// their targets it rests on.
pub(super) fn attained(
    goals: &[ScoredGoal],
    kind: GoalKind,
    of_stage: &[Goal<'_>],
) -> (Result<f64, String>, Counted) {
    let of_kind: Vec<&ScoredGoal> =
        goals.iter().filter(|goal| goal.view.kind == Some(kind)).collect();
    let attainments = || of_kind.iter().flat_map(|goal| &goal.attainments);
    let cut = attainments().flatten().map(|attainment| attainment.clamp(0.0, 1.0));
    let counted = Counted { counted: attainments().flatten().count(), all: attainments().count() };
    (mean(cut).ok_or_else(|| why_not_attained(&of_kind, kind, of_stage)), counted)
}

fn why_not_attained(goals: &[&ScoredGoal], kind: GoalKind, of_stage: &[Goal<'_>]) -> String {
    let mut targets = goals.iter().flat_map(|goal| &goal.view.targets);
    let stage_has_one = of_stage.iter().any(|goal| goal.kind == Some(kind));
    match (goals, targets.next()) {
        ([], _) if stage_has_one => "its stage has this goal, for all its touchpoints".to_owned(),
        ([], _) => "it has no such goal".to_owned(),
        (_, None) => "its goal has no target".to_owned(),
        (_, Some(target)) => target.attainment.why.clone().unwrap_or_default(),
    }
}

/// Operational attainment less a tenth of the score.
pub(super) fn gap(operational: &Result<f64, String>, score: Option<f64>) -> Result<f64, String> {
    match (operational, score) {
        (Ok(operational), Some(score)) => Ok(operational - score / 10.0),
        (Err(_), _) => Err("no operational attainment".to_owned()),
        (_, None) => Err("no experience score".to_owned()),
    }
}

fn moment_view(moment: Moment) -> MomentView {
    let doc = MOMENTS.choices.get(moment as usize).map_or("", |choice| choice.doc);
    let means = doc.split_once(": ").map_or(doc, |(_, means)| means);
    MomentView { short: moment.short(), words: moment.words(), means }
}
