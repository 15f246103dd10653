//! One target: its aim, its baseline, its figures.

use super::attainment::Start;
use super::status::Standing;
use super::value::{self, Series, Value};
use super::{Context, Figure, Status, TargetScore, levels, views};
use crate::measure::Within;
use crate::model::{
    Aim, AudienceId, Baseline, Form, Gauge, Metric, MetricId, Model, NoAim, Place, Quantity,
    Target, Unit,
};
use crate::words::{Style, shown};
use jiff::civil::Date;

/// A target's figures, with its attainment before rounding.
pub(super) struct Scored {
    pub(super) view: TargetScore,
    pub(super) attainment: Option<f64>,
}

/// The figures of a target; none where its metric or form is unknown.
pub(super) fn score(context: &Context<'_>, place: Place, target: &Target) -> Option<Scored> {
    let whom: Vec<AudienceId> =
        target.audiences.iter().filter_map(|audience| audience.value.known()).collect();
    score_of(context, place, target, &whom)
}

/// The figures of a target as those measured for some audiences make them; of
/// none named, for everybody.
pub(super) fn score_of(
    context: &Context<'_>,
    place: Place,
    target: &Target,
    audiences: &[AudienceId],
) -> Option<Scored> {
    let model = context.input.model;
    let id = target.metric?.value.known()?;
    let (metric, form) = (&model.metrics[id], target.form?);
    let within = target.within().as_ref().and_then(Within::of);
    let gauge = target.gauge(metric);
    let series = value::series(context.input, id, place, within, audiences);
    let base = base(target.baseline().as_ref(), series.as_ref().ok(), gauge);
    let aim = Aim::new(&form, gauge, base.as_ref().map(|base| base.value));
    // A first measurement that met the target already was no start.
    let is_start = |base: &Base| base.is_stated || !aim.is_ok_and(|aim| aim.is_met(base.value));
    let base = base.filter(is_start);
    let judged = judge(context, target, metric, &aim, base.as_ref(), &series);
    let latest = series.as_ref().map(|series| &series.latest);
    let view = TargetScore {
        metric: metric.heading.name.to_string(),
        title: metric.heading.title.to_string(),
        wanted: wanted(target, &form, aim.as_ref().ok(), gauge, model),
        audiences: audiences
            .iter()
            .map(|id| model.audiences[*id].heading.title.to_string())
            .collect(),
        baseline: base.as_ref().map(|base| base.view(gauge, model)),
        deadline: target.deadline.map(|stated| stated.value),
        deadline_from: views::deadline_giver(target, place, model),
        latest: latest_figure(latest, || elsewhere(context, id, place, within)),
        latest_words: latest.ok().map(|latest| gauge.amount(latest.value, model, Style::Reader)),
        measured: latest.ok().map(|latest| latest.date),
        answers: latest.ok().and_then(|latest| latest.answers),
        measured_of: latest.map_or_else(|_| Vec::new(), |latest| levels::titles_of(latest, model)),
        met: judged.met,
        short_by: judged.short_by,
        attainment: Figure::of(judged.attainment.clone(), 3),
        status: judged.status,
        last_status: judged.last_status,
    };
    Some(Scored { view, attainment: judged.attainment.ok() })
}

fn latest_figure(
    latest: Result<&Value, &String>,
    elsewhere: impl FnOnce() -> Option<String>,
) -> Figure {
    match latest {
        Ok(latest) => Figure { value: Some(shown(latest.value)), why: None },
        Err(why) => Figure::none(elsewhere().unwrap_or_else(|| why.clone())),
    }
}

/// Where else there are figures, if there is none at the place itself.
fn elsewhere(
    context: &Context<'_>,
    metric: MetricId,
    place: Place,
    within: Option<Within>,
) -> Option<String> {
    let input = context.input;
    let is_bare = input.measurements.at(metric, place, within).is_empty();
    is_bare.then(|| context.elsewhere.why(input, metric, place, within))?
}

/// What progress is counted from, in the unit of the target's figures.
struct Base {
    value: f64,
    on: Option<Date>,
    is_stated: bool,
}

impl Base {
    fn start(&self) -> Start {
        if self.is_stated { Start::Stated(self.value) } else { Start::Measured(self.value) }
    }

    fn view(&self, gauge: Gauge, model: &Model<'_>) -> super::Baseline {
        let value = gauge.amount(self.value, model, Style::Reader);
        super::Baseline { value, on: self.on, is_stated: self.is_stated }
    }
}

