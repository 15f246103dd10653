//! The curve across: time runs to the right, scores upwards.

use super::drawing::{Band, LINE, Label, Layout, Rule, Size, at, on_scale, rules, stacked};
use super::lines::{Point, ends};
use super::wrap::wrapped;
use super::{Plot, Spot, Stage};

const WIDTH: f64 = 880.0;
/// Room for the words on the scale.
const LEFT: f64 = 96.0;
/// The least room to the right of the columns.
const RIGHT: f64 = 30.0;
const TOP: f64 = 64.0;
const HEIGHT: f64 = 250.0;
/// Where touchpoints without a score stand, below the scale.
const LANE: f64 = 34.0;
/// The breadth of a letter, on average.
const LETTER: f64 = 7.0;
/// The breadth of a bold one.
const BOLD_LETTER: f64 = 8.0;

/// The layout across.
pub(super) fn layout(plot: &Plot<'_>) -> Layout {
    let grid = Grid::of(plot);
    let labels: Vec<Vec<Label>> =
        plot.spots.iter().enumerate().map(|(i, spot)| grid.labels(i, spot)).collect();
    let end = WIDTH - grid.right;
    let mut all =
        rules(plot, |score, words, is_threshold| rule(plot, end, (score, words, is_threshold)));
    if plot.has_gaps() {
        let label = Label::new(LEFT - 10.0, grid.lane() + 4.0, "not measured");
        all.push(Rule { way: None, is_threshold: false, label });
    }
    Layout {
        width: WIDTH,
        height: grid.foot + grid.below(plot),
        bands: plot.stages.iter().map(|stage| band(stage, &grid)).collect(),
        rules: all,
        points: plot.spots.iter().enumerate().map(|(i, spot)| grid.point(i, spot)).collect(),
        moved: |point, score| Point { y: y(score), ..point },
        labels,
        size: grid.size(),
    }
}

/// The columns, one for each touchpoint.
struct Grid {
    column: f64,
    count: usize,
    /// The room to the right of the columns.
    right: f64,
    /// Where the bands end.
    foot: f64,
}

/// How the names below the columns find room.
#[derive(PartialEq, Eq)]
enum Names {
    /// Each below its column.
    Straight,
    /// By turns in one row and in another below it, so that each has the
    /// breadth of two columns.
    TwoRows,
    /// Turned, to read upwards.
    Turned,
    /// Only numbers, by tens.
    Numbers,
}

impl Grid {
    fn of(plot: &Plot<'_>) -> Self {
        let count = plot.spots.len();
        let lane = if plot.has_gaps() { LANE } else { 0.0 };
        let column = |right: f64| (WIDTH - LEFT - right) / count.max(1) as f64;
        let right = (room_of_ends(plot) - column(RIGHT) / 2.0).max(RIGHT);
        Self { column: column(right), count, right, foot: TOP + HEIGHT + lane + 20.0 }
    }

    fn x(&self, index: usize) -> f64 {
        LEFT + (index as f64 + 0.5) * self.column
    }

    fn lane(&self) -> f64 {
        TOP + HEIGHT + LANE
    }

    fn point(&self, index: usize, spot: &Spot<'_>) -> Point {
        Point { x: self.x(index), y: spot.touchpoint.score.value.map_or(self.lane(), y) }
    }

    fn names(&self) -> Names {
        match self.count {
            0..=6 => Names::Straight,
            7..=16 => Names::TwoRows,
            17..=40 => Names::Turned,
            _ => Names::Numbers,
        }
    }

    fn size(&self) -> Size {
        match self.count {
            0..=14 => Size::Broad,
            15..=20 => Size::Large,
            21..=40 => Size::Small,
            _ => Size::Dot,
        }
    }

    /// The names and moments of a touchpoint, below its column.
    fn labels(&self, index: usize, spot: &Spot<'_>) -> Vec<Label> {
        let (x, y) = (self.x(index), self.foot + 18.0);
        match self.names() {
            Names::Straight => self.block(spot, x, y),
            Names::TwoRows if index.is_multiple_of(2) => self.block(spot, x, y),
            Names::TwoRows => self.block(spot, x, y + SECOND_ROW),
            Names::Turned => {
                let name = format!("{} {}", spot.touchpoint.number, spot.touchpoint.title);
                let name = wrapped(&name, TURNED_LETTERS, 1).concat();
                vec![Label::new(x + 5.0, y - 4.0, name).turned()]
            }
            Names::Numbers if !spot.touchpoint.number.is_multiple_of(10) => Vec::new(),
            Names::Numbers => vec![Label::new(x, y, spot.touchpoint.number.to_string()).of("name")],
        }
    }

