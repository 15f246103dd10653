//! Audiences that are more than all customers.

use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{AudienceId, Brand, Model, Quantity};
use crate::words::{Style, round};
use std::collections::HashSet;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "audience-shares-above-100",
    sort: Sort::Contradicts,
    summary: "the shares of the audiences add up to more than 100 %",
    why: "The share of an audience is its part of all customers. Where the parts add up to more \
          than the whole, one of them is wrong, or somebody is counted twice; whatever is weighed \
          by them, such as what is spent on whom, is wrong too.",
    bad: include_str!("examples/audience-shares-above-100.bad.journey"),
    good: include_str!("examples/audience-shares-above-100.good.journey"),
};

/// So much can each share have been rounded up, in per cent.
const ROUNDING: f64 = 0.05;

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let mut seen = HashSet::new();
    for (brand, audiences) in customers(model) {
        // Two brands that serve the same audiences have the fault only once.
        if seen.insert(audiences.clone()) {
            found.extend(finding(model, brand, &audiences));
        }
    }
}

/// The audiences of each brand; of the whole project, where no brand names any.
fn customers<'m>(model: &'m Model<'m>) -> Vec<(Option<&'m Brand<'m>>, Vec<AudienceId>)> {
    let of = |brand: &Brand<'_>| {
        let known = brand.audiences.iter().filter_map(|one| one.value.known());
        distinct(known.collect())
    };
    let brands = model.brands.values().filter(|brand| !brand.audiences.is_empty());
    let brands: Vec<_> = brands.map(|brand| (Some(brand), of(brand))).collect();
    // Where there are several, nobody says whose customers these are.
    if brands.is_empty() && model.brands.len() > 1 {
        return Vec::new();
    }
    if brands.is_empty() {
        return vec![(None, model.audiences.iter().map(|(id, _)| id).collect())];
    }
    brands
}

fn distinct(mut ids: Vec<AudienceId>) -> Vec<AudienceId> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn finding(
    model: &Model<'_>,
    brand: Option<&Brand<'_>>,
    audiences: &[AudienceId],
) -> Option<Diagnostic> {
    let audiences = audiences.iter().map(|id| &model.audiences[*id]);
    let read = audiences.filter(|audience| !audience.heading.has_unread);
    let shares: Vec<Quantity> = read.filter_map(|audience| audience.share).collect();
    let sum: f64 = shares.iter().map(|share| share.value).sum();
    if sum <= 100.0 + ROUNDING * shares.len() as f64 + 1e-9 {
        return None;
    }
    let (last, others) = shares.split_last()?;
    let percent = |value| Style::Spec.number(round(value, 2));
    let whose = brand.map_or_else(
        || "the audiences".to_owned(),
        |brand| format!("the audiences of brand `{}`", brand.heading.name),
    );
    let message = format!("{whose} add up to {} % of all customers", percent(sum));
    let finding = Diagnostic::new(&CODE, last.span, message)
        .label(format!("{} % too much", percent(sum - 100.0)))
        .others(others.iter().map(|share| share.span), "together with this")
        .help(
            "Correct the shares: together they make 100 % at most. Where a customer can be in two \
             audiences, leave out the share of the smaller one.",
        );
    Some(finding)
}
