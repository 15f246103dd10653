//! Where the parts of the page are found, known before any of them is made, so
//! that each can lead to any other.

use crate::report::anchors::Anchors;
use crate::score::{JourneyScore, PlaceView, Scorecard, TouchpointScore};
use std::collections::HashMap;

/// The anchors of a page.
pub(super) struct Links<'a> {
    journeys: Vec<JourneyLinks>,
    /// Touchpoints by the names of their journey and their own.
    places: HashMap<(&'a str, &'a str), (&'a TouchpointScore, String)>,
    evidence: HashMap<&'a str, String>,
    investments: HashMap<&'a str, String>,
}

/// The anchors of a journey and its parts.
pub(super) struct JourneyLinks {
    pub(super) id: String,
    pub(super) curve: String,
    pub(super) movement: String,
    pub(super) touchpoints: String,
    pub(super) stages: String,
    /// The anchor of each stage, in order.
    pub(super) stage_ids: Vec<String>,
    /// The anchors of its touchpoints, in the order of their numbers.
    pub(super) parts: Vec<String>,
}

impl<'a> Links<'a> {
    pub(super) fn of(scorecard: &'a Scorecard) -> Self {
        let mut anchors = Anchors::default();
        let mut places = HashMap::new();
        let mut journeys = Vec::new();
        for journey in &scorecard.journeys {
            let links = journey_links(journey, &mut anchors);
            for (touchpoint, id) in touchpoints(journey).zip(&links.parts) {
                let names = (journey.name.as_str(), touchpoint.name.as_str());
                places.entry(names).or_insert((touchpoint, id.clone()));
            }
            journeys.push(links);
        }
        let mut claim = |kind: &str, name: &str| anchors.claim(&format!("report-{kind}-{name}"));
        let evidence = scorecard.evidence.iter().map(|of| of.name.as_str());
        let evidence = evidence.map(|name| (name, claim("evidence", name))).collect();
        let investments = scorecard.investments.iter().map(|of| of.name.as_str());
        let investments = investments.map(|name| (name, claim("investment", name))).collect();
        Self { journeys, places, evidence, investments }
    }

    /// Those of each journey, in order.
    pub(super) fn journeys(&self) -> impl Iterator<Item = &JourneyLinks> {
        self.journeys.iter()
    }

    /// A touchpoint with where it is found; none where it lies in no journey of
    /// this report.
    pub(super) fn place<'p>(
        &'p self,
        place: &'p PlaceView,
    ) -> Option<(&'p TouchpointScore, &'p str)> {
        let found = self.places.get(&(place.journey.as_str(), place.touchpoint.as_str()));
        found.map(|(touchpoint, id)| (*touchpoint, id.as_str()))
    }

    pub(super) fn evidence(&self, name: &str) -> Option<&str> {
        self.evidence.get(name).map(String::as_str)
    }

    pub(super) fn investment(&self, name: &str) -> Option<&str> {
        self.investments.get(name).map(String::as_str)
    }
}

fn touchpoints(journey: &JourneyScore) -> impl Iterator<Item = &TouchpointScore> {
    journey.stages.iter().flat_map(|stage| &stage.touchpoints)
}

fn journey_links(journey: &JourneyScore, anchors: &mut Anchors) -> JourneyLinks {
    let id = anchors.claim(&journey.name);
    // No name has a hyphen, so these are no touchpoint's.
    let mut section = |section: &str| anchors.claim(&format!("{id}-{section}"));
    let [curve, movement, touchpoints, stages] =
        ["curve", "movement", "touchpoints", "stages"].map(&mut section);
    let (mut stage_ids, mut parts) = (Vec::new(), Vec::new());
    for stage in &journey.stages {
        stage_ids.push(anchors.claim(&format!("{id}-stage-{}", stage.name)));
        for touchpoint in &stage.touchpoints {
            parts.push(anchors.claim(&format!("{id}.{}", touchpoint.name)));
        }
    }
    JourneyLinks { id, curve, movement, touchpoints, stages, stage_ids, parts }
}
