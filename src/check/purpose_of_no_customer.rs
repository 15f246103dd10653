//! Data that serve the company only.

use super::data::{asks, first_named, known};
use super::phrases::{as_readers_see, quoted};
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{DataUse, Model, Purpose, Stated, Text, TouchpointId};
use crate::words::few_of_names;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::AgeOfTheCustomer), run };

static CODE: Code = Code {
    name: "purpose-of-no-customer",
    sort: Sort::WorthAThought,
    summary: "customers are asked for data for a purpose that is none of theirs",
    why: "Trust grows where a company asks only for what serves the goal that the customer has in \
          mind. There are duties, such as those by law, that serve nobody's goal; then customers \
          should at least be told. Everything else is better left unasked.",
    bad: include_str!("examples/purpose-of-no-customer.bad.journey"),
    good: include_str!("examples/purpose-of-no-customer.good.journey"),
};

/// A line that asks for data for a purpose of the company's own.
struct Asked<'m> {
    touchpoint: TouchpointId,
    line: &'m DataUse<'m>,
    purpose: &'m Stated<Text<'m>>,
}

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for journey in model.journeys.values() {
        let mut by_purpose: BTreeMap<String, Vec<Asked<'_>>> = BTreeMap::new();
        for (touchpoint, line) in asks(model, journey) {
            if let Some(Purpose::Own(purpose)) = &line.purpose {
                let asked = Asked { touchpoint, line, purpose };
                by_purpose.entry(as_readers_see(&purpose.value)).or_default().push(asked);
            }
        }
        found.extend(by_purpose.values().filter_map(|asked| finding(model, asked)));
    }
}

fn finding<'m>(model: &'m Model<'m>, asked: &[Asked<'m>]) -> Option<Diagnostic> {
    let (first, others) = asked.split_first()?;
    let data = || known(model, first.line).map(|(_, heading)| &heading.name);
    let name = data().next()?;
    let message = format!(
        "{} asked for at touchpoint `{}` for a purpose that is none of the customer's, {}",
        match data().nth(1) {
            None => format!("`{name}` is"),
            Some(_) => format!("{} are", few_of_names(data())),
        },
        model.touchpoints[first.touchpoint].heading.name,
        quoted(&first.purpose.value)
    );
    let stage = &model.stages[model.touchpoints[first.touchpoint].stage];
    let want = first_named(stage.wants.iter().take(8)).map_or("WANT", AsRef::as_ref);
    Some(
        Diagnostic::new(&CODE, first.purpose.span, message)
            .label("whose goal is this?")
            .others(others.iter().map(|one| one.purpose.span), "for this, too")
            .help(format!(
                "If something that the customer wants needs it, name that: `asks {name} for \
                 {want}`. If a law demands it, tell customers so, and write behind the line: `// allow {}: THE \
                 LAW`. Else don't ask.",
                CODE.name
            )),
    )
}
