//! How much something matters, and to whom.

use super::{shared, who};
use crate::model::{AudienceId, Importance, Investment, Model, Quadrant, Weight};
use std::collections::BTreeMap;

/// What the lines of a touchpoint or motivator say of its importance: for
/// everybody, under no audience, and for each audience.
pub(super) struct Weights {
    by_audience: BTreeMap<Option<AudienceId>, Both>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Both {
    stated: Option<Weight>,
    derived: Option<Weight>,
}

impl Weights {
    /// The weights of some lines; none where one of them could not be read in
    /// full, and where there are none.
    pub(super) fn of(lines: &[Importance]) -> Option<Self> {
        let mut by_audience: BTreeMap<_, Both> = BTreeMap::new();
        for line in lines {
            let known = who::known(&line.audiences).filter(|_| !line.damaged)?;
            let everybody = known.is_empty().then_some(None);
            for audience in known.into_iter().map(Some).chain(everybody) {
                let both = by_audience.entry(audience).or_default();
                both.stated = both.stated.or(line.stated.map(|stated| stated.value));
                both.derived = both.derived.or(line.derived.map(|derived| derived.value));
            }
        }
        (!by_audience.is_empty()).then_some(Self { by_audience })
    }

    /// Whether it is known what drives customers here.
    pub(super) fn is_derived(&self) -> bool {
        self.by_audience.values().any(|both| both.derived.is_some())
    }

    /// Whether it drives nobody of whom that is known.
    pub(super) fn is_weak(&self) -> bool {
        self.is_derived()
            && self.by_audience.values().all(|both| both.derived != Some(Weight::High))
    }

    /// Whether customers say that it matters.
    pub(super) fn is_stated_high(&self) -> bool {
        self.by_audience.values().any(|both| both.stated == Some(Weight::High))
    }

    /// Whether it drives somebody who doesn't say so.
    pub(super) fn is_hidden_driver(&self) -> bool {
        let everybody = self.by_audience.get(&None).copied().unwrap_or_default();
        self.by_audience.values().any(|both| {
            let stated = both.stated.or(everybody.stated);
            let both = stated.zip(both.derived.or(everybody.derived));
            both.map(|(stated, derived)| Quadrant::of(stated, derived))
                == Some(Quadrant::HiddenDriver)
        })
    }
}

/// Where the money of a project goes.
pub(super) struct Spending {
    /// For each touchpoint, whether some goes into it.
    pub(super) into: Vec<bool>,
    /// Whether the project has an investment at all.
    pub(super) has_any: bool,
    /// Whether one of them doesn't say where to, or could not be read in full.
    pub(super) may_go_anywhere: bool,
}

impl Spending {
    pub(super) fn of(model: &Model<'_>) -> Self {
        let is_open = |one: &Investment<'_>| one.into.is_empty() || one.heading.has_unread;
        let mut into = vec![false; model.touchpoints.len()];
        let all = model.investments.values().flat_map(|investment| &investment.into);
        all.filter_map(|one| one.value.known()).for_each(|id| into[id.index()] = true);
        shared::mark_all(&mut into, model.touchpoints.values().map(|one| one.heading.span));
        Self {
            into,
            has_any: !model.investments.is_empty(),
            may_go_anywhere: model.investments.values().any(is_open),
        }
    }
}
