//! Specs and data in, figures out.

mod any_data;
mod audiences;
mod concepts;
mod elsewhere;
mod groups;
mod shares;
mod targets;
mod ways;

use super::{
    Baseline, Counted, Figure, Input, JourneyScore, Scorecard, Settings, Status, TargetScore, score,
};
use crate::check::{Context, check};
use crate::measure;
use crate::model;
use crate::source::{FileId, Sources};
use crate::syntax;
use jiff::civil::{Date, date};

/// The scorecard of specs and data, with the findings about them, a line each.
fn scored(
    specs: &[(&str, String)],
    data: &[(&str, String)],
    as_of: Date,
) -> (Scorecard, Vec<String>) {
    let mut sources = Sources::default();
    let mut add = |(path, text): &(&str, String)| sources.add(*path, text.as_bytes().to_vec()).0;
    let specs: Vec<FileId> = specs.iter().map(&mut add).collect();
    let files: Vec<FileId> = data.iter().map(&mut add).collect();
    let parsed: Vec<_> = specs.iter().map(|file| syntax::parse(&sources, *file)).collect();
    let (trees, found): (Vec<_>, Vec<_>) = parsed.into_iter().unzip();
    let mut found = found.concat();
    let (model, more) = model::build(&sources, &trees);
    found.extend(more);
    found.extend(check(&Context { model: &model, as_of }));
    let (measurements, more) = measure::read(&sources, &files, &model);
    found.extend(more);
    let line = |found: &crate::diagnostic::Diagnostic| {
        let (path, at) = (&sources.file(found.span.file).path, sources.position(found.span));
        format!(
            "{path}:{}:{} {} {}: {}",
            at.line,
            at.column,
            found.level.name(),
            found.code.name,
            found.message
        )
    };
    let findings = found.iter().map(line).collect();
    let settings = Settings::default();
    let input =
        Input { project: "test", model: &model, measurements: &measurements, as_of, settings };
    (score(&input), findings)
}

fn electronics_store() -> (Scorecard, Vec<String>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/specs/electronics-store/");
    let read = |path: &'static str| {
        (path, std::fs::read_to_string(format!("{folder}{path}")).unwrap_or_default())
    };
    let specs =
        ["brand.journey", "evidence.journey", "launch.journey", "metrics.journey"].map(read);
    let data = ["measurements/brand.csv", "measurements/records.csv", "measurements/surveys.csv"];
    let data = data.map(read);
    scored(&specs, &data, date(2026, 12, 31))
}

#[test]
fn the_electronics_store_is_clean() {
    assert_eq!(electronics_store().1, [""; 0]);
}

fn value(figure: &Figure) -> f64 {
    figure.value.unwrap_or(f64::NAN)
}

#[test]
fn the_electronics_store_has_the_scores_of_its_source() {
    let (card, _) = electronics_store();
    let journey = &card.journeys[0];
    let touchpoints: Vec<_> = journey.stages.iter().flat_map(|stage| &stage.touchpoints).collect();
    let scores: Vec<_> = touchpoints.iter().map(|it| it.score.value).collect();
    assert_eq!(scores, [Some(10.0), Some(3.0), Some(10.0), Some(10.0), Some(1.0), None, None]);
    assert_eq!((journey.scored, journey.touchpoints), (5, 7));
    assert_eq!(value(&journey.mean), 6.8);
    let paths: Vec<_> =
        journey.paths.iter().map(|it| (value(&it.mean), value(&it.share))).collect();
    assert_eq!(paths, [(8.25, 20.0), (6.0, 80.0)]);
    assert_eq!(value(&journey.lived_through), 6.45);
    assert_eq!((journey.weakest, &*journey.weak), (Some(5), &[2, 5][..]));
    let shape = [&journey.peak, &journey.end, &journey.slope, &journey.spread].map(value);
    assert_eq!(shape, [10.0, 1.0, -4.5, 9.0]);
    let advert: Vec<_> =
        touchpoints[2].goals[..2].iter().map(|goal| value(&goal.targets[0].attainment)).collect();
    assert_eq!(advert, [1.0, 0.5]);
}

#[test]
fn in_the_electronics_store_every_overall_figure_masks_a_weak_part() {
    let (card, _) = electronics_store();
    let masks = card.journeys[0].masks.iter();
    let masks: Vec<_> =
        masks.map(|mask| (&*mask.words, mask.value, &*mask.hides.touchpoints)).collect();
    assert_eq!(
        masks,
        [
            ("mean of the touchpoints", 6.8, &[2, 5][..]),
            ("what customers lived through", 6.45, &[2, 5][..]),
            ("path \"Those who get one\"", 8.25, &[2][..]),
            ("path \"Those who are turned away\"", 6.0, &[2, 5][..]),
        ]
    );
}

#[test]
fn in_json_kinds_dates_and_figures_are_words() {
    let (card, _) = electronics_store();
    let json = serde_json::to_value(&card).unwrap_or_default();
    let journey = &json["journeys"][0];
    assert_eq!(json["as_of"], "2026-12-31");
    assert_eq!(journey["masks"][0]["figure"], "mean of the touchpoints");
    assert!(journey["masks"][0].get("path").is_none());
    assert_eq!(journey["masks"][2]["figure"], "path \"Those who get one\"");
    assert_eq!(journey["masks"][2]["path"], journey["paths"][0]["name"]);
    let goals = journey["stages"].as_array().into_iter().flatten();
    let goals = goals.flat_map(|stage| stage["touchpoints"].as_array().into_iter().flatten());
    let goals = goals.flat_map(|touchpoint| touchpoint["goals"].as_array().into_iter().flatten());
    let kinds: std::collections::BTreeSet<_> = goals.map(|goal| goal["kind"].as_str()).collect();
    assert_eq!(kinds, [Some("operational"), Some("relationship")].into());
}
