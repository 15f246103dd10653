//! Where customers are asked for the same data more than once on their way.

use super::flows::SoundFlow;
use super::steps::{Marks, rounds};
use super::who::{self, Who};
use crate::model::{AudienceId, DataId, StatedRef, TouchpointId};
use crate::source::Span;
use std::collections::BTreeMap;

/// A place that asks for some data.
#[derive(Debug)]
pub(super) struct Asking {
    pub(super) touchpoint: TouchpointId,
    pub(super) span: Span,
    /// Who is asked; empty: everybody.
    pub(super) audiences: Vec<StatedRef<AudienceId>>,
    /// Whether somebody who comes here has been asked for the same data before.
    pub(super) is_again: bool,
}

/// All that is asked for at more than one touchpoint of a journey.
pub(super) type Askings = BTreeMap<DataId, Vec<Asking>>;

/// Marks what is asked for again by touchpoints in the order that they have.
pub(super) fn mark_in_order(askings: &mut [&mut Asking]) {
    let mut asked = Who::default();
    for asking in askings {
        asking.is_again |= asked.overlaps(&asking.audiences);
        asked.add(&asking.audiences);
    }
}

/// Marks what is asked for again along a flow.
pub(super) fn mark_along(flow: &SoundFlow<'_>, askings: &mut Askings) {
    for of_data in askings.values_mut() {
        of_data.retain(|asking| flow.step(asking.touchpoint).is_some());
        // Within a loop, customers come from each touchpoint to every other.
        let mut by_step: BTreeMap<usize, Vec<&mut Asking>> = BTreeMap::new();
        for asking in of_data {
            if let Some(step) = flow.step(asking.touchpoint) {
                by_step.entry(step).or_default().push(asking);
            }
        }
        by_step.values_mut().for_each(|askings| mark_in_order(askings));
    }
    mark_later(flow, askings);
}

/// Whom some data have been asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    /// Of whomever.
    Anybody,
    /// By a touchpoint for everybody.
    Everybody,
    Audience(AudienceId),
}

/// Marks what an earlier step has asked for.
fn mark_later(flow: &SoundFlow<'_>, askings: &mut Askings) {
    let steps = flow.steps();
    let mut keys: Vec<(DataId, Of)> = Vec::new();
    for (data, of_data) in askings.iter() {
        let mut of_data: Vec<_> = of_data.iter().flat_map(gives).map(|of| (*data, of)).collect();
        of_data.sort_unstable();
        of_data.dedup();
        keys.append(&mut of_data);
    }
    for round in rounds(&keys) {
        let bit = |data, of| round.binary_search(&(data, of)).map_or(0, |at| 1 << at);
        let (Some((first, _)), Some((last, _))) = (round.first(), round.last()) else {
            continue;
        };
        let mut given = steps.unmarked();
        for (data, of_data) in askings.range(first..=last) {
            for asking in of_data {
                if let Some(step) = flow.step(asking.touchpoint) {
                    given[step] |=
                        gives(asking).iter().fold(0, |bits: Marks, of| bits | bit(*data, *of));
                }
            }
        }
        let before = steps.before(&given);
        for (data, of_data) in askings.range_mut(first..=last) {
            for asking in of_data {
                if let Some(step) = flow.step(asking.touchpoint) {
                    let seen =
                        needs(asking).iter().fold(0, |bits: Marks, of| bits | bit(*data, *of));
                    asking.is_again |= before[step] & seen != 0;
                }
            }
        }
    }
}

/// Whom the data are asked of.
fn gives(asking: &Asking) -> Vec<Of> {
    named(asking).map_or_else(
        || vec![Of::Anybody, Of::Everybody],
        |named| named.chain([Of::Anybody]).collect(),
    )
}

/// Of whom they must have been asked before, so that this is once more.
fn needs(asking: &Asking) -> Vec<Of> {
    named(asking).map_or_else(|| vec![Of::Anybody], |named| named.chain([Of::Everybody]).collect())
}

fn named(asking: &Asking) -> Option<impl Iterator<Item = Of>> {
    let known = who::known(&asking.audiences)?;
    (!known.is_empty()).then(|| known.into_iter().map(Of::Audience))
}
