//! Observations into their order, and those out that are there twice.

use super::faults::Faults;
use super::{Measurements, Observation, codes};
use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::words::Style;
use std::collections::HashSet;

/// Sorts observations; of two rows for one cell and date the first one stays.
pub(super) fn join(
    mut observations: Vec<Observation>,
    model: &Model<'_>,
    faults: &mut Faults,
) -> Measurements {
    let cell = |it: &Observation| (it.metric, it.place, it.within, it.audience, it.date);
    observations.sort_unstable_by_key(|it| (cell(it), it.is_of_all_journeys, it.span));
    // A row about a touchpoint that journeys share is doubled in each of them.
    let mut told = HashSet::new();
    let mut first: Option<Observation> = None;
    observations.retain(|row| match &first {
        Some(first) if cell(first) == cell(row) => {
            // A row of one journey goes before a row of all that share a touchpoint.
            if first.is_of_all_journeys == row.is_of_all_journeys && told.insert(row.span) {
                doubled(first, row, model, faults);
            }
            false
        }
        _ => {
            first = Some(*row);
            true
        }
    });
    Measurements { observations }
}

fn doubled(first: &Observation, row: &Observation, model: &Model<'_>, faults: &mut Faults) {
    faults.add(&codes::ROW_DOUBLED, row.span, || {
        let metric = &model.metrics[row.metric].heading.name;
        let place = &model.heading_of(row.place).name;
        let date = row.date;
        let message = format!("there are two values of `{metric}` at `{place}` on {date}");
        let [first_value, value] = [first, row].map(|row| Style::Spec.number(row.value));
        let label = match first_value == value {
            true => "the second one, the same".to_owned(),
            false => format!("the second one, {value}"),
        };
        Diagnostic::new(&codes::ROW_DOUBLED, row.span, message)
            .label(label)
            .other(first.span, format!("the first one, {first_value}"))
            .help(
                "Delete one of the two rows; if they are of different audiences, say so in the \
                 column `audience`.",
            )
    });
}
