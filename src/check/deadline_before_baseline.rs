//! A target that is due before it begins.

use super::phrases;
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Deadline, Model, Stated, Target, TargetAt};
use crate::source::Span;
use jiff::civil::Date;

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "deadline-before-baseline",
    sort: Sort::Contradicts,
    summary: "a deadline lies before the date of its baseline",
    why: "A target runs from the day its baseline was measured to its deadline. One of the two \
          dates is a slip, and no progress can be worked out until it is corrected.",
    bad: include_str!("examples/deadline-before-baseline.bad.journey"),
    good: include_str!("examples/deadline-before-baseline.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let reversed = |at: TargetAt<'_, '_>| reversed(at.target).is_some();
    let mut all: Vec<TargetAt<'_, '_>> = model.targets().filter(|at| reversed(*at)).collect();
    all.sort_by_key(|at| (at.target.deadline.map(|due| due.span), at.target.span));
    // A deadline that is handed down is said once, for all its targets.
    let groups = all.chunk_by(|a, b| due_at(a) == due_at(b));
    found.extend(groups.filter_map(|group| finding(model, group)));
}

fn due_at(at: &TargetAt<'_, '_>) -> Option<Span> {
    at.target.deadline.map(|due| due.span)
}

fn finding(model: &Model<'_>, group: &[TargetAt<'_, '_>]) -> Option<Diagnostic> {
    let at = group.first()?;
    let (due, start) = reversed(at.target)?;
    let (due_words, start_words) =
        (format!("due on {}", due.value), format!("measured on {}", start.value));
    if let [_, _, ..] = group {
        let message =
            format!("{} targets are due before their baselines were measured", group.len());
        let starts = group.iter().filter_map(|at| Some(at.target.baseline()?.on?.span));
        return Some(
            Diagnostic::new(&CODE, due.span, message)
                .label(due_words)
                .others(starts, "measured later")
                .help("Correct this date, or those of the baselines."),
        );
    }
    let subject = phrases::subject(model, at.place, at.target);
    let message = format!("the target {subject} is due before its baseline was measured");
    // A deadline that is handed down may be right for other targets.
    Some(if at.target.span.contains(due.span) {
        Diagnostic::new(&CODE, due.span, message)
            .label(due_words)
            .other(start.span, start_words)
            .help("Correct one of the two dates. A month or a quarter means its last day.")
    } else {
        Diagnostic::new(&CODE, start.span, message).label(start_words).other(due.span, due_words).help(
            "Correct the date, or end the line with a deadline of its own: it holds in place of the \
             one of the stage or journey.",
        )
    })
}

/// A deadline and the date of the baseline, where they are the wrong way round.
pub(super) fn reversed(target: &Target) -> Option<(Stated<Date>, Stated<Date>)> {
    let start = target.baseline()?.on?;
    let (due, span): (Date, Span) = match target.deadline? {
        Stated { value: Deadline::By(date), span } => (date, span),
        _ => return None,
    };
    (due < start.value).then_some((Stated { value: due, span }, start))
}
