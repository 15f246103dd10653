//! Shares of cases: how long one of them may take.

use super::codes;
use super::faults::{Faults, shown};
use super::header::Column;
use super::number;
use super::rows::Row;
use crate::diagnostic::Diagnostic;
use crate::model::{Dimension, MetricId, Quantity, Unit};
use crate::source::Span;
use crate::vocabulary::TimeUnit;
use crate::words::Style;

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
    let Some(within) = parsed(cell, row.header.style) else {
        faults.add(&codes::WITHIN, span, || say_no_time(cell, span));
        return None;
    };
    Some(Some(within))
}

fn parsed(cell: &str, style: number::Style) -> Option<Within> {
    let at = cell.find(|c: char| c.is_alphabetic())?;
    let (number, unit) = (cell[..at].trim(), TimeUnit::from_word(&cell[at..])?);
    let number = number::parse(number, style).ok().filter(|number| *number > 0.0)?;
    Some(Within::seconds(number * unit.seconds()))
}

fn say_no_time(cell: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` can't be read as a length of time", shown(cell));
    Diagnostic::new(&codes::WITHIN, span, message).label("not a number with a unit of time").help(
        "Write how long a case may take, as in `10 min` or `2 days`; the value is then the share \
         of cases that took no longer, in %. Where the value is a time itself, leave the cell empty.",
    )
}

/// A share of cases in per cent, if the cell is one.
pub(super) fn share(row: &Row<'_>, faults: &mut Faults) -> Option<f64> {
    let (cell, span) = (row.cell(Column::Value), row.span(Column::Value));
    let bare = cell.strip_suffix('%').unwrap_or(cell).trim();
    match number::parse(bare, row.header.style) {
        Ok(value) if (0.0..=100.0).contains(&value) && bare == cell => Some(value),
        Ok(value) if (0.0..=100.0).contains(&value) => {
            let help =
                format!("Write `{}`: a share of cases is always in %.", Style::Spec.number(value));
            faults.share(&codes::UNIT, format!("{:?} share", span.file), span, || {
                Diagnostic::new(
                    &codes::UNIT,
                    span,
                    format!("`{}` has its unit with it", shown(cell)),
                )
                .label("only the number belongs here")
                .help(help)
            });
            None
        }
        Ok(_) => {
            faults.add(&codes::OFF_SCALE, span, || {
                let message = format!("`{}` is no share of cases", shown(cell));
                Diagnostic::new(&codes::OFF_SCALE, span, message)
                    .label("a share goes from 0 to 100")
                    .other(
                        row.span(Column::Within),
                        "the share of cases that take no longer than this",
                    )
                    .help(
                        "Correct the value, or empty the cell of `within` if the value is a time.",
                    )
            });
            None
        }
        Err(fault) => {
            super::figures::number_fault(&row.record, span, None, &fault, faults);
            None
        }
    }
}
