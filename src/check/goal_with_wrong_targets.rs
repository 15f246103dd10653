//! A goal measured by the other side of the story.

use super::{Check, Idea, Subject};
use super::{phrases, single_metric_journey};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Goal, GoalKind, MetricId, Model};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "goal-with-wrong-targets",
    sort: Sort::Unclear,
    summary: "all targets of a goal are on metrics of the other kind",
    why: "An operational goal says what is to happen, a relationship goal what customers are to \
          think and feel. Measured only by the other kind, a goal looks reached when it is not: \
          customers may love a shop that sells nothing, and an advert gets its clicks while it \
          costs their trust.",
    bad: include_str!("examples/goal-with-wrong-targets.bad.journey"),
    good: include_str!("examples/goal-with-wrong-targets.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let rests_on_one = |journey| single_metric_journey::only_metric(model, journey).is_some();
    let rest_on_one: Vec<bool> = model.journeys.values().map(rests_on_one).collect();
    // Of a journey on one metric, that is what there is to say.
    let is_portfolio = |place| model.journey_of(place).is_none_or(|id| !rest_on_one[id.index()]);
    let goals = model.goals().filter(|(place, _)| is_portfolio(*place));
    for (_, goal) in goals.filter(|(_, goal)| !goal.has_unread) {
        let Some(kind) = goal.kind else {
            continue;
        };
        let other = other_than(kind);
        let is_all = !goal.targets.is_empty()
            && goal.targets.iter().all(|target| {
                let metric = target.metric.and_then(|metric| metric.value.known());
                metric.is_some_and(|metric| is_surely(model, metric, other))
            });
        if is_all {
            found.push(finding(model, goal, kind));
        }
    }
}

/// Whether a metric is of a kind, and no line that could not be read may give it
/// another.
fn is_surely(model: &Model<'_>, metric: MetricId, kind: GoalKind) -> bool {
    let metric = &model.metrics[metric];
    metric.kind == Some(kind) && !metric.heading.has_unread
}

fn other_than(kind: GoalKind) -> GoalKind {
    match kind {
        GoalKind::Operational => GoalKind::Relationship,
        GoalKind::Relationship => GoalKind::Operational,
    }
}

/// A metric of a kind.
fn a_metric(kind: GoalKind) -> &'static str {
    match kind {
        GoalKind::Operational => "an operational metric",
        GoalKind::Relationship => "a relationship metric",
    }
}

fn finding(model: &Model<'_>, goal: &Goal<'_>, kind: GoalKind) -> Diagnostic {
    let other = other_than(kind);
    let label = match kind {
        GoalKind::Operational => "no figure tells whether it happens",
        GoalKind::Relationship => "no figure tells whether customers feel so",
    };
    let text = phrases::quoted(&goal.text);
    let message =
        format!("{} goal {text} has targets on {} metrics only", kind.word(), other.word());
    let spans = goal.targets.iter().map(|target| target.span);
    Diagnostic::new(&CODE, goal.span, message)
        .label(label)
        .others(spans, &format!("on {}", a_metric(other)))
        .help(help(model, kind))
}

fn help(model: &Model<'_>, kind: GoalKind) -> String {
    let metric = model.metrics.values().find(|metric| metric.kind == Some(kind));
    let add = match metric {
        Some(metric) => {
            format!("Add a target that tells, such as `{}`", phrases::sample_target(model, metric))
        }
        None => format!("Declare {} and add a target for it", a_metric(kind)),
    };
    let other = other_than(kind).word();
    format!("{add}; or, if that is what the goal is about, write `goal {other}`.")
}
