//! A touchpoint that is to make customers feel nothing.

use super::gaps::{self, Fact, Lacking};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Model;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "touchpoint-without-relationship-goal",
    sort: Sort::NotYetWritten,
    summary: "neither a touchpoint nor its stage has a relationship goal",
    why: "Every touchpoint changes what customers think and feel about the brand, whether that is \
          planned or not. One that is measured by its operational goal alone can reach it in full \
          and still fail its customers: an advert gets its clicks with a promise that the shop \
          can't keep.",
    bad: include_str!("examples/touchpoint-without-relationship-goal.bad.journey"),
    good: include_str!("examples/touchpoint-without-relationship-goal.good.journey"),
};

static FACT: Fact = Fact {
    code: &CODE,
    what: "a relationship goal",
    label: "what is the customer to think and feel?",
    need: gaps::relationship_goal,
    help,
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    gaps::report(subject.model, &FACT, found);
}

fn help(_: &Model<'_>, lacking: &Lacking<'_>) -> String {
    let line = "`goal relationship \"Waiting does not frighten\" { target … }`";
    match lacking {
        Lacking::Journey(_) => format!(
            "Say what customers are to think and feel; one goal in a stage covers all touchpoints \
             of the stage: {line}."
        ),
        Lacking::Stage(_) => format!(
            "Say what customers are to think and feel; one goal in the stage covers all of them: \
             {line}."
        ),
        Lacking::Touchpoint(_, stage) => format!(
            "Say what customers are to think and feel: {line}. In its stage `{}`, such a goal \
             covers every touchpoint there.",
            stage.name
        ),
    }
}
