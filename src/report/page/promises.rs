//! The promises of each brand, and how those do who are to keep them.

use super::journey::JourneyPage;
use super::views::date;
use crate::report::figures;
use crate::score::{BrandView, JourneyScore, PlaceView, PromiseView, Scorecard, TouchpointScore};
use crate::words::all_of;
use serde::Serialize;
use std::collections::HashMap;

/// A brand and its promises.
#[derive(Debug, Serialize)]
pub(super) struct BrandPromises {
    title: String,
    promises: Vec<PromisePage>,
}

#[derive(Debug, Serialize)]
struct PromisePage {
    text: String,
    /// Within what time, by when and for whom it holds, in words.
    limits: String,
    made_by: String,
    announced_by: Vec<Keeper>,
    delivered_by: Vec<Keeper>,
}

/// A touchpoint that has to do with a promise.
#[derive(Debug, Serialize)]
struct Keeper {
    title: String,
    link: Option<String>,
    /// How it does, in words; none for what lies in no journey of this report.
    does: Option<String>,
    weak: bool,
}

/// The brands that promise something.
pub(super) fn of<C>(scorecard: &Scorecard, pages: &[JourneyPage<C>]) -> Vec<BrandPromises> {
    let places = Places::of(scorecard, pages);
    let brands = scorecard.brands.iter().filter(|brand| !brand.promises.is_empty());
    brands.map(|brand| self::brand(brand, &places)).collect()
}

/// Touchpoints by the names of their journey and their own.
struct Places<'a>(HashMap<(&'a str, &'a str), (&'a TouchpointScore, &'a str)>);

impl<'a> Places<'a> {
    fn of<C>(scorecard: &'a Scorecard, pages: &'a [JourneyPage<C>]) -> Self {
        let mut places = HashMap::new();
        for (journey, page) in scorecard.journeys.iter().zip(pages) {
            for (touchpoint, id) in touchpoints(journey).zip(page.links()) {
                let names = (journey.name.as_str(), touchpoint.name.as_str());
                places.entry(names).or_insert((touchpoint, id));
            }
        }
        Self(places)
    }

    fn keeper(&self, place: &PlaceView) -> Keeper {
        let found = self.0.get(&(place.journey.as_str(), place.touchpoint.as_str()));
        Keeper {
            title: place.title.clone(),
            link: found.map(|(_, id)| (*id).to_owned()),
            does: found.map(|(touchpoint, _)| does(touchpoint)),
            weak: found.is_some_and(|(touchpoint, _)| touchpoint.weak),
        }
    }
}

fn touchpoints(journey: &JourneyScore) -> impl Iterator<Item = &TouchpointScore> {
    journey.stages.iter().flat_map(|stage| &stage.touchpoints)
}

fn does(touchpoint: &TouchpointScore) -> String {
    let score =
        touchpoint.score.value.map(|value| format!("experience score {}", figures::number(value)));
    let goals = touchpoint.operational.value;
    let goals = goals.map(|value| format!("operational attainment {}", figures::attainment(value)));
    let parts: Vec<String> = score.into_iter().chain(goals).collect();
    if parts.is_empty() { "not measured yet".to_owned() } else { parts.join(", ") }
}

fn brand(brand: &BrandView, places: &Places<'_>) -> BrandPromises {
    BrandPromises {
        title: brand.title.clone(),
        promises: brand.promises.iter().map(|of| promise(of, places)).collect(),
    }
}

fn limits(promise: &PromiseView) -> String {
    let within = promise.within.as_ref().map(|within| format!("within {within}"));
    let by = promise.by.map(|by| format!("by {}", date(by)));
    let audiences = (!promise.audiences.is_empty())
        .then(|| format!("for {}", all_of(promise.audiences.iter().map(String::as_str))));
    within.into_iter().chain(by).chain(audiences).collect::<Vec<_>>().join(", ")
}

fn promise(promise: &PromiseView, places: &Places<'_>) -> PromisePage {
    let keepers = |of: &[PlaceView]| of.iter().map(|place| places.keeper(place)).collect();
    PromisePage {
        text: promise.text.clone(),
        limits: limits(promise),
        made_by: promise.made_by.clone(),
        announced_by: keepers(&promise.announced_by),
        delivered_by: keepers(&promise.delivered_by),
    }
}
