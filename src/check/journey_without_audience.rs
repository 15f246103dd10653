//! Journeys that are for nobody in particular.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Model};
use crate::words::spelt;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "journey-without-audience",
    sort: Sort::NotYetWritten,
    summary: "neither a journey nor its brand says for whom it is",
    why: "What delights one group of customers leaves another cold. A journey for everybody is \
          designed for nobody, and its figures hide those whom it fails.",
    bad: include_str!("examples/journey-without-audience.bad.journey"),
    good: include_str!("examples/journey-without-audience.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let lacking = model.journeys.values().filter(|journey| is_for_nobody(model, journey));
    let lacking: Vec<_> = lacking.collect();
    let Some((first, others)) = lacking.split_first() else {
        return;
    };
    let message = match others {
        [] => format!("journey `{}` doesn't say for whom it is", first.heading.name),
        _ => format!("{} journeys don't say for whom they are", spelt(lacking.len())),
    };
    let finding = Diagnostic::new(&CODE, first.heading.span, message)
        .label("who takes it?")
        .others(others.iter().map(|journey| journey.heading.span), "who takes this one?")
        .help(help(model, first));
    let brand = first.brand.and_then(|brand| brand.value.known());
    found.push(match brand.map(|id| model.brands[id].heading.span) {
        Some(brand) => finding.other(brand, "nor does its brand say it"),
        None => finding,
    });
}

fn is_for_nobody(model: &Model<'_>, journey: &Journey<'_>) -> bool {
    let brand_may_say = match journey.brand.map(|brand| brand.value.known()) {
        None => false,
        Some(None) => true,
        Some(Some(id)) => {
            let brand = &model.brands[id];
            !brand.audiences.is_empty() || brand.heading.has_unread
        }
    };
    journey.audiences.is_empty()
        && !brand_may_say
        && !journey.touchpoints.is_empty()
        && !journey.heading.has_unread
}

fn help(model: &Model<'_>, journey: &Journey<'_>) -> String {
    let declared = model.audiences.values().next().map(|audience| &audience.heading.name);
    let line = format!("audience {}", declared.map_or("families", AsRef::as_ref));
    let brand = journey.brand.and_then(|brand| brand.value.known());
    let or_in_brand = brand.map_or_else(String::new, |id| {
        format!(" or, for all its journeys, in the brand `{}`", model.brands[id].heading.name)
    });
    let first = match declared {
        Some(_) => "",
        None => "Declare whom you serve at the top of a file: `audience families \"Families\"`. ",
    };
    format!("{first}Name them in the journey{or_in_brand}: `{line}`.")
}
