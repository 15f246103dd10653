//! A joy that stands on nothing.

use super::who::Who;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Expectation, Expected, Layer, Model, Touchpoint};
use crate::words::all_of;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "joy-without-ground",
    sort: Sort::NotYetWritten,
    summary: "a touchpoint is to delight, and lacks a base or an efficiency expectation",
    why: "Nobody is delighted by a greeting at a counter that gets the order wrong or takes an hour. \
          Joy works on two layers below it: the thing itself, reliable and right, and as little \
          effort as can be. Where the spec names none of them, nobody sees to them.",
    bad: include_str!("examples/joy-without-ground.bad.journey"),
    good: include_str!("examples/joy-without-ground.good.journey"),
};

/// The layers that a joy needs below it, with what each asks and a line for it.
const GROUND: [(Layer, &str, &str); 2] = [
    (Layer::Base, "what customers take for granted here", "`expects base \"…\"`"),
    (Layer::Efficiency, "what is to go smoothly", "`expects efficiency \"…\"`"),
];

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    // What nobody planned, nobody has built on anything.
    let touchpoints = model
        .touchpoints
        .values()
        .filter(|touchpoint| !touchpoint.heading.has_unread && touchpoint.unintended.is_none());
    found.extend(touchpoints.filter_map(|touchpoint| finding(model, touchpoint)));
}

fn finding(model: &Model<'_>, touchpoint: &Touchpoint<'_>) -> Option<Diagnostic> {
    let expects = touchpoint.experience().expects.iter().map(|id| &model.expectations[*id]);
    let is_joy = |one: &&Expectation<'_>| one.layer() == Some(Layer::Joy);
    // One whose layer could not be read may be any.
    let mut of_layers = expects.clone();
    if !expects.clone().any(|one| is_joy(&one))
        || of_layers.any(|one| matches!(one.what, Expected::Unknown))
    {
        return None;
    }
    let mut ground = [Who::default(), Who::default()];
    for one in expects.clone() {
        if let Some(at) = GROUND.iter().position(|(layer, ..)| one.layer() == Some(*layer)) {
            ground[at].add(&one.audiences);
        }
    }
    let joys: Vec<_> = expects.filter(is_joy).collect();
    let lacks = |who: &Who, joy: &Expectation<'_>| !who.overlaps(&joy.audiences);
    let is_missing = |who: &Who| joys.iter().any(|joy| lacks(who, joy));
    let missing: Vec<_> =
        GROUND.iter().zip(&ground).filter(|(_, who)| is_missing(who)).map(|(one, _)| one).collect();
    let mut groundless = joys.iter().filter(|joy| ground.iter().any(|who| lacks(who, joy)));
    let first = groundless.next()?;
    let name = &touchpoint.heading.name;
    let lack = match &missing[..] {
        [(Layer::Base, ..)] => "it works",
        [_] => "it is easy",
        _ => "it works and is easy",
    };
    let asked = all_of(missing.iter().map(|(_, asked, _)| asked));
    let lines = all_of(missing.iter().map(|(.., line)| line));
    Some(
        Diagnostic::new(
            &CODE,
            first.span,
            format!("touchpoint `{name}` is to delight, but no expectation says that {lack}"),
        )
        .label("what does this joy build on?")
        .others(groundless.map(|joy| joy.span), "and this one?")
        .help(format!("Say {asked}: {lines}. Where that fails, nothing delights.")),
    )
}
