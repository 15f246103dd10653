//! The targets: what is wanted, what was measured last, how far that gets and
//! where it stands.

use super::grid::{Align, Grid};
use super::paint::Paint;
use super::{TableStyle, plain};
use crate::report::figures;
use crate::score::{BrandView, GoalScore, JourneyScore, TargetScore};
use crate::words::all_of;

pub(super) fn draw(journey: &JourneyScore, style: TableStyle) -> String {
    let mut grid = Grid::new(columns(style));
    for stage in &journey.stages {
        for touchpoint in &stage.touchpoints {
            push(&mut grid, &touchpoint.goals, &Place::touchpoint(touchpoint.number), style);
        }
    }
    for stage in &journey.stages {
        push(&mut grid, &stage.goals, &Place::whole(format!("stage {}", stage.title)), style);
    }
    push(&mut grid, &journey.goals, &Place::whole("journey".to_owned()), style);
    grid.draw(style.columns())
}

/// The targets of a brand's strategies.
pub(super) fn of_brand(brand: &BrandView, style: TableStyle) -> String {
    let mut grid = Grid::new(columns(style));
    for strategy in &brand.strategies {
        push(&mut grid, &strategy.goals, &Place::whole("brand".to_owned()), style);
    }
    grid.draw(style.columns())
}

/// Where a target is set: at a touchpoint, by number, or at something larger.
struct Place {
    number: String,
    whole: Option<String>,
}

impl Place {
    fn touchpoint(number: usize) -> Self {
        Self { number: number.to_string(), whole: None }
    }

    fn whole(name: String) -> Self {
        Self { number: String::new(), whole: Some(name) }
    }
}

fn columns(style: TableStyle) -> &'static [(&'static str, Align)] {
    const ROOMY: &[(&str, Align)] = &[
        ("#", Align::Number),
        ("Target", Align::Wrap),
        ("Wanted", Align::Wrap),
        ("Latest", Align::Wrap),
        ("Attainment", Align::Number),
        ("Status", Align::Word),
    ];
    const NARROW: &[(&str, Align)] = &[("#", Align::Number), ("Target", Align::Wrap)];
    if style.is_roomy() { ROOMY } else { NARROW }
}

fn push(grid: &mut Grid, goals: &[GoalScore], place: &Place, style: TableStyle) {
    for target in goals.iter().flat_map(|goal| &goal.targets) {
        grid.row(row(target, place, style));
    }
}

fn row(target: &TargetScore, place: &Place, style: TableStyle) -> Vec<String> {
    let title = title(target, place);
    let attainment = figures::or_dash(&target.attainment, figures::attainment);
    let short_by = target.short_by.as_ref().map(|by| format!(" ({by})")).unwrap_or_default();
    let wanted = plain(&target.wanted);
    let latest = plain(&format!("{}{short_by}", figures::latest(target)));
    let status = status(target, Paint(style.color));
    let number = place.number.clone();
    if style.is_roomy() {
        return vec![number, title, wanted, latest, attainment, status];
    }
    let cell = format!("{title}\nwanted {wanted}\nlatest {latest}\n{attainment}, {status}");
    vec![number, cell]
}

fn title(target: &TargetScore, place: &Place) -> String {
    let whole = place.whole.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
    let audience = match target.audiences.is_empty() {
        true => String::new(),
        false => format!(", for {}", all_of(&target.audiences)),
    };
    plain(&format!("{}{audience}{whole}", target.title))
}

fn status(target: &TargetScore, paint: Paint) -> String {
    let status = paint.status(target.status);
    match target.last_status {
        Some(last) => format!("{status} (last: {})", paint.status(last)),
        None => status,
    }
}
