//! What comes before what, along the flow of a journey or, without one, in the
//! order of its file.

use super::flows::{Flows, SoundFlow};
use crate::model::{JourneyId, Model, Node, Stop, TouchpointId};

/// Whether some touchpoints come before others.
pub(super) struct Question {
    pub(super) first: Vec<TouchpointId>,
    pub(super) then: Vec<TouchpointId>,
}

/// Whether each question's first touchpoints can only come before the others:
/// customers who have come to one of the others never come to one of the first,
/// and some come to them in this order. Of what lies on no way, or in a flow
/// that could not be read, nobody knows.
pub(super) fn come_only_before(
    model: &Model<'_>,
    flows: &Flows<'_>,
    journey: JourneyId,
    questions: &[Question],
) -> Vec<bool> {
    if model.journeys[journey].flow.is_none() {
        return questions.iter().map(in_the_file).collect();
    }
    match flows.of(journey) {
        Some(flow) => in_the_flow(flow, questions),
        None => vec![false; questions.len()],
    }
}

/// The touchpoints of a journey have their ids in the order of the file.
fn in_the_file(question: &Question) -> bool {
    question.first.iter().max() < question.then.iter().min()
}

/// Answers by the loops of the flow: what comes after another, and not before
/// it, is in a loop with a lower number.
fn in_the_flow(flow: &SoundFlow<'_>, questions: &[Question]) -> Vec<bool> {
    let loops = flow.graph.loops();
    let mut answers = vec![false; questions.len()];
    // What could come before the others by the numbers alone; these are mostly
    // none, and the rest is to find out whether it does.
    let mut candidates = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let numbers = |ids: &[TouchpointId]| -> Option<Vec<usize>> {
            ids.iter().map(|id| Some(loops[flow.graph.node(Stop::At(*id))?])).collect()
        };
        if let (Some(first), Some(then)) = (numbers(&question.first), numbers(&question.then))
            && first.iter().min() > then.iter().max()
        {
            candidates.push((at, first, then));
        }
    }
    if candidates.is_empty() {
        return answers;
    }
    let nodes = downwards(&loops);
    for some in candidates.chunks(u64::BITS as usize) {
        // A bit for each question, set for the loops that its first ones lead to.
        let mut reached = vec![0_u64; loops.len()];
        for (bit, (_, first, _)) in some.iter().enumerate() {
            first.iter().for_each(|number| reached[*number] |= 1 << bit);
        }
        for node in &nodes {
            let bits = reached[loops[*node]];
            flow.graph.nexts(*node).iter().for_each(|next| reached[loops[*next]] |= bits);
        }
        for (bit, (at, _, then)) in some.iter().enumerate() {
            answers[*at] = then.iter().any(|number| reached[*number] & 1 << bit != 0);
        }
    }
    answers
}

/// The nodes by the numbers of their loops, the highest first: each after all
/// that lead to it from outside of its loop.
fn downwards(loops: &[usize]) -> Vec<Node> {
    let mut nodes: Vec<Node> = (0..loops.len()).collect();
    nodes.sort_by_key(|node| std::cmp::Reverse(loops[*node]));
    nodes
}
