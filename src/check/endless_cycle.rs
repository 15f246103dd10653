//! A loop that customers never get out of.

use super::flows::{self, Flows, SoundFlow};
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Model, Stop, TouchpointId, Way};
use crate::words::few_of_names;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "endless-cycle",
    sort: Sort::Contradicts,
    summary: "no end of the journey can be reached from some touchpoints",
    why: "Customers who come into such a loop are sent round in circles for good. In a real \
          journey they give up, so say where they leave; if there is a way on, it is missing from \
          the flow.",
    bad: include_str!("examples/endless-cycle.bad.journey"),
    good: include_str!("examples/endless-cycle.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for flow in subject.flows.iter() {
        let ways = trapped(flow, &subject.flows);
        found.extend(ways.iter().filter_map(|ways| finding(model, ways)));
    }
}

/// The ways within each loop that can be reached and not be left, in the order
/// of the file.
fn trapped<'a>(flow: &SoundFlow<'a>, flows: &Flows<'a>) -> Vec<Vec<&'a Way<'a>>> {
    let graph = &flow.graph;
    let can_end = graph.can_end();
    if can_end.iter().all(|can_end| *can_end) {
        return Vec::new();
    }
    let (reached, loops) = (flows.reached(flow), flow.loops());
    let mut leads_on = vec![false; graph.len()];
    for node in 0..graph.len() {
        leads_on[loops[node]] |= graph.nexts(node).iter().any(|next| loops[*next] != loops[node]);
    }
    let mut within: BTreeMap<usize, Vec<&Way<'_>>> = BTreeMap::new();
    for way in &flow.flow.ways {
        let (Some(from), Some(to)) = (graph.node(way.from), graph.node(way.to)) else {
            continue;
        };
        let is_within = loops[from] == loops[to] && !leads_on[loops[from]];
        if is_within && reached[from] && !can_end[from] {
            within.entry(loops[from]).or_default().push(way);
        }
    }
    within.into_values().collect()
}

fn finding(model: &Model<'_>, ways: &[&Way<'_>]) -> Option<Diagnostic> {
    let (closing, others) = ways.split_last()?;
    let mut stops: Vec<TouchpointId> =
        ways.iter().filter_map(|way| flows::touchpoint(way.from)).collect();
    stops.sort_unstable();
    stops.dedup();
    let names = few_of_names(stops.iter().map(|id| &model.touchpoints[*id].heading.name));
    let back_to = flows::name(model, closing.to);
    let from = flows::name(model, closing.from);
    let label = match closing.to {
        to if to == closing.from => "leads to itself".to_owned(),
        Stop::At(_) => format!("leads back to `{back_to}`"),
        _ => String::new(),
    };
    let finding = Diagnostic::new(&CODE, closing.span, format!("no way leads out of {names}"))
        .label(label)
        .others(others.iter().map(|way| way.span), "in the same loop")
        .help(format!(
            "Say how customers get out: a way on to another touchpoint, or where they end, such as \
             `{from} -> finish` or `{from} -> leave`."
        ));
    Some(finding)
}
