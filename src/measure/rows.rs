//! Rows to observations. Every cell is looked at, so that one fault in a row
//! does not hide another.

use super::faults::{Faults, shown};
use super::header::{self, Column, Header};
use super::names::{Names, composed};
use super::number::{self, NotANumber};
use super::records::{Next, Record, Records};
use super::{Observation, codes, date, place};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AudienceId, Heading, Metric, MetricId, MetricType, TimeUnit, Unit};
use crate::source::{FileId, Span};
use jiff::civil::Date;

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
    let Some(header) = header::read(&mut records, file, faults) else {
        return;
    };
    let mut is_empty = true;
    loop {
        match records.next() {
            Next::Record(record) => {
                let row = Row {
                    record,
                    header: &header,
                    names,
                };
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
        faults.add(&codes::WITHOUT_ROWS, header.span, || {
            say_without_rows(header.span)
        });
    }
}

pub(super) fn say_open_quote(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::OPEN_QUOTE,
        span,
        "a quote is not closed on its line",
    )
    .label("the quote opens here")
    .help("Close it, or delete it: names and numbers need no quotes. This line was left out.")
}

fn say_without_rows(span: Span) -> Diagnostic {
    Diagnostic::new(
        &codes::WITHOUT_ROWS,
        span,
        "the data file has a header and no rows",
    )
    .label("nothing follows")
    .help("Write the measurements below the header, one a line, or delete the file.")
}

/// A row of a data file, under its header.
pub(super) struct Row<'r> {
    record: Record<'r>,
    header: &'r Header,
    pub(super) names: &'r Names<'r>,
}

impl<'r> Row<'r> {
    fn observation(&self, faults: &mut Faults) -> Option<Observation> {
        if self.record.len() != self.header.width {
            self.ragged(faults);
            return None;
        }
        let date = self.date(faults);
        let metric = self.metric(faults);
        let place = place::of(self, faults);
        let audience = self.audience(faults);
        let value = self.value(metric, faults);
        let answers = self.answers(faults);
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
        self.header
            .at(column)
            .map_or_else(|| self.record.span(), |at| self.record.cell_span(at))
    }

    /// The place of the whole row.
    pub(super) fn whole(&self) -> Span {
        self.record.span()
    }

