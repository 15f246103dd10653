//! A target that asks for the worse.

use super::contradicting_targets;
use super::figures;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Edit, Sort};
use crate::model::{Better, Form, Metric, Model, Target};
use crate::source::Span;
use crate::words::Style;
use std::collections::HashSet;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "direction-against-metric",
    sort: Sort::Unclear,
    summary: "a target goes against its metric's better direction",
    why: "Where less is better, \"at least 10 minutes\" asks for what customers suffer from. It is \
          met on the worst days and missed on the best.",
    bad: include_str!("examples/direction-against-metric.bad.journey"),
    good: include_str!("examples/direction-against-metric.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let against: Vec<_> = model.targets().filter_map(|at| against(model, at.target)).collect();
    if against.is_empty() {
        return;
    }
    // Of two targets that contradict each other, one is mostly against its
    // metric: one fault, one finding.
    let clashes = contradicting_targets::clashes(&subject.figures.sound);
    let clashing: HashSet<Span> = clashes
        .iter()
        .flat_map(|clash| [clash.target.target.span, clash.with.target.span])
        .collect();
    let alone = against.into_iter().filter(|(target, ..)| !clashing.contains(&target.span));
    found.extend(alone.map(|(target, form, metric)| finding(model, target, form, metric)));
}

type Against<'m> = (&'m Target, &'m Form, &'m Metric<'m>);

fn against<'m>(model: &'m Model<'m>, target: &'m Target) -> Option<Against<'m>> {
    let metric = &model.metrics[target.metric?.value.known()?];
    let form = target.form.as_ref()?;
    // A time for a metric that is none has a finding of its own.
    if metric.heading.has_unread || figures::odd_time(target.within(), metric).is_some() {
        return None;
    }
    let gauge = target.gauge(metric);
    // So has a value in a unit that doesn't fit.
    let is_against = figures::is_against(gauge.better, form) && !figures::is_misfit(gauge, form);
    is_against.then_some((target, form, metric))
}

fn finding(model: &Model<'_>, target: &Target, form: &Form, metric: &Metric<'_>) -> Diagnostic {
    let name = &metric.heading.name;
    let asked = target.asked(form, model, Style::Spec);
    let is_lower = metric.better == Some(Better::Lower);
    let (better, opposite) = if is_lower { ("lower", "higher") } else { ("higher", "lower") };
    let (so, label) = match target.within() {
        Some(_) if is_lower => (", so more such cases are better", "asks for fewer cases".into()),
        Some(_) => (", so fewer such cases are better", "asks for more cases".into()),
        None => ("", format!("asks for a {opposite} value")),
    };
    let message = format!("{better} is better for `{name}`{so}, but this target asks for {asked}");
    Diagnostic::new(&CODE, target.span, message)
        .label(label)
        .other(metric.heading.span, format!("{better} is better"))
        .help(format!(
            "Write `{}`; or, if {opposite} is better after all, say `better {opposite}` in the metric.",
            target.asked(&turned(form), model, Style::Spec)
        ))
        .unsafe_mend(edit(target, form))
}

/// Turns the words round that stand between the metric and the value.
fn edit(target: &Target, form: &Form) -> Option<Edit> {
    let (words, value) = match turned(form) {
        Form::AtLeast(value) => ("at least", value),
        Form::AtMost(value) => ("at most", value),
        Form::Up(value) => ("up", value),
        Form::Down(value) => ("down", value),
        Form::Between(..) => return None,
    };
    let metric = target.metric?.span;
    let between = Span { start: metric.end, end: value.span.start, ..metric };
    let within = target.within().map(|within| within.span);
    let baseline = target.baseline().map(|baseline| baseline.value.span);
    let deadline = target.deadline.map(|deadline| deadline.span);
    let mut others = target.audiences.iter().map(|audience| audience.span);
    let mut others = within.into_iter().chain(baseline).chain(deadline).chain(&mut others);
    let is_alone = between.start < between.end && !others.any(|other| between.contains(other));
    is_alone.then(|| Edit::replace(between, format!(" {words} ")))
}

/// The form that asks for the other direction.
fn turned(form: &Form) -> Form {
    match *form {
        Form::AtLeast(value) => Form::AtMost(value),
        Form::AtMost(value) => Form::AtLeast(value),
        Form::Up(by) => Form::Down(by),
        Form::Down(by) => Form::Up(by),
        Form::Between(low, high) => Form::Between(low, high),
    }
}
