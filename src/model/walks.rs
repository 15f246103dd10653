//! The paths through a journey, and how many customers take each.
//!
//! A walk leads from the start to an end and comes to no touchpoint twice.
//! Walks are distinct, so their shares never overlap. A flow can have more
//! walks than there are atoms in the world, so the search is bounded.

mod aim;
mod share;
#[cfg(test)]
mod tests;

use self::aim::Aim;
use super::graph::{Graph, Node};
use super::{Journey, Model, Path, Stop, Touchpoint, TouchpointId};
use std::cell::OnceCell;

/// The most walks that are listed where the spec names no paths.
pub const MAX_WALKS: usize = 32;

/// The ways through a journey.
#[derive(Debug, PartialEq)]
pub enum Walks {
    /// The spec names no paths: these are all the walks, in the order of the flow.
    All(Vec<Walk>),
    /// The spec names no paths, and there are more than [`MAX_WALKS`] walks.
    TooMany,
    /// For each path of the flow, in its order, the walk that it names.
    Named(Vec<Fit>),
}

/// One way through a journey, from the start to an end.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    /// The touchpoints that customers come to, in order.
    pub touchpoints: Vec<TouchpointId>,
    /// How it ends, where its path says so; else both who finish and who leave there
    /// take it.
    pub end: Option<Stop>,
    /// How many of all customers take it, in per cent; or why one can't say,
    /// in a few words for the report's readers.
    pub share: Result<f64, String>,
}

/// What a named path comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Fit {
    /// It is this walk.
    One(Walk),
    /// At least these two walks pass the touchpoints it names.
    Several(Vec<TouchpointId>, Vec<TouchpointId>),
    /// No walk passes them all in this order.
    None {
        /// So many of them can be passed in order, at most. When that is all of
        /// them, no end can be reached from there.
        passed: usize,
        /// Whether the last of these leads to the next one at all, be it only
        /// by coming to a touchpoint twice.
        leads_on: bool,
    },
    /// One of its names is unknown, or the flow is too tangled to tell.
    Unknown,
}

/// The walks through a journey: those that its paths name; else all of them;
/// without a flow the one that takes its touchpoints in the order of the file.
#[must_use]
pub fn walks(model: &Model<'_>, journey: &Journey<'_>) -> Walks {
    let Some(flow) = &journey.flow else {
        return Walks::All(straight_on(model, journey).into_iter().collect());
    };
    let graph = Graph::new(flow);
    let mut search = Search::new(model, &graph);
    if flow.paths.is_empty() {
        return search.all();
    }
    let mut named = |path: &Path<'_>| match path.audiences.is_empty() {
        true => search.named(path),
        // It goes where its audiences go.
        false => {
            let graph = Graph::of_audiences(flow, &path.audiences);
            Search::new(model, &graph).named(path)
        }
    };
    Walks::Named(flow.paths.iter().map(&mut named).collect())
}

/// The touchpoints in the order of the file, without the unintended ones and
/// those that make good for others.
fn straight_on(model: &Model<'_>, journey: &Journey<'_>) -> Option<Walk> {
    let of = |id: &TouchpointId| &model.touchpoints[*id];
    let recovers = |touchpoint: &Touchpoint<'_>| touchpoint.recovery.as_ref()?.by.value.known();
    let mut recovering: Vec<_> = journey
        .touchpoints
        .iter()
        .filter_map(|id| recovers(of(id)).filter(|by| by != id))
        .collect();
    recovering.sort_unstable();
    let is_step =
        |id: &TouchpointId| of(id).unintended.is_none() && recovering.binary_search(id).is_err();
    let touchpoints: Vec<_> = journey.touchpoints.iter().copied().filter(is_step).collect();
    (!touchpoints.is_empty()).then_some(Walk { touchpoints, end: None, share: Ok(100.0) })
}

/// A search for walks, with what it may still spend.
struct Search<'g, 'm, 's> {
    model: &'g Model<'s>,
    graph: &'g Graph<'m, 's>,
    can_end: Vec<bool>,
    /// The end that the path at hand names.
    end: Option<Stop>,
    loops: Vec<usize>,
    /// The nodes of each loop.
    in_loops: OnceCell<Vec<Vec<Node>>>,
    /// Which nodes the walk at hand has been to.
    visited: Vec<bool>,
    /// Marks of [`Search::gets_out`], by the number of its call.
    looked_at: Vec<u32>,
    looks: u32,
    /// Steps left; at none, whatever is searched counts as too much.
    budget: usize,
}

