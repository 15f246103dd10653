//! A fork whose shares don't add up.

use super::flows;
use super::forks::{Fork, Group};
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Edit, Sort};
use crate::model::{Model, Share, Stop, Way};
use crate::source::Span;
use crate::words::{Style, round};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "fork-shares",
    sort: Sort::Contradicts,
    summary: "the shares of a fork don't add up to 100 %",
    why: "Each customer goes one way. Where the shares of a fork add up to less, some customers \
          are forgotten, and mostly those who had to leave empty-handed; where they add up to \
          more, some are counted twice.",
    bad: include_str!("examples/fork-shares.bad.journey"),
    good: include_str!("examples/fork-shares.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for fork in &subject.forks {
        let mut faults: Vec<_> =
            fork.groups.iter().filter_map(|group| fault(model, fork, *group)).collect();
        // Groups that go the same ways have the same fault.
        let mut seen = Vec::new();
        faults.retain(|fault: &Diagnostic| {
            let is_new = !seen.contains(&fault.span);
            seen.push(fault.span);
            is_new
        });
        found.append(&mut faults);
    }
}

fn fault(model: &Model<'_>, fork: &Fork<'_>, group: Group) -> Option<Diagnostic> {
    let case = Case { model, fork, group };
    let sum = group.sum;
    if sum.is_over() {
        Some(case.too_much())
    } else if sum.rests > 1 {
        Some(case.several_rests())
    } else if sum.rests == 1 && sum.leaves_nothing() {
        Some(case.nothing_left())
    } else if sum.rests + sum.unshared + sum.conditional == 0 && !sum.is_full() {
        Some(case.too_little())
    } else {
        None
    }
}

/// A fork as a group of customers sees it.
struct Case<'a> {
    model: &'a Model<'a>,
    fork: &'a Fork<'a>,
    group: Group,
}

impl Case<'_> {
    fn ways(&self) -> impl Iterator<Item = &Way<'_>> {
        self.fork.ways_of(self.group)
    }

    fn shares(&self) -> impl Iterator<Item = (Span, f64)> {
        self.ways().filter_map(|way| match way.share?.value {
            Share::Percent(share) => Some((way.share?.span, share)),
            Share::Rest => None,
        })
    }

    fn rests(&self) -> impl Iterator<Item = Span> {
        let is_rest = |way: &&Way<'_>| way.share.is_some_and(|share| share.value == Share::Rest);
        self.ways().filter(is_rest).filter_map(|way| Some(way.share?.span))
    }

    fn from(&self) -> &str {
        flows::name(self.model, self.fork.from)
    }

    /// A finding at the last of some places, with the others beside it.
    fn at_last(
        &self,
        mut places: Vec<Span>,
        message: String,
        label: &str,
        other: &str,
    ) -> Diagnostic {
        let last = places.pop().unwrap_or(self.fork.ways[0].span);
        Diagnostic::new(&CODE, last, message).label(label).others(places, other)
    }

    fn too_much(&self) -> Diagnostic {
        let sum = rounded(self.group.sum.percent);
        let message = format!("{}the ways from `{}` add up to {sum} %", self.of(), self.from());
        let more = format!("{} % too much", rounded(self.group.sum.percent - 100.0));
        let places = self.shares().map(|(place, _)| place).collect();
        self.at_last(places, message, &more, "together with this")
            .help("Correct the shares: everybody goes one way, so together they make 100 %.")
    }

    fn several_rests(&self) -> Diagnostic {
        let message =
            format!("{}more than one way from `{}` takes the rest", self.of(), self.from());
        self.at_last(self.rests().collect(), message, "the rest again", "the rest already")
            .help("Keep one `rest`, and give the other way a share in per cent.")
    }

    fn nothing_left(&self) -> Diagnostic {
        let message =
            format!("{}the ways from `{}` leave nothing for the rest", self.of(), self.from());
        let places = self.rests().collect();
        self.at_last(places, message, "nobody is left", "")
            .others(self.shares().map(|(place, _)| place), "taken by this way")
            .help("Make the other shares smaller, or leave this way out.")
    }

    fn too_little(&self) -> Diagnostic {
        let taken = rounded(self.group.sum.percent);
        let left = rounded(100.0 - self.group.sum.percent);
        let (of, go_on) = (self.of(), self.go_on());
        let message = format!("{of}{taken} % {go_on}; what do the other {left} % do?");
        let places: Vec<_> = self.shares().map(|(place, _)| place).collect();
        let label = format!("{left} % are missing");
        let from = self.from();
        let finding = self.at_last(places, message, &label, "together with this");
        if self.ways().any(|way| way.to == Stop::Leave) {
            return finding.help(format!(
                "Say where they go, `{from} -> TOUCHPOINT rest`; or correct the shares."
            ));
        }
        let (who, all_go) = match self.group.audience {
            Some(id) => (
                format!(" for {}", self.model.audiences[id].heading.name),
                " A share is of those whom its way is for: if all of them go this way, leave it out.",
            ),
            None => (String::new(), ""),
        };
        let line = format!("{from} -> leave rest{who}");
        let finding = finding
            .help(format!("Add a way for them, such as `{line}`; or correct the shares.{all_go}"));
        // Beside ways for some, one for everybody would count for these, too.
        let is_for_all = self.group.audience.is_none() && self.fork.groups.len() > 1;
        let last = self.ways().last().filter(|_| !is_for_all);
        finding.unsafe_mend(last.map(|way| Edit::line_below(way.line, line)))
    }

    /// Whose shares these are, where not everybody goes the same ways.
    fn of(&self) -> String {
        match self.group.audience {
            Some(id) => format!("of `{}`, ", self.model.audiences[id].heading.name),
            None if self.fork.groups.len() > 1 => "of everybody else, ".to_owned(),
            None => String::new(),
        }
    }

    /// What those who take the ways do: "go on to `booking`".
    fn go_on(&self) -> String {
        let from = self.from();
        let mut ways = self.ways();
        match (ways.next(), ways.next()) {
            (Some(only), None) => match only.to {
                Stop::At(_) if only.from == Stop::Start => {
                    format!("begin with `{}`", flows::name(self.model, only.to))
                }
                Stop::At(_) => format!("go on to `{}`", flows::name(self.model, only.to)),
                Stop::Leave => format!("leave after `{from}`"),
                _ => format!("finish with `{from}`"),
            },
            _ => format!("go on from `{from}`"),
        }
    }
}

/// A percentage that was worked out, to two digits.
fn rounded(percent: f64) -> String {
    Style::Spec.number(round(percent, 2))
}
