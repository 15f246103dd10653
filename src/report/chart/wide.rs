//! The curve across: time runs to the right, scores upwards.

use super::lines::{self, Point, Trace};
use super::{Band, Label, Plot, Spot, at, wrapped};
use crate::report::figures;
use serde::Serialize;

const WIDTH: f64 = 880.0;
/// Room for the words on the scale.
const LEFT: f64 = 96.0;
const RIGHT: f64 = 30.0;
const TOP: f64 = 64.0;
const HEIGHT: f64 = 250.0;
/// Where touchpoints without a score stand, below the scale.
const LANE: f64 = 34.0;
const LINE: f64 = 15.0;
/// The breadth of a letter, on average.
const LETTER: f64 = 7.4;

/// The breadth of a bold one.
const BOLD_LETTER: f64 = 8.0;

/// The drawing.
#[derive(Debug, Serialize)]
pub(super) struct Wide {
    width: String,
    height: String,
    left: String,
    right: String,
    bands: Vec<WideBand>,
    rules: Vec<Rule>,
    lane: Option<Rule>,
    traces: Vec<Trace>,
    marks: Vec<Mark>,
    ends: Vec<Label>,
}

#[derive(Debug, Serialize)]
struct WideBand {
    x: String,
    width: String,
    height: String,
    title: Vec<Label>,
}

/// A line across at a score, with its words.
#[derive(Debug, Serialize)]
struct Rule {
    y: String,
    label: Label,
}

/// A touchpoint's mark: its shape tells how it stands.
#[derive(Debug, Serialize)]
pub(super) struct Mark {
    x: String,
    y: String,
    tone: &'static str,
    size: &'static str,
    value: Option<String>,
    below: Vec<Label>,
    moment: Option<Label>,
}

pub(super) fn draw(plot: &Plot<'_>) -> Wide {
    let grid = Grid::of(plot);
    let lane = plot.has_gaps().then(|| rule(grid.lane(), grid.lane(), "not measured"));
    Wide {
        width: at(WIDTH),
        height: at(grid.foot + grid.below(plot)),
        left: at(LEFT),
        right: at(WIDTH - RIGHT),
        bands: plot.stages.iter().map(|stage| band(stage, &grid)).collect(),
        rules: rules(plot),
        lane,
        traces: plot
            .lines
            .iter()
            .map(|line| line.trace(plot, grid.beside(), |index| grid.scored(plot, index)))
            .collect(),
        marks: plot.spots.iter().enumerate().map(|(i, spot)| mark(i, spot, plot, &grid)).collect(),
        ends: ends(plot, &grid),
    }
}

/// The columns, one for each touchpoint.
struct Grid {
    column: f64,
    count: usize,
    /// Where the bands end.
    foot: f64,
}

impl Grid {
    fn of(plot: &Plot<'_>) -> Self {
        let count = plot.spots.len();
        let lane = if plot.has_gaps() { LANE } else { 0.0 };
        let column = (WIDTH - LEFT - RIGHT) / count.max(1) as f64;
        Self { column, count, foot: TOP + HEIGHT + lane + 20.0 }
    }

    fn x(&self, index: usize) -> f64 {
        LEFT + (index as f64 + 0.5) * self.column
    }

    fn lane(&self) -> f64 {
        TOP + HEIGHT + LANE
    }

    fn point(&self, plot: &Plot<'_>, index: usize) -> Point {
        let y = plot.score(index).map_or(self.lane(), y);
        Point { x: self.x(index), y }
    }

    fn scored(&self, plot: &Plot<'_>, index: usize) -> Option<Point> {
        plot.score(index).map(|_| self.point(plot, index))
    }

    /// Whether there is room for titles below, and for values in the marks.
    fn has_titles(&self) -> bool {
        self.count <= 9
    }

