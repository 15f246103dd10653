//! What a named path makes a search look for.

use crate::model::graph::{Graph, Node};

/// The nodes that a walk has to pass, in order, and how far it has come.
pub(super) struct Aim<'a> {
    through: &'a [Node],
    passed: usize,
    /// The most that any walk so far has passed.
    pub(super) furthest: usize,
    /// For each of them: from which nodes it can be reached; found when needed.
    reaching: Vec<Option<Vec<bool>>>,
    /// Whether a walk has to take the direct way to the next of them where there
    /// is one.
    is_direct: bool,
}

impl<'a> Aim<'a> {
    pub(super) fn new(graph: &Graph<'_, '_>, through: &'a [Node]) -> Self {
        // Each of them takes a search of the graph; so many are paid for.
        let reaching = vec![None; through.len().min(graph.size())];
        Self { through, passed: 0, furthest: 0, reaching, is_direct: false }
    }

    /// The same for walks that go straight from one of them to the next where a
    /// way leads there: `through ordering, pasta` is about those who come to the
    /// pasta right from ordering, if there are others.
    pub(super) fn direct(graph: &Graph<'_, '_>, through: &'a [Node]) -> Self {
        Self { is_direct: true, ..Self::new(graph, through) }
    }

    /// Whether the way from a node to another doesn't go round the one that is to
    /// come directly.
    pub(super) fn allows(&self, graph: &Graph<'_, '_>, node: Node, next: Node) -> bool {
        let Some(goal) = self.through.get(self.passed).filter(|_| self.is_direct) else {
            return true;
        };
        let is_from_last = self.passed > 0 && self.through[self.passed - 1] == node;
        next == *goal || !is_from_last || !graph.nexts(node).contains(goal)
    }

    pub(super) fn is_reached(&self) -> bool {
        self.passed == self.through.len()
    }

    /// Whether a node is the next one to be passed.
    pub(super) fn is_next(&self, node: Node) -> bool {
        self.through.get(self.passed) == Some(&node)
    }

    /// Takes note that the walk comes to a node.
    pub(super) fn pass(&mut self, node: Node) {
        if self.through.get(self.passed) == Some(&node) {
            self.passed += 1;
            self.furthest = self.furthest.max(self.passed);
        }
    }

    /// Takes note that the walk goes back from a node.
    pub(super) fn unpass(&mut self, node: Node) {
        if self.passed > 0 && self.through.get(self.passed - 1) == Some(&node) {
            self.passed -= 1;
        }
    }

    /// What the next call of [`Aim::allows`] and [`Aim::can_be_met_from`] for a
    /// node may cost.
    pub(super) fn cost(&self, graph: &Graph<'_, '_>, node: Node) -> usize {
        let ways = if self.is_direct { graph.nexts(node).len() } else { 0 };
        match self.reaching.get(self.passed) {
            Some(None) => ways + graph.size(),
            _ => ways + 1,
        }
    }

    /// Whether the next of them can be reached from `node`.
    pub(super) fn can_be_met_from(&mut self, graph: &Graph<'_, '_>, node: Node) -> bool {
        let Some(goal) = self.through.get(self.passed) else {
            return true;
        };
        match self.reaching.get_mut(self.passed) {
            Some(reaching) => reaching.get_or_insert_with(|| graph.reaching([*goal]))[node],
            None => false,
        }
    }

    /// Whether the last node that could be passed leads to the next one.
    pub(super) fn leads_on(&self) -> bool {
        let from = self.furthest.checked_sub(1).map_or(Graph::START, |last| self.through[last]);
        let reaching = self.reaching.get(self.furthest).and_then(Option::as_ref);
        reaching.is_some_and(|reaching| reaching[from])
    }
}