/// What a search may spend whatever the size of its graph.
const LEAST_BUDGET: usize = 20_000;
/// What a search may spend for each node and way of its graph.
const BUDGET_FOR_EACH: usize = 200;

/// The search has spent its budget.
struct Spent;

/// What a search comes to.
struct Found {
    walks: Vec<Vec<Node>>,
    /// How many of the nodes it was to pass could be passed at most.
    passed: usize,
    /// Whether the last of these leads to the next.
    leads_on: bool,
}

/// A walk that the search is on, and where each of its nodes goes on next.
type Trail = Vec<(Node, usize)>;

impl<'g, 'm, 's> Search<'g, 'm, 's> {
    fn new(model: &'g Model<'s>, graph: &'g Graph<'m, 's>) -> Self {
        let count = graph.len();
        Self {
            model,
            graph,
            can_end: graph.can_end(),
            end: None,
            loops: graph.loops(),
            in_loops: OnceCell::new(),
            visited: vec![false; count],
            looked_at: vec![0; count],
            looks: 0,
            budget: LEAST_BUDGET + BUDGET_FOR_EACH * graph.size(),
        }
    }

    /// The nodes of a loop, in ascending order.
    fn nodes_of(&self, number: usize) -> &[Node] {
        &self.in_loops.get_or_init(|| Graph::in_loops(&self.loops))[number]
    }

    fn all(&mut self) -> Walks {
        let found = match self.find(Aim::new(self.graph, &[]), MAX_WALKS + 1) {
            Ok(found) if found.walks.len() <= MAX_WALKS => found,
            _ => return Walks::TooMany,
        };
        Walks::All(found.walks.into_iter().map(|nodes| self.walk(&nodes)).collect())
    }

    fn named(&mut self, path: &Path<'_>) -> Fit {
        let through: Option<Vec<_>> = path.through.iter().map(|one| one.value.known()).collect();
        let Some(through) = through else {
            return Fit::Unknown;
        };
        self.end = path.end.map(|end| end.value);
        let stops = through.into_iter().map(Stop::At).chain(self.end);
        let stops: Vec<Stop> = stops.collect();
        let nodes = stops.iter().map_while(|stop| self.graph.node(*stop));
        let nodes: Vec<Node> = nodes.collect();
        if let Some(exact) = self.exact(&nodes).filter(|_| nodes.len() == stops.len()) {
            return Fit::One(self.walk(&exact));
        }
        let Ok(Found { walks, passed, leads_on }) = self.find(Aim::new(self.graph, &nodes), 2)
        else {
            return Fit::Unknown;
        };
        if walks.len() > 1
            && let Ok(found) = self.find(Aim::direct(self.graph, &nodes), 2)
            && let [one] = &found.walks[..]
        {
            return Fit::One(self.walk(one));
        }
        match &walks[..] {
            _ if nodes.len() < stops.len() => Fit::None { passed, leads_on },
            [] => Fit::None { passed, leads_on },
            [one] => Fit::One(self.walk(one)),
            [one, other, ..] => Fit::Several(self.touchpoints(one), self.touchpoints(other)),
        }
    }

    /// The walk that passes these nodes and no others, if there is one.
    fn exact(&mut self, through: &[Node]) -> Option<Vec<Node>> {
        let graph = self.graph;
        let mut nodes = vec![Graph::START];
        nodes.extend(through);
        for pair in nodes.windows(2) {
            let nexts = graph.nexts(pair[0]);
            self.spend(nexts.len()).ok()?;
            nexts.iter().find(|next| **next == pair[1])?;
        }
        let last = *nodes.last()?;
        if !graph.is_end(last) {
            nodes.push(*graph.nexts(last).iter().find(|next| is_outside(graph.stop(**next)))?);
        }
        let mut sorted = nodes.clone();
        sorted.sort_unstable();
        sorted.windows(2).all(|pair| pair[0] != pair[1]).then_some(nodes)
    }

