//! A strategy that nobody can tell from a motto.

use super::phrases;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{GoalKind, Model};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "strategy-without-goal",
    sort: Sort::NotYetWritten,
    summary: "a strategy has no goal",
    why: "A strategy says where the brand wants to go, and by which figures one will know that it \
          has arrived. Without a goal it is a motto: every journey agrees with it, and none can \
          miss it.",
    bad: include_str!("examples/strategy-without-goal.bad.journey"),
    good: include_str!("examples/strategy-without-goal.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let strategies = model.brands.values().flat_map(|brand| &brand.strategies);
    for strategy in strategies.filter(|it| it.goals.is_empty() && !it.has_unread) {
        let message = format!("strategy {} has no goal", phrases::quoted(&strategy.text));
        let finding = Diagnostic::new(&CODE, strategy.span, message)
            .label("what is to be reached?")
            .help(format!(
                "Give it a block with a goal and the figures by which you will know, such as \
                 `goal relationship \"Customers send their friends\" {{ {} }}`.",
                sample_target(model)
            ));
        found.push(finding);
    }
}

fn sample_target(model: &Model<'_>) -> String {
    let is_feeling = |kind| kind == Some(GoalKind::Relationship);
    let metric = model.metrics.values().find(|metric| is_feeling(metric.kind));
    let target = metric.map(|metric| phrases::sample_target(model, metric));
    target.unwrap_or_else(|| "target …".to_owned())
}
