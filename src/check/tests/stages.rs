//! The stages of the lifecycle.

use super::cases;
use std::fmt::Write;

/// A journey with these stages, each given by its name, its lines and its
/// touchpoints; and with these ways, if any.
fn journey(stages: &[(&str, &str, &str)], flow: &str) -> String {
    let mut spec = "journey test \"Test\" {\n  owner service\n  channel shop\n".to_owned();
    for (name, lines, touchpoints) in stages {
        let _ = write!(spec, "  stage {name} {{\n    {}\n", lines.replace("; ", "\n    "));
        for touchpoint in touchpoints.split_whitespace() {
            // More than one channel, so that this is nothing to speak of.
            let channel = if touchpoint == "b" { "site" } else { "shop" };
            let more = if touchpoint.starts_with('u') { "unintended" } else { "note \"N\"" };
            let _ = write!(
                spec,
                "    touchpoint {touchpoint} {{
      channel {channel}
      {more}
      goal operational \"O\" {{ target waiting at most 5 min always }}
      goal relationship \"R\" {{ target trust at least 4 always }}
    }}\n"
            );
        }
        spec += "  }\n";
    }
    if !flow.is_empty() {
        let _ = write!(spec, "  flow {{\n    {}\n  }}\n", flow.replace("; ", "\n    "));
    }
    spec + "}\n"
}

const W: &str = "wants \"W\"";
const X: &str = "wants \"W\"; exchange \"It is paid\"";

#[test]
fn stages_without_wants() {
    let n = "note \"N\"";
    insta::assert_snapshot!(cases(&[
        ("one of two", journey(&[("s", W, "a"), ("t", n, "b")], "")),
        ("two of three", journey(&[("s", W, "a"), ("t", n, "b"), ("v", n, "c")], "")),
        ("all", journey(&[("s", n, "a"), ("t", n, "b")], "")),
        ("empty", journey(&[("s", W, "a"), ("t", n, "")], "")),
        ("misspelt", journey(&[("s", W, "a"), ("t", "want \"W\"", "b")], "")),
    ]));
}

#[test]
fn lifecycles_around_the_purchase() {
    // A brand whose only journey it is.
    let journey = |stages: &[(&str, &str, &str)]| {
        let spec = journey(stages, "").replace("owner service", "brand tours\n  owner service");
        format!("brand tours \"Tours\" {{ audience walk_in }}\n{spec}")
    };
    insta::assert_snapshot!(cases(&[
        ("whole", journey(&[("s", W, "a"), ("t", X, "b"), ("v", W, "c")])),
        ("nothing before", journey(&[("t", X, "b"), ("v", W, "c")])),
        ("nothing after", journey(&[("s", W, "a"), ("t", X, "b")])),
        ("alone", journey(&[("t", X, "b")])),
        ("empty after", journey(&[("s", W, "a"), ("t", X, "b"), ("v", W, "")])),
        ("bought twice", journey(&[("s", W, "a"), ("t", X, "b"), ("v", X, "c")])),
        (
            "a stage misspelt",
            journey(&[("s", W, "a"), ("t", X, "b")]).replace("stage s", "stagge s")
        ),
    ]));
}

#[test]
fn stages_on_no_path() {
    let stages = [("s", W, "a b"), ("t", W, "c d"), ("v", W, "e u")];
    let each = |flows: &[&'static str]| {
        let cases: Vec<_> = flows.iter().map(|flow| (*flow, journey(&stages, flow))).collect();
        super::cases(&cases)
    };
    insta::assert_snapshot!(each(&[
        "start -> a -> b -> e -> finish",
        "start -> a -> b -> e -> finish; c -> d",
        "start -> a -> b -> c -> e -> finish",
        "start -> a -> b -> finish; c -> d -> e",
        "start -> a -> b -> c -> d -> finish",
        "start -> a -> b -> e -> cc",
        "a -> b",
    ]));
}

#[test]
fn stages_without_a_way_on() {
    let stages = [("s", W, "a b"), ("t", W, "c d"), ("v", W, "e")];
    let each = |flows: &[&'static str]| {
        let cases: Vec<_> = flows.iter().map(|flow| (*flow, journey(&stages, flow))).collect();
        super::cases(&cases)
    };
    insta::assert_snapshot!(each(&[
        // The last stage is an end.
        "start -> a -> b -> c -> d -> e",
        "start -> a -> b -> c -> d -> e -> finish",
        "start -> a 50%; start -> e rest; a -> b -> c -> d",
        "start -> a 50%; start -> e rest; a -> b -> c -> d -> leave",
        "start -> a 50%; start -> c rest; a -> b -> finish; c -> d -> e",
        // Some of the customers of the stage go on.
        "start -> a -> b -> c 50%; b -> d rest; d -> e -> finish",
        // That a loop has no end is told by itself.
        "start -> a 50%; start -> c rest; a -> b -> e -> finish; c -> d -> c",
    ]));
}
