//! A metric that nobody wants anything of.

use super::target_without_metric::could_be;
use super::words;
use super::{Check, Context};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Metric, Model, Ref, TargetAt};

pub(super) const CHECK: Check = Check { code: &CODE, run };

static CODE: Code = Code {
    name: "metric-without-target",
    sort: Sort::NotYetWritten,
    summary: "a metric that no goal has a target for",
    why: "What is measured without a target is looked at and acted upon by nobody; it costs the \
          customers' time, and yours. Either it tells whether a goal is reached, or it need not be \
          measured.",
    bad: include_str!("examples/metric-without-target.bad.journey"),
    good: include_str!("examples/metric-without-target.good.journey"),
};

fn run(context: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let open = Open::new(context);
    // Where nothing has a target yet, that is what there is to say.
    if open.is_first_draft {
        return;
    }
    let without = model.metrics.iter().filter(|(id, _)| !open.targeted[id.index()]);
    for (_, metric) in without.filter(|(_, metric)| !open.could_mean(metric)) {
        let heading = &metric.heading;
        let message = format!("No goal has a target for the metric `{}`", heading.name);
        let finding = Diagnostic::new(&CODE, heading.span, message)
            .label("what is it to reach?")
            .help(format!(
                "Add a target to the goal that it tells about: `{}`. If there is no such goal, \
                 leave the metric out.",
                words::sample_target(model, metric)
            ));
        found.push(finding);
    }
}

/// Which metrics have targets, and the targets that could be theirs but for a
/// fault that has a finding of its own.
struct Open<'m> {
    targeted: Vec<bool>,
    is_first_draft: bool,
    nameless: Vec<TargetAt<'m, 'm>>,
    misspelt: Vec<&'m str>,
}

/// More faulty targets than these are not looked at one by one.
const MOST_FAULTY: usize = 20;

impl<'m> Open<'m> {
    fn new(context: &Context<'m>) -> Self {
        let model: &'m Model<'m> = context.model;
        let (mut nameless, mut misspelt) = (Vec::new(), Vec::new());
        let mut targeted = vec![false; model.metrics.len()];
        for at in model.targets() {
            match at.target.metric {
                None => nameless.push(at),
                Some(metric) => match metric.value {
                    Ref::To(id) => targeted[id.index()] = true,
                    Ref::Unknown => misspelt.push(context.sources.text(metric.span)),
                },
            }
        }
        let is_first_draft = !targeted.contains(&true);
        Self { targeted, is_first_draft, nameless, misspelt }
    }

    /// Whether a faulty target may well be for this metric.
    fn could_mean(&self, metric: &Metric<'_>) -> bool {
        let is_near = |name: &&str| {
            let name_length = metric.heading.name.chars().count();
            strsim::damerau_levenshtein(name, &metric.heading.name) <= 1 + name_length / 3
        };
        self.nameless.len().max(self.misspelt.len()) > MOST_FAULTY
            || self.nameless.iter().any(|at| could_be(metric, at.goal, at.target))
            || self.misspelt.iter().any(is_near)
    }
}
