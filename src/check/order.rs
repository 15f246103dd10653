//! What comes before what, along the flow of a journey or, without one, in the
//! order of its file.

use super::flows::{Flows, SoundFlow};
use super::steps::rounds;
use crate::model::{JourneyId, Model, TouchpointId};

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
        return questions.iter().map(|question| in_the_file(model, question)).collect();
    }
    match flows.of(journey) {
        Some(flow) => in_the_flow(flow, questions),
        None => vec![false; questions.len()],
    }
}

/// The stages of a journey have their ids in the order of the file; touchpoints
/// of one stage have no order.
fn in_the_file(model: &Model<'_>, question: &Question) -> bool {
    let stages = |ids: &[TouchpointId]| -> Vec<_> {
        ids.iter().map(|id| model.touchpoints[*id].stage).collect()
    };
    stages(&question.first).iter().max() < stages(&question.then).iter().min()
}

/// Answers by the steps of the flow: what comes after another, and not before
/// it, is in a step with a higher number.
fn in_the_flow(flow: &SoundFlow<'_>, questions: &[Question]) -> Vec<bool> {
    let mut answers = vec![false; questions.len()];
    // What could come before the others by the numbers alone; these are mostly
    // none, and the rest is to find out whether it does.
    let mut candidates = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let numbers = |ids: &[TouchpointId]| -> Option<Vec<usize>> {
            ids.iter().map(|id| flow.step(*id)).collect()
        };
        if let (Some(first), Some(then)) = (numbers(&question.first), numbers(&question.then))
            && first.iter().max() < then.iter().min()
        {
            candidates.push((at, first, then));
        }
    }
    for round in rounds(&candidates) {
        let mut marks = flow.steps().unmarked();
        for (bit, (_, first, _)) in round.iter().enumerate() {
            first.iter().for_each(|step| marks[*step] |= 1 << bit);
        }
        let before = flow.steps().before(&marks);
        for (bit, (at, _, then)) in round.iter().enumerate() {
            answers[*at] = then.iter().any(|step| before[*step] & 1 << bit != 0);
        }
    }
    answers
}
