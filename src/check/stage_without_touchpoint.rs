//! A stage in which customers meet nobody and nothing.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::Stage;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "stage-without-touchpoint",
    sort: Sort::NotYetWritten,
    summary: "a stage has no touchpoint",
    why: "A stage is where customers want something of you. If nothing meets them there, either a \
          touchpoint is missing from the map, or customers are left alone at that point.",
    bad: include_str!("examples/stage-without-touchpoint.bad.journey"),
    good: include_str!("examples/stage-without-touchpoint.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let is_empty = |stage: &&Stage<'_>| stage.touchpoints.is_empty() && !stage.heading.has_unread;
    for stage in subject.model.stages.values().filter(is_empty) {
        let heading = &stage.heading;
        let finding =
            Diagnostic::new(&CODE, heading.span, format!("stage `{}` has no touchpoint", heading.name))
                .label("where do customers meet you here?")
                .help(
                    "Add a touchpoint, also one that you don't intend, such as a friend's advice: \
                     `touchpoint NAME \"Title\" { … }`. If nothing happens here, leave the stage out.",
                );
        found.push(finding);
    }
}
