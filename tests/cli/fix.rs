//! `check --fix`: what it mends is gone, nothing new comes, and a second run has
//! nothing to do.

use super::Folder;
use serde_json::Value;
use std::collections::BTreeMap;
use touchline::check::{EXAMPLE, checks};
use touchline::diagnostic::Code;

/// Every code of specs.
fn codes() -> impl Iterator<Item = &'static Code> {
    let stages = [
        touchline::syntax::codes::CODES,
        touchline::vocabulary::codes::CODES,
        touchline::model::codes::CODES,
    ];
    stages.into_iter().flatten().copied().chain(checks().map(|check| check.code))
}

fn project(spec: &str) -> Folder {
    Folder::new(&[
        ("base.journey", EXAMPLE),
        ("bad.journey", spec),
        ("touchline.toml", "as-of = \"2026-10-01\"\n"),
    ])
}

/// The findings: how many of each code, and whether one of them has a mend.
fn found(folder: &Folder, only_safe: bool) -> (BTreeMap<String, usize>, bool) {
    let run = folder.run("check --format json");
    let json: Value = serde_json::from_str(&run.out).expect(&run.out);
    let findings = json["projects"][0]["findings"].as_array().unwrap();
    let mut counts = BTreeMap::new();
    let mut has_mend = false;
    for finding in findings {
        *counts.entry(finding["code"].as_str().unwrap().to_owned()).or_insert(0) += 1;
        let mend = finding.get("mend");
        has_mend |= mend.is_some_and(|mend| !only_safe || mend["is_safe"] == true);
    }
    (counts, has_mend)
}

/// Mends each bad example that has a mend; gives the codes that were mended.
fn mend_all(words: &str, only_safe: bool) -> Vec<&'static str> {
    let mut mended = Vec::new();
    for code in codes() {
        let folder = project(code.bad);
        let (before, has_mend) = found(&folder, only_safe);
        if !has_mend {
            continue;
        }
        let run = folder.run(words);
        assert!(run.code < 2, "{}: {}", code.name, run.err);
        let (after, _) = found(&folder, only_safe);
        let is_no_more = |(code, count): (&String, &usize)| {
            before.get(code).is_some_and(|before| count <= before)
        };
        assert!(after.iter().all(is_no_more), "{}: {before:?} {after:?}", code.name);
        if after.get(code.name).unwrap_or(&0) < before.get(code.name).unwrap_or(&0) {
            mended.push(code.name);
        }
        let text = folder.read("bad.journey");
        folder.run(words);
        assert_eq!(folder.read("bad.journey"), text, "{}", code.name);
    }
    mended
}

#[test]
fn safe_mends_of_the_bad_examples() {
    insta::assert_debug_snapshot!(mend_all("check --fix", true));
}

#[test]
fn unsafe_mends_of_the_bad_examples() {
    insta::assert_debug_snapshot!(mend_all("check --fix --unsafe-fixes", false));
}

#[test]
fn a_diff_shows_what_would_be_mended_and_changes_nothing() {
    let spec = "channel kiosk “At the kiosk”\r\nowner kiosk_staff \"Staff\"\r\njourney visit \
                \"A visit\" {\r\n  chanel kiosk\r\n  owner kiosk_staff\r\n  by 31.3.2027\r\n\r\nunit \
                cups \"Cups\"\r\n";
    let folder = project(spec);
    let run = folder.run("check --diff");
    assert_eq!(run.code, 0);
    insta::assert_snapshot!(run.out);
    assert_eq!(folder.run("check --fix --diff").out, run.out);
    assert_eq!(folder.read("bad.journey"), spec);
    let run = folder.run("check --fix");
    assert!(run.err.contains("Mended four findings in one file"), "{}", run.err);
    assert!(!folder.read("bad.journey").replace("\r\n", "").contains('\n'));
}

#[test]
fn a_file_with_a_fault_that_cannot_be_mended_is_left_alone() {
    let spec = "channel kiosk “At the kiosk”\nowner staff \"Staff\nmetric € \"M\"\n";
    let folder = project(spec);
    folder.run("check --fix");
    assert_eq!(folder.read("bad.journey"), spec);
    let run = folder.run("check --unsafe-fixes");
    assert_eq!(run.code, 2);
}
