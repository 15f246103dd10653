//! Whom a line is for, together with others.

use crate::model::{AudienceId, StatedRef};
use std::collections::BTreeSet;

/// The audiences that a line names; none where one of them is unknown.
pub(super) fn known(audiences: &[StatedRef<AudienceId>]) -> Option<Vec<AudienceId>> {
    audiences.iter().map(|one| one.value.known()).collect()
}

/// The audiences of several lines. A line that names none is for everybody, and
/// so may be one with an unknown name.
#[derive(Default)]
pub(super) struct Who {
    anybody: bool,
    everybody: bool,
    named: BTreeSet<AudienceId>,
}

impl Who {
    /// Takes in whom another line is for.
    pub(super) fn add(&mut self, audiences: &[StatedRef<AudienceId>]) {
        self.anybody = true;
        match known(audiences) {
            Some(known) if !known.is_empty() => self.named.extend(known),
            _ => self.everybody = true,
        }
    }

    /// Whether one of the lines is for somebody whom this one is for, too.
    pub(super) fn overlaps(&self, audiences: &[StatedRef<AudienceId>]) -> bool {
        let is_named = |one: &StatedRef<AudienceId>| {
            one.value.known().is_none_or(|id| self.named.contains(&id))
        };
        self.everybody || (self.anybody && (audiences.is_empty() || audiences.iter().any(is_named)))
    }
}
