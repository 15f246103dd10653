//! The paths through a journey: what each is like, how many take it, and what
//! customers lived through all in all.

use super::groups::Groups;
use super::journey::Numbers;
use super::levels::{self, mean};
use super::takers::Takers;
use super::touchpoint::Part;
use super::{Context, Figure, Hidden, MorePaths, PathScore, shares};
use crate::model::{AudienceId, Fit, Journey, Path, Place, Stop, TouchpointId, Walk, Walks, walks};
use crate::words::{Style, all_of, round};
use std::collections::{BTreeMap, BTreeSet};

/// The shares of paths may miss 100 % by this much, in points.
const NEARLY_ALL: f64 = 0.5;

/// Of a path without a name, so many touchpoints make its title.
const MOST_TITLES: usize = 12;

/// The paths with what customers lived through.
pub(super) struct Lived {
    pub(super) paths: Vec<PathScore>,
    /// How many of all customers they cover, in per cent.
    pub(super) covered: Figure,
    pub(super) lived_through: Figure,
    /// Of many without names, those that few customers take.
    pub(super) more_paths: Option<MorePaths>,
}

/// One path before rounding.
struct Run {
    name: Option<String>,
    title: String,
    audiences: Vec<AudienceId>,
    numbers: Vec<usize>,
    /// How it ends, where it says so.
    end: Option<Stop>,
    scores: Vec<Option<f64>>,
    apart: Vec<usize>,
    weak: Hidden,
    share: Result<f64, String>,
    mean: Result<f64, String>,
    /// Whether it could be any of several ways through.
    is_several: bool,
}

/// What is known of a journey's touchpoints.
pub(super) struct Known<'a> {
    pub(super) context: &'a Context<'a>,
    /// The groups of customers that take different ways.
    pub(super) groups: &'a Groups<'a>,
    pub(super) numbers: &'a Numbers,
}

/// The paths of a journey.
pub(super) fn paths(known: &Known<'_>, journey: &Journey<'_>) -> Lived {
    let model = known.context.input.model;
    let mut walks = walks(model, journey);
    shares::by_audience(model, known.groups, journey, &mut walks);
    let takers = Takers::of(journey.flow.as_ref());
    let (runs, why): (Vec<Run>, _) = match walks {
        Walks::All(walks) if walks.len() == 1 => {
            let title = "All customers".to_owned();
            let audiences = takers.of_walk(&walks[0].touchpoints);
            (vec![run(known, None, title, audiences, &walks[0])], None)
        }
        Walks::All(walks) => {
            (walks.iter().map(|walk| unnamed(known, &takers, journey, walk)).collect(), None)
        }
        Walks::Named(fits) => (named(known, &takers, journey, &fits), None),
        Walks::TooMany => {
            (Vec::new(), Some("there are too many ways through; name the paths that matter"))
        }
    };
    let all = journey.flow.as_ref().is_none_or(|flow| flow.paths.is_empty());
    let lived = match why {
        Some(why) => Err(why.to_owned()),
        None => lived_through(&runs, all),
    };
    let covered = Figure::of(covered(&runs), 2);
    let more_paths = more_paths(&runs);
    let paths = runs.into_iter().map(|run| view(known, run)).collect();
    Lived { paths, covered, lived_through: Figure::of(lived, 2), more_paths }
}

fn view(known: &Known<'_>, run: Run) -> PathScore {
    let audiences = &known.context.input.model.audiences;
    let title = |id: &AudienceId| audiences[*id].heading.title.to_string();
    PathScore {
        name: run.name,
        title: run.title,
        audiences: run.audiences.iter().map(title).collect(),
        touchpoints: run.numbers,
        scores: run.scores.into_iter().map(|score| Some(round(score?, 2))).collect(),
        apart: run.apart,
        weak: run.weak,
        share: Figure::of(run.share, 2),
        mean: Figure::of(run.mean, 2),
    }
}

