//! The checks: what a spec that can be read may still get wrong. One file per
//! check, and a table of them all, in groups.

// What several checks share.
mod askings;
mod data;
mod figures;
mod flows;
mod forks;
mod gaps;
mod ideas;
mod lost;
mod moments;
mod order;
mod phrases;
mod promises;
mod shared;
mod steps;
mod sums;
mod translations;
mod unread;
mod weights;
mod who;

// One check each.
mod answer_to_intended;
mod audience_shares_above_100;
mod audience_without_journey;
mod audience_without_touchpoint;
mod contradicting_targets;
mod data_asked_twice;
mod data_never_used;
mod data_used_otherwise;
mod data_without_purpose;
mod deadline_before_baseline;
mod deadline_passed;
mod direction_against_metric;
mod duplicate_touchpoint;
mod endless_cycle;
mod every_touchpoint_a_moment;
mod expectation_unanswered;
mod fork_shares;
mod goal_with_wrong_targets;
mod goal_without_target;
mod hidden_driver_without_investment;
mod idea_without_owner;
mod importance_without_evidence;
mod investment_in_weak_driver;
mod journey_without_audience;
mod journey_without_stage;
mod journey_without_unintended;
mod joy_without_ground;
mod lifecycle_around_the_purchase;
mod metric_without_scale;
mod metric_without_source;
mod metric_without_target;
mod moment_with_base_only;
mod moment_without_evidence;
mod moment_without_expectation;
mod moment_without_recovery;
mod moments_one_sided;
mod moments_out_of_order;
mod motivator_unserved;
mod pain_without_idea;
mod path_with_several_walks;
mod path_without_walk;
mod promise_delivered_too_early;
mod promise_unannounced;
mod promise_undelivered;
mod purpose_of_no_customer;
mod recovery_before_failure;
mod recovery_of_itself;
mod review_passed;
mod single_channel_journey;
mod single_metric_journey;
mod stage_on_no_path;
mod stage_without_touchpoint;
mod stage_without_wants;
mod stage_without_way_on;
mod strategy_without_goal;
mod target_equals_baseline;
mod target_without_deadline;
mod target_without_form;
mod target_without_metric;
mod target_worse_than_baseline;
mod text_without_translation;
mod touchpoint_gives_nothing;
mod touchpoint_on_no_path;
mod touchpoint_without_channel;
mod touchpoint_without_operational_goal;
mod touchpoint_without_owner;
mod touchpoint_without_relationship_goal;
mod translation_without_text;
mod ultimate_moment_feeds_nothing;
mod unintended_unheard;
mod unit_mismatch;
mod value_off_scale;
mod way_without_share;

#[cfg(test)]
mod tests;

use self::figures::Judged;
use self::flows::Flows;
use self::forks::Fork;
pub use self::ideas::Idea;
use self::translations::Dictionary;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Model;
use jiff::civil::Date;
use rayon::prelude::*;

/// Checks of one subject, which a team can turn off together.
#[derive(Debug)]
pub struct Group {
    /// The name that settings and options know it by, such as `moments`.
    pub name: &'static str,
    /// What its checks look at, in one line without a full stop.
    pub summary: &'static str,
    /// Its checks, in the order in which `explain` lists them.
    pub checks: &'static [Check],
}

/// One check: its code and how it looks.
#[derive(Debug)]
pub struct Check {
    /// What it finds.
    pub code: &'static Code,
    /// The idea of the field that it rests on; none: it is plain logic.
    pub idea: Option<Idea>,
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
    dictionaries: Vec<Dictionary<'a>>,
}

impl<'a> Subject<'a> {
    fn new(context: &Context<'a>) -> Self {
        let Context { model, as_of } = *context;
        let of_flows = || rayon::join(|| Flows::new(model), || forks::unsound_forks(model));
        let (figures, (flows, forks)) = rayon::join(|| figures::judge(model), of_flows);
        let dictionaries = translations::dictionaries(model);
        Self { model, as_of, figures, flows, forks, dictionaries }
    }
}

/// The spec that the examples of the codes belong to.
pub const EXAMPLE: &str = include_str!("examples/base.journey");

