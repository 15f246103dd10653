//! The promises of each brand, and how those do who are to keep them.

use super::links::Links;
use super::target::answered;
use super::views::date;
use crate::report::figures;
use crate::score::{BrandView, PlaceView, PromiseView, Scorecard, TouchpointScore};
use crate::words::all_of;
use serde::Serialize;

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
    /// The expectations that it meets.
    answers: Option<String>,
    made_by: String,
    /// Where the touchpoint that makes it is found; none: its brand does.
    made_at: Option<String>,
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
pub(super) fn of(scorecard: &Scorecard, links: &Links<'_>) -> Vec<BrandPromises> {
    let brands = scorecard.brands.iter().filter(|brand| !brand.promises.is_empty());
    brands.map(|brand| self::brand(brand, links)).collect()
}

fn keeper(place: &PlaceView, links: &Links<'_>) -> Keeper {
    let found = links.place(place);
    Keeper {
        title: place.title.clone(),
        link: found.map(|(_, id)| id.to_owned()),
        does: found.map(|(touchpoint, _)| does(touchpoint)),
        weak: found.is_some_and(|(touchpoint, _)| touchpoint.weak),
    }
}

fn does(touchpoint: &TouchpointScore) -> String {
    let score =
        touchpoint.score.value.map(|value| format!("experience score {}", figures::number(value)));
    let goals = touchpoint.operational.value;
    let goals = goals.map(|value| format!("operational attainment {}", figures::attainment(value)));
    let parts: Vec<String> = score.into_iter().chain(goals).collect();
    if parts.is_empty() { "not measured yet".to_owned() } else { parts.join(", ") }
}

fn brand(brand: &BrandView, links: &Links<'_>) -> BrandPromises {
    BrandPromises {
        title: brand.title.clone(),
        promises: brand.promises.iter().map(|of| promise(of, links)).collect(),
    }
}

fn limits(promise: &PromiseView) -> String {
    let within = promise.within.as_ref().map(|within| format!("within {within}"));
    let by = promise.by.map(|by| format!("by {}", date(by)));
    let audiences = (!promise.audiences.is_empty())
        .then(|| format!("for {}", all_of(promise.audiences.iter().map(String::as_str))));
    within.into_iter().chain(by).chain(audiences).collect::<Vec<_>>().join(", ")
}

fn promise(promise: &PromiseView, links: &Links<'_>) -> PromisePage {
    let keepers = |of: &[PlaceView]| of.iter().map(|place| keeper(place, links)).collect();
    PromisePage {
        text: promise.text.clone(),
        limits: limits(promise),
        answers: answered(&promise.answers),
        made_by: promise.made_by.clone(),
        made_at: promise.made_at.as_ref().and_then(|at| Some(links.place(at)?.1.to_owned())),
        announced_by: keepers(&promise.announced_by),
        delivered_by: keepers(&promise.delivered_by),
    }
}
