//! The report: a scorecard as one self-contained HTML file, and as a table for
//! a terminal.
//!
//! Both are made of the scorecard's values, which are rounded already, and of
//! one way to write numbers ([`figures`]), so that they agree to the digit.

mod anchors;
mod chart;
mod figures;
mod page;
mod paths;
mod policy;
mod table;
mod text;
mod verdict;

pub use table::{TableStyle, table};

use crate::score::Scorecard;
use serde::Serialize;
use std::fmt;

/// Writes the report as one HTML file that needs nothing beside it.
///
/// # Errors
/// Only if a template is at fault, which no input can bring about.
pub fn html(report: &Report<'_>) -> Result<String, Error> {
    let Scorecard { journeys, settings, .. } = report.scorecard;
    let curves = journeys.iter().map(|journey| chart::curve(journey, settings));
    page::render(report, curves).map_err(Error)
}

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The figures.
    pub scorecard: &'a Scorecard,
    /// What the check found, in reading order; empty: nothing.
    pub findings: &'a [FindingView],
}

/// A finding of the check, ready to be shown: its place in lines and columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingView {
    /// How much it weighs: `error`, `warning` or `advice`.
    pub level: &'static str,
    /// Which sort of finding it is, e.g. `not yet written`.
    pub sort: &'static str,
    /// Its stable code, e.g. `stage-without-touchpoint`.
    pub code: &'static str,
    /// What is wrong, names in backticks.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The file, relative to the project.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A template that could not be rendered: a fault of the program.
#[derive(Debug)]
pub struct Error(minijinja::Error);

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the report's own template is at fault: {}", self.0)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}
