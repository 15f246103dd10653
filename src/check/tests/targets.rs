//! Targets and their figures.

use super::cases;

/// A journey whose one touchpoint has an operational goal with these targets.
fn targets(lines: &str) -> String {
    let lines = lines.replace("; ", "\n");
    format!(
        "journey test \"Test\" {{
  owner service
  channel shop
  by 2027-06-30
  stage s {{
    wants \"W\"
    goal relationship \"R\" {{ target trust at least 4 always }}
    touchpoint t {{
      goal operational \"O\" {{
{lines}
      }}
    }}
  }}
}}
"
    )
}

fn each(lines: &[&'static str]) -> String {
    cases(&lines.iter().map(|line| (*line, targets(line))).collect::<Vec<_>>())
}

#[test]
fn units_that_do_not_fit() {
    insta::assert_snapshot!(each(&[
        "target waiting at most 10%",
        "target waiting at most 10% from 24%",
        "target waiting between 2% and 3%",
        "target waiting at most 0.2 h from 1500 s",
        "target waiting at most 3",
        "target booked at least 20",
        "target booked at least 5 pp",
        "target booked up 5 pp from 12%",
        "target booked up 5 min from 12%",
        "target sold at least 100",
        "target sold up 15%",
        "target sold up 15 pp",
        "target takings at least 90000 USD",
        "target trust at least 80%",
        "target trust at least 4.5 points",
        "target recommend at least 40 points",
        "target recommend at least 40; target recommend at least 40% for members",
    ]));
}

#[test]
fn values_off_the_scale() {
    insta::assert_snapshot!(each(&[
        "target trust at least 6",
        "target trust between 0 and 6",
        "target trust at least 4 from 0.5",
        "target trust up 2 from 4",
        "target trust up 50% from 4",
        "target trust up 2",
        "target booked up 95 pp from 12%",
        "target booked at least 120%",
        "target recommend at least 120",
        "target waiting at most -5 min",
        "target sold down 90 bicycles from 80 bicycles",
        "target trust at least 5 from 1",
    ]));
}

#[test]
fn shares_of_cases() {
    insta::assert_snapshot!(each(&[
        "target waiting at least 90% within 10 min",
        "target waiting at least 90% within 10 min from 70% on 2026-09",
        "target waiting up 5 pp within 10 min from 70%",
        "target waiting up 5% within 10 min from 70%",
        "target waiting between 80% and 90% within 10 min",
        "target waiting at least 9 min within 10 min",
        "target waiting at least 90 within 10 min from 24 min",
        "target waiting at least 120% within 10 min",
        "target waiting up 40 pp within 10 min from 70%",
        "target booked at least 90% within 10 min",
        "target waiting at most 90% within 10 min",
        "target waiting at least 60% within 10 min from 70%",
        "target waiting at least 70% within 10 min from 70%",
        "target waiting at least 90% within 10 min; target waiting at most 80% within 10 min",
        "target waiting at least 90% within 10 min; target waiting at most 80% within 600 s",
        "target waiting at least 90% within 10 min; target waiting between 70% and 80% within 20 min",
        "target waiting at least 90% within 10 min; target waiting at most 8 min",
        "target at least 90% within 10 min",
        "target waiting at least 90%",
        "target waiting between 80% and 90% by 2027-06",
        "target waiting at most 10 min from 90%",
        "target waiting at least 90% under 10 min",
    ]));
}

#[test]
fn targets_against_their_metric() {
    insta::assert_snapshot!(each(&[
        "target waiting at least 10 min",
        "target waiting up 10 min from 5 min",
        "target recommend at most 40",
        "target recommend down 10 from 40",
        "target waiting between 2 and 10 min",
    ]));
}

#[test]
fn targets_and_their_baselines() {
    insta::assert_snapshot!(each(&[
        "target waiting at most 30 min from 24 min",
        "target waiting at most 24 min from 0.4 h",
        "target recommend at least 20 from 40",
        "target recommend at least -20 from -40",
        "target recommend up 0 from 40",
        "target recommend up -5 from 40",
        "target recommend between 20 and 30 from 40",
        "target waiting between 20 and 30 min from 10 min",
        "target waiting between 5 and 30 min from 10 min",
    ]));
}

#[test]
fn targets_that_contradict_each_other() {
    insta::assert_snapshot!(each(&[
        "target waiting at most 10 min; target waiting at least 20 min",
        "target waiting at most 10 min; target waiting at least 20 min; target waiting at least 30 min",
        "target sold between 10 and 20 bicycles; target sold between 20 and 30 bicycles",
        "target sold between 10 and 20 bicycles; target sold between 21 and 30 bicycles",
        "target sold at least 40 bicycles; target sold between 21 and 30 bicycles for members",
        "target sold at least 40 bicycles for walk_in; target sold between 21 and 30 bicycles for members",
        "target sold at least 40 bicycles for walk_in, members; target sold between 21 and 30 bicycles for members",
        "target sold at least 40 bicycles by 2028-01; target sold between 21 and 30 bicycles",
        "target sold at least 40 bicycles always; target sold between 21 and 30 bicycles always",
        "target sold up 50% from 40 bicycles; target sold between 21 and 30 bicycles",
    ]));
}

#[test]
fn deadlines() {
    insta::assert_snapshot!(each(&[
        "target waiting at most 10 min from 24 min on 2027-09",
        "target waiting at most 10 min from 24 min on 2026-09 by 2026-08",
        "target waiting at most 10 min from 24 min on 2026-09 by 2026-09",
        "target waiting at most 10 min from 24 min on 2026-09 always",
        "target waiting at most 10 min by 2026-09-30",
        "target waiting at most 10 min by 2026-10-01",
        "target waiting at most 10 min by 2026-Q3; target sold at least 10 bicycles by 2026-Q3",
    ]));
    let handed_down = targets("target waiting at most 10 min; target sold at least 10 bicycles")
        .replace("2027-06-30", "2026-06-30");
    insta::assert_snapshot!("deadline_handed_down", cases(&[("by in the journey", handed_down)]));
    let none = |lines: &str| targets(lines).replace("  by 2027-06-30\n", "");
    insta::assert_snapshot!(
        "without_deadline",
        cases(&[
            (
                "one of two",
                none("target waiting at most 10 min; target sold at least 9 bicycles always")
            ),
            (
                "all of a stage, not of the journey",
                none("target waiting at most 10 min").replace("4 always", "4").replace(
                    "  stage s {",
                    "  goal relationship \"J\" { target recommend at least 9 always }\n  stage s {",
                ),
            ),
            (
                "all of a journey",
                none("target waiting at most 10 min; target sold at least 9 bicycles")
                    .replace("4 always", "4"),
            ),
        ])
    );
}

#[test]
fn lines_that_lack_a_part() {
    insta::assert_snapshot!(each(&[
        "target at most 10 min",
        "target by 2027-06-30",
        "target waiting",
        "target waiting from 10 min",
        "target wating",
    ]));
}

#[test]
fn metrics_without_a_target() {
    let metric = "metric speed \"Repaired in\" { type duration }\n";
    let with = |lines: &str| format!("{metric}{}", targets(lines));
    insta::assert_snapshot!(cases(&[
        ("another metric", with("target waiting at most 10 min")),
        ("misspelt", with("target sped at most 10 min")),
        ("misspelt, but another", with("target waitng at most 10 min")),
        ("nameless", with("target at most 10 min")),
        ("nameless, but another", with("target at least 10%")),
    ]));
}

#[test]
fn journeys_on_a_single_metric() {
    insta::assert_snapshot!(each(&[
        "target trust at least 4.5 by 2028-01",
        "target trust at least 4.5 by 2028-01; target waiting at most 5 min",
        "target trust at least 4.5 by 2028-01; target at most 5 min",
        "target trust at least 4.5 by 2028-01; target wating at most 5 min",
    ]));
    let heard = targets("target trust at least 4.5 by 2028-01")
        .replace("touchpoint t {", "touchpoint t {\n      listens recommend");
    insta::assert_snapshot!("metrics_listened_to", cases(&[("another one is heard", heard)]));
}
