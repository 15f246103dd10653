//! Who tells customers of each promise, and who keeps it.

use crate::model::{Maker, Model, Promise, PromiseId, Ref, Stated, StatedRef, TouchpointId};

/// For every promise, the touchpoints that have to do with it.
pub(super) struct Promises {
    /// Those that make or announce each.
    told: Vec<Vec<Stated<TouchpointId>>>,
    /// Those that deliver each.
    kept: Vec<Vec<Stated<TouchpointId>>>,
    /// Whether an unknown promise is announced: it could be any.
    is_any_told: bool,
    /// Whether an unknown promise is delivered.
    is_any_kept: bool,
}

impl Promises {
    pub(super) fn new(model: &Model<'_>) -> Self {
        let empty = || vec![Vec::new(); model.promises.len()];
        let mut this =
            Self { told: empty(), kept: empty(), is_any_told: false, is_any_kept: false };
        for (id, touchpoint) in model.touchpoints.iter() {
            for promise in &touchpoint.promises {
                let span = model.promises[*promise].heading.span;
                this.told[promise.index()].push(Stated { value: id, span });
            }
            this.is_any_told |= add(&mut this.told, id, &touchpoint.announces);
            this.is_any_kept |= add(&mut this.kept, id, &touchpoint.delivers);
        }
        this
    }

    /// Those that make or announce a promise, each with the place that says so.
    pub(super) fn told(&self, id: PromiseId) -> &[Stated<TouchpointId>] {
        &self.told[id.index()]
    }

    /// Those that deliver a promise, each with the place that says so.
    pub(super) fn kept(&self, id: PromiseId) -> &[Stated<TouchpointId>] {
        &self.kept[id.index()]
    }

    /// Whether customers are not told of a brand's promise, as far as one can tell.
    pub(super) fn is_untold(&self, model: &Model<'_>, id: PromiseId) -> bool {
        let promise = &model.promises[id];
        matches!(promise.made_by, Maker::Brand(_))
            && self.told(id).is_empty()
            && !self.is_any_told
            && is_read(model, promise)
    }

    /// Whether nothing keeps a promise, as far as one can tell.
    pub(super) fn is_unkept(&self, model: &Model<'_>, id: PromiseId) -> bool {
        self.kept(id).is_empty() && !self.is_any_kept && is_read(model, &model.promises[id])
    }
}

/// Adds what a line of a touchpoint names; says whether one of them is unknown.
fn add(
    lists: &mut [Vec<Stated<TouchpointId>>],
    id: TouchpointId,
    names: &[StatedRef<PromiseId>],
) -> bool {
    for name in names {
        if let Ref::To(promise) = name.value {
            lists[promise.index()].push(Stated { value: id, span: name.span });
        }
    }
    names.iter().any(|name| name.value == Ref::Unknown)
}

/// Whether no line that could not be read may have to do with a promise.
fn is_read(model: &Model<'_>, promise: &Promise<'_>) -> bool {
    !promise.heading.has_unread && !model.hidden.is_unread(&promise.heading.name)
}
