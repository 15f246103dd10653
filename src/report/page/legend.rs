//! The words of the field that a page uses, each told once, where it first
//! stands.

use super::views;
use crate::model::Quadrant;
use crate::score::{JourneyScore, Outcome, Settings, TouchpointScore};
use crate::vocabulary::{LAYERS, List, TOUCHPOINT_AIMS};
use crate::words::capital;
use serde::Serialize;
use std::collections::HashSet;

/// A word and what it means.
#[derive(Debug, Serialize)]
pub(super) struct Word {
    word: String,
    meaning: String,
}

/// The words told so far.
#[derive(Debug, Default)]
pub(super) struct Legend(HashSet<&'static str>);

impl Legend {
    /// The words that a journey's cards use and that no one before it does.
    pub(super) fn words(&mut self, journey: &JourneyScore, settings: &Settings) -> Vec<Word> {
        let used = used(journey);
        let is_new =
            |(word, _): &(&'static str, String)| used.contains(word) && self.0.insert(word);
        let word = |(word, meaning): (&str, String)| Word { word: capital(word), meaning };
        meanings(settings).filter(is_new).map(word).collect()
    }
}

/// Every word in the order in which people meet them, with its meaning.
fn meanings(settings: &Settings) -> impl Iterator<Item = (&'static str, String)> {
    let outcomes = [Outcome::Magic, Outcome::Neutral, Outcome::Miserable];
    let outcomes = outcomes.map(|it| (it.words(), views::outcome_meaning(it, settings)));
    let quadrants = [
        (Quadrant::HiddenDriver, "few name it, and it drives what customers do"),
        (Quadrant::ProvenDriver, "many name it, and it drives what customers do"),
        (Quadrant::TableStakes, "many name it, and it drives little"),
        (Quadrant::Leave, "few name it, and it drives little"),
    ];
    let quadrants = quadrants.map(|(it, meaning)| (it.words(), meaning.to_owned()));
    let single = OTHERS.map(|(word, meaning)| (word, meaning.to_owned()));
    let choices = choices(&TOUCHPOINT_AIMS).chain(choices(&LAYERS));
    outcomes.into_iter().chain(choices).chain(quadrants).chain(single)
}

const RECOVERY: &str = "recovery";
const UNINTENDED: &str = "unintended";
const FEEDS: &str = "feeds";

const OTHERS: [(&str, &str); 3] = [
    (RECOVERY, "the touchpoint that makes good when this one fails"),
    (UNINTENDED, "a contact that the brand did not plan"),
    (FEEDS, "what customers say here is what the next ones meet there"),
];

fn choices(list: &'static List) -> impl Iterator<Item = (&'static str, String)> {
    list.choices.iter().map(|choice| (choice.word, choice.doc.to_owned()))
}

fn used(journey: &JourneyScore) -> HashSet<&'static str> {
    let touchpoints = journey.stages.iter().flat_map(|stage| &stage.touchpoints);
    touchpoints.flat_map(used_at).collect()
}

fn used_at(of: &TouchpointScore) -> impl Iterator<Item = &'static str> {
    let experience = &of.experience;
    let quadrants = experience.importance.iter().filter_map(|it| it.quadrant);
    let rest = [
        of.aim,
        of.outcome.map(Outcome::words),
        of.recovery.as_ref().map(|_| RECOVERY),
        (!of.intended).then_some(UNINTENDED),
        (!experience.feeds.is_empty()).then_some(FEEDS),
    ];
    let layers = experience.expectations.iter().map(|it| it.layer);
    layers.chain(quadrants.map(|it| it.term)).chain(rest.into_iter().flatten())
}
