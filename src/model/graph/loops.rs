//! The loops of a flow.

use super::{Graph, Node};

/// The number of the loop that each node is in.
pub(super) fn find(graph: &Graph<'_, '_>) -> Vec<usize> {
    Tarjan::new(graph).run()
}

/// Tarjan's search for strongly connected components, with a stack of its own
/// in place of recursion.
struct Tarjan<'g, 'm, 's> {
    graph: &'g Graph<'m, 's>,
    /// When each node was first seen; `UNSEEN` before that.
    seen: Vec<usize>,
    /// The earliest seen node that is known to be in the same loop.
    low: Vec<usize>,
    /// The number of each node's loop; `UNSEEN` until it is known.
    loops: Vec<usize>,
    clock: usize,
    count: usize,
    pending: Vec<Node>,
}

const UNSEEN: usize = usize::MAX;

impl<'g, 'm, 's> Tarjan<'g, 'm, 's> {
    fn new(graph: &'g Graph<'m, 's>) -> Self {
        let unseen = vec![UNSEEN; graph.len()];
        let (low, loops) = (unseen.clone(), unseen.clone());
        Self { graph, seen: unseen, low, loops, clock: 0, count: 0, pending: Vec::new() }
    }

    fn run(mut self) -> Vec<usize> {
        for root in 0..self.graph.len() {
            if self.seen[root] == UNSEEN {
                self.search(root);
            }
        }
        self.loops
    }

    fn search(&mut self, root: Node) {
        let mut trail = vec![(root, 0)];
        self.enter(root);
        while let Some((node, at)) = trail.last_mut() {
            let (node, next) = (*node, self.graph.nexts(*node).get(*at).copied());
            *at += 1;
            match next {
                Some(next) if self.seen[next] == UNSEEN => {
                    self.enter(next);
                    trail.push((next, 0));
                }
                Some(next) if self.loops[next] == UNSEEN => {
                    self.low[node] = self.low[node].min(self.seen[next]);
                }
                Some(_) => {}
                None => {
                    trail.pop();
                    self.leave(node, trail.last().map(|(parent, _)| *parent));
                }
            }
        }
    }

    fn enter(&mut self, node: Node) {
        self.seen[node] = self.clock;
        self.low[node] = self.clock;
        self.clock += 1;
        self.pending.push(node);
    }

    fn leave(&mut self, node: Node, parent: Option<Node>) {
        if let Some(parent) = parent {
            self.low[parent] = self.low[parent].min(self.low[node]);
        }
        if self.low[node] == self.seen[node] {
            self.close_loop(node);
        }
    }

    fn close_loop(&mut self, first: Node) {
        while let Some(node) = self.pending.pop() {
            self.loops[node] = self.count;
            if node == first {
                break;
            }
        }
        self.count += 1;
    }
}
