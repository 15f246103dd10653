//! How customers move through a journey, as the flow plans it: where they go on
//! from each touchpoint, and how many of them come to each.

use super::groups::{self, DEPENDS, Group, Groups};
use super::{Figure, views};
use crate::model::{
    AudienceId, Graph, Model, Node, Quantity, Stop, TouchpointId, Unsaid, Visits, Way, percents,
};
use crate::words::{Style, round};
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
    /// How many of the audiences that it is for, in per cent; none where it is for
    /// everybody, or differs between them.
    pub of_audiences: Option<f64>,
    /// How often 100 customers take it, those who come back each time.
    pub taken: Figure,
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
    groups: &'g Groups<'g>,
    /// Who comes to each node.
    seen: Vec<Seen<'g>>,
    /// How often all customers together take each of the ways on from the forks at
    /// which that depends on the audience, in the order of the file.
    apart: HashMap<Node, Vec<Part<'g>>>,
}

impl<'g> Movement<'g> {
    pub(super) fn of(graph: &'g Graph<'g, 'g>, groups: &'g Groups<'g>) -> Self {
        let Groups::Several(several) = groups else {
            return Self { graph, groups, seen: seen(graph, groups.why()), apart: HashMap::new() };
        };
        let seen = vec![Seen::NOT; graph.len()];
        let mut movement = Self { graph, groups, seen, apart: HashMap::new() };
        several.iter().for_each(|group| movement.add(group));
        movement
    }

    /// Adds what a group of customers does.
    fn add(&mut self, group: &Group<'_>) {
        let own = Graph::new(&group.flow);
        let seen = seen(&own, DEPENDS);
        for node in 0..self.graph.len() {
            let Some(at) = own.node(self.graph.stop(node)) else {
                continue;
            };
            let part = |of: Part<'g>| of.map(|of| of * group.part);
            let (come, times) = (part(seen[at].come), part(seen[at].times));
            let sum = &mut self.seen[node];
            *sum = Seen { come: together(sum.come, come), times: together(sum.times, times) };
            let ways: Vec<&Way<'_>> = self.graph.ways(node).collect();
            if !is_apart(&ways) {
                continue;
            }
            let parts = own.parts(at).map_err(|unsaid| why(unsaid, DEPENDS));
            let sums = self.apart.entry(node).or_insert_with(|| vec![Ok(0.0); ways.len()]);
            let taken = sums.iter_mut().zip(ways).filter(|(_, way)| group.takes(way));
            for (index, (sum, _)) in taken.enumerate() {
                let part = parts.as_ref().map_err(|why| *why).map(|parts| parts[index].1);
                *sum = together(*sum, times.and_then(|times| Ok(times * part?)));
            }
        }
    }

    /// The ways on from a node, and how many of those there take each, 0 to 1; or
    /// why one can't say.
    fn ways_of(&self, node: Node) -> Vec<(&'g Way<'g>, Result<f64, String>)> {
        const NO_SHARE: &str = "no share is planned";
        let ways: Vec<&Way<'_>> = self.graph.ways(node).collect();
        let stated = percents(&ways);
        let apart = is_apart(&ways);
        let share = |(at, way): (usize, &&Way<'_>)| match (self.apart.get(&node), way.share) {
            _ if !apart => stated[at].map(|share| share / 100.0).ok_or_else(|| NO_SHARE.to_owned()),
            (Some(taken), _) => match (taken[at], self.seen[node].times) {
                (Ok(taken), Ok(times)) if times > 0.0 => Ok(taken / times),
                (Err(why), _) | (_, Err(why)) => Err(why.to_owned()),
                _ => Err(NO_SHARE.to_owned()),
            },
            (None, _) => Err(self.groups.why().to_owned()),
        };
        let shares: Vec<_> = ways.iter().enumerate().map(share).collect();
        ways.into_iter().zip(shares).collect()
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
        let seen = self.graph.node(stop).map_or(Seen::NOT, |node| self.seen[node]);
        percent(seen.come.map_err(str::to_owned))
    }

