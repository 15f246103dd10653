//! Where a row stands: a touchpoint, a stage, a journey or a brand.

use super::codes;
use super::faults::{Cure, Faults, Spot, shown};
use super::header::Column;
use super::names::{Meant, Scoped, composed};
use super::rows::Row;
use crate::diagnostic::Diagnostic;
use crate::model::{BrandId, JourneyId, MetricId, Place, TouchpointId};
use crate::words::{any_of, any_of_names, spelt};

/// The places that a row is of.
pub(super) enum Places<'r> {
    One(Place),
    /// A touchpoint that journeys share, in each of them.
    Shared(&'r [(JourneyId, TouchpointId)]),
}

/// The places of a row; none where it has a fault.
pub(super) fn of<'r>(
    row: &Row<'r>,
    metric: Option<MetricId>,
    faults: &mut Faults,
) -> Option<Places<'r>> {
    let filled = |column: Column| !row.cell(column).is_empty();
    let inner = [Column::Touchpoint, Column::Stage];
    let mut named = inner.into_iter().filter(|column| filled(*column)).collect::<Vec<_>>();
    match filled(Column::Brand) {
        // A journey says which stage or touchpoint is meant; a brand has none.
        true if named.is_empty() && filled(Column::Journey) => {
            named.extend([Column::Journey, Column::Brand]);
        }
        true => named.push(Column::Brand),
        false if named.is_empty() && filled(Column::Journey) => named.push(Column::Journey),
        false => {}
    }
    match named.as_slice() {
        [] => {
            no_place(row, metric, faults);
            None
        }
        [Column::Touchpoint] => {
            let found =
                within(row, Column::Touchpoint, &row.names.touchpoints, Place::Touchpoint, faults)?;
            Some(match found {
                [(_, id)] => Places::One(Place::Touchpoint(*id)),
                all => Places::Shared(all),
            })
        }
        [Column::Stage] => {
            let found = within(row, Column::Stage, &row.names.stages, Place::Stage, faults)?;
            found.first().map(|(_, id)| Places::One(Place::Stage(*id)))
        }
        [Column::Brand] => brand(row, faults).map(|id| Places::One(Place::Brand(id))),
        [_] => journey(row, faults).map(|id| Places::One(Place::Journey(id))),
        [first, second, ..] => {
            two_places(row, *first, *second, faults);
            None
        }
    }
}

fn brand(row: &Row<'_>, faults: &mut Faults) -> Option<BrandId> {
    let name = composed(row.cell(Column::Brand));
    let found = row.names.brands.get(&*name).copied();
    if found.is_none() {
        unknown(row, &name, Column::Brand, None, faults);
    }
    found
}

fn journey(row: &Row<'_>, faults: &mut Faults) -> Option<JourneyId> {
    let name = composed(row.cell(Column::Journey));
    let found = row.names.journeys.get(&*name).copied();
    if found.is_none() {
        unknown(row, &name, Column::Journey, None, faults);
    }
    found
}

/// A stage or touchpoint: by its name alone where one journey has it, or several
/// share it; else with its journey, in a column of its own or before a point.
fn within<'r, I: Copy>(
    row: &Row<'r>,
    column: Column,
    names: &'r Scoped<'r, I>,
    place: fn(I) -> Place,
    faults: &mut Faults,
) -> Option<&'r [(JourneyId, I)]> {
    let cell = composed(row.cell(column));
    let (scope, name) = match cell.split_once('.') {
        Some((scope, name)) => (Some(scope), name),
        None => (None, &*cell),
    };
    let mut journey = match row.cell(Column::Journey) {
        "" => None,
        _ => Some(self::journey(row, faults)?),
    };
    if let Some(scope) = scope {
        let named = row.names.journeys.get(scope).copied();
        let Some(named) = named.filter(|named| journey.is_none_or(|journey| journey == *named))
        else {
            unknown(row, &cell, column, journey, faults);
            return None;
        };
        journey = Some(named);
    }
    let found = names.get(name).map(Vec::as_slice).unwrap_or_default();
    match (journey, found) {
        (None, [(_, first), others @ ..]) => {
            // What journeys share is declared once.
            let declared_at = |id: I| row.names.model.heading_of(place(id)).span;
            if others.iter().all(|(_, other)| declared_at(*other) == declared_at(*first)) {
                return Some(found);
            }
            ambiguous(row, name, column, found.iter().map(|(journey, _)| *journey), faults);
            return None;
        }
        (Some(journey), found) => {
            if let Ok(at) = found.binary_search_by_key(&journey, |(journey, _)| *journey) {
                return Some(&found[at..=at]);
            }
        }
        (None, []) => {}
    }
    unknown(row, &cell, column, journey, faults);
    None
}

