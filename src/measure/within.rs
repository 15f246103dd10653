//! Shares of cases: how long one of them may take.

use super::codes;
use super::faults::{Cure, Faults, shown};
use super::header::Column;
use super::number;
use super::rows::Row;
use super::wanted::Wanted;
use crate::diagnostic::Diagnostic;
use crate::model::{Dimension, MetricId, Quantity, Unit};
use crate::source::Span;
use crate::vocabulary::{TimeUnit, unit_meant_by};

/// How long a case may take, to the millisecond, so that `90 s` and `1.5 min`
/// are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Within(u64);

impl Within {
    /// So many seconds.
    fn seconds(seconds: f64) -> Self {
        Self((seconds * 1000.0).round() as u64)
    }

    /// A length of time; none of what is no time.
    #[must_use]
    pub fn of(quantity: &Quantity) -> Option<Self> {
        let is_time = quantity.unit.dimension() == Dimension::Duration;
        is_time.then(|| Self::seconds(quantity.amount()))
    }
}

/// How long a case of a row may take. None: a fault; `Some(None)`: the row's
/// value is one of its metric.
#[allow(clippy::option_option)]
pub(super) fn of(
    row: &Row<'_>,
    metric: Option<MetricId>,
    faults: &mut Faults,
) -> Option<Option<Within>> {
    let cell = row.cell(Column::Within);
    if cell.is_empty() {
        return Some(None);
    }
    let span = row.span(Column::Within);
    let metric = metric.map(|id| &row.names.model.metrics[id]);
    if let Some(metric) = metric.filter(|it| !matches!(it.unit, None | Some(Unit::Time(_)))) {
        let name = &metric.heading.name;
        faults.share(&codes::WITHIN, format!("{name} {:?}", span.file), span, || {
            let message =
                format!("`{name}` is no length of time, so no case of it lies within one");
            Diagnostic::new(&codes::WITHIN, span, message)
                .label("a time allowed")
                .other(metric.heading.span, "the metric is declared here")
                .help("Empty the cell, or write the name of a metric of `type duration`.")
        });
        return None;
    }
    let found = parsed(cell, row.header.style);
    if found.is_none() {
        let meant = in_our_words(cell).filter(|text| parsed(text, row.header.style).is_some());
        let spot = row.spot(Column::Within, meant.clone().map(Cure::safe));
        faults.add(&codes::WITHIN, spot, || say_no_time(cell, meant, span));
    }
    found.map(Some)
}

fn parsed(cell: &str, style: number::Style) -> Option<Within> {
    let at = cell.find(|c: char| c.is_alphabetic())?;
    let (number, unit) = (cell[..at].trim(), TimeUnit::from_word(&cell[at..])?);
    let number = number::parse(number, style).ok().filter(|number| *number > 0.0)?;
    Some(Within::seconds(number * unit.seconds()))
}

/// `10 mins` as `10 min`.
fn in_our_words(cell: &str) -> Option<String> {
    let (number, unit) = cell.split_at(cell.find(|c: char| c.is_alphabetic())?);
    Some(format!("{} {}", number.trim(), unit_meant_by(unit)?))
}

fn say_no_time(cell: &str, meant: Option<String>, span: Span) -> Diagnostic {
    let message = format!("`{}` can't be read as a length of time", shown(cell));
    let write = match meant {
        Some(meant) => format!("Write `{meant}`"),
        None => "Write how long a case may take, as in `10 min` or `2 days`".to_owned(),
    };
    Diagnostic::new(&codes::WITHIN, span, message).label("not a number with a unit of time").help(
        format!(
            "{write}; the value is then the share of cases that took no longer, in %. Where the \
             value is a time itself, leave the cell empty."
        ),
    )
}

/// A share of cases in per cent, if the cell is one.
pub(super) fn share(row: &Row<'_>, faults: &mut Faults) -> Option<f64> {
    let (cell, span) = (row.cell(Column::Value), row.span(Column::Value));
    let value = row.number(Column::Value, &Wanted::SHARE, faults)?;
    if (0.0..=100.0).contains(&value) {
        return Some(value);
    }
    faults.add(&codes::OFF_SCALE, span, || {
        let message = format!("`{}` is no share of cases", shown(cell));
        Diagnostic::new(&codes::OFF_SCALE, span, message)
            .label("a share goes from 0 to 100")
            .other(row.span(Column::Within), "the share of cases that take no longer than this")
            .help("Correct the value, or empty the cell of `within` if the value is a time.")
    });
    None
}
