//! The page: views of the figures in which every number is text already, and
//! the templates that they are poured into.

mod card;
mod journey;
mod known;
mod languages;
mod legend;
mod links;
mod measured;
mod movement;
mod overview;
mod paths;
mod promises;
mod rows;
mod strategy;
mod target;
mod touchpoint;
mod views;

use super::{Report, policy, text, verdict};
use crate::score::Scorecard;
use crate::words::all_of;
use journey::JourneyPage;
use known::KnownPage;
use languages::LanguagesView;
use legend::Legend;
use links::Links;
use measured::MeasuredPage;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value};
use overview::OverviewRow;
use promises::BrandPromises;
use serde::Serialize;
use strategy::BrandPage;
use views::{DateView, FindingGroup, MethodView, finding_groups};

/// Renders the whole page; each journey has a curve, or a reason why there is
/// none.
pub(super) fn render<C: Serialize>(
    report: &Report<'_>,
    curves: impl Iterator<Item = Result<C, &'static str>>,
) -> Result<String, Error> {
    let mut environment = environment()?;
    environment.add_global("tongue", languages::tongue(report.scorecard));
    let style = environment.get_template(STYLE)?.render(())?;
    let page = page(report, curves, policy::for_style(&style));
    environment.get_template(PAGE)?.render(Value::from(Serde(&page)))
}

const PAGE: &str = "report.html";
const STYLE: &str = "style.css";

/// Every template by the name that others include it by.
const TEMPLATES: [(&str, &str); 15] = [
    (PAGE, include_str!("../../../templates/report.html")),
    (STYLE, include_str!("../../../templates/style.css")),
    ("parts.html", include_str!("../../../templates/parts.html")),
    ("symbols.html", include_str!("../../../templates/symbols.html")),
    ("overview.html", include_str!("../../../templates/overview.html")),
    ("journey.html", include_str!("../../../templates/journey.html")),
    ("curve.html", include_str!("../../../templates/curve.html")),
    ("movement.html", include_str!("../../../templates/movement.html")),
    ("stages.html", include_str!("../../../templates/stages.html")),
    ("touchpoint.html", include_str!("../../../templates/touchpoint.html")),
    ("strategy.html", include_str!("../../../templates/strategy.html")),
    ("promises.html", include_str!("../../../templates/promises.html")),
    ("known.html", include_str!("../../../templates/known.html")),
    ("measured.html", include_str!("../../../templates/measured.html")),
    ("closing.html", include_str!("../../../templates/closing.html")),
];

fn environment() -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    // By format, never by a file's name: whatever is rendered here is HTML.
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(whole_lines()?);
    environment.set_formatter(write_value);
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    Ok(environment)
}

/// A line that holds only a block leaves no line behind.
fn whole_lines() -> Result<SyntaxConfig, Error> {
    SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()
}

/// Writes a value escaped and, if it is text from outside, made harmless.
fn write_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    match value.as_str() {
        Some(plain) if !value.is_safe() => {
            let clean = Value::from(text::clean(plain).into_owned());
            minijinja::escape_formatter(out, state, &clean)
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}

/// What the outermost template sees.
#[derive(Debug, Serialize)]
struct Page<C> {
    policy: String,
    /// The document's name, for a window's title.
    title: String,
    /// The heading, where there are several journeys or none.
    heading: String,
    as_of: DateView,
    several: bool,
    lead: String,
    /// How the targets of the strategies stand.
    strategy: Option<String>,
    overview: Vec<OverviewRow>,
    journeys: Vec<JourneyPage<C>>,
    strategies: Vec<BrandPage>,
    known: KnownPage,
    measured: Option<MeasuredPage>,
    promises: Vec<BrandPromises>,
    findings: Vec<FindingGroup>,
    /// None, where there is but one.
    languages: Option<LanguagesView>,
    method: MethodView,
}

fn page<C>(
    report: &Report<'_>,
    curves: impl Iterator<Item = Result<C, &'static str>>,
    policy: String,
) -> Page<C> {
    let scorecard = report.scorecard;
    let links = Links::of(scorecard);
    let mut legend = Legend::default();
    let several = scorecard.journeys.len() != 1;
    let level = if several { 3 } else { 2 };
    let drawn = scorecard.journeys.iter().zip(curves).zip(links.journeys());
    let journeys: Vec<JourneyPage<C>> = drawn
        .map(|((journey, curve), at)| {
            let place = journey::Place { level, at, links: &links };
            journey::view(journey, curve, &scorecard.settings, &place, &mut legend)
        })
        .collect();
    Page {
        policy,
        title: title(scorecard),
        heading: heading(scorecard),
        as_of: DateView::of(scorecard.as_of),
        several,
        lead: overview::lead(scorecard),
        strategy: verdict::of_strategies(scorecard),
        overview: overview::rows(scorecard, &journeys),
        strategies: strategy::of(scorecard),
        known: known::of(scorecard, &links),
        measured: measured::view(scorecard),
        promises: promises::of(scorecard, &links),
        journeys,
        findings: finding_groups(report.findings),
        languages: languages::view(scorecard),
        method: MethodView::of(&scorecard.settings),
    }
}

fn title(scorecard: &Scorecard) -> String {
    let name = match scorecard.journeys.as_slice() {
        [only] => only.title.clone(),
        _ => heading(scorecard),
    };
    format!("{name} – journey report, {}", text::date(scorecard.as_of))
}

/// The brands, else the project.
fn heading(scorecard: &Scorecard) -> String {
    let titles: Vec<String> = scorecard.brands.iter().map(|brand| brand.title.clone()).collect();
    if titles.is_empty() { scorecard.project.clone() } else { all_of(&titles) }
}

/// A sentence with its links, for a template.
#[derive(Debug, Serialize)]
struct Run {
    text: String,
    href: Option<String>,
    /// Whether it is a title or text of the specs, not the page's own words.
    said: bool,
}

/// Links the touchpoints that a sentence names.
fn runs(sentence: &verdict::Sentence, anchors: &[String]) -> Vec<Run> {
    let href = |number: usize| Some(format!("#{}", anchors.get(number.checked_sub(1)?)?));
    sentence
        .0
        .iter()
        .map(|part| Run {
            text: unbroken(&part.text),
            href: part.touchpoint.and_then(href),
            said: part.touchpoint.is_some(),
        })
        .collect()
}

/// No line breaks before a per cent sign or a figure in brackets.
fn unbroken(text: &str) -> String {
    text.replace(" %", "\u{a0}%").replace(" (", "\u{a0}(")
}
