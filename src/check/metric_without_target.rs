//! A metric that nobody wants anything of.

use super::phrases;
use super::sums::FEW;
use super::target_without_metric::could_be;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Condition, GoalKind, Metric, MetricId, Model, Ref, TargetAt};
use crate::vocabulary::Kind;
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "metric-without-target",
    sort: Sort::NotYetWritten,
    summary: "no goal has a target for a metric",
    why: "What is measured without a target is looked at and acted upon by nobody; it costs the \
          customers' time, and yours. Either it tells whether a goal is reached, or it need not be \
          measured.",
    bad: include_str!("examples/metric-without-target.bad.journey"),
    good: include_str!("examples/metric-without-target.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let targeted = targeted(model);
    // Where nothing has a target yet, that is what there is to say.
    if !targeted.contains(&true) {
        return;
    }
    let without = |id: MetricId| !targeted[id.index()];
    let without: Vec<_> = model.metrics.iter().filter(|(id, _)| without(*id)).collect();
    if without.is_empty() {
        return;
    }
    let faulty = Faulty::new(model);
    let without = without.into_iter().map(|(_, metric)| metric);
    let without: Vec<_> = without.filter(|metric| !faulty.could_mean(metric)).collect();
    match without.as_slice() {
        many if many.len() > FEW => found.push(all(model, many)),
        few => found.extend(few.iter().map(|metric| finding(model, metric))),
    }
}

fn all(model: &Model<'_>, metrics: &[&Metric<'_>]) -> Diagnostic {
    let first = &metrics[0].heading;
    let (count, names) = (metrics.len(), few_of_names(metrics.iter().map(|it| &it.heading.name)));
    Diagnostic::new(&CODE, first.span, format!("no goal has a target for {count} metrics: {names}"))
        .label("what is it to reach?")
        .others(metrics[1..].iter().map(|metric| metric.heading.span), "and this one?")
        .help(format!(
            "Add a target for each to the goal that it tells about, such as `{}`; leave out the \
             metrics that no goal needs.",
            phrases::sample_target(model, metrics[0])
        ))
}

fn targeted(model: &Model<'_>) -> Vec<bool> {
    let mut targeted = vec![false; model.metrics.len()];
    for at in model.targets() {
        if let Some(Ref::To(id)) = at.target.metric.map(|metric| metric.value) {
            targeted[id.index()] = true;
        }
    }
    // A metric that sets a recovery off, or is listened to, has a use, too.
    for touchpoint in model.touchpoints.values() {
        let when = touchpoint.recovery.as_ref().and_then(|recovery| recovery.when.as_ref());
        let trigger = match when {
            Some(Condition::Beyond { metric, .. }) => metric.value.known(),
            _ => None,
        };
        let listens = touchpoint.experience().listens.iter().filter_map(|it| it.value.known());
        trigger.into_iter().chain(listens).for_each(|id| targeted[id.index()] = true);
    }
    targeted
}

fn finding(model: &Model<'_>, metric: &Metric<'_>) -> Diagnostic {
    let heading = &metric.heading;
    let message = format!("no goal has a target for metric `{}`", heading.name);
    Diagnostic::new(&CODE, heading.span, message).label("what is it to reach?").help(format!(
        "Add a target to the goal that it tells about: `{}`. If there is no such goal, leave the \
         metric out.",
        phrases::sample_target(model, metric)
    ))
}

/// The targets that could be a metric's but for a fault that has a finding of
/// its own.
struct Faulty<'a> {
    model: &'a Model<'a>,
    /// Targets that name no metric, or can't be read in full.
    nameless: Vec<TargetAt<'a, 'a>>,
    /// The kinds of goals without a target.
    kinds: Vec<GoalKind>,
}

/// More nameless targets than these are not looked at one by one.
const MOST_NAMELESS: usize = 20;

impl<'a> Faulty<'a> {
    fn new(model: &'a Model<'a>) -> Self {
        let is_nameless = |at: &TargetAt<'_, '_>| match at.target.metric {
            // Of a line that could not be read in full, the whole line is given.
            Some(metric) => metric.value == Ref::Unknown && metric.span == at.target.span,
            None => true,
        };
        let empty = model.goals().filter(|(_, goal)| goal.targets.is_empty());
        let kinds = empty.filter_map(|(_, goal)| goal.kind).collect();
        Self { model, nameless: model.targets().filter(is_nameless).collect(), kinds }
    }

    fn could_mean(&self, metric: &Metric<'_>) -> bool {
        metric.kind.is_some_and(|kind| self.kinds.contains(&kind))
            || self.nameless.len() > MOST_NAMELESS
            || self.model.hidden.may_mean(Kind::Metric, &metric.heading.name)
            || self.nameless.iter().any(|at| could_be(metric, at.goal, at.target))
    }
}
