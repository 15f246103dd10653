//! A quantity in a unit that its metric is not measured in.

use super::figures::{self, Clause, Figures, Part};
use super::phrases;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Gauge, Metric, Model, Quantity, Unit};
use crate::words::Style;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "unit-mismatch",
    sort: Sort::Contradicts,
    summary: "the unit of a quantity doesn't fit its metric",
    why: "Minutes can't be compared with per cent. A target in another unit than its metric can be \
          neither met nor missed, and mostly means that another metric was meant.",
    bad: include_str!("examples/unit-mismatch.bad.journey"),
    good: include_str!("examples/unit-mismatch.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for figures in &subject.figures.misfits {
        let metric = &model.metrics[figures.metric];
        if let (Some(within), Some(unit)) = (figures::odd_time(figures.within, metric), metric.unit)
        {
            found.push(no_time(model, metric, unit, within));
            continue;
        }
        let mut misfits = figures.parts().filter(|part| !figures::fits(figures.gauge, part));
        if let (Some(first), Some(unit)) = (misfits.next(), figures.gauge.unit) {
            let others = misfits.map(|part| part.quantity.span);
            found.push(
                finding(model, metric, figures, unit, first)
                    .others(others, "this too")
                    .help(help(model, metric, figures, unit, first)),
            );
        }
    }
}

fn finding(
    model: &Model<'_>,
    metric: &Metric<'_>,
    figures: &Figures,
    unit: Unit,
    part: &Part,
) -> Diagnostic {
    let measured = phrases::measured(model, figures.gauge, unit);
    let given = part.quantity.in_words(model, Style::Spec);
    let kind = phrases::kind_of(model, part.quantity.unit);
    let (place, why) = match figures.within {
        Some(within) => (within.span, "asks for a share of the cases".to_owned()),
        None => (metric.heading.span, format!("measured {measured}")),
    };
    let subject = phrases::figures_of(model, metric, figures.within);
    let message = format!("{subject} is measured {measured}, but `{given}` is {kind}");
    Diagnostic::new(&CODE, part.quantity.span, message)
        .label(format!("not {measured}"))
        .other(place, why)
}

/// A share of cases within some time, of a metric that is no time.
fn no_time(model: &Model<'_>, metric: &Metric<'_>, unit: Unit, within: Quantity) -> Diagnostic {
    let measured = phrases::measured(model, metric.gauge(), unit);
    let name = &metric.heading.name;
    let words = within.in_words(model, Style::Spec);
    let message = format!("`{name}` is measured {measured}, but `within {words}` is about times");
    Diagnostic::new(&CODE, within.span, message)
        .label(format!("not {measured}"))
        .other(metric.heading.span, format!("measured {measured}"))
        .help(format!(
            "Leave `within {words}` out; or name a metric of times, such as one of `type duration`: \
             the target is then about the share of cases that take no longer."
        ))
}

fn help(
    model: &Model<'_>,
    metric: &Metric<'_>,
    figures: &Figures,
    unit: Unit,
    part: &Part,
) -> String {
    let fitting = fitting(model, unit, part, figures);
    if let Some(within) = figures.within {
        let within = within.in_words(model, Style::Spec);
        return format!(
            "Write a share of the cases, such as `{fitting} within {within}`; or leave \
             `within {within}` out, if `{}` itself is to reach it.",
            metric.heading.name
        );
    }
    if figures.may_be_of_cases() {
        return format!(
            "Write it {}, such as `{fitting}`. For a share of the cases, say how long one may \
             take, as in `at least 90% within {}`.",
            phrases::measured(model, figures.gauge, unit),
            unit.amount(10.0, model, Style::Spec)
        );
    }
    let relative = match (part.clause.is_change(), unit) {
        (true, Unit::Percent) => " A change can be in `%` of the baseline, or in `pp`.",
        (true, _) => " A change can also be in `%` of the baseline.",
        (false, Unit::Percent) if part.quantity.unit == Unit::PercentagePoints => {
            " `pp` is for the difference of two percentages, as in `up 5 pp`."
        }
        _ => "",
    };
    format!("Write it {}, such as `{fitting}`, or name the metric that is meant.{relative}", {
        phrases::measured(model, figures.gauge, unit)
    })
}

/// The words of the line with quantities that would fit.
fn fitting(model: &Model<'_>, unit: Unit, part: &Part, figures: &Figures) -> String {
    let gauge = figures.gauge;
    let amount = |part: &Part| unit.amount(fitting_value(gauge, part), model, Style::Spec);
    let of = |clause| figures.parts().find(|part| part.clause == clause);
    match (of(Clause::Between), of(Clause::And)) {
        (Some(low), Some(high)) if part.clause != Clause::From => {
            let low = Style::Spec.number(fitting_value(gauge, low));
            format!("between {low} and {}", amount(high))
        }
        _ => format!("{} {}", part.clause.words(), amount(part)),
    }
}

/// The number as it stands, where the figures can have it.
fn fitting_value(gauge: Gauge, part: &Part) -> f64 {
    let value = part.quantity.value;
    match gauge.scale {
        Some(scale) if !part.clause.is_change() && !scale.holds(value) => {
            phrases::sample_value(gauge)
        }
        _ => value,
    }
}
