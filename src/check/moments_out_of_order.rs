//! Moments of truth that come before those they follow from.

use super::flows::{self, SoundFlow};
use super::moments;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{self, Graph, Journey, Model, Moment, Node, TouchpointId, Walks};
use crate::source::Span;
use crate::words::all_of;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::FiveMoments), run };

static CODE: Code = Code {
    name: "moments-out-of-order",
    sort: Sort::Unclear,
    summary: "moments of truth come in another order than in the lifecycle",
    why: "The five moments follow one another: a need arises, customers look for answers, first \
          meet the product, live with it, tell others. Where a path turns them round, a touchpoint \
          has the wrong moment or the flow a wrong way, and the team designs for a customer who \
          isn't there. A path counts the first time that it comes to each moment.",
    bad: include_str!("examples/moments-out-of-order.bad.journey"),
    good: include_str!("examples/moments-out-of-order.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for flow in subject.flows.iter().filter(|flow| may_be_judged(model, flow.journey)) {
        found.extend(findings(model, &Course::of_flow(model, flow)));
    }
    let without_flow = model.journeys.values().filter(|journey| journey.flow.is_none());
    for journey in without_flow.filter(|journey| may_be_judged(model, journey)) {
        if let Walks::All(walks) = model::walks(model, journey) {
            for walk in walks {
                found.extend(findings(model, &Course::of_walk(model, &walk.touchpoints)));
            }
        }
    }
}

/// Whether a journey has moments to put in order, and all that it says is known.
fn may_be_judged(model: &Model<'_>, journey: &Journey<'_>) -> bool {
    moments::of(model, journey).nth(1).is_some() && moments::are_known(model, journey)
}

/// How customers come from touchpoint to touchpoint, and the moments there.
struct Course<'a> {
    /// The touchpoint of each node; they begin at the first node.
    touchpoints: Vec<Option<TouchpointId>>,
    /// The least and the greatest moment of each node that has one.
    moments: Vec<Option<(Moment, Moment)>>,
    /// Nodes of one loop have the same number, and so have those of one stage
    /// without a flow.
    loops: Vec<usize>,
    ways: Ways<'a>,
}

/// Where the ways from a node lead.
enum Ways<'a> {
    Flow(&'a Graph<'a, 'a>),
    /// From each node to the next one.
    Line(Vec<Node>),
}

impl<'a> Course<'a> {
    fn of_flow(model: &Model<'_>, flow: &'a SoundFlow<'_>) -> Self {
        let graph = &flow.graph;
        let touchpoint = |node| flows::touchpoint(graph.stop(node));
        let touchpoints = (0..graph.len()).map(touchpoint).collect();
        Self::new(model, touchpoints, flow.loops().to_vec(), Ways::Flow(graph))
    }

    /// Of a journey without a flow: one touchpoint after the other; those of one
    /// stage have no order.
    fn of_walk(model: &Model<'_>, touchpoints: &[TouchpointId]) -> Self {
        let stages = touchpoints.iter().map(|id| model.touchpoints[*id].stage.index()).collect();
        let touchpoints: Vec<_> = touchpoints.iter().copied().map(Some).collect();
        let ways = Ways::Line((1..touchpoints.len()).collect());
        Self::new(model, touchpoints, stages, ways)
    }

    fn new(
        model: &Model<'_>,
        touchpoints: Vec<Option<TouchpointId>>,
        loops: Vec<usize>,
        ways: Ways<'a>,
    ) -> Self {
        let moments = |id: &Option<TouchpointId>| {
            let moments = model.touchpoints[(*id)?].moments.iter().map(|moment| moment.value);
            Some((moments.clone().min()?, moments.max()?))
        };
        let moments = touchpoints.iter().map(moments).collect();
        Self { touchpoints, moments, loops, ways }
    }

    fn nexts(&self, node: Node) -> &[Node] {
        match &self.ways {
            Ways::Flow(graph) => graph.nexts(node),
            Ways::Line(next) => next.get(node..=node).unwrap_or_default(),
        }
    }

