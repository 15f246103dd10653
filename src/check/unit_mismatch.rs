//! A quantity in a unit that its metric is not measured in.

use super::figures::{self, Clause, Figures, Part};
use super::phrases;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Metric, Model, Unit};
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
        let mut misfits = figures.parts().filter(|part| !figures::fits(metric, part));
        if let (Some(first), Some(unit)) = (misfits.next(), metric.unit) {
            let others = misfits.map(|part| part.quantity.span);
            found.push(
                finding(model, metric, unit, first)
                    .others(others, "this too")
                    .help(help(model, metric, unit, first, figures)),
            );
        }
    }
}

fn finding(model: &Model<'_>, metric: &Metric<'_>, unit: Unit, part: &Part) -> Diagnostic {
    let name = &metric.heading.name;
    let measured = phrases::measured(model, metric, unit);
    let given = part.quantity.in_words(model, Style::Spec);
    let kind = phrases::kind_of(model, part.quantity.unit);
    let message = format!("`{name}` is measured {measured}, but `{given}` is {kind}");
    Diagnostic::new(&CODE, part.quantity.span, message)
        .label(format!("not {measured}"))
        .other(metric.heading.span, format!("measured {measured}"))
}

fn help(
    model: &Model<'_>,
    metric: &Metric<'_>,
    unit: Unit,
    part: &Part,
    figures: &Figures,
) -> String {
    let fitting = fitting(model, metric, unit, part, figures);
    let relative = match (part.clause.is_change(), unit) {
        (true, Unit::Percent) => " A change can be in `%` of the baseline, or in `pp`.",
        (true, _) => " A change can also be in `%` of the baseline.",
        (false, Unit::Percent) if part.quantity.unit == Unit::PercentagePoints => {
            " `pp` is for the difference of two percentages, as in `up 5 pp`."
        }
        _ => "",
    };
    format!("Write it {}, such as `{fitting}`, or name the metric that is meant.{relative}", {
        phrases::measured(model, metric, unit)
    })
}

/// The words of the line with quantities that would fit.
fn fitting(
    model: &Model<'_>,
    metric: &Metric<'_>,
    unit: Unit,
    part: &Part,
    figures: &Figures,
) -> String {
    let amount = |part: &Part| unit.amount(fitting_value(metric, part), model, Style::Spec);
    let of = |clause| figures.parts().find(|part| part.clause == clause);
    match (of(Clause::Between), of(Clause::And)) {
        (Some(low), Some(high)) if part.clause != Clause::From => {
            let low = Style::Spec.number(fitting_value(metric, low));
            format!("between {low} and {}", amount(high))
        }
        _ => format!("{} {}", part.clause.words(), amount(part)),
    }
}

/// The number as it stands, where the metric can have it.
fn fitting_value(metric: &Metric<'_>, part: &Part) -> f64 {
    let value = part.quantity.value;
    match metric.scale {
        Some(scale) if !part.clause.is_change() && !scale.holds(value) => {
            phrases::sample_value(metric)
        }
        _ => value,
    }
}