fn unnamed(known: &Known<'_>, takers: &Takers, journey: &Journey<'_>, walk: &Walk) -> Run {
    let title = |id: &TouchpointId| &*known.context.input.model.touchpoints[*id].heading.title;
    let mut title = match walk.touchpoints.as_slice() {
        long if long.len() > MOST_TITLES => {
            let (head, tail) = (&long[..MOST_TITLES / 2], &long[long.len() - MOST_TITLES / 2..]);
            let parts = head.iter().map(title).chain(["…"]).chain(tail.iter().map(title));
            parts.collect::<Vec<_>>().join(" → ")
        }
        all => all.iter().map(title).collect::<Vec<_>>().join(" → "),
    };
    if leaves(journey, walk) {
        title.push_str(" → leaving");
    }
    run(known, None, title, takers.of_walk(&walk.touchpoints), walk)
}

/// Whether those who take a walk give up at its last touchpoint.
fn leaves(journey: &Journey<'_>, walk: &Walk) -> bool {
    let last = walk.touchpoints.last().map(|id| Stop::At(*id));
    let ways = journey.flow.iter().flat_map(|flow| &flow.ways);
    let from_last = ways.filter(|way| Some(way.from) == last).map(|way| way.to);
    let mut ends = from_last.filter(|to| matches!(to, Stop::Finish | Stop::Leave)).peekable();
    ends.peek().is_some() && ends.all(|end| end == Stop::Leave)
}

fn named(known: &Known<'_>, takers: &Takers, journey: &Journey<'_>, fits: &[Fit]) -> Vec<Run> {
    let paths = journey.flow.iter().flat_map(|flow| &flow.paths);
    let one = |(path, fit): (&Path<'_>, &Fit)| {
        let (name, title) = (path.heading.name.to_string(), path.heading.title.to_string());
        let mut audiences: Vec<AudienceId> =
            path.audiences.iter().filter_map(|stated| stated.value.known()).collect();
        let why = match fit {
            Fit::One(walk) => {
                if path.audiences.is_empty() {
                    audiences = takers.of_walk(&walk.touchpoints);
                }
                return run(known, Some(name), title, audiences, walk);
            }
            Fit::Several(..) => "it fits more than one way through the journey",
            Fit::None { .. } => "no way through the flow fits this path",
            Fit::Unknown => "it can't be told which way this path takes",
        };
        let (share, mean) = (Err(why.to_owned()), Err(why.to_owned()));
        let is_several = matches!(fit, Fit::Several(..));
        Run {
            name: Some(name),
            title,
            audiences,
            numbers: Vec::new(),
            end: None,
            scores: Vec::new(),
            apart: Vec::new(),
            weak: Hidden::default(),
            share,
            mean,
            is_several,
        }
    };
    paths.zip(fits).map(one).collect()
}

fn run(
    known: &Known<'_>,
    name: Option<String>,
    title: String,
    audiences: Vec<AudienceId>,
    walk: &Walk,
) -> Run {
    let (mut numbers, mut scores, mut apart) = (Vec::new(), Vec::new(), Vec::new());
    let mut weak = Hidden::default();
    for id in &walk.touchpoints {
        let Some(number) = known.numbers.of(*id) else {
            continue;
        };
        let part = known.numbers.part(number);
        let own = own_score(known.context, *id, part, &audiences);
        let counts = |id| audiences.is_empty() || audiences.contains(&id);
        match own {
            Some(_) => {
                apart.push(number);
                weak.add_apart(part, counts);
            }
            None => weak.add(number, part, counts),
        }
        numbers.push(number);
        scores.push(own.or(part.score));
    }
    let mean = mean(scores.iter().flatten().copied());
    let mean = mean.ok_or_else(|| "no touchpoint on it has a score".to_owned());
    let share = walk.share.clone();
    let end = walk.end;
    Run {
        name,
        title,
        audiences,
        numbers,
        end,
        scores,
        apart,
        weak,
        share,
        mean,
        is_several: false,
    }
}

/// The score of those who take a path, where each of its audiences was measured
/// apart; else everybody's counts.
fn own_score(
    context: &Context<'_>,
    id: TouchpointId,
    part: &Part,
    audiences: &[AudienceId],
) -> Option<f64> {
    if audiences.is_empty() || part.apart.is_empty() {
        return None;
    }
    levels::score(&levels::levels(context, Place::Touchpoint(id), audiences))
}

