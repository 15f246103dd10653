//! Touchpoints, planned or not.

use super::cases;

const JOB: &str = "goal operational \"Done soon\" { target waiting at most 9 min always }";

/// A journey of two stages, the first of which has three touchpoints with these
/// titles and lines.
fn three(touchpoints: [(&str, &str); 3]) -> String {
    let touchpoint = |name: &str, (title, lines): (&str, &str)| {
        let lines = lines.replace("; ", "\n      ");
        format!("    touchpoint {name} {title} {{\n      {lines}\n    }}\n")
    };
    let [a, b, c] = touchpoints;
    let first = touchpoint("a", a) + &touchpoint("b", b) + &touchpoint("c", c);
    format!(
        "journey test \"Test\" {{
  owner service
  channel shop
  stage one {{
    goal relationship \"R\" {{ target trust at least 4 always }}
{first}  }}
  stage two {{
    goal relationship \"R\" {{ target trust at least 4 always }}
    touchpoint d \"The window\" {{
      unintended
      listens trust
    }}
  }}
}}
"
    )
}

#[test]
fn journeys_that_plan_all() {
    let all = three([("", JOB), ("", JOB), ("", JOB)]).replace("      unintended\n", JOB);
    insta::assert_snapshot!(cases(&[
        ("nothing is unintended", all.clone()),
        ("a line may say it", all.replacen("goal operational", "unintendet\n goal operational", 1)),
        ("a line is meant to say it", all.replace("listens trust", "answer a")),
    ]));
}

#[test]
fn what_nobody_hears() {
    let three = |lines| three([("", lines), ("", "unintended"), ("", JOB)]);
    let heard = "      listens trust\n";
    insta::assert_snapshot!(cases(&[
        ("one of two", three(JOB)),
        ("two of three", three("unintended")),
        ("all", three("unintended").replace(heard, "")),
        (
            "a goal",
            three("unintended; goal relationship \"Calm\" { target trust up 1 from 2 always }")
        ),
        ("a goal without a target", three("unintended; goal relationship \"Calm\"")),
        ("an unknown metric", three("unintended; listens trsut")),
        ("a metric that can't be read", three("unintended; listens 5")),
        ("an unknown word", three("unintended; lissens trust")),
    ]));
}

#[test]
fn touchpoints_that_look_the_same() {
    let three = |a, b, c| three([(a, JOB), (b, JOB), (c, JOB)]);
    let all = three("\"The desk\"", "\"The  Desk\"", "\"the desk\"");
    insta::assert_snapshot!(cases(&[
        ("three", all.clone()),
        ("a title made of a name", three("\"B\"", "", "")),
        ("composed and decomposed", three("\"Caf\u{e9}\"", "\"Cafe\u{301}\"", "")),
        ("in another stage", three("\"The window\"", "", "")),
        (
            "on another channel",
            three("\"D\"", "\"D\"", "").replacen(JOB, &format!("channel site\n{JOB}"), 1)
        ),
        ("no channel", three("\"D\"", "\"D\"", "").replace("channel shop", "")),
        ("for others", three("\"D\" for members", "\"D\" for walk_in", "")),
        ("for the same", three("\"D\" for members, walk_in", "\"D\" for walk_in, members", "")),
        (
            "the same name",
            all.replace("touchpoint b", "touchpoint a").replace("touchpoint c", "touchpoint a")
        ),
    ]));
}
