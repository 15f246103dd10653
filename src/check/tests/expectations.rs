//! What customers expect.

use super::cases;
use super::journeys::{journey, touchpoint};

fn each(lines: &[&'static str]) -> String {
    let of = |line: &&'static str| (*line, journey(&[touchpoint("a", line)], ""));
    cases(&lines.iter().map(of).collect::<Vec<_>>())
}

#[test]
fn joys_and_their_ground() {
    insta::assert_snapshot!(each(&[
        "expects joy \"J\"",
        "expects joy \"J\"; expects joy \"K\"; expects efficiency \"E\"",
        "expects joy \"J\" for members; expects base \"B\" for walk_in; expects efficiency \"E\"",
        "expects joy \"J\" for members; expects base \"B\" for walk_in, members; expects efficiency \"E\"",
        "expects joy \"J\" for members; expects base \"B\" for mebers; expects efficiency \"E\"",
        "expects joy \"J\"; expects score 8",
        "expects joy \"J\"; expects bse \"B\"; expects efficiency \"E\"",
        "expects joy \"J\"; expect base \"B\"; expects efficiency \"E\"",
        "expects efficiency \"E\"",
    ]));
}

#[test]
fn reviews() {
    insta::assert_snapshot!(each(&[
        "expects base \"B\"; expects efficiency \"E\"; expects hello joy \"J\" review 2026-09",
        "expects base \"B\"; expects efficiency \"E\"; expects hello joy \"J\" review 2026-10",
        "expects base \"B\" review 2026-Q2",
    ]));
}

#[test]
fn moments_with_base_only() {
    let moment = |head: &str, lines: &str| {
        touchpoint(head, &format!("moment smot because talks; recovery r; {lines}"))
    };
    let two = |a: &str, b: &str| {
        journey(&[moment("a", a), moment("b", b), touchpoint("r", "channel site")], "")
    };
    insta::assert_snapshot!(cases(&[
        ("one of two", two("expects base \"B\"", "expects base \"B\"; expects efficiency \"E\"")),
        ("both", two("expects base \"B\"", "expects base \"B\"; expects score 8")),
        ("not read", two("expects base \"B\"; expects bose \"B\"", "expects efficiency \"E\"")),
    ]));
}

#[test]
fn expectations_that_nothing_answers() {
    let goal = |answers: &str| {
        format!("goal operational \"G\" {answers} {{ target waiting at most 5 min always }}")
    };
    let with = |lines: &str, answers: &str| {
        journey(&[touchpoint("a", &format!("{lines}; {}", goal(answers)))], "")
    };
    let three = "expects safe base \"B\"; expects fast efficiency \"E\"; expects base \"C\"";
    insta::assert_snapshot!(cases(&[
        ("no goal says what it answers", with(three, "")),
        ("one is answered", with(three, "answers fast")),
        ("one without a name is left", with(three, "answers fast, safe")),
        (
            "a score needs no answer",
            with("expects safe base \"B\"; expects score 8", "answers safe")
        ),
        (
            "a misspelt name",
            with("expects safe base \"B\"; expects fast efficiency \"E\"", "answers safe, fsat")
        ),
        ("a line that is not read", with(three, "answers fast answered safe")),
        (
            "by a promise",
            with(
                "expects safe base \"B\"; expects fast efficiency \"E\"; promise p \"P\" answers safe",
                "answers fast",
            )
        ),
    ]));
}
