//! Goals, and the strategies that have some.

use super::{cases, project, show};

/// A journey with a goal beside those that it needs.
fn goal(goal: &str) -> String {
    format!(
        "journey test \"Test\" {{
  owner service
  channel shop
  stage s {{
    goal relationship \"R\" {{ target trust at least 4 always; }}
    touchpoint t {{
      goal operational \"O\" {{ target waiting at most 9 min always }}
      {goal}
    }}
  }}
}}
"
    )
    .replace("; }", " }")
}

#[test]
fn goals_with_targets_of_the_other_kind() {
    let each = |goals: &[&'static str]| {
        cases(&goals.iter().map(|one| (*one, goal(&one.replace("; ", "\n")))).collect::<Vec<_>>())
    };
    let neither = "metric odd \"Neither\" { unit % }\n".to_owned()
        + &goal("goal operational \"G\" { target odd at least 9% always }");
    insta::assert_snapshot!("metrics_of_no_kind", cases(&[("neither", neither)]));
    insta::assert_snapshot!(each(&[
        "goal relationship \"G\" { target sold at least 9 bicycles always }",
        "goal relationship \"G\" { target sold at least 9 bicycles always; target trust at least 3 by 2028-01 }",
        "goal operational \"G\" { target trust at least 3 by 2028-01; target recommend at least 9 always }",
        "goal operational \"G\" { target trust at least 3 by 2028-01; target booked at least 9% always }",
        "goal operational \"G\" { target trust at least 3 by 2028-01; target salt at least 9% always }",
        "goal operational \"G\" { target trust at least 3 by 2028-01; targt salt at least 9% always }",
        "goal \"G\" { target trust at least 3 by 2028-01 }",
    ]));
}

/// A brand with a strategy for each of several audiences.
fn strategies(strategies: &[&str]) -> String {
    let lines = strategies.join("\n").replace("; ", "\n");
    let (sources, found) =
        project(&[super::BASE, &format!("brand lane \"Lane\" {{\n{lines}\n}}\n")]);
    format!("# {}\n{}", strategies.join(" + "), show(&sources, &found))
}

#[test]
fn strategies_are_held_to_what_holds_for_all_goals() {
    let all = [
        strategies(&["strategy \"S\" { today \"T\" }"]),
        strategies(&["strategy \"S\" { gaol relationship \"G\" }"]),
        strategies(&["strategy \"S\" { goal relationship \"G\" }"]),
        strategies(&[
            "strategy \"S\" { goal operational \"G\" { target trust at least 4 always } }",
        ]),
        strategies(&["strategy \"S\" { goal relationship \"G\" { target at least 4 always } }"]),
        strategies(&["strategy \"S\" { goal relationship \"G\" { target trust } }"]),
        strategies(&["strategy \"S\" { goal relationship \"G\" { target trust at least 4 } }"]),
        strategies(&[
            "strategy \"S\" { goal relationship \"G\" { target trust at least 4; target recommend at least 9 } }",
        ]),
        strategies(&[
            "strategy \"S\" { goal relationship \"G\" { target trust at least 9 from 4 min by 2024-01 } }",
        ]),
        strategies(&[
            "strategy \"S\" { goal relationship \"G\" { target trust at least 3 from 4 on 2028-02 by 2028-01 } }",
        ]),
        strategies(&[
            "strategy \"S\" { goal relationship \"G\" { target trust at least 4 always } }",
            "strategy \"T\" { goal relationship \"G\" { target trust between 2 and 3 always } }",
        ]),
        strategies(&[
            "strategy \"S\" for members { goal relationship \"G\" { target trust at least 4 always } }",
            "strategy \"T\" for walk_in { goal relationship \"G\" { target trust between 2 and 3 always } }",
        ]),
    ];
    insta::assert_snapshot!(all.join("\n"));
}
