//! How many customers take a walk.

use super::{Search, Spent, is_outside};
use crate::model::graph::{Node, Unsaid, Visits, percents};
use crate::model::{Stop, Way};

const TANGLED: &str = "the flow is too tangled to work it out";

impl Search<'_, '_, '_> {
    /// The product of the shares of a walk's ways, in per cent; in a loop, of
    /// those who have come through it, however often.
    pub(super) fn share(&mut self, nodes: &[Node]) -> Result<f64, String> {
        let mut share = Ok(100.0);
        let mut rest = nodes;
        while let [first, _, ..] = rest {
            let is_in_loop = |node: &&Node| self.loops[**node] == self.loops[*first];
            let steps = rest.iter().take_while(is_in_loop).count().min(rest.len() - 1);
            let part = self.part(&rest[..=steps]);
            share = share.and_then(|share| Ok(share * part?));
            rest = &rest[steps..];
        }
        nodes.iter().for_each(|node| self.visited[*node] = false);
        share
    }

    /// How many of those at the first of some nodes, 0 to 1, go on along all of
    /// them; all but the last are in one loop.
    fn part(&mut self, nodes: &[Node]) -> Result<f64, String> {
        let mut has_choice = false;
        let mut part = Ok(1.0);
        for step in nodes.windows(2) {
            self.visited[step[0]] = true;
            part = part.and_then(|part| Ok(part * self.step_share(step[0], step[1])?));
            has_choice |= part != Ok(1.0);
        }
        let is_loop = has_choice && self.nodes_of(self.loops[nodes[0]]).len() > 1;
        if is_loop { self.part_of_loop(nodes) } else { part }
    }

    /// The same for a loop: those who come back to where they have been go on from
    /// there as all do. What they have done in between is no part of the walk, so
    /// it is the loop-erased one, whose probability is the product of its ways'
    /// and, at each stop, of the expected visits to it while those before are
    /// closed (Lawler and Limic, *Random Walk*, 2010, section 9.5).
    fn part_of_loop(&mut self, nodes: &[Node]) -> Result<f64, String> {
        let number = self.loops[nodes[0]];
        let members = self.nodes_of(number).to_vec();
        let parts = members.iter().map(|node| self.parts(*node)).collect::<Result<Vec<_>, _>>()?;
        let visits = self.spend(members.len()).ok().and_then(|()| Visits::of(&members, &parts));
        let mut visits = visits.ok_or(TANGLED)?;
        let mut part = 1.0;
        for step in nodes.windows(2) {
            let at = members.binary_search(&step[0]).unwrap_or_default();
            let next = self.graph.stop(step[1]);
            let is_taken = |(to, _): &&(Node, f64)| self.is_taken(self.graph.stop(*to), next);
            let taken: f64 = parts[at].iter().filter(is_taken).map(|(_, part)| part).sum();
            part *= taken * visits.times(step[0], step[0]);
            visits.close(step[0]);
        }
        Ok(part)
    }

    /// Where those at a node go on, but for where no journey ends.
    fn parts(&self, node: Node) -> Result<Vec<(Node, f64)>, String> {
        let mut parts = self.graph.parts(node).map_err(|unsaid| match unsaid {
            Unsaid::Audience => self.depends(node),
            Unsaid::NoShare => self.no_share(node),
        })?;
        parts.retain(|(next, _)| self.can_end[*next]);
        let all: f64 = parts.iter().map(|(_, part)| part).sum();
        if all <= 0.0 {
            return Err(format!("nobody goes on from {}", self.title(node)));
        }
        parts.iter_mut().for_each(|(_, part)| *part /= all);
        Ok(parts)
    }

    /// Whether a way to a stop is part of a walk that goes on to another: where the
    /// path names no end, it doesn't matter whether people finish or leave.
    fn is_taken(&self, to: Stop, next: Stop) -> bool {
        to == next || self.end.is_none() && is_outside(to) && is_outside(next)
    }

    /// How many of those at `node`, 0 to 1, go on to `next` when ways to where
    /// the walk has been or can't get out from are left out.
    fn step_share(&mut self, node: Node, next: Node) -> Result<f64, String> {
        let graph = self.graph;
        if graph.ways(node).any(|way| !way.audiences.is_empty()) {
            return Err(self.depends(node));
        }
        let Ok(mut open) = self.open(node) else {
            return Err(TANGLED.to_owned());
        };
        if open.len() == 1 {
            return Ok(1.0);
        }
        open.sort_unstable();
        self.proportion(node, graph.stop(next), &open)
    }

    /// Where the walk at hand can go on to from `node`.
    fn open(&mut self, node: Node) -> Result<Vec<Stop>, Spent> {
        let graph = self.graph;
        self.spend(graph.nexts(node).len())?;
        let mut open = Vec::new();
        for &next in graph.nexts(node) {
            if self.gets_out(node, next)? {
                open.push(graph.stop(next));
            }
        }
        Ok(open)
    }

    fn proportion(&self, node: Node, next: Stop, open: &[Stop]) -> Result<f64, String> {
        let ways: Vec<&Way<'_>> = self.graph.ways(node).collect();
        let (mut taken, mut all) = (0.0, 0.0);
        for (way, share) in ways.iter().zip(percents(&ways)) {
            if open.binary_search(&way.to).is_err() {
                continue;
            }
            let share = share.ok_or_else(|| self.no_share(node))?;
            all += share;
            taken += if self.is_taken(way.to, next) { share } else { 0.0 };
        }
        if all > 0.0 {
            return Ok(taken / all);
        }
        Err(format!("nobody goes on from {}", self.title(node)))
    }

    fn depends(&self, node: Node) -> String {
        format!("the ways on from {} depend on the audience", self.title(node))
    }

    fn no_share(&self, node: Node) -> String {
        format!("not every way on from {} has a share", self.title(node))
    }

    fn title(&self, node: Node) -> String {
        match self.graph.stop(node) {
            Stop::At(id) => format!("“{}”", self.model.touchpoints[id].heading.title),
            _ => "the start".to_owned(),
        }
    }
}
