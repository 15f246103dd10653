//! What every journey map shows.

use super::cases;
use super::journeys::{journey, touchpoint};

fn with(touchpoints: &[(&str, &str)]) -> String {
    let touchpoints: Vec<_> =
        touchpoints.iter().map(|(head, lines)| touchpoint(head, lines)).collect();
    journey(&touchpoints, "")
}

#[test]
fn pains_and_ideas() {
    let one = |lines: &'static str| (lines, with(&[("a", lines), ("b", "note \"N\"")]));
    insta::assert_snapshot!(cases(&[
        one("pain \"P\"; pain \"Q\""),
        one("pain \"P\"; idea \"I\" owner service"),
        one("pain \"P\"; recovery b"),
        one("pain \"P\"; recovery bb"),
        one("pain \"P\"; idaea \"I\""),
        one("pain \"P\"; unintended; answer \"A\""),
        ("all of a journey", with(&[("a", "pain \"P\""), ("b", "pain \"Q\"")])),
        (
            "two of three",
            with(&[
                ("a", "pain \"P\""),
                ("b", "pain \"Q\""),
                ("c", "pain \"P\"; recovery a; channel site")
            ])
        ),
    ]));
}

#[test]
fn ideas_and_their_owners() {
    let one = |lines: &'static str| (lines, with(&[("a", lines)]));
    insta::assert_snapshot!(cases(&[
        one("idea \"I\"; idea \"J\""),
        one("idea \"I\"; idea \"J\" owner service"),
        one("idea \"I\" owner servce"),
        one("idea \"I\" owned by service"),
        ("nor has the touchpoint", with(&[("a", "idea \"I\"")]).replace("  owner service\n", "")),
    ]));
}

#[test]
fn audiences_that_a_stage_leaves_out() {
    let note = "note \"N\"";
    insta::assert_snapshot!(cases(&[
        ("one", with(&[("a for members", note), ("b for members", note)])),
        ("none", with(&[("a for members", note), ("b for walk_in", note)])),
        ("one for everybody", with(&[("a for members", note), ("b", note)])),
        ("misspelt", with(&[("a for members", note), ("b for walkin", note)])),
    ]));
}
