//! A journey that is all moments of truth.

use super::moments;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::words::so_many;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::MomentsOfTruth), run };

static CODE: Code = Code {
    name: "every-touchpoint-a-moment",
    sort: Sort::WorthAThought,
    summary: "every touchpoint of a journey is called a moment of truth",
    why: "Customers form their opinion at a few encounters; to name those few is the designer's \
          work. Where every contact is a moment of truth, none is, and nobody knows where to \
          begin.",
    bad: include_str!("examples/every-touchpoint-a-moment.bad.journey"),
    good: include_str!("examples/every-touchpoint-a-moment.good.journey"),
};

/// Of fewer touchpoints all may well be moments.
const FEWEST: usize = 3;

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let count = journey.touchpoints.len();
        if count < FEWEST
            || moments::of(model, journey).count() < count
            || !moments::are_known(model, journey)
        {
            continue;
        }
        let heading = &journey.heading;
        let message =
            format!("every touchpoint of journey `{}` is called a moment of truth", heading.name);
        let finding = Diagnostic::new(&CODE, heading.span, message)
            .label(format!("{}, as many moments", so_many(count, "touchpoint", "touchpoints")))
            .help(
                "Keep `moment` where your evidence says that customers form or change their \
                 opinion, and take it out of the other touchpoints.",
            );
        found.push(finding);
    }
}
