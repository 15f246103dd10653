//! Measurements: rows of data files, joined to the metrics and places of the
//! model.

use crate::model::{AudienceId, MetricId, Place};
use crate::source::Span;
use jiff::civil::Date;

/// One measured value: a row of a data file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// What was measured.
    pub metric: MetricId,
    /// Where.
    pub place: Place,
    /// Of whom; none: everybody.
    pub audience: Option<AudienceId>,
    /// When.
    pub date: Date,
    /// The value, in the metric's unit; finite.
    pub value: f64,
    /// How many answers or cases it was made of.
    pub answers: Option<u64>,
    /// The row.
    pub span: Span,
}

/// All measurements of a project, sorted by metric, place, audience and date;
/// no two have all four in common.
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
}
