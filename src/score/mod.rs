//! The scorecard: what the measurements say about the model, as plain values.
//!
//! Every format shows these values and nothing else, and every value is
//! rounded here, once, so that all formats agree to the digit. A figure that
//! can't be had says why; it is never zero instead.

mod attainment;
mod audiences;
mod elsewhere;
mod experience;
mod groups;
mod incoming;
mod journey;
mod levels;
mod masks;
mod measured;
mod outcome;
mod paths;
mod project;
mod scorecard;
mod shape;
mod shares;
mod status;
mod takers;
mod target;
pub mod terms;
#[cfg(test)]
mod tests;
mod touchpoint;
mod value;
mod views;
mod ways;
mod written;

pub use measured::MetricView;
pub use scorecard::*;
pub use ways::{StopView, WayView};

use self::elsewhere::Elsewhere;
use self::incoming::Incoming;
use crate::measure::Measurements;
use crate::model::{AudienceId, MetricId, Model, Place};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a scorecard is made from.
#[derive(Debug)]
pub struct Input<'a> {
    /// The project: the name of its folder.
    pub project: &'a str,
    /// The project's specs.
    pub model: &'a Model<'a>,
    /// The project's data; rows after [`Input::as_of`] are left out.
    pub measurements: &'a Measurements,
    /// The date that everything looks from.
    pub as_of: Date,
    /// What the project sets.
    pub settings: Settings,
}

/// Works out all figures of a project.
#[must_use]
pub fn score(input: &Input<'_>) -> Scorecard {
    let context = Context {
        input,
        measured: measured(input),
        whom: audiences::measured(input),
        elsewhere: Elsewhere::of(input),
        promises: project::promises(input.model),
        incoming: Incoming::of(input.model),
    };
    let journeys = input.model.journeys.iter();
    Scorecard {
        project: input.project.to_owned(),
        as_of: input.as_of,
        language: input.model.code_of_language(),
        languages: project::languages(input.model),
        settings: input.settings.clone(),
        brands: project::brands(&context),
        audiences: project::audiences(input.model),
        motivators: project::motivators(&context),
        data: project::data(&context),
        sources: project::sources(input.model),
        evidence: project::evidence(input.model),
        investments: project::investments(input.model),
        metrics: measured::metrics(&context),
        journeys: journeys.map(|(id, _)| journey::score(&context, id)).collect(),
    }
}

/// The input with what is looked up in it again and again.
struct Context<'a> {
    input: &'a Input<'a>,
    /// Which metrics have values of their own at each place, sorted.
    measured: Vec<(Place, MetricId)>,
    /// Which audiences have values of their own at each place; whether others,
    /// or everybody, have some of the same metric, too.
    whom: BTreeMap<(Place, AudienceId), bool>,
    elsewhere: Elsewhere,
    promises: Vec<PromiseView>,
    incoming: Incoming<'a>,
}

impl Context<'_> {
    /// The metrics that have values of their own at a place, in the order of the specs.
    fn measured_at(&self, place: Place) -> impl Iterator<Item = MetricId> {
        let from = self.measured.partition_point(|(other, _)| *other < place);
        let rest = self.measured[from..].iter();
        rest.take_while(move |(other, _)| *other == place).map(|(_, metric)| *metric)
    }

    /// Whether a score is below the weak threshold.
    fn is_weak(&self, score: &Figure) -> bool {
        score.value.is_some_and(|score| score < self.input.settings.weak)
    }
}

fn measured(input: &Input<'_>) -> Vec<(Place, MetricId)> {
    let rows = input.measurements.observations().iter();
    let rows = rows.filter(|row| row.date <= input.as_of && row.within.is_none());
    let mut measured: Vec<_> = rows.map(|row| (row.place, row.metric)).collect();
    measured.sort_unstable();
    measured.dedup();
    measured
}
