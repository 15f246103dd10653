//! Shares that seem to be parts of one instead of a hundred: `0.74` among `60` and
//! `71`, as a spreadsheet has them behind the sign that it shows.

use super::codes;
use super::faults::{Cure, Faults, Spot};
use super::header::Column;
use super::rows::Row;
use super::wanted::Marks;
use crate::diagnostic::{Diagnostic, Safety};
use crate::model::{MetricId, Model, Unit};
use crate::source::Span;
use crate::words::{Style, round};
use std::collections::BTreeMap;

/// What values in % there are: those of a metric, and the shares of its cases.
#[derive(Debug, Default)]
pub(super) struct Fractions {
    seen: BTreeMap<(MetricId, bool), Seen>,
}

#[derive(Debug)]
struct Seen {
    parts: Vec<Part>,
    /// The least of the other values.
    least: f64,
}

/// A value below one per cent.
#[derive(Debug)]
struct Part {
    value: f64,
    places: [Span; 2],
    marks: Marks,
}

impl Fractions {
    /// Takes in the value of a row.
    pub(super) fn take_in(&mut self, row: &Row<'_>, metric: MetricId, value: f64) {
        let is_share = !row.cell(Column::Within).is_empty();
        if !is_share && row.names.model.metrics[metric].unit != Some(Unit::Percent) {
            return;
        }
        let new = || Seen { parts: Vec::new(), least: f64::INFINITY };
        let seen = self.seen.entry((metric, is_share)).or_insert_with(new);
        if value > 0.0 && value < 1.0 {
            let places = row.places(Column::Value);
            let marks = Marks::of(row.cell(Column::Value), row.header.style);
            seen.parts.push(Part { value, places, marks });
        } else {
            seen.least = seen.least.min(value);
        }
    }

    /// Tells of values that all others are far above.
    pub(super) fn report(self, model: &Model<'_>, faults: &mut Faults) {
        /// So many times above; a hundred times is meant.
        const FAR: f64 = 10.0;
        for ((metric, is_share), Seen { parts, least }) in self.seen {
            let name = &model.metrics[metric].heading.name;
            for part in parts.into_iter().filter(|it| it.value * FAR < least && least.is_finite()) {
                let subject = format!("{:?} {name} {is_share}", part.places[0].file);
                let text = part.marks.put_into(&Style::Spec.number(hundredfold(part.value)));
                let cure = Cure { text, safety: Safety::Unsafe };
                let spot = Spot::new(part.places[0], part.places[1], Some(cure));
                faults.share(&codes::FRACTION, subject, spot, || say(&part, name, least));
            }
        }
    }
}

fn hundredfold(value: f64) -> f64 {
    round(value * 100.0, 9)
}

fn say(part: &Part, name: &str, least: f64) -> Diagnostic {
    let [value, meant, least] =
        [part.value, hundredfold(part.value), least].map(|it| Style::Spec.number(it));
    let message =
        format!("`{value}` is less than 1 %, and the other values of `{name}` are {least} or more");
    Diagnostic::new(&codes::FRACTION, part.places[0], message)
        .label(format!("{value} %, or {meant} %?"))
        .help(format!(
            "If {meant} % is meant, write `{meant}`: values in % are parts of a hundred."
        ))
}
