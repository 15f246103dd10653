//! The cells of a row that are numbers: its value and its number of answers.

use super::codes;
use super::faults::{Faults, shown};
use super::header::Column;
use super::number::{self, NotANumber};
use super::records::Record;
use super::rows::Row;
use super::within;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Metric, MetricId, Scale, TimeUnit, Unit};
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
    match number::parse(cell, row.header.style) {
        Ok(value) => fits(value, row, metric?, faults),
        Err(fault) => {
            number_fault(&row.record, row.span(Column::Value), metric, &fault, faults);
            None
        }
    }
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
    match number::parse(cell, row.header.style) {
        Ok(number) if number >= 1.0 && number.fract() == 0.0 => Some(Some(number as u64)),
        Ok(number) => {
            let span = row.span(Column::Answers);
            faults.add(&codes::ANSWERS, span, || say_answers(number, cell, span));
            None
        }
        Err(fault) => {
            number_fault(&row.record, row.span(Column::Answers), None, &fault, faults);
            None
        }
    }
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

/// Reports a cell that is no number.
pub(super) fn number_fault(
    record: &Record<'_>,
    span: Span,
    metric: Option<&Metric<'_>>,
    fault: &NotANumber,
    faults: &mut Faults,
) {
    let cell = shown(record.text_of(span));
    let is_whole = metric.is_none_or(Metric::is_count);
    let (code, label, help) = explain(fault, metric, is_whole);
    let message = match fault {
        NotANumber::Unit(..) => format!("`{cell}` has its unit with it"),
        _ => format!("`{cell}` can't be read as a number"),
    };
    let say = || Diagnostic::new(code, span, message).label(label).help(help);
    match fault {
        NotANumber::Words | NotANumber::TooLarge => faults.add(code, span, say),
        _ => faults.share(code, format!("{:?} {label}", span.file), span, say),
    }
}

/// Why a text is no number, in a few words, and what to do.
fn explain(
    fault: &NotANumber,
    metric: Option<&Metric<'_>>,
    is_whole: bool,
) -> (&'static Code, &'static str, String) {
    let all = "A data file writes numbers with digits and, before decimals, a point.";
    let either = |first: &str, second: &str| {
        format!("Write `{first}` or `{second}`, whichever it is. {all}")
    };
    match fault {
        NotANumber::DecimalComma(number) => (
            &codes::DECIMAL_COMMA,
            "a comma where a point belongs",
            format!("Write `{number}`. {all}"),
        ),
        NotANumber::Grouped(number) => {
            (&codes::GROUPED, "a mark between groups of digits", format!("Write `{number}`. {all}"))
        }
        NotANumber::CommaOrGroup(decimal, whole) => (
            &codes::GROUPED,
            "it can be read in two ways",
            if is_whole { either(whole, decimal) } else { either(decimal, whole) },
        ),
        NotANumber::Unit(number, unit) => (
            &codes::UNIT,
            "only the number belongs here",
            format!(
                "Write `{}`: the metric says what unit its values have.",
                converted(number, unit, metric)
            ),
        ),
        NotANumber::Spelling(number, what) => {
            (&codes::NUMBER, what, format!("Write `{number}`. {all}"))
        }
        NotANumber::None => (
            &codes::NUMBER,
            "not a figure",
            "Leave out the row: what was not measured has no row.".to_owned(),
        ),
        NotANumber::TooLarge => (
            &codes::NUMBER,
            "more digits than a figure can have",
            "Write a number below 1000000000000000, in a larger unit if need be.".to_owned(),
        ),
        NotANumber::Words => (&codes::NUMBER, "not a number", all.to_owned()),
    }
}

/// A number in the unit of its metric, where both are times; else as it is.
fn converted(number: &str, unit: &str, metric: Option<&Metric<'_>>) -> String {
    let (from, to) = match (TimeUnit::from_word(unit), metric.and_then(|metric| metric.unit)) {
        (Some(from), Some(Unit::Time(to))) => (from, to),
        _ => return number.to_owned(),
    };
    let value: f64 = number.parse().unwrap_or_default();
    Style::Spec.number(value * from.seconds() / to.seconds())
}
