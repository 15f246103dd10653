//! A touchpoint that is to make good for itself.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Edit, Sort};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::MomentsOfTruth), run };

static CODE: Code = Code {
    name: "recovery-of-itself",
    sort: Sort::Contradicts,
    summary: "a touchpoint names itself as its recovery",
    why: "When a touchpoint fails a customer, something else has to make good: an apology, another \
          offer, a person with time. The touchpoint that has just failed can't.",
    bad: include_str!("examples/recovery-of-itself.bad.journey"),
    good: include_str!("examples/recovery-of-itself.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (id, touchpoint) in subject.model.touchpoints.iter() {
        let Some(recovery) = &touchpoint.recovery else {
            continue;
        };
        let (heading, place) = (&touchpoint.heading, recovery.by.span);
        // One that is handed down never holds for the touchpoint it names.
        if recovery.by.value.known() != Some(id) || !heading.whole.contains(place) {
            continue;
        }
        let finding = Diagnostic::new(
            &CODE,
            place,
            format!("touchpoint `{}` is its own recovery", heading.name),
        )
        .label("the touchpoint itself")
        .help("Name the touchpoint that makes good when this one fails its customers.")
        .unsafe_mend([Edit::remove_statement(recovery.span)]);
        found.push(finding);
    }
}
