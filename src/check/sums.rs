//! Findings of one cause, said once: a first draft is not to drown in them.

/// More than these are not told one by one.
const FEW: usize = 3;

/// Splits what lacks something into findings: one for all of it where it is
/// much, or where none of several that need it has it; else one for each.
pub(super) fn summed<T>(lacking: Vec<T>, needed_by: usize) -> Vec<Vec<T>> {
    let is_all = lacking.len() > 1 && lacking.len() == needed_by;
    if is_all || lacking.len() > FEW {
        return vec![lacking];
    }
    lacking.into_iter().map(|one| vec![one]).collect()
}
