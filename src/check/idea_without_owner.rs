//! An idea that nobody takes on.

use super::phrases;
use super::sums::summed;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Insight, InsightKind, Journey, Model, Touchpoint};
use crate::words::spelt;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "idea-without-owner",
    sort: Sort::WorthAThought,
    summary: "an idea doesn't say who takes it on",
    why: "An idea without a name behind it stays on the map. Whoever owns the touchpoint runs it from \
          day to day, and need not be the one who can change it.",
    bad: include_str!("examples/idea-without-owner.bad.journey"),
    good: include_str!("examples/idea-without-owner.good.journey"),
};

/// An idea, with the touchpoint that has it.
type At<'m> = (&'m Touchpoint<'m>, &'m Insight<'m>);

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let mut count = 0;
        let mut lacking = Vec::new();
        for at in ideas(model, journey) {
            count += 1;
            if at.1.owner.is_none() && !at.1.damaged {
                lacking.push(at);
            }
        }
        let groups = summed(lacking, count);
        found.extend(groups.iter().filter_map(|group| finding(model, journey, group)));
    }
}

/// The ideas of a journey, but for those of touchpoints that have no owner
/// either: that has a finding of its own.
fn ideas<'m>(model: &'m Model<'m>, journey: &'m Journey<'m>) -> impl Iterator<Item = At<'m>> {
    let touchpoints = journey.touchpoints.iter().map(|id| &model.touchpoints[*id]);
    let owned = touchpoints.filter(|touchpoint| touchpoint.owner.is_some());
    owned.flat_map(|touchpoint| {
        let ideas = touchpoint.experience().insights_of(InsightKind::Idea);
        ideas.map(move |idea| (touchpoint, idea))
    })
}

fn finding(model: &Model<'_>, journey: &Journey<'_>, group: &[At<'_>]) -> Option<Diagnostic> {
    let ((touchpoint, idea), others) = group.split_first()?;
    let message = match others {
        [] => format!("nobody is named who takes on idea {}", phrases::quoted(&idea.text)),
        _ => format!(
            "{} ideas of journey `{}` don't say who takes them on",
            spelt(group.len()),
            journey.heading.name
        ),
    };
    Some(
        Diagnostic::new(&CODE, idea.span, message)
            .label("who takes it on?")
            .others(others.iter().map(|(_, idea)| idea.span), "and this one?")
            .help(format!(
                "Name who does at the end of the line: `owner {}`.",
                phrases::owner(model, touchpoint)
            )),
    )
}