/// The means of the paths weighted by their shares, where the paths that have
/// both cover all customers.
fn lived_through(runs: &[Run], all: bool) -> Result<f64, String> {
    if runs.is_empty() {
        return Err("it has no path".to_owned());
    }
    if let Some(why) = unclear(runs) {
        return Err(why);
    }
    let (mut whole, mut sum) = (0.0, 0.0);
    let mut missing = None;
    for run in runs {
        match (&run.share, &run.mean) {
            (Ok(share), Ok(mean)) => {
                sum += share * mean;
                whole += share;
            }
            (Err(why), _) | (_, Err(why)) => {
                missing.get_or_insert_with(|| of_path(run, why, runs));
            }
        }
    }
    if (whole - 100.0).abs() <= NEARLY_ALL {
        return Ok(sum / whole);
    }
    Err(missing.unwrap_or_else(|| not_all(whole, all)))
}

/// Why a path lacks a figure; what holds of others, too, is said of none.
fn of_path(run: &Run, why: &str, runs: &[Run]) -> String {
    let is_same = |other: &&Run| other.share.as_ref().is_err_and(|it| it == why);
    match runs.iter().filter(is_same).count() {
        0 | 1 => format!("path “{}”: {why}", run.title),
        _ => why.to_owned(),
    }
}

/// How many of all customers the paths cover, in per cent.
fn covered(runs: &[Run]) -> Result<f64, String> {
    if let Some(why) = unclear(runs) {
        return Err(why);
    }
    let share = |run: &Run| run.share.as_ref().copied().map_err(|why| of_path(run, why, runs));
    runs.iter().map(share).sum()
}

/// Why the paths make no whole: one of them could be several, or two are one.
fn unclear(runs: &[Run]) -> Option<String> {
    let several = runs.iter().filter(|run| run.is_several);
    let mut titles: Vec<String> = several.map(|run| format!("“{}”", run.title)).collect();
    match titles.len() {
        0 => takes_one_way_twice(runs).then(|| "two paths take the same way".to_owned()),
        1 => Some(format!("path {} fits more than one way through the journey", titles[0])),
        count => {
            const MOST: usize = 3;
            if count > MOST {
                titles.truncate(MOST);
                titles.push(format!("{} more", count - MOST));
            }
            let all = all_of(titles);
            Some(format!("paths {all} each fit more than one way through the journey"))
        }
    }
}

/// Whether two paths that are known are the same.
fn takes_one_way_twice(runs: &[Run]) -> bool {
    let mut ways: BTreeMap<&[usize], BTreeSet<Option<Stop>>> = BTreeMap::new();
    runs.iter().filter(|run| !run.numbers.is_empty()).any(|run| {
        let ends = ways.entry(&run.numbers).or_default();
        // One that names no end has all that end there.
        !ends.insert(run.end) || ends.len() > 1 && ends.contains(&None)
    })
}

/// Of paths without names, so many are shown one by one if there are more than
/// one beyond them.
const MOST_UNNAMED: usize = 8;

/// Those that fewest customers take; without shares, the last ones.
fn more_paths(runs: &[Run]) -> Option<MorePaths> {
    let mut paths: Vec<usize> = (0..runs.len()).filter(|at| runs[*at].name.is_none()).collect();
    if paths.len() <= MOST_UNNAMED + 1 {
        return None;
    }
    let share = |at: &usize| runs[*at].share.as_ref().copied().unwrap_or(0.0);
    paths.sort_by(|a, b| share(b).total_cmp(&share(a)));
    let mut paths = paths.split_off(MOST_UNNAMED);
    paths.sort_unstable();
    let of = || paths.iter().map(|at| &runs[*at]);
    let whole = of().map(|run| run.share.clone()).sum::<Result<f64, String>>();
    let sum = of().map(|run| Ok(run.share.clone()? * run.mean.clone()?));
    let mean = sum.sum::<Result<f64, String>>().and_then(|sum| match &whole {
        Ok(whole) if *whole > 0.0 => Ok(sum / whole),
        _ => Err("nobody takes them".to_owned()),
    });
    Some(MorePaths { share: Figure::of(whole, 2), mean: Figure::of(mean, 2), paths })
}

fn not_all(whole: f64, all: bool) -> String {
    let rough = if whole < 1.0 { whole } else { round(whole, 0) };
    let rough = Style::Reader.number(rough);
    match (whole > 100.0, all) {
        (true, _) => format!("the shares of its paths add up to {rough} %"),
        (false, true) => format!("its paths cover only {rough} % of customers"),
        (false, false) => format!("the named paths cover only {rough} % of customers"),
    }
}
