//! A lifecycle that is drawn too narrowly.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Journey;
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "lifecycle-around-the-purchase",
    sort: Sort::NotYetWritten,
    summary: "a journey has no stage before or after the one where value changes hands",
    why: "A journey begins when a customer first hears of you or feels a need, and goes on long \
          after the purchase: delivery, use, support, leaving, coming back. Drawn around the \
          purchase only, it leaves out where customers are won and where they are lost.",
    bad: include_str!("examples/lifecycle-around-the-purchase.bad.journey"),
    good: include_str!("examples/lifecycle-around-the-purchase.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    // What comes before and after may be a journey of its own.
    let brand_of = |journey: &Journey<'_>| journey.brand.map(|brand| brand.value);
    let is_alone = |journey: &Journey<'_>| {
        let mut of_brand = model.journeys.values().filter(|it| brand_of(it) == brand_of(journey));
        of_brand.nth(1).is_none()
    };
    let read = model.journeys.values().filter(|journey| !journey.heading.has_unread);
    for journey in read {
        let mut stages = journey.stages.iter().enumerate();
        let exchange = stages.find_map(|(at, id)| Some((at, model.stages[*id].exchange.as_ref()?)));
        if let Some((at, exchange)) = exchange {
            // That a stage is empty is told by itself: here it counts.
            let (is_first, is_last) = (at == 0, at + 1 == journey.stages.len());
            if (is_first || is_last) && is_alone(journey) {
                found.extend(finding(journey, exchange.span, is_first, is_last));
            }
        }
    }
}

fn finding(
    journey: &Journey<'_>,
    exchange: Span,
    is_first: bool,
    is_last: bool,
) -> Option<Diagnostic> {
    const BEFORE: &str = "Add the stages before it, in which customers feel a need and look \
                          around: `stage hearing { … }`.";
    const AFTER: &str = "Add the stages after it, in which customers live with what they got, need \
                         help, tell others, come back: `stage using { … }`.";
    let (missing, verb, help) = match (is_first, is_last) {
        (true, true) => {
            ("before its exchange and none after it", "begins and ends", [BEFORE, AFTER].join(" "))
        }
        (true, false) => ("before its exchange", "begins", BEFORE.to_owned()),
        (false, true) => ("after its exchange", "ends", AFTER.to_owned()),
        (false, false) => return None,
    };
    let message = format!("journey `{}` has no stage {missing}", journey.heading.name);
    let finding = Diagnostic::new(&CODE, exchange, message)
        .label(format!("the journey {verb} here"))
        .help(help);
    Some(finding)
}