    fn ragged(&self, faults: &mut Faults) {
        if let Some((span, number)) = self.comma_in_value() {
            let fault = NotANumber::DecimalComma(number);
            return self.number_fault(span, "value", None, &fault, faults);
        }
        let (is, wanted) = (self.record.len(), self.header.width);
        let span = match is > wanted {
            true => self
                .record
                .cell_span(wanted)
                .to(self.record.cell_span(is - 1)),
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
                .other(
                    self.header.span,
                    format!("the header names {wanted} columns"),
                )
                .help(
                    "Give each row one cell for each column; where there is nothing to say, \
                    leave the cell empty between its commas.",
                )
        });
    }

    /// A row with one cell too many because `8,5` stands where `8.5` belongs.
    fn comma_in_value(&self) -> Option<(Span, String)> {
        let at = self.header.at(Column::Value)?;
        let number = format!("{}.{}", self.record.cell(at), self.record.cell(at + 1));
        let is_one_more = self.record.len() == self.header.width + 1;
        let is_comma = is_one_more && number::parse(&number).is_ok();
        is_comma.then(|| {
            (
                self.record.cell_span(at).to(self.record.cell_span(at + 1)),
                number,
            )
        })
    }

    fn date(&self, faults: &mut Faults) -> Option<Date> {
        let (cell, span) = (self.cell(Column::Date), self.span(Column::Date));
        if cell.is_empty() {
            return self.is_missing("date", span, faults);
        }
        let fault = match date::parse(cell) {
            Ok(date) => return Some(date),
            Err(fault) => fault,
        };
        let subject = format!("{:?} {}", span.file, fault.sort);
        faults.share(&codes::DATE, subject, span, || {
            let help = match &fault.instead {
                Some(instead) => format!("Write `{instead}`."),
                None if fault.sort.contains("comments") => "Delete the line.".to_owned(),
                None => "Write a day that there is.".to_owned(),
            };
            let message = format!("`{}` cannot be read as a date", shown(cell));
            Diagnostic::new(&codes::DATE, span, message)
                .label(fault.sort)
                .help(format!(
                    "{help} A data file gives dates as year, month and day, `2027-03-31`, or as \
                 `2027-03` or `2027-Q1` for the last day of a month or quarter."
                ))
        });
        None
    }

    fn metric(&self, faults: &mut Faults) -> Option<MetricId> {
        let (cell, span) = (self.cell(Column::Metric), self.span(Column::Metric));
        if cell.is_empty() {
            return self.is_missing("metric", span, faults);
        }
        let name = composed(cell);
        let found = self.names.metrics.get(&*name).copied();
        if found.is_none() {
            let headings = self
                .names
                .model
                .metrics
                .values()
                .map(|metric| &metric.heading);
            self.unknown(
                &codes::METRIC_UNKNOWN,
                "metric",
                &name,
                span,
                headings,
                faults,
            );
        }
        found
    }

    /// None: the name is unknown; `Some(None)`: everybody.
    #[allow(clippy::option_option)]
    fn audience(&self, faults: &mut Faults) -> Option<Option<AudienceId>> {
        let (cell, span) = (self.cell(Column::Audience), self.span(Column::Audience));
        if cell.is_empty() {
            return Some(None);
        }
        let name = composed(cell);
        let found = self.names.audiences.get(&*name).copied();
        if found.is_none() {
            let headings = self
                .names
                .model
                .audiences
                .values()
                .map(|audience| &audience.heading);
            self.unknown(
                &codes::AUDIENCE_UNKNOWN,
                "audience",
                &name,
                span,
                headings,
                faults,
            );
        }
        found.map(Some)
    }

    fn unknown<'m>(
        &self,
        code: &'static Code,
        kind: &str,
        name: &str,
        span: Span,
        headings: impl Iterator<Item = &'m Heading<'m>> + Clone,
        faults: &mut Faults,
    ) {
        faults.share(code, name.to_owned(), span, || {
            let message = format!("there is no {kind} called `{}`", shown(name));
            let label = match self.names.nearest(name, headings) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("no spec of this project declares this {kind}"),
            };
            let everybody = match kind {
                "audience" => " For everybody, leave the cell empty.",
                _ => "",
            };
            Diagnostic::new(code, span, message)
                .label(label)
                .help(format!(
                    "Write the name of a declared {kind}, or declare this one in a `.journey` \
                 file.{everybody}"
                ))
        });
    }

    fn value(&self, metric: Option<MetricId>, faults: &mut Faults) -> Option<f64> {
        let (cell, span) = (self.cell(Column::Value), self.span(Column::Value));
        if cell.is_empty() {
            return self.is_missing("value", span, faults);
        }
        let metric = metric.map(|id| &self.names.model.metrics[id]);
        match number::parse(cell) {
            Ok(value) => self.fits(value, span, metric?, faults),
            Err(fault) => {
                self.number_fault(span, "value", metric, &fault, faults);
                None
            }
        }
    }

    /// Whether a metric can have a value.
    fn fits(
        &self,
        value: f64,
        span: Span,
        metric: &Metric<'_>,
        faults: &mut Faults,
    ) -> Option<f64> {
        let name = &metric.heading.name;
        if let Some(scale) = metric
            .scale
            .filter(|scale| value < scale.low || value > scale.high)
        {
            let (low, high) = (scale.low, scale.high);
            faults.add(&codes::OFF_SCALE, span, || {
                Diagnostic::new(
                    &codes::OFF_SCALE,
                    span,
                    format!("`{value}` is off the scale of `{name}`"),
                )
                .label(format!("the scale goes from {low} to {high}"))
                .other(
                    scale.span.unwrap_or(metric.heading.span),
                    "the scale comes from here",
                )
                .help("Correct the value, or the scale if this metric has another one.")
            });
            return None;
        }
        let cannot = matches!(metric.unit, Some(Unit::Time(_) | Unit::Count(_)))
            || matches!(
                metric.metric_type.map(|stated| stated.value),
                Some(MetricType::Duration | MetricType::Count)
            );
        if cannot && value < 0.0 {
            faults.add(&codes::NEGATIVE, span, || {
                Diagnostic::new(
                    &codes::NEGATIVE,
                    span,
                    format!("`{name}` cannot be negative"),
                )
                .label("below zero")
                .other(
                    metric.heading.span,
                    "a metric of times or of things counted",
                )
                .help("Correct the value. A change is not measured but computed, from two rows.")
            });
            return None;
        }
        Some(value)
    }

    /// None: a fault; `Some(None)`: the row does not say.
    #[allow(clippy::option_option)]
    fn answers(&self, faults: &mut Faults) -> Option<Option<u64>> {
        let (cell, span) = (self.cell(Column::Answers), self.span(Column::Answers));
        if cell.is_empty() {
            return Some(None);
        }
        match number::parse(cell) {
            Ok(number) if number >= 1.0 && number.fract() == 0.0 => {
                return Some(Some(number as u64));
            }
            Ok(number) => faults.add(&codes::ANSWERS, span, || {
                let label = match number {
                    0.0 => "a value made of no answers is none",
                    _ if number < 0.0 => "below zero",
                    _ => "not a whole number",
                };
                let message = format!("`n` cannot be `{}`", shown(cell));
                Diagnostic::new(&codes::ANSWERS, span, message).label(label).help(
                    "`n` is how many answers or cases the value was made of, a whole number above \
                     zero. Where nobody knows it, leave the cell empty; where nobody answered, \
                     leave out the row.",
                )
            }),
            Err(fault) => self.number_fault(span, "n", None, &fault, faults),
        }
        None
    }

    fn is_missing<T>(&self, column: &str, span: Span, faults: &mut Faults) -> Option<T> {
        faults.add(&codes::CELL_EMPTY, span, || {
            Diagnostic::new(&codes::CELL_EMPTY, span, format!("the row has no {column}"))
                .label(format!("the cell of the column `{column}` is empty"))
                .other(self.whole(), "in this row")
                .help("Fill the cell. Where nothing was measured, leave out the row.")
        });
        None
    }

    fn number_fault(
        &self,
        span: Span,
        column: &str,
        metric: Option<&Metric<'_>>,
        fault: &NotANumber,
        faults: &mut Faults,
    ) {
        let cell = shown(self.record.text_of(span));
        let (code, label, help) = explain(fault, metric);
        let say = || {
            Diagnostic::new(code, span, format!("`{cell}` cannot be read as a number"))
                .label(label)
                .help(help)
        };
        match fault {
            NotANumber::Words | NotANumber::TooLarge => faults.add(code, span, say),
            _ => faults.share(code, format!("{:?} {column} {label}", span.file), span, say),
        }
    }
}

