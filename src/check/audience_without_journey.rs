//! Customers whom no journey serves.

use super::sums::FEW;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{AudienceId, Heading, Journey, Model, StatedRef};
use crate::vocabulary::Kind;
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "audience-without-journey",
    sort: Sort::NotYetWritten,
    summary: "no journey serves an audience",
    why: "Whoever names an audience means to serve it. Without a journey nobody has thought about \
          where these customers come from, what they want and what they meet.",
    bad: include_str!("examples/audience-without-journey.bad.journey"),
    good: include_str!("examples/audience-without-journey.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let Some(served) = served(model) else {
        return;
    };
    let unserved = model.audiences.iter().filter(|(id, _)| !served[id.index()]);
    let unserved = unserved.map(|(_, audience)| &audience.heading);
    let unserved: Vec<_> =
        unserved.filter(|it| !model.hidden.may_mean(Kind::Audience, &it.name)).collect();
    match unserved.as_slice() {
        many if many.len() > FEW => found.extend(finding(model, many)),
        few => found.extend(few.iter().filter_map(|one| finding(model, &[one]))),
    }
}

fn finding(model: &Model<'_>, unserved: &[&Heading<'_>]) -> Option<Diagnostic> {
    let (first, others) = unserved.split_first()?;
    let message = match others {
        [] => format!("no journey serves audience `{}`", first.name),
        _ => {
            let names = few_of_names(unserved.iter().map(|it| &it.name));
            format!("no journey serves {} audiences: {names}", unserved.len())
        }
    };
    let finding = Diagnostic::new(&CODE, first.span, message)
        .label("which journey is theirs?")
        .others(others.iter().map(|it| it.span), "and theirs?")
        .help(help(model, &first.name));
    Some(finding)
}

/// Marks the audiences that journeys serve; none, where a journey may be for
/// everybody, or there is no journey at all.
fn served(model: &Model<'_>) -> Option<Vec<bool>> {
    if model.journeys.is_empty() {
        return None;
    }
    let mut served = vec![false; model.audiences.len()];
    let mut mark = |named: &[StatedRef<AudienceId>]| {
        let known = named.iter().filter_map(|one| one.value.known());
        known.for_each(|id| served[id.index()] = true);
    };
    for journey in model.journeys.values() {
        mark(said(model, journey)?);
        // Whom a touchpoint or a way is for is served, too.
        for id in &journey.touchpoints {
            let touchpoint = &model.touchpoints[*id];
            mark(&touchpoint.audiences);
            for id in &touchpoint.experience().expects {
                mark(&model.expectations[*id].audiences);
            }
            touchpoint
                .goals
                .iter()
                .flat_map(|goal| &goal.targets)
                .for_each(|it| mark(&it.audiences));
        }
        if let Some(flow) = &journey.flow {
            flow.ways.iter().for_each(|way| mark(&way.audiences));
            flow.paths.iter().for_each(|path| mark(&path.audiences));
        }
    }
    // Of a brand without a journey, the journey is what is missing.
    let mut has_journey = vec![false; model.brands.len()];
    for brand in model.journeys.values().filter_map(|journey| journey.brand?.value.known()) {
        has_journey[brand.index()] = true;
    }
    let brands = model.brands.iter().filter(|(id, _)| !has_journey[id.index()]);
    brands.for_each(|(_, brand)| mark(&brand.audiences));
    Some(served)
}

/// Whom a journey is for by its own words or its brand's; none: nobody says.
fn said<'m>(model: &'m Model<'_>, journey: &'m Journey<'_>) -> Option<&'m [StatedRef<AudienceId>]> {
    if !journey.audiences.is_empty() {
        return Some(&journey.audiences);
    }
    let brand = &model.brands[journey.brand?.value.known()?];
    let is_said = !brand.audiences.is_empty() && !journey.heading.has_unread;
    is_said.then_some(&brand.audiences)
}

fn help(model: &Model<'_>, name: &str) -> String {
    let journey = model.journeys.values().next();
    let place = journey.map_or_else(String::new, |journey| {
        let others = journey.audiences.iter().filter_map(|one| one.value.known());
        let names = others.map(|id| format!("{}, ", model.audiences[id].heading.name));
        let names: String = names.take(2).collect();
        format!(", such as in `{}`: `audience {names}{name}`", journey.heading.name)
    });
    format!(
        "Name it in a journey that is for these customers{place}. Leave out an audience that \
         you don't serve."
    )
}
