//! A target whose day is over.

use super::deadline_before_baseline::reversed;
use super::phrases;
use super::{Check, Idea, Subject};
use crate::diagnostic::{Code, Diagnostic, Sort};
use crate::model::{Deadline, Model, TargetAt};
use crate::source::Span;
use jiff::civil::Date;

pub(super) const CHECK: Check = Check { code: &CODE, idea: Some(Idea::Measuring), run };

static CODE: Code = Code {
    name: "deadline-passed",
    sort: Sort::Due,
    summary: "a deadline has passed",
    why: "A deadline in the past is either a target reached, which deserves a new one, or a target \
          missed, which deserves a decision. Left as it is, it tells readers that nobody looks.",
    bad: include_str!("examples/deadline-passed.bad.journey"),
    good: include_str!("examples/deadline-passed.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    let mut passed: Vec<Passed<'_>> =
        model.targets().filter_map(|at| passed(at, subject.as_of)).collect();
    passed.sort_by_key(|passed| (passed.due, passed.at.target.span));
    // A deadline that is handed down is said once, for all its targets.
    let groups = passed.chunk_by(|a, b| a.due == b.due);
    found.extend(groups.map(|group| finding(model, group)));
}

/// A target with the place of its deadline and the date.
struct Passed<'m> {
    at: TargetAt<'m, 'm>,
    due: Span,
    date: Date,
}

fn passed<'m>(at: TargetAt<'m, 'm>, as_of: Date) -> Option<Passed<'m>> {
    let due = at.target.deadline?;
    let Deadline::By(date) = due.value else {
        return None;
    };
    // A deadline before its baseline has a finding of its own.
    let is_passed = date < as_of && !at.target.damaged && reversed(at.target).is_none();
    is_passed.then_some(Passed { at, due: due.span, date })
}

fn finding(model: &Model<'_>, group: &[Passed<'_>]) -> Diagnostic {
    let Passed { at, due, date } = &group[0];
    let message = match group {
        [_] => {
            let subject = phrases::subject(model, at.place, at.target);
            format!("the deadline of the target {subject} passed on {date}")
        }
        _ => format!("the deadline of {} targets passed on {date}", group.len()),
    };
    let spans = group.iter().map(|passed| passed.at.target.span);
    let elsewhere = spans.filter(|span| !span.contains(*due));
    Diagnostic::new(&CODE, *due, message)
        .label("this day is over")
        .others(elsewhere, "was due then")
        .help("If the target is met, set the next one. If it is missed, agree on a new date.")
}
