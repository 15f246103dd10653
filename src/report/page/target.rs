//! Goals and their targets, as a template sees them.

use super::views::{AttainmentView, StatusView};
use crate::report::{figures, text};
use crate::score::{GoalScore, TargetScore};
use serde::Serialize;

/// A goal with its targets.
#[derive(Debug, Serialize)]
pub(super) struct GoalPage {
    kind: &'static str,
    text: String,
    targets: Vec<TargetPage>,
}

#[derive(Debug, Serialize)]
struct TargetPage {
    title: String,
    /// `for` whom, where it isn't for everybody.
    audience: Option<String>,
    wanted: String,
    baseline: Option<String>,
    /// The latest value in words, or why there is none.
    latest: String,
    measured: Option<String>,
    answers: Option<String>,
    attainment: AttainmentView,
    status: StatusView,
    last_status: Option<StatusView>,
    deadline: Option<String>,
}

/// The goals that have something to show.
pub(super) fn goals(goals: &[GoalScore]) -> Vec<GoalPage> {
    goals.iter().map(goal).collect()
}

fn goal(goal: &GoalScore) -> GoalPage {
    let kind = match goal.kind {
        Some("operational") => "Operational goal",
        Some("relationship") => "Relationship goal",
        _ => "Goal",
    };
    let targets = goal.targets.iter().map(target).collect();
    GoalPage { kind, text: goal.text.clone(), targets }
}

fn target(target: &TargetScore) -> TargetPage {
    TargetPage {
        title: target.title.clone(),
        audience: (!target.audiences.is_empty()).then(|| text::list(&target.audiences)),
        wanted: target.wanted.clone(),
        baseline: target.baseline.clone(),
        latest: latest(target),
        measured: target.measured.as_deref().map(text::date),
        answers: target.answers.map(figures::count),
        attainment: AttainmentView::of(&target.attainment),
        status: StatusView::of(target.status),
        last_status: target.last_status.map(StatusView::of),
        deadline: target.deadline.as_deref().map(text::date),
    }
}

/// The latest value in words; without words, its number.
pub(in crate::report) fn latest(target: &TargetScore) -> String {
    match (&target.latest_words, target.latest.value) {
        (Some(words), _) => words.clone(),
        (None, Some(value)) => figures::number(value),
        (None, None) => figures::why(&target.latest).to_owned(),
    }
}
