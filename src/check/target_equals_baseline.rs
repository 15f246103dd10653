//! A target that asks for no change.

use super::figures;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Baseline, Form, is_same};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "target-equals-baseline",
    sort: Sort::Unclear,
    summary: "a target is the same as its baseline",
    why: "A target that starts where it ends is met on its first day. Perhaps the value is to be \
          held, perhaps one of the two figures is a slip: a reader can't tell.",
    bad: include_str!("examples/target-equals-baseline.bad.journey"),
    good: include_str!("examples/target-equals-baseline.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for target in &subject.figures.sound {
        let metric = &model.metrics[target.metric];
        let goal = match target.form {
            Form::AtLeast(_) | Form::Up(_) => target.aim.low(),
            Form::AtMost(_) | Form::Down(_) => target.aim.high(),
            Form::Between(..) => continue,
        };
        let is_equal = target.baseline.is_some_and(|baseline| is_same(baseline, goal));
        // A target against its metric's direction has a finding of its own.
        if !is_equal || target.is_against() {
            continue;
        }
        let Some(Baseline { value, .. }) = target.target.baseline() else {
            continue;
        };
        let (name, asked) = (&metric.heading.name, target.asked(model));
        let message = format!("the target for `{name}`, {asked}, is the same as its baseline");
        let finding = Diagnostic::new(&CODE, figures::value_span(target.form), message)
            .label("asks for no change")
            .other(value.span, "here already")
            .help(
                "Ask for better than that. If the value is only to be held, leave `from` out and end \
                 the line with `always`.",
            );
        found.push(finding);
    }
}
