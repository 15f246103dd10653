//! Goals and their targets, as a template sees them.

use super::card;
use super::views::{self, AttainmentView, Quoted, StatusView};
use crate::model::Deadline;
use crate::report::figures;
use crate::score::{self, GoalScore, TargetScore};
use crate::words::{all_of, capital, so_many};
use serde::Serialize;

/// A goal with its targets.
#[derive(Debug, Serialize)]
pub(super) struct GoalPage {
    kind: String,
    text: String,
    /// The expectations that it answers.
    answers: Option<String>,
    targets: Vec<TargetPage>,
}

#[derive(Debug, Serialize)]
struct TargetPage {
    title: String,
    /// `for` whom, where it isn't for everybody.
    audience: Option<String>,
    wanted: String,
    baseline: Option<Baseline>,
    /// The latest value in words, or why there is none.
    latest: Vec<Quoted>,
    measured: Option<String>,
    answers: Option<String>,
    measured_of: Option<String>,
    short_by: Option<String>,
    attainment: AttainmentView,
    status: StatusView,
    last_status: Option<StatusView>,
    deadline: Option<String>,
    /// Where the deadline comes from, if it is handed down.
    deadline_from: Option<String>,
}

#[derive(Debug, Serialize)]
struct Baseline {
    text: String,
    date: Option<String>,
}

/// The goals that have something to show.
pub(super) fn goals(goals: &[GoalScore]) -> Vec<GoalPage> {
    goals.iter().map(goal).collect()
}

fn goal(goal: &GoalScore) -> GoalPage {
    let kind = match goal.kind {
        Some(kind) => capital(&format!("{} goal", kind.word())),
        None => "Goal".to_owned(),
    };
    let targets = goal.targets.iter().map(target).collect();
    GoalPage { kind, text: goal.text.clone(), answers: answered(&goal.answers), targets }
}

fn target(target: &TargetScore) -> TargetPage {
    TargetPage {
        title: target.title.clone(),
        audience: listed(&target.audiences),
        wanted: target.wanted.clone(),
        baseline: target.baseline.as_ref().map(baseline),
        latest: match target.latest.value {
            Some(_) => views::unquoted(figures::latest(target)),
            None => views::quoted(figures::why(&target.latest)),
        },
        measured: target.measured.map(views::date),
        answers: target.answers.map(figures::count),
        measured_of: audiences(target.measured_of.len()),
        short_by: target.short_by.clone(),
        attainment: AttainmentView::of(&target.attainment),
        status: StatusView::of(target.status),
        last_status: target.last_status.map(StatusView::of),
        deadline: target.deadline.and_then(deadline),
        deadline_from: card::from(target.deadline_from),
    }
}

/// The expectations that something answers, in words.
pub(super) fn answered(answers: &[String]) -> Option<String> {
    let all = all_of(answers.iter().map(|text| format!("“{text}”")));
    (!answers.is_empty()).then(|| format!("answers {all}"))
}

fn listed(titles: &[String]) -> Option<String> {
    (!titles.is_empty()).then(|| all_of(titles))
}

/// How many audiences a value is the mean of; their names are long.
fn audiences(count: usize) -> Option<String> {
    (count > 0).then(|| so_many(count, "audience", "audiences"))
}

/// The value, and when it was measured.
fn baseline(baseline: &score::Baseline) -> Baseline {
    let measured = if baseline.is_stated { "" } else { ", first measured" };
    let date = baseline.on.map(|on| format!("{}{measured}", views::date(on)));
    Baseline { text: baseline.value.clone(), date }
}

/// A deadline as people write it; one that could not be read is not shown.
fn deadline(deadline: Deadline) -> Option<String> {
    match deadline {
        Deadline::By(date) => Some(views::date(date)),
        Deadline::Always => Some("always".to_owned()),
        Deadline::Unknown => None,
    }
}
