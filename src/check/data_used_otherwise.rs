//! Data that are used for what customers did not give them for.

use super::data::{PurposeKey, asks, known, uses, wants};
use super::phrases::quoted;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{DataId, DataUse, Heading, Journey, Model, Purpose, Want};
use crate::source::Span;
use crate::words::few_of_names;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "data-used-otherwise",
    sort: Sort::Unclear,
    summary: "data are used for another purpose than customers were asked for them for",
    why: "Customers give data for something that they want, and nothing else. Whoever uses a birthday \
          that was given for a booking to sell insurance breaks a promise, and often the law.",
    bad: include_str!("examples/data-used-otherwise.bad.journey"),
    good: include_str!("examples/data-used-otherwise.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let mut all_uses =
            uses(model, journey).filter(|(_, line)| line.purpose.is_some()).peekable();
        if all_uses.peek().is_none() {
            continue;
        }
        let given = given(model, journey);
        let misused = |line| misused(model, &given, line);
        let misuses: Vec<_> = all_uses.filter_map(|(_, line)| misused(line)).collect();
        if !misuses.is_empty() {
            let wants = wants(model, journey);
            found.extend(misuses.iter().filter_map(|misuse| finding(misuse, &wants)));
        }
    }
}

/// What customers of a journey have given some data for.
#[derive(Default)]
struct Given<'m> {
    purposes: BTreeSet<PurposeKey>,
    /// The first purpose, and where it is asked for.
    first: Option<(&'m Purpose<'m>, Span)>,
    /// Whether one of its purposes is not known.
    may_be_any: bool,
}

fn given<'m>(model: &'m Model<'m>, journey: &'m Journey<'m>) -> BTreeMap<DataId, Given<'m>> {
    let mut all: BTreeMap<DataId, Given<'m>> = BTreeMap::new();
    for (_, line) in asks(model, journey) {
        let key = line.purpose.as_ref().and_then(PurposeKey::of).filter(|_| !line.damaged);
        for (id, _) in known(model, line) {
            let given = all.entry(id).or_default();
            match (&key, &line.purpose) {
                (Some(key), Some(purpose)) => {
                    given.purposes.insert(key.clone());
                    given.first.get_or_insert((purpose, line.span));
                }
                _ => given.may_be_any = true,
            }
        }
    }
    all
}

/// A line that uses data for what they were not given for.
struct Misuse<'m> {
    purpose: &'m Purpose<'m>,
    /// The data, each with what they were given for, and where.
    data: Vec<(&'m Heading<'m>, &'m Purpose<'m>, Span)>,
}

fn misused<'m>(
    model: &'m Model<'m>,
    given: &BTreeMap<DataId, Given<'m>>,
    line: &'m DataUse<'m>,
) -> Option<Misuse<'m>> {
    let purpose = line.purpose.as_ref().filter(|_| !line.damaged)?;
    let key = PurposeKey::of(purpose)?;
    let misused = known(model, line).filter_map(|(id, heading)| {
        let given = given.get(&id)?;
        let (first, place) = given.first?;
        let is_given = given.may_be_any || given.purposes.contains(&key);
        (!is_given).then_some((heading, first, place))
    });
    let data: Vec<_> = misused.collect();
    (!data.is_empty()).then_some(Misuse { purpose, data })
}

fn finding(misuse: &Misuse<'_>, wants: &[&Want<'_>]) -> Option<Diagnostic> {
    let (heading, given_for, _) = misuse.data.first()?;
    let (name, purpose) = (&heading.name, in_words(misuse.purpose, wants));
    let message = match &misuse.data[..] {
        [_] => format!(
            "customers gave `{name}` for {}, and it is used for {}",
            said(given_for, wants),
            said(misuse.purpose, wants)
        ),
        data => format!(
            "customers did not give {} for {}",
            few_of_names(data.iter().map(|(heading, ..)| &heading.name)),
            said(misuse.purpose, wants)
        ),
    };
    let mut places: Vec<_> = misuse.data.iter().map(|(.., place)| *place).collect();
    places.dedup();
    Some(
        Diagnostic::new(&CODE, place(misuse.purpose), message)
            .label("not what it was given for")
            .others(places, "asked for here")
            .help(format!(
                "Use it for what it was given for only. If customers agree to this purpose, too, \
                 say where you ask them: `asks {name} for {purpose}`."
            )),
    )
}

fn place(purpose: &Purpose<'_>) -> Span {
    match purpose {
        Purpose::Want(want) => want.span,
        Purpose::Own(text) => text.span,
    }
}

/// A purpose as a line of the spec says it.
fn in_words(purpose: &Purpose<'_>, wants: &[&Want<'_>]) -> String {
    match purpose {
        Purpose::Own(text) => quoted(&text.value),
        Purpose::Want(want) => {
            let at = want.value.known().map(|id| wants.binary_search_by_key(&id, |want| want.id));
            let want = at.and_then(Result::ok).and_then(|at| wants[at].name.as_ref());
            want.map_or_else(|| "WANT".to_owned(), ToString::to_string)
        }
    }
}

/// A purpose in a sentence.
fn said(purpose: &Purpose<'_>, wants: &[&Want<'_>]) -> String {
    let words = in_words(purpose, wants);
    if matches!(purpose, Purpose::Own(_)) { words } else { format!("`{words}`") }
}
