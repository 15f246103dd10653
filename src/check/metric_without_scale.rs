//! A feeling that no score can be made of.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{GoalKind, Metric, Unit};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "metric-without-scale",
    sort: Sort::WorthAThought,
    summary: "a relationship metric of a touchpoint has no scale, so that no score is made of it",
    why: "The experience score of a touchpoint is made of what customers think and feel there, each \
          put on a scale from 0 to 10. A percentage has no scale of its own: 60 % may be all that \
          one can hope for, or a disaster. Without a scale, a touchpoint that fails its customers \
          can't be called weak.",
    bad: include_str!("examples/metric-without-scale.bad.journey"),
    good: include_str!("examples/metric-without-scale.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let mut is_at_touchpoint = vec![false; model.metrics.len()];
    let goals = model.touchpoints.values().flat_map(|touchpoint| &touchpoint.goals);
    let metrics = goals.flat_map(|goal| &goal.targets).filter_map(|target| target.metric);
    metrics.filter_map(|metric| metric.value.known()).for_each(|id| {
        is_at_touchpoint[id.index()] = true;
    });
    let lacking = model.metrics.iter().filter(|(id, metric)| {
        is_at_touchpoint[id.index()] && is_feeling(metric) && metric.scale.is_none()
    });
    found.extend(lacking.map(|(_, metric)| finding(metric)));
}

/// Whether it says what customers feel, and could have a scale.
fn is_feeling(metric: &Metric<'_>) -> bool {
    metric.kind == Some(GoalKind::Relationship)
        && metric.unit == Some(Unit::Percent)
        && !metric.heading.has_unread
}

fn finding(metric: &Metric<'_>) -> Diagnostic {
    let message =
        format!("metric `{}` has no scale, so it makes no experience score", metric.heading.name);
    Diagnostic::new(&CODE, metric.heading.span, message).label("from what to what?").help(
        "If 0 % is the worst and 100 % the best that can be, write `scale 0% to 100%` in its \
             block; if half of all customers would be splendid, `scale 0% to 50%`. Without it, its \
             touchpoints are judged by their other metrics only.",
    )
}
