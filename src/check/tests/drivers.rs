//! What drives customers, and what is spent on it.

use super::cases;
use super::journeys::{journey, touchpoint};

const MOTIVATORS: &str = "motivator belonging \"B\" {
  importance stated low derived high because talks
}
motivator order \"O\" {
  importance derived low because talks
}
";

fn with(touchpoints: &[(&str, &str)], lines: &str) -> String {
    let touchpoints: Vec<_> =
        touchpoints.iter().map(|(head, lines)| touchpoint(head, lines)).collect();
    journey(&touchpoints, lines)
}

fn investment(name: &str, into: &str) -> String {
    format!("  investment {name} \"I\" {{\n    amount 10 EUR\n    {into}\n  }}\n")
}

#[test]
fn channels() {
    let on = |first: &'static str| {
        let all = [("a", first), ("b", "note \"N\""), ("c", "note \"N\"")];
        (first, with(&all, ""))
    };
    insta::assert_snapshot!(cases(&[
        on("note \"N\""),
        on("channel site"),
        on("channel sity"),
        on("chanel site"),
        on("unintended; channel street; answer b"),
    ]));
}

const LOW: &str = "importance stated high derived low because talks";
const HIGH: &str = "importance stated high derived high because talks";
const HIDDEN: &str = "importance stated low derived high because talks";

#[test]
fn money_for_weak_drivers() {
    let into_a = |title: &'static str, lines: &str| {
        let all = [("a", lines), ("b", HIGH)];
        (
            title,
            format!(
                "{MOTIVATORS}{}",
                with(&all, &(investment("x", "into a, b") + "  serves belonging\n"))
            ),
        )
    };
    insta::assert_snapshot!(cases(&[
        into_a("its own importance", LOW),
        into_a(
            "low for some, high for others",
            "importance derived low because talks for members; importance derived high because talks for walk_in"
        ),
        into_a("low for some", "importance derived low because talks for members"),
        into_a("by its motivator", "serves order"),
        into_a("by one of its motivators", "serves order, belonging"),
        into_a("its own goes before", &format!("serves order; {HIGH}")),
        into_a("a weight that is not read", "importance derived lo because talks; serves order"),
        ("two in one", with(&[("a", LOW), ("b", LOW)], &investment("x", "into a, b"))),
    ]));
}

#[test]
fn hidden_drivers() {
    let drivers = |lines: &str| with(&[("a", HIDDEN), ("b", HIDDEN)], lines);
    let motivator = |into: &str| {
        let all = [("a", "serves belonging"), ("b", "serves order")];
        format!("{MOTIVATORS}{}", with(&all, &investment("x", into)))
    };
    let audiences = |first: &str, second: &str| {
        let lines = format!(
            "importance stated low because talks for {first}; importance derived high because talks{second}"
        );
        with(&[("a", &lines), ("b", HIGH)], &investment("x", "into b"))
    };
    insta::assert_snapshot!(cases(&[
        ("no investment at all", drivers("")),
        ("into one of them", drivers(&investment("x", "into a"))),
        ("nobody knows into what", drivers(&investment("x", "note \"N\""))),
        ("into a misspelt one", drivers(&investment("x", "into a, bb"))),
        ("a motivator", motivator("into b")),
        ("a motivator that is served with money", motivator("into a")),
        ("of the same audience", audiences("members", " for members")),
        ("of everybody", audiences("members", "")),
        ("of others", audiences("members", " for walk_in")),
    ]));
}

#[test]
fn motivators_that_nothing_serves() {
    let serves = |line: &str| format!("{MOTIVATORS}{}", with(&[("a", line)], ""));
    insta::assert_snapshot!(cases(&[
        ("one that matters to nobody", serves("serves belonging")),
        ("one that matters", serves("note \"N\"")),
        ("misspelt", serves("serves belongng")),
        ("a line that is not read", serves("sreves belonging")),
        (
            "in a stage",
            serves("note \"N\"").replace("wants early", "serves belonging\n    wants early")
        ),
    ]));
}

#[test]
fn importance_and_its_evidence() {
    let lines = |lines: &'static str| (lines, with(&[("a", lines)], &investment("x", "into a")));
    insta::assert_snapshot!(cases(&[
        lines("importance stated high; importance derived high for members"),
        lines("importance stated high because talks; importance derived high for members"),
        lines("importance stated high because tlaks"),
        lines("importance stated high becuase talks"),
    ]));
}
