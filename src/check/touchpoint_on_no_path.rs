//! A touchpoint that no customer ever comes to.

use super::flows::SoundFlow;
use super::lost::{self, Lost};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Heading;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "touchpoint-on-no-path",
    sort: Sort::NotYetWritten,
    summary: "no way of the flow leads to a touchpoint",
    why: "A touchpoint that the flow never comes to counts in no path: what customers live through \
          there is not in the figures. Mostly a way to it is missing. Unintended touchpoints, \
          and those that only answer them or make good for others, need none.",
    bad: include_str!("examples/touchpoint-on-no-path.bad.journey"),
    good: include_str!("examples/touchpoint-on-no-path.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for flow in subject.flows.iter() {
        if lost::has_no_start(flow) {
            found.push(no_start(flow));
        }
        for id in Lost::of(flow, subject).touchpoints {
            found.push(finding(&flow.journey.heading, &subject.model.touchpoints[id].heading));
        }
    }
}

fn no_start(flow: &SoundFlow<'_>) -> Diagnostic {
    let name = &flow.journey.heading.name;
    let message = format!("the flow of journey `{name}` begins nowhere, so nothing is on a path");
    Diagnostic::new(&CODE, flow.flow.span, message)
        .label("no way from `start`")
        .help("Say where customers begin: `start -> TOUCHPOINT`.")
}

fn finding(journey: &Heading<'_>, touchpoint: &Heading<'_>) -> Diagnostic {
    let (name, journey) = (&touchpoint.name, &journey.name);
    let message = format!("touchpoint `{name}` is on no path of journey `{journey}`");
    Diagnostic::new(&CODE, touchpoint.span, message).label("no way leads here").help(format!(
        "Add a way to it in the flow: `… -> {name}`. If you don't intend it, write `unintended` in \
         it; if it only makes good for another touchpoint, name it there: `recovery {name}`."
    ))
}
