//! How customers move through a journey, as the flow plans it: where they go on
//! from each touchpoint, and how many of them come to each.

use super::groups::{DEPENDS, Group, Groups};
use super::{Figure, views};
use crate::model::{Graph, Model, Node, Quantity, Share, Stop, TouchpointId, Way};
use crate::words::Style;
use serde::Serialize;
use std::collections::HashMap;

/// A way from one touchpoint to another, or to an end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WayView {
    /// Where it starts.
    pub from: StopView,
    /// Where it leads.
    pub to: StopView,
    /// How many of those at its start are planned to take it, in per cent.
    pub share: Figure,
    /// When it is taken, in words.
    pub when: Option<String>,
    /// How soon it is taken, e.g. `2 days`.
    pub within: Option<String>,
    /// How long it takes until it is taken.
    pub after: Option<String>,
    /// Who takes it, titles of audiences; empty: everybody.
    pub audiences: Vec<String>,
}

/// An end of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopView {
    /// Where every customer begins.
    Start,
    /// The journey ends as it should.
    Finish,
    /// The customer gives up.
    Leave,
    /// The touchpoint with this number.
    Touchpoint(usize),
}

/// What a flow plans.
pub(super) struct Movement<'g> {
    graph: &'g Graph<'g, 'g>,
    /// How many of all customers come to each node, 0 to 1; or why one can't say.
    reached: Vec<Part<'g>>,
    /// How many of all customers take each of the ways on from the forks at which
    /// that depends on the audience, in the order of the file.
    apart: HashMap<Node, Vec<Part<'g>>>,
}

impl<'g> Movement<'g> {
    pub(super) fn of(graph: &'g Graph<'g, 'g>, groups: &'g Groups<'_>) -> Self {
        let Groups::Several(groups) = groups else {
            return Self { graph, reached: reached(graph, groups.why()), apart: HashMap::new() };
        };
        let reached = vec![Err(NOT_REACHED); graph.len()];
        let mut movement = Self { graph, reached, apart: HashMap::new() };
        groups.iter().for_each(|group| movement.add(group));
        movement
    }

    /// Adds what a group of customers does.
    fn add(&mut self, group: &Group<'_>) {
        let own = Graph::new(&group.flow);
        let reached = reached(&own, DEPENDS);
        for node in 0..self.graph.len() {
            let Some(at) = own.node(self.graph.stop(node)) else {
                continue;
            };
            let here = reached[at].map(|part| part * group.part);
            self.reached[node] = together(self.reached[node], here);
            let ways: Vec<&Way<'_>> = self.graph.ways(node).collect();
            if ways.iter().any(|way| !way.audiences.is_empty()) {
                let sums = self.apart.entry(node).or_insert_with(|| vec![Ok(0.0); ways.len()]);
                let taken = sums.iter_mut().zip(ways).filter(|(_, way)| group.takes(way));
                for ((sum, _), (_, part)) in taken.zip(parts(&own, at, DEPENDS)) {
                    *sum = together(*sum, here.and_then(|here| Ok(here * part?)));
                }
            }
        }
    }

    /// The ways on from a node, and how many of those there take each.
    fn ways_of(&self, node: Node) -> Vec<(&'g Way<'g>, Figure)> {
        let (Some(taken), Ok(here)) = (self.apart.get(&node), self.reached[node]) else {
            return stated(self.graph, node);
        };
        let share = |taken: Part<'_>| match taken {
            Ok(taken) if here > 0.0 => Ok(100.0 * taken / here),
            _ => Err("no share is planned".to_owned()),
        };
        let shares = taken.iter().map(|taken| Figure::of(share(*taken), 2));
        self.graph.ways(node).zip(shares).collect()
    }

    /// How many of all customers come to a touchpoint, in per cent.
    pub(super) fn to_touchpoint(&self, id: TouchpointId) -> Figure {
        self.to(Stop::At(id))
    }

    /// How many of all customers leave before the end, in per cent.
    pub(super) fn leaving(&self) -> Figure {
        self.to(Stop::Leave)
    }

    fn to(&self, stop: Stop) -> Figure {
        let reached = self.graph.node(stop).and_then(|node| self.reached.get(node).copied());
        let reached = reached.unwrap_or(Err(NOT_REACHED));
        Figure::of(reached.map(|part| 100.0 * part).map_err(str::to_owned), 2)
    }

    /// Every way on, those from one touchpoint beside each other.
    pub(super) fn ways(
        &self,
        model: &Model<'_>,
        number: &dyn Fn(TouchpointId) -> Option<usize>,
    ) -> Vec<WayView> {
        let stop = |stop| view_of(stop, number);
        let mut views = Vec::new();
        for node in 0..self.graph.len() {
            for (way, share) in self.ways_of(node) {
                if let (Some(from), Some(to)) = (stop(way.from), stop(way.to)) {
                    let when = way.when.as_ref().map(|when| views::condition(when, model));
                    let audiences = views::audiences(&way.audiences, model);
                    let time = |time: Quantity| time.in_words(model, Style::Reader);
                    let (within, after) = (way.within.map(time), way.after.map(time));
                    views.push(WayView { from, to, share, when, within, after, audiences });
                }
            }
        }
        views
    }
}

