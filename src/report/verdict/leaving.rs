//! Those who leave before the end: how many, and where most of them do.

use super::{Sentence, Touchpoints, titled};
use crate::report::figures;
use crate::score::{JourneyScore, StopView, TouchpointScore, WayView};

/// The sentence; none where nobody leaves, or one can't say how many.
pub(super) fn sentence(journey: &JourneyScore, parts: &Touchpoints<'_>) -> Option<Sentence> {
    let all = journey.leaving.value.filter(|share| *share > 0.0)?;
    let start = format!("By the plan, {} of customers leave before the end", figures::percent(all));
    let leaves = |way: &&WayView| way.to == StopView::Leave;
    let places: Vec<(f64, &TouchpointScore)> =
        journey.ways.iter().filter(leaves).filter_map(|way| place(way, parts)).collect();
    let most = places.iter().max_by(|(a, _), (b, _)| a.total_cmp(b));
    let sentence = Sentence::plain(start);
    Some(match most {
        Some((_, only)) if places.len() == 1 => sentence.say(", at ").then([titled(only)]).end(),
        Some((share, most)) => {
            let share = figures::percent(*share);
            sentence.say(format!(", the largest part ({share}) at ")).then([titled(most)]).end()
        }
        None => sentence.end(),
    })
}

/// How many of all customers leave by a way, and where.
fn place<'a>(way: &WayView, parts: &Touchpoints<'a>) -> Option<(f64, &'a TouchpointScore)> {
    let StopView::Touchpoint(number) = way.from else {
        return None;
    };
    let part = parts.get(number)?;
    Some((way.taken.value?, part))
}
