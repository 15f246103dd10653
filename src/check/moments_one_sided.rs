//! Moments of truth on one side of the purchase only.

use super::moments;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Model, Moment};
use crate::source::Span;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::FiveMoments), run };

static CODE: Code = Code {
    name: "moments-one-sided",
    sort: Sort::WorthAThought,
    summary: "a purchase has no first moment of truth, or all moments lie on one side of it",
    why: "Customers are won at the first contact with the product, and kept or lost by living with \
          it. A journey that looks at one half of that only is blind to the other.",
    bad: include_str!("examples/moments-one-sided.bad.journey"),
    good: include_str!("examples/moments-one-sided.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let known = model.journeys.values().filter(|journey| moments::are_known(model, journey));
    found.extend(known.filter_map(|journey| finding(model, journey)));
}

fn finding(model: &Model<'_>, journey: &Journey<'_>) -> Option<Diagnostic> {
    let moments = moments::of(model, journey).flat_map(|touchpoint| &touchpoint.moments);
    let all: Vec<(Moment, Span)> = moments.map(|moment| (moment.value, moment.span)).collect();
    let (first, last) = (all.first()?, all.last()?);
    let name = &journey.heading.name;
    let is_any = |moment| all.iter().any(|(other, _)| *other == moment);
    let mut exchanges = journey.stages.iter().filter_map(|id| model.stages[*id].exchange.as_ref());
    let exchange = exchanges.next();
    // Without a purchase, a journey may well be about one half of the lifecycle.
    if exchange.is_none() && !is_any(Moment::Fmot) {
        return None;
    }
    let is_several = moments::of(model, journey).nth(1).is_some();
    if is_several && all.iter().all(|(moment, _)| *moment <= Moment::Fmot) {
        let message = format!("no moment of truth of journey `{name}` comes after the purchase");
        return Some(
            Diagnostic::new(&CODE, last.1, message).label("the last one of the journey").help(
                "What do customers live through afterwards? Name where they find out whether it \
                 was worth it (`moment smot`), and where they tell others (`moment umot`).",
            ),
        );
    }
    if is_several && all.iter().all(|(moment, _)| *moment >= Moment::Smot) {
        let message = format!("no moment of truth of journey `{name}` comes before the purchase");
        return Some(
            Diagnostic::new(&CODE, first.1, message).label("the first one of the journey").help(
                "How do customers come to you? Name where they look for answers (`moment zmot`), \
                 and where they first meet what they may get (`moment fmot`).",
            ),
        );
    }
    if is_any(Moment::Fmot) {
        return None;
    }
    let message = format!("the exchange of journey `{name}` has no first moment of truth");
    Some(Diagnostic::new(&CODE, exchange?.span, message).label("what made them decide?").help(
        "Name the touchpoint at which customers first meet what they may get, such as the shelf or \
         the product page: `moment fmot`.",
    ))
}
