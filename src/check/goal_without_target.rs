//! A goal that nobody can tell from a wish.

use super::phrases;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Goal, Model};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "goal-without-target",
    sort: Sort::NotYetWritten,
    summary: "a goal has no target",
    why: "A goal without a target is a wish: nobody will be able to say whether it was reached. A \
          target names a metric, what value it is to reach, and by when.",
    bad: include_str!("examples/goal-without-target.bad.journey"),
    good: include_str!("examples/goal-without-target.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let goals = subject.model.goals().map(|(_, goal)| goal);
    for goal in goals.filter(|goal| goal.targets.is_empty() && !goal.has_unread) {
        let message = format!("goal {} has no target", phrases::quoted(&goal.text));
        let finding = Diagnostic::new(&CODE, goal.span, message)
            .label("how will you know that it is reached?")
            .help(help(subject.model, goal));
        found.push(finding);
    }
}

fn help(model: &Model<'_>, goal: &Goal<'_>) -> String {
    let suits = |kind| goal.kind.is_none() || kind == goal.kind;
    let Some(metric) = model.metrics.values().find(|metric| suits(metric.kind)) else {
        return "First declare a metric at the top of a file; then say behind the goal what it is to \
                reach: `{ target METRIC at least 8 }`."
            .to_owned();
    };
    format!(
        "Say behind it which figures will tell, each on a line of its own between `{{` and `}}`, such \
         as `{}`.",
        phrases::sample_target(model, metric)
    )
}
