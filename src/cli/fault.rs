//! A panic is a fault of Touchline itself. It is said so, in words, with what
//! whoever mends it needs.

use super::render::safe;
use super::session::Outcome;
use std::io::Write;
use std::panic;
use std::sync::Mutex;

/// Where the first panic of the run happened, and what it said.
static FIRST: Mutex<Option<String>> = Mutex::new(None);

/// Has panics noted down rather than printed.
pub(super) fn note_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let text = info.payload_as_str().unwrap_or("no message");
        if let Ok(mut first) = FIRST.lock() {
            first.get_or_insert(format!("{place}: {text}"));
        }
    }));
}

/// Asks to report what was noted down.
pub(super) fn report(err: &mut dyn Write) -> Outcome {
    let noted = FIRST.lock().ok().and_then(|first| first.clone());
    of_ours(&noted.unwrap_or_else(|| "the worker thread could not be started".to_owned()), err)
}

/// Says what went wrong in Touchline itself, and asks to report it.
pub(super) fn of_ours(what: &str, err: &mut dyn Write) -> Outcome {
    let version = env!("CARGO_PKG_VERSION");
    // Where standard error can't be written to, there is nobody to ask.
    _ = writeln!(
        err,
        "error: Touchline has a fault of its own; your spec is not to blame\n  \
         help: Please report the line below with, if you may, the spec that shows it.\n\n  \
         touchline {version}: {}",
        safe(what)
    );
    Outcome::Failed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_ours_is_said_to_be_one() {
        let mut err = Vec::new();
        assert_eq!(of_ours("src/x.rs:1:2: no such item", &mut err), Outcome::Failed);
        let text = String::from_utf8(err).expect("text");
        assert!(text.contains("Please report") && text.contains("src/x.rs:1:2"), "{text}");
    }
}
