//! A touchpoint, as a template sees it.

use super::card;
use super::links::Links;
use super::rows::{Group, Row};
use super::target::{self, GoalPage};
use super::views::{self, AttainmentView, PlainView, ScoreView};
use crate::report::figures;
use crate::score::{AudienceScore, LevelView, Outcome, Settings, TouchpointScore};
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
    /// What it is, for whom, whose and what for.
    meta: Vec<Row>,
    /// What customers live through and expect.
    before_goals: Vec<Group>,
    /// What is given and taken, and what surrounds it.
    after_goals: Vec<Group>,
    notes: Vec<String>,
    score: ScoreView,
    expected: Option<Expected>,
    levels: Vec<Level>,
    operational: AttainmentView,
    relationship: AttainmentView,
    gap: PlainView,
    weak: bool,
    apart: Option<Apart>,
    goals: Vec<GoalPage>,
}

/// The audiences that were measured apart.
#[derive(Debug, Serialize)]
struct Apart {
    audiences: Vec<Audience>,
    /// Whether any of them has an attainment of this kind; else there is no
    /// column for it.
    operational: bool,
    relationship: bool,
}

/// An audience that was measured apart.
#[derive(Debug, Serialize)]
struct Audience {
    title: String,
    score: ScoreView,
    /// How many metrics its score is of, where not of all in the touchpoint's.
    score_of: Option<String>,
    weak: bool,
    levels: Vec<Level>,
    operational: AttainmentView,
    relationship: AttainmentView,
    gap: PlainView,
}

#[derive(Debug, Serialize)]
struct Moment {
    short: &'static str,
    words: &'static str,
}

/// The score that was expected, and what came of it.
#[derive(Debug, Serialize)]
struct Expected {
    /// `magic`, `neutral`, `miserable`; none where there is no score.
    outcome: Option<&'static str>,
    /// How far the score lies from the one expected: `3 above the 7 expected`.
    words: String,
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
    links: &Links<'_>,
) -> TouchpointPage {
    TouchpointPage {
        id,
        number: touchpoint.number.to_string(),
        title: touchpoint.title.clone(),
        channel: touchpoint.channel.clone(),
        owner: touchpoint.owner.clone(),
        intended: touchpoint.intended,
        moments: moments(touchpoint),
        meta: card::meta(touchpoint, links),
        before_goals: card::before_goals(touchpoint, links),
        after_goals: card::after_goals(touchpoint, links),
        notes: touchpoint.notes.clone(),
        score: ScoreView::of(&touchpoint.score, figures::number, settings),
        expected: expected(touchpoint),
        levels: touchpoint.levels.iter().map(|level| self::level(level, settings)).collect(),
        operational: AttainmentView::of_mean(&touchpoint.operational, touchpoint.operational_of),
        relationship: AttainmentView::of_mean(&touchpoint.relationship, touchpoint.relationship_of),
        gap: PlainView::of(&touchpoint.gap, figures::gap),
        weak: touchpoint.weak,
        apart: apart(&touchpoint.by_audience, settings),
        goals: target::goals(&touchpoint.goals),
    }
}

fn apart(audiences: &[AudienceScore], settings: &Settings) -> Option<Apart> {
    let apart = Apart {
        audiences: audiences.iter().map(|it| audience(it, settings)).collect(),
        operational: audiences.iter().any(|it| it.operational.value.is_some()),
        relationship: audiences.iter().any(|it| it.relationship.value.is_some()),
    };
    (!audiences.is_empty()).then_some(apart)
}

fn audience(apart: &AudienceScore, settings: &Settings) -> Audience {
    let of = figures::part_of(apart.score_of).filter(|_| apart.score.value.is_some());
    Audience {
        title: apart.title.clone(),
        score: ScoreView::of(&apart.score, figures::number, settings),
        score_of: of.map(|of| format!("of {of} metrics")),
        weak: apart.weak,
        levels: apart.levels.iter().map(|level| self::level(level, settings)).collect(),
        operational: AttainmentView::of_mean(&apart.operational, apart.operational_of),
        relationship: AttainmentView::of_mean(&apart.relationship, apart.relationship_of),
        gap: PlainView::of(&apart.gap, figures::gap),
    }
}

fn moments(touchpoint: &TouchpointScore) -> Vec<Moment> {
    let view =
        |moment: &crate::score::MomentView| Moment { short: moment.short, words: moment.words };
    touchpoint.moments.iter().map(view).collect()
}

fn expected(touchpoint: &TouchpointScore) -> Option<Expected> {
    let expected = figures::number(touchpoint.expected.value?);
    let words = match touchpoint.beyond_expected.value {
        None => format!("{expected} expected"),
        Some(0.0) => format!("the {expected} expected"),
        Some(beyond) => {
            let side = if beyond > 0.0 { "above" } else { "below" };
            format!("{} {side} the {expected} expected", figures::number(beyond.abs()))
        }
    };
    Some(Expected { outcome: touchpoint.outcome.map(Outcome::words), words })
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
