//! Which findings a run is about.

use crate::catalog::{self, Named};
use crate::diagnostic::Code;
use std::collections::BTreeSet;

/// The codes that a run leaves out; by default none. What can't be read is in
/// every run.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    left_out: BTreeSet<&'static str>,
}

impl Selection {
    /// What is selected (nothing named: all) and not ignored. The name of a code
    /// goes before the name of its group.
    #[must_use]
    pub fn new(select: &[Named], ignore: &[Named]) -> Self {
        let is_in = |entry: &catalog::Entry| {
            let has_code = |named: &[Named]| {
                named.iter().any(|it| matches!(it, Named::Code(it) if it.code == entry.code))
            };
            let has_group = |named: &[Named]| {
                let is_it = |name| entry.group.is_some_and(|group| group.name == name);
                named.iter().any(|it| matches!(it, Named::Group(it) if is_it(it.name)))
            };
            match () {
                () if has_code(ignore) => false,
                () if has_code(select) => true,
                () if has_group(ignore) => false,
                () => has_group(select) || select.is_empty(),
            }
        };
        let left_out = catalog::adjustable().filter(|entry| !is_in(entry));
        Self { left_out: left_out.map(|entry| entry.code.name).collect() }
    }

    /// Whether findings of a code are in the run.
    #[must_use]
    pub fn has(&self, code: &Code) -> bool {
        !self.left_out.contains(code.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(select: &[&str], ignore: &[&str]) -> Vec<&'static str> {
        let named = |names: &[&str]| {
            names.iter().map(|name| catalog::named(name).expect("a name")).collect::<Vec<_>>()
        };
        let selection = Selection::new(&named(select), &named(ignore));
        let of_flow = catalog::adjustable().filter(|entry| {
            entry.group.is_some_and(|group| ["flow", "stages"].contains(&group.name))
        });
        of_flow
            .map(|entry| entry.code)
            .filter(|code| selection.has(code))
            .map(|it| it.name)
            .collect()
    }

    #[test]
    fn a_code_goes_before_its_group() {
        let all = codes(&[], &[]);
        let of_flow = codes(&["flow"], &[]);
        assert!(of_flow.len() < all.len() && of_flow.contains(&"fork-shares"));
        let but_one = codes(&["flow"], &["fork-shares"]);
        assert_eq!(but_one.len(), of_flow.len() - 1);
        assert_eq!(codes(&["flow", "fork-shares"], &["flow"]), ["fork-shares"]);
        assert_eq!(codes(&[], &["flow"]).len() + of_flow.len(), all.len());
        assert_eq!(codes(&["fork-shares"], &["fork-shares"]), [""; 0]);
    }

    #[test]
    fn what_can_not_be_read_is_in_every_run() {
        let Some(Named::Group(flow)) = catalog::named("flow") else { panic!("a group") };
        let Some(Named::Code(entry)) = catalog::named("unclosed-text") else { panic!("a code") };
        assert!(Selection::new(&[Named::Group(flow)], &[]).has(entry.code));
    }
}
