//! Who takes a walk, where some of its ways are for single audiences.

use crate::model::{AudienceId, Flow, Stop, TouchpointId, Way};
use std::collections::{BTreeSet, HashMap};

/// Who takes the ways from one stop to another; none: everybody.
type Whom = Option<BTreeSet<AudienceId>>;

/// Who goes from where to where, in a flow with ways for single audiences.
pub(super) struct Takers(HashMap<(Stop, Stop), Whom>);

impl Takers {
    pub(super) fn of(flow: Option<&Flow<'_>>) -> Self {
        let mut takers = Self(HashMap::new());
        let ways = flow.map_or(&[][..], |flow| &flow.ways);
        if ways.iter().all(|way| way.audiences.is_empty()) {
            return takers;
        }
        for way in ways {
            let known = takers.0.entry((way.from, way.to)).or_insert_with(|| Some(BTreeSet::new()));
            *known = known.take().zip(whom(way)).map(|(known, more)| &known | &more);
        }
        takers
    }

    /// The audiences that take all steps of a walk; none: everybody does.
    pub(super) fn of_walk(&self, touchpoints: &[TouchpointId]) -> Vec<AudienceId> {
        let stops = || touchpoints.iter().map(|id| Stop::At(*id));
        let steps = [Stop::Start].into_iter().chain(stops()).zip(stops());
        let limits = steps.filter_map(|step| self.0.get(&step)?.clone());
        limits.reduce(|all, more| &all & &more).unwrap_or_default().into_iter().collect()
    }
}

fn whom(way: &Way<'_>) -> Whom {
    let known: Whom = way.audiences.iter().map(|stated| stated.value.known()).collect();
    known.filter(|known| !known.is_empty())
}
