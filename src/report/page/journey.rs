//! A journey, as a template sees it.

use super::legend::{Legend, Word};
use super::links::{JourneyLinks, Links};
use super::overview::{self, OutcomeTally, StatusTally, Weakest};
use super::target::{self, GoalPage};
use super::touchpoint::{self, TouchpointPage};
use super::views::{PlainView, ScoreView};
use super::{Run, movement, paths, runs};
use crate::report::paths::{self as shown, letter};
use crate::report::{figures, verdict};
use crate::score::{Figure, JourneyScore, MomentView, Overall, PathScore, Settings, StageScore};
use crate::words::{all_of, capital, so_many};
use serde::Serialize;

/// Everything about one journey.
#[derive(Debug, Serialize)]
pub(super) struct JourneyPage<C> {
    pub(super) id: String,
    /// Where its sections are found.
    at: Sections,
    /// The levels of its headings, the outermost first.
    levels: [String; 3],
    title: String,
    draft: bool,
    brand: Option<String>,
    audiences: Option<String>,
    notes: Vec<String>,
    lead: Vec<Run>,
    rest: Vec<Vec<Run>>,
    tiles: Vec<Tile>,
    more_paths: Option<String>,
    /// Why there are none of several paths, unless the figures say so already.
    no_shares: Option<String>,
    /// Whether there are shares at the top, which are the spec’s.
    has_shares: bool,
    movement: Option<movement::MovementPage>,
    tally: Vec<StatusTally>,
    /// How its touchpoints end, against what was expected.
    outcomes: Vec<OutcomeTally>,
    curve: Option<C>,
    /// Said in place of a curve.
    no_curve: &'static str,
    /// The moments of truth that it has.
    moments: Vec<MomentView>,
    shape: Vec<Fact>,
    masks: Vec<Vec<Run>>,
    paths: Option<paths::PathsPage>,
    /// Words of the field that its cards use, where they stand first.
    words: Vec<Word>,
    stages: Vec<StagePage>,
    goals: Vec<GoalPage>,
}

#[derive(Debug, Serialize)]
struct Sections {
    curve: String,
    movement: String,
    touchpoints: String,
    stages: String,
}

/// One of the figures at the top.
#[derive(Debug, Serialize)]
struct Tile {
    /// The path's letter, where it is a path's.
    letter: Option<String>,
    label: String,
    score: ScoreView,
    note: Option<String>,
    hides: Option<String>,
}

/// A figure of the curve's shape.
#[derive(Debug, Serialize)]
struct Fact {
    label: &'static str,
    figure: PlainView,
    meaning: &'static str,
}

#[derive(Debug, Serialize)]
struct StagePage {
    id: String,
    title: String,
    wants: Vec<String>,
    /// Where value changes hands.
    exchange: Option<String>,
    notes: Vec<String>,
    goals: Vec<GoalPage>,
    touchpoints: Vec<TouchpointPage>,
}

/// Where a journey stands on the page.
pub(super) struct Place<'p> {
    /// The level of its outermost heading.
    pub(super) level: usize,
    /// Where it and its parts are found.
    pub(super) at: &'p JourneyLinks,
    /// Where everything is found.
    pub(super) links: &'p Links<'p>,
}

/// The view of a journey at its place.
pub(super) fn view<C>(
    journey: &JourneyScore,
    curve: Result<C, &'static str>,
    settings: &Settings,
    place: &Place<'_>,
    legend: &mut Legend,
) -> JourneyPage<C> {
    let (level, at) = (place.level, place.at);
    let links = &at.parts;
    let verdict = verdict::of_journey(journey, settings);
    let parts = verdict::Touchpoints::of(journey);
    JourneyPage {
        id: at.id.clone(),
        at: sections(at),
        levels: [level, level + 1, level + 2].map(|level| level.to_string()),
        title: journey.title.clone(),
        draft: journey.draft,
        brand: journey.brand.clone(),
        audiences: (!journey.audiences.is_empty()).then(|| all_of(&journey.audiences)),
        notes: journey.notes.clone(),
        lead: runs(&verdict.lead, links),
        rest: verdict.rest.iter().map(|sentence| runs(sentence, links)).collect(),
        tiles: tiles(journey, settings),
        more_paths: more_paths(journey),
        has_shares: has_shares(journey),
        no_shares: share_why(journey)
            .filter(|why| journey.lived_through.why.as_deref() != Some(*why))
            .map(str::to_owned),
        movement: movement::view(journey, links),
        tally: overview::tally(journey, settings),
        outcomes: overview::outcomes(journey, settings),
        no_curve: curve.as_ref().err().copied().unwrap_or_default(),
        curve: curve.ok(),
        moments: moments(journey),
        shape: shape(journey),
        masks: shown::masks(journey)
            .map(|m| runs(&verdict::of_mask(m, journey, &parts), links))
            .collect(),
        paths: paths::view(journey, settings),
        words: legend.words(journey, settings),
        stages: stages(journey, place, settings),
        goals: target::goals(&journey.goals),
    }
}

/// Each moment of truth once, in the order of the journey.
fn moments(journey: &JourneyScore) -> Vec<MomentView> {
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    let mut moments: Vec<MomentView> = Vec::new();
    for moment in touchpoints.flat_map(|touchpoint| &touchpoint.moments) {
        if !moments.contains(moment) {
            moments.push(moment.clone());
        }
    }
    moments
}

fn sections(at: &JourneyLinks) -> Sections {
    Sections {
        curve: at.curve.clone(),
        movement: at.movement.clone(),
        touchpoints: at.touchpoints.clone(),
        stages: at.stages.clone(),
    }
}

