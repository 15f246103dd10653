//! A touchpoint that no customer ever comes to.

use super::flows::{Flows, SoundFlow};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Graph, Heading, Stop, TouchpointId};
use crate::vocabulary::Kind;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "touchpoint-on-no-path",
    sort: Sort::NotYetWritten,
    summary: "no way of the flow leads to a touchpoint",
    why: "A touchpoint that the flow never comes to counts in no path: what customers live through \
          there is not in the figures. Mostly a way to it is missing. Unintended touchpoints, \
          and those that only answer them or make good for others, need none.",
    bad: include_str!("examples/touchpoint-on-no-path.bad.journey"),
    good: include_str!("examples/touchpoint-on-no-path.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut all_lost = Vec::new();
    for flow in subject.flows.iter() {
        if flow.graph.nexts(Graph::START).is_empty() {
            found.push(no_start(flow));
            continue;
        }
        let lost = lost(flow, &subject.flows).into_iter();
        all_lost.extend(lost.map(|id| (&flow.journey.heading, id)));
    }
    if all_lost.is_empty() {
        return;
    }
    let hidden = &subject.model.hidden;
    for (journey, id) in all_lost {
        let heading = &subject.model.touchpoints[id].heading;
        if !heading.has_unread && !hidden.may_mean(Kind::Touchpoint, &heading.name) {
            found.push(finding(journey, heading));
        }
    }
}

/// The touchpoints that can't be reached, less those that could be if others
/// were.
fn lost(flow: &SoundFlow<'_>, flows: &Flows<'_>) -> Vec<TouchpointId> {
    let (graph, reached) = (&flow.graph, flows.reached(flow));
    let node = |id: &TouchpointId| graph.node(Stop::At(*id));
    let is_lost = |id: &TouchpointId| match node(id) {
        Some(node) => !reached[node],
        None => !flows.happens_anyway(*id),
    };
    let lost: Vec<_> = flow.journey.touchpoints.iter().copied().filter(is_lost).collect();
    if lost.iter().all(|id| node(id).is_none()) {
        return lost;
    }
    let loops = graph.loops();
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

fn no_start(flow: &SoundFlow<'_>) -> Diagnostic {
    let name = &flow.journey.heading.name;
    let message = format!("the flow of journey `{name}` begins nowhere, so nothing is on a path");
    Diagnostic::new(&CODE, flow.flow.span, message)
        .label("no way from `start`")
        .help("Say where customers begin: `start -> TOUCHPOINT`.")
}

fn finding(journey: &Heading<'_>, touchpoint: &Heading<'_>) -> Diagnostic {
    let (name, journey) = (&touchpoint.name, &journey.name);
    let message = format!("touchpoint `{name}` is on no path of journey `{journey}`");
    Diagnostic::new(&CODE, touchpoint.span, message).label("no way leads here").help(format!(
        "Add a way to it in the flow: `… -> {name}`. If you don't intend it, write `unintended` in \
         it; if it only makes good for another touchpoint, name it there: `recovery {name}`."
    ))
}
