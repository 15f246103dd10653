//! What the checks of data share.

use crate::model::{
    DataId, DataUse, Heading, Journey, Model, Purpose, Text, TouchpointId, Want, WantId,
};

/// The lines of a journey that ask for data, each with its touchpoint.
pub(super) fn asks<'m>(
    model: &'m Model<'m>,
    journey: &'m Journey<'m>,
) -> impl Iterator<Item = (TouchpointId, &'m DataUse<'m>)> {
    let lines = |id: &'m TouchpointId| {
        model.touchpoints[*id].experience().asks.iter().map(move |line| (*id, line))
    };
    journey.touchpoints.iter().flat_map(lines)
}

/// The lines of a journey that use data, each with its touchpoint.
pub(super) fn uses<'m>(
    model: &'m Model<'m>,
    journey: &'m Journey<'m>,
) -> impl Iterator<Item = (TouchpointId, &'m DataUse<'m>)> {
    let lines = |id: &'m TouchpointId| {
        model.touchpoints[*id].experience().uses.iter().map(move |line| (*id, line))
    };
    journey.touchpoints.iter().flat_map(lines)
}

/// The data of a line that are known, with their names.
pub(super) fn known<'m>(
    model: &'m Model<'m>,
    line: &'m DataUse<'m>,
) -> impl Iterator<Item = (DataId, &'m Heading<'m>)> {
    let known = line.data.iter().filter_map(|data| data.value.known());
    known.map(|id| (id, &model.data[id].heading))
}

/// A purpose, as far as one can be told from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PurposeKey {
    Want(WantId),
    /// Its [`plain`] words.
    Own(String),
}

impl PurposeKey {
    /// The key of a purpose; none where it is not known.
    pub(super) fn of(purpose: &Purpose<'_>) -> Option<Self> {
        match purpose {
            Purpose::Want(want) => want.value.known().map(Self::Want),
            Purpose::Own(text) => Some(Self::Own(plain(&text.value))),
        }
    }
}

/// Words in small letters and with single blanks.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
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
