//! One number for a whole experience.

use super::gaps::{self, Need};
use super::unread;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Goal, Journey, MetricId, Model, Ref};
use crate::words::so_many;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "single-metric-journey",
    sort: Sort::WorthAThought,
    summary: "all targets of a journey are on one metric",
    why: "One number for the whole experience, satisfaction alone or recommendation alone, is too \
          simple and risky: it hides which touchpoint works and which doesn't. A journey needs a \
          portfolio: how customers feel about each touchpoint, and whether each does its job.",
    bad: include_str!("examples/single-metric-journey.bad.journey"),
    good: include_str!("examples/single-metric-journey.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let Some(only) = only_metric(model, journey) else {
            continue;
        };
        let (heading, metric) = (&journey.heading, &model.metrics[only].heading);
        let count = goals(model, journey).map(|goal| goal.targets.len()).sum();
        let targets = so_many(count, "target", "targets");
        let message = format!("journey `{}` rests on one metric, `{}`", heading.name, metric.name);
        let finding = Diagnostic::new(&CODE, heading.span, message)
            .label(format!("{targets}, one metric"))
            .other(metric.span, "the only metric of the journey")
            .help(
                "Add targets on metrics that tell the touchpoints apart: how customers feel about \
                 each, and whether each does its job, as in `target METRIC at least 8`.",
            );
        found.push(finding);
    }
}

/// The metric that a journey rests on, if it is but one.
pub(super) fn only_metric(model: &Model<'_>, journey: &Journey<'_>) -> Option<MetricId> {
    let targets = goals(model, journey).flat_map(|goal| &goal.targets);
    let mut metrics = targets
        .map(|target| target.metric.map(|metric| metric.value))
        .chain(listened_to(model, journey).map(Some));
    let Some(Some(Ref::To(first))) = metrics.next() else {
        return None;
    };
    let is_only = metrics.all(|metric| metric == Some(Ref::To(first)));
    (is_only && is_written(model, journey)).then_some(first)
}

/// Every goal in a journey.
fn goals<'m, 's>(
    model: &'m Model<'s>,
    journey: &'m Journey<'s>,
) -> impl Iterator<Item = &'m Goal<'s>> {
    let stages = journey.stages.iter().flat_map(|id| &model.stages[*id].goals);
    let touchpoints = journey.touchpoints.iter().flat_map(|id| &model.touchpoints[*id].goals);
    journey.goals.iter().chain(stages).chain(touchpoints)
}

/// Every metric by which the brand hears of a touchpoint.
fn listened_to(model: &Model<'_>, journey: &Journey<'_>) -> impl Iterator<Item = Ref<MetricId>> {
    let touchpoints = journey.touchpoints.iter().map(|id| &model.touchpoints[*id]);
    touchpoints.flat_map(|it| it.experience().listens.iter().map(|metric| metric.value))
}

/// Whether all goals and targets that the journey needs are there and could be
/// read: else more metrics will come with them.
fn is_written(model: &Model<'_>, journey: &Journey<'_>) -> bool {
    let has_goals = |touchpoint| {
        let needs = [gaps::operational_goal, gaps::relationship_goal];
        needs.iter().all(|need| need(model, touchpoint) != Need::Unmet)
    };
    !unread::is_in_journey(model, journey)
        && journey.touchpoints.iter().all(|id| has_goals(&model.touchpoints[*id]))
        && goals(model, journey).all(|goal| !goal.targets.is_empty() && !goal.has_unread)
}
