//! The checks: what a spec that can be read may still get wrong. One file per
//! check, and a table of them all.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::Model;
use jiff::civil::Date;

/// One check: its code and how it looks.
#[derive(Debug)]
pub struct Check {
    /// What it finds.
    pub code: &'static Code,
    /// Looks at a model and adds what it finds; never twice the same fault.
    pub run: fn(&Context<'_>, &mut Vec<Diagnostic>),
}

/// What a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The project's specs.
    pub model: &'a Model<'a>,
    /// The date that findings about time look from.
    pub as_of: Date,
}

/// Every check, in the order in which `explain` lists them.
pub const CHECKS: &[Check] = &[];

/// Runs all checks. The order of the findings is that of the table.
#[must_use]
pub fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for check in CHECKS {
        (check.run)(context, &mut found);
    }
    found
}
