//! How many customers take each path, where that depends on the audience.

use super::groups::{Group, Groups};
use crate::model::{
    Fit, Flow, Journey, Model, Path, Ref, Stated, Stop, TouchpointId, Walk, Walks, walks,
};
use std::collections::HashSet;

type Share = Result<f64, String>;

/// Gives the walks of a journey the shares that its groups of customers make
/// together; where their sizes are not known, those that depend on them get the
/// reason.
pub(super) fn by_audience(
    model: &Model<'_>,
    groups: &Groups<'_>,
    journey: &Journey<'_>,
    walks: &mut Walks,
) {
    let Some(flow) = &journey.flow else {
        return;
    };
    let mut known = known(walks, flow);
    match groups {
        Groups::One => {}
        Groups::Unknown(why) => {
            let forks = forks(flow);
            let depends = known.iter_mut().filter(|(walk, _)| passes(&walk.touchpoints, &forks));
            depends.for_each(|(walk, _)| walk.share = Err(why.clone()));
        }
        Groups::Several(groups) => {
            let mut sums: Vec<Share> = vec![Ok(0.0); known.len()];
            for group in groups {
                let own = of_group(model, group, journey, &known);
                sums = sums.into_iter().zip(own).map(|(sum, own)| Ok(sum? + own?)).collect();
            }
            known.iter_mut().zip(sums).for_each(|((walk, _), sum)| walk.share = sum);
        }
    }
}

/// A walk, and the end that its path names.
type Known<'w> = (&'w mut Walk, Option<Stated<Stop>>);

fn known<'w>(walks: &'w mut Walks, flow: &Flow<'_>) -> Vec<Known<'w>> {
    match walks {
        Walks::TooMany => Vec::new(),
        Walks::All(walks) => walks.iter_mut().map(|walk| (walk, None)).collect(),
        Walks::Named(fits) => {
            let known = |(fit, path): (&'w mut Fit, &Path<'_>)| match fit {
                Fit::One(walk) => Some((walk, path.end)),
                _ => None,
            };
            fits.iter_mut().zip(&flow.paths).filter_map(known).collect()
        }
    }
}

/// The stops from which a way leads on that is for some audiences only.
fn forks(flow: &Flow<'_>) -> HashSet<Stop> {
    let apart = flow.ways.iter().filter(|way| !way.audiences.is_empty());
    apart.map(|way| way.from).collect()
}

fn passes(touchpoints: &[TouchpointId], stops: &HashSet<Stop>) -> bool {
    let touchpoints = touchpoints.iter().map(|id| Stop::At(*id));
    [Stop::Start].into_iter().chain(touchpoints).any(|stop| stops.contains(&stop))
}

/// How many of all customers are in a group and take each walk, in per cent:
/// the group's flow, with the walks as its paths, tells.
fn of_group(
    model: &Model<'_>,
    group: &Group<'_>,
    journey: &Journey<'_>,
    known: &[Known<'_>],
) -> Vec<Share> {
    let heading = &journey.heading;
    let path = |(walk, end): &Known<'_>| Path {
        heading: heading.clone(),
        through: walk.touchpoints.iter().map(|id| stated(*id, journey)).collect(),
        end: *end,
        audiences: Vec::new(),
    };
    let paths = known.iter().map(path).collect();
    let own = Journey {
        heading: heading.clone(),
        brand: None,
        audiences: Vec::new(),
        draft: None,
        stages: Vec::new(),
        touchpoints: Vec::new(),
        goals: Vec::new(),
        flow: Some(Flow { ways: group.flow.ways.clone(), paths, ..Flow::new(group.flow.span) }),
        investments: Vec::new(),
        notes: Vec::new(),
    };
    let share = |fit: Fit, walk: &Walk| match fit {
        Fit::One(own) if own.touchpoints == walk.touchpoints => Ok(own.share? * group.part),
        Fit::Unknown => Err("the flow is too tangled to work it out".to_owned()),
        _ => Ok(0.0),
    };
    match walks(model, &own) {
        Walks::Named(fits) => {
            fits.into_iter().zip(known).map(|(fit, (walk, _))| share(fit, walk)).collect()
        }
        // Without a path there is nothing to ask for.
        _ => Vec::new(),
    }
}

fn stated(id: TouchpointId, journey: &Journey<'_>) -> Stated<Ref<TouchpointId>> {
    Stated { value: Ref::To(id), span: journey.heading.span }
}