    /// How many of the audiences that a way is for take it, in per cent.
    fn of_audiences(&self, node: Node, way: &Way<'_>) -> Option<f64> {
        let of = |audience: AudienceId| {
            let own = self.graph.ways(node).filter(|way| groups::takes(Some(audience), way));
            let own: Vec<&Way<'_>> = own.collect();
            let at = own.iter().position(|own| std::ptr::eq(*own, way))?;
            percents(&own)[at]
        };
        let mut shares = way.audiences.iter().map(|stated| of(stated.value.known()?));
        let first = shares.next()??;
        shares.all(|share| share == Some(first)).then(|| round(first, 2))
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
            let times = self.seen[node].times.map_err(str::to_owned);
            for (way, share) in self.ways_of(node) {
                let taken = times.clone().and_then(|times| Ok(times * share.clone()?));
                let (share, taken) = (percent(share), percent(taken));
                let of_audiences = self.of_audiences(node, way);
                if let (Some(from), Some(to)) = (stop(way.from), stop(way.to)) {
                    let when = way.when.as_ref().map(|when| views::condition(when, model));
                    let audiences = views::audiences(&way.audiences, model);
                    let time = |time: Quantity| time.in_words(model, Style::Reader);
                    let (within, after) = (way.within.map(time), way.after.map(time));
                    views.push(WayView {
                        from,
                        to,
                        share,
                        of_audiences,
                        taken,
                        when,
                        within,
                        after,
                        audiences,
                    });
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

/// Whether some of the ways on from a stop are for some audiences only.
fn is_apart(ways: &[&Way<'_>]) -> bool {
    ways.iter().any(|way| !way.audiences.is_empty())
}

fn percent(part: Result<f64, String>) -> Figure {
    Figure::of(part.map(|part| 100.0 * part), 2)
}

/// Who comes to each node. Loops are taken in an order in
/// which all that lead to one come before it. `depends`: why one can't say where
/// customers go on by ways that are for some of them.
fn seen<'w>(graph: &Graph<'_, '_>, depends: &'w str) -> Vec<Seen<'w>> {
    let is_open = graph.reachable([Graph::START]);
    let mut all = vec![Seen::NOT; graph.len()];
    let mut coming: Vec<Part<'w>> = vec![Ok(0.0); graph.len()];
    coming[Graph::START] = Ok(1.0);
    for nodes in Graph::in_loops(&graph.loops()).iter().rev().filter(|nodes| is_open[nodes[0]]) {
        let is_inside = |node: &Node| nodes.binary_search(node).is_ok();
        let parts = |node: &Node| graph.parts(*node).map_err(|unsaid| why(unsaid, depends));
        let parts: Result<Vec<Parts>, &str> = nodes.iter().map(parts).collect();
        let is_loop = nodes.iter().any(|node| graph.nexts(*node).iter().any(is_inside));
        let seen = match &parts {
            _ if !is_loop => vec![Seen::once(coming[nodes[0]])],
            Ok(parts) => in_loop(nodes, parts, &coming),
            Err(why) => vec![Seen::once(Err(why)); nodes.len()],
        };
        for (at, (node, seen)) in nodes.iter().zip(seen).enumerate() {
            all[*node] = seen;
            let parts = parts.as_ref().map_err(|why| *why);
            for next in graph.nexts(*node).iter().filter(|next| !is_inside(next)) {
                let taken = parts.map(|parts| parts[at].iter().filter(|(to, _)| to == next));
                let taken = taken.map(|taken| taken.map(|(_, part)| part).sum::<f64>());
                coming[*next] = coming[*next].and_then(|sum| Ok(sum + seen.times? * taken?));
            }
        }
    }
    all
}

/// Who comes to a stop, as parts of all customers.
#[derive(Debug, Clone, Copy)]
struct Seen<'w> {
    /// How many come at all.
    come: Part<'w>,
    /// The same, those who come back counted each time.
    times: Part<'w>,
}

impl<'w> Seen<'w> {
    const NOT: Self = Self::once(Err(NOT_REACHED));

    const fn once(part: Part<'w>) -> Self {
        Self { come: part, times: part }
    }
}

/// Who comes to each stop of a loop: whoever comes again goes on as all do.
fn in_loop<'w>(nodes: &[Node], parts: &[Parts], coming: &[Part<'w>]) -> Vec<Seen<'w>> {
    let coming: Result<Vec<f64>, &str> = nodes.iter().map(|node| coming[*node]).collect();
    let visits = Visits::of(nodes, parts).ok_or(TANGLED);
    let (coming, visits) = match (coming, visits) {
        (Ok(coming), Ok(visits)) => (coming, visits),
        (Err(why), _) | (_, Err(why)) => return vec![Seen::once(Err(why)); nodes.len()],
    };
    let seen = |node: &Node| {
        let from = nodes.iter().zip(&coming);
        let times: f64 = from.map(|(from, coming)| coming * visits.times(*from, *node)).sum();
        Seen { come: Ok(times / visits.times(*node, *node)), times: Ok(times) }
    };
    nodes.iter().map(seen).collect()
}

const TANGLED: &str = "customers can come back in too many ways";

/// A part of customers, 0 to 1; or why one can't say.
type Part<'w> = Result<f64, &'w str>;

/// Where customers go on, and which part of them.
type Parts = Vec<(Node, f64)>;

fn why(unsaid: Unsaid, depends: &str) -> &str {
    match unsaid {
        Unsaid::Audience => depends,
        Unsaid::NoShare => "not every way to it has a share",
    }
}
