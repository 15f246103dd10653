//! The names of the model that a data file may use, and the nearest one to a
//! name that it may not.

use crate::diagnostic::suggest::Suggest;
use crate::model::{
    AudienceId, BrandId, Heading, JourneyId, MetricId, Model, StageId, TouchpointId,
};
use std::borrow::Cow;
use std::collections::HashMap;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Every name of the model by its kind.
pub(super) struct Names<'m> {
    pub(super) model: &'m Model<'m>,
    pub(super) metrics: HashMap<&'m str, MetricId>,
    pub(super) audiences: HashMap<&'m str, AudienceId>,
    pub(super) brands: HashMap<&'m str, BrandId>,
    pub(super) journeys: HashMap<&'m str, JourneyId>,
    pub(super) stages: Scoped<'m, StageId>,
    pub(super) touchpoints: Scoped<'m, TouchpointId>,
    suggest: Suggest,
}

/// Names that a journey holds: each with the journeys that have one of them,
/// in order.
pub(super) type Scoped<'m, I> = HashMap<&'m str, Vec<(JourneyId, I)>>;

impl<'m> Names<'m> {
    pub(super) fn new(model: &'m Model<'m>) -> Self {
        let stages = model.stages.iter().map(|(id, stage)| (&stage.heading, stage.journey, id));
        let touchpoints = model.touchpoints.iter();
        let touchpoints = touchpoints.map(|(id, point)| (&point.heading, point.journey, id));
        Self {
            model,
            metrics: named(model.metrics.iter().map(|(id, metric)| (&metric.heading, id))),
            audiences: named(model.audiences.iter().map(|(id, audience)| (&audience.heading, id))),
            brands: named(model.brands.iter().map(|(id, brand)| (&brand.heading, id))),
            journeys: named(model.journeys.iter().map(|(id, journey)| (&journey.heading, id))),
            stages: scoped(stages),
            touchpoints: scoped(touchpoints),
            suggest: Suggest::default(),
        }
    }

    /// The name that `word` is likely to mean: by a thing's title, which is
    /// what people see in reports, or by its spelling.
    pub(super) fn nearest<'h>(
        &self,
        word: &str,
        headings: &(impl Iterator<Item = &'h Heading<'h>> + Clone),
    ) -> Option<&'h str> {
        let lower = word.to_lowercase();
        let is_title = |heading: &&Heading<'_>| {
            heading.title.len() == word.len() && heading.title.to_lowercase() == lower
        };
        if let Some(heading) = headings.clone().find(is_title) {
            return Some(&heading.name);
        }
        let names = || headings.clone().map(|heading| &*heading.name);
        let in_capitals = names().find(|name| name.len() == word.len() && **name == *lower);
        in_capitals.or_else(|| self.suggest.nearest(word, names()))
    }
}

/// The first thing of each name; a second one has been reported in the spec.
fn named<'m, I>(things: impl Iterator<Item = (&'m Heading<'m>, I)>) -> HashMap<&'m str, I> {
    let mut names = HashMap::new();
    for (heading, id) in things {
        names.entry(&*heading.name).or_insert(id);
    }
    names
}

fn scoped<'m, I: Copy + Ord>(
    things: impl Iterator<Item = (&'m Heading<'m>, JourneyId, I)>,
) -> Scoped<'m, I> {
    let mut names: Scoped<'m, I> = HashMap::new();
    for (heading, journey, id) in things {
        names.entry(&*heading.name).or_default().push((journey, id));
    }
    for places in names.values_mut() {
        places.sort_unstable();
        places.dedup_by_key(|(journey, _)| *journey);
    }
    names
}

/// A name as the model has it: in Unicode NFC.
pub(super) fn composed(name: &str) -> Cow<'_, str> {
    if is_nfc(name) { Cow::Borrowed(name) } else { Cow::Owned(name.nfc().collect()) }
}
