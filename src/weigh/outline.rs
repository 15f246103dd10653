//! What lies where in the specs of a project.

use crate::model::{Heading, Journey, Model, Stage, Touchpoint};
use crate::source::Span;

/// The blocks of journeys, stages and touchpoints, and the lines of what else
/// has a name, each kind in the order of the text.
#[derive(Debug)]
pub struct Outline<'m> {
    journeys: Vec<(Span, &'m Journey<'m>)>,
    stages: Vec<(Span, &'m Stage<'m>)>,
    touchpoints: Vec<(Span, &'m Touchpoint<'m>)>,
    others: Vec<(Span, &'m Heading<'m>)>,
}

impl<'m> Outline<'m> {
    /// The outline of a model.
    #[must_use]
    pub fn new(model: &'m Model<'m>) -> Self {
        let brands = model.brands.values().map(|it| &it.heading);
        let metrics = model.metrics.values().map(|it| &it.heading);
        let audiences = model.audiences.values().map(|it| &it.heading);
        let channels = model.channels.values().map(|it| &it.heading);
        let owners = model.owners.values().map(|it| &it.heading);
        let units = model.count_nouns.values().map(|it| &it.heading);
        let sources = model.sources.values().map(|it| &it.heading);
        let others = brands.chain(metrics).chain(audiences).chain(channels).chain(owners);
        let others = others.chain(units).chain(sources);
        let others = others.chain(model.data.values().map(|it| &it.heading));
        let others = others.chain(model.motivators.values().map(|it| &it.heading));
        let others = others.chain(model.evidence.values().map(|it| &it.heading));
        let others = others.chain(model.languages.values().map(|it| &it.heading));
        let span = |heading: &Heading<'_>| heading.whole;
        Self {
            journeys: sorted(model.journeys.values().map(|it| (span(&it.heading), it))),
            stages: sorted(model.stages.values().map(|it| (span(&it.heading), it))),
            touchpoints: sorted(model.touchpoints.values().map(|it| (span(&it.heading), it))),
            others: sorted(others.map(|it| (it.whole, it))),
        }
    }

    /// The journey that a place lies in. A touchpoint that several journeys share
    /// lies in none.
    #[must_use]
    pub fn journey_at(&self, place: Span) -> Option<&'m Journey<'m>> {
        at(&self.journeys, place)
    }

    /// Whether every journey is a draft, so that what is missing elsewhere is only
    /// not written yet, too.
    #[must_use]
    pub fn has_only_drafts(&self) -> bool {
        !self.journeys.is_empty() && self.journeys.iter().all(|(_, it)| it.draft.is_some())
    }

    /// The name of the nearest thing that a place lies in, such as
    /// `checkup.waiting_room`.
    #[must_use]
    pub fn thing_at(&self, place: Span) -> Option<String> {
        let journey = self.journey_at(place).map(|journey| &*journey.heading.name);
        let touchpoint = at(&self.touchpoints, place).map(|it| &it.heading);
        let part = touchpoint.or_else(|| at(&self.stages, place).map(|it| &it.heading));
        let part = part.or_else(|| at(&self.others, place)).map(|heading| &*heading.name);
        match (journey, part) {
            (Some(journey), Some(part)) => Some(format!("{journey}.{part}")),
            (one, other) => one.or(other).map(str::to_owned),
        }
    }
}

fn sorted<T>(things: impl Iterator<Item = (Span, T)>) -> Vec<(Span, T)> {
    let mut things: Vec<_> = things.collect();
    things.sort_by_key(|(span, _)| *span);
    things
}

/// The one of several things side by side that a place begins in.
fn at<T: Copy>(things: &[(Span, T)], place: Span) -> Option<T> {
    let key = (place.file, place.start);
    let next = things.partition_point(|(span, _)| (span.file, span.start) <= key);
    let (span, thing) = things.get(next.checked_sub(1)?)?;
    let is_in = span.file == place.file && place.start < span.end;
    is_in.then_some(*thing)
}
