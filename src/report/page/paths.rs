//! The paths side by side: which touchpoints each passes, with their scores.
//! This is the emotion curve as a table.

use super::views::{PlainView, ScoreView};
use crate::report::paths::{self as shown, drawn, letter, shared_why};
use crate::report::{figures, verdict};
use crate::score::{JourneyScore, MorePaths, PathScore, Settings, TouchpointScore};
use crate::words::all_of;
use serde::Serialize;
use std::collections::HashSet;

/// The paths of a journey that has several.
#[derive(Debug, Serialize)]
pub(super) struct PathsPage {
    /// All of them, of many without names only those that most customers take.
    all: Vec<PathPage>,
    /// The others of them, summed up.
    more: Option<More>,
    /// Why several have no share.
    no_shares: Option<String>,
    /// Those that are drawn, each a column.
    columns: Vec<PathPage>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
struct PathPage {
    letter: String,
    title: String,
    audiences: Option<String>,
    share: PlainView,
    mean: PlainView,
}

/// Paths that are summed up.
#[derive(Debug, Serialize)]
struct More {
    name: String,
    share: PlainView,
    mean: PlainView,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    cells: Vec<Cell>,
}

#[derive(Debug, Clone, Serialize)]
struct Cell {
    text: Option<String>,
    why: Option<String>,
    weak: bool,
}

/// The view of a journey's paths, if there is more than one.
pub(super) fn view(journey: &JourneyScore, settings: &Settings) -> Option<PathsPage> {
    if journey.paths.len() < 2 {
        return None;
    }
    let shared = shared_why(journey.paths.iter().map(|path| &path.share));
    let path = |of| path(of, shared);
    let drawn = drawn(journey);
    let passed: Vec<HashSet<usize>> =
        drawn.iter().map(|(_, path)| path.touchpoints.iter().copied().collect()).collect();
    let parts = verdict::Touchpoints::of(journey);
    Some(PathsPage {
        columns: drawn.into_iter().map(path).collect(),
        rows: parts.all().iter().map(|part| row(part, &passed, settings)).collect(),
        all: journey.shown_paths().map(path).collect(),
        more: journey.more_paths.as_ref().map(|of| more(of, shared)),
        no_shares: shared.map(str::to_owned),
    })
}

fn path((index, path): (usize, &PathScore), shared: Option<&str>) -> PathPage {
    PathPage {
        letter: letter(index),
        title: path.title.clone(),
        audiences: (!path.audiences.is_empty()).then(|| all_of(&path.audiences)),
        share: PlainView::but_for(shared, &path.share, figures::percent),
        mean: PlainView::of(&path.mean, figures::mean),
    }
}

fn more(more: &MorePaths, shared: Option<&str>) -> More {
    More {
        name: shown::more(more),
        share: PlainView::but_for(shared, &more.share, figures::percent),
        mean: PlainView::but_for(shared, &more.mean, figures::mean),
    }
}

fn row(touchpoint: &TouchpointScore, passed: &[HashSet<usize>], settings: &Settings) -> Row {
    let score = ScoreView::of(&touchpoint.score, figures::number, settings);
    let text = score.why.is_none().then_some(score.text);
    let on = Cell { text, why: score.why, weak: touchpoint.weak };
    let off = Cell { text: None, why: None, weak: false };
    let cell = |path: &HashSet<usize>| match path.contains(&touchpoint.number) {
        true => on.clone(),
        false => off.clone(),
    };
    Row {
        name: format!("{} {}", touchpoint.number, touchpoint.title),
        cells: passed.iter().map(cell).collect(),
    }
}
