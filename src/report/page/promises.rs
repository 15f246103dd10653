//! The promises of each brand, as a template sees them.

use crate::score::{BrandView, PromiseView, Scorecard};
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
    made_by: String,
    announced_by: Option<String>,
    delivered_by: Option<String>,
}

/// The brands that promise something.
pub(super) fn of(scorecard: &Scorecard) -> Vec<BrandPromises> {
    scorecard.brands.iter().filter(|brand| !brand.promises.is_empty()).map(brand).collect()
}

fn brand(brand: &BrandView) -> BrandPromises {
    BrandPromises {
        title: brand.title.clone(),
        promises: brand.promises.iter().map(promise).collect(),
    }
}

fn promise(promise: &PromiseView) -> PromisePage {
    PromisePage {
        text: promise.text.clone(),
        made_by: promise.made_by.clone(),
        announced_by: titles(&promise.announced_by),
        delivered_by: titles(&promise.delivered_by),
    }
}

fn titles(titles: &[String]) -> Option<String> {
    (!titles.is_empty()).then(|| all_of(titles))
}
