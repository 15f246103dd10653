//! A way of which nobody knows how many take it.

use super::flows;
use super::forks::{Fork, Group};
use super::{Check, Subject};
use crate::diagnostic::{Code, Diagnostic, Edit, Sort};
use crate::model::{Model, Way};

pub(super) const CHECK: Check = Check { code: &CODE, idea: None, run };

static CODE: Code = Code {
    name: "way-without-share",
    sort: Sort::Unclear,
    summary: "a way has no share at a fork where other ways have one",
    why: "Where some ways of a fork have shares and another has none, nobody can tell how many \
          customers take it, and no path through the fork has a share. \"rest\" is for all whom the \
          others don't take.",
    bad: include_str!("examples/way-without-share.bad.journey"),
    good: include_str!("examples/way-without-share.good.journey"),
};

fn run(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let model = subject.model;
    for fork in &subject.forks {
        // Shares that are too much for everybody have a finding of their own.
        let unclear = |group: &&Group| group.sum.is_mixed() && !group.sum.is_over();
        if let Some(group) = fork.groups.iter().find(unclear) {
            found.extend(finding(model, fork, *group));
        }
    }
}

fn finding(model: &Model<'_>, fork: &Fork<'_>, group: Group) -> Option<Diagnostic> {
    let has_share = |way: &&Way<'_>| way.share.is_some();
    let mut without = fork.ways_of(group).filter(|way| way.share.is_none());
    let first = without.next()?;
    let (from, to) = (flows::name(model, first.from), flows::name(model, first.to));
    let message = format!("the way from `{from}` to `{to}` has no share, but others from there do");
    let finding = Diagnostic::new(&CODE, first.span, message)
        .label("how many take it?")
        .others(without.map(|way| way.span), "this one has none either")
        .others(fork.ways_of(group).filter(has_share).map(|way| way.span), "this one has a share");
    let is_only = group.sum.unshared + group.sum.conditional == 1;
    Some(if is_only && group.sum.rests == 0 && !group.sum.is_full() {
        // On a line of several ways, a share belongs to the last.
        let edit = first.is_last.then(|| Edit::after(first.span, " rest"));
        let help = format!("For all whom the other ways don't take, write `{from} -> {to} rest`.");
        finding.help(help).unsafe_mend(edit)
    } else {
        finding.help(
            "Give it a share in per cent, so that all ways together make 100 %; one of them may \
             be `rest`.",
        )
    })
}
