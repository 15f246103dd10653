//! How many customers take a walk.

use super::{Search, Spent, is_outside};
use crate::model::graph::Node;
use crate::model::{Share, Stop, Way};

impl Search<'_, '_, '_> {
    /// The product of the shares of a walk's ways, in per cent.
    pub(super) fn share(&mut self, nodes: &[Node]) -> Result<f64, String> {
        let mut share = Ok(100.0);
        for step in nodes.windows(2) {
            self.visited[step[0]] = true;
            share = share.and_then(|share| Ok(share * self.step_share(step[0], step[1])?));
        }
        nodes.iter().for_each(|node| self.visited[*node] = false);
        share
    }

    /// How many of those at `node`, 0 to 1, go on to `next` when ways to where
    /// the walk has been or can't get out from are left out.
    fn step_share(&mut self, node: Node, next: Node) -> Result<f64, String> {
        let graph = self.graph;
        if graph.ways(node).any(|way| !way.audiences.is_empty()) {
            return Err(format!("the ways on from {} depend on the audience", self.title(node)));
        }
        let Ok(mut open) = self.open(node) else {
            return Err("the flow is too tangled to work it out".to_owned());
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
        let ways = || self.graph.ways(node);
        let rest = (100.0 - ways().filter_map(percent).sum::<f64>()).max(0.0);
        let (mut taken, mut all) = (0.0, 0.0);
        for way in ways().filter(|way| open.binary_search(&way.to).is_ok()) {
            let share = match way.share.map(|share| share.value) {
                Some(Share::Percent(share)) => share,
                Some(Share::Rest) if ways().all(|way| way.share.is_some()) => rest,
                _ => {
                    return Err(format!("not every way on from {} has a share", self.title(node)));
                }
            };
            all += share;
            let is_taken = way.to == next || is_outside(way.to) && is_outside(next);
            taken += if is_taken { share } else { 0.0 };
        }
        if all > 0.0 {
            return Ok(taken / all);
        }
        Err(format!("nobody goes on from {}", self.title(node)))
    }

    fn title(&self, node: Node) -> String {
        match self.graph.stop(node) {
            Stop::At(id) => format!("“{}”", self.model.touchpoints[id].heading.title),
            _ => "the start".to_owned(),
        }
    }
}

fn percent(way: &Way<'_>) -> Option<f64> {
    match way.share?.value {
        Share::Percent(share) => Some(share),
        Share::Rest => None,
    }
}