fn cells(count: usize) -> &'static str {
    if count == 1 { "cell" } else { "cells" }
}

/// Why a text is no number, in a few words, and what to do.
fn explain(
    fault: &NotANumber,
    metric: Option<&Metric<'_>>,
) -> (&'static Code, &'static str, String) {
    let all = "A data file writes numbers with digits and, before decimals, a point.";
    match fault {
        NotANumber::DecimalComma(number) => (
            &codes::DECIMAL_COMMA,
            "a comma where a point belongs",
            format!("Write `{number}`. {all}"),
        ),
        NotANumber::Grouped(number) => (
            &codes::GROUPED,
            "a mark between groups of digits",
            format!("Write `{number}`. {all}"),
        ),
        NotANumber::CommaOrGroup(decimal, whole) => (
            &codes::GROUPED,
            "it can be read in two ways",
            format!("Write `{decimal}` or `{whole}`, whichever it is. {all}"),
        ),
        NotANumber::Unit(number, unit) => (
            &codes::UNIT,
            "the unit does not belong here",
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
    let (from, to) = match (
        TimeUnit::from_word(unit),
        metric.and_then(|metric| metric.unit),
    ) {
        (Some(from), Some(Unit::Time(to))) => (from, to),
        _ => return number.to_owned(),
    };
    let value: f64 = number.parse().unwrap_or_default();
    format!("{}", value * from.seconds() / to.seconds())
}
