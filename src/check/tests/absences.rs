//! What is not yet written.

use super::{cases, project, show};

fn touchpoint(name: &str, lines: &str) -> String {
    format!("    touchpoint {name} {{\n      {}\n    }}\n", lines.replace("; ", "\n      "))
}

const CHANNEL: &str = "channel shop";
const OWNER: &str = "owner service";
const JOB: &str = "goal operational \"Done soon\" { target waiting at most 9 min always }";
const FEEL: &str = "goal relationship \"Feels safe\" { target trust at least 4 always }";

fn journey(first: &[(&str, &[&str])], second: &[(&str, &[&str])]) -> String {
    let stage = |name: &str, touchpoints: &[(&str, &[&str])]| {
        let inside: String =
            touchpoints.iter().map(|(name, lines)| touchpoint(name, &lines.join("; "))).collect();
        format!("  stage {name} {{\n    wants \"W\"\n{inside}  }}\n")
    };
    // More than one channel, so that this is nothing to speak of.
    let two = stage("two", second).replace("channel shop", "channel site");
    format!("journey test \"Test\" {{\n{}{}}}\n", stage("one", first), two)
}

#[test]
fn facts_that_touchpoints_lack() {
    let all: &[&str] = &[CHANNEL, OWNER, JOB, FEEL];
    insta::assert_snapshot!(cases(&[
        ("one touchpoint lacks all", journey(&[("a", &["note \"Later\""])], &[("b", all)])),
        (
            "one lacks its owner",
            journey(&[("a", &[CHANNEL, JOB, FEEL]), ("c", all)], &[("b", all)])
        ),
        (
            "a stage lacks channels",
            journey(&[("a", &[OWNER, JOB, FEEL]), ("c", &[OWNER, JOB, FEEL])], &[("b", all)]),
        ),
        (
            "the journey lacks channels and owners",
            journey(&[("a", &[JOB, FEEL]), ("c", &[JOB, FEEL])], &[("b", &[JOB, FEEL])]),
        ),
        (
            "unintended touchpoints need no operational goal",
            journey(&[("a", &["unintended", CHANNEL, OWNER, FEEL])], &[("b", all)]),
        ),
    ]));
}

#[test]
fn a_relationship_goal_of_a_stage_covers_its_touchpoints() {
    let some: &[&str] = &[CHANNEL, OWNER, JOB];
    let spec = journey(&[("a", some), ("b", some)], &[("c", some), ("d", some)]);
    let covered = spec.replace("stage one {\n", &format!("stage one {{\n    {FEEL}\n"));
    insta::assert_snapshot!(cases(&[("neither", spec), ("the first is covered", covered)]));
}

#[test]
fn goals_without_targets() {
    let with = |goal| journey(&[("a", &[CHANNEL, OWNER, JOB, FEEL, goal])], &[("b", &[])]);
    let with = |goal| {
        with(goal)
            .replace("  stage two {\n    wants \"W\"\n    touchpoint b {\n      \n    }\n  }\n", "")
    };
    insta::assert_snapshot!(cases(&[
        ("operational", with("goal operational \"Nobody leaves without a date\"")),
        (
            "relationship, long",
            with(
                "goal relationship \"They tell their neighbours that one can leave a bicycle here \
                 without a second thought\"",
            ),
        ),
    ]));
}

/// A first evening's spec: nothing but names.
#[test]
fn a_first_draft_does_not_drown() {
    let names = ["ad", "search", "visit", "offer", "order", "delivery", "use", "help", "review"];
    let stages = names.chunks(3).enumerate().map(|(number, names)| {
        let inside: String =
            names.iter().map(|name| format!("    touchpoint {name}_it\n")).collect();
        format!("  stage s{number} {{\n{inside}  }}\n")
    });
    let draft = format!(
        "brand b \"B\"\nmetric m \"M\" {{\n  type nps\n}}\njourney j \"J\" {{\n{}}}\n",
        stages.collect::<String>()
    );
    let (sources, found) = project(&[&draft]);
    insta::assert_snapshot!(show(&sources, &found));
}

#[test]
fn journeys_and_stages_without_anything() {
    let (sources, found) = project(&[
        "metric m \"M\" { type nps }\njourney a \"A\"\njourney b \"B\" {\n  stage s\n  stage t {\n  }\n}\n",
    ]);
    insta::assert_snapshot!(show(&sources, &found));
}
