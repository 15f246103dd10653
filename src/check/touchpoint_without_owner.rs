//! A touchpoint that nobody answers for.

use super::gaps::{self, Fact, Lacking};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Model;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "touchpoint-without-owner",
    sort: Sort::NotYetWritten,
    summary: "a touchpoint has no owner",
    why: "A touchpoint that nobody owns is improved by nobody. Most broken experiences lie where \
          one department ends and the next has not begun.",
    bad: include_str!("examples/touchpoint-without-owner.bad.journey"),
    good: include_str!("examples/touchpoint-without-owner.good.journey"),
};

static FACT: Fact =
    Fact { code: &CODE, what: "an owner", label: "who answers for it?", need: gaps::owner, help };

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    gaps::report(subject.model, &FACT, found);
}

fn help(model: &Model<'_>, lacking: &Lacking<'_>) -> String {
    let declared = model.owners.values().map(|owner| &owner.heading);
    gaps::help_to_hand_down(lacking, "owner", declared, "owner retail \"Retail operations\"")
}
