//! The curve downwards, for phones: time runs down, scores to the right.

use super::lines::{self, Point, Trace};
use super::wide;
use super::{Label, Plot, Spot, at, wrapped};
use crate::report::figures;
use serde::Serialize;

const WIDTH: f64 = 340.0;
const LEFT: f64 = 22.0;
const RIGHT: f64 = 46.0;
/// Room for the words on the scale.
const TOP: f64 = 40.0;
const ROW: f64 = 62.0;
const STAGE: f64 = 30.0;
/// Past so many touchpoints it would be a scroll of its own.
const MOST: usize = 40;
const LETTERS: usize = 44;
/// How far apart lines run that go the same way.
const BESIDE: f64 = 5.0;

/// The drawing.
#[derive(Debug, Serialize)]
pub(super) struct Tall {
    width: String,
    height: String,
    top: String,
    bands: Vec<TallBand>,
    rules: Vec<Rule>,
    traces: Vec<Trace>,
    marks: Vec<Mark>,
    ends: Vec<Label>,
}

#[derive(Debug, Serialize)]
struct TallBand {
    y: String,
    height: String,
    title: Label,
}

#[derive(Debug, Serialize)]
struct Rule {
    x: String,
    label: Label,
}

#[derive(Debug, Serialize)]
struct Mark {
    x: String,
    y: String,
    tone: &'static str,
    value: Option<String>,
    title: Label,
    /// Said beside a mark that has no score.
    unmeasured: Option<Label>,
}

pub(super) fn draw(plot: &Plot<'_>) -> Option<Tall> {
    if plot.spots.len() > MOST {
        return None;
    }
    let rows = Rows::of(plot);
    let trace = |line: &lines::Line<'_>| line.trace(plot, BESIDE, |index| rows.scored(plot, index));
    Some(Tall {
        width: at(WIDTH),
        height: at(rows.foot),
        top: at(TOP),
        bands: bands(plot, &rows),
        rules: rules(plot),
        traces: plot.lines.iter().map(trace).collect(),
        marks: plot.spots.iter().enumerate().map(|(i, spot)| mark(i, spot, plot, &rows)).collect(),
        ends: ends(plot, &rows),
    })
}

/// Where each touchpoint's row and each stage begins.
struct Rows {
    tops: Vec<f64>,
    stages: Vec<f64>,
    foot: f64,
}

impl Rows {
    fn of(plot: &Plot<'_>) -> Self {
        let mut foot = TOP;
        let (mut tops, mut stages) = (Vec::new(), Vec::new());
        for stage in &plot.stages {
            stages.push(foot);
            foot += STAGE;
            for _ in stage.from..stage.to {
                tops.push(foot);
                foot += ROW;
            }
        }
        Self { tops, stages, foot }
    }

    fn top(&self, index: usize) -> f64 {
        self.tops.get(index).copied().unwrap_or(TOP)
    }

    fn point(&self, plot: &Plot<'_>, index: usize) -> Point {
        Point { x: plot.score(index).map_or(LEFT, x), y: self.top(index) + 36.0 }
    }

    fn scored(&self, plot: &Plot<'_>, index: usize) -> Option<Point> {
        plot.score(index).map(|_| self.point(plot, index))
    }
}

fn x(score: f64) -> f64 {
    LEFT + score.clamp(0.0, 10.0) / 10.0 * (WIDTH - LEFT - RIGHT)
}

fn bands(plot: &Plot<'_>, rows: &Rows) -> Vec<TallBand> {
    let ends = rows.stages.iter().skip(1).chain([&rows.foot]);
    let spans = rows.stages.iter().zip(ends);
    let band = |(stage, (from, to)): (&super::Band<'_>, (&f64, &f64))| {
        let title = wrapped(stage.title, LETTERS, 1).join(" ");
        TallBand { y: at(*from), height: at(to - from), title: Label::new(8.0, from + 20.0, title) }
    };
    plot.stages.iter().zip(spans).map(band).collect()
}

/// The thresholds' words stand on two lines, so that they can't meet.
fn rules(plot: &Plot<'_>) -> Vec<Rule> {
    let rule = |score: f64, y: f64, text: String| Rule {
        x: at(x(score)),
        label: Label::new(x(score), y, text),
    };
    let (good, weak) = (plot.settings.good, plot.settings.weak);
    vec![
        rule(0.0, 32.0, "0".to_owned()),
        rule(weak, 32.0, format!("weak below {}", figures::number(weak))),
        rule(good, 16.0, format!("good from {}", figures::number(good))),
        rule(10.0, 32.0, "10".to_owned()),
    ]
}

fn mark(index: usize, spot: &Spot<'_>, plot: &Plot<'_>, rows: &Rows) -> Mark {
    let point = rows.point(plot, index);
    let name = format!("{} {}", spot.touchpoint.number, spot.touchpoint.title);
    let title = wrapped(&name, LETTERS, 1).join(" ");
    let is_missing = spot.touchpoint.score.value.is_none();
    Mark {
        x: at(point.x),
        y: at(point.y),
        tone: spot.tone,
        value: wide::value(spot, "large"),
        title: Label::new(8.0, rows.top(index) + 12.0, title),
        unmeasured: is_missing.then(|| Label::new(point.x + 22.0, point.y + 4.0, "not measured")),
    }
}

fn ends(plot: &Plot<'_>, rows: &Rows) -> Vec<Label> {
    let label = |(index, letters): (usize, String)| {
        let point = rows.point(plot, index);
        Label::new(point.x + 20.0, point.y + 5.0, letters)
    };
    lines::ends(plot).into_iter().map(label).collect()
}