const NOT_REACHED: &str = "no way leads here";

/// What several groups make together; those who don't come there are none.
fn together<'w>(so_far: Part<'w>, more: Part<'w>) -> Part<'w> {
    match (so_far, more) {
        (so_far, Err(NOT_REACHED)) => so_far,
        (Err(NOT_REACHED), more) => more,
        (so_far, more) => Ok(so_far? + more?),
    }
}

fn view_of(stop: Stop, number: &dyn Fn(TouchpointId) -> Option<usize>) -> Option<StopView> {
    Some(match stop {
        Stop::Start => StopView::Start,
        Stop::Finish => StopView::Finish,
        Stop::Leave => StopView::Leave,
        Stop::At(id) => StopView::Touchpoint(number(id)?),
    })
}

/// The ways on from a node with the shares that the flow plans.
fn stated<'g>(graph: &'g Graph<'g, 'g>, node: Node) -> Vec<(&'g Way<'g>, Figure)> {
    let ways: Vec<&Way<'_>> = graph.ways(node).collect();
    let shares = percents(&ways);
    let figure =
        |share: Option<f64>| Figure::of(share.ok_or_else(|| "no share is planned".to_owned()), 2);
    ways.into_iter().zip(shares.into_iter().map(figure)).collect()
}

/// The share of each way, in per cent: as stated, what the others leave, or all
/// where there is but one.
fn percents(ways: &[&Way<'_>]) -> Vec<Option<f64>> {
    let shares = || ways.iter().map(|way| way.share.map(|share| share.value));
    let percent = |share| match share {
        Some(Share::Percent(percent)) => Some(percent),
        _ => None,
    };
    let rest = (100.0 - shares().filter_map(percent).sum::<f64>()).max(0.0);
    let has_all = shares().all(|share| share.is_some());
    let one = |share: Option<Share>| match share {
        Some(Share::Rest) => has_all.then_some(rest),
        None if ways.len() == 1 => Some(100.0),
        share => percent(share),
    };
    shares().map(one).collect()
}

/// How many of all customers come to each node. Nodes are taken in an order in
/// which all that lead to one come before it; where there is none, customers
/// can come to it again and again. `depends`: why one can't say where customers
/// go on by ways that are for some of them.
fn reached<'w>(graph: &Graph<'_, '_>, depends: &'w str) -> Vec<Part<'w>> {
    let is_open = graph.reachable([Graph::START]);
    let mut waits = waits(graph, &is_open);
    let mut reached: Vec<_> =
        is_open
            .iter()
            .map(|is_open| {
                if *is_open { Err("customers can come back on the way") } else { Err(NOT_REACHED) }
            })
            .collect();
    let mut sums = vec![Ok(0.0); graph.len()];
    sums[Graph::START] = Ok(1.0);
    let mut open = vec![Graph::START];
    while let Some(node) = open.pop() {
        reached[node] = sums[node];
        for (next, part) in parts(graph, node, depends) {
            sums[next] = sum(sums[next], reached[node], part);
            waits[next] -= 1;
            if waits[next] == 0 {
                open.push(next);
            }
        }
    }
    reached
}

/// How many ways lead to each node from nodes that customers come to.
fn waits(graph: &Graph<'_, '_>, is_open: &[bool]) -> Vec<usize> {
    let mut waits = vec![0; graph.len()];
    for node in (0..graph.len()).filter(|node| is_open[*node]) {
        graph.ways(node).filter_map(|way| graph.node(way.to)).for_each(|next| waits[next] += 1);
    }
    waits
}

/// A part of customers, 0 to 1; or why one can't say.
type Part<'w> = Result<f64, &'w str>;

/// The ways on from a node: where to, and which part of those there go.
fn parts<'w>(graph: &Graph<'_, '_>, node: Node, depends: &'w str) -> Vec<(Node, Part<'w>)> {
    let ways: Vec<&Way<'_>> = graph.ways(node).collect();
    let percents = percents(&ways);
    let all = percents.iter().copied().sum::<Option<f64>>();
    let part = |percent: Option<f64>| match (percent, all) {
        _ if ways.iter().any(|way| !way.audiences.is_empty()) => Err(depends),
        (Some(percent), Some(all)) if all > 0.0 => Ok(percent / all),
        _ => Err("not every way to it has a share"),
    };
    let nodes = ways.iter().filter_map(|way| graph.node(way.to));
    nodes.zip(percents.iter().map(|percent| part(*percent))).collect()
}

fn sum<'w>(so_far: Part<'w>, reached: Part<'w>, part: Part<'w>) -> Part<'w> {
    Ok(so_far? + reached? * part?)
}
