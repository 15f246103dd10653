//! A moment of truth of which nobody knows what would make it magic.

use super::gaps::Need;
use super::moments::{self, Gap};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Model, Touchpoint, TouchpointId};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::MomentsOfTruth), run };

static CODE: Code = Code {
    name: "moment-without-expectation",
    sort: Sort::NotYetWritten,
    summary: "a moment of truth doesn't say what customers expect",
    why: "A moment ends magic where expectations are exceeded and miserable where they are failed. \
          Without them nobody can tell the one from the other, let alone design for it.",
    bad: include_str!("examples/moment-without-expectation.bad.journey"),
    good: include_str!("examples/moment-without-expectation.good.journey"),
};

static GAP: Gap = Gap {
    code: &CODE,
    one: "an expectation",
    none: "no expectation",
    label: "what do customers expect here?",
    help,
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    moments::report(subject.model, &GAP, need, found);
}

fn need(_: TouchpointId, moment: &Touchpoint<'_>) -> Need {
    match moment.heading.has_unread {
        true => Need::Nothing,
        false => Need::met_if(!moment.experience().expects.is_empty()),
    }
}

fn help(_: &Model<'_>, _: &Journey<'_>, lacking: &[&Touchpoint<'_>]) -> String {
    let place = match lacking {
        [_] => "the touchpoint",
        _ => "each of these touchpoints",
    };
    format!(
        "Say in {place} what customers expect: that it works (`expects base \"…\"`), that it is \
         easy (`expects efficiency \"…\"`), what would delight them (`expects joy \"…\"`)."
    )
}
