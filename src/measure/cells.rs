//! The cells of a row that name things: its date, its metric, its audience.

use super::faults::{Cure, Faults, shown};
use super::header::Column;
use super::names::{Meant, composed};
use super::rows::Row;
use super::{codes, date};
use crate::diagnostic::{Code, Diagnostic, Safety};
use crate::model::{AudienceId, MetricId};
use crate::words::any_of_names;
use jiff::civil::Date;

/// The date of a row; none: a fault.
pub(super) fn date(row: &Row<'_>, faults: &mut Faults) -> Option<Date> {
    let cell = row.cell(Column::Date);
    if cell.is_empty() {
        return row.is_missing(Column::Date, faults);
    }
    let fault = match date::parse(cell, row.header.style) {
        Ok(date) => return Some(date),
        Err(fault) => fault,
    };
    let span = row.span(Column::Date);
    let subject = format!("{:?} {}", span.file, fault.sort);
    let cure = match fault.instead.as_slice() {
        [date] if fault.is_certain => Some(Cure::safe(date)),
        [date] => Some(Cure { text: date.clone(), safety: Safety::Unsafe }),
        _ => None,
    };
    faults.share(&codes::DATE, subject, row.spot(Column::Date, cure), || {
        let help = match fault.instead.as_slice() {
            [] if fault.sort.contains("comments") => "Delete the line.".to_owned(),
            [] => "Write a day that there is.".to_owned(),
            [date] if !fault.is_certain => format!("Write `{date}`, if that is what is meant."),
            instead => format!("Write {}.", any_of_names(instead)),
        };
        let message = format!("`{}` can't be read as a date", shown(cell));
        Diagnostic::new(&codes::DATE, span, message).label(fault.sort).help(format!(
            "{help} A data file gives dates as year, month and day, `2027-03-31`, or as \
             `2027-03` or `2027-Q1` for the last day of a month or quarter."
        ))
    });
    None
}

/// The metric of a row; none: a fault.
pub(super) fn metric(row: &Row<'_>, faults: &mut Faults) -> Option<MetricId> {
    let cell = row.cell(Column::Metric);
    if cell.is_empty() {
        return row.is_missing(Column::Metric, faults);
    }
    let name = composed(cell);
    let found = row.names.metrics.get(&*name).copied();
    if found.is_none() {
        unknown(row, &codes::METRIC_UNKNOWN, Column::Metric, &name, faults);
    }
    found
}

/// The audience of a row. None: the name is unknown; `Some(None)`: everybody.
#[allow(clippy::option_option)]
pub(super) fn audience(row: &Row<'_>, faults: &mut Faults) -> Option<Option<AudienceId>> {
    let cell = row.cell(Column::Audience);
    if cell.is_empty() {
        return Some(None);
    }
    let name = composed(cell);
    let found = row.names.audiences.get(&*name).copied();
    if found.is_none() {
        unknown(row, &codes::AUDIENCE_UNKNOWN, Column::Audience, &name, faults);
    }
    found.map(Some)
}

/// Reports a name that nothing has, unless a line of a spec that could not be
/// read may declare it: that has a finding of its own.
fn unknown(row: &Row<'_>, code: &'static Code, column: Column, name: &str, faults: &mut Faults) {
    if row.names.model.hidden.may_declare(column.name(), name) {
        return;
    }
    let (kind, span) = (column.name(), row.span(column));
    let meant = row.names.meant(column, name);
    let cure =
        meant.as_ref().map(|meant| Cure { text: meant.name.to_string(), safety: meant.safety });
    faults.share(code, name.to_owned(), row.spot(column, cure), || {
        let message = format!("there is no {kind} `{}`", shown(name));
        let label = match &meant {
            Some(Meant { name, .. }) => format!("did you mean `{name}`?"),
            None => format!("no spec of this project declares this {kind}"),
        };
        let everybody = match column {
            Column::Audience => " For everybody, leave the cell empty.",
            _ => "",
        };
        let write = match &meant {
            Some(Meant { name, .. }) => format!("`{name}`"),
            None => "the name of one that a spec declares".to_owned(),
        };
        Diagnostic::new(code, span, message).label(label).help(format!(
            "Write {write}, or declare this one at the top of a `.journey` file: `{kind} NAME \
             \"…\"`.{everybody}"
        ))
    });
}