    /// From which of the roots one can come to each node without passing
    /// another node at which to stop.
    fn reached(
        &self,
        roots: impl IntoIterator<Item = Node>,
        is_stop: impl Fn(Node) -> bool,
    ) -> Vec<Option<Node>> {
        let mut from = vec![None; self.touchpoints.len()];
        let mut open: Vec<_> = roots.into_iter().map(|root| (root, root)).collect();
        while let Some((node, root)) = open.pop() {
            if from[node].is_some() {
                continue;
            }
            from[node] = Some(root);
            if !is_stop(node) {
                open.extend(self.nexts(node).iter().map(|next| (*next, root)));
            }
        }
        from
    }

    /// A touchpoint that is the later moment and that some customers come to
    /// before they come to any of the earlier one, with one of these.
    ///
    /// A touchpoint that is several moments counts as any of them, and what lies
    /// in one loop has no order.
    fn turned_round(&self, earlier: Moment, later: Moment) -> Option<(TouchpointId, TouchpointId)> {
        let moments = |node: Node| self.moments[node];
        let is_earlier =
            |node| moments(node).is_some_and(|(low, high)| low <= earlier && earlier <= high);
        let first = self.reached([0], is_earlier);
        let nodes = || 0..self.touchpoints.len();
        let too_early = nodes().filter(|node| {
            first[*node].is_some() && moments(*node).is_some_and(|(low, _)| low == later)
        });
        let then = self.reached(too_early, is_earlier);
        let pair = |node: Node| {
            let before = then[node]?;
            let is_late = moments(node).is_some_and(|(_, high)| high == earlier);
            let is_pair = is_late && self.loops[before] != self.loops[node];
            is_pair.then_some((self.touchpoints[before]?, self.touchpoints[node]?))
        };
        nodes().find_map(pair)
    }
}

fn findings(model: &Model<'_>, course: &Course<'_>) -> Vec<Diagnostic> {
    let all = Moment::ALL;
    let pairs = all.iter().flat_map(|later| {
        all.iter().filter(move |earlier| *earlier < later).map(move |earlier| (*earlier, *later))
    });
    let has = |moment| {
        course.moments.iter().flatten().any(|(low, high)| *low == moment || *high == moment)
    };
    let present = pairs.filter(|(earlier, later)| has(*earlier) && has(*later));
    let turned: Vec<_> = present
        .filter_map(|(earlier, later)| Some((earlier, later, course.turned_round(earlier, later)?)))
        .collect();
    // That the third comes before the first follows where either comes on the
    // wrong side of the second.
    let follows = |earlier: Moment, later: Moment| {
        turned.iter().any(|(low, high, _)| {
            (*low == earlier && *high < later) || (*high == later && *low > earlier)
        })
    };
    let own = turned.iter().filter(|(earlier, later, _)| !follows(*earlier, *later));
    own.filter_map(|(earlier, later, (first, then))| {
        finding(model, (*earlier, *then), (*later, *first))
    })
    .collect()
}

/// The later of two moments comes first.
fn finding(
    model: &Model<'_>,
    (earlier, then): (Moment, TouchpointId),
    (later, first): (Moment, TouchpointId),
) -> Option<Diagnostic> {
    let place = |id: TouchpointId, moment| -> Option<Span> {
        Some(model.touchpoints[id].moments.iter().find(|one| one.value == moment)?.span)
    };
    let name = |id: TouchpointId| &model.touchpoints[id].heading.name;
    let (first_name, then_name) = (name(first), name(then));
    let message = format!(
        "`{first_name}` ({} moment) comes before `{then_name}` ({} moment)",
        later.words(),
        earlier.words()
    );
    let named = |moment: Moment| format!("{} (`{}`)", moment.words(), moment.word());
    let order = all_of(Moment::ALL.map(named));
    let finding = Diagnostic::new(&CODE, place(first, later)?, message)
        .label("customers come here first")
        .other(place(then, earlier)?, "and only then here")
        .help(format!(
            "They follow one another: {order}. Change the moment of `{first_name}` or of \
             `{then_name}`, or the way that customers take."
        ));
    Some(finding)
}
