//! Rows that have more or fewer cells than their header has columns. One slip
//! in the header puts every row out, so that nothing is said before all rows
//! are read: rows that are out by as much are one finding, and where it is all
//! rows, the header is what is wrong.

use super::codes::RAGGED;
use super::faults::Faults;
use super::header::{self, Column, Header};
use super::number::{self, NotANumber, Style};
use super::records::Record;
use super::wanted::Wanted;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::words::{so_many, spelt};
use std::collections::BTreeMap;

/// So many lengths of rows are told apart; rows of yet other lengths are told
/// with the last of them.
const MOST_LENGTHS: usize = 5;

/// The rows of a file that don't fit its header.
#[derive(Default)]
pub(super) struct Ragged {
    /// By their number of cells: the first of them, and the places of the others.
    rows: BTreeMap<usize, (First, Vec<Span>)>,
    /// How many rows do fit.
    pub(super) fitting: usize,
}

/// What is said of the first of several rows.
struct First {
    row: Span,
    /// The cells that are too many; the row, where some are missing.
    place: Span,
    /// Two cells of it that could be one number.
    number: Option<Comma>,
}

impl Ragged {
    /// Takes in a row that doesn't fit.
    pub(super) fn add(&mut self, record: &Record<'_>, header: &Header, faults: &mut Faults) {
        if record.cell(0).starts_with('#') {
            let span = record.span();
            faults.share(&RAGGED, format!("{:?} #", span.file), span, || say_comment(span));
            return;
        }
        let number = comma_in_value(record, header);
        // Where `n` has a column, the other cell can be nothing but decimals.
        if let (Some(Comma { span, text, fault, .. }), Some(_)) =
            (&number, header.at(Column::Answers))
        {
            self.fitting += 1;
            return Wanted::VALUE.fault(text, [*span; 2], header.style, fault).tell(faults);
        }
        let length = record.len();
        let is_new = !self.rows.contains_key(&length);
        let key = match self.rows.last_key_value() {
            Some((&last, _)) if is_new && self.rows.len() >= MOST_LENGTHS => last,
            _ => length,
        };
        match self.rows.get_mut(&key) {
            Some((_, others)) => others.push(record.span()),
            None => {
                let first = First { row: record.span(), place: place(record, header), number };
                self.rows.insert(key, (first, Vec::new()));
            }
        }
    }

    /// Says what was found, once all rows are read.
    pub(super) fn report(self, header: &Header, faults: &mut Faults) {
        let is_all = self.fitting == 0 && self.rows.len() == 1;
        for (length, (first, others)) in self.rows {
            if is_all && !others.is_empty() {
                // A column that is not known has been told already.
                if !header.has_fault {
                    let count = others.len() + 1;
                    faults.add(&RAGGED, header.span, || say_header(length, count, &first, header));
                }
                continue;
            }
            let subject = format!("{:?} {length}", first.place.file);
            faults.share(&RAGGED, subject.clone(), first.place, || say_row(length, &first, header));
            for other in others {
                faults.share(&RAGGED, subject.clone(), other, || say_row(length, &first, header));
            }
        }
    }
}

/// Two cells that could be one number with a comma.
struct Comma {
    span: Span,
    text: String,
    /// The number, with a point.
    number: String,
    fault: NotANumber,
}

/// Two cells, one too many, that are one number with a decimal comma, or a value
/// and a number of answers.
fn comma_in_value(record: &Record<'_>, header: &Header) -> Option<Comma> {
    let at = header.at(Column::Value).filter(|_| header.style == Style::Plain)?;
    if record.len() != header.width + 1 {
        return None;
    }
    let [first, second] = [at, at + 1].map(|at| record.cell(at));
    let text = format!("{first},{second}");
    let fault = number::parse(&text, Style::Plain).err()?;
    let is_number = matches!(fault, NotANumber::DecimalComma(_) | NotANumber::CommaOrGroup(..));
    let span = record.cell_span(at).to(record.cell_span(at + 1));
    is_number.then(|| Comma { span, text, number: format!("{first}.{second}"), fault })
}

fn place(record: &Record<'_>, header: &Header) -> Span {
    let (is, wanted) = (record.len(), header.width);
    match is > wanted {
        true => record.cell_span(wanted).to(record.cell_span(is - 1)),
        false => record.span(),
    }
}

fn say_comment(span: Span) -> Diagnostic {
    Diagnostic::new(&RAGGED, span, "a data file has no comments")
        .label("this is taken for a row")
        .help("Delete the line. Remarks on a row have a column of their own, `note`; those for readers belong in a spec.")
}

/// What two cells may be, and what to do then.
fn either(number: &str) -> String {
    format!(
        "If the two are one number, write a point before its decimals: `{number}`. If the second \
         is the number of answers, give it the column `n` in the header."
    )
}

fn say_row(is: usize, first: &First, header: &Header) -> Diagnostic {
    let wanted = header.width;
    let message =
        format!("the row has {}, its header {}", so_many(is, "cell", "cells"), spelt(wanted));
    let named = format!("the header names {}", so_many(wanted, "column", "columns"));
    if let Some(Comma { span, number, .. }) = &first.number {
        return Diagnostic::new(&RAGGED, *span, message)
            .label("one number with a comma, or two cells?")
            .other(header.span, named)
            .help(either(number));
    }
    let label = match is > wanted {
        true => "no column of the header stands above this",
        false => "cells are missing in this row",
    };
    Diagnostic::new(&RAGGED, first.place, message).label(label).other(header.span, named).help(
        format!(
            "Give each row one cell for each column; where there is nothing to say, leave the cell \
             empty between its {}.",
            header.separators
        ),
    )
}

fn say_header(is: usize, count: usize, first: &First, header: &Header) -> Diagnostic {
    let wanted = header.width;
    let message =
        format!("each row has {}, the header {}", so_many(is, "cell", "cells"), spelt(wanted));
    let missing = is.abs_diff(wanted);
    let found = Diagnostic::new(&RAGGED, header.span, message);
    let found = match &first.number {
        Some(Comma { span, .. }) => found.other(*span, "one number with a comma, or two cells?"),
        None => found.other(first.row, format!("the first of {} rows", spelt(count))),
    };
    if is < wanted {
        let label = format!("{} too many", so_many(missing, "column", "columns"));
        return found.label(label).help(
            "Take the columns that no row fills out of the header, or give each row a cell for \
             them.",
        );
    }
    let label = format!("{} too few", so_many(missing, "column", "columns"));
    let help = match &first.number {
        Some(Comma { number, .. }) => either(number),
        None => format!("Name the column of each cell. {}", header::ALL),
    };
    found.label(label).help(help)
}
