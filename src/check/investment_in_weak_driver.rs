//! Money for what hardly matters.

use super::weights::Weights;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Importance, Investment, Model, Touchpoint, TouchpointId, Weight};
use crate::source::Span;
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::EmotionalConnection), run };

static CODE: Code = Code {
    name: "investment-in-weak-driver",
    sort: Sort::WorthAThought,
    summary: "an investment goes into a touchpoint with low derived importance",
    why: "What customers say matters to them often has little to do with what ties them to a brand. \
          Where data show that a touchpoint hardly drives them, it has to be good enough, and more \
          money brings little. Spending should follow the drivers.",
    bad: include_str!("examples/investment-in-weak-driver.bad.journey"),
    good: include_str!("examples/investment-in-weak-driver.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    if model.investments.is_empty() {
        return;
    }
    let motivators = model.motivators.values();
    let weak_motivators: Vec<Option<Span>> =
        motivators.map(|motivator| weak_line(&motivator.importance)).collect();
    let mut drivers = None;
    for investment in model.investments.values() {
        let weak: Vec<_> = weak(model, &weak_motivators, investment).collect();
        if !weak.is_empty() {
            let drivers = drivers.get_or_insert_with(|| drivers_of(model));
            found.extend(finding(model, investment, &weak, drivers));
        }
    }
}

/// A weak touchpoint that money goes into: it, where the investment names it,
/// and the line that shows that it is weak.
type Weak = (TouchpointId, Span, Span);

fn weak<'m>(
    model: &'m Model<'_>,
    weak_motivators: &'m [Option<Span>],
    investment: &'m Investment<'_>,
) -> impl Iterator<Item = Weak> + use<'m> {
    investment.into.iter().filter_map(|into| {
        let id = into.value.known()?;
        Some((id, into.span, weak_by(&model.touchpoints[id], weak_motivators)?))
    })
}

/// The line that shows that a touchpoint is weak: its own; without one, that of
/// a motivator, if all that it serves are weak.
fn weak_by(touchpoint: &Touchpoint<'_>, weak_motivators: &[Option<Span>]) -> Option<Span> {
    if touchpoint.heading.has_unread {
        return None;
    }
    let importance = &touchpoint.experience().importance;
    if importance.iter().any(|line| line.derived.is_some() || line.damaged) {
        return weak_line(importance);
    }
    let served = touchpoint.serves.iter();
    let lines = served.map(|one| weak_motivators[one.value.known()?.index()]);
    let lines: Vec<Span> = lines.collect::<Option<_>>()?;
    lines.first().copied()
}

fn weak_line(importance: &[Importance]) -> Option<Span> {
    Weights::of(importance).filter(Weights::is_weak)?;
    importance.iter().find(|line| line.derived.is_some()).map(|line| line.span)
}

/// The names of the first few touchpoints that are known to drive customers.
fn drivers_of<'m>(model: &'m Model<'_>) -> Vec<&'m str> {
    let is_driver = |touchpoint: &&Touchpoint<'_>| {
        let derived = touchpoint.experience().importance.iter().filter_map(|line| line.derived);
        derived.into_iter().any(|derived| derived.value == Weight::High)
    };
    let drivers = model.touchpoints.values().filter(is_driver);
    drivers.map(|touchpoint| touchpoint.heading.name.as_ref()).take(4).collect()
}

fn finding(
    model: &Model<'_>,
    investment: &Investment<'_>,
    weak: &[Weak],
    drivers: &[&str],
) -> Option<Diagnostic> {
    let ((_, place, line), others) = weak.split_first()?;
    let name = &investment.heading.name;
    let message = format!(
        "investment `{name}` goes into {}, which hardly {} customers",
        few_of_names(weak.iter().map(|(id, ..)| &model.touchpoints[*id].heading.name)),
        if others.is_empty() { "drives" } else { "drive" },
    );
    let better = match drivers {
        [] => "Put the money where data show that it ties customers to you.".to_owned(),
        _ => format!("Better places for the money, by the data: {}.", few_of_names(drivers)),
    };
    let mut lines: Vec<Span> = others.iter().map(|(.., line)| *line).collect();
    lines.retain(|other| other != line);
    lines.dedup();
    Some(
        Diagnostic::new(&CODE, *place, message)
            .label("low derived importance")
            .others(others.iter().map(|(_, place, _)| *place), "and here")
            .other(*line, "what data show")
            .others(lines, "and of this one")
            .help(format!("Do there what customers expect, and no more. {better}")),
    )
}
