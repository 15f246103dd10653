//! How an encounter ends: its score against the score that was expected.

use super::{Context, Figure, JourneyScore, Outcome, OutcomeCount};
use crate::model::{Expected, TouchpointId, is_below};
use std::collections::BTreeMap;

/// What was expected, what came of it, and how far the two lie apart.
pub(super) struct Judged {
    pub(super) expected: Figure,
    pub(super) beyond: Figure,
    pub(super) outcome: Option<Outcome>,
}

/// The outcome of a touchpoint with this score.
pub(super) fn judge(context: &Context<'_>, id: TouchpointId, score: Option<f64>) -> Judged {
    let expected = expected(context, id);
    let beyond = match (&expected, score) {
        (Err(why), _) => Err(why.clone()),
        (Ok(_), None) => Err("no experience score".to_owned()),
        (Ok(expected), Some(score)) => Ok(score - expected),
    };
    let margin = context.input.settings.margin;
    Judged {
        outcome: beyond.as_ref().ok().map(|beyond| outcome(*beyond, margin)),
        expected: Figure::of(expected, 2),
        beyond: Figure::of(beyond, 2),
    }
}

/// The score that everybody expects.
fn expected(context: &Context<'_>, id: TouchpointId) -> Result<f64, String> {
    let model = context.input.model;
    let expects = model.touchpoints[id].experience().expects.iter();
    let scores = expects.map(|id| &model.expectations[*id]).filter_map(|of| match &of.what {
        Expected::Score(score) => Some((score.value, of.audiences.is_empty())),
        Expected::Words(..) | Expected::Unknown => None,
    });
    let scores: Vec<(f64, bool)> = scores.collect();
    let mut of_all = scores.iter().filter(|(_, is_of_all)| *is_of_all);
    match (of_all.next(), of_all.next()) {
        (Some((score, _)), None) => Ok(*score),
        (Some(_), Some(_)) => Err("more than one score is expected".to_owned()),
        (None, _) if scores.is_empty() => Err("no score is expected".to_owned()),
        (None, _) => Err("a score is expected of single audiences only".to_owned()),
    }
}

fn outcome(beyond: f64, margin: f64) -> Outcome {
    if is_below(margin, beyond) {
        Outcome::Magic
    } else if is_below(beyond, -margin) {
        Outcome::Miserable
    } else {
        Outcome::Neutral
    }
}

/// How many touchpoints end in which way.
pub(super) fn counts(journey: &JourneyScore) -> Vec<OutcomeCount> {
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    let mut counts = BTreeMap::new();
    for outcome in touchpoints.filter_map(|touchpoint| touchpoint.outcome) {
        *counts.entry(outcome).or_insert(0) += 1;
    }
    counts.into_iter().map(|(outcome, count)| OutcomeCount { outcome, count }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_the_margin_an_outcome_is_neutral() {
        assert_eq!(outcome(1.0, 1.0), Outcome::Neutral);
        assert_eq!(outcome(0.1 + 0.2 + 0.7, 1.0), Outcome::Neutral);
        assert_eq!(outcome(-1.0, 1.0), Outcome::Neutral);
        assert_eq!(outcome(1.1, 1.0), Outcome::Magic);
        assert_eq!(outcome(-1.1, 1.0), Outcome::Miserable);
        assert_eq!(outcome(0.0, 0.0), Outcome::Neutral);
        assert_eq!(outcome(0.1, 0.0), Outcome::Magic);
    }
}
