//! The cells of a row that name things: its date, its metric, its audience.

use super::faults::{Faults, shown};
use super::header::Column;
use super::names::composed;
use super::rows::Row;
use super::{codes, date};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AudienceId, Heading, MetricId};
use crate::words::any_of_names;
use jiff::civil::Date;

/// The date of a row; none: a fault.
pub(super) fn date(row: &Row<'_>, faults: &mut Faults) -> Option<Date> {
    let cell = row.cell(Column::Date);
    if cell.is_empty() {
        return row.is_missing(Column::Date, faults);
    }
    let fault = match date::parse(cell) {
        Ok(date) => return Some(date),
        Err(fault) => fault,
    };
    let span = row.span(Column::Date);
    let subject = format!("{:?} {}", span.file, fault.sort);
    faults.share(&codes::DATE, subject, span, || {
        let help = match fault.instead.as_slice() {
            [] if fault.sort.contains("comments") => "Delete the line.".to_owned(),
            [] => "Write a day that there is.".to_owned(),
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
        let headings = row.names.model.metrics.values().map(|metric| &metric.heading);
        unknown(row, &codes::METRIC_UNKNOWN, Column::Metric, &name, &headings, faults);
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
        let headings = row.names.model.audiences.values().map(|audience| &audience.heading);
        unknown(row, &codes::AUDIENCE_UNKNOWN, Column::Audience, &name, &headings, faults);
    }
    found.map(Some)
}

/// Reports a name that nothing has, unless a line of a spec that could not be
/// read may declare it: that has a finding of its own.
fn unknown<'m>(
    row: &Row<'_>,
    code: &'static Code,
    column: Column,
    name: &str,
    headings: &(impl Iterator<Item = &'m Heading<'m>> + Clone),
    faults: &mut Faults,
) {
    if row.names.model.hidden.may_declare(column.name(), name) {
        return;
    }
    let (kind, span) = (column.name(), row.span(column));
    faults.share(code, name.to_owned(), span, || {
        let message = format!("there is no {kind} `{}`", shown(name));
        let label = match row.names.nearest(name, headings) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("no spec of this project declares this {kind}"),
        };
        let everybody = match column {
            Column::Audience => " For everybody, leave the cell empty.",
            _ => "",
        };
        let declare =
            format!("declare this one at the top of a `.journey` file: `{kind} NAME \"…\"`");
        Diagnostic::new(code, span, message).label(label).help(
            match row.names.nearest(name, headings) {
                Some(near) => format!("Write `{near}`, or {declare}.{everybody}"),
                None => {
                    format!("Write the name of one that a spec declares, or {declare}.{everybody}")
                }
            },
        )
    });
}
