//! The paths side by side: which touchpoints each passes, with their scores.
//! This is the emotion curve as a table.

use super::views::PlainView;
use crate::report::paths::{self as shown, drawn, letter, shared_why};
use crate::report::{figures, verdict};
use crate::score::{JourneyScore, MorePaths, PathScore, Settings, TouchpointScore};
use crate::words::all_of;
use serde::Serialize;
use std::collections::HashMap;

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
    let passed: Vec<Passed> = drawn.iter().map(passed).collect();
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

/// The scores on a path, by the numbers of its touchpoints.
type Passed = HashMap<usize, Option<f64>>;

fn passed((_, path): &(usize, &PathScore)) -> Passed {
    path.touchpoints.iter().copied().zip(path.scores.iter().copied()).collect()
}

fn row(touchpoint: &TouchpointScore, passed: &[Passed], settings: &Settings) -> Row {
    let cell = |path: &Passed| match path.get(&touchpoint.number) {
        None => Cell { text: None, why: None, weak: false },
        Some(None) => {
            Cell { text: None, why: Some(figures::why(&touchpoint.score).to_owned()), weak: false }
        }
        Some(Some(score)) => Cell {
            text: Some(figures::number(*score)),
            why: None,
            weak: figures::tone(*score, settings) == "weak",
        },
    };
    Row {
        name: format!("{} {}", touchpoint.number, touchpoint.title),
        cells: passed.iter().map(cell).collect(),
    }
}
