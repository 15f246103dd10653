//! A target that asks for nothing.

use super::phrases;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Model, Target};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "target-without-form",
    sort: Sort::Unclear,
    summary: "a target doesn't say what its metric is to reach",
    why: "A target says what value a metric is to reach: at least, at most, between two values, or \
          up or down by so much. Without one it can be neither met nor missed.",
    bad: include_str!("examples/target-without-form.bad.journey"),
    good: include_str!("examples/target-without-form.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    // A line without a metric has a finding of its own.
    let unclear =
        |target: &Target| target.form.is_none() && target.metric.is_some() && !target.damaged;
    for at in model.targets().filter(|at| unclear(at.target)) {
        let subject = phrases::subject(model, at.place, at.target);
        let message = format!("the target {subject} doesn't say what it is to reach");
        let finding = Diagnostic::new(&CODE, at.target.span, message)
            .label("to reach what?")
            .help(help(model, at.target));
        found.push(finding);
    }
}

fn help(model: &Model<'_>, target: &Target) -> String {
    let known = target.metric.and_then(|metric| metric.value.known());
    let sample = known.map(|metric| phrases::sample_target(model, &model.metrics[metric]));
    format!(
        "Add a value after the metric, as in `{}`; it is led by `at least`, `at most`, `between … \
         and …`, `up` or `down`.",
        sample.as_deref().unwrap_or("target METRIC at least 8")
    )
}
