//! The business side: how the targets stand, and the touchpoint that is furthest
//! from its operational goals.

use super::{Part, Sentence, Touchpoints, joined, titled};
use crate::report::figures;
use crate::score::{JourneyScore, Status};
use crate::words::{all_of, so_many, spelt};

/// The sentence; none where no target is measured.
pub(super) fn sentence(journey: &JourneyScore, parts: &Touchpoints<'_>) -> Option<Sentence> {
    let targets: usize = journey.statuses.iter().map(|of| of.count).sum();
    if targets == count(journey, Status::Unmeasured) {
        return None;
    }
    let standing = standing(journey);
    let start = match targets {
        1 => "The only target".to_owned(),
        _ => format!("Of {}", so_many(targets, "target", "targets")),
    };
    let stand = match (targets, standing.as_slice()) {
        (1, [(_, status), ..]) => format!(" is {}.", status.words()),
        (_, standing) => format!(" {}.", all_of(standing.iter().map(told))),
    };
    let sentence = Sentence::plain(start + &stand);
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
