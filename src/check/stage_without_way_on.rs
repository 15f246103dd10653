//! A stage in which customers get stuck.

use super::flows::{self, SoundFlow};
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Graph, Model, Node, Stage, StageId, Stop, TouchpointId};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "stage-without-way-on",
    sort: Sort::Unclear,
    summary: "the flow comes to a stage and doesn't say how it goes on from there",
    why: "Where no way leads on, a journey ends. That is fine in its last stage; in the middle, or \
          where other ends are written out, nobody can tell whether customers are done, have given \
          up, or were forgotten.",
    bad: include_str!("examples/stage-without-way-on.bad.journey"),
    good: include_str!("examples/stage-without-way-on.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for flow in subject.flows.iter() {
        let reached = subject.flows.reached(flow);
        let stages = flow.journey.stages.iter();
        let passed: Vec<_> = stages
            .filter_map(|id| Some((*id, Passed::new(model, flow, reached, &model.stages[*id])?)))
            .collect();
        let ends_are_written = flow.graph.node(Stop::Finish).is_some_and(|node| reached[node]);
        for (at, (id, stage)) in passed.iter().enumerate() {
            let is_last = at + 1 == passed.len();
            if stage.ends.is_empty() || is_last && !ends_are_written {
                continue;
            }
            match stage.leads_on {
                true => found.extend(stage.ends.iter().map(|id| dead_end(model, *id))),
                false => found.push(finding(model, *id, &stage.ends)),
            }
        }
    }
}

/// What becomes of customers in a stage that the flow comes to.
struct Passed {
    /// Whether a way leads from it to another stage, `finish` or `leave`.
    leads_on: bool,
    /// The touchpoints that no way leads on from.
    ends: Vec<TouchpointId>,
}

impl Passed {
    fn new(
        model: &Model<'_>,
        flow: &SoundFlow<'_>,
        reached: &[bool],
        stage: &Stage<'_>,
    ) -> Option<Self> {
        let graph: &Graph<'_, '_> = &flow.graph;
        let mut passed: Option<Self> = None;
        for id in &stage.touchpoints {
            let Some(node) = graph.node(Stop::At(*id)).filter(|node| reached[*node]) else {
                continue;
            };
            let leads_out = |next: &Node| match flows::touchpoint(graph.stop(*next)) {
                Some(next) => model.touchpoints[next].stage != model.touchpoints[*id].stage,
                None => true,
            };
            let passed = passed.get_or_insert(Self { leads_on: false, ends: Vec::new() });
            passed.leads_on |= graph.nexts(node).iter().any(leads_out);
            if graph.is_end(node) {
                passed.ends.push(*id);
            }
        }
        passed
    }
}

/// A touchpoint that others of its stage go on past.
fn dead_end(model: &Model<'_>, id: TouchpointId) -> Diagnostic {
    let heading = &model.touchpoints[id].heading;
    let name = &heading.name;
    Diagnostic::new(&CODE, heading.span, format!("no way leads on from touchpoint `{name}`"))
        .label("does the journey end here?")
        .help(way_on(name))
}

/// What to write for a touchpoint that no way leads on from.
fn way_on(name: &str) -> String {
    format!(
        "Say where customers go from here: a way on, such as `{name} -> …`; or, if the journey ends \
         here, `{name} -> finish` where they got what they came for and `{name} -> leave` where \
         they gave up."
    )
}

fn finding(model: &Model<'_>, stage: StageId, ends: &[TouchpointId]) -> Diagnostic {
    let heading = &model.stages[stage].heading;
    let end = |id: &TouchpointId| &model.touchpoints[*id].heading;
    let message = format!("no way leads on from stage `{}`", heading.name);
    let name = &end(&ends[0]).name;
    Diagnostic::new(&CODE, heading.span, message)
        .label("does the journey end here?")
        .others(ends.iter().map(|id| end(id).span), "no way on from here")
        .help(way_on(name))
}
