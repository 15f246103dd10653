//! What could not be read: there may stand what otherwise seems to be missing,
//! so that a check had better say nothing.

use crate::model::{Journey, Model, Touchpoint};

/// Whether a part of a journey, its stages or touchpoints could not be read.
pub(super) fn is_in_journey(model: &Model<'_>, journey: &Journey<'_>) -> bool {
    let stages = journey.stages.iter().map(|id| &model.stages[*id].heading);
    let touchpoints = journey.touchpoints.iter().map(|id| &model.touchpoints[*id].heading);
    let mut all = stages.chain(touchpoints).chain([&journey.heading]);
    all.any(|heading| heading.has_unread)
}

/// Whether a part of a touchpoint could not be read, or one of its stage or
/// journey that may be handed down to it.
pub(super) fn is_handed_down(model: &Model<'_>, touchpoint: &Touchpoint<'_>) -> bool {
    let stage = &model.stages[touchpoint.stage].heading;
    let journey = &model.journeys[touchpoint.journey].heading;
    [&touchpoint.heading, stage, journey].iter().any(|heading| heading.has_unread)
}
