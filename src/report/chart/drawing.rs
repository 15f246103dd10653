//! A drawing of the curve, whichever way it runs: what it consists of, and how
//! it comes from a layout.

use super::lines::{End, Line, Point, Trace, ends};
use super::{Plot, Spot};
use crate::report::figures;
use crate::score::Settings;
use serde::Serialize;

/// The drawing, for a template.
#[derive(Debug, Serialize)]
pub(super) struct Drawing {
    width: String,
    height: String,
    bands: Vec<Band>,
    rules: Vec<Rule>,
    traces: Vec<Trace>,
    marks: Vec<Mark>,
    ends: Vec<Label>,
}

/// A stage.
#[derive(Debug, Serialize)]
pub(super) struct Band {
    pub(super) x: String,
    pub(super) y: String,
    pub(super) width: String,
    pub(super) height: String,
    pub(super) title: Vec<Label>,
}

/// A line at a score, with its words.
#[derive(Debug, Serialize)]
pub(super) struct Rule {
    /// The `d` of an SVG path; none: only its words are there.
    pub(super) way: Option<String>,
    pub(super) is_threshold: bool,
    pub(super) label: Label,
}

/// A touchpoint's mark: its shape tells how it stands.
#[derive(Debug, Serialize)]
struct Mark {
    x: String,
    y: String,
    tone: &'static str,
    size: &'static str,
    /// Whether it is drawn broader, for a long value.
    is_broad: bool,
    value: Option<String>,
    labels: Vec<Label>,
}

/// Text at a place.
#[derive(Debug, Serialize)]
pub(super) struct Label {
    x: String,
    y: String,
    text: String,
    /// `name`, `moment`, or empty for what its place says.
    kind: &'static str,
    /// A turn about its place, as an SVG transform.
    turn: Option<String>,
}

impl Label {
    pub(super) fn new(x: f64, y: f64, text: impl Into<String>) -> Self {
        Self { x: at(x), y: at(y), text: text.into(), kind: "", turn: None }
    }

    pub(super) fn of(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }

    /// Turned so that it reads upwards and ends at its place.
    pub(super) fn turned(self) -> Self {
        let turn = format!("rotate(-60 {} {})", self.x, self.y);
        Self { turn: Some(turn), kind: "name turned", ..self }
    }
}

/// Where everything stands.
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) bands: Vec<Band>,
    pub(super) rules: Vec<Rule>,
    /// The place of each touchpoint.
    pub(super) points: Vec<Point>,
    /// A touchpoint's place moved to another score.
    pub(super) moved: fn(Point, f64) -> Point,
    /// The words at each touchpoint.
    pub(super) labels: Vec<Vec<Label>>,
    pub(super) size: Size,
}

/// How large the marks are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// With room for a value of any length.
    Broad,
    /// With room for a value, a long one in smaller letters.
    Large,
    /// With room for two digits.
    Small,
    /// A dot.
    Dot,
}

impl Size {
    fn name(self) -> &'static str {
        match self {
            Self::Broad | Self::Large => "large",
            Self::Small => "small",
            Self::Dot => "dot",
        }
    }

    /// The letters that fit into a mark.
    fn letters(self) -> usize {
        match self {
            Self::Broad | Self::Large => 4,
            Self::Small => 2,
            Self::Dot => 0,
        }
    }

    /// How far apart lines run that go the same way: less than a mark hides.
    fn beside(self) -> f64 {
        match self {
            Self::Broad | Self::Large => 5.0,
            Self::Small => 3.0,
            Self::Dot => 1.5,
        }
    }

    /// How far from any mark's middle the letters of a path's end stand at most.
    pub(super) const FURTHEST_END: f64 = 26.0;

    /// How far from a mark's middle the letters of a path's end stand.
    fn end(self) -> f64 {
        match self {
            Self::Broad => Self::FURTHEST_END,
            Self::Large => 21.0,
            Self::Small | Self::Dot => 12.0,
        }
    }
}

/// Draws a plot as laid out.
pub(super) fn draw(plot: &Plot<'_>, layout: Layout) -> Drawing {
    let size = layout.size;
    let place = |index: usize, score| Some((layout.moved)(*layout.points.get(index)?, score));
    let trace = |line: &Line<'_>| line.trace(plot, size.beside(), place);
    let end = |end: End| {
        let point = place(end.index, end.score)?;
        Some(Label::new(point.x + size.end(), point.y + 5.0, end.letters))
    };
    let apart = plot.lines.iter().flat_map(|line| line.apart(plot));
    let mut all: Vec<Mark> = apart
        .filter_map(|(index, score)| Some(dot(place(index, score)?, score, plot.settings)))
        .collect();
    let (traces, ends) =
        (plot.lines.iter().map(trace).collect(), ends(plot).into_iter().filter_map(end).collect());
    let places = layout.points.iter().zip(layout.labels);
    let marks = plot.spots.iter().zip(places);
    all.extend(marks.map(|(spot, (point, labels))| mark(spot, *point, labels, size)));
    Drawing {
        width: at(layout.width),
        height: at(layout.height),
        bands: layout.bands,
        rules: layout.rules,
        traces,
        marks: all,
        ends,
    }
}

/// Where a path passes a touchpoint at a score of its own.
fn dot(point: Point, score: f64, settings: &Settings) -> Mark {
    let (x, y, tone) = (at(point.x), at(point.y), figures::tone(score, settings));
    let size = Size::Dot.name();
    Mark { x, y, tone, size, is_broad: false, value: None, labels: Vec::new() }
}

fn mark(spot: &Spot<'_>, point: Point, labels: Vec<Label>, size: Size) -> Mark {
    let value = spot.touchpoint.score.value.map(figures::number);
    let value = value.filter(|text| text.chars().count() <= size.letters());
    let is_long = value.as_ref().is_some_and(|text| text.chars().count() > 3);
    let (x, y) = (at(point.x), at(point.y));
    let (tone, size, is_broad) = (spot.tone, size.name(), is_long && size == Size::Broad);
    Mark { x, y, tone, size, is_broad, value, labels }
}

/// The two thresholds and the ends of the scale, with their words, drawn by
/// `rule` from a score.
pub(super) fn rules(plot: &Plot<'_>, rule: impl Fn(f64, String, bool) -> Rule) -> Vec<Rule> {
    let (good, weak) = (plot.settings.good, plot.settings.weak);
    vec![
        rule(0.0, "0".to_owned(), false),
        rule(weak, format!("weak below {}", figures::number(weak)), true),
        rule(good, format!("good from {}", figures::number(good)), true),
        rule(10.0, "10".to_owned(), false),
    ]
}

/// A place on a scale that begins and ends at these places.
pub(super) fn on_scale(score: f64, zero: f64, ten: f64) -> f64 {
    zero + score.clamp(0.0, 10.0) / 10.0 * (ten - zero)
}

/// Lines of text below each other.
pub(super) fn stacked(lines: Vec<String>, x: f64, y: f64) -> Vec<Label> {
    let label = |(index, text)| Label::new(x, y + index as f64 * LINE, text);
    lines.into_iter().enumerate().map(label).collect()
}

/// How far apart lines of text are.
pub(super) const LINE: f64 = 15.0;

/// A coordinate, to a tenth.
pub(super) fn at(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    format!("{}", if tenths == 0.0 { 0.0 } else { tenths })
}