    fn size(&self) -> &'static str {
        match self.count {
            0..=20 => "large",
            21..=40 => "small",
            _ => "dot",
        }
    }

    /// How far apart lines run that go the same way: less than a mark hides.
    fn beside(&self) -> f64 {
        match self.size() {
            "large" => 5.0,
            "small" => 3.0,
            _ => 1.5,
        }
    }

    fn letters(&self) -> usize {
        ((self.column - 6.0) / LETTER) as usize
    }

    /// The room that the words below need.
    fn below(&self, plot: &Plot<'_>) -> f64 {
        let lines = plot.spots.iter().map(|spot| self.title(spot).len()).max().unwrap_or(0);
        let moments = plot.spots.iter().any(|spot| self.moments(spot).is_some());
        lines as f64 * LINE + if moments { LINE + 5.0 } else { 0.0 } + 12.0
    }

    fn title(&self, spot: &Spot<'_>) -> Vec<String> {
        let number = spot.touchpoint.number.to_string();
        match self.size() {
            "dot" if !spot.touchpoint.number.is_multiple_of(10) => Vec::new(),
            _ if !self.has_titles() => vec![number],
            _ => wrapped(&format!("{number} {}", spot.touchpoint.title), self.letters(), 3),
        }
    }

    fn moments(&self, spot: &Spot<'_>) -> Option<String> {
        let moments: Vec<&str> =
            spot.touchpoint.moments.iter().map(|moment| moment.short).collect();
        (self.has_titles() && !moments.is_empty()).then(|| moments.join(" "))
    }
}

fn y(score: f64) -> f64 {
    TOP + (10.0 - score.clamp(0.0, 10.0)) / 10.0 * HEIGHT
}

fn band(stage: &Band<'_>, grid: &Grid) -> WideBand {
    let x = LEFT + stage.from as f64 * grid.column;
    let width = (stage.to - stage.from) as f64 * grid.column;
    let letters = ((width - 14.0) / BOLD_LETTER) as usize;
    let title = if letters < 3 { Vec::new() } else { wrapped(stage.title, letters, 2) };
    WideBand {
        x: at(x),
        width: at(width),
        height: at(grid.foot),
        title: stacked(title, x + 8.0, 20.0),
    }
}

fn stacked(lines: Vec<String>, x: f64, y: f64) -> Vec<Label> {
    let label = |(index, text)| Label::new(x, y + index as f64 * LINE, text);
    lines.into_iter().enumerate().map(label).collect()
}

fn rule(at_y: f64, label_y: f64, text: &str) -> Rule {
    Rule { y: at(at_y), label: Label::new(LEFT - 10.0, label_y + 4.0, text) }
}

/// The ends of the scale and the two thresholds, whose words keep clear of
/// each other.
fn rules(plot: &Plot<'_>) -> Vec<Rule> {
    let (good, weak) = (plot.settings.good, plot.settings.weak);
    let apart = ((LINE - (y(weak) - y(good))) / 2.0).max(0.0);
    let word = |word: &str, score: f64| format!("{word} {}", figures::number(score));
    vec![
        rule(y(10.0), y(10.0), "10"),
        rule(y(good), y(good) - apart, &word("good from", good)),
        rule(y(weak), y(weak) + apart, &word("weak below", weak)),
        rule(y(0.0), y(0.0), "0"),
    ]
}

fn mark(index: usize, spot: &Spot<'_>, plot: &Plot<'_>, grid: &Grid) -> Mark {
    let point = grid.point(plot, index);
    let title = grid.title(spot);
    let under = grid.foot + 18.0;
    let moment_y = under + title.len() as f64 * LINE + 3.0;
    Mark {
        x: at(point.x),
        y: at(point.y),
        tone: spot.tone,
        size: grid.size(),
        value: value(spot, grid.size()),
        below: stacked(title, point.x, under),
        moment: grid.moments(spot).map(|text| Label::new(point.x, moment_y, text)),
    }
}

/// The score, where it fits into the mark.
pub(super) fn value(spot: &Spot<'_>, size: &str) -> Option<String> {
    let most = match size {
        "large" => 4,
        "small" => 2,
        _ => 0,
    };
    let text = spot.touchpoint.score.value.map(figures::number)?;
    (text.chars().count() <= most).then_some(text)
}

fn ends(plot: &Plot<'_>, grid: &Grid) -> Vec<Label> {
    let beside = if grid.size() == "large" { 21.0 } else { 12.0 };
    let label = |(index, letters): (usize, String)| {
        let point = grid.point(plot, index);
        Label::new(point.x + beside, point.y + 5.0, letters)
    };
    lines::ends(plot).into_iter().map(label).collect()
}
