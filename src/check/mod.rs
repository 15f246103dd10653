//! The checks: what a spec that can be read may still get wrong. One file per
//! check, and a table of them all.

// What several checks share.
mod figures;
mod flows;
mod forks;
mod gaps;
mod phrases;

// One check each.
mod contradicting_targets;
mod deadline_before_baseline;
mod deadline_passed;
mod direction_against_metric;
mod endless_cycle;
mod fork_shares;
mod goal_without_target;
mod journey_without_stage;
mod metric_without_target;
mod path_with_several_walks;
mod path_without_walk;
mod recovery_of_itself;
mod single_metric_journey;
mod stage_without_touchpoint;
mod target_equals_baseline;
mod target_without_deadline;
mod target_without_form;
mod target_without_metric;
mod target_worse_than_baseline;
mod touchpoint_on_no_path;
mod touchpoint_without_channel;
mod touchpoint_without_operational_goal;
mod touchpoint_without_owner;
mod touchpoint_without_relationship_goal;
mod unit_mismatch;
mod value_off_scale;
mod way_without_share;

#[cfg(test)]
mod tests;

use self::figures::Judged;
use self::flows::Flows;
use self::forks::Fork;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Model;
use jiff::civil::Date;
use rayon::prelude::*;

/// One check: its code and how it looks.
#[derive(Debug)]
pub struct Check {
    /// What it finds.
    pub code: &'static Code,
    /// Looks at a project and adds what it finds; never twice the same fault.
    run: fn(&Subject<'_>, &mut Vec<Diagnostic>),
}

/// What a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The project's specs.
    pub model: &'a Model<'a>,
    /// The date that findings about time look from.
    pub as_of: Date,
}

/// What the checks look at: the context, and what several of them would have
/// to work out.
struct Subject<'a> {
    model: &'a Model<'a>,
    as_of: Date,
    figures: Judged<'a>,
    flows: Flows<'a>,
    forks: Vec<Fork<'a>>,
}

impl<'a> Subject<'a> {
    fn new(context: &Context<'a>) -> Self {
        let Context { model, as_of } = *context;
        let of_flows = || rayon::join(|| Flows::new(model), || forks::unsound_forks(model));
        let (figures, (flows, forks)) = rayon::join(|| figures::judge(model), of_flows);
        Self { model, as_of, figures, flows, forks }
    }
}

/// The spec that the examples of the codes belong to.
pub const EXAMPLE: &str = include_str!("examples/base.journey");

/// Every check, in the order in which `explain` lists them: what is missing,
/// then targets and their figures, then how customers move.
pub const CHECKS: &[Check] = &[
    journey_without_stage::CHECK,
    stage_without_touchpoint::CHECK,
    touchpoint_without_channel::CHECK,
    touchpoint_without_owner::CHECK,
    touchpoint_without_operational_goal::CHECK,
    touchpoint_without_relationship_goal::CHECK,
    goal_without_target::CHECK,
    target_without_metric::CHECK,
    target_without_form::CHECK,
    target_without_deadline::CHECK,
    metric_without_target::CHECK,
    single_metric_journey::CHECK,
    unit_mismatch::CHECK,
    value_off_scale::CHECK,
    direction_against_metric::CHECK,
    target_worse_than_baseline::CHECK,
    target_equals_baseline::CHECK,
    contradicting_targets::CHECK,
    deadline_before_baseline::CHECK,
    deadline_passed::CHECK,
    recovery_of_itself::CHECK,
    touchpoint_on_no_path::CHECK,
    fork_shares::CHECK,
    way_without_share::CHECK,
    endless_cycle::CHECK,
    path_without_walk::CHECK,
    path_with_several_walks::CHECK,
];

/// Runs all checks, side by side. The order of the findings is that of the table.
#[must_use]
pub fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let subject = Subject::new(context);
    let run = |check: &Check| {
        let mut found = Vec::new();
        (check.run)(&subject, &mut found);
        found
    };
    CHECKS.par_iter().flat_map_iter(run).collect()
}
