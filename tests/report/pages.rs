//! Writes the pages that a browser looks at (`tests/browser/run`).

use crate::{hostile, sample, variants};
use std::path::Path;
use touchline::report::{self, FindingView, Report};
use touchline::score::Scorecard;

#[test]
fn writes_the_pages_for_the_browser() {
    let Some(folder) = std::env::var_os("TOUCHLINE_PAGES") else {
        return;
    };
    let write = |name: &str, scorecard: &Scorecard, findings: &[FindingView]| {
        let html = report::html(&Report { scorecard, findings }).unwrap();
        std::fs::write(Path::new(&folder).join(name), html).unwrap();
    };
    write("launch.html", &sample::launch(), &sample::findings());
    write("unmeasured.html", &variants::unmeasured(), &[]);
    write("several.html", &variants::several(), &sample::findings());
    write("many.html", &variants::many(48, 9), &[]);
    write("hostile.html", &hostile::scorecard(0), &hostile::findings());
    write("hostile-2.html", &hostile::scorecard(5), &hostile::findings());
}
