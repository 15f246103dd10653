//! The emotion curve: where everything stands, as text for a template.
//!
//! It is drawn twice, across for wide screens and paper and down for phones.
//! The marks belong to the touchpoints; the paths are lines between them, each
//! with a dash pattern and a letter of its own, side by side where several go the
//! same way. Where those who take a path were measured apart, its line passes the
//! touchpoint at their score, with a dot.

mod drawing;
mod lines;
mod tall;
mod wide;
mod wrap;

use super::{figures, paths};
use crate::score::{JourneyScore, Settings, TouchpointScore};
use crate::words::so_many;
use drawing::{Drawing, draw};
use lines::Line;
use serde::Serialize;

/// A journey's curve; or why there is none: there is nothing to draw, or too
/// much.
pub(super) fn curve(journey: &JourneyScore, settings: &Settings) -> Result<Curve, &'static str> {
    let plot = Plot::of(journey, settings);
    if plot.is_blank() {
        return Err(
            "Not measured yet: the curve is drawn from measured scores, and there are none.",
        );
    }
    if plot.spots.len() > MOST_SPOTS {
        return Err("A chart of so many touchpoints would show less than the table below.");
    }
    Ok(Curve {
        alt: alt(journey, &plot),
        has_dots: plot.lines.iter().any(|line| line.apart(&plot).next().is_some()),
        legend: plot.lines.iter().map(Line::key).collect(),
        tall: tall::layout(&plot).map(|layout| draw(&plot, layout)),
        wide: draw(&plot, wide::layout(&plot)),
    })
}

/// Past so many touchpoints a curve shows nothing that the table doesn't.
const MOST_SPOTS: usize = 200;
/// The curve in both its forms.
#[derive(Debug, Serialize)]
pub(super) struct Curve {
    /// What it shows, in words.
    alt: String,
    /// Whether a path passes a touchpoint at a score of its own.
    has_dots: bool,
    legend: Vec<lines::Key>,
    wide: Drawing,
    tall: Option<Drawing>,
}

/// What is drawn, without a place yet.
struct Plot<'a> {
    spots: Vec<Spot<'a>>,
    stages: Vec<Stage<'a>>,
    lines: Vec<Line<'a>>,
    settings: &'a Settings,
}

/// A touchpoint.
struct Spot<'a> {
    touchpoint: &'a TouchpointScore,
    tone: &'static str,
}

/// A stage: its touchpoints are those from one index to another.
struct Stage<'a> {
    title: &'a str,
    from: usize,
    to: usize,
}

impl<'a> Plot<'a> {
    fn of(journey: &'a JourneyScore, settings: &'a Settings) -> Self {
        let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
        Self {
            spots: touchpoints.map(|touchpoint| spot(touchpoint, settings)).collect(),
            stages: stages(journey),
            lines: lines::of(&paths::drawn(journey)),
            settings,
        }
    }

    /// The place in the order of the touchpoint with this number.
    fn index(&self, number: usize) -> Option<usize> {
        let index = number.checked_sub(1)?;
        self.spots.get(index).map(|_| index)
    }

    fn score(&self, index: usize) -> Option<f64> {
        self.spots.get(index)?.touchpoint.score.value
    }

    fn is_blank(&self) -> bool {
        self.spots.iter().all(|spot| spot.touchpoint.score.value.is_none())
    }

    fn has_gaps(&self) -> bool {
        self.spots.iter().any(|spot| spot.touchpoint.score.value.is_none())
    }
}

fn spot<'a>(touchpoint: &'a TouchpointScore, settings: &Settings) -> Spot<'a> {
    let tone = touchpoint.score.value.map_or("none", |score| figures::tone(score, settings));
    Spot { touchpoint, tone }
}

fn stages(journey: &JourneyScore) -> Vec<Stage<'_>> {
    let mut from = 0;
    let mut stages = Vec::new();
    for stage in journey.stages.iter().filter(|stage| !stage.touchpoints.is_empty()) {
        let to = from + stage.touchpoints.len();
        stages.push(Stage { title: &stage.title, from, to });
        from = to;
    }
    stages
}

/// The curve in words; of a long journey, only its weak parts.
fn alt(journey: &JourneyScore, plot: &Plot<'_>) -> String {
    const ALL_NAMED: usize = 24;
    let all = plot.spots.len() <= ALL_NAMED;
    let named = plot.spots.iter().filter(|spot| all || spot.tone == "weak");
    let spots: Vec<String> = named.map(spoken).collect();
    let which = if all { "" } else { "weak ones " };
    let lines: Vec<String> = plot.lines.iter().map(|line| line.spoken(plot)).collect();
    format!(
        "Emotion curve of {}: the scores of {} out of 10, {which}in order: {}. {}",
        journey.title,
        so_many(plot.spots.len(), "touchpoint", "touchpoints"),
        spots.join("; "),
        lines.join(" "),
    )
}

fn spoken(spot: &Spot<'_>) -> String {
    let touchpoint = spot.touchpoint;
    let score = match touchpoint.score.value {
        Some(score) => figures::number(score),
        None => "not measured".to_owned(),
    };
    let weak = if touchpoint.weak { ", weak" } else { "" };
    format!("{} {}, {score}{weak}", touchpoint.number, touchpoint.title)
}
