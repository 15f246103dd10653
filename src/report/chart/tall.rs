//! The curve downwards, for phones: time runs down, scores to the right.

use super::drawing::{Band, Label, Layout, Rule, Size, at, on_scale, rules};
use super::lines::Point;
use super::wrap::wrapped;
use super::{Plot, Spot, Stage};

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

/// The layout downwards, if there is room.
pub(super) fn layout(plot: &Plot<'_>) -> Option<Layout> {
    if plot.spots.len() > MOST {
        return None;
    }
    let rows = Rows::of(plot);
    let points: Vec<Point> = plot.spots.iter().zip(&rows.tops).map(point).collect();
    let places = plot.spots.iter().zip(&points);
    Some(Layout {
        width: WIDTH,
        height: rows.foot,
        bands: bands(plot, &rows),
        rules: rules(plot, |score, words, is_threshold| {
            rule(score, words, is_threshold, score == plot.settings.good, rows.foot)
        }),
        labels: places.map(|(spot, point)| labels(spot, *point)).collect(),
        points,
        moved: |point, score| Point { x: x(score), ..point },
        size: Size::Broad,
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
}

fn x(score: f64) -> f64 {
    on_scale(score, LEFT, WIDTH - RIGHT)
}

fn point((spot, top): (&Spot<'_>, &f64)) -> Point {
    Point { x: spot.touchpoint.score.value.map_or(LEFT, x), y: top + 36.0 }
}

fn bands(plot: &Plot<'_>, rows: &Rows) -> Vec<Band> {
    let ends = rows.stages.iter().skip(1).chain([&rows.foot]);
    let spans = rows.stages.iter().zip(ends);
    let band = |(stage, (from, to)): (&Stage<'_>, (&f64, &f64))| Band {
        x: at(0.0),
        y: at(*from),
        width: at(WIDTH),
        height: at(to - from),
        title: vec![Label::new(8.0, from + 20.0, wrapped(stage.title, LETTERS, 1).join(" "))],
    };
    plot.stages.iter().zip(spans).map(band).collect()
}

/// The thresholds' words stand on two lines, so that they can't meet.
fn rule(score: f64, words: String, is_threshold: bool, is_upper: bool, foot: f64) -> Rule {
    let y = if is_threshold && is_upper { 16.0 } else { 32.0 };
    Rule {
        way: Some(format!("M{} {}V{}", at(x(score)), at(TOP), at(foot))),
        is_threshold,
        label: Label::new(x(score), y, words),
    }
}

fn labels(spot: &Spot<'_>, point: Point) -> Vec<Label> {
    let name = format!("{} {}", spot.touchpoint.number, spot.touchpoint.title);
    let name = wrapped(&name, LETTERS, 1).join(" ");
    let mut labels = vec![Label::new(8.0, point.y - 24.0, name).of("name")];
    if spot.touchpoint.score.value.is_none() {
        labels.push(Label::new(point.x + 22.0, point.y + 4.0, "not measured").of("name"));
    }
    labels
}
