//! A recovery that customers have behind them when they need it.

use super::flows::SoundFlow;
use super::steps::rounds;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Graph, Model, Stop, TouchpointId};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::MomentsOfTruth), run };

static CODE: Code = Code {
    name: "recovery-before-failure",
    sort: Sort::Unclear,
    summary: "a recovery comes before what it is to make good for",
    why: "What makes good has to come after what went wrong. A touchpoint that customers have \
          behind them, and that no way leads back to, can't help them any more. A recovery that no \
          way leads to can happen at any time.",
    bad: include_str!("examples/recovery-before-failure.bad.journey"),
    good: include_str!("examples/recovery-before-failure.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for flow in subject.flows.iter() {
        let late = too_early(flow, own_recoveries(model, flow));
        found.extend(late.iter().filter_map(|pair| finding(model, pair)));
    }
}

/// A touchpoint with the one that is to make good for it.
struct Pair {
    failing: TouchpointId,
    recovering: TouchpointId,
    /// The steps of the flow that they are in.
    from: usize,
    to: usize,
}

/// The recoveries that touchpoints name themselves. What a stage or journey says
/// for all of them may well not fit each one.
fn own_recoveries(model: &Model<'_>, flow: &SoundFlow<'_>) -> Vec<Pair> {
    let pair = |failing: TouchpointId| {
        let touchpoint = &model.touchpoints[failing];
        let recovery = touchpoint.recovery.as_ref()?.by;
        if !touchpoint.heading.whole.contains(recovery.span) {
            return None;
        }
        let recovering = recovery.value.known()?;
        Some(Pair { failing, recovering, from: flow.step(failing)?, to: flow.step(recovering)? })
    };
    flow.journey.touchpoints.iter().copied().filter_map(pair).collect()
}

/// Those recoveries that lead to what they make good for and can't be reached
/// from there.
fn too_early(flow: &SoundFlow<'_>, mut pairs: Vec<Pair>) -> Vec<Pair> {
    // From a step no way leads back to those with lower numbers.
    pairs.retain(|pair| pair.to < pair.from);
    if pairs.is_empty() {
        return pairs;
    }
    let reached = flow.graph.reachable([Graph::START]);
    let is_reached = |id| flow.graph.node(Stop::At(id)).is_some_and(|node| reached[node]);
    pairs.retain(|pair| is_reached(pair.recovering));
    pairs.sort_unstable_by_key(|pair| (pair.to, pair.from));
    let groups: Vec<&[Pair]> = pairs.chunk_by(|a, b| a.to == b.to).collect();
    let mut leads_on = Vec::new();
    for round in rounds(&groups) {
        let mut marks = flow.steps().unmarked();
        for (bit, group) in round.iter().enumerate() {
            marks[group[0].to] |= 1 << bit;
        }
        let before = flow.steps().before(&marks);
        for (bit, group) in round.iter().enumerate() {
            leads_on.extend(group.iter().map(|pair| before[pair.from] & 1 << bit != 0));
        }
    }
    let mut leads_on = leads_on.into_iter();
    pairs.retain(|_| leads_on.next().unwrap_or(false));
    pairs
}

fn finding(model: &Model<'_>, pair: &Pair) -> Option<Diagnostic> {
    let (failing, recovering) =
        (&model.touchpoints[pair.failing], &model.touchpoints[pair.recovering]);
    let (name, by) = (&failing.heading.name, &recovering.heading.name);
    let message = format!("touchpoint `{by}` comes before `{name}`, which it is to make good for");
    let finding = Diagnostic::new(&CODE, failing.recovery.as_ref()?.by.span, message)
        .label("customers have it behind them")
        .other(recovering.heading.span, "comes first")
        .help(format!(
            "Name a touchpoint that customers can come to after `{name}`; or, if they come back to \
             this one, add the way to the flow: `{name} -> {by}`. One that can happen at any time needs \
             no way to it."
        ));
    Some(finding)
}
