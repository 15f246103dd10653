//! A target that would make things worse.

use super::figures::{self, Sound};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Better, Form, Model, is_below};
use crate::words::Style;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "target-worse-than-baseline",
    sort: Sort::Unclear,
    summary: "a target is worse than its baseline",
    why: "A target behind the point it starts from is met on its first day, and stays met while \
          things get worse.",
    bad: include_str!("examples/target-worse-than-baseline.bad.journey"),
    good: include_str!("examples/target-worse-than-baseline.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for target in subject.figures.sound.iter().filter(|target| is_worse(target)) {
        if let Some(baseline) = target.target.baseline() {
            let today = baseline.value.in_words(model, Style::Spec);
            let finding = finding(model, target).other(baseline.value.span, "better already");
            found.push(finding.help(format!(
                "Ask for better than {today}, or correct the baseline after `from`."
            )));
        }
    }
}

fn is_worse(target: &Sound<'_>) -> bool {
    let Some(baseline) = target.baseline else {
        return false;
    };
    // A target against its metric's direction has a finding of its own.
    if target.is_against() {
        return false;
    }
    match target.form {
        Form::AtLeast(_) | Form::Up(_) => is_below(target.aim.low(), baseline),
        Form::AtMost(_) | Form::Down(_) => is_below(baseline, target.aim.high()),
        Form::Between(..) => is_beyond(target, baseline),
    }
}

/// Whether a baseline is better than all of a range.
fn is_beyond(target: &Sound<'_>, baseline: f64) -> bool {
    match target.gauge.better {
        Some(Better::Higher) => is_below(target.aim.high(), baseline),
        Some(Better::Lower) => is_below(baseline, target.aim.low()),
        None => false,
    }
}

fn finding(model: &Model<'_>, target: &Sound<'_>) -> Diagnostic {
    let name = &model.metrics[target.metric].heading.name;
    let asked = target.asked(model);
    let message = format!("the target for `{name}`, {asked}, is worse than its baseline");
    Diagnostic::new(&CODE, figures::value_span(target.form), message)
        .label("worse than where it starts")
}
