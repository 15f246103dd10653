//! A motivator that no touchpoint speaks to.

use super::sums::summed;
use super::weights::Weights;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Heading, Model, Motivator, Touchpoint};
use crate::vocabulary::Kind;
use crate::words::few_of_names;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::EmotionalConnection), run };

static CODE: Code = Code {
    name: "motivator-unserved",
    sort: Sort::NotYetWritten,
    summary: "no touchpoint serves a motivator",
    why: "A motivator such as to feel free or to belong ties customers to a brand only where they \
          meet something that speaks to it. One that no touchpoint serves is a word on a slide.",
    bad: include_str!("examples/motivator-unserved.bad.journey"),
    good: include_str!("examples/motivator-unserved.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    // Without touchpoints, there is something else to write first.
    let Some(example) = example(model) else {
        return;
    };
    let mut is_served = vec![false; model.motivators.len()];
    let serves = model.touchpoints.values().flat_map(|touchpoint| &touchpoint.serves);
    serves.filter_map(|one| one.value.known()).for_each(|id| is_served[id.index()] = true);
    let mut needed_by = 0;
    let mut lacking = Vec::new();
    for (id, motivator) in model.motivators.iter().filter(|(_, one)| needs_service(model, one)) {
        needed_by += 1;
        if !is_served[id.index()] {
            lacking.push(&motivator.heading);
        }
    }
    let groups = summed(lacking, needed_by);
    found.extend(groups.iter().filter_map(|group| finding(group, &example.heading)));
}

/// A touchpoint that could serve one.
fn example<'m>(model: &'m Model<'m>) -> Option<&'m Touchpoint<'m>> {
    let mut touchpoints = model.touchpoints.values();
    let intended = touchpoints.clone().find(|touchpoint| touchpoint.unintended.is_none());
    intended.or_else(|| touchpoints.next())
}

/// Whether touchpoints should serve it: not if it is known to matter to nobody.
fn needs_service(model: &Model<'_>, motivator: &Motivator<'_>) -> bool {
    let weights = Weights::of(&motivator.importance);
    let is_void = weights.is_some_and(|weights| weights.is_weak() && !weights.is_stated_high());
    !is_void && !model.hidden.may_mean(Kind::Motivator, &motivator.heading.name)
}

fn finding(group: &[&Heading<'_>], touchpoint: &Heading<'_>) -> Option<Diagnostic> {
    let (first, others) = group.split_first()?;
    let message = match others {
        [] => format!("no touchpoint serves motivator `{}`", first.name),
        _ => format!(
            "no touchpoint serves motivators {}",
            few_of_names(group.iter().map(|heading| &heading.name))
        ),
    };
    Some(
        Diagnostic::new(&CODE, first.span, message)
            .label("where do customers feel it?")
            .others(others.iter().map(|heading| heading.span), "and this one?")
            .help(format!(
                "Write `serves {}` in each touchpoint that speaks to it, such as `{}`; or in a \
                 stage, for all touchpoints of the stage.",
                first.name, touchpoint.name
            )),
    )
}
