//! An answer to what the brand itself has planned.

use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::AnsweredBy;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "answer-to-intended",
    sort: Sort::Unclear,
    summary: "a touchpoint that is not unintended has an answer",
    why: "An answer is what you do about a contact that you did not plan, such as a review. Where \
          a touchpoint of your own fails its customers, a recovery makes good. Readers can't tell \
          which of the two this is.",
    bad: include_str!("examples/answer-to-intended.bad.journey"),
    good: include_str!("examples/answer-to-intended.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let intended = model.touchpoints.values().filter(|touchpoint| touchpoint.unintended.is_none());
    for touchpoint in intended.filter(|touchpoint| !touchpoint.heading.has_unread) {
        let Some(answer) = &touchpoint.experience().answer else {
            continue;
        };
        let recovery = match &answer.by {
            AnsweredBy::Touchpoint(by) => by.value.known(),
            AnsweredBy::Words(_) => None,
        };
        let recovery = recovery.map_or("TOUCHPOINT", |id| &model.touchpoints[id].heading.name);
        let name = &touchpoint.heading.name;
        let message = format!("touchpoint `{name}` has an answer, but it is not unintended");
        let finding = Diagnostic::new(&CODE, answer.span, message)
            .label("answers what you have planned yourself")
            .other(touchpoint.heading.span, "nothing says that it is unintended")
            .help(format!(
                "If you did not plan `{name}`, write `unintended` in it. If this makes good when it \
                 fails, write `recovery {recovery}` in place of the answer."
            ));
        found.push(finding);
    }
}
