//! Importance that somebody has made up.

use super::shared;
use super::sums::summed;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Heading, Importance, Model};
use crate::words::{few_of_names, spelt};

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::EmotionalConnection), run };

static CODE: Code = Code {
    name: "importance-without-evidence",
    sort: Sort::NotYetWritten,
    summary: "the spec says how much something matters, and not how one knows",
    why: "What customers say, a survey tells; what drives them, only data on what they do. Importance \
          without evidence is the opinion of whoever wrote it, and money follows it all the same.",
    bad: include_str!("examples/importance-without-evidence.bad.journey"),
    good: include_str!("examples/importance-without-evidence.good.journey"),
};

type Line<'m> = (&'m Heading<'m>, &'m Importance);

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let mut lines: Vec<_> = lines(model).filter(|(_, line)| !line.damaged).collect();
    shared::once(&mut lines, |(_, line)| line.span);
    let needed_by = lines.len();
    lines.retain(|(_, line)| line.because.is_empty());
    let groups = summed(lines, needed_by);
    found.extend(groups.iter().filter_map(|group| finding(model, group)));
}

/// Every line of importance, with what it is about.
fn lines<'m>(model: &'m Model<'m>) -> impl Iterator<Item = Line<'m>> {
    let motivators = model.motivators.values().map(|one| (&one.heading, &one.importance));
    let touchpoints = model.touchpoints.values();
    let touchpoints = touchpoints.map(|one| (&one.heading, &one.experience().importance));
    let all = motivators.chain(touchpoints);
    all.flat_map(|(heading, lines)| lines.iter().map(move |line| (heading, line)))
}

fn finding(model: &Model<'_>, group: &[Line<'_>]) -> Option<Diagnostic> {
    let ((heading, first), others) = group.split_first()?;
    let message = match others {
        [] => format!("how much `{}` matters rests on no evidence", heading.name),
        _ => format!(
            "{} lines say how much something matters, and name no evidence",
            spelt(group.len())
        ),
    };
    let evidence: Vec<_> = model.evidence.values().map(|one| &one.heading.name).take(4).collect();
    let help = match evidence[..] {
        [] => "Declare the evidence at the top of a file, as in `evidence study \"What drives our \
               customers\"`, and name it at the end of the line: `because study`."
            .to_owned(),
        [one] => format!("Name the evidence at the end of the line: `because {one}`."),
        [first, ..] => format!(
            "Name the evidence at the end of the line, as in `because {first}`. Declared are {}.",
            few_of_names(&evidence)
        ),
    };
    Some(
        Diagnostic::new(&CODE, first.span, message)
            .label("how does one know?")
            .others(others.iter().map(|(_, line)| line.span), "and of this?")
            .help(help),
    )
}
