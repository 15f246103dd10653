//! A touchpoint that is for nothing.

use super::gaps::{self, Fact, Lacking};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Model;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "touchpoint-without-operational-goal",
    sort: Sort::NotYetWritten,
    summary: "an intended touchpoint has no operational goal",
    why: "A touchpoint that you pay for has a job: to make people aware, to sell, to solve a \
          problem. Unless that is written down, nobody can say whether it does its job. Unintended \
          touchpoints, such as a friend's warning, need none.",
    bad: include_str!("examples/touchpoint-without-operational-goal.bad.journey"),
    good: include_str!("examples/touchpoint-without-operational-goal.good.journey"),
};

static FACT: Fact = Fact {
    code: &CODE,
    what: "an operational goal",
    label: "what is it to achieve?",
    need: gaps::operational_goal,
    help,
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    gaps::report(subject.model, &FACT, found);
}

fn help(_: &Model<'_>, lacking: &Lacking<'_>) -> String {
    let which = match lacking {
        Lacking::Touchpoint(..) => "it is",
        _ => "each of them is",
    };
    format!(
        "Say what {which} to achieve for the business: \
         `goal operational \"Nobody waits long\" {{ target … }}`. \
         If you don't intend it but it happens, write `unintended` in it."
    )
}