    /// A title and its moments in lines.
    fn block(&self, spot: &Spot<'_>, x: f64, y: f64) -> Vec<Label> {
        let room = if self.names() == Names::TwoRows { 2.0 * self.column } else { self.column };
        // The last name ends with the drawing.
        let room = room.min(2.0 * (WIDTH - x));
        let letters = ((room - 8.0) / LETTER) as usize;
        let title = format!("{} {}", spot.touchpoint.number, spot.touchpoint.title);
        let lines = wrapped(&title, letters, self.lines());
        let moment_y = y + lines.len() as f64 * LINE;
        let moments: Vec<&str> = spot.touchpoint.moments.iter().map(|of| of.short).collect();
        let mut labels: Vec<Label> =
            stacked(lines, x, y).into_iter().map(|label| label.of("name")).collect();
        if !moments.is_empty() {
            labels.push(Label::new(x, moment_y, moments.join(" ")).of("moment"));
        }
        labels
    }

    fn lines(&self) -> usize {
        if self.names() == Names::TwoRows { 2 } else { 3 }
    }

    /// The room that the words below need.
    fn below(&self, plot: &Plot<'_>) -> f64 {
        let lines = |index| self.block(&plot.spots[index], self.x(index), 0.0).len();
        let longest = |indices: &mut dyn Iterator<Item = usize>| {
            indices.map(lines).max().unwrap_or(0) as f64 * LINE
        };
        match self.names() {
            Names::Straight => longest(&mut (0..self.count)) + 12.0,
            Names::TwoRows => SECOND_ROW + longest(&mut (1..self.count).step_by(2)) + 12.0,
            Names::Turned => TURNED_LETTERS as f64 * LETTER * 0.87 + 16.0,
            Names::Numbers => LINE + 12.0,
        }
    }
}

/// How far below the first row of names the second one begins.
const SECOND_ROW: f64 = 3.0 * LINE + 8.0;
/// So much of a name is shown where it is turned.
const TURNED_LETTERS: usize = 24;

/// The room that the letters need of the paths that end at the last touchpoint,
/// from the middle of its mark.
fn room_of_ends(plot: &Plot<'_>) -> f64 {
    let last = plot.spots.len().saturating_sub(1);
    let at_last = ends(plot).into_iter().filter(|end| end.index == last);
    let letters = at_last.map(|end| end.letters.chars().count()).max().unwrap_or(0);
    Size::FURTHEST_END + letters as f64 * BOLD_LETTER
}

fn y(score: f64) -> f64 {
    on_scale(score, TOP + HEIGHT, TOP)
}

fn band(stage: &Stage<'_>, grid: &Grid) -> Band {
    let x = LEFT + stage.from as f64 * grid.column;
    let width = (stage.to - stage.from) as f64 * grid.column;
    let letters = ((width - 14.0) / BOLD_LETTER) as usize;
    let title = if letters < 3 { Vec::new() } else { wrapped(stage.title, letters, 2) };
    Band {
        x: at(x),
        y: at(0.0),
        width: at(width),
        height: at(grid.foot),
        title: stacked(title, x + 8.0, 20.0),
    }
}

/// A line at a score; the words of the two thresholds keep clear of each other.
fn rule(plot: &Plot<'_>, end: f64, (score, words, is_threshold): (f64, String, bool)) -> Rule {
    let (good, weak) = (plot.settings.good, plot.settings.weak);
    let apart = ((LINE - (y(weak) - y(good))) / 2.0).max(0.0);
    let aside = match is_threshold {
        true if score == good => -apart,
        true => apart,
        false => 0.0,
    };
    Rule {
        way: Some(format!("M{} {}H{}", at(LEFT), at(y(score)), at(end))),
        is_threshold,
        label: Label::new(LEFT - 10.0, y(score) + aside + 4.0, words),
    }
}
