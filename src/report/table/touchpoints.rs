//! The touchpoints by number: each side of their goals, and which are weak.

use super::grid::{Align, Grid};
use super::paint::Paint;
use super::{TableStyle, plain};
use crate::report::figures;
use crate::score::{
    AudienceScore, Counted, Figure, JourneyScore, Outcome, Status, TouchpointScore,
};

pub(super) fn draw(journey: &JourneyScore, style: TableStyle) -> String {
    let mut grid = Grid::new(columns(style));
    for touchpoint in journey.stages.iter().flat_map(|stage| &stage.touchpoints) {
        grid.row(row(touchpoint, style));
        for apart in &touchpoint.by_audience {
            grid.row(audience(apart, style));
        }
    }
    grid.draw(style.columns())
}

fn columns(style: TableStyle) -> &'static [(&'static str, Align)] {
    const ROOMY: &[(&str, Align)] = &[
        ("#", Align::Number),
        ("Touchpoint", Align::Wrap),
        ("Score", Align::Number),
        ("", Align::Word),
        ("Operational", Align::Number),
        ("Gap", Align::Number),
        ("Targets", Align::Wrap),
    ];
    const NARROW: &[(&str, Align)] = &[
        ("#", Align::Number),
        ("Touchpoint", Align::Wrap),
        ("Score", Align::Number),
        ("", Align::Word),
    ];
    if style.is_roomy() { ROOMY } else { NARROW }
}

fn row(touchpoint: &TouchpointScore, style: TableStyle) -> Vec<String> {
    let paint = Paint(style.color);
    let score = figures::or_dash(&touchpoint.score, figures::number);
    let weak = marks(touchpoint, paint);
    let operational = operational(&touchpoint.operational, touchpoint.operational_of);
    let gap = figures::or_dash(&touchpoint.gap, figures::gap);
    let targets = tally(touchpoint, paint);
    let (number, title) = (touchpoint.number.to_string(), plain(&touchpoint.title));
    if style.is_roomy() {
        return vec![number, title, score, weak, operational, gap, targets];
    }
    let more = if targets.is_empty() { String::new() } else { format!("\ntargets: {targets}") };
    let cell = format!("{title}\noperational {operational}\ngap {gap}{more}");
    vec![number, cell, score, weak]
}

/// The figures of an audience, below those of its touchpoint; what was not
/// measured for it has no figure.
fn audience(apart: &AudienceScore, style: TableStyle) -> Vec<String> {
    let score = figures::or_dash(&apart.score, figures::number);
    let weak = if apart.weak { Paint(style.color).weak("weak") } else { String::new() };
    let rests_on = figures::part_of(apart.score_of).filter(|_| apart.score.value.is_some());
    let rests_on = rests_on.map(|of| format!(" ({of} metrics)")).unwrap_or_default();
    let title = plain(&format!("for {}{rests_on}", apart.title));
    let operational = operational(&apart.operational, apart.operational_of);
    let gap = figures::or_dash(&apart.gap, figures::gap);
    if style.is_roomy() {
        return vec![String::new(), title, score, weak, operational, gap, String::new()];
    }
    let more = match apart.operational.value {
        Some(_) => format!("\noperational {operational}\ngap {gap}"),
        None => String::new(),
    };
    vec![String::new(), format!("{title}{more}"), score, weak]
}

/// Whether it is weak, and how it ends against what was expected.
fn marks(touchpoint: &TouchpointScore, paint: Paint) -> String {
    let weak = touchpoint.weak.then(|| paint.weak("weak"));
    let outcome = touchpoint.outcome.map(|outcome| match outcome {
        Outcome::Miserable => paint.weak(outcome.words()),
        Outcome::Magic | Outcome::Neutral => outcome.words().to_owned(),
    });
    weak.into_iter().chain(outcome).collect::<Vec<_>>().join(", ")
}

/// A mean attainment, with how many targets that rests on where not on all.
fn operational(figure: &Figure, of: Counted) -> String {
    let mean = figures::or_dash(figure, figures::attainment);
    let of = figures::part_of(of);
    match of.filter(|_| figure.value.is_some()) {
        Some(of) => format!("{mean} ({of})"),
        None => mean,
    }
}

/// How many of its targets have which status.
fn tally(touchpoint: &TouchpointScore, paint: Paint) -> String {
    let mut statuses: Vec<Status> =
        touchpoint.goals.iter().flat_map(|goal| &goal.targets).map(|of| of.status).collect();
    statuses.sort();
    let counted = statuses.chunk_by(|a, b| a == b);
    let counts: Vec<String> = counted
        .filter_map(|run| Some(format!("{} {}", run.len(), paint.status(*run.first()?))))
        .collect();
    counts.join(", ")
}
