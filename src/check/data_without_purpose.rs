//! Data that customers are asked for without being told what for.

use super::data::{asks, first_named, known};
use super::sums::summed;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{DataUse, Journey, Model, TouchpointId};
use crate::words::{few_of_names, spelt};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "data-without-purpose",
    sort: Sort::NotYetWritten,
    summary: "customers are asked for data, and the spec doesn't say what for",
    why: "Customers give what serves the goal that they have in mind, and distrust those who ask for \
          more. A purpose in the spec tells everybody what the data may be used for, and what is \
          asked for without need.",
    bad: include_str!("examples/data-without-purpose.bad.journey"),
    good: include_str!("examples/data-without-purpose.good.journey"),
};

type Asked<'m> = (TouchpointId, &'m DataUse<'m>);

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let lacking: Vec<_> = asks(model, journey).filter(|(_, line)| lacks(line)).collect();
        if lacking.is_empty() {
            continue;
        }
        let groups = summed(lacking, asks(model, journey).count());
        found.extend(groups.iter().filter_map(|group| finding(model, journey, group)));
    }
}

/// Whether a line surely has no purpose: a misspelt `for` counts as one more of
/// the data, which nobody knows.
fn lacks(line: &DataUse<'_>) -> bool {
    let mut data = line.data.iter();
    line.purpose.is_none() && !line.damaged && data.all(|one| one.value.known().is_some())
}

fn finding<'m>(
    model: &'m Model<'m>,
    journey: &'m Journey<'m>,
    group: &[Asked<'m>],
) -> Option<Diagnostic> {
    let ((id, first), others) = group.split_first()?;
    let touchpoint = &model.touchpoints[*id];
    let data = || known(model, first).map(|(_, heading)| &heading.name);
    let name = data().next()?;
    let message = match others {
        [] => format!(
            "touchpoint `{}` asks for {} and doesn't say what for",
            touchpoint.heading.name,
            few_of_names(data())
        ),
        _ => format!(
            "{} lines of journey `{}` ask for data and don't say what for",
            spelt(group.len()),
            journey.heading.name
        ),
    };
    // Of a stage with many wants, the first few are enough for an example.
    let wants = model.stages[touchpoint.stage].wants.iter().take(8);
    let help = match first_named(wants) {
        Some(want) => format!(
            "Name the want of the customer that needs it, as in `asks {name} for {want}`. If there \
             is none, don't ask."
        ),
        None => format!(
            "Give a name to the want of the customer that needs it, as in `wants order \"…\"`, and \
             write `asks {name} for order`. If there is none, don't ask."
        ),
    };
    Some(
        Diagnostic::new(&CODE, first.span, message)
            .label("what for?")
            .others(others.iter().map(|(_, line)| line.span), "and this?")
            .help(help),
    )
}
