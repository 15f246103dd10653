//! Findings of one cause, said once: a first draft is not to drown in them.

/// Splits what lacks something into findings: one for all of it where none of
/// several that need it has it, else one for each.
pub(super) fn summed<T>(lacking: Vec<T>, needed_by: usize) -> Vec<Vec<T>> {
    if lacking.len() > 1 && lacking.len() == needed_by {
        return vec![lacking];
    }
    lacking.into_iter().map(|one| vec![one]).collect()
}
