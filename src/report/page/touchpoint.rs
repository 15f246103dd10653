//! A touchpoint, as a template sees it.

use super::target::{self, GoalPage};
use super::views::{self, AttainmentView, PlainView, ScoreView};
use crate::report::figures;
use crate::score::{LevelView, PromiseRole, Settings, TouchpointPromise, TouchpointScore};
use crate::words::all_of;
use serde::Serialize;

/// Everything about one touchpoint.
#[derive(Debug, Serialize)]
pub(super) struct TouchpointPage {
    pub(super) id: String,
    number: String,
    title: String,
    channel: Option<String>,
    owner: Option<String>,
    intended: bool,
    moments: Vec<Moment>,
    recovery: Option<String>,
    promises: Vec<Promise>,
    notes: Vec<String>,
    score: ScoreView,
    levels: Vec<Level>,
    operational: AttainmentView,
    relationship: AttainmentView,
    gap: PlainView,
    weak: bool,
    goals: Vec<GoalPage>,
}

#[derive(Debug, Serialize)]
struct Moment {
    short: &'static str,
    words: &'static str,
}

#[derive(Debug, Serialize)]
struct Promise {
    verb: &'static str,
    text: String,
}

#[derive(Debug, Serialize)]
struct Level {
    title: String,
    value: String,
    level: ScoreView,
    date: Option<String>,
    answers: Option<String>,
    measured_of: Option<String>,
    stale: bool,
}

/// The view of a touchpoint that is found at this anchor.
pub(super) fn view(
    touchpoint: &TouchpointScore,
    id: String,
    settings: &Settings,
) -> TouchpointPage {
    TouchpointPage {
        id,
        number: touchpoint.number.to_string(),
        title: touchpoint.title.clone(),
        channel: touchpoint.channel.clone(),
        owner: touchpoint.owner.clone(),
        intended: touchpoint.intended,
        moments: moments(touchpoint),
        recovery: None,
        promises: touchpoint.promises.iter().map(promise).collect(),
        notes: touchpoint.notes.clone(),
        score: ScoreView::of(&touchpoint.score, figures::number, settings),
        levels: touchpoint.levels.iter().map(|level| self::level(level, settings)).collect(),
        operational: AttainmentView::of_mean(&touchpoint.operational, touchpoint.operational_of),
        relationship: AttainmentView::of_mean(&touchpoint.relationship, touchpoint.relationship_of),
        gap: PlainView::of(&touchpoint.gap, figures::gap),
        weak: touchpoint.weak,
        goals: target::goals(&touchpoint.goals),
    }
}

fn moments(touchpoint: &TouchpointScore) -> Vec<Moment> {
    let view =
        |moment: &crate::score::MomentView| Moment { short: moment.short, words: moment.words };
    touchpoint.moments.iter().map(view).collect()
}

fn promise(promise: &TouchpointPromise) -> Promise {
    let verb = match promise.role {
        PromiseRole::Makes => "Makes",
        PromiseRole::Announces => "Announces",
        PromiseRole::Delivers => "Keeps",
    };
    Promise { verb, text: promise.text.clone() }
}

fn level(level: &LevelView, settings: &Settings) -> Level {
    Level {
        title: level.title.clone(),
        value: level.value.clone(),
        level: ScoreView::of(&level.level, figures::number, settings),
        date: level.date.map(views::date),
        answers: level.answers.map(figures::count),
        measured_of: (!level.measured_of.is_empty()).then(|| all_of(&level.measured_of)),
        stale: level.stale,
    }
}
