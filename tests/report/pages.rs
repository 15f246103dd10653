//! Writes the pages that a browser looks at (`tests/browser/run`).

use crate::sample;
use std::path::Path;
use touchline::report::{self, FindingView, Report};

#[test]
fn writes_the_pages_for_the_browser() {
    let Some(folder) = std::env::var_os("TOUCHLINE_PAGES") else {
        return;
    };
    let folder = Path::new(&folder);
    let launch = sample::launch();
    let findings = findings();
    let html = report::html(&Report { scorecard: &launch, findings: &findings }).unwrap();
    std::fs::write(folder.join("launch.html"), html).unwrap();
}

fn findings() -> Vec<FindingView> {
    vec![FindingView {
        level: "warning",
        sort: "not yet written",
        code: "touchpoint-without-operational-goal",
        message: "touchpoint `out_of_stock` has no operational goal".to_owned(),
        help: Some("Say what it is for, e.g. `goal operational \"…\"`.".to_owned()),
        path: "launch.journey".to_owned(),
        line: 12,
        column: 3,
    }]
}