fn stages(journey: &JourneyScore, place: &Place<'_>, settings: &Settings) -> Vec<StagePage> {
    let mut parts = place.at.parts.iter();
    let stages = journey.stages.iter().zip(&place.at.stage_ids);
    let mut view = |(stage, id): (&StageScore, &String)| {
        let touchpoints = stage.touchpoints.iter().zip(parts.by_ref());
        StagePage {
            id: id.clone(),
            title: stage.title.clone(),
            wants: stage.wants.clone(),
            exchange: stage.exchange.clone(),
            notes: stage.notes.clone(),
            goals: target::goals(&stage.goals),
            touchpoints: touchpoints
                .map(|(of, anchor)| touchpoint::view(of, anchor.clone(), settings, place.links))
                .collect(),
        }
    };
    stages.map(&mut view).collect()
}

/// So many paths have a figure of their own at the top.
const PATH_TILES: usize = 3;

/// The figures that stand side by side: never one alone.
fn tiles(journey: &JourneyScore, settings: &Settings) -> Vec<Tile> {
    let overall = |label: &str, figure: &Figure, note: &str, of: Overall| Tile {
        letter: None,
        label: label.to_owned(),
        score: ScoreView::of(figure, figures::mean, settings),
        note: figure.value.map(|_| note.to_owned()),
        hides: hides(journey, of),
    };
    let mean = overall("Mean of the touchpoints", &journey.mean, &counted(journey), Overall::Mean);
    let lived = overall(
        "What customers lived through",
        &journey.lived_through,
        LIVED_NOTE,
        Overall::LivedThrough,
    );
    let paths = path_tiles(journey, settings);
    let weakest = overview::weakest(journey, settings).map(weakest_tile);
    [mean].into_iter().chain(paths).chain([lived]).chain(weakest).collect()
}

/// What the mean is of.
fn counted(journey: &JourneyScore) -> String {
    match journey.touchpoints - journey.scored.min(journey.touchpoints) {
        0 => "each counts the same".to_owned(),
        _ => format!("of the {} of {} with a score", journey.scored, journey.touchpoints),
    }
}

const LIVED_NOTE: &str = "paths weighted by planned share";

fn path_tiles(journey: &JourneyScore, settings: &Settings) -> Vec<Tile> {
    if journey.paths.len() < 2 {
        return Vec::new();
    }
    let shared = share_why(journey);
    let share = |path: &PathScore| match path.share.value {
        Some(share) => Some(format!("planned for {} of customers", figures::percent(share))),
        None => Some(figures::why(&path.share))
            .filter(|why| Some(*why) != shared)
            .map(|why| format!("share: {why}")),
    };
    let tile = |(index, path): (usize, &PathScore)| Tile {
        letter: Some(letter(index)),
        label: path.title.clone(),
        score: ScoreView::of(&path.mean, figures::mean, settings),
        note: share(path),
        hides: hides(journey, Overall::Path(index)),
    };
    shown::most_taken(journey, PATH_TILES).into_iter().map(tile).collect()
}

/// Why several paths have no share, said once below them.
fn share_why(journey: &JourneyScore) -> Option<&str> {
    shown::shared_why(journey.paths.iter().map(|path| &path.share))
}

fn has_shares(journey: &JourneyScore) -> bool {
    journey.paths.len() > 1 && journey.paths.iter().any(|path| path.share.value.is_some())
}

fn more_paths(journey: &JourneyScore) -> Option<String> {
    let more = journey.paths.len().saturating_sub(PATH_TILES);
    (more > 0).then(|| capital(&so_many(more, "more path", "more paths")))
}

fn weakest_tile(weakest: Weakest) -> Tile {
    Tile {
        letter: None,
        label: "Weakest touchpoint".to_owned(),
        score: weakest.score,
        note: Some(weakest.note),
        hides: None,
    }
}

/// Which touchpoints an overall figure hides: one by its title, several by
/// number, of many how many.
fn hides(journey: &JourneyScore, figure: Overall) -> Option<String> {
    let mask = journey.masks.iter().find(|mask| mask.figure == figure)?;
    let number = |number: &usize| format!("no.\u{a0}{number}");
    let touchpoints = mask.hides.touchpoints.as_slice();
    let mut all = touchpoints.to_vec();
    all.extend(mask.hides.audiences.iter().map(|weak| weak.touchpoint));
    all.dedup();
    let whom = if touchpoints.is_empty() { " for some customers" } else { "" };
    match (all.as_slice(), touchpoints) {
        ([], _) => None,
        ([_], [only]) => {
            let title = verdict::Touchpoints::of(journey).get(*only).map(|part| &part.title);
            let title = title.map(|title| format!("{title} ")).unwrap_or_default();
            Some(format!("hides {title}({})", number(only)))
        }
        (few, _) if few.len() <= 4 => {
            Some(format!("hides {}{whom}", all_of(few.iter().map(number))))
        }
        (many, _) => Some(format!("hides {} weak touchpoints{whom}", many.len())),
    }
}

fn shape(journey: &JourneyScore) -> Vec<Fact> {
    let fact = |label, figure, form: fn(f64) -> String, meaning| Fact {
        label,
        figure: PlainView::of(figure, form),
        meaning,
    };
    if journey.peak.value.is_none() {
        return Vec::new();
    }
    vec![
        fact(
            "Peak",
            &journey.peak,
            figures::number,
            "the best score; people remember the best moment",
        ),
        fact("End", &journey.end, figures::number, "the last score; people remember the end, too"),
        fact(
            "Change over the latter half",
            &journey.slope,
            figures::signed,
            "points up (+) or down (−) from one touchpoint to the next",
        ),
        fact("Spread", &journey.spread, figures::number, "points from the weakest to the best"),
    ]
}
