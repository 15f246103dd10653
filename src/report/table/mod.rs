//! The scorecard as tables for a terminal.

mod grid;
mod paint;
mod targets;
mod touchpoints;

use super::{figures, paths, text, verdict};
use crate::score::{BrandView, Figure, JourneyScore, Masking, PathScore, Scorecard};
use crate::words::all_of;
use grid::{Align, Grid, wrapped};
use paint::Paint;

/// How a table is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableStyle {
    /// The columns of the terminal; less than 40 counts as 40, more than 200
    /// as 200.
    pub width: usize,
    /// Whether it may use colours; without, it is plain text.
    pub color: bool,
}

impl TableStyle {
    fn columns(self) -> usize {
        self.width.clamp(40, 200)
    }

    /// The columns for sentences: longer lines are hard to read.
    fn measure(self) -> usize {
        self.columns().min(100)
    }

    /// Whether every fact has room for a column of its own.
    fn is_roomy(self) -> bool {
        self.columns() >= 76
    }
}

/// Draws the tables: for each journey its verdict, touchpoints, paths, overall
/// figures and targets; for each brand the targets of its strategies.
#[must_use]
pub fn table(scorecard: &Scorecard, style: TableStyle) -> String {
    let mut out = String::new();
    if scorecard.journeys.is_empty() {
        out.push_str("This project has no journeys yet.\n");
    }
    for (index, journey) in scorecard.journeys.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        push_journey(&mut out, journey, scorecard, style);
    }
    for brand in &scorecard.brands {
        push_brand(&mut out, brand, style);
    }
    paint::lines(&out)
}

/// A brand whose strategies have targets.
fn push_brand(out: &mut String, brand: &BrandView, style: TableStyle) {
    let targets = targets::of_brand(brand, style);
    if targets.is_empty() {
        return;
    }
    let head = format!("Strategy of {}", brand.title);
    out.push('\n');
    for line in wrapped(&plain(&head), style.measure()).lines() {
        out.push_str(&Paint(style.color).bold(line));
        out.push('\n');
    }
    for strategy in &brand.strategies {
        out.push_str(&wrapped(&plain(&strategy.text), style.measure()));
    }
    push_part(out, &targets);
}

fn push_journey(
    out: &mut String,
    journey: &JourneyScore,
    scorecard: &Scorecard,
    style: TableStyle,
) {
    let paint = Paint(style.color);
    for line in wrapped(&head(journey, scorecard), style.measure()).lines() {
        out.push_str(&paint.bold(line));
        out.push('\n');
    }
    let verdict = verdict::of_journey(journey, &scorecard.settings);
    for sentence in [&verdict.lead].into_iter().chain(&verdict.rest) {
        out.push_str(&wrapped(&sentence.text(), style.measure()));
    }
    push_part(out, &touchpoints::draw(journey, style));
    push_part(out, &all_paths(journey, style));
    push_part(out, &overall(journey, style));
    push_part(out, &masks(journey, style));
    push_part(out, &targets::draw(journey, style));
}

/// Parts are set apart by an empty line; an empty part isn't there.
fn push_part(out: &mut String, part: &str) {
    if !part.is_empty() {
        out.push('\n');
        out.push_str(part);
    }
}

fn head(journey: &JourneyScore, scorecard: &Scorecard) -> String {
    let brand = journey.brand.as_ref().map(|brand| format!(" ({brand})")).unwrap_or_default();
    format!("{}{brand}, as of {}", journey.title, text::date(scorecard.as_of))
}

fn all_paths(journey: &JourneyScore, style: TableStyle) -> String {
    let mut grid = Grid::new(&[
        ("Path", Align::Wrap),
        ("Touchpoints", Align::Wrap),
        ("Planned share", Align::Number),
        ("Mean", Align::Number),
    ]);
    for (_, path) in journey.shown_paths() {
        grid.row(path_row(path));
    }
    if let Some(more) = &journey.more_paths {
        grid.row(vec![
            paths::more(more),
            String::new(),
            figures::or_dash(&more.share, figures::percent),
            figures::or_dash(&more.mean, figures::mean),
        ]);
    }
    let drawn = grid.draw(style.columns());
    match paths::shared_why(journey.paths.iter().map(|path| &path.share)) {
        Some(why) => {
            drawn + &wrapped(&plain(&format!("No planned share: {why}.")), style.measure())
        }
        None => drawn,
    }
}

fn path_row(path: &PathScore) -> Vec<String> {
    vec![
        plain(&titled(path)),
        passed(&path.touchpoints),
        figures::or_dash(&path.share, figures::percent),
        figures::or_dash(&path.mean, figures::mean),
    ]
}

/// A path's title; where it takes scores of audiences, also whose.
fn titled(path: &PathScore) -> String {
    match path.apart.is_empty() {
        true => path.title.clone(),
        false => format!("{}, for {}", path.title, all_of(&path.audiences)),
    }
}

/// The numbers on a path; of a very long one, its start and end.
fn passed(numbers: &[usize]) -> String {
    const MOST: usize = 30;
    let words =
        |numbers: &[usize]| numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    match numbers {
        [first, second, .., last] if numbers.len() > MOST => format!("{first} {second} … {last}"),
        all => words(all),
    }
}

/// The figures of the journey as a whole: never one alone.
fn overall(journey: &JourneyScore, style: TableStyle) -> String {
    let figure = |figure: &Figure, form: fn(f64) -> String| match figure.value {
        Some(value) => form(value),
        None => plain(figures::why(figure)),
    };
    let mut grid = Grid::new(&[("Overall", Align::Wrap), ("Figure", Align::Wrap)]);
    for (label, value) in [
        ("Mean of the touchpoints", figure(&journey.mean, figures::mean)),
        ("What customers lived through", figure(&journey.lived_through, figures::mean)),
        ("Weakest touchpoint", weakest(journey)),
        ("Peak", figure(&journey.peak, figures::number)),
        ("End", figure(&journey.end, figures::number)),
        ("Change over the latter half", figure(&journey.slope, figures::signed)),
        ("Spread", figure(&journey.spread, figures::number)),
    ] {
        grid.row(vec![label.to_owned(), value]);
    }
    grid.draw(style.columns())
}

fn weakest(journey: &JourneyScore) -> String {
    let parts = verdict::Touchpoints::of(journey);
    let weakest = journey.weakest.and_then(|number| parts.get(number));
    weakest.map_or_else(
        || figures::NONE.to_owned(),
        |of| {
            let score = figures::or_dash(&of.score, figures::number);
            format!("{score} ({} {})", of.number, plain(&of.title))
        },
    )
}

/// What each overall figure hides, in words.
fn masks(journey: &JourneyScore, style: TableStyle) -> String {
    let parts = verdict::Touchpoints::of(journey);
    let line =
        |mask: &Masking| wrapped(&verdict::of_mask(mask, journey, &parts).text(), style.measure());
    paths::masks(journey).map(line).collect()
}

/// A text from outside, on one line and harmless.
fn plain(text: &str) -> String {
    text::one_line(text)
}
