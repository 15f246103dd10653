//! The cells of a row that are numbers: its value and its number of answers.

use super::codes;
use super::faults::{Faults, shown};
use super::header::Column;
use super::rows::Row;
use super::wanted::Wanted;
use super::within;
use crate::diagnostic::Diagnostic;
use crate::model::{Metric, MetricId, Scale};
use crate::source::Span;
use crate::words::Style;

/// The value of a row, if its metric can have it.
pub(super) fn value(row: &Row<'_>, metric: Option<MetricId>, faults: &mut Faults) -> Option<f64> {
    let cell = row.cell(Column::Value);
    if cell.is_empty() {
        return row.is_missing(Column::Value, faults);
    }
    if !row.cell(Column::Within).is_empty() {
        return within::share(row, faults);
    }
    let metric = metric.map(|id| &row.names.model.metrics[id]);
    let value = row.number(Column::Value, &Wanted::value_of(metric, row.names.model), faults)?;
    fits(value, row, metric?, faults)
}

/// Whether a metric can have a value.
fn fits(value: f64, row: &Row<'_>, metric: &Metric<'_>, faults: &mut Faults) -> Option<f64> {
    let off = metric.scale.filter(|scale| !scale.holds(value));
    if let Some(scale) = off {
        let span = row.span(Column::Value);
        faults.add(&codes::OFF_SCALE, span, || say_off_scale(value, span, metric, scale));
        return None;
    }
    if value < 0.0 && metric.is_never_negative() {
        let span = row.span(Column::Value);
        faults.add(&codes::NEGATIVE, span, || say_negative(span, metric));
        return None;
    }
    Some(value)
}

fn say_off_scale(value: f64, span: Span, metric: &Metric<'_>, scale: Scale) -> Diagnostic {
    let name = &metric.heading.name;
    let [value, low, high] = [value, scale.low, scale.high].map(|it| Style::Spec.number(it));
    let message = format!("`{value}` is off the scale of `{name}`");
    let from = scale.span.unwrap_or(metric.heading.span);
    Diagnostic::new(&codes::OFF_SCALE, span, message)
        .label(format!("the scale goes from {low} to {high}"))
        .other(from, "the scale comes from here")
        .help("Correct the value, or the scale if this metric has another one.")
}

/// Things are counted whole.
fn say_negative(span: Span, metric: &Metric<'_>) -> Diagnostic {
    let message = format!("`{}` can't be negative", metric.heading.name);
    Diagnostic::new(&codes::NEGATIVE, span, message)
        .label("below zero")
        .other(metric.heading.span, "a metric of times or of things counted")
        .help("Correct the value. A change is not measured but computed, from two rows.")
}

/// The number of answers of a row. None: a fault; `Some(None)`: the row does not say.
#[allow(clippy::option_option)]
pub(super) fn answers(row: &Row<'_>, faults: &mut Faults) -> Option<Option<u64>> {
    let cell = row.cell(Column::Answers);
    if cell.is_empty() {
        return Some(None);
    }
    let number = row.number(Column::Answers, &Wanted::ANSWERS, faults)?;
    if number >= 1.0 && number.fract() == 0.0 {
        return Some(Some(number as u64));
    }
    let span = row.span(Column::Answers);
    faults.add(&codes::ANSWERS, span, || say_answers(number, cell, span));
    None
}

fn say_answers(number: f64, cell: &str, span: Span) -> Diagnostic {
    let label = match number {
        0.0 => "a value made of no answers is none",
        _ if number < 0.0 => "below zero",
        _ => "not a whole number",
    };
    let message = format!("`n` can't be `{}`", shown(cell));
    Diagnostic::new(&codes::ANSWERS, span, message)
        .label(label)
        .help(
            "`n` is how many answers or cases the value was made of, a whole number above zero. \
             Where nobody knows it, leave the cell empty; where nobody answered, leave out the row.",
        )
}
