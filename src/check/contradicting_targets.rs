//! Two targets that no value can meet both.

use super::figures::Sound;
use super::phrases;
use super::who;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{AudienceId, Deadline, Form, Model, is_below};
use crate::words::{Style, round};
use jiff::civil::Date;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "contradicting-targets",
    sort: Sort::Contradicts,
    summary: "no value meets both of two targets",
    why: "Whoever meets one of the two misses the other. Teams then each work to their own target, \
          and against one another.",
    bad: include_str!("examples/contradicting-targets.bad.journey"),
    good: include_str!("examples/contradicting-targets.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    found.extend(clashes(&subject.figures.sound).iter().map(|clash| finding(model, clash)));
}

fn finding(model: &Model<'_>, clash: &Clash<'_>) -> Diagnostic {
    let name = &model.metrics[clash.target.metric].heading.name;
    let place = phrases::at(model, clash.target.place);
    let (this, that) = (asked(model, &clash.target), asked(model, &clash.with));
    let message = format!("`{name}` {place} can't be both {this} and {that}");
    Diagnostic::new(&CODE, clash.target.target.span, message)
        .label(this)
        .other(clash.with.target.span, that)
        .help(
            "Keep one of them; or say for whom (`for`) or by when (`by`) each of them holds, if \
             they differ in that.",
        )
}

/// What a target asks for; of a change, the value that it leads to.
fn asked(model: &Model<'_>, target: &Sound<'_>) -> String {
    let amount = |value| target.gauge.amount(round(value, 2), model, Style::Spec);
    match target.form {
        Form::Up(_) => format!("at least {}", amount(target.aim.low())),
        Form::Down(_) => format!("at most {}", amount(target.aim.high())),
        _ => target.asked(model),
    }
}

/// A target, and an earlier one that can't be met with it.
pub(super) struct Clash<'m> {
    pub(super) target: Sound<'m>,
    pub(super) with: Sound<'m>,
}

/// All targets that can't be met with an earlier one: of the same metric, or the
/// same share of cases, at the same place by the same date, for audiences that overlap.
pub(super) fn clashes<'m>(targets: &[Sound<'m>]) -> Vec<Clash<'m>> {
    // The targets of a place stand side by side.
    let places = targets.chunk_by(|a, b| a.place == b.place);
    places.filter(|place| place.len() > 1).flat_map(clashes_at).collect()
}

fn clashes_at<'m>(targets: &[Sound<'m>]) -> Vec<Clash<'m>> {
    let key = |target: &Sound<'_>| (target.metric, within(target), deadline(target));
    let mut targets = targets.to_vec();
    targets.sort_by_key(key);
    let groups = targets.chunk_by(|a, b| key(a) == key(b));
    groups.filter(|group| group.len() > 1).flat_map(clashes_in).collect()
}

/// The time that a share of cases is about, so that it can be sorted: the bits
/// of numbers above zero are in their order.
fn within(target: &Sound<'_>) -> Option<u64> {
    target.target.within().map(|within| within.amount().to_bits())
}

/// A deadline that can be sorted: none, always, a day.
fn deadline(target: &Sound<'_>) -> (bool, Option<Date>) {
    match target.target.deadline.map(|deadline| deadline.value) {
        None => (false, None),
        Some(Deadline::Always | Deadline::Unknown) => (true, None),
        Some(Deadline::By(date)) => (true, Some(date)),
    }
}

/// The narrowest targets so far, so that each one need only be held against
/// two of them for each audience.
#[derive(Clone, Copy, Default)]
struct Narrowest<'g, 'm> {
    /// The one with the highest least value.
    low: Option<&'g Sound<'m>>,
    /// The one with the lowest greatest value.
    high: Option<&'g Sound<'m>>,
}

impl<'g, 'm> Narrowest<'g, 'm> {
    fn add(&mut self, target: &'g Sound<'m>) {
        if self.low.is_none_or(|low| low.aim.low() < target.aim.low()) {
            self.low = Some(target);
        }
        if self.high.is_none_or(|high| target.aim.high() < high.aim.high()) {
            self.high = Some(target);
        }
    }

    fn clash_with(&self, target: &Sound<'_>) -> Option<&'g Sound<'m>> {
        let above = self.low.filter(|low| is_below(target.aim.high(), low.aim.low()));
        above.or(self.high.filter(|high| is_below(high.aim.high(), target.aim.low())))
    }
}

fn clashes_in<'m>(group: &[Sound<'m>]) -> Vec<Clash<'m>> {
    let (mut any, mut everybody) = (Narrowest::default(), Narrowest::default());
    let mut by_audience: BTreeMap<AudienceId, Narrowest<'_, '_>> = BTreeMap::new();
    let mut found = Vec::new();
    for target in group {
        let Some(audiences) = who::known(&target.target.audiences) else {
            continue;
        };
        let overlapping: Vec<_> = if audiences.is_empty() {
            vec![any]
        } else {
            let named = audiences.iter().filter_map(|id| by_audience.get(id).copied());
            named.chain([everybody]).collect()
        };
        if let Some(with) = overlapping.iter().find_map(|narrowest| narrowest.clash_with(target)) {
            found.push(Clash { target: *target, with: *with });
            continue;
        }
        any.add(target);
        if audiences.is_empty() {
            everybody.add(target);
        }
        for id in audiences {
            by_audience.entry(id).or_default().add(target);
        }
    }
    found
}