/// The baseline that the target states; else the earliest value, where it is
/// older than the latest.
fn base(stated: Option<&Baseline>, series: Option<&Series>, gauge: Gauge) -> Option<Base> {
    if let Some(stated) = stated {
        let value = gauge.value_of(&stated.value)?;
        return Some(Base { value, on: stated.on.map(|on| on.value), is_stated: true });
    }
    let series = series?;
    let earliest = series.earliest.as_ref().filter(|value| value.date < series.latest.date)?;
    Some(Base { value: earliest.value, on: Some(earliest.date), is_stated: false })
}

/// What is wanted; of a share of cases, also within what time.
fn wanted(
    target: &Target,
    form: &Form,
    aim: Option<&Aim>,
    gauge: Gauge,
    model: &Model<'_>,
) -> String {
    let asked = asked(form, aim, gauge, model);
    match target.within() {
        Some(within) => format!("{asked} within {}", within.in_words(model, Style::Reader)),
        None => asked,
    }
}

/// What a form asks for; of a change, also the value that it leads to.
fn asked(form: &Form, aim: Option<&Aim>, gauge: Gauge, model: &Model<'_>) -> String {
    let asked = in_unit_of(*form, gauge).in_words(model, Style::Reader);
    match (form, aim) {
        (Form::Up(_), Some(Aim::AtLeast(value))) => {
            format!("{asked}, to at least {}", gauge.amount(*value, model, Style::Reader))
        }
        (Form::Down(_), Some(Aim::AtMost(value))) => {
            format!("{asked}, to at most {}", gauge.amount(*value, model, Style::Reader))
        }
        _ => asked,
    }
}

/// The form with the unit of the figures behind its bare numbers, so that what is
/// wanted and what is measured read alike.
fn in_unit_of(form: Form, gauge: Gauge) -> Form {
    let unit = gauge.unit.unwrap_or(Unit::One);
    let with = |quantity: Quantity| match quantity.unit {
        Unit::One => Quantity { unit, ..quantity },
        _ => quantity,
    };
    match form {
        Form::AtLeast(least) => Form::AtLeast(with(least)),
        Form::AtMost(most) => Form::AtMost(with(most)),
        Form::Between(low, high) => Form::Between(with(low), with(high)),
        Form::Up(by) => Form::Up(with(by)),
        Form::Down(by) => Form::Down(with(by)),
    }
}

/// What the latest value makes of a target.
struct Judged {
    met: Option<bool>,
    short_by: Option<String>,
    attainment: Result<f64, String>,
    status: Status,
    last_status: Option<Status>,
}

fn judge(
    context: &Context<'_>,
    target: &Target,
    metric: &Metric<'_>,
    aim: &Result<Aim, NoAim>,
    base: Option<&Base>,
    series: &Result<Series, String>,
) -> Judged {
    let latest = match series {
        Ok(series) => &series.latest,
        Err(why) => return unjudged(Status::Unmeasured, why),
    };
    let judged = match aim {
        Ok(aim) => judge_value(context, target, target.gauge(metric), *aim, base, latest.value),
        Err(why) => unjudged(Status::NotYetMet, why.words()),
    };
    if !levels::is_stale(context, metric, latest) {
        return judged;
    }
    Judged { status: Status::Stale, last_status: Some(judged.status), ..judged }
}

fn judge_value(
    context: &Context<'_>,
    target: &Target,
    gauge: Gauge,
    aim: Aim,
    base: Option<&Base>,
    value: f64,
) -> Judged {
    let start = base.map_or(Start::Nowhere, Base::start);
    let attainment = aim.attainment(value, start, gauge.better, gauge.scale);
    // A baseline that meets the target is no start of progress.
    let since = base.filter(|base| !aim.is_met(base.value)).and_then(|base| base.on);
    let standing = Standing {
        is_met: aim.is_met(value),
        deadline: target.deadline.map(|stated| stated.value),
        progress: attainment.clone().ok(),
        since,
        band: context.input.settings.band / 100.0,
    };
    let by_how_much = |by| gauge.difference(by, context.input.model, Style::Reader);
    Judged {
        met: Some(standing.is_met),
        short_by: aim.miss(value).map(|(by, side)| format!("{} {side}", by_how_much(by))),
        attainment,
        status: standing.status(context.input.as_of),
        last_status: None,
    }
}

/// Nobody can say whether it is met.
fn unjudged(status: Status, why: &str) -> Judged {
    Judged { met: None, short_by: None, attainment: Err(why.to_owned()), status, last_status: None }
}
