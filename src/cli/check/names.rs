//! The names of codes and groups on the command line.

use crate::catalog::{self, Named};

/// Reads the name of a code or group that a run can be about.
pub(super) fn read(name: &str) -> Result<Named, String> {
    match catalog::named(name) {
        Some(Named::Code(entry)) if !entry.is_adjustable() => {
            Err("findings of this code are in every run; what can't be read can't be checked"
                .to_owned())
        }
        Some(named) => Ok(named),
        None => Err(match catalog::meant(name) {
            Some(meant) => format!("no code or group is called so; did you mean `{meant}`?"),
            None => "no code or group is called so; `touchline explain` lists all".to_owned(),
        }),
    }
}
