//! A promise that customers never hear of.

use super::promises::Promises;
use super::sums::is_none_of_several;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Brand, Model, PromiseId};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "promise-unannounced",
    sort: Sort::NotYetWritten,
    summary: "no touchpoint announces a promise of the brand",
    why: "A promise wins customers only where they hear of it. Until a touchpoint announces it, \
          nobody can say who expects it to be kept, and what you say to customers may not match \
          what the brand stands for.",
    bad: include_str!("examples/promise-unannounced.bad.journey"),
    good: include_str!("examples/promise-unannounced.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let promises = Promises::new(model);
    // Where there is nothing yet to announce it, that is what there is to say.
    let mut has_touchpoints = vec![false; model.brands.len()];
    let journeys = model.journeys.values().filter(|journey| !journey.touchpoints.is_empty());
    for brand in journeys.filter_map(|journey| journey.brand?.value.known()) {
        has_touchpoints[brand.index()] = true;
    }
    for (_, brand) in model.brands.iter().filter(|(id, _)| has_touchpoints[id.index()]) {
        let untold = brand.promises.iter().copied().filter(|id| promises.is_untold(model, *id));
        let untold: Vec<PromiseId> = untold.collect();
        if is_none_of_several(untold.len(), brand.promises.len()) {
            found.push(all(model, brand, &promises, &untold));
        } else {
            found.extend(untold.iter().map(|id| one(model, &promises, *id)));
        }
    }
}

fn all(
    model: &Model<'_>,
    brand: &Brand<'_>,
    promises: &Promises,
    untold: &[PromiseId],
) -> Diagnostic {
    let verbs = verbs(untold.iter().all(|id| promises.is_unkept(model, *id)));
    let message = format!("no touchpoint {verbs} a promise of brand `{}`", brand.heading.name);
    let spans = untold.iter().map(|id| model.promises[*id].heading.span);
    let first = untold.first().map_or("PROMISE", |id| &model.promises[*id].heading.name);
    Diagnostic::new(&CODE, brand.heading.span, message)
        .label("where do customers hear what you promise?")
        .others(spans, "nobody is told of it")
        .help(format!(
            "Write `announces {first}` in each touchpoint that tells customers of it, such as an \
             advert; and so for the others. What nobody is to hear of is no promise: leave it out."
        ))
}

fn one(model: &Model<'_>, promises: &Promises, id: PromiseId) -> Diagnostic {
    let heading = &model.promises[id].heading;
    let name = &heading.name;
    let verbs = verbs(promises.is_unkept(model, id));
    let message = format!("no touchpoint {verbs} promise `{name}`");
    Diagnostic::new(&CODE, heading.span, message).label("where do customers hear of it?").help(
        format!(
            "Write `announces {name}` in each touchpoint that tells customers of it, such as an \
             advert. What nobody is to hear of is no promise: leave it out."
        ),
    )
}

/// What no touchpoint does with a promise that nobody is told of.
fn verbs(is_unkept: bool) -> &'static str {
    if is_unkept { "announces or delivers" } else { "announces" }
}
