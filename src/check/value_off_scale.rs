//! A value that its metric can never have.

use super::figures::OffScale;
use super::phrases;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Metric, Model, Unit};
use crate::words::{Style, round};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "value-off-scale",
    sort: Sort::Contradicts,
    summary: "a value lies off its metric's scale",
    why: "On a scale from 1 to 5 nobody can ever give a 6. Such a target is missed for good, or \
          met for good, and no figure from it means anything.",
    bad: include_str!("examples/value-off-scale.bad.journey"),
    good: include_str!("examples/value-off-scale.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let off_scale = subject.figures.off_scale.iter();
    found.extend(off_scale.map(|off| finding(model, &model.metrics[off.metric], off)));
}

fn finding(model: &Model<'_>, metric: &Metric<'_>, off: &OffScale) -> Diagnostic {
    if off.scale.high.is_infinite() {
        return below_zero(model, metric, off);
    }
    let (name, scale) = (phrases::figures_of(model, metric, off.within), scale_of(model, off));
    let given = off.part.quantity.in_words(model, Style::Spec);
    let unit = off.gauge.unit.unwrap_or(off.part.quantity.unit);
    let (message, label) = if off.part.clause.is_change() {
        let value = unit.amount(round(off.value, 2), model, Style::Spec);
        let change = format!("{} {given}", off.part.clause.words());
        (
            format!(
                "`{change}` would bring {name} to {value}, off its scale, which goes from {scale}"
            ),
            format!("leads to {value}"),
        )
    } else {
        let side =
            if off.value > off.scale.high { "above the highest" } else { "below the lowest" };
        (
            format!("`{given}` is off the scale of {name}, which goes from {scale}"),
            format!("{side} value"),
        )
    };
    let (place, why) = match off.within {
        Some(within) => (within.span, "asks for a share of the cases".to_owned()),
        None => (off.scale.span.unwrap_or(metric.heading.span), format!("from {scale}")),
    };
    Diagnostic::new(&CODE, off.part.quantity.span, message)
        .label(label)
        .other(place, why)
        .help(help(model, off, unit))
}

/// The ends of a line's scale.
fn scale_of(model: &Model<'_>, off: &OffScale) -> String {
    phrases::scale_in_words(model, off.scale, off.gauge.unit)
}

/// Times and numbers of things have no scale, and yet a lowest value.
fn below_zero(model: &Model<'_>, metric: &Metric<'_>, off: &OffScale) -> Diagnostic {
    let name = &metric.heading.name;
    let given = off.part.quantity.in_words(model, Style::Spec);
    let message = match off.part.clause.is_change() {
        true => format!("`{} {given}` would bring `{name}` below 0", off.part.clause.words()),
        false => format!("`{given}` is below 0, and `{name}` never is"),
    };
    Diagnostic::new(&CODE, off.part.quantity.span, message)
        .label("below 0")
        .other(metric.heading.span, "a metric of times or of things counted")
        .help("Correct the value; a decrease is written as in `down 5 min`.")
}

fn help(model: &Model<'_>, off: &OffScale, unit: Unit) -> String {
    let is_share = off.within.is_some();
    if off.part.clause.is_change() {
        let or_scale = if is_share { "" } else { ", or the scale of the metric" };
        return format!("Ask for a smaller change, or correct the baseline{or_scale}.");
    }
    let or_scale = if is_share { "" } else { ", or correct the scale of the metric" };
    let (scale, sample) = (scale_of(model, off), phrases::sample_value(off.gauge));
    let sample = unit.amount(sample, model, Style::Spec);
    format!("Name a value from {scale}, such as `{sample}`{or_scale}.")
}
