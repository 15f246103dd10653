//! A stage that is not seen with the customer's eyes.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Journey, Stage};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "stage-without-wants",
    sort: Sort::NotYetWritten,
    summary: "a stage doesn't say what customers want there",
    why: "A journey is seen from outside in: customers don't want to be onboarded, they want to be \
          up and running by tonight. Without their wish a stage describes the company's process, \
          and nobody can tell whether a touchpoint in it helps.",
    bad: include_str!("examples/stage-without-wants.bad.journey"),
    good: include_str!("examples/stage-without-wants.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let stages = journey.stages.iter().map(|id| &model.stages[*id]);
        let lacking: Vec<_> = stages.filter(|stage| is_lacking(stage)).collect();
        found.extend(finding(journey, &lacking));
    }
}

/// Whether the wish is missing; that a stage is empty is told by itself.
fn is_lacking(stage: &Stage<'_>) -> bool {
    stage.wants.is_empty() && !stage.touchpoints.is_empty() && !stage.heading.has_unread
}

fn finding(journey: &Journey<'_>, lacking: &[&Stage<'_>]) -> Option<Diagnostic> {
    let (first, others) = lacking.split_first()?;
    let name = &journey.heading.name;
    let message = match others {
        [] => format!("stage `{}` doesn't say what customers want there", first.heading.name),
        _ if lacking.len() == journey.stages.len() => {
            format!("no stage of journey `{name}` says what customers want there")
        }
        _ => {
            let (lack, all) = (lacking.len(), journey.stages.len());
            format!(
                "{lack} of {all} stages of journey `{name}` don't say what customers want there"
            )
        }
    };
    let finding = Diagnostic::new(&CODE, first.heading.span, message)
        .label("what do they want here?")
        .others(others.iter().map(|stage| stage.heading.span), "and here?")
        .help(
            "Add their wish in their own words, as they would say it to a friend: `wants \"to be \
             on my way in a minute\"`.",
        );
    Some(finding)
}
