//! A journey in which nothing happens that the brand did not plan.

use super::unread;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Model, Touchpoint};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "journey-without-unintended",
    sort: Sort::WorthAThought,
    summary: "a journey lists no unintended touchpoint",
    why: "A friend's warning, a review, a news story, an empty shelf: nobody planned them, and in \
          sceptical times customers trust them more than what you say yourself. What is not in the \
          inventory is neither listened to nor answered.",
    bad: include_str!("examples/journey-without-unintended.bad.journey"),
    good: include_str!("examples/journey-without-unintended.good.journey"),
};

/// A journey of fewer touchpoints is only begun, or a part of another one.
const FEWEST: usize = 3;

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values().filter(|journey| plans_all(model, journey)) {
        let heading = &journey.heading;
        let message = format!("journey `{}` has no unintended touchpoint", heading.name);
        let finding = Diagnostic::new(&CODE, heading.span, message)
            .label("what do customers meet that you did not plan?")
            .help(
                "Add what customers hear and see of you without your doing, such as a friend's \
                 warning, a review or an empty shelf: `touchpoint warning \"A friend's warning\" { \
                 unintended }`.",
            );
        found.push(finding);
    }
}

/// Whether no touchpoint is unintended, or is answered as if it were, and no line
/// that could not be read may say or be one.
fn plans_all(model: &Model<'_>, journey: &Journey<'_>) -> bool {
    let is_planned =
        |it: &Touchpoint<'_>| it.unintended.is_none() && it.experience().answer.is_none();
    let mut touchpoints = journey.touchpoints.iter().map(|id| &model.touchpoints[*id]);
    // In a draft, it is known that things are missing.
    journey.draft.is_none()
        && journey.touchpoints.len() >= FEWEST
        && touchpoints.all(is_planned)
        && !unread::is_in_journey(model, journey)
}
