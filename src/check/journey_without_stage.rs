//! A journey without stages.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Journey;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "journey-without-stage",
    sort: Sort::NotYetWritten,
    summary: "a journey has no stage",
    why: "A journey is an ordered list of stages, from the first time a customer hears of you to \
          long after the purchase. Without stages there is nothing to check, to measure or to \
          improve.",
    bad: include_str!("examples/journey-without-stage.bad.journey"),
    good: include_str!("examples/journey-without-stage.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let is_empty =
        |journey: &&Journey<'_>| journey.stages.is_empty() && !journey.heading.has_unread;
    for journey in subject.model.journeys.values().filter(is_empty) {
        let heading = &journey.heading;
        let finding = Diagnostic::new(
            &CODE,
            heading.span,
            format!("journey `{}` has no stage", heading.name),
        )
        .label("where does it begin?")
        .help(
            "Begin with where customers first hear of you, and go on past the purchase: \
                     `stage awareness { … }`.",
        );
        found.push(finding);
    }
}
