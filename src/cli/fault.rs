//! A panic is a fault of Touchline itself. It is said so, in words, with what
//! whoever mends it needs.

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
    let noted = noted.unwrap_or_else(|| "the worker thread could not be started".to_owned());
    let version = env!("CARGO_PKG_VERSION");
    _ = writeln!(
        err,
        "error: Touchline has a fault of its own; your spec is not to blame\n  \
         help: Please report this, with the line below and, if you may, the spec that shows it.\n\n  \
         touchline {version}: {}",
        super::render::safe(&noted)
    );
    Outcome::Failed
}
