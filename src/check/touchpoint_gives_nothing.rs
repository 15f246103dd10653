//! A touchpoint that only takes.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Touchpoint;
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "touchpoint-gives-nothing",
    sort: Sort::NotYetWritten,
    summary: "a touchpoint takes something from customers and gives them nothing",
    why: "A sale is an exchange of value, and so is every other contact: time, data and patience are \
          paid for with something. The company gets its part at once; where nobody can say what \
          customers get, they will ask themselves the same.",
    bad: include_str!("examples/touchpoint-gives-nothing.bad.journey"),
    good: include_str!("examples/touchpoint-gives-nothing.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for touchpoint in model.touchpoints.values() {
        // Where value changes hands, the stage says what for what.
        let gives = !touchpoint.experience().gives.is_empty()
            || !touchpoint.delivers.is_empty()
            || model.stages[touchpoint.stage].exchange.is_some();
        if gives || touchpoint.heading.has_unread || touchpoint.unintended.is_some() {
            continue;
        }
        let taken = taken(touchpoint);
        let Some((first, others)) = taken.split_first() else {
            continue;
        };
        let message = format!(
            "touchpoint `{}` takes something from customers and gives them nothing",
            touchpoint.heading.name
        );
        found.push(
            Diagnostic::new(&CODE, *first, message)
                .label("what do they get for it?")
                .others(others.iter().copied(), "and for this?")
                .help(
                    "Say what customers get here, `gives \"…\"`, or which promise is kept here, \
                     `delivers PROMISE`. If they get nothing, don't take it.",
                ),
        );
    }
}

/// Where it takes something, in the order of the spec.
fn taken(touchpoint: &Touchpoint<'_>) -> Vec<Span> {
    let experience = touchpoint.experience();
    let takes = experience.takes.iter().map(|takes| takes.span);
    // What is asked for something that the customer wants comes back as that.
    let asks = experience.asks.iter().filter(|asks| !asks.data.is_empty() && asks.want().is_none());
    let asks = asks.map(|asks| asks.span);
    let mut taken: Vec<_> = takes.chain(asks).collect();
    taken.sort_unstable();
    taken
}
