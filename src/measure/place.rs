//! Where a row stands: a touchpoint, a stage, a journey or a brand.

use super::codes;
use super::faults::{Faults, shown};
use super::header::Column;
use super::names::{Scoped, composed};
use super::rows::Row;
use crate::diagnostic::Diagnostic;
use crate::model::{BrandId, Heading, JourneyId, Model, Place, TouchpointId};
use crate::words::{any_of_names, spelt};

/// The places that a row is of.
pub(super) enum Places<'r> {
    One(Place),
    /// A touchpoint that journeys share, in each of them.
    Shared(&'r [(JourneyId, TouchpointId)]),
}

/// The places of a row; none where it has a fault.
pub(super) fn of<'r>(row: &Row<'r>, faults: &mut Faults) -> Option<Places<'r>> {
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
            no_place(row, faults);
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
    faults.share(&codes::PLACE_UNKNOWN, format!("{kind} {name} {journey:?}"), span, || {
        let title = journey.map(|journey| &model.journeys[journey].heading.title);
        let message = match title {
            Some(title) => {
                format!("journey \"{title}\" has no {kind} `{}`", shown(name))
            }
            None => format!("there is no {kind} `{}`", shown(name)),
        };
        let found = Diagnostic::new(&codes::PLACE_UNKNOWN, span, message);
        match of_other_kind(row, name, column) {
            Some(other) => found
                .label(format!("this is a {0}: it belongs in the column `{0}`", other.name()))
                .help(move_to(row, name, kind, other)),
            None => found.label(meant(row, name, column)).help(format!(
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

/// What an unknown name is likely to mean.
fn meant(row: &Row<'_>, name: &str, column: Column) -> String {
    let (scope, bare) = name.split_once('.').unwrap_or(("", name));
    if !scope.is_empty() && !row.names.journeys.contains_key(scope) {
        let journeys = row.names.model.journeys.values().map(|it| &it.heading);
        let near = row.names.nearest(scope, &journeys);
        let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        return format!("there is no journey `{}`{near}", shown(scope));
    }
    match row.names.nearest(bare, &headings(row.names.model, column)) {
        Some(near) if near == bare => "it is in another journey".to_owned(),
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("no spec of this project has this {}", column.name()),
    }
}

fn headings<'m>(
    model: &'m Model<'m>,
    column: Column,
) -> impl Iterator<Item = &'m Heading<'m>> + Clone {
    let all: Vec<&Heading<'_>> = match column {
        Column::Touchpoint => model.touchpoints.values().map(|it| &it.heading).collect(),
        Column::Brand => model.brands.values().map(|it| &it.heading).collect(),
        Column::Stage => model.stages.values().map(|it| &it.heading).collect(),
        _ => model.journeys.values().map(|it| &it.heading).collect(),
    };
    all.into_iter()
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

fn no_place(row: &Row<'_>, faults: &mut Faults) {
    let span = row.whole();
    faults.add(&codes::PLACE, span, || {
        Diagnostic::new(&codes::PLACE, span, "the row does not say where it was measured")
            .label("no touchpoint, stage, journey or brand")
            .help("Fill one of the columns `touchpoint`, `stage`, `journey` and `brand`.")
    });
}
