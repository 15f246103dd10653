//! What customers give, and what for.

use super::cases;
use super::journeys::{journey, touchpoint};

const DATA: &str = "data phone \"P\"\ndata birthday \"B\"\n";

fn with(touchpoints: &[(&str, &str)], lines: &str) -> String {
    let touchpoints: Vec<_> =
        touchpoints.iter().map(|(head, lines)| touchpoint(head, lines)).collect();
    // More than one channel, so that this is nothing to speak of.
    format!(
        "{DATA}{}",
        journey(&touchpoints, lines).replacen("a {\n", "a {\n      channel site\n", 1)
    )
}

fn each(lines: &[&'static str]) -> String {
    cases(&lines.iter().map(|line| (*line, with(&[("a", line)], ""))).collect::<Vec<_>>())
}

#[test]
fn touchpoints_that_give_nothing() {
    insta::assert_snapshot!(each(&[
        "asks phone for early; takes \"T\"; uses phone",
        "takes \"T\"; delivers ready",
        "takes \"T\"; delivers redy",
        "takes \"T\"; gives",
        "takes \"T\"; gievs \"G\"",
        "asks; gives \"G\"",
    ]));
}

#[test]
fn data_and_their_purposes() {
    insta::assert_snapshot!(each(&[
        "gives \"G\"; asks phone, birthday; uses phone, birthday",
        "gives \"G\"; asks phone; asks birthday; uses phone, birthday",
        "gives \"G\"; asks phone; asks birthday for early; uses phone, birthday",
        "gives \"G\"; asks phone for; uses phone",
        "gives \"G\"; asks phone for erly; uses phone",
        "gives \"G\"; asks phone for \"Our news\"; asks birthday for \"our  news\"; uses phone, birthday",
    ]));
}

#[test]
fn data_in_vain() {
    insta::assert_snapshot!(each(&[
        "gives \"G\"; asks phone for early; asks birthday for early",
        "gives \"G\"; asks phone for early; asks birthday for early; uses phone",
        "gives \"G\"; asks phone for early; uses phoen",
        "gives \"G\"; asks phone for early; usess phone",
        "gives \"G\"; asks phone",
    ]));
}

#[test]
fn data_for_other_purposes() {
    insta::assert_snapshot!(each(&[
        "gives \"G\"; asks phone for early; uses phone for calm",
        "gives \"G\"; asks phone, birthday for early; uses phone, birthday for \"Our news\"",
        "gives \"G\"; asks phone for early; asks phone for calm; uses phone for calm",
        "gives \"G\"; asks phone for early; uses phone for clam",
        "gives \"G\"; asks phone for erly; uses phone for calm",
        "gives \"G\"; asks phone; uses phone for calm",
        "uses phone for calm",
    ]));
}

const GIVES: &str = "gives \"G\"; uses phone";
const ASKS: &str = "gives \"G\"; asks phone for early; uses phone";

#[test]
fn data_asked_for_twice_in_the_order_of_the_file() {
    insta::assert_snapshot!(cases(&[
        ("two", with(&[("a", ASKS), ("b", ASKS)], "")),
        ("three", with(&[("a", ASKS), ("b", ASKS), ("c", ASKS)], "")),
        (
            "in one touchpoint",
            with(
                &[("a", "gives \"G\"; asks phone for early; asks phone for calm; uses phone")],
                ""
            )
        ),
        ("for others", with(&[("a for members", ASKS), ("b for walk_in", ASKS)], "")),
        ("for some of them", with(&[("a for members", ASKS), ("b", ASKS)], "")),
        ("only when it fails", with(&[("a", &format!("{ASKS}; recovery b")), ("b", ASKS)], ""),),
    ]));
}

#[test]
fn data_asked_for_twice_along_a_flow() {
    let along = |title: &'static str, asking: &str, ways: &str| {
        let lines = |name: &'static str| (name, if asking.contains(name) { ASKS } else { GIVES });
        let ways: String = ways.split("; ").map(|way| format!("    {way}\n")).collect();
        (title, with(&["a", "b", "c", "d"].map(lines), &format!("  flow {{\n{ways}  }}\n")))
    };
    insta::assert_snapshot!(cases(&[
        along("one after the other", "ad", "start -> a -> b -> c -> d"),
        along("on two ways", "bc", "start -> a; a -> b 50%; a -> c rest; b -> d; c -> d"),
        along(
            "on two ways and behind them",
            "bcd",
            "start -> a; a -> b 50%; a -> c rest; b -> d; c -> d"
        ),
        along("in a loop", "bc", "start -> a -> b -> c -> d; c -> b 10%"),
        along("against the order of the file", "ab", "start -> b -> a -> c -> d"),
        along(
            "ways for others",
            "ac",
            "start -> a for members; start -> b for walk_in; a -> b; b -> c for walk_in; b -> d for members; c -> d",
        ),
        along("a way that is not read", "ad", "start -> a -> b -> c => d"),
    ]));
}