/// Reports a place that there is not, unless a line of a spec that could not be
/// read may declare it.
fn unknown(
    row: &Row<'_>,
    name: &str,
    column: Column,
    journey: Option<JourneyId>,
    faults: &mut Faults,
) {
    let model = row.names.model;
    if name.split('.').any(|part| model.hidden.may_declare(column.name(), part)) {
        return;
    }
    let (kind, span) = (column.name(), row.span(column));
    let other = of_other_kind(row, name, column);
    let meant = if other.is_none() { meant(row, name, column) } else { Guess::default() };
    let subject = format!("{kind} {name} {journey:?}");
    let spot = match other.filter(|it| row.header.at(*it).is_some() && row.cell(*it).is_empty()) {
        Some(to) => {
            let [span, inner] = row.places(column);
            Spot::moved(span, inner, row.places(to)[1], name)
        }
        None => row.spot(column, meant.cure),
    };
    faults.share(&codes::PLACE_UNKNOWN, subject, spot, || {
        let title = journey.map(|journey| &model.journeys[journey].heading.title);
        let message = match title {
            Some(title) => {
                format!("journey \"{title}\" has no {kind} `{}`", shown(name))
            }
            None => format!("there is no {kind} `{}`", shown(name)),
        };
        let found = Diagnostic::new(&codes::PLACE_UNKNOWN, span, message);
        match other {
            Some(other) => found
                .label(format!("this is a {0}: it belongs in the column `{0}`", other.name()))
                .help(move_to(row, name, kind, other)),
            None => found.label(meant.label).help(format!(
                "Write the name of a {kind} of the specs, or add it to one of them."
            )),
        }
    });
}

/// The column that a name of something else belongs in.
fn of_other_kind(row: &Row<'_>, name: &str, column: Column) -> Option<Column> {
    let (scope, bare) = name.split_once('.').unwrap_or(("", name));
    if !scope.is_empty() && !row.names.journeys.contains_key(scope) {
        return None;
    }
    let all = [
        (Column::Touchpoint, row.names.touchpoints.contains_key(bare)),
        (Column::Stage, row.names.stages.contains_key(bare)),
        (Column::Journey, row.names.journeys.contains_key(bare)),
        (Column::Brand, row.names.brands.contains_key(bare)),
    ];
    let other = all.into_iter().find(|(other, is_one)| *is_one && *other != column);
    other.map(|(other, _)| other)
}

fn move_to(row: &Row<'_>, name: &str, kind: &str, column: Column) -> String {
    let (name, other) = (shown(name), column.name());
    match row.header.at(column) {
        Some(_) => {
            format!("Write `{name}` in the column `{other}`, and leave the cell of `{kind}` empty.")
        }
        None => format!(
            "Add a column `{other}` to the header and to each row, write `{name}` there, and leave \
             the cell of `{kind}` empty."
        ),
    }
}

/// What an unknown name is likely to mean: how it is said, and what to write.
#[derive(Default)]
struct Guess {
    label: String,
    cure: Option<Cure>,
}

