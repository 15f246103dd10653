//! A stage that no customer ever comes to.

use super::lost::Lost;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Heading;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "stage-on-no-path",
    sort: Sort::NotYetWritten,
    summary: "no way of the flow leads to a stage",
    why: "A stage that the flow never comes to counts in no path: what customers live through in \
          all of it is not in the figures. Mostly a way to one of its touchpoints is missing.",
    bad: include_str!("examples/stage-on-no-path.bad.journey"),
    good: include_str!("examples/stage-on-no-path.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for flow in subject.flows.iter() {
        for (stage, first) in Lost::of(flow, subject).stages {
            let first = &model.touchpoints[first].heading;
            found.push(finding(&flow.journey.heading, &model.stages[stage].heading, first));
        }
    }
}

fn finding(journey: &Heading<'_>, stage: &Heading<'_>, first: &Heading<'_>) -> Diagnostic {
    let message = format!("stage `{}` is on no path of journey `{}`", stage.name, journey.name);
    Diagnostic::new(&CODE, stage.span, message).label("no way leads here").help(format!(
        "Add a way to one of its touchpoints in the flow: `… -> {}`. Touchpoints that you don't \
         intend (`unintended`), and those that only make good for others, need none.",
        first.name
    ))
}
