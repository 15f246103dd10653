//! Where each brand stands and what it wants to reach, as a template sees it.

use super::target::{self, GoalPage};
use crate::score::{BrandView, Scorecard, StrategyScore};
use crate::words::all_of;
use serde::Serialize;

/// A brand with its strategies.
#[derive(Debug, Serialize)]
pub(super) struct BrandPage {
    title: String,
    audiences: Option<String>,
    notes: Vec<String>,
    strategies: Vec<StrategyPage>,
}

#[derive(Debug, Serialize)]
struct StrategyPage {
    text: String,
    today: Option<String>,
    audiences: Option<String>,
    goals: Vec<GoalPage>,
    notes: Vec<String>,
}

/// The brands that have a strategy or a note.
pub(super) fn of(scorecard: &Scorecard) -> Vec<BrandPage> {
    let has_any = |brand: &&BrandView| !brand.strategies.is_empty() || !brand.notes.is_empty();
    scorecard.brands.iter().filter(has_any).map(brand).collect()
}

fn brand(brand: &BrandView) -> BrandPage {
    BrandPage {
        title: brand.title.clone(),
        audiences: listed(&brand.audiences),
        notes: brand.notes.clone(),
        strategies: brand.strategies.iter().map(strategy).collect(),
    }
}

fn strategy(strategy: &StrategyScore) -> StrategyPage {
    StrategyPage {
        text: strategy.text.clone(),
        today: strategy.today.clone(),
        audiences: listed(&strategy.audiences),
        goals: target::goals(&strategy.goals),
        notes: strategy.notes.clone(),
    }
}

fn listed(titles: &[String]) -> Option<String> {
    (!titles.is_empty()).then(|| all_of(titles))
}
