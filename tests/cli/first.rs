//! First attempts: specs as people wrote them who had seen the vocabulary or the
//! tutorial and the reference, and nothing else, with what `check` says of them. The specs are never mended;
//! the findings change when the language or its messages get better.

use super::touchline;

fn findings(project: &str) -> String {
    let folder = format!("{}/tests/cli/first/{project}", env!("CARGO_MANIFEST_DIR"));
    let output =
        touchline().current_dir(folder).args(["check", "--as-of", "2026-11-27"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_removal_firm() {
    insta::assert_snapshot!(findings("removals"));
}

#[test]
fn an_office_for_childcare_places() {
    insta::assert_snapshot!(findings("childcare"));
}

#[test]
fn a_hirer_of_machines_and_tools() {
    insta::assert_snapshot!(findings("tool-hire"));
}
