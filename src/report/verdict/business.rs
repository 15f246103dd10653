//! The business side: how the targets stand, and the touchpoint that is furthest
//! from its operational goals; and how the targets of the strategies stand.

use super::{Part, Sentence, Touchpoints, joined, titled};
use crate::report::figures;
use crate::score::{JourneyScore, Scorecard, Status};
use crate::words::{all_of, so_many, spelt};
use std::collections::BTreeMap;

/// The sentence; none where no target is measured.
pub(super) fn sentence(journey: &JourneyScore, parts: &Touchpoints<'_>) -> Option<Sentence> {
    let targets: usize = journey.statuses.iter().map(|of| of.count).sum();
    if targets == count(journey, Status::Unmeasured) {
        return None;
    }
    let start = match targets {
        1 => "The only target".to_owned(),
        _ => format!("Of {}", so_many(targets, "target", "targets")),
    };
    let sentence = Sentence::plain(start + &stand(&standing(journey)));
    Some(match furthest(parts) {
        Some((names, value)) => {
            let verb = if names.len() > 1 { " are" } else { " is" };
            let stands = figures::attainment(value);
            let end = format!("{verb} furthest from the operational goals: {stands} of the way.");
            sentence.say(" On the business side, ").then(joined(names)).say(end)
        }
        None => sentence,
    })
}

/// How the targets of all strategies stand; none where there are none, or none is
/// measured.
pub(in crate::report) fn of_strategies(scorecard: &Scorecard) -> Option<String> {
    let strategies = scorecard.brands.iter().flat_map(|brand| &brand.strategies);
    let goals = strategies.clone().flat_map(|strategy| &strategy.goals);
    let mut counts = BTreeMap::new();
    for target in goals.flat_map(|goal| &goal.targets) {
        *counts.entry(target.status).or_insert(0) += 1;
    }
    let targets: usize = counts.values().sum();
    if targets == counts.get(&Status::Unmeasured).copied().unwrap_or(0) {
        return None;
    }
    let whose = if strategies.count() > 1 { "the strategies" } else { "the strategy" };
    let start = match targets {
        1 => format!("The only target of {whose}"),
        _ => format!("Of the {} of {whose}", so_many(targets, "target", "targets")),
    };
    let standing: Vec<_> = counts.into_iter().map(|(status, count)| (count, status)).collect();
    Some(start + &stand(&standing))
}

/// How so many targets of each status stand: `is met`; `two are met and one is on
/// track`.
fn stand(standing: &[(usize, Status)]) -> String {
    match standing {
        [(1, status)] => format!(" is {}.", status.words()),
        [(_, status)] => format!(" all are {}.", status.words()),
        _ => format!(" {}.", all_of(standing.iter().map(told))),
    }
}

/// How many targets have each status, in the order of the box beside it.
fn standing(journey: &JourneyScore) -> Vec<(usize, Status)> {
    journey.statuses.iter().map(|of| (of.count, of.status)).collect()
}

fn count(journey: &JourneyScore, status: Status) -> usize {
    journey.statuses.iter().filter(|of| of.status == status).map(|of| of.count).sum()
}

fn told((count, status): &(usize, Status)) -> String {
    let verb = if *count == 1 { "is" } else { "are" };
    format!("{} {verb} {}", spelt(*count), status.words())
}

/// The touchpoints with the least operational attainment, unless that is all
/// of it; where too many share it, none.
fn furthest(parts: &Touchpoints<'_>) -> Option<(Vec<Part>, f64)> {
    const MOST: usize = 3;
    let values = parts.all().iter().filter_map(|part| part.operational.value);
    let least = values.min_by(f64::total_cmp).filter(|least| *least < 1.0)?;
    let at = parts.all().iter().filter(|part| part.operational.value == Some(least));
    let names: Vec<Part> = at.map(|part| titled(part)).collect();
    (names.len() <= MOST).then_some((names, least))
}
