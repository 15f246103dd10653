//! Promises: made, announced, kept, in this order.

use super::cases;

/// A brand with two promises, and a journey of four touchpoints with these
/// lines.
fn four(lines: [&str; 4], flow: &str) -> String {
    let touchpoint = |(name, lines): (&str, &str)| {
        format!(
            "    touchpoint {name} {{
      goal operational \"O\" {{ target waiting at most 9 min always }}
      {}
    }}
",
            lines.replace("; ", "\n      ")
        )
    };
    let touchpoints: String = ["a", "b", "c", "d"].into_iter().zip(lines).map(touchpoint).collect();
    let flow = match flow {
        "" => String::new(),
        ways => format!("  flow {{\n    {}\n  }}\n", ways.replace("; ", "\n    ")),
    };
    format!(
        "brand lane \"Lane\" {{
  promise soon \"Soon\"
  promise right \"Right\"
}}
journey test \"Test\" {{
  brand lane
  owner service
  channel shop
  stage s {{
    goal relationship \"R\" {{ target trust at least 4 always }}
{touchpoints}    touchpoint u \"A friend\" {{
      unintended
      listens trust
    }}
  }}
{flow}}}
"
    )
}

#[test]
fn promises_that_nobody_hears_of_or_keeps() {
    let four = |lines| four(lines, "");
    insta::assert_snapshot!(cases(&[
        ("all is well", four(["announces soon, right", "delivers soon", "delivers right", ""])),
        ("neither", four(["", "", "", ""])),
        ("neither is announced", four(["", "delivers soon", "delivers right", ""])),
        ("one is not announced", four(["announces right", "delivers soon", "delivers right", ""])),
        ("one is nowhere", four(["announces right", "", "delivers right", ""])),
        (
            "one is not delivered",
            four(["announces soon, right", "announces soon", "delivers right", ""])
        ),
        (
            "one's own",
            four(["announces soon, right; promise own \"Own\"", "delivers soon, right", "", ""])
        ),
        ("misspelt", four(["announces son, right", "delivers right", "delivers sone", ""])),
        ("an unknown word", four(["announces right", "anounces soon", "delivers soon, right", ""])),
        ("no name", four(["announces right", "announces 5", "delivers soon, right", ""])),
        ("no touchpoints", "brand lane \"Lane\" { promise soon \"Soon\" }\n".to_owned()),
    ]));
}

#[test]
fn promises_kept_too_early() {
    let right = "announces right; delivers right";
    let case = |lines: [&str; 3], flow| {
        let [a, b, c] = lines;
        four([a, b, c, right], flow)
    };
    let late = ["delivers soon", "announces soon", ""];
    insta::assert_snapshot!(cases(&[
        ("in one stage", case(late, "")),
        (
            "in the order of stages",
            case(late, "").replace(
                "    touchpoint b",
                "  }\n  stage later {\n    wants \"W\"\n    touchpoint b"
            )
        ),
        ("at the same touchpoint", case(["delivers soon; announces soon", "", ""], "")),
        ("one of two in time", case(["delivers soon", "announces soon", "delivers soon"], "")),
        ("told twice", case(["delivers soon", "announces soon", "announces soon"], "")),
        ("in the flow", case(late, "start -> a -> b -> c -> d -> finish")),
        ("the flow is the other way round", case(late, "start -> b -> a -> c -> d -> finish")),
        ("a way back", case(late, "start -> a -> b -> c -> d; b -> a; d -> finish")),
        (
            "on two branches",
            case(late, "start -> a 50%; start -> b rest; a -> c; b -> c -> d -> finish")
        ),
        (
            "on one of two branches",
            case(late, "start -> a 50%; start -> b rest; a -> b -> c -> d -> finish"),
        ),
        (
            "not on the flow",
            case(late, "start -> a -> c -> d -> finish").replace(
                "      announces",
                "      unintended\n      listens trust\n      announces"
            )
        ),
        ("a flow that can't be read", case(late, "start -> a -> b -> c -> d -> finis")),
    ]));
}
