//! What the checks of flows share.

use crate::model::{Flow, Graph, Journey, Model, Node, Stop, TouchpointId};

/// A flow that could be read in full, with its graph.
pub(super) struct SoundFlow<'m, 's> {
    pub(super) journey: &'m Journey<'s>,
    pub(super) flow: &'m Flow<'s>,
    pub(super) graph: Graph<'m, 's>,
}

/// The flows without a line that could not be read: of the others, every line
/// that seems to be missing may only be misspelt.
pub(super) fn sound_flows<'m, 's>(
    model: &'m Model<'s>,
) -> impl Iterator<Item = SoundFlow<'m, 's>> + 'm {
    model.journeys.values().filter_map(|journey| {
        let flow = journey.flow.as_ref().filter(|flow| !flow.damaged)?;
        Some(SoundFlow { journey, flow, graph: Graph::new(flow) })
    })
}

impl SoundFlow<'_, '_> {
    /// Marks the stops that customers come to: from the start, and from
    /// touchpoints that happen without a way to them.
    pub(super) fn reached(&self, happens_anyway: &[bool]) -> Vec<bool> {
        let happens = |node: &Node| match self.graph.stop(*node) {
            Stop::At(id) => happens_anyway[id.index()],
            stop => stop == Stop::Start,
        };
        self.graph.reachable((0..self.graph.len()).filter(happens))
    }
}

/// Marks the touchpoints that need no way to them: those that the brand doesn't
/// intend, and those that make good for others.
pub(super) fn happening_anyway(model: &Model<'_>) -> Vec<bool> {
    let mut happens: Vec<bool> =
        model.touchpoints.values().map(|touchpoint| touchpoint.unintended.is_some()).collect();
    for (id, touchpoint) in model.touchpoints.iter() {
        let by = touchpoint.recovery.as_ref().and_then(|recovery| recovery.by.value.known());
        if let Some(by) = by.filter(|by| *by != id) {
            happens[by.index()] = true;
        }
    }
    happens
}

/// The name of a stop, as a flow writes it.
pub(super) fn name<'m>(model: &'m Model<'_>, stop: Stop) -> &'m str {
    match stop {
        Stop::Start => "start",
        Stop::Finish => "finish",
        Stop::Leave => "leave",
        Stop::At(id) => &model.touchpoints[id].heading.name,
    }
}

/// The touchpoint of a stop.
pub(super) fn touchpoint(stop: Stop) -> Option<TouchpointId> {
    match stop {
        Stop::At(id) => Some(id),
        _ => None,
    }
}
