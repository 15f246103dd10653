//! Metrics that nobody has measured for longer than their cadence allows.

use super::{Measurements, codes};
use crate::diagnostic::Diagnostic;
use crate::model::{Cadence, Metric, MetricId, Model, Ref, Stated};
use crate::words::few_of_names;
use jiff::civil::Date;

/// The findings about metrics with a cadence whose latest value, at whatever
/// place, is too old at a date, or that have a target and no value at all. A
/// project without any measurements has not begun to measure.
#[must_use]
pub fn overdue(model: &Model<'_>, measurements: &Measurements, as_of: Date) -> Vec<Diagnostic> {
    if measurements.observations().is_empty() {
        return Vec::new();
    }
    let latest = latest(model, measurements, as_of);
    let targeted = targeted(model);
    let late = model.metrics.iter().filter_map(|(id, metric)| {
        let every = metric.cadence(model).filter(|_| !metric.heading.has_unread)?;
        let is_late = match latest[id.index()] {
            Latest::Never => targeted[id.index()],
            Latest::On(date) => every.value.is_over(date, as_of),
            Latest::Later => false,
        };
        is_late.then_some(Late { every, metric, latest: latest[id.index()] })
    });
    let mut late: Vec<Late<'_>> = late.collect();
    // A cadence that the source states is said once, for all its metrics.
    late.sort_by_key(|late| (late.every.span, late.metric.heading.span));
    late.chunk_by(|a, b| a.every.span == b.every.span).map(finding).collect()
}

/// When a metric was last measured.
#[derive(Clone, Copy, PartialEq)]
enum Latest {
    Never,
    On(Date),
    /// After the day that everything looks from, which has a finding of its own.
    Later,
}

fn latest(model: &Model<'_>, measurements: &Measurements, as_of: Date) -> Vec<Latest> {
    let mut latest = vec![Latest::Never; model.metrics.len()];
    for row in measurements.observations() {
        let latest = &mut latest[row.metric.index()];
        *latest = match *latest {
            _ if row.date > as_of => Latest::Later,
            Latest::Later => Latest::Later,
            Latest::On(date) => Latest::On(date.max(row.date)),
            Latest::Never => Latest::On(row.date),
        };
    }
    latest
}

fn targeted(model: &Model<'_>) -> Vec<bool> {
    let mut targeted = vec![false; model.metrics.len()];
    let metrics = model.targets().filter_map(|at| at.target.metric);
    let known = |metric: Stated<Ref<MetricId>>| metric.value.known();
    metrics.filter_map(known).for_each(|metric| targeted[metric.index()] = true);
    targeted
}

/// A metric whose next value is overdue.
struct Late<'m> {
    every: Stated<Cadence>,
    metric: &'m Metric<'m>,
    latest: Latest,
}

fn finding(group: &[Late<'_>]) -> Diagnostic {
    let Late { every, metric, latest } = &group[0];
    let often = every.value.in_words();
    let name = &metric.heading.name;
    let help = "Add a row with the latest value to a data file. What nobody measures any longer can \
                be left out, and what is measured less often can say so with `every`.";
    let message = match (group.len(), latest) {
        (1, Latest::On(date)) => {
            format!("metric `{name}` is to be measured {often}, and was last measured on {date}")
        }
        (1, _) => format!("metric `{name}` is to be measured {often}, and never was"),
        (count, _) => {
            let names = few_of_names(group.iter().map(|late| &late.metric.heading.name));
            format!("{count} metrics are to be measured {often}, and are overdue: {names}")
        }
    };
    let elsewhere = group.iter().map(|late| &late.metric.heading);
    let elsewhere = elsewhere.filter(|heading| !heading.whole.contains(every.span));
    Diagnostic::new(&codes::OVERDUE, every.span, message)
        .label("the next value is overdue")
        .others(elsewhere.map(|heading| heading.span), "not measured in time")
        .help(help)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::source::Sources;
    use crate::{model, syntax};
    use jiff::civil::date;

    const SPEC: &str = "source survey \"Survey\" { every quarter }
metric own \"Own\" { type percent\nevery month }
metric one \"One\" { type percent\nsource survey }
metric two \"Two\" { type percent\nsource survey }
metric any \"Any\" { type percent }
journey j \"J\" {
  stage s {
    touchpoint t {
      goal operational \"G\" {
        target one at least 9% always
        target any at least 9% always
      }
    }
  }
}";

    /// What is overdue at the end of June 2027, after these rows.
    fn found(rows: &[&str]) -> Vec<String> {
        let mut sources = Sources::default();
        let spec = sources.add("a.journey", SPEC.into()).0;
        let data = format!("date,metric,touchpoint,value\n{}", rows.join("\n"));
        let data = sources.add("a.csv", data.into()).0;
        let tree = syntax::parse(&sources, spec).0;
        let model = model::build(&sources, &[tree]).0;
        let measurements = read(&sources, &[data], &model).0;
        let found = overdue(&model, &measurements, date(2027, 6, 30));
        found.into_iter().map(|found| found.message).collect()
    }

    #[test]
    fn the_latest_value_anywhere_counts() {
        let rows = ["2027-05-31,own,t,5", "2027-03-31,one,t,5", "2026-12-31,one,t,4"];
        assert_eq!(found(&rows), [""; 0]);
    }

    #[test]
    fn what_is_too_old_is_said_for_each_cadence() {
        let one = "metric `one` is to be measured every quarter, and";
        let own = "metric `own` is to be measured every month, and was last measured on 2027-05-29";
        assert_eq!(
            found(&["2027-03-29,one,t,5", "2027-05-29,own,t,5"]),
            [format!("{one} was last measured on 2027-03-29"), own.to_owned()]
        );
        assert_eq!(
            found(&["2027-03-29,one,t,5", "2027-03-29,two,t,5"]),
            ["2 metrics are to be measured every quarter, and are overdue: `one` and `two`"]
        );
        assert_eq!(found(&["2027-05-31,any,t,5"]), [format!("{one} never was")]);
    }

    #[test]
    fn nothing_is_overdue_without_data_or_with_data_of_tomorrow() {
        assert_eq!(found(&[]), [""; 0]);
        assert_eq!(found(&["2026-01-31,one,t,5", "2027-09-30,one,t,5"]), [""; 0]);
    }
}
