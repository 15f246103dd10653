//! Writes the pages that a browser looks at, to a folder: what is hard to show,
//! and texts that try to be more than text.
//!
//!     cargo run --example pages -- FOLDER

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, unreachable_pub)]

#[path = "../report/hostile.rs"]
mod hostile;
#[path = "../report/sample.rs"]
mod sample;
#[path = "../report/variants.rs"]
mod variants;

use std::path::PathBuf;
use touchline::report::{self, FindingView, Report};
use touchline::score::Scorecard;

fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder"));
    let write = |name: &str, scorecard: &Scorecard, findings: &[FindingView]| {
        let html = report::html(&Report { scorecard, findings }).unwrap();
        std::fs::write(folder.join(name), html).unwrap();
    };
    write("draft.html", &sample::unmeasured(), &sample::findings());
    write("several.html", &variants::several(), &sample::findings());
    write("many.html", &variants::many(48, 9), &[]);
    write("forking.html", &variants::forking(18), &[]);
    write("by-audience.html", &variants::by_audience(), &[]);
    write("thirty.html", &variants::many(30, 5), &[]);
    write("hostile.html", &hostile::scorecard(0), &hostile::findings());
    write("hostile-2.html", &hostile::scorecard(5), &hostile::findings());
}
