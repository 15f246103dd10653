//! What no way of a flow leads to: whole stages, and touchpoints in others.

use super::Subject;
use super::flows::{Flows, SoundFlow};
use crate::model::{Graph, Model, Stage, StageId, Stop, TouchpointId};
use crate::vocabulary::Kind;

/// What can't be reached in a flow, less what could be if others were.
#[derive(Default)]
pub(super) struct Lost {
    /// Stages of which no touchpoint can be reached, each with the touchpoint
    /// to lead a way to.
    pub(super) stages: Vec<(StageId, TouchpointId)>,
    /// Touchpoints of other stages.
    pub(super) touchpoints: Vec<TouchpointId>,
}

/// Whether a flow begins nowhere, so that all of it is lost.
pub(super) fn has_no_start(flow: &SoundFlow<'_>) -> bool {
    flow.graph.nexts(Graph::START).is_empty()
}

impl Lost {
    pub(super) fn of(flow: &SoundFlow<'_>, subject: &Subject<'_>) -> Self {
        let (model, flows) = (subject.model, &subject.flows);
        let mut lost = Self::default();
        if has_no_start(flow) {
            return lost;
        }
        // The touchpoints of a stage stand side by side.
        let firsts = firsts(flow, flows);
        for firsts in
            firsts.chunk_by(|a, b| model.touchpoints[*a].stage == model.touchpoints[*b].stage)
        {
            let id = model.touchpoints[firsts[0]].stage;
            if is_lost_in_full(model, flow, flows, &model.stages[id]) {
                lost.stages.push((id, firsts[0]));
            } else {
                let certain = firsts.iter().filter(|id| is_certain(model, **id));
                lost.touchpoints.extend(certain);
            }
        }
        lost
    }
}

/// The touchpoints that can't be reached, less those that could be if others
/// were.
fn firsts(flow: &SoundFlow<'_>, flows: &Flows<'_>) -> Vec<TouchpointId> {
    let graph = &flow.graph;
    let node = |id: &TouchpointId| graph.node(Stop::At(*id));
    let touchpoints = flow.journey.touchpoints.iter().copied();
    let lost: Vec<_> = touchpoints.filter(|id| is_lost(flow, flows, *id)).collect();
    if lost.iter().all(|id| node(id).is_none()) {
        return lost;
    }
    let loops = flow.loops();
    let mut follows = vec![false; graph.len()];
    for from in 0..graph.len() {
        for to in graph.nexts(from).iter().filter(|to| loops[**to] != loops[from]) {
            follows[loops[*to]] = true;
        }
    }
    // Of a loop that can't be reached, its first touchpoint is enough.
    let is_first = |id: &TouchpointId| match node(id) {
        Some(node) => !std::mem::replace(&mut follows[loops[node]], true),
        None => true,
    };
    lost.into_iter().filter(is_first).collect()
}

fn is_lost(flow: &SoundFlow<'_>, flows: &Flows<'_>, id: TouchpointId) -> bool {
    match flow.graph.node(Stop::At(id)) {
        Some(node) => !flows.reached(flow)[node],
        None => !flows.happens_anyway(id),
    }
}

fn is_lost_in_full(
    model: &Model<'_>,
    flow: &SoundFlow<'_>,
    flows: &Flows<'_>,
    stage: &Stage<'_>,
) -> bool {
    let is_lost = |id: &TouchpointId| is_lost(flow, flows, *id) && is_certain(model, *id);
    !stage.heading.has_unread && stage.touchpoints.iter().all(is_lost)
}

/// Whether it is no slip of the finger that hides the way to a touchpoint, or
/// that it needs none.
fn is_certain(model: &Model<'_>, id: TouchpointId) -> bool {
    let heading = &model.touchpoints[id].heading;
    !heading.has_unread && !model.hidden.may_mean(Kind::Touchpoint, &heading.name)
}
