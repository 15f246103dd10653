//! The paths as lines between touchpoints.

use super::Plot;
use super::drawing::at;
use crate::report::{figures, paths};
use crate::score::PathScore;
use serde::Serialize;
use std::collections::HashMap;

/// A path's line.
pub(super) struct Line<'a> {
    pub(super) letter: String,
    path: &'a PathScore,
    /// Which of the dash patterns and colours it has.
    slot: usize,
    /// How many lines' distance it runs beside the straight way, so that lines
    /// which go the same way lie side by side.
    aside: f64,
}

/// A path in the legend.
#[derive(Debug, Serialize)]
pub(super) struct Key {
    slot: String,
    letter: String,
    title: String,
    share: Option<String>,
    mean: String,
}

/// A line with its place.
#[derive(Debug, Serialize)]
pub(super) struct Trace {
    slot: String,
    /// The `d` of an SVG path.
    way: String,
}

/// The lines of these paths.
pub(super) fn of<'a>(paths: &[(usize, &'a PathScore)]) -> Vec<Line<'a>> {
    let middle = (paths.len().max(1) - 1) as f64 / 2.0;
    let line = |(slot, (index, path)): (usize, &(usize, &'a PathScore))| Line {
        letter: paths::letter(*index),
        path,
        slot,
        aside: slot as f64 - middle,
    };
    paths.iter().enumerate().map(line).collect()
}

impl Line<'_> {
    pub(super) fn key(&self) -> Key {
        Key {
            slot: self.slot.to_string(),
            letter: self.letter.clone(),
            title: self.path.title.clone(),
            share: self.path.share.value.map(figures::percent),
            mean: figures::or_dash(&self.path.mean, figures::mean),
        }
    }

    /// The path in words.
    pub(super) fn spoken(&self, plot: &Plot<'_>) -> String {
        let apart: HashMap<usize, f64> =
            self.apart(plot).map(|(index, score)| (index + 1, score)).collect();
        let at = |number: &usize| match apart.get(number) {
            Some(score) => format!("{number} at {}", figures::number(*score)),
            None => number.to_string(),
        };
        let numbers: Vec<String> = self.path.touchpoints.iter().map(at).collect();
        format!("Path {}, {}, passes {}.", self.letter, self.path.title, numbers.join(", "))
    }

    /// Its way through the plot; it is broken where a score is missing.
    pub(super) fn trace(
        &self,
        plot: &Plot<'_>,
        beside: f64,
        place: impl Fn(usize, f64) -> Option<Point>,
    ) -> Trace {
        let point = |(index, score): (usize, Option<f64>)| place(index, score?);
        let points: Vec<Option<Point>> = self.scores(plot).map(point).collect();
        let mut way = String::new();
        for pair in points.windows(2) {
            if let [Some(from), Some(to)] = pair {
                way.push_str(&segment(*from, *to, self.aside * beside));
            }
        }
        Trace { slot: self.slot.to_string(), way }
    }

    /// The last touchpoint that has a score, and the score.
    pub(super) fn end(&self, plot: &Plot<'_>) -> Option<(usize, f64)> {
        self.scores(plot).filter_map(|(index, score)| Some((index, score?))).last()
    }

    /// Where it passes a touchpoint at a score of its own.
    pub(super) fn apart(&self, plot: &Plot<'_>) -> impl Iterator<Item = (usize, f64)> {
        let scored = self.scores(plot).filter_map(|(index, score)| Some((index, score?)));
        scored.filter(|(index, score)| plot.score(*index) != Some(*score))
    }

    /// The touchpoints that it passes, with their scores on it.
    fn scores(&self, plot: &Plot<'_>) -> impl Iterator<Item = (usize, Option<f64>)> {
        let passed = self.path.touchpoints.iter().zip(&self.path.scores);
        passed.filter_map(|(number, score)| Some((plot.index(*number)?, *score)))
    }
}

/// A place on the drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

fn segment(from: Point, to: Point, aside: f64) -> String {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(1.0);
    let (ox, oy) = (-dy / length * aside, dx / length * aside);
    format!("M{} {}L{} {}", at(from.x + ox), at(from.y + oy), at(to.x + ox), at(to.y + oy))
}

/// The letters of lines that end together.
pub(super) struct End {
    /// The touchpoint at which they end.
    pub(super) index: usize,
    pub(super) score: f64,
    pub(super) letters: String,
}

/// Lines that end at one touchpoint and closer than this, in points, share a text:
/// two would lie over each other.
const CLOSE: f64 = 1.0;

/// Letters at the end of the lines, those that end together in one text.
pub(super) fn ends(plot: &Plot<'_>) -> Vec<End> {
    let mut ends: Vec<End> = Vec::new();
    for line in &plot.lines {
        let Some((index, score)) = line.end(plot) else {
            continue;
        };
        let is_close = |end: &&mut End| end.index == index && (end.score - score).abs() < CLOSE;
        match ends.iter_mut().find(is_close) {
            Some(end) => end.letters = format!("{} {}", end.letters, line.letter),
            None => ends.push(End { index, score, letters: line.letter.clone() }),
        }
    }
    ends
}
