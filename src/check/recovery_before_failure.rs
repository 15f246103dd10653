//! A recovery that customers have behind them when they need it.

use super::flows::SoundFlow;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Graph, Model, Node, Stop, TouchpointId};

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
    /// Where they are in the flow.
    from: Node,
    to: Node,
}

/// The recoveries that touchpoints name themselves. What a stage or journey says
/// for all of them may well not fit each one.
fn own_recoveries(model: &Model<'_>, flow: &SoundFlow<'_>) -> Vec<Pair> {
    let pair = |failing: TouchpointId| {
        let touchpoint = &model.touchpoints[failing];
        let recovery = touchpoint.recovery.as_ref()?.by;
        let recovering = recovery.value.known()?;
        let (from, to) =
            (flow.graph.node(Stop::At(failing))?, flow.graph.node(Stop::At(recovering))?);
        let is_own = touchpoint.heading.whole.contains(recovery.span);
        is_own.then_some(Pair { failing, recovering, from, to })
    };
    flow.journey.touchpoints.iter().copied().filter_map(pair).collect()
}

/// What a search for each recovery may spend, for each node and way of its
/// flow, before the rest goes unjudged.
const BUDGET_FOR_EACH: usize = 50;

/// Those recoveries that lead to what they make good for and can't be reached
/// from there.
fn too_early(flow: &SoundFlow<'_>, mut pairs: Vec<Pair>) -> Vec<Pair> {
    if pairs.is_empty() {
        return pairs;
    }
    let graph = &flow.graph;
    // What a loop leads to has lower numbers: from a lower one no way leads back.
    let loops = graph.loops();
    pairs.retain(|pair| loops[pair.to] > loops[pair.from]);
    if pairs.is_empty() {
        return pairs;
    }
    let reached = graph.reachable([Graph::START]);
    pairs.retain(|pair| reached[pair.to]);
    pairs.sort_unstable_by_key(|pair| (pair.to, pair.from));
    let mut budget = BUDGET_FOR_EACH * graph.size();
    let mut seen = vec![usize::MAX; graph.len()];
    let mut is_reached = Vec::new();
    for group in pairs.chunk_by(|a, b| a.to == b.to) {
        let least = group.iter().map(|pair| loops[pair.from]).min().unwrap_or(0);
        let mut open = vec![group[0].to];
        while let Some(node) = open.pop() {
            if budget == 0 {
                break;
            }
            budget -= 1;
            if std::mem::replace(&mut seen[node], group[0].to) != group[0].to {
                open.extend(graph.nexts(node).iter().filter(|next| loops[**next] >= least));
            }
        }
        is_reached.extend(group.iter().map(|pair| seen[pair.from] == pair.to));
    }
    let mut is_reached = is_reached.into_iter();
    pairs.retain(|_| is_reached.next().unwrap_or(false));
    pairs
}

fn finding(model: &Model<'_>, pair: &Pair) -> Option<Diagnostic> {
    let (failing, recovering) =
        (&model.touchpoints[pair.failing], &model.touchpoints[pair.recovering]);
    let (name, by) = (&failing.heading.name, &recovering.heading.name);
    let message = format!("`{by}` comes before `{name}`, which it is to make good for");
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
