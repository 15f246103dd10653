//! The flow of a journey as a graph: stops, and the ways between them.
//!
//! Everything here is iterative and linear in the ways: a flow may be a chain
//! of a hundred thousand touchpoints.

use super::{Flow, Stop, Way};

/// A stop of a [`Graph`], by its index.
pub type Node = usize;

/// The stops of a flow and the ways between them. Stops that customers begin
/// or end at are always nodes; touchpoints are nodes when a way names them.
#[derive(Debug)]
pub struct Graph<'m, 's> {
    flow: &'m Flow<'s>,
    stops: Vec<Stop>,
    ways: Lists<u32>,
    nexts: Lists<Node>,
}

impl<'m, 's> Graph<'m, 's> {
    /// The graph of a flow.
    #[must_use]
    pub fn new(flow: &'m Flow<'s>) -> Self {
        let mut stops = vec![Stop::Start, Stop::Finish, Stop::Leave];
        stops.extend(flow.ways.iter().flat_map(|way| [way.from, way.to]));
        stops.sort_unstable();
        stops.dedup();
        let node = |stop: Stop| stops.binary_search(&stop).unwrap_or(Self::START);
        let used = flow.ways.iter().enumerate().filter(|(_, way)| leads_on(way));
        let edges: Vec<_> = used.map(|(at, way)| (node(way.from), node(way.to), at)).collect();
        let ways = edges.iter().map(|(from, _, way)| (*from, *way as u32)).collect();
        let steps = edges.iter().map(|(from, to, _)| (*from, *to)).collect();
        let count = stops.len();
        Self {
            flow,
            stops,
            ways: Lists::new(count, ways),
            nexts: Lists::new(count, steps).distinct(),
        }
    }

    /// Where every customer begins.
    pub const START: Node = 0;

    /// How many nodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.stops.len()
    }

    /// Whether nobody goes anywhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.flow.ways.is_empty()
    }

    /// How much there is to walk over: nodes and ways.
    #[must_use]
    pub fn size(&self) -> usize {
        self.stops.len() + self.flow.ways.len()
    }

    /// The stop that a node stands for.
    #[must_use]
    pub fn stop(&self, node: Node) -> Stop {
        self.stops[node]
    }

    /// The node of a stop; none when no way names it.
    #[must_use]
    pub fn node(&self, stop: Stop) -> Option<Node> {
        self.stops.binary_search(&stop).ok()
    }

    /// The ways on from a node, in the order of the file.
    pub fn ways(&self, node: Node) -> impl Iterator<Item = &'m Way<'s>> + use<'_, 'm, 's> {
        self.ways.of(node).iter().map(|way| &self.flow.ways[*way as usize])
    }

    /// The nodes that ways lead to from a node: each once, in the order of the
    /// file.
    #[must_use]
    pub fn nexts(&self, node: Node) -> &[Node] {
        self.nexts.of(node)
    }

    /// Whether the journey ends here: at `finish`, at `leave`, or at a
    /// touchpoint without a way on.
    #[must_use]
    pub fn is_end(&self, node: Node) -> bool {
        node != Self::START && self.nexts(node).is_empty()
    }

    /// Marks the nodes that can be reached from `roots`, these included.
    #[must_use]
    pub fn reachable(&self, roots: impl IntoIterator<Item = Node>) -> Vec<bool> {
        self.nexts.spread(roots)
    }

    /// Marks the nodes from which one of `goals` can be reached, these included.
    #[must_use]
    pub fn reaching(&self, goals: impl IntoIterator<Item = Node>) -> Vec<bool> {
        self.nexts.reversed().spread(goals)
    }

    /// Marks the nodes from which an end can be reached.
    #[must_use]
    pub fn can_end(&self) -> Vec<bool> {
        self.reaching((0..self.len()).filter(|node| self.is_end(*node)))
    }

    /// The loop that each node is in: two nodes have the same number when each
    /// can be reached from the other. What a loop leads to has lower numbers.
    #[must_use]
    pub fn loops(&self) -> Vec<usize> {
        Tarjan::new(self).run()
    }
}

/// Whether a way goes from somewhere customers can be to somewhere they can go.
fn leads_on(way: &Way<'_>) -> bool {
    !matches!(way.from, Stop::Finish | Stop::Leave) && way.to != Stop::Start
}

/// A list of items for each node, all in one piece of memory.
#[derive(Debug)]
struct Lists<T> {
    /// Where each node's items begin, and one more for the end of the last.
    starts: Vec<usize>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// Sorts items to their nodes, keeping their order.
    fn new(count: usize, mut items: Vec<(Node, T)>) -> Self {
        items.sort_by_key(|(node, _)| *node);
        let mut starts = vec![0; count + 1];
        for (node, _) in &items {
            starts[node + 1] += 1;
        }
        for node in 0..count {
            starts[node + 1] += starts[node];
        }
        Self { starts, items: items.into_iter().map(|(_, item)| item).collect() }
    }

    fn of(&self, node: Node) -> &[T] {
        &self.items[self.starts[node]..self.starts[node + 1]]
    }

    fn pairs(&self) -> impl Iterator<Item = (Node, T)> + '_ {
        (0..self.starts.len() - 1)
            .flat_map(|node| self.of(node).iter().map(move |item| (node, *item)))
    }
}

impl Lists<Node> {
    /// The same lists with each node once in a list, where it comes first.
    fn distinct(&self) -> Self {
        let count = self.starts.len() - 1;
        let mut last_seen_from = vec![usize::MAX; count];
        let mut is_new =
            |from: Node, to: Node| std::mem::replace(&mut last_seen_from[to], from) != from;
        Self::new(count, self.pairs().filter(|(from, to)| is_new(*from, *to)).collect())
    }

    fn reversed(&self) -> Self {
        Self::new(self.starts.len() - 1, self.pairs().map(|(from, to)| (to, from)).collect())
    }

    fn spread(&self, roots: impl IntoIterator<Item = Node>) -> Vec<bool> {
        let mut reached = vec![false; self.starts.len() - 1];
        let mut open: Vec<Node> = roots.into_iter().collect();
        while let Some(node) = open.pop() {
            if !std::mem::replace(&mut reached[node], true) {
                open.extend(self.of(node).iter().filter(|next| !reached[**next]));
            }
        }
        reached
    }
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
