//! What the checks of flows share.

use super::steps::Steps;
use crate::model::{
    self, AnsweredBy, Fit, Flow, Graph, Journey, JourneyId, Model, Node, Stop, TouchpointId, Walks,
};
use std::sync::OnceLock;

/// The flows of a project that could be read in full: of the others, every line
/// that seems to be missing may only be misspelt.
pub(super) struct Flows<'a> {
    all: Vec<SoundFlow<'a>>,
    /// The touchpoints that need no way to them: those that the brand doesn't
    /// intend, those that answer them, and those that make good for others.
    happens_anyway: Vec<bool>,
}

/// A flow that could be read in full, with its graph.
pub(super) struct SoundFlow<'a> {
    id: JourneyId,
    pub(super) journey: &'a Journey<'a>,
    pub(super) flow: &'a Flow<'a>,
    pub(super) graph: Graph<'a, 'a>,
    walks: OnceLock<Walks>,
    reached: OnceLock<Vec<bool>>,
    loops: OnceLock<Vec<usize>>,
    steps: OnceLock<Steps>,
}

impl<'a> Flows<'a> {
    pub(super) fn new(model: &'a Model<'a>) -> Self {
        let all = model.journeys.iter().filter_map(|(id, journey)| {
            let flow = journey.flow.as_ref().filter(|flow| !flow.is_damaged())?;
            let (walks, reached) = (OnceLock::new(), OnceLock::new());
            let (graph, loops, steps) = (Graph::new(flow), OnceLock::new(), OnceLock::new());
            Some(SoundFlow { id, journey, flow, graph, walks, reached, loops, steps })
        });
        let all: Vec<_> = all.collect();
        let happens_anyway = if all.is_empty() { Vec::new() } else { happening_anyway(model) };
        Self { all, happens_anyway }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &SoundFlow<'a>> {
        self.all.iter()
    }

    /// The flow of a journey.
    pub(super) fn of(&self, journey: JourneyId) -> Option<&SoundFlow<'a>> {
        // They are in the order of the journeys.
        let at = self.all.binary_search_by_key(&journey, |flow| flow.id);
        at.ok().and_then(|at| self.all.get(at))
    }

    /// Whether a touchpoint needs no way to it.
    pub(super) fn happens_anyway(&self, id: TouchpointId) -> bool {
        self.happens_anyway.get(id.index()).is_some_and(|happens| *happens)
    }

    /// Marks the stops that customers come to: from the start, and from
    /// touchpoints that happen without a way to them.
    pub(super) fn reached<'f>(&self, flow: &'f SoundFlow<'_>) -> &'f [bool] {
        let happens = |node: &Node| match flow.graph.stop(*node) {
            Stop::At(id) => self.happens_anyway(id),
            stop => stop == Stop::Start,
        };
        let roots = || (0..flow.graph.len()).filter(happens);
        flow.reached.get_or_init(|| flow.graph.reachable(roots()))
    }
}

impl SoundFlow<'_> {
    /// The loop that each node of its graph is in.
    pub(super) fn loops(&self) -> &[usize] {
        self.loops.get_or_init(|| self.graph.loops())
    }

    /// Its steps, each of which is a loop.
    pub(super) fn steps(&self) -> &Steps {
        self.steps.get_or_init(|| Steps::of(&self.graph, self.loops()))
    }

    /// The step of a touchpoint; none when no way names it.
    pub(super) fn step(&self, id: TouchpointId) -> Option<usize> {
        self.graph.node(Stop::At(id)).map(|node| self.steps().of_node(node))
    }

    /// What each of its named paths comes to.
    pub(super) fn fits(&self, model: &Model<'_>) -> &[Fit] {
        if self.flow.paths.is_empty() {
            return &[];
        }
        match self.walks.get_or_init(|| model::walks(model, self.journey)) {
            Walks::Named(fits) => fits,
            _ => &[],
        }
    }
}

fn happening_anyway(model: &Model<'_>) -> Vec<bool> {
    let mut happens = recovering(model);
    for (id, touchpoint) in model.touchpoints.iter() {
        // What has an answer is meant to be unintended, and otherwise has a finding.
        let Some(answer) = &touchpoint.experience().answer else {
            happens[id.index()] |= touchpoint.unintended.is_some();
            continue;
        };
        happens[id.index()] = true;
        if let AnsweredBy::Touchpoint(by) = answer.by
            && let Some(by) = by.value.known()
        {
            happens[by.index()] = true;
        }
    }
    happens
}

/// Marks the touchpoints that make good for others.
pub(super) fn recovering(model: &Model<'_>) -> Vec<bool> {
    let mut recovering = vec![false; model.touchpoints.len()];
    for (id, touchpoint) in model.touchpoints.iter() {
        let by = touchpoint.recovery.as_ref().and_then(|recovery| recovery.by.value.known());
        if let Some(by) = by.filter(|by| *by != id) {
            recovering[by.index()] = true;
        }
    }
    recovering
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
