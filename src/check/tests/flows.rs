//! How customers move.

use super::cases;

/// A journey with the touchpoints `a` to `e`, an unintended one `u`, and `r`
/// that makes good for `a`; these lines are its flow.
fn flow(lines: &str) -> String {
    let touchpoint = |name: char| {
        let more = match name {
            'u' => "unintended",
            'a' => "recovery r",
            'b' => "channel site",
            _ => "note \"N\"",
        };
        format!(
            "    touchpoint {name} {{
      {more}
      goal operational \"O\" {{ target waiting at most 5 min always }}
    }}\n"
        )
    };
    format!(
        "journey test \"Test\" {{
  owner service
  channel shop
  audience members, walk_in
  stage s {{
    wants \"W\"
    goal relationship \"R\" {{ target trust at least 4 always }}
{}  }}
  flow {{
    {}
  }}
}}
",
        "abcdeur".chars().map(touchpoint).collect::<String>(),
        lines.replace("; ", "\n    ")
    )
}

fn each(lines: &[&'static str]) -> String {
    cases(&lines.iter().map(|line| (*line, flow(line))).collect::<Vec<_>>())
}

#[test]
fn touchpoints_on_no_path() {
    insta::assert_snapshot!(each(&[
        "start -> a -> b -> c -> d -> e",
        "start -> a -> b",
        "start -> a; b -> c -> d -> e",
        "start -> a -> b; c -> d -> c; d -> e",
        "start -> a -> b; c -> d -> c; e -> e",
        "start -> a -> b -> c; r -> d; u -> e",
        "a -> b -> c -> d -> e",
        "start -> a -> b -> c -> nowhere",
        "// nothing",
    ]));
}

#[test]
fn shares_at_forks() {
    let all = "start -> a -> b -> c -> d -> e; ";
    let each = |lines: &[&'static str]| {
        cases(&lines.iter().map(|line| (*line, flow(&format!("{all}{line}")))).collect::<Vec<_>>())
    };
    insta::assert_snapshot!(each(&["e -> a 38%", "e -> finish 38%", "e -> leave 60%"]));
    insta::assert_snapshot!(
        "several_shares",
        each(&[
            "e -> a 38%; e -> leave 62%",
            "e -> a 38%; e -> leave rest",
            "e -> a 38%; e -> leave 50%",
            "e -> a 38%; e -> finish 50%; e -> leave 30%",
            "e -> a 33.33%; e -> finish 33.33%; e -> leave 33.33%",
            "e -> a 33.3%; e -> finish 33.3%; e -> leave 33.3%",
            "e -> a rest; e -> leave rest",
            "e -> a 50%; e -> finish 50%; e -> leave rest",
            "e -> a -20%; e -> leave 120%",
            "e -> a 50%; e -> leave",
            "e -> a 50%; e -> finish; e -> leave",
            "e -> a 50%; e -> finish rest; e -> leave",
            "e -> a rest; e -> leave",
            "e -> a rest; e -> leave when waiting above 20 min",
            "e -> a 50%; e -> leave when waiting above 20 min",
            "e -> a; e -> leave",
        ])
    );
    insta::assert_snapshot!(
        "shares_of_audiences",
        each(&[
            "e -> a 60% for members; e -> leave 40% for members",
            "e -> a 60% for members; e -> leave 30% for members",
            "e -> a 60% for members; e -> leave 40%",
            "e -> a 60% for members; e -> a 30% for walk_in; e -> finish 40%; e -> leave 30% for walk_in",
            "e -> a 60% for members; e -> leave rest",
            "e -> a 60% for mebers; e -> leave 60%",
        ])
    );
    insta::assert_snapshot!(
        "shares_beside_ways_that_cannot_be_read",
        each(&[
            "e -> a 60%; e -> leave 30%; d -> nowhere 20%",
            "e -> a 60%; e -> nowhere 30%",
            "e -> a 60%; e -> leave 30%; nowhere -> d 20%",
            "e -> a 60%; e -> leave 30%; d -> leave sometimes",
            "e -> a 60%; e -> leave 30%; finish -> d",
        ])
    );
    insta::assert_snapshot!(
        "shares_from_the_start",
        cases(&[
            ("start", flow("start -> a 70%; a -> b -> c -> d -> e")),
            ("two", flow("start -> a 70%; start -> b 20%; a -> b -> c -> d -> e")),
        ])
    );
}

#[test]
fn loops_without_a_way_out() {
    insta::assert_snapshot!(each(&[
        "start -> a -> b -> c -> d -> e -> a",
        "start -> a -> b -> c -> d -> e -> e",
        "start -> a -> b -> a; b -> finish; a -> c -> d -> e -> c",
        "start -> a -> b -> a; start -> c -> d -> c; c -> e",
        "start -> a -> b -> a; start -> c -> d -> c; d -> e -> d",
    ]));
}

#[test]
fn paths_that_are_not_one_walk() {
    let ways = "start -> a; a -> b 20%; a -> c rest; b -> d; c -> d; d -> e 50%; d -> leave rest; ";
    let each = |lines: &[&'static str]| {
        cases(&lines.iter().map(|line| (*line, flow(&format!("{ways}{line}")))).collect::<Vec<_>>())
    };
    insta::assert_snapshot!(each(&[
        "path p \"P\" through b, e",
        "path p \"P\" through b, c",
        "path p \"P\" through d, a",
        "path p \"P\" through u",
        "e -> d 10%; e -> finish rest; path p \"P\" through e, d",
        "path p \"P\" through d",
        "path p \"P\" through b",
        "path p \"P\" through a, b, d",
        "path p \"P\" through e",
        "path p \"P\" through b, nowhere",
        "path p \"P\" through a, b, a",
    ]));
}

#[test]
fn a_fault_of_the_flow_is_not_told_again_for_its_paths() {
    insta::assert_snapshot!(each(&[
        "a -> b -> c -> d -> e; path p \"P\" through a",
        "start -> a -> b -> c -> d; path p \"P\" through a, e",
        "start -> a -> b -> c -> d -> e -> a; path p \"P\" through a, e",
    ]));
}

#[test]
fn recoveries() {
    let with =
        |recovery: &str| flow("start -> a -> b -> c -> d -> e").replace("recovery r", recovery);
    insta::assert_snapshot!(cases(&[
        ("itself", with("recovery a").replace("start ->", "start -> r ->")),
        ("a unit that doesn't fit", with("recovery r when waiting above 20%")),
        ("off the scale", with("recovery r when trust below 0")),
        (
            "handed down",
            with("note \"N\"")
                .replace("stage s {", "stage s {\n    recovery r when waiting above 20%"),
        ),
    ]));
}
