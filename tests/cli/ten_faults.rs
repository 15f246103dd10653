//! Ten faults of ten kinds in one spec, syntax and meaning mixed: each is found
//! once, at its own place, and none hides or multiplies another.

use super::Folder;

const SPEC: &str = include_str!("ten-faults.journey");

/// Where each fault was planted, and under which code it is to be found.
const PLANTED: [(u64, u64, &str); 10] = [
    (6, 21, "unclosed-text"),
    (13, 8, "unknown-value"),
    (30, 6, "date-form"),
    (40, 16, "unknown-name"),
    (43, 31, "value-off-scale"),
    (50, 5, "unknown-word"),
    (52, 5, "missing-brace"),
    (55, 30, "unit-mismatch"),
    (64, 31, "target-worse-than-baseline"),
    (72, 25, "fork-shares"),
];

#[test]
fn ten_faults_are_ten_findings_in_json() {
    let folder = Folder::new(&[("bakery.journey", SPEC)]);
    let run = folder.run("check bakery.journey --format json --as-of 2026-11-26");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let findings = json["projects"][0]["findings"].as_array().unwrap();
    let found: Vec<(u64, u64, &str)> = findings
        .iter()
        .map(|finding| {
            let start = &finding["start"];
            (
                start["line"].as_u64().unwrap(),
                start["column"].as_u64().unwrap(),
                finding["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(found, PLANTED);
}

#[test]
fn ten_faults_are_ten_findings_for_people() {
    let folder = Folder::new(&[("bakery.journey", SPEC)]);
    let run = folder.run("check bakery.journey --as-of 2026-11-26");
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    for (line, column, code) in PLANTED {
        let place = format!("[bakery.journey:{line}:{column}]");
        assert!(run.out.contains(&place), "{place} {code}");
    }
    insta::assert_snapshot!(run.out);
}