    /// Finds up to `most` walks that pass what they are to pass.
    fn find(&mut self, mut aim: Aim<'_>, most: usize) -> Result<Found, Spent> {
        let mut trail: Trail = vec![(Graph::START, 0)];
        let walks = self.follow(&mut trail, &mut aim, most);
        trail.iter().for_each(|(node, _)| self.visited[*node] = false);
        Ok(Found { walks: walks?, passed: aim.furthest, leads_on: aim.leads_on() })
    }

    fn follow(
        &mut self,
        trail: &mut Trail,
        aim: &mut Aim<'_>,
        most: usize,
    ) -> Result<Vec<Vec<Node>>, Spent> {
        let mut found = Vec::new();
        while let Some((node, at)) = trail.last_mut() {
            let (node, next) = (*node, self.graph.nexts(*node).get(*at).copied());
            *at += 1;
            self.spend(1)?;
            let Some(next) = next else {
                trail.pop();
                self.visited[node] = false;
                aim.unpass(node);
                continue;
            };
            if !self.may_go(node, next, aim)? {
                continue;
            }
            self.visited[next] = true;
            trail.push((next, 0));
            aim.pass(next);
            if self.graph.is_end(next) && aim.is_reached() {
                found.push(trail.iter().map(|(node, _)| *node).collect());
                if found.len() == most {
                    break;
                }
            }
        }
        Ok(found)
    }

    /// Whether the walk at hand can go on to `next` and from there to where it
    /// still has to pass, or to an end.
    fn may_go(&mut self, node: Node, next: Node, aim: &mut Aim<'_>) -> Result<bool, Spent> {
        if self.visited[next] || self.is_second_end(node, next, aim) {
            return Ok(false);
        }
        self.spend(aim.cost(self.graph, node))?;
        if !aim.allows(self.graph, node, next) {
            return Ok(false);
        }
        Ok(aim.can_be_met_from(self.graph, next) && self.gets_out(node, next)?)
    }

    /// Whether another way from `node` has led to an end as `next` does:
    /// whether people finish or leave there makes no other walk, unless the path
    /// names the end.
    fn is_second_end(&self, node: Node, next: Node, aim: &Aim<'_>) -> bool {
        if aim.is_next(next) {
            return false;
        }
        let is_end = |next: &&Node| is_outside(self.graph.stop(**next));
        is_end(&&next) && self.graph.nexts(node).iter().find(is_end) != Some(&next)
    }

    /// Whether the walk at hand, at `node`, can go on to `next` and from there
    /// to an end. Only within a loop can what it has been to be in its way.
    fn gets_out(&mut self, node: Node, next: Node) -> Result<bool, Spent> {
        if self.visited[next] || !self.can_end[next] {
            return Ok(false);
        }
        if self.loops[next] != self.loops[node] {
            return Ok(true);
        }
        self.looks += 1;
        let mut open = vec![next];
        while let Some(at) = open.pop() {
            for &on in self.graph.nexts(at) {
                self.spend(1)?;
                if self.loops[on] != self.loops[next] && self.can_end[on] {
                    return Ok(true);
                }
                if self.loops[on] == self.loops[next] && !self.visited[on] && self.is_first_look(on)
                {
                    open.push(on);
                }
            }
        }
        Ok(false)
    }

    fn is_first_look(&mut self, node: Node) -> bool {
        std::mem::replace(&mut self.looked_at[node], self.looks) != self.looks
    }

    fn spend(&mut self, steps: usize) -> Result<(), Spent> {
        self.budget = self.budget.checked_sub(steps).ok_or(Spent)?;
        Ok(())
    }

    fn touchpoints(&self, nodes: &[Node]) -> Vec<TouchpointId> {
        let touchpoint = |node: &Node| match self.graph.stop(*node) {
            Stop::At(id) => Some(id),
            _ => None,
        };
        nodes.iter().filter_map(touchpoint).collect()
    }

    fn walk(&mut self, nodes: &[Node]) -> Walk {
        Walk { touchpoints: self.touchpoints(nodes), end: self.end, share: self.share(nodes) }
    }
}

/// Whether a stop is an end that is no touchpoint.
fn is_outside(stop: Stop) -> bool {
    matches!(stop, Stop::Finish | Stop::Leave)
}
