//! How the shares of a fork add up, for everybody or for each audience.

use super::flows;
use crate::model::{AudienceId, Model, Share, StatedRef, Stop, Way};
use std::collections::BTreeMap;

/// The ways on from one stop, one of which at least has a share.
pub(super) struct Fork<'a> {
    pub(super) from: Stop,
    /// The ways, in the order of the file.
    pub(super) ways: Vec<&'a Way<'a>>,
    /// What they add up to for each group of customers that takes other ways
    /// than the rest.
    pub(super) groups: Vec<Group>,
}

/// Customers who take the same ways.
#[derive(Clone, Copy)]
pub(super) struct Group {
    /// Who they are; none: those whom no way names.
    pub(super) audience: Option<AudienceId>,
    pub(super) sum: Sum,
}

/// What ways add up to.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    /// Their shares, in per cent.
    pub(super) percent: f64,
    /// By how much that may be off, since shares with decimals are rounded.
    slack: f64,
    /// How many have a share in per cent.
    pub(super) shares: usize,
    /// How many take the rest.
    pub(super) rests: usize,
    /// How many have no share, and nothing else that says when they are taken.
    pub(super) unshared: usize,
    /// How many have no share but a condition.
    pub(super) conditional: usize,
}

/// Sums of decimal fractions may be off by so much.
const ROUNDING: f64 = 1e-9;

/// By how much a share may be off that was rounded to the digits it has: three
/// times 33.3 % are everybody. A whole number is meant as it stands.
fn slack(share: f64) -> f64 {
    let is_whole = |value: f64| (value - value.round()).abs() < ROUNDING;
    match share {
        share if is_whole(share) => 0.0,
        share if is_whole(share * 10.0) => 0.05,
        _ => 0.005,
    }
}

impl Sum {
    fn with(mut self, way: &Way<'_>) -> Self {
        match way.share.map(|share| share.value) {
            Some(Share::Percent(share)) => {
                self.percent += share;
                self.slack += slack(share);
                self.shares += 1;
            }
            Some(Share::Rest) => self.rests += 1,
            None if way.when.is_some() => self.conditional += 1,
            None => self.unshared += 1,
        }
        self
    }

    fn and(self, other: Self) -> Self {
        Self {
            percent: self.percent + other.percent,
            slack: self.slack + other.slack,
            shares: self.shares + other.shares,
            rests: self.rests + other.rests,
            unshared: self.unshared + other.unshared,
            conditional: self.conditional + other.conditional,
        }
    }

    /// Whether there is more than everybody.
    pub(super) fn is_over(&self) -> bool {
        self.percent > 100.0 + self.slack + ROUNDING
    }

    /// Whether the shares are those of everybody.
    pub(super) fn is_full(&self) -> bool {
        self.percent >= 100.0 - self.slack - ROUNDING
    }

    /// Whether the shares leave nothing for the rest.
    pub(super) fn leaves_nothing(&self) -> bool {
        self.percent >= 100.0 - ROUNDING
    }

    /// Whether the shares add up to everybody, as far as they are known.
    fn is_sound(&self) -> bool {
        let is_open = self.rests + self.unshared + self.conditional > 0;
        let is_right = match self.rests {
            _ if self.is_over() => false,
            0 => is_open || self.is_full(),
            1 => !self.leaves_nothing(),
            _ => false,
        };
        is_right && !self.is_mixed()
    }

    /// Whether some have a share, and others neither that nor a way to work
    /// theirs out.
    pub(super) fn is_mixed(&self) -> bool {
        let shareless = self.unshared + self.conditional;
        self.shares > 0 && shareless > 0 || self.rests > 0 && self.unshared > 0
    }
}

impl Fork<'_> {
    /// The ways that a group of customers can take.
    pub(super) fn ways_of(&self, group: Group) -> impl Iterator<Item = &Way<'_>> {
        let takes = move |way: &&&Way<'_>| {
            let mut named = way.audiences.iter().map(|audience| audience.value.known());
            way.audiences.is_empty() || named.any(|id| id.is_some() && id == group.audience)
        };
        self.ways.iter().filter(takes).copied()
    }
}

/// The forks whose shares don't add up, or not to a known sum, as far as all
/// their ways could be read.
pub(super) fn unsound_forks<'a>(model: &'a Model<'a>) -> Vec<Fork<'a>> {
    let mut forks = Vec::new();
    for journey in model.journeys.values() {
        let Some(flow) = &journey.flow else { continue };
        let mut ways: Vec<&Way<'_>> = flow.ways.iter().collect();
        ways.sort_by_key(|way| way.from);
        let by_start = ways.chunk_by(|a, b| a.from == b.from);
        let shared = by_start.filter(|ways| {
            flow.knows_ways_from(ways[0].from) && ways.iter().any(|way| way.share.is_some())
        });
        forks.extend(shared.filter_map(|ways| unsound_fork(model, &journey.audiences, ways)));
    }
    forks
}

fn unsound_fork<'a>(
    model: &Model<'_>,
    of_journey: &[StatedRef<AudienceId>],
    ways: &[&'a Way<'a>],
) -> Option<Fork<'a>> {
    let from = ways.first()?.from;
    let everybody = ways.iter().filter(|way| way.audiences.is_empty());
    let everybody = everybody.fold(Sum::default(), |sum, way| sum.with(way));
    let mut named: BTreeMap<AudienceId, Sum> = BTreeMap::new();
    for way in ways {
        for audience in &way.audiences {
            // An unknown audience could be any of them.
            let sum = named.entry(audience.value.known()?).or_default();
            *sum = sum.with(way);
        }
    }
    let are_others = named.is_empty() || are_others(model, of_journey, from, &named);
    let others = are_others.then_some(Group { audience: None, sum: everybody });
    let named = named.into_iter();
    let named = named.map(|(id, sum)| Group { audience: Some(id), sum: sum.and(everybody) });
    let groups = others.into_iter().chain(named);
    let groups: Vec<_> = groups.filter(|group| group.sum.shares + group.sum.rests > 0).collect();
    let is_unsound = groups.iter().any(|group| !group.sum.is_sound());
    is_unsound.then(|| Fork { from, groups, ways: ways.to_vec() })
}

/// Whether customers come to a stop whom none of its ways names: those whom the
/// touchpoint is for, else those of the journey, else all there are.
fn are_others(
    model: &Model<'_>,
    of_journey: &[StatedRef<AudienceId>],
    from: Stop,
    named: &BTreeMap<AudienceId, Sum>,
) -> bool {
    let of_touchpoint = flows::touchpoint(from).map(|id| &model.touchpoints[id].audiences[..]);
    let is_other = |id: AudienceId| !named.contains_key(&id);
    match of_touchpoint.filter(|stated| !stated.is_empty()).unwrap_or(of_journey) {
        [] => model.audiences.iter().any(|(id, _)| is_other(id)),
        stated => stated.iter().filter_map(|one| one.value.known()).any(is_other),
    }
}
