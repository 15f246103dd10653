//! The flow of a journey as a graph: stops, and the ways between them.
//!
//! Everything here is iterative and linear in the ways: a flow may be a chain
//! of a hundred thousand touchpoints.

mod loops;
mod parts;
mod visits;

pub use self::parts::{Unsaid, percents};
pub use self::visits::Visits;
use super::{AudienceId, Flow, Id, Ref, StatedRef, Stop, TouchpointId, Way};

/// A stop of a [`Graph`], by its index.
pub type Node = usize;

/// The stops of a flow and the ways between them. Stops that customers begin
/// or end at are always nodes; touchpoints are nodes when a way names them.
#[derive(Debug)]
pub struct Graph<'m, 's> {
    flow: &'m Flow<'s>,
    stops: Stops,
    ways: Lists<u32>,
    nexts: Lists<Node>,
}

impl<'m, 's> Graph<'m, 's> {
    /// The graph of a flow.
    #[must_use]
    pub fn new(flow: &'m Flow<'s>) -> Self {
        Self::with(flow, leads_on)
    }

    /// The graph of the ways that some audiences take; of none named, of all ways.
    #[must_use]
    pub fn of_audiences(flow: &'m Flow<'s>, audiences: &[StatedRef<AudienceId>]) -> Self {
        let are_named = |way: &StatedRef<AudienceId>| {
            audiences.iter().any(|one| one.value == way.value || one.value == Ref::Unknown)
        };
        let is_for_all = audiences.is_empty();
        Self::with(flow, |way| {
            let takes_it = is_for_all || way.audiences.is_empty();
            leads_on(way) && (takes_it || way.audiences.iter().any(are_named))
        })
    }

    fn with(flow: &'m Flow<'s>, is_used: impl Fn(&Way<'s>) -> bool) -> Self {
        let stops = Stops::of(flow);
        let node = |stop: Stop| stops.node(stop).unwrap_or(Self::START);
        let used = flow.ways.iter().enumerate().filter(|(_, way)| is_used(way));
        let edges: Vec<_> = used.map(|(at, way)| (node(way.from), node(way.to), at)).collect();
        let count = stops.all.len();
        let ways = Lists::new(count, edges.iter().map(|(from, _, way)| (*from, *way as u32)));
        let nexts = Lists::new(count, edges.iter().map(|(from, to, _)| (*from, *to))).distinct();
        Self { flow, stops, ways, nexts }
    }

    /// Where every customer begins.
    pub const START: Node = 0;

    /// How many nodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.stops.all.len()
    }

    /// Whether nobody goes anywhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.flow.ways.is_empty()
    }

    /// How much there is to walk over: nodes and ways.
    #[must_use]
    pub fn size(&self) -> usize {
        self.stops.all.len() + self.flow.ways.len()
    }

    /// The stop that a node stands for.
    #[must_use]
    pub fn stop(&self, node: Node) -> Stop {
        self.stops.all[node]
    }

    /// The node of a stop; none when no way names it.
    #[must_use]
    pub fn node(&self, stop: Stop) -> Option<Node> {
        self.stops.node(stop)
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
        loops::find(self)
    }

    /// The nodes of each of these loops, in ascending order.
    #[must_use]
    pub fn in_loops(loops: &[usize]) -> Vec<Vec<Node>> {
        let mut nodes = vec![Vec::new(); loops.iter().max().map_or(0, |last| last + 1)];
        loops.iter().enumerate().for_each(|(node, number)| nodes[*number].push(node));
        nodes
    }
}

/// Whether a way goes from somewhere customers can be to somewhere they can go.
fn leads_on(way: &Way<'_>) -> bool {
    !matches!(way.from, Stop::Finish | Stop::Leave) && way.to != Stop::Start
}

/// The stops that are nodes, in order.
#[derive(Debug)]
struct Stops {
    all: Vec<Stop>,
    /// The least touchpoint among them, and from there on the node of each, 0
    /// for those that no way names. Empty where they lie too far apart.
    table: (usize, Vec<u32>),
}

impl Stops {
    fn of(flow: &Flow<'_>) -> Self {
        let stops = || flow.ways.iter().flat_map(|way| [way.from, way.to]);
        let touchpoints = || stops().filter_map(touchpoint);
        let least = touchpoints().min().map_or(0, Id::index);
        let past = touchpoints().max().map_or(0, |id| id.index() + 1);
        let mut all = vec![Stop::Start, Stop::Finish, Stop::Leave];
        if past - least > 4 * flow.ways.len() {
            all.extend(stops());
            all.sort_unstable();
            all.dedup();
            return Self { all, table: (0, Vec::new()) };
        }
        let mut table = vec![0; past - least];
        touchpoints().for_each(|id| table[id.index() - least] = 1);
        for (at, node) in table.iter_mut().enumerate().filter(|(_, node)| **node == 1) {
            *node = all.len() as u32;
            all.push(Stop::At(Id::new(least + at)));
        }
        Self { all, table: (least, table) }
    }

    fn node(&self, stop: Stop) -> Option<Node> {
        match stop {
            Stop::At(id) if !self.table.1.is_empty() => {
                let at = id.index().checked_sub(self.table.0)?;
                self.table.1.get(at).map(|node| *node as usize).filter(|node| *node != 0)
            }
            stop => self.all.binary_search(&stop).ok(),
        }
    }
}

fn touchpoint(stop: Stop) -> Option<TouchpointId> {
    match stop {
        Stop::At(id) => Some(id),
        _ => None,
    }
}

/// A list of items for each node, all in one piece of memory.
#[derive(Debug)]
struct Lists<T> {
    /// Where each node's items begin, and one more for the end of the last.
    starts: Vec<usize>,
    items: Vec<T>,
}

impl<T: Copy + Default> Lists<T> {
    /// Sorts items to their nodes, keeping their order.
    fn new(count: usize, items: impl Iterator<Item = (Node, T)> + Clone) -> Self {
        let mut starts = vec![0; count + 1];
        items.clone().for_each(|(node, _)| starts[node + 1] += 1);
        for node in 0..count {
            starts[node + 1] += starts[node];
        }
        let mut places = starts.clone();
        let mut sorted = vec![T::default(); starts[count]];
        for (node, item) in items {
            sorted[places[node]] = item;
            places[node] += 1;
        }
        Self { starts, items: sorted }
    }

    fn of(&self, node: Node) -> &[T] {
        &self.items[self.starts[node]..self.starts[node + 1]]
    }

    fn pairs(&self) -> impl Iterator<Item = (Node, T)> + Clone + '_ {
        let nodes = 0..self.starts.len() - 1;
        nodes.flat_map(|node| self.of(node).iter().map(move |item| (node, *item)))
    }
}

impl Lists<Node> {
    /// The same lists with each node once in a list, where it comes first.
    fn distinct(&self) -> Self {
        let count = self.starts.len() - 1;
        let mut last_seen_from = vec![usize::MAX; count];
        let mut distinct = Self { starts: vec![0], items: Vec::with_capacity(self.items.len()) };
        for from in 0..count {
            for to in self.of(from) {
                if std::mem::replace(&mut last_seen_from[*to], from) != from {
                    distinct.items.push(*to);
                }
            }
            distinct.starts.push(distinct.items.len());
        }
        distinct
    }

    fn reversed(&self) -> Self {
        Self::new(self.starts.len() - 1, self.pairs().map(|(from, to)| (to, from)))
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
