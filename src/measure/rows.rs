//! Rows to observations. Every cell is looked at, so that one fault in a row
//! does not hide another.

use super::faults::{Cure, Faults, Spot};
use super::fractions::Fractions;
use super::header::{self, Column, Header};
use super::names::Names;
use super::place::{self, Places};
use super::ragged::Ragged;
use super::records::{Next, Record, Records};
use super::wanted::Wanted;
use super::{Observation, cells, codes, figures, within};
use crate::diagnostic::Diagnostic;
use crate::model::Place;
use crate::source::{FileId, Span};

/// What the rows of all data files say.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) observations: Vec<Observation>,
    pub(super) fractions: Fractions,
}

/// Reads one data file.
pub(super) fn read(
    text: &str,
    file: FileId,
    names: &Names<'_>,
    found: &mut Found,
    faults: &mut Faults,
) {
    let (separator, start) = header::separator(text, file, faults);
    let mut records = Records::new(text, start, file, separator);
    let Some(header) = header::read(&mut records, file, separator, faults) else {
        return;
    };
    let mut is_empty = true;
    let mut ragged = Ragged::default();
    loop {
        match records.next() {
            Next::Record(record) => {
                if record.len() == header.width {
                    ragged.fitting += 1;
                    let row = Row { record, header: &header, names };
                    row.observe(found, faults);
                } else {
                    ragged.add(&record, &header, faults);
                }
            }
            Next::OpenQuote(span) => {
                faults.add(&codes::OPEN_QUOTE, span, || say_open_quote(span));
            }
            Next::End => break,
        }
        is_empty = false;
    }
    ragged.report(&header, faults);
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

/// A row of a data file, under its header.
pub(super) struct Row<'r> {
    pub(super) record: Record<'r>,
    pub(super) header: &'r Header,
    pub(super) names: &'r Names<'r>,
}

impl<'r> Row<'r> {
    /// Adds what the row says: a value at one place, or the same at each place
    /// that a shared touchpoint has.
    fn observe(&self, found: &mut Found, faults: &mut Faults) {
        let date = cells::date(self, faults);
        let metric = cells::metric(self, faults);
        let places = place::of(self, metric, faults);
        let within = within::of(self, metric, faults);
        let audience = cells::audience(self, faults);
        let value = figures::value(self, metric, faults);
        let answers = figures::answers(self, faults);
        if let (Some(metric), Some(value)) = (metric, value) {
            found.fractions.take_in(self, metric, value);
        }
        let observations = &mut found.observations;
        let at = |place: Place, is_of_all_journeys: bool| {
            Some(Observation {
                date: date?,
                metric: metric?,
                place,
                within: within?,
                audience: audience?,
                value: value?,
                answers: answers?,
                is_of_all_journeys,
                span: self.record.span(),
            })
        };
        match places {
            Some(Places::One(place)) => observations.extend(at(place, false)),
            Some(Places::Shared(all)) => {
                let places = all.iter().map(|(_, id)| Place::Touchpoint(*id));
                observations.extend(places.filter_map(|place| at(place, true)));
            }
            None => {}
        }
    }

    /// The text of a column's cell; empty where the file has no such column.
    pub(super) fn cell(&self, column: Column) -> &'r str {
        self.header.at(column).map_or("", |at| self.record.cell(at))
    }

    /// The place of a column's cell; of a column that is not there, the row.
    pub(super) fn span(&self, column: Column) -> Span {
        self.header.at(column).map_or_else(|| self.record.span(), |at| self.record.cell_span(at))
    }

    /// The number in a column's cell; none: a fault.
    pub(super) fn number(
        &self,
        column: Column,
        wanted: &Wanted<'_>,
        faults: &mut Faults,
    ) -> Option<f64> {
        let (cell, style) = (self.cell(column), self.header.style);
        match wanted.read(cell, style) {
            Ok(number) => Some(number),
            Err(fault) => {
                let places = self.places(column);
                let text = self.record.text_of(places[0]);
                wanted.fault(text, places, style, &fault).tell(faults);
                None
            }
        }
    }

    /// A column's cell as a place where something else is to be written.
    pub(super) fn spot(&self, column: Column, cure: Option<Cure>) -> Spot {
        let [span, inner] = self.places(column);
        Spot::new(span, inner, cure)
    }

    /// The place of a column's cell, and that of the text in it.
    pub(super) fn places(&self, column: Column) -> [Span; 2] {
        let span = self.span(column);
        [span, self.header.at(column).map_or(span, |at| self.record.inner_span(at))]
    }

    /// The place of the whole row.
    pub(super) fn whole(&self) -> Span {
        self.record.span()
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