fn meant(row: &Row<'_>, name: &str, column: Column) -> Guess {
    let (scope, bare) = name.split_once('.').unwrap_or(("", name));
    let cure = |near: &Meant, text: String| Some(Cure { text, safety: near.safety });
    if !scope.is_empty() && !row.names.journeys.contains_key(scope) {
        let near = row.names.meant(Column::Journey, scope);
        let asked = near.as_ref().map(|near| format!("; did you mean `{}`?", near.name));
        return Guess {
            label: format!("there is no journey `{}`{}", shown(scope), asked.unwrap_or_default()),
            cure: near.and_then(|near| cure(&near, format!("{}.{bare}", near.name))),
        };
    }
    match row.names.meant(column, bare) {
        Some(near) if *near.name == *bare => {
            Guess { label: "it is in another journey".to_owned(), cure: None }
        }
        Some(near) => {
            let point = if scope.is_empty() { "" } else { "." };
            Guess {
                label: format!("did you mean `{}`?", near.name),
                cure: cure(&near, format!("{scope}{point}{}", near.name)),
            }
        }
        None => Guess {
            label: format!("no spec of this project has this {}", column.name()),
            cure: None,
        },
    }
}

fn ambiguous(
    row: &Row<'_>,
    name: &str,
    column: Column,
    journeys: impl ExactSizeIterator<Item = JourneyId> + Clone,
    faults: &mut Faults,
) {
    /// Of how many journeys it is said how their places are written.
    const MOST: usize = 4;
    let (kind, span) = (column.name(), row.span(column));
    faults.share(&codes::PLACE_AMBIGUOUS, format!("{kind} {name}"), span, || {
        let message = format!("{} journeys have a {kind} `{name}`", spelt(journeys.len()));
        let headings = journeys.map(|journey| &row.names.model.journeys[journey].heading);
        let names = headings.clone().take(MOST).map(|journey| format!("{}.{name}", journey.name));
        Diagnostic::new(&codes::PLACE_AMBIGUOUS, span, message)
            .label("of which journey?")
            .others(headings.map(|journey| journey.span), "has one")
            .help(format!(
                "Write {}, or name the journey in the column `journey`.",
                any_of_names(names)
            ))
    });
}

fn two_places(row: &Row<'_>, first: Column, second: Column, faults: &mut Faults) {
    let span = row.span(second);
    let [first_name, second_name] = [first, second].map(Column::name);
    faults.add(&codes::PLACE, span, || {
        let message = format!("the row names a {first_name} and a {second_name}");
        Diagnostic::new(&codes::PLACE, span, message)
            .label(format!("a {second_name}"))
            .other(row.span(first), format!("a {first_name}"))
            .help("Empty one of the two cells: a value was measured at one place.")
    });
}

fn no_place(row: &Row<'_>, metric: Option<MetricId>, faults: &mut Faults) {
    let span = row.whole();
    let subject = format!("{:?} {metric:?}", span.file);
    faults.share(&codes::PLACE, subject, span, || {
        Diagnostic::new(&codes::PLACE, span, "the row does not say where it was measured")
            .label("no touchpoint, stage, journey or brand")
            .help(of_brand(row, metric).unwrap_or_else(|| some_column(row)))
    });
}

/// What to do where a metric has targets in the strategy of a brand and nowhere else.
fn of_brand(row: &Row<'_>, metric: Option<MetricId>) -> Option<String> {
    let (names, model) = (row.names, row.names.model);
    let metric = metric?;
    let brand = &model.brands[names.brand_of(metric)?].heading.name;
    let metric = &model.metrics[metric].heading.name;
    let write = match row.header.at(Column::Brand) {
        Some(_) => format!("Write `{brand}` in the column `brand`"),
        None => format!("Add a column `brand` with `{brand}`"),
    };
    Some(format!("{write}, since `{metric}` has targets only in its strategy."))
}

/// Which columns there are to fill.
fn some_column(row: &Row<'_>) -> String {
    let all = [Column::Touchpoint, Column::Stage, Column::Journey, Column::Brand];
    let (here, gone): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|column| row.header.at(*column).is_some());
    let fill = any_of_names(here.iter().map(|column| column.name()));
    let add = any_of(gone.iter().map(|column| format!("a {}", column.name())));
    match gone.is_empty() {
        true => format!("Fill the cell of {fill}."),
        false => format!("Fill the cell of {fill}. A value of {add} needs a column of that name."),
    }
}
