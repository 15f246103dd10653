//! One target: its aim in the metric's unit, its baseline, its figures.

use super::attainment::{Aim, Start};
use super::status::Standing;
use super::value::{self, Series, Value};
use super::{Context, Figure, Status, TargetScore, levels, words};
use crate::model::{
    AudienceId, Baseline, Deadline, Form, Metric, Model, Place, Quantity, Target, Unit,
};
use jiff::civil::Date;

/// A target's figures, with its attainment before rounding.
pub(super) struct Scored {
    pub(super) view: TargetScore,
    pub(super) attainment: Option<f64>,
}

/// The figures of a target; none where its metric or form is unknown.
pub(super) fn score(context: &Context<'_>, place: Place, target: &Target) -> Option<Scored> {
    let model = context.input.model;
    let id = target.metric?.value.known()?;
    let (metric, form) = (&model.metrics[id], target.form?);
    let audiences: Vec<AudienceId> =
        target.audiences.iter().filter_map(|audience| audience.value.known()).collect();
    let series = value::series(context.input, id, place, &audiences);
    let base = base(target.baseline.as_ref(), series.as_ref().ok(), metric);
    let aim = aim(&form, base.as_ref(), metric);
    let judged = judge(context, target, metric, &aim, base.as_ref(), &series);
    let latest = series.as_ref().map(|series| &series.latest);
    let view = TargetScore {
        metric: metric.heading.name.to_string(),
        title: metric.heading.title.to_string(),
        wanted: wanted(&form, aim.as_ref().ok(), metric, model),
        audiences: audiences
            .iter()
            .map(|id| model.audiences[*id].heading.title.to_string())
            .collect(),
        baseline: base.as_ref().map(|base| base.words(metric, model)),
        deadline: target.deadline.map(|stated| deadline_words(stated.value)),
        latest: latest_figure(latest),
        latest_words: latest.ok().map(|latest| words::value(latest.value, metric, model)),
        measured: latest.ok().map(|latest| latest.date.to_string()),
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

fn latest_figure(latest: Result<&Value, &String>) -> Figure {
    match latest {
        Ok(latest) => Figure { value: Some(words::shown(latest.value)), why: None },
        Err(why) => Figure::none(why.as_str()),
    }
}

fn deadline_words(deadline: Deadline) -> String {
    match deadline {
        Deadline::By(date) => date.to_string(),
        Deadline::Always => "always".to_owned(),
        Deadline::Unknown => String::new(),
    }
}

/// What progress is counted from, in the metric's unit.
struct Base {
    value: f64,
    on: Option<Date>,
    is_stated: bool,
}

impl Base {
    fn start(&self) -> Start {
        if self.is_stated { Start::Stated(self.value) } else { Start::Measured(self.value) }
    }

    fn words(&self, metric: &Metric<'_>, model: &Model<'_>) -> String {
        let value = words::value(self.value, metric, model);
        match (self.on, self.is_stated) {
            (None, _) => value,
            (Some(date), true) => format!("{value} on {date}"),
            (Some(date), false) => format!("{value} on {date}, first measured"),
        }
    }
}

/// The baseline that the target states; else the earliest value, where it is
/// older than the latest.
fn base(stated: Option<&Baseline>, series: Option<&Series>, metric: &Metric<'_>) -> Option<Base> {
    if let Some(stated) = stated {
        let value = in_metric_unit(&stated.value, metric).ok()?;
        return Some(Base { value, on: stated.on.map(|on| on.value), is_stated: true });
    }
    let Series { earliest, latest } = series?;
    let is_older = earliest.date < latest.date;
    is_older.then_some(Base { value: earliest.value, on: Some(earliest.date), is_stated: false })
}

/// What is to be reached, in the metric's unit; or why that can't be said.
fn aim(form: &Form, base: Option<&Base>, metric: &Metric<'_>) -> Result<Aim, String> {
    let change = |by: &Quantity, sign: f64| {
        let base = base.ok_or("no baseline to count the change from")?.value;
        let step = match (by.unit, metric.unit) {
            (Unit::Percent, _) => base.abs() * by.value / 100.0,
            (Unit::PercentagePoints, Some(Unit::Percent)) => by.value,
            _ => in_metric_unit(by, metric)?,
        };
        if step == 0.0 && by.value != 0.0 {
            return Err("a share of a baseline of 0 is no change".to_owned());
        }
        Ok(base + sign * step)
    };
    Ok(match form {
        Form::AtLeast(least) => Aim::AtLeast(in_metric_unit(least, metric)?),
        Form::AtMost(most) => Aim::AtMost(in_metric_unit(most, metric)?),
        Form::Between(low, high) => {
            Aim::Between(in_metric_unit(low, metric)?, in_metric_unit(high, metric)?)
        }
        Form::Up(by) => Aim::AtLeast(change(by, 1.0)?),
        Form::Down(by) => Aim::AtMost(change(by, -1.0)?),
    })
}

/// A quantity of the spec as a value of the metric. A bare number is taken as
/// it is, on either side.
fn in_metric_unit(quantity: &Quantity, metric: &Metric<'_>) -> Result<f64, String> {
    match metric.unit {
        None | Some(Unit::One) => Ok(quantity.value),
        Some(_) if quantity.unit == Unit::One => Ok(quantity.value),
        Some(unit) if unit.dimension() == quantity.unit.dimension() => Ok(quantity.in_unit(unit)),
        Some(_) => Err("its unit is not the metric's".to_owned()),
    }
}

/// What is wanted; of a change, also the value that it leads to.
fn wanted(form: &Form, aim: Option<&Aim>, metric: &Metric<'_>, model: &Model<'_>) -> String {
    let asked = words::form(form, model);
    match (form, aim) {
        (Form::Up(_), Some(Aim::AtLeast(value))) => {
            format!("{asked}, to at least {}", words::value(*value, metric, model))
        }
        (Form::Down(_), Some(Aim::AtMost(value))) => {
            format!("{asked}, to at most {}", words::value(*value, metric, model))
        }
        _ => asked,
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
    aim: &Result<Aim, String>,
    base: Option<&Base>,
    series: &Result<Series, String>,
) -> Judged {
    let (latest, aim) = match (series, aim) {
        (Ok(series), Ok(aim)) => (&series.latest, *aim),
        (Err(why), _) | (_, Err(why)) => return unmeasured(why),
    };
    let start = base.map_or(Start::Nowhere, Base::start);
    let attainment = aim.attainment(latest.value, start, metric.better, metric.scale);
    // A first value that met the target was no start.
    let since = base.filter(|base| !aim.is_met(base.value)).and_then(|base| base.on);
    let standing = Standing {
        is_met: aim.is_met(latest.value),
        deadline: target.deadline.map(|stated| stated.value),
        progress: attainment.clone().ok(),
        since,
        band: context.input.settings.band / 100.0,
    };
    let status = standing.status(context.input.as_of);
    let is_stale = levels::is_stale(context, metric, latest);
    let model = context.input.model;
    let miss = aim.miss(latest.value);
    Judged {
        met: Some(standing.is_met),
        short_by: miss.map(|(by, side)| format!("{} {side}", words::difference(by, metric, model))),
        attainment,
        status: if is_stale { Status::Stale } else { status },
        last_status: is_stale.then_some(status),
    }
}

fn unmeasured(why: &str) -> Judged {
    Judged {
        met: None,
        short_by: None,
        attainment: Err(why.to_owned()),
        status: Status::Unmeasured,
        last_status: None,
    }
}
