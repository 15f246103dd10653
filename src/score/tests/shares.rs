//! Targets about a share of cases, and those of strategies.

use super::*;

const SPEC: &str = r#"
brand b "B" {
  strategy "To be quick" {
    today "Slow"
    goal operational "Fewer leave" {
      target left at most 5% from 9% on 2027-01-01 by 2027-12-31
    }
    goal relationship "People like us"
  }
}
metric left "Left" {
  type percent
  better lower
}
metric wait "Wait" { type duration }
journey j "J" {
  by 2027-12-31
  stage s {
    touchpoint t {
      goal operational "Nobody waits" {
        target wait at least 90% within 10 min from 40% on 2027-01-01
        target wait at least 99% within 1 h
        target wait at most 8 min
      }
    }
  }
}
"#;

fn targets(rows: &str) -> (Vec<TargetScore>, Vec<TargetScore>, Vec<String>) {
    let data = format!("date,metric,brand,touchpoint,within,value\n{rows}");
    let (mut card, findings) =
        scored(&[("a.journey", SPEC.into())], &[("a.csv", data)], date(2027, 6, 30));
    let goals = card.journeys.remove(0).stages.remove(0).touchpoints.remove(0).goals;
    let strategy = card.brands.remove(0).strategies.remove(0).goals;
    let errors = findings.into_iter().filter(|line| line.starts_with("a.csv")).collect();
    let of = |goals: Vec<super::super::GoalScore>| {
        goals.into_iter().flat_map(|goal| goal.targets).collect()
    };
    (of(goals), of(strategy), errors)
}

#[test]
fn a_share_of_cases_is_measured_apart_from_the_metric_itself() {
    let rows =
        "2027-05-31,wait,,t,10 min,80\n2027-05-31,wait,,t,60 min,99.5\n2027-05-31,wait,,t,,7\n";
    let (targets, _, errors) = targets(rows);
    assert_eq!(errors, [""; 0]);
    let seen = |of: &TargetScore| {
        let latest = of.latest_words.clone().unwrap_or_default();
        (of.wanted.clone(), latest, of.attainment.value, of.status)
    };
    let seen: Vec<_> = targets.iter().map(seen).collect();
    let row = |wanted: &str, latest: &str, attainment, status| {
        (wanted.to_owned(), latest.to_owned(), Some(attainment), status)
    };
    assert_eq!(
        seen,
        [
            row("at least 90 % within 10 min", "80 %", 0.8, Status::OnTrack),
            row("at least 99 % within 1 h", "99.5 %", 1.005, Status::Met),
            row("at most 8 min", "7 min", 1.143, Status::Met),
        ]
    );
    assert_eq!(targets[0].short_by.as_deref(), Some("10 pp below"));
}

#[test]
fn without_a_share_a_target_about_one_is_unmeasured() {
    let (targets, ..) = targets("2027-05-31,wait,,t,,7\n2027-05-31,wait,,t,9 min,70\n");
    assert_eq!((targets[0].status, targets[2].status), (Status::Unmeasured, Status::Met));
}

#[test]
fn a_strategy_is_measured_at_its_brand() {
    let (_, strategy, errors) = targets("2027-05-31,left,b,,,7\n");
    assert_eq!(errors, [""; 0]);
    assert_eq!((strategy[0].attainment.value, strategy[0].status), (Some(0.5), Status::OnTrack));
    let (_, strategy, _) = targets("2027-05-31,left,,t,,7\n");
    assert_eq!(strategy[0].status, Status::Unmeasured);
}
