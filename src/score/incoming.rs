//! What is said of a thing elsewhere: looked up once for all touchpoints, so
//! that work grows with the specs and no faster.

use crate::model::{
    DataId, DataUse, Effect, InvestmentId, JourneyId, Model, MotivatorId, Purpose, TouchpointId,
    WantId,
};
use std::collections::HashMap;
use std::hash::Hash;

/// What points at things, in the order of the specs.
#[derive(Default)]
pub(super) struct Incoming<'m> {
    pub(super) effects: HashMap<TouchpointId, Vec<(TouchpointId, &'m Effect)>>,
    pub(super) feeds: HashMap<TouchpointId, Vec<TouchpointId>>,
    pub(super) investments: HashMap<TouchpointId, Vec<InvestmentId>>,
    pub(super) serves: HashMap<MotivatorId, Vec<TouchpointId>>,
    pub(super) asks: HashMap<DataId, Vec<TouchpointId>>,
    pub(super) uses: HashMap<DataId, Vec<TouchpointId>>,
    /// What customers of a journey are asked for data for, the first purposes of
    /// several.
    pub(super) purposes: HashMap<(JourneyId, DataId), Vec<&'m Purpose<'m>>>,
    /// What customers want, by its journey and its place there.
    pub(super) wants: HashMap<(JourneyId, WantId), &'m str>,
}

impl<'m> Incoming<'m> {
    pub(super) fn of(model: &'m Model<'m>) -> Self {
        let mut incoming = Self::default();
        for stage in model.stages.values() {
            let wants = stage.wants.iter();
            incoming.wants.extend(wants.map(|want| ((stage.journey, want.id), &*want.text)));
        }
        for (id, investment) in model.investments.iter() {
            for into in investment.into.iter().filter_map(|into| into.value.known()) {
                add(&mut incoming.investments, into, id);
            }
        }
        for id in model.touchpoints.iter().map(|(id, _)| id) {
            incoming.add_touchpoint(model, id);
        }
        incoming
    }

    fn add_touchpoint(&mut self, model: &'m Model<'m>, id: TouchpointId) {
        let touchpoint = &model.touchpoints[id];
        let experience = touchpoint.experience();
        for motivator in touchpoint.serves.iter().filter_map(|serves| serves.value.known()) {
            add(&mut self.serves, motivator, id);
        }
        for effect in &experience.effects {
            if let Some(on) = effect.on.value.known() {
                self.effects.entry(on).or_default().push((id, effect));
            }
        }
        for fed in experience.feeds.iter().filter_map(|feeds| feeds.value.known()) {
            add(&mut self.feeds, fed, id);
        }
        data(&experience.asks).for_each(|data| add(&mut self.asks, data, id));
        data(&experience.uses).for_each(|data| add(&mut self.uses, data, id));
        for ask in &experience.asks {
            self.add_purpose(touchpoint.journey, ask);
        }
    }

    fn add_purpose(&mut self, journey: JourneyId, ask: &'m DataUse<'m>) {
        const MOST: usize = 8;
        let Some(purpose) = &ask.purpose else {
            return;
        };
        for data in ask.data.iter().filter_map(|data| data.value.known()) {
            let known = self.purposes.entry((journey, data)).or_default();
            if known.len() < MOST && !known.iter().any(|other| is_same(other, purpose)) {
                known.push(purpose);
            }
        }
    }
}

/// Whether two purposes are one, wherever they are stated.
fn is_same(one: &Purpose<'_>, other: &Purpose<'_>) -> bool {
    match (one, other) {
        (Purpose::Want(one), Purpose::Want(other)) => one.value == other.value,
        (Purpose::Own(one), Purpose::Own(other)) => one.value == other.value,
        _ => false,
    }
}

/// What points at a thing.
pub(super) fn at<'m, K: Eq + Hash, V>(map: &'m HashMap<K, Vec<V>>, key: &K) -> &'m [V] {
    map.get(key).map_or(&[], Vec::as_slice)
}

/// Adds a place, once however often it names the thing.
fn add<K: Eq + Hash, V: PartialEq>(map: &mut HashMap<K, Vec<V>>, key: K, value: V) {
    let known = map.entry(key).or_default();
    if known.last() != Some(&value) {
        known.push(value);
    }
}

fn data<'a>(of: &'a [DataUse<'_>]) -> impl Iterator<Item = DataId> + 'a {
    of.iter().flat_map(|of| &of.data).filter_map(|data| data.value.known())
}
