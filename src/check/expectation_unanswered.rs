//! An expectation that nobody sees to.

use super::phrases::quoted;
use super::shared;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Expectation, ExpectationId, Expected, Model, Touchpoint, TouchpointId};
use crate::vocabulary::Kind;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "expectation-unanswered",
    sort: Sort::NotYetWritten,
    summary: "no goal and no promise answers what customers expect at a touchpoint",
    why: "An expectation that no goal and no promise answers is nobody's work, and will be met by \
          luck. The goals of a touchpoint are taken to answer all that is expected there; once one \
          of them says what it answers, what they leave out is left over.",
    bad: include_str!("examples/expectation-unanswered.bad.journey"),
    good: include_str!("examples/expectation-unanswered.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let answered = answered(model);
    for (id, touchpoint) in model.touchpoints.iter().filter(|(_, one)| is_read(one)) {
        // What it delivers, and how it is answered, may see to the others.
        let is_seen_to =
            !touchpoint.delivers.is_empty() || touchpoint.experience().answer.is_some();
        if is_seen_to || !says_what_it_answers(model, id, touchpoint) {
            continue;
        }
        let expects = &touchpoint.experience().expects;
        let is_left = |id: &&ExpectationId| {
            !answered[id.index()] && needs_answer(model, &model.expectations[**id])
        };
        let left: Vec<_> =
            expects.iter().filter(is_left).map(|id| &model.expectations[*id]).collect();
        found.extend(finding(touchpoint, &left));
    }
}

/// Which expectations a goal or promise names.
fn answered(model: &Model<'_>) -> Vec<bool> {
    let mut answered = vec![false; model.expectations.len()];
    let goals = model.goals().flat_map(|(_, goal)| &goal.answers);
    let promises = model.promises.values().flat_map(|promise| &promise.answers);
    for id in goals.chain(promises).filter_map(|answers| answers.value.known()) {
        answered[id.index()] = true;
    }
    shared::mark_all(&mut answered, model.expectations.values().map(|one| one.span));
    answered
}

/// Whether a goal or promise of a touchpoint says which of the expectations
/// there it answers. Where none does, its goals are for them all; and that it
/// has no goals is a finding of its own.
fn says_what_it_answers(model: &Model<'_>, id: TouchpointId, touchpoint: &Touchpoint<'_>) -> bool {
    let goals = touchpoint.goals.iter().flat_map(|goal| &goal.answers);
    let promises = touchpoint.promises.iter().flat_map(|id| &model.promises[*id].answers);
    let mut answered = goals.chain(promises).filter_map(|answers| answers.value.known());
    answered.any(|answered| model.expectations[answered].touchpoint == id)
}

fn is_read(touchpoint: &Touchpoint<'_>) -> bool {
    !touchpoint.heading.has_unread && touchpoint.goals.iter().all(|goal| !goal.has_unread)
}

fn needs_answer(model: &Model<'_>, expectation: &Expectation<'_>) -> bool {
    let is_in_words = matches!(expectation.what, Expected::Words(..));
    let is_meant = |name: &str| model.hidden.may_mean(Kind::Expectation, name);
    is_in_words && !expectation.name.as_ref().is_some_and(|name| is_meant(&name.value))
}

fn finding(touchpoint: &Touchpoint<'_>, left: &[&Expectation<'_>]) -> Option<Diagnostic> {
    let (first, others) = left.split_first()?;
    let (what, help) = match (&first.name, &first.what) {
        (Some(name), _) => (
            format!("`{}`", name.value),
            format!(
                "Add `answers {0}` to the line of the goal or promise that sees to it, as in `goal \
                 operational \"…\" answers {0}`.",
                name.value
            ),
        ),
        (None, Expected::Words(layer, text)) => (
            quoted(text),
            format!(
                "Give it a name, as in `expects NAME {} \"…\"`, and add `answers NAME` to the goal \
                 or promise that sees to it.",
                layer.word()
            ),
        ),
        _ => return None,
    };
    let name = &touchpoint.heading.name;
    Some(
        Diagnostic::new(
            &CODE,
            first.span,
            format!("no goal and no promise answers {what}, expected at touchpoint `{name}`"),
        )
        .label("who sees to it?")
        .others(others.iter().map(|one| one.span), "nothing answers this either")
        .help(help),
    )
}
