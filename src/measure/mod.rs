//! Measurements: rows of data files, joined to the metrics and places of the
//! model.
//!
//! A data file is CSV with a header, its columns separated by commas, or as
//! spreadsheets write them by semicolons or tabs. The columns, in any order: `date`,
//! `metric`, `value`, at least one of `touchpoint`, `stage`, `journey` and
//! `brand`, and perhaps `within`, `audience`, `n` and `note`. Every fault is a finding at its very cell; rows
//! without a fault are read all the same.

mod cells;
mod codes;
mod date;
mod faults;
mod figures;
mod fractions;
mod header;
mod join;
mod later;
mod names;
mod number;
mod overdue;
mod place;
mod ragged;
mod records;
mod rows;
#[cfg(test)]
mod tests;
mod wanted;
mod within;

pub use codes::{CODES, EXAMPLE, UNREADABLE};
pub use date::meant as date_meant;
pub use header::columns;
pub use later::after;
pub use overdue::overdue;
pub use within::Within;

use crate::diagnostic::{self, Diagnostic};
use crate::model::{AudienceId, MetricId, Model, Place};
use crate::source::{FileId, Sources, Span};
use jiff::civil::Date;

/// Reads data files and joins their rows to the model.
#[must_use]
pub fn read(
    sources: &Sources,
    files: &[FileId],
    model: &Model<'_>,
) -> (Measurements, Vec<Diagnostic>) {
    if files.is_empty() {
        return (Measurements::default(), Vec::new());
    }
    let names = names::Names::new(model);
    let mut faults = faults::Faults::default();
    let mut found = rows::Found::default();
    for &file in files {
        rows::read(&sources.file(file).text, file, &names, &mut found, &mut faults);
    }
    found.fractions.report(model, &mut faults);
    let measurements = join::join(found.observations, model, &mut faults);
    let mut diagnostics = faults.into_diagnostics();
    diagnostic::sort(&mut diagnostics);
    (measurements, diagnostics)
}

/// One measured value: a row of a data file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// What was measured.
    pub metric: MetricId,
    /// Where.
    pub place: Place,
    /// Of a share of cases, how long one of them may take; none: the value is one
    /// of the metric's own.
    pub within: Option<Within>,
    /// Of whom; none: everybody.
    pub audience: Option<AudienceId>,
    /// When.
    pub date: Date,
    /// The value, in the metric's unit; of a share of cases, in per cent; finite.
    pub value: f64,
    /// How many answers or cases it was made of.
    pub answers: Option<u64>,
    /// Whether it is of a touchpoint that journeys share, in all of them; a row
    /// that names one of the journeys goes before it.
    pub is_of_all_journeys: bool,
    /// The row.
    pub span: Span,
}

/// All measurements of a project, sorted by metric, place, time allowed, audience
/// and date; no two have all five in common.
#[derive(Debug, Default)]
pub struct Measurements {
    observations: Vec<Observation>,
}

impl Measurements {
    /// All observations in their order.
    #[must_use]
    pub fn observations(&self) -> &[Observation] {
        &self.observations
    }

    /// Everything measured by a metric at a place, or of the share of cases that
    /// take no longer than so much; sorted by audience (everybody first) and date.
    #[must_use]
    pub fn at(&self, metric: MetricId, place: Place, within: Option<Within>) -> &[Observation] {
        let key = |it: &Observation| (it.metric, it.place, it.within);
        let wanted = (metric, place, within);
        let from = self.observations.partition_point(|other| key(other) < wanted);
        let rest = &self.observations[from..];
        &rest[..rest.partition_point(|other| key(other) == wanted)]
    }
}
