//! A joy that nobody has looked at again.

use super::phrases::quoted;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Expectation, Expected, Layer};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "review-passed",
    sort: Sort::Due,
    summary: "the day to look again at an expectation has passed",
    why: "Joy wears off: what delighted customers yesterday they expect tomorrow, from you and from \
          others. So a joy has a day on which one asks whether it still is one.",
    bad: include_str!("examples/review-passed.bad.journey"),
    good: include_str!("examples/review-passed.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for expectation in subject.model.expectations.values() {
        let Some(review) = expectation.review.filter(|review| review.value < subject.as_of) else {
            continue;
        };
        let message =
            format!("{} was to be looked at again by {}", called(expectation), review.value);
        found.push(
            Diagnostic::new(&CODE, review.span, message)
                .label("this day is over")
                .help(help(expectation.layer())),
        );
    }
}

/// What customers expect, by its layer and its name or words.
fn called(expectation: &Expectation<'_>) -> String {
    let layer = match expectation.layer() {
        Some(Layer::Joy) => "joy",
        _ => "expectation",
    };
    match (&expectation.name, &expectation.what) {
        (Some(name), _) => format!("{layer} `{}`", name.value),
        (None, Expected::Words(_, text)) => format!("{layer} {}", quoted(text)),
        _ => format!("this {layer}"),
    }
}

fn help(layer: Option<Layer>) -> &'static str {
    match layer {
        Some(Layer::Joy) => {
            "Ask customers. If it still delights them, set the next `review`. If they take it for \
             granted by now, write `efficiency` or `base` in place of `joy`, and think of another \
             joy."
        }
        _ => "Ask customers whether they still expect it, and set the next `review`.",
    }
}
