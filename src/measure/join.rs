//! Observations into their order, and those out that are there twice.

use super::faults::Faults;
use super::{Measurements, Observation, codes};
use crate::diagnostic::{Diagnostic, Edit};
use crate::model::Model;
use crate::source::FileId;
use crate::words::{Style, spelt};
use std::collections::{BTreeMap, HashSet};

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
    let mut copies = Copies::new();
    let mut first: Option<Observation> = None;
    observations.retain(|row| match &first {
        Some(first) if cell(first) == cell(row) => {
            // A row of one journey goes before a row of all that share a touchpoint.
            if first.is_of_all_journeys == row.is_of_all_journeys && told.insert(row.span) {
                match (first.value, first.answers) == (row.value, row.answers) {
                    true => {
                        let files = (first.span.file, row.span.file);
                        copies.entry(files).or_default().push([*first, *row]);
                    }
                    false => doubled(first, row, model, faults),
                }
            }
            false
        }
        _ => {
            first = Some(*row);
            true
        }
    });
    for mut rows in copies.into_values() {
        rows.sort_unstable_by_key(|[_, row]| row.span);
        copied(&rows, model, faults);
    }
    Measurements { observations }
}

/// Rows that say what others say, each behind the other one, by the files of both.
type Copies = BTreeMap<(FileId, FileId), Vec<[Observation; 2]>>;

/// Tells of rows of one file that say what those of one file say already.
fn copied(rows: &[[Observation; 2]], model: &Model<'_>, faults: &mut Faults) {
    let Some(([first, row], others)) = rows.split_first() else { return };
    let removed = rows.iter().map(|[_, row]| Edit::remove_statement(row.span));
    if others.is_empty() {
        let said = say(first, row, model).label("the second one, the same");
        return faults.add(&codes::ROW_DOUBLED, row.span, || said.safe_mend(removed));
    }
    faults.add(&codes::ROW_DOUBLED, row.span, || {
        let message = format!("{} rows say again what other rows say", spelt(rows.len()));
        Diagnostic::new(&codes::ROW_DOUBLED, row.span, message)
            .label("the first of them")
            .other(first.span, "it is said here already")
            .others(others.iter().map(|[_, row]| row.span), "said again too")
            .help("Delete them, or the whole file if it is a copy of the other one.")
            .safe_mend(removed)
    });
}

fn doubled(first: &Observation, row: &Observation, model: &Model<'_>, faults: &mut Faults) {
    faults.add(&codes::ROW_DOUBLED, row.span, || {
        let value = Style::Spec.number(row.value);
        let label = match first.value == row.value {
            true => "the second one, the same of another number of answers".to_owned(),
            false => format!("the second one, {value}"),
        };
        say(first, row, model).label(label)
    });
}

fn say(first: &Observation, row: &Observation, model: &Model<'_>) -> Diagnostic {
    let metric = &model.metrics[row.metric].heading.name;
    let place = &model.heading_of(row.place).name;
    let date = row.date;
    let message = format!("there are two values of `{metric}` at `{place}` on {date}");
    let value = Style::Spec.number(first.value);
    Diagnostic::new(&codes::ROW_DOUBLED, row.span, message)
        .other(first.span, format!("the first one, {value}"))
        .help(
            "Delete one of the two rows; if they are of different audiences, say so in the \
             column `audience`.",
        )
}