/// Every check, by its subject, in the order in which one writes a spec.
pub const GROUPS: &[Group] = &[
    Group {
        name: "audiences",
        summary: "whom the journeys are for",
        checks: &[
            journey_without_audience::CHECK,
            audience_without_journey::CHECK,
            audience_shares_above_100::CHECK,
        ],
    },
    Group {
        name: "stages",
        summary: "the lifecycle: its stages, and what the customer wants there",
        checks: &[
            journey_without_stage::CHECK,
            stage_without_touchpoint::CHECK,
            stage_without_wants::CHECK,
            lifecycle_around_the_purchase::CHECK,
            stage_on_no_path::CHECK,
            stage_without_way_on::CHECK,
        ],
    },
    Group {
        name: "moments",
        summary: "moments of truth: their evidence, their order, and what makes good when they fail",
        checks: &[
            every_touchpoint_a_moment::CHECK,
            moments_one_sided::CHECK,
            moments_out_of_order::CHECK,
            ultimate_moment_feeds_nothing::CHECK,
            moment_without_evidence::CHECK,
            moment_without_expectation::CHECK,
            moment_without_recovery::CHECK,
            recovery_of_itself::CHECK,
            recovery_before_failure::CHECK,
        ],
    },
    Group {
        name: "touchpoints",
        summary: "touchpoints: where they are, whose they are, and those that nobody planned",
        checks: &[
            touchpoint_without_channel::CHECK,
            touchpoint_without_owner::CHECK,
            journey_without_unintended::CHECK,
            unintended_unheard::CHECK,
            answer_to_intended::CHECK,
            duplicate_touchpoint::CHECK,
        ],
    },
    Group {
        name: "goals",
        summary: "both kinds of goals, and whether one will know that they are reached",
        checks: &[
            touchpoint_without_operational_goal::CHECK,
            touchpoint_without_relationship_goal::CHECK,
            goal_without_target::CHECK,
            goal_with_wrong_targets::CHECK,
            strategy_without_goal::CHECK,
        ],
    },
    Group {
        name: "targets",
        summary: "metrics and targets: whether each has the other, and whether the figures fit",
        checks: &[
            target_without_metric::CHECK,
            target_without_form::CHECK,
            target_without_deadline::CHECK,
            metric_without_target::CHECK,
            metric_without_source::CHECK,
            metric_without_scale::CHECK,
            single_metric_journey::CHECK,
            unit_mismatch::CHECK,
            value_off_scale::CHECK,
            direction_against_metric::CHECK,
            target_worse_than_baseline::CHECK,
            target_equals_baseline::CHECK,
            contradicting_targets::CHECK,
            deadline_before_baseline::CHECK,
            deadline_passed::CHECK,
        ],
    },
    Group {
        name: "promises",
        summary: "promises: whether customers hear of each, and whether something then keeps it",
        checks: &[
            promise_unannounced::CHECK,
            promise_undelivered::CHECK,
            promise_delivered_too_early::CHECK,
        ],
    },
    Group {
        name: "flow",
        summary: "how customers move: paths, forks and their shares",
        checks: &[
            touchpoint_on_no_path::CHECK,
            fork_shares::CHECK,
            way_without_share::CHECK,
            endless_cycle::CHECK,
            path_without_walk::CHECK,
            path_with_several_walks::CHECK,
        ],
    },
    Group {
        name: "expectations",
        summary: "what customers expect, in three layers, and who sees to it",
        checks: &[
            joy_without_ground::CHECK,
            review_passed::CHECK,
            moment_with_base_only::CHECK,
            expectation_unanswered::CHECK,
        ],
    },
    Group {
        name: "trust",
        summary: "trust: what customers get for what they give, and what their data are for",
        checks: &[
            touchpoint_gives_nothing::CHECK,
            data_without_purpose::CHECK,
            purpose_of_no_customer::CHECK,
            data_asked_twice::CHECK,
            data_never_used::CHECK,
            data_used_otherwise::CHECK,
        ],
    },
    Group {
        name: "drivers",
        summary: "what drives customers, what is spent on it, and on how many channels",
        checks: &[
            single_channel_journey::CHECK,
            investment_in_weak_driver::CHECK,
            hidden_driver_without_investment::CHECK,
            motivator_unserved::CHECK,
            importance_without_evidence::CHECK,
        ],
    },
    Group {
        name: "map",
        summary: "what every journey map shows: pains, ideas, and something for every audience",
        checks: &[
            pain_without_idea::CHECK,
            idea_without_owner::CHECK,
            audience_without_touchpoint::CHECK,
        ],
    },
    Group {
        name: "languages",
        summary: "whether each language says all titles and texts, and no others",
        checks: &[text_without_translation::CHECK, translation_without_text::CHECK],
    },
];

/// Every check, in the order of the groups.
pub fn checks() -> impl Iterator<Item = &'static Check> {
    GROUPS.iter().flat_map(|group| group.checks)
}

/// Runs all checks, side by side. The order of the findings is that of the table.
#[must_use]
pub fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let subject = Subject::new(context);
    let run = |check: &'static Check| {
        let mut found = Vec::new();
        (check.run)(&subject, &mut found);
        found
    };
    let all: Vec<_> = checks().collect();
    all.into_par_iter().flat_map_iter(run).collect()
}
