//! Where a metric has figures while a target's own place has none: with those of
//! its stage for a touchpoint, or the other way round, most who write
//! measurements take a target for measured.

use super::Input;
use crate::measure::Within;
use crate::model::{MetricId, Model, Place};
use crate::words::all_of;
use std::collections::HashMap;

/// The places with figures, by the larger places that they are parts of.
#[derive(Default)]
pub(super) struct Elsewhere(HashMap<Measured, Parts>);

/// What is measured at a place; of a share of cases, within what time.
type Measured = (MetricId, Option<Within>, Place);

/// Parts of a place that have figures.
#[derive(Default)]
struct Parts {
    /// The first of them, in the order of the specs.
    first: Vec<Place>,
    count: usize,
}

/// So many places are named; a journey can have thousands.
const MOST: usize = 3;

impl Elsewhere {
    pub(super) fn of(input: &Input<'_>) -> Self {
        let mut found = Self::default();
        let rows = input.measurements.observations();
        let series =
            rows.chunk_by(|a, b| (a.metric, a.place, a.within) == (b.metric, b.place, b.within));
        let is_known = |rows: &&[_]| rows.iter().any(|row| is_by(input, row));
        for row in series.filter(is_known).filter_map(|rows| rows.first()) {
            for whole in wholes(row.place, input.model) {
                let parts = found.0.entry((row.metric, row.within, whole)).or_default();
                parts.count += 1;
                if parts.first.len() < MOST {
                    parts.first.push(row.place);
                }
            }
        }
        found
    }

    /// Why there is no figure at a place, where there are some at its parts or
    /// at what it is part of; and what row would be one.
    pub(super) fn why(
        &self,
        input: &Input<'_>,
        metric: MetricId,
        place: Place,
        within: Option<Within>,
    ) -> Option<String> {
        let model = input.model;
        let (here, at) = match self.0.get(&(metric, within, place)) {
            Some(parts) => (as_a_whole(place), parts.in_words(model)),
            None => {
                let is_known = |whole: &Place| {
                    let rows = input.measurements.at(metric, *whole, within);
                    rows.iter().any(|row| is_by(input, row))
                };
                let whole = wholes(place, model).find(is_known)?;
                ("here".to_owned(), format!("{} `{}`", kind(whole), name(whole, model)))
            }
        };
        let (name, column) = (name(place, model), kind(place));
        Some(format!(
            "not measured {here}, only at {at}; a row with `{name}` in the column `{column}` would \
             measure it"
        ))
    }
}

impl Parts {
    fn in_words(&self, model: &Model<'_>) -> String {
        let mut names: Vec<String> =
            self.first.iter().map(|place| format!("`{}`", name(*place, model))).collect();
        if self.count > names.len() {
            names.push(format!("{} more", self.count - names.len()));
        }
        all_of(names)
    }
}

fn is_by(input: &Input<'_>, row: &crate::measure::Observation) -> bool {
    row.date <= input.as_of
}

/// What a place is part of, the closest first.
fn wholes(place: Place, model: &Model<'_>) -> impl Iterator<Item = Place> {
    let stage = match place {
        Place::Touchpoint(id) => Some(model.touchpoints[id].stage),
        _ => None,
    };
    let journey = match place {
        Place::Touchpoint(id) => Some(model.touchpoints[id].journey),
        Place::Stage(id) => Some(model.stages[id].journey),
        Place::Journey(_) | Place::Brand(_) => None,
    };
    let brand = match place {
        Place::Journey(id) => Some(id),
        _ => journey,
    };
    let brand = brand.and_then(|id| model.journeys[id].brand?.value.known());
    let larger = [stage.map(Place::Stage), journey.map(Place::Journey), brand.map(Place::Brand)];
    larger.into_iter().flatten()
}

/// The word for a place, which is also its column's in a data file.
fn kind(place: Place) -> &'static str {
    match place {
        Place::Brand(_) => "brand",
        Place::Journey(_) => "journey",
        Place::Stage(_) => "stage",
        Place::Touchpoint(_) => "touchpoint",
    }
}

fn as_a_whole(place: Place) -> String {
    format!("for the {} as a whole", kind(place))
}

/// The name of a place as a data file says it: where there are several
/// journeys, with its journey's.
fn name(place: Place, model: &Model<'_>) -> String {
    let (journey, heading) = match place {
        Place::Brand(id) => (None, &model.brands[id].heading),
        Place::Journey(id) => (None, &model.journeys[id].heading),
        Place::Stage(id) => (Some(model.stages[id].journey), &model.stages[id].heading),
        Place::Touchpoint(id) => {
            (Some(model.touchpoints[id].journey), &model.touchpoints[id].heading)
        }
    };
    match journey.filter(|_| model.journeys.len() > 1) {
        Some(journey) => format!("{}.{}", model.journeys[journey].heading.name, heading.name),
        None => heading.name.to_string(),
    }
}
