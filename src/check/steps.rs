//! A flow as steps, which tell what comes before what in a loopless order.

use crate::model::{Graph, Node};

/// A flow in which each loop is one step, and no step leads back: customers come
/// from a step to those with higher numbers only.
pub(super) struct Steps {
    of_node: Vec<usize>,
    /// From which step to which, by the first.
    ways: Vec<(usize, usize)>,
    count: usize,
}

/// What marks a step: a bit for each thing that is carried along the flow at
/// once.
pub(super) type Marks = u64;

/// More rounds than these would take too long; what is left is not looked at.
const MOST_ROUNDS: usize = 200;

impl Steps {
    /// The steps of a graph with these loops.
    pub(super) fn of(graph: &Graph<'_, '_>, loops: &[usize]) -> Self {
        let count = loops.iter().max().map_or(0, |last| last + 1);
        // What a loop leads to has lower numbers.
        let of_node: Vec<usize> = loops.iter().map(|number| count - 1 - number).collect();
        let mut ways = Vec::new();
        for from in 0..graph.len() {
            let nexts = graph.nexts(from).iter().map(|to| (of_node[from], of_node[*to]));
            ways.extend(nexts.filter(|(from, to)| from != to));
        }
        ways.sort_unstable();
        Self { of_node, ways, count }
    }

    /// The step of a node.
    pub(super) fn of_node(&self, node: Node) -> usize {
        self.of_node[node]
    }

    /// Marks that are not set yet, for each step.
    pub(super) fn unmarked(&self) -> Vec<Marks> {
        vec![0; self.count]
    }

    /// For each step, the marks of all that lead to it; its own are not among them.
    pub(super) fn before(&self, marks: &[Marks]) -> Vec<Marks> {
        let mut before = self.unmarked();
        for (from, to) in &self.ways {
            before[*to] |= before[*from] | marks[*from];
        }
        before
    }
}

/// Parts of a list, each of as many as can be marked at once.
pub(super) fn rounds<T>(all: &[T]) -> impl Iterator<Item = &[T]> {
    all.chunks(Marks::BITS as usize).take(MOST_ROUNDS)
}
