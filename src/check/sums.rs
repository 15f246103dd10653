//! Findings of one cause, said once: a first draft is not to drown in them.

/// More than these are not told one by one.
pub(super) const FEW: usize = 3;

/// Whether things that lack something are told together: where they are many, or
/// none of several that need it has it.
pub(super) fn are_summed(lacking: usize, needed_by: usize) -> bool {
    lacking > FEW || is_none_of_several(lacking, needed_by)
}

/// Whether none of several things has what they need.
pub(super) fn is_none_of_several(lacking: usize, needed_by: usize) -> bool {
    lacking > 1 && lacking == needed_by
}

/// Splits what lacks something into findings: one for all that is told together,
/// else one for each.
pub(super) fn summed<T>(lacking: Vec<T>, needed_by: usize) -> Vec<Vec<T>> {
    if are_summed(lacking.len(), needed_by) {
        return vec![lacking];
    }
    lacking.into_iter().map(|one| vec![one]).collect()
}
