//! What is hard to show: nothing measured, shares that are missing, several
//! journeys, much of everything.

use crate::sample;
use std::fmt::Write;
use touchline::score::{Figure, JourneyScore, Scorecard};

/// The figures of a journey as a whole.
pub(crate) fn overall(journey: &mut JourneyScore) -> [&mut Figure; 8] {
    [
        &mut journey.mean,
        &mut journey.lived_through,
        &mut journey.peak,
        &mut journey.end,
        &mut journey.slope,
        &mut journey.spread,
        &mut journey.covered,
        &mut journey.leaving,
    ]
}

/// The launch, the same not yet measured, one whose fork has no shares and
/// whose paths are not all named, and a short one without a flow.
pub(crate) fn several() -> Scorecard {
    let mut scorecard = sample::launch();
    let others = [sample::unmeasured(), without_shares(), half_named(), quiet()];
    scorecard.journeys.extend(others.into_iter().flat_map(|other| other.journeys));
    for (index, journey) in scorecard.journeys.iter_mut().enumerate().skip(1) {
        journey.name = format!("journey_{index}");
        journey.title = format!("{} ({index})", journey.title);
    }
    scorecard
}

/// The launch with a fork that says nothing of how many go where.
pub(crate) fn without_shares() -> Scorecard {
    let shares = [("purchase 20%", "purchase"), ("out_of_stock rest", "out_of_stock")];
    sample::changed(&shares)
}

/// The launch with a name for only one of its paths.
pub(crate) fn half_named() -> Scorecard {
    let path = "path turned_away \"Those who are turned away\" through out_of_stock";
    sample::changed(&[(path, "")])
}

/// The launch with a fork at which the audience decides, one of unknown size.
pub(crate) fn by_audience() -> Scorecard {
    sample::changed(&[
        ("purchase 20%", "purchase for fans"),
        ("out_of_stock rest", "out_of_stock for families"),
        ("  share 65%\n", ""),
    ])
}

/// A journey with so many paths, none of which has a name.
pub(crate) fn forking(paths: usize) -> Scorecard {
    let mut text =
        "journey fork \"A fork\" {\n  stage s {\n    touchpoint t0 \"Start\"\n".to_owned();
    let mut flow = "start -> t0\n".to_owned();
    for path in 1..=paths {
        _ = writeln!(text, "    touchpoint t{path} \"One of several steps of its own, {path}\"");
        let share = if path == paths { "rest".to_owned() } else { format!("{}%", path.min(6)) };
        _ = writeln!(flow, "t0 -> t{path} {share}");
    }
    _ = writeln!(text, "  }}\n  flow {{\n{flow}  }}\n}}\n{METRICS}");
    let values: Vec<_> = (0..=paths).map(|at| (at, (at % 10) as f64)).collect();
    measured(&text, "liked", &values)
}

/// Three steps, one of them without a goal, and no flow.
fn quiet() -> Scorecard {
    let mut text = "journey returning \"Returning an article\" {\n  stage all {\n".to_owned();
    for (index, title) in ["Calling", "Sending it back", "Getting the money"].iter().enumerate() {
        _ = writeln!(text, "    touchpoint t{index} \"{title}\" {{}}");
    }
    text += "  }\n}\nmetric liked \"They like it\" {\n  type rating\n  scale 0 to 10\n}\n";
    measured(&text, "liked", &[(0, 7.0), (1, 5.5), (2, 6.25)])
}

/// A journey of so many touchpoints; from the first one, so many ways lead on,
/// to one touchpoint each, and come together again.
pub(crate) fn many(touchpoints: usize, paths: usize) -> Scorecard {
    let mut text = "journey long \"A long journey\" {\n".to_owned();
    for first in (0..touchpoints).step_by(touchpoints.div_ceil(6)) {
        _ = writeln!(text, "  stage s{first} \"Stage from {first} on\" {{");
        for index in first..touchpoints.min(first + touchpoints.div_ceil(6)) {
            _ = writeln!(text, "    {}", touchpoint(index));
        }
        text += "  }\n";
    }
    _ = writeln!(text, "{}}}\n{METRICS}", flow(touchpoints, paths));
    let score = |index: usize| (index, ((index * 37) % 101) as f64 / 10.0);
    measured(&text, "liked", &(0..touchpoints).map(score).collect::<Vec<_>>())
}

const METRICS: &str = "metric liked \"They like it\" {\n  type rating\n  scale 0 to 10\n}\n\
                       metric done \"Done\" {\n  type percent\n}";

fn touchpoint(index: usize) -> String {
    format!(
        "touchpoint t{index} \"Touchpoint with a title of some length {index}\" {{ moment fmot; \
         goal operational \"It works\" {{ target done at least 90% from 10% on 2026-01-31 by \
         2027-01-31 }}; goal relationship \"They like it\" {{ target liked at least 8 }} }}"
    )
}

fn flow(touchpoints: usize, paths: usize) -> String {
    let mut flow = "  flow {\n    start -> t0\n".to_owned();
    for path in 1..=paths {
        let share = if path == paths { "rest".to_owned() } else { format!("{path}%") };
        _ = writeln!(flow, "    t0 -> t{path} {share}\n    t{path} -> t{}", paths + 1);
        _ = writeln!(flow, "    path p{path} \"Walk {path}\" through t{path}");
    }
    for index in paths + 1..touchpoints - 1 {
        _ = writeln!(flow, "    t{index} -> t{}", index + 1);
    }
    flow + "  }\n"
}

/// Specs with a value for the metric at the touchpoints with these numbers.
fn measured(text: &str, metric: &str, values: &[(usize, f64)]) -> Scorecard {
    let mut rows = "date,metric,touchpoint,value\n".to_owned();
    for (index, value) in values {
        _ = writeln!(rows, "2026-11-30,{metric},t{index},{value}");
    }
    let file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    std::fs::write(file.path(), rows).unwrap();
    sample::of_text(text, &[file.path().to_owned()])
}
