//! Rows to observations. Every cell is looked at, so that one fault in a row
//! does not hide another.

use super::faults::Faults;
use super::header::{self, Column, Header};
use super::names::Names;
use super::number::{self, NotANumber, Style};
use super::records::{Next, Record, Records};
use super::{Observation, cells, codes, figures, place};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};

/// Reads one data file.
pub(super) fn read(
    text: &str,
    file: FileId,
    names: &Names<'_>,
    observations: &mut Vec<Observation>,
    faults: &mut Faults,
) {
    let separator = header::separator(text, file, faults);
    let mut records = Records::new(text, file, separator);
    let Some(header) = header::read(&mut records, file, separator, faults) else {
        return;
    };
    let mut is_empty = true;
    loop {
        match records.next() {
            Next::Record(record) => {
                let row = Row { record, header: &header, names };
                observations.extend(row.observation(faults));
            }
            Next::OpenQuote(span) => {
                faults.add(&codes::OPEN_QUOTE, span, || say_open_quote(span));
            }
            Next::End => break,
        }
        is_empty = false;
    }
    if is_empty {
        faults.add(&codes::WITHOUT_ROWS, header.span, || say_without_rows(header.span));
    }
}

pub(super) fn say_open_quote(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::OPEN_QUOTE, span, "a quote is not closed on its line")
        .label("the quote opens here")
        .help("Close it, or delete it: names and numbers need no quotes. This line was left out.")
}

fn say_without_rows(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::WITHOUT_ROWS, span, "the data file has a header and no rows")
        .label("nothing follows")
        .help("Write the measurements below the header, one a line, or delete the file.")
}

fn say_comment(span: Span) -> Diagnostic {
    Diagnostic::new(&codes::RAGGED, span, "a data file has no comments")
        .label("this is taken for a row")
        .help("Delete the line. Remarks for readers belong in a spec, as a `note`.")
}

/// A row of a data file, under its header.
pub(super) struct Row<'r> {
    pub(super) record: Record<'r>,
    pub(super) header: &'r Header,
    pub(super) names: &'r Names<'r>,
}

impl<'r> Row<'r> {
    fn observation(&self, faults: &mut Faults) -> Option<Observation> {
        if self.record.len() != self.header.width {
            self.ragged(faults);
            return None;
        }
        let date = cells::date(self, faults);
        let metric = cells::metric(self, faults);
        let place = place::of(self, faults);
        let audience = cells::audience(self, faults);
        let value = figures::value(self, metric, faults);
        let answers = figures::answers(self, faults);
        Some(Observation {
            date: date?,
            metric: metric?,
            place: place?,
            audience: audience?,
            value: value?,
            answers: answers?,
            span: self.record.span(),
        })
    }

    /// The text of a column's cell; empty where the file has no such column.
    pub(super) fn cell(&self, column: Column) -> &'r str {
        self.header.at(column).map_or("", |at| self.record.cell(at))
    }

    /// The place of a column's cell; of a column that is not there, the row.
    pub(super) fn span(&self, column: Column) -> Span {
        self.header.at(column).map_or_else(|| self.record.span(), |at| self.record.cell_span(at))
    }

    /// The place of the whole row.
    pub(super) fn whole(&self) -> Span {
        self.record.span()
    }

    fn ragged(&self, faults: &mut Faults) {
        if let Some((span, number)) = self.comma_in_value() {
            let fault = NotANumber::DecimalComma(number);
            return figures::number_fault(self, span, None, &fault, faults);
        }
        if self.record.cell(0).starts_with('#') {
            let span = self.record.span();
            return faults
                .share(&codes::RAGGED, format!("{:?} #", span.file), span, || say_comment(span));
        }
        let (is, wanted) = (self.record.len(), self.header.width);
        let span = match is > wanted {
            true => self.record.cell_span(wanted).to(self.record.cell_span(is - 1)),
            false => self.record.span(),
        };
        let label = match is > wanted {
            true => "no column of the header stands above this",
            false => "cells are missing in this row",
        };
        let message = format!("the row has {is} {}, its header {wanted}", cells(is));
        faults.add(&codes::RAGGED, span, || {
            Diagnostic::new(&codes::RAGGED, span, message)
                .label(label)
                .other(self.header.span, format!("the header names {wanted} columns"))
                .help(
                    "Give each row one cell for each column; where there is nothing to say, \
                    leave the cell empty between its commas.",
                )
        });
    }

    /// A row with one cell too many because `8,5` stands where `8.5` belongs.
    fn comma_in_value(&self) -> Option<(Span, String)> {
        let at = self.header.at(Column::Value).filter(|_| self.header.style == Style::Plain)?;
        let number = format!("{}.{}", self.record.cell(at), self.record.cell(at + 1));
        let is_one_more = self.record.len() == self.header.width + 1;
        let is_comma = is_one_more && number::parse(&number, Style::Plain).is_ok();
        is_comma.then(|| (self.record.cell_span(at).to(self.record.cell_span(at + 1)), number))
    }

    /// Reports an empty cell that each row needs.
    pub(super) fn is_missing<T>(&self, column: Column, faults: &mut Faults) -> Option<T> {
        let (name, span) = (column.name(), self.span(column));
        faults.add(&codes::CELL_EMPTY, span, || {
            Diagnostic::new(&codes::CELL_EMPTY, span, format!("the row has no {name}"))
                .label(format!("the cell of the column `{name}` is empty"))
                .other(self.whole(), "in this row")
                .help("Fill the cell. Where nothing was measured, leave out the row.")
        });
        None
    }
}

fn cells(count: usize) -> &'static str {
    if count == 1 { "cell" } else { "cells" }
}
