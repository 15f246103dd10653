//! What the checks of data share.

use super::phrases::as_readers_see;
use crate::model::{
    DataId, DataUse, Experience, Heading, Journey, Model, Purpose, Text, TouchpointId, Want, WantId,
};
use crate::source::Span;

/// The lines of a journey that ask for data, each with its touchpoint.
pub(super) fn asks<'m>(
    model: &'m Model<'m>,
    journey: &'m Journey<'m>,
) -> impl Iterator<Item = (TouchpointId, &'m DataUse<'m>)> {
    lines(model, journey, |experience| &experience.asks)
}

/// The lines of a journey that use data, each with its touchpoint.
pub(super) fn uses<'m>(
    model: &'m Model<'m>,
    journey: &'m Journey<'m>,
) -> impl Iterator<Item = (TouchpointId, &'m DataUse<'m>)> {
    lines(model, journey, |experience| &experience.uses)
}

fn lines<'m>(
    model: &'m Model<'m>,
    journey: &'m Journey<'m>,
    of: fn(&'m Experience<'m>) -> &'m [DataUse<'m>],
) -> impl Iterator<Item = (TouchpointId, &'m DataUse<'m>)> {
    journey.touchpoints.iter().flat_map(move |id| {
        of(model.touchpoints[*id].experience()).iter().map(move |line| (*id, line))
    })
}

/// The data of a line that are known, and where it names them.
pub(super) fn named<'m>(line: &'m DataUse<'_>) -> impl Iterator<Item = (DataId, Span)> + use<'m> {
    line.data.iter().filter_map(|data| Some((data.value.known()?, data.span)))
}

/// The data of a line that are known, with their names.
pub(super) fn known<'m>(
    model: &'m Model<'m>,
    line: &'m DataUse<'m>,
) -> impl Iterator<Item = (DataId, &'m Heading<'m>)> {
    named(line).map(|(id, _)| (id, &model.data[id].heading))
}

/// A purpose, as far as one can be told from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PurposeKey {
    Want(WantId),
    /// Its words, as readers see them.
    Own(String),
}

impl PurposeKey {
    /// The key of a purpose; none where it is not known.
    pub(super) fn of(purpose: &Purpose<'_>) -> Option<Self> {
        match purpose {
            Purpose::Want(want) => want.value.known().map(Self::Want),
            Purpose::Own(text) => Some(Self::Own(as_readers_see(&text.value))),
        }
    }
}

/// All that a customer wants in a journey, by its id.
pub(super) fn wants<'m>(model: &'m Model<'m>, journey: &Journey<'m>) -> Vec<&'m Want<'m>> {
    journey.stages.iter().flat_map(|stage| &model.stages[*stage].wants).collect()
}

/// The first want of a list that has a name.
pub(super) fn first_named<'m>(
    wants: impl IntoIterator<Item = &'m Want<'m>>,
) -> Option<&'m Text<'m>> {
    wants.into_iter().find_map(|want| want.name.as_ref())
}
