//! A target for nothing in particular.

use super::figures::{self, Clause, Part};
use super::phrases;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Form, Goal, Metric, Model, Quantity, Target, TargetAt};
use crate::words::{Style, few_of_names};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "target-without-metric",
    sort: Sort::NotYetWritten,
    summary: "a target names no metric",
    why: "A value alone says nothing: 8 of what? The metric says what is measured, in which unit, \
          and where the figures come from.",
    bad: include_str!("examples/target-without-metric.bad.journey"),
    good: include_str!("examples/target-without-metric.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for at in model.targets().filter(|at| at.target.metric.is_none()) {
        let place = phrases::at(model, at.place);
        let message = format!("a target {place} names no metric");
        let finding = Diagnostic::new(&CODE, at.target.span, message)
            .label("which figure is to reach this?")
            .help(help(model, &at));
        found.push(finding);
    }
}

fn help(model: &Model<'_>, at: &TargetAt<'_, '_>) -> String {
    let suits = |metric: &&Metric<'_>| could_be(metric, at.goal, at.target);
    let suiting = || model.metrics.values().take(MOST_METRICS).filter(suits);
    let Some(first) = suiting().next() else {
        return "Say after `target` what is measured. None of the declared metrics fits this \
                target; declare one at the top of a file."
            .to_owned();
    };
    let form = match &at.target.form {
        Some(form) => at.target.asked(form, model, Style::Spec),
        None => phrases::sample_form(model, first),
    };
    let line =
        format!("Say after `target` what is measured: `target {} {form}`.", first.heading.name);
    match suiting().nth(1) {
        None => line,
        Some(_) => {
            format!(
                "{line} These fit: {}.",
                few_of_names(suiting().map(|metric| &metric.heading.name))
            )
        }
    }
}

/// So many metrics are looked through for each faulty target.
const MOST_METRICS: usize = 1_000;

/// Whether a target that names no metric could well be for this one: its kind
/// and unit suit.
pub(super) fn could_be(metric: &Metric<'_>, goal: &Goal<'_>, target: &Target) -> bool {
    let suits = metric.kind.is_none() || goal.kind.is_none() || metric.kind == goal.kind;
    let gauge = target.gauge(metric);
    let fits = |clause, quantity: Quantity| figures::fits(gauge, &Part { clause, quantity });
    suits
        && figures::odd_time(target.within(), metric).is_none()
        && match target.form {
            Some(Form::AtLeast(value) | Form::AtMost(value) | Form::Between(value, _)) => {
                fits(Clause::AtLeast, value)
            }
            Some(Form::Up(by) | Form::Down(by)) => fits(Clause::Up, by),
            None => true,
        }
}
